//! Finds what has to be resolved or reported in a text: links, pictures, parts, and raw HTML that is
//! not published.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::anchors::Anchors;
use super::piece::{HtmlTag, LeftOutReason, Piece, Pieces};
use super::raw_html;
use super::syntax::pieces;
use super::text_problem::TextProblem;

/// Number of bytes after the destination of a link in which its title and the brackets are expected.
const LONGEST_TITLE: usize = 512;

/// What has to be resolved or reported in a text.
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

impl Survey {
    /// `scope` is the key of a value of the front matter, or empty.
    pub fn of(text: &str, scope: &str) -> Self {
        Self::of_pieces(&pieces(text), text, scope)
    }

    /// As [`Self::of`], for the pieces of the text.
    pub(super) fn of_pieces(pieces: &Pieces, text: &str, scope: &str) -> Self {
        let mut survey = Self { anchors: Anchors::of(pieces, text, scope), ..Self::default() };
        let repeated = std::mem::take(&mut survey.anchors.repeated).into_iter();
        survey.problems.extend(repeated.map(|(id, at)| (TextProblem::RepeatedId(id), at)));
        let mut reader = Reader::default();
        for (piece, range) in pieces {
            match piece {
                Piece::Markdown(event) => survey.event(event, range, text, &mut reader),
                Piece::Open(tag) => {
                    survey.first_tag.get_or_insert_with(|| range.clone());
                    if tag.name == "img" {
                        reader.show();
                    }
                    reader.preformatted += usize::from(is_preformatted(&tag.name));
                    survey.tag(tag, range, text);
                }
                Piece::LeftOut(tag, reason) => {
                    survey.first_tag.get_or_insert_with(|| range.clone());
                    let problem = match reason {
                        LeftOutReason::Element => TextProblem::Element(tag.name.clone()),
                        LeftOutReason::ElementOrText => {
                            TextProblem::ElementOrText(tag.name.clone())
                        }
                        LeftOutReason::TooDeep => TextProblem::TooDeep(tag.name.clone()),
                    };
                    survey.problems.push((problem, range.clone()));
                }
                Piece::Unknown(written) => {
                    reader.show();
                    if !written.starts_with("</") {
                        let problem = TextProblem::UnknownTag(written.clone());
                        survey.problems.push((problem, range.clone()));
                    }
                }
                Piece::Unclosed(name) => {
                    let problem = TextProblem::Unclosed(name.clone());
                    survey.problems.push((problem, range.clone()));
                }
                Piece::OpenComment => {
                    survey.problems.push((TextProblem::OpenComment, range.clone()));
                }
                Piece::Problem(problem) => {
                    survey.problems.push((problem.clone(), range.clone()));
                }
                Piece::Text(words) => {
                    reader.describe(words);
                    let found = reader.markdown_in_html(words, range, text);
                    survey.problems.extend(found.map(|at| (TextProblem::MarkdownInHtml, at)));
                }
                Piece::BlockStart => reader.html = HtmlState::Block,
                Piece::BlockEnd => reader.html = HtmlState::None,
                Piece::Close(name) => {
                    if is_preformatted(name) {
                        reader.preformatted = reader.preformatted.saturating_sub(1);
                    }
                }
                Piece::Break => {}
            }
        }
        survey
    }

    fn event(&mut self, event: &Event, range: &Range<usize>, text: &str, reader: &mut Reader) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                let problem = TextProblem::LinkWithoutText(dest_url.to_string());
                reader.open.push(Opened::new(problem, range.clone()));
                self.refer(ReferenceRole::Link, dest_url, range, text);
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                reader.show();
                reader.open.push(Opened::new(TextProblem::MissingAlt, range.clone()));
                self.refer(ReferenceRole::Picture, dest_url, range, text);
            }
            Event::Start(Tag::Heading { .. }) => {
                let place = first_line(range, text);
                reader.open.push(Opened::new(TextProblem::EmptyHeading, place));
            }
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::Heading(_)) => {
                let empty = reader.open.pop().filter(|opened| !opened.is_shown);
                self.problems.extend(empty.map(|opened| (opened.problem, opened.range)));
            }
            Event::Text(words) | Event::Code(words) => reader.describe(words),
            Event::Start(Tag::FootnoteDefinition(name))
                if !reader.footnotes.insert(name.to_lowercase()) =>
            {
                let problem = TextProblem::RepeatedFootnote(name.to_string());
                self.problems.push((problem, first_line(range, text)));
            }
            _ => {}
        }
    }

    fn refer(&mut self, role: ReferenceRole, written: &str, range: &Range<usize>, text: &str) {
        // Pictures can be inside each other, so that only the end is searched.
        let start = range.start.max(range.end.saturating_sub(written.len() + LONGEST_TITLE));
        let start = text.ceil_char_boundary(start);
        let at = text.get(start..range.end).and_then(|link| link.rfind(written));
        let range = match at {
            Some(at) if !written.is_empty() => start + at..start + at + written.len(),
            _ => range.clone(),
        };
        self.references.push(Reference { role, written: written.to_owned(), range });
    }

    fn tag(&mut self, tag: &HtmlTag, range: &Range<usize>, text: &str) {
        for (attribute, value, place) in &tag.attributes {
            let role = match (tag.name.as_str(), attribute.as_str()) {
                ("a", "href") => Some(ReferenceRole::Link),
                ("img", "src") => Some(ReferenceRole::Picture),
                _ => None,
            };
            match role {
                Some(role) => self.refer(role, value, place, text),
                None if raw_html::is_published(&tag.name, attribute) => {}
                None => {
                    let (element, attribute) = (tag.name.clone(), attribute.clone());
                    let problem = TextProblem::Attribute { element, attribute };
                    self.problems.push((problem, place.clone()));
                }
            }
        }
        if tag.name == "img" && tag.attribute("src").is_none() {
            self.refer(ReferenceRole::Picture, "", range, text);
        }
        if tag.name == "img" && tag.attribute("alt").is_none() {
            self.problems.push((TextProblem::MissingAlt, range.clone()));
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
    /// Links, pictures and headings around the position.
    open: Vec<Opened>,
    html: HtmlState,
    /// Number of elements around the position whose text is shown as typed on purpose.
    preformatted: usize,
    /// Names of the footnotes, in lower case.
    footnotes: HashSet<String>,
}

/// Position in regard to HTML blocks.
#[derive(Default, PartialEq, Eq)]
enum HtmlState {
    #[default]
    None,
    Block,
    /// In a block in which Markdown was already found.
    Reported,
}

/// Returns whether the text in an element is shown as typed.
fn is_preformatted(element: &str) -> bool {
    matches!(element, "pre" | "code" | "kbd" | "samp" | "tt")
}

/// Returns whether Markdown would read more than plain text in a line.
fn is_markdown(line: &str) -> bool {
    let line = line.trim();
    let heading = line.trim_start_matches('#');
    let hashes = line.len() - heading.len();
    let is_heading = (1..=6).contains(&hashes) && heading.starts_with(' ');
    let is_link = line.split_once("](").is_some_and(|(before, after)| {
        before.contains('[') && after.contains(')') && !after.starts_with(')')
    });
    let mut strong = line.split("**").skip(1);
    let is_strong = strong.next().is_some_and(|inner| {
        let is_tight = !inner.starts_with(' ') && !inner.ends_with(' ') && !inner.is_empty();
        is_tight && strong.next().is_some()
    });
    is_heading || is_link || is_strong || line.matches('`').count() > 1
}

/// A link, picture or heading that must not be empty.
struct Opened {
    /// The problem if nothing in it is shown.
    problem: TextProblem,
    range: Range<usize>,
    is_shown: bool,
}

impl Opened {
    fn new(problem: TextProblem, range: Range<usize>) -> Self {
        Self { problem, range, is_shown: false }
    }
}

impl Reader {
    fn describe(&mut self, words: &str) {
        if !words.trim().is_empty() {
            self.show();
        }
    }

    /// Returns the first line of an HTML block that is meant as Markdown. `words` is a text of the
    /// block.
    fn markdown_in_html(
        &mut self,
        words: &str,
        range: &Range<usize>,
        text: &str,
    ) -> Option<Range<usize>> {
        if self.html != HtmlState::Block || self.preformatted > 0 {
            return None;
        }
        let line = words.lines().find(|line| is_markdown(line))?;
        self.html = HtmlState::Reported;
        let line = line.trim();
        let written = text.get(range.clone()).unwrap_or_default();
        Some(match written.find(line) {
            Some(at) => range.start + at..range.start + at + line.len(),
            None => range.clone(),
        })
    }

    fn show(&mut self) {
        // What is around something shown is shown as well.
        let hidden = self.open.iter_mut().rev().take_while(|opened| !opened.is_shown);
        hidden.for_each(|opened| opened.is_shown = true);
    }
}
