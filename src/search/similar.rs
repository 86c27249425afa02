//! Similar entries: those with a theme or a category in common that share the most characteristic
//! words, weighted by the index. Words alone may be those of any description: *gestisce, permette*.

use std::collections::HashSet;
use std::mem;

use rayon::prelude::*;

use super::document::Document;
use super::index::{Index, List};
use crate::catalogue::facet::Facet;
use crate::derive::Similar;

/// Number of characteristic words of an entry, and maximum number of similar entries.
const WORDS: usize = 16;
const NAMED: usize = 3;
/// Minimum number of shared words; fewer may be a coincidence.
const FEWEST_SHARED: usize = 3;
/// Maximum number of entries with a characteristic word.
const MOST_ENTRIES: usize = 150;

/// Category of publiccode.yml for everything without one of its own.
const NO_CATEGORY: &str = "other";

/// Returns the most similar entries of each entry, by entry id. `entries` is the total number of
/// entries in the catalogue.
pub fn similar(
    documents: &[Document],
    index: &Index,
    lists: &[(&str, List)],
    entries: usize,
) -> Vec<Vec<Similar>> {
    let words = characteristic_words(documents.len(), lists);
    let mut found_in = vec![Vec::new(); lists.len()];
    for (document, words) in (0..).zip(&words) {
        for &(term, weight) in words {
            found_in[term as usize].push((document, weight));
        }
    }
    let near = |shared: &mut Vec<Shared>, (document, words): (usize, &Vec<(u32, f32)>)| {
        let has_common_subject = |other: u32| {
            common_subjects(&documents[document], &documents[other as usize]).next().is_some()
        };
        nearest(document as u32, words, &found_in, shared, &has_common_subject)
    };
    let none_shared = || vec![Shared::default(); documents.len()];
    let near: Vec<_> = words.par_iter().enumerate().map_init(none_shared, near).collect();
    let mut similar = vec![Vec::new(); entries];
    for (document, near) in documents.iter().zip(near) {
        let named = near.into_iter().map(|(other, terms)| Similar {
            to: documents[other as usize].entry,
            subjects: common_subjects(document, &documents[other as usize]).collect(),
            words: distinct(terms.iter().map(|term| index.spelling(lists[*term as usize].0))),
        });
        similar[document.entry.0 as usize] = named.collect();
    }
    similar
}

/// Returns words without repetitions: several terms may have the same spelling.
fn distinct<'a>(words: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut known = HashSet::new();
    words.filter(|word| known.insert(word.to_lowercase())).map(str::to_owned).collect()
}

/// Returns the themes and categories that two entries have in common.
fn common_subjects<'a>(
    one: &'a Document,
    other: &'a Document,
) -> impl Iterator<Item = (Facet, String)> + 'a {
    let of_facet = |facet: Facet| {
        let shared = one
            .facet(facet)
            .iter()
            .filter(move |value| *value != NO_CATEGORY && other.facet(facet).contains(value));
        shared.map(move |value| (facet, value.clone()))
    };
    of_facet(Facet::Theme).chain(of_facet(Facet::Category))
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

/// The characteristic words that a document shares with another.
#[derive(Debug, Clone, Copy, Default)]
struct Shared {
    words: u32,
    weight: f32,
}

/// Returns the documents with the highest weight of shared words among those that `is_candidate`
/// accepts, each with some of the shared terms. `found_in` has the documents of each term in
/// ascending order, with weights. `shared` has an empty value for each document, before and after.
fn nearest(
    document: u32,
    words: &[(u32, f32)],
    found_in: &[Vec<(u32, f32)>],
    shared: &mut [Shared],
    is_candidate: &dyn Fn(u32) -> bool,
) -> Vec<(u32, Vec<u32>)> {
    let mut others = Vec::new();
    for &(term, weight) in words {
        for &(other, other_weight) in
            found_in[term as usize].iter().filter(|(other, _)| *other != document)
        {
            let shared = &mut shared[other as usize];
            if shared.words == 0 {
                others.push(other);
            }
            shared.words += 1;
            shared.weight += weight * other_weight;
        }
    }
    let weighed = others.into_iter().map(|other| (other, mem::take(&mut shared[other as usize])));
    let mut near: Vec<_> =
        weighed.filter(|(_, shared)| shared.words as usize >= FEWEST_SHARED).collect();
    near.sort_unstable_by(|(one, shared), (other, other_shared)| {
        other_shared.weight.total_cmp(&shared.weight).then(one.cmp(other))
    });
    let is_in = |term: u32, other: u32| {
        found_in[term as usize].binary_search_by_key(&other, |(document, _)| *document).is_ok()
    };
    let shared_terms = |other: u32| {
        let terms = words.iter().map(|(term, _)| *term).filter(|term| is_in(*term, other));
        terms.take(FEWEST_SHARED).collect()
    };
    let near = near.into_iter().map(|(other, _)| other).filter(|other| is_candidate(*other));
    near.take(NAMED).map(|other| (other, shared_terms(other))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::document::tests::document;
    use super::*;
    use crate::catalogue::EntryId;

    #[test]
    fn entries_with_shared_words_and_a_common_subject_are_similar() {
        let texts = [
            ("Alfa", "sportello edilizia pratiche concessione cantiere", "sportelli-suap-sue"),
            ("Beta", "pratiche di concessione per il cantiere, edilizia", "sportelli-suap-sue"),
            ("Gamma", "biblioteca prestito lettori catalogo", "sportelli-suap-sue"),
            ("Delta", "elezioni seggi scrutinio", "elezioni"),
            // The same words, about something else.
            ("Epsilon", "pratiche di concessione per il cantiere, edilizia", "elezioni"),
        ];
        let documents: Vec<_> = (0..)
            .zip(texts)
            .map(|(id, (title, body, theme))| {
                let mut document = Document { entry: EntryId(id), ..document(title, body) };
                document.facets[Facet::Theme as usize] = vec![theme.to_owned()];
                document.facets[Facet::Category as usize] = vec![NO_CATEGORY.to_owned()];
                document
            })
            .collect();
        let index = Index::new(&documents, &[]).expect("the index fits in memory");
        let lists = index.lists().expect("the index is in memory");
        let similar = similar(&documents, &index, &lists, documents.len());
        assert_eq!(similar[0].iter().map(|similar| similar.to).collect::<Vec<_>>(), [EntryId(1)]);
        assert!(similar[0][0].words.contains(&"concessione".to_owned()), "{similar:?}");
        assert_eq!(similar[0][0].subjects, [(Facet::Theme, "sportelli-suap-sue".to_owned())]);
        assert!(similar[2..].iter().all(Vec::is_empty), "{similar:?}");
    }
}
