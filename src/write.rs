//! Writes the site to disk.

pub mod folder;
pub mod interrupt;
pub mod last_build;
mod location;
mod publication;
mod published_paths;
mod swap;

use std::fs;
use std::io::{ErrorKind, Result};
use std::path::Path;

pub use location::state_folder;

/// Length in bytes of the longest paths that systems take.
const LONGEST_PATH: usize = 4096;

/// Returns whether a path leads to a file in the output folder, on every system.
fn is_inside(path: &str) -> bool {
    let leads_out =
        |part: &str| matches!(part, "" | "." | "..") || part.contains(['\\', ':', '\0']);
    path.len() <= LONGEST_PATH && !path.split('/').any(leads_out)
}

/// Performs an operation on a file; if its folder is missing, creates it and retries.
fn creating_folder(file: &Path, act: impl Fn() -> Result<()>) -> Result<()> {
    match act() {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            fs::create_dir_all(file.parent().unwrap_or(file))?;
            act()
        }
        done => done,
    }
}
