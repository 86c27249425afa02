//! SHA-256 hashes of content: names of files that never change, cache keys, and integrity checks.

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
    for value in values {
        hasher.update((value.len() as u64).to_le_bytes());
        hasher.update(value);
    }
    hasher.finalize().into()
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
