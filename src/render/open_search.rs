//! The OpenSearch 1.1 description, with which browsers offer the site's search.

use serde::Serialize;

use super::context::SiteContext;
use super::xml;
use crate::failure::Result;
use crate::sink::OutputFile;
use crate::urls::{Route, query};

/// Characters of a short name: the format's limit.
const LONGEST_NAME: usize = 16;

#[derive(Serialize)]
struct OpenSearchView<'a> {
    short_name: String,
    title: &'a str,
    /// The search page's URL, to which the words searched for are appended.
    search: String,
}

/// Returns the description of an edition's search, or `None` if the site's URL is unknown.
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
