//! Sections that pages have besides their authors' texts, by fragment id. Links in texts can lead to
//! them: `[i costi](/solutions/sigeo#costi)`.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::{Kind, Slug};
use crate::lang::Lang;
use crate::source::Span;

/// Parts of every page around its content. They are never suggested in place of an unknown part.
pub const FRAME: &[&str] = &["top", "contenuto", "piede", "piede-catalogo"];

/// Sections at the end of the page of every entry.
const ENTRY: &[&str] = &["contatti", CONNECTED, "obiettivi", "fonti", KIT];

// Sections that code names; templates name the others, and a test compares them with the lists.

/// Related, similar and mentioning entries.
pub const CONNECTED: &str = "collegati";
pub const FEATURES: &str = "funzioni";
pub const USERS: &str = "chi-la-usa";
pub const REFERENCE_USERS: &str = "chiedi";
pub const SUPPLIERS: &str = "fornitori";
pub const COSTS: &str = "costi";
pub const RESULTS: &str = "risultati";
pub const REUSED_BY: &str = "ripresa";
pub const KIT: &str = "kit";

const SOLUTION: &[&str] = &[
    "azioni",
    USERS,
    REFERENCE_USERS,
    COSTS,
    "dati",
    "descrizione",
    "dipendenze",
    "esperienze",
    SUPPLIERS,
    FEATURES,
    "immagini",
    "in-breve",
    "linee-guida",
    "presentazione",
    "referenti",
    "riuso",
    "scheda",
    "segnali",
];
const COMMUNITY: &[&str] = &[
    "aggregazioni",
    "cifre",
    "entrare",
    "ex-membri",
    "governo",
    "in-breve",
    "incontri",
    "membri",
    "pratiche",
    "prodotti",
    "scopo",
    "soluzioni",
];
const PRACTICE: &[&str] = &[
    "azione",
    "comunita",
    "condizioni",
    COSTS,
    "in-breve",
    "lezioni",
    "problema",
    "racconto",
    REUSED_BY,
    RESULTS,
    "soluzioni",
];
const CENTRE: &[&str] = &[
    "censimento",
    "cifre",
    "comunita",
    COSTS,
    "enti-serviti",
    "entrare",
    "laboratori",
    "partner",
    "pratiche",
    "presentazione",
    "sedi",
    "servizi",
    "soluzioni",
];
const PROGRAMME: &[&str] = &["avvisi", "cifre", "comunita", "in-breve", RESULTS, "storia"];
const ORGANISATION: &[&str] = &[
    "altri-usi",
    "centri",
    "contatti",
    "eroga",
    "fonti",
    "partecipa",
    "programmi",
    "racconta",
    "rilascia",
    "riprende",
    "servito-da",
    "usa",
];
const PAGE: &[&str] = &["dichiarazione", "licenza-dei-contenuti"];

/// A page whose sections links can lead to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkedPage {
    Entry(Kind, Slug),
    /// The page of an organisation, by its URL segment.
    Organisation(String),
}

/// A link to a section that its page may lack, since that depends on the whole catalogue.
#[derive(Debug, Clone)]
pub struct SectionLink {
    pub page: LinkedPage,
    /// Language of the text with the link, and so of the page; `None` is the site's first language.
    pub lang: Option<Lang>,
    pub section: &'static str,
    pub place: Span,
}

impl LinkedPage {
    /// Returns the ids of the sections that the page can have, without the parts of its frame.
    pub fn sections(&self) -> impl Iterator<Item = &'static str> {
        let (shared, own) = match self {
            Self::Entry(kind, _) => (ENTRY, own_sections(*kind)),
            Self::Organisation(_) => (&[][..], ORGANISATION),
        };
        shared.iter().chain(own).copied()
    }

    /// Returns the id of a section or a part of the frame that the page can have.
    pub fn section(&self, id: &str) -> Option<&'static str> {
        self.sections().chain(FRAME.iter().copied()).find(|section| *section == id)
    }
}

fn own_sections(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Solution => SOLUTION,
        Kind::Community => COMMUNITY,
        Kind::Practice => PRACTICE,
        Kind::Centre => CENTRE,
        Kind::Programme => PROGRAMME,
        Kind::Page => PAGE,
    }
}

/// Returns whether a section of the page of any entry or organisation has this id, or a part of the
/// frame.
pub fn is_section_id(id: &str) -> bool {
    static IDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
        let of_entries = Kind::ALL.iter().flat_map(|kind| own_sections(*kind));
        [FRAME, ENTRY, ORGANISATION].into_iter().flatten().chain(of_entries).copied().collect()
    });
    IDS.contains(id)
}
