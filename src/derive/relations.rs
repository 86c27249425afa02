//! What entries are to one another: as authors say, and as publiccode.yml's `isBasedOn` and `applicationSuite` show.

use std::collections::{BTreeMap, HashMap};

use crate::catalogue::closed_list::closed_list;
use crate::catalogue::parts::RelationKind;
use crate::catalogue::publiccode::Publiccode;
use crate::catalogue::{Catalogue, EntryId};

/// Another entry, and what it is to this one.
#[derive(Debug, Clone, PartialEq)]
pub struct Related {
    pub to: EntryId,
    pub how: How,
    /// In the author's words, on the author's own entry.
    pub why: Option<String>,
}

closed_list! {
    /// What the other entry is to this one, closest first.
    How {
        /// This one was made from the other.
        Original = "original",
        /// The other was made from this one.
        Variant = "variant",
        Successor = "successor",
        Predecessor = "predecessor",
        Whole = "whole",
        Part = "part",
        SameSuite = "same-suite",
        Alternative = "alternative",
        /// This one uses the other.
        Uses = "uses",
        /// The other uses this one.
        UsedBy = "used-by",
        /// Its author, or this one's, says that the two belong together.
        SeeAlso = "see-also",
    }
}

impl How {
    /// Returns what the target of a relation is to its author's entry, and what that entry is to the target.
    fn both_ways(kind: Option<RelationKind>) -> (Self, Option<Self>) {
        match kind {
            Some(RelationKind::VariantOf) => (Self::Original, Some(Self::Variant)),
            Some(RelationKind::SuccessorOf) => (Self::Predecessor, Some(Self::Successor)),
            Some(RelationKind::Alternative) => (Self::Alternative, Some(Self::Alternative)),
            Some(RelationKind::Uses) => (Self::Uses, Some(Self::UsedBy)),
            Some(RelationKind::PartOf) => (Self::Whole, Some(Self::Part)),
            // Who is merely named hears of it among those that mention it.
            None => (Self::SeeAlso, None),
        }
    }
}

/// Returns, for each entry, the others that are something to it: closest first, each once.
pub fn relations(catalogue: &Catalogue) -> Vec<Vec<Related>> {
    let mut related = vec![Vec::new(); catalogue.entries.len()];
    add_authors_words(catalogue, &mut related);
    add_originals(catalogue, &mut related);
    add_suites(catalogue, &mut related);
    for (position, relations) in related.iter_mut().enumerate() {
        // A stable sort keeps what authors said before what was found.
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

fn add_authors_words(catalogue: &Catalogue, related: &mut [Vec<Related>]) {
    for (id, entry) in catalogue.iter() {
        for relation in &entry.related {
            let (how, back) = How::both_ways(relation.kind);
            related[id.0 as usize].push(Related {
                to: relation.to,
                how,
                why: relation.why.clone(),
            });
            if let Some(back) = back {
                // The author's reason is told from the other side, where it may not hold.
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

/// A suite larger than this is a label rather than a whole with parts.
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

/// Returns what makes two addresses of a repository the same: host and path, in whatever case, without `.git` and a final slash.
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
    fn a_repository_is_known_by_host_and_path() {
        let case = |one, other| assert_eq!(repository(one), repository(other));
        case(
            "https://github.com/RegioneLombardia/Open20",
            "http://github.com/regionelombardia/open20.git",
        );
        case("https://www.example.org/a/", "https://example.org/a");
    }
}
