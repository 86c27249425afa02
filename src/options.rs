//! Options of a run, from the command line.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use crate::cache::Cache;

/// Folders and options of a run.
#[derive(Debug, Clone)]
pub struct BuildOptions {
    pub content: PathBuf,
    /// Folder whose files replace those of the built-in theme.
    pub theme: Option<PathBuf>,
    /// Overrides `base_url` of site.yml.
    pub base_url: Option<String>,
    /// Overrides `as_of` of site.yml.
    pub as_of: Option<Date>,
    /// Day of the run, if it may ask the clock: the limit of dates of events without a reference
    /// date. Never affects an output file.
    pub today: Option<Date>,
    /// Adds a page with all components of the theme; only for the preview.
    pub style_page: bool,
    /// Publishes drafts.
    pub drafts: bool,
    /// Leaves out entries with errors instead of stopping the build.
    pub keep_going: bool,
    /// Generates social cards, if site.yml enables them.
    pub social_cards: bool,
    /// Allows offline use, if site.yml enables it.
    pub offline: bool,
    /// Cache of expensive results between builds.
    pub cache: Arc<Cache>,
}

impl BuildOptions {
    pub fn new(content: impl Into<PathBuf>) -> Self {
        Self {
            content: content.into(),
            theme: None,
            base_url: None,
            as_of: None,
            today: None,
            style_page: false,
            drafts: false,
            keep_going: false,
            social_cards: false,
            offline: true,
            cache: Arc::default(),
        }
    }
}
