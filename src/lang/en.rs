//! English.

use tantivy::tokenizer::Language;

use super::{LangData, QueryParameters, Stemming, UrlSegments};

pub const ENGLISH: LangData = LangData {
    // As Europe writes it: the day comes first.
    locale: "en-GB",
    open_graph: "en_GB",
    stemming: Stemming::Snowball(Language::English),
    stop_words: include_str!("stop_words/en.txt"),
    segments: UrlSegments {
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
    },
    parameters: QueryParameters {
        kind: "kind",
        theme: "theme",
        used_in: "used-in",
        region: "region",
        status: "status",
        licence: "licence",
        platform: "platform",
        category: "category",
        organisation: "organisation",
        programme: "programme",
        sort: "sort",
        page: "page",
    },
};
