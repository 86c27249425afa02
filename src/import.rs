//! Imports publiccode.yml files into the content folder, byte for byte, with the pictures they
//! reference.
//!
//! Violations of the standard are left to `check`; only a file whose name cannot be read is
//! skipped. `existing` assigns files to entries, `fetch` retrieves them.

pub mod changes;
mod fetch;
mod local;
mod origin;
mod pictures;
mod import_record;
mod repository;
mod repository_files;
mod existing;
mod tree;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::catalogue::Slug;
use crate::date_limit::DateLimit;
use crate::failure::{Failure, Operation, OrFailure, Reason, Result};
use crate::finding::rule::Violation;
use crate::finding::{Finding, Report, Severity};
use crate::network::Network;
use crate::parse;
use crate::parse::publiccode::{self, Checks, IpaCodes};
use crate::read::{self, not_utf8};
use crate::real_path;
use crate::rules::fields::MissingKey;
use crate::rules::files::{TooLarge, UnreadFile, UnreadFileHelp, UnreadReason};
use crate::rules::import::{FileProblem, NoName, UnusableRecord};
use crate::source::{Source, Span, decode};
use changes::Change;
use existing::ExistingSolutions;
use fetch::RemoteFile;
use import_record::ImportRecord;
pub use origin::{Origin, masked};
use repository::RepositoryError;
use repository_files::RepositoryFiles;

/// Result of an import. Each list is in the order of the origins.
#[derive(Debug, Default)]
pub struct Imported {
    pub created: Vec<ImportedEntry>,
    /// Entries whose publiccode.yml or pictures changed.
    pub refreshed: Vec<ImportedEntry>,
    pub unchanged: Vec<Slug>,
    /// Origins without publiccode.yml, or where it was removed. Existing entries are not changed.
    pub gone: Vec<FailedImport>,
    /// Origins that could not be reached. Existing entries are not changed.
    pub unreached: Vec<FailedImport>,
    /// The reason for each skipped file; the path is that of its origin.
    pub skipped: Vec<Finding>,
    /// Remarks on imported files: encodings other than UTF-8, pictures not imported.
    pub notes: Vec<Finding>,
    /// The new `site.yml`, if the content folder had none.
    pub site: Option<PathBuf>,
}

/// An entry whose files were written.
#[derive(Debug)]
pub struct ImportedEntry {
    pub slug: Slug,
    pub origin: Origin,
    /// Changed values; empty for a new entry and for changes of layout only.
    pub changes: Vec<Change>,
    /// New and changed pictures, by path.
    pub pictures: Vec<String>,
}

/// An origin without a usable file.
#[derive(Debug)]
pub struct FailedImport {
    /// The entry created from it by an earlier import.
    pub slug: Option<Slug>,
    pub origin: Origin,
    /// Completes the phrase "this place …".
    pub why: FileProblem,
}

/// Imports the files found at `origins` into the content folder `into`.
pub fn all(origins: &[Origin], into: &Path, network: &Network) -> Result<Imported> {
    let mut imported = Imported::default();
    let fetched = fetch::all(origins, into, network)?;
    imported.notes.extend(fetched.misnamed.iter().map(|file| misnamed(file)));
    let mut existing = ExistingSolutions::read(into)?;
    for (origin, fetched) in fetched.results {
        match &*fetched {
            Ok(found) => import(found, into, &mut existing, &mut imported)?,
            Err(refusal) => imported.miss(None, origin, refusal),
        }
    }
    if !imported.created.is_empty() {
        imported.site = new_site(into)?;
    }
    Ok(imported)
}

/// Fetches all imported files of a content folder again from their recorded origins.
pub fn refresh(into: &Path, network: &Network) -> Result<Imported> {
    let mut imported = Imported::default();
    let existing = ExistingSolutions::read(into)?;
    let mut known = Vec::new();
    for (slug, path) in existing.files() {
        let Some(folder) = path.parent() else { continue };
        match ImportRecord::read(folder, into) {
            Some(record) => known.push((slug, path, record)),
            None => imported.skipped.extend(unusable_record(folder)),
        }
    }
    let origins: Vec<Origin> = known.iter().map(|(.., record)| record.origin.clone()).collect();
    let fetched = fetch::each(&origins, network);
    for ((slug, path, record), fetched) in known.into_iter().zip(fetched) {
        match &*fetched {
            Ok(found) if found.read.is_none() => {
                imported.skipped.push(reason(&found.source, &found.report));
            }
            Ok(found) => place(slug.clone(), path, found, into, &mut imported)?,
            Err(refusal) => imported.miss(Some(slug.clone()), record.origin, refusal),
        }
    }
    Ok(imported)
}

/// Returns the finding about a record that cannot be read; `None` if there is no record.
fn unusable_record(folder: &Path) -> Option<Finding> {
    let file = folder.join(import_record::NAME);
    let place = Span::start_of(&Source::new(file.to_string_lossy(), ""));
    file.exists().then(|| UnusableRecord {}.at(&place))
}

impl Imported {
    /// Returns whether a requested file could not be imported.
    pub fn lacks_something(&self) -> bool {
        !(self.skipped.is_empty() && self.gone.is_empty() && self.unreached.is_empty())
    }

    fn miss(&mut self, slug: Option<Slug>, origin: Origin, refusal: &RepositoryError) {
        let (list, why) = match refusal {
            RepositoryError::Gone(why) => (&mut self.gone, why),
            RepositoryError::Unreached(why) => (&mut self.unreached, why),
        };
        list.push(FailedImport { slug, origin, why: why.clone() });
    }
}

/// Checks publiccode.yml files, given by path under any name or found in folders, and the files of
/// their repositories that they name. Returns their sources. IPA codes are looked up in the list of
/// the content folder `content`, if it has one. `dates` is the limit of dates of events.
pub fn check(
    paths: &[PathBuf],
    content: &Path,
    dates: DateLimit,
    report: &mut Report,
) -> Result<Vec<Arc<Source>>> {
    let codes = ipa_codes(content, report)?;
    let checks = Checks { dates, ipa_codes: codes.as_ref() };
    let (mut sources, mut repository_files) = (Vec::new(), RepositoryFiles::default());
    let files = local::all_found(paths, None)?;
    files.misnamed.iter().for_each(|file| report.push(misnamed(file)));
    for file in &files.publiccodes {
        let (source, problem) = read::source(&file.to_string_lossy(), file)?;
        // Whatever its name, a file that is given here is a publiccode.yml.
        let source = Source::publiccode(source.path.clone(), source.text.clone());
        let is_read = problem.as_ref().is_none_or(|problem| !problem.is::<TooLarge>());
        problem.into_iter().for_each(|problem| report.push(problem));
        if is_read {
            publiccode::read(&source, checks, report);
            repository_files.check(&source, file, report);
        }
        sources.push(source);
    }
    report.finish();
    Ok(sources)
}

/// Returns the finding for a file that is skipped because of capitals in its name.
fn misnamed(file: &Path) -> Finding {
    let help = UnreadFileHelp::RenameTo { name: "publiccode.yml".into() };
    let place = Span::start_of(&Source::new(file.to_string_lossy(), ""));
    UnreadFile { reason: UnreadReason::Path, help }.at(&place)
}

/// Reads the IPA codes that a content folder lists; `None` without a list of codes.
fn ipa_codes(content: &Path, report: &mut Report) -> Result<Option<IpaCodes>> {
    let file = content.join(parse::IPA_CODES);
    if !file.is_file() {
        return Ok(None);
    }
    let (source, problem) = read::source(parse::IPA_CODES, &file)?;
    problem.into_iter().for_each(|problem| report.push(problem));
    Ok(parse::ipa_codes(&source, report))
}

fn import(
    found: &RemoteFile,
    into: &Path,
    existing: &mut ExistingSolutions,
    imported: &mut Imported,
) -> Result<()> {
    if found.read.is_none() {
        imported.skipped.push(reason(&found.source, &found.report));
        return Ok(());
    }
    let Some(slug) = slug(found, existing) else {
        imported.skipped.push(nameless(&found.source));
        return Ok(());
    };
    let path = existing.assign(&slug);
    place(slug, &path, found, into, imported)
}

/// Returns the reason why a file was skipped: the missing name, else its first error.
fn reason(source: &Arc<Source>, report: &Report) -> Finding {
    let errors = || report.findings().iter().filter(|found| found.severity == Severity::Error);
    let decisive = errors().find(|found| found.matches(MissingKey::new("name")));
    decisive.or_else(|| errors().next()).cloned().unwrap_or_else(|| nameless(source))
}

fn nameless(source: &Arc<Source>) -> Finding {
    NoName {}.at(&Span::start_of(source))
}

/// Returns the slug for a file: that of the entry with the same software, else the first free one
/// of its own name, that name with its owner's, and that name with a number. `None` if the name has
/// no letter or digit.
fn slug(found: &RemoteFile, existing: &ExistingSolutions) -> Option<Slug> {
    let (owner, name) = found.names();
    let slug = Slug::from_name(&name)?;
    let url = found.url();
    if let Some(known) = url.and_then(|url| existing.same_software(url, &slug)) {
        return Some(known);
    }
    let is_free = |slug: &Slug| existing.is_free(slug, url);
    let with_owner = || owner.and_then(|owner| slug.with_suffix(&owner));
    let numbered =
        || (2..).find_map(|number: u32| slug.with_suffix(&number.to_string()).filter(is_free));
    Some(slug.clone()).filter(is_free).or_else(|| with_owner().filter(is_free)).or_else(numbered)
}

/// Writes the file, its pictures and the import record as needed. Other files of the folder belong
/// to the editors and are not touched.
fn place(
    slug: Slug,
    path: &Path,
    found: &RemoteFile,
    into: &Path,
    imported: &mut Imported,
) -> Result<()> {
    imported.notes.extend(found.foreign.map(|foreign| not_utf8(&found.source, foreign)));
    imported.notes.extend(found.fetched_pictures.left_out.iter().cloned());
    let folder = path.parent().expect("the file is in the folder of its entry");
    for file in [path, &folder.join(import_record::NAME)] {
        stay_inside(into, file)?;
        require_file(file)?;
    }
    let before = match fs::read(path) {
        Ok(before) => Some(before),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(Failure::caused_by(Operation::read(path), error)),
    };
    real_path::create_folder(folder)?;
    let known = ImportRecord::read(folder, into).map(|record| record.pictures).unwrap_or_default();
    let placed = pictures::place(&found.fetched_pictures, &known, folder, &found.source);
    imported.notes.extend(placed.notes);
    if before.as_deref() != Some(&found.bytes) {
        write(path, &found.bytes)?;
    }
    ImportRecord { origin: found.origin.clone(), pictures: placed.hashes }.write(folder, into)?;
    let mut taken = ImportedEntry {
        slug,
        origin: found.origin.clone(),
        changes: Vec::new(),
        pictures: placed.written,
    };
    match before {
        None => imported.created.push(taken),
        Some(before) if before == found.bytes && taken.pictures.is_empty() => {
            imported.unchanged.push(taken.slug);
        }
        Some(before) => {
            let before = Source::new(path.to_string_lossy(), decode(before).0);
            taken.changes = changes::between(&before, &found.source);
            imported.refreshed.push(taken);
        }
    }
    Ok(())
}

/// Fails if a symbolic link leads from a path to a place outside of the folder.
fn stay_inside(folder: &Path, path: &Path) -> Result<()> {
    let operation = || Operation::write(path);
    if real_path::is_inside(folder, path).or_failure(operation)? {
        return Ok(());
    }
    let folder = folder.display().into();
    Err(Failure::because(operation(), Reason::LinkOut { folder }))
}

/// Fails if there is something other than a file at a path, such as a folder or a pipe.
fn require_file(path: &Path) -> Result<()> {
    match path.metadata() {
        Ok(found) if !found.is_file() => {
            Err(Failure::because(Operation::write(path), Reason::NotAFile))
        }
        _ => Ok(()),
    }
}

/// Writes a minimal `site.yml` if there is none; returns its path.
fn new_site(into: &Path) -> Result<Option<PathBuf>> {
    const SITE: &str = "title: Catalogo del riuso\nlanguages: [it]\n# The organisation responsible for the site.\npublisher: { name: Ente da indicare in site.yml }\n";
    let path = into.join("site.yml");
    if path.exists() {
        return Ok(None);
    }
    write(&path, SITE.as_bytes())?;
    Ok(Some(path))
}

/// Writes to a temporary file first, so that an interruption never leaves a partial file.
fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    real_path::create_folder(path.parent().expect("a file is in a folder"))?;
    let temporary = path.with_extension("yml.new");
    // A link of this name would be followed.
    let _ = fs::remove_file(&temporary);
    fs::write(&temporary, bytes).or_failure(|| Operation::write(&temporary))?;
    fs::rename(&temporary, path).or_failure(|| Operation::write(path))
}

#[cfg(test)]
mod tests;
