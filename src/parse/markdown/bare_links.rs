//! Makes links of addresses in plain text: `https://ente.it/atti`, `www.ente.it`, `info@ente.it`.

use std::ops::Range;
use std::sync::LazyLock;

use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

use super::piece::{Piece, Pieces};
use crate::web_url::is_web_url;

static FINDER: LazyLock<LinkFinder> = LazyLock::new(|| {
    let mut finder = LinkFinder::new();
    // `www.ente.it` has no scheme; other words with a dot are left alone below.
    finder.url_must_have_scheme(false);
    finder
});

fn may_have_addresses(text: &str) -> bool {
    text.contains("://") || text.contains('@') || text.to_ascii_lowercase().contains("www.")
}

/// Returns the ranges of web addresses in a Markdown text that contain markers of emphasis.
pub fn places(text: &str) -> Vec<Range<usize>> {
    if !may_have_addresses(text) {
        return Vec::new();
    }
    let links = FINDER.links(text).filter(|link| link.as_str().contains(['_', '*', '~']));
    let links = links.filter(|link| destination(link.kind(), link.as_str(), "").is_some());
    links.map(|link| link.start()..link.end()).collect()
}

/// Undoes emphasis by markers that are part of an address: `https://ente.it/__init__.py`.
pub struct Markers<'a, 't> {
    text: &'t str,
    addresses: &'a [Range<usize>],
    /// For each open emphasis, the length of its markers if it is undone.
    open: Vec<Option<usize>>,
}

impl<'a, 't> Markers<'a, 't> {
    pub fn new(text: &'t str, addresses: &'a [Range<usize>]) -> Self {
        Self { text, addresses, open: Vec::new() }
    }

    /// Returns the event, or the typed marker in its place.
    pub fn restored(&mut self, event: Event<'t>, range: Range<usize>) -> (Event<'t>, Range<usize>) {
        if self.addresses.is_empty() {
            return (event, range);
        }
        let marker = match &event {
            Event::Start(tag) => {
                let Some(length) = self.marker_length(tag, &range) else { return (event, range) };
                let undone = self.is_in_address(range.start).then_some(length);
                self.open.push(undone);
                undone.map(|length| range.start..range.start + length)
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => {
                self.open.pop().flatten().map(|length| range.end - length..range.end)
            }
            _ => None,
        };
        match marker.and_then(|at| Some((self.text.get(at.clone())?, at))) {
            Some((typed, at)) => (Event::Text(typed.into()), at),
            None => (event, range),
        }
    }

    fn marker_length(&self, tag: &Tag, range: &Range<usize>) -> Option<usize> {
        match tag {
            Tag::Emphasis => Some(1),
            Tag::Strong => Some(2),
            Tag::Strikethrough => {
                let written = self.text.get(range.clone()).unwrap_or_default();
                Some(if written.starts_with("~~") { 2 } else { 1 })
            }
            _ => None,
        }
    }

    fn is_in_address(&self, position: usize) -> bool {
        let next = self.addresses.partition_point(|address| address.end <= position);
        self.addresses.get(next).is_some_and(|address| address.start < position)
    }
}

/// Adds a link around each address in the texts outside of links and code. `source` is the whole
/// text.
pub fn linked<'t>(pieces: Pieces<'t>, source: &str) -> Pieces<'t> {
    if !may_have_addresses(source) {
        return pieces;
    }
    let mut linked = Vec::with_capacity(pieces.len());
    let mut literal = 0_usize;
    for (piece, range) in pieces {
        match &piece {
            Piece::Markdown(Event::Start(
                Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_),
            )) => {
                literal += 1;
            }
            Piece::Markdown(Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock)) => {
                literal = literal.saturating_sub(1);
            }
            Piece::Open(tag) if tag.name == "a" => literal += 1,
            Piece::Close(name) if name == "a" => literal = literal.saturating_sub(1),
            _ => {}
        }
        match piece {
            Piece::Markdown(Event::Text(words)) if literal == 0 => {
                split(words, range, source, &mut linked);
            }
            piece => linked.push((piece, range)),
        }
    }
    linked
}

/// Adds a text to `pieces`, with a link around each address. `range` is its range in `source`.
fn split<'t>(words: CowStr<'t>, range: Range<usize>, source: &str, pieces: &mut Pieces<'t>) {
    if !may_have_addresses(&words) {
        pieces.push((Piece::Markdown(Event::Text(words)), range));
        return;
    }
    // Positions are exact only where nothing was replaced in the text.
    let is_verbatim = source.get(range.clone()) == Some(&*words);
    let place = |at: Range<usize>| match is_verbatim {
        true => range.start + at.start..range.start + at.end,
        false => range.clone(),
    };
    let mut written = 0;
    let text = |at: Range<usize>| {
        let text: CowStr<'t> = words[at.clone()].to_owned().into();
        (Piece::Markdown(Event::Text(text)), place(at))
    };
    for link in FINDER.links(&words) {
        let address = link.as_str().trim_end_matches(['”', '’', '»', '“', '‘', '«', '›', '…']);
        let elision = match link.kind() {
            LinkKind::Email => elision(address),
            _ => 0,
        };
        let address = &address[elision..];
        let start = link.start() + elision;
        let at = start..start + address.len();
        let Some(destination) = destination(link.kind(), address, &words[at.end..]) else {
            continue;
        };
        if written < at.start {
            pieces.push(text(written..at.start));
        }
        written = at.end;
        let place = place(at.clone());
        let link = Tag::Link {
            link_type: LinkType::Autolink,
            dest_url: destination.into(),
            title: "".into(),
            id: "".into(),
        };
        pieces.push((Piece::Markdown(Event::Start(link)), place.clone()));
        pieces.push(text(at));
        pieces.push((Piece::Markdown(Event::End(TagEnd::Link)), place));
    }
    if written < words.len() {
        pieces.push(text(written..words.len()));
    }
}

/// Returns the length of an elided word before a mailbox: 4 for `all'urp@ente.it`.
fn elision(address: &str) -> usize {
    let local = address.split('@').next().unwrap_or_default();
    let last = local.char_indices().rfind(|(_, c)| matches!(c, '\'' | '’' | '‘'));
    last.map_or(0, |(at, c)| at + c.len_utf8())
}

/// Returns the destination of an address that is followed by `next`; `None` if it stays text.
fn destination(kind: &LinkKind, address: &str, next: &str) -> Option<String> {
    match kind {
        LinkKind::Email if address.starts_with('@') => None,
        LinkKind::Email => {
            // `git@github.com:ente/atti.git` is no mailbox.
            let is_part_of_more = next.starts_with([':', '/'])
                && next[1..].starts_with(|c: char| c.is_alphanumeric());
            (!is_part_of_more).then(|| format!("mailto:{address}"))
        }
        _ if is_web_url(address) => Some(address.to_owned()),
        _ => {
            let is_www = address.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www."));
            let url = format!("http://{address}");
            (is_www && is_web_url(&url)).then_some(url)
        }
    }
}
