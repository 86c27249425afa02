//! Ids of the parts of a text: headings, elements of raw HTML, and footnotes.
//!
//! A heading has the id that GitHub gives it, or the one that follows it in braces: `## Costi {#spese}`.
//! Ids of the page's own sections are taken, so that a heading `Costi` on the page of a solution
//! becomes `costi-1`. In values of the front matter ids start with the name of the key and a dot,
//! which no other id contains.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};
use unicode_normalization::UnicodeNormalization;

use super::piece::{Piece, Pieces};
use super::raw_html::heading_level;
use crate::catalogue::section::is_section_id;

/// The headings and ids of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Anchors {
    /// Headings in the order of the text.
    pub headings: Vec<Heading>,
    /// Ids on the page by the form in which links name them; see [`key`].
    ids: HashMap<String, String>,
}

/// A heading of Markdown or raw HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Number of headings that the heading is below, and itself: levels follow each other without
    /// gaps, as users who navigate by headings expect.
    pub depth: u8,
    /// Text without markup and pictures.
    pub text: String,
    /// Id on the page; `None` if the text has no letter or digit.
    pub id: Option<String>,
    /// Position of the id in braces in the last text of the heading, if it is there.
    pub braces: Option<usize>,
    pub range: Range<usize>,
}

impl Anchors {
    /// Finds the ids of a text. `scope` is the key of a value of the front matter, or empty.
    pub fn of(pieces: &Pieces, scope: &str) -> Self {
        let mut anchors = Self::default();
        let mut ids = Ids { scope, taken: HashSet::new(), counts: HashMap::new() };
        let mut open: Option<Heading> = None;
        // Levels as written of the headings around the position.
        let mut outline: Vec<u8> = Vec::new();
        let mut last_text = String::new();
        let mut pictures = 0;
        for (piece, range) in pieces {
            let started = match piece {
                Piece::Markdown(Event::Start(Tag::Heading { level, .. })) => Some(*level as u8),
                Piece::Open(tag) => heading_level(&tag.name),
                _ => None,
            };
            if let Piece::Open(tag) = piece
                && let Some(id) = tag.anchor()
            {
                let unique = ids.unique(id);
                anchors.ids.entry(key(id)).or_insert(unique);
            }
            let ended = match piece {
                Piece::Markdown(Event::End(TagEnd::Heading(_))) => true,
                Piece::Close(name) => heading_level(name).is_some(),
                _ => false,
            };
            if let Some(level) = started {
                outline.retain(|above| *above < level);
                outline.push(level);
                let (depth, range) = (outline.len() as u8, range.clone());
                open = Some(Heading { depth, text: String::new(), id: None, braces: None, range });
            } else if ended {
                if let Some(heading) = open.take() {
                    anchors.add(heading, &last_text, &mut ids);
                }
            } else if let Some(heading) = &mut open {
                match piece {
                    // The description of a picture is no part of the id.
                    Piece::Markdown(Event::Start(Tag::Image { .. })) => pictures += 1,
                    Piece::Markdown(Event::End(TagEnd::Image)) => pictures -= 1,
                    _ if pictures > 0 => {}
                    Piece::Markdown(Event::Text(words)) => {
                        heading.text.push_str(words);
                        last_text = words.to_string();
                    }
                    Piece::Markdown(Event::Code(words)) => {
                        heading.text.push_str(words);
                        last_text.clear();
                    }
                    Piece::Text(words) | Piece::Unknown(words) => {
                        heading.text.push_str(words);
                        last_text.clear();
                    }
                    Piece::Markdown(Event::SoftBreak | Event::HardBreak) => heading.text.push(' '),
                    _ => {}
                }
            }
        }
        anchors
    }

    fn add(&mut self, mut heading: Heading, last_text: &str, ids: &mut Ids) {
        let written = id_in_braces(last_text).filter(|_| heading.text.ends_with(last_text));
        if let Some((at, _)) = written {
            heading.braces = Some(at);
            heading.text.truncate(heading.text.len() - last_text.len() + at);
        }
        let wanted = written.map_or_else(|| slug(heading.text.trim()), |(_, id)| id.to_owned());
        heading.text = heading.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !wanted.is_empty() {
            let numbered = ids.numbered(&wanted);
            let unique = ids.unique(&numbered);
            self.ids.entry(key(&numbered)).or_insert_with(|| unique.clone());
            heading.id = Some(unique);
        }
        self.headings.push(heading);
    }

    /// Returns the id on the page for the part that a link names, `costi` in `#costi`.
    pub fn id(&self, part: &str) -> Option<&str> {
        self.ids.get(&key(part)).map(String::as_str)
    }

    /// Returns the names by which links can reach a part.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.ids.keys().map(String::as_str)
    }
}

/// Returns the form in which ids are compared: letter case, percent-encoding and normal form differ
/// between the programs that show a text.
pub fn key(part: &str) -> String {
    let decoded = percent_encoding::percent_decode_str(part).decode_utf8_lossy();
    decoded.nfc().flat_map(char::to_lowercase).collect()
}

/// Ids on the page so far.
struct Ids<'s> {
    scope: &'s str,
    taken: HashSet<String>,
    /// Number of headings with the same text.
    counts: HashMap<String, usize>,
}

impl Ids<'_> {
    /// Returns the id as GitHub numbers it among headings with the same text.
    fn numbered(&mut self, slug: &str) -> String {
        let count = self.counts.entry(slug.to_owned()).or_default();
        *count += 1;
        match *count {
            1 => slug.to_owned(),
            count => format!("{slug}-{}", count - 1),
        }
    }

    /// Returns an id that no other element of the page has.
    fn unique(&mut self, id: &str) -> String {
        // HTML forbids white space in ids.
        let id: String = id.split_whitespace().collect::<Vec<_>>().join("-");
        let full = match self.scope {
            "" => id,
            scope => format!("{scope}.{id}"),
        };
        let mut candidate = full.clone();
        let mut number = 0;
        while is_taken(&candidate) || self.taken.contains(&candidate) {
            number += 1;
            candidate = format!("{full}-{number}");
        }
        self.taken.insert(candidate.clone());
        candidate
    }
}

/// Returns whether an id belongs to the page's frame, its sections or its footnotes.
fn is_taken(id: &str) -> bool {
    is_section_id(id) || id.starts_with(FOOTNOTE) || id.starts_with(REFERENCE)
}

/// Start of the ids of footnotes, and of the references to them. No heading has a colon in its id.
const FOOTNOTE: &str = "fn:";
const REFERENCE: &str = "fnref:";

/// Returns the ids of a footnote and of the first reference to it.
pub fn footnote_ids(scope: &str, number: usize) -> (String, String) {
    let scope = if scope.is_empty() { String::new() } else { format!("{scope}.") };
    (format!("{FOOTNOTE}{scope}{number}"), format!("{REFERENCE}{scope}{number}"))
}

/// Returns position and id of `{#costi}` at the end of a heading.
fn id_in_braces(text: &str) -> Option<(usize, &str)> {
    let (before, id) = text.trim_end().strip_suffix('}')?.rsplit_once("{#")?;
    let is_id = !id.is_empty() && id.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c));
    is_id.then(|| (before.trim_end().len(), id))
}

/// Returns the id that GitHub gives to a heading: lower case, without punctuation, with hyphens in
/// place of blanks.
fn slug(text: &str) -> String {
    let kept = text.nfc().flat_map(char::to_lowercase);
    let kept = kept.filter_map(|c| match c {
        ' ' | '-' => Some('-'),
        '_' => Some('_'),
        c if c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) => Some(c),
        _ => None,
    });
    let slug: String = kept.collect();
    if slug.contains(char::is_alphanumeric) { slug } else { String::new() }
}
