//! Entries that resemble each other.

use crate::catalogue::EntryId;

/// An entry similar to another, with the words they share.
#[derive(Debug, Clone, PartialEq)]
pub struct Similar {
    pub to: EntryId,
    /// Shared words as written in a text, the most characteristic first.
    pub words: Vec<String>,
}
