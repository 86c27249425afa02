//! Usages of software by organisations, stated by the organisation, by an editor, or by the owner
//! of the software in `usedBy`.

use super::parts::LooseDate;
use super::resolution::{Resolution, Resolved, Resolver};
use super::{EntryId, Kind};
use crate::closed_list::closed_list;
use crate::source::Span;

#[derive(Debug, Clone)]
pub struct Usage<S: Resolution = Resolved> {
    pub organisation: S::Organisation,
    pub software: Software<S>,
    pub status: UsageStatus,
    pub since: Option<LooseDate>,
    pub modules: Vec<String>,
    /// Provider of the software to the organisation: a union of municipalities, a province, an
    /// in-house company.
    pub intermediary: Option<S::Organisation>,
    /// An e-mail address or a URL.
    pub contact: Option<String>,
    pub note: Option<String>,
    /// Date of the source.
    pub date: Option<LooseDate>,
    /// An http(s) URL.
    pub source: Option<String>,
    pub stated_by: StatedBy,
    pub origin: Span,
}

#[derive(Debug, Clone)]
pub enum Software<S: Resolution = Resolved> {
    Entry(S::Entry),
    /// Software outside the catalogue, by the name that its user gives.
    Named(String),
}

impl Software {
    /// Returns a key that is the same for the same software: the entry, or the name.
    pub fn identity(&self) -> (Option<EntryId>, &str) {
        match self {
            Self::Entry(id) => (Some(*id), ""),
            Self::Named(name) => (None, name),
        }
    }
}

/// Counts of the names in `usedBy` and of those that match an organisation of the register.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MatchStats {
    pub names: usize,
    pub recognised: usize,
    /// Names of the form `Comune di …`.
    pub municipalities: usize,
    pub recognised_municipalities: usize,
}

impl MatchStats {
    /// Counts one name.
    pub fn count(&mut self, written: &str, is_recognised: bool) {
        let is_municipality = written.trim_start().to_lowercase().starts_with("comune d");
        self.names += 1;
        self.recognised += usize::from(is_recognised);
        self.municipalities += usize::from(is_municipality);
        self.recognised_municipalities += usize::from(is_municipality && is_recognised);
    }
}

closed_list! {
    UsageStatus { Evaluating = "evaluating", Trial = "trial", InUse = "inUse", Retired = "retired" }
}

/// Origin of the statement of a usage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatedBy {
    /// A file in `usages/`.
    Declaration,
    /// `usedBy` of the owner's publiccode.yml. An organisation outside the register keeps the text
    /// of the file as its name.
    Owner,
}

impl<S: Resolution> Usage<S> {
    pub fn resolve_mentions<T: Resolution>(
        self,
        resolver: &mut impl Resolver<S, T>,
    ) -> Option<Usage<T>> {
        // Both are resolved before returning, so that mistakes in both are reported.
        let organisation = resolver.organisation(self.organisation);
        let software = match self.software {
            Software::Entry(entry) => {
                resolver.entry(Some(Kind::Solution), entry).map(Software::Entry)
            }
            Software::Named(name) => Some(Software::Named(name)),
        };
        Some(Usage {
            organisation: organisation?,
            software: software?,
            status: self.status,
            since: self.since,
            modules: self.modules,
            intermediary: self
                .intermediary
                .and_then(|organisation| resolver.organisation(organisation)),
            contact: self.contact,
            note: self.note,
            date: self.date,
            source: self.source,
            stated_by: self.stated_by,
            origin: self.origin,
        })
    }
}

impl Usage {
    /// Returns whether the organisation is known: an editor declared the usage, or the name in
    /// `usedBy` matches the register.
    pub fn is_identified(&self) -> bool {
        self.stated_by == StatedBy::Declaration || self.organisation.ipa().is_some()
    }

    /// Returns whether the organisation uses the software: it neither only tests or evaluates it,
    /// nor has retired it.
    pub fn is_in_use(&self) -> bool {
        self.status == UsageStatus::InUse
    }

    /// Returns whether the owner states the usage, in the owner's own publiccode.yml. The `usedBy`
    /// of an entry that editors wrote is their statement.
    pub fn is_stated_by_owner(&self) -> bool {
        self.stated_by == StatedBy::Owner && self.origin.source().is_publiccode()
    }
}
