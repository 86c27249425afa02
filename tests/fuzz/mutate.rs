//! Random mutations of a file.

use std::ops::Range;

use fastrand::Rng;

/// Fragments that often break parsers of YAML, Markdown and URLs.
const WORDS: &[&str] = &[
    "---\n",
    "...\n",
    "\t",
    "\r",
    "\n\n",
    "\u{feff}",
    "\0",
    "\u{202e}",
    "\u{2028}",
    "é",
    "👨‍👩‍👧",
    "&a ",
    "*a",
    "<<: ",
    "!!binary ",
    "!<x> ",
    "? ",
    "- ",
    ": ",
    ":",
    "{",
    "}",
    "[",
    "]",
    "|\n",
    ">+9\n",
    "\"",
    "'",
    "%TAG ! x\n",
    "# ",
    "@",
    "`",
    "```\n",
    "~",
    "null",
    "yes",
    ".inf",
    "0x7f",
    "1e999",
    "-1",
    "99999999999999999999",
    "2026-02-30",
    "0000-00-00",
    "<script>",
    "<a href='javascript:x'>",
    "](",
    "![](",
    "[x](solutions/",
    "../../",
    "file:///",
    "https://",
    "http://[::1",
    "data:",
    "&#0;",
    "&amp;",
    "<!--",
    "]]>",
    "<svg>",
    "| a |\n|---|\n",
    "*",
    "**",
    "_",
    "# h\n",
    "{{",
    "{%",
    "it:\n",
    "IT:\n",
    "name: x\n",
    "title: x\n",
    "aliases: [a, a]\n",
    "draft: true\n",
    "organisation: c_a944\n",
    "usedBy:\n",
    "publiccode:\n",
    "languages: [it, en, de, fr, sl]\n",
];
/// Maximum length of a file in bytes, larger than any real one.
const LONGEST: usize = 1 << 20;

/// Applies one random mutation. `other` is a file from which parts may be inserted.
pub fn mutate(bytes: &mut Vec<u8>, other: &[u8], rng: &mut Rng) {
    let at = rng.usize(..=bytes.len());
    match rng.u8(..10) {
        0 => insert(bytes, at, &[rng.u8(..)]),
        1 => drop(bytes.drain(part(bytes, rng))),
        2 => insert(bytes, at, &other[part(other, rng)]),
        3 => {
            let copy = bytes[part(bytes, rng)].to_vec();
            insert(bytes, at, &copy);
        }
        4 => repeat(bytes, at, rng),
        5 => indent(bytes, at, rng),
        6 => swap_lines(bytes, rng),
        7 if at < bytes.len() => bytes[at] ^= 1 << rng.u8(..8),
        _ => insert(bytes, at, WORDS[rng.usize(..WORDS.len())].as_bytes()),
    }
}

/// Returns up to 2000 random bytes.
pub fn noise(rng: &mut Rng) -> Vec<u8> {
    let length = rng.usize(..2000);
    std::iter::repeat_with(|| rng.u8(..)).take(length).collect()
}

fn insert(bytes: &mut Vec<u8>, at: usize, more: &[u8]) {
    if bytes.len() + more.len() <= LONGEST {
        bytes.splice(at..at, more.iter().copied());
    }
}

/// Inserts a fragment many times, since nesting and length may cost time and memory.
fn repeat(bytes: &mut Vec<u8>, at: usize, rng: &mut Rng) {
    let word = match rng.bool() {
        true => WORDS[rng.usize(..WORDS.len())].as_bytes().to_vec(),
        false => bytes[part(bytes, rng)].iter().copied().take(80).collect(),
    };
    let times = 1 << rng.u8(..16);
    insert(bytes, at, &word.repeat(times.min(LONGEST / word.len().max(1))));
}

fn indent(bytes: &mut Vec<u8>, at: usize, rng: &mut Rng) {
    let line = bytes[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    insert(bytes, line, &b"        "[..rng.usize(1..8)]);
}

fn swap_lines(bytes: &mut Vec<u8>, rng: &mut Rng) {
    let mut lines: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let (one, other) = (rng.usize(..lines.len()), rng.usize(..lines.len()));
    lines.swap(one, other);
    *bytes = lines.join(&b'\n');
}

/// Returns a random range of the bytes, more often a short one.
fn part(bytes: &[u8], rng: &mut Rng) -> Range<usize> {
    let start = rng.usize(..=bytes.len());
    let longest = (bytes.len() - start).min(1 << rng.u8(..12));
    start..start + rng.usize(..=longest)
}
