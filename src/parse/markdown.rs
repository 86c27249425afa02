//! Markdown as authors write it: its links, pictures and parts, its plain text, and its HTML.

mod adapted;
mod anchors;
mod balance;
mod bare_links;
mod cleaned;
pub mod destination;
mod fill;
mod lost;
mod marks;
mod nesting;
mod piece;
pub mod problem;
mod raw_html;
mod render;
pub mod suggestion;
mod survey;
mod syntax;
mod text_problem;
mod typography;
mod unread;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::catalogue::html::HtmlText;
pub use anchors::{Anchors, key};
pub use fill::{Picture, Rendering, Target};
use piece::{Piece, Pieces};
pub use survey::{Reference, ReferenceRole, Survey};
use syntax::pieces;
pub use text_problem::TextProblem;

/// Number of elements of raw HTML that can be inside each other. The time that a browser and the
/// sanitiser need grows with the square of it.
pub const DEEPEST_HTML: usize = 64;
/// Number of quotes and lists of Markdown that can be inside each other, and of emphases. The time that
/// the parser and the sanitiser need grows with the square of it.
pub const DEEPEST_MARKDOWN: usize = 64;

/// The text of an entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ParsedText {
    pub survey: Survey,
    pub html: HtmlText,
    /// As [`plain_text`] returns it.
    pub plain: String,
    /// True if the text starts with a heading, so that it needs none above it.
    pub opens_with_heading: bool,
}

impl ParsedText {
    pub fn of(text: &str) -> Self {
        let pieces = pieces(text);
        let survey = Survey::of_pieces(&pieces, text, "");
        let (plain, opens_with_heading) = (plain(&pieces), opens_with_heading(&pieces));
        let html = render::html(pieces, &survey.anchors, "");
        Self { survey, html, plain, opens_with_heading }
    }
}

/// Renders a text, and returns the ids in it. `scope` is the key of a value of the front matter, or
/// empty: see [`Anchors`].
pub fn html(text: &str, scope: &str) -> (HtmlText, Anchors) {
    let pieces = pieces(text);
    let anchors = Anchors::of(&pieces, text, scope);
    (render::html(pieces, &anchors, scope), anchors)
}

/// Returns whether a text starts with a heading.
fn opens_with_heading(pieces: &Pieces) -> bool {
    for (piece, _) in pieces {
        match piece {
            Piece::Markdown(Event::Start(Tag::Heading { .. })) => return true,
            Piece::Open(tag) if raw_html::heading_level(&tag.name).is_some() => return true,
            // An anchor above the title.
            Piece::Open(tag) if tag.name != "img" => {}
            Piece::Markdown(Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)) => {}
            Piece::Markdown(Event::Text(words)) if words.trim().is_empty() => {}
            Piece::Text(words) if words.trim().is_empty() => {}
            Piece::Markdown(_) | Piece::Open(_) | Piece::Text(_) | Piece::Unknown(_) => {
                return false;
            }
            Piece::Close(_)
            | Piece::LeftOut(..)
            | Piece::Unclosed(_)
            | Piece::Break
            | Piece::OpenComment
            | Piece::Problem(_)
            | Piece::BlockStart
            | Piece::BlockEnd => {}
        }
    }
    false
}

/// Returns the plain text for the search, with a newline after each block.
pub fn plain_text(text: &str) -> String {
    plain(&pieces(text))
}

/// As [`plain_text`], for a parsed text.
fn plain(pieces: &Pieces) -> String {
    let mut plain = String::new();
    for (piece, _) in pieces {
        match piece {
            Piece::Markdown(event) => match event {
                Event::Text(words) | Event::Code(words) => plain.push_str(words),
                Event::SoftBreak | Event::HardBreak | Event::Rule => plain.push(' '),
                Event::End(
                    TagEnd::Paragraph
                    | TagEnd::Heading(_)
                    | TagEnd::Item
                    | TagEnd::CodeBlock
                    | TagEnd::TableCell
                    | TagEnd::DefinitionListTitle
                    | TagEnd::DefinitionListDefinition
                    | TagEnd::FootnoteDefinition,
                ) => plain.push('\n'),
                _ => {}
            },
            Piece::Text(words) | Piece::Unknown(words) => plain.push_str(words),
            Piece::Open(tag) if tag.name == "img" => {
                plain.push_str(tag.attribute("alt").unwrap_or_default());
            }
            Piece::Open(tag) if raw_html::is_block(&tag.name) => plain.push('\n'),
            Piece::Close(name) if raw_html::is_block(name) => plain.push('\n'),
            Piece::BlockEnd | Piece::Break => plain.push('\n'),
            Piece::Open(_)
            | Piece::Close(_)
            | Piece::LeftOut(..)
            | Piece::Unclosed(_)
            | Piece::OpenComment
            | Piece::Problem(_)
            | Piece::BlockStart => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests;
