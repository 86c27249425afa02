//! Outputs of hostile sites in strict parsers of their own grammars.

use std::collections::{BTreeMap, BTreeSet};

use resvg::usvg::roxmltree::Document;
use serde_json::{Value, json};
use url::Url;

use super::host::rules;
use super::sites::{ENTRIES, SITES};
use crate::support::client::Client;

/// In one test, since each process that runs tests builds the sites.
#[test]
fn each_output_keeps_its_grammar() {
    structured_data_is_json_and_ends_no_script();
    feeds_and_sitemaps_are_xml_with_known_elements();
    tables_are_csv_without_formulas();
    headers_have_no_paths_and_values_of_authors();
    redirects_have_three_fields_and_robots_two();
    files_of_json_are_json();
    names_of_sites_are_whole_in_their_manifests();
    the_search_index_returns_texts_as_they_are();
    drawings_have_a_sandbox_and_pages_a_policy();
}

/// Returns the files of all sites whose paths end in one of these, as texts.
fn texts(ends: &[&str]) -> Vec<(&'static str, &'static str)> {
    let files = SITES.files.iter().filter(|(path, _)| ends.iter().any(|end| path.ends_with(end)));
    let texts: Vec<_> = files
        .map(|(path, bytes)| {
            (path.as_str(), std::str::from_utf8(bytes).expect("the file is UTF-8"))
        })
        .collect();
    assert!(!texts.is_empty(), "there is no {ends:?}");
    texts
}

/// Returns the structured data of a page as an HTML parser reads it: up to the first end tag.
fn structured_data(page: &str) -> impl Iterator<Item = &str> {
    let parts = page.split("<script type=\"application/ld+json\"").skip(1);
    parts.filter_map(|rest| Some(rest.split_once('>')?.1.split_once("</script")?.0))
}

fn structured_data_is_json_and_ends_no_script() {
    let mut number = 0;
    for (path, page) in texts(&[".html"]) {
        for script in structured_data(page) {
            assert!(!script.contains('<'), "{path} has markup in its data");
            let data: Value =
                serde_json::from_str(script).unwrap_or_else(|error| panic!("{path}: {error}"));
            assert_eq!(data["@context"], "https://schema.org", "{path}");
            number += 1;
        }
    }
    assert!(number > 500, "only {number} pages have data");
}

/// Elements of feeds, sitemaps and search descriptions.
const ELEMENTS: &[&str] = &[
    "Description",
    "Image",
    "InputEncoding",
    "OpenSearchDescription",
    "ShortName",
    "Url",
    "author",
    "entry",
    "feed",
    "id",
    "lastmod",
    "link",
    "loc",
    "name",
    "published",
    "sitemap",
    "sitemapindex",
    "subtitle",
    "summary",
    "title",
    "updated",
    "url",
    "urlset",
];

fn feeds_and_sitemaps_are_xml_with_known_elements() {
    let files = texts(&["feed.xml", "sitemap.xml", "opensearch.xml"]);
    assert!(files.len() > 60, "only {} files", files.len());
    for (path, text) in files {
        let document = Document::parse(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        for element in document.descendants().filter(|node| node.is_element()) {
            let name = element.tag_name().name();
            assert!(ELEMENTS.contains(&name), "{path} has <{name}>");
            let addresses = element
                .attributes()
                .filter(|attribute| attribute.name() == "href")
                .map(|attribute| attribute.value());
            let texts = element.text().filter(|_| matches!(name, "id" | "loc"));
            for address in addresses.chain(texts) {
                let url = Url::parse(address)
                    .unwrap_or_else(|error| panic!("{path}: {address}: {error}"));
                assert_eq!(url.host_str(), Some("catalogo.example"), "{path} leads to {address}");
            }
            let is_control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
            let text = element.text().unwrap_or_default();
            assert!(!text.contains(is_control), "{path} has a control character in {text:?}");
            if name == "ShortName" {
                assert!(text.chars().count() <= 16, "{path}: {text} is too long");
            }
            if name == "Url" {
                let template = element.attribute("template").expect("an address has a template");
                assert_eq!(template.matches(['{', '}']).count(), 2, "{path}: {template}");
            }
        }
        assert!(document.descendants().filter(|node| node.has_tag_name("entry")).count() <= 30);
    }
}

/// Returns the parts of a cell that some spreadsheet could take for cells of their own.
fn parts(cell: &str) -> impl Iterator<Item = &str> {
    let separates = |c: char| c.is_control() || matches!(c, ';' | '|' | '\u{2028}' | '\u{2029}');
    cell.split(separates)
}

fn is_formula(part: &str) -> bool {
    let is_skipped = |c: char| {
        c.is_whitespace()
            || matches!(c, '"' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}' | '\u{ad}')
    };
    let start = part.trim_start_matches(is_skipped);
    start.starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'])
        && start.trim_end_matches(['"', ' ']).parse::<f64>().is_err()
}

fn tables_are_csv_without_formulas() {
    let mut cells = 0;
    for (path, text) in texts(&["data/coverage.csv", "data/usages.csv"]) {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(false)
            .from_reader(text.as_bytes());
        for row in reader.records() {
            let row = row.unwrap_or_else(|error| panic!("{path}: {error}"));
            for cell in &row {
                cells += 1;
                assert!(!parts(cell).any(is_formula), "{path} has a formula in {cell:?}");
            }
        }
        // As an Italian spreadsheet reads it: the comma is a part of a cell.
        for line in text.split(['\n', '\r', ';']) {
            assert!(!is_formula(line), "{path} has a formula in {line:?}");
        }
    }
    assert!(cells > 1000, "only {cells} cells");
}

fn headers_have_no_paths_and_values_of_authors() {
    let files = texts(&["/_headers"]);
    assert_eq!(files.len(), 1 + super::payloads::classes().len());
    let mut pictures = 0;
    for (path, text) in files {
        let folder = path.trim_end_matches("_headers");
        for line in text.lines() {
            let is_plain = line.bytes().all(|byte| (b' '..=b'~').contains(&byte));
            assert!(is_plain && !line.is_empty(), "{path}: {line:?}");
            if let Some(header) = line.strip_prefix("  ") {
                let (name, value) =
                    header.split_once(": ").unwrap_or_else(|| panic!("{path}: {line:?}"));
                assert!(
                    name.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-'),
                    "{path}: {line:?}"
                );
                assert!(!value.trim().is_empty(), "{path}: {line:?}");
                continue;
            }
            let rest = line
                .strip_prefix(&format!("/{folder}"))
                .unwrap_or_else(|| panic!("{path}: {line:?}"));
            let is_plain = !rest.contains([' ', ':', '{', '}']);
            assert!(is_plain || rest == ":file", "{path}: {line:?}");
            let stars = rest.matches('*').count();
            assert!(
                stars == 0 || (stars == 1 && (rest.ends_with('*') || rest == "*.svg")),
                "{path}: {line:?}"
            );
            pictures += usize::from(rest.ends_with(".jfif") || rest.ends_with(".jpe"));
        }
    }
    assert_eq!(pictures, 4, "two pictures in two languages have a type of their own");
}

fn redirects_have_three_fields_and_robots_two() {
    for (path, text) in texts(&["/_redirects"]) {
        let folder = format!("/{}", path.trim_end_matches("_redirects"));
        for line in text.lines() {
            let fields: Vec<&str> = line.split(' ').collect();
            let [from, to, status] = fields[..] else { panic!("{path}: {line:?}") };
            assert!(from.starts_with(&folder) && to.starts_with(&folder), "{path}: {line:?}");
            assert!(matches!(status, "301" | "404"), "{path}: {line:?}");
            assert!(!to.contains(['*', ':']) && !from.contains(':'), "{path}: {line:?}");
        }
    }
    for (path, text) in texts(&["/robots.txt"]) {
        let fields: Vec<_> = text
            .lines()
            .filter(|line| !line.is_empty())
            .map(|line| line.split_once(": "))
            .collect();
        let names: Vec<_> = fields.iter().map(|field| field.map(|(name, _)| name)).collect();
        assert_eq!(names, [Some("User-agent"), Some("Allow"), Some("Sitemap")], "{path}: {text:?}");
    }
}

fn files_of_json_are_json() {
    let mut number = 0;
    for (path, text) in texts(&[".json", ".webmanifest"]) {
        let is_attachment = path.contains("/buone-pratiche/") || path.contains("/practices/");
        if is_attachment {
            continue;
        }
        serde_json::from_str::<Value>(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        number += 1;
    }
    assert!(number > 200, "only {number} files");
    for (path, text) in texts(&["admin/config.yml"]) {
        let (_, data) = text.split_once("\n{").expect("comments are before the data");
        let data = format!("{{{data}");
        serde_json::from_str::<Value>(&data).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut comments = text.lines().take_while(|line| *line != "{");
        assert!(comments.all(|line| line.starts_with('#')), "{path}");
    }
}

fn names_of_sites_are_whole_in_their_manifests() {
    let mut names = BTreeSet::new();
    for (path, text) in texts(&["/site.webmanifest"]) {
        let manifest: Value = serde_json::from_str(text).expect("it is JSON");
        let name = manifest["name"].as_str().expect("a site has a name").to_owned();
        assert!(!name.trim().is_empty(), "{path}");
        names.insert(name);
    }
    assert!(names.len() > super::payloads::classes().len(), "{names:?}");
}

fn the_search_index_returns_texts_as_they_are() {
    let folder = format!("{ENTRIES}/");
    let own = SITES
        .files
        .iter()
        .filter_map(|(path, bytes)| Some((path.strip_prefix(&folder)?.to_owned(), bytes.clone())));
    let files: BTreeMap<String, Vec<u8>> =
        own.filter(|(path, _)| path.starts_with("search/")).collect();
    let client = Client::over(files);
    let mut titles = BTreeSet::new();
    for query in [
        "img",
        "script",
        "onerror fetch",
        "svg onload",
        "javascript",
        "style url",
        "example attacker",
    ] {
        for options in [json!({"limit": 60}), json!({"limit": 60, "excerpts": true})] {
            let found = client.search(query, options);
            let hits = found["hits"].as_array().expect("an answer has hits");
            for hit in hits {
                let title = hit["title"].as_str().expect("a hit has a title");
                titles.insert(title.to_owned());
                let url = hit["url"].as_str().expect("a hit has a URL");
                let is_path = |byte: u8| {
                    byte.is_ascii_alphanumeric()
                        || matches!(byte, b'/' | b'-' | b'.' | b'_' | b'#' | b'%')
                };
                assert!(
                    url.bytes().all(is_path) && !url.starts_with("//"),
                    "{query} leads to {url}"
                );
            }
        }
        client.ask("suggest", json!([query])).unwrap_or_else(|error| panic!("{query}: {error}"));
    }
    let marked = titles.iter().filter(|title| title.contains('<')).count();
    assert!(marked > 30, "only {marked} titles have markup: {titles:?}");
}

fn drawings_have_a_sandbox_and_pages_a_policy() {
    let rules = rules(&SITES.files);
    let policies = |path: &str| -> Vec<String> {
        let matching = rules.iter().filter(|rule| rule.matches(path));
        let headers = matching.flat_map(|rule| &rule.headers);
        headers
            .filter(|(name, _)| name == "Content-Security-Policy")
            .map(|(_, value)| value.clone())
            .collect()
    };
    for path in SITES.files.keys().filter(|path| !path.contains("/admin/")) {
        let found = policies(&format!("/{path}"));
        let has = |part: &str| found.iter().any(|policy| policy.contains(part));
        assert!(has("default-src 'none'") || has("frame-ancestors"), "{path}: {found:?}");
        if path.ends_with(".mp4") {
            assert!(has("media-src 'self'"), "{path} does not play: {found:?}");
        }
        if path.ends_with(".svg") {
            assert!(has("sandbox"), "{path}: {found:?}");
            let allows = |policy: &String| {
                !policy.contains("style-src")
                    || policy.contains("style-src 'unsafe-inline'")
                    || policy.contains("style-src 'self' 'unsafe-inline'")
            };
            assert!(found.iter().all(allows), "{path} loses its styles: {found:?}");
        }
    }
}
