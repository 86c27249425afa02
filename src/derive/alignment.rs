//! Compliance of a solution with AGID's guidelines on acquisition and reuse of software (in force
//! since 9 May 2019), as far as a catalogue can verify it.
//!
//! A duty is `Met` or `Missing` only with evidence that a reader can open: the owner's
//! publiccode.yml, a URL in it, or a source that editors give as dated evidence. Other statements of
//! the catalogue's editors are no evidence for a duty of the owner. Duties without evidence are
//! `Unknown`.

use jiff::civil::Date;

use crate::catalogue::parts::{Evidence, EvidenceKind};
use crate::catalogue::publiccode::{Contact, Contractor, Standard, primary};
use crate::catalogue::register::register;
use crate::catalogue::vocabulary::MaintenanceType;
use crate::catalogue::{Solution, licence};
use crate::closed_list::closed_list;
use crate::public_host::is_public_url;

/// A duty of the organisation that releases the software.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    pub kind: DutyKind,
    pub state: DutyState,
    /// What the duty is about: a licence, an organisation.
    pub subject: Option<String>,
    pub evidence: DutyEvidence,
}

closed_list! {
    DutyKind {
        OpenLicence = "open-licence",
        PublicRepository = "public-repository",
        PubliccodeYml = "publiccode-yml",
        Owner = "owner",
        Description = "description",
        Readme = "readme",
        Documentation = "documentation",
        Maintainer = "maintainer",
        DesignGuidelines = "design-guidelines",
        Interoperability = "interoperability",
        Security = "security",
        Privacy = "privacy",
    }
}

closed_list! {
    DutyState { Met = "met", Missing = "missing", Unknown = "unknown" }
}

/// The evidence for the state of a duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DutyEvidence {
    /// The owner's publiccode.yml states it.
    Stated,
    /// The owner's publiccode.yml does not state it.
    Absent,
    /// A web URL shows it.
    Shown(String),
    /// Nothing in the catalogue shows it.
    None,
}

/// State, subject and evidence of a duty.
type Verdict = (DutyState, Option<String>, DutyEvidence);

/// Returns all duties in the order of the guidelines. Contracts that end before `day` have expired.
pub fn duties(solution: &Solution, day: Option<Date>) -> Vec<Duty> {
    let duty = |kind: &DutyKind| {
        let (state, subject, evidence) = verdict(*kind, solution, day);
        Duty { kind: *kind, state, subject, evidence }
    };
    DutyKind::ALL.iter().map(duty).collect()
}

fn verdict(kind: DutyKind, solution: &Solution, day: Option<Date>) -> Verdict {
    match kind {
        DutyKind::OpenLicence => open_licence(solution),
        DutyKind::PublicRepository => {
            in_repository(solution).unwrap_or_else(|| repository(solution))
        }
        DutyKind::PubliccodeYml => in_repository(solution).unwrap_or_else(|| {
            let has_file = solution.is_declared_by_owner() && repository_url(solution).is_some();
            let file = if has_file { stated(None) } else { unknown() };
            solution.latest_evidence(EvidenceKind::PubliccodeYml).map_or(file, shown_by)
        }),
        DutyKind::Owner => owner(solution),
        DutyKind::Description if has_description(solution) => declared(solution, None),
        DutyKind::Description => absent(solution),
        DutyKind::Readme => in_repository(solution).unwrap_or_else(|| {
            solution.latest_evidence(EvidenceKind::Readme).map_or_else(unknown, shown_by)
        }),
        DutyKind::Documentation => documentation(solution),
        DutyKind::Maintainer => maintainer(solution, day),
        DutyKind::DesignGuidelines => affirmed(solution, Standard::DesignGuidelines),
        DutyKind::Interoperability => affirmed(solution, Standard::Interoperability),
        DutyKind::Security => affirmed(solution, Standard::Security),
        DutyKind::Privacy => affirmed(solution, Standard::Privacy),
    }
}

fn stated(subject: Option<String>) -> Verdict {
    (DutyState::Met, subject, DutyEvidence::Stated)
}

fn shown(url: &str) -> Verdict {
    (DutyState::Met, None, DutyEvidence::Shown(url.to_owned()))
}

fn shown_by(evidence: &Evidence) -> Verdict {
    shown(&evidence.source)
}

fn unknown() -> Verdict {
    (DutyState::Unknown, None, DutyEvidence::None)
}

/// Returns the verdict on something that no key states: it is missing in the owner's file; an entry
/// that editors wrote leaves it open.
fn absent(solution: &Solution) -> Verdict {
    if solution.is_declared_by_owner() {
        (DutyState::Missing, None, DutyEvidence::Absent)
    } else {
        unknown()
    }
}

/// Returns the verdict on something that a key states and that only the owner's file can state.
fn declared(solution: &Solution, subject: Option<String>) -> Verdict {
    if solution.is_declared_by_owner() { stated(subject) } else { unknown() }
}

/// Returns the verdict on everything in a repository that is gone; `None` if it is not.
fn in_repository(solution: &Solution) -> Option<Verdict> {
    let gone = solution.repository_fault().filter(|fault| fault.signal == EvidenceKind::Gone)?;
    Some((DutyState::Missing, None, DutyEvidence::Shown(gone.source.clone())))
}

fn repository_url(solution: &Solution) -> Option<&str> {
    let url = solution.publiccode.url.as_ref().map(|url| url.value.as_str());
    url.filter(|url| is_public_url(url))
}

/// The owner's file states where the code is. Of an entry that editors wrote, only evidence shows
/// that the repository was seen.
fn repository(solution: &Solution) -> Verdict {
    let moved = solution.latest_evidence(EvidenceKind::Moved);
    let new = moved.and_then(|moved| moved.url.as_deref()).filter(|url| is_public_url(url));
    if let Some(url) = new {
        return shown(url);
    }
    if !solution.is_declared_by_owner() {
        return seen_in_repository(solution).map_or_else(unknown, shown_by);
    }
    match repository_url(solution) {
        Some(url) => shown(url),
        // The file names a host that the public cannot reach.
        None if solution.publiccode.url.is_some() => {
            (DutyState::Missing, None, DutyEvidence::Stated)
        }
        None => absent(solution),
    }
}

/// Returns evidence of a visit to the repository.
fn seen_in_repository(solution: &Solution) -> Option<&Evidence> {
    let kinds = [
        EvidenceKind::PubliccodeYml,
        EvidenceKind::Readme,
        EvidenceKind::LastActivity,
        EvidenceKind::Archived,
    ];
    let latest = kinds.into_iter().filter_map(|kind| solution.latest_evidence(kind));
    latest.into_iter().find(|evidence| is_public_url(&evidence.source))
}

/// The licence that editors write is shown by the publiccode.yml that they saw. In a repository
/// that is gone nobody can check it.
fn open_licence(solution: &Solution) -> Verdict {
    let Some(license) = &solution.publiccode.legal.license else { return absent(solution) };
    let state = match licence::is_open(license) {
        Some(true) => DutyState::Met,
        Some(false) => DutyState::Missing,
        None => return unknown(),
    };
    if in_repository(solution).is_some() {
        return unknown();
    }
    let evidence = match solution.latest_evidence(EvidenceKind::PubliccodeYml) {
        _ if solution.is_declared_by_owner() => DutyEvidence::Stated,
        Some(seen) => DutyEvidence::Shown(seen.source.clone()),
        None => return unknown(),
    };
    (state, Some(license.value.clone()), evidence)
}

/// The code must be in the owner's file. A code that the register lacks may be valid.
fn owner(solution: &Solution) -> Verdict {
    match solution.publiccode.organisation_ipa() {
        None => absent(solution),
        Some(code) => match register().organisation(&code) {
            Some(known) => declared(solution, Some(format!("{} ({})", known.name, known.ipa))),
            None => unknown(),
        },
    }
}

fn has_description(solution: &Solution) -> bool {
    let mut italian =
        solution.publiccode.descriptions.iter().filter(|(tag, _)| primary(tag) == "it");
    italian.any(|(_, it)| it.long_description.is_some() && !it.features.is_empty())
}

/// Documentation in a repository that is gone is gone with it.
fn documentation(solution: &Solution) -> Verdict {
    if !solution.is_declared_by_owner() {
        return unknown();
    }
    let texts = solution.publiccode.descriptions.values();
    let mut urls = texts.filter_map(|text| text.documentation.as_deref().map(str::trim));
    let Some(url) = urls.find(|url| is_public_url(url)) else { return absent(solution) };
    let is_inside = repository_url(solution)
        .and_then(|repository| url.strip_prefix(repository.trim_end_matches(".git")))
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '.', '#', '?']));
    in_repository(solution).filter(|_| is_inside).unwrap_or_else(|| shown(url))
}

/// Somebody maintains the software who can be reached, unless the repository is archived or gone.
fn maintainer(solution: &Solution, day: Option<Date>) -> Verdict {
    let maintenance = &solution.publiccode.maintenance;
    let Some(kind) = maintenance.kind else { return absent(solution) };
    if let Some(fault) = solution.repository_fault() {
        return (DutyState::Missing, None, DutyEvidence::Shown(fault.source.clone()));
    }
    let contact = maintenance.contacts.iter().find(|contact| can_be_reached(contact));
    let contact = contact.map(|contact| contact.name.clone());
    let reached = match kind {
        MaintenanceType::None => None,
        MaintenanceType::Contract => {
            let running = maintenance.contractors.iter().find(|firm| is_running(firm, day));
            running.and_then(|firm| firm_that_can_be_reached(firm).or(contact))
        }
        MaintenanceType::Internal | MaintenanceType::Community => contact,
    };
    let has_expired = kind == MaintenanceType::Contract
        && !maintenance.contractors.is_empty()
        && !maintenance.contractors.iter().any(|firm| is_running(firm, day));
    let is_denied = kind == MaintenanceType::None || has_expired;
    match reached {
        Some(name) => declared(solution, Some(name)),
        None if is_denied && solution.is_declared_by_owner() => {
            (DutyState::Missing, None, DutyEvidence::Stated)
        }
        None => absent(solution),
    }
}

fn can_be_reached(contact: &Contact) -> bool {
    contact.email.is_some() || contact.phone.is_some()
}

fn firm_that_can_be_reached(firm: &Contractor) -> Option<String> {
    (firm.email.is_some() || firm.website.is_some()).then(|| firm.name.clone())
}

/// Returns whether a contract had not ended on `day`.
pub fn is_running(contractor: &Contractor, day: Option<Date>) -> bool {
    contractor.until.zip(day).is_none_or(|(until, day)| until >= day)
}

/// Returns whether the owner declares conformance with a standard.
pub fn affirms(solution: &Solution, standard: Standard) -> bool {
    solution.is_declared_by_owner() && solution.publiccode.affirms(standard)
}

/// Only a declaration shows conformance; without it nothing is known, since newer versions of the
/// standard have no key for it.
fn affirmed(solution: &Solution, standard: Standard) -> Verdict {
    if affirms(solution, standard) { stated(None) } else { unknown() }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::catalogue::publiccode::Description;
    use crate::source::{Source, Span, Spanned};

    fn spanned(text: &str) -> Spanned<String> {
        Spanned::new(text.to_owned(), Span::start_of(&Source::new("publiccode.yml", text)))
    }

    fn owners() -> Solution {
        Solution {
            publiccode_file: Some(Source::new("publiccode.yml", "name: Albo")),
            ..Solution::default()
        }
    }

    fn evidence(signal: EvidenceKind, year: i16) -> Evidence {
        Evidence {
            signal,
            value: None,
            date: date(year, 1, 1),
            checked: None,
            source: format!("https://example.org/{year}"),
            url: None,
        }
    }

    #[track_caller]
    fn case(solution: &Solution, kind: DutyKind, expected: DutyState) -> DutyEvidence {
        let (state, _, evidence) = verdict(kind, solution, Some(date(2026, 11, 29)));
        assert_eq!(state, expected, "{evidence:?}");
        evidence
    }

    #[test]
    fn licences_are_open_closed_or_unknown() {
        let licensed = |license: &str, mut solution: Solution| {
            solution.publiccode.legal.license = Some(spanned(license));
            solution
        };
        let kind = DutyKind::OpenLicence;
        case(&licensed("EUPL-1.2", owners()), kind, DutyState::Met);
        case(&licensed("PolyForm-Noncommercial-1.0.0", owners()), kind, DutyState::Missing);
        case(&licensed("XXXX", owners()), kind, DutyState::Unknown);
        case(&owners(), kind, DutyState::Missing);
        case(&Solution::default(), kind, DutyState::Unknown);
        // An editor's word alone is no evidence.
        let mut written = licensed("EUPL-1.2", Solution::default());
        case(&written, kind, DutyState::Unknown);
        written.publiccode.url = Some(spanned("https://example.org/a.git"));
        case(&written, kind, DutyState::Unknown);
        written.evidence.push(evidence(EvidenceKind::PubliccodeYml, 2024));
        case(&written, kind, DutyState::Met);
    }

    #[test]
    fn a_repository_is_public_only_with_evidence() {
        let kind = DutyKind::PublicRepository;
        let at = |url: &str, mut solution: Solution| {
            solution.publiccode.url = Some(spanned(url));
            solution
        };
        let mut written = at("https://example.org/a.git", Solution::default());
        case(&written, kind, DutyState::Unknown);
        written.evidence.push(evidence(EvidenceKind::Users, 2024));
        case(&written, kind, DutyState::Unknown);
        written.evidence.push(evidence(EvidenceKind::LastActivity, 2024));
        let seen = case(&written, kind, DutyState::Met);
        assert_eq!(seen, DutyEvidence::Shown("https://example.org/2024".into()));
        case(&at("https://example.org/a.git", owners()), kind, DutyState::Met);
        let private = case(&at("https://git.local/a", owners()), kind, DutyState::Missing);
        assert_eq!(private, DutyEvidence::Stated);
        assert_eq!(case(&owners(), kind, DutyState::Missing), DutyEvidence::Absent);
    }

    #[test]
    fn documentation_elsewhere_outlives_the_repository() {
        let kind = DutyKind::Documentation;
        let documented = |url: &str, mut solution: Solution| {
            let documentation = Some(url.to_owned());
            let text = Description { documentation, ..Description::default() };
            solution.publiccode.descriptions.insert("it".into(), text);
            solution.publiccode.url = Some(spanned("https://example.org/a.git"));
            solution
        };
        let (inside, outside) = ("https://example.org/a/wiki", "https://example.org/ab");
        case(&documented(outside, Solution::default()), kind, DutyState::Unknown);
        case(&documented(inside, owners()), kind, DutyState::Met);
        for (url, expected) in [(inside, DutyState::Missing), (outside, DutyState::Met)] {
            let mut solution = documented(url, owners());
            solution.evidence.push(evidence(EvidenceKind::Gone, 2024));
            case(&solution, kind, expected);
        }
    }

    #[test]
    fn a_maintainer_counts_only_with_a_contact() {
        let kind = DutyKind::Maintainer;
        let maintained = |kind| {
            let mut solution = owners();
            solution.publiccode.maintenance.kind = Some(kind);
            solution
        };
        let contact = |email: Option<&str>| Contact {
            name: "Ufficio".into(),
            email: email.map(str::to_owned),
            ..Contact::default()
        };
        let mut internal = maintained(MaintenanceType::Internal);
        case(&internal, kind, DutyState::Missing);
        internal.publiccode.maintenance.contacts = vec![contact(None)];
        case(&internal, kind, DutyState::Missing);
        internal.publiccode.maintenance.contacts = vec![contact(Some("ced@example.org"))];
        case(&internal, kind, DutyState::Met);
        internal.evidence.push(evidence(EvidenceKind::Archived, 2024));
        let archived = case(&internal, kind, DutyState::Missing);
        assert_eq!(archived, DutyEvidence::Shown("https://example.org/2024".into()));
        // It was changed after it had been archived.
        internal.evidence.push(evidence(EvidenceKind::LastActivity, 2025));
        case(&internal, kind, DutyState::Met);

        let mut contract = maintained(MaintenanceType::Contract);
        let firm = |year| Contractor {
            name: "Ditta".into(),
            until: Some(date(year, 1, 1)),
            website: Some("https://example.org".into()),
            ..Contractor::default()
        };
        contract.publiccode.maintenance.contractors = vec![firm(2020)];
        assert_eq!(case(&contract, kind, DutyState::Missing), DutyEvidence::Stated);
        contract.publiccode.maintenance.contractors.push(firm(2030));
        case(&contract, kind, DutyState::Met);
        let none = case(&maintained(MaintenanceType::None), kind, DutyState::Missing);
        assert_eq!(none, DutyEvidence::Stated);
    }

    #[test]
    fn nothing_is_met_in_a_repository_that_is_gone() {
        let mut solution = owners();
        solution.publiccode.url = Some(spanned("https://example.org/a.git"));
        let in_it = [DutyKind::PublicRepository, DutyKind::PubliccodeYml, DutyKind::Readme];
        solution.evidence.push(evidence(EvidenceKind::Readme, 2020));
        in_it.iter().for_each(|kind| drop(case(&solution, *kind, DutyState::Met)));
        solution.evidence.push(evidence(EvidenceKind::Gone, 2024));
        in_it.iter().for_each(|kind| drop(case(&solution, *kind, DutyState::Missing)));
        solution.evidence.push(evidence(EvidenceKind::Readme, 2025));
        in_it.iter().for_each(|kind| drop(case(&solution, *kind, DutyState::Met)));
    }

    #[test]
    fn statements_of_editors_are_no_evidence() {
        let mut written = Solution::default();
        written.publiccode.conforms = vec![Standard::Security.name()];
        case(&written, DutyKind::Security, DutyState::Unknown);
        case(&written, DutyKind::PubliccodeYml, DutyState::Unknown);
        case(&written, DutyKind::Owner, DutyState::Unknown);
        written.publiccode_file = owners().publiccode_file;
        case(&written, DutyKind::Security, DutyState::Met);
        // The file alone does not show in which repository it is.
        case(&written, DutyKind::PubliccodeYml, DutyState::Unknown);
    }
}
