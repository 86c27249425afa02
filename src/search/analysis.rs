//! The analyzer, and the dictionary of forms and terms.
//!
//! A *form* is a folded word as it may be typed; a *term* is the stem under which tantivy indexes
//! it. A form has a term for each language in which it occurs. Since tantivy keeps no table of
//! forms, a token filter records one.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard};

use compact_str::CompactString;
use tantivy::tokenizer::{TextAnalyzer, Token, TokenFilter, TokenStream, Tokenizer};

use super::language::{self, LanguageStemmer, is_stop_word};
use super::spelling::spelling_rank;
use super::synonyms::{Synonyms, WordId};
use super::words::{WordMap, WordTokenizer, fold};
use crate::lang::Lang;

/// All forms, sorted by bytes, with their terms. Stop words have no terms.
pub type Dictionary = BTreeMap<String, BTreeSet<String>>;

/// Returns an analyzer of passages with a language mark, which records the forms in `forms`.
pub fn analyzer(forms: &Arc<Mutex<WordForms>>) -> TextAnalyzer {
    TextAnalyzer::builder(WordTokenizer).filter(TermFilter { forms: Arc::clone(forms) }).build()
}

/// The words that an analyzer has processed: a cache, so that each is folded and stemmed once, and
/// the source of the dictionary.
pub struct WordForms {
    synonyms: Arc<Synonyms>,
    /// Positions in `analysed` by word as written, for each language.
    positions: [WordMap<CompactString, usize>; Lang::ALL.len()],
    analysed: Vec<AnalysedWord>,
    stems: [LanguageStemmer; Lang::ALL.len()],
}

/// The result of analysing a word.
struct AnalysedWord {
    form: String,
    /// `None` for a stop word.
    term: Option<CompactString>,
    /// Number of the word, if it occurs in a name with synonyms.
    in_names: Option<WordId>,
    /// True if the word, as written, is an acronym with an expansion.
    is_acronym: bool,
}

impl WordForms {
    pub fn new(synonyms: &Arc<Synonyms>) -> Self {
        Self {
            synonyms: Arc::clone(synonyms),
            positions: Default::default(),
            analysed: Vec::new(),
            stems: std::array::from_fn(|position| LanguageStemmer::new(Lang::ALL[position])),
        }
    }

    /// Adds the forms and their terms to a dictionary.
    pub fn collect_into(&self, dictionary: &mut Dictionary) {
        for analysed in self.all().map(|(_, word)| word).filter(|word| !word.form.is_empty()) {
            let terms = match dictionary.get_mut(&analysed.form) {
                Some(terms) => terms,
                None => dictionary.entry(analysed.form.clone()).or_default(),
            };
            if let Some(term) = analysed.term.as_deref().filter(|term| !terms.contains(*term)) {
                terms.insert(term.to_owned());
            }
        }
    }

    /// Updates the preferred spelling of each term: the shortest one, preferably with accents.
    pub fn collect_spellings(&self, spellings: &mut HashMap<String, String>) {
        for (written, analysed) in self.all() {
            let Some(term) = analysed.term.as_deref() else { continue };
            let written = written.to_lowercase();
            match spellings.get_mut(term) {
                Some(known)
                    if spelling_rank(&fold(known), known)
                        <= spelling_rank(&analysed.form, &written) => {}
                Some(known) => *known = written,
                None => {
                    spellings.insert(term.to_owned(), written);
                }
            }
        }
    }

    fn all(&self) -> impl Iterator<Item = (&str, &AnalysedWord)> {
        let positions = self.positions.iter().flatten();
        positions.map(|(word, position)| (word.as_str(), &self.analysed[*position]))
    }

    fn word(&mut self, word: &str, language: Lang) -> &AnalysedWord {
        let position = match self.positions[language as usize].get(word) {
            Some(position) => *position,
            None => self.add(word, language),
        };
        &self.analysed[position]
    }

    /// Analyses a word that is not known yet, and returns its position.
    fn add(&mut self, word: &str, language: Lang) -> usize {
        let analysed = self.analyse(word, language);
        let position = self.analysed.len();
        self.analysed.push(analysed);
        self.positions[language as usize].insert(word.into(), position);
        position
    }

    fn analyse(&mut self, word: &str, language: Lang) -> AnalysedWord {
        let form = fold(word).into_owned();
        let is_acronym = self.synonyms.is_acronym(word);
        // An acronym such as `SUE` is kept, although `sue` is a stop word.
        let is_ignored = form.is_empty() || (!is_acronym && is_stop_word(&form));
        let stem = (!is_ignored).then(|| self.stems[language as usize].term(&form));
        let term = stem.map(CompactString::from);
        let in_names = term.as_ref().and_then(|term| self.synonyms.word(language, term));
        AnalysedWord { form, term, in_names, is_acronym }
    }
}

/// Token filter that replaces words by terms, removes stop words, adds synonyms, and records the
/// forms.
#[derive(Clone)]
struct TermFilter {
    forms: Arc<Mutex<WordForms>>,
}

#[derive(Clone)]
struct TermTokenizer<T> {
    inner: T,
    forms: Arc<Mutex<WordForms>>,
}

impl TokenFilter for TermFilter {
    type Tokenizer<T: Tokenizer> = TermTokenizer<T>;

    fn transform<T: Tokenizer>(self, inner: T) -> TermTokenizer<T> {
        TermTokenizer { inner, forms: self.forms }
    }
}

impl<T: Tokenizer> Tokenizer for TermTokenizer<T> {
    type TokenStream<'a> = TermStream<'a, T::TokenStream<'a>>;

    fn token_stream<'a>(&'a mut self, passage: &'a str) -> Self::TokenStream<'a> {
        let (language, text) = language::split_mark(passage);
        let forms = self.forms.lock().expect("no thread panics while it analyses");
        TermStream {
            inner: self.inner.token_stream(text),
            language,
            forms,
            also: Vec::new(),
            name: Vec::new(),
        }
    }
}

struct TermStream<'a, T> {
    inner: T,
    language: Lang,
    forms: MutexGuard<'a, WordForms>,
    /// Synonyms still to be returned at the current position.
    also: Vec<CompactString>,
    /// Sequence of words up to the current one that all occur in names with synonyms.
    name: Vec<WordId>,
}

impl<T: TokenStream> TermStream<'_, T> {
    /// Replaces the current word by its term. Returns false for a stop word; stop words do not
    /// interrupt names.
    fn take_term(&mut self) -> bool {
        let token = self.inner.token_mut();
        let analysed = self.forms.word(&token.text, self.language);
        let Some(term) = &analysed.term else { return false };
        let (in_names, is_acronym) = (analysed.in_names, analysed.is_acronym);
        let acronym = is_acronym.then(|| std::mem::take(&mut token.text));
        token.text.clear();
        token.text.push_str(term);
        match in_names {
            Some(word) if token.position_length == 1 => self.name.push(word),
            _ => self.name.clear(),
        }
        self.add_synonyms(acronym);
        true
    }

    /// Adds the synonyms of the current word, if it is an acronym, and of the names that end with
    /// it.
    fn add_synonyms(&mut self, acronym: Option<String>) {
        if acronym.is_none() && self.name.is_empty() {
            return;
        }
        let synonyms = Arc::clone(&self.forms.synonyms);
        let of_names = synonyms.of_names(self.language, &self.name);
        for word in acronym.iter().flat_map(|acronym| synonyms.of_acronym(acronym)).chain(of_names)
        {
            self.also.extend(self.forms.word(word, self.language).term.clone());
        }
    }
}

impl<T: TokenStream> TokenStream for TermStream<'_, T> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn forms() -> Arc<Mutex<WordForms>> {
        Arc::new(Mutex::new(WordForms::new(&Arc::new(Synonyms::new(&[])))))
    }

    fn terms(text: &str) -> Vec<String> {
        let mut terms = Vec::new();
        analyzer(&forms()).token_stream(text).process(&mut |token| terms.push(token.text.clone()));
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
    fn a_form_has_a_term_for_each_language_it_occurs_in() {
        let forms = forms();
        for (language, passage) in
            [(Lang::Italian, "gestione services"), (Lang::English, "services")]
        {
            analyzer(&forms).token_stream(&language::mark(language, passage)).process(&mut |_| ());
        }
        let mut dictionary = Dictionary::new();
        forms.lock().expect("no thread panicked").collect_into(&mut dictionary);
        assert_eq!(dictionary["services"].len(), 2, "{dictionary:?}");
    }

    #[test]
    fn acronyms_and_expansions_are_synonyms() {
        assert!(terms("Sistemi informativi territoriali").contains(&"sit".to_owned()));
        assert!(terms("Sportello unico per l'edilizia").contains(&"sue".to_owned()));
        assert!(terms("il SIT").contains(&terms("territoriale")[0]));
        assert_eq!(terms("please sit, le sue"), ["pleas", "sit"]);
        assert!(terms("registratura").contains(&terms("protocollo")[0]));
        assert!(terms("del protocollo").contains(&terms("registratura")[0]));
    }

    #[test]
    fn every_form_is_recorded_with_its_term() {
        let forms = forms();
        analyzer(&forms).token_stream("Il Cittadino e i cittadini").process(&mut |_| ());
        let mut dictionary = Dictionary::new();
        forms.lock().expect("no thread panicked").collect_into(&mut dictionary);
        let found: Vec<_> =
            dictionary.iter().map(|(form, terms)| (form.as_str(), terms.len())).collect();
        assert_eq!(found, [("cittadini", 1), ("cittadino", 1), ("e", 0), ("i", 0), ("il", 0)]);
        assert_eq!(dictionary["cittadini"], dictionary["cittadino"]);
    }
}
