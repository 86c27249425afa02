//! French.

use tantivy::tokenizer::Language;

use super::{LangData, QueryParameters, Stemming, UrlSegments};

pub const FRENCH: LangData = LangData {
    locale: "fr",
    open_graph: "fr_FR",
    stemming: Stemming::Snowball(Language::French),
    stop_words: include_str!("stop_words/fr.txt"),
    segments: UrlSegments {
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
    },
    parameters: QueryParameters {
        kind: "type",
        theme: "theme",
        used_in: "utilise-en",
        region: "region",
        status: "etat",
        licence: "licence",
        platform: "plateforme",
        category: "categorie",
        organisation: "organisme",
        programme: "programme",
        sort: "tri",
        page: "page",
    },
};
