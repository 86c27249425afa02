//! The solution whose facts are collected.

use crate::catalogue::{Entry, EntryId, Solution};
use crate::render::context::PageContext;

/// A solution, and the page on which it is compared.
pub struct Subject<'a> {
    pub cx: &'a PageContext<'a>,
    pub id: EntryId,
    pub entry: &'a Entry,
    pub solution: &'a Solution,
}

impl<'a> Subject<'a> {
    pub fn new(cx: &'a PageContext<'a>, id: EntryId) -> Self {
        let entry = cx.site.entry(id);
        let solution = entry.solution().expect("only solutions are compared");
        Self { cx, id, entry, solution }
    }
}
