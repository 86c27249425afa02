//! Lines that the parser reads otherwise than authors mean them, or that it should not read as they
//! are.
//!
//! It takes every line that starts with a colon below a paragraph for a definition. Authors mean one
//! only if a blank follows: `: Testo`, but not `:warning: Testo` or `:::note`. It does not end a block
//! of code at a fence with a tab behind it, as `CommonMark` 0.31, section 4.5, demands. And the time
//! that it needs grows with the square of the number of quotes and lists inside each other.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag};

use super::DEEPEST_MARKDOWN;

/// A copy of a text with a control character of one byte in the place of some signs, and spaces in
/// the place of these tabs, so that all positions stay the same.
pub struct Adapted {
    pub text: String,
    /// Signs, each with the character that is in its place.
    stand_ins: Vec<(char, char)>,
    /// Marks of quotes and list items inside too many others, which are read as text.
    pub deep: Vec<Range<usize>>,
}

/// Signs that can have another in their place.
const SIGNS: [char; 8] = [':', '>', '-', '*', '+', '.', ')', '['];

/// Returns the copy; `None` if the text has no such lines.
pub fn adapted(text: &str) -> Option<Adapted> {
    let mut start = 0;
    let mut replaced: Vec<(usize, Option<char>)> = Vec::new();
    let mut deep = Vec::new();
    for line in text.split_inclusive('\n') {
        let content = line.trim_start_matches([' ', '\t', '>']);
        let at = start + line.len() - content.len();
        if let Some(mark) = too_deep(line) {
            replaced.push((start + mark, text[start + mark..].chars().next()));
            deep.push(start + mark..start + mark + 1);
        } else if is_text(content) {
            replaced.push((at, Some(':')));
        } else if is_fence(content) {
            replaced.extend(content.match_indices('\t').map(|(tab, _)| (at + tab, None)));
        }
        start += line.len();
    }
    if replaced.is_empty() {
        return None;
    }
    let (source, stand_ins) = stand_ins(text);
    let mut copy = String::with_capacity(text.len());
    let mut written = 0;
    for (at, sign) in replaced {
        let stand_in = sign.and_then(|sign| stand_ins.iter().find(|(other, _)| *other == sign));
        copy.push_str(&source[written..at]);
        copy.push(stand_in.map_or(' ', |(_, stand_in)| *stand_in));
        written = at + 1;
    }
    copy.push_str(&source[written..]);
    Some(Adapted { text: copy, stand_ins, deep })
}

/// Returns a control character for each sign, and the text, which has none of them. A text with
/// nearly all control characters gets another one in their place; none is published.
fn stand_ins(text: &str) -> (Cow<'_, str>, Vec<(char, char)>) {
    let controls = || ('\u{1}'..='\u{1f}').filter(|c| !c.is_whitespace());
    let free: Vec<char> = controls().filter(|c| !text.contains(*c)).take(SIGNS.len()).collect();
    if free.len() == SIGNS.len() {
        return (Cow::Borrowed(text), SIGNS.into_iter().zip(free).collect());
    }
    let is_control = |c: char| c.is_ascii_control() && !c.is_whitespace();
    (Cow::Owned(text.replace(is_control, "\u{7f}")), SIGNS.into_iter().zip(controls()).collect())
}

/// Number of columns that a list indents the lists in it at least.
const COLUMNS_OF_LEVEL: usize = 2;

/// Returns the position of the first mark in a line of a quote, list item, definition or footnote that
/// is inside too many others: those before it in its line, and lists above it that its indentation
/// has room for.
fn too_deep(line: &str) -> Option<usize> {
    if is_thematic_break(line) {
        return None;
    }
    let (mut at, mut marks, mut columns) = (0, 0, 0);
    loop {
        let rest = &line[at..];
        let content = rest.trim_start_matches([' ', '\t']);
        let blanks = &rest[..rest.len() - content.len()];
        columns += blanks.bytes().map(|c| if c == b'\t' { 4 } else { 1 }).sum::<usize>();
        at += blanks.len();
        let mark = mark(content)?;
        if marks + columns.saturating_sub(marks) / COLUMNS_OF_LEVEL >= DEEPEST_MARKDOWN {
            return Some(at + mark.sign);
        }
        marks += 1;
        at += mark.length;
    }
}

/// Returns whether a line, apart from quotes around it, is a line across the page: `- - -`.
fn is_thematic_break(line: &str) -> bool {
    let signs = || line.chars().filter(|c| !matches!(c, ' ' | '\t' | '\r' | '\n' | '>'));
    let sign = signs().next().filter(|sign| matches!(sign, '-' | '*' | '_'));
    sign.is_some_and(|sign| signs().all(|c| c == sign) && signs().count() > 2)
}

/// The mark of a block at the start of a text.
struct Mark {
    length: usize,
    /// Position of the sign without which it is none.
    sign: usize,
}

fn mark(text: &str) -> Option<Mark> {
    let bytes = text.as_bytes();
    let is_blank = |at: usize| bytes.get(at).is_none_or(u8::is_ascii_whitespace);
    match bytes.first()? {
        b'>' => Some(Mark { length: 1, sign: 0 }),
        b'-' | b'*' | b'+' | b':' if is_blank(1) => Some(Mark { length: 1, sign: 0 }),
        b'0'..=b'9' => {
            let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).take(10).count();
            let is_mark = matches!(bytes.get(digits), Some(b'.' | b')')) && is_blank(digits + 1);
            is_mark.then_some(Mark { length: digits + 1, sign: digits })
        }
        b'[' => {
            let name = text.strip_prefix("[^")?.find([']', '\n'])?;
            let length = "[^".len() + name + "]:".len();
            let is_mark = bytes.get(..length).is_some_and(|mark| mark.ends_with(b"]:"));
            is_mark.then_some(Mark { length, sign: 0 })
        }
        _ => None,
    }
}

/// Returns whether a line is a fence of code without a language.
fn is_fence(line: &str) -> bool {
    let line = line.trim_end();
    line.len() >= 3 && ['`', '~'].iter().any(|fence| line.chars().all(|c| c == *fence))
}

fn is_text(line: &str) -> bool {
    let line = line.trim_end();
    // Columns of a table: `:---|:---:`.
    let is_columns =
        || line.contains('-') && line.chars().all(|c| matches!(c, ':' | '-' | '|' | ' '));
    line.strip_prefix(':').is_some_and(|rest| !rest.is_empty() && !rest.starts_with([' ', '\t']))
        && !is_columns()
}

impl Adapted {
    /// Returns an event of the copy with its signs.
    pub fn restored<'t>(&self, event: Event, range: Range<usize>) -> (Event<'t>, Range<usize>) {
        let restored = |words: CowStr| -> CowStr<'static> { self.with_signs(&words).into() };
        let event = match event {
            Event::Text(words) => Event::Text(restored(words)),
            Event::Code(words) => Event::Code(restored(words)),
            Event::Html(html) => Event::Html(restored(html)),
            Event::InlineHtml(html) => Event::InlineHtml(restored(html)),
            Event::FootnoteReference(name) => Event::FootnoteReference(restored(name)),
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let (dest_url, title, id) = (restored(dest_url), restored(title), restored(id));
                Event::Start(Tag::Link { link_type, dest_url, title, id })
            }
            Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                let (dest_url, title, id) = (restored(dest_url), restored(title), restored(id));
                Event::Start(Tag::Image { link_type, dest_url, title, id })
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(restored(info))))
            }
            event => event.into_static(),
        };
        (event, range)
    }

    fn with_signs(&self, words: &str) -> String {
        let sign = |c: char| {
            let found = self.stand_ins.iter().find(|(_, stand_in)| *stand_in == c);
            found.map_or(c, |(sign, _)| *sign)
        };
        words.chars().map(sign).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_inside_too_many_others_are_found() {
        let case = |line: &str, expected: Option<usize>| {
            assert_eq!(too_deep(line), expected, "{line:?}");
        };
        for (mark, sign) in [("> ", 0), ("- ", 0), ("12) ", 2), ("* ", 0), ("[^a]: ", 0), (": ", 0)]
        {
            case(&format!("{}a", mark.repeat(DEEPEST_MARKDOWN)), None);
            let deep = mark.repeat(DEEPEST_MARKDOWN);
            case(&format!("{deep}{mark}{mark}a"), Some(deep.len() + sign));
        }
        case(&">".repeat(DEEPEST_MARKDOWN + 1), Some(DEEPEST_MARKDOWN));
        let columns = COLUMNS_OF_LEVEL * DEEPEST_MARKDOWN;
        case(&format!("{}- a", " ".repeat(columns)), Some(columns));
        case(&format!("{}a - b", " ".repeat(columns)), None);
        case(&format!("{}- a", " ".repeat(columns - 1)), None);
        case(&"-".repeat(200), None);
        case(&"- ".repeat(200), None);
        case(&format!("a {}", "- ".repeat(200)), None);
        case("[^1]è vero", None);
        case("[^1]", None);
    }

    #[test]
    fn signs_come_back_even_if_a_text_has_all_control_characters() {
        let controls: String = ('\u{1}'..='\u{1f}').filter(|c| !c.is_whitespace()).collect();
        let adapted = adapted(&format!("a\n:b {controls}\n")).expect("there is a colon");
        assert_eq!(adapted.text.len(), controls.len() + 6);
        let event = adapted.restored(Event::Text(adapted.text.clone().into()), 0..1).0;
        let removed = "\u{7f}".repeat(controls.len());
        assert_eq!(event, Event::Text(format!("a\n:b {removed}\n").into()));
    }
}
