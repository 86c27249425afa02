//! Ids of the parts of a text: headings, elements of raw HTML, and footnotes.
//!
//! A heading has the id that GitHub gives it, or the one that follows it in braces: `## Costi {#spese}`.
//! Ids of the page's own sections are taken, so that a heading `Costi` on the page of a solution
//! becomes `costi-1`. In values of the front matter ids start with the name of the key and a colon,
//! which ids of the text below do not contain.

use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};
use unicode_normalization::UnicodeNormalization;

use super::piece::{Piece, Pieces};
use super::raw_html::heading_level;
use crate::catalogue::html::Heading;
use crate::catalogue::section::is_section_id;

/// The headings and ids of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Anchors {
    /// Headings in the order of the text.
    pub(super) headings: Vec<PlacedHeading>,
    /// Ids on the page by the form in which links name them; see [`key`].
    names: HashMap<String, String>,
    /// Ids on the page of headings and elements, by the position of their start among the pieces.
    starts: HashMap<usize, String>,
    /// Ids of raw HTML that several elements have, with the places of all but the first.
    pub repeated: Vec<(String, Range<usize>)>,
}

/// A heading with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedHeading {
    pub heading: Heading,
    /// Position of its start among the pieces.
    start: usize,
    /// Position of the piece that ends with an id in braces, and that of the id in it.
    pub braces: Option<(usize, usize)>,
}

/// Another name by which links can reach an id, if no author gave it to something else.
struct Alias {
    name: String,
    id: String,
    /// True for the id itself.
    is_id: bool,
}

impl Alias {
    /// Returns the aliases of an id that its author wrote in another form.
    fn all(written: &str, id: &str) -> [Self; 2] {
        // Some programs write one hyphen for several blanks.
        let parts: Vec<_> = written.split('-').filter(|part| !part.is_empty()).collect();
        let alias = |name, is_id| Self { name, id: id.to_owned(), is_id };
        [alias(id.to_owned(), true), alias(parts.join("-"), false)]
    }
}

/// A heading whose end is not reached yet.
struct OpenHeading {
    heading: Heading,
    /// Position of its start among the pieces.
    start: usize,
    /// The text before typographic replacements, of which GitHub makes the id.
    typed: String,
    /// The id of the element, in raw HTML.
    own_id: Option<String>,
    /// The last piece if it is text, with its position.
    last: Option<(usize, String)>,
    place: Range<usize>,
}

impl Anchors {
    /// Finds the ids of a text. `scope` is the key of a value of the front matter, or empty.
    pub(super) fn of(pieces: &Pieces, text: &str, scope: &str) -> Self {
        let mut anchors = Self::default();
        let mut aliases = Vec::new();
        let mut ids = Ids::new(scope);
        let mut open: Option<OpenHeading> = None;
        // Levels as written of the headings around the position.
        let mut outline: Vec<u8> = Vec::new();
        let mut pictures = 0_usize;
        for (position, (piece, range)) in pieces.iter().enumerate() {
            let (level, own_id) = match piece {
                Piece::Markdown(Event::Start(Tag::Heading { level, .. })) => {
                    (Some(*level as u8), None)
                }
                Piece::Open(tag) => (heading_level(&tag.name), tag.anchor()),
                _ => (None, None),
            };
            if let Some(level) = level {
                outline.retain(|above| *above < level);
                outline.push(level);
                let own_id = own_id.map(str::to_owned);
                let written = text.get(range.clone()).unwrap_or_default().trim_end();
                let place = range.start..range.start + written.len();
                open = Some(OpenHeading::new(outline.len() as u8, position, own_id, place));
                continue;
            }
            if let Some(id) = own_id {
                anchors.add_element(id, position, range, &mut ids, &mut aliases);
            }
            match piece {
                Piece::Markdown(Event::Start(Tag::Image { .. })) => pictures += 1,
                Piece::Markdown(Event::End(TagEnd::Image)) => pictures = pictures.saturating_sub(1),
                Piece::Markdown(Event::End(TagEnd::Heading(_))) => {
                    anchors.add_heading(open.take(), &mut ids, &mut aliases);
                }
                Piece::Close(name) if heading_level(name).is_some() => {
                    anchors.add_heading(open.take(), &mut ids, &mut aliases);
                }
                // The description of a picture is no part of the id.
                _ if pictures > 0 => {}
                piece => {
                    if let Some(heading) = &mut open {
                        heading.read(piece, position, text.get(range.clone()).unwrap_or_default());
                    }
                }
            }
        }
        // Names that authors gave take precedence over all aliases, ids on the page over the
        // others.
        let (of_page, collapsed): (Vec<Alias>, Vec<Alias>) =
            aliases.into_iter().partition(|alias| alias.is_id);
        for Alias { name, id, .. } in of_page.into_iter().chain(collapsed) {
            anchors.names.entry(key(&name)).or_insert(id);
        }
        anchors
    }

    fn add_element(
        &mut self,
        id: &str,
        position: usize,
        place: &Range<usize>,
        ids: &mut Ids,
        aliases: &mut Vec<Alias>,
    ) {
        let unique = ids.unique(id);
        self.name_once(id, &unique, place);
        aliases.extend(Alias::all(id, &unique));
        self.starts.insert(position, unique);
    }

    /// Lets links lead to an id by the name that its author gave it. The first element with a name
    /// keeps it, and others are reported.
    fn name_once(&mut self, written: &str, id: &str, place: &Range<usize>) {
        match self.names.entry(key(written)) {
            Entry::Vacant(entry) => {
                entry.insert(id.to_owned());
            }
            Entry::Occupied(_) => self.repeated.push((written.to_owned(), place.clone())),
        }
    }

    fn add_heading(&mut self, open: Option<OpenHeading>, ids: &mut Ids, aliases: &mut Vec<Alias>) {
        let Some(OpenHeading { mut heading, start, typed, own_id, last, place }) = open else {
            return;
        };
        let in_braces = last.as_ref().and_then(|(position, text)| {
            let (at, id) = id_in_braces(text)?;
            let shown = heading.text.len() - text.len() + at;
            (!heading.text[..shown].trim().is_empty())
                .then(|| (*position, at, shown, id.to_owned()))
        });
        let (mut explicit, mut braces) = (own_id, None);
        if let Some((position, at, shown, id)) = in_braces {
            braces = Some((position, at));
            heading.text.truncate(shown);
            explicit = Some(id);
        }
        heading.text = heading.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let wanted = explicit.clone().unwrap_or_else(|| slug(&typed));
        if !wanted.is_empty() {
            let numbered = ids.numbered(&wanted);
            let name = explicit.as_deref().unwrap_or(&numbered);
            let unique = ids.unique(name);
            match explicit {
                Some(_) => self.name_once(name, &unique, &place),
                None => {
                    self.names.entry(key(name)).or_insert_with(|| unique.clone());
                }
            }
            aliases.extend(Alias::all(name, &unique));
            self.starts.insert(start, unique.clone());
            heading.id = Some(unique);
        }
        self.headings.push(PlacedHeading { heading, start, braces });
    }

    /// Returns the id on the page for the part that a link names, `costi` in `#costi`.
    pub fn id(&self, part: &str) -> Option<&str> {
        self.names.get(&key(part)).map(String::as_str)
    }

    /// Returns the id of the heading or element that starts at a position among the pieces.
    pub(super) fn id_at(&self, position: usize) -> Option<&str> {
        self.starts.get(&position).map(String::as_str)
    }

    /// Returns the heading that starts at a position among the pieces.
    pub(super) fn heading_at(&self, position: usize) -> Option<&PlacedHeading> {
        let found = self.headings.binary_search_by_key(&position, |heading| heading.start);
        found.ok().map(|index| &self.headings[index])
    }

    /// Returns the names by which links can reach a part.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(String::as_str)
    }
}

impl OpenHeading {
    fn new(depth: u8, start: usize, own_id: Option<String>, place: Range<usize>) -> Self {
        let heading = Heading { depth, text: String::new(), id: None };
        Self { heading, start, typed: String::new(), own_id, last: None, place }
    }

    /// Adds a piece of the heading; `written` is its source.
    fn read(&mut self, piece: &Piece, position: usize, written: &str) {
        match piece {
            Piece::Open(tag) if tag.name == "br" => self.end_line(),
            Piece::Markdown(Event::Text(words)) => {
                self.heading.text.push_str(words);
                self.typed.push_str(&match written.contains("--") {
                    true => words.replace('–', "--").replace('—', "---"),
                    false => words.to_string(),
                });
                self.last = Some((position, words.to_string()));
            }
            Piece::Markdown(Event::Code(words)) => self.push(words),
            Piece::Text(words) | Piece::Unknown(words) => self.push(words),
            Piece::Markdown(Event::SoftBreak | Event::HardBreak) => self.end_line(),
            _ => {}
        }
    }

    /// Ends a line, which is a blank in the text but nothing in GitHub's id.
    fn end_line(&mut self) {
        self.heading.text.push(' ');
        self.last = None;
    }

    fn push(&mut self, words: &str) {
        self.heading.text.push_str(words);
        self.typed.push_str(words);
        self.last = None;
    }
}

/// Returns the form in which ids are compared: letter case, percent-encoding and normal form differ
/// between the programs that show a text.
pub fn key(part: &str) -> String {
    let decoded = percent_encoding::percent_decode_str(part).decode_utf8_lossy();
    if decoded.is_ascii() {
        return decoded.to_ascii_lowercase();
    }
    decoded.nfc().flat_map(char::to_lowercase).collect()
}

/// Ids on the page so far.
struct Ids<'s> {
    scope: &'s str,
    taken: HashSet<String>,
    /// Number of headings with the same text.
    counts: HashMap<String, usize>,
    /// Last number that was added to an id, by the id in lower case, so that no number is tried twice.
    numbers: HashMap<String, usize>,
}

impl<'s> Ids<'s> {
    fn new(scope: &'s str) -> Self {
        Self { scope, taken: HashSet::new(), counts: HashMap::new(), numbers: HashMap::new() }
    }

    /// Returns the id as GitHub numbers it among headings with the same text.
    fn numbered(&mut self, slug: &str) -> String {
        let count = self.counts.entry(slug.to_owned()).or_default();
        *count += 1;
        match *count {
            1 => slug.to_owned(),
            count => format!("{slug}-{}", count - 1),
        }
    }

    /// Returns an id that no other element of the page has. Letter case does not tell ids apart.
    fn unique(&mut self, id: &str) -> String {
        // HTML forbids white space in ids, and a colon would be the end of a scope.
        let parts: Vec<_> = id.split(|c: char| c.is_whitespace() || c == ':').collect();
        let id = parts.join("-");
        let full = match self.scope {
            "" => id,
            scope => format!("{scope}:{id}"),
        };
        let number = self.numbers.entry(full.to_lowercase()).or_default();
        let mut candidate = full.clone();
        while is_section_id(&candidate) || !self.taken.insert(candidate.to_lowercase()) {
            *number += 1;
            candidate = format!("{full}-{number}");
        }
        candidate
    }
}

/// Returns the ids of a footnote and of the first reference to it. No other id starts in this way.
pub fn footnote_ids(scope: &str, number: usize) -> (String, String) {
    let scope = if scope.is_empty() { String::new() } else { format!("{scope}:") };
    (format!("fn:{scope}{number}"), format!("fnref:{scope}{number}"))
}

/// Returns position and id of `{#costi}` at the end of a heading. Pandoc and kramdown also allow
/// `{#costi .unnumbered}` and `{: #costi}`; classes and attributes have no effect.
fn id_in_braces(text: &str) -> Option<(usize, &str)> {
    let (before, inner) = text.trim_end().strip_suffix('}')?.rsplit_once('{')?;
    let mut id = None;
    for word in inner.strip_prefix(':').unwrap_or(inner).split_whitespace() {
        match word.strip_prefix('#') {
            Some(name) if id.is_none() => id = Some(name),
            None if word.starts_with('.') || word.contains('=') => {}
            _ => return None,
        }
    }
    let id = id?;
    let is_id = !id.is_empty() && id.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c));
    is_id.then(|| (before.trim_end().len(), id))
}

/// Returns the id that GitHub gives to a heading: lower case, without punctuation, with hyphens in
/// place of blanks.
fn slug(text: &str) -> String {
    let composed: Cow<str> = match text.is_ascii() {
        true => text.into(),
        false => text.nfc().collect::<String>().into(),
    };
    let kept = composed.chars().flat_map(char::to_lowercase);
    let kept = kept.filter_map(|c| match c {
        ' ' | '-' => Some('-'),
        '_' => Some('_'),
        c if c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) => Some(c),
        _ => None,
    });
    let slug: String = kept.collect();
    if slug.contains(char::is_alphanumeric) { slug } else { String::new() }
}
