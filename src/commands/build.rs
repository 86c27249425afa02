//! `filiera build`: writes the site to `public/`.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::SystemTime;

use filiera::cache::Cache;
use filiera::catalogue::Catalogue;
use filiera::failure::{Failure, Operation, OrFailure, Reason, Result};
use filiera::finding::{Finding, Report, Severity};
use filiera::inputs::{BuildInputs, FileStates};
use filiera::message::{MessageLang, Phrase};
use filiera::options::BuildOptions;
use filiera::real_path::{self, overlap};
use filiera::status::{self, BuildStatus, Counted, FileStatus, RebuildReason};
use filiera::timings::Timings;
use filiera::write::folder::{Folder, OtherFiles, PublishStats, Replacement};
use filiera::write::interrupt::Interrupt;
use filiera::write::last_build::{BuildCounts, LastBuild};
use filiera::write::state_folder;
use filiera::{Built, Outcome, build};

use super::{LanguageArguments, ProjectArguments, print_failure, print_line, print_status, show};

/// Build the site
///
/// Reads the content, checks it, and writes the site with its search index. Errors in the content
/// stop the build and leave the output as it was. Errors in a publiccode.yml do not, since only its
/// owner can fix them. If nothing has changed since the last build, nothing is made.
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
    /// Print the duration of each stage, and that of each template with the number of its pages
    #[arg(long)]
    timings: bool,
    /// Say why a file of the site was made again or not
    #[arg(long, value_name = "PATH")]
    explain: Option<PathBuf>,
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
    let (started, inputs) = (SystemTime::now(), BuildInputs::now(&project)?);
    let last = LastBuild::read(&project.cache);
    let reason = match &last {
        _ if arguments.clean > 0 => RebuildReason::Clean,
        None => RebuildReason::NoRecord,
        Some(last) => match last.reason_to_rebuild(&inputs, folder.path()) {
            Some(reason) => reason,
            None => {
                timings.end_of("compare");
                arguments.show_unchanged(last, &timings);
                return Ok(ExitCode::SUCCESS);
            }
        },
    };
    timings.end_of("compare");
    let outcome = build(&project, &mut report, &folder, &mut timings)?;
    let stopping = report.stopping();
    show(&stopping, lang, &project.content);
    match outcome {
        Outcome::Stopped { entries } => {
            print_status(stopped(&stopping, entries, &arguments.out), lang);
            Ok(ExitCode::from(1))
        }
        Outcome::Built(built) => {
            let Built { catalogue, derived, theme, left_out } = *built;
            let day = derived.first().and_then(|derived| derived.day);
            let site = folder.publish(arguments.replacement(), day)?;
            let counts = counts(&catalogue, site.stats, &report);
            if left_out == 0 && BuildInputs::now(&project)? == inputs {
                let is_settled = inputs.are_settled_at(started);
                let files = site.files.clone();
                LastBuild { inputs, is_settled, files, counts }.store(&project.cache);
            }
            timings.end_of("write");
            arguments.show_timings(&[&timings, theme.times()]);
            let changed = (site.stats.unchanged > 0).then_some(site.stats.written);
            print_status(success(counts, changed, &timings), lang);
            arguments.explain(reason, &site.files, &site.written);
            counts.warning().into_iter().for_each(|warning| print_status(warning, lang));
            if interrupt.signal().is_some() {
                let folder = arguments.out.display().into();
                print_status(BuildStatus::Interrupted { folder }, lang);
            }
            print_other_findings(counts, lang);
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

/// Returns the success of a build. `changed` is the number of files that differ from those of the
/// last build; `None` if all are new.
fn success(counts: BuildCounts, changed: Option<usize>, timings: &Timings) -> BuildStatus {
    let seconds = timings.total().as_secs_f64();
    let time = if seconds < 0.1 {
        format!("{:.0} ms", seconds * 1000.0)
    } else {
        format!("{seconds:.1} s")
    };
    let entries = Counted::Entries { count: counts.entries }.into_text();
    let pages = Counted::Pages { count: counts.pages }.into_text();
    let time = time.into();
    match changed {
        Some(changed) => BuildStatus::Rebuilt { entries, pages, time, changed },
        None => BuildStatus::Built { entries, pages, time },
    }
}

fn counts(catalogue: &Catalogue, stats: PublishStats, report: &Report) -> BuildCounts {
    let is_owners =
        |found: &&Finding| found.span.source().is_publiccode() && found.severity == Severity::Error;
    BuildCounts {
        entries: catalogue.entries.len(),
        pages: stats.pages,
        files: stats.written + stats.unchanged,
        owners_errors: report.findings().iter().filter(is_owners).count(),
        warnings: report.count(Severity::Warning),
    }
}

/// Prints the number of findings that do not stop the build; `check` shows them.
fn print_other_findings(counts: BuildCounts, lang: MessageLang) {
    let BuildCounts { owners_errors, warnings, .. } = counts;
    let counts = [
        (owners_errors > 0).then(|| Counted::OwnersErrors { count: owners_errors }.into_text()),
        (warnings > 0).then(|| Counted::Warnings { count: warnings }.into_text()),
        None,
    ];
    if let Some(findings) = status::in_a_row(counts) {
        print_status(BuildStatus::MoreInCheck { findings }, lang);
    }
}

impl Arguments {
    /// Reports that nothing has changed since the last build.
    fn show_unchanged(&self, last: &LastBuild, timings: &Timings) {
        let LastBuild { counts, files, .. } = last;
        let lang = self.language.lang;
        self.show_timings(&[timings]);
        print_status(success(*counts, Some(0), timings), lang);
        self.explain(RebuildReason::Unchanged, files, &BTreeSet::new());
        counts.warning().into_iter().for_each(|warning| print_status(warning, lang));
        print_other_findings(*counts, lang);
    }

    fn show_timings(&self, times: &[&dyn Display]) {
        if self.timings {
            times.iter().for_each(|times| print_line(times.to_string().trim_end()));
        }
    }

    /// Says why the site was made again, and what became of the file that `--explain` names. `files`
    /// are those of the site, `written` the changed ones.
    fn explain(&self, reason: RebuildReason, files: &FileStates, written: &BTreeSet<String>) {
        let Some(asked) = &self.explain else { return };
        let inside = asked.strip_prefix(&self.out).unwrap_or(asked);
        let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
        let path = parts.join("/").trim_start_matches('/').to_owned();
        let index = format!("{path}/index.html");
        let index = index.trim_start_matches('/');
        let found = [path.as_str(), index].into_iter().find(|path| files.contain(path));
        let status = match found {
            Some(path) if written.contains(path) => FileStatus::Written { path: path.into() },
            Some(path) => FileStatus::Kept { path: path.into() },
            None => FileStatus::NotMade { path: asked.display().into() },
        };
        print_status(reason, self.language.lang);
        print_status(status, self.language.lang);
    }

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
