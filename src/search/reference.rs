//! The slow, obvious version of the ranking in `client/core.js`, answered from tantivy: for `filiera search`, and to hold the
//! client against. The client may open only the likeliest shards for a short beginning or a mistake; here all forms are looked at.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

use super::Document;
use super::index::{Group, Index, List, Posting, Role};
use super::words::query_words;
use crate::failure::Result;

const MOST_WORDS: usize = 32;
const MOST_LETTERS: usize = 2000;
/// Completions with a long list that count; rare ones all do.
const LONG_COMPLETIONS: usize = 12;
const MOST_CORRECTIONS: usize = 12;
/// A word with more matches than this is counted as one vague word rather than as many rare ones.
const VAGUE: usize = 8;
/// What standing in a title adds, by role; and to words still being typed.
const ROLES: [f64; 4] = [0.0, 0.35, 0.7, 1.6];
const TYPED_ROLES: [f64; 4] = [0.0, 0.35, 0.8, 0.9];
/// Puts documents that have all the words before all others.
const ALL_WORDS: f64 = 100.0;
/// Differences below this are rounding, not relevance.
const PRECISION: f64 = 1e6;

/// The index with the documents it was made of.
pub struct Reference<'a> {
    documents: &'a [Document],
    index: Index,
}

/// A document found.
#[derive(Debug, Clone, Copy)]
pub struct Hit<'a> {
    pub document: &'a Document,
    /// What its best words say; 0 where only the tail of a list knows it.
    pub score: f64,
}

/// What one word of a query leads to.
struct Match {
    /// By term, how surely it is meant: 1 at most.
    terms: BTreeMap<String, f64>,
}

/// Sum and number of words, by document.
type Scores = HashMap<u32, (f64, usize)>;

impl<'a> Reference<'a> {
    pub fn new(documents: &'a [Document]) -> Result<Self> {
        Ok(Self { documents, index: Index::new(documents)? })
    }

    /// Returns the best documents for a query. Its last word may be incomplete unless something follows it.
    pub fn search(&self, query: &str, limit: usize) -> Result<Vec<Hit<'a>>> {
        let query: String = query.chars().take(MOST_LETTERS).collect();
        let mut words: Vec<_> = query_words(&query).into_iter().take(MOST_WORDS).collect();
        let typing = !query.ends_with(char::is_whitespace);
        // The first letter of a further word says nothing yet.
        if typing && words.len() > 1 {
            words.pop_if(|word| word.chars().count() == 1);
        }
        let mut matches = Vec::new();
        for (position, word) in words.iter().enumerate() {
            matches.push(self.expand(word, typing && position + 1 == words.len())?);
        }
        matches.retain(|found| !found.terms.is_empty());
        let ranked = self.rank(&matches)?;
        let hit = |(number, score): (u32, f64)| Hit { document: &self.documents[number as usize], score };
        Ok(ranked.into_iter().take(limit).map(hit).collect())
    }

    fn expand(&self, word: &str, incomplete: bool) -> Result<Match> {
        let exact = self.index.dictionary.get(word);
        let mut terms: BTreeMap<String, f64> = exact.into_iter().flatten().map(|term| (term.clone(), 1.0)).collect();
        let letters = word.chars().count();
        if incomplete && letters > 1 {
            self.complete(word, exact.is_some(), &mut terms)?;
        }
        if terms.is_empty() && exact.is_none() && letters > 3 {
            terms = self.correct(word, incomplete);
        }
        Ok(Match { terms })
    }

    fn complete(&self, word: &str, is_word: bool, terms: &mut BTreeMap<String, f64>) -> Result<()> {
        let mut completions = Vec::new();
        let longer = self.index.dictionary.range(word.to_owned()..).skip_while(|(form, _)| *form == word);
        for (form, stands_for) in longer.take_while(|(form, _)| form.starts_with(word)) {
            let missing = (form.chars().count() - word.chars().count()) as f64;
            for term in stands_for {
                let list = self.index.list(term)?;
                let role = list.best_role();
                let rank = f64::from(role as u8) * 3.0 + (1.0 + list.len() as f64).log2() * 0.8 - missing * 0.3;
                completions.push((rank, form, term, role, missing, matches!(list, List::Long { .. })));
            }
        }
        completions.sort_by(|one, other| descending(one.0, other.0).then_with(|| one.1.cmp(other.1)));
        let mut long = 0;
        for (_, _, term, role, missing, is_long) in completions {
            if is_long && !terms.contains_key(term) {
                long += 1;
                if long > LONG_COMPLETIONS {
                    continue;
                }
            }
            let sureness = if role > Role::Inside {
                0.7
            } else if is_word {
                0.35
            } else {
                0.6
            };
            let letters = word.chars().count() as f64;
            keep_larger(terms, term, sureness * letters / (letters + missing * 0.03));
        }
        Ok(())
    }

    /// Returns words spelled almost like this one: those with the same first letter, and others where none of them is close.
    fn correct(&self, word: &str, incomplete: bool) -> BTreeMap<String, f64> {
        let forms = || self.index.dictionary.iter().filter(|(form, terms)| form.chars().count() > 2 && !terms.is_empty());
        let alike = |(form, terms): (&'_ String, _)| (likeness(word, form, incomplete), form.clone(), terms);
        let beside = forms().filter(|(form, _)| form.chars().next() == word.chars().next());
        let mut found: Vec<_> = beside.map(alike).filter(|(sureness, ..)| *sureness > 0.0).collect();
        if !found.iter().any(|(sureness, ..)| *sureness >= 0.5) {
            found = forms().map(alike).filter(|(sureness, ..)| *sureness > 0.0).collect();
        }
        found.sort_by(|one, other| descending(one.0, other.0).then_with(|| one.1.cmp(&other.1)));
        let mut terms = BTreeMap::new();
        for (sureness, _, stands_for) in found.into_iter().take(MOST_CORRECTIONS) {
            stands_for.iter().for_each(|term| keep_larger(&mut terms, term, sureness));
        }
        terms
    }

    /// Returns documents, best first, with their score: those that champions know, then those only tails know.
    fn rank(&self, matches: &[Match]) -> Result<Vec<(u32, f64)>> {
        let (champions, tails) = (self.scores(matches, champions)?, self.scores(matches, tail)?);
        let mut ranked = self.sorted(final_scores(champions.clone(), matches.len()));
        let behind = tails.into_iter().filter(|(document, _)| !champions.contains_key(document)).collect();
        let behind = self.sorted(final_scores(behind, matches.len()));
        ranked.extend(behind.into_iter().map(|(document, _)| (document, 0.0)));
        Ok(ranked)
    }

    /// Sums up the best match of each word in each document.
    fn scores(&self, matches: &[Match], part: fn(&List) -> Vec<Group>) -> Result<Scores> {
        let mut scores = Scores::new();
        for (place, found) in matches.iter().enumerate() {
            let mut best: HashMap<u32, f64> = HashMap::new();
            let lists: Vec<_> = found.terms.keys().map(|term| self.index.list(term)).collect::<Result<_>>()?;
            let union: usize = lists.iter().map(List::len).sum();
            for (sureness, list) in found.terms.values().zip(&lists) {
                let weigher = self.weigher(found, list, *sureness, union);
                for postings in part(list) {
                    let weight = weigher.weight(&postings, place, matches.len());
                    for document in postings.documents {
                        let known = best.entry(document).or_default();
                        *known = known.max(weight);
                    }
                }
            }
            for (document, weight) in best {
                let (sum, words) = scores.entry(document).or_default();
                *sum += weight;
                *words += 1;
            }
        }
        Ok(scores)
    }

    fn weigher(&self, found: &Match, list: &List, sureness: f64, union: usize) -> Weigher {
        let (all, vague) = (self.documents.len() as f64, found.terms.len() > VAGUE);
        let count = if vague && sureness < 0.9 { (union as f64).min(all / 2.0) } else { list.len() as f64 };
        let rarity = (1.0 + (all - count + 0.5) / (count + 0.5)).ln() + if vague { 0.7 } else { 0.0 };
        Weigher { sureness, rarity, vague, typed: sureness < 0.76 }
    }

    /// Sorts by score, then by adoption, then by number.
    fn sorted(&self, mut scores: Vec<(u32, f64)>) -> Vec<(u32, f64)> {
        let adoption = |number: u32| self.documents[number as usize].adoption;
        scores.sort_by(|&(one, score), &(other, other_score)| {
            descending(score, other_score).then(adoption(other).cmp(&adoption(one))).then(one.cmp(&other))
        });
        scores
    }
}

/// How much a posting of one term counts for one word of the query.
struct Weigher {
    sureness: f64,
    rarity: f64,
    vague: bool,
    /// Whether the word is spelled otherwise than the term's own forms.
    typed: bool,
}

impl Weigher {
    fn weight(&self, postings: &Group, place: usize, words: usize) -> f64 {
        let impact = f64::from(postings.impact) / f64::from(Posting::STRONGEST);
        let role = match postings.role {
            // The first word of a title counts for the first word of a query only, a whole title for a query of one word.
            Role::First if place > 0 => ROLES[Role::Inside as usize],
            Role::Whole if words > 1 => ROLES[Role::Inside as usize],
            role if self.typed => TYPED_ROLES[role as usize],
            role => ROLES[role as usize],
        };
        self.sureness * self.rarity * (impact * if self.typed && self.vague { 1.5 } else { 1.0 } + role)
    }
}

fn champions(list: &List) -> Vec<Group> {
    match list {
        List::Rare(postings) => postings.iter().map(Group::from).collect(),
        List::Long { champions, .. } => champions.clone(),
    }
}

fn tail(list: &List) -> Vec<Group> {
    match list {
        List::Rare(_) => Vec::new(),
        List::Long { tail, .. } => tail.clone(),
    }
}

fn final_scores(scores: Scores, words: usize) -> Vec<(u32, f64)> {
    let of_all = |(document, (sum, found)): (u32, (f64, usize))| {
        let share = found as f64 / words as f64;
        let score = if found == words { sum + ALL_WORDS } else { sum * share.powi(2) };
        (document, (score * PRECISION).round() / PRECISION)
    };
    scores.into_iter().map(of_all).collect()
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

fn keep_larger(terms: &mut BTreeMap<String, f64>, term: &str, sureness: f64) {
    let known = terms.entry(term.to_owned()).or_default();
    *known = known.max(sureness);
}

fn descending(one: f64, other: f64) -> Ordering {
    other.total_cmp(&one)
}
