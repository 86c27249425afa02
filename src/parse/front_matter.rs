//! Splits head from body. The head is YAML between two lines of three hyphens; every value in it keeps its place.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};
use crate::yaml::{self, Node};

/// A Markdown file in its two parts.
#[derive(Debug)]
pub struct Document {
    pub head: Node,
    pub body: Span,
}

/// Splits a file, and reads its head.
pub fn split(source: &Arc<Source>) -> Result<Document, Diagnostic> {
    let Some((head, body)) = parts(&source.text) else {
        let start = Span::new(source, 0..source.text.lines().next().unwrap_or_default().len());
        let problem = match source.text.trim_start_matches('\u{feff}').starts_with("---") {
            true => Diagnostic::error(
                "open-front-matter",
                &start,
                "the front matter that starts here never ends",
            )
            .help("add a line `---` below its last key"),
            false => Diagnostic::error("no-front-matter", &start, "the file has no front matter")
                .help("start it with a line `---`, the keys, and a line `---` again"),
        };
        return Err(problem);
    };
    Ok(Document { head: yaml::parse(source, head)?, body: Span::new(source, body) })
}

/// Returns where head and body lie in a text.
fn parts(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let mut lines = text[start..].split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == "---")?;
    let head_start = start + first.len();
    let mut at = head_start;
    for line in lines {
        let end = at + line.len();
        if line.trim_end() == "---" {
            return Some((head_start..at, end..text.len()));
        }
        at = end;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn head_and_body_are_told_apart() {
        let case = |text: &str, expected: Option<(&str, &str)>| {
            assert_eq!(parts(text).map(|(head, body)| (&text[head], &text[body])), expected);
        };
        case("---\na: b\n---\nbody\n---\n", Some(("a: b\n", "body\n---\n")));
        case("\u{feff}---\r\na: b\r\n---\r\nbody", Some(("a: b\r\n", "body")));
        case("---\n---", Some(("", "")));
        case("---\na: b\n", None);
        case("# no head\n", None);
    }
}
