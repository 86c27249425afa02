//! Paths of the search files. The folders contain only files named by their content.

/// Shards of the dictionary.
pub const DICTIONARY: &str = "d";
/// Fragments: the data of documents that results show.
pub const FACTS: &str = "f";
pub const NAMES: &str = "n";
pub const POSTINGS: &str = "p";
/// Texts for excerpts.
pub const TEXTS: &str = "t";
/// Columns: values of facets, and sort orders.
pub const COLUMNS: &str = "x";

/// Files that keep their name when their content changes.
pub const CLIENT: &str = "search/client.js";
pub const MANIFEST: &str = "search/manifest.bin";
