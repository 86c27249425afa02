//! Where finished files go: the `Sink`s. The one that makes `public/` is in `folder`.

pub mod folder;
mod record;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

use crate::failure::{Failure, Result};

/// One file of the site, ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputFile {
    /// Relative to the site's root, `/` between the parts: `soluzioni/sigeo/index.html`.
    pub path: String,
    pub bytes: Vec<u8>,
}

impl OutputFile {
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into() }
    }
}

/// Takes files as soon as they are made, from any thread and in any order.
pub trait Sink: Sync {
    fn put(&self, file: OutputFile) -> Result<()>;
}

/// Puts everything into one folder of another sink.
pub struct Under<'s, S> {
    /// Empty, or with a slash at its end.
    pub folder: &'static str,
    pub sink: &'s S,
}

impl<S: Sink> Sink for Under<'_, S> {
    fn put(&self, file: OutputFile) -> Result<()> {
        self.sink.put(OutputFile { path: format!("{}{}", self.folder, file.path), bytes: file.bytes })
    }
}

/// Keeps the whole site in memory: for tests and the preview.
#[derive(Debug, Default)]
pub struct MemorySink {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl MemorySink {
    /// Returns path → bytes, by path.
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.files.into_inner().expect("no thread panics while it holds the files")
    }
}

impl Sink for MemorySink {
    fn put(&self, file: OutputFile) -> Result<()> {
        let OutputFile { path, bytes } = file;
        match self.files.lock().expect("no thread panics while it holds the files").insert(path.clone(), bytes) {
            None => Ok(()),
            Some(_) => Err(Failure::because(format!("publish {path}"), "two files have this address")),
        }
    }
}

/// Returns whether a file says just this.
fn holds(file: &Path, bytes: &[u8]) -> bool {
    let same_length = fs::metadata(file).is_ok_and(|metadata| metadata.len() == bytes.len() as u64);
    same_length && fs::read(file).is_ok_and(|old| old == bytes)
}
