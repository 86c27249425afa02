//! Data for the scripts of the comparison and the assessment.

use serde::Serialize;

use super::files::file_count;
use crate::render::context::PageContext;
use crate::urls::Route;

/// Data for the scripts of the comparison and the assessment.
#[derive(Serialize)]
pub struct ComparisonToolView {
    /// URL of the edition's home page.
    root: String,
    /// URL of the search client.
    client: String,
    /// URL of the folder with the files of facts, and their number. Files without facts do not
    /// exist.
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
