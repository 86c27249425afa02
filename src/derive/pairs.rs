//! Pairs of similar solutions with a generated comparison page.

use std::collections::BTreeSet;

use crate::catalogue::{Catalogue, Entry, EntryId, Kind};
use crate::derive::Similar;

/// Two solutions, the earlier entry first.
pub type Pair = (EntryId, EntryId);

/// Number of most similar solutions that each solution is compared with.
const PER_SOLUTION: usize = 2;
/// Maximal number of generated comparisons, all linked from one page. Other comparisons are made in
/// the browser.
const READY: usize = 200;

/// Returns the pairs to generate a page for, without duplicates, in the order of entries.
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
