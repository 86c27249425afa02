//! Import record in the folder of an entry: the origin of its publiccode.yml, and the pictures that
//! were imported with it. The name of the file starts with a dot, so that builds neither read nor
//! publish it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::origin::Origin;
use super::tree::read_up_to;
use crate::failure::{Operation, OrFailure, Result};
use crate::source::{Source, decode};
use crate::yaml::{self, Data};

pub const NAME: &str = ".import.yml";

/// Maximal size in bytes of a record that is read.
const LARGEST: u64 = 1 << 20;

/// Origin of an entry's publiccode.yml, and the pictures imported with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRecord {
    pub origin: Origin,
    /// Hash of each imported picture as written, by path in the entry's folder.
    pub pictures: BTreeMap<String, String>,
}

impl ImportRecord {
    /// Reads the record of an earlier import; `None` if it is missing or invalid.
    pub fn read(folder: &Path, content: &Path) -> Option<Self> {
        let (text, _) = decode(read_up_to(&folder.join(NAME), LARGEST).ok()?);
        let source = Source::new(NAME, text);
        let root = yaml::parse(&source, 0..source.text.len()).ok()?;
        let origin = match Origin::parse(root.get("from")?.as_str()?).ok()? {
            Origin::Path(path) => Origin::of_path(&content.join(path)),
            origin => origin,
        };
        let pictures = match root.get("pictures").map(|node| &node.data) {
            Some(Data::Mapping(pairs)) => pairs
                .iter()
                .filter_map(|(path, hash)| {
                    Some((path.as_str()?.to_owned(), hash.as_str()?.to_owned()))
                })
                .collect(),
            _ => BTreeMap::new(),
        };
        Some(Self { origin, pictures })
    }

    /// Writes the record if it changed. Local paths are stored relative to the content folder, so
    /// that they remain valid on other machines.
    pub fn write(&self, folder: &Path, content: &Path) -> Result<()> {
        let from = match &self.origin {
            Origin::Path(path) => relative_path(content, path).to_string_lossy().replace('\\', "/"),
            origin => origin.to_string(),
        };
        let quoted = |text: &str| {
            serde_json::to_string(text).expect("a text is always JSON, and JSON is YAML")
        };
        let mut text = format!(
            "# Written by `filiera import`; `filiera import --refresh` fetches from here again.\nfrom: {}\n",
            quoted(&from)
        );
        if !self.pictures.is_empty() {
            text += "# The owner's pictures, with a hash of each: one that an editor replaces is kept.\npictures:\n";
            self.pictures.iter().for_each(|(path, hash)| {
                text += &format!("  {}: {}\n", quoted(path), quoted(hash));
            });
        }
        let path = folder.join(NAME);
        if fs::read(&path).is_ok_and(|before| before == text.as_bytes()) {
            return Ok(());
        }
        fs::write(&path, text).or_failure(|| Operation::write(&path))
    }
}

/// Returns the relative path from a folder to a file; the absolute path if they share only the
/// root.
fn relative_path(from: &Path, to: &Path) -> PathBuf {
    let whole = |path: &Path| {
        path.canonicalize()
            .or_else(|_| std::path::absolute(path))
            .unwrap_or_else(|_| path.to_owned())
    };
    let (from, to) = (whole(from), whole(to));
    let shared =
        from.components().zip(to.components()).take_while(|(one, other)| one == other).count();
    if shared == 0
        || to
            .components()
            .take(shared)
            .all(|part| matches!(part, Component::RootDir | Component::Prefix(_)))
    {
        return to;
    }
    let up = from.components().skip(shared).map(|_| Component::ParentDir);
    up.chain(to.components().skip(shared)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_survive_writing_and_reading() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (content, entry) =
            (folder.path().join("content"), folder.path().join("content/solutions/albo"));
        let file = folder.path().join("from \"here\"/publiccode.yml");
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::create_dir_all(&entry).expect("made");
        fs::write(&file, "name: Albo").expect("written");
        let pictures = BTreeMap::from([("img/è: \"logo\".png".to_owned(), "00ff".to_owned())]);
        for text in ["https://a.it/albo", "git@a.it:b/albo.git", "https://a.it/publiccode.yml"] {
            let record = ImportRecord {
                origin: Origin::parse(text).expect("an origin"),
                pictures: pictures.clone(),
            };
            record.write(&entry, &content).expect("written");
            assert_eq!(ImportRecord::read(&entry, &content), Some(record));
        }
        let record = ImportRecord { origin: Origin::Path(file.clone()), pictures: BTreeMap::new() };
        record.write(&entry, &content).expect("written");
        let written = fs::read_to_string(entry.join(NAME)).expect("it is there");
        assert!(written.contains(r#"from: "../from \"here\"/publiccode.yml""#), "{written}");
        let Some(ImportRecord { origin: Origin::Path(path), .. }) =
            ImportRecord::read(&entry, &content)
        else {
            panic!("no path")
        };
        assert_eq!(path.canonicalize().expect("there"), file.canonicalize().expect("there"));
    }
}
