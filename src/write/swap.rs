//! Replacement of a published site in one step.

use std::fs;
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::creating_folder;

/// Adds the files of `paths` in the folder `from` to the folder `to`: as a second name of the same
/// file, or as a copy where the file system has no such names.
pub fn complete(from: &Path, to: &Path, paths: &[&Path]) -> io::Result<()> {
    paths.par_iter().try_for_each(|path| {
        let (file, name) = (from.join(path), to.join(path));
        let linked = creating_folder(&name, || fs::hard_link(&file, &name));
        linked.or_else(|_| fs::copy(&file, &name).map(drop))
    })
}

/// Gives a folder owner, group and mode of another one, as far as the system allows it.
pub fn copy_owner(from: &Path, to: &Path) {
    let Ok(metadata) = from.metadata() else { return };
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, chown};
        // Only an administrator may give files away.
        let _ = chown(to, Some(metadata.uid()), Some(metadata.gid()));
    }
    let _ = fs::set_permissions(to, metadata.permissions());
}

/// Exchanges two folders of one file system in one step. Fails on systems that cannot.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
pub fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

/// Exchanges two folders of one file system in one step. Fails on systems that cannot.
#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
pub fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
