//! Shards of the dictionary: small files, each with the forms that start with its key.

use std::collections::{BTreeSet, HashMap};

use rayon::prelude::*;

use super::analysis::Dictionary;
use super::bytes::{Bytes, shared_bytes};
use super::folders;
use super::index::{List, Posting};
use super::postings::TermEntry;
use super::shard_file::{ShortHash, hash, put_file};
use super::words::WordMap;
use crate::failure::Result;
use crate::hash::hex;
use crate::sink::Sink;

/// Size in bytes, before deflating, above which a shard is split.
const SHARD: usize = 3800;
/// Maximum length of a shard's key in characters.
const LONGEST_KEY: usize = 6;
/// Length of the hash in a shard's file name, in bytes; short since the manifest contains all of
/// them.
const SHARD_HASH: usize = 3;

/// One form of the dictionary, ready for packing.
struct Form<'a> {
    form: &'a str,
    terms: Vec<(&'a str, &'a List)>,
    /// Approximate size in a shard, in bytes.
    cost: usize,
}

/// Key of a shard, and the hash in its file name.
pub type Shard = (String, ShortHash);

/// Writes the shards of the dictionary to the sink.
pub fn put(
    dictionary: &Dictionary,
    terms: &WordMap<&str, TermEntry>,
    sink: &impl Sink,
) -> Result<Vec<Shard>> {
    let forms = forms(dictionary, |term| &terms[term].list);
    let shards = all(&forms);
    let put = |(key, forms): (&str, Vec<&Form>)| {
        let raw = encode_shard(&forms, terms).0;
        let hash = hash(&raw, SHARD_HASH);
        put_file(sink, folders::DICTIONARY, &format!("{}-{}", file_name(key), hex(&hash)), &raw)?;
        Ok((key.to_owned(), hash))
    };
    shards.into_par_iter().map(put).collect()
}

/// Returns the keys of the shards that a dictionary is split into.
pub fn keys(dictionary: &Dictionary, lists: &HashMap<&str, List>) -> BTreeSet<String> {
    let forms = forms(dictionary, |term| &lists[term]);
    all(&forms).into_iter().map(|(key, _)| key.to_owned()).collect()
}

fn forms<'a>(dictionary: &'a Dictionary, list: impl Fn(&str) -> &'a List) -> Vec<Form<'a>> {
    let mut forms: Vec<Form> = Vec::new();
    for (form, own) in dictionary {
        let own: Vec<_> = own.iter().map(|term| (term.as_str(), list(term))).collect();
        let cost = cost(form, &own, forms.last());
        forms.push(Form { form, terms: own, cost });
    }
    forms
}

/// Returns the shards by key, each with its forms.
fn all<'f, 'a>(forms: &'f [Form<'a>]) -> Vec<(&'f str, Vec<&'f Form<'a>>)> {
    let mut shards = Vec::new();
    split("", forms.iter().collect(), &mut shards);
    shards.sort_by(|one, other| one.0.cmp(other.0));
    shards
}

fn cost(form: &str, terms: &[(&str, &List)], previous: Option<&Form>) -> usize {
    let shared = previous.map_or(0, |previous| shared_bytes(previous.form, form));
    let is_new = |term: &str| {
        previous.is_none_or(|previous| previous.terms.iter().all(|(other, _)| *other != term))
    };
    let of_term = |(term, list): &(&str, &List)| match list {
        _ if !is_new(term) => 1,
        List::Rare(postings) => 2 + 3 * postings.len(),
        List::Long { tail, .. } => {
            if tail.is_empty() {
                7
            } else {
                10
            }
        }
    };
    3 + form.len() - shared + terms.iter().map(of_term).sum::<usize>()
}

/// Splits the forms that start with a key by their next character until shards are small. Small
/// groups stay together in the shard of the shorter key.
fn split<'f, 'a>(
    key: &'f str,
    forms: Vec<&'f Form<'a>>,
    shards: &mut Vec<(&'f str, Vec<&'f Form<'a>>)>,
) {
    let size = |forms: &[&Form]| forms.iter().map(|form| form.cost).sum::<usize>();
    if size(&forms) <= SHARD || key.chars().count() >= LONGEST_KEY {
        shards.push((key, forms));
        return;
    }
    let mut siblings = Vec::new();
    for group in
        forms.chunk_by(|one, other| longer_key(one.form, key) == longer_key(other.form, key))
    {
        let group_key = longer_key(group[0].form, key);
        if size(group) > SHARD / 3 && group_key.len() > key.len() {
            split(group_key, group.to_vec(), shards);
        } else {
            siblings.push((group_key, group));
        }
    }
    // The largest groups are moved first, so that few are moved. A form equal to the key cannot be
    // moved and does not count.
    let longer = |sibling: &str| sibling.len() > key.len();
    siblings.sort_by_key(|(sibling, group)| (longer(sibling), size(group), *sibling));
    while siblings
        .iter()
        .filter(|(sibling, _)| longer(sibling))
        .map(|(_, group)| size(group))
        .sum::<usize>()
        > SHARD
        && let Some((sibling, group)) = siblings.pop()
    {
        split(sibling, group.to_vec(), shards);
    }
    siblings.sort_by_key(|(key, _)| *key);
    let together: Vec<_> = siblings.iter().flat_map(|(_, group)| group.iter().copied()).collect();
    if !together.is_empty() {
        shards.push((key, together));
    }
}

/// Returns the prefix of a form that is one character longer than the key, or the form itself if it
/// equals the key.
fn longer_key<'f>(form: &'f str, key: &str) -> &'f str {
    let next = form[key.len()..].chars().next().map_or(0, char::len_utf8);
    &form[..key.len() + next]
}

fn encode_shard(forms: &[&Form], terms: &WordMap<&str, TermEntry>) -> Bytes {
    let mut order: Vec<&str> = Vec::new();
    let mut places: WordMap<&str, usize> = WordMap::default();
    let mut body = Bytes::default();
    let mut last = "";
    body.number(forms.len());
    for form in forms {
        let shared = shared_bytes(last, form.form);
        body.number(shared);
        body.text_bytes(&form.form.as_bytes()[shared..]);
        last = form.form;
        body.number(form.terms.len());
        for &(term, _) in &form.terms {
            // The distance back to the term's first occurrence; 0 for a new term.
            let place = *places.entry(term).or_insert(order.len());
            body.number(order.len() - place);
            if place == order.len() {
                order.push(term);
            }
        }
    }
    let mut chunks = Chunks::default();
    order.iter().for_each(|term| encode_term(&terms[term], &mut chunks, &mut body));
    let mut shard = Bytes::default();
    shard.number(chunks.0.len());
    chunks.0.iter().for_each(|chunk| shard.0.extend_from_slice(chunk));
    shard.0.extend(body.0);
    shard
}

fn encode_term(entry: &TermEntry, chunks: &mut Chunks, bytes: &mut Bytes) {
    bytes.number(entry.list.len());
    if let List::Rare(postings) = &entry.list {
        bytes.ascending_without_count(postings.iter().map(|posting| posting.document));
        postings.iter().for_each(|posting| bytes.byte(packed(*posting)));
        return;
    }
    bytes.byte((entry.list.best_role() as u8) << 1 | u8::from(entry.tail.is_some()));
    for place in entry.champions.iter().chain(&entry.tail) {
        bytes.number(chunks.position(&place.chunk));
        bytes.number(place.offset);
    }
}

fn packed(posting: Posting) -> u8 {
    (posting.role as u8) << 6 | posting.impact
}

/// The postings files that a shard refers to, in order of first reference.
#[derive(Default)]
struct Chunks(Vec<ShortHash>);

impl Chunks {
    fn position(&mut self, chunk: &ShortHash) -> usize {
        self.0.iter().position(|known| known == chunk).unwrap_or_else(|| {
            self.0.push(chunk.clone());
            self.0.len() - 1
        })
    }
}

/// Returns a shard's key in a form that is valid in all file names: bytes other than `a`-`z` and
/// digits are written in hexadecimal.
fn file_name(key: &str) -> String {
    let part = |byte: u8| match byte {
        b'a'..=b'z' | b'0'..=b'9' => char::from(byte).to_string(),
        _ => format!("_{byte:02x}"),
    };
    key.bytes().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_valid_file_names() {
        let case = |key, name: &str| assert_eq!(file_name(key), name);
        case("prot", "prot");
        case("", "");
        case("ß2", "_c3_9f2");
    }

    #[test]
    fn large_shards_are_split_and_small_groups_stay() {
        let form = |form: &'static str, cost| Form { form, terms: Vec::new(), cost };
        let forms = [
            form("a", 10),
            form("ab", 2 * SHARD),
            form("aba", 10),
            form("abb", SHARD / 2),
            form("ac", 20),
            form("b", 30),
        ];
        let mut shards = Vec::new();
        split("", forms.iter().collect(), &mut shards);
        shards.sort_by_key(|(key, _)| *key);
        let shards: Vec<_> = shards
            .iter()
            .map(|(key, forms)| (*key, forms.iter().map(|form| form.form).collect::<Vec<_>>()))
            .collect();
        assert_eq!(
            shards,
            [
                ("", vec!["b"]),
                ("a", vec!["a", "ac"]),
                ("ab", vec!["ab", "aba"]),
                ("abb", vec!["abb"])
            ]
        );
    }
}
