//! Files next to entries, published as they are.

use std::fs;
use std::path::PathBuf;

use crate::failure::{OrFailure, Result};

/// A file that is published as it is, next to the entry it lies with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Relative to the content folder, `/` between the parts.
    pub path: String,
    file: PathBuf,
}

impl Attachment {
    pub fn new(path: String, file: PathBuf) -> Self {
        Self { path, file }
    }

    /// Returns how many bytes it has.
    pub fn size(&self) -> Result<u64> {
        let metadata =
            fs::metadata(&self.file).or_failure(|| format!("read {}", self.file.display()))?;
        Ok(metadata.len())
    }

    pub fn read(&self) -> Result<Vec<u8>> {
        fs::read(&self.file).or_failure(|| format!("read {}", self.file.display()))
    }
}
