//! Processor time of `check` and `build` for content of hostile shapes, by size: nested elements,
//! lists, emphasis, brackets, aliases, many keys and so on. The time must grow as the size does; a
//! shape whose time grows faster is marked.
//!
//! ```sh
//! cargo bench --bench shapes                  # every shape, from 64 KiB to 1 MiB
//! cargo bench --bench shapes -- quotes links  # shapes whose names contain one of the words
//! cargo bench --bench shapes -- --kib 64,256  # other sizes
//! cargo bench --bench shapes -- --check       # without `build`
//! cargo bench --bench shapes -- --description # texts as the description of a publiccode.yml
//! cargo bench --bench shapes -- --write DIR   # writes the content of 64 KiB of each shape
//! ```

#[path = "shapes/content.rs"]
mod content;

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use filiera::finding::Report;
use filiera::finding::format::{self, Format};
use filiera::message::MessageLang;
use filiera::options::BuildOptions;
use filiera::parse::key_path;
use filiera::sink::MemorySink;
use filiera::timings::Timings;
use filiera::{build, catalogue};

use content::{SHAPES, Shape};

/// Larger sizes of a shape are left out once a run takes longer.
const LONGEST: Duration = Duration::from_secs(20);
/// A run that takes longer is stopped.
const STOPPED: Duration = Duration::from_mins(2);
/// Growth of the time, each time the size doubles, from which on a shape is marked.
const MOST_GROWTH: f64 = 2.6;
/// Shorter times are measured too roughly for a growth.
const SHORTEST: f64 = 0.1;

fn main() -> ExitCode {
    let options = Options::given();
    if let Some((name, kib)) = &options.single {
        let shape = SHAPES.iter().find(|shape| shape.name == name).expect("the parent names one");
        single(&options.placed(shape), kib << 10, options.builds);
        return ExitCode::SUCCESS;
    }
    let shapes = || SHAPES.iter().filter(|shape| options.selects(shape.name));
    if let Some(folder) = &options.write {
        for shape in shapes() {
            options
                .placed(shape)
                .write(64 << 10, &Path::new(folder).join(shape.name.replace([' ', ','], "-")));
        }
        return ExitCode::SUCCESS;
    }
    let base = options.measured("nothing", 0).expect("a catalogue without a shape is fast");
    println!(
        "Seconds of processor time beyond those of a small catalogue ({:.2} s for `check`, {:.2} s for `build`)\n",
        base.check, base.build
    );
    let sizes: Vec<String> = options.kib.iter().map(|kib| format!("{kib:>7}")).collect();
    println!("{:32} {:8}{} KiB  growth", "", "", sizes.concat());
    let mut marked = Vec::new();
    for shape in shapes().filter(|shape| shape.name != "nothing") {
        let runs = options.runs(shape.name, &base);
        let mut show = |name: &str, command, times: Vec<f64>, is_stopped: bool| {
            let cells: Vec<String> = times.iter().map(|time| format!("{time:7.2}")).collect();
            let stopped = if is_stopped { "  stopped" } else { "" };
            let growth = growth(&times, &options.kib);
            let is_marked = is_stopped || growth.is_some_and(|growth| growth > MOST_GROWTH);
            let shown = growth.map_or(String::new(), |growth| format!("{growth:4.1}"));
            let mark = if is_marked { "  <<<" } else { "" };
            println!("{name:32} {command:8}{}{stopped}      {shown}{mark}", cells.concat());
            if is_marked {
                marked.push(format!("{} ({command})", shape.name));
            }
        };
        let times = |time: fn(&Times) -> f64| runs.times.iter().map(time).collect::<Vec<_>>();
        show(shape.name, "check", times(|run| run.check), runs.is_stopped);
        if options.builds {
            show("", "build", times(|run| run.build), runs.is_stopped);
        }
    }
    match marked.is_empty() {
        true => println!("\nno shape grows faster than {MOST_GROWTH} when its size doubles"),
        false => println!("\ngrow faster: {}", marked.join(", ")),
    }
    ExitCode::from(u8::from(!marked.is_empty()))
}

struct Options {
    words: Vec<String>,
    kib: Vec<usize>,
    builds: bool,
    in_description: bool,
    write: Option<String>,
    /// A shape and its size in KiB, to be run in this process.
    single: Option<(String, usize)>,
}

impl Options {
    fn given() -> Self {
        let mut options = Self {
            words: Vec::new(),
            kib: vec![64, 128, 256, 512, 1024],
            builds: true,
            in_description: false,
            write: None,
            single: None,
        };
        let mut arguments = std::env::args().skip(1);
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().expect("the option has a value");
            let number = |text: &str| text.parse().expect("a size is a number");
            match argument.as_str() {
                "--kib" => options.kib = value().split(',').map(number).collect(),
                "--check" => options.builds = false,
                "--description" => options.in_description = true,
                "--write" => options.write = Some(value()),
                "--single" => {
                    let name = value();
                    options.single = Some((name, number(&value())));
                }
                // Options of cargo.
                option if option.starts_with("--") => {}
                word => options.words.push(word.to_owned()),
            }
        }
        options
    }

    fn placed(&self, shape: &Shape) -> Shape {
        if self.in_description { shape.in_description() } else { shape.clone() }
    }

    fn selects(&self, name: &str) -> bool {
        self.words.is_empty() || self.words.iter().any(|word| name.contains(word.as_str()))
    }

    /// Runs a shape in each size until it takes too long.
    fn runs(&self, name: &str, base: &Times) -> Runs {
        let mut times: Vec<Times> = Vec::new();
        for kib in &self.kib {
            let Some(run) = self.measured(name, *kib) else {
                return Runs { times, is_stopped: true };
            };
            let is_long = run.check + run.build > LONGEST.as_secs_f64();
            times.push(Times { check: run.check - base.check, build: run.build - base.build });
            if is_long {
                break;
            }
        }
        Runs { times, is_stopped: false }
    }

    /// Returns the times of a shape, in a process of its own, so that it can be stopped. `None` if it
    /// was stopped or failed.
    fn measured(&self, name: &str, kib: usize) -> Option<Times> {
        let program = std::env::current_exe().expect("the program has a path");
        let mut command = Command::new(program);
        command.args(["--single", name, &kib.to_string()]).stdout(Stdio::piped());
        if !self.builds {
            command.arg("--check");
        }
        if self.in_description {
            command.arg("--description");
        }
        let mut child = command.spawn().expect("the program runs");
        let start = Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait().expect("the process is a child") {
                break status;
            }
            if start.elapsed() > STOPPED {
                child.kill().expect("the process is a child");
                child.wait().expect("the process is a child");
                return None;
            }
            std::thread::sleep(Duration::from_millis(20));
        };
        let mut output = String::new();
        let mut stdout = child.stdout.take().expect("it is piped");
        std::io::Read::read_to_string(&mut stdout, &mut output).expect("it writes numbers");
        let mut numbers = output.split_whitespace().map(|number| number.parse::<f64>().ok());
        let (check, build) = (numbers.next().flatten(), numbers.next().flatten());
        status.success().then_some(Times { check: check?, build: build? })
    }
}

/// Runs of one shape in growing sizes.
struct Runs {
    times: Vec<Times>,
    is_stopped: bool,
}

/// Seconds of processor time.
struct Times {
    check: f64,
    build: f64,
}

/// Returns the smaller one of the last two growths of a time for twice the size: a single one may be
/// a disturbance.
fn growth(times: &[f64], kib: &[usize]) -> Option<f64> {
    let pairs = times.windows(2).zip(kib.windows(2));
    let growths: Vec<f64> = pairs
        .filter(|(times, _)| times[1] > SHORTEST)
        .map(|(times, kib)| {
            let doublings = (kib[1] as f64 / kib[0] as f64).log2();
            (times[1] / times[0].max(SHORTEST / 4.0)).powf(1.0 / doublings)
        })
        .collect();
    growths.into_iter().rev().take(2).reduce(f64::min)
}

/// Checks and builds the content of a shape, and prints the times.
fn single(shape: &Shape, size: usize, builds: bool) {
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    shape.write(size, folder.path());
    let options = BuildOptions { keep_going: true, ..BuildOptions::new(folder.path()) };
    let start = ProcessTime::now();
    let mut report = Report::default();
    catalogue(&options, &mut report, &mut Timings::default()).expect("the content can be read");
    key_path::set(&mut report);
    for format in [Format::Pretty, Format::Short, Format::Json, Format::Github] {
        format::report(&report, format, MessageLang::Italian, "content", false);
    }
    let check = start.elapsed();
    let start = ProcessTime::now();
    if builds {
        let (mut report, sink) = (Report::default(), MemorySink::default());
        build(&options, &mut report, &sink, &mut Timings::default()).expect("the content is read");
    }
    println!("{:.3} {:.3}", check.as_secs_f64(), start.elapsed().as_secs_f64());
}

impl Shape {
    /// Writes the content of a catalogue with about `size` bytes of the shape.
    fn write(&self, size: usize, folder: &Path) {
        for (path, text) in self.content(size) {
            let file = folder.join(path);
            fs::create_dir_all(file.parent().expect("a file is in a folder"))
                .expect("the folder is made");
            fs::write(file, text).expect("the file is written");
        }
    }
}
