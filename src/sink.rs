//! Output files and sinks that accept them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::failure::{Failure, Operation, OrFailure, Reason, Result};
use crate::hash::{self, Hash};

/// A finished file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputFile {
    /// Path relative to the site's root, with `/` separators: `soluzioni/sigeo/index.html`.
    pub path: String,
    pub bytes: Vec<u8>,
    pub caching: Caching,
}

/// How browsers may cache a file, in the order of publication: a file is published after those
/// that it refers to. `_headers` states the same by folders, in `render::hosting`; a test compares
/// both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caching {
    /// A file named by its content, which browsers may cache without asking again.
    Immutable,
    /// A file that keeps its name when its content changes, and refers at most to immutable ones.
    Revalidate,
    /// A page, or another file that refers to pages.
    Page,
}

impl Caching {
    pub const ALL: [Self; 3] = [Self::Immutable, Self::Revalidate, Self::Page];
}

impl OutputFile {
    /// Returns a file that keeps its name when its content changes.
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into(), caching: Caching::Revalidate }
    }

    /// Returns a file named by its content.
    pub fn immutable(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { caching: Caching::Immutable, ..Self::new(path, bytes) }
    }

    /// Returns a page, or another file that refers to pages.
    pub fn page(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { caching: Caching::Page, ..Self::new(path, bytes) }
    }
}

/// Receives output files from any thread and in any order.
pub trait Sink: Sync {
    fn put(&self, file: OutputFile) -> Result<()>;

    /// Takes a copy of a file on the disk, of any size, that keeps its name when its content changes.
    fn copy(&self, path: String, file: &Path) -> Result<()> {
        let bytes = fs::read(file).or_failure(|| Operation::read(file))?;
        self.put(OutputFile::new(path, bytes))
    }
}

/// A sink that puts all files into a folder of another sink.
pub struct PrefixSink<'s, S> {
    /// Empty, or ending in a slash.
    pub folder: String,
    pub sink: &'s S,
}

impl<S: Sink> Sink for PrefixSink<'_, S> {
    fn put(&self, file: OutputFile) -> Result<()> {
        self.sink.put(OutputFile { path: format!("{}{}", self.folder, file.path), ..file })
    }

    fn copy(&self, path: String, file: &Path) -> Result<()> {
        self.sink.copy(format!("{}{path}", self.folder), file)
    }
}

/// A sink that passes files on and computes a hash of all of them. The hash depends on path and
/// content of every file, but not on their order.
pub struct HashingSink<'s, S> {
    sink: &'s S,
    /// `None` if no hash was requested.
    sum: Option<AtomicU64>,
}

impl<'s, S> HashingSink<'s, S> {
    pub fn new(sink: &'s S, is_wanted: bool) -> Self {
        Self { sink, sum: is_wanted.then(AtomicU64::default) }
    }

    fn add(&self, hash: impl FnOnce() -> Result<Hash>) -> Result<()> {
        if let Some(sum) = &self.sum {
            sum.fetch_add(hash::number(&hash()?), Ordering::Relaxed);
        }
        Ok(())
    }

    pub fn hash(&self) -> String {
        format!("{:016x}", self.sum.as_ref().map_or(0, |sum| sum.load(Ordering::Relaxed)))
    }
}

impl<S: Sink> Sink for HashingSink<'_, S> {
    fn put(&self, file: OutputFile) -> Result<()> {
        self.add(|| Ok(hash::of_named(&file.path, &file.bytes)))?;
        self.sink.put(file)
    }

    fn copy(&self, path: String, file: &Path) -> Result<()> {
        self.add(|| hash::of_named_file(&path, file).or_failure(|| Operation::read(file)))?;
        self.sink.copy(path, file)
    }
}

/// A sink that keeps all files in memory, for tests and the preview.
#[derive(Debug, Default)]
pub struct MemorySink {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl MemorySink {
    /// Returns the content of all files by path.
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.files.into_inner().expect("no thread panics while it holds the lock")
    }
}

impl Sink for MemorySink {
    fn put(&self, file: OutputFile) -> Result<()> {
        let OutputFile { path, bytes, .. } = file;
        match self
            .files
            .lock()
            .expect("no thread panics while it holds the lock")
            .insert(path.clone(), bytes)
        {
            None => Ok(()),
            Some(_) => {
                Err(Failure::because(Operation::Publish { path: path.into() }, Reason::TwoFiles))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_depend_on_content_but_not_on_order() {
        let sum = |files: &[(&str, &str)]| {
            let (sink, files) = (MemorySink::default(), files.iter());
            let hashing = HashingSink::new(&sink, true);
            files.for_each(|(path, text)| {
                hashing.put(OutputFile::new(*path, *text)).expect("memory takes it");
            });
            hashing.hash()
        };
        assert_eq!(sum(&[("a", "1"), ("b", "2")]), sum(&[("b", "2"), ("a", "1")]));
        assert_ne!(sum(&[("a", "1"), ("b", "2")]), sum(&[("a", "2"), ("b", "1")]));
        let file = tempfile::NamedTempFile::new().expect("a temporary file");
        fs::write(file.path(), "1").expect("written");
        let (sink, other) = (MemorySink::default(), sum(&[("a", "1")]));
        let hashing = HashingSink::new(&sink, true);
        hashing.copy("a".to_owned(), file.path()).expect("copied");
        assert_eq!(hashing.hash(), other);
    }
}
