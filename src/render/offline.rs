//! The service worker, which keeps pages available offline on sites that enable it.

use serde_json::json;

use super::hosting;
use super::theme::Theme;
use crate::bundler::Script;
use crate::catalogue::Catalogue;
use crate::failure::Result;
use crate::sink::OutputFile;
use crate::urls::{Route, Segments};

/// Path of the worker. It is at the root, since a worker controls only its own folder and those
/// below.
pub const WORKER: &str = "sw.js";
const WORKER_MODULE: &str = "offline/service-worker.js";
/// Module of a worker that deletes the caches of earlier builds and unregisters itself.
const RETIRED_MODULE: &str = "offline/retired-worker.js";
/// Generated module with the data of the build that the worker needs.
const SITE_MODULE: &str = "offline/site.js";

/// Returns the worker of a build, named by `version`. A site without offline use has one too, since
/// it removes the worker of an earlier build.
pub fn worker(catalogue: &Catalogue, theme: &Theme, version: &str) -> Result<OutputFile> {
    let entry = if catalogue.site.offline { WORKER_MODULE } else { RETIRED_MODULE };
    let mut modules = theme.modules.clone();
    modules.insert(SITE_MODULE.into(), site_module(catalogue, theme, version));
    Ok(OutputFile::page(WORKER, Script::of(&modules, &[entry.to_owned()])?.text))
}

fn site_module(catalogue: &Catalogue, theme: &Theme, version: &str) -> String {
    let site = &catalogue.site;
    let segments = site.languages.iter().map(|&lang| Segments::in_site(site, lang));
    let pages: Vec<_> =
        segments.map(|segments| (segments.folder(), Route::Offline.path(segments))).collect();
    let files = theme.assets.files(site).map(|file| file.path.as_str()).chain(["favicon.svg"]);
    let first: Vec<_> = pages.iter().map(|(_, page)| page.as_str()).chain(files).collect();
    let pages: serde_json::Map<_, _> =
        pages.iter().map(|(folder, page)| (folder.clone(), json!(page))).collect();
    let immutable: Vec<_> = hosting::immutable_folders(site).collect();
    let facts =
        json!({ "version": version, "pages": pages, "first": first, "immutable": immutable });
    format!("export const SITE = {facts};")
}
