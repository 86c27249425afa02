//! Characters that nobody sees on a screen: special spaces, characters without width, marks of
//! direction. Copied texts contain them, and programs treat a text with one as another text.
//!
//! Those that no text needs are removed from every value and text when it is read, by a [`Cleaner`],
//! so that no page, feed or message contains them.

use std::borrow::Cow;

/// A character without a visible shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Invisible {
    /// Byte offset in the text.
    pub at: usize,
    pub character: char,
}

impl Invisible {
    /// Returns code point and name: `U+00A0 no-break space`.
    pub fn name(&self) -> String {
        format!("U+{:04X} {}", u32::from(self.character), name(self.character).unwrap_or_default())
    }

    /// Returns true for a character that looks like an ordinary space.
    pub fn is_space(&self) -> bool {
        is_space(self.character)
    }

    /// Returns true for a character that no text needs: it changes the order in which other
    /// characters are shown, breaks lines, or is left over from a program.
    pub fn is_never_needed(&self) -> bool {
        is_never_needed(self.character)
    }

    /// Returns the range of the character in its text.
    pub fn range(&self) -> std::ops::Range<usize> {
        self.at..self.at + self.character.len_utf8()
    }
}

/// Returns the invisible characters of a text in their order. Those are left out that its script
/// or an emoji needs: joiners between emoji or between letters of Arabic or Indic scripts, and
/// marks of direction in a text with letters written from right to left.
pub fn invisible(text: &str) -> impl Iterator<Item = Invisible> {
    invisible_in(text, has_rightward_marks(text))
}

/// Returns whether marks of direction are needed in a text. Most texts have none, and only then the
/// letters matter.
fn has_rightward_marks(text: &str) -> bool {
    text.chars().any(is_suspicious_in_context) && text.chars().any(is_rightward)
}

fn invisible_in(text: &str, is_rightward: bool) -> impl Iterator<Item = Invisible> {
    let suspicious = |&(_, character): &(usize, char)| name(character).is_some();
    let found = text.char_indices().filter(suspicious);
    found
        .filter(move |&(at, character)| !is_needed(text, at, character, is_rightward))
        .map(|(at, character)| Invisible { at, character })
}

/// Returns true for a character that no text needs, apart from marks of direction in a text that is
/// written from right to left, and tags in the emoji of a flag.
pub fn is_never_needed(character: char) -> bool {
    matches!(
        u32::from(character),
        0x00..0x09 | 0x0b | 0x0c | 0x0e..0x20 | 0x7f..=0x9f | 0x2028..=0x202e | 0x2066..=0x206f
            | 0xfeff | 0xfff9..=0xfffb | 0xe0001..=0xe007f
    ) || is_no_character(character)
}

/// Returns true for a code point that Unicode will never assign to a character.
fn is_no_character(character: char) -> bool {
    let code = u32::from(character);
    matches!(code, 0xfdd0..=0xfdef) || code & 0xfffe == 0xfffe
}

/// Removes characters from a text that no text needs. Line breaks of Unicode become spaces.
#[derive(Debug, Clone, Copy)]
pub struct Cleaner {
    is_rightward: bool,
}

impl Cleaner {
    /// `text` is the whole text: marks of direction are kept in all of its parts if it has letters
    /// written from right to left.
    pub fn of(text: &str) -> Self {
        Self { is_rightward: text.chars().any(is_rightward) }
    }

    /// Returns the characters that [`Self::cleaned`] removes.
    pub fn disruptive(self, part: &str) -> impl Iterator<Item = Invisible> {
        invisible_in(part, self.is_rightward).filter(Invisible::is_never_needed)
    }

    /// Returns a part of the text without these characters.
    pub fn cleaned(self, part: &str) -> Cow<'_, str> {
        if !part.chars().any(is_never_needed) {
            return Cow::Borrowed(part);
        }
        let substitute = |character| is_space(character).then_some(' ');
        Cow::Owned(replaced(part, self.disruptive(part), substitute))
    }
}

/// Returns a text without the characters that no text needs.
pub fn without_disruptive(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_never_needed) {
        return Cow::Borrowed(text);
    }
    Cleaner::of(text).cleaned(text)
}

/// Returns a text without invisible characters: special spaces become ordinary ones. Control
/// characters, which every message spells out, are kept.
pub fn without_invisible(text: &str) -> String {
    replaced(text, invisible(text), |character| match is_space(character) {
        true => Some(' '),
        false => character.is_control().then_some(character),
    })
}

/// Returns a text without invisible characters other than spaces, which typography may need.
pub fn without_zero_width(text: &str) -> String {
    replaced(text, invisible(text), |character| match character {
        '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        _ => is_space(character).then_some(character),
    })
}

fn replaced(
    text: &str,
    hidden: impl Iterator<Item = Invisible>,
    substitute: impl Fn(char) -> Option<char>,
) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut end = 0;
    for found in hidden {
        replaced.push_str(&text[end..found.at]);
        replaced.extend(substitute(found.character));
        end = found.range().end;
    }
    replaced + &text[end..]
}

/// Returns the visible form of an invisible character: `<U+00A0>`.
pub fn stand_in(character: char) -> String {
    format!("<U+{:04X}>", u32::from(character))
}

fn is_space(character: char) -> bool {
    matches!(
        u32::from(character),
        0x85 | 0xa0 | 0x1680 | 0x2000
            ..=0x200a | 0x2028 | 0x2029 | 0x202f | 0x205f | 0x3000 | 0x2800
    )
}

/// Returns the name of an invisible character in Unicode; `None` for a visible one, an ordinary
/// space, a tab and a line break.
fn name(character: char) -> Option<&'static str> {
    if matches!(character, ' '..='~' | '\t' | '\n' | '\r') {
        return None;
    }
    Some(match u32::from(character) {
        0x85 => "next line",
        0x00..0x20 | 0x7f..=0x9f => "control character",
        0xa0 => "no-break space",
        0xad => "soft hyphen",
        0x34f => "combining grapheme joiner",
        0x61c => "Arabic letter mark",
        0x115f => "Hangul choseong filler",
        0x1160 => "Hangul jungseong filler",
        0x1680 => "Ogham space mark",
        0x180e => "Mongolian vowel separator",
        0x2000 => "en quad",
        0x2001 => "em quad",
        0x2002 => "en space",
        0x2003 => "em space",
        0x2004 => "three-per-em space",
        0x2005 => "four-per-em space",
        0x2006 => "six-per-em space",
        0x2007 => "figure space",
        0x2008 => "punctuation space",
        0x2009 => "thin space",
        0x200a => "hair space",
        0x200b => "zero width space",
        0x200c => "zero width non-joiner",
        0x200d => "zero width joiner",
        0x200e => "left-to-right mark",
        0x200f => "right-to-left mark",
        0x2028 => "line separator",
        0x2029 => "paragraph separator",
        0x202a => "left-to-right embedding",
        0x202b => "right-to-left embedding",
        0x202c => "pop directional formatting",
        0x202d => "left-to-right override",
        0x202e => "right-to-left override",
        0x202f => "narrow no-break space",
        0x205f => "medium mathematical space",
        0x2060 => "word joiner",
        0x2061..=0x2064 => "invisible operator",
        0x2066 => "left-to-right isolate",
        0x2067 => "right-to-left isolate",
        0x2068 => "first strong isolate",
        0x2069 => "pop directional isolate",
        0x206a..=0x206f => "deprecated format character",
        0x2800 => "Braille pattern blank",
        0x3000 => "ideographic space",
        0x3164 => "Hangul filler",
        0xfe00..=0xfe0f | 0xe0100..=0xe01ef => "variation selector",
        0xfeff => "byte order mark",
        0xffa0 => "halfwidth Hangul filler",
        0xfff9..=0xfffb => "interlinear annotation",
        0xe0001 => "language tag",
        0xe0020..=0xe007f => "tag character",
        _ if is_no_character(character) => "noncharacter",
        _ => return None,
    })
}

/// Returns true for an invisible character that some texts need.
fn is_suspicious_in_context(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(character, '\u{2066}'..='\u{2069}')
}

fn is_needed(text: &str, at: usize, character: char, is_rightward: bool) -> bool {
    let before = || text[..at].chars().next_back();
    let after = || text[at + character.len_utf8()..].chars().next();
    match u32::from(character) {
        0x200c | 0x200d => before().is_some_and(may_join) && after().is_some_and(may_join),
        0xfe00..=0xfe0f | 0xe0100..=0xe01ef => {
            before().is_some_and(|before| !before.is_ascii_alphabetic() && !before.is_whitespace())
        }
        // The flags of England, Scotland and Wales.
        0xe0020..=0xe007f => {
            let is_tag = |before: &char| matches!(before, '\u{e0020}'..='\u{e007e}');
            let mut before = text[..at].chars().rev().take(LONGEST_FLAG).skip_while(is_tag);
            before.next() == Some('\u{1f3f4}')
        }
        _ => is_rightward && is_suspicious_in_context(character),
    }
}

/// Number of characters of an emoji of a flag that is written with tags.
const LONGEST_FLAG: usize = 8;

/// Returns true for emoji and for letters of scripts in which joiners change the shape.
fn may_join(character: char) -> bool {
    matches!(
        u32::from(character),
        0x590..=0x1cff | 0x2190..=0x2bff | 0xa800..=0xabff | 0xfb1d..=0xfdff
            | 0xfe0f | 0xfe70..=0xfefc | 0x1f000..=0x1faff
    )
}

/// Returns true for a letter of a script written from right to left.
fn is_rightward(character: char) -> bool {
    matches!(
        u32::from(character),
        0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfefc | 0x10800..=0x10fff | 0x1e800..=0x1efff
    ) && character.is_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, expected: &[&str]) {
        let found: Vec<_> = invisible(text).map(|found| found.name()).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn invisible_characters_have_names() {
        case("città, «l’ente» — 3 × 4\t\r\n", &[]);
        case("a\u{a0}b\u{200b}", &["U+00A0 no-break space", "U+200B zero width space"]);
        case("\u{feff}a\u{2028}", &["U+FEFF byte order mark", "U+2028 line separator"]);
        case("a\u{7}\u{e0041}", &["U+0007 control character", "U+E0041 tag character"]);
    }

    #[test]
    fn joiners_and_marks_that_a_text_needs_are_not_found() {
        case("👩\u{200d}💻 ❤\u{fe0f} 1\u{fe0f}\u{20e3} 🏴\u{e0067}\u{e0062}\u{e007f}", &[]);
        case("می\u{200c}خواهم \u{200f}(שלום)", &[]);
        case("uf\u{200d}ficio", &["U+200D zero width joiner"]);
        case("a\u{fe0f}", &["U+FE0F variation selector"]);
        case("a\u{202e}b", &["U+202E right-to-left override"]);
    }

    #[test]
    fn invisible_characters_are_removed() {
        assert_eq!(without_invisible("a\u{a0}b\u{200b}c\u{ad}d"), "a bcd");
        assert_eq!(without_zero_width("a\u{a0}b\u{200b}c\u{2028}d"), "a\u{a0}bc d");
    }

    #[test]
    fn characters_that_no_text_needs_are_removed() {
        let case = |text: &str, expected: &str| assert_eq!(without_disruptive(text), expected);
        case("città\t\r\n\u{a0}\u{200b}\u{200e}", "città\t\r\n\u{a0}\u{200b}\u{200e}");
        case("a\0\u{1b}[2J\u{7f}\u{9b}b", "a[2Jb");
        case("a\u{202e}b\u{2066}c\u{2028}d\u{85}e\u{feff}\u{fffe}", "abc d e");
        case("a\u{e0041}🏴\u{e0067}\u{e0062}\u{e007f}", "a🏴\u{e0067}\u{e0062}\u{e007f}");
        case("\u{2067}שלום\u{2069}\u{1b}", "\u{2067}שלום\u{2069}");
        // The letters may be in another part of the text.
        assert_eq!(Cleaner::of("\u{2067}**שלום**").cleaned("\u{2067}"), "\u{2067}");
        assert_eq!(Cleaner::of("\u{2067}**ciao**").cleaned("\u{2067}"), "");
    }
}
