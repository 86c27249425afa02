//! German.

use tantivy::tokenizer::Language;

use super::{LangData, QueryParameters, Stemming, UrlSegments};

pub const GERMAN: LangData = LangData {
    locale: "de",
    open_graph: "de_DE",
    stemming: Stemming::Snowball(Language::German),
    stop_words: include_str!("stop_words/de.txt"),
    segments: UrlSegments {
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
    },
    parameters: QueryParameters {
        kind: "art",
        theme: "thema",
        used_in: "in-gebrauch",
        region: "region",
        status: "status",
        licence: "lizenz",
        platform: "plattform",
        category: "kategorie",
        organisation: "koerperschaft",
        programme: "programm",
        sort: "sort",
        page: "seite",
    },
};
