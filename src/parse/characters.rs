//! Reports characters that an author cannot see, and texts that a comment cuts.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::finding::rule::Violation;
use crate::finding::{Finding, Report};
use crate::invisible::{
    Cleaner, Invisible, invisible, is_never_needed, without_invisible, without_zero_width,
};
use crate::message::Codes;
use crate::rules::fields::{
    DisruptiveCharacter, InvisibleCharacter, InvisibleCharacterHelp, TextCutAtHash,
    TextCutAtHashHelp,
};
use crate::rules::yaml::{InvisibleInSyntax, MarkKind, YamlMark, YamlMarkHelp, YamlSyntax};
use crate::source::{Source, Span, Spanned};
use crate::yaml::{Data, Node};

/// Use of a text, which decides on the characters that it may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextUse {
    /// Sentences.
    Prose,
    /// A title or a name: short free text that readers search for.
    Name,
    /// Text with a form, such as an address or a value of a list.
    Code,
}

/// Returns a text as its use requires it, without the invisible characters that are reported.
/// `node` is the value that it was read from, which may still have the characters that no text needs.
pub fn checked(
    text: Spanned<String>,
    text_use: TextUse,
    key: &str,
    node: &Node,
    report: &mut Report,
) -> Spanned<String> {
    if text_use != TextUse::Code {
        cut_at_hash(key, node).into_iter().for_each(|finding| report.push(finding));
    }
    if text_use == TextUse::Prose {
        report.extend(escaped_in(node));
        return text;
    }
    report.extend(hidden_in(key, node, &text));
    match text_use {
        TextUse::Prose => text,
        TextUse::Name => text.map(|text| without_zero_width(&text).trim().to_owned()),
        TextUse::Code => text.map(|text| without_invisible(&text).trim().to_owned()),
    }
}

/// Returns the finding for the invisible characters of a value, at the first one.
fn hidden_in(key: &str, node: &Node, text: &str) -> Option<Finding> {
    let hidden_in = |text| -> Vec<Invisible> { invisible(text).collect() };
    let found = hidden_in(node.span.text());
    let (found, place) = match found.first() {
        Some(first) => {
            let start = node.span.range().start;
            let range = start + first.at..start + first.range().end;
            (found, Span::new(node.span.source(), range))
        }
        // Written as an escape sequence.
        None => (hidden_in(node.as_str().unwrap_or(text)), node.span.first_line()),
    };
    if found.is_empty() {
        return None;
    }
    let help = match found.iter().all(Invisible::is_space) {
        true => InvisibleCharacterHelp::Space,
        false => InvisibleCharacterHelp::Delete,
    };
    Some(InvisibleCharacter { key: key.into(), characters: names(found), help }.at(&place))
}

/// Returns the finding for characters that no text needs and that a value has as escape sequences.
/// [`report_disruptive`] finds all others.
pub fn escaped_in(node: &Node) -> Option<Finding> {
    let text = node.as_str()?;
    let disruptive = |text| Cleaner::of(text).disruptive(text);
    let mut found = disruptive(text).peekable();
    if found.peek().is_none() || disruptive(node.span.text()).next().is_some() {
        return None;
    }
    Some(DisruptiveCharacter { characters: names(found) }.at(&node.span.first_line()))
}

/// Returns the names of characters, each once.
pub fn names(found: impl IntoIterator<Item = Invisible>) -> Codes {
    let names: BTreeSet<String> = found.into_iter().map(|found| found.name()).collect();
    names.into_iter().collect()
}

/// Returns the finding for an anchor or a tag before a value, on which it has no effect.
pub fn mark(node: &Node) -> Option<Finding> {
    let place = node.mark.as_ref()?;
    let mark = place.text();
    let kind = if mark.starts_with('&') { MarkKind::Anchor } else { MarkKind::Tag };
    let (start, end) = (place.range().start, node.span.range().end.max(place.range().end));
    let whole = node.span.source().text[start..end].trim_end();
    let help =
        match whole.contains('\n') || whole[mark.len()..].trim_start().starts_with(['"', '\'']) {
            true => YamlMarkHelp::Remove,
            false => YamlMarkHelp::Quote { whole: quoted(whole).into() },
        };
    Some(YamlMark { mark: mark.into(), kind, help }.at(place))
}

/// Returns the finding for a text without quotes that ends at a `#`, unless what follows has the
/// form of a comment.
fn cut_at_hash(key: &str, node: &Node) -> Option<Finding> {
    let Data::Scalar(scalar) = &node.data else { return None };
    let range = node.span.range();
    let lost = scalar.plain.then(|| lost_at(node.span.source(), range.end)).flatten()?;
    // Offsets of the parser may include the quotes of an aliased value.
    let whole = quoted(&format!("{} {lost}", node.span.text()));
    let help = TextCutAtHashHelp::Quote { whole: whole.into() };
    let place = Span::new(node.span.source(), range.start..range.end);
    Some(TextCutAtHash { key: key.into(), lost: lost.into(), help }.at(&place))
}

/// Returns the text from a `#` on that follows an offset in its line, if it may be meant as text:
/// a comment has two spaces before it and one after its `#`.
pub fn lost_at(source: &Source, end: usize) -> Option<&str> {
    let rest = &source.text[end..];
    let after = rest.trim_start_matches([' ', '\t']);
    if after.len() == rest.len() || !after.starts_with('#') {
        return None;
    }
    // Only now, since a line may be as long as the file.
    let lost = after.lines().next()?.trim_end();
    let is_comment = rest.starts_with("  ") && lost[1..].starts_with([' ', '#']);
    (!is_comment).then_some(lost)
}

/// Returns the line of a key whose whole text is a comment, `title: #1`, with quotes around it.
pub fn line_with_quotes(key: &str, name: &Node) -> Option<String> {
    let source = name.span.source();
    let end = name.span.range().end;
    let lost = lost_at(source, end + usize::from(source.text[end..].starts_with(':')))?;
    (!lost[1..].starts_with(' ')).then(|| format!("{key}: {}", quoted(lost)))
}

/// Returns a text between the quotes that it does not have itself.
pub fn quoted(text: &str) -> String {
    if text.contains(['"', '\\']) {
        return format!("'{}'", text.replace('\'', "''"));
    }
    format!("\"{text}\"")
}

/// Returns the finding for invisible characters in the address of a link or picture. `place` is
/// that of the address.
pub fn in_address(address: &str, place: &Span) -> Option<Finding> {
    let found: Vec<_> = invisible(address).collect();
    let first = found.first()?;
    let at = place.text().find(first.character).map(|at| place.range().start + at);
    let character = at.map_or_else(
        || place.clone(),
        |at| Span::new(place.source(), at..at + first.character.len_utf8()),
    );
    let (key, characters, help) = (address.into(), names(found), InvisibleCharacterHelp::Delete);
    Some(InvisibleCharacter { key, characters, help }.at(&character))
}

/// Reports each line with characters that no text needs, unless they are reported already.
pub fn report_disruptive(source: &Arc<Source>, report: &mut Report) {
    if !source.text.contains(is_never_needed) {
        return;
    }
    let is_about_characters = |finding: &&Finding| {
        finding.is::<InvisibleCharacter>()
            || finding.is::<InvisibleInSyntax>()
            || finding.is::<YamlSyntax>()
    };
    let reported: BTreeSet<usize> = report
        .findings()
        .iter()
        .filter(is_about_characters)
        .map(|finding| finding.span.range().start)
        .collect();
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        let at = start;
        start += line.len();
        // A byte order mark at the start of a file has its use.
        let found: Vec<_> =
            invisible(line).filter(|found| found.is_never_needed() && at + found.at > 0).collect();
        let Some(first) = found.first().copied() else { continue };
        if reported.range(at..start).next().is_none() {
            let place = Span::new(source, at + first.at..at + first.range().end);
            report.push(DisruptiveCharacter { characters: names(found) }.at(&place));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_a_hash_may_be_lost_text() {
        let case = |line: &str, expected: Option<&str>| {
            let at = line.find(['|']).expect("the end of the value is marked");
            let source = Source::new("a.md", line.replacen('|', "", 1));
            assert_eq!(lost_at(&source, at), expected, "{line}");
        };
        case("title: Sportello| #1\n", Some("#1"));
        case("title: Sportello|  #1 e #2\n", Some("#1 e #2"));
        case("title: Bando| # 3\n", Some("# 3"));
        case("title: Sportello|  # the office\n", None);
        case("title: Linguaggio C| #\n", Some("#"));
        case("title: Sportello|\t#1\n", Some("#1"));
        case("title: Sportello|\n# the office\n", None);
        case("title: C#|\n", None);
    }

    #[test]
    fn a_text_is_put_between_the_quotes_that_it_lacks() {
        assert_eq!(quoted("l'ente #1"), "\"l'ente #1\"");
        assert_eq!(quoted("l'\"ente\" #1"), "'l''\"ente\" #1'");
    }
}
