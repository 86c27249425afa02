//! Data for the scripts of the comparison and the assessment.

use serde::Serialize;

use super::files::file_count;
use crate::render::context::PageContext;
use crate::urls::Route;

/// Data for the scripts of the comparison and the assessment.
#[derive(Serialize)]
pub struct ComparisonToolView {
    /// The way to the home page of the edition.
    root: String,
    /// Opens the search index.
    client: String,
    /// The folder of what is known of solutions, and how many files there may be in it.
    facts: String,
    facts_files: u32,
    compare: String,
    assessment: String,
}

impl ComparisonToolView {
    pub fn new(cx: &PageContext) -> Self {
        Self {
            root: cx.url_to(&Route::Home),
            client: cx.url_to_path(&cx.site.edition_file("search/client.js")),
            facts: cx.url_to(&Route::Compare),
            facts_files: file_count(cx.site),
            compare: cx.url_to(&Route::Compare),
            assessment: cx.url_to(&Route::Assessment),
        }
    }
}
