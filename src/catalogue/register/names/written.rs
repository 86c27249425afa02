//! Takes a written name apart: web address and place off, case, accents and punctuation forgotten.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::super::{Territory, register};

/// Longer names are not names; whoever sends one cannot make us work for it.
const LONGEST_NAME: usize = 300;

/// Siglas of provinces that are no more, and of those where their municipalities are now.
const OLD_SIGLAS: [(&str, &str); 6] =
    [("CI", "SU"), ("VS", "SU"), ("OG", "NU"), ("OT", "SS"), ("FO", "FC"), ("PS", "PU")];

pub struct Written {
    /// The key of everything but a web address.
    pub whole: String,
    /// The same without the place.
    pub name: String,
    pub place: Place,
}

/// What stands in brackets after a name, or after a dash or comma if that is a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Unsaid,
    /// `Trento (TN)`: how people tell a municipality.
    Sigla(Territory),
    /// `Thiene (Regione Veneto)`
    Named(Territory),
    /// Two letters that are no province's.
    Nowhere,
    /// Anything else in brackets.
    Remark,
}

impl Written {
    pub fn read(name: &str) -> Self {
        let name = if name.len() > LONGEST_NAME { "" } else { without_address(name) };
        let (short, place) = without_place(name);
        let whole = key(name);
        let name = if place == Place::Unsaid { whole.clone() } else { key(short) };
        Self { whole, name, place }
    }
}

fn without_address(name: &str) -> &str {
    // Lower case in ASCII keeps every byte in its place.
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
        _ => (name, Place::Unsaid),
    }
}

fn place(written: &str) -> Place {
    if written.len() == 2 && written.bytes().all(|letter| letter.is_ascii_alphabetic()) {
        let upper = written.to_ascii_uppercase();
        let today = OLD_SIGLAS
            .iter()
            .find(|(old, _)| *old == upper)
            .map_or(upper.as_str(), |(_, today)| today);
        return register().territory(today).map_or(Place::Nowhere, Place::Sigla);
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

/// Returns what follows some words, in capitals or not.
pub fn after<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(words.len())?;
    start.eq_ignore_ascii_case(words).then_some(rest)
}

/// Folds what people vary: case, accents, apostrophes, hyphens, spaces, and the dots of acronyms.
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

/// Joins three and more initials in a row into the acronym they are: `s p a`, `a r p a`. Two may be `d'A.`
fn without_dots(key: &str) -> String {
    let words: Vec<&str> = key.split(' ').collect();
    let runs = words.chunk_by(|one, next| one.chars().count() == 1 && next.chars().count() == 1);
    let joined: Vec<String> =
        runs.map(|run| run.join(if run.len() > 2 { "" } else { " " })).collect();
    joined.join(" ")
}
