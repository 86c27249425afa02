//! Mutated files of the corpus in the whole program: `import`, `check` and `build` end as documented,
//! nothing is written elsewhere, and the rest of the catalogue is published as without them.
//!
//! `MUTATED=10000` sets the number of files, which is small otherwise.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use fastrand::Rng;
use tempfile::TempDir;
use walkdir::WalkDir;

use crate::support::{content, filiera};

#[path = "fuzz/mutate.rs"]
mod mutate;
#[expect(dead_code, reason = "only the fragments of texts are needed")]
#[path = "fuzz/words.rs"]
mod words;

/// Files of a catalogue that are imported together.
const BATCH: usize = 200;

/// The entry whose page does not depend on solutions.
const CONTROL: &str = "---\ntitle: Quaderno zzz\nsummary: Annota le xyz\n---\n\
                       Testo **intero** con una [pagina](https://example.org/zzz) e una [nota](nota.txt).\n";
const SITE: &str = "title: Riuso di prova\nlanguages: [it]\npublisher: { name: Ente di prova }\n";

#[test]
fn mutated_files_harm_nothing_else() {
    let Some(seeds) = seeds() else { return };
    let count = std::env::var("MUTATED").ok().and_then(|count| count.parse().ok());
    let count: usize = count.unwrap_or(BATCH);
    let alone = catalogue();
    assert_ended(&filiera(alone.path(), &["build"]), &[0]);
    let expected = control(alone.path());
    let (mut rng, mut totals) = (Rng::with_seed(17), Totals::default());
    for batch in 0..count.div_ceil(BATCH) {
        let size = BATCH.min(count - batch * BATCH);
        let folder = catalogue();
        for number in 0..size {
            let mut bytes = seeds[rng.usize(..seeds.len())].clone();
            for _ in 0..=rng.usize(..3) {
                let other = &seeds[rng.usize(..seeds.len())];
                mutate::mutate(&mut bytes, other, words::TEXT, &mut rng);
            }
            put(&folder, &format!("da/ente__caso{number:03}.yml"), &bytes);
        }
        totals.add(&folder, &expected);
    }
    println!("{count} files: {totals:?}");
}

/// Returns the publiccode.yml files of the corpus; `None` without one.
fn seeds() -> Option<Vec<Vec<u8>>> {
    let corpus = std::env::var_os("FILIERA_CORPUS").map(PathBuf::from)?;
    let folders = ["publiccode", "publiccode-history"].map(|folder| corpus.join(folder));
    let files = folders.iter().flat_map(|folder| WalkDir::new(folder).sort_by_file_name());
    let files = files.flatten().map(|file| file.into_path()).filter(|file| file.is_file());
    Some(files.map(|file| fs::read(file).expect("seeds can be read")).collect())
}

fn catalogue() -> TempDir {
    let folder = content(&[]);
    put(&folder, "fuori.txt", b"others");
    put(&folder, "content/site.yml", SITE.as_bytes());
    put(&folder, "content/practices/zzz/index.md", CONTROL.as_bytes());
    put(&folder, "content/practices/zzz/nota.txt", b"nota");
    folder
}

fn put(folder: &TempDir, path: &str, bytes: &[u8]) {
    let file = folder.path().join(path);
    fs::create_dir_all(file.parent().expect("a file is in a folder")).expect("it can be made");
    fs::write(file, bytes).expect("it can be written");
}

/// Returns what is published of the control entry: the content of its page, and its attachment.
fn control(folder: &Path) -> (String, Vec<u8>) {
    let public = folder.join("public/buone-pratiche/zzz");
    let page = fs::read_to_string(public.join("index.html")).expect("it is published");
    let main = page.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>"));
    let main = main.expect("a page has a main part").0.to_owned();
    (main, fs::read(public.join("nota.txt")).expect("it is published"))
}

#[track_caller]
fn assert_ended(output: &Output, codes: &[i32]) {
    let shown = String::from_utf8_lossy(&output.stderr);
    assert!(!shown.contains("panicked") && !shown.contains("has a bug"), "{shown}");
    let is_expected = output.status.code().is_some_and(|code| codes.contains(&code));
    assert!(is_expected, "{:?}: {shown}", output.status);
}

/// Numbers of imported files by their fate.
#[derive(Debug, Default)]
struct Totals {
    imported: usize,
    /// Refused with a reason, or of the same software as another file.
    others: usize,
    published: usize,
    left_out: usize,
}

impl Totals {
    /// Imports, checks and builds the files in `da/`, and counts what becomes of them.
    fn add(&mut self, folder: &TempDir, expected: &(String, Vec<u8>)) {
        let place = folder.path();
        let before = files_elsewhere(place);
        assert_ended(&filiera(place, &["import", "da"]), &[0, 1]);
        let checked = filiera(place, &["check"]);
        assert_ended(&checked, &[0, 1]);
        let built = filiera(place, &["build", "--keep-going"]);
        assert_ended(&built, &[0, 1]);
        assert!(files_elsewhere(place) == before, "other files were changed");
        assert!(control(place) == *expected, "{}: the control entry changed", place.display());
        let entries = fs::read_dir(place.join("content/solutions")).expect("it is there");
        let report = String::from_utf8_lossy(&checked.stdout).into_owned()
            + &String::from_utf8_lossy(&checked.stderr);
        let mut imported = 0;
        for entry in entries.flatten().map(|entry| entry.file_name()) {
            let slug = entry.to_string_lossy().into_owned();
            imported += 1;
            if place.join(format!("public/soluzioni/{slug}/index.html")).exists() {
                self.published += 1;
                continue;
            }
            self.left_out += 1;
            let file = format!("solutions/{slug}/");
            assert!(report.contains(&file), "{slug} is not published, and no finding says why");
        }
        let given = fs::read_dir(place.join("da")).expect("it is there").count();
        self.imported += imported;
        self.others += given - imported;
    }
}

/// Returns the files that neither an import nor a build may change.
fn files_elsewhere(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files =
        WalkDir::new(folder).into_iter().flatten().filter(|file| file.file_type().is_file());
    let files = files.filter_map(|file| {
        let path = file.path().strip_prefix(folder).expect("it is inside").to_owned();
        let is_own = path.starts_with("public")
            || path.starts_with(".filiera")
            || path.starts_with("content/solutions");
        let bytes = || fs::read(file.path()).expect("it can be read");
        (!is_own).then(|| (path, bytes()))
    });
    files.collect()
}
