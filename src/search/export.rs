//! Export of the index to small files for the browser, in the format of `FORMAT.md`. Files are
//! small so that a query loads little data and an edit changes few files.

use rayon::prelude::*;
use serde_json::{Value, json};

use super::bytes::{Bytes, deflated, shared_bytes};
use super::columns::{self, Columns};
use super::document::{Document, Labels};
use super::index::{Index, List};
use super::names::{self, Name};
use super::shard_file::{ShortHash, hash, put_file};
use super::shards::Shard;
use super::{folders, postings, scripts, shards};
use crate::catalogue::facet::Facet;
use crate::failure::Result;
use crate::hash::hex;
use crate::lang::Lang;
use crate::sink::{OutputFile, Sink};
use crate::urls::Segments;

/// Version of the format. Clients reject any other.
const VERSION: u8 = 5;
/// Number of documents in a fragment. It is low since the ten results of a query are rarely
/// neighbours.
const FRAGMENT: usize = 8;
/// Lengths of the hashes in file names, in bytes; short since the manifest contains all of them.
const FRAGMENT_HASH: usize = 2;
const LETTER_HASH: usize = 3;
/// Length of the hash in the name of a file of texts, in bytes.
const TEXTS_HASH: usize = 4;
/// Maximum number of characters of a document's text that are stored for excerpts.
const QUOTABLE: usize = 1200;

/// Writes all files under `search/` to the sink. Documents are numbered in the given order; `lang`
/// is the edition's language.
pub fn export(
    documents: &[Document],
    names: &[Name],
    index: &Index,
    lists: Vec<(&str, List)>,
    lang: Lang,
    labels: &Labels,
    sink: &impl Sink,
) -> Result<()> {
    scripts::files().into_iter().try_for_each(|script| sink.put(script))?;
    let terms = postings::put(lists, documents.len(), sink)?;
    let manifest = Manifest {
        documents: documents.len(),
        fragments: put_fragments(documents, labels, sink)?,
        shards: shards::put(&index.dictionary, &terms, sink)?,
        columns: columns::put(documents, lang, labels, sink)?,
        letters: put_names(names, sink)?,
    };
    sink.put(OutputFile::new(folders::MANIFEST, deflated(&manifest.encoded(Segments::of(lang)).0)))
}

/// Writes the fragments, and the files with the texts of their documents.
fn put_fragments(
    documents: &[Document],
    labels: &Labels,
    sink: &impl Sink,
) -> Result<Vec<ShortHash>> {
    let put = |(number, documents): (usize, &[Document])| {
        let texts: Vec<_> = documents.iter().map(quotable).collect();
        let raw = serde_json::to_vec(&texts).expect("every string can be written as JSON");
        let texts_hash = hash(&raw, TEXTS_HASH);
        put_file(sink, folders::TEXTS, &format!("{number}-{}", hex(&texts_hash)), &raw)?;
        let shown: Vec<_> = documents.iter().map(|document| shown(document, labels)).collect();
        let raw = json!([hex(&texts_hash), shown]).to_string();
        let hash = hash(raw.as_bytes(), FRAGMENT_HASH);
        put_file(sink, folders::FACTS, &format!("{number}-{}", hex(&hash)), raw.as_bytes())?;
        Ok(hash)
    };
    documents.par_chunks(FRAGMENT).enumerate().map(put).collect()
}

/// Returns the strings of a document in a fragment. Languages equal to the edition's are empty, and
/// empty strings at the end are omitted.
fn shown(document: &Document, labels: &Labels) -> Vec<String> {
    let kind = document.kind.name();
    let organisation =
        document.facet(Facet::Organisation).first().map(|name| labels(Facet::Organisation, name));
    let Document { url, title, summary, foreign, .. } = document;
    let mut shown = vec![
        url.clone(),
        title.clone(),
        summary.clone(),
        kind.into(),
        labels(Facet::Kind, kind),
        organisation.unwrap_or_default(),
    ];
    let languages = [&foreign.title, &foreign.summary, &foreign.text]
        .map(|lang| lang.clone().unwrap_or_default());
    let used = languages.iter().rposition(|lang| !lang.is_empty()).map_or(0, |last| last + 1);
    shown.extend_from_slice(&languages[..used]);
    shown
}

/// Returns the beginning of a document's text for excerpts, with white space normalised.
fn quotable(document: &Document) -> Value {
    let words = document.body.iter().flat_map(|passage| passage.text.split_whitespace());
    let mut text = String::new();
    let mut letters = 0;
    for word in words {
        letters += 1 + word.chars().count();
        if letters > QUOTABLE {
            break;
        }
        text.push_str(word);
        text.push(' ');
    }
    text.pop();
    text.into()
}

fn put_names(names: &[Name], sink: &impl Sink) -> Result<Vec<(char, ShortHash)>> {
    let put = |(letter, file): (char, Bytes)| {
        let hash = hash(&file.0, LETTER_HASH);
        put_file(sink, folders::NAMES, &format!("{:x}-{}", letter as u32, hex(&hash)), &file.0)?;
        Ok((letter, hash))
    };
    names::by_letter(names).into_iter().map(put).collect()
}

/// The manifest, which clients load first: the number of documents and the hashes of all files.
struct Manifest {
    documents: usize,
    fragments: Vec<ShortHash>,
    shards: Vec<Shard>,
    columns: Columns,
    letters: Vec<(char, ShortHash)>,
}

impl Manifest {
    fn encoded(&self, segments: Segments) -> Bytes {
        let mut bytes = Bytes::default();
        bytes.byte(VERSION);
        bytes.number(self.documents);
        bytes.number(FRAGMENT);
        self.fragments.iter().for_each(|hash| bytes.0.extend_from_slice(hash));
        self.encode_shards(&mut bytes);
        let Columns { facets, names, dates, adoption } = &self.columns;
        bytes.number(Facet::ALL.len());
        for (facet, hash) in Facet::ALL.iter().zip(facets) {
            bytes.text(facet.name());
            bytes.text(segments.facet(*facet));
            bytes.0.extend_from_slice(hash);
        }
        bytes.0.extend_from_slice(names);
        bytes.0.extend_from_slice(dates);
        bytes.byte(u8::from(adoption.is_some()));
        adoption.iter().for_each(|hash| bytes.0.extend_from_slice(hash));
        bytes.number(self.letters.len());
        for (letter, hash) in &self.letters {
            bytes.number(*letter as usize);
            bytes.0.extend_from_slice(hash);
        }
        bytes
    }

    fn encode_shards(&self, bytes: &mut Bytes) {
        bytes.number(self.shards.len());
        let mut last = "";
        for (key, _) in &self.shards {
            let shared = shared_bytes(last, key);
            bytes.number(shared);
            bytes.text_bytes(&key.as_bytes()[shared..]);
            last = key;
        }
        self.shards.iter().for_each(|(_, hash)| bytes.0.extend_from_slice(hash));
    }
}
/// Returns the folders whose files are named by their content, relative to that of an edition.
pub fn immutable_folders() -> impl Iterator<Item = String> {
    let index = [
        folders::DICTIONARY,
        folders::FACTS,
        folders::NAMES,
        folders::POSTINGS,
        folders::TEXTS,
        folders::COLUMNS,
    ];
    index.into_iter().chain([scripts::folder()]).map(|folder| format!("search/{folder}/"))
}
