//! The search form.

use serde::Serialize;

use crate::render::context::PageContext;
use crate::urls::Route;

/// Data for the search form and its script.
#[derive(Serialize)]
pub struct SearchFormView {
    action: String,
    /// URL of the search client.
    client: String,
    /// Base of the URLs in the index.
    root: String,
}

impl SearchFormView {
    pub fn new(cx: &PageContext) -> Self {
        let client = cx.url_to_path(&cx.site.edition_file("search/client.js"));
        Self { action: cx.url_to(&Route::Search), client, root: cx.url_to(&Route::Home) }
    }
}
