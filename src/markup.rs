//! Escaping for HTML and XML, and removal of characters that XML 1.0 cannot represent.

/// Escapes a text for the content of an element or an attribute in double quotes. Removes
/// characters that XML cannot represent.
pub fn escaped(text: &str) -> String {
    let is_plain = |c| is_valid_in_xml(c) && !matches!(c, '&' | '<' | '>' | '"');
    if text.chars().all(is_plain) {
        return text.to_owned();
    }
    let text = valid_xml(text.to_owned());
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Removes the characters that an XML document must not contain, not even escaped.
pub fn valid_xml(mut text: String) -> String {
    text.retain(is_valid_in_xml);
    text
}

pub fn is_valid_in_xml(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | '\u{20}'..)
        && !matches!(character, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_escaped_and_characters_invalid_in_xml_are_removed() {
        let case = |text, expected: &str| assert_eq!(escaped(text), expected, "{text:?}");
        case("A & B < \"C\"", "A &amp; B &lt; &quot;C&quot;");
        case("a\u{0}\u{b}\u{c}\u{1b}b\u{fffe}\u{ffff}", "ab");
        case("riga\tuna\r\ndue\u{85}\u{1f389}", "riga\tuna\r\ndue\u{85}\u{1f389}");
    }
}
