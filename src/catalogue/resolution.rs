//! Type-state of mentions. A type that mentions others is declared once for both states:
//! `Community<Unresolved>` is what a file contains, `Community` (that is, `Community<Resolved>`) is
//! part of the catalogue. A [`Resolver`] converts every mention from one state to the other.

use std::fmt::Debug;

use super::mention::{OrganisationMention, UnresolvedProse};
use super::register::Territory;
use super::{EntryId, Kind, Organisation, Prose};
use crate::source::Spanned;

/// Types of the mentions in one state.
pub trait Resolution {
    type Organisation: Debug + Clone;
    type Entry: Debug + Clone;
    type Prose: Debug + Clone;
    type Territory: Debug + Clone;
}

/// State of a parsed file: a mention is text with its position.
#[derive(Debug, Clone)]
pub struct Unresolved;

/// State of the catalogue: a mention is an id or a value.
#[derive(Debug, Clone)]
pub struct Resolved;

impl Resolution for Unresolved {
    type Organisation = OrganisationMention;
    type Entry = Spanned<String>;
    type Prose = UnresolvedProse;
    type Territory = Spanned<String>;
}

impl Resolution for Resolved {
    type Organisation = Organisation;
    type Entry = EntryId;
    type Prose = Prose;
    type Territory = Territory;
}

/// Conversion of mentions from one state to another; `None` drops a mention.
pub trait Resolver<From: Resolution, To: Resolution> {
    fn organisation(&mut self, organisation: From::Organisation) -> Option<To::Organisation>;
    /// Converts a mention of another entry. `kind` is the required kind, if there is one.
    fn entry(&mut self, kind: Option<Kind>, entry: From::Entry) -> Option<To::Entry>;
    fn prose(&mut self, prose: From::Prose) -> Option<To::Prose>;
    fn territory(&mut self, territory: From::Territory) -> Option<To::Territory>;

    fn organisations(&mut self, organisations: Vec<From::Organisation>) -> Vec<To::Organisation> {
        organisations.into_iter().filter_map(|mention| self.organisation(mention)).collect()
    }

    /// Converts mentions of entries of one kind, without duplicates.
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
