//! Reports saved files, also in a folder that was removed and created again, as when a branch is
//! changed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use notify::{Config, Event, RecommendedWatcher, RecursiveMode, Watcher};

use crate::failure::{Failure, Operation, OrFailure, Reason, Result};
use crate::real_path::require_folder;

/// An editor saves in several steps; changes with shorter pauses between them count as one save.
const SETTLING: Duration = Duration::from_millis(8);

/// A watch on folders, which ends when the value is dropped.
pub struct Watch {
    watcher: RecommendedWatcher,
    folders: Vec<PathBuf>,
    saved: Receiver<Vec<PathBuf>>,
}

impl Watch {
    pub fn of<'p>(folders: impl Iterator<Item = &'p Path>) -> Result<Self> {
        let folders: Vec<PathBuf> = folders.map(whole_path).collect::<Result<_>>()?;
        let (sender, saved) = channel();
        let watched = folders.clone();
        let print_status = move |event: notify::Result<Event>| {
            if let Some(event) = event.ok().filter(|event| concerns(event, &watched)) {
                // Fails only after the preview has ended.
                let _ = sender.send(event.paths);
            }
        };
        // Targets in the content folder are watched themselves; links that lead out are not read.
        let config = Config::default().with_follow_symlinks(false);
        let mut watcher =
            RecommendedWatcher::new(print_status, config).or_failure(|| Operation::WatchFiles)?;
        for folder in &folders {
            let operation = || Operation::Watch { folder: folder.display().into() };
            watcher.watch(&inside(folder), RecursiveMode::Recursive).or_failure(operation)?;
            // A watch ends when its folder is removed; only a watch on the parent reports a new
            // folder.
            watcher.watch(above(folder), RecursiveMode::NonRecursive).or_failure(operation)?;
        }
        Ok(Self { watcher, folders, saved })
    }

    /// Waits for a save and returns the changed paths; `None` after the watcher has ended.
    pub fn wait(&mut self) -> Option<BTreeSet<PathBuf>> {
        let mut paths = BTreeSet::from_iter(self.saved.recv().ok()?);
        while let Ok(more) = self.saved.recv_timeout(SETTLING) {
            paths.extend(more);
        }
        self.follow();
        Some(paths)
    }

    /// Watches the folders again, since one may have been replaced by another of the same name.
    fn follow(&mut self) {
        for folder in &self.folders {
            // Errors are expected for a missing folder; its parent is watched and reports when it
            // returns.
            let _ = self.watcher.unwatch(&inside(folder));
            let _ = self.watcher.watch(&inside(folder), RecursiveMode::Recursive);
        }
    }
}

/// Returns true for changes in a watched folder: not for read access, and not for files next to it,
/// which the watch on its parent reports.
fn concerns(event: &Event, folders: &[PathBuf]) -> bool {
    !event.kind.is_access()
        && event.paths.iter().any(|path| folders.iter().any(|folder| path.starts_with(folder)))
}

/// Returns the absolute path of a folder as events name it: links above the folder are resolved,
/// the folder itself is not.
fn whole_path(folder: &Path) -> Result<PathBuf> {
    require_folder(folder)?;
    let operation = || Operation::Watch { folder: folder.display().into() };
    let absolute = std::path::absolute(folder).or_failure(operation)?;
    let name =
        absolute.file_name().ok_or_else(|| Failure::because(operation(), Reason::RootOfDisk))?;
    Ok(above(&absolute).canonicalize().or_failure(operation)?.join(name))
}

/// Returns the path of a folder as the watcher needs it to follow the folder itself if it is a link.
fn inside(folder: &Path) -> PathBuf {
    folder.join(".")
}

fn above(folder: &Path) -> &Path {
    folder.parent().unwrap_or(folder)
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_folder_that_is_a_link_is_watched() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let (real, link) = (place.path().join("real"), place.path().join("content"));
        fs::create_dir_all(real.join("solutions")).expect("made");
        symlink(&real, &link).expect("linked");
        // A watch that followed this link would read the whole disk.
        symlink("/", real.join("solutions/disk")).expect("linked");
        let mut watch = Watch::of([link.as_path()].into_iter()).expect("it can be watched");
        for path in ["site.yml", "solutions/sit.md"] {
            fs::write(real.join(path), "x").expect("written");
            let saved = watch.wait().expect("the watch has not ended");
            assert!(saved.iter().any(|saved| saved.ends_with(path)), "{saved:?}");
        }
    }
}
