//! Finds what Markdown leaves out of a page or reads as something else: link definitions that
//! nothing uses, cells outside the columns of a table, and tables whose second line does not match
//! the first.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use super::text_problem::TextProblem;

/// A definition of a link: `[label]: destination`.
pub struct Definition {
    pub label: String,
    pub destination: String,
    pub range: Range<usize>,
}

impl Definition {
    /// Returns whether the definition is a comment in its usual form: `[//]: # (nota)`.
    fn is_comment(&self) -> bool {
        matches!(self.destination.as_str(), "#" | "")
    }
}

/// Returns the problems of a text that was parsed into `events`. `definitions` are in the order of
/// the text.
pub fn problems(
    text: &str,
    events: &[(Event, Range<usize>)],
    definitions: &[Definition],
) -> Vec<(TextProblem, Range<usize>)> {
    let mut found = Vec::new();
    if !definitions.is_empty() {
        unused(text, events, definitions, &mut found);
        repeated(text, events, definitions, &mut found);
    }
    let mut columns = 0;
    for (event, range) in events {
        match event {
            Event::Start(Tag::Table(alignments)) => columns = alignments.len(),
            Event::Start(Tag::TableRow) => {
                let row = first_line(text, range.start);
                let cells = cells(&text[row.clone()]);
                if cells > columns {
                    found.push((TextProblem::ExcessCells { cells, columns }, row));
                }
            }
            Event::Start(Tag::Paragraph) => no_table(text, range, &mut found),
            _ => {}
        }
    }
    found
}

/// Finds definitions without a link.
fn unused(
    text: &str,
    events: &[(Event, Range<usize>)],
    definitions: &[Definition],
    found: &mut Vec<(TextProblem, Range<usize>)>,
) {
    let used: HashSet<String> = events
        .iter()
        .filter_map(|(event, _)| match event {
            Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. }) => {
                let is_defined = matches!(
                    link_type,
                    LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut
                );
                is_defined.then(|| key(id))
            }
            _ => None,
        })
        .collect();
    for definition in definitions {
        if !definition.is_comment() && !used.contains(&key(&definition.label)) {
            let place = first_line(text, definition.range.start);
            let label = definition.label.clone();
            let problem = match definition.destination.contains(['/', ':', '#', '.']) {
                true => TextProblem::UnusedAddress(label),
                false => TextProblem::UnusedDefinition(label),
            };
            found.push((problem, place));
        }
    }
}

/// Finds definitions of a label that an earlier one has, with another destination.
fn repeated(
    text: &str,
    events: &[(Event, Range<usize>)],
    definitions: &[Definition],
    found: &mut Vec<(TextProblem, Range<usize>)>,
) {
    // What the page shows, so that all other lines are definitions.
    let shown = events.iter().filter(|(event, _)| {
        matches!(
            event,
            Event::Text(_)
                | Event::Code(_)
                | Event::Html(_)
                | Event::InlineHtml(_)
                | Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Link { .. })
        )
    });
    let mut known: Vec<Range<usize>> = shown.map(|(_, range)| range.clone()).collect();
    known.extend(definitions.iter().map(|definition| definition.range.clone()));
    known.sort_by_key(|range| (range.start, range.end));
    let first: HashMap<String, &Definition> =
        definitions.iter().rev().map(|definition| (key(&definition.label), definition)).collect();
    let mut reached = 0;
    let mut next = known.into_iter().peekable();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim_start_matches([' ', '\t', '>']);
        let at = start + line.len() - content.len();
        start += line.len();
        while let Some(range) = next.next_if(|range| range.start <= at) {
            reached = reached.max(range.end);
        }
        let Some((label, rest)) = content.strip_prefix('[').and_then(|rest| rest.split_once("]:"))
        else {
            continue;
        };
        let is_hidden = at >= reached;
        let earlier = first
            .get(&key(label))
            .filter(|first| !first.is_comment() && rest.trim() != first.destination);
        if let Some(first) = earlier.filter(|_| is_hidden) {
            let place = at..at + content.trim_end().len();
            found.push((TextProblem::RepeatedDefinition(first.label.clone()), place));
        }
    }
}

/// Returns the form in which labels are compared.
fn key(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn first_line(text: &str, start: usize) -> Range<usize> {
    let line = text[start..].lines().next().unwrap_or_default();
    start..start + line.trim_end().len()
}

/// Returns the number of cells in a row of a table.
fn cells(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut is_escaped = false;
    let mut borders = 0;
    for c in row.chars() {
        borders += usize::from(c == '|' && !is_escaped);
        is_escaped = c == '\\' && !is_escaped;
    }
    let is_closed = row.ends_with('|') && !row.ends_with("\\|");
    borders + usize::from(!is_closed)
}

/// Finds the first two lines of a table in a paragraph, which do not match each other.
fn no_table(text: &str, paragraph: &Range<usize>, found: &mut Vec<(TextProblem, Range<usize>)>) {
    let written = &text[paragraph.clone()];
    if !written.contains("--") || !written.contains('|') {
        return;
    }
    let mut start = paragraph.start;
    let mut head: Option<&str> = None;
    for line in written.split_inclusive('\n') {
        let content = line.trim_start_matches([' ', '\t', '>']).trim_end();
        if let Some(head) = head.filter(|head| head.contains('|'))
            && is_rule(content)
        {
            let (cells, columns) = (cells(content), cells(head));
            let at = start + line.len() - line.trim_start_matches([' ', '\t', '>']).len();
            let place = at..at + content.len();
            found.push((TextProblem::NoTable { cells, columns }, place));
        }
        head = Some(content);
        start += line.len();
    }
}

/// Returns whether a line is the second one of a table: `|---|:-:|`.
fn is_rule(line: &str) -> bool {
    let inner = line.strip_prefix('|').unwrap_or(line);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let is_column = |cell: &str| {
        let cell = cell.trim();
        let cell = cell.strip_prefix(':').unwrap_or(cell);
        let hyphens = cell.strip_suffix(':').unwrap_or(cell);
        !hyphens.is_empty() && hyphens.bytes().all(|byte| byte == b'-')
    };
    line.contains('|') && line.contains("--") && inner.split('|').all(is_column)
}
