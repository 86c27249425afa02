//! Random mutations of a file.

use std::ops::Range;

use fastrand::Rng;

/// Maximum length of a file in bytes, larger than any real one.
const LONGEST: usize = 1 << 20;
/// Numbers at which the arithmetic of decoders goes wrong.
const NUMBERS: &[u64] =
    &[0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fff_ffff, 0xffff_ffff, u64::MAX];

/// Applies one random mutation. `other` is a file from which parts may be inserted, `words` are
/// fragments that often break parsers of the format.
pub fn mutate(bytes: &mut Vec<u8>, other: &[u8], words: &[&str], rng: &mut Rng) {
    let at = rng.usize(..=bytes.len());
    match rng.u8(..12) {
        0 => insert(bytes, at, &[rng.u8(..)]),
        1 => drop(bytes.drain(part(bytes, rng))),
        2 => insert(bytes, at, &other[part(other, rng)]),
        3 => {
            let copy = bytes[part(bytes, rng)].to_vec();
            insert(bytes, at, &copy);
        }
        4 => repeat(bytes, at, words, rng),
        5 => indent(bytes, at, rng),
        6 => swap_lines(bytes, rng),
        7 if at < bytes.len() => bytes[at] ^= 1 << rng.u8(..8),
        8 => overwrite(bytes, at, rng),
        9 if rng.u8(..4) == 0 => bytes.truncate(at),
        _ => insert(bytes, at, words[rng.usize(..words.len())].as_bytes()),
    }
}

fn insert(bytes: &mut Vec<u8>, at: usize, more: &[u8]) {
    if bytes.len() + more.len() <= LONGEST {
        bytes.splice(at..at, more.iter().copied());
    }
}

/// Inserts a fragment many times, since nesting and length may cost time and memory.
fn repeat(bytes: &mut Vec<u8>, at: usize, words: &[&str], rng: &mut Rng) {
    let word = match rng.bool() {
        true => words[rng.usize(..words.len())].as_bytes().to_vec(),
        false => bytes[part(bytes, rng)].iter().copied().take(80).collect(),
    };
    let times = 1 << rng.u8(..16);
    insert(bytes, at, &word.repeat(times.min(LONGEST / word.len().max(1))));
}

/// Replaces bytes by a number of one to eight bytes in either order.
fn overwrite(bytes: &mut [u8], at: usize, rng: &mut Rng) {
    let number = NUMBERS[rng.usize(..NUMBERS.len())];
    let size = 1 << rng.u8(..4);
    let mut written = number.to_le_bytes()[..size].to_vec();
    if rng.bool() {
        written.reverse();
    }
    let room = bytes.len() - at;
    let written = &written[..size.min(room)];
    bytes[at..at + written.len()].copy_from_slice(written);
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
