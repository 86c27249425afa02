//! What is fuzzed: a target has seeds, and a function that processes a mutated seed.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use fastrand::Rng;
use filiera::source::decode;
use walkdir::WalkDir;

/// A file with the path that tells its format.
#[derive(Clone)]
pub struct Case {
    pub path: String,
    pub bytes: Vec<u8>,
}

impl Case {
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into() }
    }

    /// Returns the text as a build reads it.
    pub fn text(&self) -> String {
        decode(self.bytes.clone()).0
    }
}

/// A parser, and how it is fuzzed.
pub struct Target {
    pub name: &'static str,
    /// Returns the files that are mutated.
    pub seeds: fn() -> Vec<Case>,
    /// Fragments that often break parsers of the format.
    pub words: &'static [&'static str],
    /// Changes a mutated file so that it is not refused at once, as for a wrong checksum.
    pub repair: fn(&mut Case, &mut Rng),
    /// Processes a file. Panics if a property does not hold.
    pub run: fn(&Case),
    pub limits: Limits,
}

/// What a case may take.
#[derive(Clone, Copy)]
pub struct Limits {
    /// Processor time.
    pub time: Duration,
    /// Additional bytes of memory.
    pub memory: usize,
}

/// The limits of most targets.
pub const USUAL: Limits = Limits { time: Duration::from_secs(1), memory: 200 << 20 };

/// The repair of a format that needs none.
pub fn unrepaired(_: &mut Case, _: &mut Rng) {}

pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the files with one of these extensions in a folder of the repository or of the corpus.
pub fn files(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let is_meant = |path: &Path| {
        let extension = path.extension().and_then(|extension| extension.to_str());
        extension.is_some_and(|extension| extensions.contains(&extension))
    };
    let found = WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    found
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.is_file() && is_meant(path))
        .collect()
}

/// Returns the publiccode.yml files of the corpus, none without one.
pub fn published() -> Vec<PathBuf> {
    let Some(corpus) = std::env::var_os("FILIERA_CORPUS").map(PathBuf::from) else {
        return Vec::new();
    };
    let folders = ["publiccode", "publiccode-history"];
    folders.iter().flat_map(|folder| files(&corpus.join(folder), &["yml", "yaml"])).collect()
}

pub fn read(file: &Path) -> Vec<u8> {
    fs::read(file).expect("seeds can be read")
}
