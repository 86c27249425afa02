//! `filiera init`: creates the folder of a new catalogue.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use filiera::failure::Result;
use filiera::message::Phrase;
use filiera::scaffold;
use filiera::status::{Counted, ScaffoldStatus};

use super::{LanguageArguments, print, print_status, write_new};

/// Create a catalogue
///
/// Fills a folder with the files of a catalogue: site.yml with every key explained, sample entries
/// to replace, configuration for Netlify, GitHub and GitLab to check and publish it, and settings
/// for VS Code. Never overwrites a file.
#[derive(clap::Args)]
pub struct Arguments {
    /// Folder to fill
    #[arg(default_value = ".")]
    folder: PathBuf,
    #[command(flatten)]
    pub language: LanguageArguments,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let lang = arguments.language.lang;
    let (mut created, mut kept) = (0, 0);
    for (path, text) in scaffold::catalogue::files() {
        let path = arguments.folder.join(path);
        if write_new(&path, &text)? {
            created += 1;
            print(&format!("{}\n", path.display()))?;
        } else {
            kept += 1;
            print_status(ScaffoldStatus::Kept { path: path.display().into() }, lang);
        }
    }
    let files = Counted::Files { count: created }.into_text();
    let next = next_step(&arguments.folder).into_text();
    let status = match kept {
        0 => ScaffoldStatus::Created { files, next },
        kept => ScaffoldStatus::CreatedSome { files, kept, next },
    };
    print_status(status, lang);
    Ok(ExitCode::SUCCESS)
}

fn next_step(folder: &Path) -> ScaffoldStatus {
    match folder == Path::new(".") {
        true => ScaffoldStatus::NextHere,
        false => ScaffoldStatus::NextThere { folder: folder.display().into() },
    }
}
