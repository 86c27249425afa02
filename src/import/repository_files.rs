//! Checks the files that a publiccode.yml names, if it lies in its repository.

use std::collections::HashMap;
use std::fs::{self, DirEntry, File};
use std::io::Read;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::import_record;
use super::local::{NAMES, has_keys_of_publiccode, is_in_collection};
use crate::catalogue::Kind;
use crate::finding::rule::Violation;
use crate::finding::{Finding, Report, Severity};
use crate::parse::publiccode;
use crate::parse::publiccode::files::{FileRole, NamedFile, named};
use crate::picture::kind::PictureKind;
use crate::read::is_ignored;
use crate::rules::publiccode::{MissingRepositoryFile, MissingRepositoryFileHelp, WrongContent};
use crate::source::Source;
use crate::spelling::{OtherEndings, folded, told_apart};

/// Check of the files that publiccode.yml files name. Each folder is listed once.
#[derive(Default)]
pub struct RepositoryFiles {
    /// By path without symlinks.
    folders: HashMap<PathBuf, Listing>,
}

impl RepositoryFiles {
    /// Reports named files that do not exist, and pictures in another format than their names say.
    /// `file` is the publiccode.yml on the disk.
    pub fn check(&mut self, source: &Arc<Source>, file: &Path, report: &mut Report) {
        let Some(root) = publiccode::tree(source) else { return };
        let folder = match file.parent() {
            Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
            Some(folder) => folder,
            None => return,
        };
        let Ok(folder) = folder.canonicalize() else { return };
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if !self.is_repository(&folder, &name) {
            return;
        }
        for named in named(&root).iter().filter(|named| stays_inside(&named.path)) {
            let found = self.problem(&folder, named);
            found.into_iter().for_each(|finding| report.push(finding.with_key(&*named.key)));
        }
    }

    /// Returns whether a folder is that of the repository to which a publiccode.yml of this name
    /// belongs. Those in a collection and in a catalogue are copies.
    fn is_repository(&mut self, folder: &Path, name: &str) -> bool {
        if is_in_collection(name) || is_entry(folder) {
            return false;
        }
        let listing = self.listing(folder);
        listing.has_software && (NAMES.contains(&name) || !listing.is_collection(folder))
    }

    fn problem(&mut self, folder: &Path, named: &NamedFile) -> Option<Finding> {
        let path = folder.join(&*named.path);
        let help = match fs::metadata(&path) {
            Ok(found) if found.is_file() => return wrong_content(&path, named),
            Ok(found) if found.is_dir() && named.role == FileRole::Authors => return None,
            Ok(found) if found.is_dir() => MissingRepositoryFileHelp::Folder,
            Ok(_) => MissingRepositoryFileHelp::Special,
            Err(_) if path.is_symlink() => MissingRepositoryFileHelp::Link,
            Err(_) => {
                self.help_for_missing(folder, &named.path).unwrap_or(MissingRepositoryFileHelp::Add)
            }
        };
        let violation = MissingRepositoryFile { path: named.path.as_str().into(), help };
        Some(violation.at(&named.path.span))
    }

    /// Returns the help for a file of which the name is spelled in another way or has another
    /// ending; `None` if there is no such file in the folder.
    fn help_for_missing(
        &mut self,
        folder: &Path,
        written: &str,
    ) -> Option<MissingRepositoryFileHelp> {
        let parts = written.split(['/', '\\']).filter(|part| !matches!(*part, "" | "."));
        let (mut place, mut found) = (folder.to_owned(), String::new());
        let mut parts = parts.peekable();
        while let Some(part) = parts.next() {
            place = place.canonicalize().ok().filter(|place| place.starts_with(folder))?;
            let listing = self.listing(&place);
            match listing.name(part) {
                Some(name) => {
                    place.push(name);
                    found =
                        format!("{found}{name}{}", if parts.peek().is_some() { "/" } else { "" });
                }
                None if parts.peek().is_some() => return None,
                None => {
                    let (count, name) = listing.endings.find(part)?;
                    let file = format!("{found}{name}");
                    return Some(match count {
                        1 => MissingRepositoryFileHelp::OtherEnding { file: file.into() },
                        _ => {
                            MissingRepositoryFileHelp::OtherEndings { count, example: file.into() }
                        }
                    });
                }
            }
        }
        place.is_file().then(|| match told_apart(written, &found) {
            Some((written, file)) => {
                MissingRepositoryFileHelp::LookAlike { written: written.into(), file: file.into() }
            }
            None => MissingRepositoryFileHelp::Spelled { file: found.into() },
        })
    }

    fn listing(&mut self, folder: &Path) -> &mut Listing {
        self.folders.entry(folder.to_owned()).or_insert_with(|| Listing::of(folder))
    }
}

/// What a folder contains.
#[derive(Default)]
struct Listing {
    /// Names of files and folders by all names that readers take for them.
    names: HashMap<String, Vec<String>>,
    endings: OtherEndings<String>,
    /// True if there is anything that no collection of publiccode.yml files has: files other than
    /// YAML, and folders without a publiccode.yml.
    has_software: bool,
    /// `None` if not asked for yet.
    is_collection: Option<bool>,
}

impl Listing {
    /// Lists a folder; one that cannot be read is taken for an empty one.
    fn of(folder: &Path) -> Self {
        let mut listing = Self::default();
        let mut files = Vec::new();
        for entry in fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
            listing.has_software |= is_of_software(&entry);
            let Ok(name) = entry.file_name().into_string() else { continue };
            listing.names.entry(folded(&name)).or_default().push(name.clone());
            if entry.path().is_file() {
                files.push(name);
            }
        }
        listing.names.values_mut().for_each(|names| names.sort());
        files.sort();
        listing.endings = files.into_iter().collect();
        listing
    }

    /// Returns the name of a file or folder that is written like this, else the first one that
    /// readers take for it.
    fn name(&self, written: &str) -> Option<&str> {
        let names = self.names.get(&folded(written))?;
        names.iter().find(|name| *name == written).or(names.first()).map(String::as_str)
    }

    /// Returns whether several files are publiccode.yml files under names of their own.
    fn is_collection(&mut self, folder: &Path) -> bool {
        let names = self.names.values().flatten();
        *self.is_collection.get_or_insert_with(|| {
            let others = names.filter(|name| is_yaml(name) && !NAMES.contains(&name.as_str()));
            others.filter(|name| has_keys_of_publiccode(&folder.join(name))).nth(1).is_some()
        })
    }
}

/// Names of hidden files and folders that only repositories have.
const OF_REPOSITORIES: &[&str] =
    &[".git", ".gitattributes", ".github", ".gitignore", ".gitlab", ".gitmodules", ".hg", ".svn"];

fn is_of_software(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy().into_owned();
    match entry.file_type() {
        _ if OF_REPOSITORIES.contains(&name.as_str()) => true,
        _ if is_ignored(&name) => false,
        Ok(kind) if kind.is_dir() => !NAMES.iter().any(|name| entry.path().join(name).is_file()),
        _ => !is_yaml(&name),
    }
}

fn is_yaml(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".yml") || name.ends_with(".yaml")
}

/// Returns whether a folder is that of an entry in a catalogue, which has a copy of the
/// publiccode.yml and of some of its pictures.
fn is_entry(folder: &Path) -> bool {
    let is_of_solution = folder
        .parent()
        .and_then(Path::file_name)
        .is_some_and(|name| name == Kind::Solution.folder());
    folder.join(import_record::NAME).exists() || (is_of_solution && !folder.join(".git").exists())
}

fn stays_inside(path: &str) -> bool {
    Path::new(path)
        .components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
}

/// Number of bytes from which the format of a picture is recognised. A drawing may begin with a long
/// comment or document type.
const HEAD: u64 = 1 << 20;

/// Returns the finding for a picture in another format than its name says; `None` for other files,
/// and for those that cannot be read.
fn wrong_content(path: &Path, named: &NamedFile) -> Option<Finding> {
    let promised = PictureKind::of_file(&named.path)?;
    let mut head = Vec::new();
    File::open(path).ok()?.take(HEAD).read_to_end(&mut head).ok()?;
    if PictureKind::of(&head) == Some(promised) {
        return None;
    }
    let format = match promised {
        PictureKind::Jpeg => "JPEG".to_owned(),
        other => other.name().to_uppercase(),
    };
    let (path, format) = (named.path.as_str().into(), format.into());
    let finding = WrongContent { path, format }.at(&named.path.span);
    // Other programs look only into logos in PNG.
    let is_lenient = promised != PictureKind::Png || named.role != FileRole::Logo;
    Some(if is_lenient { finding.with_severity(Severity::Warning) } else { finding })
}
