//! Relations between entries, from authors' `related` and from `isBasedOn` and `applicationSuite`
//! of publiccode.yml.

use std::collections::{BTreeMap, HashMap};

use crate::catalogue::parts::RelationKind;
use crate::catalogue::publiccode::Publiccode;
use crate::catalogue::{Catalogue, EntryId};
use crate::closed_list::closed_list;

/// A related entry and its relation to this one.
#[derive(Debug, Clone, PartialEq)]
pub struct Related {
    pub to: EntryId,
    pub how: How,
    /// The author's reason; set only on the author's own entry.
    pub why: Option<String>,
}

closed_list! {
    /// The relation of the other entry to this one, closest first.
    How {
        /// This entry is derived from the other.
        Original = "original",
        /// The other is derived from this entry.
        Variant = "variant",
        Successor = "successor",
        Predecessor = "predecessor",
        Whole = "whole",
        Part = "part",
        SameSuite = "same-suite",
        Alternative = "alternative",
        /// This entry uses the other.
        Uses = "uses",
        /// The other uses this entry.
        UsedBy = "used-by",
        /// An author's relation of unspecified kind.
        SeeAlso = "see-also",
    }
}

impl How {
    /// Returns the relation of the target to the author's entry, and the inverse.
    fn both_ways(kind: Option<RelationKind>) -> (Self, Option<Self>) {
        match kind {
            Some(RelationKind::VariantOf) => (Self::Original, Some(Self::Variant)),
            Some(RelationKind::SuccessorOf) => (Self::Predecessor, Some(Self::Successor)),
            Some(RelationKind::Alternative) => (Self::Alternative, Some(Self::Alternative)),
            Some(RelationKind::Uses) => (Self::Uses, Some(Self::UsedBy)),
            Some(RelationKind::PartOf) => (Self::Whole, Some(Self::Part)),
            // The target lists the author's entry as a mention instead.
            None => (Self::SeeAlso, None),
        }
    }
}

/// Returns the relations of each entry, closest first, at most one per related entry.
pub fn relations(catalogue: &Catalogue) -> Vec<Vec<Related>> {
    let mut related = vec![Vec::new(); catalogue.entries.len()];
    add_authors_relations(catalogue, &mut related);
    add_originals(catalogue, &mut related);
    add_suites(catalogue, &mut related);
    for (position, relations) in related.iter_mut().enumerate() {
        // The sort is stable: authors' relations precede derived ones of the same kind.
        relations.sort_by_key(|relation| relation.how);
        let mut seen = vec![EntryId(position as u32)];
        relations.retain(|relation| {
            let is_new = !seen.contains(&relation.to);
            seen.push(relation.to);
            is_new
        });
    }
    related
}

fn add_authors_relations(catalogue: &Catalogue, related: &mut [Vec<Related>]) {
    for (id, entry) in catalogue.iter() {
        for relation in &entry.related {
            let (how, back) = How::both_ways(relation.kind);
            related[id.0 as usize].push(Related {
                to: relation.to,
                how,
                why: relation.why.clone(),
            });
            if let Some(back) = back {
                // The author's reason may not hold in the other direction.
                related[relation.to.0 as usize].push(Related { to: id, how: back, why: None });
            }
        }
    }
}

fn add_originals(catalogue: &Catalogue, related: &mut [Vec<Related>]) {
    let by_repository: HashMap<String, EntryId> = repositories(catalogue).collect();
    for (id, publiccode) in publiccodes(catalogue) {
        for original in
            publiccode.is_based_on.iter().filter_map(|url| by_repository.get(&repository(url)))
        {
            related[id.0 as usize].push(Related { to: *original, how: How::Original, why: None });
            related[original.0 as usize].push(Related { to: id, how: How::Variant, why: None });
        }
    }
}

/// Larger suites are treated as mere labels, not as sets of related solutions.
const LARGEST_SUITE: usize = 40;

fn add_suites(catalogue: &Catalogue, related: &mut [Vec<Related>]) {
    let mut suites: BTreeMap<String, Vec<EntryId>> = BTreeMap::new();
    for (id, publiccode) in publiccodes(catalogue) {
        let suite =
            publiccode.application_suite.as_deref().unwrap_or_default().trim().to_lowercase();
        if !suite.is_empty() {
            suites.entry(suite).or_default().push(id);
        }
    }
    for suite in suites.values().filter(|suite| suite.len() <= LARGEST_SUITE) {
        for &id in suite {
            let others = suite.iter().filter(|other| **other != id);
            related[id.0 as usize].extend(others.map(|to| Related {
                to: *to,
                how: How::SameSuite,
                why: None,
            }));
        }
    }
}

fn publiccodes(catalogue: &Catalogue) -> impl Iterator<Item = (EntryId, &Publiccode)> {
    catalogue.iter().filter_map(|(id, entry)| Some((id, &entry.solution()?.publiccode)))
}

fn repositories(catalogue: &Catalogue) -> impl Iterator<Item = (String, EntryId)> {
    publiccodes(catalogue)
        .filter_map(|(id, publiccode)| Some((repository(publiccode.url.as_deref()?), id)))
}

/// Returns the normalised URL of a repository for comparison: host and path in lower case, without
/// `www.`, `.git` and trailing slash.
fn repository(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.trim_end_matches('/');
    let rest = rest.strip_suffix(".git").unwrap_or(rest);
    rest.strip_prefix("www.").unwrap_or(rest).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repositories_are_compared_by_host_and_path() {
        let case = |one, other| assert_eq!(repository(one), repository(other));
        case(
            "https://github.com/RegioneLombardia/Open20",
            "http://github.com/regionelombardia/open20.git",
        );
        case("https://www.example.org/a/", "https://example.org/a");
    }
}
