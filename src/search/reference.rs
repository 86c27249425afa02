//! The slow, obvious version of the ranking in `client/rank.js` and `client/core.js`, answered from tantivy: for `filiera search`,
//! and to hold the client against. The client rounds what a term is worth in a document; here nothing is rounded. What a word of
//! the query leads to is `expansion`'s matter.

mod expansion;

use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::document::{Document, Labels};
use super::index::{Group, Index, List, Posting, Role};
use super::query::{Field, Query, cut, has_phrase};
use super::shards;
use super::words::{fold_text, query_words};
use crate::catalogue::vocabulary::SameMeaning;
use crate::failure::Result;
use crate::render::route::Segments;

/// A word with more matches than this is counted as one vague word rather than as many rare ones.
const VAGUE: usize = 5;
/// What standing in a title adds, by role; and to words still being typed.
const ROLES: [f64; 4] = [0.0, 0.4, 0.7, 1.6];
const TYPED_ROLES: [f64; 4] = [0.0, 0.3, 0.8, 0.9];
/// Puts documents that have all the words before all others.
const ALL_WORDS: f64 = 100.0;
/// Documents that are looked at for a phrase: the best that have its words.
const PHRASE_CANDIDATES: usize = 200;
/// How many of the best documents are put in the order that their titles and summaries ask for.
const LOOKED_AT: usize = 10;
/// Scores closer than this are equal.
const PRECISION: f64 = 1e6;

/// The index with the documents it was made of.
pub struct Reference<'a> {
    documents: &'a [Document],
    index: Index,
    lists: HashMap<String, List>,
    /// Of the shards that the browser would get.
    keys: BTreeSet<String>,
    segments: Segments,
    labels: &'a Labels<'a>,
}

/// A document found.
#[derive(Debug, Clone, Copy)]
pub struct Hit<'a> {
    pub document: &'a Document,
    /// What its best words say; 0 where only the tail of a list knows it.
    pub score: f64,
    /// How far from this score that of the client may be, which rounds.
    pub rounding: f64,
    /// How plainly title and summary say what was typed, from 0 to 4: the first ten stand by this, then by score.
    pub shown: u8,
}

/// A term, after the key of the shard that it was met in: to the client, a term of another shard is another one.
type Meaning = (String, String);
/// Each with how surely it is meant: 1 at most.
type Meanings = BTreeMap<Meaning, f64>;

/// What one word of a query leads to.
struct Match {
    terms: Meanings,
}

/// What a document has of a query.
#[derive(Debug, Clone, Copy, Default)]
struct Score {
    sum: f64,
    words: usize,
    rounding: f64,
}

type Scores = HashMap<u32, Score>;

impl<'a> Reference<'a> {
    /// Analyses the documents; `lang` is the site's language.
    pub fn new(
        documents: &'a [Document],
        synonyms: &[SameMeaning],
        lang: &str,
        labels: &'a Labels<'a>,
    ) -> Result<Self> {
        let index = Index::new(documents, synonyms)?;
        let lists: HashMap<&str, List> = index.lists()?.into_iter().collect();
        let keys = shards::keys(&index.dictionary, &lists);
        let lists = lists.into_iter().map(|(term, list)| (term.to_owned(), list)).collect();
        Ok(Self { documents, index, lists, keys, segments: Segments::of(lang), labels })
    }

    /// Returns the best documents for a query; for one without words, all that it does not rule out, by number.
    pub fn search(&self, text: &str, limit: usize) -> Result<Vec<Hit<'a>>> {
        let text = cut(text);
        let query = Query::parse(text, self.segments);
        let matches = self.matches(&query);
        let lists_all = query.words.is_empty() && (!query.is_empty() || text.trim().is_empty());
        let ranked = if lists_all {
            (0..self.documents.len() as u32).map(|number| (number, Score::default())).collect()
        } else {
            self.rank(&matches)?
        };
        let forms: Vec<BTreeSet<&str>> = matches.iter().map(|found| self.forms_of(found)).collect();
        let hit = |(number, score): (u32, Score)| {
            let document = &self.documents[number as usize];
            let shown = if lists_all { 0 } else { shown_rank(text, document, &forms) };
            Hit { document, score: score.sum, rounding: score.rounding, shown }
        };
        let mut hits: Vec<Hit> = self.narrowed(ranked, &query)?.into_iter().map(hit).collect();
        let looked_at = hits.len().min(LOOKED_AT);
        hits[..looked_at].sort_by_key(|hit| Reverse(hit.shown));
        hits.truncate(limit);
        Ok(hits)
    }

    /// Returns documents, best first, with their score: those that champions know, then those only tails know.
    fn rank(&self, matches: &[Match]) -> Result<Vec<(u32, Score)>> {
        let (champions, tails) =
            (self.scores(matches, Part::Champions)?, self.scores(matches, Part::Tail)?);
        let mut ranked = self.sorted(final_scores(champions.clone(), matches.len()));
        let behind =
            tails.into_iter().filter(|(document, _)| !champions.contains_key(document)).collect();
        let behind = self.sorted(final_scores(behind, matches.len()));
        ranked.extend(behind);
        Ok(ranked)
    }

    /// Sums up the best match of each word in each document.
    fn scores(&self, matches: &[Match], part: Part) -> Result<Scores> {
        let mut scores = Scores::new();
        for (place, found) in matches.iter().enumerate() {
            let mut best: HashMap<u32, (f64, f64)> = HashMap::new();
            let union: usize = found.terms.keys().map(|(_, term)| self.lists[term].len()).sum();
            for ((_, term), sureness) in &found.terms {
                let list = &self.lists[term];
                let weigher = self.weigher(found, list, *sureness, union);
                let inside = part.of(list);
                self.index.for_each(term, &mut |document, role, impact| {
                    if inside.contains(&document) {
                        let known = best.entry(document).or_default();
                        known.0 = known.0.max(weigher.weight(role, impact, place, matches.len()));
                        known.1 = known.1.max(weigher.rounding(list));
                    }
                })?;
            }
            for (document, (weight, rounding)) in best {
                let score = scores.entry(document).or_default();
                score.sum += weight;
                score.words += 1;
                score.rounding += rounding;
            }
        }
        Ok(scores)
    }

    fn weigher(&self, found: &Match, list: &List, sureness: f64, union: usize) -> Weigher {
        let (all, vague) = (self.documents.len() as f64, found.terms.len() > VAGUE);
        let count =
            if vague && sureness < 0.9 { (union as f64).min(all / 2.0) } else { list.len() as f64 };
        let rarity =
            (1.0 + (all - count + 0.5) / (count + 0.5)).ln() + if vague { 0.7 } else { 0.0 };
        Weigher { sureness, rarity, vague, typed: sureness < 0.76 }
    }

    /// Sorts by score, then by adoption, then by number.
    fn sorted(&self, mut scores: Vec<(u32, Score)>) -> Vec<(u32, Score)> {
        let adoption = |number: u32| self.documents[number as usize].adoption;
        scores.sort_by(|&(one, score), &(other, other_score)| {
            descending(score.sum, other_score.sum)
                .then(adoption(other).cmp(&adoption(one)))
                .then(one.cmp(&other))
        });
        scores
    }

    /// Keeps what the fields ask for, what has the phrases, and nothing that is to be left out.
    fn narrowed(&self, mut ranked: Vec<(u32, Score)>, query: &Query) -> Result<Vec<(u32, Score)>> {
        ranked.retain(|(number, _)| {
            let document = &self.documents[*number as usize];
            query.fields.iter().all(|field| self.is_in_field(document, field) != field.excluded)
        });
        for group in &query.excluded {
            let with_all = self.documents_with_all(group)?;
            ranked.retain(|(number, _)| {
                with_all.as_ref().is_none_or(|documents| !documents.contains(number))
            });
        }
        for phrase in &query.phrases {
            let with_all = self.documents_with_all(phrase)?;
            ranked.retain(|(number, _)| {
                with_all.as_ref().is_none_or(|documents| documents.contains(number))
            });
        }
        if !query.phrases.is_empty() {
            ranked.truncate(PHRASE_CANDIDATES);
            ranked.retain(|(number, _)| {
                let Document { title, summary, .. } = &self.documents[*number as usize];
                query
                    .phrases
                    .iter()
                    .all(|phrase| has_phrase(title, phrase) || has_phrase(summary, phrase))
            });
        }
        Ok(ranked)
    }

    /// Returns the documents that have all of some words, those that say nothing left aside; `None` where every word says nothing.
    fn documents_with_all(&self, words: &[String]) -> Result<Option<BTreeSet<u32>>> {
        let says_something =
            |word: &&String| self.index.dictionary.get(*word).is_none_or(|terms| !terms.is_empty());
        let mut with_all: Option<BTreeSet<u32>> = None;
        for word in words.iter().filter(says_something) {
            let with = self.documents_with(word)?;
            with_all = Some(with_all.map_or(with.clone(), |all| &all & &with));
        }
        Ok(with_all)
    }

    fn is_in_field(&self, document: &Document, field: &Field) -> bool {
        document
            .facet(field.facet)
            .iter()
            .any(|value| field.means(value, &(self.labels)(field.facet, value)))
    }

    fn documents_with(&self, form: &str) -> Result<BTreeSet<u32>> {
        let mut documents = BTreeSet::new();
        for term in self.index.dictionary.get(form).into_iter().flatten() {
            self.index.for_each(term, &mut |document, _, _| {
                documents.insert(document);
            })?;
        }
        Ok(documents)
    }
}

/// A part of a list: what decides the rank, or the rest.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Champions,
    Tail,
}

impl Part {
    fn of(self, list: &List) -> BTreeSet<u32> {
        let documents = |groups: &[Group]| {
            groups.iter().flat_map(|group| group.documents.iter().copied()).collect()
        };
        match (self, list) {
            (Self::Champions, List::Rare(postings)) => {
                postings.iter().map(|posting| posting.document).collect()
            }
            (Self::Tail, List::Rare(_)) => BTreeSet::new(),
            (Self::Champions, List::Long { champions, .. }) => documents(champions),
            (Self::Tail, List::Long { tail, .. }) => documents(tail),
        }
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
    fn weight(&self, role: Role, impact: f64, place: usize, words: usize) -> f64 {
        let role = match role {
            // The first word of a title counts for the first word of a query only, a whole title for a query of one word.
            Role::First if place > 0 => ROLES[Role::Inside as usize],
            Role::Whole if words > 1 => ROLES[Role::Inside as usize],
            role if self.typed => TYPED_ROLES[role as usize],
            role => ROLES[role as usize],
        };
        self.sureness * self.rarity * (impact * self.stretch() + role)
    }

    fn stretch(&self) -> f64 {
        if self.typed && self.vague { 2.0 } else { 1.0 }
    }

    /// Returns how far the client's weight may be from ours: it knows a rare posting's impact to half of one part in 63, another's to
    /// the middle of its step.
    fn rounding(&self, list: &List) -> f64 {
        let parts = match list {
            List::Rare(_) => 0.5,
            List::Long { .. } => f64::from(Group::STEP) / 2.0 + 0.5,
        };
        self.sureness * self.rarity * self.stretch() * parts / f64::from(Posting::STRONGEST)
    }
}

/// Returns how plainly a result says what somebody typed: 4 if its title is that, 3 if it begins so, 2 if its words do, 1 if title
/// and summary have every word, else 0. `forms` are those that each word of the query leads to.
fn shown_rank(text: &str, document: &Document, forms: &[BTreeSet<&str>]) -> u8 {
    let Document { title, summary, .. } = document;
    let (typed, whole) = (fold_text(text).trim().to_owned(), fold_text(title));
    let words = |text: &str| query_words(text).join(" ");
    let own = || query_words(&format!("{title} {summary}"));
    let has_all = || {
        let own = own();
        forms.iter().all(|forms| own.iter().any(|word| forms.contains(word.as_str())))
    };
    match () {
        () if whole == typed => 4,
        () if whole.starts_with(&typed) => 3,
        () if words(title).starts_with(&words(text)) => 2,
        () => has_all().into(),
    }
}

fn final_scores(scores: Scores, words: usize) -> Vec<(u32, Score)> {
    let of_all = |(document, score): (u32, Score)| {
        let share = (score.words as f64 / words as f64).powi(2);
        let sum = if score.words == words { score.sum + ALL_WORDS } else { score.sum * share };
        (
            document,
            Score {
                sum: (sum * PRECISION).round() / PRECISION,
                rounding: score.rounding * share,
                ..score
            },
        )
    };
    scores.into_iter().map(of_all).collect()
}

fn descending(one: f64, other: f64) -> Ordering {
    other.total_cmp(&one)
}
