//! The record of paths written to an output folder.
//!
//! It consists of blocks of sorted paths, each a file named by its hash. A record may contain paths
//! that no longer exist, so it is extended before the folder changes and trimmed afterwards; a
//! small change of the site changes few blocks.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{ErrorKind, Read, Result, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use crate::hash;

/// Average number of paths per block.
const BLOCK: u64 = 64;

#[derive(Debug)]
pub struct PublishedPaths {
    folder: PathBuf,
}

impl PublishedPaths {
    pub fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Returns all recorded paths, or `None` without a record. Unreadable blocks are ignored; their
    /// paths count as files of others.
    pub fn read(&self) -> Result<Option<BTreeSet<String>>> {
        let Some(blocks) = self.blocks()? else { return Ok(None) };
        let mut paths = BTreeSet::new();
        for block in blocks {
            let mut lines = String::new();
            if GzDecoder::new(fs::read(block)?.as_slice()).read_to_string(&mut lines).is_ok() {
                paths.extend(lines.lines().map(str::to_owned));
            }
        }
        Ok(Some(paths))
    }

    pub fn add(&self, paths: &BTreeSet<String>) -> Result<()> {
        fs::create_dir_all(&self.folder)?;
        for (block, bytes) in self.in_blocks(paths)? {
            if !holds(&block, &bytes) {
                let new = block.with_extension("new");
                fs::write(&new, bytes).and_then(|()| fs::rename(&new, &block))?;
            }
        }
        Ok(())
    }

    /// Removes all other paths from the record. `paths` must have been added before.
    pub fn keep_only(&self, paths: &BTreeSet<String>) -> Result<()> {
        let kept = self.in_blocks(paths)?;
        let blocks = self.blocks()?.unwrap_or_default();
        blocks.iter().filter(|block| !kept.contains_key(*block)).try_for_each(fs::remove_file)
    }

    fn blocks(&self) -> Result<Option<Vec<PathBuf>>> {
        match fs::read_dir(&self.folder) {
            Ok(blocks) => blocks.map(|block| Ok(block?.path())).collect::<Result<_>>().map(Some),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Returns the content of each block by file. Block boundaries depend only on the path at the
    /// boundary.
    fn in_blocks(&self, paths: &BTreeSet<String>) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
        let paths: Vec<_> = paths.iter().collect();
        let blocks = paths.chunk_by(|_, next| !hash::number(&hash::of(next)).is_multiple_of(BLOCK));
        blocks
            .map(|block| packed(block).map(|bytes| (self.folder.join(name(&bytes)), bytes)))
            .collect()
    }
}

fn packed(paths: &[&String]) -> Result<Vec<u8>> {
    let mut lines = GzEncoder::new(Vec::new(), Compression::fast());
    paths.iter().try_for_each(|path| writeln!(lines, "{path}"))?;
    lines.finish()
}

fn name(bytes: &[u8]) -> String {
    format!("{:016x}.gz", hash::number(&hash::of(bytes)))
}

/// Returns whether a file has exactly this content.
pub fn holds(file: &Path, bytes: &[u8]) -> bool {
    let same_length = fs::metadata(file).is_ok_and(|metadata| metadata.len() == bytes.len() as u64);
    same_length && fs::read(file).is_ok_and(|old| old == bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(range: std::ops::Range<u32>) -> BTreeSet<String> {
        range.map(|number| format!("soluzioni/{number:05}/index.html")).collect()
    }

    #[test]
    fn added_paths_are_recorded_until_removed() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let record = PublishedPaths::at(place.path().join("record"));
        assert_eq!(record.read().expect("read"), None);
        record.add(&paths(0..2000)).expect("added");
        record.add(&paths(1000..3000)).expect("added");
        assert_eq!(record.read().expect("read"), Some(paths(0..3000)));
        record.keep_only(&paths(1000..3000)).expect("forgotten");
        assert_eq!(record.read().expect("read"), Some(paths(1000..3000)));
    }

    #[test]
    fn an_additional_path_changes_one_block() {
        let record = PublishedPaths::at(PathBuf::from("record"));
        let (before, mut more) =
            (record.in_blocks(&paths(0..3000)).expect("packed"), paths(0..3000));
        more.insert("soluzioni/01500/foto.webp".into());
        let after = record.in_blocks(&more).expect("packed");
        assert!(before.len() > 20, "there are {} blocks", before.len());
        assert_eq!(after.keys().filter(|block| !before.contains_key(*block)).count(), 1);
    }
}
