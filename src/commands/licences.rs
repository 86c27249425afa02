//! `filiera licences`: licences of the packages, fonts and data in the program.

use std::process::ExitCode;

use filiera::failure::Result;

use super::{LanguageArguments, print};

const LICENCE: &str = include_str!("../../LICENSE");

/// `.ci/notices` writes the file.
const NOTICES: &str = include_str!("../../THIRD-PARTY-NOTICES.txt");

/// Print the licences of everything in the program
///
/// First the licence of filiera, then the packages, libraries, fonts and data that the program
/// contains, with their licences. These texts must accompany copies of the program.
#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    pub language: LanguageArguments,
}

pub fn run(_: &Arguments) -> Result<ExitCode> {
    print(LICENCE)?;
    print("\n\n")?;
    print(NOTICES)?;
    Ok(ExitCode::SUCCESS)
}
