//! Pictures that pages can show.

use std::collections::BTreeMap;

use super::attachment::Attachment;

/// A sound picture beside an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub file: Attachment,
    /// Made of its content and of how it is shrunk: what has the same name looks the same.
    pub name: String,
    /// Width and height as shown; `None` for a drawing that does not say.
    pub size: Option<(u32, u32)>,
    /// How wide its smaller versions are, from the smallest; empty where it is shown as it is.
    pub widths: Vec<u32>,
}

/// Sound pictures by the path of their file under the content folder.
#[derive(Debug, Clone, Default)]
pub struct Pictures(BTreeMap<String, Picture>);

impl Pictures {
    pub fn new(by_path: BTreeMap<String, Picture>) -> Self {
        Self(by_path)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Picture)> {
        self.0.iter().map(|(path, picture)| (path.as_str(), picture))
    }
}
