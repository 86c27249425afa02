//! Addresses of links and pictures in odd spellings: on no page do they lead a browser elsewhere than
//! their rules allow.

use std::collections::BTreeMap;
use std::fmt::Write;

use filiera::catalogue::Catalogue;
use filiera::finding::Report;
use filiera::lang::Lang;
use filiera::options::BuildOptions;
use filiera::render::theme::Theme;
use filiera::sink::MemorySink;
use filiera::source::Source;
use filiera::timings::Timings;
use filiera::urls::Route;
use filiera::{build, catalogue, derive, parse, render};
use html5gum::{Token, Tokenizer};
use url::Url;

use crate::support::{content, try_build};

/// Spellings that lead to another host, run a script, or look as if they did. Browsers remove control
/// characters and blanks at the ends, tabs and line ends everywhere, and read backslashes as slashes.
const SPELLINGS: &[&str] = &[
    "https://elsewhere.example/a.png",
    " https://elsewhere.example/a.png",
    "\thttps://elsewhere.example/a.png",
    "\u{1}https://elsewhere.example/a.png",
    "\u{1f}\u{1}https://elsewhere.example/a.png ",
    "\u{0}https://elsewhere.example/a.png",
    "\u{a0}https://elsewhere.example/a.png",
    "\u{feff}https://elsewhere.example/a.png",
    "\u{200b}https://elsewhere.example/a.png",
    "\u{2028}https://elsewhere.example/a.png",
    "\u{85}https://elsewhere.example/a.png",
    "\u{202e}https://elsewhere.example/a.png",
    "https://elsewhere.example/\ta.png",
    "ht\ntps://elsewhere.example/a.png",
    "https:\t//elsewhere.example/a.png",
    "HTTPS://ELSEWHERE.EXAMPLE/a.png",
    "https:elsewhere.example/a.png",
    "https:/elsewhere.example/a.png",
    "https:///elsewhere.example/a.png",
    "https:\\\\elsewhere.example\\a.png",
    "https:/\\elsewhere.example/a.png",
    "//elsewhere.example/a.png",
    " //elsewhere.example/a.png",
    "\u{1}//elsewhere.example/a.png",
    "\u{8}\u{1b}//elsewhere.example/a.png",
    "\u{7f}//elsewhere.example/a.png",
    "\u{9b}//elsewhere.example/a.png",
    "\u{202e}//elsewhere.example/a.png",
    "\u{fffe}//elsewhere.example/a.png",
    "\u{3000}//elsewhere.example/a.png",
    "/\t/elsewhere.example/a.png",
    "/\n/elsewhere.example/a.png",
    "/\u{1}/elsewhere.example/a.png",
    "\t/\t/\telsewhere.example/a.png",
    "/\\elsewhere.example/a.png",
    "\\/elsewhere.example/a.png",
    "\\\\elsewhere.example\\a.png",
    "\\\t\\elsewhere.example\\a.png",
    "///elsewhere.example/a.png",
    ".//elsewhere.example/a.png",
    "./\t//elsewhere.example/a.png",
    "..//..//elsewhere.example/a.png",
    "%2f%2felsewhere.example/a.png",
    "%09//elsewhere.example/a.png",
    "%5c%5celsewhere.example/a.png",
    "./https://elsewhere.example/a.png",
    "./\u{1}https://elsewhere.example/a.png",
    "?//elsewhere.example/a.png",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "\u{1}javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java\u{0}script:alert(1)",
    "javascript\t:alert(1)",
    "javascript&colon;alert(1)",
    "java&#x09;script:alert(1)",
    "javascript%3aalert(1)",
    "./\tjavascript:alert(1)",
    "#\njavascript:alert(1)",
    "javascript://elsewhere.example/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "\u{1}data:image/svg+xml,<svg/>",
    "vbscript:alert(1)",
    "blob:https://elsewhere.example/a",
    "file:///etc/passwd",
    "mailto:a@example.org",
    "\u{1}tel:+39055",
    "ftp://elsewhere.example/a.png",
    "view-source:https://elsewhere.example/",
];

/// Writes each control character, tag sign and quote as a character reference.
fn referenced(address: &str) -> String {
    let mut html = String::new();
    for c in address.chars() {
        let is_plain = c.is_ascii_alphanumeric() || "/:.\\?#%()".contains(c) || !c.is_ascii();
        match is_plain && !c.is_control() {
            true => html.push(c),
            false => write!(html, "&#{};", u32::from(c)).expect("a string can be written to"),
        }
    }
    html
}

/// Returns a text of YAML in quotes, with escapes for all that is not plain.
fn quoted(text: &str) -> String {
    let mut yaml = "\"".to_owned();
    for c in text.chars() {
        match c.is_ascii_graphic() && !"\"\\".contains(c) {
            true => yaml.push(c),
            false => write!(yaml, "\\U{:08X}", u32::from(c)).expect("a string can be written to"),
        }
    }
    yaml + "\""
}

/// Returns Markdown and HTML with an address at every place that can have one.
fn markdown(address: &str, form: usize) -> String {
    let reference = referenced(address);
    match form {
        0 => format!("![a]({address})\n\n[a]({address})\n"),
        1 => format!("![a](<{address}>)\n\n[a](<{address}>)\n"),
        2 => format!("![a]({reference})\n\n[a](<{reference}>)\n"),
        3 => format!("![a][r]\n\n[a][r]\n\n[r]: <{address}>\n"),
        4 => format!("<{address}>\n\nsee {address} there\n"),
        5 => format!(
            "<p><img src=\"{address}\" alt=\"a\"> <a href=\"{address}\">a</a>\n<img src='{reference}' alt=a width=9>\n<a href='{reference}'>a</a></p>\n"
        ),
        6 => {
            let attributes =
                ["srcset", "poster", "background", "data", "longdesc", "lowsrc", "dynsrc"];
            let attributes: Vec<String> =
                attributes.iter().map(|name| format!("{name}=\"{reference}\"")).collect();
            let attributes = attributes.join(" ");
            format!(
                "<table {attributes}><tr {attributes}><td {attributes}>a</table>\n\n<img {attributes} alt=\"a\">\n\n<video {attributes} src=\"{reference}\"><source src=\"{reference}\" {attributes}></video>\n\n<p style=\"background:url('{reference}')\">a</p>\n"
            )
        }
        _ => format!(
            "<blockquote cite=\"{reference}\">a</blockquote>\n<form action=\"{reference}\"><button formaction=\"{reference}\">a</button></form>\n<svg><a xlink:href=\"{reference}\"><image href=\"{reference}\"/></a></svg>\n<base href=\"{reference}\"><link rel=stylesheet href=\"{reference}\"><iframe src=\"{reference}\"></iframe><object data=\"{reference}\"></object><embed src=\"{reference}\"><input type=image src=\"{reference}\"><a ping=\"{reference}\" href=\"#\">a</a><area href=\"{reference}\">\n"
        ),
    }
}

const FORMS: usize = 8;

#[test]
fn pictures_stay_on_the_site_and_links_have_few_schemes() {
    let mut files = vec![("site.yml".to_owned(), "title: Prova\n".to_owned())];
    for (number, address) in SPELLINGS.iter().enumerate() {
        for form in 0..FORMS {
            let text = markdown(address, form);
            let head = "title: Prova\nsummary: Una prova";
            files.push((
                format!("practices/p{number}-{form}/index.md"),
                format!("---\n{head}\n---\n{text}"),
            ));
        }
        let texts: Vec<String> = (0..FORMS).map(|form| markdown(address, form)).collect();
        files.push((format!("solutions/s{number}.md"), "title: Prova".to_owned()));
        files.push((
            format!("solutions/s{number}/publiccode.yml"),
            publiccode(address, &texts.join("\n")),
        ));
        files.push((
            format!("communities/c{number}.md"),
            format!("title: Prova\nsummary: Una prova\njoin: {}", quoted(&markdown(address, 2))),
        ));
        for (place, keys) in front_matter(&quoted(address)).into_iter().enumerate() {
            let head = format!("title: Prova\nsummary: Una prova\n{keys}");
            files.push((format!("practices/v{number}-{place}.md"), head));
        }
    }
    let files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let folder = content(&files);
    let options = BuildOptions { keep_going: true, ..BuildOptions::new(folder.path()) };
    let sink = MemorySink::default();
    build(&options, &mut Report::default(), &sink, &mut Timings::default())
        .expect("the content is read");
    let site = sink.into_files();
    let pages: Vec<_> = site.iter().filter(|(path, _)| path.ends_with(".html")).collect();
    let mut checked = Checked::default();
    for (path, html) in &pages {
        checked.page(path, std::str::from_utf8(html).expect("pages are text"));
    }
    // Pages with mistakes are rendered as well, by the check of links.
    let (_, catalogue) = catalogue(&options, &mut Report::default(), &mut Timings::default())
        .expect("the content is read");
    for html in rendered(&catalogue) {
        checked.page("buone-pratiche/prova/index.html", &html);
    }
    assert!(checked.problems.is_empty(), "{}", checked.problems.join("\n"));
    assert!(pages.len() > 300, "only {} pages", pages.len());
    assert!(checked.away > 200, "only {} links to the web", checked.away);
}

/// Returns keys of a practice with an address, each to be tried alone.
fn front_matter(address: &str) -> Vec<String> {
    vec![
        format!("sources:\n  - {{title: Fonte, url: {address}}}"),
        format!("contacts:\n  - {{name: Ufficio, url: {address}}}"),
        format!("contacts:\n  - {{name: Ufficio, email: {address}}}"),
        format!("contacts:\n  - {{name: Ufficio, phone: {address}}}"),
        format!("results:\n  - {{label: Uso, value: molto, date: 2020, source: {address}}}"),
        format!("kit:\n  - {{tool: B1, title: Documento, url: {address}}}"),
        format!("organisation: {{name: Ente, url: {address}}}"),
        format!("website: {address}"),
    ]
}

/// Returns a publiccode.yml with an address in every key that can have one.
fn publiccode(address: &str, description: &str) -> String {
    let (url, description) = (quoted(address), quoted(description));
    format!(
        "publiccodeYmlVersion: \"0.4\"
name: Prova
url: {url}
landingURL: {url}
roadmap: {url}
isBasedOn: [{url}]
logo: {url}
monochromeLogo: {url}
platforms: [web]
categories: [crm]
developmentStatus: stable
softwareType: standalone/web
description:
  it:
    shortDescription: Una prova
    longDescription: {description}
    documentation: {url}
    apiDocumentation: {url}
    screenshots: [{url}]
    videos: [{url}]
    awards: [{url}]
legal: {{license: EUPL-1.2, authorsFile: {url}}}
maintenance:
  type: community
  contacts: [{{name: Ufficio, email: {url}, phone: {url}}}]
  contractors: [{{name: Ditta, until: 2050-01-01, website: {url}, email: {url}}}]
localisation: {{localisationReady: false, availableLanguages: [it]}}
it:
  conforme: {{lineeGuidaDesign: true}}
"
    )
}

/// Returns the pages of all entries, even of those with mistakes.
fn rendered(catalogue: &Catalogue) -> Vec<String> {
    let theme = Theme::load(None, &[Lang::Italian]).expect("the theme in the binary is sound");
    let entries = catalogue.entries.iter();
    let routes = entries.map(|entry| Route::Entry { kind: entry.kind(), slug: entry.slug.clone() });
    let similar = vec![Vec::new(); catalogue.entries.len()];
    let derived = derive::all(catalogue, similar, Default::default(), &Report::default());
    let routes: Vec<Route> = routes.collect();
    render::selected(catalogue, &derived, &theme, &routes).expect("content can be rendered")
}

#[test]
fn addresses_in_the_settings_of_the_site_are_decided_likewise() {
    let keys: &[&str] = &[
        "base_url: ADDRESS",
        "repository: ADDRESS",
        "publisher: {name: Ente, url: ADDRESS}",
        "publisher: {name: Ente, email: ADDRESS}",
        "publisher: {name: Ente, logo: ADDRESS}",
        "parent: {name: Ente, url: ADDRESS}",
        "legal: {accessibility: ADDRESS}",
        "legal: {feedback: ADDRESS}",
        "legal: {privacy: ADDRESS}",
        "legal: {license: ADDRESS}",
        "coverage: {goals: [{measure: provinces, target: 9, source: ADDRESS}]}",
    ];
    let mut checked = Checked::default();
    let mut accepted = 0;
    for address in SPELLINGS {
        let address = quoted(address);
        let site = |keys: &[&str]| {
            let keys: Vec<String> =
                keys.iter().map(|key| key.replace("ADDRESS", &address)).collect();
            format!("title: Prova\n{}\n", keys.join("\n"))
        };
        let is_accepted = |key: &&&str| {
            let source = [Source::new("site.yml", site(&[**key]))];
            let mut report = Report::default();
            parse::site(&source, None, &mut report);
            !report.stops_the_build()
        };
        // Each key of the site once.
        let mut together: BTreeMap<&str, &str> = BTreeMap::new();
        for key in keys.iter().filter(is_accepted) {
            let (name, _) = key.split_once(':').expect("a key has a colon");
            together.entry(name).or_insert(*key);
        }
        if together.is_empty() {
            continue;
        }
        accepted += together.len();
        let site = site(&together.into_values().collect::<Vec<_>>());
        let files = [("site.yml", site.as_str()), ("pages/prova.md", "title: Prova")];
        for (path, html) in try_build(content(&files).path()).2 {
            if path.ends_with(".html") {
                checked.page(&path, std::str::from_utf8(&html).expect("pages are text"));
            }
        }
    }
    assert!(checked.problems.is_empty(), "{}", checked.problems.join("\n"));
    assert!(accepted > 10, "only {accepted} are accepted");
}

#[derive(Default)]
struct Checked {
    problems: Vec<String>,
    /// Number of links to other hosts.
    away: usize,
}

/// Where the pages are published.
const SITE: &str = "https://catalogue.example/";

impl Checked {
    fn page(&mut self, path: &str, html: &str) {
        let page = Url::parse(SITE).and_then(|site| site.join(path)).expect("paths are URLs");
        for Ok(token) in Tokenizer::new(html) {
            let Token::StartTag(tag) = token else { continue };
            let name = String::from_utf8_lossy(&tag.name).into_owned();
            let value = |wanted: &[u8]| {
                let found = tag.attributes.iter().find(|(key, _)| key.as_slice() == wanted);
                found.map(|(_, value)| String::from_utf8_lossy(&value.value).into_owned())
            };
            let rel = value(b"rel").unwrap_or_default();
            for (key, written) in &tag.attributes {
                let key = String::from_utf8_lossy(key).into_owned();
                let written = String::from_utf8_lossy(&written.value).into_owned();
                let problem = match (name.as_str(), key.as_str()) {
                    ("link", "href") if rel == "canonical" || rel.contains("alternate") => {
                        self.link(&page, &written)
                    }
                    ("a" | "area", "href" | "xlink:href")
                    | (_, "action" | "formaction" | "cite") => self.link(&page, &written),
                    (_, "srcset" | "imagesrcset") => written
                        .split(',')
                        .find_map(|one| loaded(&page, one.split_whitespace().next()?)),
                    ("base", _) => Some("changes the base".to_owned()),
                    ("meta", "http-equiv") if written.eq_ignore_ascii_case("refresh") => {
                        Some("leaves".to_owned())
                    }
                    (
                        _,
                        "src" | "href" | "poster" | "background" | "data" | "longdesc" | "ping"
                        | "lowsrc" | "dynsrc" | "xlink:href" | "manifest",
                    ) => loaded(&page, &written),
                    (_, "style") if written.contains("url") => Some("loads in a style".to_owned()),
                    (_, key) if key.starts_with("on") => Some("runs a script".to_owned()),
                    _ => None,
                };
                if let Some(problem) = problem {
                    self.problems.push(format!("{path}: <{name} {key}={written:?}> {problem}"));
                }
            }
        }
    }

    fn link(&mut self, page: &Url, written: &str) -> Option<String> {
        let Ok(url) = page.join(written) else { return Some("is no URL".to_owned()) };
        self.away += usize::from(url.host_str().is_some_and(|host| host == "elsewhere.example"));
        let is_usual = matches!(url.scheme(), "http" | "https" | "mailto" | "tel");
        let is_hidden = written.contains(|c: char| c.is_control())
            || url.origin() != page.origin() && !written.contains("://") && url.has_host();
        (!is_usual || is_hidden).then(|| format!("leads to {url}"))
    }
}

/// Returns the problem of an address that browsers load without being asked.
fn loaded(page: &Url, written: &str) -> Option<String> {
    let Ok(url) = page.join(written) else { return Some("is no URL".to_owned()) };
    let is_own_data = written.starts_with("data:image/svg+xml,%3Csvg");
    (url.origin() != page.origin() && !is_own_data).then(|| format!("loads {url}"))
}

/// Without the rules, the check would notice.
#[test]
fn odd_addresses_on_a_page_would_be_noticed() {
    for html in [
        "<img src=\"&#1;//elsewhere.example/a.png\">",
        "<img src=\"/&#9;/elsewhere.example/a.png\">",
        "<img srcset=\"a.png, \\\\elsewhere.example 2x\">",
        "<a href=\"java&#10;script:alert(1)\">a</a>",
        "<a href=\"&#9;//elsewhere.example\">a</a>",
        "<video poster=\"http:elsewhere.example\">",
        "<p style=\"background:url(a)\">",
    ] {
        let mut checked = Checked::default();
        checked.page("a/index.html", html);
        assert_eq!(checked.problems.len(), 1, "{html}");
    }
}
