//! `filiera build`: content in, public/ out.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use filiera::cache::Cache;
use filiera::diagnostic::format::{self, counted};
use filiera::diagnostic::{Report, Severity};
use filiera::failure::{Failure, Result};
use filiera::timings::Timings;
use filiera::write::folder::{Folder, PublishStats};
use filiera::{Built, Outcome, build};

use super::{LanguageArguments, ProjectArguments, print_status, show};

/// Make the site
///
/// Reads the content, checks it, and writes the site with its search index. Mistakes in the content stop the build and leave
/// the output as it was; those in somebody's publiccode.yml do not, since only its owner can mend them.
#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    project: ProjectArguments,
    /// Folder to write the site to
    #[arg(long, value_name = "DIR", default_value = "public")]
    out: PathBuf,
    /// Leave entries with mistakes out instead of stopping
    #[arg(long)]
    keep_going: bool,
    /// Replace the output folder whole, whatever it holds
    #[arg(long)]
    clean: bool,
    /// Make no pictures for those who share pages
    #[arg(long)]
    no_cards: bool,
    /// Say how long each stage took
    #[arg(long)]
    timings: bool,
    #[command(flatten)]
    told: LanguageArguments,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut project = arguments.project.project()?;
    project.keep_going = arguments.keep_going;
    keep_apart(&project.content, &arguments.out)?;
    let language = arguments.told.language;
    let mut report = Report::default().in_language(language);
    let mut timings = Timings::default();
    let folder = Folder::open(&arguments.out, arguments.clean)?;
    project.social_cards = !arguments.no_cards;
    project.cache = Arc::new(Cache::in_folder(folder.cache()));
    let outcome = build(&project, &mut report, &folder, &mut timings)?;
    let stopping = report.stopping();
    show(&stopping, &project.content);
    let out = arguments.out.display();
    match outcome {
        Outcome::Stopped { entries } => {
            let entries = counted(entries, "1 entry", "{} entries");
            print_status(&language.say(&match format::count(&stopping).as_str() {
                "" => format!(
                    "no entry can be published; {out} was left as it was; `filiera check` says why"
                ),
                mistakes => format!("{mistakes} in {entries}; {out} was left as it was"),
            }));
            Ok(ExitCode::from(1))
        }
        Outcome::Built(built) => {
            let Built { catalogue, left_out, .. } = *built;
            let published = folder.publish()?;
            timings.end_of("write");
            if arguments.timings {
                print_status(timings.to_string().trim_end());
            }
            let warning = published.warning();
            print_status(&language.say(&success(catalogue.entries.len(), published, &timings)));
            warning.iter().for_each(|warning| print_status(&language.say(warning)));
            hint_at(&report);
            if left_out > 0 {
                print_status(&language.say(&format!("{left_out} with mistakes left out")));
            }
            Ok(ExitCode::from(u8::from(left_out > 0)))
        }
    }
}

fn success(entries: usize, published: PublishStats, timings: &Timings) -> String {
    let seconds = timings.total().as_secs_f64();
    let PublishStats { pages, written, unchanged, .. } = published;
    let time = if seconds < 0.1 {
        format!("{:.0} ms", seconds * 1000.0)
    } else {
        format!("{seconds:.1} s")
    };
    let made =
        format!("{} became {pages} pages in {time}", counted(entries, "1 entry", "{} entries"));
    if unchanged > 0 { format!("{made}, {written} files changed") } else { made }
}

/// Findings that do not stop a build would bury its one line; `check` has them all.
fn hint_at(report: &Report) {
    let owners = report
        .diagnostics()
        .iter()
        .filter(|found| found.span.source().is_publiccode() && found.severity == Severity::Error);
    let counts = [
        (
            owners.count(),
            "1 error in an owner's publiccode.yml",
            "{} errors in owners' publiccode.yml files",
        ),
        (report.count(Severity::Warning), "1 warning", "{} warnings"),
    ];
    let told = format::in_a_row(counts);
    if !told.is_empty() {
        print_status(&report.language().say(&format!("{told}; `filiera check` shows more")));
    }
}

/// Refuses to write the site over the content or into it.
fn keep_apart(content: &Path, out: &Path) -> Result<()> {
    let (Ok(content), Ok(out)) = (std::path::absolute(content), std::path::absolute(out)) else {
        return Ok(());
    };
    let resolve = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let (content, out) = (resolve(&content), resolve(&out));
    if out.starts_with(&content) || content.starts_with(&out) {
        let why = format!("it would mix with the content in {}", content.display());
        return Err(Failure::because(format!("write the site to {}", out.display()), why));
    }
    Ok(())
}
