//! Places of parts of a value in its file. YAML removes indentation, line breaks and escapes of a
//! value, and reading it the characters that no text needs, but both keep the order of its letters.

use std::ops::Range;

use crate::invisible::is_never_needed;
use crate::source::Span;

/// Maps ranges of the text of a value to its file.
pub struct ValuePlaces<'a> {
    text: &'a str,
    span: &'a Span,
    /// `None` if the text is not written at the span: that of an alias, or a corrected one.
    written: Option<Written>,
}

/// Largest text in bytes that is searched for words: each of thousands of links is a search.
const MOST_SEARCHED: usize = 64 << 10;

/// How the letters of a text are written.
struct Written {
    style: Style,
    /// Starts of parts that are written as in the text: offset in the text and in the span.
    parts: Vec<(usize, usize)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// Plain, literal or folded: no escapes.
    Unquoted,
    SingleQuoted,
    DoubleQuoted,
}

/// A character other than white space and those that no text needs, with its place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Letter {
    at: usize,
    /// Length in bytes as written.
    length: usize,
    character: char,
}

impl<'a> ValuePlaces<'a> {
    /// `text` is the value at `span`, with or without white space at its ends.
    pub fn of(text: &'a str, span: &'a Span) -> Self {
        let styles: &[Style] = match span.text().chars().next() {
            // A literal text may begin with a quote as well.
            Some('"') => &[Style::DoubleQuoted, Style::Unquoted],
            Some('\'') => &[Style::SingleQuoted, Style::Unquoted],
            _ => &[Style::Unquoted],
        };
        let written = styles.iter().find_map(|style| Written::of(text, span.text(), *style));
        Self { text, span, written }
    }

    /// Returns the place of a range of bytes of the text. If the text is not written at the span,
    /// that is the place of the same words there, or else the first line of the span.
    pub fn part(&self, range: &Range<usize>) -> Span {
        let found = match &self.written {
            Some(written) => written.range(self.text, self.span.text(), range),
            None => self.same_words(range),
        };
        let start = self.span.range().start;
        found.map_or_else(
            || self.span.first_line(),
            |found| Span::new(self.span.source(), start + found.start..start + found.end),
        )
    }

    /// Returns where the words of a range are written, by their number among equal words.
    fn same_words(&self, range: &Range<usize>) -> Option<Range<usize>> {
        if self.text.len().max(self.span.text().len()) > MOST_SEARCHED {
            return None;
        }
        let words = self.text.get(range.clone()).filter(|words| !words.trim().is_empty())?;
        let number = self.text[..range.start].matches(words).count();
        let (at, _) = self.span.text().match_indices(words).nth(number)?;
        Some(at..at + words.len())
    }
}

impl Written {
    /// Compares a text with what is written in a style; `None` if they differ in a letter.
    fn of(text: &str, written: &str, style: Style) -> Option<Self> {
        let (inside, start) = match style.quote() {
            Some(quote) => (written.strip_prefix(quote)?.strip_suffix(quote)?, quote.len_utf8()),
            None => (written, 0),
        };
        let mut parts: Vec<(usize, usize)> = Vec::new();
        let mut in_file =
            letters(inside, style).map(|letter| Letter { at: start + letter.at, ..letter });
        for letter in letters(text, Style::Unquoted) {
            let place = in_file.next().filter(|place| place.character == letter.character)?;
            let continues = parts
                .last()
                .is_some_and(|(in_text, in_file)| letter.at - in_text == place.at - in_file);
            if !continues {
                parts.push((letter.at, place.at));
            }
        }
        in_file.next().is_none().then_some(Self { style, parts })
    }

    /// Returns where a range of the text is written; `None` if it is only white space.
    fn range(&self, text: &str, written: &str, range: &Range<usize>) -> Option<Range<usize>> {
        let words = text.get(range.clone())?;
        let start = range.start + (words.len() - words.trim_start().len());
        let (last, _) = words.trim_end().char_indices().next_back()?;
        let last = self.at(range.start + last);
        let end = letters(&written[last..], self.style).next()?;
        Some(self.at(start)..last + end.at + end.length)
    }

    /// Returns where the letter at an offset of the text is written.
    fn at(&self, offset: usize) -> usize {
        let following = self.parts.partition_point(|(in_text, _)| *in_text <= offset);
        let part = following.checked_sub(1).map(|part| self.parts[part]);
        part.map_or(0, |(in_text, in_file)| in_file + (offset - in_text))
    }
}

impl Style {
    fn quote(self) -> Option<char> {
        match self {
            Self::Unquoted => None,
            Self::SingleQuoted => Some('\''),
            Self::DoubleQuoted => Some('"'),
        }
    }

    /// Returns the first character of a written text, and its length in bytes as written.
    fn first(self, written: &str) -> Option<(char, usize)> {
        let character = written.chars().next()?;
        match (self, character) {
            (Self::SingleQuoted, '\'') => Some(('\'', "''".len())),
            (Self::DoubleQuoted, '\\') => {
                escaped(&written[1..]).map(|(found, length)| (found, length + 1))
            }
            (Self::Unquoted | Self::SingleQuoted | Self::DoubleQuoted, _) => {
                Some((character, character.len_utf8()))
            }
        }
    }
}

/// Returns the letters of a text as written, without quotes around it.
fn letters(written: &str, style: Style) -> impl Iterator<Item = Letter> {
    let mut read = 0;
    std::iter::from_fn(move || {
        loop {
            let (character, length) = style.first(written.get(read..)?)?;
            let at = read;
            read += length;
            if !character.is_whitespace() && !is_never_needed(character) {
                return Some(Letter { at, length, character });
            }
        }
    })
}

/// Returns the character of an escape, and the length of the escape after the backslash. An escaped
/// line break is white space.
fn escaped(escape: &str) -> Option<(char, usize)> {
    let name = escape.chars().next()?;
    let of_code = |digits: usize| {
        let code = u32::from_str_radix(escape.get(1..=digits)?, 16).ok()?;
        Some((char::from_u32(code)?, 1 + digits))
    };
    let character = match name {
        'x' => return of_code(2),
        'u' => return of_code(4),
        'U' => return of_code(8),
        'n' | 'r' | 't' | 'v' | 'f' | 'N' | '_' | 'L' | 'P' => ' ',
        '0' => '\0',
        'a' => '\x07',
        'b' => '\x08',
        'e' => '\x1b',
        other => other,
    };
    Some((character, name.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;
    use crate::yaml::{Node, parse};

    fn value(text: &str) -> Node {
        let root = parse(&Source::new("a.yml", text), 0..text.len()).expect("this is YAML");
        root.get("a").expect("there is a value").clone()
    }

    /// Asserts where the last occurrence of words in the value under `a` is written.
    #[track_caller]
    fn case(yaml: &str, words: &str, line_and_column: (usize, usize), written: &str) {
        let value = value(yaml);
        let text = value.as_str().expect("it is a text").trim();
        let at = text.rfind(words).expect("the value has the words");
        let place = ValuePlaces::of(text, &value.span).part(&(at..at + words.len()));
        assert_eq!((place.line_and_column(), place.text()), (line_and_column, written));
    }

    #[test]
    fn words_are_placed_in_values_of_all_styles() {
        case("a: sms:1 [c](sms:1)", "sms:1", (1, 14), "sms:1");
        case("a: sms:1\n  [c](sms:1)", "sms:1", (2, 7), "sms:1");
        case("a: |\n  <b x>\n\n    e\n  <b x>\n", "<b x>", (5, 3), "<b x>");
        case("a: >-\n  uno\n  <b\n  x>\n", "<b x>", (3, 3), "<b\n  x>");
        case("a: 'l''è (b) ''b'''", "'b'", (1, 14), "''b''");
        case("a: 'l''è\n\n  b''c'", "b'c", (3, 3), "b''c");
        case("a: \"b \\\"\\u00e8 \\t#a\\nb\\\n  c #a\"", "bc", (1, 22), "b\\\n  c");
        case("a: \"b \\\"\\u00e8 \\t#a\\nb\\\n  c #a\"", "#a", (2, 5), "#a");
        case("a: \"b \\\"\\u00e8x\"", "\"èx", (1, 7), "\\\"\\u00e8x");
        case("a: |\n  \"uno\" è \"due\"\n", "\"due\"", (2, 11), "\"due\"");
        case("a: |\r\n  uno\r\n  due\r\n", "due", (3, 3), "due");
        case("a: \"\\e\\u202Eb\\x07 c\"", "c", (1, 19), "c");
    }

    #[test]
    fn values_from_elsewhere_are_placed_by_their_words() {
        let source = Source::new("a.yml", "x (#abc) (#a)\ny");
        let span = Span::new(&source, 0..source.text.len());
        let text = "- (#abc) (#a) b";
        let place = ValuePlaces::of(text, &span).part(&(10..12));
        assert_eq!((place.line_and_column(), place.text()), ((1, 11), "#a"));
        assert_eq!(ValuePlaces::of(text, &span).part(&(14..15)).text(), "x (#abc) (#a)");
        assert_eq!(ValuePlaces::of("x  y", &span).part(&(1..2)).text(), "x (#abc) (#a)");
    }
}
