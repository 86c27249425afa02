//! `filiera serve`: the preview.

use std::net::IpAddr;
use std::process::ExitCode;

use filiera::failure::Result;
use filiera::serve;

use super::{LanguageArguments, ProjectArguments};

/// Preview the site while writing
///
/// Serves the site on this machine, shows saved files at once, and reloads the page. While the
/// content has errors, the last good site is served, with the errors shown over it.
#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    project: ProjectArguments,
    /// Port to listen on
    #[arg(long, value_name = "N", default_value_t = 8080)]
    port: u16,
    /// Address to listen on; with `0.0.0.0` everyone on the network can see the site, drafts
    /// included
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    host: IpAddr,
    /// Open the site in the browser
    #[arg(long)]
    open: bool,
    #[command(flatten)]
    pub language: LanguageArguments,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    serve::run(
        &arguments.project.project()?,
        arguments.host,
        arguments.port,
        arguments.open,
        arguments.language.lang,
    )?;
    Ok(ExitCode::SUCCESS)
}
