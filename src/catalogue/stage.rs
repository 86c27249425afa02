//! How far what an author wrote has come: words still, or found. A noun that mentions others is declared once for both.
//!
//! `Community<Written>` is what a file says; `Community` (that is, `Community<Found>`) is what the catalogue holds. One
//! [`Step`] takes every mention of a noun from one stage to the next, so that no mention can be forgotten.

use std::fmt::Debug;

use super::mention::OrganisationMention;
use super::register::Territory;
use super::{EntryId, Kind, Organisation, Prose};
use crate::source::Spanned;

/// What mentions are at one point of the way.
pub trait Stage {
    type Body: Debug + Clone;
    type Entry: Debug + Clone;
    type Prose: Debug + Clone;
    type Place: Debug + Clone;
}

/// As an author wrote it: every mention is a word with a place.
#[derive(Debug, Clone)]
pub struct Written;

/// As the catalogue holds it: every mention leads somewhere.
#[derive(Debug, Clone)]
pub struct Found;

impl Stage for Written {
    type Body = OrganisationMention;
    type Entry = Spanned<String>;
    type Prose = Spanned<String>;
    type Place = Spanned<String>;
}

impl Stage for Found {
    type Body = Organisation;
    type Entry = EntryId;
    type Prose = Prose;
    type Place = Territory;
}

/// Takes mentions from one stage to another; `None` drops what leads nowhere.
pub trait Step<From: Stage, To: Stage> {
    fn body(&mut self, body: From::Body) -> Option<To::Body>;
    /// Takes a mention of another entry, which must be of the kind given, if any is.
    fn entry(&mut self, kind: Option<Kind>, entry: From::Entry) -> Option<To::Entry>;
    fn prose(&mut self, prose: From::Prose) -> Option<To::Prose>;
    fn place(&mut self, place: From::Place) -> Option<To::Place>;

    fn bodies(&mut self, bodies: Vec<From::Body>) -> Vec<To::Body> {
        bodies.into_iter().filter_map(|body| self.body(body)).collect()
    }

    /// Takes mentions of entries of one kind, each once.
    fn entries(&mut self, kind: Kind, entries: Vec<From::Entry>) -> Vec<To::Entry>
    where
        To::Entry: PartialEq,
    {
        let mut found = Vec::with_capacity(entries.len());
        for entry in entries.into_iter().filter_map(|entry| self.entry(Some(kind), entry)) {
            if !found.contains(&entry) {
                found.push(entry);
            }
        }
        found
    }
}
