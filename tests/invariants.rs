//! Invariants of every site, checked on the repository's catalogue.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Mutex;

use filiera::catalogue::section::LinkedPage;
use filiera::finding::Report;
use filiera::options::BuildOptions;
use filiera::sink::{Caching, OutputFile, Sink};
use filiera::timings::Timings;
use filiera::urls::{Route, Segments};
use filiera::{build, catalogue};

use crate::support::{
    Site, assert_links_resolve, attributes, built, content, filiera, program, repository,
};

fn own_site() -> Site {
    built(&repository().join("content"))
}

#[test]
fn every_internal_link_resolves() {
    let links = assert_links_resolve(&own_site());
    assert!(links > 500, "only {links} links");
}

/// Sink that records how files may be cached, and the headers for hosts.
#[derive(Default)]
struct CachingSink {
    files: Mutex<BTreeMap<String, Caching>>,
    headers: Mutex<String>,
}

impl Sink for CachingSink {
    fn put(&self, file: OutputFile) -> filiera::failure::Result<()> {
        if file.path == "_headers" {
            *self.headers.lock().expect("no thread panics while it holds the lock") =
                String::from_utf8(file.bytes).expect("it is text");
        }
        self.files
            .lock()
            .expect("no thread panics while it holds the lock")
            .insert(file.path, file.caching);
        Ok(())
    }
}

#[test]
fn immutable_headers_cover_exactly_the_files_named_by_their_content() {
    let folder = content(&[
        (
            "site.yml",
            "title: Catalogo\nbase_url: https://ente.example/riuso\nlanguages: [it, en]\nsocial_cards: true\ndark: auto\n\
             analytics: {kind: matomo, host: 'https://matomo.ente.example/', site_id: '1'}",
        ),
        ("solutions/sit.md", "title: SIT\npubliccode: {url: 'https://example.org/a.git'}"),
        ("solutions/albo.md", "title: Albo\npubliccode: {url: 'https://example.org/b.git'}"),
    ]);
    let sink = CachingSink::default();
    let mut options = BuildOptions::new(folder.path());
    options.social_cards = true;
    build(&options, &mut Report::default(), &sink, &mut Timings::default()).expect("it is built");
    let headers = sink.headers.into_inner().expect("no thread panics while it holds the lock");
    let rules: Vec<_> = headers.lines().zip(headers.lines().skip(1)).collect();
    let kept = rules.iter().filter(|(_, header)| header.contains("immutable"));
    let kept: Vec<_> = kept.map(|(folder, _)| folder.trim_end_matches('*')).collect();
    let files = sink.files.into_inner().expect("no thread panics while it holds the lock");
    for (path, caching) in &files {
        let is_kept = kept.iter().any(|folder| format!("/riuso/{path}").starts_with(folder));
        assert_eq!(is_kept, *caching == Caching::Immutable, "{path}");
        assert_eq!(
            path.ends_with(".html"),
            *caching == Caching::Page && !refers_to_pages(path),
            "{path}"
        );
    }
    for folder in ["assets/", "search/f/", "en/assets/", "en/search/f/"] {
        assert!(files.keys().any(|path| path.starts_with(folder)), "{folder}");
    }
}

/// Returns whether a file other than a page contains URLs of pages.
fn refers_to_pages(path: &str) -> bool {
    path.ends_with(".xml") || path == "sw.js" || path == "_redirects"
}

#[test]
fn every_link_between_pages_is_relative_and_ends_with_a_slash() {
    for (path, html) in own_site().pages().filter(|(path, _)| !path.ends_with("404.html")) {
        for link in attributes(html, "href") {
            assert!(!link.starts_with('/'), "{path}: {link} would break under a sub-path");
            assert!(
                link.contains("://") || !link.ends_with("index.html"),
                "{path}: {link} is a redirect on some hosts"
            );
        }
    }
}

#[test]
fn pages_load_nothing_from_other_hosts() {
    for (path, html) in own_site().pages() {
        let loaded = attributes(html, "src").into_iter().chain(stylesheets(html));
        for url in loaded {
            assert!(!url.contains("//"), "{path} loads {url}");
        }
    }
}

fn stylesheets(html: &str) -> impl Iterator<Item = &str> {
    html.split("<link ")
        .skip(1)
        .filter(|tag| tag.contains("stylesheet"))
        .flat_map(|tag| attributes(tag, "href"))
}

#[test]
fn pages_have_no_inline_code() {
    for (path, html) in own_site().pages() {
        assert!(attributes(html, "style").is_empty(), "{path} has an inline style");
        for script in html.split("<script").skip(1) {
            let (opening, _) = script.split_once('>').expect("a tag ends");
            let allowed = opening.contains("src=") || opening.contains("application/ld+json");
            assert!(allowed, "{path} has an inline script: {opening}");
        }
        assert!(!html.contains(" onclick=") && !html.contains("<style"), "{path} has inline code");
    }
}

#[test]
fn every_page_is_a_complete_document() {
    for (path, html) in own_site().pages() {
        if html.contains("http-equiv=\"refresh\"") {
            continue;
        }
        assert!(
            html.starts_with("<!doctype html>") || html.starts_with("<!DOCTYPE html>"),
            "{path}"
        );
        assert_eq!(html.matches("<h1").count(), 1, "{path} has not one h1");
        let lang = if path.starts_with("en/") { "en" } else { "it" };
        assert!(html.contains(&format!("<html lang=\"{lang}\"")), "{path} has no lang attribute");
        assert!(html.contains("id=\"contenuto\""), "{path} has no main part to skip to");
        let title = html
            .split("<title")
            .nth(1)
            .and_then(|rest| rest.split_once('>'))
            .map(|(_, rest)| rest)
            .and_then(|rest| rest.split("</title>").next())
            .unwrap_or_default();
        assert!(title.trim().chars().count() > 5, "{path} has no title");
    }
}

#[test]
fn builds_are_the_same_on_any_number_of_threads() {
    let place = tempfile::tempdir().expect("a temporary folder can be created");
    for (out, threads) in [("one", "1"), ("many", "8")] {
        let mut command = program(repository());
        command.env("RAYON_NUM_THREADS", threads);
        let done = command
            .args(["build", "--out"])
            .arg(place.path().join(out))
            .output()
            .expect("the program starts");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }
    let (one, many) = (tree(&place.path().join("one")), tree(&place.path().join("many")));
    assert!(one.len() > 50);
    assert_eq!(one.keys().collect::<Vec<_>>(), many.keys().collect::<Vec<_>>());
    let differing: Vec<_> =
        one.iter().filter(|(path, bytes)| many[*path] != **bytes).map(|(path, _)| path).collect();
    assert!(differing.is_empty(), "{differing:?}");
}

fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("the folder can be read"));
    let files = files.filter(|entry| entry.file_type().is_file());
    let relative = |path: &Path| {
        path.strip_prefix(folder).expect("the file is in the folder").to_string_lossy().into_owned()
    };
    files
        .map(|entry| {
            (relative(entry.path()), std::fs::read(entry.path()).expect("the file can be read"))
        })
        .collect()
}

#[test]
fn the_repositorys_content_has_no_mistakes() {
    let checked = filiera(repository(), &["check", "--strict", "--format", "short"]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
}

#[test]
fn file_names_are_safe_on_every_host() {
    for path in own_site().files.keys() {
        let known = ["_headers", "_redirects", ".nojekyll"];
        let plain = path
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_./".contains(c));
        let hidden = path.split('/').any(|part| part.starts_with(['_', '.']));
        assert!(known.contains(&path.as_str()) || (plain && !hidden), "{path}");
    }
}

#[test]
fn links_know_the_sections_of_entries() {
    let folder = repository().join("content");
    let mut report = Report::default();
    let options = BuildOptions::new(&folder);
    let (_, catalogue) =
        catalogue(&options, &mut report, &mut Timings::default()).expect("the content is read");
    let (site, segments) = (built(&folder), Segments::of_edition(&catalogue.site));
    let mut seen = BTreeSet::new();
    for entry in &catalogue.entries {
        let route = Route::Entry { kind: entry.kind(), slug: entry.slug.clone() };
        let page = LinkedPage::Entry(entry.kind(), entry.slug.clone());
        let html = site.text(&route.file(segments));
        let headings = entry.text.html.headings.iter();
        let own: Vec<&str> = headings.filter_map(|one| one.id.as_deref()).collect();
        let ids = attributes(html, "id");
        for id in ids {
            if own.contains(&id) || id.contains([':', '.']) {
                continue;
            }
            assert!(page.section(id).is_some(), "{}: {id}", route.path(segments));
            seen.insert((entry.kind().name(), id.to_owned()));
        }
    }
    assert!(seen.len() > 60, "only {} sections", seen.len());
}
