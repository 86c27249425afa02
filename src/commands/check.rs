//! `filiera check`: every finding, and the content left as it is.

use std::io::{IsTerminal, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use filiera::cache::Cache;
use filiera::diagnostic::format::{self, Format, counted};
use filiera::diagnostic::language::Language;
use filiera::diagnostic::{Report, Severity};
use filiera::failure::Result;
use filiera::links::{LinkStats, Links};
use filiera::network::{AddressPolicy, Network};
use filiera::source::Source;
use filiera::{catalogue, import, timings::Timings};

use super::{LanguageArguments, ProjectArguments, print, print_status};

/// See every mistake
///
/// Without PATH, checks the catalogue: what stops a build, what its owners should mend, and advice. With PATH, checks single
/// publiccode.yml files, or folders of them, without any catalogue around. Nothing leaves this machine, unless --network says so.
#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    project: ProjectArguments,
    /// A publiccode.yml, or a folder searched for them
    paths: Vec<PathBuf>,
    /// How to show what is found
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    told: LanguageArguments,
    /// Exit with 1 on warnings, and on errors in owners' files, too
    #[arg(long)]
    strict: bool,
    /// Ask every address on the web whether it still answers; what stands is asked once a day
    #[arg(long)]
    network: bool,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let language = arguments.told.language;
    let mut report = Report::default().in_language(language);
    let (what, fails, sources) = if arguments.paths.is_empty() {
        let project = arguments.project.project()?;
        let (sources, catalogue) = catalogue(&project, &mut report, &mut Timings::default())?;
        if catalogue.match_stats.names > 0 {
            print_status(&language.say(&catalogue.match_stats.to_string()));
        }
        (
            counted(catalogue.attempted(), "1 entry", "{} entries"),
            report.stops_the_build(),
            sources.texts,
        )
    } else {
        let files = import::check(&arguments.paths, &mut report)?;
        (counted(files.len(), "1 file", "{} files"), report.count(Severity::Error) > 0, files)
    };
    if arguments.network {
        ask_all(&sources, &arguments.project.content, language, &mut report);
    }
    let folder = if arguments.paths.is_empty() {
        arguments.project.content.as_path()
    } else {
        Path::new("")
    };
    print(&format::report(
        &report,
        arguments.format,
        &folder.to_string_lossy(),
        stdout().is_terminal(),
    ))?;
    let found = format::count(&report);
    print_status(
        &language
            .say(&format!("{} in {what}", if found.is_empty() { "no findings" } else { &found })),
    );
    let strictly =
        arguments.strict && report.count(Severity::Error) + report.count(Severity::Warning) > 0;
    Ok(ExitCode::from(u8::from(fails || strictly)))
}

/// Asks every address, and writes which ones stand into `.filiera/cache` beside the content.
fn ask_all(sources: &[Arc<Source>], content: &Path, language: Language, report: &mut Report) {
    let addresses = Links::of(sources);
    let LinkStats { addresses: number, hosts } = addresses.count();
    print_status(&language.say(&format!(
        "asking for {} at {}",
        counted(number, "1 address", "{} addresses"),
        counted(hosts, "1 host", "{} hosts")
    )));
    let beside = content.parent().unwrap_or(Path::new("")).join(".filiera/cache");
    addresses.ask(&Network::new(AddressPolicy::Public), &Cache::in_folder(beside), report);
    report.sort();
}
