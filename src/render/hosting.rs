//! Writes what hosts and browsers look for at the root: headers, redirects, robots, icon, manifest.

use serde_json::json;

use crate::search::scripts;
use crate::write::OutputFile;

use super::feed::escaped;
use super::press::Press;
use super::route::{Route, query};

/// What pages may load. Browsers obey `frame-ancestors` only in a header, so it is not part of this.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'";

pub fn files(press: &Press) -> Vec<OutputFile> {
    let mut files = vec![
        OutputFile::new("_headers", headers(&press.base_path())),
        // GitHub Pages would leave out names that begin with an underscore.
        OutputFile::new(".nojekyll", ""),
        OutputFile::new("robots.txt", robots(press)),
        OutputFile::new("favicon.svg", ICON),
        OutputFile::new("site.webmanifest", manifest(press)),
    ];
    files.extend(open_search(press).map(|description| OutputFile::new("opensearch.xml", description)));
    let redirects = redirects(press);
    if !redirects.is_empty() {
        files.push(OutputFile::new("_redirects", redirects));
    }
    files
}

fn headers(base: &str) -> String {
    // What is named after its content is kept for ever; what is not is asked for again, lest it meet files of another build.
    let scripts = scripts::folder();
    let kept = ["assets", "search/d", "search/f", "search/n", "search/p", "search/t", "search/x", &format!("search/{scripts}")]
        .map(|folder| format!("{base}{folder}/*\n  Cache-Control: public, max-age=31536000, immutable\n"));
    let asked_for = ["search/client.js", "search/manifest.bin"].map(|file| format!("{base}{file}\n  Cache-Control: no-cache\n"));
    let policy = format!(
        "{base}*\n  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: strict-origin-when-cross-origin\n  \
         Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\n"
    );
    policy + &kept.concat() + &asked_for.concat()
}

/// Returns one line for each former address.
fn redirects(press: &Press) -> String {
    let base = press.base_path();
    let mut lines = String::new();
    for (id, entry) in press.catalogue.iter() {
        for alias in &entry.aliases {
            let from = Route::Entry { kind: entry.kind(), slug: alias.clone() }.path(press.segments);
            lines.push_str(&format!("{base}{from} {base}{to} 301\n", to = press.path(id)));
        }
    }
    lines
}

fn robots(press: &Press) -> String {
    let sitemap = press.absolute("sitemap.xml").map(|url| format!("\nSitemap: {url}\n")).unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

/// Returns how browsers search the site, as OpenSearch 1.1 describes it. `None` where the site does not know its own address.
fn open_search(press: &Press) -> Option<String> {
    let title = &press.catalogue.site.title;
    let search = press.absolute(&Route::Search.path(press.segments))?;
    // The format allows no longer name.
    let short: String = title.chars().take(16).collect();
    Some(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n\
         <ShortName>{}</ShortName>\n<Description>{}</Description>\n<InputEncoding>UTF-8</InputEncoding>\n\
         <Url type=\"text/html\" template=\"{}{}{{searchTerms}}\"/>\n</OpenSearchDescription>\n",
        escaped(short.trim()),
        escaped(title),
        escaped(&search),
        query("")
    ))
}

fn manifest(press: &Press) -> String {
    let site = &press.catalogue.site;
    let manifest = json!({
        "name": site.title,
        "lang": press.lang(),
        "start_url": "./",
        "display": "browser",
        "background_color": "#ffffff",
        "theme_color": "#0066cc",
        "icons": [{"src": "favicon.svg", "sizes": "any", "type": "image/svg+xml"}],
    });
    format!("{manifest:#}\n")
}

/// Two links of a chain: something passed on.
const ICON: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"6\" \
    fill=\"#06c\"/><g fill=\"none\" stroke=\"#fff\" stroke-width=\"3\"><rect x=\"5\" y=\"11\" width=\"13\" height=\"10\" rx=\"5\"/>\
    <rect x=\"14\" y=\"11\" width=\"13\" height=\"10\" rx=\"5\"/></g></svg>\n";
