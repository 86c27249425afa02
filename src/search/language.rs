//! Languages of texts: detection of a passage's language, stop words and stemming.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use tantivy::tokenizer::{Language as Stemming, RawTokenizer, Stemmer, TextAnalyzer, TokenStream};

use super::words::fold;
use crate::catalogue::closed_list::{Choice, closed_list};

closed_list! {
    /// A language for which texts can be analysed.
    Language {
        Italian = "it",
        English = "en",
        German = "de",
        French = "fr",
        Slovene = "sl",
    }
}

/// Number of words at the beginning of a passage that determine its language.
const JUDGED_WORDS: usize = 80;
/// Minimum number of stop words for detection; fewer may be names.
const FEWEST_STOP_WORDS: u32 = 2;
/// Minimum length of words that are stemmed.
const SHORTEST_STEMMED: usize = 4;
/// The first of the private use characters that mark the language of passages.
const MARKS: u32 = 0xe000;
/// Words that are not stemmed, since their stem is that of another word (*comunità*, *comune*).
const WHOLE_WORDS: [&str; 1] = ["comunita"];
/// Endings of Slovene nouns and adjectives, the longest first; there is no Slovene stemmer.
const SLOVENE_ENDINGS: [&str; 22] = [
    "jema", "jami", "ega", "emu", "ema", "imi", "ami", "oma", "ah", "eh", "ih", "im", "em", "ej",
    "om", "ov", "ev", "a", "e", "i", "o", "u",
];
/// Minimum length of a Slovene stem.
const SHORTEST_SLOVENE_STEM: usize = 4;

impl Language {
    /// Returns the language of a BCP 47 tag, if it is supported.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        Self::parse(&primary)
    }

    /// Returns the language whose stop words are most frequent in a passage, or the declared
    /// language `said` if that is not certain. (The short words technique: Grefenstette, *Comparing
    /// two language identification schemes*, 1995.)
    pub fn of_passage(passage: &str, said: Self) -> Self {
        let mut used = [0_u32; Self::ALL.len()];
        let words =
            passage.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        for word in words.take(JUDGED_WORDS) {
            if let Some(languages) = SPOKEN_IN.get(fold(word).as_str()) {
                languages.iter().for_each(|&language| used[language as usize] += 1);
            }
        }
        let most = used.iter().copied().max().unwrap_or_default();
        let plainest = Self::ALL.iter().copied().find(|&language| used[language as usize] == most);
        plainest.filter(|_| most >= FEWEST_STOP_WORDS && used[said as usize] < most).unwrap_or(said)
    }

    /// Returns a passage of this language as the analyzer expects it: tantivy passes only text to
    /// it, so the language is a private use character in front.
    pub fn mark(self, passage: &str) -> String {
        let mark =
            char::from_u32(MARKS + self as u32).expect("private use has thousands of characters");
        format!("{mark}{passage}")
    }

    /// Returns the language of a marked passage, and the passage without the mark. Without a mark
    /// it is Italian.
    pub fn marked(passage: &str) -> (Self, &str) {
        let mut letters = passage.chars();
        let mark = letters
            .next()
            .and_then(|mark| Self::ALL.get((mark as u32).checked_sub(MARKS)? as usize));
        mark.map_or((Self::Italian, passage), |&language| (language, letters.as_str()))
    }

    fn stop_words(self) -> &'static str {
        match self {
            Self::Italian => include_str!("stop_words/it.txt"),
            Self::English => include_str!("stop_words/en.txt"),
            Self::German => include_str!("stop_words/de.txt"),
            Self::French => include_str!("stop_words/fr.txt"),
            Self::Slovene => include_str!("stop_words/sl.txt"),
        }
    }

    fn stemming(self) -> Option<Stemming> {
        match self {
            Self::Italian => Some(Stemming::Italian),
            Self::English => Some(Stemming::English),
            Self::German => Some(Stemming::German),
            Self::French => Some(Stemming::French),
            Self::Slovene => None,
        }
    }
}

/// The languages in which a word is a stop word.
static SPOKEN_IN: LazyLock<HashMap<&'static str, Vec<Language>>> = LazyLock::new(|| {
    let mut spoken_in: HashMap<&str, Vec<Language>> = HashMap::new();
    for &language in Language::ALL {
        let words: HashSet<&str> = language.stop_words().split_whitespace().collect();
        words.into_iter().for_each(|word| spoken_in.entry(word).or_default().push(language));
    }
    spoken_in
});

/// Returns true if a folded word is a stop word in any language, since the language of a query is
/// unknown.
pub fn is_stop_word(word: &str) -> bool {
    SPOKEN_IN.contains_key(word)
}

/// Returns the stop words of all languages, folded.
pub fn stop_words() -> impl Iterator<Item = &'static str> {
    SPOKEN_IN.keys().copied()
}

/// A stemmer for one language.
pub enum Stems {
    Snowball(TextAnalyzer),
    Slovene,
}

impl Stems {
    pub fn new(language: Language) -> Self {
        let stemmer = language.stemming().map(Stemmer::new);
        stemmer.map_or(Self::Slovene, |stemmer| {
            Self::Snowball(TextAnalyzer::builder(RawTokenizer::default()).filter(stemmer).build())
        })
    }

    /// Returns the term of a folded form: its stem, unless it is short or has digits.
    pub fn term(&mut self, form: &str) -> String {
        let is_short = form.chars().count() < SHORTEST_STEMMED;
        if is_short || form.bytes().any(|byte| byte.is_ascii_digit()) || WHOLE_WORDS.contains(&form)
        {
            return form.to_owned();
        }
        match self {
            Self::Snowball(stemmer) => {
                let mut stream = stemmer.token_stream(form);
                fold(stream.next().map_or(form, |token| &token.text))
            }
            Self::Slovene => slovene_stem(form).to_owned(),
        }
    }
}

fn slovene_stem(form: &str) -> &str {
    let stems = SLOVENE_ENDINGS.iter().filter_map(|ending| form.strip_suffix(ending));
    stems.into_iter().find(|stem| stem.chars().count() >= SHORTEST_SLOVENE_STEM).unwrap_or(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_a_passage_is_detected_from_stop_words() {
        let case = |passage, said, expected| {
            assert_eq!(Language::of_passage(passage, said), expected, "{passage}");
        };
        case("A tool for the management of public records", Language::Italian, Language::English);
        case(
            "Gestione dei documenti e del protocollo per il comune",
            Language::English,
            Language::Italian,
        );
        case(
            "Verwaltung der Dokumente und das Protokoll für die Gemeinde",
            Language::Italian,
            Language::German,
        );
        case("Un outil pour les communes et leurs services", Language::Italian, Language::French);
        case(
            "Orodje za občine, ki se uporablja tudi na šolah",
            Language::Italian,
            Language::Slovene,
        );
        case("OPEN 2.0", Language::Italian, Language::Italian);
        case("", Language::German, Language::German);
    }

    #[test]
    fn inflected_words_of_a_language_share_a_stem() {
        let case = |language, one: &str, other: &str| {
            let mut stems = Stems::new(language);
            assert_eq!(stems.term(one), stems.term(other), "{one}, {other}");
        };
        case(Language::Italian, "amministrazioni", "amministrazione");
        case(Language::English, "services", "service");
        case(Language::German, "gemeinden", "gemeinde");
        case(Language::French, "administrations", "administration");
        case(Language::Slovene, "obcinah", "obcina");
        case(Language::Slovene, "dokumentov", "dokumenti");
    }

    #[test]
    fn language_marks_round_trip() {
        assert_eq!(Language::marked(&Language::German.mark("Amt")), (Language::German, "Amt"));
        assert_eq!(Language::marked("ufficio"), (Language::Italian, "ufficio"));
        assert_eq!(Language::marked(""), (Language::Italian, ""));
    }

    #[test]
    fn short_words_and_numbers_are_not_stemmed() {
        let mut stems = Stems::new(Language::Italian);
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
