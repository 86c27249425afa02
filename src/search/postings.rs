//! Long lists of documents, packed into files; short ones stand in the dictionary itself.

use std::collections::HashMap;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::bytes::{Bytes, Hash, hash, hex};
use super::export::put_file;
use super::index::{Group, List};
use crate::failure::Result;
use crate::write::Sink;

/// About where a file of postings ends, before deflating.
const CHUNK: usize = 1400;
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

/// Packs the long lists into files, champions apart from tails.
pub fn put<'a>(lists: Vec<(&'a str, List)>, sink: &impl Sink) -> Result<HashMap<&'a str, TermEntry>> {
    let encoded = |wanted: fn(&List) -> Option<&[Group]>| {
        let lists = lists.par_iter();
        let groups = lists.filter_map(|(term, list)| Some((*term, wanted(list).filter(|groups| !groups.is_empty())?)));
        groups.map(|(term, groups)| (term, encode_groups(groups))).collect::<Vec<_>>()
    };
    let champions = encoded(|list| if let List::Long { champions, .. } = list { Some(champions) } else { None });
    let tails = encoded(|list| if let List::Long { tail, .. } = list { Some(tail) } else { None });
    let (mut champions, mut tails) = (put_chunks(&champions, sink)?, put_chunks(&tails, sink)?);
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

fn put_chunks<'a>(lists: &[(&'a str, Bytes)], sink: &impl Sink) -> Result<HashMap<&'a str, Place>> {
    let chunks: Vec<_> = chunks(lists);
    let put = |lists: &&[(&'a str, Bytes)]| {
        let raw = lists.iter().flat_map(|(_, list)| &list.0).copied().collect::<Vec<_>>();
        let hash = hash(&raw, CHUNK_HASH);
        put_file(sink, &format!("p/{}", hex(&hash)), &raw)?;
        Ok(hash)
    };
    let hashes: Vec<Hash> = chunks.par_iter().map(put).collect::<Result<_>>()?;
    let mut places = HashMap::new();
    for (lists, chunk) in chunks.iter().zip(hashes) {
        let mut offset = 0;
        for (term, list) in *lists {
            places.insert(*term, Place { chunk: chunk.clone(), offset });
            offset += list.0.len();
        }
    }
    Ok(places)
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
    use super::*;

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
