//! Facts about a rendered site.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::text::message_keys;
use super::theme::Theme;
use crate::catalogue::centre::Area;
use crate::catalogue::closed_list::Choice;
use crate::catalogue::community::CommunityState;
use crate::catalogue::parts::{KitPhase, KitTool, Role};
use crate::catalogue::practice::PracticeKind;
use crate::catalogue::publiccode::{Contact, Description};
use crate::catalogue::register::BodyKind;
use crate::catalogue::usage::UsageStatus;
use crate::catalogue::vocabulary::{self, DevelopmentStatus, MaintenanceType, SoftwareType};
use crate::catalogue::{Catalogue, Details, Entry, Kind, Organisation, Reference};
use crate::derive;
use crate::derive::alignment::{DutyKind, DutyState};
use crate::derive::signals::SignalKind;
use crate::derive::statistics::{Age, Question};
use crate::diagnostic::Report;
use crate::project::{Dark, LANGUAGES, Legal, Measure, Parent, Project, Publisher, Site};
use crate::source::{Source, Span, Spanned};
use crate::write::MemorySink;
use crate::write::folder::Folder;

#[test]
fn every_id_is_met_once_and_every_heading_has_words() {
    for (path, html) in example().pages() {
        let ids: Vec<&str> = attribute_values(html, " id=\"").collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{path}");
        assert!(!html.contains("\"></h2>") && !html.contains("<h3></h3>"), "{path}");
    }
}

#[test]
fn what_strangers_write_stays_text() {
    let mut catalogue = hostile();
    catalogue.site.base_url = Some("https://example.org".into());
    let site = rendered(catalogue);
    let page = site.page("soluzioni/ostile/");
    page.lacks("<script>alert").lacks("<img").lacks("\"javascript:").lacks("<b>").has("&lt;script&gt;");
    page.has("\\u003c/script>");
    for (path, html) in site.pages() {
        assert!(!html.contains("<script>alert") && !html.contains("href=\"javascript:"), "{path}");
    }
}

#[test]
fn what_nobody_declared_is_said_or_left_out() {
    let site = site(&[("solutions/nuda/publiccode.yml", "name: nuda")]);
    site.page("soluzioni/nuda/").has("Non dichiarato").lacks("Scheda tecnica").lacks("Funzioni").lacks("Fonti");
}

#[test]
fn a_solution_shows_whether_it_fits() {
    let page = example().page("soluzioni/sigeo/");
    page.has("Stabile").has("5 agosto 2019").has("2 enti dichiarati").has("GNU GPL 3.0").has("fino al").has("31 dicembre 2027");
    page.has("href=\"publiccode.yml\"").has("mailto:ced@ente.example?subject=").has("Codice IPA: p_ve");
}

#[test]
fn a_former_address_leads_on() {
    let site = example();
    site.page("soluzioni/desk/").has("content=\"0; url=../sigeo/\"").has("<a href=\"../sigeo/\">");
    assert_eq!(site.file("_redirects"), "/riuso/soluzioni/desk/ /riuso/soluzioni/sigeo/ 301\n");
}

#[test]
fn lists_are_cut_into_pages_with_addresses_of_their_own() {
    let site =
        site(&(0..50).map(|n| (format!("solutions/s{n:02}/publiccode.yml"), format!("name: s{n:02}"))).collect::<Vec<_>>());
    site.page("soluzioni/").has("50 soluzioni").has("href=\"pagina/2/\" rel=\"next\"");
    site.page("soluzioni/pagina/3/").has("href=\"../2/\" rel=\"prev\"").has("aria-current=\"page\"").has("href=\"../../s49/\"");
    assert!(!site.files.contains_key("soluzioni/pagina/4/index.html"));
}

#[test]
fn lost_visitors_find_whole_paths() {
    let page = example().file("404.html");
    assert!(page.contains("href=\"/riuso/soluzioni/\"") && page.contains("href=\"/riuso/assets/style."));
    assert!(page.contains("content=\"noindex\"") && !page.contains("canonical"));
}

#[test]
fn a_site_without_an_address_of_its_own_has_no_feed() {
    let site = site(&[ALBO]);
    assert!(!site.files.contains_key("feed.xml") && !site.files.contains_key("sitemap.xml"));
    site.page("soluzioni/albo/").lacks("canonical").lacks("og:");
}

#[test]
fn a_feed_is_linked_only_where_there_is_one() {
    let at_home = Site { base_url: Some("https://ente.example".into()), ..plain_site() };
    let undated = rendered(catalogue(at_home.clone(), &[ALBO]));
    assert!(!undated.files.contains_key("feed.xml"));
    undated.page("soluzioni/albo/").lacks("feed.xml");
    let dated = rendered(catalogue(at_home, &[SIGEO, SIGEO_PUBLICCODE, ALBO]));
    dated.page("soluzioni/albo/").has("feed.xml");
}

#[test]
fn a_feed_without_a_publisher_is_the_sites_own() {
    let site = Site { base_url: Some("https://ente.example".into()), publisher: Publisher::default(), ..plain_site() };
    let site = rendered(catalogue(site, &[SIGEO, SIGEO_PUBLICCODE, ALBO]));
    assert!(site.file("feed.xml").contains("<author><name>Catalogo di prova</name></author>"));
}

#[test]
fn feed_and_sitemap_speak_of_entries() {
    let site = example();
    assert!(site.file("feed.xml").contains("<updated>2024-03-01T00:00:00Z</updated>"));
    assert!(
        site.file("sitemap.xml").contains("<loc>https://ente.example/riuso/soluzioni/sigeo/</loc><lastmod>2024-03-01</lastmod>")
    );
    assert!(!site.file("sitemap.xml").contains("soluzioni/desk"));
}

#[test]
fn the_law_finds_its_links_in_the_footer() {
    let page = example().page("");
    page.has("href=\"https://form.agid.gov.it/view/esempio\" data-element=\"accessibility-link\"");
    page.has("href=\"privacy/\" data-element=\"privacy-policy-link\"").has("href=\"note-legali/\" data-element=\"legal-notes\"");
}

#[test]
fn the_law_finds_the_licence_of_the_content() {
    let notes = ("pages/note-legali.md", "---\ntitle: Note legali\n---\nTesto.\n");
    let page = site(&[ALBO, notes]).page("note-legali/");
    page.has("data-element=\"legal-notes-section\">Licenza dei contenuti</h2>")
        .has("data-element=\"legal-notes-body\">In applicazione");
    let closed = Site { legal: Legal { licence: "CC0-1.0".into(), ..Legal::default() }, ..plain_site() };
    rendered(catalogue(closed, &[ALBO, notes])).page("note-legali/").lacks("legal-notes-section");
}

#[test]
fn the_body_above_the_publisher_stands_on_top() {
    let parent = Parent { name: "Regione di prova".into(), url: "https://regione.example".into() };
    let publisher = Publisher { vat: Some("00000000000".into()), ..plain_site().publisher };
    let page = rendered(catalogue(Site { parent: Some(parent), publisher, ..plain_site() }, &[ALBO])).page("");
    page.has("<a href=\"https://regione.example\">Regione di prova</a>").has("Partita IVA: 00000000000");
    site(&[ALBO]).page("").has("<div class=\"container\">\nEnte di prova").lacks("data-look");
    rendered(catalogue(Site { dark: Some(Dark::Auto), ..plain_site() }, &[ALBO])).page("").has("data-look=\"auto\"");
}

#[test]
fn every_colour_and_measure_in_use_is_set_somewhere() {
    let styles: String =
        sources("themes/italia").into_iter().filter(|(path, _)| path.ends_with(".css")).map(|(_, text)| text).collect();
    for used in styles.split("var(").skip(1) {
        let name = used.split([')', ',']).next().unwrap_or_default();
        let has_fallback = used[name.len()..].starts_with(',');
        assert!(has_fallback || styles.contains(&format!("{name}:")), "nobody sets {name}");
    }
}

#[test]
fn a_component_is_called_like_its_folder() {
    for (path, source) in templates().into_iter().filter(|(path, _)| path.contains("/components/")) {
        let path = Path::new(&path);
        let name = path.file_stem().expect("it is a file").to_string_lossy().into_owned();
        assert!(path.parent().is_some_and(|folder| folder.ends_with(&name)), "{}", path.display());
        let defined: Vec<_> = source.split("{% component ").skip(1).filter_map(|rest| rest.split('(').next()).collect();
        assert_eq!(defined, [name.replace('-', "_")], "{}", path.display());
    }
}

#[test]
fn a_site_brings_its_own_fonts() {
    let folder = theme(&[("static/fonts/titillium-web-400.woff2", ""), ("components/tag/tag.css", ".tag { order: 7 }")]);
    let theme = Theme::load(Some(folder.path()), &["it".into()]).expect("the theme is sound");
    let style = String::from_utf8_lossy(&theme.assets.style.bytes).into_owned();
    assert!(style.contains("@font-face") && style.contains("../fonts/titillium-web-400.woff2"), "{style}");
    assert!(style.contains("order:7") && !style.contains(".tag[data-tone=success]"), "{style}");
    let catalogue = catalogue(plain_site(), &[ALBO]);
    let sink = MemorySink::default();
    super::site(&catalogue, &derive::all(&catalogue), &theme, &Project::new("content"), &sink).expect("memory takes everything");
    let files = sink.into_files();
    let page = String::from_utf8_lossy(&files["soluzioni/albo/index.html"]);
    assert!(page.contains("<link rel=\"preload\" href=\"../../fonts/titillium-web-400.woff2\" as=\"font\""), "{page}");
}

#[test]
fn only_our_own_html_is_called_safe() {
    for (name, source) in templates() {
        let parts: Vec<&str> = source.split("| safe").collect();
        for safe in &parts[..parts.len() - 1] {
            let variable = safe.rsplit("{{").next().unwrap_or_default().trim();
            assert!(variable.ends_with("html"), "{name}: {variable}");
        }
    }
}

#[test]
fn no_text_is_missing_and_none_is_idle_in_any_language() {
    let languages: Vec<String> = LANGUAGES.iter().map(|lang| (*lang).to_owned()).collect();
    Theme::load(None, &languages).expect("all languages are whole");
    let used = used_keys();
    for lang in LANGUAGES {
        let known: BTreeSet<String> = message_keys(&texts(lang)).collect();
        let idle: Vec<_> = known.iter().filter(|key| !used.contains(*key) && !is_of_open_list(key)).collect();
        let missing: Vec<_> = used.iter().filter(|key| !known.contains(*key)).collect();
        assert!(idle.is_empty() && missing.is_empty(), "{lang}: idle {idle:?}, missing {missing:?}");
    }
}

#[test]
fn languages_have_their_texts_in_one_order_and_with_the_same_arguments() {
    let arguments = |message: &str| {
        let words = message.split(|c: char| !(c.is_ascii_alphanumeric() || c == '$'));
        // A language that has one form for any count does not ask how many.
        let named = words.filter(|word| word.starts_with('$') && *word != "$n").map(str::to_owned);
        named.collect::<BTreeSet<_>>()
    };
    let in_order = |lang: &str| messages(&texts(lang)).map(|(key, text)| (key, arguments(&text))).collect::<Vec<_>>();
    let italian = in_order("it");
    LANGUAGES.iter().for_each(|lang| assert_eq!(in_order(lang), italian, "{lang}"));
}

#[test]
fn slovene_counts_in_four_forms() {
    let counted =
        messages(&texts("sl")).filter(|(_, text)| text.contains("{ $n ->") || text.contains("{ $years ->")).collect::<Vec<_>>();
    assert!(counted.len() > 15);
    for (key, text) in counted {
        assert!(["[one]", "[two]", "[few]", "*[other]"].iter().all(|form| text.contains(form)), "{key}: {text}");
    }
    let theme = Theme::load(None, &["sl".into()]).expect("the theme is sound");
    let said = [1, 2, 3, 5, 101].map(|n| theme.texts("sl").count("count-practice", n));
    assert_eq!(said, ["1 dobra praksa", "2 dobri praksi", "3 dobre prakse", "5 dobrih praks", "101 dobra praksa"]);
}

fn texts(lang: &str) -> String {
    fs::read_to_string(format!("{}/themes/italia/texts/{lang}.ftl", env!("CARGO_MANIFEST_DIR"))).expect("it is there")
}

/// Returns each message of a Fluent file with its whole text.
fn messages(file: &str) -> impl Iterator<Item = (String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        match (message_keys(line).next(), all.last_mut()) {
            (Some(key), _) => all.push((key, line.to_owned())),
            (None, Some((_, text))) => text.push_str(line),
            (None, None) => {}
        }
    }
    all.into_iter()
}

#[test]
fn labels_fall_back_to_the_value() {
    let theme = Theme::load(None, &["it".into()]).expect("the theme is sound");
    let case = |facet, value, label: &str| assert_eq!(theme.label("it", facet, value), label);
    case("kind", "solution", "Soluzione");
    case("licence", "AGPL-3.0-or-later", "GNU AGPL 3.0 o successive");
    case("licence", "Beerware", "Beerware");
    case("region", "05", "Veneto");
    case("region", "Veneto", "Veneto");
    case("organisation", "p_ve", "Città Metropolitana di Venezia");
    case("platform", "haiku", "haiku");
}

#[test]
fn a_site_may_replace_a_single_word() {
    let folder = theme(&[("texts/it.ftl", "menu = Sommario\n")]);
    let theme = Theme::load(Some(folder.path()), &["it".into()]).expect("one word is enough");
    let texts = theme.texts("it");
    assert_eq!((texts.get("menu"), texts.get("yes")), ("Sommario", "Sì"));
}

#[test]
fn a_template_that_says_an_unknown_text_is_a_failure() {
    let folder = theme(&[("pages/list.html", "{{ t.not_a_text }}")]);
    let failure = Theme::load(Some(folder.path()), &["it".into()]).err().map(|failure| failure.to_string());
    assert_eq!(failure.as_deref(), Some("could not use list.html: no text is called `not-a-text` in `it`"));
}

#[test]
fn what_an_editor_leaves_behind_is_no_part_of_a_theme() {
    let folder = theme(&[("pages/.list.html.swp", "{% if"), ("css/main.css~", "a { color; } }"), (".git/HEAD", "ref")]);
    assert!(Theme::load(Some(folder.path()), &["it".into()]).is_ok());
}

#[test]
fn a_theme_brings_its_own_robots_and_icon_in_every_build() {
    let folder = theme(&[("static/robots.txt", "User-agent: *\nDisallow: /\n"), ("static/favicon.svg", "<svg/>")]);
    let theme = Theme::load(Some(folder.path()), &["it".into()]).expect("the theme is sound");
    let catalogue = catalogue(plain_site(), &[ALBO]);
    let place = tempfile::tempdir().expect("there is room");
    let out = place.path().join("public");
    for _ in 0..2 {
        let sink = Folder::open(&out, false).expect("there is room");
        super::site(&catalogue, &derive::all(&catalogue), &theme, &Project::new("content"), &sink).expect("there is room");
        sink.publish().expect("there is room");
        let read = |name| fs::read_to_string(out.join(name)).expect("it was made");
        assert_eq!((read("robots.txt").as_str(), read("favicon.svg").as_str()), ("User-agent: *\nDisallow: /\n", "<svg/>"));
    }
}

/// Writes files that stand before those of the built-in theme.
fn theme(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("there is room");
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("it has one")).and_then(|()| fs::write(path, text)).expect("there is room");
    }
    folder
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

fn sources(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = walkdir::WalkDir::new(root).into_iter().filter_map(Result::ok).filter(|found| found.file_type().is_file());
    // Fonts are no text.
    files.filter_map(|found| Some((found.path().display().to_string(), fs::read_to_string(found.path()).ok()?))).collect()
}

fn templates() -> Vec<(String, String)> {
    sources("themes/italia").into_iter().filter(|(path, _)| path.ends_with(".html")).collect()
}

/// Returns the keys that templates, Rust and closed lists use.
fn used_keys() -> BTreeSet<String> {
    let mut keys: BTreeSet<String> = templates().iter().flat_map(|(_, text)| super::theme::template_keys(text)).collect();
    let all = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/themes/italia/texts/it.ftl")).expect("it is there");
    let rust = sources("src/render")
        .into_iter()
        .filter(|(path, _)| !path.ends_with("tests.rs"))
        .map(|(_, text)| text)
        .collect::<String>();
    keys.extend(message_keys(&all).filter(|key| rust.contains(&format!("\"{key}\""))));
    let families: [(&str, &[&str]); 28] = [
        ("status", DevelopmentStatus::NAMES),
        ("maintenance", MaintenanceType::NAMES),
        ("software-type", SoftwareType::NAMES),
        ("theme", vocabulary::THEMES),
        ("objective", vocabulary::OBJECTIVES),
        ("category", vocabulary::CATEGORIES),
        ("scope", vocabulary::SCOPES),
        ("platform", vocabulary::PLATFORMS),
        ("supports", vocabulary::SUPPORTS),
        ("facet", &crate::search::FACETS),
        ("kind", Kind::NAMES),
        ("community-state", CommunityState::NAMES),
        ("practice-kind", PracticeKind::NAMES),
        ("role", Role::NAMES),
        ("kit-phase", KitPhase::NAMES),
        ("kit-tool", KitTool::NAMES),
        ("area", Area::NAMES),
        ("area-text", Area::NAMES),
        ("usage-status", UsageStatus::NAMES),
        ("body-kind", BodyKind::NAMES),
        ("peers", BodyKind::NAMES),
        ("signal", SignalKind::NAMES),
        ("duty", DutyKind::NAMES),
        ("duty-state", DutyState::NAMES),
        ("coverage-goal", Measure::NAMES),
        ("statistics-age", Age::NAMES),
        ("statistics-question", Question::NAMES),
        ("list-status-intro", DevelopmentStatus::NAMES),
    ];
    let named =
        families.iter().flat_map(|(family, names)| names.iter().map(move |name| format!("{family}-{}", name.replace('/', "-"))));
    keys.extend(named);
    keys.extend(DutyState::NAMES.iter().map(|state| format!("duty-evidence-{state}")));
    for kind in Kind::LISTED.map(Kind::name) {
        let around = ["nav-KIND", "count-KIND", "list-KIND-title", "list-KIND-intro"];
        keys.extend(around.map(|key| key.replace("KIND", kind)));
    }
    keys
}

/// Returns whether a key names a value of a list that Rust spells out, or that anyone may add to.
fn is_of_open_list(key: &str) -> bool {
    let anyones = ["licence-", "language-", "country-"];
    let spelled_out = [
        "home-door-",
        "sort-",
        "related-",
        "coverage-state-",
        "practice-brief-",
        "legal-privacy-",
        "legal-notes-",
        "legal-accessibility-",
    ];
    let value = spelled_out.iter().find_map(|list| key.strip_prefix(list));
    let is_spelled_out = |value: &str| {
        let value = ["-text", "-title"].iter().find_map(|end| value.strip_suffix(end)).unwrap_or(value);
        sources("src").iter().any(|(path, text)| !path.ends_with("tests.rs") && text.contains(&format!("\"{value}\"")))
    };
    anyones.iter().any(|list| key.starts_with(list)) || value.is_some_and(is_spelled_out)
}

/// Renders a site of these files, with what derives from them; its address is unknown.
fn site(files: &[(impl AsRef<str>, impl AsRef<str>)]) -> Rendered {
    rendered(catalogue(plain_site(), files))
}

/// Reads a catalogue out of files by path.
fn catalogue(site: Site, files: &[(impl AsRef<str>, impl AsRef<str>)]) -> Catalogue {
    let sources: Vec<_> = files.iter().map(|(path, text)| Source::new(path.as_ref(), text.as_ref())).collect();
    let mut report = Report::default();
    let parsed = crate::parse::content(&sources, &site.languages, false, &mut report);
    let catalogue = crate::resolve::catalogue(site, parsed, &[], &mut report);
    assert!(!report.stops_the_build(), "{:?}", report.diagnostics());
    catalogue
}

fn rendered(catalogue: Catalogue) -> Rendered {
    let derived = derive::all(&catalogue);
    let theme = Theme::load(None, &catalogue.site.languages).expect("the theme is sound");
    let sink = MemorySink::default();
    super::site(&catalogue, &derived, &theme, &Project::new("content"), &sink).expect("memory takes everything");
    let text = |bytes| String::from_utf8(bytes).expect("every file of ours is text");
    Rendered { files: sink.into_files().into_iter().map(|(path, bytes)| (path, text(bytes))).collect() }
}

fn plain_site() -> Site {
    Site {
        title: "Catalogo di prova".into(),
        tagline: "Soluzioni e comunità, per esempio".into(),
        base_url: None,
        languages: vec!["it".into()],
        lang: "it".into(),
        foreign: Default::default(),
        translations: Default::default(),
        publisher: Publisher { name: "Ente di prova".into(), ..Publisher::default() },
        parent: None,
        legal: Legal { licence: "CC-BY-4.0".into(), ..Legal::default() },
        dark: None,
        goals: Vec::new(),
        report_file: None,
        visits: None,
        as_of: None,
        repository: None,
        social_cards: true,
        offline: false,
        cms: false,
    }
}

const ALBO: (&str, &str) = ("solutions/albo.md", "---\ntitle: albo\npubliccode: {url: 'https://git.ente.example/albo'}\n---\n");

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

const PRIVACY: (&str, &str) = ("pages/privacy.md", "---\ntitle: Privacy\n---\n# Chi tratta i dati\n\nNessuno.\n");

fn spanned(text: &str) -> Spanned<String> {
    Spanned::new(text.into(), Span::start_of(&Source::new("publiccode.yml", "")))
}

/// What a stranger could try if everything before failed to stop it.
fn hostile() -> Catalogue {
    let evil = "<script>alert(1)</script>\"><img src=x onerror=alert(1)><b>";
    let mut catalogue =
        catalogue(plain_site(), &[("solutions/ostile/publiccode.yml", format!("name: ostile\nusedBy: ['{evil}']"))]);
    let entry: &mut Entry = &mut catalogue.entries[0];
    let Details::Solution(solution) = &mut entry.details else { unreachable!("the file is a solution's") };
    let publiccode = &mut solution.publiccode;
    let description = Description {
        long_description: Some(format!("{evil}\n\n[x](javascript:alert(1)) ![x](javascript:alert(2))")),
        features: vec![evil.into()],
        documentation: Some("javascript:alert(1)".into()),
        screenshots: vec![spanned("javascript:alert(1)")],
        ..Description::default()
    };
    publiccode.url = Some(spanned("javascript:alert(1)"));
    publiccode.landing_url = Some("data:text/html,x".into());
    publiccode.categories = vec![evil.into()];
    publiccode.descriptions.insert("it".into(), description);
    publiccode.maintenance.contacts =
        vec![Contact { name: evil.into(), email: Some("javascript:a@b.c".into()), ..Contact::default() }];
    entry.title = format!("</script>{evil}");
    entry.summary = Some(spanned(evil));
    entry.organisation = Some(Organisation::Named(evil.into()));
    entry.sources = vec![Reference { title: None, url: "javascript:alert(1)".into(), date: None }];
    entry.tags = vec![evil.into()];
    catalogue
}

/// A catalogue with one of everything.
fn example() -> Rendered {
    let site = Site {
        base_url: Some("https://ente.example/riuso".into()),
        repository: Some("https://git.ente.example/catalogo/blob/main/content".into()),
        legal: Legal { accessibility_statement: Some("https://form.agid.gov.it/view/esempio".into()), ..plain_site().legal },
        publisher: Publisher { email: Some("riuso@ente.example".into()), ..plain_site().publisher },
        ..plain_site()
    };
    rendered(catalogue(site, &[SIGEO, SIGEO_PUBLICCODE, ALBO, DESK, SPORTELLO, PRIVACY]))
}
