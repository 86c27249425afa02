//! Acronyms and other synonyms: those of `synonyms.csv`, and those of the site.

use std::collections::HashMap;

use super::language::{LanguageStemmer, is_stop_word};
use super::words::query_words;
use crate::catalogue::vocabulary::SynonymGroup;
use crate::lang::Lang;

/// Number of a word that occurs in a name with synonyms.
pub type WordId = u16;

/// Synonyms, prepared for the analyzer.
pub struct Synonyms {
    /// Words of an acronym's first expansion, by acronym as written and in capitals.
    acronyms: HashMap<String, Vec<String>>,
    /// Numbers of words in names, by term, for each language.
    words: [HashMap<String, WordId>; Lang::ALL.len()],
    /// Names with the words to add to them, for each language.
    names: [Vec<(Vec<WordId>, Vec<String>)>; Lang::ALL.len()],
}

const SHIPPED: &str = include_str!("synonyms.csv");

impl Synonyms {
    /// Returns the built-in synonyms and those of the site. The site's expansion of an acronym
    /// replaces the built-in one.
    pub fn new(own: &[SynonymGroup]) -> Self {
        let mut synonyms =
            Self { acronyms: HashMap::new(), words: Default::default(), names: Default::default() };
        let mut stems: [LanguageStemmer; Lang::ALL.len()] =
            std::array::from_fn(|position| LanguageStemmer::new(Lang::ALL[position]));
        let shipped =
            SHIPPED.lines().map(|line| SynonymGroup(line.split(';').map(str::to_owned).collect()));
        for SynonymGroup(names) in own.iter().cloned().chain(shipped) {
            if let [first, others @ ..] = names.as_slice() {
                synonyms.add(first, others, &mut stems);
            }
        }
        synonyms
    }

    pub fn is_acronym(&self, written: &str) -> bool {
        self.acronyms.contains_key(written)
    }

    /// Returns the words of an acronym's expansion.
    pub fn of_acronym(&self, written: &str) -> &[String] {
        self.acronyms.get(written).map_or(&[], Vec::as_slice)
    }

    /// Returns the number of a term, if it occurs in a name with synonyms.
    pub fn word(&self, language: Lang, term: &str) -> Option<WordId> {
        self.words[language as usize].get(term).copied()
    }

    /// Returns the synonyms to add after a sequence of words, for all names with which it ends.
    pub fn of_names<'s>(
        &'s self,
        language: Lang,
        run: &'s [WordId],
    ) -> impl Iterator<Item = &'s String> {
        let ending =
            self.names[language as usize].iter().filter(move |(name, _)| run.ends_with(name));
        ending.flat_map(|(_, words)| words)
    }

    /// Adds a group of synonyms: the first name is added to texts with any of the others, and the
    /// second to texts with the first. A first name with a capital letter is an acronym, which is
    /// recognised only as written or in capitals, since `sue` is also a common word.
    fn add(
        &mut self,
        first: &str,
        others: &[String],
        stems: &mut [LanguageStemmer; Lang::ALL.len()],
    ) {
        let Some(meaning) = others.first().map(|name| significant_words(name)) else { return };
        let is_acronym =
            first.chars().any(char::is_uppercase) && !first.contains(char::is_whitespace);
        if is_acronym {
            for written in [first.to_owned(), first.to_uppercase()] {
                self.acronyms.entry(written).or_insert_with(|| meaning.clone());
            }
        } else {
            self.add_name(first, &meaning, stems);
        }
        let synonyms_of_others =
            if is_acronym { vec![first.to_owned()] } else { significant_words(first) };
        others.iter().for_each(|name| self.add_name(name, &synonyms_of_others, stems));
    }

    fn add_name(
        &mut self,
        name: &str,
        synonyms: &[String],
        stems: &mut [LanguageStemmer; Lang::ALL.len()],
    ) {
        let words = significant_words(name);
        if words.is_empty() {
            return;
        }
        for (position, stems) in stems.iter_mut().enumerate() {
            let known = &mut self.words[position];
            let number = |word: &String| {
                // Beyond the largest number, further words share it.
                let next = WordId::try_from(known.len()).unwrap_or(WordId::MAX);
                *known.entry(stems.term(word)).or_insert(next)
            };
            let numbers = words.iter().map(number).collect();
            self.names[position].push((numbers, synonyms.to_vec()));
        }
    }
}

/// Returns the folded words of a name without stop words.
fn significant_words(name: &str) -> Vec<String> {
    let mut words = query_words(name);
    words.retain(|word| !is_stop_word(word));
    words
}
