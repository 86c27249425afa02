//! Encoding of numbers and texts in index files, compression, and content hashes for file names.

use std::cell::RefCell;

use flate2::{Compress, Compression, FlushCompress, Status};

/// Level of compression. Higher levels save at most 1 %.
const LEVEL: Compression = Compression::new(5);

thread_local! {
    /// Compressor of the thread, since its tables are large compared with a file.
    static COMPRESSOR: RefCell<Compress> = RefCell::new(Compress::new(LEVEL, false));
}

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
    let mut deflated = Vec::with_capacity(raw.len() / 2 + 64);
    COMPRESSOR.with_borrow_mut(|compressor| {
        compressor.reset();
        loop {
            let rest = &raw[compressor.total_in() as usize..];
            let status = compressor.compress_vec(rest, &mut deflated, FlushCompress::Finish);
            if status.expect("compression to memory cannot fail") == Status::StreamEnd {
                break;
            }
            deflated.reserve(raw.len() / 2 + 64);
        }
    });
    deflated
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::DeflateDecoder;

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

    #[test]
    fn files_of_any_size_are_deflated_alike_each_time() {
        let inflated = |deflated: &[u8]| {
            let mut raw = Vec::new();
            DeflateDecoder::new(deflated).read_to_end(&mut raw).expect("the file is deflated");
            raw
        };
        let mut random = fastrand::Rng::with_seed(1);
        for length in [0, 1, 100, 100_000] {
            let alike = vec![b'a'; length];
            let random: Vec<u8> = (0..length).map(|_| random.u8(..)).collect();
            for raw in [alike, random] {
                let file = deflated(&raw);
                assert!(inflated(&file) == raw && deflated(&raw) == file, "{length}");
            }
        }
    }
}
