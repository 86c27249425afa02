//! The analyzer, Italian with a few English stop words, and the forms each term was met in.
//! A *form* is a word as people may type it, folded; a *term* is what tantivy indexes it under. Tantivy keeps no table of
//! the two, so a filter of ours writes one; what documents say with the words is `index`'s matter.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard};

use tantivy::tokenizer::{Language, RawTokenizer, Stemmer, TextAnalyzer, Token, TokenFilter, TokenStream, Tokenizer};

use super::similar::spelling_rank;
use super::synonyms::SYNONYMS;
use super::words::{Words, fold};

/// Shorter words have no ending to lose.
const SHORTEST_STEMMED: usize = 4;

/// Every form met, with the terms it stands for; stop words stand for none. Sorted by the bytes of the form.
pub type Dictionary = BTreeMap<String, BTreeSet<String>>;

/// Makes analyzers that share one table of forms: a clone for each field, a set of clones for each thread.
pub fn analyzer(forms: &Arc<Mutex<Forms>>) -> TextAnalyzer {
    TextAnalyzer::builder(Words).filter(FormFilter { forms: Arc::clone(forms) }).build()
}

/// The words met by one or more analyzers: a memory, so that no word is folded and stemmed twice, and the source of the dictionary.
pub struct Forms {
    met: HashMap<String, Met>,
    stemmer: TextAnalyzer,
}

/// What became of one word as written.
#[derive(Clone)]
struct Met {
    form: String,
    /// `None` for a stop word.
    term: Option<String>,
    /// Words that an acronym also stands for.
    expansion: &'static [String],
    /// The word's number in the phrases that have an acronym.
    phrase_word: Option<u16>,
}

impl Default for Forms {
    fn default() -> Self {
        let stemmer = TextAnalyzer::builder(RawTokenizer::default()).filter(Stemmer::new(Language::Italian)).build();
        Self { met: HashMap::new(), stemmer }
    }
}

impl Forms {
    /// Adds what was met here to a dictionary.
    pub fn collect_into(&self, dictionary: &mut Dictionary) {
        for met in self.met.values().filter(|met| !met.form.is_empty()) {
            let terms = match dictionary.get_mut(&met.form) {
                Some(terms) => terms,
                None => dictionary.entry(met.form.clone()).or_default(),
            };
            if let Some(term) = met.term.as_ref().filter(|term| !terms.contains(*term)) {
                terms.insert(term.clone());
            }
        }
    }

    /// Keeps, for each term, the best spelling of those met so far: short, and with its accents.
    pub fn collect_spellings(&self, spellings: &mut HashMap<String, String>) {
        for (written, met) in &self.met {
            let Some(term) = &met.term else { continue };
            let written = written.to_lowercase();
            match spellings.get_mut(term) {
                Some(known) if spelling_rank(&fold(known), known) <= spelling_rank(&met.form, &written) => {}
                Some(known) => *known = written,
                None => {
                    spellings.insert(term.clone(), written);
                }
            }
        }
    }

    fn meet(&mut self, word: &str) -> &Met {
        if !self.met.contains_key(word) {
            let met = self.first_meeting(word);
            self.met.insert(word.to_owned(), met);
        }
        &self.met[word]
    }

    fn first_meeting(&mut self, word: &str) -> Met {
        let form = fold(word);
        let expansion = SYNONYMS.expansions.get(word).map_or(&[][..], Vec::as_slice);
        // SUE, the desk for building permits, is no possessive.
        let says_nothing = form.is_empty() || (expansion.is_empty() && is_stop_word(&form));
        let term = (!says_nothing).then(|| self.term(&form));
        let phrase_word = term.as_ref().and_then(|term| SYNONYMS.words.get(term).copied());
        Met { form, term, expansion, phrase_word }
    }

    /// Returns the term of a folded form: its stem, unless it is short or has digits.
    pub fn term(&mut self, form: &str) -> String {
        if form.chars().count() < SHORTEST_STEMMED || form.bytes().any(|byte| byte.is_ascii_digit()) {
            return form.to_owned();
        }
        let mut stream = self.stemmer.token_stream(form);
        let stem = stream.next().map_or(form, |token| &token.text);
        fold(stem)
    }
}

/// Replaces each word by its term, drops stop words, adds synonyms, and writes down which form led to which term.
#[derive(Clone)]
struct FormFilter {
    forms: Arc<Mutex<Forms>>,
}

#[derive(Clone)]
struct Formed<T> {
    inner: T,
    forms: Arc<Mutex<Forms>>,
}

impl TokenFilter for FormFilter {
    type Tokenizer<T: Tokenizer> = Formed<T>;

    fn transform<T: Tokenizer>(self, inner: T) -> Formed<T> {
        Formed { inner, forms: self.forms }
    }
}

impl<T: Tokenizer> Tokenizer for Formed<T> {
    type TokenStream<'a> = FormStream<'a, T::TokenStream<'a>>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Self::TokenStream<'a> {
        let forms = self.forms.lock().expect("no thread panics while it analyses");
        FormStream { inner: self.inner.token_stream(text), forms, also: Vec::new(), phrase: Vec::new() }
    }
}

struct FormStream<'a, T> {
    inner: T,
    forms: MutexGuard<'a, Forms>,
    /// Terms still to be given out at the current position.
    also: Vec<String>,
    /// The words of known phrases that led here without a break.
    phrase: Vec<u16>,
}

impl<T: TokenStream> FormStream<'_, T> {
    /// Takes the term of the word at hand; `false` for a stop word, which leaves phrases unbroken.
    fn take_term(&mut self) -> bool {
        let token = self.inner.token_mut();
        let met = self.forms.meet(&token.text);
        let Some(term) = &met.term else { return false };
        token.text.clear();
        token.text.push_str(term);
        match met.phrase_word {
            Some(word) if token.position_length == 1 => self.phrase.push(word),
            _ => self.phrase.clear(),
        }
        let expansion = met.expansion;
        self.add_synonyms(expansion);
        true
    }

    /// Adds the words of the acronym at hand, or the acronym of the phrase that ends here.
    fn add_synonyms(&mut self, expansion: &[String]) {
        let complete = SYNONYMS.phrases.iter().filter(|(words, _)| self.phrase.len() > 1 && self.phrase.ends_with(words));
        for word in complete.map(|(_, acronym)| acronym).chain(expansion) {
            self.also.extend(self.forms.meet(word).term.clone());
        }
    }
}

impl<T: TokenStream> TokenStream for FormStream<'_, T> {
    fn advance(&mut self) -> bool {
        if let Some(term) = self.also.pop() {
            let token = self.inner.token_mut();
            token.text.clear();
            token.text.push_str(&term);
            return true;
        }
        while self.inner.advance() {
            if self.take_term() {
                return true;
            }
        }
        false
    }

    fn token(&self) -> &Token {
        self.inner.token()
    }

    fn token_mut(&mut self) -> &mut Token {
        self.inner.token_mut()
    }
}

static STOP_WORDS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("stop_words.txt").split_whitespace().collect());

/// Returns whether a folded word says too little to be looked for.
pub fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.contains(word)
}

/// Returns the stop words, folded.
pub fn stop_words() -> impl Iterator<Item = &'static str> {
    STOP_WORDS.iter().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(text: &str) -> Vec<String> {
        let mut terms = Vec::new();
        analyzer(&Arc::default()).token_stream(text).process(&mut |token| terms.push(token.text.clone()));
        terms
    }

    #[test]
    fn inflected_words_share_a_term() {
        let same = |one, other| assert_eq!(terms(one), terms(other));
        same("dell'amministrazione", "Amministrazioni");
        same("territoriale", "i territoriali");
        same("attività", "attivita");
        assert_eq!(terms("il la dell'"), Vec::<String>::new());
        assert_eq!(terms("h2020 SIA"), ["h2020"]);
    }

    #[test]
    fn an_acronym_and_its_expansion_bring_each_other() {
        assert!(terms("Sistemi informativi territoriali").contains(&"sit".to_owned()));
        assert!(terms("Sportello unico per l'edilizia").contains(&"sue".to_owned()));
        assert!(terms("il SIT").contains(&terms("territoriale")[0]));
        assert_eq!(terms("please sit, le sue"), ["pleas", "sit"]);
    }

    #[test]
    fn every_form_is_written_down_with_its_term() {
        let forms = Arc::default();
        analyzer(&forms).token_stream("Il Cittadino e i cittadini").process(&mut |_| ());
        let mut dictionary = Dictionary::new();
        forms.lock().expect("nobody panicked").collect_into(&mut dictionary);
        let found: Vec<_> = dictionary.iter().map(|(form, terms)| (form.as_str(), terms.len())).collect();
        assert_eq!(found, [("cittadini", 1), ("cittadino", 1), ("e", 0), ("i", 0), ("il", 0)]);
        assert_eq!(dictionary["cittadini"], dictionary["cittadino"]);
    }
}
