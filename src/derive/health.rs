//! What a solution's dates and declarations tell an official about to rely on it. Each signal has its own date and source; no
//! score is made of them.

use jiff::civil::Date;
use jiff::{ToSpan, Unit};

use crate::catalogue::closed_list::closed_list;
use crate::catalogue::parts::{Evidence, EvidenceKind};
use crate::catalogue::vocabulary::{DevelopmentStatus, MaintenanceType};
use crate::catalogue::{Solution, licence};

/// One thing that is so, since when, and how we know.
#[derive(Debug, Clone, PartialEq)]
pub struct HealthSignal {
    pub kind: HealthSignalKind,
    /// When it happened, or when it was said; `None` where the source gives no day.
    pub date: Option<Date>,
    /// What it is about: a version, a company, a licence, an address.
    pub subject: Option<String>,
    pub source: HealthSignalSource,
}

closed_list! {
    HealthSignalKind {
        Archived = "archived",
        Gone = "gone",
        Moved = "moved",
        Obsolete = "obsolete",
        ContractExpired = "contract-expired",
        Unmaintained = "unmaintained",
        StableUntouched = "stable-untouched",
        WithdrawnLicence = "withdrawn-licence",
        ClosedLicence = "closed-licence",
        LastRelease = "last-release",
        LastActivity = "last-activity",
    }
}

impl HealthSignalKind {
    /// Returns whether an official should know before relying on the software, rather than merely know.
    pub fn is_warning(self) -> bool {
        !matches!(self, Self::LastRelease | Self::LastActivity)
    }
}

/// Where a signal was read.
#[derive(Debug, Clone, PartialEq)]
pub enum HealthSignalSource {
    /// The owner's publiccode.yml.
    Publiccode,
    /// An http(s) address, and the day somebody looked.
    Seen { url: String, checked: Date },
}

/// Software that calls itself stable and was not touched for this long deserves a question.
const UNTOUCHED_YEARS: i64 = 2;

/// Returns the signals of a solution as of a day, warnings first. Without a day, none that depends on one.
pub fn signals(solution: &Solution, day: Option<Date>) -> Vec<HealthSignal> {
    let mut signals: Vec<HealthSignal> = solution.evidence.iter().filter_map(seen).collect();
    signals.extend(said(solution));
    signals.extend(day.into_iter().flat_map(|day| overdue(solution, day)));
    signals.sort_by_key(|signal| signal.kind);
    signals
}

fn seen(evidence: &Evidence) -> Option<HealthSignal> {
    let kind = match evidence.signal {
        EvidenceKind::LastActivity => HealthSignalKind::LastActivity,
        EvidenceKind::Archived => HealthSignalKind::Archived,
        EvidenceKind::Moved => HealthSignalKind::Moved,
        EvidenceKind::Gone => HealthSignalKind::Gone,
        EvidenceKind::Users | EvidenceKind::PubliccodeYml | EvidenceKind::Readme => return None,
    };
    let source = HealthSignalSource::Seen {
        url: evidence.source.clone(),
        checked: evidence.checked.unwrap_or(evidence.date),
    };
    Some(HealthSignal { kind, date: Some(evidence.date), subject: evidence.url.clone(), source })
}

/// What the owner's file says without a day to hold it against.
fn said(solution: &Solution) -> Vec<HealthSignal> {
    let publiccode = &solution.publiccode;
    let license = publiccode.legal.license.as_ref().map(|license| license.value.as_str());
    let withdrawn = license
        .and_then(licence::withdrawn)
        .map(|identifier| (HealthSignalKind::WithdrawnLicence, Some(identifier)));
    let closed = license.filter(|license| licence::is_open(license) == Some(false));
    let closed = closed.map(|license| (HealthSignalKind::ClosedLicence, Some(license)));
    let is_obsolete = publiccode.development_status == Some(DevelopmentStatus::Obsolete);
    let is_unmaintained = publiccode.maintenance.kind == Some(MaintenanceType::None);
    let flags = [
        is_obsolete.then_some(HealthSignalKind::Obsolete),
        is_unmaintained.then_some(HealthSignalKind::Unmaintained),
    ];
    let undated = [withdrawn, closed]
        .into_iter()
        .flatten()
        .chain(flags.into_iter().flatten().map(|kind| (kind, None)));
    let said = |kind, date, subject: Option<&str>| {
        let subject = subject.map(str::to_owned);
        HealthSignal { kind, date, subject, source: HealthSignalSource::Publiccode }
    };
    let mut signals: Vec<_> = undated.map(|(kind, subject)| said(kind, None, subject)).collect();
    if let Some(date) = publiccode.release_date {
        signals.push(said(
            HealthSignalKind::LastRelease,
            Some(date),
            publiccode.software_version.as_deref(),
        ));
    }
    signals
}

/// What has run out by a day.
fn overdue(solution: &Solution, day: Date) -> Vec<HealthSignal> {
    let publiccode = &solution.publiccode;
    let contractors = publiccode.maintenance.contractors.iter();
    let expired = contractors.filter_map(|contractor| {
        Some((contractor, contractor.until.filter(|until| *until < day)?))
    });
    let expired = expired.map(|(contractor, until)| HealthSignal {
        kind: HealthSignalKind::ContractExpired,
        date: Some(until),
        subject: Some(contractor.name.clone()),
        source: HealthSignalSource::Publiccode,
    });
    expired.chain(untouched(solution, day)).collect()
}

fn untouched(solution: &Solution, day: Date) -> Option<HealthSignal> {
    if solution.publiccode.development_status != Some(DevelopmentStatus::Stable) {
        return None;
    }
    let seen =
        solution.evidence.iter().filter(|evidence| evidence.signal == EvidenceKind::LastActivity);
    let seen = seen.max_by_key(|evidence| evidence.date);
    let released = solution.publiccode.release_date;
    let last = seen.map(|evidence| evidence.date).max(released)?;
    let limit = day.checked_sub(UNTOUCHED_YEARS.years()).ok()?;
    let source = match seen {
        Some(evidence) if Some(evidence.date) >= released => HealthSignalSource::Seen {
            url: evidence.source.clone(),
            checked: evidence.checked.unwrap_or(evidence.date),
        },
        _ => HealthSignalSource::Publiccode,
    };
    (last < limit).then_some(HealthSignal {
        kind: HealthSignalKind::StableUntouched,
        date: Some(last),
        subject: None,
        source,
    })
}

/// Returns the whole years between two days.
pub fn whole_years(from: Date, to: Date) -> i64 {
    from.until((Unit::Year, to)).map_or(0, |span| i64::from(span.get_years()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::catalogue::publiccode::Contractor;
    use crate::source::{Source, Span, Spanned};

    #[track_caller]
    fn case(solution: Solution, expected: &[&str]) {
        let found = signals(&solution, Some(date(2026, 11, 22)));
        assert_eq!(found.iter().map(|signal| signal.kind.name()).collect::<Vec<_>>(), expected);
    }

    fn solution(status: DevelopmentStatus) -> Solution {
        let mut solution = Solution::default();
        solution.publiccode.development_status = Some(status);
        solution
    }

    fn seen(signal: EvidenceKind, date: Date) -> Evidence {
        Evidence {
            signal,
            value: None,
            date,
            checked: None,
            source: "https://example.org".into(),
            url: None,
        }
    }

    #[test]
    fn stable_software_that_nobody_touched_for_two_years_deserves_a_question() {
        let mut old = solution(DevelopmentStatus::Stable);
        old.publiccode.release_date = Some(date(2019, 11, 6));
        case(old, &["stable-untouched", "last-release"]);
        let mut alive = solution(DevelopmentStatus::Stable);
        alive.publiccode.release_date = Some(date(2019, 11, 6));
        alive.evidence.push(seen(EvidenceKind::LastActivity, date(2026, 6, 1)));
        case(alive, &["last-release", "last-activity"]);
        let mut beta = solution(DevelopmentStatus::Beta);
        beta.publiccode.release_date = Some(date(2019, 11, 6));
        case(beta, &["last-release"]);
    }

    #[test]
    fn a_contract_expires_the_day_after_its_last() {
        let until = |until| {
            let mut contracted = Solution::default();
            let contractor =
                Contractor { name: "Esempio".into(), until: Some(until), ..Contractor::default() };
            contracted.publiccode.maintenance.contractors.push(contractor);
            contracted
        };
        case(until(date(2026, 11, 21)), &["contract-expired"]);
        case(until(date(2026, 11, 22)), &[]);
    }

    #[test]
    fn licences_that_say_too_little_or_grant_too_little_are_told() {
        let licensed = |license: &str| {
            let source = Source::new("publiccode.yml", license);
            let mut solution = Solution::default();
            solution.publiccode.legal.license =
                Some(Spanned::new(license.to_owned(), Span::start_of(&source)));
            solution
        };
        case(licensed("GPL-3.0"), &["withdrawn-licence"]);
        case(licensed("PolyForm-Noncommercial-1.0.0"), &["closed-licence"]);
        case(licensed("EUPL-1.2"), &[]);
    }

    #[test]
    fn years_are_whole() {
        assert_eq!(whole_years(date(2019, 11, 23), date(2026, 11, 22)), 6);
    }
}
