//! Limits for what costs the XML parser time or memory that grows with the square of its number:
//! attributes of an element, and namespaces that are in effect together.

use std::collections::BTreeSet;

use crate::picture::error::{PictureError, PictureResult};
use crate::rules::pictures::PictureDamage;

/// Maximal number of attributes of an element. Drawing programs write some dozens.
const MOST_ATTRIBUTES: usize = 1_000;

/// Maximal numbers of prefixes of namespaces, and of their declarations. Drawings that are put
/// together of others repeat the declarations in each part.
const MOST_PREFIXES: usize = 64;
const MOST_DECLARATIONS: usize = 10_000;

/// Fails for a file that would keep the parser busy for long.
pub fn check(text: &str) -> PictureResult<()> {
    let mut prefixes = BTreeSet::new();
    let mut declarations = 0;
    // No value of an attribute contains `<`, so each part begins outside of quotes.
    for part in text.split('<').skip(1).filter(|part| !part.starts_with(['!', '?', '/'])) {
        let mut attributes = 0;
        for name in names(part) {
            attributes += 1;
            if name.starts_with("xmlns") {
                declarations += 1;
                prefixes.insert(name);
            }
        }
        if attributes > MOST_ATTRIBUTES {
            let element = part.split(|c: char| c.is_whitespace() || c == '/').next();
            let element: String = element.unwrap_or_default().chars().take(60).collect();
            return Err(broken(PictureDamage::ManyAttributes { element: element.into() }));
        }
    }
    match prefixes.len() > MOST_PREFIXES || declarations > MOST_DECLARATIONS {
        true => Err(broken(PictureDamage::ManyNamespaces)),
        false => Ok(()),
    }
}

/// Returns the names of the attributes in a text that begins with a tag.
fn names(part: &str) -> impl Iterator<Item = &str> {
    let (mut open, mut start, mut is_over) = (None, 0, false);
    part.char_indices().filter_map(move |(at, letter)| {
        match (open, letter) {
            _ if is_over => {}
            (Some(quote), letter) => {
                if letter == quote {
                    open = None;
                    start = at + 1;
                }
            }
            (None, '"' | '\'') => open = Some(letter),
            (None, '>') => is_over = true,
            (None, '=') => {
                let name = part[start..at].split_whitespace().next_back();
                start = at + 1;
                return name;
            }
            (None, _) => {}
        }
        None
    })
}

fn broken(damage: PictureDamage) -> PictureError {
    PictureError::Broken(damage)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_attributes(count: usize) -> String {
        let attributes: String = (0..count).map(|number| format!(" a{number} = \">=\"")).collect();
        format!("<!-- ' --><svg><g{attributes}/>a = b</svg>")
    }

    fn with_namespaces(count: usize) -> String {
        (0..count).map(|number| format!("<g xmlns:a{number}='b' c='d'>")).collect()
    }

    #[test]
    fn elements_have_a_limited_number_of_attributes() {
        assert_eq!(check(&with_attributes(MOST_ATTRIBUTES)), Ok(()));
        let damage = PictureDamage::ManyAttributes { element: "g".into() };
        assert_eq!(check(&with_attributes(MOST_ATTRIBUTES + 1)), Err(broken(damage)));
        let many = "<g a='b'/>".repeat(2 * MOST_ATTRIBUTES);
        assert_eq!(check(&many), Ok(()));
        assert_eq!(names("g a='b' c = \"d\" e=f=g >h=i").collect::<Vec<_>>(), ["a", "c", "e", "f"]);
    }

    #[test]
    fn drawings_have_a_limited_number_of_namespaces() {
        assert_eq!(check(&with_namespaces(MOST_PREFIXES)), Ok(()));
        let refused = Err(broken(PictureDamage::ManyNamespaces));
        assert_eq!(check(&with_namespaces(MOST_PREFIXES + 1)), refused);
        let repeated = |count| "<svg xmlns='a'>".repeat(count);
        assert_eq!(check(&repeated(MOST_DECLARATIONS)), Ok(()));
        assert_eq!(check(&repeated(MOST_DECLARATIONS + 1)), refused);
    }
}
