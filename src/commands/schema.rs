//! `filiera schema`: prints JSON Schemas, with which editors complete and check front matter.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use filiera::failure::{Failure, Operation, OrFailure, Reason, Result};
use filiera::parse::is_base_url;
use filiera::real_path::create_folder;
use filiera::schema::FileKind;
use filiera::status::OtherStatus;

use super::{LanguageArguments, print, print_status};

/// Print JSON Schemas for editors
///
/// Prints the JSON Schema of one kind of file, or writes all of them to a folder. They contain the
/// keys that `check` knows; a site publishes them under schema/. Only `check` also verifies that
/// organisations, entries and pictures exist.
#[derive(clap::Args)]
pub struct Arguments {
    /// Kind of file; without one and without --out, the kinds are listed
    #[arg(value_parser = kinds())]
    kind: Option<String>,
    /// Folder to write all schemas to
    #[arg(long, value_name = "DIR", conflicts_with = "kind")]
    out: Option<PathBuf>,
    /// URL of the site that publishes the schemas
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    #[command(flatten)]
    pub language: LanguageArguments,
}

fn kinds() -> clap::builder::PossibleValuesParser {
    FileKind::all()
        .map(|document| clap::builder::PossibleValue::new(document.name()))
        .collect::<Vec<_>>()
        .into()
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let (base_url, lang) = (arguments.base_url.as_deref(), arguments.language.lang);
    if let Some(url) = base_url.filter(|url| !is_base_url(url)) {
        return Err(Failure::because(
            Operation::UseOption { option: "base-url".into() },
            Reason::NotABaseUrl { url: url.into() },
        ));
    }
    let text = |document: FileKind| format!("{:#}\n", document.json_schema(base_url));
    if let Some(kind) = &arguments.kind {
        let document = FileKind::all()
            .find(|document| document.name() == kind)
            .expect("clap accepts only these names");
        print(&text(document))?;
        return Ok(ExitCode::SUCCESS);
    }
    let Some(folder) = &arguments.out else {
        FileKind::all().try_for_each(|document| {
            print(&format!("{:<13} {}\n", document.name(), document.files(lang)))
        })?;
        return Ok(ExitCode::SUCCESS);
    };
    create_folder(folder)?;
    for document in FileKind::all() {
        let path = folder.join(format!("{}.json", document.name()));
        fs::write(&path, text(document)).or_failure(|| Operation::write(&path))?;
        print(&format!("{}\n", path.display()))?;
    }
    print_status(OtherStatus::Schemas { count: FileKind::all().count() }, lang);
    Ok(ExitCode::SUCCESS)
}
