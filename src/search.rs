//! Full-text search: the catalogue as documents, their index, and the export of the index to small
//! files for the browser, which `FORMAT.md` specifies. The search page is part of the theme.

mod analysis;
mod bytes;
mod columns;
mod document;
mod examples;
mod export;
pub mod folders;
mod index;
mod language;
mod names;
mod postings;
mod query;
mod reference;
pub mod scripts;
mod shard_file;
mod shards;
mod similar;
mod spelling;
mod synonyms;
mod words;

pub use document::{Document, Labels, Passage, documents};
pub use examples::{examples, typed_field};
pub use export::{export, immutable_folders};
pub use index::Index;
pub use names::{Name, names};
pub use query::Query;
pub use reference::{Hit, Reference};
pub use similar::similar;
