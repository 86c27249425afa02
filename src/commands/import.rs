//! `filiera import`: publiccode.yml files become entries, byte for byte.

use std::path::PathBuf;
use std::process::ExitCode;

use filiera::diagnostic::Report;
use filiera::diagnostic::format::{self, Format};
use filiera::failure::Result;
use filiera::import;

use super::{print, tell};

/// Take over publiccode.yml files
///
/// Copies each publiccode.yml, byte for byte, to solutions/<slug>/ in the content folder. A folder is searched for
/// publiccode.yml and for files named <owner>__<name>.yml. A second import refreshes what changed and keeps the index.md beside it.
#[derive(clap::Args)]
pub struct Arguments {
    /// Files, or folders to search
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Content folder to fill
    #[arg(long, value_name = "DIR", default_value = "content")]
    into: PathBuf,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let imported = import::paths(&arguments.paths, &arguments.into)?;
    for (done, slugs) in [("created", &imported.created), ("refreshed", &imported.refreshed)] {
        slugs.iter().try_for_each(|slug| print(&format!("{done:<9}  solutions/{slug}\n")))?;
    }
    let (created, refreshed, unchanged) = (imported.created.len(), imported.refreshed.len(), imported.unchanged.len());
    let skipped = imported.skipped.len();
    let mut report = Report::default();
    imported.notes.into_iter().chain(imported.skipped).for_each(|diagnostic| report.push(diagnostic));
    tell(format::report(&report, Format::Short, "", false).trim_end());
    tell(&format!("{created} created, {refreshed} refreshed, {unchanged} unchanged, {skipped} skipped"));
    Ok(ExitCode::from(u8::from(skipped > 0)))
}
