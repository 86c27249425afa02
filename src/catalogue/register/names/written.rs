//! Parser of names as written: separates URL and place, and folds case, accents and punctuation.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::super::{Territory, register};

/// Maximum length of a name in bytes. Longer names are ignored, which bounds the cost of untrusted
/// input.
const LONGEST_NAME: usize = 300;

/// Siglas of abolished provinces, each with the current sigla of their municipalities.
const OLD_SIGLAS: [(&str, &str); 6] =
    [("CI", "SU"), ("VS", "SU"), ("OG", "NU"), ("OT", "SS"), ("FO", "FC"), ("PS", "PU")];

pub struct Written {
    /// Folded name without the URL.
    pub whole: String,
    /// Folded name without URL and place.
    pub name: String,
    pub place: Place,
}

/// The place stated after a name: the text in brackets, or the text after a dash or comma if it is
/// a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Absent,
    /// `Trento (TN)`: the usual way to identify a municipality.
    Sigla(Territory),
    /// A place by name: `Thiene (Regione Veneto)`.
    Named(Territory),
    /// An unknown province code.
    UnknownSigla,
    /// Any other text in brackets.
    Remark,
}

impl Written {
    pub fn read(name: &str) -> Self {
        let name = if name.len() > LONGEST_NAME { "" } else { without_address(name) };
        let (short, place) = without_place(name);
        let whole = key(name);
        let name = if place == Place::Absent { whole.clone() } else { key(short) };
        Self { whole, name, place }
    }
}

fn without_address(name: &str) -> &str {
    // Lower case in ASCII keeps byte offsets.
    let lower = name.to_ascii_lowercase();
    let start =
        ["http://", "https://", "www."].iter().filter_map(|opening| lower.find(opening)).min();
    let name = &name[..start.unwrap_or(name.len())];
    name.trim_matches(|sign: char| sign.is_whitespace() || "-–—,;:(".contains(sign))
}

fn without_place(name: &str) -> (&str, Place) {
    if let Some((short, inside)) = name.strip_suffix(')').and_then(|open| open.rsplit_once('(')) {
        return (short, place(inside.trim()));
    }
    let tail = [" - ", " – ", " — ", ","].iter().find_map(|separator| name.rsplit_once(separator));
    match tail.map(|(short, tail)| (short, place(tail.trim()))) {
        Some((short, place @ (Place::Sigla(_) | Place::Named(_)))) => (short, place),
        _ => (name, Place::Absent),
    }
}

fn place(written: &str) -> Place {
    if written.len() == 2 && written.bytes().all(|letter| letter.is_ascii_alphabetic()) {
        let upper = written.to_ascii_uppercase();
        let today = OLD_SIGLAS
            .iter()
            .find(|(old, _)| *old == upper)
            .map_or(upper.as_str(), |(_, today)| today);
        return register().territory(today).map_or(Place::UnknownSigla, Place::Sigla);
    }
    let name = ["Regione ", "Provincia di ", "prov. di "]
        .iter()
        .find_map(|words| after(written, words))
        .unwrap_or(written);
    let is_code = name.bytes().all(|letter| letter.is_ascii_digit());
    match register().territory(name).filter(|_| !is_code && name.len() > 2) {
        Some(territory) => Place::Named(territory),
        None => Place::Remark,
    }
}

/// Returns the text after a prefix, ignoring ASCII case; `None` if the text does not start with it.
pub fn after<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(words.len())?;
    start.eq_ignore_ascii_case(words).then_some(rest)
}

/// Folds a name for comparison: case, accents, apostrophes, hyphens, spaces, and the dots of
/// acronyms.
pub fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for letter in
        name.nfkd().filter(|&letter| !is_combining_mark(letter)).flat_map(char::to_lowercase)
    {
        if letter.is_alphanumeric() {
            key.push(letter);
        } else if !key.is_empty() && !key.ends_with(' ') {
            key.push(' ');
        }
    }
    key.truncate(key.trim_end().len());
    if name.contains('.') { without_dots(&key) } else { key }
}

/// Joins three or more consecutive initials to an acronym: `s p a`, `a r p a`. Two may be the
/// initials of a person.
fn without_dots(key: &str) -> String {
    let words: Vec<&str> = key.split(' ').collect();
    let runs = words.chunk_by(|one, next| one.chars().count() == 1 && next.chars().count() == 1);
    let joined: Vec<String> =
        runs.map(|run| run.join(if run.len() > 2 { "" } else { " " })).collect();
    joined.join(" ")
}
