//! The text of a publiccode.yml becomes a YAML tree, mended where its owners are known to slip. What its keys mean is for
//! others to say.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::message::{MessageLang, Phrase};
use crate::parse::record::Findings;
use crate::source::{Source, Span};
use crate::yaml::{self, Data, Node};

/// A real file has 4 KiB, the longest known one 60; what is longer is no publiccode.yml.
const LONGEST: usize = 1024 * 1024;

/// Returns the group of keys that makes up a file, or says why there is none.
pub fn tree(source: &Arc<Source>, findings: &Findings) -> Option<Node> {
    let read = if source.text.len() > LONGEST {
        Err(too_large(source))
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

/// Parses as is; only where that fails parses copies of the same length in which one thing is mended: every tab is one space, lines
/// that stick out of a block of text belong to it.
fn document(source: &Arc<Source>, findings: &Findings) -> Result<Node, Diagnostic> {
    let problem = match yaml::parse(source, 0..source.text.len()) {
        Ok(root) => {
            if let Some(tab) = tab_before_a_value(&root, &source.text) {
                findings.borrow_mut().push(tab_warning(source, tab));
            }
            return Ok(root);
        }
        Err(problem) => problem,
    };
    let text = &source.text;
    let tabs = tab_near(text, problem.span.range().start)
        .map(|tab| (text.replace('\t', " "), tab_warning(source, tab)));
    let blocks = with_whole_blocks(text).map(|(mended, at)| (mended, unindented_text(source, at)));
    for (mended, warning) in tabs.into_iter().chain(blocks) {
        if let Ok(root) = yaml::parse_as(source, 0, &mended) {
            findings.borrow_mut().push(warning);
            return Ok(root);
        }
    }
    Err(problem)
}

/// Returns the text with every line that sticks out of a block of text (`longDescription: |`) put to the end of the one before, and
/// where the first of them starts; `None` if there is none. A line that may be a key ends a block, whatever its author meant.
fn with_whole_blocks(text: &str) -> Option<(String, usize)> {
    let mut mended = text.to_owned().into_bytes();
    // How far the key of the block at hand is indented, and where its last line of text ended.
    let mut block: Option<(usize, Option<usize>)> = None;
    let (mut start, mut first) = (0, None);
    for line in text.split_inclusive('\n') {
        let (words, end) = (line.trim(), start + line.trim_end().len());
        let indent = line.len() - line.trim_start().len();
        match &mut block {
            Some(_) if words.is_empty() => {}
            Some((key, last)) if indent > *key => *last = Some(end),
            Some((_, Some(last))) if !may_be_a_key(words) => {
                mended[*last..start].fill(b' ');
                first.get_or_insert(start);
                *last = end;
            }
            _ => block = opens_a_block(words).then_some((indent, None)),
        }
        start += line.len();
    }
    Some((String::from_utf8(mended).ok()?, first?))
}

/// Returns whether a text in several lines follows a line: `description: >-`.
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

fn unindented_text(source: &Arc<Source>, start: usize) -> Diagnostic {
    let place =
        Span::new(source, start..start + source.text[start..].lines().next().map_or(0, str::len));
    let warning = Diagnostic::warning(
        "yaml-unindented",
        &place,
        "the line is taken for a part of the text above, which it sticks out of",
    );
    let warning = warning.why("other readers of this file refuse it as a whole");
    warning.help(
        "indent it as far as the lines above, here and wherever else a text goes on like this",
    )
}

fn tab_warning(source: &Arc<Source>, tab: usize) -> Diagnostic {
    let place = Span::new(source, tab..tab + 1);
    let warning =
        Diagnostic::warning("yaml-tab", &place, "a tab stands where YAML takes only spaces");
    let warning = warning.why("other readers of this file refuse it as a whole");
    warning.help("replace the tab with a space, here and wherever else the file has one")
}

/// Returns the first tab between a key and its value, which YAML allows and some readers do not.
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

fn report_byte_order_mark(source: &Arc<Source>, findings: &Findings) {
    if source.text.starts_with('\u{feff}') {
        let warning = Diagnostic::warning(
            "byte-order-mark",
            &Span::start_of(source),
            "the file begins with a byte order mark",
        );
        let warning = warning.why("other readers of this file refuse it as a whole");
        findings.borrow_mut().push(warning.help("save it as UTF-8 without a byte order mark"));
    }
}

/// Returns the tab that most likely stopped the parser: the first from the line of `offset` on, else the first at all.
fn tab_near(text: &str, offset: usize) -> Option<usize> {
    let line_start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    let after = text[line_start..].find('\t').map(|tab| line_start + tab);
    after.or_else(|| text.find('\t'))
}

fn too_large(source: &Arc<Source>) -> Diagnostic {
    let what = format!(
        "the file has {} KiB, and none of more than {} is read",
        source.text.len() / 1024,
        LONGEST / 1024
    );
    Diagnostic::error("file-too-large", &Span::start_of(source), what)
        .help("link to long texts instead of copying them here")
}

fn no_keys(source: &Arc<Source>, root: &Node) -> Diagnostic {
    let what = match root.data {
        Data::Null => "the file says nothing".to_owned(),
        _ => format!(
            "{} stands where the keys of publiccode.yml belong",
            root.value_type().message(MessageLang::English)
        ),
    };
    let start = root.span.range().start;
    let problem = Diagnostic::error("not-a-publiccode", &Span::new(source, start..start), what);
    problem.help("write one `key: value` a line, from `publiccodeYmlVersion` on")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_stick_out_of_a_text_belong_to_it() {
        let case = |text: &str, expected: Option<(&str, usize)>| {
            assert_eq!(
                with_whole_blocks(text),
                expected.map(|(mended, at)| (mended.to_owned(), at)),
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
