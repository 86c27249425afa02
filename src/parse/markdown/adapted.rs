//! Lines that the parser reads otherwise than authors mean them.
//!
//! It takes every line that starts with a colon below a paragraph for a definition. Authors mean one
//! only if a blank follows: `: Testo`, but not `:warning: Testo` or `:::note`. And it does not end a
//! block of code at a fence with a tab behind it, as `CommonMark` 0.31, section 4.5, demands.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag};

/// A copy of a text with a control character of one byte in the place of these colons, and spaces in
/// the place of these tabs, so that all positions stay the same.
pub struct Adapted {
    pub text: String,
    colon: char,
}

/// Returns the copy; `None` if the text has no such lines.
pub fn adapted(text: &str) -> Option<Adapted> {
    let colon = ('\u{1}'..='\u{8}').find(|c| !text.contains(*c))?;
    let mut start = 0;
    let mut replaced: Vec<(usize, char)> = Vec::new();
    for line in text.split_inclusive('\n') {
        let content = line.trim_start_matches([' ', '\t', '>']);
        let at = start + line.len() - content.len();
        if is_text(content) {
            replaced.push((at, colon));
        } else if is_fence(content) {
            replaced.extend(content.match_indices('\t').map(|(tab, _)| (at + tab, ' ')));
        }
        start += line.len();
    }
    if replaced.is_empty() {
        return None;
    }
    let mut copy = String::with_capacity(text.len());
    let mut written = 0;
    for (at, character) in replaced {
        copy.push_str(&text[written..at]);
        copy.push(character);
        written = at + 1;
    }
    copy.push_str(&text[written..]);
    Some(Adapted { text: copy, colon })
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
    /// Returns an event of the copy with its colons.
    pub fn restored<'t>(&self, event: Event, range: Range<usize>) -> (Event<'t>, Range<usize>) {
        let restored = |words: CowStr| -> CowStr<'static> { words.replace(self.colon, ":").into() };
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
}
