//! Languages of texts: detection of a passage's language, stop words and stemming.

use std::collections::HashSet;
use std::sync::LazyLock;

use tantivy::tokenizer::{RawTokenizer, Stemmer, TextAnalyzer, TokenStream};

use super::words::{WordMap, fold};
use crate::lang::{Lang, Stemming};

/// Number of words at the beginning of a passage that determine its language.
const JUDGED_WORDS: usize = 80;
/// Minimum number of stop words for detection; fewer may be names.
const FEWEST_STOP_WORDS: u32 = 2;
/// Minimum length of words that are stemmed.
const SHORTEST_STEMMED: usize = 4;
/// The first of the private use characters that mark the language of passages.
const FIRST_MARK: u32 = 0xe000;
/// Folded words that are not stemmed, since their stem is that of an unrelated word (*comunità*,
/// *comune*).
const WHOLE_WORDS: [&str; 1] = ["comunita"];
/// Minimum length of the stem that is left when a suffix is removed.
const SHORTEST_STEM: usize = 4;

/// Returns the language whose stop words are most frequent in a passage. Returns the declared
/// language if it has as many, or if there are fewer than `FEWEST_STOP_WORDS`; of other languages
/// with as many, the first in `Lang::ALL`. (The short words technique: Grefenstette, *Comparing two
/// language identification schemes*, 1995.)
pub fn detect(passage: &str, declared: Lang) -> Lang {
    let mut counts = [0_u32; Lang::ALL.len()];
    let words =
        passage.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    for word in words.take(JUDGED_WORDS) {
        if let Some(languages) = STOP_WORDS.get(&*fold(word)) {
            languages.iter().for_each(|&language| counts[language as usize] += 1);
        }
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    let first = Lang::ALL.iter().copied().find(|&language| counts[language as usize] == most);
    first
        .filter(|_| most >= FEWEST_STOP_WORDS && counts[declared as usize] < most)
        .unwrap_or(declared)
}

/// Returns a passage with a mark of its language for the analyzer. The mark is a private use
/// character in front, since tantivy passes only text to the analyzer.
pub fn mark(language: Lang, passage: &str) -> String {
    let mark = char::from_u32(FIRST_MARK + language as u32)
        .expect("there are more private use characters than languages");
    format!("{mark}{passage}")
}

/// Returns the language of a marked passage, and the passage without the mark. The language of a
/// passage without a mark is Italian.
pub fn split_mark(passage: &str) -> (Lang, &str) {
    let mut letters = passage.chars();
    let mark = letters
        .next()
        .and_then(|mark| Lang::ALL.get((mark as u32).checked_sub(FIRST_MARK)? as usize));
    mark.map_or((Lang::Italian, passage), |&language| (language, letters.as_str()))
}

/// The languages in which a word is a stop word.
static STOP_WORDS: LazyLock<WordMap<&'static str, Vec<Lang>>> = LazyLock::new(|| {
    let mut languages: WordMap<&str, Vec<Lang>> = WordMap::default();
    for &language in Lang::ALL {
        let words: HashSet<&str> = language.data().stop_words.split_whitespace().collect();
        words.into_iter().for_each(|word| languages.entry(word).or_default().push(language));
    }
    languages
});

/// Returns true if a folded word is a stop word in any language, since the language of a query is
/// unknown.
pub fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.contains_key(word)
}

/// Returns the stop words of all languages, folded.
pub fn stop_words() -> impl Iterator<Item = &'static str> {
    STOP_WORDS.keys().copied()
}

/// A stemmer for one language.
pub enum LanguageStemmer {
    Snowball(TextAnalyzer),
    Suffixes(&'static [&'static str]),
}

impl LanguageStemmer {
    pub fn new(language: Lang) -> Self {
        match language.data().stemming {
            Stemming::Snowball(language) => {
                let filter = Stemmer::new(language);
                Self::Snowball(
                    TextAnalyzer::builder(RawTokenizer::default()).filter(filter).build(),
                )
            }
            Stemming::Suffixes(suffixes) => Self::Suffixes(suffixes),
        }
    }

    /// Returns the search term of a folded word: its stem, or the word itself if it is short, has
    /// digits or is one of `WHOLE_WORDS`.
    pub fn term(&mut self, form: &str) -> String {
        let is_short = form.chars().count() < SHORTEST_STEMMED;
        if is_short || form.bytes().any(|byte| byte.is_ascii_digit()) || WHOLE_WORDS.contains(&form)
        {
            return form.to_owned();
        }
        match self {
            Self::Snowball(stemmer) => {
                let mut stream = stemmer.token_stream(form);
                fold(stream.next().map_or(form, |token| &token.text)).into_owned()
            }
            Self::Suffixes(suffixes) => without_suffix(form, suffixes).to_owned(),
        }
    }
}

/// Removes the first suffix in the list that leaves a sufficiently long stem.
fn without_suffix<'a>(form: &'a str, suffixes: &[&str]) -> &'a str {
    let mut stems = suffixes.iter().filter_map(|suffix| form.strip_suffix(suffix));
    stems.find(|stem| stem.chars().count() >= SHORTEST_STEM).unwrap_or(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_a_passage_is_detected_from_stop_words() {
        let case = |passage, declared, expected| {
            assert_eq!(detect(passage, declared), expected, "{passage}");
        };
        case("A tool for the management of public records", Lang::Italian, Lang::English);
        case("Gestione dei documenti e del protocollo per il comune", Lang::English, Lang::Italian);
        case(
            "Verwaltung der Dokumente und das Protokoll für die Gemeinde",
            Lang::Italian,
            Lang::German,
        );
        case("Un outil pour les communes et leurs services", Lang::Italian, Lang::French);
        case("Orodje za občine, ki se uporablja tudi na šolah", Lang::Italian, Lang::Slovene);
        case("OPEN 2.0", Lang::Italian, Lang::Italian);
        case("", Lang::German, Lang::German);
    }

    #[test]
    fn inflected_words_of_a_language_share_a_stem() {
        let case = |language, one: &str, other: &str| {
            let mut stems = LanguageStemmer::new(language);
            assert_eq!(stems.term(one), stems.term(other), "{one}, {other}");
        };
        case(Lang::Italian, "amministrazioni", "amministrazione");
        case(Lang::English, "services", "service");
        case(Lang::German, "gemeinden", "gemeinde");
        case(Lang::French, "administrations", "administration");
        case(Lang::Slovene, "obcinah", "obcina");
        case(Lang::Slovene, "dokumentov", "dokumenti");
    }

    #[test]
    fn language_marks_round_trip() {
        assert_eq!(split_mark(&mark(Lang::German, "Amt")), (Lang::German, "Amt"));
        assert_eq!(split_mark("ufficio"), (Lang::Italian, "ufficio"));
        assert_eq!(split_mark(""), (Lang::Italian, ""));
    }

    #[test]
    fn short_words_numbers_and_whole_words_are_not_stemmed() {
        let mut stems = LanguageStemmer::new(Lang::Italian);
        assert_eq!(stems.term("sia"), "sia");
        assert_eq!(stems.term("h2020"), "h2020");
        assert_ne!(stems.term("comunita"), stems.term("comune"));
    }

    #[test]
    fn stop_words_are_folded() {
        assert!(stop_words().all(|word| fold(word) == word));
        assert!(is_stop_word("der") && is_stop_word("dell") && !is_stop_word("pa"));
    }
}
