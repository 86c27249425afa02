//! The record of files written to an output folder.
//!
//! It consists of blocks of sorted paths, each a file named by its hash. A record may contain paths
//! that no longer exist, so it is extended before the folder changes and trimmed afterwards; a
//! small change of the site changes few blocks.

use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Read, Result, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use jiff::civil::Date;

use super::is_inside;
use crate::hash;

/// Average number of paths per block.
const BLOCK: u64 = 64;

/// Maximal size of a block in bytes. A larger one is damaged.
const LARGEST_BLOCK: u64 = 16 << 20;

/// A file of the output folder that a build wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Published {
    /// A file of the site that keeps its name when its content changes.
    Named,
    /// A file of the site that is named by its content.
    Hashed,
    /// A file named by its content, which the site of this day no longer uses. Pages that a browser
    /// or a proxy has kept may still need it.
    Former(Date),
}

impl Published {
    /// Returns the line of a file in a block.
    fn line(self, path: &str) -> String {
        match self {
            Self::Named => path.to_owned(),
            Self::Hashed => format!("{path}\thashed"),
            Self::Former(day) => format!("{path}\t{day}"),
        }
    }

    fn parse(line: &str) -> (String, Self) {
        let (path, state) = line.split_once('\t').unwrap_or((line, ""));
        let published = match (state, state.parse()) {
            (_, Ok(day)) => Self::Former(day),
            ("hashed", _) => Self::Hashed,
            _ => Self::Named,
        };
        (path.to_owned(), published)
    }
}

/// Files in the output folder, by path.
pub type PublishedFiles = BTreeMap<String, Published>;

#[derive(Debug)]
pub struct PublishedPaths {
    folder: PathBuf,
}

impl PublishedPaths {
    pub fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Returns all recorded files, or `None` without a record. Unreadable blocks are ignored; their
    /// files count as files of others. So are paths that lead out of the folder, which no build
    /// writes: files at stale paths are removed.
    pub fn read(&self) -> Result<Option<PublishedFiles>> {
        let Some(blocks) = self.blocks()? else { return Ok(None) };
        let mut files = PublishedFiles::new();
        for block in blocks {
            let mut lines = String::new();
            let block = fs::read(block)?;
            let mut unpacked = GzDecoder::new(block.as_slice()).take(LARGEST_BLOCK + 1);
            let is_read = unpacked.read_to_string(&mut lines).is_ok();
            if is_read && lines.len() as u64 <= LARGEST_BLOCK {
                let inside =
                    lines.lines().map(Published::parse).filter(|(path, _)| is_inside(path));
                files.extend(inside);
            }
        }
        Ok(Some(files))
    }

    pub fn add(&self, files: &PublishedFiles) -> Result<()> {
        fs::create_dir_all(&self.folder)?;
        for (block, bytes) in self.in_blocks(files)? {
            if !holds(&block, &bytes) {
                let new = block.with_extension("new");
                fs::write(&new, bytes).and_then(|()| fs::rename(&new, &block))?;
            }
        }
        Ok(())
    }

    /// Removes all other files from the record. `files` must have been added before.
    pub fn keep_only(&self, files: &PublishedFiles) -> Result<()> {
        let kept = self.in_blocks(files)?;
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
    fn in_blocks(&self, files: &PublishedFiles) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
        let files: Vec<_> = files.iter().collect();
        let blocks =
            files.chunk_by(|_, (path, _)| !hash::number(&hash::of(path)).is_multiple_of(BLOCK));
        blocks
            .map(|block| packed(block).map(|bytes| (self.folder.join(name(&bytes)), bytes)))
            .collect()
    }
}

fn packed(files: &[(&String, &Published)]) -> Result<Vec<u8>> {
    let mut lines = GzEncoder::new(Vec::new(), Compression::fast());
    files.iter().try_for_each(|(path, published)| writeln!(lines, "{}", published.line(path)))?;
    lines.finish()
}

fn name(bytes: &[u8]) -> String {
    format!("{:016x}.gz", hash::number(&hash::of(bytes)))
}

/// Returns whether there is a file with exactly this content. Links and pipes are none.
pub fn holds(file: &Path, bytes: &[u8]) -> bool {
    let is_same_length =
        file.symlink_metadata().is_ok_and(|it| it.is_file() && it.len() == bytes.len() as u64);
    is_same_length && fs::read(file).is_ok_and(|old| old == bytes)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn files(range: std::ops::Range<u32>) -> PublishedFiles {
        let path = |number| format!("soluzioni/{number:05}/index.html");
        range.map(|number| (path(number), Published::Named)).collect()
    }

    #[test]
    fn added_files_are_recorded_until_removed() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let record = PublishedPaths::at(place.path().join("record"));
        assert_eq!(record.read().expect("read"), None);
        record.add(&files(0..2000)).expect("added");
        record.add(&files(1000..3000)).expect("added");
        assert_eq!(record.read().expect("read"), Some(files(0..3000)));
        record.keep_only(&files(1000..3000)).expect("forgotten");
        assert_eq!(record.read().expect("read"), Some(files(1000..3000)));
    }

    #[test]
    fn records_tell_files_named_by_their_content() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let record = PublishedPaths::at(place.path().join("record"));
        let files = PublishedFiles::from([
            ("index.html".into(), Published::Named),
            ("assets/main.0a1b.css".into(), Published::Hashed),
            ("assets/main.9f8e.css".into(), Published::Former(date(2026, 11, 29))),
        ]);
        record.add(&files).expect("added");
        assert_eq!(record.read().expect("read"), Some(files));
    }

    #[test]
    fn recorded_paths_that_lead_out_are_ignored() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let record = PublishedPaths::at(place.path().join("record"));
        let inside = PublishedFiles::from([("a/index.html".into(), Published::Named)]);
        let mut files = inside.clone();
        for path in ["../a.txt", "/etc/a.txt", "a/../../b.txt", "a//b", "", "C:a.txt", "..\\a"] {
            files.insert(path.into(), Published::Named);
        }
        // Its folders would be created one inside the other.
        files.insert("a/".repeat(100_000) + "b", Published::Named);
        record.add(&files).expect("added");
        assert_eq!(record.read().expect("read"), Some(inside));
    }

    #[test]
    fn blocks_that_unpack_to_much_are_ignored() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let record = PublishedPaths::at(place.path().to_owned());
        record.add(&files(0..3)).expect("added");
        let mut lines = GzEncoder::new(Vec::new(), Compression::fast());
        let line = "a".repeat(1 << 16) + "\n";
        (0..300).for_each(|_| lines.write_all(line.as_bytes()).expect("packed"));
        fs::write(place.path().join("0.gz"), lines.finish().expect("packed")).expect("written");
        assert_eq!(record.read().expect("read"), Some(files(0..3)));
    }

    #[test]
    fn an_additional_path_changes_one_block() {
        let record = PublishedPaths::at(PathBuf::from("record"));
        let (before, mut more) =
            (record.in_blocks(&files(0..3000)).expect("packed"), files(0..3000));
        more.insert("soluzioni/01500/foto.webp".into(), Published::Named);
        let after = record.in_blocks(&more).expect("packed");
        assert!(before.len() > 20, "there are {} blocks", before.len());
        assert_eq!(after.keys().filter(|block| !before.contains_key(*block)).count(), 1);
    }
}
