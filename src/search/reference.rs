//! Reference implementation of search on top of tantivy, slow and simple. `filiera search` uses it,
//! and tests compare the client (`client/rank.js`, `client/core.js`) with it. Unlike the client, it
//! does not round impacts.

mod expansion;

use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::document::{Document, Labels};
use super::index::{ImpactGroup, Index, List, Posting, Role};
use super::query::{Field, Query, cut, has_phrase};
use super::shards;
use super::words::{fold_text, query_words};
use crate::catalogue::vocabulary::SynonymGroup;
use crate::failure::Result;
use crate::lang::Lang;
use crate::urls::Segments;

/// A word with more terms than this is treated as one frequent word, not as many rare ones.
const VAGUE: usize = 5;
/// Bonus for a term in the title, by role. `TYPED_ROLES` is for incomplete and misspelled words.
const ROLES: [f64; 4] = [0.0, 0.4, 0.7, 1.6];
const TYPED_ROLES: [f64; 4] = [0.0, 0.3, 0.8, 0.9];
/// Bonus for documents with all words, which ranks them above all others.
const ALL_WORDS: f64 = 100.0;
/// Of the documents with all words of a phrase, only this many, the best ones, are searched for the
/// phrase itself.
const PHRASE_CANDIDATES: usize = 200;
/// Number of best documents that are ranked again by title and summary.
const RERANKED: usize = 10;
/// Number of steps per unit to which scores are rounded, so that floating-point errors do not
/// affect the order.
const PRECISION: f64 = 1e6;

/// The index with its documents.
pub struct Reference<'a> {
    documents: &'a [Document],
    index: Index,
    lists: HashMap<String, List>,
    /// Keys of the shards that are exported to the browser.
    keys: BTreeSet<String>,
    segments: Segments,
    labels: &'a Labels<'a>,
}

/// A search result.
#[derive(Debug, Clone, Copy)]
pub struct Hit<'a> {
    pub document: &'a Document,
    /// Score for the words of the query; 0 if it has none. Documents in champion lists rank above
    /// those that are only in tails, even with a lower score.
    pub score: f64,
    /// Maximum difference from the client's score, which is rounded.
    pub rounding: f64,
    /// Rank of title and summary for the query, from 0 to 4. The first ten hits are sorted by it,
    /// then by score.
    pub shown: u8,
}

/// Key of a shard, and a term in it. The client treats equal terms in different shards as
/// different.
type Meaning = (String, String);
/// Meanings, each with the confidence that it is meant, at most 1.
type Meanings = BTreeMap<Meaning, f64>;

/// Terms for one word of the query.
struct Match {
    terms: Meanings,
}

/// Score of a document for a query.
#[derive(Debug, Clone, Copy, Default)]
struct Score {
    sum: f64,
    words: usize,
    rounding: f64,
}

type Scores = HashMap<u32, Score>;

impl<'a> Reference<'a> {
    /// Indexes the documents; `lang` is the edition's language.
    pub fn new(
        documents: &'a [Document],
        synonyms: &[SynonymGroup],
        lang: Lang,
        labels: &'a Labels<'a>,
    ) -> Result<Self> {
        let index = Index::new(documents, synonyms)?;
        let lists: HashMap<&str, List> = index.lists()?.into_iter().collect();
        let keys = shards::keys(&index.dictionary, &lists);
        let lists = lists.into_iter().map(|(term, list)| (term.to_owned(), list)).collect();
        Ok(Self { documents, index, lists, keys, segments: Segments::of(lang), labels })
    }

    /// Returns the best documents for a query. A query without words returns all documents that
    /// satisfy its conditions, by number.
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
        let reranked = hits.len().min(RERANKED);
        hits[..reranked].sort_by_key(|hit| Reverse(hit.shown));
        hits.truncate(limit);
        Ok(hits)
    }

    /// Returns documents with their scores, best first. Documents in champion lists come before
    /// those that are only in tails.
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
            for ((_, term), confidence) in &found.terms {
                let list = &self.lists[term];
                let weigher = self.weigher(found, list, *confidence, union);
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

    fn weigher(&self, found: &Match, list: &List, confidence: f64, union: usize) -> Weigher {
        let (all, vague) = (self.documents.len() as f64, found.terms.len() > VAGUE);
        let count = if vague && confidence < 0.9 {
            (union as f64).min(all / 2.0)
        } else {
            list.len() as f64
        };
        let rarity =
            (1.0 + (all - count + 0.5) / (count + 0.5)).ln() + if vague { 0.7 } else { 0.0 };
        Weigher { confidence, rarity, vague, typed: confidence < 0.76 }
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

    /// Filters documents by the fields, phrases and exclusions of a query.
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

    /// Returns the documents that contain all of these words, ignoring stop words. `None` if all
    /// are stop words.
    fn documents_with_all(&self, words: &[String]) -> Result<Option<BTreeSet<u32>>> {
        let is_significant =
            |word: &&String| self.index.dictionary.get(*word).is_none_or(|terms| !terms.is_empty());
        let mut with_all: Option<BTreeSet<u32>> = None;
        for word in words.iter().filter(is_significant) {
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

/// A part of a list.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Champions,
    Tail,
}

impl Part {
    fn of(self, list: &List) -> BTreeSet<u32> {
        let documents = |groups: &[ImpactGroup]| {
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

/// Weighs the postings of a term for a word of the query.
struct Weigher {
    confidence: f64,
    rarity: f64,
    vague: bool,
    /// True if the word is incomplete or misspelled.
    typed: bool,
}

impl Weigher {
    fn weight(&self, role: Role, impact: f64, place: usize, words: usize) -> f64 {
        let role = match role {
            // `First` counts only for the first word of a query, `Whole` only for a query of one
            // word.
            Role::First if place > 0 => ROLES[Role::Inside as usize],
            Role::Whole if words > 1 => ROLES[Role::Inside as usize],
            role if self.typed => TYPED_ROLES[role as usize],
            role => ROLES[role as usize],
        };
        self.confidence * self.rarity * (impact * self.stretch() + role)
    }

    fn stretch(&self) -> f64 {
        if self.typed && self.vague { 2.0 } else { 1.0 }
    }

    /// Returns the maximum difference from the client's weight. In the client, impacts in short
    /// lists are rounded to integers, in long lists to the middle of their step.
    fn rounding(&self, list: &List) -> f64 {
        let parts = match list {
            List::Rare(_) => 0.5,
            List::Long { .. } => f64::from(ImpactGroup::STEP) / 2.0 + 0.5,
        };
        self.confidence * self.rarity * self.stretch() * parts / f64::from(Posting::STRONGEST)
    }
}

/// Returns how closely the title and summary of a result match the query: 4 if the title equals it,
/// 3 if the title starts with it, 2 if the title's words start with the query's words, 1 if title
/// and summary contain all words, else 0. `forms` are the matching forms of each word.
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
