//! Invisible characters in the structure of a document: in indentation, after a colon or a hyphen.
//! YAML reads them as parts of words, so that a line which looks right has another meaning.

use std::ops::Range;
use std::sync::Arc;

use super::problem::is_forbidden;
use super::{Data, Node, tree};
use crate::finding::Finding;
use crate::finding::rule::Violation;
use crate::invisible::{Invisible, invisible, without_invisible};
use crate::rules::yaml::{InvisibleInSyntax, InvisibleInSyntaxHelp, InvisiblePlace};
use crate::source::{Source, Span};

/// An invisible character in the structure of a document.
pub struct Misread {
    /// Offset in the source.
    at: usize,
    found: Invisible,
    place: InvisiblePlace,
}

impl Misread {
    /// Returns the finding. `text` is the document, which starts at `start` in the source.
    pub fn finding(self, source: &Arc<Source>, start: usize, text: &str) -> Finding {
        let Self { at, found, place } = self;
        let others = lines(text).filter(|other| other.found.is_space() && start + other.at != at);
        let help = match (found.is_space(), others.count()) {
            _ if is_line_break(found.character) => InvisibleInSyntaxHelp::Break,
            (false, _) => InvisibleInSyntaxHelp::Delete,
            (true, 0) => InvisibleInSyntaxHelp::Space,
            (true, lines) => InvisibleInSyntaxHelp::SpaceInLines { lines },
        };
        let character = found.name().into();
        let span = Span::new(source, at..at + found.character.len_utf8());
        InvisibleInSyntax { character, place, help }.at(&span)
    }
}

/// Returns the finding for an invisible character in a key.
pub fn in_key(key: &Node) -> Option<Finding> {
    let found = invisible(key.span.text()).next()?;
    let place = InvisiblePlace::Key { key: key.as_str().unwrap_or_default().into() };
    let at = key.span.range().start + found.at;
    Some(Misread { at, found, place }.finding(key.span.source(), at, ""))
}

/// Returns the finding for an invisible character in a line that begins or ends a front matter.
pub fn in_hyphens(line: &Span) -> Option<Finding> {
    let found = invisible(line.text()).next()?;
    let at = line.range().start + found.at;
    Some(Misread { at, found, place: InvisiblePlace::Hyphens }.finding(line.source(), at, ""))
}

/// Returns the invisible character that is the cause of a syntax error: one in the line of the
/// error or before it, if the document can be parsed without invisible characters, one in place of a
/// line break, or one after a value.
pub fn cause(source: &Arc<Source>, start: usize, text: &str, problem: &Finding) -> Option<Finding> {
    let at = problem.span.range().start.saturating_sub(start).min(text.len());
    let at = text.floor_char_boundary(at);
    let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    let in_structure = || in_structure(source, start, text, line_start..line_end);
    let in_line = |found: Invisible, place| {
        let at = start + line_start + found.at;
        Misread { at, found, place }.finding(source, start, text)
    };
    let hidden = || invisible(&text[line_start..line_end]);
    let line_break = || {
        let found = hidden()
            .take_while(|found| line_start + found.at <= at)
            .filter(|found| is_line_break(found.character))
            .last()?;
        let corrected = text.replace(is_line_break, "\n");
        let is_cause = tree(&Source::new("", corrected.as_str()), 0, &corrected).is_ok();
        is_cause.then(|| in_line(found, InvisiblePlace::Line))
    };
    let after_value = || {
        // The parser has an error of its own for control characters.
        let found = hidden()
            .find(|found| line_start + found.at == at)
            .filter(|found| is_line_break(found.character) || !is_forbidden(found.character))?;
        Some(in_line(found, InvisiblePlace::AfterValue))
    };
    in_structure().or_else(line_break).or_else(after_value)
}

/// Returns true for a line break of Unicode that YAML does not take for one.
fn is_line_break(character: char) -> bool {
    matches!(character, '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Looks for the cause of a syntax error in `line` where YAML requires an ordinary space.
fn in_structure(
    source: &Arc<Source>,
    start: usize,
    text: &str,
    line: Range<usize>,
) -> Option<Finding> {
    let found: Vec<Misread> = lines(text).collect();
    let position = found.iter().rposition(|misread| misread.at <= line.end).unwrap_or_default();
    let mut nearest = found.into_iter().nth(position)?;
    let corrected = without_invisible(text);
    let is_cause = tree(&Source::new("", corrected.as_str()), 0, &corrected).is_ok();
    nearest.at += start;
    let is_in_line = (start + line.start..=start + line.end).contains(&nearest.at);
    (is_cause || is_in_line).then(|| nearest.finding(source, start, text))
}

/// Returns the first invisible character that changed the structure of a parsed document.
pub fn in_tree(node: &Node) -> Option<Misread> {
    match &node.data {
        Data::Null => None,
        Data::Scalar(scalar) => scalar.plain.then(|| in_scalar(node)).flatten(),
        Data::Sequence(items) => items.iter().find_map(in_tree),
        Data::Mapping(pairs) => {
            pairs.iter().find_map(|(key, value)| in_first_of_line(key).or_else(|| in_tree(value)))
        }
    }
}

/// Looks at a plain scalar that has its line alone: it may be a misread key or item.
fn in_scalar(node: &Node) -> Option<Misread> {
    let misread = in_first_of_line(node)?;
    // Only now, since a line may be as long as the file.
    let text = &node.span.source().text;
    let start = node.span.range().start;
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let is_first = text[line_start..start].chars().all(|before| before == ' ');
    match misread.place {
        InvisiblePlace::AfterColon { .. } | InvisiblePlace::AfterHyphen => {
            is_first.then_some(misread)
        }
        // A space at the start of a text is of no importance.
        InvisiblePlace::Indentation
        | InvisiblePlace::Key { .. }
        | InvisiblePlace::Hyphens
        | InvisiblePlace::AfterValue
        | InvisiblePlace::Line => None,
    }
}

fn in_first_of_line(node: &Node) -> Option<Misread> {
    let written = node.span.text();
    let line = written.lines().next().unwrap_or_default();
    let misread = in_line(line, node.span.range().start)?;
    // A character without width directly before a key leaves the structure as it is.
    let is_structural =
        misread.found.is_space() || line[misread.found.range().end..].starts_with(' ');
    is_structural.then_some(misread)
}

/// Returns the misread character of each line that has one, with offsets in `text`.
fn lines(text: &str) -> impl Iterator<Item = Misread> {
    let mut at = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let start = at;
        at += line.len();
        in_line(line.trim_end_matches(['\r', '\n']), start)
    })
}

/// Returns the first invisible character in the indentation of a line, after the hyphen of an item
/// or after the colon of a key. `start` is the offset of the line.
fn in_line(line: &str, start: usize) -> Option<Misread> {
    let hidden = || invisible(line);
    hidden().next()?;
    let is_hidden = |at: usize| hidden().find(|found| found.at == at);
    let misread = |found: Invisible, place| Some(Misread { at: start + found.at, found, place });
    let mut in_order = hidden().peekable();
    let first = in_order.peek().copied();
    let mut is_indentation_end = |&(at, character): &(usize, char)| {
        in_order.next_if(|found| found.at == at).is_none() && character != ' '
    };
    let at =
        line.char_indices().find(|next| is_indentation_end(next)).map_or(line.len(), |(at, _)| at);
    let rest = &line[at..];
    if let Some(found) = first.filter(|found| found.at < at && !rest.is_empty()) {
        return misread(found, InvisiblePlace::Indentation);
    }
    let items = rest.len() - rest.trim_start_matches("- ").len();
    let at = at + items;
    if line[at..].starts_with('-')
        && let Some(found) = is_hidden(at + 1)
    {
        return misread(found, InvisiblePlace::AfterHyphen);
    }
    let key_length =
        line[at..].find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-')?;
    let key = &line[at..at + key_length];
    let is_key = key.starts_with(|c: char| c.is_ascii_lowercase());
    let colon = at + key_length;
    let found = is_hidden(colon + 1).filter(|_| is_key && line[colon..].starts_with(':'))?;
    misread(found, InvisiblePlace::AfterColon { key: key.into() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::parse;

    #[track_caller]
    fn case(text: &str, expected: Option<&str>) {
        let source = Source::new("a.yml", text);
        let found = parse(&source, 0..text.len()).err();
        let shown = found.map(|found| {
            let (line, column) = found.span.line_and_column();
            format!("{line}:{column} {found}")
        });
        let has = "has a character that cannot be seen:";
        let expected = expected.map(|expected| expected.replace("has", has));
        assert_eq!(shown, expected, "{text:?}");
    }

    #[test]
    fn the_invisible_character_is_the_finding() {
        let space = "`U+00A0 no-break space`";
        let at = |place: &str, what: &str| Some(format!("{place} has {what}"));
        let expected = at("3:1 the indentation", space);
        case("title: A\npubliccode:\n\u{a0} url: b\nx: y\n", expected.as_deref());
        let expected = at("3:3 the indentation", space);
        case("a:\n  b: c\n  \u{a0}d: e\n", expected.as_deref());
        let expected = at("2:9 the space after `summary:`", space);
        case("title: A\nsummary:\u{a0}B\nc: {d: e}\n", expected.as_deref());
        let expected = at("3:4 the space after the hyphen", "`U+2009 thin space`");
        case("title: A\ntags:\n  -\u{2009}a\n", expected.as_deref());
        let expected = at("3:1 the indentation", "`U+200B zero width space`");
        case("title: A\na:\n\u{200b}  b: c\n", expected.as_deref());
    }

    #[test]
    fn line_breaks_of_unicode_are_the_finding() {
        for (character, name) in [
            ('\u{2028}', "`U+2028 line separator`"),
            ('\u{2029}', "`U+2029 paragraph separator`"),
            ('\u{85}', "`U+0085 next line`"),
        ] {
            let has = |place: &str| Some(format!("{place} has {name}"));
            let after = has("1:11 the line");
            case(&format!("title: \"A\"{character}\nb: c\n"), after.as_deref());
            case(&format!("title: 'A'{character}b: c\n"), after.as_deref());
            case(&format!("title: [a]{character}\nb: c\n"), after.as_deref());
            case(&format!("title: A{character}b: c\n"), has("1:9 the line").as_deref());
            case(&format!("title: \"A\"{character}b\n"), has("1:11 the end of a value").as_deref());
            case(&format!("title: A{character}B\n"), None);
        }
        let space = "1:4 the end of a value has `U+00A0 no-break space`";
        case("[a]\u{a0}b: c\n", Some(space));
    }

    #[test]
    fn texts_may_have_invisible_characters() {
        case("title: Nota:\u{a0}a\nb: |\n  \u{a0}c\n  d:\u{a0}e\n", None);
        case("tags:\n  - \u{a0}a\n  - a\u{a0}b\n", None);
        case("\u{200b}title: A\n", None);
        case("title\u{a0}: A\n", None);
        case("a: \"b\n  \u{a0} c\"\n", None);
    }

    #[test]
    fn an_error_elsewhere_keeps_its_finding() {
        let source = "a: |\n  \u{a0}b\nc: [d\n";
        case(source, Some("3:4 this is not YAML: a bracket that opens here is never closed"));
    }
}
