//! Slovene.

use super::{LangData, QueryParameters, Stemming, UrlSegments};

pub const SLOVENE: LangData = LangData {
    locale: "sl",
    open_graph: "sl_SI",
    stemming: Stemming::Suffixes(&SUFFIXES),
    stop_words: include_str!("stop_words/sl.txt"),
    segments: UrlSegments {
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
    },
    parameters: QueryParameters {
        kind: "vrsta",
        theme: "tema",
        used_in: "v-uporabi",
        region: "dezela",
        status: "stanje",
        licence: "licenca",
        platform: "platforma",
        category: "kategorija",
        organisation: "ustanova",
        programme: "program",
        sort: "razvrsti",
        page: "stran",
    },
};

/// Endings of nouns and adjectives, longest first.
const SUFFIXES: [&str; 22] = [
    "jema", "jami", "ega", "emu", "ema", "imi", "ami", "oma", "ah", "eh", "ih", "im", "em", "ej",
    "om", "ov", "ev", "a", "e", "i", "o", "u",
];
