//! Postings files, which contain the long lists of documents. Short lists are in the dictionary.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::bytes::Bytes;
use super::folders;
use super::index::{ImpactGroup, List};
use super::shard_file::{ShortHash, hash, put_file};
use super::words::WordMap;
use crate::failure::Result;
use crate::hash::{self, hex};
use crate::sink::Sink;

/// Approximate size of a postings file in bytes, before deflating.
const CHUNK: usize = 300;
/// Minimum size, in bytes, of the older part of a tail that becomes a separate file.
const LONG: usize = 4 * CHUNK;
/// Length, in bytes, of the hash that is a file's name; long enough to make collisions improbable.
const CHUNK_HASH: usize = 5;
/// Granularity of the boundary between older and newer documents in long tails. New documents
/// usually get the highest numbers, so that the file of older documents rarely changes.
const AGE: usize = 1024;

/// The data of a term in the dictionary.
pub struct TermEntry {
    pub list: List,
    pub champions: Option<PostingPlace>,
    pub tail: Option<PostingPlace>,
}

/// Position of a list: its file, and its offset there in bytes before deflating.
pub struct PostingPlace {
    pub chunk: ShortHash,
    pub offset: usize,
}

/// A postings file: the hash that is its name, and its content.
type File = (ShortHash, Vec<u8>);

/// Writes the long lists to files, champions and tails separately. `documents` is the total number
/// of documents.
pub fn put<'a>(
    lists: Vec<(&'a str, List)>,
    documents: usize,
    sink: &impl Sink,
) -> Result<WordMap<&'a str, TermEntry>> {
    let age = (documents / AGE * AGE) as u32;
    let champions =
        lists.par_iter().filter_map(|(term, list)| Some((*term, encode_champions(list)?)));
    let champions: Vec<_> = champions.collect();
    let tails: Vec<_> = lists
        .par_iter()
        .filter_map(|(term, list)| Some((*term, encode_tail(list, age)?)))
        .collect();
    let (tails, old_files): (Vec<_>, Vec<_>) =
        tails.into_iter().map(|(term, (tail, old))| ((term, tail), old)).unzip();
    let (mut champions, champion_files) = packed(&champions);
    let (mut tails, tail_files) = packed(&tails);
    // Files with equal content are written once.
    let files = champion_files.into_iter().chain(tail_files).chain(old_files.into_iter().flatten());
    let files: BTreeMap<ShortHash, Vec<u8>> = files.collect();
    files
        .par_iter()
        .try_for_each(|(hash, raw)| put_file(sink, folders::POSTINGS, &hex(hash), raw))?;
    let entry = |(term, list)| {
        (term, TermEntry { list, champions: champions.remove(term), tail: tails.remove(term) })
    };
    Ok(lists.into_iter().map(entry).collect())
}

/// A term with its encoded list.
type Encoded<'a> = (&'a str, Bytes);

fn encode_champions(list: &List) -> Option<Bytes> {
    let List::Long { champions, .. } = list else { return None };
    Some(encode_groups(champions, None))
}

/// Returns the encoded tail of a long list, and a file with the documents below `age` if they are
/// large enough for one. `None` for a list without a tail.
fn encode_tail(list: &List, age: u32) -> Option<(Bytes, Option<File>)> {
    let List::Long { tail, .. } = list else { return None };
    if tail.is_empty() {
        return None;
    }
    let old = encode_groups(&within(tail, 0..age), None);
    if old.0.len() < LONG {
        return Some((encode_groups(tail, None), None));
    }
    let old = file(old.0);
    Some((encode_groups(&within(tail, age..u32::MAX), Some(&old.0)), Some(old)))
}

/// Returns the groups restricted to a range of documents.
fn within(groups: &[ImpactGroup], documents: Range<u32>) -> Vec<ImpactGroup> {
    let part = |group: &ImpactGroup| {
        let documents: Vec<_> = group
            .documents
            .iter()
            .copied()
            .filter(|document| documents.contains(document))
            .collect();
        (!documents.is_empty()).then_some(ImpactGroup { documents, ..*group })
    };
    groups.iter().filter_map(part).collect()
}

/// Encodes a list. `elsewhere` is the name of the file with the rest of the list, if there is one.
fn encode_groups(groups: &[ImpactGroup], elsewhere: Option<&ShortHash>) -> Bytes {
    let mut bytes = Bytes::default();
    bytes.number(groups.len() << 1 | usize::from(elsewhere.is_some()));
    elsewhere.iter().for_each(|file| bytes.0.extend_from_slice(file));
    for group in groups {
        bytes.byte((group.role as u8) << 3 | group.step());
        bytes.ascending(&group.documents);
    }
    bytes
}

fn file(raw: Vec<u8>) -> File {
    (hash(&raw, CHUNK_HASH), raw)
}

/// Returns the position of each list, and the files.
fn packed<'a>(lists: &[Encoded<'a>]) -> (WordMap<&'a str, PostingPlace>, Vec<File>) {
    let chunks: Vec<_> = chunks(lists);
    let joined = |lists: &&[Encoded]| lists.iter().flat_map(|(_, list)| &list.0).copied().collect();
    let files: Vec<_> = chunks.par_iter().map(joined).map(file).collect();
    let mut places = WordMap::default();
    for (lists, (chunk, _)) in chunks.iter().zip(&files) {
        let mut offset = 0;
        for (term, list) in *lists {
            places.insert(*term, PostingPlace { chunk: chunk.clone(), offset });
            offset += list.0.len();
        }
    }
    (places, files)
}

/// Splits a sequence of lists into files: after terms that are chosen by their hash, and where a
/// file would become too large. Since boundaries depend on terms, a list that grows changes few
/// other files.
fn chunks<'l, 'a>(lists: &'l [Encoded<'a>]) -> Vec<&'l [Encoded<'a>]> {
    let (mut chunks, mut start, mut size) = (Vec::new(), 0, 0);
    for (position, (term, list)) in lists.iter().enumerate() {
        size += list.0.len();
        let chosen = size >= CHUNK / 2 && hash::of(term)[0] < 48;
        if chosen || size >= 2 * CHUNK || position + 1 == lists.len() {
            chunks.push(&lists[start..=position]);
            (start, size) = (position + 1, 0);
        }
    }
    chunks
}

#[cfg(test)]
mod tests {
    use super::super::index::Role;
    use super::*;
    use crate::sink::MemorySink;

    #[test]
    fn files_with_equal_content_are_written_once() {
        let list = || Bytes(vec![7; 2 * CHUNK]);
        let (places, files) = packed(&[("una", list()), ("altra", list())]);
        assert_eq!((files.len(), places["una"].chunk == places["altra"].chunk), (2, true));
        let groups = |document| {
            vec![ImpactGroup {
                role: Role::None,
                impact: 4,
                documents: (document..document + 3000).step_by(2).collect(),
            }]
        };
        let lists = vec![("altra", groups(0)), ("una", groups(0))].into_iter();
        let lists = lists
            .map(|(term, champions)| (term, List::Long { champions, tail: Vec::new() }))
            .collect();
        let sink = MemorySink::default();
        put(lists, 3000, &sink).expect("no file is written twice");
        assert_eq!(sink.into_files().len(), 1);
    }

    #[test]
    fn a_new_document_does_not_change_the_file_of_older_ones() {
        let files = |documents: u32| {
            let tail = vec![ImpactGroup {
                role: Role::None,
                impact: 4,
                documents: (0..documents).collect(),
            }];
            let champions =
                vec![ImpactGroup { role: Role::None, impact: 60, documents: vec![documents] }];
            let sink = MemorySink::default();
            put(vec![("comune", List::Long { champions, tail })], documents as usize + 1, &sink)
                .expect("writing to memory cannot fail");
            sink.into_files().into_keys().collect::<Vec<_>>()
        };
        let (before, after) = (files(3000), files(3001));
        let kept: Vec<_> = after.iter().filter(|file| before.contains(file)).collect();
        assert_eq!((before.len(), after.len(), kept.len()), (3, 3, 1), "{after:?}");
    }

    #[test]
    fn a_longer_list_does_not_change_other_files() {
        let names: Vec<String> = (0..400).map(|number| format!("parola{number:03}")).collect();
        let cut = |grown: usize| {
            let list = |position| Bytes(vec![0; if position == grown { 400 } else { 100 }]);
            let lists: Vec<_> =
                (0..400).map(|position| (names[position].as_str(), list(position))).collect();
            chunks(&lists).iter().map(|chunk| chunk[0].0.to_owned()).collect::<Vec<_>>()
        };
        let (before, after) = (cut(usize::MAX), cut(200));
        assert!(before.len() > 8, "there are {} files", before.len());
        let moved = after.iter().filter(|start| !before.contains(start)).count();
        assert!(moved <= 2, "{moved} files start elsewhere");
    }
}
