//! Tests of rendered sites, each of one fact.

mod texts;
mod theme;

use std::collections::{BTreeMap, BTreeSet};

use super::theme::Theme;
use crate::catalogue::pictures::Pictures;
use crate::catalogue::publiccode::{Contact, Description};
use crate::catalogue::site::{Dark, Legal, Parent, Publisher, Site};
use crate::catalogue::{Catalogue, Details, Entry, Organisation, Reference};
use crate::derive;
use crate::finding::Report;
use crate::options::BuildOptions;
use crate::sink::MemorySink;
use crate::source::{Source, Span, Spanned};

#[test]
fn ids_are_unique_and_headings_are_not_empty() {
    for (path, html) in example().pages() {
        let ids: Vec<&str> = attribute_values(html, " id=\"").collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{path}");
        assert!(!html.contains("\"></h2>") && !html.contains("<h3></h3>"), "{path}");
    }
}

#[test]
fn hostile_content_stays_text() {
    let mut catalogue = hostile();
    catalogue.site.base_url = Some("https://example.org".into());
    let site = rendered(catalogue);
    let page = site.page("soluzioni/ostile/");
    page.lacks("<script>alert").lacks("<img").lacks("\"javascript:").has("&lt;script&gt;");
    page.has("\\u003c/script>");
    for (path, html) in site.pages() {
        assert!(!html.contains("<script>alert") && !html.contains("href=\"javascript:"), "{path}");
    }
}

#[test]
fn undeclared_facts_are_marked_or_left_out() {
    let site = site(&[("solutions/nuda/publiccode.yml", "name: nuda")]);
    site.page("soluzioni/nuda/")
        .has("Non dichiarato")
        .lacks("Scheda tecnica")
        .lacks("Funzioni")
        .lacks("Fonti");
}

#[test]
fn solution_pages_show_status_release_users_and_licence() {
    let page = example().page("soluzioni/sigeo/");
    page.has("Stabile")
        .has("5 agosto 2019")
        .has("2 enti")
        .has("GNU GPL 3.0")
        .has("scadenza:")
        .has("31 dicembre 2027");
    page.has("href=\"publiccode.yml\"")
        .has("mailto:ced@ente.example?subject=")
        .has("Codice IPA: p_ve");
}

#[test]
fn aliases_redirect() {
    let site = example();
    site.page("soluzioni/desk/").has("content=\"0; url=../sigeo/\"").has("<a href=\"../sigeo/\">");
    assert_eq!(site.file("_redirects"), "/riuso/soluzioni/desk/ /riuso/soluzioni/sigeo/ 301\n");
}

#[test]
fn lists_are_paginated() {
    let site = site(
        &(0..50)
            .map(|n| (format!("solutions/s{n:02}/publiccode.yml"), format!("name: s{n:02}")))
            .collect::<Vec<_>>(),
    );
    site.page("soluzioni/").has("50 soluzioni").has("href=\"pagina/2/\" rel=\"next\"");
    site.page("soluzioni/pagina/3/")
        .has("href=\"../2/\" rel=\"prev\"")
        .has("aria-current=\"page\"")
        .has("href=\"../../s49/\"");
    assert!(!site.files.contains_key("soluzioni/pagina/4/index.html"));
}

#[test]
fn the_not_found_page_has_absolute_paths() {
    let page = example().file("404.html");
    assert!(
        page.contains("href=\"/riuso/soluzioni/\"") && page.contains("href=\"/riuso/assets/style.")
    );
    assert!(page.contains("content=\"noindex\"") && !page.contains("canonical"));
}

#[test]
fn sites_without_base_url_have_no_feed() {
    let site = site(&[ALBO]);
    assert!(!site.files.contains_key("feed.xml") && !site.files.contains_key("sitemap.xml"));
    site.page("soluzioni/albo/").lacks("canonical").lacks("og:");
}

#[test]
fn only_existing_feeds_are_linked() {
    let at_home = Site { base_url: Some("https://ente.example".into()), ..plain_site() };
    let undated = rendered(catalogue(at_home.clone(), &[ALBO]));
    assert!(!undated.files.contains_key("feed.xml"));
    undated.page("soluzioni/albo/").lacks("feed.xml");
    let dated = rendered(catalogue(at_home, &[SIGEO, SIGEO_PUBLICCODE, ALBO]));
    dated.page("soluzioni/albo/").has("feed.xml");
}

#[test]
fn feeds_without_a_publisher_name_the_site() {
    let site = Site {
        base_url: Some("https://ente.example".into()),
        publisher: Publisher::default(),
        ..plain_site()
    };
    let site = rendered(catalogue(site, &[SIGEO, SIGEO_PUBLICCODE, ALBO]));
    assert!(site.file("feed.xml").contains("<author><name>Catalogo di prova</name></author>"));
}

#[test]
fn feed_and_sitemap_list_entries() {
    let site = example();
    assert!(site.file("feed.xml").contains("<updated>2024-03-01T00:00:00Z</updated>"));
    assert!(site.file("sitemap.xml").contains(
        "<loc>https://ente.example/riuso/soluzioni/sigeo/</loc><lastmod>2024-03-01</lastmod>"
    ));
    assert!(!site.file("sitemap.xml").contains("soluzioni/desk"));
}

#[test]
fn the_footer_has_the_required_links() {
    let page = example().page("");
    page.has("href=\"https://form.agid.gov.it/view/esempio\" data-element=\"accessibility-link\"");
    page.has("href=\"privacy/\" data-element=\"privacy-policy-link\"")
        .has("href=\"note-legali/\" data-element=\"legal-notes\"");
}

#[test]
fn the_legal_notes_state_the_licence_of_the_content() {
    let notes = ("pages/note-legali.md", "---\ntitle: Note legali\n---\nTesto.\n");
    let page = site(&[ALBO, notes]).page("note-legali/");
    page.has("data-element=\"legal-notes-section\">Licenza dei contenuti</h2>")
        .has("data-element=\"legal-notes-body\">In applicazione");
    let closed =
        Site { legal: Legal { licence: "CC0-1.0".into(), ..Legal::default() }, ..plain_site() };
    rendered(catalogue(closed, &[ALBO, notes])).page("note-legali/").lacks("legal-notes-section");
}

#[test]
fn the_header_links_the_parent_organisation() {
    let parent = Parent { name: "Regione di prova".into(), url: "https://regione.example".into() };
    let publisher = Publisher { vat: Some("00000000000".into()), ..plain_site().publisher };
    let page =
        rendered(catalogue(Site { parent: Some(parent), publisher, ..plain_site() }, &[ALBO]))
            .page("");
    page.has("<a href=\"https://regione.example\">Regione di prova</a>")
        .has("Partita IVA: 00000000000");
    site(&[ALBO]).page("").has("<div class=\"container\">\nEnte di prova").lacks("dark)");
    rendered(catalogue(Site { dark: Some(Dark::Auto), ..plain_site() }, &[ALBO]))
        .page("")
        .has("media=\"screen and (prefers-color-scheme: dark)\" href=\"assets/dark.");
}

/// A site in memory.
struct Rendered {
    files: BTreeMap<String, String>,
}

struct Page {
    path: String,
    html: String,
}

impl Page {
    #[track_caller]
    fn has(&self, text: &str) -> &Self {
        assert!(self.html.contains(text), "{} has no {text}:\n{}", self.path, self.html);
        self
    }

    #[track_caller]
    fn lacks(&self, text: &str) -> &Self {
        assert!(!self.html.contains(text), "{} has {text}:\n{}", self.path, self.html);
        self
    }
}

impl Rendered {
    #[track_caller]
    fn page(&self, path: &str) -> Page {
        Page { path: path.into(), html: self.file(&format!("{path}index.html")) }
    }

    #[track_caller]
    fn file(&self, path: &str) -> String {
        self.files.get(path).unwrap_or_else(|| panic!("there is no {path}")).clone()
    }

    fn pages(&self) -> impl Iterator<Item = (&String, &String)> {
        self.files.iter().filter(|(path, _)| path.ends_with(".html"))
    }
}

fn attribute_values<'a>(html: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    html.split(start).skip(1).filter_map(|rest| rest.split('"').next())
}

/// Renders a site of these files, without a base URL.
fn site(files: &[(impl AsRef<str>, impl AsRef<str>)]) -> Rendered {
    rendered(catalogue(plain_site(), files))
}

/// Reads a catalogue from files by path.
fn catalogue(site: Site, files: &[(impl AsRef<str>, impl AsRef<str>)]) -> Catalogue {
    let sources: Vec<_> =
        files.iter().map(|(path, text)| Source::new(path.as_ref(), text.as_ref())).collect();
    let mut report = Report::default();
    let settings = crate::parse::Settings {
        languages: &site.languages,
        drafts: false,
        dates: Default::default(),
        linked: &Default::default(),
    };
    let parsed = crate::parse::content(&sources, settings, &mut report);
    let (catalogue, _) = crate::resolve::catalogue(
        site,
        parsed,
        Pictures::default(),
        &Default::default(),
        &mut report,
    );
    assert!(!report.stops_the_build(), "{:?}", report.findings());
    catalogue
}

fn rendered(catalogue: Catalogue) -> Rendered {
    let derived = derive::all(
        &catalogue,
        vec![Vec::new(); catalogue.entries.len()],
        Default::default(),
        &Report::default(),
    );
    let theme = Theme::load(None, &catalogue.site.languages).expect("the theme is sound");
    let sink = MemorySink::default();
    super::site(&catalogue, &derived, &theme, &BuildOptions::new("content"), &sink)
        .expect("writing to memory cannot fail");
    let text = |bytes| String::from_utf8(bytes).expect("rendered files are text");
    Rendered {
        files: sink.into_files().into_iter().map(|(path, bytes)| (path, text(bytes))).collect(),
    }
}

fn plain_site() -> Site {
    Site {
        title: "Catalogo di prova".into(),
        tagline: "Soluzioni e comunità, per esempio".into(),
        publisher: Publisher { name: "Ente di prova".into(), ..Publisher::default() },
        social_cards: true,
        ..Site::unnamed()
    }
}

const ALBO: (&str, &str) = (
    "solutions/albo.md",
    "---\ntitle: albo\npubliccode: {url: 'https://git.ente.example/albo'}\n---\n",
);

const SIGEO: (&str, &str) = (
    "solutions/sigeo/index.md",
    "---
title: SIGEO
summary: Segnalazioni dei cittadini su una mappa
date: 2019-08-05
updated: 2024-03-01
organisation: p_ve
themes: [territorio-sit]
related: [solutions/albo]
aliases: [desk]
---
Vedi [Albo](/solutions/albo).
",
);

const SIGEO_PUBLICCODE: (&str, &str) = (
    "solutions/sigeo/publiccode.yml",
    "publiccodeYmlVersion: '0.2'
name: SIGEO # così
url: https://git.ente.example/sigeo
softwareVersion: '2.1'
releaseDate: 2019-08-05
developmentStatus: stable
softwareType: standalone/web
platforms: [web]
categories: [geographic-information-systems]
usedBy: [Comune di Atlantide, Provincia di Atlantide]
description:
  it:
    features: [Mappa delle segnalazioni]
    longDescription: |
      # Che cosa fa

      Raccoglie [segnalazioni](docs/guida.md).
legal: {license: GPL-3.0-only}
maintenance:
  type: contract
  contractors: [{name: Fornitore di prova, until: 2027-12-31}]
  contacts: [{name: Ufficio, email: ced@ente.example}]
",
);

const DESK: (&str, &str) = (
    "communities/desk.md",
    "---
title: desk
state: open
members: [{organisation: {name: Comune di prova}, roles: [reusing]}]
solutions: [solutions/sigeo]
---
",
);

const SPORTELLO: (&str, &str) = (
    "practices/sportello.md",
    "---
title: sportello
problem: Troppe *telefonate*.
results: [{label: comuni aderenti, value: '12', date: 2020-05, source: 'https://ente.example/dati'}]
---
",
);

const PRIVACY: (&str, &str) =
    ("pages/privacy.md", "---\ntitle: Privacy\n---\n# Chi tratta i dati\n\nNessuno.\n");

fn spanned(text: &str) -> Spanned<String> {
    Spanned::new(text.into(), Span::start_of(&Source::new("publiccode.yml", "")))
}

/// Returns a catalogue with hostile values that earlier stages would refuse.
fn hostile() -> Catalogue {
    let evil = "<script>alert(1)</script>\"><img src=x onerror=alert(1)><b>";
    let mut catalogue = catalogue(
        plain_site(),
        &[("solutions/ostile/publiccode.yml", format!("name: ostile\nusedBy: ['{evil}']"))],
    );
    let entry: &mut Entry = &mut catalogue.entries[0];
    let Details::Solution(solution) = &mut entry.details else {
        unreachable!("the file describes a solution")
    };
    let publiccode = &mut solution.publiccode;
    let description = Description {
        long_description: Some(format!(
            "{evil}\n\n[x](javascript:alert(1)) ![x](javascript:alert(2))"
        )),
        features: vec![evil.into()],
        documentation: Some("javascript:alert(1)".into()),
        screenshots: vec![spanned("javascript:alert(1)")],
        ..Description::default()
    };
    publiccode.url = Some(spanned("javascript:alert(1)"));
    publiccode.landing_url = Some("data:text/html,x".into());
    publiccode.categories = vec![evil.into()];
    publiccode.descriptions.insert("it".into(), description);
    publiccode.maintenance.contacts = vec![Contact {
        name: evil.into(),
        email: Some("javascript:a@b.c".into()),
        ..Contact::default()
    }];
    entry.title = format!("</script>{evil}");
    entry.summary = Some(spanned(evil));
    entry.organisation = Some(Organisation::Named(evil.into()));
    entry.sources = vec![Reference { title: None, url: "javascript:alert(1)".into(), date: None }];
    entry.tags = vec![evil.into()];
    catalogue
}

/// Renders a catalogue with entries of several kinds and all optional settings.
fn example() -> Rendered {
    let site = Site {
        base_url: Some("https://ente.example/riuso".into()),
        repository: Some("https://git.ente.example/catalogo/blob/main/content".into()),
        legal: Legal {
            accessibility_statement: Some("https://form.agid.gov.it/view/esempio".into()),
            ..plain_site().legal
        },
        publisher: Publisher { email: Some("riuso@ente.example".into()), ..plain_site().publisher },
        ..plain_site()
    };
    rendered(catalogue(site, &[SIGEO, SIGEO_PUBLICCODE, ALBO, DESK, SPORTELLO, PRIVACY]))
}
