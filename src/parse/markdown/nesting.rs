//! Limits the number of emphases inside each other.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::DEEPEST_MARKDOWN;

/// Events with their ranges of bytes in the text.
type Events<'t> = Vec<(Event<'t>, Range<usize>)>;

/// Returns the events without emphases inside too many others, and the places of the outermost ones
/// among those.
pub fn limited(mut events: Events<'_>) -> (Events<'_>, Vec<Range<usize>>) {
    let mut depth = 0_usize;
    let mut deep = Vec::new();
    events.retain(|(event, range)| match event {
        Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough) => {
            depth += 1;
            if depth == DEEPEST_MARKDOWN + 1 {
                deep.push(range.start..range.start + 1);
            }
            depth <= DEEPEST_MARKDOWN
        }
        Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => {
            depth -= 1;
            depth < DEEPEST_MARKDOWN
        }
        _ => true,
    });
    (events, deep)
}
