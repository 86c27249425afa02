//! `filiera import`: publiccode.yml files become entries, byte for byte, with the pictures they name.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use filiera::catalogue::Slug;
use filiera::diagnostic::format::{self, Format as ReportFormat};
use filiera::diagnostic::language::Language;
use filiera::diagnostic::{Diagnostic, Report};
use filiera::failure::{Failure, Result};
use filiera::import::changes::Change;
use filiera::import::{self, FailedImport, Imported, ImportedEntry, Origin};
use filiera::message::{MessageLang, Phrase};
use filiera::network::{AddressPolicy, Network};
use serde::Serialize;

use super::{LanguageArguments, print, print_status};

/// Take over publiccode.yml files
///
/// Copies each publiccode.yml, byte for byte, to solutions/<slug>/ in the content folder, with the pictures it names. A folder is
/// searched for publiccode.yml and for files named <owner>__<name>.yml; of a repository the file at its root is taken, with the
/// program `git`; the address of a file may be that of its page on GitHub or GitLab. A second import refreshes what changed and keeps
/// the index.md beside it.
#[derive(clap::Args)]
pub struct Arguments {
    /// Files, folders to search, repositories (https://…, git@…, file://…), or addresses of a publiccode.yml
    #[arg(value_name = "PLACE", required_unless_present = "refresh")]
    places: Vec<OsString>,
    /// Fetch everything again that was imported before, from where it came from
    #[arg(long, conflicts_with = "places")]
    refresh: bool,
    /// Content folder to fill
    #[arg(long, value_name = "DIR", default_value = "content")]
    into: PathBuf,
    /// How to say what was done
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    told: LanguageArguments,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    #[default]
    Text,
    /// One JSON object a line
    Json,
}

/// What became of one place. Findings are objects as those of `check`.
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
    let language = arguments.told.language;
    match arguments.format {
        Format::Text => print(&in_words(&imported, language))?,
        Format::Json => print(&in_json(&imported, language))?,
    }
    print_status(&language.say(&counted(&imported)));
    Ok(ExitCode::from(u8::from(imported.lacks_something())))
}

fn origin(place: &OsString) -> Result<Origin> {
    // What is no text can only be a path.
    let Some(text) = place.to_str() else { return Ok(Origin::of_path(Path::new(place))) };
    Origin::parse(text).map_err(|why| Failure::because(format!("import {text}"), why))
}

/// Findings go to stderr here: they are about files, not about what was done.
fn in_words(imported: &Imported, language: Language) -> String {
    let mut words = String::new();
    for (done, taken) in [("created", &imported.created), ("refreshed", &imported.refreshed)] {
        for taken in taken {
            words += &format!("{done:<9}  {}\n", entry(&taken.slug));
            words += &details(taken, done == "refreshed");
        }
    }
    for (outcome, missed) in [("gone", &imported.gone), ("unreached", &imported.unreached)] {
        for FailedImport { slug, origin, why } in missed {
            let entry = slug.as_ref().map(|slug| format!("{}: ", entry(slug))).unwrap_or_default();
            let why = why.clone().message(lang(language));
            words += &format!("{outcome:<9}  {entry}{origin} {why}\n");
        }
    }
    let findings = format::report(&findings(imported, language), ReportFormat::Short, "", false);
    if !findings.is_empty() {
        print_status(findings.trim_end());
    }
    words
}

fn details(taken: &ImportedEntry, is_refreshed: bool) -> String {
    let changes = taken.changes.iter().map(|change| format!("{:11}{change}\n", ""));
    let pictures = taken.pictures.iter().map(|path| format!("{:11}picture {path}\n", ""));
    let details = changes.chain(pictures).collect::<String>();
    match details.is_empty() && is_refreshed {
        true => format!("{:11}its layout or comments alone\n", ""),
        false => details,
    }
}

fn in_json(imported: &Imported, language: Language) -> String {
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
                why: Some(missed.why.clone().message(lang(language)).to_string()),
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
        format::report(&findings(imported, language), ReportFormat::Json, "", false),
    ]
    .concat()
}

fn line(line: &JsonLine) -> String {
    serde_json::to_string(line).expect("texts always are JSON") + "\n"
}

fn lang(language: Language) -> MessageLang {
    MessageLang::of_tag(language.tag())
}

fn entry(slug: &Slug) -> String {
    format!("solutions/{slug}")
}

fn findings(imported: &Imported, language: Language) -> Report {
    let mut report = Report::default().in_language(language);
    let all: Vec<&Diagnostic> = imported.notes.iter().chain(&imported.skipped).collect();
    all.into_iter().for_each(|diagnostic| report.push(diagnostic.clone()));
    report
}

fn counted(imported: &Imported) -> String {
    let (created, refreshed, unchanged) =
        (imported.created.len(), imported.refreshed.len(), imported.unchanged.len());
    let mut counted = format!(
        "{created} created, {refreshed} refreshed, {unchanged} unchanged, {} skipped",
        imported.skipped.len()
    );
    if !imported.gone.is_empty() {
        counted = format!("{counted}, {} gone", imported.gone.len());
    }
    if !imported.unreached.is_empty() {
        counted = format!("{counted}, {} not reached", imported.unreached.len());
    }
    counted
}
