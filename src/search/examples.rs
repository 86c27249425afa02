//! Searches that are certain to find something, for the tips that pages give.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use super::document::Document;
use super::index::{Index, List};
use super::query::Query;
use super::words::{WordMap, fold, query_words};
use crate::catalogue::facet::Facet;
use crate::derive::SearchExamples;
use crate::urls::Segments;

/// Facets that the tip on fields is about.
const FACETS: [Facet; 4] = [Facet::Region, Facet::Organisation, Facet::Licence, Facet::UsedIn];
/// Minimum length of the words of an example; shorter ones say little.
const SHORTEST: usize = 4;
/// Maximum number of words and phrases, the most frequent ones, of which examples are chosen.
const CANDIDATES: usize = 40;
/// Maximum number of entries with both words of a phrase. A search looks for the phrase itself only
/// in the best of them.
const MOST_WITH_PHRASE: usize = 100;

/// Returns the examples for an edition. `themes_own` are the example searches of the theme.
pub fn examples(
    documents: &[Document],
    index: &Index,
    lists: &[(&str, List)],
    segments: Segments,
    themes_own: &[&str],
) -> SearchExamples {
    let searched = Searched { index, lists };
    let (words, phrases) = frequent(documents, &searched);
    SearchExamples {
        words: themes_own
            .iter()
            .filter(|text| searched.has_all(text))
            .map(|text| (*text).to_owned())
            .collect(),
        phrase: phrases.into_iter().find(|phrase| {
            (1..=MOST_WITH_PHRASE).contains(&searched.with_all(&query_words(phrase)).len())
        }),
        without: without(&words, &searched),
        fields: FACETS.into_iter().filter_map(|facet| field(documents, facet, segments)).collect(),
    }
}

/// Returns how a condition on a facet is typed: `regione:Veneto`, `ente:"Comune di Trento"`.
pub fn typed_field(segments: Segments, facet: Facet, value: &str) -> String {
    let name = segments.facet(facet);
    if value.contains(char::is_whitespace) {
        format!("{name}:\"{value}\"")
    } else {
        format!("{name}:{value}")
    }
}

/// The index and its lists, sorted by term.
struct Searched<'a> {
    index: &'a Index,
    lists: &'a [(&'a str, List)],
}

impl Searched<'_> {
    /// Returns the documents that contain a folded word; `None` for a stop word.
    fn with(&self, word: &str) -> Option<BTreeSet<u32>> {
        let mut documents = Vec::new();
        for list in self.lists_of(word)? {
            list.for_each(&mut |document, _| documents.push(document));
        }
        Some(documents.into_iter().collect())
    }

    /// Returns true if a document contains a folded word that is not a stop word.
    fn has(&self, word: &str) -> bool {
        self.lists_of(word).is_some_and(|mut lists| lists.next().is_some())
    }

    /// Returns the lists of a folded word; `None` for a stop word.
    fn lists_of(&self, word: &str) -> Option<impl Iterator<Item = &List>> {
        let terms = self.index.dictionary.get(word);
        let list = |term: &String| {
            let position =
                self.lists.binary_search_by_key(&term.as_str(), |(known, _)| *known).ok()?;
            Some(&self.lists[position].1)
        };
        let is_stop_word = terms.is_some_and(|terms| terms.is_empty());
        (!is_stop_word).then(|| terms.into_iter().flatten().filter_map(list))
    }

    /// Returns the documents that contain all of these words, ignoring stop words.
    fn with_all(&self, words: &[String]) -> BTreeSet<u32> {
        let mut significant = words.iter().filter_map(|word| self.with(word));
        let first = significant.next().unwrap_or_default();
        significant.fold(first, |all, with| &all & &with)
    }

    fn has_all(&self, text: &str) -> bool {
        !self.with_all(&query_words(text)).is_empty()
    }
}

/// Returns the words of titles and summaries, and the pairs of words next to each other
/// there, as written in lower case; the most frequent first.
fn frequent(documents: &[Document], searched: &Searched) -> (Vec<String>, Vec<String>) {
    let texts = documents.iter().flat_map(|document| [&document.title, &document.summary]);
    let texts: Vec<String> = texts.map(|text| text.to_lowercase()).collect();
    let (mut words, mut phrases) = (WordMap::default(), WordMap::default());
    for text in &texts {
        // Position of the previous word, if it is an example too.
        let mut previous = None;
        let mut start = 0;
        for word in text.split(' ') {
            let end = start + word.len();
            let is_example =
                word.chars().count() >= SHORTEST && word.chars().all(char::is_alphabetic);
            if is_example {
                *words.entry(word).or_insert(0_usize) += 1;
                if let Some(previous) = previous {
                    *phrases.entry(&text[previous..end]).or_insert(0_usize) += 1;
                }
            }
            previous = is_example.then_some(start);
            start = end + 1;
        }
    }
    (most_frequent(words, searched), most_frequent(phrases, searched))
}

/// Returns the most frequent texts of which each word is found; of texts as frequent, the first in
/// alphabetical order.
fn most_frequent(counts: WordMap<&str, usize>, searched: &Searched) -> Vec<String> {
    let ranked = counts.into_iter().map(|(text, count)| (count, Reverse(text)));
    let mut ranked: BinaryHeap<_> = ranked.collect();
    let texts = std::iter::from_fn(|| ranked.pop()).map(|(_, Reverse(text))| text);
    let is_found = |text: &&str| text.split(' ').all(|word| searched.has(&fold(word)));
    texts.filter(is_found).take(CANDIDATES).map(str::to_owned).collect()
}

fn without(words: &[String], searched: &Searched) -> Option<(String, String)> {
    let known: Vec<(&String, BTreeSet<u32>)> =
        words.iter().map(|word| (word, searched.with(&fold(word)).unwrap_or_default())).collect();
    known.iter().find_map(|(word, with)| {
        let divides = |(_, other): &&(&String, BTreeSet<u32>)| {
            !with.is_disjoint(other) && !with.is_subset(other)
        };
        let (other, _) = known.iter().find(divides)?;
        Some(((*word).clone(), (*other).clone()))
    })
}

/// Returns the most frequent value of a facet that can be typed.
fn field(documents: &[Document], facet: Facet, segments: Segments) -> Option<(Facet, String)> {
    let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
    for value in documents.iter().flat_map(|document| document.facet(facet)) {
        *counts.entry(value).or_default() += 1;
    }
    let is_found = |value: &str| {
        let query = Query::parse(&typed_field(segments, facet, value), segments);
        let finds = |field: &super::query::Field| {
            field.facet == facet && !field.words.is_empty() && field.means(value, value)
        };
        query.words.is_empty() && query.fields.len() == 1 && query.fields.iter().all(finds)
    };
    let mut values: Vec<_> = counts.into_iter().collect();
    values.sort_by_key(|(value, count)| (Reverse(*count), Reverse(value.len())));
    values
        .into_iter()
        .map(|(value, _)| value)
        .find(|value| is_found(value))
        .map(|value| (facet, value.clone()))
}

#[cfg(test)]
mod tests {
    use super::super::document::tests::document;
    use super::*;
    use crate::catalogue::EntryId;
    use crate::lang::Lang;

    fn examples_of(texts: &[(&str, &str)], themes_own: &[&str]) -> SearchExamples {
        let documents: Vec<_> = (0..)
            .zip(texts)
            .map(|(id, (title, summary))| {
                let mut document = Document {
                    entry: EntryId(id),
                    summary: (*summary).to_owned(),
                    ..document(title, "")
                };
                document.facets[Facet::Organisation as usize] = vec!["Comune di prova".to_owned()];
                document
            })
            .collect();
        let index = Index::new(&documents, &[]).expect("the index fits in memory");
        let lists = index.lists().expect("the index is in memory");
        examples(&documents, &index, &lists, Segments::of(Lang::Italian), themes_own)
    }

    #[test]
    fn examples_are_of_this_catalogue() {
        let found = examples_of(
            &[
                ("Alfa", "Gestione delle biblioteche comunali"),
                ("Beta", "Prestito nelle biblioteche"),
            ],
            &["biblioteche comunali", "biblioteche elezioni", "protocollo"],
        );
        assert_eq!(found.words, ["biblioteche comunali"]);
        assert_eq!(found.phrase.as_deref(), Some("biblioteche comunali"));
        assert_eq!(found.without, Some(("biblioteche".into(), "alfa".into())));
        assert_eq!(found.fields, [(Facet::Organisation, "Comune di prova".to_owned())]);
        let typed =
            typed_field(Segments::of(Lang::Italian), Facet::Organisation, &found.fields[0].1);
        assert_eq!(typed, "ente:\"Comune di prova\"");
    }

    #[test]
    fn a_catalogue_without_words_has_no_examples() {
        let found = examples_of(&[("A1", "")], &["protocollo"]);
        assert!(found.words.is_empty() && found.phrase.is_none() && found.without.is_none());
    }
}
