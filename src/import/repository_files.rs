//! Checks the files that a publiccode.yml names, if it lies in its repository.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Component, Path};

use crate::finding::rule::Violation;
use crate::finding::{Finding, Report, Severity};
use crate::parse::publiccode;
use crate::parse::publiccode::files::{FileRole, NamedFile, named};
use crate::rules::publiccode::{MissingRepositoryFile, MissingRepositoryFileHelp, WrongContent};
use crate::source::Source;

/// Reports named files that do not exist, and pictures in another format than their names say.
/// `file` is the publiccode.yml on the disk.
pub fn check(source: &std::sync::Arc<Source>, file: &Path, report: &mut Report) {
    let Some(root) = publiccode::tree(source) else { return };
    let folder = match file.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => return,
    };
    let is_repository = is_repository(folder);
    for named in named(&root) {
        if stays_inside(&named.path) && (is_repository || has_first_folder(folder, &named.path)) {
            let found = problem(folder, &named);
            found.into_iter().for_each(|finding| report.push(finding.with_key(&*named.key)));
        }
    }
}

/// Returns whether a folder is that of a repository: it has `.git`, a file that most repositories
/// have, or a picture. A collection of publiccode.yml files has none of these.
fn is_repository(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    entries.filter_map(Result::ok).any(|entry| {
        let name = entry.file_name().to_string_lossy().to_lowercase();
        let starts = ["readme", "license", "licence", "copying", "authors"];
        let ends = [".png", ".svg", ".svgz", ".jpg", ".jpeg"];
        name == ".git"
            || starts.iter().any(|start| name.starts_with(start))
            || ends.iter().any(|end| name.ends_with(end))
    })
}

fn has_first_folder(folder: &Path, path: &str) -> bool {
    let mut parts =
        Path::new(path).components().filter(|part| matches!(part, Component::Normal(_)));
    match (parts.next(), parts.next()) {
        (Some(first), Some(_)) => folder.join(first).is_dir(),
        _ => false,
    }
}

fn stays_inside(path: &str) -> bool {
    Path::new(path)
        .components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
}

fn problem(folder: &Path, named: &NamedFile) -> Option<Finding> {
    let path = folder.join(&*named.path);
    let exists = if named.role == FileRole::Authors { path.exists() } else { path.is_file() };
    if !exists {
        let help = match in_other_case(&path, &named.path) {
            Some(file) => MissingRepositoryFileHelp::Spelled { file: file.into() },
            None => MissingRepositoryFileHelp::Add,
        };
        let violation = MissingRepositoryFile { path: named.path.as_str().into(), help };
        return Some(violation.at(&named.path.span));
    }
    let (format, is_right) = content(&path)?;
    let violation = WrongContent { path: named.path.as_str().into(), format: format.into() };
    let finding = violation.at(&named.path.span);
    // Other programs look only into logos in PNG.
    let is_lenient = format != "PNG" || named.role != FileRole::Logo;
    (!is_right).then(|| if is_lenient { finding.with_severity(Severity::Warning) } else { finding })
}

/// Returns the path with the name of the only file beside it that differs in letter case.
fn in_other_case(path: &Path, written: &str) -> Option<String> {
    let name = path.file_name()?.to_string_lossy().to_lowercase();
    let entries = fs::read_dir(path.parent()?).ok()?.filter_map(Result::ok);
    let mut names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let found = names.find(|found| found.to_lowercase() == name)?;
    Some(match written.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{found}"),
        None => found,
    })
}

/// Number of bytes from which the format of a picture is recognised.
const HEAD: u64 = 4096;

/// Number of bytes of the signature and the header of a PNG.
const PNG_HEADER: usize = 33;

/// Returns the format that the name of a picture says, and whether its first bytes are of this
/// format; `None` for other files, and for those that cannot be read.
fn content(path: &Path) -> Option<(&'static str, bool)> {
    let extension = path.extension()?.to_string_lossy().to_lowercase();
    let mut head = Vec::new();
    File::open(path).ok()?.take(HEAD).read_to_end(&mut head).ok()?;
    Some(match extension.as_str() {
        "png" => ("PNG", head.starts_with(b"\x89PNG\r\n\x1a\n") && head.len() >= PNG_HEADER),
        "jpg" | "jpeg" => ("JPEG", head.starts_with(b"\xff\xd8\xff")),
        "svg" => ("SVG", head.windows(4).any(|bytes| bytes == b"<svg" || bytes == b":svg")),
        "svgz" => ("SVGZ", head.starts_with(b"\x1f\x8b")),
        _ => return None,
    })
}
