//! `filiera serve`: the preview, on this machine alone.

use std::process::ExitCode;

use filiera::failure::Result;
use filiera::serve;

use super::ProjectArguments;

/// Look at the site while writing
///
/// Serves the site on this machine alone, builds it anew whenever a file is saved, and reloads the page. While the content
/// has mistakes the last good site stays.
#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    project: ProjectArguments,
    /// Port to listen on
    #[arg(long, value_name = "N", default_value_t = 8080)]
    port: u16,
    /// Open the site in the browser
    #[arg(long)]
    open: bool,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    serve::run(&arguments.project.project()?, arguments.port, arguments.open)?;
    Ok(ExitCode::SUCCESS)
}
