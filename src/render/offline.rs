//! The service worker, which keeps what visitors saw for when there is no network, on sites that want that.

use serde_json::json;

use super::theme::Theme;
use crate::catalogue::Catalogue;
use crate::failure::{OrFailure, Result};
use crate::minify;
use crate::sink::OutputFile;
use crate::urls::{Route, Segments};

/// At the root, since a worker answers for its folder and those in it.
pub const WORKER: &str = "sw.js";
/// What the script says where the build writes what it knows.
const SITE: &str = "const SITE = { version: \"\", pages: {}, first: [] };";

/// Returns the worker of a publication. Where the site does not want one it is there as well, to clear away what another
/// publication may have left in browsers, and itself.
pub fn worker(catalogue: &Catalogue, theme: &Theme, version: &str) -> Result<OutputFile> {
    let site = &catalogue.site;
    let (keeping, retired) = &theme.workers;
    let script = if site.offline {
        keeping.replace(SITE, &what_it_knows(catalogue, theme, version))
    } else {
        retired.clone()
    };
    let small = minify::script(&script).or_failure(|| "read the theme's service worker")?;
    Ok(OutputFile::new(WORKER, small))
}

fn what_it_knows(catalogue: &Catalogue, theme: &Theme, version: &str) -> String {
    let site = &catalogue.site;
    let segments = site.languages.iter().map(|lang| Segments::in_site(site, lang));
    let pages: Vec<_> =
        segments.map(|segments| (segments.folder(), Route::Offline.path(segments))).collect();
    let files = theme.assets.files(site).map(|file| file.path.as_str()).chain(["favicon.svg"]);
    let first: Vec<_> = pages.iter().map(|(_, page)| page.as_str()).chain(files).collect();
    let pages: serde_json::Map<_, _> =
        pages.iter().map(|(folder, page)| ((*folder).to_owned(), json!(page))).collect();
    format!("const SITE = {};", json!({ "version": version, "pages": pages, "first": first }))
}
