//! Texts of authors as HTML, before the page that shows them is known.

/// A text as HTML, with gaps for what depends on the page that shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HtmlText {
    /// Each gap is its position in `gaps` between two [`Gap::SIGN`].
    pub html: String,
    pub gaps: Vec<Gap>,
    /// Set for a text with raw HTML, which is sanitised once the gaps are filled.
    pub marks: Option<Marks>,
    /// Headings in the order of the text.
    pub headings: Vec<Heading>,
}

/// Part of a text that depends on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// Level of a heading: the number of headings that it is below, and itself.
    Level(u8),
    /// Start tag of a link.
    LinkStart {
        /// The destination as written.
        written: String,
        title: String,
    },
    /// End tag of the link that starts at another gap.
    LinkEnd {
        start: usize,
    },
    /// The attribute `href` of a link in raw HTML.
    Href {
        written: String,
    },
    Picture {
        written: String,
        description: String,
        title: Option<String>,
        /// Attributes for the size that its author asked for; empty for the usual one.
        size: String,
    },
    Label(Label),
}

impl Gap {
    /// The renderer removes it from texts. Only destinations can contain it, and they are not in the
    /// HTML before the gaps are filled.
    pub const SIGN: char = '\u{1}';
}

/// Words that a page adds to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    Note,
    Tip,
    Important,
    Warning,
    Caution,
    TaskDone,
    TaskOpen,
}

/// Attributes and elements that the sanitiser does not see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    /// Name of the attribute that is in their place.
    pub name: String,
    pub kept: Vec<String>,
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
}
