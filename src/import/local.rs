//! Local publiccode.yml files: single files, and those in folders.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::failure::{Failure, Operation, OrFailure, Reason, Result};

/// Files in folders that are searched for publiccode.yml files.
#[derive(Debug, Default)]
pub struct LocalFiles {
    pub publiccodes: Vec<PathBuf>,
    /// Files that are called `PublicCode.yml` or similar, which no catalogue finds.
    pub misnamed: Vec<PathBuf>,
}

/// Returns all publiccode.yml files at these paths. Fails if there is none, so that a mistyped path
/// does not pass as valid. `into` is a content folder to exclude.
pub fn all_found(paths: &[PathBuf], into: Option<&Path>) -> Result<LocalFiles> {
    let into = into.and_then(|into| fs::canonicalize(into).ok());
    let mut files = LocalFiles::default();
    for path in paths {
        find(path, into.as_deref(), &mut files)?;
    }
    if files.publiccodes.is_empty() {
        let places: Vec<_> = paths.iter().map(|path| path.display().to_string()).collect();
        let operation = Operation::FindPubliccode { places: places.join(", ").into() };
        return Err(match files.misnamed.first() {
            Some(path) => {
                Failure::because(operation, Reason::Misnamed { path: path.display().into() })
            }
            None => Failure::new(operation),
        });
    }
    Ok(files)
}

/// Adds the path itself if it is a file, else the publiccode.yml files in the folder, sorted.
fn find(path: &Path, into: Option<&Path>, files: &mut LocalFiles) -> Result<()> {
    let kind = fs::metadata(path).or_failure(|| Operation::read(path))?;
    if kind.is_file() {
        check_single(path)?;
        files.publiccodes.push(path.to_owned());
        return Ok(());
    }
    for entry in WalkDir::new(path)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| is_searched(entry, into))
    {
        let entry = entry.or_failure(|| Operation::read(path))?;
        let name = entry.file_name().to_string_lossy();
        match () {
            () if !entry.file_type().is_file() => {}
            () if NAMES.contains(&&*name) || is_in_collection(&name) => {
                files.publiccodes.push(entry.into_path());
            }
            () if NAMES.iter().any(|known| name.eq_ignore_ascii_case(known)) => {
                files.misnamed.push(entry.into_path());
            }
            () => {}
        }
    }
    Ok(())
}

/// Fails for a file that can be no publiccode.yml.
fn check_single(path: &Path) -> Result<()> {
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md")) {
        let operation = Operation::ReadAsPubliccode { path: path.display().into() };
        return Err(Failure::because(operation, Reason::MarkdownEntry));
    }
    if is_of_a_catalogue(path) {
        let operation = Operation::ReadAsPubliccode { path: path.display().into() };
        return Err(Failure::because(operation, Reason::CatalogueFile));
    }
    Ok(())
}

/// Returns whether a file is one of a catalogue by its place, and not a publiccode.yml by its
/// content: `site.yml`, or a file in `usages/` or `vocabularies/`.
fn is_of_a_catalogue(path: &Path) -> bool {
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let folder = fs::canonicalize(path).ok().and_then(|path| name(path.parent()?));
    let has_place = name(path).is_some_and(|name| name == "site.yml")
        || folder.is_some_and(|folder| matches!(&*folder, "usages" | "vocabularies"));
    has_place && !has_keys_of_publiccode(path)
}

/// The key that every publiccode.yml has, and no other file of a catalogue.
const KEY: &str = "publiccodeYmlVersion";

/// Number of bytes in which the key is looked for.
const LONGEST: u64 = 1 << 20;

/// Returns whether a file is a publiccode.yml by its content.
pub fn has_keys_of_publiccode(path: &Path) -> bool {
    if !path.is_file() {
        return false;
    }
    let mut text = Vec::new();
    let read = File::open(path).and_then(|file| file.take(LONGEST).read_to_end(&mut text));
    read.is_ok() && text.windows(KEY.len()).any(|bytes| bytes == KEY.as_bytes())
}

/// Returns false for hidden folders, folders of tools, and the content folder of the import: these
/// contain copies of files published elsewhere.
fn is_searched(entry: &DirEntry, into: Option<&Path>) -> bool {
    if entry.depth() == 0 || !entry.file_type().is_dir() {
        return true;
    }
    let name = entry.file_name().to_string_lossy();
    let is_tools_own = name.starts_with('.') || name == "node_modules" || name == "target";
    let is_filled = || {
        into.is_some_and(|into| fs::canonicalize(entry.path()).is_ok_and(|folder| folder == into))
    };
    !is_tools_own && !is_filled()
}

/// Names of a publiccode.yml in its repository.
pub const NAMES: [&str; 2] = ["publiccode.yml", "publiccode.yaml"];

/// Returns whether a name is one of those in collections, `<owner>__<name>.yml`.
pub fn is_in_collection(file_name: &str) -> bool {
    let stem = file_name.strip_suffix(".yml").or_else(|| file_name.strip_suffix(".yaml"));
    stem.is_some_and(|stem| stem.contains("__"))
}
