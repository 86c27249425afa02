//! Users of a solution, and their number.
//!
//! The users of a solution are the organisations that have it in use according to `usages/` or to
//! `usedBy` of its publiccode.yml. Usages of any other status are listed on pages, but not counted.
//! An organisation counts once, through however many intermediaries it uses the solution.
//!
//! A name in `usedBy` that the register does not identify counts as a user of the solution. It does
//! not count where organisations are listed, contacted or counted by kind or place, since it is
//! unknown which organisation it is.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::parts::{Evidence, EvidenceKind};
use crate::catalogue::usage::Usage;
use crate::catalogue::{Catalogue, EntryId};

/// Number of users of a solution.
#[derive(Debug, Clone, Copy)]
pub struct UserCount<'a> {
    pub count: usize,
    /// The owner's statement of the number, unless the catalogue has usages of more organisations.
    pub evidence: Option<&'a Evidence>,
}

/// Returns the number of users of a solution: that of the organisations that have it in use, or that
/// in the owner's latest statement if it is not lower.
pub fn number(catalogue: &Catalogue, solution: EntryId) -> UserCount<'_> {
    let count = count(catalogue.usages_of(solution));
    let details = catalogue.entry(solution).solution();
    let latest = details.and_then(|details| details.latest_evidence(EvidenceKind::Users));
    match latest.and_then(|evidence| Some((evidence, evidence.value? as usize))) {
        Some((evidence, stated)) if stated >= count => {
            UserCount { count: stated, evidence: Some(evidence) }
        }
        _ => UserCount { count, evidence: None },
    }
}

/// Returns the number of organisations with software in use among these usages.
pub fn count<'a>(usages: impl IntoIterator<Item = &'a Usage>) -> usize {
    let in_use = usages.into_iter().filter(|usage| usage.is_in_use());
    in_use.map(|usage| usage.organisation.identity()).collect::<BTreeSet<_>>().len()
}

/// Returns whether only the owner of a solution names its users: no editor declared a usage.
pub fn are_named_by_owner(catalogue: &Catalogue, solution: EntryId) -> bool {
    let mut in_use = catalogue.usages_of(solution).iter().filter(|usage| usage.is_in_use());
    in_use.all(Usage::is_stated_by_owner)
}

/// Returns the identified users of a solution by name, each with one usage, preferably with a
/// contact.
pub fn identified(catalogue: &Catalogue, solution: EntryId) -> Vec<&Usage> {
    let mut users: BTreeMap<(&str, String), &Usage> = BTreeMap::new();
    let usages = catalogue.usages_of(solution).iter();
    for usage in usages.filter(|usage| usage.is_in_use() && usage.is_identified()) {
        let Usage { organisation, .. } = usage;
        let user = users.entry((organisation.name(), organisation.identity())).or_insert(usage);
        if user.contact.is_none() {
            *user = usage;
        }
    }
    users.into_values().collect()
}
