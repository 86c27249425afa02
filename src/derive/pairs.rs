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
const MOST_PAIRS: usize = 200;

/// Returns the pairs to generate a page for: the first `MOST_PAIRS` in the order of entries,
/// without duplicates. `similar` has the similar entries of each entry by its id, the most similar
/// first.
pub fn pairs(catalogue: &Catalogue, similar: &[Vec<Similar>]) -> Vec<Pair> {
    let is_solution = |id: EntryId| catalogue.entry(id).kind() == Kind::Solution;
    let pairs_of = |(id, _): (EntryId, &Entry)| {
        let others = similar[id.0 as usize]
            .iter()
            .map(|similar| similar.to)
            .filter(move |other| is_solution(*other));
        others.take(PER_SOLUTION).map(move |other| (id.min(other), id.max(other)))
    };
    let pairs: BTreeSet<_> = catalogue.of_kind(Kind::Solution).flat_map(pairs_of).collect();
    pairs.into_iter().take(MOST_PAIRS).collect()
}
