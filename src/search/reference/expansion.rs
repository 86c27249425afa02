//! What each word of a query leads to: the terms of its form, of words that it begins, of words spelled almost like it. The same
//! shards are looked at as by the client, which cannot look at all.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::super::index::{List, Role};
use super::super::query::Query;
use super::{Match, Meaning, Meanings, Reference, descending};

/// Shards opened for a beginning that many words share, and for a mistake in the first letters.
const COMPLETION_SHARDS: usize = 4;
const VARIANT_SHARDS: usize = 3;
/// What a letter that a variant shares with a shard's key counts, in variants: a long key is no accident.
const LETTER_OF_KEY: usize = 3;
/// Completions with a long list that count; rare ones all do.
const LONG_COMPLETIONS: usize = 12;
const MOST_CORRECTIONS: usize = 12;
const ALPHABET: &str = "abcdefghilmnoprstuvz";

/// A word that another begins, with one of its terms.
struct Completion<'r> {
    form: &'r str,
    meaning: Meaning,
    list: &'r List,
    rank: f64,
}

/// A word spelled almost like another.
struct Correction<'r> {
    form: &'r str,
    sureness: f64,
    meanings: Vec<Meaning>,
}

impl Reference<'_> {
    /// Returns what each word leads to, where it leads anywhere.
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
        // A word that says nothing, after others, is more likely whole than a beginning.
        let says_nothing = follows && exact.is_some_and(|terms| terms.is_empty());
        if incomplete && letters > 1 && !says_nothing {
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
            for (form, stands_for) in self
                .forms_in(key)
                .filter(|(form, _)| form.len() > word.len() && form.starts_with(word))
            {
                completions.extend(stands_for.map(|term| self.completion(word, form, key, term)));
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
            let sureness = match list.best_role() {
                Role::First | Role::Whole => 0.7,
                _ if is_word => 0.5,
                _ => 0.6,
            };
            let (letters, missing) = (word.chars().count() as f64, missing(word, form));
            keep_larger(terms, meaning, sureness * letters / (letters + missing * 0.03));
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

    /// Returns words spelled almost like this one: beside it, and where mistakes in the first letters lead.
    fn correct(&self, word: &str, incomplete: bool) -> Meanings {
        let shards = self.key_of(word).into_iter().chain(self.variant_shards(word));
        let mut found: Vec<_> = shards.flat_map(|key| self.alike(key, word, incomplete)).collect();
        found.sort_by(|one, other| {
            descending(one.sureness, other.sureness).then_with(|| one.form.cmp(other.form))
        });
        let mut meanings = Meanings::new();
        for correction in found.into_iter().take(MOST_CORRECTIONS) {
            let own = correction.meanings.into_iter();
            own.for_each(|meaning| keep_larger(&mut meanings, meaning, correction.sureness));
        }
        meanings
    }

    /// Returns the forms of a shard that are spelled almost like a word.
    fn alike<'r>(&'r self, key: &'r str, word: &str, incomplete: bool) -> Vec<Correction<'r>> {
        let correction = |(form, terms): (&'r str, _)| Correction {
            form,
            sureness: likeness(word, form, incomplete),
            meanings: meanings(key, terms),
        };
        let all = self.forms_in(key).filter(|(form, _)| form.chars().count() > 2).map(correction);
        all.filter(|correction| correction.sureness > 0.0 && !correction.meanings.is_empty())
            .collect()
    }

    /// Returns the forms, in the shards at hand, of the terms that a word leads to.
    pub(super) fn forms_of<'r>(&'r self, found: &'r Match) -> BTreeSet<&'r str> {
        let meanings = found.terms.keys();
        let forms = meanings.flat_map(|(key, term)| {
            let own = self.forms_in(key);
            own.filter(move |(form, _)| self.index.dictionary[*form].contains(term))
                .map(|(form, _)| form)
        });
        forms.collect()
    }

    /// Returns the key of the shard that has a word, if any does: the longest that begins it.
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

    /// Returns the keys of the shard that has a word and of those that have longer ones.
    fn shards_beginning<'r>(&'r self, word: &'r str) -> impl Iterator<Item = &'r str> {
        let longer = self.keys.range(word.to_owned()..).filter(move |key| key.len() > word.len());
        let longer = longer.take_while(move |key| key.starts_with(word)).map(String::as_str);
        let opened = if word.chars().count() < 3 { 0 } else { COMPLETION_SHARDS };
        self.key_of(word).into_iter().chain(longer.take(opened))
    }

    /// Returns the keys of the shards where one-edit variants of a word would most likely stand, but its own.
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

/// Returns the words that one edit in the first four letters makes.
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

fn keep_larger(meanings: &mut Meanings, meaning: Meaning, sureness: f64) {
    let known = meanings.entry(meaning).or_default();
    *known = known.max(sureness);
}

fn missing(word: &str, form: &str) -> f64 {
    form.chars().count() as f64 - word.chars().count() as f64
}

/// Returns how surely a form is meant by a word that is spelled otherwise; 0 if it is not.
fn likeness(word: &str, form: &str, incomplete: bool) -> f64 {
    let (letters, form_letters) = (word.chars().count(), form.chars().count());
    let most = if letters > 7 { 2 } else { 1 };
    let mut edits = distance(word, form, most);
    if edits.is_infinite() && incomplete && form_letters > letters {
        let start: String = form.chars().take(letters).collect();
        edits = distance(word, &start, 1) + 0.5;
    }
    // As in the client, half an edit more than allowed is too many.
    if edits > most as f64 {
        return 0.0;
    }
    let sureness = if word.chars().next() == form.chars().next() { 0.6 } else { 0.5 };
    (sureness / edits - 0.02 * form_letters.abs_diff(letters) as f64).max(0.0)
}

/// Returns how many letters must be added, dropped, changed or swapped with their neighbour to make one word of the other;
/// infinity beyond `most`.
fn distance(one: &str, other: &str, most: usize) -> f64 {
    // Letters are at least as many as a quarter of the bytes: most pairs need no closer look.
    if one.len().abs_diff(other.len()) > 4 * most {
        return f64::INFINITY;
    }
    let edits = strsim::osa_distance(one, other);
    if edits > most { f64::INFINITY } else { edits as f64 }
}
