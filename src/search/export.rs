//! The same index in small files for the browser, as `FORMAT.md` describes them.
//! What they say is decided in `index`; here it is packed, with `postings` and `shards`, so that a query fetches little and an
//! edit changes few.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::bytes::{Bytes, Hash, deflated, hash, hex, shared_bytes};
use super::index::{Index, List};
use super::shards::Shard;
use super::words::fold;
use super::{Document, FACETS, Labels, postings, scripts, shards};
use crate::failure::Result;
use crate::write::{OutputFile, Sink};

/// The version of the format; a client refuses any other.
const VERSION: u8 = 1;
/// Results are fetched ten at a time and seldom stand together: small files waste less.
const FRAGMENT: usize = 8;
/// Bytes of content hashes in names: few, since the manifest holds them all.
const FRAGMENT_HASH: usize = 2;
const COLUMN_HASH: usize = 4;

/// Hands everything under `search/` to the sink. Documents are numbered in the order given.
pub fn export(documents: &[Document], index: &Index, lists: Vec<(&str, List)>, labels: &Labels, sink: &impl Sink) -> Result<()> {
    scripts::files().into_iter().try_for_each(|script| sink.put(script))?;
    let (fragments, columns) = (put_fragments(documents, labels, sink)?, put_columns(documents, labels, sink)?);
    let terms = postings::put(lists, sink)?;
    let shards = shards::put(&index.dictionary, &terms, sink)?;
    let manifest = manifest(documents.len(), &fragments, &shards, &columns);
    sink.put(OutputFile::new("search/manifest.bin", deflated(&manifest.0)))
}

/// What results show, eight documents a file.
fn put_fragments(documents: &[Document], labels: &Labels, sink: &impl Sink) -> Result<Vec<Hash>> {
    let put = |(number, documents): (usize, &[Document])| {
        let shown: Vec<_> = documents.iter().map(|document| shown(document, labels)).collect();
        let raw = serde_json::to_vec(&shown).expect("strings always become JSON");
        let hash = hash(&raw, FRAGMENT_HASH);
        put_file(sink, &format!("f/{number}-{}", hex(&hash)), &raw)?;
        Ok(hash)
    };
    documents.par_chunks(FRAGMENT).enumerate().map(put).collect()
}

fn shown(document: &Document, labels: &Labels) -> [String; 6] {
    let kind = document.kind.name();
    let organisation = document.facet("organisation").first().map(|name| labels("organisation", name));
    let Document { url, title, summary, .. } = document;
    [url.clone(), title.clone(), summary.clone(), kind.into(), labels("kind", kind), organisation.unwrap_or_default()]
}

/// The files that count and sort.
struct Columns {
    facets: Vec<Hash>,
    names: Hash,
    /// `None` if nobody uses anything.
    adoption: Option<Hash>,
}

fn put_columns(documents: &[Document], labels: &Labels, sink: &impl Sink) -> Result<Columns> {
    let put = |name: &str, column: Bytes| {
        let hash = hash(&column.0, COLUMN_HASH);
        put_file(sink, &format!("x/{name}-{}", hex(&hash)), &column.0)?;
        Ok(hash)
    };
    let facets = FACETS.par_iter().map(|facet| put(facet, facet_column(documents, facet, labels)));
    Ok(Columns {
        facets: facets.collect::<Result<_>>()?,
        names: put("by-name", name_column(documents))?,
        adoption: adoption_column(documents).map(|column| put("by-adoption", column)).transpose()?,
    })
}

fn facet_column(documents: &[Document], facet: &str, labels: &Labels) -> Bytes {
    let mut values: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (number, document) in (0..).zip(documents) {
        for value in document.facet(facet) {
            let numbers = values.entry(value).or_default();
            if numbers.last() != Some(&number) {
                numbers.push(number);
            }
        }
    }
    let mut column = Bytes::default();
    column.number(values.len());
    for (value, numbers) in values {
        column.text(value);
        column.text(&labels(facet, value));
        column.ascending(&numbers);
    }
    column
}

/// The document numbers in the order of their titles.
fn name_column(documents: &[Document]) -> Bytes {
    let mut order: Vec<_> = documents.iter().map(|document| fold_phrase(&document.title)).zip(0..).collect();
    order.sort();
    let mut column = Bytes::default();
    order.iter().for_each(|&(_, number)| column.number(number));
    column
}

fn fold_phrase(title: &str) -> String {
    title.split_whitespace().map(fold).collect::<Vec<_>>().join(" ")
}

/// The documents that somebody uses, with how many do.
fn adoption_column(documents: &[Document]) -> Option<Bytes> {
    let used = || (0..).zip(documents).filter(|(_, document)| document.adoption > 0);
    let numbers: Vec<u32> = used().map(|(number, _)| number).collect();
    let mut column = Bytes::default();
    column.ascending(&numbers);
    used().for_each(|(_, document)| column.number(document.adoption as usize));
    (!numbers.is_empty()).then_some(column)
}

fn manifest(documents: usize, fragments: &[Hash], shards: &[Shard], columns: &Columns) -> Bytes {
    let mut manifest = Bytes::default();
    manifest.byte(VERSION);
    manifest.number(documents);
    manifest.number(FRAGMENT);
    fragments.iter().for_each(|hash| manifest.0.extend_from_slice(hash));
    manifest.number(shards.len());
    let mut last = "";
    for (key, _) in shards {
        let shared = shared_bytes(last, key);
        manifest.number(shared);
        manifest.text_bytes(&key.as_bytes()[shared..]);
        last = key;
    }
    shards.iter().for_each(|(_, hash)| manifest.0.extend_from_slice(hash));
    manifest.number(FACETS.len());
    for (name, hash) in FACETS.iter().zip(&columns.facets) {
        manifest.text(name);
        manifest.0.extend_from_slice(hash);
    }
    manifest.0.extend_from_slice(&columns.names);
    manifest.byte(u8::from(columns.adoption.is_some()));
    columns.adoption.iter().for_each(|hash| manifest.0.extend_from_slice(hash));
    manifest
}

/// Hands a file of the index to the sink, deflated.
pub fn put_file(sink: &impl Sink, name: &str, raw: &[u8]) -> Result<()> {
    sink.put(OutputFile::new(format!("search/{name}.bin"), deflated(raw)))
}
