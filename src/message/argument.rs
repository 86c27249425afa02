//! Values of arguments: what a text names or quotes.

use std::fmt;

use serde_json::{Value, json};

use super::{Phrase, Template, Text};
use crate::invisible::{invisible, stand_in};

/// Arguments by name, in the order of their declaration.
pub type Arguments = Vec<(&'static str, Argument)>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    Code(Code),
    Codes(Codes),
    Words(Words),
    Lines(Lines),
    Count(u64),
    Text(Box<Text>),
}

/// Extent of the texts of authors and machines in a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    Whole,
    /// Codes and words are cut, so that a message fits a few lines: content may be hostile.
    Short,
}

impl Argument {
    /// Returns the value with each text cut to [`LONGEST_VALUE`] characters.
    pub fn bounded(self) -> Self {
        match self {
            Self::Code(Code(text)) => Self::Code(Code(cut(text))),
            Self::Words(Words(text)) => Self::Words(Words(cut(text))),
            Self::Lines(Lines(text)) => Self::Lines(Lines(cut(text))),
            Self::Codes(Codes(codes)) => Self::Codes(Codes(codes.into_iter().map(cut).collect())),
            Self::Count(count) => Self::Count(count),
            Self::Text(text) => Self::Text(Box::new(text.bounded())),
        }
    }

    /// Returns the value for programs: a string, a number, a list, or the attribute of a phrase
    /// with its own arguments.
    pub fn to_json(&self) -> Value {
        match self {
            Self::Code(Code(text)) | Self::Words(Words(text)) | Self::Lines(Lines(text)) => {
                json!(text)
            }
            Self::Codes(Codes(codes)) => json!(codes),
            Self::Count(count) => json!(count),
            Self::Text(text) if text.arguments.is_empty() => json!(text.template.attribute),
            Self::Text(text) => {
                let arguments = text.arguments.iter();
                let object: serde_json::Map<_, _> =
                    arguments.map(|(name, value)| ((*name).to_owned(), value.to_json())).collect();
                json!({ text.template.attribute: object })
            }
        }
    }
}

/// A type that arguments of rules and phrases are declared with.
pub trait IntoArgument {
    /// The texts that the argument is chosen from, if it is one of a closed set.
    const CHOICES: &'static [Template] = &[];

    fn into_argument(self) -> Argument;
}

/// Text of a file or command: a key, a value, a name. At most 80 characters of it are shown in a
/// finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code(Box<str>);

/// Prose or a path. At most 200 characters of it are shown in a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words(Box<str>);

/// Report of a library, which may have several lines. In a finding it is shown as [`Words`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines(Box<str>);

/// A list of codes, shown as `a`, `b`, `c`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Codes(Vec<Box<str>>);

const LONGEST_CODE: usize = 80;
const LONGEST_WORDS: usize = 200;
/// Maximal number of characters of a text that a finding keeps. A file can be full of findings that
/// all quote one long text.
const LONGEST_VALUE: usize = 2_000;

impl Code {
    /// Returns the text as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn shown(&self, extent: Extent) -> String {
        shown(&self.0, LONGEST_CODE, extent)
    }
}

impl Words {
    pub(super) fn shown(&self, extent: Extent) -> String {
        shown(&self.0, LONGEST_WORDS, extent)
    }
}

impl Lines {
    pub(super) fn shown(&self, extent: Extent) -> String {
        match extent {
            Extent::Whole => self.0.lines().map(visible).collect::<Vec<_>>().join("\n"),
            Extent::Short => shown(&self.0, LONGEST_WORDS, extent),
        }
    }
}

impl Codes {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn shown(&self, extent: Extent) -> impl Iterator<Item = String> {
        self.0.iter().map(move |code| shown(code, LONGEST_CODE, extent))
    }
}

impl<S: fmt::Display> From<S> for Code {
    fn from(text: S) -> Self {
        Self(text.to_string().into())
    }
}

impl<S: fmt::Display> From<S> for Words {
    fn from(text: S) -> Self {
        Self(text.to_string().into())
    }
}

impl<S: fmt::Display> From<S> for Lines {
    fn from(text: S) -> Self {
        Self(text.to_string().into())
    }
}

impl<S: fmt::Display> FromIterator<S> for Codes {
    fn from_iter<I: IntoIterator<Item = S>>(codes: I) -> Self {
        Self(codes.into_iter().map(|code| Code::from(code).0).collect())
    }
}

impl IntoArgument for Code {
    fn into_argument(self) -> Argument {
        Argument::Code(self)
    }
}

impl IntoArgument for Words {
    fn into_argument(self) -> Argument {
        Argument::Words(self)
    }
}

impl IntoArgument for Lines {
    fn into_argument(self) -> Argument {
        Argument::Lines(self)
    }
}

impl IntoArgument for Codes {
    fn into_argument(self) -> Argument {
        Argument::Codes(self)
    }
}

impl IntoArgument for u64 {
    fn into_argument(self) -> Argument {
        Argument::Count(self)
    }
}

impl IntoArgument for usize {
    fn into_argument(self) -> Argument {
        Argument::Count(self as u64)
    }
}

impl IntoArgument for Text {
    fn into_argument(self) -> Argument {
        Argument::Text(Box::new(self))
    }
}

impl<P: Phrase> IntoArgument for P {
    const CHOICES: &'static [Template] = P::TEMPLATES;

    fn into_argument(self) -> Argument {
        Argument::Text(Box::new(self.into_text()))
    }
}

/// Returns a text on one line. A short one has at most `longest` characters, and ends in `…` if it
/// was cut.
fn shown(text: &str, longest: usize, extent: Extent) -> String {
    let end = match extent {
        Extent::Whole => None,
        Extent::Short => text.char_indices().nth(longest),
    };
    match end {
        None => visible(text),
        Some((end, _)) => visible(&text[..end]) + "…",
    }
}

fn cut(text: Box<str>) -> Box<str> {
    match text.char_indices().nth(LONGEST_VALUE) {
        None => text,
        Some((end, _)) => format!("{}…", &text[..end]).into(),
    }
}

/// Returns a text with its control characters spelled out, and its other invisible characters by
/// code point: `\n`, `\u{1b}`, `<U+00A0>`.
pub fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    let mut hidden = invisible(text).peekable();
    for (at, character) in text.char_indices() {
        let is_hidden = hidden.next_if(|found| found.at == at).is_some();
        if character.is_control() {
            visible.extend(character.escape_default());
        } else if is_hidden || is_disruptive(character) {
            visible.push_str(&stand_in(character));
        } else {
            visible.push(character);
        }
    }
    visible
}

/// Returns true for a character that a terminal executes, or that reorders the text after it.
pub fn is_disruptive(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(character, '\u{2066}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_texts_are_cut_and_control_characters_spelled_out() {
        let case = |text: &str, expected: &str| {
            assert_eq!(Code::from(text).shown(Extent::Short), expected);
        };
        case("città", "città");
        case("a\n::error::b\u{1b}[2J", "a\\n::error::b\\u{1b}[2J");
        case(&"è".repeat(300), &format!("{}…", "è".repeat(80)));
        case("a\u{202e}b", "a<U+202E>b");
        case("l\u{a0}ente 👩\u{200d}💻", "l<U+00A0>ente 👩\u{200d}💻");
        let long = "è".repeat(300);
        assert_eq!(Code::from(&long).shown(Extent::Whole), long);
    }

    #[test]
    fn values_for_programs_are_whole_up_to_a_limit() {
        let case = |text: &str, expected: &str| {
            assert_eq!(Code::from(text).into_argument().bounded().to_json(), expected);
        };
        case("a\tb", "a\tb");
        case(&"è".repeat(2_000), &"è".repeat(2_000));
        case(&"è".repeat(2_001), &format!("{}…", "è".repeat(2_000)));
    }
}
