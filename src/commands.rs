//! Options and output that several commands share.

pub mod build;
pub mod check;
pub mod explain;
pub mod import;
pub mod init;
pub mod licences;
pub mod new;
pub mod schema;
pub mod search;
pub mod serve;

use std::fs;
use std::io::{ErrorKind, IsTerminal, Write, stderr, stdout};
use std::path::{Path, PathBuf};

use filiera::failure::{Failure, Operation, OrFailure, Reason, Result};
use filiera::finding::format::{self, Format};
use filiera::finding::{Report, Severity};
use filiera::message::{MessageLang, Phrase};
use filiera::options::BuildOptions;
use filiera::parse::is_base_url;
use filiera::real_path;

/// Location of the catalogue, and options of a build.
#[derive(clap::Args)]
pub struct ProjectArguments {
    /// Folder with the entries and site.yml
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
    /// URL of the published site; overrides base_url in site.yml
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Folder whose files replace those of the built-in theme
    #[arg(long, value_name = "DIR")]
    pub theme: Option<PathBuf>,
    /// Reference date for expiry and age; overrides as_of in site.yml
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<jiff::civil::Date>,
    /// Include entries marked `draft: true`
    #[arg(long)]
    pub drafts: bool,
}

/// Language of messages.
#[derive(clap::Args)]
pub struct LanguageArguments {
    /// Language of messages; by default that of the system's locale
    #[arg(long, value_name = "LANG", value_enum, default_value_t = MessageLang::of_locale(), hide_default_value = true)]
    pub lang: MessageLang,
}

impl ProjectArguments {
    pub fn project(&self) -> Result<BuildOptions> {
        if let Some(url) = &self.base_url
            && !is_base_url(url)
        {
            return Err(Failure::because(
                Operation::UseOption { option: "base-url".into() },
                Reason::NotABaseUrl { url: url.into() },
            ));
        }
        let mut project = BuildOptions::new(&self.content);
        project.base_url = self.base_url.clone();
        project.as_of = self.as_of;
        project.theme = self.theme.clone();
        project.drafts = self.drafts;
        Ok(project)
    }
}

/// Prints results to stdout. A closed pipe, as of `head`, is not a failure.
pub fn print(text: &str) -> Result<()> {
    match stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::caused_by(Operation::WriteResults, error))
        }
        _ => Ok(()),
    }
}

/// Writes a file, and creates its folder, unless the file exists. Returns whether it was written.
pub fn write_new(path: &Path, text: &str) -> Result<bool> {
    let folder = path.parent().expect("a file has a folder");
    real_path::create_folder(folder)?;
    match fs::File::create_new(path) {
        Ok(mut file) => {
            file.write_all(text.as_bytes()).or_failure(|| Operation::write(path)).map(|()| true)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(Failure::caused_by(Operation::write(path), error)),
    }
}

/// Prints a status line to stderr. Errors are ignored, since there is no other place to report
/// them.
pub fn print_status(status: impl Phrase, lang: MessageLang) {
    print_line(&status.message(lang).to_string());
}

/// Prints a failure to stderr, as an error.
pub fn print_failure(failure: &Failure, lang: MessageLang) {
    print_line(&format!("{}: {}", Severity::Error.label(lang), failure.message(lang)));
}

/// Parses the day of an option.
fn day(text: &str) -> std::result::Result<jiff::civil::Date, &'static str> {
    text.parse().map_err(|_| "write year, month and day, as in 2026-01-31")
}

/// Prints a line to stderr.
pub fn print_line(line: &str) {
    let _ = writeln!(stderr().lock(), "{line}");
}

/// Prints a report to stderr, for a person.
pub fn show(report: &Report, lang: MessageLang, content: &Path) {
    let (folder, colour) = (content.to_string_lossy(), stderr().is_terminal());
    let shown = format::report(report, Format::Pretty, lang, &folder, colour);
    let _ = stderr().lock().write_all(shown.as_bytes());
}
