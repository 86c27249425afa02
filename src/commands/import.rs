//! `filiera import`: copies publiccode.yml files into the catalogue, with the pictures they name.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use filiera::catalogue::Slug;
use filiera::failure::{Failure, Operation, Result};
use filiera::finding::Report;
use filiera::finding::format::{self, Format as ReportFormat};
use filiera::import::changes::Change;
use filiera::import::{self, FailedImport, Imported, ImportedEntry, Origin, masked};
use filiera::message::{MessageLang, Phrase, Text};
use filiera::network::{AddressPolicy, Network};
use filiera::status::ImportStatus;
use serde::Serialize;

use super::{LanguageArguments, print, print_line};

/// Import publiccode.yml files
///
/// Copies each publiccode.yml, byte for byte, to solutions/<slug>/ in the content folder, with the
/// pictures it names. A folder is searched for publiccode.yml and for files named
/// <owner>__<name>.yml. Of a repository the file at its root is imported, with the program `git`.
/// The URL of a file may be that of its page on GitHub or GitLab. A second import refreshes files
/// that changed and keeps the index.md of the entry.
#[derive(clap::Args)]
pub struct Arguments {
    /// Files, folders to search, repositories (https://…, git@…, file://…), or URLs of a
    /// publiccode.yml
    #[arg(value_name = "PLACE", required_unless_present = "refresh")]
    places: Vec<OsString>,
    /// Fetch all imported files again from their origin
    #[arg(long, conflicts_with = "places")]
    refresh: bool,
    /// Content folder to fill
    #[arg(long, value_name = "DIR", default_value = "content")]
    into: PathBuf,
    /// Format of the results
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    pub language: LanguageArguments,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    #[default]
    Text,
    /// One JSON object per line
    Json,
}

/// Result for one place. Findings are separate objects, as `check` prints them.
#[derive(Default, Serialize)]
struct JsonLine<'i> {
    outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    changes: &'i [Change],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pictures: &'i [String],
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let network = Network::new(AddressPolicy::Public);
    let imported = if arguments.refresh {
        import::refresh(&arguments.into, &network)?
    } else {
        let origins: Vec<Origin> = arguments.places.iter().map(origin).collect::<Result<_>>()?;
        import::all(&origins, &arguments.into, &network)?
    };
    let lang = arguments.language.lang;
    match arguments.format {
        Format::Text => print(&in_words(&imported, lang))?,
        Format::Json => print(&in_json(&imported, lang))?,
    }
    print_line(&summary(&imported).message(lang).to_string());
    Ok(ExitCode::from(u8::from(imported.lacks_something())))
}

fn origin(place: &OsString) -> Result<Origin> {
    // A place that is not Unicode can only be a path.
    let Some(text) = place.to_str() else { return Ok(Origin::of_path(Path::new(place))) };
    let operation = || Operation::Import { place: masked(text).into() };
    Origin::parse(text).map_err(|reason| Failure::because(operation(), reason))
}

/// Returns the results as lines, and prints findings in the imported files to stderr.
fn in_words(imported: &Imported, lang: MessageLang) -> String {
    let mut lines = String::new();
    for created in &imported.created {
        let status = ImportStatus::Created { entry: entry(&created.slug).into() };
        lines += &format!("{}\n{}", status.message(lang), details(created, lang));
    }
    for refreshed in &imported.refreshed {
        let status = ImportStatus::Refreshed { entry: entry(&refreshed.slug).into() };
        let details = match details(refreshed, lang) {
            details if details.is_empty() => indented(ImportStatus::LayoutOnly, lang),
            details => details,
        };
        lines += &format!("{}\n{details}", status.message(lang));
    }
    let failed = imported.gone.iter().map(gone).chain(imported.unreached.iter().map(unreached));
    failed.for_each(|status| lines += &format!("{}\n", status.message(lang)));
    let findings = format::report(&findings(imported), ReportFormat::Short, lang, "", false);
    if !findings.is_empty() {
        print_line(findings.trim_end());
    }
    lines
}

fn gone(FailedImport { slug, origin, why }: &FailedImport) -> ImportStatus {
    let (origin, problem) = (origin.into(), why.clone().into_text());
    match slug {
        None => ImportStatus::Gone { origin, problem },
        Some(slug) => ImportStatus::GoneEntry { entry: entry(slug).into(), origin, problem },
    }
}

fn unreached(FailedImport { slug, origin, why }: &FailedImport) -> ImportStatus {
    let (origin, problem) = (origin.into(), why.clone().into_text());
    match slug {
        None => ImportStatus::Unreached { origin, problem },
        Some(slug) => ImportStatus::UnreachedEntry { entry: entry(slug).into(), origin, problem },
    }
}

/// Returns changed keys and pictures, one a line.
fn details(imported: &ImportedEntry, lang: MessageLang) -> String {
    let changes = imported.changes.iter().filter_map(Change::status);
    let picture = |path: &String| ImportStatus::Picture { path: path.into() };
    let pictures = imported.pictures.iter().map(picture);
    changes.chain(pictures).map(|status| indented(status, lang)).collect()
}

fn indented(status: ImportStatus, lang: MessageLang) -> String {
    format!("{:11}{}\n", "", status.message(lang))
}

fn in_json(imported: &Imported, lang: MessageLang) -> String {
    let taken = |outcome, taken: &[ImportedEntry]| {
        let line = |taken: &ImportedEntry| {
            line(&JsonLine {
                outcome,
                entry: Some(entry(&taken.slug)),
                from: Some(taken.origin.to_string()),
                changes: &taken.changes,
                pictures: &taken.pictures,
                ..JsonLine::default()
            })
        };
        taken.iter().map(line).collect::<String>()
    };
    let missed = |outcome, missed: &[FailedImport]| {
        let line = |missed: &FailedImport| {
            line(&JsonLine {
                outcome,
                entry: missed.slug.as_ref().map(entry),
                from: Some(missed.origin.to_string()),
                why: Some(missed.why.clone().message(lang).to_string()),
                ..JsonLine::default()
            })
        };
        missed.iter().map(line).collect::<String>()
    };
    let unchanged = |slug: &Slug| {
        line(&JsonLine { outcome: "unchanged", entry: Some(entry(slug)), ..JsonLine::default() })
    };
    [
        taken("created", &imported.created),
        taken("refreshed", &imported.refreshed),
        imported.unchanged.iter().map(unchanged).collect(),
        missed("gone", &imported.gone),
        missed("unreached", &imported.unreached),
        format::report(&findings(imported), ReportFormat::Json, lang, "", false),
    ]
    .concat()
}

fn line(line: &JsonLine) -> String {
    serde_json::to_string(line).expect("strings are valid JSON") + "\n"
}

fn entry(slug: &Slug) -> String {
    format!("solutions/{slug}")
}

/// Returns the findings in imported files, and the reasons of those that were skipped.
fn findings(imported: &Imported) -> Report {
    let mut report = Report::default();
    let all = imported.notes.iter().chain(&imported.skipped);
    all.for_each(|finding| report.push(finding.clone()));
    report
}

fn summary(imported: &Imported) -> Text {
    let mut summary = ImportStatus::Summary {
        created: imported.created.len(),
        refreshed: imported.refreshed.len(),
        unchanged: imported.unchanged.len(),
        skipped: imported.skipped.len(),
    }
    .into_text();
    if !imported.gone.is_empty() {
        summary = ImportStatus::AndGone { summary, count: imported.gone.len() }.into_text();
    }
    if !imported.unreached.is_empty() {
        let count = imported.unreached.len();
        summary = ImportStatus::AndUnreached { summary, count }.into_text();
    }
    summary
}
