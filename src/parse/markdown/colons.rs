//! Colons at the start of lines that begin no definition.
//!
//! The parser takes every line that starts with a colon below a paragraph for a definition. Authors
//! mean one only if a blank follows: `: Testo`, but not `:warning: Testo` or `:::note`.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag};

/// A copy of a text in which a control character of one byte is in the place of these colons, so
/// that all positions stay the same.
pub struct Hidden {
    pub text: String,
    replacement: char,
}

/// Returns the copy; `None` if the text has no such colons.
pub fn hidden(text: &str) -> Option<Hidden> {
    let mut start = 0;
    let mut colons = Vec::new();
    for line in text.split_inclusive('\n') {
        let content = line.trim_start_matches([' ', '\t', '>']);
        if is_text(content) {
            colons.push(start + line.len() - content.len());
        }
        start += line.len();
    }
    if colons.is_empty() {
        return None;
    }
    let replacement = ('\u{1}'..='\u{8}').find(|c| !text.contains(*c))?;
    let mut copy = String::with_capacity(text.len());
    let mut written = 0;
    for at in colons {
        copy.push_str(&text[written..at]);
        copy.push(replacement);
        written = at + 1;
    }
    copy.push_str(&text[written..]);
    Some(Hidden { text: copy, replacement })
}

fn is_text(line: &str) -> bool {
    let line = line.trim_end();
    // Columns of a table: `:---|:---:`.
    let is_columns =
        || line.contains('-') && line.chars().all(|c| matches!(c, ':' | '-' | '|' | ' '));
    line.strip_prefix(':').is_some_and(|rest| !rest.is_empty() && !rest.starts_with([' ', '\t']))
        && !is_columns()
}

impl Hidden {
    /// Returns an event of the copy with its colons.
    pub fn restored<'t>(&self, event: Event, range: Range<usize>) -> (Event<'t>, Range<usize>) {
        let restored =
            |words: CowStr| -> CowStr<'static> { words.replace(self.replacement, ":").into() };
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
