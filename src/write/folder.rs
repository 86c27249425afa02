//! Sink that writes the output folder (`public/`), changing only files that differ.
//!
//! Files are written to a staging folder next to it and moved at the very end, each with one
//! rename: a build that fails before that leaves the site unchanged, and one that is killed while
//! moving leaves every page whole, old or new. A record of written paths, also kept next to the
//! folder, identifies files of earlier builds that are no longer part of the site.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::published_paths::{PublishedPaths, holds};
use crate::failure::{Failure, Operation, OrFailure, Reason, Result};
use crate::hash;
use crate::real_path;
use crate::sink::{Caching, OutputFile, Sink};
use crate::status::BuildStatus;

/// An output folder open for writing. Its content does not change before [`Folder::publish`].
#[derive(Debug)]
pub struct Folder {
    out: PathBuf,
    /// Staging folder in `.filiera/` next to the output folder. Staging, record, lock and cache are
    /// named after the output folder.
    staging: PathBuf,
    cache: PathBuf,
    record: PublishedPaths,
    _lock: File,
    /// Files that this build may replace, and removes unless it writes them.
    previous: BTreeSet<String>,
    files: Mutex<StagedFiles>,
}

/// The files of one build.
#[derive(Debug, Default)]
struct StagedFiles {
    /// Length of every file in bytes, by path.
    lengths: BTreeMap<String, u64>,
    /// The files that differ from those in the folder and wait in the staging folder, by path.
    changed: BTreeMap<String, Caching>,
}

impl StagedFiles {
    fn unchanged(&self) -> BTreeMap<&String, &u64> {
        self.lengths.iter().filter(|(path, _)| !self.changed.contains_key(*path)).collect()
    }

    fn changed_with(&self, caching: Caching) -> Vec<&String> {
        let changed = self.changed.iter().filter(|(_, own)| **own == caching);
        changed.map(|(path, _)| path).collect()
    }
}

/// Counts of the files of a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublishStats {
    pub pages: usize,
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
}

/// Maximal number of files on some hosts, such as Cloudflare Pages.
const MOST_FILES: usize = 20_000;

impl PublishStats {
    /// Returns a warning if the site has more files than some hosts accept.
    pub fn warning(&self) -> Option<BuildStatus> {
        let files = self.written + self.unchanged;
        (files > MOST_FILES).then_some(BuildStatus::ManyFiles { files, most: MOST_FILES })
    }
}

/// What a build does about files in the output folder that no build wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherFiles {
    /// Keeps them next to the site. Fails if there is no record of what builds wrote.
    Keep,
    /// Fails if there are any, and names one.
    Ask,
    Remove,
}

/// Returns the folder next to an output folder in which builds keep staged files, the cache and the
/// record of published files.
pub fn state_folder(out: &Path) -> Result<PathBuf> {
    Ok(located(out)?.0.join(".filiera"))
}

/// Returns the parent folder and the name of an output folder. A symlink is kept; its target is
/// written to.
fn located(out: &Path) -> Result<(PathBuf, OsString)> {
    let operation = || Operation::WriteSite { folder: out.display().into() };
    let real = real_path::resolved(out).or_failure(operation)?;
    let (Some(parent), Some(name)) = (real.parent(), real.file_name()) else {
        return Err(Failure::because(operation(), Reason::OwnFolder));
    };
    let existing = out.ancestors().find(|path| path.exists());
    if let Some(file) = existing.filter(|path| !path.is_dir()) {
        let path = file.display().into();
        return Err(Failure::because(operation(), Reason::NotAFolder { path }));
    }
    Ok((parent.to_owned(), name.to_owned()))
}

impl Folder {
    /// Locks the output folder and prepares its staging folder; the output folder itself is created
    /// by `publish`, which also removes the files of earlier builds that are no longer part of the
    /// site. Fails if another build holds the lock, or because of files that no build wrote.
    pub fn open(out: &Path, other_files: OtherFiles) -> Result<Self> {
        let operation = || Operation::WriteSite { folder: out.display().into() };
        let (parent, name) = located(out)?;
        let (state, out) = (parent.join(".filiera"), parent.join(&name));
        real_path::create_folder(&state)?;
        let named = |suffix: &str| state.join(format!("{}.{suffix}", name.to_string_lossy()));
        let lock = lock(&named("lock"), operation)?;
        let (record, staging) = (PublishedPaths::at(named("record")), named("staging"));
        let previous = match other_files {
            OtherFiles::Keep => previous(&record, &out, operation)?,
            OtherFiles::Ask => {
                let files = files_in(&out).or_failure(operation)?;
                ask_about_others(&record, &files, operation)?;
                files
            }
            OtherFiles::Remove => files_in(&out).or_failure(operation)?,
        };
        remove_folder(&staging).or_failure(operation)?;
        fs::create_dir_all(&staging).or_failure(|| Operation::create(&staging))?;
        let cache = named("cache");
        Ok(Self { out, staging, cache, record, _lock: lock, previous, files: Mutex::default() })
    }

    /// Returns the cache folder of this output folder.
    pub fn cache(&self) -> PathBuf {
        self.cache.clone()
    }

    /// Moves every file into place. A failure before the first move leaves the folder unchanged.
    ///
    /// Fails if a file is missing or has another length before or after the moves, because another
    /// program changed the folder. The next build then restores it.
    pub fn publish(self) -> Result<PublishStats> {
        let files = std::mem::take(
            &mut *self.files.lock().expect("no thread panics while it holds the lock"),
        );
        self.verify(files.unchanged())?;
        let recording = || Operation::RecordFiles { folder: self.out.display().into() };
        let paths: BTreeSet<String> = files.lengths.keys().cloned().collect();
        let stale: Vec<&String> = self.previous.difference(&paths).collect();
        if self.out.exists() {
            self.check_targets(&files, &stale)?;
        }
        // Recorded before the first move, so that a build after a crash knows all files written by
        // this one.
        self.record.add(&paths).or_failure(recording)?;
        if self.out.exists() {
            let (in_the_way, later): (Vec<&String>, Vec<&String>) =
                stale.iter().partition(|path| blocks(path, &files.changed));
            self.remove_all(&in_the_way)?;
            for caching in Caching::ALL {
                self.move_in(&files.changed_with(caching))?;
            }
            self.remove_all(&later)?;
        } else {
            fs::rename(&self.staging, &self.out).or_failure(|| Operation::write(&self.out))?;
        }
        self.verify(files.lengths.iter().collect())?;
        self.record.keep_only(&paths).or_failure(recording)?;
        Ok(PublishStats {
            pages: paths.iter().filter(|path| path.ends_with(".html")).count(),
            written: files.changed.len(),
            unchanged: paths.len() - files.changed.len(),
            removed: stale.len(),
        })
    }

    /// Checks that each file is in the folder with its full length.
    fn verify(&self, lengths: BTreeMap<&String, &u64>) -> Result<()> {
        lengths.into_par_iter().try_for_each(|(path, length)| {
            let file = self.out.join(path);
            let operation = || Operation::CompleteSite { folder: self.out.display().into() };
            let found = fs::metadata(&file).or_failure(operation)?.len();
            if found == *length {
                return Ok(());
            }
            let (path, expected) = (path.into(), *length);
            Err(Failure::because(operation(), Reason::OtherLength { path, found, expected }))
        })
    }

    /// Checks that nothing will be written or removed through a symlink that leads out of the
    /// folder, and that no file is replaced that no build wrote.
    fn check_targets(&self, files: &StagedFiles, stale: &[&String]) -> Result<()> {
        let operation = || Operation::WriteSite { folder: self.out.display().into() };
        let root = fs::canonicalize(&self.out).or_failure(operation)?;
        let paths = files.changed.keys().chain(stale.iter().copied());
        let folders: BTreeSet<&str> =
            paths.flat_map(|path| path.match_indices('/').map(|(at, _)| &path[..at])).collect();
        for folder in folders {
            let path = self.out.join(folder);
            let is_link = path.symlink_metadata().is_ok_and(|found| found.is_symlink());
            if is_link && !fs::canonicalize(&path).is_ok_and(|real| real.starts_with(&root)) {
                let path = folder.into();
                return Err(Failure::because(operation(), Reason::LinkInSite { path }));
            }
        }
        // An empty record was damaged; the files may be those of builds.
        if self.previous.is_empty() {
            return Ok(());
        }
        let foreign = files.changed.keys().find(|path| {
            let is_there = || self.out.join(path).symlink_metadata().is_ok_and(|it| !it.is_dir());
            !self.previous.contains(*path) && is_there()
        });
        match foreign {
            None => Ok(()),
            Some(path) => {
                let path = path.into();
                Err(Failure::because(operation(), Reason::WouldReplace { path }))
            }
        }
    }

    fn move_in(&self, paths: &[&String]) -> Result<()> {
        paths.par_iter().try_for_each(|path| {
            let (staged, target) = (self.staging.join(path), self.out.join(path));
            creating_folder(&target, || move_file(&staged, &target))
                .or_failure(|| Operation::write(&target))
        })
    }

    fn remove_all(&self, paths: &[&String]) -> Result<()> {
        for path in paths {
            let target = self.out.join(path);
            match fs::remove_file(&target) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(error)
                        .or_failure(|| Operation::Remove { path: target.display().into() });
                }
                _ => self.remove_empty_folders_above(&target),
            }
        }
        Ok(())
    }

    /// Removes the empty parent folders of a removed file.
    fn remove_empty_folders_above(&self, file: &Path) {
        let folders = file.ancestors().skip(1).take_while(|folder| *folder != self.out);
        for folder in folders {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }

    /// Reserves a path in this build. Fails for a path outside the site or one already reserved.
    fn claim(&self, path: &str, length: usize) -> Result<()> {
        let operation = || Operation::Publish { path: path.into() };
        if path.split('/').any(|part| matches!(part, "" | "." | "..") || part.contains(['\\', ':']))
        {
            return Err(Failure::because(operation(), Reason::OutsideSite));
        }
        let mut files = self.files.lock().expect("no thread panics while it holds the lock");
        match files.lengths.insert(path.to_owned(), length as u64) {
            None => Ok(()),
            Some(_) => Err(Failure::because(operation(), Reason::TwoFiles)),
        }
    }
}

impl Sink for Folder {
    fn put(&self, file: OutputFile) -> Result<()> {
        let OutputFile { path, bytes, caching } = file;
        self.claim(&path, bytes.len())?;
        // Files that no build wrote are not read: they may be large, and are replaced anyway.
        if self.previous.contains(&path) && holds(&self.out.join(&path), &bytes) {
            return Ok(());
        }
        let staged = self.staging.join(&path);
        creating_folder(&staged, || fs::write(&staged, &bytes))
            .or_failure(|| Operation::write(&self.out.join(&path)))?;
        self.files
            .lock()
            .expect("no thread panics while it holds the lock")
            .changed
            .insert(path, caching);
        Ok(())
    }
}

impl Drop for Folder {
    /// Removes the staging folder of an unfinished build. If that fails, the next build removes it.
    fn drop(&mut self) {
        let _ = remove_folder(&self.staging);
    }
}

fn lock(path: &Path, operation: impl Fn() -> Operation) -> Result<File> {
    let lock = File::create(path).or_failure(&operation)?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(Failure::because(operation(), Reason::OtherBuild)),
        Err(TryLockError::Error(error)) => Err(Failure::caused_by(operation(), error)),
    }
}

/// Returns the paths written by the last build. Fails for a non-empty folder that no build has
/// written.
fn previous(
    record: &PublishedPaths,
    out: &Path,
    operation: impl Fn() -> Operation,
) -> Result<BTreeSet<String>> {
    if out.exists()
        && let Some(paths) = record.read().or_failure(&operation)?
    {
        return Ok(paths);
    }
    let occupied = match fs::read_dir(out) {
        Ok(mut files) => files.next().is_some(),
        Err(error) if error.kind() == ErrorKind::NotFound => false,
        Err(error) => return Err(error).or_failure(operation),
    };
    if occupied {
        return Err(Failure::because(operation(), Reason::OtherFiles));
    }
    Ok(BTreeSet::new())
}

/// Fails if one of the files in the output folder was not written by a build.
fn ask_about_others(
    record: &PublishedPaths,
    files: &BTreeSet<String>,
    operation: impl Fn() -> Operation,
) -> Result<()> {
    let written = record.read().or_failure(&operation)?.unwrap_or_default();
    let others: Vec<&String> = files.difference(&written).collect();
    match others.first() {
        None => Ok(()),
        Some(path) => {
            let (count, path) = (others.len(), (*path).into());
            Err(Failure::because(operation(), Reason::WouldRemove { count, path }))
        }
    }
}

/// Returns the paths of all files in a folder, relative to it, with `/` separators; empty if the
/// folder does not exist.
fn files_in(folder: &Path) -> std::io::Result<BTreeSet<String>> {
    if !folder.exists() {
        return Ok(BTreeSet::new());
    }
    let mut files = BTreeSet::new();
    for entry in WalkDir::new(folder).min_depth(1) {
        let entry = entry?;
        if !entry.file_type().is_dir() {
            let path = entry
                .path()
                .strip_prefix(folder)
                .expect("all walked paths are inside the root of the walk");
            files.insert(
                path.components()
                    .map(|part| part.as_os_str().to_string_lossy())
                    .collect::<Vec<_>>()
                    .join("/"),
            );
        }
    }
    Ok(files)
}

/// Returns whether an old file is at the path of a new folder, or in a folder at the path of a new
/// file.
fn blocks(old: &str, new: &BTreeMap<String, Caching>) -> bool {
    let below = format!("{old}/");
    let needs_folder =
        new.range(below.clone()..).next().is_some_and(|(path, _)| path.starts_with(&below));
    let parents = old.match_indices('/').map(|(slash, _)| &old[..slash]);
    needs_folder || parents.into_iter().any(|parent| new.contains_key(parent))
}

/// Moves a file: atomically on one file system, else (if the output folder is a mount point)
/// through a copy in the target's folder.
fn move_file(from: &Path, to: &Path) -> std::io::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() == ErrorKind::CrossesDevices => copy_file(from, to),
        done => done,
    }
}

/// Copies a file next to its target and renames the copy to it.
///
/// The copy's name is a hash of the target's file name, because files of one folder are copied at
/// the same time. A copy that a crash leaves behind is overwritten when the target is written
/// again.
fn copy_file(from: &Path, to: &Path) -> std::io::Result<()> {
    let name = to.file_name().unwrap_or_default().as_encoded_bytes();
    let copy = to.with_file_name(format!(".filiera-{:016x}", hash::number(&hash::of(name))));
    let done = fs::copy(from, &copy).and_then(|_| fs::rename(&copy, to));
    if done.is_err() {
        // It may be incomplete; the cause of the failure is what matters.
        let _ = fs::remove_file(&copy);
    }
    done
}

/// Performs an operation on a file; if its folder is missing, creates it and retries.
fn creating_folder(file: &Path, act: impl Fn() -> std::io::Result<()>) -> std::io::Result<()> {
    match act() {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            fs::create_dir_all(file.parent().unwrap_or(file))?;
            act()
        }
        done => done,
    }
}

fn remove_folder(folder: &Path) -> std::io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
