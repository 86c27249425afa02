//! Builds in which a system call fails, or the program is killed: a visitor never meets a page that
//! leads to a missing file, and the next build completes the site.
//!
//! By default a sample of all faults is tried; `FAULTS=all` tries every one.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use walkdir::WalkDir;

use crate::support::{attributes, content, program, served_file, test_file};

const SITE: &str = "title: Catalogo\nbase_url: https://riuso.example/\n";

/// Number of faults of each kind that are tried by default.
const SAMPLE: usize = 8;

fn solution(title: &str, organisation: &str) -> String {
    format!(
        "title: {title}\nsummary: Gli atti in linea\ndate: 2024-01-02\norganisation: {organisation}\npubliccode: {{url: \
         'https://example.org/{title}.git', developmentStatus: stable, softwareType: standalone/web, platforms: [web], legal: \
         {{license: EUPL-1.2}}}}"
    )
}

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9\"/></svg>";

/// Returns a folder with two contents, `old` and `new`, which differ by added, removed and changed
/// entries and by an attachment.
fn contents() -> tempfile::TempDir {
    let (albo, sit, bosco) =
        (solution("Albo", "c_a944"), solution("Sit", "c_f205"), solution("Bosco", "c_h501"));
    let page = format!("---\n{albo}\n---\n![Schema](schema.svg)\n");
    let changed = format!("---\n{albo}\n---\n![Schema](pianta.svg) [Bosco](/solutions/bosco)\n");
    content(&[
        ("old/site.yml", SITE),
        ("old/solutions/albo/index.md", &page),
        ("old/solutions/albo/schema.svg", DRAWING),
        ("old/solutions/sit.md", &sit),
        ("new/site.yml", SITE),
        ("new/solutions/albo/index.md", &changed),
        ("new/solutions/albo/pianta.svg", DRAWING),
        ("new/solutions/bosco.md", &bosco),
    ])
}

/// Compiles the library that makes system calls fail.
fn shim(folder: &Path) -> PathBuf {
    let library = folder.join("libfault.so");
    let done = Command::new("rustc")
        .args(["--edition", "2024", "--crate-type", "cdylib", "-O", "-o"])
        .arg(&library)
        .arg(test_file("faults/shim.rs"))
        .output()
        .expect("rustc is there, since the tests were compiled");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    library
}

/// A place with the contents, the shim, and the site of the old content.
struct Bench {
    place: tempfile::TempDir,
    shim: PathBuf,
}

type Files = BTreeMap<String, Vec<u8>>;

impl Bench {
    fn new() -> Self {
        let place = contents();
        let shim = shim(place.path());
        let bench = Self { place, shim };
        bench.build("new", "clean", &[]);
        bench.build("old", "public", &[]);
        bench.copy("public", "before");
        bench.copy(".filiera", "before-state");
        bench
    }

    fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    /// Builds a content into a folder on one thread, so that system calls have an order.
    fn run(&self, content: &str, out: &str, variables: &[(&str, &str)]) -> Output {
        program(self.place.path())
            .args(["build", "--content", content, "--out", out])
            .env("RAYON_NUM_THREADS", "1")
            .envs(variables.iter().copied())
            .output()
            .expect("the program starts")
    }

    fn build(&self, content: &str, out: &str, variables: &[(&str, &str)]) {
        let done = self.run(content, out, variables);
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }

    fn copy(&self, from: &str, to: &str) {
        let (from, to) = (self.path(from), self.path(to));
        let _ = fs::remove_dir_all(&to);
        for file in WalkDir::new(&from) {
            let file = file.expect("it can be listed");
            let target = to.join(file.path().strip_prefix(&from).expect("it is inside"));
            match file.file_type().is_dir() {
                true => fs::create_dir_all(target).expect("made"),
                false => drop(fs::copy(file.path(), target).expect("copied")),
            }
        }
    }

    fn files(&self, folder: &str) -> Files {
        let root = self.path(folder);
        let files = WalkDir::new(&root).into_iter().map(|file| file.expect("it can be listed"));
        files
            .filter(|file| file.file_type().is_file())
            .map(|file| {
                let path = file.path().strip_prefix(&root).expect("it is inside");
                let bytes = fs::read(file.path()).expect("it can be read");
                (path.to_string_lossy().into_owned(), bytes)
            })
            .collect()
    }

    /// Returns the number of system calls of each kind in a build of the new content.
    fn counts(&self) -> Vec<(String, usize)> {
        self.restore();
        let counts = self.path("counts");
        let variables = [
            ("LD_PRELOAD", self.shim.to_str().expect("a path of letters")),
            ("FAULT_COUNTS", counts.to_str().expect("a path of letters")),
        ];
        self.build("new", "public", &variables);
        let lines = fs::read_to_string(counts).expect("the shim wrote it");
        let count = |line: &str| {
            let (kind, number) = line.split_once(' ').expect("two words");
            (kind.to_owned(), number.parse().expect("a number"))
        };
        lines.lines().map(count).collect()
    }

    fn restore(&self) {
        self.copy("before", "public");
        self.copy("before-state", ".filiera");
    }

    /// Runs a build of the new content with a fault, and the next one without. Returns whether the
    /// first succeeded.
    fn try_fault(&self, fault: &str, expected: &Expected) -> bool {
        self.restore();
        let shim = self.shim.to_str().expect("a path of letters");
        let done = self.run("new", "public", &[("LD_PRELOAD", shim), ("FAULT", fault)]);
        let output = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(!output.contains("panicked"), "{fault}: {output}");
        let after = self.files("public");
        if done.status.success() {
            expected.check_new(&after, fault);
        }
        expected.check_links(&after, fault);
        if output.contains("error: ") && !output.contains("error: could not finish changing") {
            assert!(after == expected.old, "{fault}: the site changed, in spite of\n{output}");
        }
        self.build("new", "public", &[]);
        expected.check_new(&self.files("public"), fault);
        assert!(!self.path(".filiera/public.staging").exists(), "{fault}");
        done.status.success()
    }
}

/// The site before and after a change.
struct Expected {
    old: Files,
    new: Files,
}

impl Expected {
    /// Checks that a site is the new one, besides old files that are named by their content.
    fn check_new(&self, files: &Files, fault: &str) {
        for (path, bytes) in &self.new {
            assert!(files.get(path) == Some(bytes), "{fault}: {path} is not that of a clean build");
        }
        for path in files.keys().filter(|path| !self.new.contains_key(*path)) {
            let is_hashed = path.contains("/assets/") || path.contains("assets/");
            let is_hashed = is_hashed || path.contains("search/");
            assert!(is_hashed && self.old.contains_key(path), "{fault}: {path} is left");
        }
    }

    /// Checks that all files are whole, old or new, and that a visitor who comes to a page that is in
    /// both sites, such as the home page, and follows links, finds none to a missing file.
    fn check_links(&self, files: &Files, fault: &str) {
        for (path, bytes) in files {
            let known = [&self.old, &self.new].into_iter().filter_map(|site| site.get(path));
            let is_whole = known.into_iter().any(|known| known == bytes);
            assert!(is_whole, "{fault}: {path} is neither old nor new");
        }
        let html = |path: &String| path.ends_with(".html");
        let lasting = self.old.keys().filter(|path| html(path) && self.new.contains_key(*path));
        let mut open: VecDeque<String> = lasting.cloned().collect();
        let mut seen: BTreeSet<String> = open.iter().cloned().collect();
        while let Some(page) = open.pop_front() {
            let text = std::str::from_utf8(&files[&page]).expect("pages are UTF-8");
            for link in ["href", "src"].into_iter().flat_map(|name| attributes(text, name)) {
                let target = link.split(['#', '?']).next().unwrap_or_default();
                if link.contains(':') || target.is_empty() {
                    continue;
                }
                let file = served_file(&page, target);
                assert!(files.contains_key(&file), "{fault}: {page} leads to {file}, not there");
                if html(&file) && seen.insert(file.clone()) {
                    open.push_back(file);
                }
            }
        }
    }
}

#[test]
fn no_fault_leaves_a_broken_site() {
    let bench = Bench::new();
    let expected = Expected { old: bench.files("before"), new: bench.files("clean") };
    assert_ne!(expected.old, expected.new);
    let is_all = std::env::var("FAULTS").is_ok_and(|faults| faults == "all");
    let mut tried = 0;
    for (kind, count) in bench.counts() {
        let step = if is_all { 1 } else { count.div_ceil(SAMPLE).max(1) };
        for number in (1..=count).step_by(step) {
            for effect in ["fail", "kill"] {
                let succeeded = bench.try_fault(&format!("{kind}:{number}:{effect}"), &expected);
                assert!(!succeeded || effect == "fail", "{kind}:{number} did not kill");
                tried += 1;
            }
        }
    }
    println!("{tried} faults");
    assert!(tried > 50, "only {tried} faults were tried: the shim is not used");
}
