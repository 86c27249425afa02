//! Pieces that a text is parsed into.

use std::ops::Range;

use pulldown_cmark::Event;

use super::text_problem::TextProblem;

/// Part of a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece<'t> {
    /// Never raw HTML.
    Markdown(Event<'t>),
    /// A start tag of raw HTML.
    Open(HtmlTag),
    /// An end tag of raw HTML, in lower case.
    Close(String),
    /// Text of an HTML block, without character references, or of a link that Markdown does not
    /// read. Addresses in it are not linked.
    Text(String),
    /// A tag of no HTML element, or other markup, as written. It was probably meant as text:
    /// `<nome-ente>`.
    Unknown(String),
    /// A start tag that is not published.
    LeftOut(HtmlTag, LeftOutReason),
    /// An element without an end tag, at its start tag. It is closed where its block ends.
    Unclosed(String),
    /// A line break in place of the tag of a block element.
    Break,
    /// A comment that is not closed, and hides what follows.
    OpenComment,
    /// Something in the text that does not reach the page as written.
    Problem(TextProblem),
    /// Start and end of an HTML block.
    BlockStart,
    BlockEnd,
}

/// Reason why a tag is not published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOutReason {
    /// Pages have no such element, or not in this place.
    Element,
    /// As [`Self::Element`], for a tag without attributes, which may be meant as text.
    ElementOrText,
    /// It is inside too many other elements.
    TooDeep,
}

/// Pieces with their ranges of bytes in the text.
pub type Pieces<'t> = Vec<(Piece<'t>, Range<usize>)>;

/// A start tag. Names are in lower case, values without character references.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HtmlTag {
    pub name: String,
    /// Attributes by name, with the place of each in the text.
    pub attributes: Vec<(String, String, Range<usize>)>,
}

impl HtmlTag {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, ..)| key == name).map(|(_, value, _)| value.as_str())
    }

    /// Returns the id by which links can reach the element: `id`, or `name` of a link.
    pub fn anchor(&self) -> Option<&str> {
        let name = || self.attribute("name").filter(|_| self.name == "a");
        self.attribute("id").or_else(name).map(str::trim).filter(|id| !id.is_empty())
    }

    pub fn is_void(&self) -> bool {
        matches!(
            self.name.as_str(),
            "area"
                | "base"
                | "br"
                | "col"
                | "embed"
                | "hr"
                | "img"
                | "input"
                | "link"
                | "meta"
                | "source"
                | "track"
                | "wbr"
        )
    }
}
