//! Walks the content folder. Symbolic links are followed if they stay inside it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::FileType;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::names::{NameCheck, is_hidden, is_leftover};
use super::path_in;
use crate::failure::{Operation, OrFailure, Result, is_link_circle};
use crate::finding::Report;
use crate::rules::files::UnreadReason;
use crate::source::decode;

/// Maximal number of files that are reached through links to folders: many links to one large
/// folder would multiply its files.
const MOST_LINKED_FILES: usize = 10_000;

/// The files of a content folder, and the others with the reason why they are left out.
#[derive(Debug, Default)]
pub struct Walked {
    /// Location of each file, by path, sorted by path.
    pub files: Vec<(String, PathBuf)>,
    pub left_out: BTreeMap<String, UnreadReason>,
    /// Paths to which followed links lead.
    pub linked: BTreeSet<String>,
}

/// Returns all files in the content folder, and reports names that other systems cannot store.
pub fn walk(content: &Path, report: &mut Report) -> Result<Walked> {
    let root = content.canonicalize().or_failure(|| Operation::read(content))?;
    let (walked, names) = (Walked::default(), NameCheck::default());
    let mut walk = Walk { content, root, walked, names, linked_files: 0, report };
    walk.folder(content, false)?;
    let Walk { mut walked, .. } = walk;
    // The order of the walk differs from that of whole paths: `a/b` and `a-b`.
    walked.files.sort();
    Ok(walked)
}

struct Walk<'a> {
    content: &'a Path,
    /// The content folder without symbolic links.
    root: PathBuf,
    walked: Walked,
    names: NameCheck,
    /// Number of files reached through links to folders.
    linked_files: usize,
    report: &'a mut Report,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &Path, is_linked: bool) -> Result<()> {
        let mut entries = WalkDir::new(folder).min_depth(1).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            let entry = entry.or_failure(|| Operation::read(folder))?;
            let kind = entry.file_type();
            if let Err(reason) = self.entry(&entry, is_linked)? {
                self.walked.left_out.insert(self.path(entry.path()), reason);
                if kind.is_dir() {
                    entries.skip_current_dir();
                }
            }
        }
        Ok(())
    }

    /// Adds a file, or the files of a linked folder. Returns the reason if it is left out.
    fn entry(
        &mut self,
        entry: &DirEntry,
        is_linked: bool,
    ) -> Result<std::result::Result<(), UnreadReason>> {
        if let Some(reason) = refused_name(entry) {
            return Ok(Err(reason));
        }
        let place = entry.path();
        let path = self.path(place);
        let mut kind = entry.file_type();
        if kind.is_symlink() {
            match self.link(place, is_linked) {
                Ok((target, target_kind)) => {
                    self.walked.linked.insert(target);
                    kind = target_kind;
                }
                Err(reason) => return Ok(Err(reason)),
            }
        } else if !kind.is_file() && !kind.is_dir() {
            return Ok(Err(UnreadReason::Special));
        }
        self.names.check(&path, self.report);
        if kind.is_file() {
            self.linked_files += usize::from(is_linked);
            self.walked.files.push((path, place.to_owned()));
        } else if entry.path_is_symlink() {
            self.folder(place, true)?;
        }
        Ok(Ok(()))
    }

    /// Returns the path in the content folder to which a symbolic link leads, and what is there.
    fn link(
        &self,
        link: &Path,
        is_linked: bool,
    ) -> std::result::Result<(String, FileType), UnreadReason> {
        let target = link_target(&self.root, link)?;
        let found = target.metadata().map_err(|_| UnreadReason::LinkNowhere)?.file_type();
        let path = path_in(&self.root, &target).unwrap_or_default();
        if found.is_file() {
            return Ok((path, found));
        }
        let folder = link.parent().and_then(|folder| folder.canonicalize().ok());
        match () {
            () if !found.is_dir() => Err(UnreadReason::Special),
            () if folder.is_none_or(|folder| folder.starts_with(&target)) => {
                Err(UnreadReason::LinkLoop)
            }
            () if is_linked => Err(UnreadReason::LinkInLink),
            () if self.linked_files > MOST_LINKED_FILES => Err(UnreadReason::LinkMany),
            () => Ok((path, found)),
        }
    }

    fn path(&self, place: &Path) -> String {
        let relative =
            place.strip_prefix(self.content).expect("all walked paths are inside the root");
        let parts = relative.components().map(|part| part.as_os_str().as_encoded_bytes());
        // Names that are not UTF-8 are left out, and shown as an older system wrote them.
        parts.map(|part| decode(part.to_vec()).0).collect::<Vec<_>>().join("/")
    }
}

/// Returns the target of a symbolic link without further links, if the link may be followed.
/// `root` is the content folder without links.
pub fn link_target(root: &Path, link: &Path) -> std::result::Result<PathBuf, UnreadReason> {
    let target = link.canonicalize().map_err(|error| match is_link_circle(&error) {
        true => UnreadReason::LinkCircle,
        false => UnreadReason::LinkNowhere,
    })?;
    let inside = target.strip_prefix(root).map_err(|_| UnreadReason::LinkOut)?;
    // Such as `.git/config`, which may contain a password.
    let mut parts = inside.components();
    match parts.any(|part| is_hidden(&part.as_os_str().to_string_lossy())) {
        true => Err(UnreadReason::LinkHidden),
        false => Ok(target),
    }
}

fn refused_name(entry: &DirEntry) -> Option<UnreadReason> {
    let name = entry.file_name().to_string_lossy();
    match () {
        () if is_hidden(&name) => Some(UnreadReason::Hidden),
        () if is_leftover(&name) => Some(UnreadReason::Leftover),
        () => entry.file_name().to_str().is_none().then_some(UnreadReason::Name),
    }
}
