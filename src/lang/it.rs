//! Italian.

use tantivy::tokenizer::Language;

use super::{LangData, QueryParameters, Stemming, UrlSegments};

pub const ITALIAN: LangData = LangData {
    locale: "it",
    open_graph: "it_IT",
    stemming: Stemming::Snowball(Language::Italian),
    stop_words: include_str!("stop_words/it.txt"),
    segments: UrlSegments {
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
    },
    parameters: QueryParameters {
        kind: "tipo",
        theme: "tema",
        used_in: "in-uso",
        region: "regione",
        status: "stato",
        licence: "licenza",
        platform: "piattaforma",
        category: "categoria",
        organisation: "ente",
        programme: "programma",
        sort: "ord",
        page: "pagina",
    },
};
