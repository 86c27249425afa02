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
    if !may_have_replacements(source) {
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

/// The words of a block as they are in its pieces.
#[derive(Default)]
struct Block<'p> {
    parts: Vec<Part<'p>>,
}

struct Part<'p> {
    words: &'p str,
    /// The piece with the words; `None` if they stay as they are.
    piece: Option<usize>,
    /// True if the first character is after a backslash, and stays as it is.
    is_escaped: bool,
}

impl<'p> Block<'p> {
    fn add(&mut self, words: &'p str, position: usize, range: &Range<usize>, source: &str) {
        if source.get(range.clone()) != Some(words) {
            // A character reference.
            return self.add_fixed(words);
        }
        let is_escaped = source[..range.start].ends_with('\\');
        self.parts.push(Part { words, piece: Some(position), is_escaped });
    }

    fn add_fixed(&mut self, words: &'p str) {
        self.parts.push(Part { words, piece: None, is_escaped: false });
    }

    fn replace(self, replacements: &mut Replacements) {
        let mut typed = self.parts.iter().filter(|part| part.piece.is_some());
        if typed.any(|part| may_have_replacements(part.words)) {
            Line::of(&self.parts).replace(replacements);
        }
    }
}

fn may_have_replacements(words: &str) -> bool {
    words.bytes().any(|byte| matches!(byte, b'\'' | b'"'))
        || words.contains("--")
        || words.contains("...")
}

/// The characters of a block.
struct Line {
    signs: Vec<Sign>,
}

struct Sign {
    c: char,
    /// The piece and the position in its text; `None` if the character stays as it is.
    at: Option<(usize, usize)>,
}

impl Line {
    fn of(parts: &[Part]) -> Self {
        let mut signs = Vec::with_capacity(parts.iter().map(|part| part.words.len()).sum());
        for Part { words, piece, is_escaped } in parts {
            let is_fixed = |at| *is_escaped && at == 0;
            signs.extend(words.char_indices().map(|(at, c)| Sign {
                c,
                at: piece.filter(|_| !is_fixed(at)).map(|piece| (piece, at)),
            }));
        }
        Self { signs }
    }

    fn replace(mut self, replacements: &mut Replacements) {
        self.keep_code();
        let mut quotes = Quotes::default();
        let mut index = 0;
        while index < self.signs.len() {
            let c = self.signs[index].c;
            if !matches!(c, '"' | '\'' | '-' | '.') {
                index += 1;
                continue;
            }
            let length = self.signs[index..].iter().take_while(|sign| sign.c == c).count();
            let around = (self.char_before(index), self.char_at(index + length));
            let replacement = match (c, length) {
                _ if self.signs[index].at.is_none() => None,
                ('"', 1) => quotes.double(index, around),
                ('\'', 1) if self.is_truncated(index) => Some("’"),
                ('\'', 1) => quotes.single(index, around, self.digits_after(index)),
                ('-', _) => hyphens(length, around),
                ('.', 3) => dots(around),
                _ => None,
            };
            if let Some(replacement) = replacement {
                self.put(index, length, replacement, replacements);
            }
            index += length;
        }
        for (index, replacement) in quotes.pairs() {
            self.put(index, 1, replacement, replacements);
        }
    }

    /// Keeps words that are an address or look like code.
    fn keep_code(&mut self) {
        for word in self.signs.split_mut(|sign| sign.c.is_whitespace()) {
            let starts = |at: usize, text: &str| {
                let mut signs = word[at..].iter();
                text.chars().all(|c| signs.next().is_some_and(|sign| sign.c == c))
            };
            let is_code = (0..word.len()).any(|at| match word[at].c {
                '@' | '=' | '_' | '\\' | '{' | '}' | '$' => true,
                ':' => starts(at, "://"),
                'w' => starts(at, "www."),
                _ => false,
            });
            if is_code {
                word.iter_mut().for_each(|sign| sign.at = None);
            }
        }
    }

    fn char_before(&self, index: usize) -> Option<char> {
        index.checked_sub(1).and_then(|index| self.char_at(index))
    }

    fn char_at(&self, index: usize) -> Option<char> {
        self.signs.get(index).map(|sign| sign.c)
    }

    /// Returns whether an apostrophe ends one of the [`TRUNCATED`] words.
    fn is_truncated(&self, index: usize) -> bool {
        let is_letter = |sign: &&Sign| sign.c.is_alphabetic();
        let letters = self.signs[..index].iter().rev().take(4).take_while(is_letter);
        let mut word: Vec<char> = letters.map(|sign| sign.c.to_ascii_lowercase()).collect();
        word.reverse();
        let word: String = word.into_iter().collect();
        TRUNCATED.contains(&word.as_str()) && !is_in_word(self.char_at(index + 1))
    }

    fn digits_after(&self, index: usize) -> usize {
        self.signs[index + 1..].iter().take(3).take_while(|sign| sign.c.is_ascii_digit()).count()
    }

    /// Replaces equal characters, unless they are in several texts.
    fn put(&self, at: usize, length: usize, by: &'static str, replacements: &mut Replacements) {
        let (first, last) = (self.signs[at].at, self.signs[at + length - 1].at);
        if let (Some((piece, start)), Some((in_piece, end))) = (first, last)
            && piece == in_piece
        {
            replacements.entry(piece).or_default().push((start..end + 1, by));
        }
    }
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
