//! Files in entries' folders that are published unchanged.

use std::fs;
use std::path::PathBuf;

use crate::failure::{Operation, OrFailure, Result};

/// A file that is published unchanged, at the same relative path to its entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Path relative to the content folder, with `/` separators.
    pub path: String,
    file: PathBuf,
}

impl Attachment {
    pub fn new(path: String, file: PathBuf) -> Self {
        Self { path, file }
    }

    /// Returns the size in bytes.
    pub fn size(&self) -> Result<u64> {
        let metadata = fs::metadata(&self.file).or_failure(|| Operation::read(&self.file))?;
        Ok(metadata.len())
    }

    pub fn read(&self) -> Result<Vec<u8>> {
        fs::read(&self.file).or_failure(|| Operation::read(&self.file))
    }
}
