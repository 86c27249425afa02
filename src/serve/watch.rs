//! Reports saved files, also in a folder that was removed and created again, as when a branch is
//! changed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use crate::failure::{Failure, Operation, OrFailure, Reason, Result};

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
        let mut watcher =
            notify::recommended_watcher(print_status).or_failure(|| Operation::WatchFiles)?;
        for folder in &folders {
            let operation = || Operation::Watch { folder: folder.display().into() };
            watcher.watch(folder, RecursiveMode::Recursive).or_failure(operation)?;
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
            let _ = self.watcher.unwatch(folder);
            let _ = self.watcher.watch(folder, RecursiveMode::Recursive);
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
    if !folder.is_dir() {
        return Err(Failure::because(Operation::read(folder), Reason::NoFolder));
    }
    let operation = || Operation::Watch { folder: folder.display().into() };
    let absolute = std::path::absolute(folder).or_failure(operation)?;
    let name =
        absolute.file_name().ok_or_else(|| Failure::because(operation(), Reason::RootOfDisk))?;
    Ok(above(&absolute).canonicalize().or_failure(operation)?.join(name))
}

fn above(folder: &Path) -> &Path {
    folder.parent().unwrap_or(folder)
}
