//! Value types shared by several kinds of entries: figures, members, funding, contacts, reuse kits.

use jiff::civil::Date;

use super::resolution::{Resolution, Resolved, Resolver};
use crate::closed_list::closed_list;

/// A day, month or year in ISO form: `2019-11-06`, `2019-11`, `2019`.
pub type LooseDate = String;

/// Returns whether a loose date is entirely after a day.
pub fn is_after(date: &str, day: Date) -> bool {
    day.to_string().get(..date.len()).is_some_and(|day| date > day)
}

/// A figure quoted from a source.
#[derive(Debug, Clone)]
pub struct Figure {
    /// The thing counted: `comuni aderenti`.
    pub label: String,
    /// The value as written, since sources use forms such as `circa 1,6 miliardi`.
    pub value: String,
    /// A loose date, or free text.
    pub date: String,
    /// An http(s) URL.
    pub source: String,
}

/// A grant.
#[derive(Debug, Clone)]
pub struct Funding {
    /// Euros.
    pub amount: u64,
    /// Name of the donor or fund.
    pub by: Option<String>,
    pub date: Option<LooseDate>,
    /// An http(s) URL.
    pub source: String,
}

/// A contact: an office or a role rather than a person.
#[derive(Debug, Clone)]
pub struct ContactPoint {
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    /// An http(s) URL.
    pub url: Option<String>,
}

/// An organisation that takes part in a community or supports a centre.
#[derive(Debug, Clone)]
pub struct Member<S: Resolution = Resolved> {
    pub organisation: S::Organisation,
    pub roles: Vec<Role>,
    pub from: Option<LooseDate>,
    pub to: Option<LooseDate>,
    pub note: Option<String>,
}

closed_list! {
    /// The role of a member.
    Role {
        /// Coordinates the members: *capofila*.
        Lead = "lead",
        /// Offers its solution or practice for reuse: *cedente*.
        Ceding = "ceding",
        /// Reuses it: *riusante*.
        Reusing = "reusing",
        /// Provides it to several organisations: a union of municipalities, a province, an in-house
        /// company.
        Intermediary = "intermediary",
        Maintainer = "maintainer",
        Partner = "partner",
        Supporter = "supporter",
        Participant = "participant",
    }
}

/// A document of a reuse kit.
#[derive(Debug, Clone)]
pub struct KitDocument {
    pub phase: Option<KitPhase>,
    pub tool: KitTool,
    pub title: String,
    /// An http(s) URL, or the path of a file in the entry's folder.
    pub url: String,
    pub format: Option<String>,
    pub version: Option<String>,
    pub date: Option<LooseDate>,
}

closed_list! {
    /// The phases of OCPA's reuse kits, A to E.
    KitPhase {
        Selection = "selection",
        Transfer = "transfer",
        Operation = "operation",
        Evolution = "evolution",
        Dissemination = "dissemination",
    }
}

closed_list! {
    /// The five kinds of tools of OCPA's reuse kits, 1 to 5.
    KitTool {
        Management = "management",
        Organisational = "organisational",
        Technological = "technological",
        Administrative = "administrative",
        Information = "information",
    }
}

/// A link to a related entry.
#[derive(Debug, Clone)]
pub struct Relation<S: Resolution = Resolved> {
    pub to: S::Entry,
    /// `None` for a relation of unspecified kind.
    pub kind: Option<RelationKind>,
    pub why: Option<String>,
}

closed_list! {
    /// The kind of relation between an entry and the one it names.
    RelationKind {
        VariantOf = "variantOf",
        SuccessorOf = "successorOf",
        Alternative = "alternative",
        Uses = "uses",
        PartOf = "partOf",
    }
}

impl<S: Resolution> Member<S> {
    pub fn resolve_mentions<T: Resolution>(
        self,
        resolver: &mut impl Resolver<S, T>,
    ) -> Option<Member<T>> {
        let Self { organisation, roles, from, to, note } = self;
        Some(Member { organisation: resolver.organisation(organisation)?, roles, from, to, note })
    }
}

impl<S: Resolution> Relation<S> {
    pub fn resolve_mentions<T: Resolution>(
        self,
        resolver: &mut impl Resolver<S, T>,
    ) -> Option<Relation<T>> {
        let Self { to, kind, why } = self;
        Some(Relation { to: resolver.entry(None, to)?, kind, why })
    }
}

/// A verifiable fact about a solution that its publiccode.yml does not contain, with date and
/// source.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    pub signal: EvidenceKind,
    /// For `users`: number of users that the owner declares.
    pub value: Option<u32>,
    /// Date of the event; for `users`, date of the declaration.
    pub date: Date,
    /// Date on which the source was checked; `None` if it is `date`.
    pub checked: Option<Date>,
    /// An http(s) URL.
    pub source: String,
    /// For `moved`: the new URL.
    pub url: Option<String>,
}

impl Evidence {
    /// Returns the date of the last check of the source.
    pub fn last_seen(&self) -> Date {
        self.checked.unwrap_or(self.date)
    }
}

closed_list! {
    EvidenceKind {
        /// The last known commit.
        LastActivity = "lastActivity",
        /// The number of users that the owner declares.
        Users = "users",
        /// The repository has a publiccode.yml; `date` is the file's.
        PubliccodeYml = "publiccodeYml",
        /// The repository has a README that explains how to install and run the software.
        Readme = "readme",
        Archived = "archived",
        Moved = "moved",
        Gone = "gone",
    }
}

/// A company that installs, hosts or maintains a solution.
#[derive(Debug, Clone)]
pub struct Supplier {
    pub name: String,
    /// An http(s) URL.
    pub website: Option<String>,
    pub email: Option<String>,
    pub note: Option<String>,
}
