//! Encoding of numbers and texts in index files, compression, and content hashes for file names.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// Maximum compression, since files are downloaded more often than they are built.
const LEVEL: Compression = Compression::best();

/// Byte buffer. Numbers are written as LEB128, texts as their length in bytes and UTF-8.
#[derive(Default)]
pub struct Bytes(pub Vec<u8>);

impl Bytes {
    pub fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    pub fn number(&mut self, mut number: usize) {
        while number > 127 {
            self.0.push((number & 127 | 128) as u8);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    /// Writes a signed number in zigzag encoding: 0, -1, 1, -2 … become 0, 1, 2, 3 …
    pub fn signed(&mut self, number: i64) {
        self.number((number << 1 ^ number >> 63) as usize);
    }

    pub fn text(&mut self, text: &str) {
        self.text_bytes(text.as_bytes());
    }

    pub fn text_bytes(&mut self, text: &[u8]) {
        self.number(text.len());
        self.0.extend_from_slice(text);
    }

    /// Writes ascending numbers as their count and the gaps between them.
    pub fn ascending(&mut self, numbers: &[u32]) {
        self.number(numbers.len());
        self.ascending_without_count(numbers.iter().copied());
    }

    pub fn ascending_without_count(&mut self, numbers: impl Iterator<Item = u32>) {
        let mut next = 0;
        for number in numbers {
            self.number((number - next) as usize);
            next = number + 1;
        }
    }
}

/// Returns the length in bytes of the common prefix of two texts.
pub fn shared_bytes(one: &str, other: &str) -> usize {
    one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count()
}

pub fn deflated(raw: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), LEVEL);
    let written = encoder.write_all(raw).and_then(|()| encoder.finish());
    written.expect("writing to memory cannot fail")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_gaps_take_few_bytes() {
        let mut bytes = Bytes::default();
        bytes.number(300);
        bytes.ascending(&[4, 5, 200]);
        bytes.signed(-2);
        bytes.signed(2);
        assert_eq!(bytes.0, [0xac, 2, 3, 4, 0, 0xc2, 1, 3, 4]);
    }
}
