//! Compliance of a solution with AGID's guidelines on acquisition and reuse of software (in force
//! since 9 May 2019), as far as a catalogue can verify it. Duties that it cannot verify are
//! `Unknown`, not `Missing`.

use crate::catalogue::parts::EvidenceKind;
use crate::catalogue::publiccode::Standard;
use crate::catalogue::vocabulary::MaintenanceType;
use crate::catalogue::{Entry, Organisation, Solution, licence};
use crate::closed_list::closed_list;

/// A duty of the organisation that releases the software.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    pub kind: DutyKind,
    pub state: DutyState,
    /// The evidence for the state: a licence, a URL, an organisation.
    pub subject: Option<String>,
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

/// Returns all duties in the order of the guidelines.
pub fn duties(entry: &Entry, solution: &Solution) -> Vec<Duty> {
    DutyKind::ALL.iter().map(|kind| duty(*kind, entry, solution)).collect()
}

fn duty(kind: DutyKind, entry: &Entry, solution: &Solution) -> Duty {
    let publiccode = &solution.publiccode;
    // Without a publiccode.yml an absent key is *unknown*, not *missing*.
    let absent =
        if solution.publiccode_file.is_some() { DutyState::Missing } else { DutyState::Unknown };
    let given = |subject: Option<&str>| match subject {
        Some(subject) => (DutyState::Met, Some(subject.to_owned())),
        None => (absent, None),
    };
    let affirmed = |standard: Standard| {
        (if publiccode.affirms(standard) { DutyState::Met } else { DutyState::Unknown }, None)
    };
    let (state, subject) = match kind {
        DutyKind::OpenLicence => open_licence(solution, absent),
        DutyKind::PublicRepository => match evidence(solution, EvidenceKind::Gone) {
            Some(source) => (DutyState::Missing, Some(source)),
            None => given(publiccode.url.as_deref().map(String::as_str)),
        },
        DutyKind::PubliccodeYml => match evidence(solution, EvidenceKind::PubliccodeYml) {
            None if solution.publiccode_file.is_some() => (DutyState::Met, None),
            None => (DutyState::Unknown, None),
            seen => (DutyState::Met, seen),
        },
        DutyKind::Owner => match &entry.organisation {
            Some(Organisation::Registered(organisation)) => {
                (DutyState::Met, Some(format!("{} ({})", organisation.name, organisation.ipa)))
            }
            _ => (absent, None),
        },
        DutyKind::Description => {
            let italian = publiccode
                .descriptions
                .iter()
                .find(|(lang, _)| lang.split('-').next() == Some("it"));
            let is_described = italian
                .is_some_and(|(_, it)| it.long_description.is_some() && !it.features.is_empty());
            (if is_described { DutyState::Met } else { absent }, None)
        }
        DutyKind::Readme => match evidence(solution, EvidenceKind::Readme) {
            None => (DutyState::Unknown, None),
            seen => (DutyState::Met, seen),
        },
        DutyKind::Documentation => {
            given(publiccode.descriptions.values().find_map(|text| text.documentation.as_deref()))
        }
        DutyKind::Maintainer => match publiccode.maintenance.kind {
            None => (absent, None),
            Some(MaintenanceType::None) => (DutyState::Missing, None),
            Some(_) => (DutyState::Met, maintainer(solution)),
        },
        DutyKind::DesignGuidelines => affirmed(Standard::DesignGuidelines),
        DutyKind::Interoperability => affirmed(Standard::Interoperability),
        DutyKind::Security => affirmed(Standard::Security),
        DutyKind::Privacy => affirmed(Standard::Privacy),
    };
    Duty { kind, state, subject }
}

fn open_licence(solution: &Solution, absent: DutyState) -> (DutyState, Option<String>) {
    let Some(license) = &solution.publiccode.legal.license else { return (absent, None) };
    let state = match licence::is_open(license) {
        Some(true) => DutyState::Met,
        Some(false) => DutyState::Missing,
        None => DutyState::Unknown,
    };
    (state, Some(license.value.clone()))
}

/// Returns the source URL of the first evidence of this kind.
fn evidence(solution: &Solution, kind: EvidenceKind) -> Option<String> {
    solution
        .evidence
        .iter()
        .find(|evidence| evidence.signal == kind)
        .map(|evidence| evidence.source.clone())
}

fn maintainer(solution: &Solution) -> Option<String> {
    let maintenance = &solution.publiccode.maintenance;
    let contractor = maintenance.contractors.first().map(|contractor| contractor.name.clone());
    contractor.or_else(|| maintenance.contacts.first().map(|contact| contact.name.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Source, Span, Spanned};

    fn open_licence_of(license: &str, has_file: bool) -> DutyState {
        let source = Source::new("publiccode.yml", license);
        let mut solution =
            Solution { publiccode_file: has_file.then(|| source.clone()), ..Solution::default() };
        if !license.is_empty() {
            solution.publiccode.legal.license =
                Some(Spanned::new(license.to_owned(), Span::start_of(&source)));
        }
        open_licence(&solution, if has_file { DutyState::Missing } else { DutyState::Unknown }).0
    }

    #[test]
    fn licences_are_open_closed_or_unknown() {
        assert_eq!(open_licence_of("EUPL-1.2", true), DutyState::Met);
        assert_eq!(open_licence_of("PolyForm-Noncommercial-1.0.0", true), DutyState::Missing);
        assert_eq!(open_licence_of("XXXX", true), DutyState::Unknown);
        assert_eq!(open_licence_of("", true), DutyState::Missing);
        assert_eq!(open_licence_of("", false), DutyState::Unknown);
    }
}
