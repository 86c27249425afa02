//! `filiera init`: creates the folder of a new catalogue.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use filiera::failure::{Failure, Operation, OrFailure, Result};
use filiera::message::Phrase;
use filiera::scaffold;
use filiera::status::{Counted, ScaffoldStatus};

use super::{LanguageArguments, print, print_status};

/// Create a catalogue
///
/// Fills a folder with the files of a catalogue: site.yml with every key explained, sample entries to
/// replace, configuration for Netlify, GitHub and GitLab to check and publish it, and settings for VS Code.
/// Never overwrites a file.
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

/// Writes a file unless it exists. Returns whether it was written.
fn write_new(path: &Path, text: &str) -> Result<bool> {
    let folder = path.parent().expect("a file has a folder");
    fs::create_dir_all(folder).or_failure(|| Operation::create(folder))?;
    match fs::File::create_new(path) {
        Ok(mut file) => {
            file.write_all(text.as_bytes()).or_failure(|| Operation::write(path)).map(|()| true)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(Failure::caused_by(Operation::write(path), error)),
    }
}
