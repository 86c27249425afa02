//! `filiera schema`: what editors' tools need in order to complete and check what people write.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use filiera::failure::{Failure, OrFailure, Result};
use filiera::parse::is_base_url;
use filiera::schema::FileKind;

use super::{print, print_status};

/// Print JSON Schemas for editors
///
/// Prints the JSON Schema of one kind of file, or writes all of them to a folder. They are made of the keys that `check` knows; a
/// site publishes them under schema/. `check` knows more: whether bodies, entries and pictures are there.
#[derive(clap::Args)]
pub struct Arguments {
    /// Kind of file; without one and without --out, the kinds are listed
    #[arg(value_parser = kinds())]
    kind: Option<String>,
    /// Folder to write all schemas to
    #[arg(long, value_name = "DIR", conflicts_with = "kind")]
    out: Option<PathBuf>,
    /// Address of the site that publishes the schemas
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
}

fn kinds() -> clap::builder::PossibleValuesParser {
    FileKind::all()
        .map(|document| clap::builder::PossibleValue::new(document.name()))
        .collect::<Vec<_>>()
        .into()
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let base_url = arguments.base_url.as_deref();
    if let Some(url) = base_url.filter(|url| !is_base_url(url)) {
        return Err(Failure::because(
            "use --base-url",
            format!("`{url}` is not an address from https:// on, without ? and #"),
        ));
    }
    let text = |document: FileKind| format!("{:#}\n", document.json_schema(base_url));
    if let Some(kind) = &arguments.kind {
        let document = FileKind::all()
            .find(|document| document.name() == kind)
            .expect("clap lets no other kind through");
        print(&text(document))?;
        return Ok(ExitCode::SUCCESS);
    }
    let Some(folder) = &arguments.out else {
        FileKind::all().try_for_each(|document| {
            print(&format!("{:<13} {}\n", document.name(), document.files()))
        })?;
        return Ok(ExitCode::SUCCESS);
    };
    fs::create_dir_all(folder).or_failure(|| format!("create {}", folder.display()))?;
    for document in FileKind::all() {
        let path = folder.join(format!("{}.json", document.name()));
        fs::write(&path, text(document)).or_failure(|| format!("write {}", path.display()))?;
        print(&format!("{}\n", path.display()))?;
    }
    print_status(&format!("{} schemas", FileKind::all().count()));
    Ok(ExitCode::SUCCESS)
}
