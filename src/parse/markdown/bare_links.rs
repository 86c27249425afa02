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

/// Adds a text to `pieces`, with a link around each address. `range` is its range in `source`.
pub fn split<'t>(words: CowStr<'t>, range: Range<usize>, source: &str, pieces: &mut Pieces<'t>) {
    if !words.contains("://")
        && !words.contains('@')
        && !words.to_ascii_lowercase().contains("www.")
    {
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
        let at = link.start()..link.start() + address.len();
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

/// Returns the destination of an address that is followed by `next`; `None` if it stays text.
fn destination(kind: &LinkKind, address: &str, next: &str) -> Option<String> {
    match kind {
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
