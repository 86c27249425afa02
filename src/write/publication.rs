//! The change of a published site to that of a build, in an order in which no page that a visitor
//! can reach leads to a missing file.
//!
//! First come files that nothing leads to yet: those named by their content, new files, new pages.
//! Then the files and pages that change, and so may lead to new ones. What nothing leads to any more
//! is removed last. Each step is one rename, so every file is whole, old or new.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::creating_folder;
use crate::failure::{Failure, Operation, OrFailure, Reason, Result};
use crate::hash;
use crate::sink::Caching;

/// Staged files that are to replace those of a published site.
#[derive(Debug)]
pub struct Publication<'a> {
    /// Folder of the staged files.
    pub staging: &'a Path,
    /// Folder of the published site, which exists.
    pub out: &'a Path,
    /// The staged files by path.
    pub changed: &'a BTreeMap<String, Caching>,
    /// Paths of the published files to be removed.
    pub stale: &'a [&'a str],
}

impl<'a> Publication<'a> {
    /// Changes the site. A failure before the first visible change leaves it as it was; a later one
    /// says how much has changed.
    ///
    /// `may_begin` is asked right before the first change, and its failure is returned.
    pub fn run(&self, may_begin: impl Fn() -> Result<()>) -> Result<()> {
        let (in_the_way, later): (Vec<&str>, Vec<&str>) =
            self.stale.iter().partition(|path| blocks(path, self.changed));
        let mut created = Vec::new();
        let done = AtomicUsize::new(0);
        let mut steps = || {
            self.prepare_folders(&in_the_way, &mut created)?;
            sync(self.staging)?;
            may_begin()?;
            self.remove_all(&in_the_way, &done)?;
            for step in self.steps() {
                self.move_in(&step, &done)?;
            }
            self.remove_all(&later, &done)?;
            sync(self.out)
        };
        steps().map_err(|failure: Failure| match done.into_inner() {
            0 => {
                remove_folders(&created);
                failure
            }
            done => {
                let total = self.changed.len() + self.stale.len();
                if done == total {
                    return after_changes(&failure, self.out);
                }
                let (folder, failure) = (self.out.display().into(), failure.to_text());
                let reason = Reason::PartOfChanges { failure, done, total };
                Failure::because(Operation::ChangeSite { folder }, reason)
            }
        })
    }

    /// Returns the staged files in the order of publication.
    fn steps(&self) -> Vec<Vec<&'a str>> {
        let is_there = |path: &str| self.out.join(path).symlink_metadata().is_ok();
        let (old, new): (Vec<_>, Vec<_>) =
            self.changed.par_iter().partition(|(path, _)| is_there(path));
        let steps = [&new, &old].into_iter().flat_map(|files| {
            Caching::ALL.map(|caching| {
                let files = files.iter().filter(|(_, own)| **own == caching);
                files.map(|(path, _)| path.as_str()).collect()
            })
        });
        steps.collect()
    }

    /// Creates the missing folders of the staged files, and checks that files can be written to the
    /// others. `in_the_way` are the files at the paths of some folders, which follow later.
    fn prepare_folders(&self, in_the_way: &[&str], created: &mut Vec<PathBuf>) -> Result<()> {
        let paths = self.changed.keys().map(String::as_str).chain(self.stale.iter().copied());
        let parents: BTreeSet<&str> =
            paths.map(|path| path.rsplit_once('/').map_or("", |(folder, _)| folder)).collect();
        for folder in parents {
            let is_blocked =
                in_the_way.iter().any(|file| Path::new(folder).starts_with(Path::new(file)));
            if !is_blocked {
                let folder = self.out.join(folder);
                prepare_folder(&folder, created).or_failure(|| Operation::write(&folder))?;
            }
        }
        Ok(())
    }

    fn move_in(&self, paths: &[&str], done: &AtomicUsize) -> Result<()> {
        paths.par_iter().try_for_each(|path| {
            let (staged, target) = (self.staging.join(path), self.out.join(path));
            if target.symlink_metadata().is_ok_and(|found| found.is_dir()) {
                remove_empty_folders(&target).or_failure(|| Operation::write(&target))?;
            }
            creating_folder(&target, || move_file(&staged, &target))
                .or_failure(|| Operation::write(&target))?;
            done.fetch_add(1, Ordering::Relaxed);
            Ok(())
        })
    }

    fn remove_all(&self, paths: &[&str], done: &AtomicUsize) -> Result<()> {
        for path in paths {
            let target = self.out.join(path);
            match fs::remove_file(&target) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(error)
                        .or_failure(|| Operation::Remove { path: target.display().into() });
                }
                _ => self.remove_empty_folders_above(&target),
            }
            done.fetch_add(1, Ordering::Relaxed);
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
}

/// Returns a failure that says that the whole site has changed before it.
pub fn after_changes(failure: &Failure, out: &Path) -> Failure {
    let (folder, failure) = (out.display().into(), failure.to_text());
    Failure::because(Operation::ChangeSite { folder }, Reason::AllChanges { failure })
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

/// Creates a folder and those above it, and adds them to `created`. If the folder exists, returns an
/// error unless files can be added to it.
fn prepare_folder(folder: &Path, created: &mut Vec<PathBuf>) -> io::Result<()> {
    if folder.is_dir() {
        return check_writable(folder);
    }
    if let Some(parent) = folder.parent().filter(|parent| !parent.is_dir()) {
        prepare_folder(parent, created)?;
    }
    fs::create_dir(folder)?;
    created.push(folder.to_owned());
    Ok(())
}

#[cfg(unix)]
fn check_writable(folder: &Path) -> io::Result<()> {
    use rustix::fs::{Access, access};
    Ok(access(folder, Access::WRITE_OK | Access::EXEC_OK)?)
}

#[cfg(not(unix))]
fn check_writable(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Removes a folder in which there are at most folders.
fn remove_empty_folders(folder: &Path) -> io::Result<()> {
    for inside in WalkDir::new(folder).contents_first(true) {
        fs::remove_dir(inside?.path())?;
    }
    Ok(())
}

/// Removes folders that were created in this order, unless they have files.
fn remove_folders(created: &[PathBuf]) {
    for folder in created.iter().rev() {
        // What stays is an empty folder, which no visitor sees.
        let _ = fs::remove_dir(folder);
    }
}

/// Waits until all written files of the folder's file system are on the disk, so that no rename
/// reaches the disk before the content of its file. On other systems than Linux, does nothing.
pub fn sync(folder: &Path) -> Result<()> {
    #[cfg(target_os = "linux")]
    File::open(folder)
        .and_then(|folder| Ok(rustix::fs::syncfs(folder)?))
        .or_failure(|| Operation::write(folder))?;
    Ok(())
}

/// Moves a file: atomically on one file system, else (if a folder of the site is a mount point)
/// through a copy in the target's folder.
fn move_file(from: &Path, to: &Path) -> io::Result<()> {
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
pub fn copy_file(from: &Path, to: &Path) -> io::Result<()> {
    let name = to.file_name().unwrap_or_default().as_encoded_bytes();
    let name = to.with_file_name(format!(".filiera-{:016x}", hash::number(&hash::of(name))));
    match fs::remove_file(&name) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let done = copy(from, &name).and_then(|()| fs::rename(&name, to));
    if done.is_err() {
        // It may be incomplete; the cause of the failure is what matters.
        let _ = fs::remove_file(&name);
    }
    done
}

/// Copies a file with its mode and time of change. Fails if there is something at the new path.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = File::open(from)?;
    let mut copy = File::options().write(true).create_new(true).open(to)?;
    io::copy(&mut source, &mut copy)?;
    let metadata = source.metadata()?;
    copy.set_permissions(metadata.permissions())?;
    copy.set_modified(metadata.modified()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns a folder with a published site and staged files.
    fn staged(
        published: &[&str],
        changed: &[(&str, Caching)],
    ) -> (tempfile::TempDir, BTreeMap<String, Caching>) {
        let place = tempfile::tempdir().expect("a temporary folder");
        let write = |folder: &str, path: &str| {
            let file = place.path().join(folder).join(path);
            fs::create_dir_all(file.parent().expect("a file is in a folder")).expect("made");
            fs::write(file, folder).expect("written");
        };
        published.iter().for_each(|path| write("public", path));
        changed.iter().for_each(|(path, _)| write("staging", path));
        (place, changed.iter().map(|(path, caching)| ((*path).to_owned(), *caching)).collect())
    }

    const CHANGED: &[(&str, Caching)] = &[
        ("index.html", Caching::Page),
        ("soluzioni/albo/index.html", Caching::Page),
        ("soluzioni/albo/logo.svg", Caching::Revalidate),
        ("assets/main.2.css", Caching::Immutable),
        ("search/manifest.bin", Caching::Revalidate),
    ];

    #[test]
    fn new_files_come_before_those_that_may_lead_to_them() {
        let (place, changed) = staged(&["index.html", "search/manifest.bin"], CHANGED);
        let (staging, out) = (place.path().join("staging"), place.path().join("public"));
        let publication =
            Publication { staging: &staging, out: &out, changed: &changed, stale: &[] };
        let steps: Vec<&str> = publication.steps().into_iter().flatten().collect();
        let expected = [
            "assets/main.2.css",
            "soluzioni/albo/logo.svg",
            "soluzioni/albo/index.html",
            "search/manifest.bin",
            "index.html",
        ];
        assert_eq!(steps, expected);
    }

    #[test]
    fn a_failure_before_the_first_change_leaves_the_site_as_it_was() {
        let (place, changed) = staged(&["index.html", "assets"], CHANGED);
        let (staging, out) = (place.path().join("staging"), place.path().join("public"));
        let publication =
            Publication { staging: &staging, out: &out, changed: &changed, stale: &[] };
        let failure =
            publication.run(|| Ok(())).expect_err("a file is in the way of a folder").to_string();
        assert!(failure.starts_with("could not write"), "{failure}");
        assert_eq!(fs::read_to_string(out.join("index.html")).expect("read"), "public");
        assert!(!out.join("soluzioni").exists() && !out.join("search").exists());
    }

    #[test]
    fn a_failure_after_the_first_change_says_how_much_has_changed() {
        let (place, changed) = staged(&["index.html", "search/manifest.bin"], CHANGED);
        let (staging, out) = (place.path().join("staging"), place.path().join("public"));
        fs::remove_file(staging.join("soluzioni/albo/logo.svg")).expect("removed");
        let publication =
            Publication { staging: &staging, out: &out, changed: &changed, stale: &[] };
        let failure = publication.run(|| Ok(())).expect_err("a staged file is missing").to_string();
        assert!(failure.starts_with("could not finish changing"), "{failure}");
        assert!(failure.contains("1 of 5 changes are made"), "{failure}");
        publication_after(&place, &changed);
    }

    /// Checks that a later publication completes the change.
    fn publication_after(place: &tempfile::TempDir, changed: &BTreeMap<String, Caching>) {
        let (staging, out) = (place.path().join("staging"), place.path().join("public"));
        for path in changed.keys() {
            fs::write(staging.join(path), "staging").expect("staged again");
        }
        Publication { staging: &staging, out: &out, changed, stale: &[] }
            .run(|| Ok(()))
            .expect("published");
        for path in changed.keys() {
            assert_eq!(fs::read_to_string(out.join(path)).expect("read"), "staging", "{path}");
        }
    }
}
