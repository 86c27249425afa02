//! Parses language tags and country codes. Other common spellings are read and reported.

use super::subtags;
use crate::finding::rule::{Level, Violation};
use crate::parse::record::Findings;
use crate::rules::publiccode::{NotACountry, NotALanguage, OddCountry, OddLanguage};
use crate::source::Spanned;

/// Three-letter codes and common names of languages, each with its tag (BCP 47).
const ALIASES: &[(&str, &str)] = &[
    ("ita", "it"),
    ("italian", "it"),
    ("italiano", "it"),
    ("eng", "en"),
    ("english", "en"),
    ("inglese", "en"),
    ("deu", "de"),
    ("ger", "de"),
    ("deutsch", "de"),
    ("tedesco", "de"),
    ("fra", "fr"),
    ("fre", "fr"),
    ("français", "fr"),
    ("francese", "fr"),
    ("spa", "es"),
    ("español", "es"),
    ("spagnolo", "es"),
    ("slv", "sl"),
    ("por", "pt"),
    ("nld", "nl"),
    ("dut", "nl"),
    ("nederlands", "nl"),
    ("swe", "sv"),
    ("ell", "el"),
    ("gre", "el"),
    ("cat", "ca"),
    ("hrv", "hr"),
    ("pol", "pl"),
    ("ron", "ro"),
    ("rum", "ro"),
    ("gb", "en"),
];

/// Returns a language tag in lower case, without a region equal to the language (`it-IT` is `it`).
/// Other spellings are reported; a text that is not a tag is an error.
pub fn tag(text: &Spanned<String>, findings: &Findings) -> Option<String> {
    let lower = text.to_lowercase();
    let alias = ALIASES.iter().find(|(alias, _)| *alias == lower).map(|(_, tag)| (*tag).to_owned());
    let known = alias.is_some();
    let tag = alias.unwrap_or_else(|| lower.replace('_', "-"));
    if !subtags::is_registered(&tag) {
        let violation = NotALanguage { value: text.value.as_str().into() };
        findings.borrow_mut().push(violation.at(&text.span));
        return None;
    }
    let is_upper_case =
        text.split(['-', '_']).next().is_some_and(|language| language.contains(char::is_uppercase));
    if known || is_upper_case || text.contains('_') {
        let level = if known || text.contains('_') { Level::Lenient } else { Level::Warning };
        let written = text.value.as_str().into();
        let finding = OddLanguage { written, tag: tag.as_str().into() }.at(&text.span);
        findings.borrow_mut().push(finding.with_severity(level.severity(&text.span)));
    }
    Some(without_own_region(tag))
}

fn without_own_region(tag: String) -> String {
    match tag.split_once('-') {
        Some((language, region)) if language == region => language.to_owned(),
        _ => tag,
    }
}

/// Returns the two capital letters of a country. Other spellings are reported; an unknown country
/// is an error. `EU`, which is not a country either, is still returned.
pub fn country(text: &Spanned<String>, findings: &Findings) -> Option<String> {
    let upper = text.to_uppercase();
    let meant = match upper.as_str() {
        "UK" => "GB",
        "ITA" | "ITALIA" | "ITALY" => "IT",
        code => code,
    };
    if !subtags::is_country(meant) {
        let violation = NotACountry { value: text.value.as_str().into() };
        findings.borrow_mut().push(violation.at(&text.span));
        return (meant == "EU").then(|| meant.to_owned());
    }
    if text.value != meant {
        let is_lower_case = text.value == meant.to_lowercase();
        let level = if is_lower_case { Level::Warning } else { Level::Lenient };
        let written = text.value.as_str().into();
        let finding = OddCountry { written, code: meant.into() }.at(&text.span);
        findings.borrow_mut().push(finding.with_severity(level.severity(&text.span)));
    }
    Some(meant.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Source, Span};

    fn spanned(text: &str) -> Spanned<String> {
        let source = Source::new("publiccode.yml", text);
        Spanned::new(text.to_owned(), Span::start_of(&source))
    }

    #[test]
    fn languages_have_other_spellings() {
        let case = |text, expected: Option<&str>, count: usize| {
            let findings = Findings::default();
            assert_eq!(tag(&spanned(text), &findings).as_deref(), expected, "{text}");
            assert_eq!(findings.borrow().findings().len(), count, "{text}");
        };
        case("it", Some("it"), 0);
        case("it-IT", Some("it"), 0);
        case("de-AT", Some("de-at"), 0);
        case("IT", Some("it"), 1);
        case("eng", Some("en"), 1);
        case("pt_BR", Some("pt-br"), 1);
        case("tutte le lingue", None, 1);
        case("it-foobar", None, 1);
    }

    #[test]
    fn countries_are_read_as_two_capitals() {
        let case = |text, expected: Option<&str>| {
            assert_eq!(country(&spanned(text), &Findings::default()).as_deref(), expected);
        };
        case("IT", Some("IT"));
        case("it", Some("IT"));
        case("uk", Some("GB"));
        case("Padania", None);
    }
}
