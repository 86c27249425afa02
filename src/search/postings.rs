//! Long lists of documents, packed into files; short ones stand in the dictionary itself.

use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::bytes::{Bytes, Hash, hash, hex};
use super::export::put_file;
use super::index::{Group, List};
use crate::failure::Result;
use crate::write::Sink;

/// About where a file of postings ends, before deflating.
const CHUNK: usize = 600;
/// Bytes of the hash that is a file's whole name: enough that no two are alike.
const CHUNK_HASH: usize = 5;

/// A term as the dictionary tells of it.
pub struct TermEntry {
    pub list: List,
    pub champions: Option<Place>,
    pub tail: Option<Place>,
}

/// Where a list starts.
pub struct Place {
    pub chunk: Hash,
    pub offset: usize,
}

/// What files of postings say, by the hash that is their name.
type Files = Vec<(Hash, Vec<u8>)>;

/// Packs the long lists into files, champions apart from tails.
pub fn put<'a>(lists: Vec<(&'a str, List)>, sink: &impl Sink) -> Result<HashMap<&'a str, TermEntry>> {
    let encoded = |wanted: fn(&List) -> Option<&[Group]>| {
        let lists = lists.par_iter();
        let groups = lists.filter_map(|(term, list)| Some((*term, wanted(list).filter(|groups| !groups.is_empty())?)));
        groups.map(|(term, groups)| (term, encode_groups(groups))).collect::<Vec<_>>()
    };
    let champions = encoded(|list| if let List::Long { champions, .. } = list { Some(champions) } else { None });
    let tails = encoded(|list| if let List::Long { tail, .. } = list { Some(tail) } else { None });
    let (mut champions, champion_files) = packed(&champions);
    let (mut tails, tail_files) = packed(&tails);
    // Two files that say the same are one.
    let files: BTreeMap<Hash, Vec<u8>> = champion_files.into_iter().chain(tail_files).collect();
    files.par_iter().try_for_each(|(hash, raw)| put_file(sink, &format!("p/{}", hex(hash)), raw))?;
    let entry = |(term, list)| (term, TermEntry { list, champions: champions.remove(term), tail: tails.remove(term) });
    Ok(lists.into_iter().map(entry).collect())
}

fn encode_groups(groups: &[Group]) -> Bytes {
    let mut bytes = Bytes::default();
    bytes.number(groups.len());
    for group in groups {
        bytes.byte((group.role as u8) << 3 | group.step());
        bytes.ascending(&group.documents);
    }
    bytes
}

/// Returns where each list starts, and the files.
fn packed<'a>(lists: &[(&'a str, Bytes)]) -> (HashMap<&'a str, Place>, Files) {
    let chunks: Vec<_> = chunks(lists);
    let file = |lists: &&[(&'a str, Bytes)]| {
        let raw = lists.iter().flat_map(|(_, list)| &list.0).copied().collect::<Vec<_>>();
        (hash(&raw, CHUNK_HASH), raw)
    };
    let files: Files = chunks.par_iter().map(file).collect();
    let mut places = HashMap::new();
    for (lists, (chunk, _)) in chunks.iter().zip(&files) {
        let mut offset = 0;
        for (term, list) in *lists {
            places.insert(*term, Place { chunk: chunk.clone(), offset });
            offset += list.0.len();
        }
    }
    (places, files)
}

/// Cuts a sequence of lists where the hash of a term says so, or where a file would grow too large. A list that grows thus
/// moves no boundary but its own.
fn chunks<'l, 'a>(lists: &'l [(&'a str, Bytes)]) -> Vec<&'l [(&'a str, Bytes)]> {
    let (mut chunks, mut start, mut size) = (Vec::new(), 0, 0);
    for (position, (term, list)) in lists.iter().enumerate() {
        size += list.0.len();
        let chosen = size >= CHUNK / 2 && Sha256::digest(term)[0] < 48;
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
    use crate::write::MemorySink;

    #[test]
    fn files_that_say_the_same_are_one() {
        let list = || Bytes(vec![7; 2 * CHUNK]);
        let (places, files) = packed(&[("una", list()), ("altra", list())]);
        assert_eq!((files.len(), places["una"].chunk == places["altra"].chunk), (2, true));
        let groups =
            |document| vec![Group { role: Role::None, impact: 4, documents: (document..document + 3000).step_by(2).collect() }];
        let lists = vec![("altra", groups(0)), ("una", groups(0))].into_iter();
        let lists = lists.map(|(term, champions)| (term, List::Long { champions, tail: Vec::new() })).collect();
        let sink = MemorySink::default();
        put(lists, &sink).expect("memory takes it, once");
        assert_eq!(sink.into_files().len(), 1);
    }

    #[test]
    fn a_list_that_grows_leaves_other_files_as_they_were() {
        let names: Vec<String> = (0..400).map(|number| format!("parola{number:03}")).collect();
        let cut = |grown: usize| {
            let list = |position| Bytes(vec![0; if position == grown { 400 } else { 100 }]);
            let lists: Vec<_> = (0..400).map(|position| (names[position].as_str(), list(position))).collect();
            chunks(&lists).iter().map(|chunk| chunk[0].0.to_owned()).collect::<Vec<_>>()
        };
        let (before, after) = (cut(usize::MAX), cut(200));
        assert!(before.len() > 8, "there are {} files", before.len());
        let moved = after.iter().filter(|start| !before.contains(start)).count();
        assert!(moved <= 2, "{moved} files start elsewhere");
    }
}
