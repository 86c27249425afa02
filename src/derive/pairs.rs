//! Solutions so much alike that a page shows them side by side.

use std::collections::BTreeSet;

use crate::catalogue::{Catalogue, Entry, EntryId, Kind};
use crate::derive::Similar;

/// Two solutions, the earlier entry first.
pub type Pair = (EntryId, EntryId);

/// So many of the solutions most like one get a page beside it.
const PER_SOLUTION: usize = 2;
/// Ready comparisons: one page leads to all of them. In a larger catalogue the others are made when visitors ask.
const READY: usize = 200;

/// Returns the pairs that get a page, each once, in the order of entries.
pub fn pairs(catalogue: &Catalogue, similar: &[Vec<Similar>]) -> Vec<Pair> {
    let is_solution = |id: EntryId| catalogue.entry(id).kind() == Kind::Solution;
    let alike = |(id, _): (EntryId, &Entry)| {
        let others = similar[id.0 as usize]
            .iter()
            .map(|similar| similar.to)
            .filter(move |other| is_solution(*other));
        others.take(PER_SOLUTION).map(move |other| (id.min(other), id.max(other)))
    };
    let pairs: BTreeSet<_> = catalogue.of_kind(Kind::Solution).flat_map(alike).collect();
    pairs.into_iter().take(READY).collect()
}
