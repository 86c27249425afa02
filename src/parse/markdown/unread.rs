//! Finds links and footnotes that Markdown reads as text, since something in them has another form.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::piece::{Piece, Pieces};
use super::text_problem::TextProblem;

/// Longest text and destination of a link, in bytes. Longer ones are not written by hand, and a
/// limit keeps the search linear.
const REACH: usize = 512;

/// Stands for a byte that is not text: of markup, of an escaped character, of code or of a link.
const MASK: char = '\u{1}';

/// Reports links and footnotes that are shown as text, and keeps bare addresses in them from
/// becoming links. Texts that follow each other must not be merged yet.
pub fn reported<'t>(pieces: Pieces<'t>, source: &str) -> Pieces<'t> {
    if !source.contains(['[', '<']) {
        return pieces;
    }
    let found = problems(&pieces, source);
    let mut kept = Vec::with_capacity(pieces.len() + found.len());
    let mut links: Vec<Range<usize>> = Vec::new();
    for (problem, range) in found {
        if matches!(problem, TextProblem::BlankInDestination(_) | TextProblem::UnreadLink(_)) {
            links.push(range.clone());
        }
        kept.push((Piece::Problem(problem), range));
    }
    links.sort_by_key(|link| link.start);
    for (piece, range) in pieces {
        match piece {
            Piece::Markdown(Event::Text(words)) => split(words, range, &links, source, &mut kept),
            piece => kept.push((piece, range)),
        }
    }
    kept
}

/// Adds a text in parts; those in unread links are marked as text that holds no address.
fn split<'t>(
    words: CowStr<'t>,
    range: Range<usize>,
    links: &[Range<usize>],
    source: &str,
    kept: &mut Pieces<'t>,
) {
    let first = links.partition_point(|link| link.end <= range.start);
    let overlaps = links.get(first).is_some_and(|link| link.start < range.end);
    let is_verbatim = source.get(range.clone()) == Some(&*words);
    if !overlaps || !is_verbatim {
        kept.push(match overlaps {
            true => (Piece::Text(words.into_string()), range),
            false => (Piece::Markdown(Event::Text(words)), range),
        });
        return;
    }
    let mut start = range.start;
    for link in &links[first..] {
        if link.start >= range.end {
            break;
        }
        let (from, to) = (link.start.max(start), link.end.min(range.end));
        if start < from {
            kept.push((
                Piece::Markdown(Event::Text(source[start..from].to_owned().into())),
                start..from,
            ));
        }
        if from < to {
            kept.push((Piece::Text(source[from..to].to_owned()), from..to));
        }
        start = to.max(start);
    }
    if start < range.end {
        let rest = start..range.end;
        kept.push((Piece::Markdown(Event::Text(source[rest.clone()].to_owned().into())), rest));
    }
}

fn problems(pieces: &Pieces, source: &str) -> Vec<(TextProblem, Range<usize>)> {
    let mut found = Vec::new();
    let mut block = Block::default();
    let mut inside = 0_usize;
    for (piece, range) in pieces {
        let Piece::Markdown(event) = piece else {
            if matches!(piece, Piece::BlockStart | Piece::BlockEnd | Piece::Break) {
                std::mem::take(&mut block).search(&mut found);
            }
            continue;
        };
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => inside += 1,
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => {
                inside = inside.saturating_sub(1);
            }
            Event::Text(words) if inside == 0 => block.add(words, range, source),
            Event::SoftBreak | Event::HardBreak if inside == 0 => block.add_break(range),
            Event::Text(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => {}
            Event::Start(_) | Event::End(_) | Event::Rule => {
                std::mem::take(&mut block).search(&mut found);
            }
        }
    }
    block.search(&mut found);
    found
}

/// The text of a block with its positions in the source.
#[derive(Default)]
struct Block {
    /// As long as the source from `start` on, with [`MASK`] for what is not text.
    text: String,
    start: usize,
}

impl Block {
    fn mask_to(&mut self, position: usize) {
        if self.text.is_empty() {
            self.start = position;
        }
        let end = self.start + self.text.len();
        self.text.extend(std::iter::repeat_n(MASK, position.saturating_sub(end)));
    }

    fn add(&mut self, words: &str, range: &Range<usize>, source: &str) {
        self.mask_to(range.start);
        let is_in_order = self.start + self.text.len() == range.start;
        if !is_in_order || source.get(range.clone()) != Some(words) {
            return;
        }
        let is_escaped = source[..range.start].ends_with('\\');
        match words.chars().next() {
            Some(first) if is_escaped && first.is_ascii() => {
                self.text.push(MASK);
                self.text.push_str(&words[1..]);
            }
            _ => self.text.push_str(words),
        }
    }

    fn add_break(&mut self, range: &Range<usize>) {
        self.mask_to(range.start);
        self.text.push('\n');
    }

    fn search(self, found: &mut Vec<(TextProblem, Range<usize>)>) {
        let text = self.text.as_str();
        if !text.contains(['[', '<']) {
            return;
        }
        let mut add = |problem, range: Range<usize>| {
            found.push((problem, self.start + range.start..self.start + range.end));
        };
        let mut reached = 0;
        for (at, _) in text.match_indices("](") {
            let Some(start) = opening(text, at).filter(|start| *start >= reached) else { continue };
            let Some(end) = closing(text, at + 2) else { continue };
            let written = &text[at + 2..end];
            let destination: Vec<&str> = written.split([' ', '\n', MASK]).collect();
            let destination: Vec<&str> =
                destination.into_iter().filter(|word| !word.is_empty()).collect();
            if destination.is_empty() {
                continue;
            }
            reached = end + 1;
            let problem = match written.contains([' ', '\n']) {
                true => TextProblem::BlankInDestination(destination.join(" ")),
                false => TextProblem::UnreadLink(destination.concat()),
            };
            // The exclamation mark of a picture.
            let start = start - usize::from(text[..start].ends_with('!'));
            add(problem, start..end + 1);
        }
        for (at, _) in text.match_indices('<') {
            let inner = after(text, at + 1);
            let Some(length) = inner.find(['>', '<', '\n']) else { continue };
            let address = &inner[..length];
            let is_address = address.starts_with("https://")
                || address.starts_with("http://")
                || address.starts_with("www.")
                || address.starts_with("mailto:");
            if inner[length..].starts_with('>') && is_address && address.trim().contains(' ') {
                let problem = TextProblem::BlankInDestination(address.to_owned());
                add(problem, at..at + length + 2);
            }
        }
        for (at, _) in text.match_indices("[^") {
            let inner = after(text, at + 2);
            let Some(length) = inner.find([']', '[', '\n', MASK]) else { continue };
            let name = &inner[..length];
            if inner[length..].starts_with(']') && is_footnote(name, &inner[length + 1..]) {
                let problem = TextProblem::MissingFootnote(name.to_owned());
                add(problem, at..at + 3 + length);
            }
        }
        for (at, _) in text.match_indices("^[") {
            let inner = after(text, at + 2);
            let Some(length) = inner.find([']', '[']) else { continue };
            let is_closed = inner[length..].starts_with(']');
            if is_closed && inner[..length].contains(char::is_alphabetic) {
                add(TextProblem::InlineFootnote, at..at + 3 + length);
            }
        }
        for (at, _) in text.match_indices("][") {
            let Some(start) = opening(text, at) else { continue };
            let inner = after(text, at + 2);
            let Some(length) = inner.find([']', '[', MASK]) else { continue };
            let (words, label) = (&text[start + 1..at], &inner[..length]);
            // `x[i][j]` is code.
            let is_index = text[..start].ends_with(char::is_alphanumeric);
            let is_link = words.contains(char::is_alphabetic) && !words.starts_with('^');
            if is_link && !is_index && inner[length..].starts_with(']') && !label.starts_with('^') {
                let label = if label.is_empty() { words } else { label };
                let problem = TextProblem::UndefinedLink(label.to_owned());
                add(problem, start..at + 3 + length);
            }
        }
    }
}

/// Returns the text from a position on that is searched.
fn after(text: &str, at: usize) -> &str {
    &text[at..text.floor_char_boundary(at + REACH)]
}

/// Returns the position of the bracket that the one at a position closes.
fn opening(text: &str, closing: usize) -> Option<usize> {
    let reach = text.ceil_char_boundary(closing.saturating_sub(REACH));
    let mut depth = 1_usize;
    for (at, c) in text[reach..closing].char_indices().rev() {
        match c {
            ']' => depth += 1,
            '[' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(reach + at);
        }
    }
    None
}

/// Returns the position of the parenthesis that closes a destination; of the first one if they are
/// not even.
fn closing(text: &str, start: usize) -> Option<usize> {
    let searched = after(text, start);
    let mut depth = 1_usize;
    for (at, c) in searched.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(start + at);
        }
    }
    searched.find(')').map(|at| start + at)
}

/// Returns whether `[^name]` is meant as a footnote, and not as the characters of a pattern:
/// `[^a-z]`, `[^/]+`.
fn is_footnote(name: &str, next: &str) -> bool {
    let is_pattern = || {
        let parts: Vec<&str> = name.split('-').collect();
        parts.len() > 1 && parts.iter().all(|part| part.chars().count() <= 2)
    };
    name.starts_with(char::is_alphanumeric)
        && name.chars().all(|c| c.is_alphanumeric() || "-_. ’'".contains(c))
        && !is_pattern()
        && !next.starts_with(['+', '*', '?', '{', '$', '\\'])
}
