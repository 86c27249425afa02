//! Entries that resemble each other.

use crate::catalogue::EntryId;
use crate::catalogue::facet::Facet;

/// An entry similar to another, with what they share.
#[derive(Debug, Clone, PartialEq)]
pub struct Similar {
    pub to: EntryId,
    /// Themes and categories of both entries, at least one.
    pub subjects: Vec<(Facet, String)>,
    /// Shared words as written in a text, the most characteristic first.
    pub words: Vec<String>,
}
