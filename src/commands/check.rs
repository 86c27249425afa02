//! `filiera check`: reports every finding without changing the content.

use std::borrow::Cow;
use std::io::{IsTerminal, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use filiera::cache::Cache;
use filiera::catalogue::usage::MatchStats;
use filiera::date_limit::{DateLimit, today};
use filiera::failure::Result;
use filiera::finding::format::{self, Format};
use filiera::finding::{Report, Severity};
use filiera::links::{LinkStats, Links};
use filiera::message::{MessageLang, Phrase};
use filiera::network::{AddressPolicy, Network};
use filiera::parse::key_path;
use filiera::real_path;
use filiera::source::Source;
use filiera::status::{self, CheckStatus, Counted};
use filiera::{catalogue, import, timings::Timings};

use super::{LanguageArguments, ProjectArguments, print, print_status};

/// Check the content and report problems
///
/// Without PATH, checks the catalogue: errors that stop a build, errors in owners' publiccode.yml
/// files, and advice. With PATH, checks single publiccode.yml files under any name, or folders of
/// them, without a catalogue. Uses the network only with --network.
#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    project: ProjectArguments,
    /// A publiccode.yml, or a folder to search for them
    paths: Vec<PathBuf>,
    /// Format of the report
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    pub language: LanguageArguments,
    /// Exit with 1 also on warnings and on errors in owners' files
    #[arg(long)]
    strict: bool,
    /// Check external URLs; successful results are cached for a day
    #[arg(long)]
    network: bool,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let lang = arguments.language.lang;
    let mut report = Report::default();
    let (total, fails, sources) = if arguments.paths.is_empty() {
        let mut project = arguments.project.project()?;
        project.today = Some(today());
        let (sources, catalogue) = catalogue(&project, &mut report, &mut Timings::default())?;
        if let Some(users) = users(&catalogue.match_stats) {
            print_status(users, lang);
        }
        let entries = Counted::Entries { count: catalogue.attempted() };
        (entries, report.stops_the_build(), sources.texts)
    } else {
        let dates = DateLimit::of(arguments.project.as_of, Some(today()));
        let files =
            import::check(&arguments.paths, &arguments.project.content, dates, &mut report)?;
        (Counted::Files { count: files.len() }, report.count(Severity::Error) > 0, files)
    };
    if arguments.network {
        check_links(&sources, &arguments.project.content, lang, &mut report);
    }
    if arguments.format == Format::Json {
        key_path::set(&mut report);
    }
    let folder = if arguments.paths.is_empty() {
        arguments.project.content.to_string_lossy()
    } else {
        Cow::Borrowed("")
    };
    let colour = stdout().is_terminal();
    print(&format::report(&report, arguments.format, lang, &folder, colour))?;
    let (findings, total) = (status::findings(&report), total.into_text());
    print_status(CheckStatus::Summary { findings, total }, lang);
    let strictly =
        arguments.strict && report.count(Severity::Error) + report.count(Severity::Warning) > 0;
    Ok(ExitCode::from(u8::from(fails || strictly)))
}

/// Returns how many of the users that owners name are in the register; `None` if they name none.
fn users(stats: &MatchStats) -> Option<CheckStatus> {
    let MatchStats { names, recognised, municipalities, recognised_municipalities } = *stats;
    match (names, municipalities) {
        (0, _) => None,
        (_, 0) => Some(CheckStatus::Users { recognised, names }),
        _ => Some(CheckStatus::UsersAndMunicipalities {
            recognised,
            names,
            recognised_municipalities,
            municipalities,
        }),
    }
}

/// Checks every external URL. Successful results are cached for a day in `.filiera/cache`, next to
/// the content folder.
fn check_links(sources: &[Arc<Source>], content: &Path, lang: MessageLang, report: &mut Report) {
    let links = Links::of(sources);
    let LinkStats { addresses, hosts } = links.count();
    let urls = Counted::Urls { count: addresses }.into_text();
    let hosts = Counted::Hosts { count: hosts }.into_text();
    print_status(CheckStatus::Checking { urls, hosts }, lang);
    let content = real_path::resolved(content).unwrap_or_else(|_| content.to_owned());
    let folder = content.parent().unwrap_or(&content).join(".filiera/cache");
    links.ask(&Network::new(AddressPolicy::Public), &Cache::in_folder(folder), report);
    report.finish();
}
