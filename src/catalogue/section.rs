//! Sections that pages have besides their authors' texts, by fragment id. Links in texts can lead to
//! them: `[i costi](/solutions/sigeo#costi)`.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::{Details, Entry, Kind};

/// Parts of every page.
const FRAME: &[&str] = &["top", "contenuto", "piede", "piede-catalogo", "q"];

/// Sections at the end of the page of every entry.
const ENTRY: &[&str] = &["contatti", "collegati", "obiettivi", "fonti", "kit"];

const SOLUTION: &[&str] = &[
    "azioni",
    "chi-la-usa",
    "chiedi",
    "costi",
    "dati",
    "descrizione",
    "dipendenze",
    "esperienze",
    "fornitori",
    "funzioni",
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
    "costi",
    "in-breve",
    "lezioni",
    "problema",
    "racconto",
    "ripresa",
    "risultati",
    "soluzioni",
];
const CENTRE: &[&str] = &[
    "censimento",
    "cifre",
    "comunita",
    "costi",
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
const PROGRAMME: &[&str] = &["avvisi", "cifre", "comunita", "in-breve", "risultati", "storia"];
const ORGANISATION: &[&str] = &[
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

/// Returns the ids of the sections that the page of an entry can have; which ones it has depends on
/// what the catalogue knows.
pub fn sections(kind: Kind) -> impl Iterator<Item = &'static str> {
    let own = match kind {
        Kind::Solution => SOLUTION,
        Kind::Community => COMMUNITY,
        Kind::Practice => PRACTICE,
        Kind::Centre => CENTRE,
        Kind::Programme => PROGRAMME,
        Kind::Page => PAGE,
    };
    [FRAME, ENTRY, own].into_iter().flatten().copied()
}

/// Returns the ids of the sections that the page of an organisation can have.
pub fn sections_of_organisation() -> impl Iterator<Item = &'static str> {
    [FRAME, ORGANISATION].into_iter().flatten().copied()
}

/// Returns whether a section of the page of any entry or organisation has this id.
pub fn is_section_id(id: &str) -> bool {
    static IDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
        let of_entries = Kind::ALL.iter().flat_map(|kind| sections(*kind));
        of_entries.chain(sections_of_organisation()).collect()
    });
    IDS.contains(id)
}

impl Entry {
    /// Returns true if the page of the entry has no such section, because the entry has nothing for
    /// it. False also for sections that depend on other entries.
    pub fn lacks_section(&self, section: &str) -> bool {
        let is_practice = self.kind() == Kind::Practice;
        match section {
            "contatti" => return self.contacts.is_empty() && !is_practice,
            "obiettivi" => return self.objectives.is_empty(),
            "fonti" => return self.sources.is_empty(),
            "kit" => return self.kit.is_empty(),
            _ => {}
        }
        let has_text = !self.text.markdown.text().trim().is_empty();
        match &self.details {
            Details::Solution(solution) => {
                let code = &solution.publiccode;
                match section {
                    "descrizione" | "funzioni" => code.descriptions.is_empty(),
                    "dipendenze" => code.depends_on.is_empty(),
                    "fornitori" => solution.suppliers.is_empty(),
                    "presentazione" => !has_text,
                    "referenti" => code.maintenance.contacts.is_empty(),
                    _ => false,
                }
            }
            Details::Community(community) => match section {
                "aggregazioni" => community.aggregations.is_none(),
                "cifre" => community.figures.is_empty(),
                "governo" => community.governance.is_none(),
                "incontri" => community.meetings.is_empty(),
                "membri" => community.members.is_empty(),
                "prodotti" => community.outputs.is_empty(),
                "scopo" => !has_text,
                _ => false,
            },
            Details::Practice(practice) => match section {
                "azione" => practice.action.is_none() && has_text,
                "racconto" => !has_text,
                "ripresa" => practice.reused_by.is_empty(),
                _ => false,
            },
            Details::Centre(centre) => match section {
                "cifre" => centre.figures.is_empty(),
                "costi" => centre.costs.is_none(),
                "enti-serviti" => centre.serves.is_empty(),
                "entrare" => centre.join.is_none(),
                "laboratori" => centre.labs.is_empty(),
                "partner" => centre.partners.is_empty(),
                "presentazione" => !has_text,
                "sedi" => centre.offices.is_empty(),
                "servizi" => centre.services.is_empty(),
                _ => false,
            },
            Details::Programme(programme) => match section {
                "avvisi" => programme.calls.is_empty(),
                "cifre" => programme.figures.is_empty(),
                "storia" => !has_text,
                _ => false,
            },
            Details::Page => false,
        }
    }
}
