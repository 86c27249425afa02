//! Facts derived from a resolved catalogue: groups by topic and place, users of solutions,
//! backlinks, and the order of lists.

pub mod alignment;
pub mod organisations;
pub mod coverage;
pub mod findings;
pub mod pairs;
pub mod relations;
pub mod search_examples;
pub mod health;
pub mod similar;
pub mod statistics;
pub mod territories;
pub mod users;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::Locale;
use jiff::ToSpan;
use jiff::civil::Date;

use crate::catalogue::centre::Centre;
use crate::catalogue::parts::{Member, is_after};
use crate::catalogue::register::Region;
use crate::catalogue::{Catalogue, EntryId, Kind, Objective, Topic, vocabulary};
use crate::date_limit::RELEASED;
use crate::finding::Report;
use crate::lang::Lang;
use coverage::Coverage;
use findings::Findings;
use organisations::Organisations;
use pairs::Pair;
use relations::Related;
pub use search_examples::SearchExamples;
pub use similar::Similar;
use statistics::Statistics;
use territories::RegionActivity;

/// Everything derived from a catalogue. Vectors indexed by `EntryId` have one item per entry.
#[derive(Debug)]
pub struct Derived {
    /// Entries of each listed kind by title, collated in the language of the edition.
    pub by_title: BTreeMap<Kind, Vec<EntryId>>,
    /// Topics with entries, in the vocabulary's order; entries by kind and title.
    pub topics: Vec<(Topic, Vec<EntryId>)>,
    /// Listed entries by last date, newest first, then by slug; undated entries are left out.
    pub newest: Vec<EntryId>,
    /// Backlinks of each entry, by kind and title.
    pub mentioned_by: Vec<Vec<EntryId>>,
    /// Objectives of the Piano triennale with entries, in the plan's order; entries by kind and
    /// title.
    pub objectives: Vec<(Objective, Vec<EntryId>)>,
    /// Relations of each entry.
    pub related: Vec<Vec<Related>>,
    /// The entries most similar to each entry according to the search index.
    pub similar: Vec<Vec<Similar>>,
    /// Searches that find something.
    pub search_examples: SearchExamples,
    /// Similar solutions with a comparison page, the same in all editions.
    pub pairs: Vec<Pair>,
    /// Entries of each programme, by kind and title.
    pub grown_from: BTreeMap<EntryId, Vec<EntryId>>,
    /// Reference date for expiry and age: `as_of` of the site, else the latest plausible date
    /// of an entry.
    pub day: Option<Date>,
    pub organisations: Organisations,
    pub territories: Vec<RegionActivity>,
    pub coverage: Coverage,
    pub statistics: Statistics,
    /// Findings of the check.
    pub findings: Findings,
}

impl Derived {
    /// Returns the entries of a topic, by kind and title.
    pub fn of_theme(&self, topic: Topic) -> Option<&[EntryId]> {
        of_key(&self.topics, topic)
    }

    /// Returns the entries that serve an objective, by kind and title.
    pub fn of_objective(&self, objective: Objective) -> Option<&[EntryId]> {
        of_key(&self.objectives, objective)
    }

    /// Returns the activity in a region; `None` if there is none.
    pub fn region(&self, region: &Region) -> Option<&RegionActivity> {
        self.territories.iter().find(|place| place.region == region)
    }
}

/// Returns the entries of the group with this key.
fn of_key<K: PartialEq>(groups: &[(K, Vec<EntryId>)], key: K) -> Option<&[EntryId]> {
    groups.iter().find(|(known, _)| *known == key).map(|(_, entries)| entries.as_slice())
}

/// Computes all derived facts. `similar` are the similar entries of each entry, `report` is sorted.
pub fn all(
    catalogue: &Catalogue,
    similar: Vec<Vec<Similar>>,
    search_examples: SearchExamples,
    report: &Report,
) -> Derived {
    let collator = collator(catalogue.site.lang);
    let by_title: BTreeMap<_, _> =
        Kind::listed().map(|kind| (kind, by_title(catalogue, kind, &collator))).collect();
    let in_order: Vec<EntryId> = by_title.values().flatten().copied().collect();
    let organisations = Organisations::of(catalogue, &in_order, &collator);
    let day = day(catalogue);
    Derived {
        day,
        objectives: objectives(catalogue, &in_order),
        related: relations::relations(catalogue),
        pairs: pairs::pairs(catalogue, &similar),
        similar,
        search_examples,
        grown_from: grown_from(catalogue, &in_order),
        territories: territories::territories(catalogue, &organisations, &in_order),
        coverage: coverage::coverage(catalogue, &organisations, &in_order, day),
        statistics: statistics::statistics(catalogue, &in_order, day),
        findings: Findings::of(catalogue, &in_order, &organisations, report),
        organisations,
        topics: topics(catalogue, &in_order),
        newest: newest(catalogue),
        mentioned_by: mentioned_by(catalogue, &in_order),
        by_title,
    }
}

/// Returns the collator of a language.
pub fn collator(lang: Lang) -> CollatorBorrowed<'static> {
    let locale: Locale = lang.tag().parse().expect("tags of languages follow the standard");
    let collator = Collator::try_new(locale.into(), CollatorOptions::default());
    collator.expect("every locale falls back to the root collation, which is compiled in")
}

/// Returns whether a competence centre opens only after the reference date.
pub fn is_planned(centre: &Centre, day: Option<Date>) -> bool {
    centre.opened.as_deref().zip(day).is_some_and(|(opened, day)| is_after(opened, day))
}

/// Returns whether a member left before the reference date.
pub fn has_left(member: &Member, day: Option<Date>) -> bool {
    let day = day.map(|day| day.to_string());
    member.to.as_deref().zip(day).is_some_and(|(to, day)| {
        // A month or year has passed once another one has begun.
        day.get(..to.len()).is_some_and(|day| day > to)
    })
}

fn by_title(catalogue: &Catalogue, kind: Kind, collator: &CollatorBorrowed) -> Vec<EntryId> {
    let mut entries: Vec<EntryId> = catalogue.of_kind(kind).map(|(id, _)| id).collect();
    entries.sort_by(|a, b| {
        let (a, b) = (catalogue.entry(*a), catalogue.entry(*b));
        collator.compare(&a.title, &b.title).then_with(|| a.slug.cmp(&b.slug))
    });
    entries
}

fn topics(catalogue: &Catalogue, in_order: &[EntryId]) -> Vec<(Topic, Vec<EntryId>)> {
    let mut entries = grouped(in_order, |id| catalogue.entry(id).topics.iter().copied());
    let known = vocabulary::TOPICS.iter().map(|name| Topic(name));
    known.filter_map(|topic| Some((topic, entries.remove(&topic)?))).collect()
}

fn objectives(catalogue: &Catalogue, in_order: &[EntryId]) -> Vec<(Objective, Vec<EntryId>)> {
    let mut entries = grouped(in_order, |id| catalogue.entry(id).objectives.iter().copied());
    let known = vocabulary::OBJECTIVES.iter().map(|name| Objective(name));
    known.filter_map(|objective| Some((objective, entries.remove(&objective)?))).collect()
}

fn grown_from(catalogue: &Catalogue, in_order: &[EntryId]) -> BTreeMap<EntryId, Vec<EntryId>> {
    grouped(in_order, |id| catalogue.entry(id).programme)
}

/// Groups entries by the keys that `groups` returns for them, without duplicates and in the order
/// of `in_order`.
fn grouped<G: Ord, I: IntoIterator<Item = G>>(
    in_order: &[EntryId],
    groups: impl Fn(EntryId) -> I,
) -> BTreeMap<G, Vec<EntryId>> {
    let mut entries: BTreeMap<G, Vec<EntryId>> = BTreeMap::new();
    for &id in in_order {
        for group in groups(id) {
            let members = entries.entry(group).or_default();
            if members.last() != Some(&id) {
                members.push(id);
            }
        }
    }
    entries
}

fn newest(catalogue: &Catalogue) -> Vec<EntryId> {
    let listed = catalogue.iter().filter(|(_, entry)| entry.kind() != Kind::Page);
    let mut dated: Vec<_> = listed
        .filter_map(|(id, entry)| Some((Reverse(entry.last_date()?), &entry.slug, id)))
        .collect();
    dated.sort();
    dated.into_iter().map(|(_, _, id)| id).collect()
}

/// Returns the reference date: without any other, the day of the release. Independent of the clock, so that the same content always gives the
/// same pages.
fn day(catalogue: &Catalogue) -> Option<Date> {
    let dates = || catalogue.entries.iter().filter_map(|entry| entry.last_date()).collect();
    catalogue.site.as_of.or_else(|| latest_plausible(dates())).or(Some(RELEASED))
}

/// Months between the last date of an entry and those of others that confirm it.
const CONFIRMING_MONTHS: i64 = 3;

/// Number of other entries that confirm a date.
const CONFIRMING_ENTRIES: usize = 3;

/// Returns the latest of the entries' dates that is not in the future, so that a wrong year in one
/// entry has no effect on others: a day before the release of the program, or one that several
/// other entries confirm, whose dates are the same or a few months earlier. If there is none, returns the
/// last but one, and in place of a single date the day of the release.
fn latest_plausible(mut dates: Vec<Date>) -> Option<Date> {
    dates.sort_by_key(|date| Reverse(*date));
    let is_plausible = |&(position, date): &(usize, &Date)| {
        let earliest = date.checked_sub(CONFIRMING_MONTHS.months());
        let last = dates.get(position + CONFIRMING_ENTRIES);
        *date <= RELEASED || last.is_some_and(|last| earliest.is_ok_and(|day| *last >= day))
    };
    let plausible = dates.iter().enumerate().find(is_plausible).map(|(_, date)| *date);
    let last_but_one = || dates.get(1).copied();
    plausible.or_else(last_but_one).or_else(|| dates.first().map(|_| RELEASED))
}

fn mentioned_by(catalogue: &Catalogue, in_order: &[EntryId]) -> Vec<Vec<EntryId>> {
    let mut mentioned_by = vec![Vec::new(); catalogue.entries.len()];
    for &id in in_order {
        for &target in &catalogue.entry(id).mentions {
            let by: &mut Vec<EntryId> = &mut mentioned_by[target.0 as usize];
            if target != id && by.last() != Some(&id) {
                by.push(id);
            }
        }
    }
    mentioned_by
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_year_is_not_the_reference_date() {
        let case = |dates: &[&str], expected: Option<&str>| {
            let dates = dates.iter().map(|date| date.parse().expect("a date")).collect();
            assert_eq!(latest_plausible(dates).map(|date| date.to_string()).as_deref(), expected);
        };
        case(&["2026-03-01", "2026-10-12", "2026-09-01"], Some("2026-10-12"));
        case(&["2062-03-01", "2026-10-12", "2026-09-01"], Some("2026-10-12"));
        case(&["2027-10-20", "2026-10-12", "2026-09-01"], Some("2026-10-12"));
        case(&["2062-03-01", "2026-10-12"], Some("2026-10-12"));
        case(&["2026-10-12", "2019-11-06"], Some("2026-10-12"));
        case(&["2027-01-05", "2026-11-20", "2025-11-10"], Some("2026-11-20"));
        case(&["2062-01-05", "2062-01-05", "2026-10-12"], Some("2026-10-12"));
        case(&["2027-03-20", "2027-03-01", "2027-02-11", "2027-01-07"], Some("2027-03-20"));
        case(&["2062-03-20", "2031-03-01"], Some("2031-03-01"));
        case(&["2026-10-12"], Some("2026-10-12"));
        case(&["2062-10-12"], Some(&RELEASED.to_string()));
        case(&[], None);
    }
}
