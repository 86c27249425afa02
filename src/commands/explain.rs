//! `filiera explain`: cause and remedy of a finding.

use std::process::ExitCode;

use filiera::explain;
use filiera::failure::Result;

use super::{LanguageArguments, print};

/// Explain a finding: its cause and its remedy
///
/// CODE is printed between brackets after the severity: `error[unknown-entry]`. Without a code,
/// every code is listed.
#[derive(clap::Args)]
pub struct Arguments {
    /// Code of the finding
    code: Option<String>,
    #[command(flatten)]
    pub language: LanguageArguments,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let lang = arguments.language.lang;
    let text = match &arguments.code {
        Some(code) => explain::explanation(code, lang)?,
        None => explain::list(lang),
    };
    print(&text)?;
    Ok(ExitCode::SUCCESS)
}
