//! What the commands share: the options that say where content lies, and how a report reaches the screen.

pub mod build;
pub mod check;
pub mod explain;
pub mod import;
pub mod init;
pub mod new;
pub mod schema;
pub mod search;
pub mod serve;

use std::io::{ErrorKind, IsTerminal, Write, stderr, stdout};
use std::path::{Path, PathBuf};

use filiera::diagnostic::Report;
use filiera::diagnostic::format::{self, Format};
use filiera::diagnostic::language::Language;
use filiera::failure::{Failure, Result};
use filiera::options::BuildOptions;
use filiera::parse::is_base_url;

/// Where the catalogue is and how it is to be built.
#[derive(clap::Args)]
pub struct ProjectArguments {
    /// Folder with the entries and site.yml
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
    /// Address the site will be published at; wins over base_url in site.yml
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Folder whose files replace those of the built-in theme
    #[arg(long, value_name = "DIR")]
    pub theme: Option<PathBuf>,
    /// Day by which contracts have expired and software is old; wins over as_of in site.yml
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<jiff::civil::Date>,
    /// Publish entries marked `draft: true` too
    #[arg(long)]
    pub drafts: bool,
}

/// In which language findings are told.
#[derive(clap::Args)]
pub struct LanguageArguments {
    /// Language of what is found; that of the system's locale unless given
    #[arg(long = "lang", value_name = "LANG", value_enum, default_value_t = Language::of_locale(), hide_default_value = true)]
    pub language: Language,
}

impl ProjectArguments {
    pub fn project(&self) -> Result<BuildOptions> {
        if let Some(url) = &self.base_url
            && !is_base_url(url)
        {
            return Err(Failure::because(
                "use --base-url",
                format!("`{url}` is not an address from https:// on, without ? and #"),
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

/// Prints results, which belong on stdout. A reader that has seen enough, such as `head`, is no failure; a full disk is.
pub fn print(text: &str) -> Result<()> {
    match stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::caused_by("write the results", error))
        }
        _ => Ok(()),
    }
}

/// Prints a line about the work, which belongs on stderr. If nobody reads there, there is nobody to tell that either.
pub fn print_status(text: &str) {
    let _ = writeln!(stderr().lock(), "{text}");
}

/// Prints a report for a person, on stderr.
pub fn show(report: &Report, content: &Path) {
    let shown =
        format::report(report, Format::Pretty, &content.to_string_lossy(), stderr().is_terminal());
    let _ = stderr().lock().write_all(shown.as_bytes());
}
