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
    /// As [`Self::Element`], for a tag without attributes, which may be meant as text.
    ElementOrText(String),
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
    /// Brackets that Markdown does not read as a link for another reason, with the destination.
    UnreadLink(String),
    /// A link by a label that is not defined, shown with its brackets.
    UndefinedLink(String),
    /// A footnote inside the text, `^[nota]`, shown with its brackets.
    InlineFootnote,
    /// The label of a link definition that no link uses, so that it is not shown.
    UnusedDefinition(String),
    /// A label with a second destination, which no link leads to.
    RepeatedDefinition(String),
    /// A row of a table with more cells than its head; those are not shown.
    ExcessCells { cells: usize, columns: usize },
    /// The line below the head of a table with another number of columns, so that all is text.
    NoTable { cells: usize, columns: usize },
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
                        LeftOutReason::ElementOrText => TextProblem::ElementOrText(tag.name),
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
                Piece::Problem(problem) => survey.problems.push((problem, range)),
                Piece::Text(words) => reader.describe(&words),
                Piece::Close(_) | Piece::Break | Piece::BlockStart | Piece::BlockEnd => {}
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
            Event::Text(words) | Event::Code(words) => reader.describe(&words),
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
}

impl Reader {
    fn describe(&mut self, words: &str) {
        let is_described = !words.trim().is_empty();
        self.pictures.iter_mut().for_each(|(described, _)| *described |= is_described);
    }
}
