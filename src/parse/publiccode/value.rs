//! Parses single values of a publiccode.yml. A value with one possible meaning is read and
//! reported; all others are reported, and most of them are left out.

use jiff::civil::Date;

use super::keys::same_letters;
use crate::date_limit::is_placeholder;
use crate::finding::rule::{Level, Violation};
use crate::finding::{Finding, Report, Severity};
use crate::parse::characters::{self, TextUse};
use crate::parse::field;
use crate::parse::record::{Findings, report_wrong_type};
use crate::rules::fields::{
    AddressForm, DateForm, EmptyValue, ListedValue, NotABoolean, NotADate, NotAnAddress,
    NotAnAddressHelp, PlaceholderDate, UnknownValue, UnknownValueHelp, ValueType, WrongTypeHelp,
    meant_boolean,
};
use crate::rules::publiccode::{
    LoneValue, NotAMediaType, NotAnAsset, NotAnEmail, OddBoolean, OddDate, OddSpelling,
    OddSpellingHelp, RepositoryScheme, UnquotedColon, WrongFormat,
};
use crate::source::Spanned;
use crate::web_url::is_web_url;
use crate::yaml::{Data, Node};

/// Returns the trimmed text of a single value. A mapping of one pair on one line is read as a text
/// with an unquoted colon, and reported.
pub fn text(node: &Node, findings: &Findings) -> Option<Spanned<String>> {
    let text = match &node.data {
        Data::Mapping(pairs) if pairs.len() == 1 && !node.span.text().trim_end().contains('\n') => {
            findings.borrow_mut().push(UnquotedColon {}.at(&node.span));
            Spanned::new(node.span.text().to_owned(), node.span.clone())
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

/// Parses a date. A date in another form than `2026-01-31` is read if possible, and reported. One
/// that stands for no date is reported and left out.
pub fn date(text: &Spanned<String>, findings: &Findings) -> Option<Date> {
    let date = written_date(text, findings)?;
    if is_placeholder(date) {
        findings.borrow_mut().push(PlaceholderDate { date: (&text.value).into() }.at(&text.span));
        return None;
    }
    Some(date)
}

fn written_date(text: &Spanned<String>, findings: &Findings) -> Option<Date> {
    if let Some(date) = text.parse().ok().filter(|_| text.len() == "2026-01-31".len()) {
        return Some(date);
    }
    let Some(date) = odd_date(text) else {
        let violation = NotADate::new(&text.value, DateForm::Day);
        findings.borrow_mut().push(violation.at(&text.span));
        return None;
    };
    let violation = OddDate { written: text.value.as_str().into(), date: date.into() };
    findings.borrow_mut().push(violation.at(&text.span));
    Some(date)
}

/// Parses a date that is not in ISO form: followed by a time, without separators, with `/` or `.`,
/// or with the day first as in Italian.
fn odd_date(text: &str) -> Option<Date> {
    let day = text.split(['T', ' ']).next()?;
    if day.len() == "20260131".len() && day.bytes().all(|byte| byte.is_ascii_digit()) {
        return whole_date(day);
    }
    let parts: Option<Vec<i16>> =
        day.split(['-', '/', '.']).map(|part| part.parse().ok()).collect();
    let (year, month, day) = match parts?[..] {
        [year, month, day] if year > 999 => (year, month, day),
        [day, month, year] if year > 999 => (year, month, day),
        _ => return None,
    };
    // A number above 12 can only be the day.
    let (month, day) = if month > 12 { (day, month) } else { (month, day) };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn whole_date(digits: &str) -> Option<Date> {
    let (year, rest) = digits.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
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

/// Returns an http(s) URL. A missing scheme is added and reported.
pub fn url(text: Spanned<String>, findings: &Findings) -> Option<Spanned<String>> {
    if is_web_url(&text) && !has_broken_escape(&text) {
        return Some(text);
    }
    if !lacks_only_its_scheme(&text) {
        findings.borrow_mut().push(NotAnAddress::web(&text.value).at(&text.span));
        return None;
    }
    let whole = format!("https://{}", text.value);
    let violation = NotAnAddress {
        value: text.value.into(),
        expected: AddressForm::Web,
        help: NotAnAddressHelp::Write { address: whole.as_str().into() },
    };
    findings.borrow_mut().push(lenient(violation.at(&text.span)));
    Some(Spanned::new(whole, text.span))
}

fn lacks_only_its_scheme(text: &str) -> bool {
    let host = text.split('/').next().unwrap_or_default();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let named = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
    named && host.chars().all(plain) && is_web_url(&format!("https://{text}"))
}

/// Returns whether the path of a URL has a `%` without two hexadecimal digits after it.
fn has_broken_escape(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    path.split('%').skip(1).any(|rest| {
        rest.get(..2).is_none_or(|digits| !digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
    })
}

/// Schemes of repositories that browsers do not open.
const REPOSITORY_SCHEMES: &[&str] = &[
    "git",
    "git+http",
    "git+https",
    "git+ssh",
    "ssh",
    "svn",
    "svn+ssh",
    "ftp",
    "ftps",
    "sftp",
    "rsync",
];

/// Returns the http(s) URL of a repository. Other URLs of repositories are allowed, but reported and
/// not returned, since no page could link to them.
pub fn repository(text: Spanned<String>, findings: &Findings) -> Option<Spanned<String>> {
    let scheme = text.split_once("://").filter(|(_, rest)| !rest.starts_with('/') && is_uri(&text));
    if scheme.is_some_and(|(scheme, _)| REPOSITORY_SCHEMES.contains(&&*scheme.to_lowercase())) {
        let violation = RepositoryScheme { url: text.value.as_str().into() };
        findings.borrow_mut().push(violation.at(&text.span));
        return None;
    }
    url(text, findings)
}

/// Returns whether a text is a URN (RFC 2141) or a URL with a host.
pub fn is_uri(text: &str) -> bool {
    if text.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return false;
    }
    let lower = text.to_lowercase();
    if let Some(name) = lower.strip_prefix("urn:") {
        return is_urn(name);
    }
    let Some((scheme, rest)) = text.split_once("://") else { return false };
    match scheme.to_lowercase().as_str() {
        "http" | "https" => is_web_url(text),
        scheme => {
            let letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            scheme.starts_with(|c: char| c.is_ascii_alphabetic())
                && scheme.chars().all(letter)
                && !host.is_empty()
        }
    }
}

/// Checks what follows `urn:` in lower case: the name of a namespace, a colon and a name in it.
fn is_urn(text: &str) -> bool {
    let Some((space, name)) = text.split_once(':') else { return false };
    let letter = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let in_name = |c: char| c.is_ascii_alphanumeric() || "()+,-.:=@;$_!*'%".contains(c);
    (1..=32).contains(&space.len())
        && space != "urn"
        && !space.starts_with('-')
        && space.chars().all(letter)
        && !name.is_empty()
        && name.chars().all(in_name)
        && !has_broken_escape(name)
}

/// Returns a relative path in the repository or a URL; another text is reported.
pub fn path(text: Spanned<String>, findings: &Findings) -> Option<Spanned<String>> {
    if !is_web_url(&text) && (text.contains(':') || text.starts_with(['/', '\\'])) {
        findings.borrow_mut().push(NotAnAsset { value: text.value.into() }.at(&text.span));
        return None;
    }
    Some(text)
}

/// Returns a relative path in the repository or a URL. An extension other than one of `formats` is
/// reported, but the value is still returned.
pub fn asset(
    text: Spanned<String>,
    formats: &[&str],
    findings: &Findings,
) -> Option<Spanned<String>> {
    let text = path(text, findings)?;
    let path = text.split(['?', '#']).next().unwrap_or_default().to_lowercase();
    let suits = |format: &str| path.strip_suffix(format).is_some_and(|rest| rest.ends_with('.'));
    if !formats.iter().any(|format| suits(format)) {
        let violation =
            WrongFormat { value: text.value.as_str().into(), formats: formats.iter().collect() };
        findings.borrow_mut().push(violation.at(&text.span));
    }
    Some(text)
}

/// Reports a text that does not have the form of a media type (RFC 6838).
pub fn media_type(text: &Spanned<String>, findings: &Findings) {
    let letter = |c: char, more: &str| c.is_ascii_alphanumeric() || more.contains(c);
    let name = |part: &str, more: &str| {
        (1..=127).contains(&part.len())
            && part.starts_with(|c: char| c.is_ascii_alphanumeric())
            && part.chars().all(|c| letter(c, more))
    };
    if !text
        .split_once('/')
        .is_some_and(|(kind, subtype)| name(kind, "!#$&^_-") && name(subtype, "!#$&^_.+-"))
    {
        let violation = NotAMediaType { value: text.value.as_str().into() };
        findings.borrow_mut().push(violation.at(&text.span));
    }
}

/// Returns an e-mail address. One after `mailto:` is read and reported; another text is an error.
pub fn email(text: Spanned<String>, findings: &Findings) -> Option<String> {
    let address = text.strip_prefix("mailto:").unwrap_or(&text);
    if !is_email(address) {
        let value = text.value.as_str().into();
        findings.borrow_mut().push(NotAnEmail { value }.at(&text.span));
        return None;
    }
    if address.len() < text.len() {
        findings.borrow_mut().push(odd_spelling(&text, address));
    }
    Some(address.to_owned())
}

/// Checks the form `user@host`: words separated by dots, the last of which is of letters.
fn is_email(address: &str) -> bool {
    let Some((user, host)) = address.rsplit_once('@') else { return false };
    let alphanumeric = |c: char| c.is_ascii_alphanumeric() || c >= '\u{a0}';
    let in_user = |c: char| alphanumeric(c) || "!#$%&'*+-/=?^_`{|}~".contains(c);
    let label = |label: &str| {
        label.starts_with(alphanumeric)
            && label.ends_with(alphanumeric)
            && label.chars().all(|c| alphanumeric(c) || matches!(c, '-' | '~'))
    };
    let digit = |c: char| c.is_ascii_digit();
    user.split('.').all(|word| !word.is_empty() && word.chars().all(in_user))
        && host.contains('.')
        && host.split('.').all(label)
        && host
            .rsplit('.')
            .next()
            .is_some_and(|last| !last.starts_with(digit) && !last.ends_with(digit))
}

/// A closed list of the standard, with other spellings of its values.
pub struct ClosedList {
    /// Noun for one of the values.
    pub noun: ListedValue,
    pub names: &'static [&'static str],
    /// Former and other common names of values, each with the value.
    pub aliases: &'static [(&'static str, &'static str)],
    /// URL of the list in the standard if it is too long for a message; otherwise empty.
    pub listed_at: &'static str,
}

impl ClosedList {
    /// Returns the value that a text names. Another spelling or an alias is reported; a text that
    /// names no value is an error.
    pub fn value(&self, text: &Spanned<String>, findings: &Findings) -> Option<&'static str> {
        self.find(text, Level::Error, findings)
    }

    /// Returns the value that a text names, or the text itself, with a finding, if it names none.
    pub fn value_or_text(&self, text: &Spanned<String>, findings: &Findings) -> String {
        self.find(text, Level::Lenient, findings).map_or_else(|| text.value.clone(), str::to_owned)
    }

    fn find(
        &self,
        text: &Spanned<String>,
        unknown: Level,
        findings: &Findings,
    ) -> Option<&'static str> {
        if let Some(value) = self.names.iter().find(|name| **name == text.value) {
            return Some(value);
        }
        let spelled = || self.names.iter().find(|name| same_letters(name, text)).copied();
        let alias = || {
            self.aliases
                .iter()
                .find(|(alias, _)| same_letters(alias, text))
                .map(|(_, value)| *value)
        };
        let Some(value) = spelled().or_else(alias) else {
            let finding = self.unknown(text, &findings.borrow());
            let severity = unknown.severity(&text.span);
            findings.borrow_mut().push(finding.with_severity(severity));
            return None;
        };
        findings.borrow_mut().push(odd_spelling(text, value));
        Some(value)
    }

    /// Returns the finding for a text that names no value. Its help names the closest value, else
    /// all, else the URL of the list.
    fn unknown(&self, text: &Spanned<String>, report: &Report) -> Finding {
        let names = self.names.iter().copied();
        let help = match report.closest::<UnknownValue>(text, names) {
            Some(nearest) => UnknownValueHelp::Closest { nearest: nearest.into() },
            None if self.listed_at.is_empty() => {
                UnknownValueHelp::All { values: self.names.iter().collect() }
            }
            None => {
                UnknownValueHelp::ListedAt { count: self.names.len(), url: self.listed_at.into() }
            }
        };
        let value = text.value.as_str().into();
        UnknownValue { value, expected: self.noun.clone(), help }.at(&text.span)
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_other_forms_are_parsed() {
        let case = |text, expected: Option<&str>| {
            assert_eq!(odd_date(text).map(|d| d.to_string()).as_deref(), expected, "{text}");
        };
        case("2019-8-5", Some("2019-08-05"));
        case("31/12/2020", Some("2020-12-31"));
        case("12.31.2020", Some("2020-12-31"));
        case("2026-23-12", Some("2026-12-23"));
        case("2021-07-14T00:00:00Z", Some("2021-07-14"));
        case("2021/7/14 10:00", Some("2021-07-14"));
        case("20210714", Some("2021-07-14"));
        case("2021", None);
        case("2021-02-30", None);
        case("presto", None);
        case("", None);
    }

    #[test]
    fn a_url_may_lack_its_scheme() {
        let case = |text, expected| assert_eq!(lacks_only_its_scheme(text), expected, "{text}");
        case("www.comune.it/software", true);
        case("github.com/a/b", true);
        case("N/A", false);
        case("git@github.com:a/b", false);
        case("javascript:alert(1)", false);
    }
}
