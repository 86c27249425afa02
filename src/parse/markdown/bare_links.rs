//! Makes links of addresses in plain text: `https://ente.it/atti`, `www.ente.it`, `info@ente.it`.

use std::ops::Range;
use std::sync::LazyLock;

use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};
use unicode_normalization::char::is_combining_mark;

use super::piece::{Piece, Pieces};
use crate::web_url::is_web_url;

static FINDER: LazyLock<LinkFinder> = LazyLock::new(|| {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    // `www.ente.it` has no scheme; other words with a dot are left alone below.
    finder.url_must_have_scheme(false);
    finder
});

/// Returns whether a text may have an address. Most have none.
fn may_have_addresses(text: &str) -> bool {
    next_address_sign(text, 0).is_some()
}

/// Returns the position of the next sign of an address: `://`, `@` or `www.`.
fn next_address_sign(text: &str, from: usize) -> Option<usize> {
    let rest = &text.as_bytes()[from..];
    let is_sign = |&(at, byte): &(usize, &u8)| match byte {
        b'@' => true,
        b':' => rest[at..].starts_with(b"://"),
        b'.' => at > 2 && rest[at - 3..at].eq_ignore_ascii_case(b"www"),
        _ => false,
    };
    rest.iter().enumerate().find(is_sign).map(|(at, _)| from + at)
}

/// Returns the ranges of addresses in a Markdown text that contain markers of emphasis.
pub fn places(text: &str) -> Vec<Range<usize>> {
    if !may_have_addresses(text) {
        return Vec::new();
    }
    let ranges = addresses(text).into_iter().map(|address| address.range);
    ranges.filter(|range| text[range.clone()].contains(['_', '*', '~'])).collect()
}

struct Address {
    range: Range<usize>,
    destination: String,
}

/// Returns the addresses in a text, in order.
fn addresses(text: &str) -> Vec<Address> {
    let mut found = Vec::new();
    for (start, word) in words(text) {
        let mut mailboxes_from = 0;
        for link in FINDER.links(word) {
            let url = link.as_str().trim_end_matches(['’', '‘', '…']);
            let range = link.start()..link.start() + url.len();
            let Some(destination) = web_destination(url) else { continue };
            // `http://localhost:[port]/admin` is a pattern of addresses.
            if word[range.end..].starts_with('@') || word[range.end..].starts_with(":[") {
                continue;
            }
            mailboxes(word, mailboxes_from..range.start, start, &mut found);
            mailboxes_from = range.end;
            found.push(Address { range: start + range.start..start + range.end, destination });
        }
        mailboxes(word, mailboxes_from..word.len(), start, &mut found);
    }
    found
}

/// Returns the words of a text that may have addresses, with their positions. A word is what is
/// between blanks, quotation marks and symbols.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let sign = next_address_sign(text, start)?;
        let before = text[start..sign].char_indices().rev();
        let border = before.map(|(at, c)| (start + at, c)).find(|(at, c)| separates(text, *at, *c));
        let from = border.map_or(start, |(at, c)| at + c.len_utf8());
        let mut after = text[sign..].char_indices().map(|(at, c)| (sign + at, c));
        let end = after.find(|(at, c)| separates(text, *at, *c));
        start = end.map_or(text.len(), |(at, c)| at + c.len_utf8());
        Some((from, &text[from..end.map_or(text.len(), |(at, _)| at)]))
    })
}

/// Returns whether the character at a position is no part of an address. A symbol is part of one
/// between letters, digits and separators of a URL.
fn separates(text: &str, at: usize, c: char) -> bool {
    if c.is_whitespace() || matches!(c, '<' | '>' | '"') {
        return true;
    }
    let is_symbol = !c.is_ascii() && !c.is_alphanumeric() && !is_combining_mark(c);
    let is_between = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || "=&/?".contains(c));
    let is_inside = || {
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        is_between(before.chars().next_back()) && is_between(after.chars().next())
    };
    is_symbol && !is_inside()
}

/// Adds the mailboxes in a part of a word, which starts at `offset` in the text. What could be
/// another mailbox than the one that is meant is left out.
fn mailboxes(word: &str, part: Range<usize>, offset: usize, found: &mut Vec<Address>) {
    let mut previous_end = None;
    for (at, _) in word[part.clone()].match_indices('@') {
        let at = part.start + at;
        let before = word[part.start..at].trim_end_matches(is_local);
        let local = &word[part.start + before.len()..at];
        let local = local.trim_start_matches(['.', '-']);
        let start = at - local.len();
        let domain_end = at + 1 + domain_length(&word[at + 1..part.end]);
        let is_second = previous_end.is_some_and(|end: usize| end + 1 == start);
        let follows = match word[..start].chars().next_back() {
            Some('/') => is_second,
            Some(c) => !"!#$^{}?&@`\\".contains(c),
            None => true,
        };
        let ends = !is_part_of_more(&word[domain_end..]);
        if !local.is_empty() && domain_end > at + 1 && follows && ends {
            previous_end = Some(domain_end);
            let destination = format!("mailto:{}", &word[start..domain_end]);
            let range = offset + start..offset + domain_end;
            found.push(Address { range, destination });
        }
    }
}

/// Returns whether a character is usual in the name of a mailbox.
fn is_local(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '+' | '-' | '%' | '~') || is_invisible(c)
}

/// Returns whether a character may be in an address without its author's knowledge. It stays
/// there, so that it is reported.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Returns the length of the host name at the start of a text, with at least one dot; 0 if there is
/// none.
fn domain_length(text: &str) -> usize {
    let is_host = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-') || is_invisible(c);
    let host = &text[..text.find(|c| !is_host(c)).unwrap_or(text.len())];
    let host = host.trim_end_matches(['.', '-']);
    let last = host.rsplit_once('.').map_or("", |(_, last)| last);
    let is_name = last.len() > 1
        && last.starts_with(char::is_alphabetic)
        && host.split('.').all(|label| !label.is_empty() && !label.starts_with('-'));
    if is_name { host.len() } else { 0 }
}

/// Returns whether the text after a mailbox belongs to it, so that it is none:
/// `git@github.com:ente/atti.git`. Another mailbox may follow after a slash.
fn is_part_of_more(next: &str) -> bool {
    let mut chars = next.chars();
    match chars.next() {
        Some('/') if chars.as_str().trim_start_matches(is_local).starts_with('@') => false,
        Some(':' | '/') => chars.next().is_some_and(char::is_alphanumeric),
        Some(c) => matches!(c, '@' | '_'),
        None => false,
    }
}

/// Returns the destination of a web address; `None` if it stays text.
fn web_destination(address: &str) -> Option<String> {
    if is_web_url(address) {
        return Some(address.to_owned());
    }
    let is_www = address.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www."));
    let url = format!("http://{address}");
    (is_www && is_web_url(&url)).then_some(url)
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
    for Address { range: at, destination } in addresses(&words) {
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
