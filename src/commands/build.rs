//! `filiera build`: writes the site to `public/`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use filiera::cache::Cache;
use filiera::failure::{Failure, Operation, OrFailure, Reason, Result};
use filiera::finding::{Finding, Report, Severity};
use filiera::message::{MessageLang, Phrase};
use filiera::options::BuildOptions;
use filiera::real_path::{self, overlap};
use filiera::status::{self, BuildStatus, Counted};
use filiera::timings::Timings;
use filiera::write::folder::{Folder, OtherFiles, PublishStats, Replacement};
use filiera::write::interrupt::Interrupt;
use filiera::write::state_folder;
use filiera::{Built, Outcome, build};

use super::{LanguageArguments, ProjectArguments, print_failure, print_line, print_status, show};

/// Build the site
///
/// Reads the content, checks it, and writes the site with its search index. Errors in the content
/// stop the build and leave the output as it was. Errors in a publiccode.yml do not, since only its
/// owner can fix them.
#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    project: ProjectArguments,
    /// Output folder
    #[arg(long, value_name = "DIR", default_value = "public")]
    out: PathBuf,
    /// Leave out entries with errors instead of stopping
    #[arg(long)]
    keep_going: bool,
    /// Delete all other files in the output folder; given twice, also those that no build wrote
    #[arg(long, action = clap::ArgAction::Count)]
    clean: u8,
    /// Replace the whole folder in one step, instead of file by file; not for folders that a program
    /// keeps open, such as a volume of a container
    #[arg(long)]
    swap: bool,
    /// Do not generate social cards
    #[arg(long)]
    no_cards: bool,
    /// Print the duration of each stage
    #[arg(long)]
    timings: bool,
    #[command(flatten)]
    pub language: LanguageArguments,
}

/// Number that is added to that of a signal in the exit code of a program that it ended.
const SIGNALLED: u8 = 128;

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let interrupt = Interrupt::by_signals().or_failure(|| Operation::HandleSignals)?;
    let result = build_site(arguments, &interrupt);
    let Some(signal) = interrupt.signal() else { return result };
    if let Err(failure) = result {
        print_failure(&failure, arguments.language.lang);
    }
    Ok(ExitCode::from(SIGNALLED + signal))
}

fn build_site(arguments: &Arguments, interrupt: &Interrupt) -> Result<ExitCode> {
    let mut project = arguments.project.project()?;
    project.keep_going = arguments.keep_going;
    keep_sources_apart(arguments, &project)?;
    let lang = arguments.language.lang;
    let (mut report, mut timings) = (Report::default(), Timings::default());
    let folder = Folder::open(&arguments.out, arguments.other_files(), interrupt.clone())?;
    project.social_cards = !arguments.no_cards;
    project.cache = Arc::new(Cache::in_folder(folder.cache()));
    let outcome = build(&project, &mut report, &folder, &mut timings)?;
    let stopping = report.stopping();
    show(&stopping, lang, &project.content);
    match outcome {
        Outcome::Stopped { entries } => {
            print_status(stopped(&stopping, entries, &arguments.out), lang);
            Ok(ExitCode::from(1))
        }
        Outcome::Built(built) => {
            let Built { catalogue, derived, left_out, .. } = *built;
            let day = derived.first().and_then(|derived| derived.day);
            let published = folder.publish(arguments.replacement(), day)?;
            timings.end_of("write");
            if arguments.timings {
                print_line(timings.to_string().trim_end());
            }
            print_status(success(catalogue.entries.len(), published, &timings), lang);
            published.warning().into_iter().for_each(|warning| print_status(warning, lang));
            if interrupt.signal().is_some() {
                let folder = arguments.out.display().into();
                print_status(BuildStatus::Interrupted { folder }, lang);
            }
            print_other_findings(&report, lang);
            if left_out > 0 {
                print_status(BuildStatus::LeftOut { count: left_out }, lang);
            }
            Ok(ExitCode::from(u8::from(left_out > 0)))
        }
    }
}

fn stopped(stopping: &Report, entries: usize, out: &Path) -> BuildStatus {
    let folder = out.display().into();
    if stopping.findings().is_empty() {
        return BuildStatus::NothingToPublish { folder };
    }
    let entries = Counted::Entries { count: entries }.into_text();
    BuildStatus::Stopped { findings: status::findings(stopping), entries, folder }
}

fn success(entries: usize, published: PublishStats, timings: &Timings) -> BuildStatus {
    let seconds = timings.total().as_secs_f64();
    let PublishStats { pages, written, unchanged, .. } = published;
    let time = if seconds < 0.1 {
        format!("{:.0} ms", seconds * 1000.0)
    } else {
        format!("{seconds:.1} s")
    };
    let entries = Counted::Entries { count: entries }.into_text();
    let (pages, time) = (Counted::Pages { count: pages }.into_text(), time.into());
    if unchanged > 0 {
        BuildStatus::Rebuilt { entries, pages, time, changed: written }
    } else {
        BuildStatus::Built { entries, pages, time }
    }
}

/// Prints the number of findings that do not stop the build; `check` shows them.
fn print_other_findings(report: &Report, lang: MessageLang) {
    let is_owners =
        |found: &&Finding| found.span.source().is_publiccode() && found.severity == Severity::Error;
    let owners = report.findings().iter().filter(is_owners).count();
    let warnings = report.count(Severity::Warning);
    let counts = [
        (owners > 0).then(|| Counted::OwnersErrors { count: owners }.into_text()),
        (warnings > 0).then(|| Counted::Warnings { count: warnings }.into_text()),
        None,
    ];
    if let Some(findings) = status::in_a_row(counts) {
        print_status(BuildStatus::MoreInCheck { findings }, lang);
    }
}

impl Arguments {
    fn replacement(&self) -> Replacement {
        match self.swap {
            false => Replacement::Moves,
            true => Replacement::Swap,
        }
    }

    fn other_files(&self) -> OtherFiles {
        match self.clean {
            0 => OtherFiles::Keep,
            1 => OtherFiles::Ask,
            2.. => OtherFiles::Remove,
        }
    }
}

/// Fails if the content or the theme is missing, or if it overlaps with the output folder or with
/// the folder that builds keep next to it.
fn keep_sources_apart(arguments: &Arguments, project: &BuildOptions) -> Result<()> {
    let out = &arguments.out;
    let shown = |folder: &Path| folder.display().into();
    for folder in [Some(&project.content), project.theme.as_ref()].into_iter().flatten() {
        real_path::require_folder(folder)?;
    }
    let content = Reason::MixesWithContent { folder: shown(&project.content) };
    let theme = project.theme.as_ref();
    let theme = theme.map(|theme| (theme, Reason::MixesWithTheme { folder: shown(theme) }));
    let state = state_folder(out)?;
    for (sources, reason) in [(&project.content, content)].into_iter().chain(theme) {
        let operation = || Operation::WriteSite { folder: shown(out) };
        if overlap(out, sources).or_failure(operation)? {
            return Err(Failure::because(operation(), reason));
        }
        if real_path::is_inside(&state, sources).or_failure(operation)? {
            let reason = Reason::MixesWithState { folder: shown(&state) };
            return Err(Failure::because(Operation::read(sources), reason));
        }
    }
    Ok(())
}
