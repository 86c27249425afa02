//! URLs and mailboxes that may become links: http, https and mailto only, since publiccode.yml
//! files come from third parties.

use crate::web_url::is_web_url;

/// Returns the trimmed text if it is a web URL.
pub fn web(text: &str) -> Option<String> {
    let text = text.trim();
    is_web_url(text).then(|| text.to_owned())
}

/// Returns the `mailto:` URL of a mailbox, with or without `mailto:` in front. `None` for a text
/// that is not a plain mailbox.
pub fn mail(text: &str) -> Option<String> {
    let mailbox = text.trim();
    let mailbox = mailbox.strip_prefix("mailto:").unwrap_or(mailbox);
    let (user, host) = mailbox.split_once('@')?;
    let plain = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._+-'".contains(&byte))
    };
    (plain(user) && plain(host) && host.contains('.')).then(|| format!("mailto:{mailbox}"))
}

/// Returns the URL of a link to a web page or a mailbox; `None` for other text.
pub fn any(text: &str) -> Option<String> {
    web(text).or_else(|| mail(text))
}

/// Adds subject and body to a `mailto:` link; other links stay unchanged.
pub fn with_subject(link: &str, subject: &str, body: &str) -> String {
    match link.starts_with("mailto:") && !link.contains('?') {
        true => format!(
            "{link}?subject={}&body={}",
            percent(subject),
            percent(&body.replace('\n', "\r\n"))
        ),
        false => link.to_owned(),
    }
}

/// Returns a URL without scheme and trailing slashes, for display: `github.com/ente/progetto`.
pub fn short(link: &str) -> &str {
    let bare = ["https://", "http://", "mailto:"]
        .into_iter()
        .find_map(|scheme| link.strip_prefix(scheme))
        .unwrap_or(link);
    bare.trim_end_matches('/')
}

fn percent(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/:".contains(&byte);
    text.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_and_mail_become_links() {
        let case = |text, link: Option<&str>| assert_eq!(any(text).as_deref(), link, "{text}");
        case("https://github.com/ente/progetto", Some("https://github.com/ente/progetto"));
        case(" HTTP://ente.example ", Some("HTTP://ente.example"));
        case("ced@ente.example", Some("mailto:ced@ente.example"));
        case("javascript:alert(1)", None);
        case("javascript://%0aalert(1)", None);
        case("data:text/html,x", None);
        case("https:///etc/passwd", None);
        case("https://ente.example/a b", None);
        case("a@b.example?bcc=c@d.example", None);
        case("docs/README.md", None);
    }

    #[test]
    fn mailto_links_have_a_subject_and_a_text() {
        let link =
            with_subject("mailto:ced@ente.example", "Il catalogo: è utile", "soluzioni/sigeo/");
        assert_eq!(
            link,
            "mailto:ced@ente.example?subject=Il%20catalogo:%20%C3%A8%20utile&body=soluzioni/sigeo/"
        );
        let lines = with_subject("mailto:ced@ente.example", "Prova", "Buongiorno,\n\nusate");
        assert_eq!(
            lines,
            "mailto:ced@ente.example?subject=Prova&body=Buongiorno%2C%0D%0A%0D%0Ausate"
        );
    }
}
