//! Parses `legal.license` as an expression of SPDX identifiers, and finds the identifier for other
//! names.

use spdx::identifiers::{EXCEPTIONS, LICENSES};

use super::keys::same_letters;
use super::value::lenient;
use crate::catalogue::licence::{SAY_NOTHING, is_gnu_without_choice, is_open};
use crate::finding::rule::Violation;
use crate::finding::{Finding, Severity, closest};
use crate::parse::record::Findings;
use crate::rules::publiccode::{
    DeprecatedLicence, DeprecatedLicenceHelp, LicenceSuggestion, NotALicence, OddLicence,
    OddLicenceHelp, UnapprovedLicence, UnknownLicence,
};
use crate::source::Spanned;

/// Returns the expression, with other names and spellings of licences replaced by their
/// identifiers. What is not an expression is reported and returned unchanged.
pub fn expression(text: Spanned<String>, findings: &Findings) -> Spanned<String> {
    if let Some(meant) = by_name(&text) {
        findings.borrow_mut().push(lenient(odd_licence(&text.value, meant).at(&text.span)));
        return Spanned::new(meant.to_owned(), text.span);
    }
    let Some(parts) = parts(&text) else {
        findings.borrow_mut().push(not_an_expression(&text));
        return text;
    };
    let mut read = String::new();
    for (role, word) in parts {
        let word = match role {
            Role::Licence => licence(word, &text, findings),
            Role::Exception => exception(word, &text, findings),
            Role::Mark => word.to_owned(),
            Role::With => with(word, &text, findings),
        };
        if !read.is_empty() && !read.ends_with('(') && word != ")" {
            read.push(' ');
        }
        read.push_str(&word);
    }
    let read = Spanned::new(read, text.span);
    let is_named = !read.split_whitespace().any(|word| SAY_NOTHING.contains(&word));
    if is_named && is_open(&read) == Some(false) {
        let violation = UnapprovedLicence { licence: read.value.as_str().into() };
        findings.borrow_mut().push(violation.at(&read.span));
    }
    read
}

fn odd_licence(written: &str, identifier: &str) -> OddLicence {
    let help = match is_gnu_without_choice(identifier) {
        true => OddLicenceHelp::Choose { base: identifier.into() },
        false => OddLicenceHelp::Identifier { replacement: identifier.into() },
    };
    OddLicence { written: written.into(), identifier: identifier.into(), help }
}

/// Returns the identifier of a licence for its full name.
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

/// Returns a name in lower case without punctuation and without words that are often left out.
fn plain(name: &str) -> String {
    let name = name.to_lowercase().replace([',', '-', '_', '.'], " ");
    let words: Vec<&str> = name
        .split_whitespace()
        .filter(|word| !matches!(*word, "the" | "version" | "v" | "license"))
        .collect();
    words.join(" ").replace(" v2", " 2").replace(" v3", " 3").replace(" v1", " 1")
}

/// Common names of licences that SPDX does not list, in the form that `plain` returns.
const NAMES: &[(&str, &str)] = &[
    ("apache 2", "Apache-2.0"),
    ("eupl 1 2", "EUPL-1.2"),
    ("european union public 1 2", "EUPL-1.2"),
    ("european union public licence 1 2", "EUPL-1.2"),
];

/// The role of a word in an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Licence,
    /// The name after `WITH`.
    Exception,
    /// A bracket, `AND` or `OR`.
    Mark,
    With,
}

/// What an expression must continue with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    /// A licence or an opening bracket.
    Licence,
    Exception,
    /// `WITH`, or what [`Next::Operator`] stands for.
    With,
    /// `AND`, `OR`, a closing bracket or the end.
    Operator,
}

/// Returns the words and brackets of an expression; `None` if a text is not one: licences and
/// operators alternate, brackets are paired, and `WITH` is between a licence of SPDX and an
/// exception.
fn parts(text: &str) -> Option<Vec<(Role, &str)>> {
    let mut depth = 0_u32;
    let mut next = Next::Licence;
    let mut parts = Vec::new();
    for word in words(text) {
        let (role, following) = match (word, next) {
            ("(", Next::Licence) => {
                depth += 1;
                (Role::Mark, Next::Licence)
            }
            (")", Next::With | Next::Operator) => {
                depth = depth.checked_sub(1)?;
                (Role::Mark, Next::Operator)
            }
            ("AND" | "OR", Next::With | Next::Operator) => (Role::Mark, Next::Licence),
            ("(" | ")" | "AND" | "OR", _) => return None,
            _ if word.eq_ignore_ascii_case("WITH") => match next {
                Next::With => (Role::With, Next::Exception),
                _ => return None,
            },
            (_, Next::Licence) if is_word(word) && !is_exception(word) => {
                match is_reference(word) {
                    true => (Role::Licence, Next::Operator),
                    false => (Role::Licence, Next::With),
                }
            }
            (_, Next::Exception)
                if is_word(word) && !is_identifier(word) && !is_reference(word) =>
            {
                (Role::Exception, Next::Operator)
            }
            _ => return None,
        };
        parts.push((role, word));
        next = following;
    }
    (depth == 0 && matches!(next, Next::With | Next::Operator)).then_some(parts)
}

/// Splits a text at spaces and around brackets. Other white space is a part of a word.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let pieces = text.split(' ').flat_map(|part| part.split_inclusive(['(', ')']));
    let split = pieces.flat_map(|piece| {
        let word = piece.strip_suffix(['(', ')']).unwrap_or(piece);
        [word, &piece[word.len()..]]
    });
    split.filter(|word| !word.is_empty())
}

fn is_word(word: &str) -> bool {
    let shape = word
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'+' | b':'));
    shape && word.bytes().any(|byte| byte.is_ascii_alphabetic()) && !word.contains("++")
}

/// Returns true for a licence that the file itself describes: `LicenseRef-Ente`, also in another
/// document.
fn is_reference(word: &str) -> bool {
    let id = |name: &str| {
        !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
    };
    let licence = match word.strip_prefix("DocumentRef-").map(|rest| rest.split_once(':')) {
        Some(Some((document, licence))) if id(document) => licence,
        Some(_) => return false,
        None => word,
    };
    licence.strip_prefix("LicenseRef-").is_some_and(id)
}

/// Returns a licence in the spelling of SPDX. Other spellings, ambiguous identifiers and unknown ones
/// are reported; the last two are returned unchanged.
fn licence(word: &str, text: &Spanned<String>, findings: &Findings) -> String {
    let base = word.strip_suffix('+').unwrap_or(word);
    if is_reference(word) {
        return word.to_owned();
    }
    let or_later = format!("{base}-or-later");
    if base.len() < word.len() && is_gnu_without_choice(base) && is_identifier(&or_later) {
        findings.borrow_mut().push(odd_licence(word, &or_later).at(&text.span));
        return or_later;
    }
    if is_gnu_without_choice(base) {
        findings.borrow_mut().push(deprecated_licence(word, base, text));
        return word.to_owned();
    }
    if is_identifier(base) {
        return word.to_owned();
    }
    if let Some(known) = spelled(base, identifiers()) {
        report_spelling(word, base, known, text, findings);
        return format!("{known}{}", &word[base.len()..]);
    }
    let without_choice = base.strip_suffix("-or-later").or_else(|| base.strip_suffix("-only"));
    let is_it = |known: &&str| without_choice.is_some_and(|name| name.eq_ignore_ascii_case(known));
    if let Some(known) = identifiers().find(is_it) {
        let help = OddLicenceHelp::NoVariants { replacement: known.into() };
        let violation = OddLicence { written: word.into(), identifier: known.into(), help };
        let finding = violation.at(&text.span);
        let is_deprecated = spdx::license_id(known).is_some_and(|id| id.is_deprecated());
        let finding = if is_deprecated { lenient(finding) } else { finding };
        findings.borrow_mut().push(finding);
        return known.to_owned();
    }
    let violation = UnknownLicence { licence: word.into(), suggestion: suggestion(base) };
    findings.borrow_mut().push(violation.at(&text.span));
    word.to_owned()
}

/// Returns an exception to a licence in the spelling of SPDX. Another spelling and an unknown
/// exception are reported.
fn exception(word: &str, text: &Spanned<String>, findings: &Findings) -> String {
    if is_exception(word) {
        return word.to_owned();
    }
    if let Some(known) = spelled(word, exceptions()) {
        report_spelling(word, word, known, text, findings);
        return known.to_owned();
    }
    let suggestion = match closest(word, exceptions()) {
        Some(known) => LicenceSuggestion::Closest { identifier: known.into() },
        None => LicenceSuggestion::List,
    };
    let violation = UnknownLicence { licence: word.into(), suggestion };
    findings.borrow_mut().push(violation.at(&text.span));
    word.to_owned()
}

/// Returns the operator `WITH`. Small letters are reported.
fn with(word: &str, text: &Spanned<String>, findings: &Findings) -> String {
    if word != "WITH" {
        findings.borrow_mut().push(odd_licence(word, "WITH").at(&text.span));
    }
    "WITH".to_owned()
}

/// Returns the name that differs from a word in letter case only, else the one that has the same
/// letters.
fn spelled(
    word: &str,
    mut names: impl Iterator<Item = &'static str> + Clone,
) -> Option<&'static str> {
    let in_other_case = names.clone().find(|name| name.eq_ignore_ascii_case(word));
    in_other_case.or_else(|| names.find(|name| same_letters(name, word)))
}

/// Reports another spelling of an identifier. Letter case makes no difference to SPDX.
fn report_spelling(
    written: &str,
    base: &str,
    known: &str,
    text: &Spanned<String>,
    findings: &Findings,
) {
    let finding = odd_licence(written, known).at(&text.span);
    let is_same = base.eq_ignore_ascii_case(known);
    findings.borrow_mut().push(if is_same { finding } else { lenient(finding) });
}

fn deprecated_licence(licence: &str, base: &str, text: &Spanned<String>) -> Finding {
    let licence = licence.into();
    if text.span.source().is_publiccode() {
        let help = DeprecatedLicenceHelp::Choose { base: base.into() };
        return DeprecatedLicence { licence, help }.at(&text.span);
    }
    // An editor who copies the licence of an owner cannot choose between the variants.
    let help = DeprecatedLicenceHelp::AskOwner;
    DeprecatedLicence { licence, help }.at(&text.span).with_severity(Severity::Advice)
}

fn not_an_expression(text: &Spanned<String>) -> Finding {
    let suggestion = match text.to_lowercase().contains("affero") {
        true => LicenceSuggestion::Choose { base: "AGPL-3.0".into() },
        false => suggestion(text),
    };
    NotALicence { value: text.value.as_str().into(), suggestion }.at(&text.span)
}

/// Returns the help that names the licence that was probably meant.
fn suggestion(word: &str) -> LicenceSuggestion {
    let known = own_name(word).or_else(|| newest(word));
    if let Some(example) = known.is_none().then(|| of_family(word)).flatten()
        && !is_gnu_without_choice(example)
    {
        return LicenceSuggestion::Versions { example: example.into() };
    }
    let known = known.or_else(|| of_family(word)).or_else(|| closest(word, identifiers()));
    match known {
        Some(known) if is_gnu_without_choice(known) => {
            LicenceSuggestion::Choose { base: known.into() }
        }
        Some(known) => match known.strip_suffix("-only") {
            Some(base) => LicenceSuggestion::Choose { base: base.into() },
            None => LicenceSuggestion::Closest { identifier: known.into() },
        },
        None => LicenceSuggestion::List,
    }
}

/// Returns the identifier for a name that is not similar to it, such as `GPL3`; `None` for a name
/// without a version, which is ambiguous.
fn own_name(word: &str) -> Option<&'static str> {
    let (licence, length) = spdx::imprecise_license_id(word)?;
    let is_exact = length == word.len()
        && word.contains(|char: char| char.is_ascii_digit())
        && !word.contains(' ');
    is_exact.then_some(licence.name)
}

/// Returns the newest version of a licence for one that was never published: `EUPL-1.2` for
/// `EUPL-1.3`.
fn newest(word: &str) -> Option<&'static str> {
    let (family, _) = versioned(word)?;
    let versions = identifiers().filter_map(|known| Some((known, versioned(known)?)));
    let same = versions.filter(|(_, (known, _))| known.eq_ignore_ascii_case(family));
    same.max_by(|(_, (_, one)), (_, (_, other))| one.cmp(other)).map(|(known, _)| known)
}

/// Returns an identifier for the name of several licences: the last of the shortest that are
/// approved, `BSD-3-Clause` for `BSD`.
fn of_family(word: &str) -> Option<&'static str> {
    let is_of_it = |known: &&str| {
        let name = known.split_once('-').map(|(name, _)| name);
        name.is_some_and(|name| name.eq_ignore_ascii_case(word)) && is_open(known) == Some(true)
    };
    identifiers()
        .filter(is_of_it)
        .min_by(|one, other| one.len().cmp(&other.len()).then_with(|| other.cmp(one)))
}

/// Splits an identifier into the name of the licence and its version: `EUPL` and `[1, 2]`.
fn versioned(identifier: &str) -> Option<(&str, Vec<u32>)> {
    let (family, version) = identifier.rsplit_once('-')?;
    let numbers = version.split('.').map(|number| number.parse().ok()).collect::<Option<_>>()?;
    Some((family, numbers))
}

/// Returns the identifiers of all licences.
fn identifiers() -> impl Iterator<Item = &'static str> + Clone {
    let names = LICENSES.iter().map(|licence| licence.name);
    names.filter(|name| !SAY_NOTHING.contains(name))
}

/// Returns the identifiers of all exceptions to licences.
fn exceptions() -> impl Iterator<Item = &'static str> + Clone {
    EXCEPTIONS.iter().map(|exception| exception.name)
}

fn is_identifier(word: &str) -> bool {
    !SAY_NOTHING.contains(&word) && spdx::license_id(word).is_some()
}

fn is_exception(word: &str) -> bool {
    spdx::exception_id(word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Source, Span};

    #[track_caller]
    fn case(text: &str, expected: &str, expected_codes: &[&str]) {
        let source = Source::new("publiccode.yml", text);
        let findings = Findings::default();
        let read = expression(Spanned::new(text.to_owned(), Span::start_of(&source)), &findings);
        let codes: Vec<_> =
            findings.borrow().findings().iter().map(|diagnostic| diagnostic.code()).collect();
        assert_eq!((read.as_str(), &*codes), (expected, expected_codes));
    }

    #[test]
    fn the_newest_version_of_a_licence_is_suggested() {
        assert_eq!(newest("EUPL-1.3"), Some("EUPL-1.2"));
        assert_eq!(newest("apache-3"), Some("Apache-2.0"));
        assert_eq!(newest("GPL-4.0"), Some("GPL-3.0"));
        assert_eq!(newest("BSD-5-Clause"), None);
        assert_eq!(newest("Ente-1.0"), None);
    }

    #[test]
    fn a_name_of_several_licences_is_no_licence() {
        let case = |word: &str, expected| assert_eq!(of_family(word), expected, "{word}");
        case("BSD", Some("BSD-3-Clause"));
        case("bsd", Some("BSD-3-Clause"));
        case("Apache", Some("Apache-2.0"));
        case("EUPL", Some("EUPL-1.2"));
        case("AGPL", Some("AGPL-3.0"));
        case("Ente", None);
    }

    #[test]
    fn licences_are_expressions_of_identifiers() {
        case("EUPL-1.2", "EUPL-1.2", &[]);
        case(
            "(MIT OR Apache-2.0) AND GPL-2.0-only WITH Classpath-exception-2.0",
            "(MIT OR Apache-2.0) AND GPL-2.0-only WITH Classpath-exception-2.0",
            &[],
        );
        case("(MIT)OR(Apache-2.0)", "(MIT) OR (Apache-2.0)", &[]);
        case("MIT OR( ISC )", "MIT OR (ISC)", &[]);
        case("LGPL-3.0-or-later AND MPL-2.0+", "LGPL-3.0-or-later AND MPL-2.0+", &[]);
        case("apache-2.0", "Apache-2.0", &["odd-licence"]);
        case("Apache License, Version 2.0", "Apache-2.0", &["odd-licence"]);
        case("European Union Public License 1.2", "EUPL-1.2", &["odd-licence"]);
        case("EUPL1.2", "EUPL-1.2", &["odd-licence"]);
        case("EUPL-1.2-or-later", "EUPL-1.2", &["odd-licence"]);
        case("eupl-1.2-or-later", "EUPL-1.2", &["odd-licence"]);
        case(
            "GPL-2.0-only with classpath-exception-2.0",
            "GPL-2.0-only WITH Classpath-exception-2.0",
            &["odd-licence", "odd-licence"],
        );
        case("GPL-3.0", "GPL-3.0", &["deprecated-licence"]);
        case("MIT OR GPL-3.0+", "MIT OR GPL-3.0-or-later", &["odd-licence"]);
        case("BSD", "BSD", &["unknown-licence"]);
        case("XXXXXXXXX", "XXXXXXXXX", &["unknown-licence"]);
        case("GPL-4.0", "GPL-4.0", &["unknown-licence"]);
        case("NOASSERTION", "NOASSERTION", &["unknown-licence"]);
        case("CC0-1.0", "CC0-1.0", &["unapproved-licence"]);
        case("DocumentRef-a:LicenseRef-b", "DocumentRef-a:LicenseRef-b", &["unapproved-licence"]);
        case("???", "???", &["not-a-licence"]);
        case("MIT OR", "MIT OR", &["not-a-licence"]);
        case("(MIT", "(MIT", &["not-a-licence"]);
        for text in [
            "Classpath-exception-2.0",
            "MIT WITH ISC",
            "MIT WITH LicenseRef-a",
            "(MIT) WITH Classpath-exception-2.0",
            "LicenseRef-a WITH Classpath-exception-2.0",
            "MIT++",
            "MIT\tOR\tISC",
        ] {
            case(text, text, &["not-a-licence"]);
        }
        case("MIT WITH foo", "MIT WITH foo", &["unknown-licence"]);
        case("LicenseRef-a+", "LicenseRef-a+", &["unknown-licence"]);
    }
}
