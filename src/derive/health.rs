//! Health signals of a solution, derived from its dates and declarations. Each signal keeps its own
//! date and source; they are not combined to a score.

use jiff::civil::Date;
use jiff::{ToSpan, Unit};

use crate::catalogue::parts::{Evidence, EvidenceKind};
use crate::catalogue::vocabulary::{DevelopmentStatus, MaintenanceType};
use crate::catalogue::{Solution, licence};
use crate::closed_list::closed_list;
use crate::derive::alignment::is_running;

/// One fact about the state of a solution.
#[derive(Debug, Clone, PartialEq)]
pub struct HealthSignal {
    pub kind: HealthSignalKind,
    /// Date of the event or of the statement; `None` if the source gives none.
    pub date: Option<Date>,
    /// Subject of the signal: a version, a company, a licence, a URL.
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
        UnapprovedLicence = "unapproved-licence",
        ClosedLicence = "closed-licence",
        LastRelease = "last-release",
        LastActivity = "last-activity",
    }
}

impl HealthSignalKind {
    /// Returns true for signals that matter before a decision to use the software, false for mere
    /// information.
    pub fn is_warning(self) -> bool {
        !matches!(self, Self::LastRelease | Self::LastActivity)
    }
}

/// Source of a signal.
#[derive(Debug, Clone, PartialEq)]
pub enum HealthSignalSource {
    /// The keys of publiccode.yml: the owner's file or, without one, the catalogue's editors.
    Stated,
    /// An http(s) URL and the day it was checked.
    Seen { url: String, checked: Date },
}

/// Years without activity after which stable software is flagged.
const UNTOUCHED_YEARS: i64 = 2;

/// Returns the signals of a solution as of `day`, warnings first; without a day, those that depend
/// on it are omitted.
pub fn signals(solution: &Solution, day: Option<Date>) -> Vec<HealthSignal> {
    let mut signals: Vec<HealthSignal> =
        solution.evidence.iter().filter(|one| stands(one, solution)).filter_map(seen).collect();
    signals.extend(declared(solution, day));
    signals.extend(day.into_iter().flat_map(|day| overdue(solution, day)));
    signals.sort_by_key(|signal| signal.kind);
    signals
}

/// Returns false for evidence that another refutes or replaces: only the latest change and the
/// latest move count.
fn stands(evidence: &Evidence, solution: &Solution) -> bool {
    match evidence.signal {
        EvidenceKind::Archived | EvidenceKind::Gone => {
            solution.repository_fault() == Some(evidence)
        }
        EvidenceKind::LastActivity | EvidenceKind::Moved => {
            let latest = solution.latest_evidence(evidence.signal);
            latest.is_some_and(|latest| std::ptr::eq(latest, evidence))
        }
        EvidenceKind::Users | EvidenceKind::PubliccodeYml | EvidenceKind::Readme => true,
    }
}

fn seen(evidence: &Evidence) -> Option<HealthSignal> {
    let kind = match evidence.signal {
        EvidenceKind::LastActivity => HealthSignalKind::LastActivity,
        EvidenceKind::Archived => HealthSignalKind::Archived,
        EvidenceKind::Moved => HealthSignalKind::Moved,
        EvidenceKind::Gone => HealthSignalKind::Gone,
        EvidenceKind::Users | EvidenceKind::PubliccodeYml | EvidenceKind::Readme => return None,
    };
    let source =
        HealthSignalSource::Seen { url: evidence.source.clone(), checked: evidence.last_seen() };
    Some(HealthSignal { kind, date: Some(evidence.date), subject: evidence.url.clone(), source })
}

/// Returns the signals of publiccode.yml other than those of `overdue`. A release after `day` is
/// only planned.
fn declared(solution: &Solution, day: Option<Date>) -> Vec<HealthSignal> {
    let publiccode = &solution.publiccode;
    let license = publiccode.legal.license.as_ref().map(|license| license.value.as_str());
    let withdrawn = license
        .and_then(licence::withdrawn)
        .map(|identifier| (HealthSignalKind::WithdrawnLicence, Some(identifier)));
    let closed = license.filter(|license| licence::is_open(license) == Some(false));
    let closed = closed.map(|license| match licence::is_free(license) {
        true => (HealthSignalKind::UnapprovedLicence, Some(license)),
        false => (HealthSignalKind::ClosedLicence, Some(license)),
    });
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
    let signal = |kind, date, subject: Option<&str>| {
        let subject = subject.map(str::to_owned);
        HealthSignal { kind, date, subject, source: HealthSignalSource::Stated }
    };
    let mut signals: Vec<_> = undated.map(|(kind, subject)| signal(kind, None, subject)).collect();
    let is_published = |date: &Date| day.is_none_or(|day| *date <= day);
    if let Some(date) = publiccode.release_date.filter(is_published) {
        signals.push(signal(
            HealthSignalKind::LastRelease,
            Some(date),
            publiccode.software_version.as_deref(),
        ));
    }
    signals
}

/// Returns the signals that depend on the reference date: expired contracts and long inactivity.
fn overdue(solution: &Solution, day: Date) -> Vec<HealthSignal> {
    let publiccode = &solution.publiccode;
    let contractors = &publiccode.maintenance.contractors;
    let has_running = |name: &str| {
        contractors.iter().any(|other| other.name == name && is_running(other, Some(day)))
    };
    let expired = contractors.iter().filter(|contractor| !has_running(&contractor.name));
    let expired = expired.filter_map(|contractor| Some((contractor, contractor.until?)));
    let expired = expired.map(|(contractor, until)| HealthSignal {
        kind: HealthSignalKind::ContractExpired,
        date: Some(until),
        subject: Some(contractor.name.clone()),
        source: HealthSignalSource::Stated,
    });
    expired.chain(untouched(solution, day)).collect()
}

fn untouched(solution: &Solution, day: Date) -> Option<HealthSignal> {
    if solution.publiccode.development_status != Some(DevelopmentStatus::Stable) {
        return None;
    }
    let seen = solution.latest_evidence(EvidenceKind::LastActivity);
    let released = solution.publiccode.release_date.filter(|date| *date <= day);
    let last = seen.map(|evidence| evidence.date).max(released)?;
    let limit = day.checked_sub(UNTOUCHED_YEARS.years()).ok()?;
    let source = match seen {
        Some(evidence) if Some(evidence.date) >= released => {
            HealthSignalSource::Seen { url: evidence.source.clone(), checked: evidence.last_seen() }
        }
        _ => HealthSignalSource::Stated,
    };
    (last < limit).then_some(HealthSignal {
        kind: HealthSignalKind::StableUntouched,
        date: Some(last),
        subject: None,
        source,
    })
}

/// Returns the number of whole years between two dates.
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
    fn stable_software_without_activity_for_two_years_is_flagged() {
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
    fn contracts_expire_after_their_last_day() {
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
    fn ambiguous_and_closed_licences_are_flagged() {
        let licensed = |license: &str| {
            let source = Source::new("publiccode.yml", license);
            let mut solution = Solution::default();
            solution.publiccode.legal.license =
                Some(Spanned::new(license.to_owned(), Span::start_of(&source)));
            solution
        };
        case(licensed("GPL-3.0"), &["withdrawn-licence"]);
        case(licensed("PolyForm-Noncommercial-1.0.0"), &["closed-licence"]);
        case(licensed("AGPL-1.0-only"), &["unapproved-licence"]);
        case(licensed("EUPL-1.2"), &[]);
    }

    #[test]
    fn whole_years_are_rounded_down() {
        assert_eq!(whole_years(date(2019, 11, 23), date(2026, 11, 22)), 6);
    }
}
