//! What checking found in each published entry, by the body that can mend it.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::Derived;
use super::organisations::OrganisationId;
use crate::catalogue::{Catalogue, Details, Entry, EntryId, Organisation};
use crate::diagnostic::{Diagnostic, Report};
use crate::read::entry_stem;

/// A page shows the entries after which it has at least this many findings.
const ON_A_PAGE: usize = 150;

#[derive(Debug)]
pub struct Findings {
    /// By the name of the body, those of no body last; then by kind and title.
    pub entries: Vec<Checked>,
    /// Entries with nothing to mend.
    pub sound: usize,
    /// Which of `entries` stand on a page; at least one page.
    pub pages: Vec<Range<usize>>,
    /// Where in `entries` each stands.
    positions: HashMap<EntryId, usize>,
}

impl Default for Findings {
    fn default() -> Self {
        Self { entries: Vec::new(), sound: 0, pages: pages(&[]), positions: HashMap::new() }
    }
}

/// An entry with something to mend.
#[derive(Debug)]
pub struct Checked {
    pub entry: EntryId,
    pub organisation: Option<OrganisationId>,
    /// In the order of files and lines.
    pub diagnostics: Vec<Diagnostic>,
}

impl Findings {
    /// Takes the findings of a sorted report that are about published entries.
    pub fn of(catalogue: &Catalogue, derived: &Derived, report: &Report) -> Self {
        let stems: HashMap<&str, EntryId> =
            catalogue.iter().map(|(id, entry)| (entry_stem(entry.origin.path()), id)).collect();
        let mut found: BTreeMap<EntryId, Vec<Diagnostic>> = BTreeMap::new();
        for diagnostic in report.diagnostics() {
            if let Some(id) = stems.get(entry_stem(diagnostic.span.path())) {
                found.entry(*id).or_default().push(diagnostic.clone());
            }
        }
        let sound = catalogue.entries.len() - found.len();
        let organisation =
            |id| owner(catalogue.entry(id)).and_then(|owner| derived.organisations.find(owner));
        let checked = |(entry, diagnostics)| Checked {
            entry,
            organisation: organisation(entry),
            diagnostics,
        };
        let mut entries: Vec<_> = found.into_iter().map(checked).collect();
        let listed = derived.by_title.values().flatten().copied();
        let titles: HashMap<EntryId, usize> = listed.zip(0..).collect();
        // Pages of the site itself are in no list.
        let title = |id| titles.get(&id).copied().unwrap_or(usize::MAX);
        entries.sort_by_key(|one| {
            (one.organisation.is_none(), one.organisation, title(one.entry), one.entry)
        });
        let positions = entries.iter().map(|one| one.entry).zip(0..).collect();
        Self { pages: pages(&entries), entries, sound, positions }
    }

    pub fn count(&self) -> usize {
        self.entries.iter().map(|one| one.diagnostics.len()).sum()
    }

    /// Returns how much there is to mend in an entry, and on which page it stands, counted from 1.
    pub fn in_entry(&self, id: EntryId) -> Option<(usize, usize)> {
        let position = *self.positions.get(&id)?;
        let page = self.pages.iter().position(|page| page.contains(&position))?;
        Some((self.entries[position].diagnostics.len(), page + 1))
    }
}

fn owner(entry: &Entry) -> Option<&Organisation> {
    entry.organisation.as_ref().or_else(|| match &entry.details {
        Details::Community(community) => community.lead.as_ref(),
        Details::Practice(practice) => practice.organisations.first(),
        _ => None,
    })
}

fn pages(entries: &[Checked]) -> Vec<Range<usize>> {
    let (mut pages, mut start, mut count) = (Vec::new(), 0, 0);
    for (position, one) in entries.iter().enumerate() {
        count += one.diagnostics.len();
        if count >= ON_A_PAGE {
            pages.push(start..position + 1);
            (start, count) = (position + 1, 0);
        }
    }
    if start < entries.len() || pages.is_empty() {
        pages.push(start..entries.len());
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Source, Span};

    #[test]
    fn entries_are_not_divided_among_pages() {
        let source = Source::new("solutions/albo.md", "a");
        let diagnostic = Diagnostic::advice("test", &Span::start_of(&source), "it is odd");
        let checked = |count| Checked {
            entry: EntryId(0),
            organisation: None,
            diagnostics: vec![diagnostic.clone(); count],
        };
        assert_eq!(pages(&[]), [Range { start: 0, end: 0 }]);
        assert_eq!(pages(&[checked(100), checked(100), checked(1)]), [0..2, 2..3]);
        assert_eq!(pages(&[checked(1), checked(ON_A_PAGE)]), [Range { start: 0, end: 2 }]);
    }
}
