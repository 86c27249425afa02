//! Destinations that are probably meant in place of those that cannot be used.

use crate::web_url::is_web_url;

/// Endings of host names that are no endings of files.
const TOP_DOMAINS: &[&str] = &["it", "eu", "org", "com", "net", "gov", "edu", "info", "io"];

/// Returns the whole address that is probably meant by a destination without a usable scheme:
/// `https://www.ente.it` for `www.ente.it`, `mailto:info@ente.it` for `info@ente.it`.
pub fn whole_address(written: &str) -> Option<String> {
    let written = written.trim_matches(|c: char| c.is_whitespace() || "“”„\"'‘’«»<>".contains(c));
    if is_web_url(written) {
        return Some(written.to_owned());
    }
    let lower = written.to_ascii_lowercase();
    let (before, rest) = match written.split_once("//") {
        Some((before, rest)) => (before.trim_end_matches(':'), rest.trim_start_matches('/')),
        None => written.split_once(':').unwrap_or(("", written)),
    };
    let is_scheme = before.len() <= 6 && before.bytes().all(|c| b"htpsHTPS".contains(&c));
    let host = written.split(['/', '?', '#']).next().unwrap_or_default();
    let is_host = host.rsplit_once('.').is_some_and(|(name, top)| {
        !name.is_empty() && (is_top_domain(top) || lower.starts_with("www."))
    });
    let url = match () {
        () if is_mailbox(written) => return Some(format!("mailto:{written}")),
        // `https//ente.it`, `https:/ente.it`, `htps://ente.it`, `//ente.it`
        () if is_scheme && before.len() + rest.len() < written.len() => {
            format!("https://{}", rest.trim_start_matches('/'))
        }
        () if is_host => format!("https://{written}"),
        () => return None,
    };
    is_web_url(&url).then_some(url)
}

fn is_top_domain(name: &str) -> bool {
    TOP_DOMAINS.iter().any(|top| name.eq_ignore_ascii_case(top))
}

fn is_mailbox(text: &str) -> bool {
    text.split_once('@').is_some_and(|(local, host)| {
        let is_name = |c: char| c.is_alphanumeric() || "-_.+".contains(c);
        !local.is_empty() && host.contains('.') && text.replacen('@', "", 1).chars().all(is_name)
    })
}

/// What to write for a destination that contains a blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WithoutBlanks {
    /// The name of a file, which can also be written as it is between angle brackets.
    File(String),
    Other(String),
}

/// Returns what is probably meant by a destination that contains a blank.
pub fn without_blanks(written: &str) -> WithoutBlanks {
    let written = written.trim().trim_start_matches('<').trim_end_matches('>');
    let title = written.find(" \"").or_else(|| written.find(" '"));
    if let Some(at) = title {
        let inner = written[at..].replace(['"', '\''], "");
        let (WithoutBlanks::File(address) | WithoutBlanks::Other(address)) =
            without_blanks(&written[..at]);
        return WithoutBlanks::Other(format!("{address} \"{}\"", inner.trim()));
    }
    if !written.contains(' ') {
        return WithoutBlanks::Other(written.to_owned());
    }
    let encoded = |part: &str| part.replace(' ', "%20");
    let joined = |part: &str| part.replace(' ', "");
    let lower = written.to_ascii_lowercase();
    if lower.starts_with("tel:") {
        return WithoutBlanks::Other(joined(written));
    }
    if lower.starts_with("mailto:") {
        let (mailbox, rest) = written.split_at(written.find('?').unwrap_or(written.len()));
        return WithoutBlanks::Other(joined(mailbox) + &encoded(rest));
    }
    let web = if lower.starts_with("www.") { format!("https://{written}") } else { written.into() };
    if let Some((scheme, rest)) = web.split_once("://") {
        let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let url = format!("{}://{}{}", joined(scheme), joined(host), encoded(path));
        return WithoutBlanks::Other(url);
    }
    match written.split_once(' ') {
        // `manuale.pdf – 2 MB`
        Some((file, rest)) if has_ending(file) && !has_ending(rest) => {
            WithoutBlanks::Other(file.to_owned())
        }
        _ => WithoutBlanks::File(encoded(written)),
    }
}

/// Returns whether a text ends like the name of a file.
fn has_ending(text: &str) -> bool {
    text.rsplit_once('.').is_some_and(|(name, ending)| {
        !name.is_empty()
            && (2..=4).contains(&ending.len())
            && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_without_a_scheme_are_completed() {
        let case = |written, expected: Option<&str>| {
            assert_eq!(whole_address(written).as_deref(), expected, "{written}");
        };
        case("www.ente.it", Some("https://www.ente.it"));
        case("ente.it/pagina?a", Some("https://ente.it/pagina?a"));
        case("info@ente.it", Some("mailto:info@ente.it"));
        for written in [
            "https//ente.it",
            "https:/ente.it",
            "https:///ente.it",
            "https:ente.it",
            "htps://ente.it",
            "//ente.it",
            "“https://ente.it”",
        ] {
            case(written, Some("https://ente.it"));
        }
        for written in ["atti/modulo.pdf", "guida.md", "ftp://ente.it", "C:\\a.pdf", "sms:1", "a"] {
            case(written, None);
        }
    }

    #[test]
    fn destinations_with_blanks_have_a_form_that_works() {
        let case = |written, expected: &str| {
            assert_eq!(without_blanks(written), WithoutBlanks::Other(expected.into()), "{written}");
        };
        case("https:// ente.it", "https://ente.it");
        case("https://ente.it/elenco atti", "https://ente.it/elenco%20atti");
        case("www.ente.it/elenco atti", "https://www.ente.it/elenco%20atti");
        case("mailto:info@ente.it?subject=Il riuso", "mailto:info@ente.it?subject=Il%20riuso");
        case("tel:055 12 34", "tel:0551234");
        case("bando.pdf \"Bando \"Smart\" 2025\"", "bando.pdf \"Bando Smart 2025\"");
        case("manuale.pdf – 2 MB", "manuale.pdf");
        let file = WithoutBlanks::File("modulo%20di%20richiesta.pdf".into());
        assert_eq!(without_blanks("modulo di richiesta.pdf"), file);
    }
}
