//! Parses Markdown into pieces: events of Markdown, and the tags and texts of raw HTML.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeWithOffset};

use super::piece::{Piece, Pieces};
use super::{balance, bare_links, raw_html, typography};

/// Parses a text. Straight quotes, hyphens and dots are replaced by typographic characters outside
/// of code, addresses and words that look like code; bare addresses become links; raw HTML is
/// well-formed.
pub fn pieces(text: &str) -> Pieces<'_> {
    let addresses = bare_links::places(text);
    let mut markers = bare_links::Markers::new(text, &addresses);
    let events = Parser::new_ext(text, options()).into_offset_iter();
    let events = events.map(|(event, range)| markers.restored(event, range));
    let events = events.map(|(event, range)| (typography::restored(event, &range, text), range));
    let mut collected = Collector::default();
    for (event, range) in TextMergeWithOffset::new(events) {
        collected.add(event, range);
    }
    bare_links::linked(balance::balanced(collected.pieces), text)
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
}

#[derive(Default)]
struct Collector<'t> {
    pieces: Pieces<'t>,
    /// Lines of the open HTML block, each with the start of its range in the text.
    block: Option<Vec<(CowStr<'t>, usize)>>,
}

impl<'t> Collector<'t> {
    fn add(&mut self, event: Event<'t>, range: Range<usize>) {
        match event {
            Event::Start(Tag::HtmlBlock) => {
                self.block = Some(Vec::new());
                self.pieces.push((Piece::BlockStart, range.start..range.start));
            }
            Event::End(TagEnd::HtmlBlock) => {
                let lines = self.block.take().unwrap_or_default();
                raw_html::block(&lines, &mut self.pieces);
                self.pieces.push((Piece::BlockEnd, range.end..range.end));
            }
            Event::Html(html) => match &mut self.block {
                Some(lines) => lines.push((html, range.start)),
                None => raw_html::block(&[(html, range.start)], &mut self.pieces),
            },
            // A line of an HTML block can be split at a removed indentation.
            Event::Text(line) if self.block.is_some() => {
                self.block.iter_mut().for_each(|lines| lines.push((line.clone(), range.start)));
            }
            Event::InlineHtml(html) => raw_html::inline(&html, range.start, &mut self.pieces),
            event => self.pieces.push((Piece::Markdown(normalised(event)), range)),
        }
    }
}

/// Adds `mailto:` to the destination of `<info@ente.it>`, where the parser leaves it out.
fn normalised(event: Event) -> Event {
    match event {
        Event::Start(Tag::Link { link_type: LinkType::Email, dest_url, title, id }) => {
            let dest_url = format!("mailto:{dest_url}").into();
            Event::Start(Tag::Link { link_type: LinkType::Inline, dest_url, title, id })
        }
        event => event,
    }
}
