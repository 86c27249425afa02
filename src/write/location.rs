//! Where a build keeps its files: the output folder, and the folder `.filiera` next to it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Operation, OrFailure, Reason, Result};
use crate::hash;
use crate::real_path;

/// Name of the staging folder of an output folder that is a mount point.
const STAGING_INSIDE: &str = ".filiera-staging";

/// What builds keep for an output folder in the state folder.
#[derive(Debug, Clone, Copy)]
pub enum Kept {
    Lock,
    Record,
    Cache,
    Staging,
}

impl Kept {
    const ALL: [Self; 4] = [Self::Lock, Self::Record, Self::Cache, Self::Staging];

    fn ending(self) -> &'static str {
        match self {
            Self::Lock => "lock",
            Self::Record => "record",
            Self::Cache => "cache",
            Self::Staging => "staging",
        }
    }
}

/// Places of an output folder and of what builds keep for it.
#[derive(Debug)]
pub struct Location {
    /// The output folder, without symlinks.
    pub out: PathBuf,
    /// The folder in which builds keep staged files, the cache and the record of published files.
    pub state: PathBuf,
    name: OsString,
}

impl Location {
    /// Locates an output folder. A symlink is kept; its target is written to.
    pub fn of(out: &Path) -> Result<Self> {
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
        Ok(Self { out: parent.join(name), state: parent.join(".filiera"), name: name.to_owned() })
    }

    /// Returns the path of what builds keep for this output folder.
    pub fn of_builds(&self, kept: Kept) -> PathBuf {
        let name = match self.name.to_str() {
            Some(name) => name.to_owned(),
            // Several names have the same readable form.
            None => {
                let hash = hash::name_of([self.name.as_encoded_bytes()]);
                format!("{}-{hash}", self.name.to_string_lossy())
            }
        };
        self.state.join(format!("{name}.{}", kept.ending()))
    }

    /// Fails if the state folder or something that builds keep in it is a symlink: builds write and
    /// remove files there, and a link can come from a repository.
    pub fn check_links(&self) -> Result<()> {
        let own = Kept::ALL.map(|kept| self.of_builds(kept));
        match own.iter().chain([&self.state]).find(|path| path.is_symlink()) {
            None => Ok(()),
            Some(path) => {
                let folder = self.out.display().into();
                let path = path.display().into();
                Err(Failure::because(Operation::WriteSite { folder }, Reason::LinkInState { path }))
            }
        }
    }

    /// Returns the staging folder, which is on the file system of the output folder.
    pub fn staging(&self) -> PathBuf {
        match self.is_mount_point() {
            true => self.out.join(STAGING_INSIDE),
            false => self.of_builds(Kept::Staging),
        }
    }

    /// Returns whether the output folder is on another file system than the state folder, which
    /// exists.
    pub fn is_mount_point(&self) -> bool {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            let device = |path: &Path| path.metadata().map(|found| found.dev()).ok();
            self.out.exists() && device(&self.out) != device(&self.state)
        }
        #[cfg(not(unix))]
        false
    }
}

/// Returns whether a path relative to the output folder belongs to a staging folder in it.
pub fn is_staged(path: &Path) -> bool {
    path.starts_with(STAGING_INSIDE)
}

/// Returns the folder next to an output folder in which builds keep their own files.
pub fn state_folder(out: &Path) -> Result<PathBuf> {
    Ok(Location::of(out)?.state)
}
