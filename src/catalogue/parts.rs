//! What several kinds of entries are made of: figures, members, funding, contacts, kits.

use jiff::civil::Date;

use super::closed_list::closed_list;
use super::resolution::{Resolution, Resolved, Resolver};

/// A day, month or year in ISO form: `2019-11-06`, `2019-11`, `2019`.
pub type LooseDate = String;

/// One figure, as its source gives it.
#[derive(Debug, Clone)]
pub struct Figure {
    /// What is counted: `comuni aderenti`.
    pub label: String,
    /// As written, since sources say `circa 1,6 miliardi`.
    pub value: String,
    /// A loose date, or the author's words for it.
    pub date: String,
    /// An http(s) address.
    pub source: String,
}

/// Money somebody gave.
#[derive(Debug, Clone)]
pub struct Funding {
    /// Euros.
    pub amount: u64,
    /// Who gave it, or out of which fund.
    pub by: Option<String>,
    pub date: Option<LooseDate>,
    /// An http(s) address.
    pub source: String,
}

/// Whom to call: an office or a role rather than a person.
#[derive(Debug, Clone)]
pub struct ContactPoint {
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    /// An http(s) address.
    pub url: Option<String>,
}

/// A body that takes part in something.
#[derive(Debug, Clone)]
pub struct Member<S: Resolution = Resolved> {
    pub organisation: S::Organisation,
    pub roles: Vec<Role>,
    pub from: Option<LooseDate>,
    pub to: Option<LooseDate>,
    pub note: Option<String>,
}

closed_list! {
    /// What a body does for the others.
    Role {
        /// Leads the whole: *capofila*.
        Lead = "lead",
        /// Gives what it has: *cedente*.
        Ceding = "ceding",
        /// Takes it: *riusante*.
        Reusing = "reusing",
        /// Serves several bodies with it: a union, a province, an in-house company.
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
    /// An http(s) address, or a file beside the entry.
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

/// Another entry that an author names as related.
#[derive(Debug, Clone)]
pub struct Relation<S: Resolution = Resolved> {
    pub to: S::Entry,
    /// `None` where the author only says that the two belong together.
    pub kind: Option<RelationKind>,
    pub why: Option<String>,
}

closed_list! {
    /// What an entry is to the one it names.
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

/// What can be checked about a solution beyond its publiccode.yml, each with its day and source.
#[derive(Debug, Clone)]
pub struct Evidence {
    pub signal: EvidenceKind,
    /// For `users`: how many the owner declares.
    pub value: Option<u32>,
    /// The day it happened; for `users`, the day it was said.
    pub date: Date,
    /// The day somebody looked; `date` where nobody says.
    pub checked: Option<Date>,
    /// An http(s) address.
    pub source: String,
    /// For `moved`: where to.
    pub url: Option<String>,
}

closed_list! {
    EvidenceKind {
        /// The last commit seen.
        LastActivity = "lastActivity",
        /// How many users the owner declares.
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

/// Who can be paid to install, host or mend a solution.
#[derive(Debug, Clone)]
pub struct Supplier {
    pub name: String,
    /// An http(s) address.
    pub website: Option<String>,
    pub email: Option<String>,
    pub note: Option<String>,
}
