//! Values of arguments: what a text names or quotes.

use std::fmt;

use serde_json::{Value, json};

use super::{Phrase, Text};

/// Arguments by name, in the order of their declaration.
pub type Arguments = Vec<(&'static str, Argument)>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    Code(Code),
    Codes(Codes),
    Words(Words),
    Count(u64),
    Text(Box<Text>),
}

impl Argument {
    /// Returns the value for programs: a string, a number, a list, or the attribute of a phrase
    /// with its own arguments.
    pub fn to_json(&self) -> Value {
        match self {
            Self::Code(Code(text)) | Self::Words(Words(text)) => json!(text),
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
    fn into_argument(self) -> Argument;
}

/// Text of a file or command, at most 80 characters long: a key, a value, a name. Longer text ends
/// in `…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code(pub(super) Box<str>);

/// Prose or a path, at most 200 characters long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words(pub(super) Box<str>);

/// A list of codes, shown as `a`, `b`, `c`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Codes(pub(super) Vec<Box<str>>);

const LONGEST_CODE: usize = 80;
const LONGEST_WORDS: usize = 200;

impl Code {
    pub fn new(text: &str) -> Self {
        Self(shortened(text, LONGEST_CODE))
    }
}

impl Words {
    pub fn new(text: &str) -> Self {
        Self(shortened(text, LONGEST_WORDS))
    }
}

impl<S: fmt::Display> From<S> for Code {
    fn from(text: S) -> Self {
        Self::new(&text.to_string())
    }
}

impl<S: fmt::Display> From<S> for Words {
    fn from(text: S) -> Self {
        Self::new(&text.to_string())
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
    fn into_argument(self) -> Argument {
        Argument::Text(Box::new(self.into_text()))
    }
}

/// Returns a text that fits one line of a terminal.
fn shortened(text: &str, longest: usize) -> Box<str> {
    // Only the characters that are kept need to be looked at.
    let (kept, is_cut) = match text.char_indices().nth(longest) {
        None => (text, false),
        Some((end, _)) => (&text[..end], true),
    };
    let mut short = visible(kept);
    if is_cut {
        short.push('…');
    }
    short.into()
}

/// Returns a text with its control characters spelled out: `\n`, `\u{1b}`.
pub fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for character in text.chars() {
        if is_disruptive(character) {
            visible.extend(character.escape_default());
        } else {
            visible.push(character);
        }
    }
    visible
}

/// Returns true for a character that a terminal executes, or that reorders the text after it.
fn is_disruptive(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_and_control_characters_spelled_out() {
        let case = |text: &str, expected: &str| assert_eq!(&*Code::from(text).0, expected);
        case("città", "città");
        case("a\n::error::b\u{1b}[2J", "a\\n::error::b\\u{1b}[2J");
        case(&"è".repeat(300), &format!("{}…", "è".repeat(80)));
        case("a\u{202e}b", "a\\u{202e}b");
    }
}
