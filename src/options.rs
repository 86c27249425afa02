//! The options of one run, as the command line gives them.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use crate::cache::Cache;

/// Folders and options of one run.
#[derive(Debug, Clone)]
pub struct BuildOptions {
    pub content: PathBuf,
    /// A folder whose files replace those of the built-in theme.
    pub theme: Option<PathBuf>,
    /// Wins over `base_url` of site.yml.
    pub base_url: Option<String>,
    /// Wins over `as_of` of site.yml.
    pub as_of: Option<Date>,
    /// Whether the site has a page that shows every component of its theme, as the preview's does.
    pub style_page: bool,
    /// Whether drafts are published.
    pub drafts: bool,
    /// Whether an entry with mistakes is left out instead of stopping the build.
    pub keep_going: bool,
    /// Whether pages get a picture for those who share them; site.yml may say no.
    pub social_cards: bool,
    /// Whether browsers may keep the site, where site.yml wants that.
    pub offline: bool,
    /// Where results that are costly to make are kept between builds.
    pub cache: Arc<Cache>,
}

impl BuildOptions {
    pub fn new(content: impl Into<PathBuf>) -> Self {
        Self {
            content: content.into(),
            theme: None,
            base_url: None,
            as_of: None,
            style_page: false,
            drafts: false,
            keep_going: false,
            social_cards: false,
            offline: true,
            cache: Arc::default(),
        }
    }
}
