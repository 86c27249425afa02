//! Converts Markdown to safe HTML and plain text, and finds links. The caller resolves the targets
//! of links.

use std::collections::HashSet;
use std::ops::Range;

use ammonia::UrlRelative;
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};

use crate::source::{Span, Spanned};
use crate::web_url::is_web_url;

/// Target of a link after its mention was resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// The destination as written, if it is safe: an external URL, a file in the entry's folder, or
    /// a fragment of the page.
    AsWritten,
    To(String),
    /// The link is removed; its text stays.
    Removed,
}

/// Returns HTML for a picture in the entry's folder, given its destination and description; `None`
/// for a plain `<img>`.
pub type Picture<'p> = &'p dyn Fn(&str, &str) -> Option<String>;

/// Renders an editor's text. `link` returns the target of each destination. The topmost headings of
/// the text become headings one level below `below`.
pub fn html(text: &str, link: &dyn Fn(&str) -> Destination, picture: Picture, below: u8) -> String {
    let mut raw = false;
    let events = events(text, options())
        .inspect(|event| raw |= matches!(event, Event::Html(_) | Event::InlineHtml(_)));
    let html = rendered(events, link, below, Some(picture));
    // HTML from Markdown alone is safe. Only raw HTML needs cleaning, which is slow.
    if raw { clean(&html) } else { html }
}

/// Renders the text of an untrusted author, without HTML elements and pictures. External links are
/// kept; relative links and links into a site lead to `repository`, if it is known. All other links
/// are removed.
pub fn html_from_strangers(text: &str, repository: Option<&str>, below: u8) -> String {
    let outside = |destination: &str| match (is_safe_outside(destination), repository) {
        (true, _) => Destination::AsWritten,
        (false, Some(repository))
            if !destination.contains(':') && !destination.starts_with('#') =>
        {
            Destination::To(repository.to_owned())
        }
        (false, _) => Destination::Removed,
    };
    // Footnotes of several descriptions on one page would have the same ids.
    let options = options() - Options::ENABLE_FOOTNOTES;
    rendered(events(text, options).filter_map(words_of_raw_html), &outside, below, None)
}

/// Returns whether a text starts with a heading, so that it needs none above it.
pub fn opens_with_heading(text: &str) -> bool {
    text.trim_start().starts_with('#')
}

/// Returns the destinations of links that start with `/`, which name entries of the catalogue,
/// without fragment and with their positions.
pub fn internal_links(span: &Span) -> Vec<Spanned<String>> {
    destinations(span, internal_destination)
}

/// Returns the destinations of links that are http(s) URLs, with their positions.
pub fn outside_links(span: &Span) -> Vec<Spanned<String>> {
    destinations(span, outside_destination)
}

/// Returns the destinations of links and pictures that are files in the entry's folder, with their
/// positions.
pub fn linked_files(span: &Span) -> Vec<Spanned<String>> {
    destinations(span, |event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
            is_relative_file(dest_url).then(|| dest_url.to_string())
        }
        _ => None,
    })
}

/// Returns the destinations of pictures, with their positions.
pub fn pictures(span: &Span) -> Vec<Spanned<String>> {
    // Most texts have no picture and need not be parsed again.
    if !span.text().contains("![") {
        return Vec::new();
    }
    destinations(span, |event| match event {
        Event::Start(Tag::Image { dest_url, .. }) => Some(dest_url.to_string()),
        _ => None,
    })
}

/// Returns the byte ranges of pictures without a description: in Markdown, and in HTML without an
/// `alt` attribute.
pub fn undescribed_pictures(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if !text.contains("![") && !text.contains("<img") {
        return found;
    }
    let mut described = true;
    for (event, range) in events_with_ranges(text) {
        match event {
            Event::Start(Tag::Image { .. }) => described = false,
            Event::End(TagEnd::Image) if !described => {
                described = true;
                found.push(range);
            }
            Event::Text(words) | Event::Code(words) => described |= !words.trim().is_empty(),
            Event::Html(html) | Event::InlineHtml(html) => {
                let tags = html
                    .match_indices("<img")
                    .filter_map(|(at, _)| Some((at, html[at..].split_once('>')?.0)));
                let silent = tags
                    .filter(|(_, tag)| !tag.split_whitespace().any(|part| part.starts_with("alt")));
                found.extend(
                    silent.map(|(at, tag)| range.start + at..range.start + at + tag.len() + 1),
                );
            }
            _ => {}
        }
    }
    found
}

fn destinations(span: &Span, wanted: impl Fn(&Event) -> Option<String>) -> Vec<Spanned<String>> {
    let text = span.text();
    let found = events_with_ranges(text).filter_map(|(event, range)| {
        let destination = wanted(&event)?;
        // The destination of a reference link is elsewhere in the text, so the range of the whole
        // link is used.
        let at = text[range.clone()].rfind(&destination).map(|at| range.start + at);
        let place = at.map_or(range, |at| at..at + destination.len());
        let offset = span.range().start;
        Some(Spanned::new(
            destination,
            Span::new(span.source(), offset + place.start..offset + place.end),
        ))
    });
    found.collect()
}

/// Returns the destinations that start with `/`, without fragment, in a text without position.
pub fn internal_destinations(text: &str) -> impl Iterator<Item = String> {
    events(text, options()).filter_map(|event| internal_destination(&event))
}

/// Returns the destinations of links that are http(s) URLs, in a text without position.
pub fn outside_destinations(text: &str) -> impl Iterator<Item = String> {
    events(text, options()).filter_map(|event| outside_destination(&event))
}

fn outside_destination(event: &Event) -> Option<String> {
    match event {
        Event::Start(Tag::Link { dest_url, .. }) if is_web_url(dest_url) => {
            Some(dest_url.to_string())
        }
        _ => None,
    }
}

fn internal_destination(event: &Event) -> Option<String> {
    match event {
        Event::Start(Tag::Link { dest_url, .. }) if dest_url.starts_with('/') => {
            Some(dest_url.split('#').next().unwrap_or_default().to_owned())
        }
        _ => None,
    }
}

/// Returns the plain text for the search, with a newline after each block.
pub fn plain_text(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for event in events(text, options()) {
        match event {
            Event::Text(words) | Event::Code(words) => plain.push_str(&words),
            Event::SoftBreak | Event::HardBreak | Event::Rule => plain.push(' '),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::CodeBlock
                | TagEnd::TableCell,
            ) => plain.push('\n'),
            _ => {}
        }
    }
    plain
}

/// Parses a text.
fn events(text: &str, options: Options) -> impl Iterator<Item = Event<'_>> {
    Parser::new_ext(text, options).map(normalised)
}

/// Parses a text; each event has its range of bytes in the text.
fn events_with_ranges(text: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    let events = Parser::new_ext(text, options()).into_offset_iter();
    events.map(|(event, range)| (normalised(event), range))
}

/// Normalises the destination of a link or picture: adds `mailto:` to `<info@ente.it>`, where the
/// parser leaves it out, and removes `./`, which has no effect in a relative reference (RFC 3986,
/// section 5.2.4).
fn normalised(event: Event) -> Event {
    match event {
        Event::Start(Tag::Link { link_type: LinkType::Email, dest_url, title, id }) => {
            let dest_url = format!("mailto:{dest_url}").into();
            Event::Start(Tag::Link { link_type: LinkType::Inline, dest_url, title, id })
        }
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = without_dots(dest_url);
            Event::Start(Tag::Link { link_type, dest_url, title, id })
        }
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            let dest_url = without_dots(dest_url);
            Event::Start(Tag::Image { link_type, dest_url, title, id })
        }
        event => event,
    }
}

fn without_dots(destination: CowStr) -> CowStr {
    match destination.strip_prefix("./").map(|name| name.trim_start_matches("./")) {
        Some(name) if is_relative_file(name) => name.to_owned().into(),
        // Without the dot, `./https://a.it` and `.//a` would be other links.
        _ => destination,
    }
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_SMART_PUNCTUATION
}

/// Renders events as HTML with resolved links, pictures and heading levels. Raw HTML is kept
/// unchanged. Without `picture`, pictures are replaced by their descriptions.
fn rendered<'t>(
    events: impl Iterator<Item = Event<'t>>,
    link: &dyn Fn(&str) -> Destination,
    below: u8,
    picture: Option<Picture>,
) -> String {
    let mut outline = Outline { below, open: Vec::new() };
    let mut kept_links = Vec::new();
    let mut pictures = Vec::new();
    let events = events.filter_map(|event| match event {
        Event::Start(Tag::Image { dest_url, title, .. }) => {
            pictures.push(Rendering { destination: dest_url, title, description: String::new() });
            None
        }
        Event::End(TagEnd::Image) => {
            let shown: Rendering = pictures.pop()?;
            match pictures.last_mut() {
                None => Some(shown.event(picture)),
                Some(around) => {
                    around.description.push_str(&shown.description);
                    None
                }
            }
        }
        event if !pictures.is_empty() => {
            pictures.last_mut()?.describe(&event);
            None
        }
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = safe_destination(dest_url, link);
            kept_links.push(dest_url.is_some());
            dest_url.map(|dest_url| Event::Start(Tag::Link { link_type, dest_url, title, id }))
        }
        Event::End(TagEnd::Link) => kept_links.pop().unwrap_or(false).then_some(event),
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Some(Event::Start(Tag::Heading { level: outline.open(level), id, classes, attrs }))
        }
        Event::End(TagEnd::Heading(_)) => Some(Event::End(TagEnd::Heading(outline.level()))),
        event => Some(event),
    });
    let mut html = String::new();
    html::push_html(&mut html, events);
    html
}

/// A picture whose description is still being read.
struct Rendering<'t> {
    destination: CowStr<'t>,
    title: CowStr<'t>,
    description: String,
}

impl<'t> Rendering<'t> {
    /// Adds the text between the brackets, without markup.
    fn describe(&mut self, event: &Event) {
        match event {
            Event::Text(words) | Event::Code(words) => self.description.push_str(words),
            Event::SoftBreak | Event::HardBreak => self.description.push(' '),
            _ => {}
        }
    }

    /// Returns the HTML of the picture, or its description as text if it is not in the entry's
    /// folder or pictures are not rendered.
    fn event(self, picture: Option<Picture>) -> Event<'t> {
        let Some(picture) = picture.filter(|_| is_relative_file(&self.destination)) else {
            return Event::Text(self.description.into());
        };
        let html = picture(&self.destination, &self.description).unwrap_or_else(|| {
            let mut html = String::new();
            let image = Tag::Image {
                link_type: LinkType::Inline,
                dest_url: self.destination,
                title: self.title,
                id: "".into(),
            };
            let events = [
                Event::Start(image),
                Event::Text(self.description.into()),
                Event::End(TagEnd::Image),
            ];
            html::push_html(&mut html, events.into_iter());
            html
        });
        Event::InlineHtml(html.into())
    }
}

/// Removes the tags of raw HTML and keeps its text, so that the result has no unclosed elements.
/// `<br>` becomes a line break.
fn words_of_raw_html(event: Event) -> Option<Event> {
    match event {
        Event::Start(Tag::HtmlBlock) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
        Event::Html(html) => Some(Event::Html(
            ammonia::Builder::default().tags(HashSet::new()).clean(&html).to_string().into(),
        )),
        Event::InlineHtml(html) if html.starts_with("<br") => Some(Event::HardBreak),
        Event::InlineHtml(_) => None,
        event => Some(event),
    }
}

fn clean(rendered: &str) -> String {
    let mut builder = ammonia::Builder::default();
    builder.url_relative(UrlRelative::PassThrough).link_rel(None).rm_tag_attributes("a", &["rel"]);
    // The HTML of rendered pictures is cleaned too and must stay as it is.
    builder
        .add_tags(&["picture", "source"])
        .add_tag_attributes("source", &["srcset", "sizes", "type"]);
    builder.add_tag_attributes("img", &["loading", "decoding"]);
    builder.attribute_filter(|element, attribute, value| match (element, attribute) {
        ("img", "src") => is_relative_file(value).then(|| value.into()),
        ("source", "srcset") => {
            (!value.contains([':', '\\']) && !value.contains("//")).then(|| value.into())
        }
        _ => Some(value.into()),
    });
    builder.clean(rendered).to_string()
}

fn safe_destination<'a>(
    written: CowStr<'a>,
    link: &dyn Fn(&str) -> Destination,
) -> Option<CowStr<'a>> {
    match link(&written) {
        Destination::To(address) => Some(address.into()),
        Destination::AsWritten
            if is_safe_outside(&written)
                || is_relative_file(&written)
                || written.starts_with('#') =>
        {
            Some(written)
        }
        _ => None,
    }
}

fn is_safe_outside(destination: &str) -> bool {
    let lower = destination.trim().to_ascii_lowercase();
    ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme))
}

/// Returns whether a destination has the form of a file in the entry's folder: a relative path
/// without scheme, `..` or a leading dot.
pub fn is_relative_file(destination: &str) -> bool {
    !destination.is_empty()
        && !destination.starts_with(['/', '#', '\\', '.'])
        && !destination.contains([':', '\\'])
        && !destination.contains("..")
}

/// The headings around a position in a text. Levels on the page follow each other without gaps, as
/// users who navigate by headings expect.
struct Outline {
    below: u8,
    open: Vec<HeadingLevel>,
}

impl Outline {
    /// Adds a heading, and returns the level it has on the page.
    fn open(&mut self, written: HeadingLevel) -> HeadingLevel {
        self.open.retain(|above| *above < written);
        self.open.push(written);
        self.level()
    }

    fn level(&self) -> HeadingLevel {
        let level = (self.open.len() + usize::from(self.below)).min(6);
        HeadingLevel::try_from(level).expect("a level from one to six is a heading level")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    #[track_caller]
    fn case(text: &str, expected: &str) {
        let link = |destination: &str| match destination {
            "/solutions/sigeo" => Destination::To("../sigeo/".into()),
            internal if internal.starts_with('/') => Destination::Removed,
            _ => Destination::AsWritten,
        };
        let picture = |name: &str, words: &str| {
            (name == "large.png").then(|| format!("<picture>{words}</picture>"))
        };
        assert_eq!(html(text, &link, &picture, 1).trim(), expected);
    }

    #[test]
    fn links_get_their_resolved_targets() {
        case("[a](/solutions/sigeo)", r#"<p><a href="../sigeo/">a</a></p>"#);
        case("[a](/solutions/gone)", "<p>a</p>");
        case("[a](https://b.it/?c&d)", r#"<p><a href="https://b.it/?c&amp;d">a</a></p>"#);
        case("# Title", "<h2>Title</h2>");
    }

    #[test]
    fn a_dot_before_a_file_has_no_effect() {
        case("[a](./b.pdf)", r#"<p><a href="b.pdf">a</a></p>"#);
        case("![a](./b.png)", r#"<p><img src="b.png" alt="a" /></p>"#);
        case("![a](././large.png)", "<p><picture>a</picture></p>");
        for other in ["./https://b.it", ".//solutions/sigeo", "./../b.pdf", "./"] {
            case(&format!("[a]({other})"), "<p>a</p>");
        }
        let source = Source::new("a.md", "[a](./b.pdf) ![c](./d.png)");
        let files = linked_files(&Span::new(&source, 0..source.text.len()));
        assert_eq!(files.iter().map(|file| file.as_str()).collect::<Vec<_>>(), ["b.pdf", "d.png"]);
        assert_eq!(files[0].span.range(), 6..11);
    }

    #[test]
    fn addresses_in_angle_brackets_are_mail_links() {
        let address = r#"<a href="mailto:info@example.org">info@example.org</a>"#;
        case("<info@example.org>", &format!("<p>{address}</p>"));
        case("a <info@example.org> <b>b</b>", &format!("<p>a {address} <b>b</b></p>"));
        let strangers = html_from_strangers("<info@example.org>", None, 1);
        assert_eq!(strangers.trim(), format!("<p>{address}</p>"));
        let source = Source::new("a.md", "<info@example.org> e <x.y@z.example>");
        let span = Span::new(&source, 0..source.text.len());
        assert!(linked_files(&span).is_empty() && internal_links(&span).is_empty());
    }

    #[test]
    fn heading_levels_have_no_gaps() {
        case("## a\n### b\n## c", "<h2>a</h2>\n<h3>b</h3>\n<h2>c</h2>");
        case("### a\n# b\n#### c", "<h2>a</h2>\n<h2>b</h2>\n<h3>c</h3>");
        assert!(opens_with_heading("\n## a") && !opens_with_heading("a\n\n## b"));
    }

    #[test]
    fn scripts_and_unsafe_links_are_removed() {
        case("[a](javascript:alert(1))", "<p>a</p>");
        case("[a](JaVaScRiPt:alert(1)) [b](data:text/html,x)", "<p>a b</p>");
        case("a <script>alert(1)</script> b", "<p>a  b</p>");
        case("<img src=x onerror=alert(1)>", r#"<img src="x">"#);
        case("<a href='javascript:alert(1)' onclick='b'>c</a>", "<p><a>c</a></p>");
        case("<style>*{}</style>x", "x");
        case("`<b>`", "<p><code>&lt;b&gt;</code></p>");
    }

    #[test]
    fn only_pictures_in_the_entry_folder_are_shown() {
        case("![a](logo.png)", r#"<p><img src="logo.png" alt="a" /></p>"#);
        case("![a](https://b.it/c.png)", "<p>a</p>");
        case("![a *b* `c`\nd](large.png)", "<p><picture>a b c d</picture></p>");
        case("x <b>y</b> ![a](large.png)", "<p>x <b>y</b> <picture>a</picture></p>");
        case(
            "<picture><source srcset='https://b.it/c.png'><img src='d.png'></picture>",
            r#"<p><picture><source><img src="d.png"></picture></p>"#,
        );
    }

    #[test]
    fn pictures_without_a_description_are_found() {
        let found = |text: &str| {
            undescribed_pictures(text).into_iter().map(|at| text[at].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found("a ![](b.png) ![c](d.png) ![ ](e.png)"), ["![](b.png)", "![ ](e.png)"]);
        assert_eq!(found("a <img src='b.png'> <img src='c.png' alt=''>"), ["<img src='b.png'>"]);
        assert!(found("![*a*](b.png) `![](c.png)`").is_empty());
    }

    #[test]
    fn untrusted_texts_have_no_html_and_no_pictures() {
        let case = |text, expected: &str| {
            assert_eq!(html_from_strangers(text, Some("https://b.it/r"), 2).trim(), expected);
        };
        case("![a](logo.png) b<br/>c <img src=b.png>", "<p>a b<br />\nc </p>");
        case("<p>a <b>b</b>\n<script>alert(1)</script></p>", "<p>a b\n</p>");
        case(
            "[a](docs/b.md) [c](javascript:d) [e](/solutions/f)",
            "<p><a href=\"https://b.it/r\">a</a> c <a href=\"https://b.it/r\">e</a></p>",
        );
        case("# a", "<h3>a</h3>");
    }

    #[test]
    fn an_internal_link_has_its_place() {
        let source =
            Source::new("a.md", "x\n\nsee [SIGEO](/solutions/sigeo) and [b](https://b.it)\n");
        let links = internal_links(&Span::new(&source, 3..source.text.len()));
        assert_eq!(links.len(), 1);
        assert_eq!(
            (links[0].as_str(), links[0].span.line_and_column()),
            ("/solutions/sigeo", (3, 13))
        );
    }

    #[test]
    fn plain_text_has_no_markup() {
        assert_eq!(plain_text("# A *b*\n\nc [d](e) `f`\n"), "A b\nc d f\n");
    }
}
