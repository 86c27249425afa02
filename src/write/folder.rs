//! Sink that writes the output folder (`public/`), changing only files that differ.
//!
//! Files are written to a staging folder on the same file system and published at the very end: a
//! build that fails before that leaves the site unchanged. A record of written files, kept next to
//! the output folder, identifies those of earlier builds that are no longer part of the site.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, TryLockError};
use std::io::{self, BufRead, BufReader, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use jiff::ToSpan;
use jiff::civil::Date;
use rayon::prelude::*;
use walkdir::WalkDir;

use super::interrupt::Interrupt;
use super::location::{Kept, Location, is_staged};
use super::publication::{Publication, after_changes, sync};
use super::published_paths::{Published, PublishedFiles, PublishedPaths, holds};
use super::swap;
use super::{creating_folder, is_inside};
use crate::failure::{Failure, Operation, OrFailure, Reason, Result};
use crate::inputs::{FileState, FileStates};
use crate::real_path;
use crate::sink::{Caching, OutputFile, Sink};

/// Number of days for which files named by their content stay after the site no longer uses them.
const FORMER_DAYS: i32 = 7;

/// Maximal number of such files. Beyond it, only those of the last publication stay.
const MOST_FORMER: usize = 2_000;

/// An output folder open for writing. Its content does not change before [`Folder::publish`].
#[derive(Debug)]
pub struct Folder {
    location: Location,
    staging: PathBuf,
    record: PublishedPaths,
    _lock: File,
    /// Files that this build may replace, and removes unless it writes them.
    previous: PublishedFiles,
    /// Files to be removed whose names are not UTF-8, relative to the output folder.
    unnamed: Vec<PathBuf>,
    files: Mutex<BTreeMap<String, BuiltFile>>,
    interrupt: Interrupt,
}

/// A file of this build.
#[derive(Debug, Clone, Copy)]
struct BuiltFile {
    /// In bytes.
    length: u64,
    caching: Caching,
    /// The file differs from that in the output folder and is in the staging folder.
    is_changed: bool,
    /// Time of the last change; `None` before the file is there.
    modified: Option<SystemTime>,
}

/// How a build replaces the published site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Replacement {
    /// Moves the changed files one by one. The output folder stays the same, also for programs that
    /// have it open.
    #[default]
    Moves,
    /// Exchanges the output folder for a complete new one, in one step.
    Swap,
}

/// Counts of the files of a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublishStats {
    pub pages: usize,
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
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

/// A site after its publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedSite {
    pub stats: PublishStats,
    /// State of each file of the build.
    pub files: FileStates,
    /// Paths of the files that were new or had another content.
    pub written: BTreeSet<String>,
}

impl Folder {
    /// Locks the output folder and prepares its staging folder; the output folder itself is created
    /// by `publish`, which also removes the files of earlier builds that are no longer part of the
    /// site. Fails if another build holds the lock, or because of files that no build wrote.
    ///
    /// After an interrupt no more files are taken, and `publish` fails.
    pub fn open(out: &Path, other_files: OtherFiles, interrupt: Interrupt) -> Result<Self> {
        let operation = || Operation::WriteSite { folder: out.display().into() };
        let location = Location::of(out)?;
        location.check_links()?;
        real_path::create_folder(&location.state)?;
        let lock = lock(&location.of_builds(Kept::Lock), operation)?;
        let record = PublishedPaths::at(location.of_builds(Kept::Record));
        let there = || files_in(&location.out).or_failure(operation);
        let (previous, unnamed) = match other_files {
            OtherFiles::Keep => (previous(&record, &location.out, operation)?, Vec::new()),
            OtherFiles::Ask => {
                let files = there()?;
                ask_about_others(&record, &files, operation)?;
                named(files)
            }
            OtherFiles::Remove => named(there()?),
        };
        let staging = location.staging();
        remove_folder(&staging).or_failure(operation)?;
        fs::create_dir_all(&staging).or_failure(|| Operation::create(&staging))?;
        let files = Mutex::default();
        Ok(Self { location, staging, record, _lock: lock, previous, unnamed, files, interrupt })
    }

    /// Returns the output folder, without symlinks.
    pub fn path(&self) -> &Path {
        &self.location.out
    }

    /// Returns the cache folder of this output folder.
    pub fn cache(&self) -> PathBuf {
        self.location.of_builds(Kept::Cache)
    }

    /// Replaces the published site. A failure before the first visible change leaves it as it was; a
    /// later one says so, and the next build completes the change.
    ///
    /// Files named by their content stay for [`FORMER_DAYS`] days after the site no longer uses
    /// them, since browsers and proxies keep pages that do. `day` is that of the site.
    ///
    /// Fails if a file is missing or has another length before or after the change, because another
    /// program changed the folder. The next build then restores it.
    pub fn publish(self, replacement: Replacement, day: Option<Date>) -> Result<PublishedSite> {
        let files = std::mem::take(
            &mut *self.files.lock().expect("no thread panics while it holds the lock"),
        );
        self.check_interrupt()?;
        self.verify(files.iter().filter(|(_, file)| !file.is_changed))?;
        let recording = || Operation::RecordFiles { folder: self.location.out.display().into() };
        let site = site_after(&self.previous, &files, day);
        let stale: Vec<&str> = self
            .previous
            .keys()
            .filter(|path| !site.contains_key(*path))
            .map(String::as_str)
            .collect();
        let changed: BTreeMap<String, Caching> = files
            .iter()
            .filter(|(_, file)| file.is_changed)
            .map(|(path, file)| (path.clone(), file.caching))
            .collect();
        if self.location.out.exists() {
            self.check_targets(&changed, &stale)?;
        }
        // Recorded before the first change, so that a build after a crash knows all files written by
        // this one.
        self.record.add(&site).or_failure(recording)?;
        self.replace(replacement, &changed, &stale)?;
        let states = self.verify(files.iter())?;
        let tidied =
            self.remove_unnamed().and_then(|()| self.record.keep_only(&site).or_failure(recording));
        tidied.map_err(|failure| after_changes(&failure, &self.location.out))?;
        let stats = PublishStats {
            pages: files.keys().filter(|path| path.ends_with(".html")).count(),
            written: changed.len(),
            unchanged: files.len() - changed.len(),
            removed: stale.len(),
        };
        let written = changed.into_keys().collect();
        Ok(PublishedSite { stats, files: FileStates::from_files(states), written })
    }

    /// Removes the files whose names are not UTF-8.
    fn remove_unnamed(&self) -> Result<()> {
        self.unnamed.iter().map(|path| self.location.out.join(path)).try_for_each(|file| {
            fs::remove_file(&file).or_failure(|| Operation::Remove { path: file.display().into() })
        })
    }

    fn replace(
        &self,
        replacement: Replacement,
        changed: &BTreeMap<String, Caching>,
        stale: &[&str],
    ) -> Result<()> {
        let (staging, out) = (self.staging.as_path(), self.location.out.as_path());
        let moves = || Publication { staging, out, changed, stale }.run(|| self.check_interrupt());
        if !out.exists() {
            sync(staging)?;
            return match fs::rename(staging, out) {
                // The state folder can be on a file system of its own.
                Err(error) if error.kind() == ErrorKind::CrossesDevices => {
                    fs::create_dir(out).or_failure(|| Operation::create(out))?;
                    moves()
                }
                renamed => renamed.or_failure(|| Operation::write(out)),
            };
        }
        match replacement {
            Replacement::Moves => moves(),
            Replacement::Swap => {
                let operation = || Operation::SwapSite { folder: out.display().into() };
                if self.location.is_mount_point() {
                    return Err(Failure::because(operation(), Reason::MountPoint));
                }
                let there = files_in(out).or_failure(operation)?;
                let stale: BTreeSet<&str> = stale.iter().copied().collect();
                let is_kept = |path: &str| !changed.contains_key(path) && !stale.contains(path);
                let kept: Vec<&Path> = (there.iter())
                    .filter(|(path, _)| is_kept(path))
                    .map(|(_, path)| path.as_path())
                    .collect();
                swap::complete(out, staging, &kept).or_failure(operation)?;
                swap::copy_folders(out, staging).or_failure(operation)?;
                sync(staging)?;
                self.check_interrupt()?;
                // The staging folder then has the former site, and is removed.
                match swap::exchange(staging, out) {
                    // Part of a file system that is mounted a second time.
                    Err(error) if error.kind() == ErrorKind::ResourceBusy => {
                        Err(Failure::because(operation(), Reason::MountPoint))
                    }
                    exchanged => exchanged.or_failure(operation),
                }?;
                self.keep_late_files(&there)
                    .or_failure(operation)
                    .map_err(|failure| after_changes(&failure, out))
            }
        }
    }

    /// Moves files to the new site that were added to the former one, which is in the staging folder,
    /// after `there` was listed.
    fn keep_late_files(&self, there: &BTreeMap<String, PathBuf>) -> io::Result<()> {
        let late =
            files_in(&self.staging)?.into_iter().filter(|(path, _)| !there.contains_key(path));
        late.map(|(_, path)| (self.staging.join(&path), self.location.out.join(&path)))
            .filter(|(_, target)| target.symlink_metadata().is_err())
            .try_for_each(|(file, target)| creating_folder(&target, || fs::rename(&file, &target)))
    }

    fn check_interrupt(&self) -> Result<()> {
        match self.interrupt.signal() {
            None => Ok(()),
            Some(_) => {
                let folder = self.location.out.display().into();
                Err(Failure::because(Operation::WriteSite { folder }, Reason::Interrupted))
            }
        }
    }

    /// Checks that each file is in the folder with its full length, and that no other program has
    /// written it since. Returns the states of the files by path.
    fn verify<'f>(
        &self,
        files: impl Iterator<Item = (&'f String, &'f BuiltFile)>,
    ) -> Result<Vec<(String, FileState)>> {
        let states = files.collect::<Vec<_>>().into_par_iter().map(
            |(path, BuiltFile { length, modified, .. })| {
                let out = &self.location.out;
                let operation = || Operation::CompleteSite { folder: out.display().into() };
                let metadata = fs::metadata(out.join(path)).or_failure(operation)?;
                let (found, expected) = (metadata.len(), *length);
                if found != expected {
                    let path = path.into();
                    let reason = Reason::OtherLength { path, found, expected };
                    return Err(Failure::because(operation(), reason));
                }
                let times = modified.zip(metadata.modified().ok());
                match times.is_none_or(|(written, found)| is_same_time(written, found)) {
                    true => Ok((path.clone(), FileState::from_metadata(&metadata))),
                    false => {
                        Err(Failure::because(operation(), Reason::OtherTime { path: path.into() }))
                    }
                }
            },
        );
        states.collect()
    }

    /// Checks that nothing will be written or removed through a symlink in the folder, and that no
    /// file is replaced that no build wrote.
    fn check_targets(&self, changed: &BTreeMap<String, Caching>, stale: &[&str]) -> Result<()> {
        let out = &self.location.out;
        let operation = || Operation::WriteSite { folder: out.display().into() };
        let paths = changed.keys().map(String::as_str).chain(stale.iter().copied());
        let mut folders = paths.flat_map(|path| path.match_indices('/').map(|(at, _)| &path[..at]));
        let mut seen = BTreeSet::new();
        let link = folders.find(|folder| seen.insert(*folder) && out.join(folder).is_symlink());
        if let Some(path) = link.map(Into::into) {
            return Err(Failure::because(operation(), Reason::LinkInSite { path }));
        }
        let stale: BTreeSet<&str> = stale.iter().copied().collect();
        let is_other = |file: &Path| {
            let path = file.strip_prefix(out).ok().and_then(Path::to_str);
            path.is_none_or(|path| !stale.contains(path))
        };
        let is_kept = |folder: &Path| {
            let mut files = WalkDir::new(folder).into_iter().filter_map(std::result::Result::ok);
            files.any(|file| !file.file_type().is_dir() && is_other(file.path()))
        };
        let is_folder = |path: &Path| path.symlink_metadata().is_ok_and(|it| it.is_dir());
        let in_the_way = changed.keys().find(|path| {
            let path = out.join(path);
            is_folder(&path) && is_kept(&path)
        });
        if let Some(path) = in_the_way.map(Into::into) {
            return Err(Failure::because(operation(), Reason::FolderThere { path }));
        }
        // An empty record was damaged; the files may be those of builds.
        if self.previous.is_empty() {
            return Ok(());
        }
        let foreign = changed.keys().find(|path| {
            let is_there = || out.join(path).symlink_metadata().is_ok_and(|it| !it.is_dir());
            !self.previous.contains_key(*path) && is_there()
        });
        match foreign {
            None => Ok(()),
            Some(path) => {
                let path = path.into();
                Err(Failure::because(operation(), Reason::WouldReplace { path }))
            }
        }
    }

    /// Reserves a path in this build, and writes the staged file if it differs from the published one.
    fn stage(
        &self,
        path: String,
        file: BuiltFile,
        write: impl Fn(&Path) -> io::Result<()>,
    ) -> Result<()> {
        self.claim(&path, file)?;
        let target = self.location.out.join(&path);
        let written = match file.is_changed {
            true => {
                let staged = self.staging.join(&path);
                creating_folder(&staged, || write(&staged))
                    .or_failure(|| Operation::write(&target))?;
                staged
            }
            false => target,
        };
        let modified = fs::metadata(&written).and_then(|metadata| metadata.modified());
        let mut files = self.files.lock().expect("no thread panics while it holds the lock");
        if let Some(file) = files.get_mut(&path) {
            file.modified = modified.ok();
        }
        Ok(())
    }

    /// Reserves a path in this build. Fails for a path outside the site or one already reserved.
    fn claim(&self, path: &str, file: BuiltFile) -> Result<()> {
        let operation = || Operation::Publish { path: path.into() };
        if !is_inside(path) {
            return Err(Failure::because(operation(), Reason::OutsideSite));
        }
        let mut files = self.files.lock().expect("no thread panics while it holds the lock");
        match files.insert(path.to_owned(), file) {
            None => Ok(()),
            Some(_) => Err(Failure::because(operation(), Reason::TwoFiles)),
        }
    }
}

impl Sink for Folder {
    fn put(&self, file: OutputFile) -> Result<()> {
        let OutputFile { path, bytes, caching } = file;
        self.check_interrupt()?;
        let target = self.location.out.join(&path);
        // Files that no build wrote are not read: they may be large, and are replaced anyway.
        let is_changed = !self.previous.contains_key(&path) || !holds(&target, &bytes);
        let length = bytes.len() as u64;
        let file = BuiltFile { length, caching, is_changed, modified: None };
        self.stage(path, file, |staged| fs::write(staged, &bytes))
    }

    fn copy(&self, path: String, file: &Path) -> Result<()> {
        self.check_interrupt()?;
        let target = self.location.out.join(&path);
        let is_same = || same_content(file, &target).unwrap_or(false);
        let is_changed = !self.previous.contains_key(&path) || !is_same();
        let length = fs::metadata(file).or_failure(|| Operation::read(file))?.len();
        let built = BuiltFile { length, caching: Caching::Revalidate, is_changed, modified: None };
        self.stage(path, built, |staged| {
            // Not with the mode of the file, which may keep others from reading it.
            io::copy(&mut File::open(file)?, &mut File::create(staged)?).map(drop)
        })
    }
}

impl Drop for Folder {
    /// Removes the staging folder. If that fails, the next build removes it.
    fn drop(&mut self) {
        let _ = remove_folder(&self.staging);
    }
}

/// Returns whether two times of one file are the same. Some file systems, such as that of USB sticks,
/// store whole or even seconds.
fn is_same_time(written: SystemTime, found: SystemTime) -> bool {
    const COARSEST: Duration = Duration::from_secs(2);
    let nanoseconds = found.duration_since(UNIX_EPOCH).map(|since| since.subsec_nanos());
    let is_near = || written.duration_since(found).is_ok_and(|late| late < COARSEST);
    written == found || (nanoseconds.is_ok_and(|nanoseconds| nanoseconds == 0) && is_near())
}

/// Returns the files in the output folder after a publication: those of the build, and those named
/// by their content that stay for a while.
fn site_after(
    previous: &PublishedFiles,
    files: &BTreeMap<String, BuiltFile>,
    day: Option<Date>,
) -> PublishedFiles {
    let mut site: PublishedFiles = files
        .iter()
        .map(|(path, file)| match file.caching {
            Caching::Immutable => (path.clone(), Published::Hashed),
            Caching::Revalidate | Caching::Page => (path.clone(), Published::Named),
        })
        .collect();
    let stays = |since: Date| {
        let end = since.saturating_add(FORMER_DAYS.days());
        day.is_some_and(|day| day < end)
    };
    let former = |(path, published): (&String, &Published)| {
        let since = match published {
            Published::Named => None,
            Published::Hashed => day,
            Published::Former(since) => Some(*since),
        };
        let since = since.filter(|since| stays(*since) && !files.contains_key(path))?;
        Some((path.clone(), Published::Former(since)))
    };
    let mut formers: Vec<_> = previous.iter().filter_map(former).collect();
    if formers.len() > MOST_FORMER {
        formers.retain(|(path, _)| previous[path] == Published::Hashed);
    }
    site.extend(formers);
    site
}

/// Returns files as such that keep their names, and apart those whose names are not UTF-8.
fn named(files: BTreeMap<String, PathBuf>) -> (PublishedFiles, Vec<PathBuf>) {
    let (named, unnamed): (BTreeMap<_, _>, BTreeMap<_, _>) =
        files.into_iter().partition(|(_, path)| path.to_str().is_some());
    let named = named.into_keys().map(|path| (path, Published::Named)).collect();
    (named, unnamed.into_values().collect())
}

/// Returns whether two paths lead to files of the same content. False for a link.
fn same_content(one: &Path, other: &Path) -> io::Result<bool> {
    let metadata = other.symlink_metadata()?;
    if !metadata.is_file() || metadata.len() != fs::metadata(one)?.len() {
        return Ok(false);
    }
    let mut files = [BufReader::new(File::open(one)?), BufReader::new(File::open(other)?)];
    loop {
        let [one, other] = &mut files;
        let (ours, theirs) = (one.fill_buf()?, other.fill_buf()?);
        let length = ours.len().min(theirs.len());
        if length == 0 {
            return Ok(ours.len() == theirs.len());
        }
        if ours[..length] != theirs[..length] {
            return Ok(false);
        }
        one.consume(length);
        other.consume(length);
    }
}

fn lock(path: &Path, operation: impl Fn() -> Operation) -> Result<File> {
    let lock = File::create(path).or_failure(&operation)?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => {
            let lock = path.display().into();
            Err(Failure::because(operation(), Reason::OtherBuild { lock }))
        }
        Err(TryLockError::Error(error)) => Err(Failure::caused_by(operation(), error)),
    }
}

/// Returns the files written by the last build. Fails for a non-empty folder that no build has
/// written.
fn previous(
    record: &PublishedPaths,
    out: &Path,
    operation: impl Fn() -> Operation,
) -> Result<PublishedFiles> {
    if out.exists()
        && let Some(files) = record.read().or_failure(&operation)?
    {
        return Ok(files);
    }
    match files_in(out).or_failure(&operation)?.is_empty() {
        true => Ok(PublishedFiles::new()),
        false => Err(Failure::because(operation(), Reason::OtherFiles)),
    }
}

/// Fails if one of the files in the output folder was not written by a build.
fn ask_about_others(
    record: &PublishedPaths,
    files: &BTreeMap<String, PathBuf>,
    operation: impl Fn() -> Operation,
) -> Result<()> {
    let written = record.read().or_failure(&operation)?.unwrap_or_default();
    let others: Vec<&String> = files.keys().filter(|path| !written.contains_key(*path)).collect();
    match others.first() {
        None => Ok(()),
        Some(path) => {
            let (count, path) = (others.len(), (*path).into());
            Err(Failure::because(operation(), Reason::WouldRemove { count, path }))
        }
    }
}

/// Returns the paths of all files in an output folder, relative to it, also as text with `/`
/// separators; empty if the folder does not exist. Staged files are left out.
fn files_in(folder: &Path) -> io::Result<BTreeMap<String, PathBuf>> {
    if !folder.exists() {
        return Ok(BTreeMap::new());
    }
    let mut files = BTreeMap::new();
    for entry in WalkDir::new(folder).min_depth(1) {
        let entry = entry?;
        let path = entry.path().strip_prefix(folder);
        let path = path.expect("all walked paths are inside the root of the walk");
        if !entry.file_type().is_dir() && !is_staged(path) {
            let parts = path.components().map(|part| part.as_os_str().to_string_lossy());
            files.insert(parts.collect::<Vec<_>>().join("/"), path.to_owned());
        }
    }
    Ok(files)
}

fn remove_folder(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
