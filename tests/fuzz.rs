//! Fuzz test: files of the repository, and of the corpus that `FILIERA_CORPUS` names, are mutated at
//! random and given to each parser. No case may panic in any thread, or take more processor time or
//! memory than its target allows: usually one second and 200 MB.
//!
//! ```text
//! cargo test --release --test fuzz -- --seconds 3600 --seed 7
//! cargo test --release --test fuzz -- --seconds 600 --target drawing --target markdown
//! cargo test --release --test fuzz -- target/fuzz/drawing/1c5f…/a.svg
//! ```
//!
//! Without options it runs for some seconds. All targets get the same processor time. Cases that
//! fail are kept in `target/fuzz/<target>/<hash>/`; the path of such a file as an argument runs it
//! again. So does `target/fuzz/running/<process>`, which has the last case of a run that was aborted,
//! as by a stack overflow.

#[path = "fuzz/content.rs"]
mod content;
#[path = "fuzz/imports.rs"]
mod imports;
#[path = "fuzz/memory.rs"]
mod memory;
#[path = "fuzz/mutate.rs"]
mod mutate;
#[path = "fuzz/outputs.rs"]
mod outputs;
#[path = "fuzz/pictures.rs"]
mod pictures;
#[path = "fuzz/previews.rs"]
mod previews;
#[path = "fuzz/search.rs"]
mod search;
#[path = "fuzz/target.rs"]
mod target;
#[path = "fuzz/texts.rs"]
mod texts;
#[path = "fuzz/themes.rs"]
mod themes;
#[path = "fuzz/words.rs"]
mod words;

#[expect(dead_code, reason = "the other tests use the rest")]
#[path = "support/client.rs"]
mod client;

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{Seek, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use fastrand::Rng;

use target::{Case, Target, repository};

/// Processor time of a run without options, in seconds.
const SHORT_RUN: u64 = 20;
/// A case that takes longer is reported while it runs, as it may be an endless loop: in processor
/// time, and in all, since it may also wait for ever.
const HANGS_AFTER: (Duration, Duration) = (Duration::from_secs(30), Duration::from_mins(5));
const ENOUGH_FAILURES: usize = 10;
/// Length of random bytes that some cases begin with.
const MOST_NOISE: usize = 2000;

/// Panics in all threads, also those that the program catches.
static PANICS: AtomicUsize = AtomicUsize::new(0);

fn main() -> ExitCode {
    let options = match Options::given() {
        Ok(options) => options,
        Err(problem) => {
            eprintln!("{problem}");
            return ExitCode::from(2);
        }
    };
    let show = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        PANICS.fetch_add(1, SeqCst);
        show(panic);
    }));
    let failures = match options.again.as_slice() {
        [] if options.is_for_others => 0,
        [] => random(&options),
        files => files.iter().filter(|file| again(file, &options.targets)).count(),
    };
    ExitCode::from(u8::from(failures > 0))
}

fn all_targets() -> impl Iterator<Item = &'static Target> {
    let targets = [
        content::TARGETS,
        texts::TARGETS,
        pictures::TARGETS,
        search::TARGETS,
        imports::TARGETS,
        outputs::TARGETS,
        previews::TARGETS,
        themes::TARGETS,
    ];
    targets.into_iter().flatten()
}

struct Options {
    seconds: u64,
    seed: u64,
    /// The targets to run.
    targets: Vec<&'static Target>,
    /// Kept cases to run again.
    again: Vec<PathBuf>,
    /// True if the arguments name other tests, so that this one has nothing to do.
    is_for_others: bool,
}

impl Options {
    fn given() -> Result<Self, String> {
        let mut options = Self {
            seconds: SHORT_RUN,
            seed: 1,
            targets: Vec::new(),
            again: Vec::new(),
            is_for_others: false,
        };
        let mut arguments = std::env::args().skip(1);
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or(format!("{argument} needs a value"));
            let number = |word: String| word.parse().map_err(|_| format!("{word} is no number"));
            match argument.as_str() {
                "--seconds" => options.seconds = value().and_then(number)?,
                "--seed" => options.seed = value().and_then(number)?,
                "--target" => options.targets.push(target_called(&value()?)?),
                path if Path::new(path).is_file() => options.again.push(path.into()),
                // `cargo test` passes filters for the names of other tests.
                name => options.is_for_others |= !name.starts_with('-'),
            }
        }
        if options.targets.is_empty() {
            options.targets = all_targets().collect();
        }
        Ok(options)
    }
}

fn target_called(name: &str) -> Result<&'static Target, String> {
    let names: Vec<&str> = all_targets().map(|target| target.name).collect();
    let found = all_targets().find(|target| target.name == name);
    found.ok_or_else(|| format!("there is no target {name}, but {}", names.join(", ")))
}

/// A target in a run.
struct Running {
    target: &'static Target,
    seeds: Vec<Case>,
    /// Each target has its own, so that its cases do not depend on those of others.
    rng: Rng,
    spent: Duration,
    cases: usize,
    failures: usize,
}

impl Running {
    fn of(target: &'static Target, seed: u64) -> Self {
        let seeds = (target.seeds)();
        let mut hasher = DefaultHasher::new();
        (seed, target.name).hash(&mut hasher);
        let rng = Rng::with_seed(hasher.finish());
        // What the target keeps for all of its cases is made here.
        (target.run)(&seeds[0]);
        Self { target, seeds, rng, spent: Duration::ZERO, cases: 0, failures: 0 }
    }

    fn case(&mut self) -> Case {
        let Self { target, seeds, rng, .. } = self;
        let mut case = seeds[rng.usize(..seeds.len())].clone();
        if rng.u8(..20) == 0 {
            let length = rng.usize(..MOST_NOISE);
            case.bytes = std::iter::repeat_with(|| rng.u8(..)).take(length).collect();
        }
        for _ in 0..=rng.usize(..4) {
            let other = &seeds[rng.usize(..seeds.len())].bytes;
            mutate::mutate(&mut case.bytes, other, target.words, rng);
        }
        (target.repair)(&mut case, rng);
        case
    }
}

/// Runs random cases for the given processor time, or until there are enough failures, and returns
/// the number of failures.
fn random(options: &Options) -> usize {
    let mut targets: Vec<Running> =
        options.targets.iter().map(|target| Running::of(target, options.seed)).collect();
    let start = ProcessTime::now();
    let current = watchdog();
    let mut last = LastCase::create();
    let mut failures = 0;
    while start.elapsed() < Duration::from_secs(options.seconds) && failures < ENOUGH_FAILURES {
        let running = targets.iter_mut().min_by_key(|running| running.spent);
        let running = running.expect("there is at least one target");
        let before = ProcessTime::now();
        let case = running.case();
        *current.lock().expect("no thread panics while it holds the case") =
            Some((Instant::now(), before, running.target, case.clone()));
        last.keep(&case, running.target);
        if failed(&case, running.target) {
            failures += 1;
            running.failures += 1;
        }
        running.cases += 1;
        running.spent += before.elapsed();
    }
    for Running { target, seeds, cases, failures, spent, .. } in &targets {
        let (name, seeds, spent) = (target.name, seeds.len(), spent.as_secs_f64());
        println!(
            "{name:20} {cases:9} cases from {seeds:5} seeds in {spent:8.1} s: {failures} failed"
        );
    }
    last.forget();
    println!("{:.0} s of processor time: {failures} failed", start.elapsed().as_secs_f64());
    failures
}

/// Runs a kept case again and returns whether it fails. The target is that of its path, else the
/// first of `targets`.
fn again(file: &Path, targets: &[&'static Target]) -> bool {
    let parts: Vec<_> = file.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    let kept = parts.windows(2).rposition(|two| two == ["target", "fuzz"]);
    let bytes = target::read(file);
    if let Some((name, case)) = LastCase::parse(&bytes) {
        let target = target_called(&name).unwrap_or_else(|problem| panic!("{problem}"));
        return failed(&case, target);
    }
    match kept.and_then(|at| Some((parts.get(at + 2)?, parts.get(at + 4..)?))) {
        Some((name, path)) => match target_called(name) {
            Ok(target) => failed(&Case::new(path.join("/"), bytes), target),
            Err(problem) => panic!("{problem}"),
        },
        None => {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            failed(&Case::new(name, bytes), targets[0])
        }
    }
}

/// Runs a case and returns whether it failed; failed cases are kept.
fn failed(case: &Case, target: &Target) -> bool {
    let failure = failure(case, target);
    if let Some(failure) = &failure {
        println!("{}: {failure}: {}", target.name, kept(case, target).display());
    }
    failure.is_some()
}

fn failure(case: &Case, target: &Target) -> Option<String> {
    let panics = PANICS.load(SeqCst);
    // Processor time does not depend on other processes.
    let start = ProcessTime::now();
    let before = memory::start();
    let completed = catch_unwind(AssertUnwindSafe(|| (target.run)(case))).is_ok();
    let (time, memory) = (start.elapsed(), memory::peak().saturating_sub(before));
    match () {
        () if !completed || PANICS.load(SeqCst) > panics => Some("panics".to_owned()),
        () if time > target.limits.time => Some(format!("takes {:.1} s", time.as_secs_f64())),
        () if memory > target.limits.memory => Some(format!("takes {} MB", memory >> 20)),
        () => None,
    }
}

/// The file of the case that runs, for runs that are aborted.
struct LastCase {
    path: PathBuf,
    file: File,
}

impl LastCase {
    const MARK: &str = "fuzz case";

    fn create() -> Self {
        let folder = repository().join("target/fuzz/running");
        let path = folder.join(std::process::id().to_string());
        let made = fs::create_dir_all(&folder).and_then(|()| File::create(&path));
        Self { path, file: made.expect("target/ can be written to") }
    }

    fn keep(&mut self, case: &Case, target: &Target) {
        let head = format!("{}\n{}\n{}\n", Self::MARK, target.name, case.path);
        let written = self.file.rewind().and_then(|()| {
            let bytes = [head.as_bytes(), &case.bytes].concat();
            self.file.set_len(bytes.len() as u64)?;
            self.file.write_all(&bytes)
        });
        written.expect("target/ can be written to");
    }

    /// Returns a kept case with the name of its target; `None` for another file.
    fn parse(bytes: &[u8]) -> Option<(String, Case)> {
        let mut parts = bytes.splitn(4, |byte| *byte == b'\n');
        let mut line = || Some(String::from_utf8_lossy(parts.next()?).into_owned());
        let (mark, name, path) = (line()?, line()?, line()?);
        (mark == Self::MARK).then_some((name, Case::new(path, parts.next()?)))
    }

    fn forget(self) {
        fs::remove_file(self.path).expect("it is there");
    }
}

/// Writes a case to `target/fuzz/` and returns its path.
fn kept(case: &Case, target: &Target) -> PathBuf {
    let mut hasher = DefaultHasher::new();
    (&case.path, &case.bytes).hash(&mut hasher);
    let name = format!("{:016x}", hasher.finish());
    let file = repository().join("target/fuzz").join(target.name).join(name).join(&case.path);
    fs::create_dir_all(file.parent().expect("a file is in a folder"))
        .expect("target/ can be written to");
    fs::write(&file, &case.bytes).expect("target/ can be written to");
    file
}

/// The case that runs, with its start.
type Current = Arc<Mutex<Option<(Instant, ProcessTime, &'static Target, Case)>>>;

/// Starts a watchdog and returns the slot for the current case. A case that hangs is kept, and the
/// process exits.
fn watchdog() -> Current {
    let current = Current::default();
    let watched = Arc::clone(&current);
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            let current = watched.lock().expect("no thread panics while it holds the case");
            if let Some((start, processor, target, case)) = &*current
                && (processor.elapsed() > HANGS_AFTER.0 || start.elapsed() > HANGS_AFTER.1)
            {
                println!("{}: hangs: {}", target.name, kept(case, target).display());
                std::process::exit(1);
            }
        }
    });
    current
}
