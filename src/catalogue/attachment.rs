//! Files in entries' folders that are published unchanged.

use std::fs;
use std::path::PathBuf;

use crate::failure::{Operation, OrFailure, Result};

/// Extensions of files that are published with an entry. None of them can run a script on the
/// site's origin, except SVG, which is checked: neither HTML nor XML is among them.
pub const PUBLISHED: &[&str] = &[
    "7z", "avif", "csv", "doc", "docx", "epub", "geojson", "gif", "jfif", "jpe", "jpeg", "jpg",
    "json", "mp3", "mp4", "odg", "odp", "ods", "odt", "p7m", "pdf", "png", "ppt", "pptx", "rtf",
    "svg", "tsv", "txt", "webm", "webp", "xls", "xlsx", "zip",
];

/// Returns whether a file is of a kind that is published with an entry.
pub fn is_published(path: &str) -> bool {
    PUBLISHED.contains(&extension(path).as_str())
}

/// Returns the extension of a file name in lower case, without the dot; empty if it has none.
pub fn extension(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).unwrap_or_default()
}

/// A file that is published unchanged, at the same relative path to its entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Path relative to the content folder, with `/` separators.
    pub path: String,
    file: PathBuf,
}

impl Attachment {
    pub fn new(path: String, file: PathBuf) -> Self {
        Self { path, file }
    }

    /// Returns the size in bytes.
    pub fn size(&self) -> Result<u64> {
        let metadata = fs::metadata(&self.file).or_failure(|| Operation::read(&self.file))?;
        Ok(metadata.len())
    }

    pub fn read(&self) -> Result<Vec<u8>> {
        fs::read(&self.file).or_failure(|| Operation::read(&self.file))
    }
}
