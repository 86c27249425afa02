//! Parses Markdown into pieces: events of Markdown, and the tags and texts of raw HTML.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::lost::{self, Definition};
use super::piece::{Piece, Pieces};
use super::text_problem::TextProblem;
use super::{adapted, balance, bare_links, cleaned, nesting, raw_html, typography, unread};

/// Parses a text. Straight quotes, hyphens and dots are replaced by typographic characters; bare
/// addresses become links; raw HTML is well-formed; characters that no text needs are removed.
pub fn pieces(text: &str) -> Pieces<'_> {
    let (events, definitions, mut deep) = match adapted::adapted(text) {
        Some(adapted) => {
            let (events, definitions) = parsed(&adapted.text);
            let restored = events.into_iter().map(|(event, range)| adapted.restored(event, range));
            (restored.collect(), definitions, adapted.deep.clone())
        }
        None => {
            let (events, definitions) = parsed(text);
            (events, definitions, Vec::new())
        }
    };
    let mut problems = lost::problems(text, &events, &definitions);
    // Code is shown as it is.
    let is_code = |event: &Event| matches!(event, Event::Start(Tag::CodeBlock(_)));
    let code: Vec<_> = events.iter().filter(|(event, _)| is_code(event)).map(|it| &it.1).collect();
    deep.retain(|at| {
        let before = code.partition_point(|block| block.start <= at.start);
        code[..before].last().is_none_or(|block| block.end <= at.start)
    });
    let (events, deep_emphases) = nesting::limited(events);
    deep.extend(deep_emphases);
    problems.extend(deep.into_iter().map(|at| (TextProblem::DeepMarkdown, at)));
    let addresses = bare_links::places(text);
    let mut markers = bare_links::Markers::new(text, &addresses);
    let pieces = Vec::with_capacity(events.len());
    let mut collected = Collector { pieces, block: None };
    for (event, range) in events {
        let (event, range) = markers.restored(event, range);
        collected.add(event, range);
    }
    let pieces = unread::reported(balance::balanced(collected.pieces), text);
    let pieces = merged(typography::replaced(pieces, text));
    let mut pieces = cleaned::cleaned(bare_links::linked(pieces, text), text);
    pieces.extend(problems.into_iter().map(|(problem, at)| (Piece::Problem(problem), at)));
    pieces
}

/// Returns the events of a text, and its definitions of links in their order.
fn parsed(text: &str) -> (Vec<(Event<'_>, Range<usize>)>, Vec<Definition>) {
    let parser = Parser::new_ext(text, options());
    let definitions = parser.reference_definitions().iter();
    let mut definitions: Vec<Definition> = definitions
        .map(|(label, definition)| Definition {
            label: label.to_owned(),
            destination: definition.dest.to_string(),
            range: definition.span.clone(),
        })
        .collect();
    definitions.sort_by_key(|definition| definition.range.start);
    (parser.into_offset_iter().collect(), definitions)
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
}

/// Joins texts that follow each other.
fn merged(pieces: Pieces) -> Pieces {
    let mut merged: Pieces = Vec::with_capacity(pieces.len());
    let mut pieces = pieces.into_iter().peekable();
    while let Some((piece, mut range)) = pieces.next() {
        let piece = match piece {
            Piece::Markdown(Event::Text(words)) if pieces.peek().is_some_and(is_text) => {
                let mut joined = words.into_string();
                while let Some((Piece::Markdown(Event::Text(words)), at)) = pieces.next_if(is_text)
                {
                    joined.push_str(&words);
                    range.end = at.end;
                }
                Piece::Markdown(Event::Text(joined.into()))
            }
            piece => piece,
        };
        merged.push((piece, range));
    }
    merged
}

fn is_text((piece, _): &(Piece, Range<usize>)) -> bool {
    matches!(piece, Piece::Markdown(Event::Text(_)))
}

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
