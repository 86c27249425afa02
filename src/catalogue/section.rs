//! Sections that pages have besides their authors' texts, by fragment id. Links in texts can lead to
//! them: `[i costi](/solutions/sigeo#costi)`.

use super::Kind;

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
    let of_entries = Kind::ALL.iter().flat_map(|kind| sections(*kind));
    of_entries.chain(sections_of_organisation()).any(|section| section == id)
}
