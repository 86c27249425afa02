//! The OpenSearch 1.1 description, by which browsers offer the site's search.

use serde::Serialize;

use super::context::SiteContext;
use super::xml;
use crate::failure::Result;
use crate::sink::OutputFile;
use crate::urls::{Route, query};

/// Maximum length of a short name in characters, set by the format.
const LONGEST_NAME: usize = 16;

#[derive(Serialize)]
struct OpenSearchView<'a> {
    short_name: String,
    title: &'a str,
    /// URL of the search page up to the query, which is appended.
    search: String,
}

/// Returns the description of an edition's search; `None` without a base URL.
pub fn file(site: &SiteContext) -> Result<Option<OutputFile>> {
    let title = &site.catalogue.site.title;
    let Some(search) = site.absolute(&Route::Search.path(site.segments)) else {
        return Ok(None);
    };
    let short_name: String = title.chars().take(LONGEST_NAME).collect();
    let view = OpenSearchView {
        short_name: short_name.trim().to_owned(),
        title,
        search: search + &query(""),
    };
    xml::file(site, "opensearch.xml", &site.edition_file("opensearch.xml"), &view).map(Some)
}
