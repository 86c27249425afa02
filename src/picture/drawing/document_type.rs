//! Document types of SVG files. Programs write them for compatibility; browsers read the
//! declarations in brackets, and could get attributes or texts from them that are not in the file.

use crate::picture::error::{PictureError, PictureResult};
use crate::rules::pictures::PictureDamage;

/// Maximal length of all texts that replace references to entities, in bytes.
const LONGEST_EXPANSION: usize = 4 << 20;

/// Maximal number of declarations. The parser compares every reference with all of them.
const MOST_DECLARATIONS: usize = 1_000;

/// Accepts a file whose document type declares only entities that are plain texts, such as URLs of
/// namespaces. Fails for all other entities, for default values of attributes, and if the entities
/// would make the file very large.
pub fn check(text: &str) -> PictureResult<()> {
    let Some(mut rest) = declarations(text)? else { return Ok(()) };
    let (mut longest, mut declared) = (0, 0);
    loop {
        rest = rest.trim_start();
        if rest.starts_with(']') {
            break;
        }
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").ok_or_else(|| refused(rest))?.1;
            continue;
        }
        let end = end_of_declaration(rest).ok_or_else(|| refused(rest))?;
        let (declaration, after) = rest.split_at(end + 1);
        longest = longest.max(length_of_entity(declaration).ok_or_else(|| refused(declaration))?);
        rest = after;
        declared += 1;
        if declared > MOST_DECLARATIONS {
            return Err(PictureError::Broken(PictureDamage::ManyEntities));
        }
    }
    let references = rest.bytes().filter(|byte| *byte == b'&').count();
    match references.saturating_mul(longest) > LONGEST_EXPANSION {
        true => Err(PictureError::Broken(PictureDamage::Expansion)),
        false => Ok(()),
    }
}

/// Returns the text behind the opening bracket of the document type; `None` if there are no
/// declarations.
fn declarations(text: &str) -> PictureResult<Option<&str>> {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    while !rest.starts_with("<!DOCTYPE") {
        let end = match rest {
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<?") => "?>",
            _ => return Ok(None),
        };
        let Some((_, after)) = rest.split_once(end) else { return Ok(None) };
        rest = after.trim_start();
    }
    let unquoted = outside_quotes(rest).find(|(_, letter)| matches!(letter, '[' | '>'));
    match unquoted {
        Some((at, '[')) => Ok(Some(&rest[at + 1..])),
        Some(_) => Ok(None),
        None => Err(refused(rest)),
    }
}

/// Returns the position of the `>` that ends a declaration.
fn end_of_declaration(text: &str) -> Option<usize> {
    outside_quotes(text).find(|(_, letter)| *letter == '>').map(|(at, _)| at)
}

/// Returns the characters that are not in a quoted text, with their positions.
fn outside_quotes(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut open = None;
    text.char_indices().filter(move |(_, letter)| match open {
        Some(quote) => {
            if *letter == quote {
                open = None;
            }
            false
        }
        None => {
            let opens = matches!(letter, '"' | '\'');
            open = opens.then_some(*letter);
            !opens
        }
    })
}

/// Returns the length of the text that replaces an entity; 0 for a declaration without effect,
/// and `None` for one that is refused.
fn length_of_entity(declaration: &str) -> Option<usize> {
    let has_quotes = declaration.contains(['"', '\'']);
    if let Some(entity) = declaration.strip_prefix("<!ENTITY") {
        let (name, value) = entity.trim_start().split_once(char::is_whitespace)?;
        let value = value.trim().strip_suffix('>')?.trim_end();
        let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let value = value[1..].strip_suffix(quote)?;
        // Replaced texts are parsed again, so markup and further references could hide in them.
        let is_plain = !name.starts_with('%') && !value.contains(['&', '%', '<', quote]);
        return is_plain.then_some(value.len());
    }
    match declaration {
        _ if declaration.starts_with("<!ELEMENT") => Some(0),
        // A quoted text is the default value of an attribute.
        _ if declaration.starts_with("<!ATTLIST") && !has_quotes => Some(0),
        _ => None,
    }
}

fn refused(declaration: &str) -> PictureError {
    let declaration: String = declaration.chars().take(60).collect();
    PictureError::Broken(PictureDamage::DocumentType { declaration: declaration.trim().into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_entities_are_accepted() {
        for text in [
            "<svg/>",
            "<?xml version='1.0'?><!-- [ --><!DOCTYPE svg><svg/>",
            r#"<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/[x]/svg11.dtd"><svg/>"#,
            "<!DOCTYPE svg [\n\t<!ENTITY ns_svg \"http://www.w3.org/2000/svg\">\n] ><svg xmlns='&ns_svg;'/>",
            "<!DOCTYPE svg [<!-- ' --><!ELEMENT svg ANY><!ATTLIST svg xmlns:a CDATA #IMPLIED>]><svg/>",
        ] {
            assert_eq!(check(text), Ok(()), "{text}");
        }
    }

    #[test]
    fn declarations_that_could_hide_content_are_refused() {
        for text in [
            "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>",
            "<!DOCTYPE svg [<!ENTITY % x SYSTEM 'https://example.org/x.dtd'> %x;]><svg/>",
            "<!DOCTYPE svg [<!ENTITY x PUBLIC 'a' 'b'>]><svg/>",
            "<!DOCTYPE svg [<!ENTITY x '<script/>'>]><svg>&x;</svg>",
            "<!DOCTYPE svg [<!ENTITY x '&#60;script>alert(1)&#60;/script>'>]><svg>&x;</svg>",
            "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><svg>&b;</svg>",
            "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'alert(1)'>]><svg/>",
            "<!DOCTYPE svg [<!ENTITY x 'y'",
            "<!DOCTYPE svg [",
            "<!DOCTYPE svg 'a",
        ] {
            assert!(check(text).is_err(), "{text}");
        }
        let entities = "<!ENTITY x 'y'>".repeat(MOST_DECLARATIONS + 1);
        assert_eq!(
            check(&format!("<!DOCTYPE svg [{entities}]><svg/>")),
            Err(PictureError::Broken(PictureDamage::ManyEntities))
        );
        let long = format!("<!DOCTYPE svg [<!ENTITY x '{}'>]><svg>", "x".repeat(1 << 16));
        let many = long + &"&x;".repeat(100);
        assert_eq!(check(&many), Err(PictureError::Broken(PictureDamage::Expansion)));
    }
}
