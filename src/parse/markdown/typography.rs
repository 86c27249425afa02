//! Replaces straight quotes, hyphens and dots by typographic characters.
//!
//! The rules look at the words of a block as readers see them, whatever emphasis, links and raw
//! HTML are around them. Characters stay as typed where it is not certain what is meant, in code,
//! addresses and words that look like code, and after a backslash.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::piece::{Piece, Pieces};
use super::raw_html;

/// Stands for a picture, code, or something else that is no text.
const OBJECT: &str = "\u{FFFC}";

/// Words that Italian writes with an apostrophe at their end, which closes no quotation: `po'`.
const TRUNCATED: &[&str] =
    &["be", "ca", "da", "di", "fa", "mo", "ne", "pie", "po", "sta", "to", "va", "vo"];

/// Returns the pieces with typographic characters. Texts that follow each other must not be merged
/// yet, so that a character after a backslash is the first one of its text.
pub fn replaced<'t>(pieces: Pieces<'t>, source: &str) -> Pieces<'t> {
    if !source.contains(['\'', '"']) && !source.contains("--") && !source.contains("...") {
        return pieces;
    }
    let mut replacements = Replacements::new();
    let mut block = Block::default();
    let mut code_blocks = 0_usize;
    for (position, (piece, range)) in pieces.iter().enumerate() {
        match piece {
            Piece::Markdown(Event::Start(Tag::CodeBlock(_))) => code_blocks += 1,
            Piece::Markdown(Event::End(TagEnd::CodeBlock)) => {
                code_blocks = code_blocks.saturating_sub(1);
            }
            _ => {}
        }
        match role(piece) {
            Role::Words(_) if code_blocks > 0 => {}
            Role::Words(words) => block.add(words, position, range, source),
            Role::Fixed(words) => block.add_fixed(words),
            Role::Blank => block.add_fixed(" "),
            Role::Object => block.add_fixed(OBJECT),
            Role::Inline => {}
            Role::Border => std::mem::take(&mut block).replace(&mut replacements),
        }
    }
    block.replace(&mut replacements);
    applied(pieces, replacements)
}

/// Replacements by piece, each with its range in the text of the piece, in order.
type Replacements = HashMap<usize, Vec<(Range<usize>, &'static str)>>;

fn applied(mut pieces: Pieces<'_>, replacements: Replacements) -> Pieces<'_> {
    for (position, mut changes) in replacements {
        let Some((Piece::Markdown(Event::Text(words)), _)) = pieces.get_mut(position) else {
            continue;
        };
        changes.sort_by_key(|(at, _)| at.start);
        let mut replaced = String::with_capacity(words.len());
        let mut written = 0;
        for (at, replacement) in changes {
            replaced.push_str(&words[written..at.start]);
            replaced.push_str(replacement);
            written = at.end;
        }
        replaced.push_str(&words[written..]);
        *words = replaced.into();
    }
    pieces
}

/// What a piece is for the words around it.
enum Role<'p> {
    Words(&'p str),
    /// Words that stay as they are.
    Fixed(&'p str),
    Blank,
    Object,
    /// Is not seen between two words.
    Inline,
    /// Start or end of a block.
    Border,
}

fn role<'p>(piece: &'p Piece) -> Role<'p> {
    match piece {
        Piece::Markdown(Event::Text(words)) => Role::Words(words),
        Piece::Markdown(Event::SoftBreak | Event::HardBreak) => Role::Blank,
        Piece::Markdown(
            Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::Start(Tag::Image { .. })
            | Event::End(TagEnd::Image),
        ) => Role::Object,
        Piece::Markdown(
            Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link),
        ) => Role::Inline,
        Piece::Markdown(_) | Piece::BlockStart | Piece::BlockEnd | Piece::Break => Role::Border,
        Piece::Text(words) => Role::Fixed(words),
        Piece::Unknown(_) => Role::Object,
        Piece::Open(tag) if tag.name == "img" => Role::Object,
        Piece::Open(tag) if raw_html::is_block(&tag.name) => Role::Border,
        Piece::Close(name) if raw_html::is_block(name) => Role::Border,
        Piece::Open(_)
        | Piece::Close(_)
        | Piece::LeftOut(..)
        | Piece::Unclosed(_)
        | Piece::Problem(_)
        | Piece::OpenComment => Role::Inline,
    }
}

/// The words of a block.
#[derive(Default)]
struct Block {
    text: String,
    /// In the order of the text.
    parts: Vec<Part>,
}

/// Words of one piece.
#[derive(Clone, Copy)]
struct Part {
    /// Position in the text of the block.
    start: usize,
    /// The piece; `None` if the words stay as they are.
    piece: Option<usize>,
    /// True if the first character is after a backslash, and stays as it is.
    is_escaped: bool,
}

impl Block {
    fn add(&mut self, words: &str, position: usize, range: &Range<usize>, source: &str) {
        let is_typed = source.get(range.clone()) == Some(words);
        // Otherwise it is a character reference.
        let piece = is_typed.then_some(position);
        self.push(words, piece, is_typed && source[..range.start].ends_with('\\'));
    }

    fn add_fixed(&mut self, words: &str) {
        self.push(words, None, false);
    }

    fn push(&mut self, words: &str, piece: Option<usize>, is_escaped: bool) {
        self.parts.push(Part { start: self.text.len(), piece, is_escaped });
        self.text.push_str(words);
    }

    fn replace(self, replacements: &mut Replacements) {
        let text = self.text.as_str();
        let mut quotes = Quotes::default();
        let mut word = Word::default();
        let mut end = 0;
        while let Some(index) = next_mark(text, end) {
            let sign = text.as_bytes()[index];
            let length = text[index..].bytes().take_while(|byte| *byte == sign).count();
            end = index + length;
            if word.end <= index {
                word = Word::around(text, index);
            }
            if word.is_code || self.place(index).is_none() {
                continue;
            }
            let (before, after) = (&text[..index], &text[end..]);
            let around = (before.chars().next_back(), after.chars().next());
            let replacement = match (sign, length) {
                (b'"', 1) => quotes.double(index, around),
                (b'\'', 1) if is_truncated(before, around.1) => Some("’"),
                (b'\'', 1) => quotes.single(index, around, digits(after)),
                (b'-', _) => hyphens(length, around),
                (b'.', 3) => dots(around),
                _ => None,
            };
            if let Some(replacement) = replacement {
                self.put(index, length, replacement, replacements);
            }
        }
        for (index, replacement) in quotes.pairs() {
            self.put(index, 1, replacement, replacements);
        }
    }

    /// Returns the piece with the character at a position, and the position in its words; `None` if
    /// the character stays as it is.
    fn place(&self, index: usize) -> Option<(usize, usize)> {
        let next = self.parts.partition_point(|part| part.start <= index);
        let Part { start, piece, is_escaped } = *self.parts.get(next.checked_sub(1)?)?;
        let at = index - start;
        piece.filter(|_| !(is_escaped && at == 0)).map(|piece| (piece, at))
    }

    /// Replaces equal characters, unless they are in several texts.
    fn put(&self, at: usize, length: usize, by: &'static str, replacements: &mut Replacements) {
        if let (Some((piece, start)), Some((in_piece, end))) =
            (self.place(at), self.place(at + length - 1))
            && piece == in_piece
        {
            replacements.entry(piece).or_default().push((start..end + 1, by));
        }
    }
}

/// Returns the position of the next character that may be replaced.
fn next_mark(text: &str, from: usize) -> Option<usize> {
    let is_sign = |byte: u8| matches!(byte, b'"' | b'\'' | b'-' | b'.');
    text[from..].bytes().position(is_sign).map(|at| from + at)
}

/// What is between two blanks.
#[derive(Default)]
struct Word {
    end: usize,
    /// True for an address, and for what looks like code.
    is_code: bool,
}

impl Word {
    fn around(text: &str, index: usize) -> Self {
        let (before, after) = text.split_at(index);
        let start = before.trim_end_matches(|c: char| !c.is_whitespace()).len();
        let end = after.find(char::is_whitespace).map_or(text.len(), |length| index + length);
        let word = &text[start..end];
        let is_code = word.contains(['@', '=', '_', '\\', '{', '}', '$'])
            || word.contains("://")
            || word.contains("www.");
        Self { end, is_code }
    }
}

/// Returns whether an apostrophe between two texts ends one of the [`TRUNCATED`] words.
fn is_truncated(before: &str, after: Option<char>) -> bool {
    let letters = before.chars().rev().take(4).take_while(|c| c.is_alphabetic());
    let word = &before[before.len() - letters.map(char::len_utf8).sum::<usize>()..];
    TRUNCATED.iter().any(|truncated| word.eq_ignore_ascii_case(truncated)) && !is_in_word(after)
}

/// Returns the number of digits at the start of a text, at most three.
fn digits(text: &str) -> usize {
    text.bytes().take(3).take_while(u8::is_ascii_digit).count()
}

/// The characters before and after; `None` at the border of the block.
type Around = (Option<char>, Option<char>);

fn is_blank(c: Option<char>) -> bool {
    c.is_none_or(char::is_whitespace)
}

fn is_in_word(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_alphanumeric() || is_object(c))
}

fn is_object(c: char) -> bool {
    OBJECT.starts_with(c)
}

fn is_digit(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_ascii_digit())
}

/// Returns whether a quotation can start after a character.
fn opens(c: Option<char>) -> bool {
    is_blank(c) || c.is_some_and(|c| "([{«“‘'’\"/–—-:>".contains(c))
}

fn hyphens(length: usize, (before, after): Around) -> Option<&'static str> {
    let is_apart = is_blank(before) && is_blank(after) && !(before.is_none() && after.is_none());
    match length {
        // A range of years; an option, `--clean`, and a name, `a--b`, stay.
        2 if is_apart || (is_digit(before) && is_digit(after)) => Some("–"),
        3 if is_apart || (is_in_word(before) && is_in_word(after)) => Some("—"),
        _ => None,
    }
}

/// A range of versions, `v1...v2`, and a path, `.../atti`, stay.
fn dots((before, after): Around) -> Option<&'static str> {
    let is_range = is_in_word(before) && is_in_word(after);
    (!is_range && before != Some('/') && after != Some('/')).then_some("…")
}

/// Quotation marks of a block in pairs.
#[derive(Default)]
struct Quotes {
    /// Positions of opening marks whose closing mark is not reached yet.
    open: Vec<usize>,
    pairs: Vec<(usize, usize)>,
    /// True if a mark has no counterpart, so that the pairs are not certain.
    is_uneven: bool,
    open_single: Vec<usize>,
    single_pairs: Vec<(usize, usize)>,
}

impl Quotes {
    fn double(&mut self, index: usize, (before, after): Around) -> Option<&'static str> {
        let can_open = opens(before) && !is_blank(after);
        let can_close = !is_blank(before) && !is_in_word(after);
        match self.open.last() {
            Some(_) if can_close => {
                self.pairs.extend(self.open.pop().map(|start| (start, index)));
            }
            _ if can_open => self.open.push(index),
            // Inches: `24"`.
            _ => self.is_uneven |= !is_digit(before),
        }
        None
    }

    /// `digits` is the number of digits after the mark.
    fn single(
        &mut self,
        index: usize,
        (before, after): Around,
        digits: usize,
    ) -> Option<&'static str> {
        let is_letter = before.is_some_and(char::is_alphabetic);
        let starts_quotation = after.is_some_and(|c| "«“‘".contains(c))
            || (after == Some('"') && self.open_single.is_empty());
        if is_in_word(after) || starts_quotation {
            let is_year = digits == 2 && opens(before);
            if opens(before) && !is_year && is_in_word(after) {
                self.open_single.push(index);
            }
            // `l'ente`, `l'«albo»` and `'95`; `1'000` and `5'30` stay.
            return (is_letter || before.is_some_and(is_object) || is_year).then_some("’");
        }
        if is_blank(before) {
            return None;
        }
        let start = self.open_single.pop();
        self.single_pairs.extend(start.map(|start| (start, index)));
        // `po'`; feet and minutes, `5'`, stay.
        (start.is_none() && is_letter).then_some("’")
    }

    fn pairs(self) -> impl Iterator<Item = (usize, &'static str)> {
        let double = if self.is_uneven || !self.open.is_empty() { Vec::new() } else { self.pairs };
        let double = double.into_iter().flat_map(|(start, end)| [(start, "“"), (end, "”")]);
        let single = self.single_pairs.into_iter();
        double.chain(single.flat_map(|(start, end)| [(start, "‘"), (end, "’")]))
    }
}
