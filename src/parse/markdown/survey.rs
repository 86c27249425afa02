//! Finds what has to be resolved or reported in a text: links, pictures, parts, and raw HTML that is
//! not published.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::anchors::Anchors;
use super::piece::{HtmlTag, LeftOutReason, Piece};
use super::raw_html;
use super::syntax::pieces;

/// A text as an author wrote it, without the texts themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Survey {
    /// Links and pictures in the order of the text.
    pub references: Vec<Reference>,
    pub anchors: Anchors,
    pub problems: Vec<(TextProblem, Range<usize>)>,
    /// The first tag of raw HTML.
    pub first_tag: Option<Range<usize>>,
}

/// A destination in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    pub role: ReferenceRole,
    /// The destination as written, without character references.
    pub written: String,
    /// Place of the destination; of the whole link if it is defined elsewhere.
    pub range: Range<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReferenceRole {
    Link,
    Picture,
}

/// Something in a text that does not reach the page as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextProblem {
    /// A picture without a description.
    MissingAlt,
    /// A tag that is left out; the text in the element is shown unless it is code.
    Element(String),
    /// An attribute that is left out, with its element.
    Attribute { element: String, attribute: String },
    /// A tag of no HTML element, which is shown as text.
    UnknownTag(String),
    /// A comment that hides the rest of the text.
    OpenComment,
    /// An element inside more than [`DEEPEST_HTML`](super::DEEPEST_HTML) others, whose tag is left
    /// out.
    TooDeep(String),
    /// An element without an end tag, which is closed where its block ends.
    Unclosed(String),
    /// A second element with the same id.
    RepeatedId(String),
    /// A second footnote with the same name.
    RepeatedFootnote(String),
    /// A reference to a footnote that is not there, shown as text.
    MissingFootnote(String),
    /// Brackets that Markdown does not read as a link, because its destination has a blank.
    BlankInDestination(String),
}

impl Survey {
    /// `scope` is the key of a value of the front matter, or empty.
    pub fn of(text: &str, scope: &str) -> Self {
        let pieces = pieces(text);
        let mut survey = Self { anchors: Anchors::of(&pieces, text, scope), ..Self::default() };
        let repeated = std::mem::take(&mut survey.anchors.repeated).into_iter();
        survey.problems.extend(repeated.map(|(id, at)| (TextProblem::RepeatedId(id), at)));
        let mut reader = Reader::default();
        for (piece, range) in pieces {
            match piece {
                Piece::Markdown(event) => survey.event(event, range, text, &mut reader),
                Piece::Open(tag) => {
                    survey.first_tag.get_or_insert_with(|| range.clone());
                    survey.tag(&tag, range, text);
                }
                Piece::LeftOut(tag, reason) => {
                    survey.first_tag.get_or_insert_with(|| range.clone());
                    let problem = match reason {
                        LeftOutReason::Element => TextProblem::Element(tag.name),
                        LeftOutReason::TooDeep => TextProblem::TooDeep(tag.name),
                    };
                    survey.problems.push((problem, range));
                }
                Piece::Unknown(written) => {
                    if !written.starts_with("</") {
                        survey.problems.push((TextProblem::UnknownTag(written), range));
                    }
                }
                Piece::Unclosed(name) => {
                    survey.problems.push((TextProblem::Unclosed(name), range));
                }
                Piece::OpenComment => survey.problems.push((TextProblem::OpenComment, range)),
                Piece::Text(_)
                | Piece::Close(_)
                | Piece::Break
                | Piece::BlockStart
                | Piece::BlockEnd => {}
            }
        }
        survey
    }

    fn event(&mut self, event: Event, range: Range<usize>, text: &str, reader: &mut Reader) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.refer(ReferenceRole::Link, &dest_url, range, text);
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                reader.pictures.push((false, range.clone()));
                self.refer(ReferenceRole::Picture, &dest_url, range, text);
            }
            Event::End(TagEnd::Image) => {
                if let Some((false, range)) = reader.pictures.pop() {
                    self.problems.push((TextProblem::MissingAlt, range));
                }
            }
            Event::Start(Tag::CodeBlock(_)) => reader.is_code = true,
            Event::End(TagEnd::CodeBlock) => reader.is_code = false,
            Event::Text(words) => {
                reader.describe(&words);
                if !reader.is_code {
                    self.problems.extend(unread_links(text, range));
                }
            }
            Event::Code(words) => reader.describe(&words),
            Event::Start(Tag::FootnoteDefinition(name))
                if !reader.footnotes.insert(name.to_lowercase()) =>
            {
                let problem = TextProblem::RepeatedFootnote(name.to_string());
                self.problems.push((problem, first_line(&range, text)));
            }
            _ => {}
        }
    }

    fn refer(&mut self, role: ReferenceRole, written: &str, range: Range<usize>, text: &str) {
        let at = text.get(range.clone()).and_then(|link| link.rfind(written));
        let range = match at {
            Some(at) if !written.is_empty() => range.start + at..range.start + at + written.len(),
            _ => range,
        };
        self.references.push(Reference { role, written: written.to_owned(), range });
    }

    fn tag(&mut self, tag: &HtmlTag, range: Range<usize>, text: &str) {
        for (attribute, value, place) in &tag.attributes {
            let role = match (tag.name.as_str(), attribute.as_str()) {
                ("a", "href") => Some(ReferenceRole::Link),
                ("img", "src") => Some(ReferenceRole::Picture),
                _ => None,
            };
            match role {
                Some(role) => self.refer(role, value, place.clone(), text),
                None if raw_html::is_published(&tag.name, attribute) => {}
                None => {
                    let (element, attribute) = (tag.name.clone(), attribute.clone());
                    let problem = TextProblem::Attribute { element, attribute };
                    self.problems.push((problem, place.clone()));
                }
            }
        }
        if tag.name == "img" && tag.attribute("alt").is_none() {
            self.problems.push((TextProblem::MissingAlt, range));
        }
    }

    /// Returns the references with a role.
    pub fn with_role(&self, role: ReferenceRole) -> impl Iterator<Item = &Reference> {
        self.references.iter().filter(move |reference| reference.role == role)
    }
}

fn first_line(range: &Range<usize>, text: &str) -> Range<usize> {
    let length = text[range.clone()].lines().next().unwrap_or_default().len();
    range.start..range.start + length
}

/// What is known of the text so far.
#[derive(Default)]
struct Reader {
    /// Pictures around the position, and whether they have a description.
    pictures: Vec<(bool, Range<usize>)>,
    /// Names of the footnotes, in lower case.
    footnotes: HashSet<String>,
    is_code: bool,
}

impl Reader {
    fn describe(&mut self, words: &str) {
        let is_described = !words.trim().is_empty();
        self.pictures.iter_mut().for_each(|(described, _)| *described |= is_described);
    }
}

/// Longest destination and text of a link, in bytes, that [`unread_links`] finds. Longer ones are
/// not written by hand, and a limit keeps the search linear.
const REACH: usize = 512;

/// Finds `[modulo](modulo di richiesta.pdf)` and `[^nota]` in a text that Markdown did not read as
/// links.
fn unread_links(text: &str, range: Range<usize>) -> Vec<(TextProblem, Range<usize>)> {
    let words = text.get(range.clone()).unwrap_or_default();
    let is_escaped = |at: usize| words[..at].ends_with('\\');
    let after = |at: usize| &words[at..words.floor_char_boundary(at + REACH)];
    let mut found = Vec::new();
    for (at, _) in words.match_indices("](") {
        let reach = words.ceil_char_boundary(at.saturating_sub(REACH));
        let Some(start) = words[reach..at].rfind('[').map(|start| reach + start) else { continue };
        let Some(length) = after(at).find([')', '\n']) else { continue };
        let destination = &words[at + 2..at + length];
        let is_closed = words[at + length..].starts_with(')');
        if is_closed && destination.trim().contains(' ') && !is_escaped(at) && !is_escaped(start) {
            let place = range.start + start..range.start + at + length + 1;
            found.push((TextProblem::BlankInDestination(destination.to_owned()), place));
        }
    }
    for (at, _) in words.match_indices("[^") {
        let Some(length) = after(at).find([']', '\n', ' ']) else { continue };
        if words[at + length..].starts_with(']') && !is_escaped(at) && length > 2 {
            let name = words[at + 2..at + length].to_owned();
            let place = range.start + at..range.start + at + length + 1;
            found.push((TextProblem::MissingFootnote(name), place));
        }
    }
    found
}
