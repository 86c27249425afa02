//! Names that readers take for one another: in other capitals or normal forms, with letters of
//! another alphabet, other hyphens, or invisible characters.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::invisible::{stand_in, without_invisible};

/// Returns a text that is the same for all names which some file systems take for this one: in other
/// capitals and normal forms. They store letters that only look alike as different names.
pub fn stored(name: &str) -> String {
    name.nfc().flat_map(char::to_lowercase).nfc().collect()
}

/// Returns a text that is the same for all names which readers could take for this one, and so for
/// all that [`stored`] does not distinguish.
pub fn folded(name: &str) -> String {
    without_invisible(name).nfkc().flat_map(char::to_lowercase).map(plain).nfkc().collect()
}

/// Returns two names with the characters by code point that make them look alike: `caffè` and
/// `caffe<U+0300>`. `None` if readers see a difference, and if they differ in capitals alone.
pub fn told_apart(one: &str, other: &str) -> Option<(String, String)> {
    let is_visible = folded(one) != folded(other) || one.to_lowercase() == other.to_lowercase();
    if is_visible {
        return None;
    }
    let (one, other): (Vec<_>, Vec<_>) = (one.chars().collect(), other.chars().collect());
    let before = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let pairs = one[before..].iter().rev().zip(other[before..].iter().rev());
    let after = pairs.take_while(|(a, b)| a == b).count();
    let spelled_out = |name: &[char]| {
        let different = before..name.len() - after;
        let shown = name.iter().enumerate().map(|(at, character)| {
            match different.contains(&at) && is_odd(*character) {
                true => stand_in(*character),
                false => character.to_string(),
            }
        });
        shown.collect()
    };
    Some((spelled_out(&one), spelled_out(&other)))
}

/// Returns true for a character that a keyboard has in another form: an accent of its own, a sign or
/// letter that looks like another, an invisible one.
fn is_odd(character: char) -> bool {
    let lower: String = character.to_lowercase().collect();
    is_combining_mark(character) || folded(&lower) != lower
}

/// Files by their names without the ending, so that `atto.odt` is found where `atto.pdf` is looked
/// for, and `atto.pdf.p7m` too.
#[derive(Debug)]
pub struct OtherEndings<P> {
    /// Number of files and path of the first, by whole path and by path without the ending.
    files: HashMap<String, (usize, P)>,
}

impl<P> Default for OtherEndings<P> {
    fn default() -> Self {
        Self { files: HashMap::new() }
    }
}

impl<P: AsRef<str> + Clone> FromIterator<P> for OtherEndings<P> {
    fn from_iter<I: IntoIterator<Item = P>>(paths: I) -> Self {
        let mut files = HashMap::new();
        for path in paths {
            for name in names(path.as_ref()) {
                files.entry(name).or_insert_with(|| (0, path.clone())).0 += 1;
            }
        }
        Self { files }
    }
}

impl<P: AsRef<str>> OtherEndings<P> {
    /// Returns the number of files that differ from a missing one only in their endings, and the
    /// first of them; `None` if there are none.
    pub fn find(&self, missing: &str) -> Option<(usize, &str)> {
        let found = names(missing).filter_map(|name| self.files.get(&name));
        let found = found.map(|(count, first)| (*count, first.as_ref()));
        found.reduce(|(count, first), (others, _)| (count + others, first))
    }
}

/// Returns the folded path of a file, and that without the ending, if it has one.
fn names(path: &str) -> impl Iterator<Item = String> {
    let name = path.rfind('/').map_or(0, |slash| slash + 1);
    let dot = path[name..].rfind('.').filter(|dot| *dot > 0);
    [Some(path), dot.map(|dot| &path[..name + dot])].into_iter().flatten().map(folded)
}

/// Returns the character of a keyboard that a lower-case letter or a sign looks like.
fn plain(character: char) -> char {
    match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{2032}' | '`' | '\u{b4}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{2033}' => '"',
        'а' | 'α' | 'ɑ' => 'a',
        'в' => 'b',
        'с' => 'c',
        'ԁ' => 'd',
        'е' => 'e',
        'ɡ' => 'g',
        'һ' | 'н' => 'h',
        'і' | 'ι' | 'ı' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'ӏ' => 'l',
        'м' => 'm',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ԛ' => 'q',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'υ' => 'u',
        'ѵ' | 'ν' => 'v',
        'ԝ' => 'w',
        'х' | 'χ' => 'x',
        'у' => 'y',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_stored_as_one_look_alike() {
        for (one, other) in [("Atto.PDF", "atto.pdf"), ("citta\u{300}", "CITT\u{c0}")] {
            assert_eq!(stored(one), stored(other), "{one}");
            assert_eq!(folded(one), folded(other), "{one}");
        }
        for (one, other) in [("a-b", "a\u{2011}b"), ("\u{fb01}rma", "firma"), ("p\u{430}", "pa")] {
            assert_ne!(stored(one), stored(other), "{one}");
            assert_eq!(folded(one), folded(other), "{one}");
        }
    }

    #[test]
    fn files_with_other_endings_are_found() {
        let files =
            ["a/atto.odt", "a/foto.jpeg", "a/foto.png", "a/firma.pdf.p7m", "b/x.png", "a/note"];
        let files: OtherEndings<_> = files.into_iter().collect();
        let case = |missing: &str, expected| assert_eq!(files.find(missing), expected, "{missing}");
        case("a/Atto.pdf", Some((1, "a/atto.odt")));
        case("a/atto", Some((1, "a/atto.odt")));
        case("a/foto.jpg", Some((2, "a/foto.jpeg")));
        case("a/firma.pdf", Some((1, "a/firma.pdf.p7m")));
        case("a/note.txt", Some((1, "a/note")));
        case("a/x.png", None);
        case("a/.png", None);
    }

    #[test]
    fn names_that_look_the_same_are_told_apart() {
        let case = |one: &str, other: &str, expected: Option<(&str, &str)>| {
            let expected = expected.map(|(one, other)| (one.to_owned(), other.to_owned()));
            assert_eq!(told_apart(one, other), expected, "{one:?} {other:?}");
        };
        case("caffe\u{300}.pdf", "caff\u{e8}.pdf", Some(("caffe<U+0300>.pdf", "caffè.pdf")));
        case(
            "citt\u{e0}-1.pdf",
            "citt\u{e0}\u{2011}1.pdf",
            Some(("città-1.pdf", "città<U+2011>1.pdf")),
        );
        case("p\u{430}gina.pdf", "pagina.pdf", Some(("p<U+0430>gina.pdf", "pagina.pdf")));
        case("\u{410}tto.pdf", "atto.pdf", Some(("<U+0410>tto.pdf", "atto.pdf")));
        case("a b.pdf", "a\u{a0}b.pdf", Some(("a b.pdf", "a<U+00A0>b.pdf")));
        case("a.pdf", "a\u{200b}.pdf", Some(("a.pdf", "a<U+200B>.pdf")));
        case("l'atto.pdf", "l\u{2019}atto.pdf", Some(("l'atto.pdf", "l<U+2019>atto.pdf")));
        case("\u{fb01}rma.pdf", "Firma.pdf", Some(("<U+FB01>rma.pdf", "Firma.pdf")));
        case("Atto.PDF", "atto.pdf", None);
        case("Вода.pdf", "вода.pdf", None);
        case("atto.pdf", "atti.pdf", None);
    }
}
