//! Acronyms and what they stand for, as `synonyms.csv` has them.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::analysis::{Forms, is_stop_word};
use super::words::query_words;

/// What acronyms stand for, both ways.
pub struct Synonyms {
    /// By the acronym as written, and in capitals: the words of its first expansion.
    pub expansions: HashMap<String, Vec<String>>,
    /// Term → number, for every word of an expansion.
    pub words: HashMap<String, u16>,
    /// Expansion → the acronym as written.
    pub phrases: Vec<(Vec<u16>, String)>,
}

pub static SYNONYMS: LazyLock<Synonyms> = LazyLock::new(|| Synonyms::read(include_str!("synonyms.csv")));

impl Synonyms {
    /// Reads lines `acronym;expansion;expansion…`.
    fn read(lines: &str) -> Self {
        let mut synonyms = Self { expansions: HashMap::new(), words: HashMap::new(), phrases: Vec::new() };
        for line in lines.lines() {
            let mut names = line.split(';');
            let acronym = names.next().unwrap_or_default();
            for expansion in names {
                synonyms.add(acronym, expansion);
            }
        }
        synonyms
    }

    fn add(&mut self, acronym: &str, expansion: &str) {
        let mut forms = Forms::default();
        let mut words = query_words(expansion);
        words.retain(|word| !is_stop_word(word));
        let numbers = words.iter().map(|word| self.number(forms.term(word))).collect();
        self.phrases.push((numbers, acronym.to_owned()));
        for written in [acronym.to_owned(), acronym.to_uppercase()] {
            self.expansions.entry(written).or_insert_with(|| words.clone());
        }
    }

    fn number(&mut self, term: String) -> u16 {
        let next = u16::try_from(self.words.len()).expect("a few hundred words stand in the list of synonyms");
        *self.words.entry(term).or_insert(next)
    }
}
