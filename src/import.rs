//! Brings publiccode.yml files into the content folder, byte for byte. Whether they keep to the standard is `check`'s matter:
//! a file is left out only where nobody could read what it is called. Which entry a file belongs to is `shelf`'s matter.

mod shelf;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use crate::catalogue::Slug;
use crate::catalogue::publiccode::Publiccode;
use crate::diagnostic::{Diagnostic, Report, Severity};
use crate::failure::{Failure, OrFailure, Result};
use crate::parse::publiccode;
use crate::read::not_utf8;
use crate::source::{Source, Span, decode};
use shelf::Shelf;

/// What became of the files found, by the names of their entries, in the order of the files.
#[derive(Debug, Default)]
pub struct Imported {
    pub created: Vec<Slug>,
    /// Had other bytes before.
    pub refreshed: Vec<Slug>,
    pub unchanged: Vec<Slug>,
    /// Why each file that was left out could not be read; its path is the one it was found at.
    pub skipped: Vec<Diagnostic>,
    /// What was odd about files that were imported all the same: other encodings than UTF-8.
    pub notes: Vec<Diagnostic>,
    /// `site.yml`, where the content folder had none.
    pub site: Option<PathBuf>,
}

/// Imports single files, and what folders hold, into the content folder `into`.
pub fn paths(paths: &[PathBuf], into: &Path) -> Result<Imported> {
    let mut imported = Imported::default();
    let files = all_found(paths, Some(into))?;
    let mut shelf = Shelf::read(into)?;
    for file in files {
        import(&file, &mut shelf, &mut imported)?;
    }
    if !imported.created.is_empty() {
        imported.site = new_site(into)?;
    }
    Ok(imported)
}

/// Holds single files, and what folders hold, against the standard, and returns how many they are.
pub fn check(paths: &[PathBuf], report: &mut Report) -> Result<usize> {
    let files = all_found(paths, None)?;
    for file in &files {
        let bytes = fs::read(file).or_failure(|| format!("read {}", file.display()))?;
        let (text, foreign) = decode(bytes);
        let source = Source::new(file.to_string_lossy(), text);
        foreign.into_iter().for_each(|offset| report.push(not_utf8(&source, offset)));
        publiccode::read(&source, report);
    }
    Ok(files.len())
}

/// Returns every publiccode.yml in these paths; that there is none is a failure, or a mistyped path would pass for a sound one.
fn all_found(paths: &[PathBuf], into: Option<&Path>) -> Result<Vec<PathBuf>> {
    let into = into.and_then(|into| fs::canonicalize(into).ok());
    let mut files = Vec::new();
    for path in paths {
        files.extend(found(path, into.as_deref())?);
    }
    if files.is_empty() {
        let places: Vec<_> = paths.iter().map(|path| path.display().to_string()).collect();
        return Err(Failure::new(format!("find a publiccode.yml in {}", places.join(", "))));
    }
    Ok(files)
}

/// Returns a file itself, or the files in a folder that are called as a publiccode.yml is, in order.
fn found(path: &Path, into: Option<&Path>) -> Result<Vec<PathBuf>> {
    let kind = fs::metadata(path).or_failure(|| format!("read {}", path.display()))?;
    if kind.is_file() {
        return single_file(path);
    }
    let mut files = Vec::new();
    for entry in WalkDir::new(path).sort_by_file_name().into_iter().filter_entry(|entry| is_searched(entry, into)) {
        let entry = entry.or_failure(|| format!("read {}", path.display()))?;
        if entry.file_type().is_file() && is_publiccode(&entry.file_name().to_string_lossy()) {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

fn single_file(path: &Path) -> Result<Vec<PathBuf>> {
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md")) {
        let act = format!("read {} as a publiccode.yml", path.display());
        return Err(Failure::because(act, "a Markdown entry is checked with its catalogue: `filiera check --content DIR`"));
    }
    Ok(vec![path.to_owned()])
}

/// Leaves alone what is hidden, what tools put there, and the folder that is being filled: copies that nobody publishes.
fn is_searched(entry: &DirEntry, into: Option<&Path>) -> bool {
    if entry.depth() == 0 || !entry.file_type().is_dir() {
        return true;
    }
    let name = entry.file_name().to_string_lossy();
    let is_tools_own = name.starts_with('.') || name == "node_modules" || name == "target";
    let is_filled = || into.is_some_and(|into| fs::canonicalize(entry.path()).is_ok_and(|folder| folder == into));
    !is_tools_own && !is_filled()
}

/// Knows `publiccode.yml` and the names of collections, `<owner>__<name>.yml`.
fn is_publiccode(file_name: &str) -> bool {
    let stem = file_name.strip_suffix(".yml").or_else(|| file_name.strip_suffix(".yaml"));
    stem.is_some_and(|stem| stem == "publiccode" || stem.contains("__"))
}

fn import(file: &Path, shelf: &mut Shelf, imported: &mut Imported) -> Result<()> {
    let bytes = fs::read(file).or_failure(|| format!("read {}", file.display()))?;
    let (text, foreign) = decode(bytes.clone());
    let source = Source::new(file.to_string_lossy(), text);
    let mut report = Report::default();
    let Some(read) = publiccode::read(&source, &mut report) else {
        imported.skipped.push(reason(&source, report));
        return Ok(());
    };
    let Some(slug) = slug(file, &read, shelf) else {
        imported.skipped.push(nameless(&source));
        return Ok(());
    };
    imported.notes.extend(foreign.map(|offset| not_utf8(&source, offset)));
    let path = shelf.take(&slug);
    place(slug, &path, &bytes, imported)
}

/// Returns what kept a file from being read: its first error.
fn reason(source: &Arc<Source>, report: Report) -> Diagnostic {
    let errors = report.diagnostics().iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
    let decisive = errors.clone().find(|diagnostic| diagnostic.message == "`name` is missing");
    decisive.or_else(|| errors.clone().next()).cloned().unwrap_or_else(|| nameless(source))
}

fn nameless(source: &Arc<Source>) -> Diagnostic {
    let problem = Diagnostic::error("no-name", &Span::start_of(source), "nothing here makes an address for the entry");
    problem.help("write a `name` with letters or digits in it")
}

/// Returns the name of the entry: the one that this software goes by already, else the first one that is free of the
/// file's own, the same with its owner's, and the same with a number.
fn slug(file: &Path, read: &Publiccode, shelf: &Shelf) -> Option<Slug> {
    let (owner, name) = names(file, read);
    let slug = Slug::from_name(&name)?;
    let url = read.url.as_ref().map(|url| url.as_str());
    if let Some(known) = url.and_then(|url| shelf.same_software(url, &slug)) {
        return Some(known);
    }
    let is_free = |slug: &Slug| shelf.is_free(slug, url);
    let with_owner = || owner.and_then(|owner| slug.with_suffix(&owner));
    let numbered = || (2..).find_map(|number: u32| slug.with_suffix(&number.to_string()).filter(is_free));
    Some(slug.clone()).filter(is_free).or_else(|| with_owner().filter(is_free)).or_else(numbered)
}

/// Returns the owner, where the file tells one, and the name.
fn names(file: &Path, read: &Publiccode) -> (Option<String>, String) {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let repository = read.url.as_ref().map(|url| url.trim_end_matches('/').trim_end_matches(".git"));
    let mut parts = repository.into_iter().flat_map(|url| url.rsplit('/'));
    let (repository_name, repository_owner) = (parts.next(), parts.next());
    if let Some((owner, name)) = stem.split_once("__") {
        return (Some(owner.to_owned()), name.to_owned());
    }
    let folder = file.parent().and_then(Path::file_name).map(|folder| folder.to_string_lossy().into_owned());
    let software = || read.name.as_ref().map(|name| name.value.clone()).unwrap_or_default();
    let name = folder.or_else(|| repository_name.map(str::to_owned)).unwrap_or_else(software);
    (repository_owner.map(str::to_owned), name)
}

/// Writes the file where it belongs, unless it is there already. What stands beside it is the editors'.
fn place(slug: Slug, path: &Path, bytes: &[u8], imported: &mut Imported) -> Result<()> {
    let folder = path.parent().expect("it lies in the folder of its entry");
    let outcome = match fs::read(path) {
        Ok(before) if before == bytes => {
            imported.unchanged.push(slug);
            return Ok(());
        }
        Ok(_) => &mut imported.refreshed,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => &mut imported.created,
        Err(error) => return Err(Failure::because(format!("read {}", path.display()), error)),
    };
    fs::create_dir_all(folder).or_failure(|| format!("create {}", folder.display()))?;
    write(path, bytes)?;
    outcome.push(slug);
    Ok(())
}

/// Gives a new content folder what it needs to be built.
fn new_site(into: &Path) -> Result<Option<PathBuf>> {
    const SITE: &str = "title: Catalogo del riuso\nlanguages: [it]\n# The body that answers for the site.\npublisher: { name: Ente da indicare in site.yml }\n";
    let path = into.join("site.yml");
    if path.exists() {
        return Ok(None);
    }
    write(&path, SITE.as_bytes())?;
    Ok(Some(path))
}

/// Writes beside the file first, so that an interruption leaves the old one or the new one, never half of it.
fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let beside = path.with_extension("yml.new");
    fs::write(&beside, bytes).or_failure(|| format!("write {}", beside.display()))?;
    fs::rename(&beside, path).or_failure(|| format!("write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with these files in it.
    fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        for (path, bytes) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("it is in the folder")).expect("it can be made");
            fs::write(path, bytes).expect("it can be written");
        }
        folder
    }

    /// Imports everything in a folder and returns what was done to which entry.
    fn import_all(from: &Path, into: &Path) -> (Imported, Vec<String>) {
        let imported = paths(&[from.to_owned()], into).expect("the disk does not refuse");
        let told = |verb: &'static str, slugs: &[Slug]| slugs.iter().map(|slug| format!("{verb} {slug}")).collect::<Vec<_>>();
        let done =
            [told("created", &imported.created), told("refreshed", &imported.refreshed), told("unchanged", &imported.unchanged)];
        (imported, done.concat())
    }

    #[test]
    fn files_are_imported_byte_for_byte_and_only_once() {
        let bytes = b"\xef\xbb\xbfname: Albo\r\nsconosciuta: citt\xe0\r\n";
        let from = folder(&[("albo/publiccode.yml", bytes), ("note.yml", b"name: B")]);
        let into = folder(&[("solutions/albo/index.md", b"mine")]);
        let (imported, done) = import_all(from.path(), into.path());
        assert_eq!(done, ["created albo"]);
        assert_eq!(fs::read(into.path().join("solutions/albo/publiccode.yml")).expect("it was written"), bytes);
        assert_eq!(imported.notes[0].span.line_and_column(), (2, 18));
        assert!(into.path().join("site.yml").exists());
        assert_eq!(import_all(from.path(), into.path()).1, ["unchanged albo"]);
        fs::write(from.path().join("albo/publiccode.yml"), "name: Albo 2").expect("it can be written");
        assert_eq!(import_all(from.path(), into.path()).1, ["refreshed albo"]);
        assert_eq!(fs::read(into.path().join("solutions/albo/index.md")).expect("it is still there"), b"mine");
    }

    #[test]
    fn entries_of_one_name_are_told_apart_by_their_owners() {
        let from = folder(&[("a__Albo.yml", b"name: A"), ("b__albo.yml", b"name: B"), ("x/b__albo.yml", b"name: C")]);
        let into = folder(&[]);
        let expected = ["albo", "albo-b", "albo-2"].map(|slug| format!("created {slug}"));
        assert_eq!(import_all(from.path(), into.path()).1, expected);
    }

    #[test]
    fn a_file_without_a_name_is_left_out_with_the_reason() {
        let from = folder(&[("a__b.yml", b"url: https://a.it/b"), ("a__c.yml", b"name: \"open"), ("a__d.yml", b"")]);
        let into = folder(&[]);
        let (imported, done) = import_all(from.path(), into.path());
        let codes: Vec<_> = imported.skipped.iter().map(|diagnostic| diagnostic.code).collect();
        assert_eq!((done.len(), &*codes), (0, &["missing-key", "yaml-syntax", "not-a-publiccode"][..]));
        assert!(!into.path().join("site.yml").exists());
    }

    #[test]
    fn long_names_find_room_for_what_tells_them_apart() {
        let name = "a".repeat(120);
        let file = |owner: &str| (format!("x{owner}/{owner}__{name}.yml"), b"name: A".to_vec());
        let files = [file("b"), file("b"), file("c"), file("c")];
        let files: Vec<_> = files.iter().enumerate().map(|(n, (path, text))| (format!("{n}/{path}"), text.as_slice())).collect();
        let from = folder(&files.iter().map(|(path, text)| (path.as_str(), *text)).collect::<Vec<_>>());
        let (imported, _) = import_all(from.path(), folder(&[]).path());
        let ends: Vec<_> = imported.created.iter().map(|slug| &slug.as_str()[97..]).collect();
        assert_eq!(ends, ["aaa", "a-b", "a-c", "a-2"]);
    }

    #[test]
    fn other_software_of_the_same_name_gets_another_address() {
        let one = folder(&[("albo/publiccode.yml", b"name: Albo\nurl: https://a.it/a/albo")]);
        let two = folder(&[("albo/publiccode.yml", b"name: Albo\nurl: https://b.it/b/albo.git")]);
        let moved = folder(&[("other/publiccode.yml", b"name: Albo B\nurl: http://B.it/b/albo/")]);
        let into = folder(&[]);
        assert_eq!(import_all(one.path(), into.path()).1, ["created albo"]);
        assert_eq!(import_all(two.path(), into.path()).1, ["created albo-b"]);
        assert_eq!(import_all(one.path(), into.path()).1, ["unchanged albo"]);
        assert_eq!(import_all(two.path(), into.path()).1, ["unchanged albo-b"]);
        assert_eq!(import_all(moved.path(), into.path()).1, ["refreshed albo-b"]);
    }

    #[test]
    fn an_entry_in_markdown_alone_keeps_its_address() {
        let from = folder(&[("albo/publiccode.yml", b"name: Albo")]);
        let into = folder(&[("solutions/albo.md", b"---\ntitle: Albo\n---\n")]);
        assert_eq!(import_all(from.path(), into.path()).1, ["created albo-2"]);
        assert_eq!(import_all(from.path(), into.path()).1, ["unchanged albo-2"]);
    }

    #[test]
    fn copies_that_nobody_publishes_are_left_alone() {
        let text = b"name: A".as_slice();
        let hidden = ["a/.git/publiccode.yml", "a/node_modules/b/publiccode.yml", "target/publiccode.yml"];
        let from = folder(&[(hidden[0], text), (hidden[1], text), (hidden[2], text), ("a/publiccode.yml", text)]);
        let into = from.path().join("content");
        assert_eq!(import_all(from.path(), &into).1, ["created a"]);
        assert_eq!(import_all(from.path(), &into).1, ["unchanged a"]);
    }

    #[test]
    fn a_link_leads_nowhere() {
        let from = folder(&[("albo/publiccode.yml", b"name: Albo")]);
        #[cfg(unix)]
        std::os::unix::fs::symlink(from.path().join("albo"), from.path().join("copy")).expect("it can be made");
        assert_eq!(import_all(from.path(), folder(&[]).path()).1.len(), 1);
    }
}
