//! Character encodings of SVG files: by a byte order mark, else as the XML declaration states.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};

use crate::picture::error::{PictureError, PictureResult};
use crate::rules::pictures::PictureDamage;

/// Length of a longer start of a file than any XML declaration has.
const DECLARATION: usize = 256;

/// Decodes a file as browsers do. Fails for bytes that the encoding does not have, and for encodings
/// that browsers do not read from a declaration.
pub fn text(bytes: &[u8]) -> PictureResult<Cow<'_, str>> {
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, &bytes[length..]),
        None => (declared(bytes)?, bytes),
    };
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    text.ok_or_else(|| damage(encoding.name()))
}

/// Decodes the first bytes of a file that may be a drawing, whatever follows.
pub fn beginning(bytes: &[u8]) -> Cow<'_, str> {
    let encoding = Encoding::for_bom(bytes).map_or(UTF_8, |(encoding, _)| encoding);
    encoding.decode(bytes).0
}

fn declared(bytes: &[u8]) -> PictureResult<&'static Encoding> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARATION)]);
    let declaration = start.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>"));
    let value = declaration.and_then(|(declaration, _)| declaration.split_once("encoding"));
    let Some((_, value)) = value else { return Ok(UTF_8) };
    let label = value.trim_start().trim_start_matches('=').trim_start();
    let label = label.split(['"', '\'']).nth(1).unwrap_or_default();
    // The declaration itself is in ASCII, so that of UTF-16 without a byte order mark is wrong.
    let known = Encoding::for_label(label.as_bytes());
    known.filter(|encoding| encoding.is_ascii_compatible()).ok_or_else(|| damage(label))
}

fn damage(encoding: &str) -> PictureError {
    PictureError::Broken(PictureDamage::Encoding { encoding: encoding.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_declaration_is_followed_without_a_byte_order_mark() {
        let case = |bytes: &[u8], expected: Option<&str>| {
            assert_eq!(text(bytes).ok().as_deref(), expected);
        };
        case("<svg>è".as_bytes(), Some("<svg>è"));
        case(b"\xef\xbb\xbf<svg/>", Some("<svg/>"));
        case(b"<svg>\xe8", None);
        case(
            b"<?xml version='1.0' encoding=\"latin1\"?>\xe8",
            Some("<?xml version='1.0' encoding=\"latin1\"?>è"),
        );
        case(b"<?xml version='1.0' encoding='UTF-16'?><svg/>", None);
        case(b"<?xml version='1.0' encoding='UTF-7'?><svg/>", None);
        case(b"<?xml version='1.0' encoding='ISO-2022-JP'?><svg/>", None);
    }
}
