//! Splits a Markdown file into front matter and body. Front matter is YAML between two lines of
//! three hyphens, the first of which is the first line of the file.

use std::ops::Range;
use std::sync::Arc;

use crate::finding::Finding;
use crate::finding::rule::Violation;
use crate::invisible::without_invisible;
use crate::rules::entries::{FenceRole, NoFrontMatter, OddFence, OddFenceHelp, OpenFrontMatter};
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
    let (head, text) = parts(&source.text).map_err(|problem| problem.finding(source))?;
    Ok(MarkdownFile { head: yaml::parse(source, head)?, text: Span::new(source, text) })
}

/// Why a file has no front matter that can be read. Ranges are those of lines without their ends.
#[derive(Debug, PartialEq, Eq)]
enum Problem {
    /// No line looks like the start of a front matter.
    Absent,
    /// The front matter has no end.
    Open,
    /// A line that looks like three hyphens has other characters.
    Odd(FenceRole, Range<usize>),
    /// Three hyphens that are not on the first line.
    Late(Range<usize>),
}

impl Problem {
    fn finding(self, source: &Arc<Source>) -> Finding {
        let first = || Span::new(source, 0..source.text.lines().next().unwrap_or_default().len());
        match self {
            Self::Absent => NoFrontMatter {}.at(&first()),
            Self::Open => OpenFrontMatter {}.at(&first()),
            Self::Odd(role, line) => {
                let place = Span::new(source, line);
                if let Some(finding) = misread::in_hyphens(&place) {
                    return finding;
                }
                let help = match place.text().contains(['+', '{']) {
                    true => OddFenceHelp::Yaml,
                    false => OddFenceHelp::Hyphens,
                };
                OddFence { written: place.text().into(), role, help }.at(&place)
            }
            Self::Late(line) => {
                let place = Span::new(source, line);
                let (role, help) = (FenceRole::Start, OddFenceHelp::First);
                OddFence { written: place.text().into(), role, help }.at(&place)
            }
        }
    }
}

/// Returns the byte ranges of front matter and body, without the lines of hyphens.
fn parts(text: &str) -> Result<(Range<usize>, Range<usize>), Problem> {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let mut lines = lines(text, start);
    let first = lines.next().unwrap_or(0..0);
    if !is_fence(&text[first.clone()]) {
        return Err(start_problem(text, first, lines));
    }
    let head_start = end_of_line(text, &first);
    // An indented line may be a part of a text.
    let (mut odd, mut indented) = (None, None);
    let mut before = "";
    for line in lines {
        let written = &text[line.clone()];
        if is_fence(written) {
            return match odd.filter(|odd: &Range<usize>| is_hidden_fence(&text[odd.clone()])) {
                Some(odd) => Err(Problem::Odd(FenceRole::End, odd)),
                None => Ok((head_start..line.start, end_of_line(text, &line)..text.len())),
            };
        }
        let is_odd = looks_like_fence(written) || written.trim_end() == "...";
        if is_odd && may_be_yaml(before) {
            let kept = if written.starts_with([' ', '\t']) { &mut indented } else { &mut odd };
            kept.get_or_insert(line);
        }
        before = if written.trim().is_empty() { before } else { written };
    }
    Err(odd.or(indented).map_or(Problem::Open, |line| Problem::Odd(FenceRole::End, line)))
}

/// Returns the problem of a file whose first line is not one of three hyphens.
fn start_problem(
    text: &str,
    first: Range<usize>,
    lines: impl Iterator<Item = Range<usize>>,
) -> Problem {
    let line = std::iter::once(first.clone())
        .chain(lines)
        .find(|line| !text[line.clone()].trim().is_empty());
    match line {
        Some(line) if line != first && is_fence(&text[line.clone()]) => Problem::Late(line),
        Some(line) if line == first && looks_like_fence(&text[line.clone()]) => {
            Problem::Odd(FenceRole::Start, line)
        }
        Some(_) | None => Problem::Absent,
    }
}

/// Returns the range of each line from an offset on, without its end.
fn lines(text: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    let mut at = start;
    text[start..].split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        start..start + line.trim_end_matches(['\r', '\n']).len()
    })
}

/// Returns the offset of the line after a line.
fn end_of_line(text: &str, line: &Range<usize>) -> usize {
    text[line.end..].find('\n').map_or(text.len(), |newline| line.end + newline + 1)
}

/// Returns whether a line begins or ends a front matter. As in YAML, only spaces and tabs may follow
/// the hyphens.
fn is_fence(line: &str) -> bool {
    line.trim_end_matches([' ', '\t']) == "---"
}

/// Returns whether a line has the look of three hyphens, with characters that cannot be seen.
fn is_hidden_fence(line: &str) -> bool {
    is_fence(without_invisible(line).trim())
}

/// Returns whether a line was probably meant as three hyphens: other dashes, more or fewer of them,
/// `+++`, or text after them.
fn looks_like_fence(line: &str) -> bool {
    let words = line.trim();
    let is_dash =
        |c: char| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{ff0d}');
    let is_of_dashes = words != "-" && !words.is_empty() && words.chars().all(is_dash);
    is_of_dashes
        || words == "+++"
        || line.starts_with("---") && !line.contains('|')
        || is_hidden_fence(line)
}

/// Returns whether a line may be the last one of a front matter. A line of dashes below other text
/// makes a heading of it.
fn may_be_yaml(line: &str) -> bool {
    line.contains(':') || line.is_empty() || line.starts_with([' ', '-', '#', ']', '}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_and_body_are_separated() {
        let case = |file: &str, expected: (&str, &str)| {
            let (head, text) = parts(file).expect("there is front matter");
            assert_eq!((&file[head], &file[text]), expected);
        };
        case("---\na: b\n---\nbody\n---\n", ("a: b\n", "body\n---\n"));
        case("\u{feff}---\r\na: b\r\n---\r\nbody", ("a: b\r\n", "body"));
        case("--- \na: b\n---\t\nbody", ("a: b\n", "body"));
        case("---\na: |\n  ---\n---\nbody", ("a: |\n  ---\n", "body"));
        case("---\na: b\n---\nbody\n---\u{a0}\n----\n", ("a: b\n", "body\n---\u{a0}\n----\n"));
        case("---\n---", ("", ""));
    }

    #[test]
    fn a_line_that_is_meant_as_three_hyphens_is_found() {
        let case = |file: &str, role: FenceRole, line: &str| {
            let Err(Problem::Odd(found, place)) = parts(file) else { panic!("{file:?} is read") };
            assert_eq!((found, &file[place]), (role, line), "{file:?}");
        };
        for line in [
            "---\u{a0}",
            "---\u{2003}",
            "---\u{2028}",
            "---\u{c}",
            "\u{200b}---",
            "----",
            "--",
            "—",
            "—-",
            "—--",
            "−−−",
            "+++",
            " ---",
            "--- # a",
            "---title: A",
        ] {
            case(&format!("{line}\na: b\n---\nbody"), FenceRole::Start, line);
        }
        for line in ["---\u{a0}", "----", "—", " ---", "...", "+++", "--- a"] {
            case(&format!("---\na: b\n{line}\nbody\n"), FenceRole::End, line);
        }
        case("---\na: b\n---\u{a0}\nbody\n---\nmore\n", FenceRole::End, "---\u{a0}");
        case("---\na: |\n  ---\n----\nbody\n", FenceRole::End, "----");
    }

    #[test]
    fn a_file_may_have_no_front_matter() {
        let case = |file: &str, expected: Problem| assert_eq!(parts(file), Err(expected));
        case("# no head\n", Problem::Absent);
        case("", Problem::Absent);
        case("- a\n---\n", Problem::Absent);
        case("---\na: b\n", Problem::Open);
        case("---\na: b\n\nTitle\n-----\nbody\n", Problem::Open);
        case("\n\n---\na: b\n---\n", Problem::Late(2..5));
    }
}
