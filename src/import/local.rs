//! Local publiccode.yml files: single files, and those in folders.

use std::fs;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::failure::{Failure, Operation, OrFailure, Reason, Result};

/// Returns all publiccode.yml files at these paths. Fails if there is none, so that a mistyped path
/// does not pass as valid. `into` is a content folder to exclude.
pub fn all_found(paths: &[PathBuf], into: Option<&Path>) -> Result<Vec<PathBuf>> {
    let into = into.and_then(|into| fs::canonicalize(into).ok());
    let mut files = Vec::new();
    for path in paths {
        files.extend(found(path, into.as_deref())?);
    }
    if files.is_empty() {
        let places: Vec<_> = paths.iter().map(|path| path.display().to_string()).collect();
        return Err(Failure::new(Operation::FindPubliccode { places: places.join(", ").into() }));
    }
    Ok(files)
}

/// Returns the path itself if it is a file, else the publiccode.yml files in the folder, sorted.
fn found(path: &Path, into: Option<&Path>) -> Result<Vec<PathBuf>> {
    let kind = fs::metadata(path).or_failure(|| Operation::read(path))?;
    if kind.is_file() {
        return single_file(path);
    }
    let mut files = Vec::new();
    for entry in WalkDir::new(path)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| is_searched(entry, into))
    {
        let entry = entry.or_failure(|| Operation::read(path))?;
        if entry.file_type().is_file() && is_publiccode(&entry.file_name().to_string_lossy()) {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

fn single_file(path: &Path) -> Result<Vec<PathBuf>> {
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md")) {
        let operation = Operation::ReadAsPubliccode { path: path.display().into() };
        return Err(Failure::because(operation, Reason::MarkdownEntry));
    }
    if is_of_a_catalogue(path) {
        let operation = Operation::ReadAsPubliccode { path: path.display().into() };
        return Err(Failure::because(operation, Reason::CatalogueFile));
    }
    Ok(vec![path.to_owned()])
}

/// Returns whether a file is one of a catalogue by its place, and not a publiccode.yml by its
/// content: `site.yml`, or a file in `usages/` or `vocabularies/`.
fn is_of_a_catalogue(path: &Path) -> bool {
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let folder = fs::canonicalize(path).ok().and_then(|path| name(path.parent()?));
    let has_place = name(path).is_some_and(|name| name == "site.yml")
        || folder.is_some_and(|folder| matches!(&*folder, "usages" | "vocabularies"));
    let is_publiccode = || {
        let text = fs::read(path).unwrap_or_default();
        text.windows(KEY.len()).any(|bytes| bytes == KEY.as_bytes())
    };
    has_place && !is_publiccode()
}

/// The key that every publiccode.yml has, and no other file of a catalogue.
const KEY: &str = "publiccodeYmlVersion";

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

/// Accepts `publiccode.yml` and names used in collections, `<owner>__<name>.yml`.
fn is_publiccode(file_name: &str) -> bool {
    let stem = file_name.strip_suffix(".yml").or_else(|| file_name.strip_suffix(".yaml"));
    stem.is_some_and(|stem| stem == "publiccode" || stem.contains("__"))
}
