//! Texts of authors as HTML.

use super::picture;
use crate::catalogue::{EntryId, Prose, Text};
use crate::lang::Lang;
use crate::parse::markdown;
use crate::parse::markdown::Destination;
use crate::render::context::PageContext;

/// Number of levels by which headings of a text are lowered, so that the highest is below an
/// `<h2>`.
pub const BELOW_H2: u8 = 2;

/// As [`BELOW_H2`], below an `<h1>`.
pub const BELOW_H1: u8 = 1;

/// Renders a Markdown value of the front matter, marked with its language if it is not the page's.
/// `None` without a value.
pub fn prose_html(cx: &PageContext, prose: Option<&Prose>) -> Option<String> {
    let lang = cx.site.catalogue.site.authors_lang().map(Lang::tag);
    prose.map(|prose| in_language(lang, known_links_html(cx, &prose.text, &prose.links, BELOW_H2)))
}

/// Renders a text with its resolved links to other entries. `lang` is its language, if it is not
/// the page's.
pub fn linked_html(
    cx: &PageContext,
    text: &Text,
    lang: Option<&str>,
    heading_offset: u8,
) -> String {
    in_language(lang, known_links_html(cx, text.markdown.text(), &text.links, heading_offset))
}

fn in_language(lang: Option<&str>, html: String) -> String {
    match lang {
        Some(lang) if !html.is_empty() => format!("<div lang=\"{lang}\">\n{html}</div>\n"),
        _ => html,
    }
}

fn known_links_html(
    cx: &PageContext,
    text: &str,
    known: &[(String, EntryId)],
    heading_offset: u8,
) -> String {
    let found = |destination: &str| {
        let (destination, fragment) =
            destination.split_at(destination.find('#').unwrap_or(destination.len()));
        match known.iter().find(|(written, _)| written == destination) {
            Some((_, id)) => Destination::To(format!("{}{fragment}", cx.url_to_entry(*id))),
            None => Destination::AsWritten,
        }
    };
    markdown::html(
        text,
        &found,
        &|written, description| picture::in_text(cx, written, description),
        heading_offset,
    )
}
