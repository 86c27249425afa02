//! Statistics of the catalogue, and solutions grouped by licence and status. Counts only, no
//! weighting.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::{is_planned, users};
use crate::catalogue::vocabulary::DevelopmentStatus;
use crate::catalogue::{Catalogue, Details, EntryId, Kind, Slug, Solution};
use crate::closed_list::closed_list;

/// The statistics of a catalogue. Counts of zero are omitted, except for questions and for years
/// within a range.
#[derive(Debug, Default)]
pub struct Statistics {
    pub solutions: usize,
    /// Solutions by licence, the most frequent first.
    pub licences: Vec<Licence>,
    /// Solutions by development status, in the standard's order.
    pub statuses: Vec<(DevelopmentStatus, Vec<EntryId>)>,
    /// Number of solutions by year of the release in their publiccode.yml, including years without
    /// releases.
    pub releases: Vec<(i16, usize)>,
    /// Number of solutions by age of that release on the reference date; empty without a date, and
    /// if all ages are unknown.
    pub ages: Vec<(Age, usize)>,
    /// Solutions with identified users, each with their number, the most used first.
    pub most_used: Vec<(EntryId, usize)>,
    /// Number of solutions that answer each question.
    pub answered: Vec<(Question, usize)>,
    /// Number of competence centres opened by the end of each year, from the first opening to the
    /// last, including years without one.
    pub centres: Vec<(i16, usize)>,
}

/// Solutions under one licence.
#[derive(Debug)]
pub struct Licence {
    /// As in publiccode.yml: `EUPL-1.2`.
    pub name: String,
    /// URL segment: `eupl-1-2`.
    pub slug: Slug,
    /// Solutions by title.
    pub entries: Vec<EntryId>,
}

closed_list! {
    /// Age classes of releases.
    Age {
        UnderOneYear = "one",
        UnderTwoYears = "two",
        UnderFiveYears = "five",
        Older = "older",
        Unknown = "unknown",
    }
}

closed_list! {
    /// Questions that an official has about a solution before using it.
    Question {
        Licence = "licence",
        Repository = "repository",
        Status = "status",
        Release = "release",
        Maintenance = "maintenance",
        Contact = "contact",
        Users = "users",
        Features = "features",
        Kit = "kit",
    }
}

/// Computes the statistics. `in_order` holds the listed entries by kind and title.
pub fn statistics(catalogue: &Catalogue, in_order: &[EntryId], day: Option<Date>) -> Statistics {
    let solutions: Vec<(EntryId, &Solution)> =
        in_order.iter().filter_map(|id| Some((*id, catalogue.entry(*id).solution()?))).collect();
    let used = most_used(catalogue, &solutions);
    // A release after the reference date is only planned.
    let published = |(_, solution): &(EntryId, &Solution)| {
        solution.publiccode.release_date.filter(|date| day.is_none_or(|day| *date <= day))
    };
    Statistics {
        solutions: solutions.len(),
        licences: licences(&solutions),
        statuses: statuses(&solutions),
        releases: without_gaps(tally(solutions.iter().filter_map(published).map(Date::year))),
        ages: day.map(|day| ages(solutions.iter().map(published), day)).unwrap_or_default(),
        answered: answered(catalogue, &solutions),
        most_used: used,
        centres: open_centres(catalogue, day),
    }
}

impl Statistics {
    /// Finds a licence by slug.
    pub fn licence(&self, slug: &Slug) -> Option<&Licence> {
        self.licences.iter().find(|licence| licence.slug == *slug)
    }

    /// Returns the solutions of a development status; `None` if there are none.
    pub fn of_status(&self, status: DevelopmentStatus) -> Option<&[EntryId]> {
        let found = self.statuses.iter().find(|(known, _)| *known == status);
        found.map(|(_, entries)| entries.as_slice())
    }
}

fn licences(solutions: &[(EntryId, &Solution)]) -> Vec<Licence> {
    let mut by_slug: BTreeMap<Slug, Licence> = BTreeMap::new();
    for (id, solution) in solutions {
        let Some(name) =
            solution.publiccode.legal.license.as_ref().map(|license| license.value.as_str())
        else {
            continue;
        };
        // A slug has no `+`, which would make `GPL-3.0+` the same licence as `GPL-3.0`.
        let Some(slug) = Slug::from_name(&name.replace('+', "-or-later")) else { continue };
        let new = || Licence { name: name.to_owned(), slug: slug.clone(), entries: Vec::new() };
        by_slug.entry(slug.clone()).or_insert_with(new).entries.push(*id);
    }
    let mut licences: Vec<_> = by_slug.into_values().collect();
    licences.sort_by_key(|licence| Reverse(licence.entries.len()));
    licences
}

fn statuses(solutions: &[(EntryId, &Solution)]) -> Vec<(DevelopmentStatus, Vec<EntryId>)> {
    let mut by_status: BTreeMap<DevelopmentStatus, Vec<EntryId>> = BTreeMap::new();
    for (id, solution) in solutions {
        if let Some(status) = solution.publiccode.development_status {
            by_status.entry(status).or_default().push(*id);
        }
    }
    by_status.into_iter().collect()
}

fn ages(releases: impl Iterator<Item = Option<Date>>, day: Date) -> Vec<(Age, usize)> {
    let age = |release: Option<Date>| {
        let since =
            |years: i32| release.is_some_and(|release| release > day.saturating_sub(years.years()));
        match release {
            None => Age::Unknown,
            _ if since(1) => Age::UnderOneYear,
            _ if since(2) => Age::UnderTwoYears,
            _ if since(5) => Age::UnderFiveYears,
            _ => Age::Older,
        }
    };
    let ages = tally(releases.map(age));
    let is_known = ages.keys().any(|age| *age != Age::Unknown);
    if is_known { ages.into_iter().collect() } else { Vec::new() }
}

fn most_used(catalogue: &Catalogue, solutions: &[(EntryId, &Solution)]) -> Vec<(EntryId, usize)> {
    let users = |(id, _): &(EntryId, &Solution)| (*id, users::identified(catalogue, *id).len());
    let mut used: Vec<_> = solutions.iter().map(users).filter(|(_, users)| *users > 0).collect();
    used.sort_by_key(|(_, users)| Reverse(*users));
    used
}

fn answered(catalogue: &Catalogue, solutions: &[(EntryId, &Solution)]) -> Vec<(Question, usize)> {
    let answers = |question: Question, id: EntryId, solution: &Solution| {
        let code = &solution.publiccode;
        match question {
            Question::Licence => code.legal.license.is_some(),
            Question::Repository => code.url.is_some(),
            Question::Status => code.development_status.is_some(),
            Question::Release => code.release_date.is_some() || code.software_version.is_some(),
            Question::Maintenance => code.maintenance.kind.is_some(),
            Question::Contact => {
                !code.maintenance.contacts.is_empty() || !catalogue.entry(id).contacts.is_empty()
            }
            Question::Users => users::number(catalogue, id).count > 0,
            Question::Features => {
                code.descriptions.values().any(|description| !description.features.is_empty())
            }
            Question::Kit => !catalogue.entry(id).kit.is_empty(),
        }
    };
    let count = |question: Question| {
        solutions.iter().filter(|(id, solution)| answers(question, *id, solution)).count()
    };
    if solutions.is_empty() {
        Vec::new()
    } else {
        Question::ALL.iter().map(|question| (*question, count(*question))).collect()
    }
}

fn open_centres(catalogue: &Catalogue, day: Option<Date>) -> Vec<(i16, usize)> {
    let opened = |id: EntryId| match &catalogue.entry(id).details {
        Details::Centre(centre) if !is_planned(centre, day) => {
            centre.opened.as_deref().and_then(year)
        }
        _ => None,
    };
    let opened =
        without_gaps(tally(catalogue.of_kind(Kind::Centre).filter_map(|(id, _)| opened(id))));
    let mut open = 0;
    let mut added = |(year, count)| {
        open += count;
        (year, open)
    };
    opened.into_iter().map(&mut added).collect()
}

/// Returns the year of a date such as `2019-08`; `None` for free text.
fn year(date: &str) -> Option<i16> {
    date.split('-').next()?.parse().ok().filter(|year| (1900..2200).contains(year))
}

fn tally<T: Ord>(items: impl Iterator<Item = T>) -> BTreeMap<T, usize> {
    let mut counts = BTreeMap::new();
    items.for_each(|item| *counts.entry(item).or_default() += 1);
    counts
}

/// Adds the years without entries between the first and the last.
fn without_gaps(counts: BTreeMap<i16, usize>) -> Vec<(i16, usize)> {
    let (Some(first), Some(last)) = (counts.keys().next(), counts.keys().next_back()) else {
        return Vec::new();
    };
    (*first..=*last).map(|year| (year, counts.get(&year).copied().unwrap_or_default())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_counted_from_the_reference_date() {
        let day = jiff::civil::date(2026, 11, 25);
        let release = |year, month, day| Some(jiff::civil::date(year, month, day));
        let releases = [
            release(2025, 11, 26),
            release(2025, 11, 25),
            release(2022, 1, 1),
            release(2001, 1, 1),
            None,
        ];
        let ages: Vec<_> = ages(releases.into_iter(), day)
            .into_iter()
            .map(|(age, count)| (age.name(), count))
            .collect();
        assert_eq!(ages, [("one", 1), ("two", 1), ("five", 1), ("older", 1), ("unknown", 1)]);
    }

    #[test]
    fn unknown_ages_alone_are_no_statistics() {
        let day = jiff::civil::date(2026, 11, 25);
        assert_eq!(ages([None, None].into_iter(), day), []);
    }

    #[test]
    fn years_without_entries_are_included() {
        assert_eq!(
            without_gaps(tally([2020, 2022, 2022].into_iter())),
            [(2020, 1), (2021, 0), (2022, 2)]
        );
        assert_eq!(without_gaps(BTreeMap::new()), []);
        assert_eq!((year("2019-08"), year("primavera 2020")), (Some(2019), None));
    }
}
