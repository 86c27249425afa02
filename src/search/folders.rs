//! Paths of the search's files. Every folder contains only files named by their content.

/// Shards of the dictionary.
pub const DICTIONARY: &str = "d";
/// Facts that results show of a document.
pub const FACTS: &str = "f";
pub const NAMES: &str = "n";
pub const POSTINGS: &str = "p";
/// Texts to quote from.
pub const TEXTS: &str = "t";
/// Facets and sort orders.
pub const COLUMNS: &str = "x";

/// Files that keep their name when their content changes.
pub const CLIENT: &str = "search/client.js";
pub const MANIFEST: &str = "search/manifest.bin";
