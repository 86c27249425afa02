//! Comparison of paths by the folders that they lead to.

use std::io;
use std::path::{Component, Path, PathBuf};

/// Returns an absolute path without symlinks and `..`. The last parts of the path need not exist:
/// `new/../content` leads to `content` even without a folder `new`.
pub fn resolved(path: &Path) -> io::Result<PathBuf> {
    let mut resolved = PathBuf::new();
    for part in std::path::absolute(path)?.components() {
        match part {
            Component::ParentDir => {
                resolved.pop();
            }
            part => resolved.push(part),
        }
        // At every part, since `..` after a symlink leads to the parent of its target.
        if let Ok(real) = resolved.canonicalize() {
            resolved = real;
        }
    }
    Ok(resolved)
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
        std::fs::create_dir_all(root.join("content/solutions")).expect("the disk raises no error");
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
}
