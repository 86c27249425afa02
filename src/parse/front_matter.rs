//! Splits a Markdown file into front matter and body. Front matter is YAML between two lines of
//! three hyphens, the first of which is the first line of the file.

use std::ops::Range;
use std::sync::Arc;

use crate::finding::Finding;
use crate::finding::rule::Violation;
use crate::rules::entries::{NoFrontMatter, OpenFrontMatter};
use crate::source::{Source, Span};
use crate::yaml::{self, Node, misread};

/// A Markdown file: parsed front matter and body.
#[derive(Debug)]
pub struct MarkdownFile {
    pub head: Node,
    pub text: Span,
}

/// Splits a file and parses its front matter; fails if there is none, if it does not end or if it
/// is not YAML.
pub fn split(source: &Arc<Source>) -> Result<MarkdownFile, Finding> {
    let Some((head, text)) = parts(&source.text) else {
        if let Some(finding) = misread::in_hyphens(source) {
            return Err(finding);
        }
        let start = Span::new(source, 0..source.text.lines().next().unwrap_or_default().len());
        let problem = match source.text.trim_start_matches('\u{feff}').starts_with("---") {
            true => OpenFrontMatter {}.at(&start),
            false => NoFrontMatter {}.at(&start),
        };
        return Err(problem);
    };
    Ok(MarkdownFile { head: yaml::parse(source, head)?, text: Span::new(source, text) })
}

/// Returns the byte ranges of front matter and body, without the lines of hyphens; `None` if a line
/// of hyphens is missing.
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
    fn front_matter_and_body_are_separated() {
        let case = |file: &str, expected: Option<(&str, &str)>| {
            assert_eq!(parts(file).map(|(head, text)| (&file[head], &file[text])), expected);
        };
        case("---\na: b\n---\nbody\n---\n", Some(("a: b\n", "body\n---\n")));
        case("\u{feff}---\r\na: b\r\n---\r\nbody", Some(("a: b\r\n", "body")));
        case("---\n---", Some(("", "")));
        case("---\na: b\n", None);
        case("# no head\n", None);
    }
}
