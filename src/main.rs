//! The command line: parses arguments, runs a command and returns its exit code. Each command has a
//! file in `commands/`.

mod commands;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use commands::{build, check, explain, import, init, licences, new, schema, search, serve};
use filiera::failure::Result;
use filiera::message::MessageLang;

/// Builds allocate millions of small strings on all cores. This allocator makes them about a tenth
/// faster than that of the system.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Builds a searchable static site from a catalogue of solutions, communities and good practices
/// that public administrations share for reuse.
#[derive(Parser)]
#[command(name = "filiera", version, arg_required_else_help = true, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Usual steps:
  filiera init our-catalogue             create the folder of a catalogue
  filiera new community \"Name\"          create an entry with its keys explained
  filiera import ~/src/our-software      import a publiccode.yml, or a folder of them
  filiera check                          report every problem with its line and a remedy
  filiera serve                          preview the site while writing
  filiera build                          write public/ for any static host

Exit codes: 0 success, 1 errors in the content, 2 could not run.";

#[derive(Subcommand)]
enum Command {
    Build(build::Arguments),
    Check(check::Arguments),
    Serve(serve::Arguments),
    Search(search::Arguments),
    Import(import::Arguments),
    New(new::Arguments),
    Init(init::Arguments),
    Schema(schema::Arguments),
    Explain(explain::Arguments),
    #[command(alias = "licenses")]
    Licences(licences::Arguments),
}

impl Command {
    fn run(&self) -> Result<ExitCode> {
        match self {
            Self::Build(arguments) => build::run(arguments),
            Self::Check(arguments) => check::run(arguments),
            Self::Serve(arguments) => serve::run(arguments),
            Self::Search(arguments) => search::run(arguments),
            Self::Import(arguments) => import::run(arguments),
            Self::New(arguments) => new::run(arguments),
            Self::Init(arguments) => init::run(arguments),
            Self::Schema(arguments) => schema::run(arguments),
            Self::Explain(arguments) => explain::run(arguments),
            Self::Licences(arguments) => licences::run(arguments),
        }
    }

    /// Returns the language of messages.
    fn lang(&self) -> MessageLang {
        match self {
            Self::Build(arguments) => arguments.language.lang,
            Self::Check(arguments) => arguments.language.lang,
            Self::Serve(arguments) => arguments.language.lang,
            Self::Search(arguments) => arguments.message_lang(),
            Self::Import(arguments) => arguments.language.lang,
            Self::New(arguments) => arguments.language.lang,
            Self::Init(arguments) => arguments.language.lang,
            Self::Schema(arguments) => arguments.language.lang,
            Self::Explain(arguments) => arguments.language.lang,
            Self::Licences(arguments) => arguments.language.lang,
        }
    }
}

fn main() -> ExitCode {
    let command = Arguments::parse().command;
    command.run().unwrap_or_else(|failure| {
        commands::print_failure(&failure, command.lang());
        ExitCode::from(2)
    })
}
