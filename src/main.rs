//! The command line: arguments in, report out, exit code chosen; one file a command in commands/.

mod commands;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use commands::{build, check, explain, import, init, new, schema, search, serve};

/// A build makes and drops millions of small strings on every core; the system's allocator takes a tenth of its time for that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Makes a searchable static site of a catalogue of solutions, communities and good practices that public administrations
/// can take from one another.
#[derive(Parser)]
#[command(name = "filiera", version, arg_required_else_help = true, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
The usual way:
  filiera init our-catalogue             make a folder for a catalogue of one's own
  filiera new community \"Name\"          begin an entry, its keys explained
  filiera import ~/src/our-software      take over a publiccode.yml, or a folder of them
  filiera check                          see every mistake, with its line and a way out
  filiera serve                          look at the site while writing
  filiera build                          make public/, ready for any static host

Exit codes: 0 done, 1 mistakes in the content, 2 could not run.";

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
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Search(arguments) => search::run(&arguments),
        Command::Import(arguments) => import::run(&arguments),
        Command::New(arguments) => new::run(&arguments),
        Command::Init(arguments) => init::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
    };
    result.unwrap_or_else(|failure| {
        commands::print_status(&format!("error: {failure}"));
        ExitCode::from(2)
    })
}
