//! Finds what has to be resolved or reported in a text: links, pictures, parts, and raw HTML that is
//! not published.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::DEEPEST_HTML;
use super::anchors::Anchors;
use super::piece::{HtmlTag, Piece};
use super::raw_html::{self, ElementKind};
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
    /// An element inside more than [`DEEPEST_HTML`] others, whose tag is left out.
    TooDeep(String),
    /// A second footnote with the same name.
    RepeatedFootnote(String),
}

impl Survey {
    /// `scope` is the key of a value of the front matter, or empty.
    pub fn of(text: &str, scope: &str) -> Self {
        let pieces = pieces(text);
        let mut survey = Self { anchors: Anchors::of(&pieces, scope), ..Self::default() };
        let mut pictures: Vec<(bool, Range<usize>)> = Vec::new();
        let mut footnotes = HashSet::new();
        let mut depth = Depth::default();
        for (piece, range) in pieces {
            match piece {
                Piece::Markdown(event) => match event {
                    Event::Start(Tag::Link { dest_url, .. }) => {
                        survey.refer(ReferenceRole::Link, &dest_url, range, text);
                    }
                    Event::Start(Tag::Image { dest_url, .. }) => {
                        pictures.push((false, range.clone()));
                        survey.refer(ReferenceRole::Picture, &dest_url, range, text);
                    }
                    Event::End(TagEnd::Image) => {
                        if let Some((false, range)) = pictures.pop() {
                            survey.problems.push((TextProblem::MissingAlt, range));
                        }
                    }
                    Event::Text(words) | Event::Code(words) => {
                        pictures.iter_mut().for_each(|(is_described, _)| {
                            *is_described |= !words.trim().is_empty();
                        });
                    }
                    Event::Start(Tag::FootnoteDefinition(name))
                        if !footnotes.insert(name.to_string()) =>
                    {
                        let problem = TextProblem::RepeatedFootnote(name.to_string());
                        survey.problems.push((problem, first_line(&range, text)));
                    }
                    _ => {}
                },
                Piece::Open(tag) => {
                    survey.first_tag.get_or_insert_with(|| range.clone());
                    if depth.open(&tag) {
                        survey.tag(&tag, range, text);
                    } else {
                        survey.problems.push((TextProblem::TooDeep(tag.name), range));
                    }
                }
                Piece::Close(name) => {
                    depth.close(&name);
                }
                Piece::Unknown(written) => {
                    if !written.starts_with("</") {
                        survey.problems.push((TextProblem::UnknownTag(written), range));
                    }
                }
                Piece::OpenComment => survey.problems.push((TextProblem::OpenComment, range)),
                Piece::Text(_) | Piece::BlockStart | Piece::BlockEnd => {}
            }
        }
        survey
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
        match ElementKind::of(&tag.name) {
            ElementKind::Published => {}
            // Its tag was reported as text.
            ElementKind::Unknown => return,
            ElementKind::LeftOut | ElementKind::Code => {
                self.problems.push((TextProblem::Element(tag.name.clone()), range));
                return;
            }
        }
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

/// Number of open elements of raw HTML.
#[derive(Default)]
pub struct Depth {
    open: usize,
    /// Number of open elements by name whose tags were left out.
    left_out: HashMap<String, usize>,
}

impl Depth {
    /// Counts a start tag; returns false if it is too deep.
    pub fn open(&mut self, tag: &HtmlTag) -> bool {
        if tag.is_void() {
            return true;
        }
        if self.open >= DEEPEST_HTML {
            *self.left_out.entry(tag.name.clone()).or_default() += 1;
            return false;
        }
        self.open += 1;
        true
    }

    /// Counts an end tag; returns false if its start tag was left out.
    pub fn close(&mut self, name: &str) -> bool {
        if let Some(count) = self.left_out.get_mut(name).filter(|count| **count > 0) {
            *count -= 1;
            return false;
        }
        self.open = self.open.saturating_sub(1);
        true
    }
}
