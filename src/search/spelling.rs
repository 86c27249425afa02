//! The preferred spelling of a word.

use std::cmp::Reverse;

/// Returns the sort key of spellings: shorter folded forms first, then spellings with accents.
pub fn spelling_rank(form: &str, written: &str) -> impl Ord + use<> {
    (form.len(), form.to_owned(), Reverse(written.len()), written.to_owned())
}
