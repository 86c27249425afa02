//! The definition of a URL on the web, for values of authors, links on pages and requests.

use url::Url;

/// Returns whether a text is an absolute `http` or `https` URL with a host and without a user.
///
/// Browsers also accept `https:ente.it`, `https:///ente.it`, backslashes and white space. In a
/// catalogue these are typing errors, and other programs refuse them.
pub fn is_web_url(text: &str) -> bool {
    is_plain_web_url(text) || parse(text).is_some()
}

/// Returns whether a text is a web URL of the most common form, for which no parser is needed: its
/// host consists of lower-case ASCII labels that begin with a letter, and it has no port.
fn is_plain_web_url(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
        return false;
    };
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    // Two hyphens may introduce an encoded label, whose code can be invalid.
    let is_label = |label: &str| {
        label.starts_with(|c: char| c.is_ascii_lowercase())
            && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !label.contains("--")
    };
    host.split('.').all(is_label) && path.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Parses a text for which [`is_web_url`] is true.
pub fn parse(text: &str) -> Option<Url> {
    let (scheme, rest) = text.split_once("://")?;
    let is_strict = scheme.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !rest.starts_with(['/', '\\'])
        && !text.contains(|c: char| c.is_whitespace() || c.is_control());
    Url::parse(text).ok().filter(|url| is_strict && is_web(url) && !has_user(url))
}

/// Returns whether a text is a web URL with a user or a password: `https://www.ente.it@evil.example/`.
/// Pages would publish the password, and the user can look like another host.
pub fn names_user(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| is_web(&url) && has_user(&url))
}

/// Returns a web URL without its user and password; `None` for any other text.
pub fn without_user(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once("://")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = rest[..end].rsplit_once('@').map_or(&rest[..end], |(_, host)| host);
    let url = format!("{scheme}://{host}{}", &rest[end..]);
    is_web_url(&url).then_some(url)
}

fn has_user(url: &Url) -> bool {
    !url.username().is_empty() || url.password().is_some()
}

/// Returns the port of a text that is a web URL apart from it: one that is no number, or one above
/// 65535.
pub fn broken_port(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let (_, port) = host.rsplit_once(':')?;
    let is_port = port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok();
    let start = scheme.len() + "://".len() + authority.len() - port.len();
    let without = || format!("{}{}", &text[..start - 1], &text[start + port.len()..]);
    let is_rest_valid = || Url::parse(&without()).is_ok_and(|url| is_web(&url));
    (!port.is_empty() && !is_port && is_rest_valid()).then_some(port)
}

/// Returns whether a URL has the scheme `http` or `https`, and thereby a host.
pub fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https") && url.has_host()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_may_be_all_that_is_wrong() {
        let case = |text, expected: Option<&str>| assert_eq!(broken_port(text), expected, "{text}");
        case("https://ente.example:99999/", Some("99999"));
        case("https://ente.example:65536", Some("65536"));
        case("http://u@ente.example:80x/a?b", Some("80x"));
        case("https://ente.example: 80/", Some(" 80"));
        case("https://[::1]:99999/", Some("99999"));
        case("https://ente.example:8080/", None);
        case("https://u:password@ente.example/", None);
        case("https://ente.example:/", None);
        case("https://ente.example/a:b", None);
        case("https://[::1", None);
        case("https://[::1]/", None);
        case("https://:99999/", None);
        case("ftp://ente.example:99999/", None);
        case("mailto:a@ente.example:99999", None);
    }

    #[test]
    fn users_are_taken_out() {
        let case = |text, expected: Option<&str>| {
            assert_eq!(without_user(text).as_deref(), expected, "{text}");
        };
        case("https://ente@git.example/a@b.git", Some("https://git.example/a@b.git"));
        case("https://u:p@git.example?q", Some("https://git.example?q"));
        case("https://u:p@", None);
        case("mailto:a@ente.example", None);
    }

    #[test]
    fn urls_of_the_most_common_form_need_no_parser() {
        let case = |text: &str, expected: bool| {
            assert_eq!(is_plain_web_url(text), expected, "{text}");
            assert!(!expected || parse(text).is_some(), "{text}");
        };
        case("https://github.com/ente/progetto?a#b", true);
        case("http://localhost", true);
        case("https://a1-b.ente.example?a=%zz\\[]", true);
        case("https://xn--citt-3na.example/", false);
        case("https://xn--a.example/", false);
        case("https://ente.example:80/", false);
        case("https://u@ente.example/", false);
        case("https://ente.1/", false);
        case("https://127.0.0.1/", false);
        case("https://ente..example/", false);
        case("https://ente.example/è", false);
        case("https://ente.example/a b", false);
        case("https:///ente", false);
        case("https://", false);
    }

    #[test]
    fn web_urls_have_a_scheme_and_a_host() {
        let case = |text, expected| assert_eq!(is_web_url(text), expected, "{text}");
        case("https://github.com/ente/progetto?a#b", true);
        case("HTTP://ente.example", true);
        case("https://città.example/è", true);
        case("http://127.0.0.1:8000/", true);
        case("https://[::1]/", true);
        case("https://www.ente.example@evil.example/", false);
        case("https://oauth2:password@git.ente.example/albo", false);
        case("https://ente.example/@albo", true);
        case("https://", false);
        case("https:///ente.example", false);
        case("https://:80/", false);
        case("https://?query", false);
        case("https://ente.example:99999/", false);
        case("https:ente.example", false);
        case("https:ente.example/://a", false);
        case("https:\\\\ente.example", false);
        case("https://ente.example/a b", false);
        case(" https://ente.example", false);
        case("javascript://%0aalert(1)", false);
        case("ftp://ente.example", false);
        case("www.ente.example", false);
        case("docs/README.md", false);
    }
}
