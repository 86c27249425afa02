//! Files of the index, deflated and named after their content.

use super::bytes::deflated;
use crate::failure::Result;
use crate::hash;
use crate::sink::{OutputFile, Sink};

/// The first bytes of a file's SHA-256, which are part of its name.
pub type ShortHash = Vec<u8>;

pub fn hash(raw: &[u8], length: usize) -> ShortHash {
    hash::of(raw)[..length].to_vec()
}

/// Writes a deflated file of the index to the sink.
pub fn put_file(sink: &impl Sink, folder: &str, name: &str, raw: &[u8]) -> Result<()> {
    sink.put(OutputFile::immutable(format!("search/{folder}/{name}.bin"), deflated(raw)))
}
