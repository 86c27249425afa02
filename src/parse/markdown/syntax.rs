//! Parses Markdown into pieces: events of Markdown, and the tags and texts of raw HTML.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::piece::{Piece, Pieces};
use super::{bare_links, raw_html, typography};

/// Parses a text. Straight quotes, hyphens and dots are replaced by typographic characters outside
/// of code, addresses and words that look like code; bare addresses become links.
pub fn pieces(text: &str) -> Pieces<'_> {
    let events = Parser::new_ext(text, options()).into_offset_iter();
    let events = events.map(|(event, range)| (typography::restored(event, &range, text), range));
    let events = pulldown_cmark::TextMergeWithOffset::new(events);
    let mut collected = Collector::default();
    for (event, range) in events {
        collected.add(event, range, text);
    }
    collected.pieces
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
    /// Number of open elements in which addresses are not made links: links, pictures and code.
    literal: usize,
}

impl<'t> Collector<'t> {
    fn add(&mut self, event: Event<'t>, range: Range<usize>, text: &'t str) {
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
            Event::InlineHtml(html) => self.inline_html(&html, range.start),
            Event::Text(words) if self.literal == 0 => {
                bare_links::split(words, range, text, &mut self.pieces);
            }
            event => {
                match &event {
                    Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => {
                        self.literal += 1;
                    }
                    Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => {
                        self.literal = self.literal.saturating_sub(1);
                    }
                    _ => {}
                }
                self.pieces.push((Piece::Markdown(normalised(event)), range));
            }
        }
    }

    fn inline_html(&mut self, html: &str, start: usize) {
        let first = self.pieces.len();
        raw_html::inline(html, start, &mut self.pieces);
        for (piece, _) in &self.pieces[first..] {
            match piece {
                Piece::Open(tag) if tag.name == "a" => self.literal += 1,
                Piece::Close(name) if name == "a" => self.literal = self.literal.saturating_sub(1),
                _ => {}
            }
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
