//! Replacement of a published site in one step.

use std::fs;
use std::io;
use std::path::Path;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::creating_folder;
use super::publication::copy;

/// Adds the files of `paths` in the folder `from` to the folder `to`: as a second name of the same
/// file, or as a copy where the file system has no such names.
pub fn complete(from: &Path, to: &Path, paths: &[&Path]) -> io::Result<()> {
    paths.par_iter().try_for_each(|path| {
        let (file, name) = (from.join(path), to.join(path));
        let linked = creating_folder(&name, || fs::hard_link(&file, &name));
        linked.or_else(|_| copy(&file, &name))
    })
}

/// Gives the folder `to` and those in it owner, group and mode of the folders of the same name in
/// `from`, as far as the system allows it, and adds the empty ones.
pub fn copy_folders(from: &Path, to: &Path) -> io::Result<()> {
    copy_owner(from, to);
    for folder in WalkDir::new(from).min_depth(1) {
        let folder = folder?;
        if !folder.file_type().is_dir() {
            continue;
        }
        let inside = folder.path().strip_prefix(from).expect("it is inside the root of the walk");
        let copy = to.join(inside);
        if fs::read_dir(folder.path())?.next().is_none() {
            fs::create_dir_all(&copy)?;
        }
        if copy.is_dir() {
            copy_owner(folder.path(), &copy);
        }
    }
    Ok(())
}

/// Gives a folder owner, group and mode of another one, as far as the system allows it.
fn copy_owner(from: &Path, to: &Path) {
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
