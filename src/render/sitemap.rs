//! The sitemap for search engines: every page in every language. A large site has several sitemaps
//! and an index of them.

use serde::Serialize;

use super::context::SiteContext;
use super::xml;
use crate::failure::Result;
use crate::sink::OutputFile;
use crate::urls::Route;

/// Maximum number of URLs in one sitemap, set by the protocol.
const MOST_URLS: usize = 50_000;

#[derive(Serialize)]
struct SitemapView<'a> {
    has_alternates: bool,
    pages: &'a [SitemapPageView],
}

/// A page in all languages.
#[derive(Serialize)]
struct SitemapPageView {
    urls: Vec<String>,
    changed: Option<String>,
    alternates: Vec<SitemapAlternateView>,
}

#[derive(Serialize)]
struct SitemapAlternateView {
    lang: &'static str,
    url: String,
}

#[derive(Serialize)]
struct SitemapIndexView {
    sitemaps: Vec<String>,
}

/// Returns the sitemaps; none for a site without a base URL.
pub fn files(site: &SiteContext, routes: &[Route]) -> Result<Vec<OutputFile>> {
    if site.absolute("").is_none() {
        return Ok(Vec::new());
    }
    let languages = site.editions().count();
    let pages: Vec<_> = routes.iter().filter_map(|route| page_view(site, route)).collect();
    let sitemap = |path: &str, pages: &[SitemapPageView]| {
        let view = SitemapView { has_alternates: languages > 1, pages };
        xml::file(site, "sitemap.xml", path, &view)
    };
    let most_pages = MOST_URLS / languages;
    if pages.len() <= most_pages {
        return Ok(vec![sitemap("sitemap.xml", &pages)?]);
    }
    let parts = pages.chunks(most_pages).enumerate();
    let mut files: Vec<_> = parts
        .map(|(number, pages)| sitemap(&format!("sitemap-{}.xml", number + 1), pages))
        .collect::<Result<_>>()?;
    let sitemaps = files.iter().filter_map(|file| site.absolute(&file.path)).collect();
    let index = SitemapIndexView { sitemaps };
    files.push(xml::file(site, "sitemap_index.xml", "sitemap.xml", &index)?);
    Ok(files)
}

/// Returns a page in all languages. `None` for former URLs and for pages that are shown in place of
/// others.
fn page_view(site: &SiteContext, route: &Route) -> Option<SitemapPageView> {
    let changed = match route {
        Route::NotFound | Route::Offline => return None,
        Route::Entry { kind, slug } => match site.catalogue.find(*kind, slug) {
            Some(id) => site.entry(id).last_date(),
            None if site.entry_with_alias(*kind, slug).is_some() => return None,
            None => None,
        },
        _ => None,
    };
    let url = |segments| site.absolute(&route.path(segments));
    let alternates = site.alternates(route).into_iter();
    Some(SitemapPageView {
        urls: site.editions().filter_map(|(_, segments)| url(segments)).collect(),
        changed: changed.map(|date| date.to_string()),
        alternates: alternates.map(|(lang, url)| SitemapAlternateView { lang, url }).collect(),
    })
}
