//! Parses URLs, paths, media types and e-mail addresses.

use super::{lenient, odd_spelling};
use crate::finding::Severity;
use crate::finding::rule::Violation;
use crate::parse::email::is_email;
use crate::parse::field::address::not_an_address;
use crate::parse::record::Findings;
use crate::rules::fields::{AddressForm, NotAnAddress, NotAnAddressHelp};
use crate::rules::publiccode::{
    NotAMediaType, NotAnAsset, NotAnEmail, RepositoryScheme, WrongFormat,
};
use crate::source::Spanned;
use crate::web_url::{is_web_url, names_user, without_user};

/// Returns an http(s) URL. A missing scheme is added and reported. A user or password is allowed, but
/// reported and not returned, since pages would publish it.
pub fn url(text: Spanned<String>, findings: &Findings) -> Option<Spanned<String>> {
    if names_user(&text) {
        let (expected, help) = (AddressForm::Web, NotAnAddressHelp::Whole);
        let finding = not_an_address(&text, expected, help).with_severity(Severity::Warning);
        findings.borrow_mut().push(finding);
        return without_user(&text).map(|url| Spanned::new(url, text.span));
    }
    if is_web_url(&text) && !has_broken_escape(&text) {
        return Some(text);
    }
    if !lacks_only_its_scheme(&text) {
        let (expected, help) = (AddressForm::Web, NotAnAddressHelp::Whole);
        findings.borrow_mut().push(not_an_address(&text, expected, help));
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

#[cfg(test)]
mod tests {
    use super::*;

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
