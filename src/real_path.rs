//! Comparison of paths by the folders that they lead to.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::failure::{Failure, Operation, Reason, Result};

/// Maximal number of symlinks to missing targets, or in a circle, that are followed for one path.
const MOST_LINKS: usize = 40;

/// Returns an absolute path without symlinks and `..`. The last parts of the path need not exist:
/// `new/../content` leads to `content` even without a folder `new`, and so does a symlink to a
/// missing folder.
pub fn resolved(path: &Path) -> io::Result<PathBuf> {
    Ok(followed(&std::path::absolute(path)?, &mut { MOST_LINKS }))
}

/// Follows at most `links` symlinks to missing targets, and subtracts those it followed.
fn followed(path: &Path, links: &mut usize) -> PathBuf {
    let mut resolved = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                resolved.pop();
            }
            part => resolved.push(part),
        }
        // At every part, since `..` after a symlink leads to the parent of its target.
        if let Ok(real) = resolved.canonicalize() {
            resolved = real;
        } else if let (Ok(target), Some(rest)) = (fs::read_link(&resolved), links.checked_sub(1)) {
            *links = rest;
            resolved.pop();
            resolved = followed(&resolved.join(target), links);
        }
    }
    resolved
}

/// Creates a folder and those above it. A failure names the folder or file that is in the way.
pub fn create_folder(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|error| {
        let existing = folder.ancestors().find(|path| path.symlink_metadata().is_ok());
        match existing {
            Some(path) if path != folder && !path.is_dir() => {
                let path = path.display().into();
                Failure::because(Operation::create(folder), Reason::NotAFolder { path })
            }
            Some(path) if path != folder => {
                Failure::caused_by(Operation::CreateIn { folder: path.display().into() }, error)
            }
            _ => Failure::caused_by(Operation::create(folder), error),
        }
    })
}

/// Fails if there is no folder at a path, and says whether there is something else.
pub fn require_folder(folder: &Path) -> Result<()> {
    let operation = Operation::read(folder);
    match fs::metadata(folder) {
        Ok(found) if found.is_dir() => Ok(()),
        Ok(_) => {
            let path = folder.display().into();
            Err(Failure::because(operation, Reason::NotAFolder { path }))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(Failure::because(operation, Reason::NoFolder))
        }
        Err(error) => Err(Failure::caused_by(operation, error)),
    }
}

/// Returns whether a path leads to a folder or to a place inside it.
pub fn is_inside(folder: &Path, path: &Path) -> io::Result<bool> {
    Ok(resolved(path)?.starts_with(resolved(folder)?))
}

/// Returns whether two paths lead to the same folder, or one folder contains the other.
pub fn overlap(one: &Path, other: &Path) -> io::Result<bool> {
    let (one, other) = (resolved(one)?, resolved(other)?);
    Ok(one.starts_with(&other) || other.starts_with(&one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_folders_and_symlinks_do_not_hide_the_target() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path().canonicalize().expect("it exists");
        fs::create_dir_all(root.join("content/solutions")).expect("the disk raises no error");
        let case = |path: &str, expected: &str| {
            assert_eq!(resolved(&root.join(path)).expect("it is a path"), root.join(expected));
        };
        case("content", "content");
        case("new/../content", "content");
        case("./content/./solutions/..", "content");
        case("content/public", "content/public");
        case("a/b/../../content/new", "content/new");
        #[cfg(unix)]
        {
            let link = |to: &str, name: &str| {
                std::os::unix::fs::symlink(root.join(to), root.join(name)).expect("it is new");
            };
            link("content", "link");
            link("content/solutions", "deep");
            case("link/public", "content/public");
            case("deep/../public", "content/public");
            link("content/new", "dangling");
            case("dangling/public", "content/new/public");
            std::os::unix::fs::symlink("dangling", root.join("twice")).expect("it is new");
            case("twice", "content/new");
            std::os::unix::fs::symlink("loop", root.join("loop")).expect("it is new");
            case("loop", "loop");
            let failure = require_folder(&root.join("loop")).expect_err("it is no folder");
            assert!(failure.to_string().ends_with("loop: a symbolic link leads back to itself"));
            // Each step of this circle doubles the path.
            std::os::unix::fs::symlink("double/double", root.join("double")).expect("it is new");
            assert!(resolved(&root.join("double")).is_ok());
        }
    }

    #[test]
    fn folders_overlap_if_one_contains_the_other() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let case = |one: &str, other: &str, expected: bool| {
            let (one, other) = (folder.path().join(one), folder.path().join(other));
            assert_eq!(overlap(&one, &other).expect("both are paths"), expected, "{one:?}");
        };
        case("content", "public", false);
        case("content", "new/../content", true);
        case("content", "content/public", true);
        case(".", "content", true);
        case("content", "content-old", false);
    }

    #[test]
    fn a_folder_that_cannot_be_created_is_named_with_its_obstacle() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("file");
        fs::write(&file, "").expect("written");
        let wanted = file.join("a/b");
        let failure = create_folder(&wanted).expect_err("a file is in the way").to_string();
        let expected =
            format!("could not create {}: {} is not a folder", wanted.display(), file.display());
        assert_eq!(failure, expected);
        create_folder(&folder.path().join("a/b")).expect("nothing is in the way");
        assert!(folder.path().join("a/b").is_dir());
    }
}
