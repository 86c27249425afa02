//! Whether `legal.license` is an expression of SPDX identifiers, and which one its owner meant where it is not.

use spdx::identifiers::{EXCEPTIONS, LICENSES};

use super::keys::same_letters;
use super::value::{error, taken, warning};
use crate::catalogue::licence::is_gnu_without_choice;
use crate::diagnostic::{Diagnostic, closest};
use crate::parse::record::Findings;
use crate::source::Spanned;

/// Returns the expression: as written, or mended where it can only mean one thing.
pub fn expression(text: Spanned<String>, findings: &Findings) -> Spanned<String> {
    if let Some(meant) = by_name(&text) {
        let problem =
            warning("odd-licence", &text.span, format!("`{}` is taken for `{meant}`", text.value));
        findings.borrow_mut().push(problem.why(WHY).help(format!("write `{meant}`")));
        return Spanned::new(meant.to_owned(), text.span);
    }
    if !is_expression(&text) {
        findings.borrow_mut().push(not_an_expression(&text));
        return text;
    }
    let mended: Vec<String> =
        text.split_whitespace().map(|word| identifier(word, &text, findings)).collect();
    Spanned::new(mended.join(" "), text.span)
}

const WHY: &str = "machines know licences by their SPDX identifiers";

/// Returns the licence that goes by this name in words.
fn by_name(text: &str) -> Option<&'static str> {
    if !text.contains(' ') {
        return None;
    }
    let name = plain(text);
    let in_full = || {
        LICENSES.iter().find(|licence| plain(licence.full_name) == name).map(|licence| licence.name)
    };
    NAMES
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, identifier)| *identifier)
        .or_else(in_full)
}

/// Returns a name without punctuation and without the words that one may leave out.
fn plain(name: &str) -> String {
    let name = name.to_lowercase().replace([',', '-', '_', '.'], " ");
    let words: Vec<&str> = name
        .split_whitespace()
        .filter(|word| !matches!(*word, "the" | "version" | "v" | "license"))
        .collect();
    words.join(" ").replace(" v2", " 2").replace(" v3", " 3").replace(" v1", " 1")
}

/// Names that owners write and SPDX does not have.
const NAMES: &[(&str, &str)] = &[
    ("apache 2", "Apache-2.0"),
    ("eupl 1 2", "EUPL-1.2"),
    ("european union public 1 2", "EUPL-1.2"),
    ("european union public licence 1 2", "EUPL-1.2"),
];

/// Returns whether words and operators take turns, with brackets in pairs.
fn is_expression(text: &str) -> bool {
    let spaced = text.replace('(', " ( ").replace(')', " ) ");
    let mut depth = 0_u32;
    let mut wants_word = true;
    for token in spaced.split_whitespace() {
        match token {
            "(" if wants_word => depth += 1,
            ")" if !wants_word && depth > 0 => depth -= 1,
            "AND" | "OR" | "WITH" if !wants_word => wants_word = true,
            "(" | ")" | "AND" | "OR" | "WITH" => return false,
            word if wants_word && is_word(word) => wants_word = false,
            _ => return false,
        }
    }
    depth == 0 && !wants_word
}

fn is_word(word: &str) -> bool {
    let shape = word
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'+' | b':'));
    shape && word.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// Returns one word of an expression in the standard's letters, and tells what is odd about it.
fn identifier(word: &str, text: &Spanned<String>, findings: &Findings) -> String {
    let bare = word.trim_matches(['(', ')']);
    let base = bare.trim_end_matches('+');
    if matches!(bare, "AND" | "OR" | "WITH") || base.starts_with("LicenseRef-") {
        return word.to_owned();
    }
    if is_gnu_without_choice(base) {
        let what = format!("`{bare}` does not say whether later versions are meant");
        let help = format!("write `{base}-only` or `{base}-or-later`");
        // An editor who reports what an owner wrote cannot choose for them.
        let is_owners = text.span.source().is_publiccode();
        let problem = if is_owners {
            warning("deprecated-licence", &text.span, what).help(help)
        } else {
            ask_owner(text, what)
        };
        findings.borrow_mut().push(problem);
        return word.to_owned();
    }
    if is_identifier(base) {
        return word.to_owned();
    }
    if let Some(known) = identifiers().find(|known| same_letters(known, base)) {
        let problem =
            warning("odd-licence", &text.span, format!("`{bare}` is taken for `{known}`"));
        findings.borrow_mut().push(problem.why(WHY).help(format!("write `{known}`")));
        return word.replace(base, known);
    }
    let without_choice = base.strip_suffix("-or-later").or_else(|| base.strip_suffix("-only"));
    if let Some(known) = without_choice.filter(|known| is_identifier(known)) {
        let what = format!("`{bare}` is taken for `{known}`, which has no such variants");
        findings.borrow_mut().push(
            warning("odd-licence", &text.span, what).why(WHY).help(format!("write `{known}`")),
        );
        return word.replace(bare, known);
    }
    let what = format!("`{bare}` is not a licence known here");
    findings.borrow_mut().push(with_closest(taken("unknown-licence", &text.span, what), base));
    word.to_owned()
}

fn ask_owner(text: &Spanned<String>, what: String) -> Diagnostic {
    Diagnostic::advice("deprecated-licence", &text.span, what)
        .help("ask the owner which one is meant; the page tells visitors so")
}

fn not_an_expression(text: &Spanned<String>) -> Diagnostic {
    let what = format!("`{}` is not an SPDX licence expression", text.value);
    let problem = error("not-a-licence", &text.span, what);
    if text.to_lowercase().contains("affero") {
        return problem.why(WHY).help("write `AGPL-3.0-only` or `AGPL-3.0-or-later`");
    }
    with_closest(problem, text)
}

fn with_closest(problem: Diagnostic, word: &str) -> Diagnostic {
    let help = match own_name(word).or_else(|| closest(word, identifiers())) {
        Some(known) => match known.strip_suffix("-only") {
            Some(base) => format!("write `{base}-only` or `{base}-or-later`"),
            None => format!("the closest is `{known}`"),
        },
        None => {
            "write an identifier from https://spdx.org/licenses/, such as `EUPL-1.2`".to_owned()
        }
    };
    problem.why(WHY).help(help)
}

/// Returns the licence that people call by a name of their own, far from its identifier: `GPL3`. A name without a version says too
/// little.
fn own_name(word: &str) -> Option<&'static str> {
    let (licence, length) = spdx::imprecise_license_id(word)?;
    let is_exact = length == word.len()
        && word.contains(|char: char| char.is_ascii_digit())
        && !word.contains(' ');
    is_exact.then_some(licence.name)
}

/// The identifiers of all licences and exceptions.
fn identifiers() -> impl Iterator<Item = &'static str> {
    let licences = LICENSES.iter().map(|licence| licence.name);
    licences.chain(EXCEPTIONS.iter().map(|exception| exception.name))
}

fn is_identifier(word: &str) -> bool {
    spdx::license_id(word).is_some() || spdx::exception_id(word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Source, Span};

    #[track_caller]
    fn case(text: &str, expected: &str, told: &[&str]) {
        let source = Source::new("publiccode.yml", text);
        let findings = Findings::default();
        let read = expression(Spanned::new(text.to_owned(), Span::start_of(&source)), &findings);
        let codes: Vec<_> =
            findings.borrow().diagnostics().iter().map(|diagnostic| diagnostic.code).collect();
        assert_eq!((read.as_str(), &*codes), (expected, told));
    }

    #[test]
    fn a_licence_is_an_expression_of_identifiers() {
        case("EUPL-1.2", "EUPL-1.2", &[]);
        case(
            "(MIT OR Apache-2.0) AND GPL-2.0-only WITH Classpath-exception-2.0",
            "(MIT OR Apache-2.0) AND GPL-2.0-only WITH Classpath-exception-2.0",
            &[],
        );
        case("LGPL-3.0-or-later AND MPL-2.0+", "LGPL-3.0-or-later AND MPL-2.0+", &[]);
        case("apache-2.0", "Apache-2.0", &["odd-licence"]);
        case("Apache License, Version 2.0", "Apache-2.0", &["odd-licence"]);
        case("European Union Public License 1.2", "EUPL-1.2", &["odd-licence"]);
        case("EUPL-1.2-or-later", "EUPL-1.2", &["odd-licence"]);
        case("GPL-3.0", "GPL-3.0", &["deprecated-licence"]);
        case("XXXXXXXXX", "XXXXXXXXX", &["unknown-licence"]);
        case("???", "???", &["not-a-licence"]);
        case("MIT OR", "MIT OR", &["not-a-licence"]);
        case("(MIT", "(MIT", &["not-a-licence"]);
    }
}
