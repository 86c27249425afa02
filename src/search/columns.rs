//! Columns: one file for the values of each facet, and one for each sort order.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rayon::prelude::*;

use super::bytes::Bytes;
use super::document::{Document, Labels};
use super::folders;
use super::shard_file::{ShortHash, hash, put_file};
use crate::catalogue::facet::Facet;
use crate::derive;
use crate::failure::Result;
use crate::hash::hex;
use crate::lang::Lang;
use crate::sink::Sink;

/// Length of the hash in a column's name, in bytes.
const COLUMN_HASH: usize = 4;

/// Hashes of the columns.
pub struct Columns {
    /// In the order of `Facet::ALL`.
    pub facets: Vec<ShortHash>,
    pub names: ShortHash,
    pub dates: ShortHash,
    /// `None` if no document has users.
    pub adoption: Option<ShortHash>,
}

/// Writes the columns to the sink.
pub fn put(
    documents: &[Document],
    lang: Lang,
    labels: &Labels,
    sink: &impl Sink,
) -> Result<Columns> {
    let put = |name: &str, column: Bytes| {
        let hash = hash(&column.0, COLUMN_HASH);
        put_file(sink, folders::COLUMNS, &format!("{name}-{}", hex(&hash)), &column.0)?;
        Ok(hash)
    };
    let facets = Facet::ALL
        .par_iter()
        .map(|&facet| put(facet.name(), facet_column(documents, facet, labels)));
    Ok(Columns {
        facets: facets.collect::<Result<_>>()?,
        names: put("by-name", by_name(documents, lang))?,
        dates: put("by-date", by_date(documents))?,
        adoption: by_adoption(documents).map(|column| put("by-adoption", column)).transpose()?,
    })
}

fn facet_column(documents: &[Document], facet: Facet, labels: &Labels) -> Bytes {
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

/// Encodes the document numbers by title, in the collation of the site's language.
fn by_name(documents: &[Document], lang: Lang) -> Bytes {
    let collator = derive::collator(lang);
    let mut order: Vec<u32> = (0..documents.len() as u32).collect();
    let title = |number: &u32| &documents[*number as usize].title;
    order.par_sort_by(|one, other| collator.compare(title(one), title(other)).then(one.cmp(other)));
    numbers(order)
}

/// Encodes the document numbers by last date, the newest first; documents without a date are last.
fn by_date(documents: &[Document]) -> Bytes {
    let mut order: Vec<u32> = (0..documents.len() as u32).collect();
    order.sort_by_key(|number| (Reverse(documents[*number as usize].last_date), Reverse(*number)));
    numbers(order)
}

/// Encodes an order of document numbers. Each number is stored as its difference from the previous
/// number minus one, which is usually zero when the newest document comes first.
fn numbers(order: Vec<u32>) -> Bytes {
    let mut column = Bytes::default();
    let mut expected = order.len() as i64 - 1;
    for number in order {
        column.signed(expected - i64::from(number));
        expected = i64::from(number) - 1;
    }
    column
}

/// Encodes the documents that have users, with the number of users.
fn by_adoption(documents: &[Document]) -> Option<Bytes> {
    let used = || (0..).zip(documents).filter(|(_, document)| document.adoption > 0);
    let numbers: Vec<u32> = used().map(|(number, _)| number).collect();
    let mut column = Bytes::default();
    column.ascending(&numbers);
    used().for_each(|(_, document)| column.number(document.adoption as usize));
    (!numbers.is_empty()).then_some(column)
}
