//! The state of all that a build reads, by which the next build finds out whether anything has changed.

mod files;

pub use files::{FileState, FileStates};

use std::path::Path;
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use crate::failure::{Operation, OrFailure, Result};
use crate::options::BuildOptions;
use crate::read;
use crate::render::theme;

/// All that the files of a site depend on. Equal inputs give the same site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuildInputs {
    /// The executable. `None` if the system does not tell where it is.
    program: Option<FileState>,
    /// Values of options, by the name of the option.
    options: Vec<(String, String)>,
    content: FileStates,
    /// The folder of `--theme`; empty without it.
    theme: FileStates,
}

/// The first difference between the inputs of two builds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InputChange {
    Program,
    /// The option has another value. Its name has no dashes.
    Option(String),
    /// A file of the content is new, gone or changed. The path is relative to the content folder.
    Content(String),
    /// The same of a file of the theme.
    Theme(String),
}

impl BuildInputs {
    /// Looks at the program, the content and the theme, without reading files.
    pub fn now(options: &BuildOptions) -> Result<Self> {
        let states = |folder: &Path, is_ignored| {
            let listing = || Operation::List { path: folder.display().into() };
            FileStates::of_folder(folder, is_ignored).or_failure(listing)
        };
        let program = std::env::current_exe().and_then(|path| FileState::of(&path)).ok();
        let content = states(&options.content, read::is_ignored)?;
        let theme = options.theme.as_deref().map(|folder| states(folder, theme::is_ignored));
        let theme = theme.transpose()?.unwrap_or_default();
        Ok(Self { program, options: values(options), content, theme })
    }

    /// Returns what differs from the inputs of an earlier build; `None` if nothing does.
    pub fn change_since(&self, earlier: &Self) -> Option<InputChange> {
        if self.program.is_none() || self.program != earlier.program {
            return Some(InputChange::Program);
        }
        let other = |option: &&(String, String)| !earlier.options.contains(option);
        if let Some((name, _)) = self.options.iter().find(other) {
            return Some(InputChange::Option(name.clone()));
        }
        if let Some(path) = self.content.change_since(&earlier.content) {
            return Some(InputChange::Content(path));
        }
        self.theme.change_since(&earlier.theme).map(InputChange::Theme)
    }

    /// Returns whether all files were last modified so long before a time that a later change gives
    /// them another time, on every file system.
    pub fn are_settled_at(&self, time: SystemTime) -> bool {
        [&self.content, &self.theme].iter().all(|files| files.are_settled_at(time))
    }
}

/// Returns the values of the options that affect the site.
fn values(options: &BuildOptions) -> Vec<(String, String)> {
    let BuildOptions {
        content,
        theme,
        base_url,
        as_of,
        // Does not affect output files.
        today: _,
        style_page,
        drafts,
        keep_going,
        social_cards,
        offline,
        cache: _,
    } = options;
    let folder = |path: &Path| format!("{:?}", path.canonicalize().ok());
    let values = [
        ("content", folder(content)),
        ("theme", theme.as_deref().map(folder).unwrap_or_default()),
        ("base-url", base_url.clone().unwrap_or_default()),
        ("as-of", as_of.map(|day| day.to_string()).unwrap_or_default()),
        ("style-page", style_page.to_string()),
        ("drafts", drafts.to_string()),
        ("keep-going", keep_going.to_string()),
        ("no-cards", (!social_cards).to_string()),
        ("offline", offline.to_string()),
    ];
    values.map(|(name, value)| (name.to_owned(), value)).into()
}
