//! Tags of raw HTML: which are kept, and how they are written on the page.

use std::collections::{HashMap, HashSet};
use std::convert::Infallible;
use std::sync::LazyLock;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Reader, Token, Tokenizer};
use pulldown_cmark::CowStr;

use super::piece::{HtmlTag, Piece, Pieces};

/// Whether an element is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ElementKind {
    Published,
    /// An element of HTML, SVG or MathML that is left out; the text in it is shown.
    LeftOut,
    /// As [`Self::LeftOut`], but its text is code, which is left out too.
    Code,
    /// Not an element of HTML: `<nome-ente>`.
    Unknown,
}

impl ElementKind {
    pub fn of(name: &str) -> Self {
        if POLICY.elements.contains(name) {
            Self::Published
        } else if matches!(name, "script" | "style") {
            Self::Code
        } else if LEFT_OUT.contains(&name) {
            Self::LeftOut
        } else {
            Self::Unknown
        }
    }
}

/// Elements and attributes that the sanitiser lets through.
struct Policy {
    elements: HashSet<&'static str>,
    attributes: HashMap<&'static str, HashSet<&'static str>>,
    generic: HashSet<&'static str>,
}

/// Attributes in addition to those of the sanitiser, by element.
const MORE_ATTRIBUTES: &[(&str, &[&str])] = &[
    ("details", &["open"]),
    ("p", &["align"]),
    ("div", &["align"]),
    ("h1", &["align"]),
    ("h2", &["align"]),
    ("h3", &["align"]),
    ("h4", &["align"]),
    ("h5", &["align"]),
    ("h6", &["align"]),
    ("li", &["value"]),
    ("ol", &["type", "reversed"]),
    ("time", &["datetime"]),
    ("data", &["value"]),
];

static POLICY: LazyLock<Policy> = LazyLock::new(|| {
    let builder = builder();
    Policy {
        elements: builder.clone_tags(),
        attributes: builder.clone_tag_attributes(),
        generic: builder.clone_generic_attributes(),
    }
});

/// Returns the sanitiser for the HTML of a page. It guards what the renderer writes for raw HTML;
/// destinations of links are those that the renderer resolved.
pub fn builder<'a>() -> ammonia::Builder<'a> {
    let mut builder = ammonia::Builder::default();
    builder
        .url_relative(ammonia::UrlRelative::PassThrough)
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .link_rel(None)
        .add_tags(["tfoot"])
        .rm_tags(["area", "map"])
        .rm_tag_attributes("blockquote", &["cite"])
        .rm_tag_attributes("q", &["cite"])
        .rm_tag_attributes("del", &["cite"])
        .rm_tag_attributes("ins", &["cite"])
        .add_generic_attributes(["dir"]);
    for (element, attributes) in MORE_ATTRIBUTES {
        builder.add_tag_attributes(*element, attributes.iter().copied());
    }
    builder
}

/// Returns whether an attribute is published. `id` and the destinations of links and pictures are
/// decided by the renderer.
pub fn is_published(element: &str, attribute: &str) -> bool {
    matches!((element, attribute), (_, "id") | ("a", "href" | "name") | ("img", "src"))
        || POLICY.generic.contains(attribute)
        || POLICY.attributes.get(element).is_some_and(|allowed| allowed.contains(attribute))
}

/// Returns whether an attribute has no effect on what the page says: how something looks or opens,
/// or data for a script.
pub fn is_presentational(attribute: &str) -> bool {
    const NAMES: &[&str] = &[
        "align",
        "bgcolor",
        "border",
        "cellpadding",
        "cellspacing",
        "class",
        "color",
        "decoding",
        "face",
        "fetchpriority",
        "height",
        "hspace",
        "loading",
        "name",
        "nowrap",
        "rel",
        "role",
        "size",
        "style",
        "tabindex",
        "target",
        "valign",
        "vspace",
        "width",
    ];
    NAMES.contains(&attribute) || attribute.starts_with("data-")
}

/// Returns whether the element starts a new line on the page.
pub fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "br"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "iframe"
            | "legend"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "optgroup"
            | "option"
            | "p"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
            | "video"
    )
}

/// Returns whether an element may lack an end tag (HTML, section 13.1.2.4).
pub fn is_optional(name: &str) -> bool {
    matches!(
        name,
        "p" | "li"
            | "dt"
            | "dd"
            | "td"
            | "th"
            | "tr"
            | "thead"
            | "tbody"
            | "tfoot"
            | "caption"
            | "colgroup"
            | "rt"
            | "rp"
    )
}

/// Returns whether a start tag closes an open element that has no end tag.
pub fn closes(started: &str, open: &str) -> bool {
    match started {
        "li" => open == "li",
        "dt" | "dd" => matches!(open, "dt" | "dd"),
        "td" | "th" => matches!(open, "td" | "th"),
        "tr" => matches!(open, "td" | "th" | "tr"),
        started => open == "p" && is_block(started),
    }
}

/// Level of a heading element: 2 for `h2`.
pub fn heading_level(name: &str) -> Option<u8> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

/// Elements of HTML, SVG and MathML that are not published.
const LEFT_OUT: &[&str] = &[
    "address",
    "animate",
    "annotation",
    "annotation-xml",
    "applet",
    "area",
    "audio",
    "base",
    "basefont",
    "bgsound",
    "big",
    "blink",
    "body",
    "button",
    "canvas",
    "circle",
    "clippath",
    "command",
    "datalist",
    "defs",
    "desc",
    "dialog",
    "dir",
    "ellipse",
    "embed",
    "feblend",
    "fecolormatrix",
    "fegaussianblur",
    "feoffset",
    "fieldset",
    "filter",
    "font",
    "foreignobject",
    "form",
    "frame",
    "frameset",
    "g",
    "head",
    "html",
    "iframe",
    "image",
    "input",
    "isindex",
    "keygen",
    "label",
    "legend",
    "line",
    "lineargradient",
    "link",
    "maction",
    "main",
    "map",
    "marker",
    "marquee",
    "mask",
    "math",
    "menclose",
    "menu",
    "menuitem",
    "merror",
    "meta",
    "meter",
    "mfenced",
    "mfrac",
    "mi",
    "mmultiscripts",
    "mn",
    "mo",
    "mover",
    "mpadded",
    "mphantom",
    "mprescripts",
    "mroot",
    "mrow",
    "ms",
    "mspace",
    "msqrt",
    "mstyle",
    "msub",
    "msubsup",
    "msup",
    "mtable",
    "mtd",
    "mtext",
    "mtr",
    "munder",
    "munderover",
    "nobr",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "optgroup",
    "option",
    "output",
    "param",
    "path",
    "pattern",
    "picture",
    "plaintext",
    "polygon",
    "polyline",
    "portal",
    "progress",
    "radialgradient",
    "rb",
    "rect",
    "search",
    "section",
    "select",
    "semantics",
    "slot",
    "source",
    "spacer",
    "stop",
    "svg",
    "symbol",
    "template",
    "text",
    "textarea",
    "textpath",
    "title",
    "track",
    "tspan",
    "use",
    "video",
    "view",
    "xml",
    "xmp",
];

/// Adds the pieces of an HTML block, given as lines with the start of each in the text.
pub fn block(lines: &[(CowStr, usize)], pieces: &mut Pieces) {
    let html: String = lines.iter().map(|(line, _)| line.as_ref()).collect();
    let mut starts = Vec::with_capacity(lines.len());
    let mut length = 0;
    for (line, start) in lines {
        starts.push((length, *start));
        length += line.len();
    }
    let place = |at: usize| {
        let line = starts.partition_point(|(in_html, _)| *in_html <= at).saturating_sub(1);
        starts.get(line).map_or(at, |(in_html, in_text)| in_text + (at - in_html))
    };
    tokens(&html, &place, Nesting::Outermost, pieces);
}

/// Adds the pieces of a tag or comment inside a paragraph.
pub fn inline(html: &str, start: usize, pieces: &mut Pieces) {
    tokens(html, &|at| start + at, Nesting::Outermost, pieces);
}

/// Reader that lets the tokenizer read any number of attributes with a bounded stack. The tokenizer
/// calls itself for each attribute in double quotes that a blank follows, until it finds a slash, which
/// has no other meaning there than the blank.
struct BreakingReader<'h> {
    html: &'h [u8],
    /// Number of values in double quotes so far.
    values: usize,
    /// True after the quote that closes such a value.
    is_after_value: bool,
}

/// Number of attributes after which a blank is read as a slash.
const ATTRIBUTES_BETWEEN_BREAKS: usize = 64;

impl Reader for BreakingReader<'_> {
    type Error = Infallible;

    fn read_byte(&mut self) -> Result<Option<u8>, Infallible> {
        let is_after_value = std::mem::take(&mut self.is_after_value);
        let Some((first, rest)) = self.html.split_first() else { return Ok(None) };
        self.html = rest;
        let is_break = is_after_value
            && first.is_ascii_whitespace()
            && self.values.is_multiple_of(ATTRIBUTES_BETWEEN_BREAKS);
        Ok(Some(if is_break { b'/' } else { *first }))
    }

    fn read_until<'b>(
        &'b mut self,
        needle: &[u8],
        _: &'b mut [u8; 4],
    ) -> Result<Option<&'b [u8]>, Infallible> {
        let length = match self.html.iter().position(|byte| needle.contains(byte)) {
            Some(0) => 1,
            Some(at) => at,
            None => self.html.len(),
        };
        let (read, rest) = self.html.split_at(length);
        self.html = rest;
        // In a value without quotes, `<` is searched for as well.
        let is_in_value =
            needle.contains(&b'"') && needle.contains(&b'&') && !needle.contains(&b'<');
        self.is_after_value = is_in_value && read == b"\"";
        self.values += usize::from(self.is_after_value);
        Ok(Some(read).filter(|read| !read.is_empty()))
    }

    fn try_read_string(&mut self, words: &[u8], case_sensitive: bool) -> Result<bool, Infallible> {
        self.is_after_value = false;
        let Some((start, rest)) = self.html.split_at_checked(words.len()) else { return Ok(false) };
        let is_equal = start == words || !case_sensitive && start.eq_ignore_ascii_case(words);
        if is_equal {
            self.html = rest;
        }
        Ok(is_equal)
    }
}

/// Where HTML is that is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Nesting {
    Outermost,
    /// In an element such as `<iframe>`, whose text browsers that know the element do not read.
    Inside,
}

/// Returns whether the text of an element is HTML for browsers that do not know the element. Pages
/// show it, since they leave out the tags.
fn has_alternative(name: &str) -> bool {
    matches!(name, "iframe" | "noembed" | "noscript")
}

/// Adds the pieces of HTML; `place` converts a position in it to one in the text.
fn tokens(html: &str, place: &dyn Fn(usize) -> usize, nesting: Nesting, pieces: &mut Pieces) {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    // The text of a script or style sheet contains no tags.
    emitter.naively_switch_states(nesting == Nesting::Outermost);
    let mut end = 0;
    let mut is_alternative = false;
    let reader = BreakingReader { html: html.as_bytes(), values: 0, is_after_value: false };
    for token in Tokenizer::new_with_emitter(reader, emitter) {
        let Ok(token) = token;
        let (piece, span) = match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                is_alternative = nesting == Nesting::Outermost && has_alternative(&name);
                let written = html[tag.span.start..tag.span.end].to_owned();
                let attributes = tag.attributes.into_iter().map(|(key, value)| {
                    // The end of a value without quotes is one character late.
                    let written = html[value.span.start..value.span.end]
                        .trim_end_matches(|c: char| c == '>' || c.is_ascii_whitespace());
                    let start = value.span.start;
                    let at = place(start)..place(start + written.len());
                    let key = String::from_utf8_lossy(&key).into_owned();
                    (key, String::from_utf8_lossy(&value.value).into_owned(), at)
                });
                let attributes = attributes.collect();
                let piece = match ElementKind::of(&name) {
                    ElementKind::Unknown => Piece::Unknown(written),
                    _ => Piece::Open(HtmlTag { name, attributes }),
                };
                (Some(piece), tag.span)
            }
            Token::EndTag(tag) => {
                is_alternative = false;
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let piece = match ElementKind::of(&name) {
                    ElementKind::Unknown => {
                        Piece::Unknown(html[tag.span.start..tag.span.end].to_owned())
                    }
                    _ => Piece::Close(name),
                };
                (Some(piece), tag.span)
            }
            Token::String(text) => {
                let (start, range) = (text.span.start, text.span.start..text.span.end);
                if let Some(inner) = html.get(range).filter(|_| is_alternative) {
                    tokens(inner, &|at| place(start + at), Nesting::Inside, pieces);
                    end = end.max(text.span.end);
                    continue;
                }
                let words = String::from_utf8_lossy(&text.value).into_owned();
                (Some(Piece::Text(words)), text.span)
            }
            Token::Comment(comment) => {
                let written = &html[comment.span.start..comment.span.end];
                let piece = match (
                    written.starts_with("<!--"),
                    written.ends_with("-->") || written.ends_with("--!>"),
                ) {
                    (true, true) => None,
                    (true, false) => Some(Piece::OpenComment),
                    (false, _) => Some(Piece::Unknown(written.to_owned())),
                };
                (piece, comment.span)
            }
            Token::Doctype(doctype) => {
                let written = html[doctype.span.start..doctype.span.end].to_owned();
                (Some(Piece::Unknown(written)), doctype.span)
            }
            Token::Error(_) => continue,
        };
        end = end.max(span.end);
        pieces.extend(piece.map(|piece| (piece, place(span.start)..place(span.end))));
    }
    // A tag that is not closed is no token.
    if let Some(rest) = html.get(end..).filter(|rest| !rest.trim().is_empty()) {
        pieces.push((Piece::Text(rest.to_owned()), place(end)..place(html.len())));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns name and value of the attributes of the first tag.
    fn attributes(html: &str) -> Vec<(String, String)> {
        let mut pieces = Vec::new();
        inline(html, 0, &mut pieces);
        let tag = pieces.into_iter().find_map(|(piece, _)| match piece {
            Piece::Open(tag) if tag.name == "p" => Some(tag),
            _ => None,
        });
        let tag = tag.expect("there is a paragraph");
        tag.attributes.into_iter().map(|(name, value, _)| (name, value)).collect()
    }

    #[test]
    fn a_tag_may_have_any_number_of_attributes() {
        let written: String = (0..20_000).map(|number| format!(" a{number}=\"b c\"")).collect();
        // A comment and a text before the tag have quotes as well.
        for before in ["", "<!-- <a b=' -->", "<title><a b='</title>"] {
            let html = format!("{before}<p{written} title=\"d\">");
            assert_eq!(attributes(&html).len(), 20_001, "{before}");
        }
    }

    #[test]
    fn breaks_between_attributes_change_nothing() {
        let many: String = (0..200).map(|number| format!(" a{number:03}=\"b c / d\"")).collect();
        for more in ["", " x", " x=y", " x='a \"b\" '", " x = \"c\"", "/x", " \"e\"", " x=b\" y"] {
            let found = attributes(&format!("<p{many}{more} y=\"z\">\"a\" b=\"c\" d"));
            let tail = attributes(&format!("<p{more} y=\"z\">"));
            assert_eq!(found.len(), 200 + tail.len(), "{more}");
            assert!(tail.iter().all(|attribute| found.contains(attribute)), "{more}");
            let is_one =
                |(name, value): &&(String, String)| name.starts_with('a') && value == "b c / d";
            assert_eq!(found.iter().filter(is_one).count(), 200, "{more}");
        }
    }
}
