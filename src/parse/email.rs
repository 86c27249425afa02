//! The form of an e-mail address, in files of editors and of owners: that of the reference parser of
//! publiccode.yml.

/// Returns the address in a text that is one e-mail address, with or without `mailto:`.
pub fn email_address(text: &str) -> Option<&str> {
    let address = text.strip_prefix("mailto:").unwrap_or(text);
    is_email(address).then_some(address)
}

/// Checks the form `user@host`: words separated by dots, the last of which is of letters.
pub fn is_email(address: &str) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_user_and_a_host() {
        let case = |text, expected: Option<&str>| assert_eq!(email_address(text), expected);
        case("ced@ente.example", Some("ced@ente.example"));
        case("mailto:ced@ente.example", Some("ced@ente.example"));
        case("urp.ced+albo@città.example", Some("urp.ced+albo@città.example"));
        case("ced@ente", None);
        case("ced@ente..example", None);
        case(".ced@ente.example", None);
        case("ced@-ente.example", None);
        case("ced@192.168.1.1", None);
        case("ced@ente.example, urp@ente.example", None);
        case("CED <ced@ente.example>", None);
        case("ced@ente.example?subject=A", None);
        case("@ente.example", None);
        case("ente.example", None);
    }
}
