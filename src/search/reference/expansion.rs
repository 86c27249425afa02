//! Query expansion: finds the terms of each word of a query, of its completions and of its spelling
//! corrections. Searches only the shards that the client would load.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::super::index::{List, Role};
use super::super::query::Query;
use super::{Match, Meaning, Meanings, Reference, descending};

/// Maximum numbers of further shards, for completions and for corrections of the first characters.
const COMPLETION_SHARDS: usize = 4;
const VARIANT_SHARDS: usize = 3;
/// Weight of a character of a shard's key when variants are counted per shard. Longer keys count
/// more, since a variant seldom has a long key by chance.
const LETTER_OF_KEY: usize = 3;
/// Maximum number of completions with a long list; those with a short list are not limited.
const LONG_COMPLETIONS: usize = 12;
const MOST_CORRECTIONS: usize = 12;
const ALPHABET: &str = "abcdefghilmnoprstuvz";

/// A word that starts with the typed word, with one of its terms.
struct Completion<'r> {
    form: &'r str,
    meaning: Meaning,
    list: &'r List,
    rank: f64,
}

/// A word that may be the correct spelling of the typed word.
struct Correction<'r> {
    form: &'r str,
    confidence: f64,
    meanings: Vec<Meaning>,
}

impl Reference<'_> {
    /// Returns the terms of each word, without words that have none.
    pub(super) fn matches(&self, query: &Query) -> Vec<Match> {
        let last = query.words.len().saturating_sub(1);
        let words = query.words.iter().enumerate();
        let mut matches: Vec<_> = words
            .map(|(place, word)| self.expand(word, query.incomplete && place == last, place > 0))
            .collect();
        if query.incomplete && matches.iter().all(|found| found.terms.is_empty()) {
            matches[last] = self.expand(&query.words[last], true, false);
        }
        matches.retain(|found| !found.terms.is_empty());
        matches
    }

    fn expand(&self, word: &str, incomplete: bool, follows: bool) -> Match {
        let exact = self.index.dictionary.get(word);
        let home = self.key_of(word).unwrap_or_default();
        let mut terms: Meanings = exact
            .into_iter()
            .flatten()
            .map(|term| ((home.to_owned(), term.clone()), 1.0))
            .collect();
        let letters = word.chars().count();
        // A stop word after other words is probably complete.
        let is_stop_word = follows && exact.is_some_and(|terms| terms.is_empty());
        if incomplete && letters > 1 && !is_stop_word {
            self.complete(word, exact.is_some(), &mut terms);
        }
        if terms.is_empty() && exact.is_none() && letters > 3 {
            terms = self.correct(word, incomplete);
        }
        Match { terms }
    }

    fn complete(&self, word: &str, is_word: bool, terms: &mut Meanings) {
        let mut completions = Vec::new();
        for key in self.shards_beginning(word) {
            for (form, form_terms) in self
                .forms_in(key)
                .filter(|(form, _)| form.len() > word.len() && form.starts_with(word))
            {
                completions.extend(form_terms.map(|term| self.completion(word, form, key, term)));
            }
        }
        completions.sort_by(|one, other| {
            descending(one.rank, other.rank).then_with(|| one.form.cmp(other.form))
        });
        let mut long = 0;
        for Completion { form, meaning, list, .. } in completions {
            if matches!(list, List::Long { .. }) && !terms.contains_key(&meaning) {
                long += 1;
                if long > LONG_COMPLETIONS {
                    continue;
                }
            }
            let confidence = match list.best_role() {
                Role::First | Role::Whole => 0.7,
                _ if is_word => 0.5,
                _ => 0.6,
            };
            let (letters, missing) = (word.chars().count() as f64, missing(word, form));
            keep_larger(terms, meaning, confidence * letters / (letters + missing * 0.03));
        }
    }

    fn completion<'r>(
        &'r self,
        word: &str,
        form: &'r str,
        key: &str,
        term: &str,
    ) -> Completion<'r> {
        let list = &self.lists[term];
        let role = f64::from(list.best_role() as u8);
        let rank = role * 2.6 + (1.0 + list.len() as f64).log2() * 0.8 - missing(word, form) * 0.3;
        Completion { form, meaning: (key.to_owned(), term.to_owned()), list, rank }
    }

    /// Returns spelling corrections from the word's own shard and from those of its variants.
    fn correct(&self, word: &str, incomplete: bool) -> Meanings {
        let shards = self.key_of(word).into_iter().chain(self.variant_shards(word));
        let mut found: Vec<_> = shards.flat_map(|key| self.alike(key, word, incomplete)).collect();
        found.sort_by(|one, other| {
            descending(one.confidence, other.confidence).then_with(|| one.form.cmp(other.form))
        });
        let mut meanings = Meanings::new();
        for correction in found.into_iter().take(MOST_CORRECTIONS) {
            let own = correction.meanings.into_iter();
            own.for_each(|meaning| keep_larger(&mut meanings, meaning, correction.confidence));
        }
        meanings
    }

    /// Returns the spelling corrections of a word in a shard.
    fn alike<'r>(&'r self, key: &'r str, word: &str, incomplete: bool) -> Vec<Correction<'r>> {
        let correction = |(form, terms): (&'r str, _)| Correction {
            form,
            confidence: likeness(word, form, incomplete),
            meanings: meanings(key, terms),
        };
        let all = self.forms_in(key).filter(|(form, _)| form.chars().count() > 2).map(correction);
        all.filter(|correction| correction.confidence > 0.0 && !correction.meanings.is_empty())
            .collect()
    }

    /// Returns the forms of the matching terms, in the shards where they matched.
    pub(super) fn forms_of<'r>(&'r self, found: &'r Match) -> BTreeSet<&'r str> {
        let meanings = found.terms.keys();
        let forms = meanings.flat_map(|(key, term)| {
            let own = self.forms_in(key);
            own.filter(move |(form, _)| self.index.dictionary[*form].contains(term))
                .map(|(form, _)| form)
        });
        forms.collect()
    }

    /// Returns the key of the only shard that can contain a word: the longest that is a prefix of
    /// it.
    fn key_of<'k>(&'k self, word: &str) -> Option<&'k str> {
        let mut ends = word
            .char_indices()
            .map(|(end, _)| end)
            .chain([word.len()])
            .collect::<Vec<_>>()
            .into_iter()
            .rev();
        ends.find_map(|end| self.keys.get(&word[..end]).map(String::as_str))
    }

    fn forms_in<'r>(
        &'r self,
        key: &'r str,
    ) -> impl Iterator<Item = (&'r str, impl Iterator<Item = &'r str>)> {
        let from = self
            .index
            .dictionary
            .range(key.to_owned()..)
            .take_while(move |(form, _)| form.starts_with(key));
        let own = from.filter(move |(form, _)| self.key_of(form) == Some(key));
        own.map(|(form, terms)| (form.as_str(), terms.iter().map(String::as_str)))
    }

    /// Returns the keys of the shard of a word and of shards with completions.
    fn shards_beginning<'r>(&'r self, word: &'r str) -> impl Iterator<Item = &'r str> {
        let longer = self.keys.range(word.to_owned()..).filter(move |key| key.len() > word.len());
        let longer = longer.take_while(move |key| key.starts_with(word)).map(String::as_str);
        let opened = if word.chars().count() < 3 { 0 } else { COMPLETION_SHARDS };
        self.key_of(word).into_iter().chain(longer.take(opened))
    }

    /// Returns the keys of the most probable shards of a word's variants, other than its own shard.
    fn variant_shards(&self, word: &str) -> Vec<&str> {
        let own = self.key_of(word);
        let mut votes: Vec<(&str, usize)> = Vec::new();
        for key in variants(word)
            .iter()
            .filter_map(|variant| self.key_of(variant))
            .filter(|key| own != Some(key))
        {
            match votes.iter_mut().find(|(known, _)| *known == key) {
                Some((_, count)) => *count += 1,
                None => votes.push((key, 1)),
            }
        }
        votes.sort_by_key(|(key, count)| Reverse(count + LETTER_OF_KEY * key.chars().count()));
        votes.into_iter().take(VARIANT_SHARDS).map(|(key, _)| key).collect()
    }
}

fn meanings<'r>(key: &str, terms: impl Iterator<Item = &'r str>) -> Vec<Meaning> {
    terms.map(|term| (key.to_owned(), term.to_owned())).collect()
}

/// Returns the words that differ from a word by one edit in its first four characters.
fn variants(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let joined = |parts: &[&[char]]| parts.concat().into_iter().collect::<String>();
    let mut variants = Vec::new();
    for place in 0..letters.len().min(4) {
        let (start, letter, rest) =
            (&letters[..place], &letters[place..=place], &letters[place + 1..]);
        variants.push(joined(&[start, rest]));
        if let [next, after @ ..] = rest {
            variants.push(joined(&[start, &[*next], letter, after]));
        }
        for other in ALPHABET.chars() {
            variants.push(joined(&[start, &[other], letter, rest]));
            variants.push(joined(&[start, &[other], rest]));
        }
    }
    variants
}

fn keep_larger(meanings: &mut Meanings, meaning: Meaning, confidence: f64) {
    let known = meanings.entry(meaning).or_default();
    *known = known.max(confidence);
}

fn missing(word: &str, form: &str) -> f64 {
    form.chars().count() as f64 - word.chars().count() as f64
}

/// Returns the confidence that a form is the correct spelling of a word; 0 if the two differ too
/// much.
fn likeness(word: &str, form: &str, incomplete: bool) -> f64 {
    let (letters, form_letters) = (word.chars().count(), form.chars().count());
    let most = if letters > 7 { 2 } else { 1 };
    let mut edits = distance(word, form, most);
    if edits.is_infinite() && incomplete && form_letters > letters {
        let start: String = form.chars().take(letters).collect();
        edits = distance(word, &start, 1) + 0.5;
    }
    // The half edit above may exceed the limit, as in the client.
    if edits > most as f64 {
        return 0.0;
    }
    let confidence = if word.chars().next() == form.chars().next() { 0.6 } else { 0.5 };
    (confidence / edits - 0.02 * form_letters.abs_diff(letters) as f64).max(0.0)
}

/// Returns the edit distance of two words; infinity if it exceeds `most`. Swapping neighbouring
/// characters is one edit.
fn distance(one: &str, other: &str, most: usize) -> f64 {
    // A character has at most four bytes, so this excludes most pairs without computing the
    // distance.
    if one.len().abs_diff(other.len()) > 4 * most {
        return f64::INFINITY;
    }
    let edits = strsim::osa_distance(one, other);
    if edits > most { f64::INFINITY } else { edits as f64 }
}
