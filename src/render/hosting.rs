//! Files that hosts and browsers expect at the root: headers, redirects, robots.txt, icon and
//! manifest.

use std::collections::BTreeSet;

use serde_json::json;

use crate::catalogue::Slug;
use crate::catalogue::attachment::extension;
use crate::catalogue::site::{Matomo, Site};
use crate::schema::FileKind;
use crate::search::{self, folders};
use crate::sink::OutputFile;

use super::attachment::Places;
use super::context::SiteContext;
use super::picture::path_in_url;
use super::{editing, open_data};
use crate::media;
use crate::urls::{Route, Segments};

/// Content security policy of pages without trusted types. It lacks `frame-ancestors`, which browsers
/// ignore in `<meta>` elements.
const SOURCES: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'";

/// Part of a policy by which scripts can turn no text into HTML or a script. The two named policies
/// are those of the scripts that start the search worker and the service worker.
const TRUSTED_TYPES: &str =
    "require-trusted-types-for 'script'; trusted-types filiera-search filiera-offline";

/// Returns the content security policy of pages without scripts of others.
pub fn own_policy() -> String {
    format!("{SOURCES}; {TRUSTED_TYPES}")
}

/// Returns the content security policy of a site, which allows the visit counter if the site has
/// one. The counter is a script of others, so the policy then lacks trusted types.
pub fn policy(site: &Site) -> String {
    let Some(source) = site.matomo.as_ref().map(Matomo::source) else { return own_policy() };
    let mut policy = SOURCES.to_owned();
    for own in ["script-src 'self'", "img-src 'self' data:", "connect-src 'self'"] {
        policy = policy.replace(own, &format!("{own} {source}"));
    }
    policy
}

/// Returns the files that all editions share.
pub fn files(site: &SiteContext, routes: &[Route]) -> Vec<OutputFile> {
    let mut files = vec![
        OutputFile::new("_headers", headers(site, routes)),
        // Without this file, GitHub Pages would omit names that begin with an underscore.
        OutputFile::new(".nojekyll", ""),
        OutputFile::new("robots.txt", robots(site)),
        OutputFile::new("favicon.svg", ICON),
        OutputFile::new("site.webmanifest", manifest(site)),
    ];
    let redirects = redirects(site);
    if !redirects.is_empty() {
        files.push(OutputFile::page("_redirects", redirects));
    }
    files
}

/// Returns the folders of a site, relative to its root, whose files are named by their content.
pub fn immutable_folders(site: &Site) -> impl Iterator<Item = String> {
    in_editions(site).flat_map(|folder| {
        let inside = ["assets/".to_owned()].into_iter().chain(search::immutable_folders());
        inside.map(move |path| format!("{folder}{path}"))
    })
}

/// Returns the files that change together with immutable ones, and so must not be outdated.
fn revalidated_files(site: &Site) -> impl Iterator<Item = String> {
    let files = [folders::CLIENT, folders::MANIFEST];
    in_editions(site).flat_map(move |folder| files.map(|path| format!("{folder}{path}")))
}

/// Returns the folder of each edition, relative to the root; empty for the default language.
fn in_editions(site: &Site) -> impl Iterator<Item = String> {
    site.languages.iter().map(|&lang| Segments::in_site(site, lang).folder())
}

/// Returns the policy in `_headers`, which allows what files need that are opened by their own
/// address: drawings their styles, films and sounds themselves. Hosts combine all rules that match
/// a path, so it holds for drawings, too. Pages forbid both in their heads.
fn header_policy(site: &Site) -> String {
    let policy = policy(site) + "; media-src 'self'";
    policy.replacen("style-src 'self'", "style-src 'self' 'unsafe-inline'", 1)
}

/// Content security policy of SVG files that are opened by their own address.
const DRAWING_POLICY: &str =
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

fn headers(site: &SiteContext, routes: &[Route]) -> String {
    let base = site.base_path();
    let settings = &site.catalogue.site;
    let immutable = |folder: String| {
        format!("{base}{folder}*\n  Cache-Control: public, max-age=31536000, immutable\n")
    };
    let revalidated = |path: String| format!("{base}{path}\n  Cache-Control: no-cache\n");
    let caching: String = immutable_folders(settings)
        .map(immutable)
        .chain(revalidated_files(settings).map(revalidated))
        .collect();
    // A policy for all URLs would also restrict the page of the CMS, which has another one.
    let (everywhere, elsewhere) = match settings.cms {
        None => (header_policy(settings) + "; ", String::new()),
        Some(_) => (String::new(), policies_besides_cms(site, routes)),
    };
    let policy = format!(
        "{base}*\n  Content-Security-Policy: {everywhere}frame-ancestors 'none'\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: strict-origin-when-cross-origin\n  \
         Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\n\
         {base}*.svg\n  Content-Security-Policy: {DRAWING_POLICY}\n"
    );
    policy + &elsewhere + &caching + &picture_types(site)
}

/// Pattern for every file at the root, in `_headers`.
const FILE_AT_ROOT: &str = ":file";

/// Returns the policy for the files at the root and for each folder but that of the CMS.
fn policies_besides_cms(site: &SiteContext, routes: &[Route]) -> String {
    let (base, policy) = (site.base_path(), header_policy(&site.catalogue.site));
    let of_routes = routes.iter().map(|route| route.path(site.segments));
    let of_theme = site.theme.fixed.keys().cloned();
    let of_data = FileKind::all().map(FileKind::path).chain([open_data::COVERAGE_CSV.to_owned()]);
    let paths = of_routes.chain(immutable_folders(&site.catalogue.site)).chain(of_theme);
    let folders: BTreeSet<String> = paths
        .chain(of_data)
        .filter_map(|path| Some(path.split_once('/')?.0.to_owned()))
        .filter(|folder| folder != editing::FOLDER)
        .collect();
    let patterns = folders.into_iter().map(|folder| format!("{folder}/*"));
    let at_root = ["", FILE_AT_ROOT].map(str::to_owned);
    let rule = |path: String| format!("{base}{path}\n  Content-Security-Policy: {policy}\n");
    at_root.into_iter().chain(patterns).map(rule).collect()
}

/// Returns the media types of JPEG pictures whose extension hosts do not know.
fn picture_types(site: &SiteContext) -> String {
    let base = site.base_path();
    let mut lines = String::new();
    for (_, segments) in site.editions() {
        let places = Places::of(site.catalogue, segments);
        let pictures = site.catalogue.pictures.iter().map(|(path, _)| path);
        let rare = pictures.filter(|path| matches!(extension(path).as_str(), "jfif" | "jpe"));
        for path in rare.filter_map(|path| places.of_file(path)) {
            lines.push_str(&format!(
                "{base}{}\n  Content-Type: {}\n",
                path_in_url(&path),
                media::type_of(&path)
            ));
        }
    }
    lines
}

/// Returns a redirect for each former URL, and the 404 page for unknown URLs in the folder of each
/// further language.
fn redirects(site: &SiteContext) -> String {
    let base = site.base_path();
    let mut lines = String::new();
    for (_, segments) in site.editions() {
        for (_, entry) in site.catalogue.iter() {
            let address = |slug: &Slug| {
                Route::Entry { kind: entry.kind(), slug: slug.clone() }.path(segments)
            };
            for alias in &entry.aliases {
                lines.push_str(&format!(
                    "{base}{} {base}{} 301\n",
                    address(alias),
                    address(&entry.slug)
                ));
            }
        }
    }
    for (_, segments) in site.editions().filter(|(_, segments)| !segments.folder().is_empty()) {
        lines.push_str(&format!(
            "{base}{}* {base}{} 404\n",
            segments.folder(),
            Route::NotFound.path(segments)
        ));
    }
    lines
}

fn robots(site: &SiteContext) -> String {
    let sitemap =
        site.absolute("sitemap.xml").map(|url| format!("\nSitemap: {url}\n")).unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

fn manifest(site: &SiteContext) -> String {
    let settings = &site.catalogue.site;
    let manifest = json!({
        "name": settings.title,
        "lang": settings.foreign.title.unwrap_or(site.lang()),
        "start_url": "./",
        "display": "browser",
        "background_color": "#ffffff",
        "theme_color": "#0066cc",
        "icons": [{"src": "favicon.svg", "sizes": "any", "type": "image/svg+xml"}],
    });
    format!("{manifest:#}\n")
}

/// Site icon: two links of a chain.
const ICON: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"6\" \
    fill=\"#06c\"/><g fill=\"none\" stroke=\"#fff\" stroke-width=\"3\"><rect x=\"5\" y=\"11\" width=\"13\" height=\"10\" rx=\"5\"/>\
    <rect x=\"14\" y=\"11\" width=\"13\" height=\"10\" rx=\"5\"/></g></svg>\n";
