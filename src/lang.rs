//! Languages that a site can be published in, one file each.

mod de;
mod en;
mod fr;
mod it;
mod sl;

use tantivy::tokenizer::Language;

use crate::closed_list::{Choice, closed_list};

closed_list! {
    /// A language of the interface. Its name is the BCP 47 tag: `it`.
    Lang {
        Italian = "it",
        English = "en",
        German = "de",
        Slovene = "sl",
        French = "fr",
    }
}

/// What differs between languages, apart from the texts of the theme.
pub struct LangData {
    /// BCP 47 tag of the locale for dates and numbers.
    pub locale: &'static str,
    /// Language and country as in `og:locale` of the Open Graph protocol.
    pub open_graph: &'static str,
    pub stemming: Stemming,
    /// Stop words in lower case without accents, separated by white space.
    pub stop_words: &'static str,
    pub segments: UrlSegments,
    pub parameters: QueryParameters,
}

/// The method that reduces the inflected forms of a word to a stem.
pub enum Stemming {
    /// The Snowball stemmer of a language.
    Snowball(Language),
    /// Removes the first of these suffixes that leaves a stem; for a language without a Snowball
    /// stemmer.
    Suffixes(&'static [&'static str]),
}

/// URL segments: `solution` is the folder of solutions, `page` precedes the number of a page of a
/// list.
#[derive(Debug, PartialEq, Eq)]
pub struct UrlSegments {
    pub solution: &'static str,
    pub community: &'static str,
    pub practice: &'static str,
    pub centre: &'static str,
    pub programme: &'static str,
    pub topics: &'static str,
    pub objectives: &'static str,
    pub organisations: &'static str,
    pub territories: &'static str,
    pub coverage: &'static str,
    pub statistics: &'static str,
    pub quality: &'static str,
    pub site_map: &'static str,
    pub licences: &'static str,
    pub statuses: &'static str,
    pub compare: &'static str,
    pub assessment: &'static str,
    pub search: &'static str,
    pub offline: &'static str,
    pub page: &'static str,
}

/// Names of the query parameters of the search page: its filters, sort order and page.
#[derive(Debug, PartialEq, Eq)]
pub struct QueryParameters {
    pub kind: &'static str,
    pub theme: &'static str,
    pub used_in: &'static str,
    pub region: &'static str,
    pub status: &'static str,
    pub licence: &'static str,
    pub platform: &'static str,
    pub category: &'static str,
    pub organisation: &'static str,
    pub programme: &'static str,
    pub sort: &'static str,
    pub page: &'static str,
}

impl Lang {
    /// Returns the BCP 47 tag.
    pub fn tag(self) -> &'static str {
        self.name()
    }

    /// Returns the language of a BCP 47 tag, ignoring script and region: `de` for `de-AT`.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        Self::parse(&primary)
    }

    pub fn data(self) -> &'static LangData {
        match self {
            Self::Italian => &it::ITALIAN,
            Self::English => &en::ENGLISH,
            Self::German => &de::GERMAN,
            Self::Slovene => &sl::SLOVENE,
            Self::French => &fr::FRENCH,
        }
    }
}

impl std::fmt::Display for Lang {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str(self.tag())
    }
}
