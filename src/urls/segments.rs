//! URL segments in each language of a site.

use crate::catalogue::Kind;
use crate::catalogue::site::Site;
use crate::lang::LANGUAGES;

/// The URL segments of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segments {
    /// Prefix of all URLs: empty for the first language of a site, else `en/`.
    pub(super) folder: &'static str,
    pub(super) solution: &'static str,
    pub(super) community: &'static str,
    pub(super) practice: &'static str,
    pub(super) centre: &'static str,
    pub(super) programme: &'static str,
    pub(super) topics: &'static str,
    pub(super) objectives: &'static str,
    pub(super) organisations: &'static str,
    pub(super) territories: &'static str,
    pub(super) coverage: &'static str,
    pub(super) statistics: &'static str,
    pub(super) quality: &'static str,
    pub(super) site_map: &'static str,
    pub(super) licences: &'static str,
    pub(super) statuses: &'static str,
    pub(super) compare: &'static str,
    pub(super) assessment: &'static str,
    pub(super) search: &'static str,
    pub(super) offline: &'static str,
    pub(super) page: &'static str,
    parameters: &'static [(&'static str, &'static str)],
}

const ITALIAN: Segments = Segments {
    folder: "",
    solution: "soluzioni",
    community: "comunita",
    practice: "buone-pratiche",
    centre: "centri",
    programme: "programmi",
    topics: "temi",
    objectives: "obiettivi",
    organisations: "enti",
    territories: "territorio",
    coverage: "copertura",
    statistics: "statistiche",
    quality: "qualita",
    site_map: "mappa-del-sito",
    licences: "licenze",
    statuses: "stato",
    compare: "confronta",
    assessment: "valutazione",
    search: "cerca",
    offline: "senza-rete",
    page: "pagina",
    parameters: &[
        ("kind", "tipo"),
        ("theme", "tema"),
        ("used-in", "in-uso"),
        ("programme", "programma"),
        ("region", "regione"),
        ("status", "stato"),
        ("licence", "licenza"),
        ("platform", "piattaforma"),
        ("category", "categoria"),
        ("organisation", "ente"),
        ("sort", "ord"),
        ("page", "pagina"),
    ],
};

const ENGLISH: Segments = Segments {
    folder: "",
    solution: "solutions",
    community: "communities",
    practice: "practices",
    centre: "centres",
    programme: "programmes",
    topics: "themes",
    objectives: "objectives",
    organisations: "bodies",
    territories: "territory",
    coverage: "coverage",
    statistics: "statistics",
    quality: "quality",
    site_map: "site-map",
    licences: "licences",
    statuses: "status",
    compare: "compare",
    assessment: "assessment",
    search: "search",
    offline: "offline",
    page: "page",
    parameters: &[],
};

const GERMAN: Segments = Segments {
    folder: "",
    solution: "loesungen",
    community: "gemeinschaften",
    practice: "gute-praktiken",
    centre: "zentren",
    programme: "programme",
    topics: "themen",
    objectives: "ziele",
    organisations: "koerperschaften",
    territories: "gebiet",
    coverage: "abdeckung",
    statistics: "statistik",
    quality: "qualitaet",
    site_map: "uebersicht",
    licences: "lizenzen",
    statuses: "status",
    compare: "vergleich",
    assessment: "bewertung",
    search: "suche",
    offline: "ohne-netz",
    page: "seite",
    parameters: &[
        ("kind", "art"),
        ("theme", "thema"),
        ("used-in", "in-gebrauch"),
        ("programme", "programm"),
        ("licence", "lizenz"),
        ("platform", "plattform"),
        ("category", "kategorie"),
        ("organisation", "koerperschaft"),
        ("page", "seite"),
    ],
};

const SLOVENE: Segments = Segments {
    folder: "",
    solution: "resitve",
    community: "skupnosti",
    practice: "dobre-prakse",
    centre: "centri",
    programme: "programi",
    topics: "teme",
    objectives: "cilji",
    organisations: "ustanove",
    territories: "obmocje",
    coverage: "pokritost",
    statistics: "statistika",
    quality: "kakovost",
    site_map: "kazalo",
    licences: "licence",
    statuses: "stanje",
    compare: "primerjava",
    assessment: "ocena",
    search: "iskanje",
    offline: "brez-povezave",
    page: "stran",
    parameters: &[
        ("kind", "vrsta"),
        ("theme", "tema"),
        ("used-in", "v-uporabi"),
        ("programme", "program"),
        ("region", "dezela"),
        ("status", "stanje"),
        ("licence", "licenca"),
        ("platform", "platforma"),
        ("category", "kategorija"),
        ("organisation", "ustanova"),
        ("sort", "razvrsti"),
        ("page", "stran"),
    ],
};

const FRENCH: Segments = Segments {
    folder: "",
    solution: "solutions",
    community: "communautes",
    practice: "bonnes-pratiques",
    centre: "centres",
    programme: "programmes",
    topics: "themes",
    objectives: "objectifs",
    organisations: "organismes",
    territories: "territoire",
    coverage: "couverture",
    statistics: "statistiques",
    quality: "qualite",
    site_map: "plan-du-site",
    licences: "licences",
    statuses: "etat",
    compare: "comparer",
    assessment: "evaluation",
    search: "recherche",
    offline: "hors-ligne",
    page: "page",
    parameters: &[
        ("kind", "type"),
        ("used-in", "utilise-en"),
        ("status", "etat"),
        ("platform", "plateforme"),
        ("category", "categorie"),
        ("organisation", "organisme"),
        ("sort", "tri"),
    ],
};

impl Segments {
    /// Returns the segments of a language without a language folder; English for unknown languages.
    pub fn of(lang: &str) -> Self {
        match lang {
            "it" => ITALIAN,
            "de" => GERMAN,
            "sl" => SLOVENE,
            "fr" => FRENCH,
            _ => ENGLISH,
        }
    }

    /// Returns the segments of a site's edition.
    pub fn of_edition(site: &Site) -> Self {
        Self::in_site(site, site.lang())
    }

    /// Returns the segments of a language of the site: the first is at the root, the others each
    /// have a folder.
    pub fn in_site(site: &Site, lang: &str) -> Self {
        let folder = match lang {
            _ if lang == site.languages[0] => "",
            "it" => "it/",
            "de" => "de/",
            "sl" => "sl/",
            "fr" => "fr/",
            _ => "en/",
        };
        Self { folder, ..Self::of(lang) }
    }

    /// Returns the prefix of all URLs of the edition: empty, or `en/`.
    pub fn folder(&self) -> &'static str {
        self.folder
    }

    pub(super) fn kind(&self, kind: Kind) -> Option<&'static str> {
        match kind {
            Kind::Solution => Some(self.solution),
            Kind::Community => Some(self.community),
            Kind::Practice => Some(self.practice),
            Kind::Centre => Some(self.centre),
            Kind::Programme => Some(self.programme),
            Kind::Page => None,
        }
    }

    /// Returns the localised name of a query parameter for search filters, order and page. `q` is
    /// the same in all languages.
    pub fn parameter(&self, name: &'static str) -> &'static str {
        self.parameters.iter().find(|(known, _)| *known == name).map_or(name, |(_, local)| local)
    }

    /// Returns the first segments of the site's own URLs, which pages must not use as slug.
    pub fn reserved(&self) -> Vec<&'static str> {
        let kinds = Kind::listed().filter_map(|kind| self.kind(kind));
        let others = [
            self.topics,
            self.objectives,
            self.organisations,
            self.territories,
            self.coverage,
            self.compare,
            self.search,
            self.offline,
            self.statistics,
            self.quality,
            self.site_map,
            self.licences,
            self.statuses,
        ];
        kinds
            .chain(others)
            .chain(["admin", "assets", "data", "index", "schema"])
            .chain(LANGUAGES.iter().copied())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_localised() {
        assert_eq!(Segments::of("it").parameter("theme"), "tema");
        assert_eq!(Segments::of("en").parameter("theme"), "theme");
    }
}
