//! Whatever strangers write: files of the repository, and of the corpus where `FILIERA_CORPUS` says it lies, are bent at random and
//! read as the program reads them, some of them up to the finished pages. Nothing may panic, take over a second, or over 200 MB.
//!
//! ```text
//! cargo test --release --test fuzz -- --seconds 3600 --seed 7
//! cargo test --release --test fuzz -- target/fuzz/1c5f…/site.yml
//! ```
//!
//! Without options it runs for some seconds, as one of the tests. A case that fails stays in `target/fuzz/`, in a folder as in
//! `content/`; its path runs it again.

#[path = "fuzz/bend.rs"]
mod bend;
#[path = "fuzz/memory.rs"]
mod memory;

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use fastrand::Rng;
use filiera::catalogue::Catalogue;
use filiera::diagnostic::Report;
use filiera::diagnostic::format::{self, Format};
use filiera::project::{Project, Site};
use filiera::render::theme::Theme;
use filiera::source::{Source, decode};
use filiera::write::MemorySink;
use filiera::{derive, lint, parse, render, resolve};
use walkdir::WalkDir;

const SHORT_RUN: u64 = 10;
const LONGEST: Duration = Duration::from_secs(1);
const MOST_MEMORY: usize = 200 << 20;
/// A case that takes longer than this is told of while it runs: it may have no end.
const ENDLESS: Duration = Duration::from_secs(30);
/// Pages are made of one sound case in so many: they take longer than all the rest.
const MADE_INTO_PAGES: usize = 8;
const ENOUGH_FAILURES: usize = 10;

/// A file as it would lie in `content/`.
#[derive(Clone)]
struct Case {
    path: String,
    bytes: Vec<u8>,
}

fn main() -> ExitCode {
    let options = match Options::given() {
        Ok(options) => options,
        Err(complaint) => {
            eprintln!("{complaint}");
            return ExitCode::from(2);
        }
    };
    let themes = Themes::default();
    let failures = match options.again.as_slice() {
        [] if options.is_for_others => 0,
        [] => random(&options, &themes),
        files => files.iter().filter(|file| failed(&kept_case(file), true, &themes)).count(),
    };
    ExitCode::from(u8::from(failures > 0))
}

struct Options {
    seconds: u64,
    seed: u64,
    /// Kept cases to run again.
    again: Vec<PathBuf>,
    /// Whether only tests of other names are asked for.
    is_for_others: bool,
}

impl Options {
    fn given() -> Result<Self, String> {
        let mut options =
            Self { seconds: SHORT_RUN, seed: 1, again: Vec::new(), is_for_others: false };
        let mut arguments = std::env::args().skip(1);
        while let Some(argument) = arguments.next() {
            let mut number = || {
                arguments
                    .next()
                    .and_then(|word| word.parse().ok())
                    .ok_or(format!("{argument} wants a number"))
            };
            match argument.as_str() {
                "--seconds" => options.seconds = number()?,
                "--seed" => options.seed = number()?,
                path if Path::new(path).is_file() => options.again.push(path.into()),
                // What `cargo test` passes on is for tests that have names.
                name => options.is_for_others |= !name.starts_with('-'),
            }
        }
        Ok(options)
    }
}

/// Runs random cases until that much processor time is over, and returns how many failed.
fn random(options: &Options, themes: &Themes) -> usize {
    let seeds = seeds();
    let mut rng = Rng::with_seed(options.seed);
    let (mut cases, mut failures) = (0, 0);
    let current = watched();
    while ProcessTime::now().as_duration() < Duration::from_secs(options.seconds)
        && failures < ENOUGH_FAILURES
    {
        let case = case(&seeds, &mut rng);
        *current.lock().expect("no thread panics while it holds the case") =
            Some((Instant::now(), case.clone()));
        cases += 1;
        failures += usize::from(failed(&case, cases % MADE_INTO_PAGES == 0, themes));
    }
    let (time, seeds) = (ProcessTime::now().as_duration().as_secs(), seeds.len());
    println!(
        "{cases} hostile files from {seeds} seeds in {time} s of processor time: {failures} did harm"
    );
    failures
}

fn case(seeds: &[Case], rng: &mut Rng) -> Case {
    let Case { path, mut bytes } = seeds[rng.usize(..seeds.len())].clone();
    if rng.u8(..20) == 0 {
        bytes = bend::noise(rng);
    }
    for _ in 0..=rng.usize(..4) {
        let other = &seeds[rng.usize(..seeds.len())].bytes;
        bend::bend(&mut bytes, other, rng);
    }
    Case { path, bytes }
}

/// Runs a case and tells whether it did harm; one that did is kept.
fn failed(case: &Case, makes_pages: bool, themes: &Themes) -> bool {
    let harm = harm(case, makes_pages, themes);
    if let Some(harm) = &harm {
        println!("{harm}: {}", kept(case).display());
    }
    harm.is_some()
}

fn harm(case: &Case, makes_pages: bool, themes: &Themes) -> Option<String> {
    // What else the machine has to do is not counted.
    let start = ProcessTime::now();
    let before = memory::begin();
    let ended = catch_unwind(AssertUnwindSafe(|| read(case, makes_pages, themes))).is_ok();
    let (time, memory) = (start.elapsed(), memory::peak() - before);
    match () {
        () if !ended => Some("it panics".to_owned()),
        () if time > LONGEST => Some(format!("it takes {:.1} s", time.as_secs_f64())),
        () if memory > MOST_MEMORY => Some(format!("it takes {} MB", memory >> 20)),
        () => None,
    }
}

/// Reads a file as a build does.
fn read(case: &Case, makes_pages: bool, themes: &Themes) {
    let (text, _) = decode(case.bytes.clone());
    let sources = [Source::new(&case.path, text)];
    let mut report = Report::default();
    let site = Site::read(&sources, &mut report);
    let entries: &[Arc<Source>] = if case.path == "site.yml" { &[] } else { &sources };
    let parsed = parse::content(entries, &site.languages, true, &mut report);
    let catalogue = resolve::catalogue(site, parsed, &[], &mut report);
    lint::catalogue(&catalogue, &mut report);
    report.sort();
    for format in [Format::Pretty, Format::Short, Format::Json, Format::Github] {
        format::report(&report, format, "content", false);
    }
    if makes_pages && report.broken_files().is_empty() {
        pages(&catalogue, themes);
    }
}

fn pages(catalogue: &Catalogue, themes: &Themes) {
    let theme = themes.of(&catalogue.site.languages);
    for lang in &catalogue.site.languages {
        let edition = catalogue.edition(lang);
        let sink = MemorySink::default();
        // Two pages of one address are a failure, as is a template that does not take what it gets: neither may come of content.
        render::site(&edition, &derive::all(&edition), &theme, &Project::new("content"), &sink)
            .expect("a sound site can be made");
    }
}

/// Themes by languages: what they are made of is not hostile, and takes long to load.
#[derive(Default)]
struct Themes(Mutex<BTreeMap<Vec<String>, Arc<Theme>>>);

impl Themes {
    fn of(&self, languages: &[String]) -> Arc<Theme> {
        let load =
            || Arc::new(Theme::load(None, languages).expect("the theme in the binary is sound"));
        let mut known = self.0.lock().expect("loading a theme does not panic");
        Arc::clone(known.entry(languages.to_vec()).or_insert_with(load))
    }
}

/// Returns what the cases are bent from: content of every kind, mistakes that people make, and files of the world.
fn seeds() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seeds = Vec::new();
    for file in texts(&root.join("content")) {
        let path = file
            .strip_prefix(root.join("content"))
            .expect("it was found there")
            .to_string_lossy()
            .replace('\\', "/");
        seeds.push(Case { path, bytes: fs::read(&file).expect("content can be read") });
    }
    let mistakes =
        texts(&root.join("tests/mistakes")).into_iter().map(|file| (file, "solutions/caso.md"));
    let corpus = std::env::var_os("FILIERA_CORPUS").map(PathBuf::from);
    let world = corpus.iter().flat_map(|corpus| {
        ["publiccode", "publiccode-history"].map(|folder| texts(&corpus.join(folder)))
    });
    let world = world.flatten().map(|file| (file, "solutions/caso/publiccode.yml"));
    for (file, path) in mistakes.chain(world) {
        seeds.push(Case {
            path: path.to_owned(),
            bytes: fs::read(&file).expect("seeds can be read"),
        });
    }
    seeds
}

fn texts(folder: &Path) -> Vec<PathBuf> {
    let is_text = |path: &Path| {
        path.extension()
            .is_some_and(|extension| ["md", "yml", "yaml"].map(Some).contains(&extension.to_str()))
    };
    let found = WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    found.map(walkdir::DirEntry::into_path).filter(|path| path.is_file() && is_text(path)).collect()
}

/// Writes a case where it can be run again from.
fn kept(case: &Case) -> PathBuf {
    let mut hasher = DefaultHasher::new();
    (&case.path, &case.bytes).hash(&mut hasher);
    let name = format!("{:016x}", hasher.finish());
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("target/fuzz").join(name).join(&case.path);
    fs::create_dir_all(file.parent().expect("it lies in a folder"))
        .expect("target/ can be written to");
    fs::write(&file, &case.bytes).expect("target/ can be written to");
    file
}

fn kept_case(file: &Path) -> Case {
    let parts: Vec<_> = file.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    let start = parts.iter().position(|part| part == "fuzz").map_or(parts.len() - 1, |at| at + 2);
    Case { path: parts[start..].join("/"), bytes: fs::read(file).expect("a kept case can be read") }
}

/// Returns where to put the case at hand. One that does not end is kept and ends the run.
fn watched() -> Arc<Mutex<Option<(Instant, Case)>>> {
    let current: Arc<Mutex<Option<(Instant, Case)>>> = Arc::default();
    let watched = Arc::clone(&current);
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            let current = watched.lock().expect("no thread panics while it holds the case");
            if let Some((start, case)) = &*current
                && start.elapsed() > ENDLESS
            {
                println!("it does not end: {}", kept(case).display());
                std::process::exit(1);
            }
        }
    });
    current
}
