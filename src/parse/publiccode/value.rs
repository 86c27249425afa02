//! Parses single values of a publiccode.yml. A value with one possible meaning is read and
//! reported; all others are reported, and most of them are left out.

mod address;
mod closed_list;
mod date;

use crate::finding::rule::{Level, Violation};
use crate::finding::{Finding, Severity};
use crate::invisible::without_disruptive;
use crate::parse::characters::{self, TextUse};
use crate::parse::field;
use crate::parse::record::{Findings, report_wrong_type};
use crate::rules::fields::{EmptyValue, NotABoolean, ValueType, WrongTypeHelp, meant_boolean};
use crate::rules::publiccode::{
    LoneValue, OddBoolean, OddSpelling, OddSpellingHelp, UnquotedColon,
};
use crate::source::Spanned;
use crate::yaml::{Data, Node};
pub use address::{asset, email, is_uri, media_type, path, repository, url};
pub use closed_list::ClosedList;
pub use date::date;

/// Returns the trimmed text of a single value. A mapping of one pair on one line is read as a text
/// with an unquoted colon, and reported, unless it was meant as a group: `{name: Ente}`.
pub fn text(node: &Node, findings: &Findings) -> Option<Spanned<String>> {
    let is_text = |pairs: &[(Node, Node)]| {
        let written = node.span.text().trim_end();
        let is_named = pairs.iter().any(|(key, _)| key.as_str() == Some("name"));
        pairs.len() == 1 && !is_named && !written.contains('\n') && !written.starts_with('{')
    };
    let text = match &node.data {
        Data::Mapping(pairs) if is_text(pairs) => {
            findings.borrow_mut().push(UnquotedColon {}.at(&node.span));
            let written = without_disruptive(node.span.text());
            Spanned::new(written.into_owned(), node.span.clone())
        }
        _ => field::text(node, findings)?,
    };
    Some(text.map(|text| trim(&text).to_owned())).filter(|text| !text.is_empty())
}

/// Returns the text of a key in which white space at the ends is a mistake: it is reported.
pub fn token(node: &Node, key: &str, findings: &Findings) -> Option<Spanned<String>> {
    let text = text(node, findings)?;
    if let Some(written) = node.as_str().filter(|written| *written != text.value) {
        let finding = odd_spelling(&Spanned::new(written.to_owned(), text.span.clone()), &text);
        let has_path = text.split_once("://").is_some_and(|(_, rest)| rest.contains('/'));
        // Programs take spaces at the end for a part of the path.
        let is_in_path = has_path && written.trim_end_matches(' ') == text.value;
        let finding = if is_in_path { finding.with_severity(Severity::Warning) } else { finding };
        findings.borrow_mut().push(finding);
    }
    legible(text, key, node, findings)
}

/// Keys of prose. The texts of all other keys are names, addresses or values of lists.
const PROSE: &[&str] = &["shortDescription", "longDescription", "features", "episodesOfUse"];
/// Keys of names.
const NAMES: &[&str] = &[
    "name",
    "applicationSuite",
    "localisedName",
    "genericName",
    "mainCopyrightOwner",
    "repoOwner",
    "affiliation",
    "usedBy",
];

/// Returns the text of a key as [`text`] does. Invisible characters in names and addresses are
/// reported and removed, and a text that ends at a `#` is reported.
pub fn used_text(node: &Node, key: &str, findings: &Findings) -> Option<Spanned<String>> {
    legible(text(node, findings)?, key, node, findings)
}

fn legible(
    text: Spanned<String>,
    key: &str,
    node: &Node,
    findings: &Findings,
) -> Option<Spanned<String>> {
    let text_use = match key {
        _ if PROSE.contains(&key) => TextUse::Prose,
        _ if NAMES.contains(&key) => TextUse::Name,
        _ => TextUse::Code,
    };
    let text = characters::checked(text, text_use, key, node, &mut findings.borrow_mut());
    Some(text).filter(|text| !text.is_empty())
}

/// Removes invisible characters at both ends: white space, byte order marks, characters without
/// width.
pub fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
    })
}

/// Returns the texts of a list. A single text is reported and counts as a list of one item, or of
/// several if each of its lines starts with a hyphen.
pub fn texts(node: &Node, key: &str, findings: &Findings) -> Vec<Spanned<String>> {
    list(node, key, used_text, Level::Advice, findings)
}

/// Returns the texts of a list as [`texts`] does. The standard has rules for each of them, so that
/// an empty one violates them.
pub fn tokens(node: &Node, key: &str, findings: &Findings) -> Vec<Spanned<String>> {
    list(node, key, token, Level::Lenient, findings)
}

/// Returns the texts of a list as [`tokens`] does, but white space at their ends is no mistake.
pub fn filled(node: &Node, key: &str, findings: &Findings) -> Vec<Spanned<String>> {
    list(node, key, used_text, Level::Lenient, findings)
}

fn list(
    node: &Node,
    key: &str,
    read: impl Fn(&Node, &str, &Findings) -> Option<Spanned<String>>,
    empty: Level,
    findings: &Findings,
) -> Vec<Spanned<String>> {
    let items = match &node.data {
        Data::Sequence(items) => items,
        Data::Scalar(_) => {
            report_lone(node, key, findings);
            return used_text(node, key, findings).map(bullets).unwrap_or_default();
        }
        _ => {
            report_wrong_type(node, ValueType::List, WrongTypeHelp::List, findings);
            return Vec::new();
        }
    };
    let one = |item: &Node| {
        let is_empty = match &item.data {
            Data::Null => true,
            Data::Scalar(scalar) => trim(&scalar.text).is_empty(),
            Data::Sequence(_) | Data::Mapping(_) => false,
        };
        if is_empty {
            report_empty_item(item, empty, findings);
        }
        read(item, key, findings)
    };
    items.iter().filter_map(one).collect()
}

fn bullets(text: Spanned<String>) -> Vec<Spanned<String>> {
    let lines = || text.value.lines().map(trim).filter(|line| !line.is_empty());
    let Some(items) = lines().map(|line| line.strip_prefix("- ")).collect::<Option<Vec<_>>>()
    else {
        return vec![text];
    };
    items.into_iter().map(|item| Spanned::new(trim(item).to_owned(), text.span.clone())).collect()
}

pub fn report_lone(node: &Node, key: &str, findings: &Findings) {
    let violation = LoneValue { key: key.into(), found: node.value_type() };
    findings.borrow_mut().push(violation.at(&node.span.first_line()));
}

pub fn report_empty_item(item: &Node, level: Level, findings: &Findings) {
    let finding = EmptyValue::of_item().at(&item.span);
    findings.borrow_mut().push(finding.with_severity(level.severity(&item.span)));
}

/// Parses a boolean. A quoted one, or a word such as `yes`, is read and reported.
pub fn boolean(node: &Node, findings: &Findings) -> Option<bool> {
    let text = text(node, findings)?;
    let plain = matches!(&node.data, Data::Scalar(scalar) if scalar.plain);
    let Some(value) = meant_boolean(&text) else {
        findings.borrow_mut().push(NotABoolean::new(&text).at(&text.span));
        return None;
    };
    if !(plain && matches!(text.as_str(), "true" | "True" | "TRUE" | "false" | "False" | "FALSE")) {
        let violation = OddBoolean { written: text.span.text().into(), value: value.into() };
        findings.borrow_mut().push(violation.at(&text.span));
    }
    Some(value)
}

/// Returns the finding for another spelling of a value of the standard.
pub fn odd_spelling(text: &Spanned<String>, value: &str) -> Finding {
    let violation = OddSpelling {
        written: text.value.as_str().into(),
        meant: [value].into_iter().collect(),
        help: OddSpellingHelp::Value { value: value.into() },
    };
    violation.at(&text.span)
}

/// Returns the finding with the severity of a violation whose value is still accepted.
pub fn lenient(finding: Finding) -> Finding {
    let severity = Level::Lenient.severity(&finding.span);
    finding.with_severity(severity)
}
