//! Similar entries: those that share the most characteristic words, weighted by the index.

use std::collections::HashMap;

use rayon::prelude::*;

use super::document::Document;
use super::index::{Index, List};
use crate::derive::Similar;

/// Number of characteristic words of an entry, and maximum number of similar entries.
const WORDS: usize = 16;
const NAMED: usize = 3;
/// Minimum number of shared words; fewer may be a coincidence.
const FEWEST_SHARED: usize = 3;
/// Maximum number of entries with a characteristic word.
const MOST_ENTRIES: usize = 150;

/// Returns the most similar entries of each entry, by entry id. `entries` is the total number of
/// entries in the catalogue.
pub fn similar(
    documents: &[Document],
    index: &Index,
    lists: &[(&str, List)],
    entries: usize,
) -> Vec<Vec<Similar>> {
    let words = characteristic_words(documents.len(), lists);
    let mut found_in: HashMap<u32, Vec<(u32, f32)>> = HashMap::new();
    for (document, words) in (0..).zip(&words) {
        for &(term, weight) in words {
            found_in.entry(term).or_default().push((document, weight));
        }
    }
    let near =
        |(document, words): (usize, &Vec<(u32, f32)>)| nearest(document as u32, words, &found_in);
    let near: Vec<_> = words.par_iter().enumerate().map(near).collect();
    let mut similar = vec![Vec::new(); entries];
    for (document, near) in documents.iter().zip(near) {
        let named = near.into_iter().map(|(other, terms)| Similar {
            to: documents[other as usize].entry,
            words: terms
                .iter()
                .map(|term| index.spelling(lists[*term as usize].0).to_owned())
                .collect(),
        });
        similar[document.entry.0 as usize] = named.collect();
    }
    similar
}

/// Returns the most characteristic terms of each document, as positions in `lists`, with weights.
fn characteristic_words(documents: usize, lists: &[(&str, List)]) -> Vec<Vec<(u32, f32)>> {
    let mut words: Vec<Vec<(u32, f32)>> = vec![Vec::new(); documents];
    for (term, (word, list)) in (0..).zip(lists) {
        let entries = list.len();
        // Numbers and very short words are mostly versions and abbreviations.
        let is_a_word = word.len() > 3 && !word.bytes().any(|byte| byte.is_ascii_digit());
        if !is_a_word || !(2..=MOST_ENTRIES.min(documents / 4 + 2)).contains(&entries) {
            continue;
        }
        let rarity = (documents as f32 / entries as f32).ln();
        list.for_each(&mut |document, impact| {
            words[document as usize].push((term, f32::from(impact) * rarity));
        });
    }
    words.par_iter_mut().for_each(|words| {
        words.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        words.truncate(WORDS);
    });
    words
}

/// Returns the documents with the highest weight of shared words, each with some of the shared
/// terms.
fn nearest(
    document: u32,
    words: &[(u32, f32)],
    found_in: &HashMap<u32, Vec<(u32, f32)>>,
) -> Vec<(u32, Vec<u32>)> {
    let mut shared: HashMap<u32, (f32, Vec<u32>)> = HashMap::new();
    for &(term, weight) in words {
        for &(other, other_weight) in
            found_in.get(&term).into_iter().flatten().filter(|(other, _)| *other != document)
        {
            let (score, terms) = shared.entry(other).or_default();
            *score += weight * other_weight;
            terms.push(term);
        }
    }
    let mut near: Vec<_> =
        shared.into_iter().filter(|(_, (_, terms))| terms.len() >= FEWEST_SHARED).collect();
    near.sort_by(|(one, (score, _)), (other, (other_score, _))| {
        other_score.total_cmp(score).then(one.cmp(other))
    });
    near.truncate(NAMED);
    near.into_iter()
        .map(|(other, (_, mut terms))| {
            terms.truncate(FEWEST_SHARED);
            (other, terms)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::document::tests::document;
    use super::*;
    use crate::catalogue::EntryId;

    #[test]
    fn entries_with_shared_characteristic_words_are_similar() {
        let texts = [
            ("Alfa", "sportello edilizia pratiche concessione cantiere"),
            ("Beta", "pratiche di concessione per il cantiere, edilizia"),
            ("Gamma", "biblioteca prestito lettori catalogo"),
            ("Delta", "elezioni seggi scrutinio"),
        ];
        let documents: Vec<_> = (0..)
            .zip(texts)
            .map(|(id, (title, body))| Document { entry: EntryId(id), ..document(title, body) })
            .collect();
        let index = Index::new(&documents, &[]).expect("the index fits in memory");
        let lists = index.lists().expect("the index is in memory");
        let similar = similar(&documents, &index, &lists, documents.len());
        assert_eq!(similar[0].iter().map(|similar| similar.to).collect::<Vec<_>>(), [EntryId(1)]);
        assert!(similar[0][0].words.contains(&"concessione".to_owned()), "{similar:?}");
        assert!(similar[2].is_empty() && similar[3].is_empty());
    }
}
