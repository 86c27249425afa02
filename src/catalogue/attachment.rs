//! Files in entries' folders that are published unchanged.

use std::fs;
use std::path::{Path, PathBuf};

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

/// Kinds that files of other kinds can be converted to, by their extensions.
const REPLACEMENTS: &[(&[&str], &[&str])] = &[
    (&["bmp", "heic", "heif", "ico", "jp2", "jxl", "psd", "tif", "tiff", "xcf"], &["png", "jpg"]),
    (&["ai", "cdr", "dwg", "dxf", "eps", "svgz", "vsd", "vsdx"], &["pdf", "svg", "png"]),
    (&["htm", "html", "log", "md", "mht", "pages", "tex", "xhtml"], &["pdf", "txt"]),
    (&["fods", "numbers", "xlsb", "xlsm"], &["ods", "xlsx", "csv"]),
    (&["docm", "eml", "fodt", "msg", "pptm", "pub"], &["pdf", "odt", "docx"]),
    (&["gml", "gpkg", "gpx", "kml", "kmz", "shp"], &["geojson", "csv"]),
    (&["dbf", "jsonld", "mdb", "parquet", "rdf", "ttl", "xml", "xsd"], &["csv", "json"]),
    (&["avi", "m4v", "mkv", "mov", "mpg", "wmv"], &["mp4", "webm"]),
    (&["aac", "flac", "m4a", "ogg", "wav", "wma"], &["mp3", "mp4"]),
];
/// One kind for each purpose, for files of unknown kinds.
const USUAL: &[&str] = &["pdf", "png", "csv", "zip"];

/// Returns extensions of published kinds that come closest to that of a file.
pub fn replacements(path: &str) -> &'static [&'static str] {
    let extension = extension(path);
    let closest = REPLACEMENTS.iter().find(|(from, _)| from.contains(&extension.as_str()));
    closest.map_or(USUAL, |(_, to)| to)
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

    /// Returns the path of the file on the disk.
    pub fn file(&self) -> &Path {
        &self.file
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_converted_from_kinds_that_are_not_published_to_others() {
        for (from, to) in REPLACEMENTS {
            assert!(from.iter().all(|extension| !PUBLISHED.contains(extension)), "{from:?}");
            assert!(to.len() > 1 && to.iter().all(|extension| PUBLISHED.contains(extension)));
        }
        assert_eq!(replacements("practices/cst/Sede.TIFF"), ["png", "jpg"]);
        assert_eq!(replacements("practices/cst/avvia.exe"), USUAL);
    }
}
