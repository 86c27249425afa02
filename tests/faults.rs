//! Builds in which a system call fails, or the program is killed: a visitor never meets a page that
//! leads to a missing file, and the next build completes the site.
//!
//! By default a sample of all faults is tried; `FAULTS=all` tries every one on a small site, and 200
//! at random on a large one.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use fastrand::Rng;
use walkdir::WalkDir;

use crate::support::{attributes, content, program, repository, served_file, test_file};

const SITE: &str = "title: Catalogo\nbase_url: https://riuso.example/\n";

/// Number of faults of each kind that are tried by default.
const SAMPLE: usize = 4;

/// Effects of a fault, see `faults/shim.rs`.
const EFFECTS: [&str; 3] = ["fail", "full", "kill"];

fn tries_all() -> bool {
    std::env::var("FAULTS").is_ok_and(|faults| faults == "all")
}

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

/// A place with two contents, the shim, and the site of the old content.
struct Bench {
    place: tempfile::TempDir,
    shim: PathBuf,
    /// Further arguments of the builds in which calls fail.
    arguments: &'static [&'static str],
    /// Number of threads of these builds; with one, system calls have an order.
    threads: usize,
}

type Files = BTreeMap<String, Vec<u8>>;

impl Bench {
    fn new(place: tempfile::TempDir) -> Self {
        let shim = shim(place.path());
        let bench = Self { place, shim, arguments: &[], threads: 1 };
        bench.build("new", "clean", &[]);
        bench.build("old", "public", &[]);
        bench.copy("public", "before");
        bench.copy(".filiera", "before-state");
        bench
    }

    fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    /// Builds a content into a folder.
    fn run(&self, content: &str, out: &str, variables: &[(&str, &str)]) -> Output {
        program(self.place.path())
            .args(["build", "--content", content, "--out", out])
            .args(self.arguments)
            .env("RAYON_NUM_THREADS", self.threads.to_string())
            .envs(variables.iter().copied())
            .output()
            .expect("the program starts")
    }

    fn build(&self, content: &str, out: &str, variables: &[(&str, &str)]) {
        let done = self.run(content, out, variables);
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }

    /// Makes the folder `to` a copy of `from`. Mounted folders stay.
    fn copy(&self, from: &str, to: &str) {
        let (from, to) = (self.path(from), self.path(to));
        clear(&to);
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
        let mut after = self.files("public");
        if done.status.success() {
            expected.check_new(&after, fault);
        }
        after.retain(|path, _| !is_temporary(path));
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

/// Returns whether a file of the output folder is one that a build is about to publish.
fn is_temporary(path: &str) -> bool {
    path.split('/').any(|part| part.starts_with(".filiera-"))
}

/// Removes what is in a folder, besides mount points.
fn clear(folder: &Path) {
    for file in WalkDir::new(folder).contents_first(true).into_iter().filter_map(Result::ok) {
        match file.file_type().is_dir() {
            // A mount point cannot be removed.
            true => drop(fs::remove_dir(file.path())),
            false => fs::remove_file(file.path()).expect("removed"),
        }
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
        assert_eq!(files.keys().find(|path| is_temporary(path)), None, "{fault}");
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

/// Tries faults of every kind.
fn try_faults(bench: &Bench) {
    let expected = Expected { old: bench.files("before"), new: bench.files("clean") };
    assert_ne!(expected.old, expected.new);
    let mut tried = 0;
    for (kind, count) in bench.counts() {
        let step = if tries_all() { 1 } else { count.div_ceil(SAMPLE).max(1) };
        let torn = (kind == "write").then_some("torn");
        let mut succeeded = 0;
        for number in (1..=count).step_by(step) {
            for effect in EFFECTS.into_iter().chain(torn) {
                let fault = format!("{kind}:{number}:{effect}");
                let is_success = bench.try_fault(&fault, &expected);
                assert!(!is_success || matches!(effect, "fail" | "full"), "{fault} did not kill");
                succeeded += usize::from(is_success);
                tried += 1;
            }
        }
        println!("{kind}: {count} calls, {succeeded} builds succeeded in spite of a fault");
    }
    println!("{tried} faults");
    assert!(tried > 50, "only {tried} faults were tried: the shim is not used");
}

#[test]
fn no_fault_leaves_a_broken_site() {
    try_faults(&Bench::new(contents()));
}

#[test]
fn no_fault_leaves_a_broken_site_with_swap() {
    try_faults(&Bench { arguments: &["--swap"], ..Bench::new(contents()) });
}

/// Set in the test process that has file systems of its own.
const MOUNTED: &str = "FILIERA_TEST_MOUNTED";

/// Runs a test again in a process that may mount file systems, if this one is not yet such. Returns
/// whether the test is to go on here. Systems that do not allow it skip the test.
fn may_mount(test: &str) -> bool {
    if std::env::var_os(MOUNTED).is_some() {
        return true;
    }
    let apart = |command: &mut Command| {
        let done = command.env(MOUNTED, "1").output();
        done.ok().map(|done| (done.status.success(), done))
    };
    let unshare = || {
        let mut command = Command::new("unshare");
        command.args(["--map-root-user", "--mount"]);
        command
    };
    if !apart(unshare().arg("true")).is_some_and(|(allowed, _)| allowed) {
        println!("skipped: this system does not allow tests to mount file systems");
        return false;
    }
    let this = std::env::current_exe().expect("the path of this program");
    let (passed, done) = apart(unshare().arg(this).args([test, "--exact", "--nocapture"]))
        .expect("it started before");
    let output = String::from_utf8_lossy(&done.stdout) + String::from_utf8_lossy(&done.stderr);
    println!("{output}");
    assert!(passed && output.contains("1 passed"));
    false
}

/// Puts a folder on a file system of its own.
fn mount(folder: &Path) {
    fs::create_dir_all(folder).expect("made");
    let done = Command::new("mount").args(["-t", "tmpfs", "tmpfs"]).arg(folder).status();
    assert!(done.is_ok_and(|status| status.success()), "{} is not mounted", folder.display());
}

#[test]
fn no_fault_leaves_a_broken_site_on_another_file_system() {
    if may_mount("faults::no_fault_leaves_a_broken_site_on_another_file_system") {
        let place = contents();
        mount(&place.path().join("public"));
        try_faults(&Bench::new(place));
    }
}

#[test]
fn no_fault_leaves_a_broken_site_with_a_folder_on_another_file_system() {
    if may_mount("faults::no_fault_leaves_a_broken_site_with_a_folder_on_another_file_system") {
        let place = contents();
        mount(&place.path().join("public/soluzioni"));
        try_faults(&Bench::new(place));
    }
}

#[test]
fn the_first_build_needs_no_common_file_system() {
    if may_mount("faults::the_first_build_needs_no_common_file_system") {
        let place = contents();
        mount(&place.path().join(".filiera"));
        let bench = Bench::new(place);
        assert!(
            bench.files("public") == bench.files("before") && !bench.files("public").is_empty()
        );
    }
}

/// Builds on several threads, with the repository's own catalogue.
#[test]
fn no_fault_leaves_a_broken_large_site() {
    let place = contents();
    let own = repository().join("content");
    for folder in ["old", "new"] {
        for file in WalkDir::new(&own) {
            let file = file.expect("it can be listed");
            let inside = file.path().strip_prefix(&own).expect("it is inside");
            let target = place.path().join(folder).join(inside);
            match file.file_type().is_dir() {
                true => fs::create_dir_all(target).expect("made"),
                false => drop(fs::copy(file.path(), target).expect("copied")),
            }
        }
    }
    let site = place.path().join("new/site.yml");
    let settings = fs::read_to_string(&site).expect("read");
    let renamed = settings.replacen("title: \"", "title: \"Nuovo ", 1);
    assert_ne!(renamed, settings, "the title of every page changes");
    fs::write(&site, renamed).expect("written");

    let bench = Bench { threads: 4, ..Bench::new(place) };
    let expected = Expected { old: bench.files("before"), new: bench.files("clean") };
    assert!(expected.new.len() > 500);
    let counts = bench.counts();
    let mut rng = Rng::with_seed(17);
    let (tries, mut struck) = (if tries_all() { 200 } else { 4 }, 0);
    for _ in 0..tries {
        let (kind, count) = &counts[rng.usize(..counts.len())];
        if *count > 0 {
            let effect = EFFECTS[rng.usize(..EFFECTS.len())];
            let fault = format!("{kind}:{}:{effect}", rng.usize(1..=*count));
            struck += usize::from(!bench.try_fault(&fault, &expected));
        }
    }
    println!("{struck} of {tries} builds failed");
    assert!(struck > 0, "no fault struck");
}
