//! Access to the files next to a publiccode.yml: in a folder, in a repository or on a web server.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use url::Url;

use crate::catalogue::Kind;
use crate::failure::described;
use crate::network::{FetchError, Network};
use crate::read::is_publishable;
use crate::rules::import::FileProblem;

/// Files relative to a publiccode.yml. Implementations never leave its folder.
pub trait Tree {
    /// Returns the file at a path accepted by [`inside`]; fails if it is larger than `most` bytes.
    fn file(&self, path: &str, most: u64) -> Result<Vec<u8>, FileProblem>;
}

/// Returns a path without a leading `./` if it is relative, has at most 200 bytes and contains no
/// `..`, hidden parts or special characters, and the site can have it; otherwise `None`.
pub fn inside(path: &str) -> Option<&str> {
    let path = path.strip_prefix("./").unwrap_or(path);
    let plain =
        |part: &str| !part.is_empty() && !part.starts_with('.') && !part.ends_with(['.', ' ']);
    let strange = |letter: char| {
        letter.is_control()
            || matches!(letter, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '#' | '%')
    };
    (path.len() <= 200
        && path.split('/').all(plain)
        && !path.contains(strange)
        && is_publishable(Kind::Solution, path))
    .then_some(path)
}

pub fn too_large(most: u64) -> FileProblem {
    FileProblem::TooLarge { mebibytes: most >> 20 }
}

pub struct Folder(pub PathBuf);

impl Tree for Folder {
    fn file(&self, path: &str, most: u64) -> Result<Vec<u8>, FileProblem> {
        let mut at = self.0.clone();
        for part in Path::new(path).components() {
            let Component::Normal(part) = part else {
                return Err(FileProblem::Outside);
            };
            at.push(part);
            let kind = fs::symlink_metadata(&at).map_err(|_| FileProblem::Missing)?;
            if kind.is_symlink() {
                return Err(FileProblem::Link);
            }
        }
        read_up_to(&at, most)
    }
}

/// Reads a local file; fails if it is larger than `most` bytes.
pub fn read_up_to(file: &Path, most: u64) -> Result<Vec<u8>, FileProblem> {
    let refused = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => FileProblem::Missing,
        _ => FileProblem::Unreadable { error: described(&error) },
    };
    let found = fs::metadata(file).map_err(refused)?;
    match () {
        () if !found.is_file() => Err(FileProblem::NotAFile),
        () if found.len() > most => Err(too_large(most)),
        () => fs::read(file).map_err(refused),
    }
}

/// Files relative to a URL.
pub struct RemoteFolder<'n> {
    pub file: Url,
    pub network: &'n Network,
}

impl Tree for RemoteFolder<'_> {
    fn file(&self, path: &str, most: u64) -> Result<Vec<u8>, FileProblem> {
        let url = self.file.join(path).map_err(|_| FileProblem::Missing)?;
        let got = self.network.get(&url).and_then(|reply| reply.whole(most));
        got.map_err(|why| match why {
            FetchError::Status(404 | 410) => FileProblem::Missing,
            FetchError::LargerThan(most) => too_large(most),
            why => FileProblem::Fetch { problem: why.phrase() },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_outside_and_hidden_ones_are_refused() {
        assert_eq!(inside("./img/logo.svg"), Some("img/logo.svg"));
        assert_eq!(inside("immagini/città di Lecce.png"), Some("immagini/città di Lecce.png"));
        for path in [
            "../a.png",
            "a/../b.png",
            "/etc/a.png",
            "a//b.png",
            ".git/a.png",
            "a\\b.png",
            "c:a.png",
            "",
            "a/",
            "a%2f.png",
            "index.html/a.png",
            "PublicCode.yml/a.png",
        ] {
            assert_eq!(inside(path), None, "{path}");
        }
    }

    #[test]
    fn symlinks_are_not_followed() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path().join("root");
        fs::create_dir_all(root.join("img")).expect("made");
        fs::write(folder.path().join("secret.png"), "s").expect("written");
        fs::write(root.join("img/logo.png"), "12345").expect("written");
        let tree = Folder(root.clone());
        assert_eq!(tree.file("img/logo.png", 5), Ok(b"12345".to_vec()));
        assert_eq!(tree.file("img/logo.png", 4), Err(too_large(4)));
        assert_eq!(tree.file("img", 5), Err(FileProblem::NotAFile));
        assert_eq!(tree.file("../secret.png", 5), Err(FileProblem::Outside));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(folder.path().join("secret.png"), root.join("a.png"))
                .expect("made");
            std::os::unix::fs::symlink(folder.path(), root.join("up")).expect("made");
            assert_eq!(tree.file("a.png", 5), Err(FileProblem::Link));
            assert_eq!(tree.file("up/secret.png", 5), Err(FileProblem::Link));
        }
    }
}
