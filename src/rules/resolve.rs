//! Rules between entries: mentions, addresses, organisations and places.

use crate::message::{Code, Template};

crate::rules! {
    /// A mention names an entry that is not in the catalogue.
    ///
    /// The link would lead to a missing page. Usually the slug is misspelled or the entry was renamed.
    UnknownEntry { name: Code } => Error "unknown-entry" {
        message: "no entry is called `{$name}`",
        helps: UnknownEntryHelp {
            Elsewhere { path: Code } => "elsewhere": "there is `{$path}`",
            Closest { nearest: Code } => "closest": "the closest one is `{$nearest}`",
            Absent { path: Code } => "absent": "write the name of another entry, or add `{$path}`",
        },
    }
}

/// Phrases that arguments of these rules are chosen from.
pub const PHRASES: &[&[Template]] = &[];
