//! Fuzz test: files of the repository, and of the corpus that `FILIERA_CORPUS` names, are mutated
//! at random and processed as in a build, some of them up to the finished pages. No case may panic,
//! or take more than one second of processor time or 200 MB of memory.
//!
//! ```text
//! cargo test --release --test fuzz -- --seconds 3600 --seed 7
//! cargo test --release --test fuzz -- target/fuzz/1c5f…/site.yml
//! ```
//!
//! Without options it runs for some seconds. Cases that fail are kept in `target/fuzz/<hash>/`,
//! under their paths in `content/`; the path of such a file as an argument runs it again.

#[path = "fuzz/memory.rs"]
mod memory;
#[path = "fuzz/mutate.rs"]
mod mutate;

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
use filiera::catalogue::pictures::Pictures;
use filiera::finding::Report;
use filiera::finding::format::{self, Format};
use filiera::lang::Lang;
use filiera::message::MessageLang;
use filiera::options::BuildOptions;
use filiera::read::Sources;
use filiera::render::theme::Theme;
use filiera::sink::MemorySink;
use filiera::source::{Source, decode};
use filiera::urls::Route;
use filiera::{derive, lint, parse, render, resolve};
use walkdir::WalkDir;

const SHORT_RUN: u64 = 10;
const LONGEST: Duration = Duration::from_secs(1);
const MOST_MEMORY: usize = 200 << 20;
/// A case that takes longer is reported while it runs, as it may be an endless loop.
const HANGS_AFTER: Duration = Duration::from_secs(30);
/// Pages are rendered for one case in this many, if it is valid, since rendering takes longest.
const RENDERED_SHARE: usize = 8;
const ENOUGH_FAILURES: usize = 10;

/// A file with its path in `content/`.
#[derive(Clone)]
struct Case {
    path: String,
    bytes: Vec<u8>,
}

fn main() -> ExitCode {
    let options = match Options::given() {
        Ok(options) => options,
        Err(problem) => {
            eprintln!("{problem}");
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
    /// True if the arguments name other tests, so that this one has nothing to do.
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
                    .ok_or(format!("{argument} needs a number"))
            };
            match argument.as_str() {
                "--seconds" => options.seconds = number()?,
                "--seed" => options.seed = number()?,
                path if Path::new(path).is_file() => options.again.push(path.into()),
                // `cargo test` passes filters for the names of other tests.
                name => options.is_for_others |= !name.starts_with('-'),
            }
        }
        Ok(options)
    }
}

/// Runs random cases for the given processor time, or until there are enough failures, and returns
/// the number of failures.
fn random(options: &Options, themes: &Themes) -> usize {
    let seeds = seeds();
    let mut rng = Rng::with_seed(options.seed);
    let (mut cases, mut failures) = (0, 0);
    let current = watchdog();
    while ProcessTime::now().as_duration() < Duration::from_secs(options.seconds)
        && failures < ENOUGH_FAILURES
    {
        let case = case(&seeds, &mut rng);
        *current.lock().expect("no thread panics while it holds the case") =
            Some((Instant::now(), case.clone()));
        cases += 1;
        failures += usize::from(failed(&case, cases % RENDERED_SHARE == 0, themes));
    }
    let (time, seeds) = (ProcessTime::now().as_duration().as_secs(), seeds.len());
    println!(
        "{cases} hostile files from {seeds} seeds in {time} s of processor time: {failures} failed"
    );
    failures
}

fn case(seeds: &[Case], rng: &mut Rng) -> Case {
    let Case { path, mut bytes } = seeds[rng.usize(..seeds.len())].clone();
    if rng.u8(..20) == 0 {
        bytes = mutate::noise(rng);
    }
    for _ in 0..=rng.usize(..4) {
        let other = &seeds[rng.usize(..seeds.len())].bytes;
        mutate::mutate(&mut bytes, other, rng);
    }
    Case { path, bytes }
}

/// Runs a case and returns whether it failed; failed cases are kept.
fn failed(case: &Case, makes_pages: bool, themes: &Themes) -> bool {
    let failure = failure(case, makes_pages, themes);
    if let Some(failure) = &failure {
        println!("{failure}: {}", kept(case).display());
    }
    failure.is_some()
}

fn failure(case: &Case, makes_pages: bool, themes: &Themes) -> Option<String> {
    // Processor time does not depend on other processes.
    let start = ProcessTime::now();
    let before = memory::start();
    let completed = catch_unwind(AssertUnwindSafe(|| read(case, makes_pages, themes))).is_ok();
    let (time, memory) = (start.elapsed(), memory::peak() - before);
    match () {
        () if !completed => Some("panics".to_owned()),
        () if time > LONGEST => Some(format!("takes {:.1} s", time.as_secs_f64())),
        () if memory > MOST_MEMORY => Some(format!("takes {} MB", memory >> 20)),
        () => None,
    }
}

/// Processes a file like a build.
fn read(case: &Case, makes_pages: bool, themes: &Themes) {
    let (text, _) = decode(case.bytes.clone());
    let sources = [Source::new(&case.path, text)];
    let mut report = Report::default();
    let site = filiera::parse::site(&sources, None, &mut report);
    let entries: &[Arc<Source>] = if case.path == "site.yml" { &[] } else { &sources };
    let settings = parse::Settings {
        languages: &site.languages,
        drafts: true,
        dates: Default::default(),
        linked: &Default::default(),
    };
    let parsed = parse::content(entries, settings, &mut report);
    let (catalogue, _) =
        resolve::catalogue(site, parsed, Pictures::default(), &Sources::default(), &mut report);
    lint::catalogue(&catalogue, &mut report);
    report.finish();
    for format in [Format::Pretty, Format::Short, Format::Json, Format::Github] {
        format::report(&report, format, MessageLang::Italian, "content", false);
    }
    if makes_pages && report.broken_files().is_empty() {
        pages(&catalogue, themes);
    } else if makes_pages {
        pages_of_entries(&catalogue, themes);
    }
}

fn pages(catalogue: &Catalogue, themes: &Themes) {
    let theme = themes.of(&catalogue.site.languages);
    for lang in &catalogue.site.languages {
        let edition = catalogue.edition(*lang);
        let sink = MemorySink::default();
        // Fails if two pages have one URL or a template fails; content must cause neither.
        render::site(
            &edition,
            &derive::all(
                &edition,
                vec![Vec::new(); edition.entries.len()],
                Default::default(),
                &Report::default(),
            ),
            &theme,
            &BuildOptions::new("content"),
            &sink,
        )
        .expect("valid content can be rendered");
    }
}

/// Renders the pages that the check of links renders, even if mistakes stop the build.
fn pages_of_entries(catalogue: &Catalogue, themes: &Themes) {
    let theme = themes.of(&catalogue.site.languages);
    let entries = catalogue.entries.iter();
    let routes = entries.map(|entry| Route::Entry { kind: entry.kind(), slug: entry.slug.clone() });
    let organisations = catalogue.profiles.keys().cloned().map(Route::Organisation);
    let similar = vec![Vec::new(); catalogue.entries.len()];
    let derived = derive::all(catalogue, similar, Default::default(), &Report::default());
    render::selected(catalogue, &derived, &theme, &routes.chain(organisations).collect::<Vec<_>>())
        .expect("content with mistakes can be rendered");
}

/// Cache of themes by languages. Themes are not fuzzed, and loading one takes long.
#[derive(Default)]
struct Themes(Mutex<BTreeMap<Vec<Lang>, Arc<Theme>>>);

impl Themes {
    fn of(&self, languages: &[Lang]) -> Arc<Theme> {
        let load =
            || Arc::new(Theme::load(None, languages).expect("the theme in the binary is sound"));
        let mut known = self.0.lock().expect("loading a theme does not panic");
        Arc::clone(known.entry(languages.to_vec()).or_insert_with(load))
    }
}

/// Returns the files that are mutated: content of every kind, typical mistakes, and the corpus.
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
    let published = corpus.iter().flat_map(|corpus| {
        ["publiccode", "publiccode-history"].map(|folder| texts(&corpus.join(folder)))
    });
    let published = published.flatten().map(|file| (file, "solutions/caso/publiccode.yml"));
    for (file, path) in mistakes.chain(published) {
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

/// Writes a case to `target/fuzz/` and returns its path.
fn kept(case: &Case) -> PathBuf {
    let mut hasher = DefaultHasher::new();
    (&case.path, &case.bytes).hash(&mut hasher);
    let name = format!("{:016x}", hasher.finish());
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("target/fuzz").join(name).join(&case.path);
    fs::create_dir_all(file.parent().expect("a file is in a folder"))
        .expect("target/ can be written to");
    fs::write(&file, &case.bytes).expect("target/ can be written to");
    file
}

fn kept_case(file: &Path) -> Case {
    let parts: Vec<_> = file.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    let start = parts.iter().position(|part| part == "fuzz").map_or(parts.len() - 1, |at| at + 2);
    Case { path: parts[start..].join("/"), bytes: fs::read(file).expect("a kept case can be read") }
}

/// Starts a watchdog and returns the slot for the current case. A case that hangs is kept, and the
/// process exits.
fn watchdog() -> Arc<Mutex<Option<(Instant, Case)>>> {
    let current: Arc<Mutex<Option<(Instant, Case)>>> = Arc::default();
    let watched = Arc::clone(&current);
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            let current = watched.lock().expect("no thread panics while it holds the case");
            if let Some((start, case)) = &*current
                && start.elapsed() > HANGS_AFTER
            {
                println!("hangs: {}", kept(case).display());
                std::process::exit(1);
            }
        }
    });
    current
}
