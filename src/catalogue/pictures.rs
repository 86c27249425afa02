//! Pictures in entries' folders that pages can show.

use std::collections::{BTreeMap, BTreeSet};

use super::attachment::Attachment;

/// A valid picture in an entry's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub file: Attachment,
    /// Name derived from a hash of content and scaling parameters: equal names mean equal pictures.
    pub name: String,
    /// Width and height in pixels as displayed; `None` for an SVG without dimensions.
    pub size: Option<(u32, u32)>,
    /// Widths of the scaled versions in pixels, ascending; empty if the picture is shown unscaled.
    pub widths: Vec<u32>,
}

/// Valid pictures by path under the content folder, and the paths of those that must not be
/// published.
#[derive(Debug, Clone, Default)]
pub struct Pictures {
    by_path: BTreeMap<String, Picture>,
    refused: BTreeSet<String>,
}

impl Pictures {
    pub fn new(by_path: BTreeMap<String, Picture>, refused: BTreeSet<String>) -> Self {
        Self { by_path, refused }
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Picture)> {
        self.by_path.iter().map(|(path, picture)| (path.as_str(), picture))
    }

    /// Returns whether a file must not be published: it is damaged or could run a script.
    pub fn refuses(&self, path: &str) -> bool {
        self.refused.contains(path)
    }
}
