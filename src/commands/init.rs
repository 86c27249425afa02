//! `filiera init`: a folder for a catalogue of one's own.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use filiera::failure::{Failure, OrFailure, Result};
use filiera::scaffold;

use super::{print, print_status};

/// Begin a catalogue
///
/// Fills a folder with what a catalogue needs: site.yml with every key explained, sample entries to replace, what Netlify, GitHub
/// and GitLab need to check and publish it, and settings for VS Code. A file that is there stays as it is.
#[derive(clap::Args)]
pub struct Arguments {
    /// Folder to fill
    #[arg(default_value = ".")]
    folder: PathBuf,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let (mut made, mut kept) = (0, 0);
    for (path, text) in scaffold::catalogue::files() {
        let path = arguments.folder.join(path);
        if write_new(&path, &text)? {
            made += 1;
            print(&format!("{}\n", path.display()))?;
        } else {
            kept += 1;
            print_status(&format!("{} was there and stays as it is", path.display()));
        }
    }
    let kept = if kept == 0 { String::new() } else { format!(", {kept} left as they were") };
    print_status(&format!("{made} files made{kept}; next: {}", next_step(&arguments.folder)));
    Ok(ExitCode::SUCCESS)
}

fn next_step(folder: &Path) -> String {
    let serve = "`filiera serve` shows the site, and README.md there says what to replace";
    if folder == Path::new(".") {
        serve.to_owned()
    } else {
        format!("`cd {}`; {serve}", folder.display())
    }
}

/// Writes a file unless one is there; returns whether it did.
fn write_new(path: &Path, text: &str) -> Result<bool> {
    let folder = path.parent().expect("a file lies in a folder");
    fs::create_dir_all(folder).or_failure(|| format!("create {}", folder.display()))?;
    let act = || format!("write {}", path.display());
    match fs::File::create_new(path) {
        Ok(mut file) => file.write_all(text.as_bytes()).or_failure(act).map(|()| true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(Failure::caused_by(act(), error)),
    }
}
