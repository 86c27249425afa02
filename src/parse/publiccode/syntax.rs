//! Parses the text of a publiccode.yml into a YAML tree, with corrections of common mistakes.

use std::ops::Range;
use std::sync::Arc;

use crate::finding::rule::Violation;
use crate::finding::{Finding, Severity};
use crate::parse::record::Findings;
use crate::rules::files::{TooLarge, TooLargeHelp};
use crate::rules::publiccode::{
    ByteOrderMark, FileContent, NotAPubliccode, TabForSpaces, UnindentedText,
};
use crate::source::{Source, Span};
use crate::yaml::{self, Data, Node};

/// Size of the largest file that is read, in MiB. A typical one has 4 KiB, the largest known one 60
/// KiB.
const LARGEST: usize = 1;

/// Returns the keys and values of a file; `None`, with a finding, if it has none, cannot be parsed
/// or is too large.
pub fn tree(source: &Arc<Source>, findings: &Findings) -> Option<Node> {
    let read = if source.text.len() > LARGEST << 20 {
        let violation = TooLarge { limit_mib: LARGEST, help: TooLargeHelp::Link };
        Err(violation.at(&Span::start_of(source)))
    } else {
        document(source, findings)
    };
    report_byte_order_mark(source, findings);
    let checked = read.and_then(|root| match root.data {
        Data::Mapping(_) => Ok(root),
        _ => Err(no_keys(source, &root)),
    });
    checked.map_err(|problem| findings.borrow_mut().push(problem)).ok()
}

/// Parses the text. If that fails, parses corrected copies of the same length, so that positions
/// remain valid: one with spaces for tabs, one in which a block of text contains the less indented
/// lines after it. Reports the correction that helped, else returns the first error.
fn document(source: &Arc<Source>, findings: &Findings) -> Result<Node, Finding> {
    let problem = match yaml::parse(source, 0..source.text.len()) {
        Ok(root) => {
            if let Some(tab) = tab_before_a_value(&root, &source.text) {
                let finding = tab_warning(source, tab);
                findings.borrow_mut().push(finding.with_severity(Severity::Warning));
            }
            if let Some(tab) = tab_before_nothing(&root, &source.text) {
                findings.borrow_mut().push(tab_warning(source, tab));
            }
            return Ok(root);
        }
        Err(problem) => problem,
    };
    let text = &source.text;
    let tabs = tab_near(text, problem.span.range().start)
        .map(|tab| (text.replace('\t', " "), tab_warning(source, tab)));
    let blocks = with_whole_blocks(text).map(|(joined, at)| (joined, unindented_text(source, at)));
    for (corrected, warning) in tabs.into_iter().chain(blocks) {
        if let Ok(root) = yaml::parse_as(source, 0, &corrected) {
            findings.borrow_mut().push(warning);
            return Ok(root);
        }
    }
    Err(problem)
}

/// Returns a copy of the text in which each line that is indented less than the block of text
/// before it (`longDescription: |`) is joined to this block, and the offset of the first such line;
/// `None` if there is none. A line that may be a key ends a block.
fn with_whole_blocks(text: &str) -> Option<(String, usize)> {
    let mut joined = text.to_owned().into_bytes();
    // Indentation of the key of the current block, and end of the block's last line of text.
    let mut block: Option<(usize, Option<usize>)> = None;
    let (mut start, mut first) = (0, None);
    for line in text.split_inclusive('\n') {
        let (words, end) = (line.trim(), start + line.trim_end().len());
        let indent = line.len() - line.trim_start().len();
        match &mut block {
            Some(_) if words.is_empty() => {}
            Some((key, last)) if indent > *key => *last = Some(end),
            Some((_, Some(last))) if !may_be_a_key(words) => {
                joined[*last..start].fill(b' ');
                first.get_or_insert(start);
                *last = end;
            }
            _ => block = opens_a_block(words).then_some((indent, None)),
        }
        start += line.len();
    }
    Some((String::from_utf8(joined).ok()?, first?))
}

/// Returns true for a line that opens a block of text: `description: >-`.
fn opens_a_block(line: &str) -> bool {
    let header = line.rsplit_once([' ', '\t']).map_or("", |(_, last)| last);
    header.starts_with(['|', '>'])
        && header[1..].chars().all(|char| matches!(char, '+' | '-' | '1'..='9'))
}

fn may_be_a_key(line: &str) -> bool {
    let is_mark =
        line.starts_with(['#', '-', '?', '"', '\'', '{', '[', '%']) || line.starts_with("...");
    let word = line
        .split_once(':')
        .filter(|(_, rest)| rest.is_empty() || rest.starts_with(' '))
        .map(|(word, _)| word);
    is_mark || word.is_some_and(|word| !word.contains(' '))
}

fn unindented_text(source: &Arc<Source>, start: usize) -> Finding {
    let length = source.text[start..].lines().next().map_or(0, str::len);
    UnindentedText {}.at(&Span::new(source, start..start + length))
}

fn tab_warning(source: &Arc<Source>, tab: usize) -> Finding {
    TabForSpaces {}.at(&Span::new(source, tab..tab + 1))
}

/// Returns the offset of the first tab between a key and its value: valid YAML that some programs
/// reject.
fn tab_before_a_value(node: &Node, text: &str) -> Option<usize> {
    match &node.data {
        Data::Mapping(pairs) => pairs.iter().find_map(|(key, value)| {
            let (end, start) = (key.span.range().end, value.span.range().start);
            let between = text.get(end..start).unwrap_or_default();
            // A comment may have tabs.
            let tab = between
                .find('\t')
                .filter(|tab| !between[..*tab].contains('#'))
                .map(|tab| end + tab);
            tab.or_else(|| tab_before_a_value(value, text))
        }),
        Data::Sequence(items) => items.iter().find_map(|item| tab_before_a_value(item, text)),
        Data::Null | Data::Scalar(_) => None,
    }
}

/// Returns the offset of the first tab at the start of a line that has no more than a comment, after
/// the first key: valid YAML that the reference parser rejects, except inside brackets.
fn tab_before_nothing(root: &Node, text: &str) -> Option<usize> {
    if !text.contains("\n\t") {
        return None;
    }
    let begin = root.span.range().start;
    let mut bracketed = Vec::new();
    add_bracketed(root, &mut bracketed);
    bracketed.sort_by_key(|range| range.start);
    let tabs = text.match_indices("\n\t").map(|(newline, _)| newline + 1);
    tabs.filter(|tab| *tab > begin).find(|tab| {
        let line = text[*tab..].lines().next().unwrap_or_default().trim_start();
        let following = bracketed.partition_point(|range: &Range<usize>| range.start <= *tab);
        let before = following.checked_sub(1).map(|position| &bracketed[position]);
        let is_bracketed = before.is_some_and(|range| range.contains(tab));
        (line.is_empty() || line.starts_with('#')) && !is_bracketed
    })
}

/// Adds the ranges of all outermost lists and groups in brackets.
fn add_bracketed(node: &Node, bracketed: &mut Vec<Range<usize>>) {
    let is_bracketed = node.span.text().starts_with(['[', '{']);
    match &node.data {
        Data::Sequence(_) | Data::Mapping(_) if is_bracketed => bracketed.push(node.span.range()),
        Data::Sequence(items) => items.iter().for_each(|item| add_bracketed(item, bracketed)),
        Data::Mapping(pairs) => {
            pairs.iter().for_each(|(_, value)| add_bracketed(value, bracketed));
        }
        Data::Null | Data::Scalar(_) => {}
    }
}

fn report_byte_order_mark(source: &Arc<Source>, findings: &Findings) {
    if source.text.starts_with('\u{feff}') {
        findings.borrow_mut().push(ByteOrderMark {}.at(&Span::start_of(source)));
    }
}

/// Returns the offset of the tab that most likely stopped the parser: the first in or after the
/// line of `offset`, else the first of the text.
fn tab_near(text: &str, offset: usize) -> Option<usize> {
    let line_start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    let after = text[line_start..].find('\t').map(|tab| line_start + tab);
    after.or_else(|| text.find('\t'))
}

fn no_keys(source: &Arc<Source>, root: &Node) -> Finding {
    let content = match root.data {
        Data::Null => FileContent::Nothing,
        _ => FileContent::Value { found: root.value_type() },
    };
    let start = root.span.range().start;
    NotAPubliccode { content }.at(&Span::new(source, start..start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn less_indented_lines_are_joined_to_their_block() {
        let case = |text: &str, expected: Option<(&str, usize)>| {
            assert_eq!(
                with_whole_blocks(text),
                expected.map(|(joined, at)| (joined.to_owned(), at)),
                "{text}"
            );
        };
        case("a: |\n  one\ntwo\nb: c\n", Some(("a: |\n  one two\nb: c\n", 11)));
        case(
            "a:\n  b: >-\n    one\n\n  two three: four\n  c: d\n",
            Some(("a:\n  b: >-\n    one    two three: four\n  c: d\n", 20)),
        );
        case("a: |\r\n  one\r\ntwo\r\n", Some(("a: |\r\n  one  two\r\n", 13)));
        case("a: |\n  one\n  two\nb: c\n", None);
        case("a: |\none\n", None);
        case("a: one > two\nthree\n", None);
    }
}
