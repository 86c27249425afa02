//! The state of files, by which a change is noticed without reading them.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use walkdir::WalkDir;

/// Steps in which some file systems, such as that of USB sticks, store times.
const COARSEST: Duration = Duration::from_secs(2);

/// State of a file. A file whose content has changed has another one, unless both changes are too
/// close for the clock of the file system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileState {
    /// In bytes.
    length: u64,
    /// Time of the last change of the content, in nanoseconds since 1970.
    modified: i128,
    /// On Unix, numbers of the file and of its device, and the time of the last change of content,
    /// name or permissions in seconds and nanoseconds: programs that copy files set `modified`, but
    /// cannot set this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    node: Option<[i64; 4]>,
}

impl FileState {
    /// Returns the state of the file to which a path leads.
    pub fn of(path: &Path) -> io::Result<Self> {
        fs::metadata(path).map(|metadata| Self::from_metadata(&metadata))
    }

    pub fn from_metadata(metadata: &Metadata) -> Self {
        let modified = metadata.modified().map_or(0, nanoseconds);
        Self { length: metadata.len(), modified, node: node(metadata) }
    }
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have none")]
fn node(metadata: &Metadata) -> Option<[i64; 4]> {
    use std::os::unix::fs::MetadataExt;
    let (device, number) = (metadata.dev().cast_signed(), metadata.ino().cast_signed());
    Some([device, number, metadata.ctime(), metadata.ctime_nsec()])
}

#[cfg(not(unix))]
fn node(_: &Metadata) -> Option<[i64; 4]> {
    None
}

/// Returns the nanoseconds from 1970 to a time; negative for a time before.
fn nanoseconds(time: SystemTime) -> i128 {
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) => since.as_nanos().cast_signed(),
        Err(before) => -before.duration().as_nanos().cast_signed(),
    }
}

/// What is at a path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Found {
    File(FileState),
    /// Where a symbolic link leads, without further links, and the state of what is there; `None`
    /// if it leads nowhere.
    Link(Option<(PathBuf, FileState)>),
    /// What is not read: a hidden or ignored file or folder, a pipe.
    Other,
}

/// The files of a folder, with the path relative to it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileStates(BTreeMap<PathBuf, Found>);

impl FileStates {
    /// Looks at all files under a folder. Symbolic links are not followed; of files and folders with
    /// ignored names only the names are kept.
    pub fn of_folder(folder: &Path, is_ignored: fn(&str) -> bool) -> io::Result<Self> {
        let mut places = Vec::new();
        let mut walk = WalkDir::new(folder).min_depth(1).into_iter();
        while let Some(entry) = walk.next() {
            let entry = entry?;
            let (kind, is_ignored) =
                (entry.file_type(), is_ignored(&entry.file_name().to_string_lossy()));
            match (is_ignored, kind.is_dir()) {
                (true, true) => walk.skip_current_dir(),
                (false, true) => continue,
                (_, false) => {}
            }
            let kind = Some(kind).filter(|_| !is_ignored);
            places.push((entry.into_path(), kind));
        }
        let states = places.into_par_iter().map(|(place, kind)| {
            let found = match kind {
                Some(kind) if kind.is_file() => Found::File(FileState::of(&place)?),
                Some(kind) if kind.is_symlink() => {
                    let target = place.canonicalize();
                    Found::Link(target.and_then(|to| FileState::of(&to).map(|it| (to, it))).ok())
                }
                _ => Found::Other,
            };
            let path = place.strip_prefix(folder).expect("all walked paths are inside the root");
            Ok((path.to_owned(), found))
        });
        states.collect::<io::Result<_>>().map(Self)
    }

    /// Takes the states of files that were looked at before.
    pub fn from_files(files: impl IntoIterator<Item = (String, FileState)>) -> Self {
        Self(files.into_iter().map(|(path, state)| (path.into(), Found::File(state))).collect())
    }

    /// Returns the path of the first file that is new, gone or changed; `None` if there is none.
    pub fn change_since(&self, earlier: &Self) -> Option<String> {
        let differs = |(path, found): &(&PathBuf, &Found)| earlier.0.get(*path) != Some(*found);
        let new = self.0.iter().find(differs).map(|(path, _)| path);
        let gone = || earlier.0.keys().find(|path| !self.0.contains_key(*path));
        let shown = |path: &PathBuf| {
            path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
        };
        new.or_else(gone).map(shown)
    }

    /// Returns the path of the first file that is no longer in a folder as it was; `None` if all
    /// are. Other files in the folder are ignored.
    pub fn change_in(&self, folder: &Path) -> Option<String> {
        let is_there = |path: &Path, found: &Found| {
            let metadata = folder.join(path).symlink_metadata();
            metadata.is_ok_and(|metadata| {
                metadata.is_file() && Found::File(FileState::from_metadata(&metadata)) == *found
            })
        };
        let changed = self.0.par_iter().find_first(|(path, found)| !is_there(path, found));
        changed.map(|(path, _)| path.to_string_lossy().into_owned())
    }

    /// Returns whether all files were last modified so long before a time that a later change gives
    /// them another time, on every file system.
    pub fn are_settled_at(&self, time: SystemTime) -> bool {
        let latest = nanoseconds(time) - COARSEST.as_nanos().cast_signed();
        self.0.values().all(|found| match found {
            Found::File(state) | Found::Link(Some((_, state))) => state.modified < latest,
            Found::Link(None) | Found::Other => true,
        })
    }

    /// Returns whether there is a file at a path with `/` between its parts.
    pub fn contain(&self, path: &str) -> bool {
        self.0.contains_key(Path::new(path))
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn states(folder: &Path) -> FileStates {
        FileStates::of_folder(folder, |name| name.starts_with('.')).expect("the folder is there")
    }

    #[test]
    fn a_change_is_noticed_by_its_path() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let folder = place.path();
        let write = |path: &str, text: &str| {
            let file = folder.join(path);
            fs::create_dir_all(file.parent().expect("a folder")).expect("made");
            fs::write(file, text).expect("written");
        };
        write("a/b.md", "one");
        write("c.md", "one");
        write(".git/config", "one");
        let before = states(folder);
        assert_eq!(states(folder).change_since(&before), None);
        write(".git/config", "a change that is ignored");
        assert_eq!(states(folder).change_since(&before), None);
        let case = |change: &dyn Fn(), expected: &str| {
            let before = states(folder);
            change();
            assert_eq!(states(folder).change_since(&before).as_deref(), Some(expected));
        };
        case(&|| write("a/b.md", "longer"), "a/b.md");
        case(&|| write("a/new.md", ""), "a/new.md");
        case(&|| fs::remove_file(folder.join("c.md")).expect("removed"), "c.md");
        case(&|| write(".hidden", ""), ".hidden");
        #[cfg(unix)]
        {
            use std::os::unix::fs::symlink;
            case(&|| symlink("a/b.md", folder.join("link.md")).expect("new"), "link.md");
            case(&|| write("a/b.md", "longest"), "a/b.md");
            // The length and the time of the last modification stay the same.
            let file = folder.join("a/b.md");
            let modified = fs::metadata(&file).and_then(|it| it.modified()).expect("a time");
            let same = || {
                std::thread::sleep(Duration::from_millis(20));
                write("a/b.md", "LONGEST");
                let file = fs::File::options().write(true).open(&file).expect("opened");
                file.set_modified(modified).expect("set");
            };
            case(&same, "a/b.md");
        }
    }

    #[test]
    fn states_survive_being_stored() {
        let place = tempfile::tempdir().expect("a temporary folder");
        fs::write(place.path().join("a.md"), "one").expect("written");
        #[cfg(unix)]
        std::os::unix::fs::symlink("a.md", place.path().join("b.md")).expect("new");
        let before = states(place.path());
        let stored = serde_json::to_vec(&before).expect("it has text keys");
        let read: FileStates = serde_json::from_slice(&stored).expect("it was just written");
        assert_eq!(read, before);
    }

    #[test]
    fn files_that_were_just_modified_are_not_settled() {
        let place = tempfile::tempdir().expect("a temporary folder");
        fs::write(place.path().join("a.md"), "one").expect("written");
        let files = states(place.path());
        assert!(!files.are_settled_at(SystemTime::now()));
        assert!(files.are_settled_at(SystemTime::now() + Duration::from_secs(10)));
    }
}
