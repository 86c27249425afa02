//! Undoes typographic replacements where characters have to stay as typed.
//!
//! The parser replaces `--`, `---`, `...` and straight quotes. In an address, an option or a word
//! that looks like code, whoever copies it would get something else.

use std::ops::Range;

use pulldown_cmark::Event;

/// Bytes looked at on either side of a replaced character. Longer words are not written by hand.
const REACH: usize = 512;

/// Returns the event with the typed characters, if it is a replacement that is not wanted. `range`
/// is its range in `text`.
pub fn restored<'t>(event: Event<'t>, range: &Range<usize>, text: &'t str) -> Event<'t> {
    let Event::Text(shown) = &event else { return event };
    let Some(typed) = text.get(range.clone()) else { return event };
    let is_replacement = matches!(&**shown, "–" | "—" | "…" | "‘" | "’" | "“" | "”")
        && matches!(typed, "--" | "---" | "..." | "'" | "\"");
    if is_replacement && stays_as_typed(typed, range, text) {
        Event::Text(typed.into())
    } else {
        event
    }
}

fn stays_as_typed(typed: &str, range: &Range<usize>, text: &str) -> bool {
    let start = text.floor_char_boundary(range.start.saturating_sub(REACH));
    let end = text.ceil_char_boundary((range.end + REACH).min(text.len()));
    let before = text[start..range.start].rsplit(char::is_whitespace).next().unwrap_or_default();
    let after = text[range.end..end].split(char::is_whitespace).next().unwrap_or_default();
    if is_code([before, typed, after]) {
        return true;
    }
    let (last, first) = (before.chars().next_back(), after.chars().next());
    let is_in_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    match typed {
        // An option, `--clean`, or a name, `a--b`; but not a range, `2019--2021`.
        "--" => {
            let opens = last.is_none_or(|c| "([{|/`'\"=,".contains(c));
            (opens && is_letter(first))
                || (is_in_word(last) && is_in_word(first) && (is_letter(last) || is_letter(first)))
        }
        // A range of versions, `v1...v2`, or a path, `.../atti`.
        "..." => (is_in_word(last) && is_in_word(first)) || last == Some('/') || first == Some('/'),
        _ => false,
    }
}

/// Returns whether a word, given in parts, is an address or looks like code.
fn is_code(word: [&str; 3]) -> bool {
    let has = |text: &str| word.iter().any(|part| part.contains(text));
    let at = word[0].contains('@') || word[2].contains('@');
    has("://")
        || has("www.")
        || at
        || word.iter().any(|part| part.contains(['=', '_', '\\', '{', '}', '$']))
}
