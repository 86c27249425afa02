//! SHA-256 hashes of content: names of files that never change, cache keys, and integrity checks.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

pub type Hash = [u8; 32];

/// Returns the hash of some bytes.
pub fn of(bytes: impl AsRef<[u8]>) -> Hash {
    Sha256::digest(bytes).into()
}

/// Returns the hash of several values. It includes their lengths, so that `ab, c` and `a, bc`
/// differ.
pub fn of_all<'a>(values: impl IntoIterator<Item = &'a [u8]>) -> Hash {
    let mut hasher = Sha256::new();
    values.into_iter().for_each(|value| add(&mut hasher, value));
    hasher.finalize().into()
}

fn add(hasher: &mut Sha256, value: &[u8]) {
    hasher.update((value.len() as u64).to_le_bytes());
    hasher.update(value);
}

/// Returns the hash of a name and some bytes.
pub fn of_named(name: &str, bytes: &[u8]) -> Hash {
    of_all([name.as_bytes(), bytes])
}

/// Returns the same as [`of_named`] for the bytes of a file, without reading it as a whole.
pub fn of_named_file(name: &str, file: &Path) -> io::Result<Hash> {
    let mut file = File::open(file)?;
    let mut hasher = Sha256::new();
    add(&mut hasher, name.as_bytes());
    hasher.update(file.metadata()?.len().to_le_bytes());
    let mut buffer = vec![0; 1 << 16];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hasher.finalize().into()),
            count => hasher.update(&buffer[..count]),
        }
    }
}

/// Returns a name for several values: 16 hexadecimal digits, valid in file names and URLs.
pub fn name_of<'a>(values: impl IntoIterator<Item = &'a [u8]>) -> String {
    hex(&of_all(values)[..8])
}

/// Returns the first eight bytes of a hash as a number.
pub fn number(hash: &Hash) -> u64 {
    u64::from_be_bytes(*hash.first_chunk().expect("a hash has 32 bytes"))
}

/// Returns the lower-case hexadecimal digits of some bytes.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_depend_on_all_bytes_and_on_the_limits_of_values() {
        assert_eq!(hex(&of("abc")[..4]), "ba7816bf");
        assert_eq!(format!("{:016x}", number(&of("abc"))), "ba7816bf8f01cfea");
        assert_ne!(name_of([&b"ab"[..], b"c"]), name_of([&b"a"[..], b"bc"]));
    }
}
