//! Findings in the files of published entries, grouped by the organisation that can fix them.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::organisations::{OrganisationId, Organisations};
use crate::catalogue::{Catalogue, Details, Entry, EntryId, Organisation};
use crate::finding::{Finding, Report};
use crate::read::entry_stem;

/// Minimal number of findings on a page except the last: a page ends after the entry that reaches
/// it.
const ON_A_PAGE: usize = 150;

#[derive(Debug)]
pub struct Findings {
    /// Sorted by name of the organisation, entries without one last; then by kind and title.
    pub entries: Vec<Checked>,
    /// Number of entries without findings.
    pub sound: usize,
    /// Ranges of `entries` by page; at least one page.
    pub pages: Vec<Range<usize>>,
    /// Index of each entry in `entries`.
    positions: HashMap<EntryId, usize>,
}

/// An entry with findings.
#[derive(Debug)]
pub struct Checked {
    pub entry: EntryId,
    pub organisation: Option<OrganisationId>,
    /// In order of file and line.
    pub findings: Vec<Finding>,
}

impl Findings {
    /// Collects the findings of a sorted report that concern published entries. `in_order` are the
    /// listed entries by kind and title.
    pub fn of(
        catalogue: &Catalogue,
        in_order: &[EntryId],
        organisations: &Organisations,
        report: &Report,
    ) -> Self {
        let stems: HashMap<&str, EntryId> =
            catalogue.iter().map(|(id, entry)| (entry_stem(entry.origin.path()), id)).collect();
        let mut found: BTreeMap<EntryId, Vec<Finding>> = BTreeMap::new();
        for finding in report.findings() {
            if let Some(id) = stems.get(entry_stem(finding.span.path())) {
                found.entry(*id).or_default().push(finding.clone());
            }
        }
        let sound = catalogue.entries.len() - found.len();
        let organisation =
            |id| owner(catalogue.entry(id)).and_then(|owner| organisations.find(owner));
        let checked =
            |(entry, findings)| Checked { entry, organisation: organisation(entry), findings };
        let mut entries: Vec<_> = found.into_iter().map(checked).collect();
        let titles: HashMap<EntryId, usize> = in_order.iter().copied().zip(0..).collect();
        // Entries of kind `Page` are in no list and come last.
        let title = |id| titles.get(&id).copied().unwrap_or(usize::MAX);
        entries.sort_by_key(|one| {
            (one.organisation.is_none(), one.organisation, title(one.entry), one.entry)
        });
        let positions = entries.iter().map(|one| one.entry).zip(0..).collect();
        Self { pages: pages(&entries), entries, sound, positions }
    }

    pub fn count(&self) -> usize {
        self.entries.iter().map(|one| one.findings.len()).sum()
    }

    /// Returns the number of findings of an entry and their page, counted from 1; `None` without
    /// findings.
    pub fn in_entry(&self, id: EntryId) -> Option<(usize, usize)> {
        let position = *self.positions.get(&id)?;
        let page = self.pages.iter().position(|page| page.contains(&position))?;
        Some((self.entries[position].findings.len(), page + 1))
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
        count += one.findings.len();
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
    use crate::finding::rule::Violation;
    use crate::rules::lint::NoTheme;
    use crate::source::{Source, Span};

    #[test]
    fn findings_of_an_entry_stay_on_one_page() {
        let source = Source::new("solutions/albo.md", "a");
        let finding = NoTheme {}.at(&Span::start_of(&source));
        let checked = |count| Checked {
            entry: EntryId(0),
            organisation: None,
            findings: vec![finding.clone(); count],
        };
        assert_eq!(pages(&[]), [Range { start: 0, end: 0 }]);
        assert_eq!(pages(&[checked(100), checked(100), checked(1)]), [0..2, 2..3]);
        assert_eq!(pages(&[checked(1), checked(ON_A_PAGE)]), [Range { start: 0, end: 2 }]);
    }
}
