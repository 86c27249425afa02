//! Makes the raw HTML of a text well-formed: every element is closed in the block that opens it,
//! and tags that are not published are marked.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::DEEPEST_HTML;
use super::piece::{HtmlTag, LeftOutReason, Piece, Pieces};
use super::raw_html::{ElementKind, closes, heading_level, is_block, is_optional};

/// Returns the pieces with an end tag for every published start tag, in the right order.
pub fn balanced(pieces: Pieces) -> Pieces {
    let has_html =
        pieces.iter().any(|(piece, _)| matches!(piece, Piece::Open(_) | Piece::Close(_)));
    if !has_html {
        return pieces;
    }
    let mut balancer = Balancer { closed_later: closed_later(&pieces), ..Balancer::default() };
    for (position, (piece, range)) in pieces.into_iter().enumerate() {
        balancer.position = position;
        balancer.add(piece, range);
    }
    let end = balancer.output.last().map_or(0, |(_, range)| range.end);
    balancer.close_to(0, end);
    balancer.output
}

/// Returns the positions of start tags in HTML blocks whose end tag is in a later block of the same
/// list item, quote or text.
fn closed_later(pieces: &Pieces) -> HashSet<usize> {
    /// Positions of start tags by name, each with the number of its HTML block.
    type Started<'p> = HashMap<&'p str, Vec<(usize, usize)>>;
    let mut found = HashSet::new();
    let mut containers: Vec<Started> = vec![Started::new()];
    // Names of the elements that started in the paragraph around the position.
    let mut inline: Option<HashMap<&str, usize>> = None;
    let mut block = 0;
    for (position, (piece, _)) in pieces.iter().enumerate() {
        match piece {
            Piece::BlockStart | Piece::BlockEnd => block += 1,
            Piece::Open(tag) if !tag.is_void() => match (&mut inline, containers.last_mut()) {
                (Some(names), _) => *names.entry(&tag.name).or_default() += 1,
                (None, Some(started)) => {
                    started.entry(&tag.name).or_default().push((position, block));
                }
                (None, None) => {}
            },
            Piece::Close(name) => {
                if let Some(count) = inline.as_mut().and_then(|names| names.get_mut(name.as_str()))
                    && *count > 0
                {
                    *count -= 1;
                    continue;
                }
                let started = containers.last_mut().and_then(|all| all.get_mut(name.as_str()));
                let start = started.and_then(Vec::pop);
                found.extend(start.filter(|(_, of)| *of != block).map(|(position, _)| position));
            }
            Piece::Markdown(event) => match block_kind(event) {
                Some((BlockKind::Inline | BlockKind::Heading, true)) => {
                    block += 1;
                    inline = Some(HashMap::new());
                }
                Some((BlockKind::Inline | BlockKind::Heading, false)) => inline = None,
                Some((BlockKind::Container, true)) => containers.push(Started::new()),
                Some((BlockKind::Container, false)) => {
                    containers.pop();
                }
                Some((BlockKind::Html, _)) | None => {}
            },
            _ => {}
        }
    }
    found
}

#[derive(Default)]
struct Balancer<'t> {
    output: Pieces<'t>,
    /// Position of the current piece.
    position: usize,
    /// See [`closed_later`].
    closed_later: HashSet<usize>,
    open: Vec<OpenElement>,
    blocks: Vec<Block>,
    /// Number of open elements by name whose start tags were too deep.
    skipped: HashMap<String, usize>,
    /// The open element whose text is code.
    code: Option<OpenElement>,
    /// Number of pictures around the position.
    pictures: usize,
}

struct OpenElement {
    name: String,
    range: Range<usize>,
    /// The element on the page.
    shown: String,
    /// True if the end tag is in a later block, so that the blocks between are in the element.
    stays: bool,
    /// True for an element that started inside a paragraph of Markdown.
    is_inline: bool,
}

/// A block of Markdown or HTML around the position.
struct Block {
    kind: BlockKind,
    /// Number of elements that were open at its start.
    start: usize,
    /// End tags inside it of elements around it, which are closed after it.
    pending: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum BlockKind {
    /// A paragraph or table cell.
    Inline,
    /// A heading of Markdown.
    Heading,
    /// A list item, block quote or footnote.
    Container,
    /// An HTML block, whose block elements go on after it.
    Html,
}

impl<'t> Balancer<'t> {
    fn add(&mut self, piece: Piece<'t>, range: Range<usize>) {
        match piece {
            Piece::Markdown(event) => self.event(event, range),
            Piece::BlockStart => {
                self.start(BlockKind::Html);
                self.output.push((Piece::BlockStart, range));
            }
            Piece::BlockEnd => {
                let block = self.end_code_and_block();
                let first =
                    self.open[block.start.min(self.open.len())..].iter().position(|element| {
                        !element.stays
                            && (!is_block(&element.name) || ends_with_block(&element.name))
                    });
                if let Some(first) = first {
                    self.close_to(block.start + first, range.end);
                }
                self.output.push((Piece::BlockEnd, range));
            }
            Piece::Text(_) | Piece::Unknown(_) | Piece::OpenComment if self.code.is_some() => {}
            Piece::Open(_) | Piece::OpenComment if self.pictures > 0 => {}
            Piece::Close(_) if self.pictures > 0 => {}
            Piece::Open(tag) => self.open(tag, range),
            Piece::Close(name) => self.close(&name, range),
            piece => self.output.push((piece, range)),
        }
    }

    fn event(&mut self, event: Event<'t>, range: Range<usize>) {
        match &event {
            Event::Text(_) | Event::Code(_) if self.code.is_some() => return,
            Event::Start(Tag::Image { .. }) => self.pictures += 1,
            Event::End(TagEnd::Image) => self.pictures = self.pictures.saturating_sub(1),
            _ => {}
        }
        match block_kind(&event) {
            Some((kind, true)) => {
                if kind == BlockKind::Heading {
                    self.end_heading(range.start);
                }
                self.start(kind);
                self.output.push((Piece::Markdown(event), range));
            }
            Some((_, false)) => {
                let block = self.end_code_and_block();
                self.close_to(block.start, range.end);
                let end = range.end;
                self.output.push((Piece::Markdown(event), range));
                block.pending.iter().for_each(|name| self.close(name, end..end));
            }
            None => self.output.push((Piece::Markdown(event), range)),
        }
    }

    fn start(&mut self, kind: BlockKind) {
        self.blocks.push(Block { kind, start: self.open.len(), pending: Vec::new() });
    }

    fn end_code_and_block(&mut self) -> Block {
        if let Some(code) = self.code.take() {
            self.output.push((Piece::Unclosed(code.name), code.range));
        }
        let around = Block { kind: BlockKind::Container, start: 0, pending: Vec::new() };
        self.blocks.pop().unwrap_or(around)
    }

    fn open(&mut self, mut tag: HtmlTag, range: Range<usize>) {
        if self.code.is_some() {
            return;
        }
        let is_nested_heading = heading_level(&tag.name).is_some()
            && self.blocks.last().is_some_and(|block| block.kind == BlockKind::Heading);
        match ElementKind::of(&tag.name) {
            ElementKind::Published if !is_nested_heading && self.is_in_place(&tag.name) => {}
            ElementKind::Published | ElementKind::LeftOut | ElementKind::Unknown => {
                let name = tag.name.clone();
                let reason = match tag.attributes.is_empty() {
                    true => LeftOutReason::ElementOrText,
                    false => LeftOutReason::Element,
                };
                self.output.push((Piece::LeftOut(tag, reason), range.clone()));
                self.break_line(&name, range.end);
                return;
            }
            ElementKind::Code => {
                let name = tag.name.clone();
                self.output.push((Piece::LeftOut(tag, LeftOutReason::Element), range.clone()));
                self.code = Some(OpenElement {
                    shown: name.clone(),
                    name,
                    range,
                    stays: false,
                    is_inline: false,
                });
                return;
            }
        }
        if tag.is_void() {
            self.output.push((Piece::Open(tag), range));
            return;
        }
        if heading_level(&tag.name).is_some() {
            self.end_heading(range.start);
        }
        let from = self.innermost(&tag.name);
        let is_closed = |element: &OpenElement| !element.stays && closes(&tag.name, &element.name);
        let implied = self.open[from..].iter().position(is_closed);
        if let Some(at) = implied {
            self.close_to(from + at, range.start);
        }
        if self.open.len() >= DEEPEST_HTML {
            *self.skipped.entry(tag.name.clone()).or_default() += 1;
            self.output.push((Piece::LeftOut(tag, LeftOutReason::TooDeep), range));
            return;
        }
        let stays = self.closed_later.contains(&self.position);
        let name = tag.name.clone();
        if stays && name == "p" {
            // A paragraph cannot contain others.
            tag.name = "div".to_owned();
        }
        let is_inline = self
            .blocks
            .last()
            .is_some_and(|block| matches!(block.kind, BlockKind::Inline | BlockKind::Heading));
        let shown = tag.name.clone();
        self.open.push(OpenElement { name, range: range.clone(), shown, stays, is_inline });
        self.output.push((Piece::Open(tag), range));
    }

    /// Returns whether browsers show an element that starts here: rows and cells only in a table,
    /// items only in a list.
    fn is_in_place(&self, name: &str) -> bool {
        let around: &[&str] = match name {
            "caption" | "col" | "colgroup" | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr" => {
                &["table"]
            }
            "li" => &["ul", "ol"],
            "dt" | "dd" => &["dl"],
            _ => return true,
        };
        self.open.iter().any(|element| around.contains(&element.name.as_str()))
    }

    /// Returns the position after the innermost list or table, in which the start tag of an item or
    /// cell can close others.
    fn innermost(&self, name: &str) -> usize {
        let around: &[&str] = match name {
            "li" => &["ul", "ol"],
            "dt" | "dd" => &["dl"],
            "td" | "th" | "tr" => &["table"],
            _ => &[],
        };
        let base = self.base();
        let last = self.open.iter().rposition(|element| around.contains(&element.name.as_str()));
        last.map_or(base, |last| base.max(last + 1))
    }

    /// Closes an open heading of raw HTML, since another one starts.
    fn end_heading(&mut self, end: usize) {
        let base = self.base();
        let is_heading = |element: &OpenElement| heading_level(&element.name).is_some();
        if let Some(at) = self.open[base..].iter().position(is_heading) {
            self.close_to(base + at, end);
        }
    }

    /// Returns the number of elements that the current block cannot close.
    fn base(&self) -> usize {
        let block = self.blocks.iter().rev().find(|block| block.kind != BlockKind::Html);
        block.map_or(0, |block| block.start)
    }

    fn close(&mut self, name: &str, range: Range<usize>) {
        if let Some(code) = &self.code {
            if code.name == name {
                self.code = None;
            }
            return;
        }
        // Browsers take it for a line break.
        if name == "br" {
            let tag = HtmlTag { name: name.to_owned(), attributes: Vec::new() };
            self.output.push((Piece::Open(tag), range));
            return;
        }
        if let Some(count) = self.skipped.get_mut(name).filter(|count| **count > 0) {
            *count -= 1;
            return;
        }
        let is_heading = heading_level(name).is_some();
        let found = self.open.iter().rposition(|element| {
            element.name == name || is_heading && heading_level(&element.name).is_some()
        });
        match found {
            Some(at) if at >= self.base() => self.close_to_element(at, &range),
            Some(at) if at >= self.container_base() => {
                if let Some(block) = self.blocks.last_mut() {
                    block.pending.push(name.to_owned());
                }
            }
            _ => self.break_line(name, range.end),
        }
    }

    /// Returns the number of elements that were open around the list item, quote or note.
    fn container_base(&self) -> usize {
        let block = self.blocks.iter().rev().find(|block| block.kind == BlockKind::Container);
        block.map_or(0, |block| block.start)
    }

    /// Closes an element at its end tag.
    fn close_to_element(&mut self, at: usize, range: &Range<usize>) {
        self.close_to(at + 1, range.start);
        if let Some(element) = self.open.pop() {
            self.output.push((Piece::Close(element.shown), range.clone()));
        }
    }

    /// Closes the elements opened after the first `count`, which lack an end tag.
    fn close_to(&mut self, count: usize, end: usize) {
        while self.open.len() > count {
            let Some(element) = self.open.pop() else { break };
            // Inside a paragraph, `<p>` is probably text.
            if !is_optional(&element.name) || (element.is_inline && element.name == "p") {
                self.output.push((Piece::Unclosed(element.name), element.range));
            }
            self.output.push((Piece::Close(element.shown), end..end));
        }
    }

    /// Keeps the texts around a block element apart whose tag is left out.
    fn break_line(&mut self, name: &str, end: usize) {
        let is_repeated = matches!(self.output.last(), Some((Piece::Break, _)));
        if is_block(name) && !is_repeated {
            self.output.push((Piece::Break, end..end));
        }
    }
}

/// Returns whether a block element is closed at the end of its HTML block.
fn ends_with_block(name: &str) -> bool {
    name == "p"
}

/// Returns the kind of block that an event starts (true) or ends.
fn block_kind(event: &Event) -> Option<(BlockKind, bool)> {
    let kind = match event {
        Event::Start(Tag::Heading { .. }) => (BlockKind::Heading, true),
        Event::End(TagEnd::Heading(_)) => (BlockKind::Heading, false),
        Event::Start(Tag::Paragraph | Tag::TableCell | Tag::DefinitionListTitle) => {
            (BlockKind::Inline, true)
        }
        Event::End(TagEnd::Paragraph | TagEnd::TableCell | TagEnd::DefinitionListTitle) => {
            (BlockKind::Inline, false)
        }
        Event::Start(
            Tag::Item
            | Tag::BlockQuote(_)
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionListDefinition,
        ) => (BlockKind::Container, true),
        Event::End(
            TagEnd::Item
            | TagEnd::BlockQuote(_)
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionListDefinition,
        ) => (BlockKind::Container, false),
        _ => return None,
    };
    Some(kind)
}
