//! What can be wrong in a text, as far as the text itself shows it.

use crate::message::Codes;

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
    /// A quote, list or emphasis inside more than [`DEEPEST_MARKDOWN`](super::DEEPEST_MARKDOWN)
    /// others, which is read as text or left out.
    DeepMarkdown,
    /// Character references for characters that no text needs.
    Disruptive(Codes),
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
    /// A link with nothing to see in it, with its destination.
    LinkWithoutText(String),
    /// A heading with nothing to see in it.
    EmptyHeading,
    /// Markdown in an HTML block, which is shown as typed.
    MarkdownInHtml,
    /// A footnote inside the text, `^[nota]`, shown with its brackets.
    InlineFootnote,
    /// The label of a link definition that no link uses, so that it is not shown.
    UnusedDefinition(String),
    /// As [`Self::UnusedDefinition`], for a destination that is certainly not meant as text.
    UnusedAddress(String),
    /// A label with a second destination, which no link leads to.
    RepeatedDefinition(String),
    /// A row of a table with more cells than its head; those are not shown.
    ExcessCells { cells: usize, columns: usize },
    /// The line below the head of a table with another number of columns, so that all is text.
    NoTable { cells: usize, columns: usize },
}
