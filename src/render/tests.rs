//! Facts about a rendered site.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::text::message_keys;
use super::theme::Theme;
use crate::catalogue::publiccode::{Contact, Contractor, Description, Publiccode};
use crate::catalogue::register::register;
use crate::catalogue::vocabulary::{self, DevelopmentStatus, MaintenanceType, SoftwareType};
use crate::catalogue::{
    Catalogue, Community, CommunityState, Details, Entry, EntryId, Kind, Markdown, Member, Organisation, Practice, Prose,
    Reference, ResultFigure, Slug, Solution,
};
use crate::derive;
use crate::project::{Legal, Publisher, Site};
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
    let site = site(vec![hostile()]);
    let page = site.page("soluzioni/ostile/");
    page.lacks("<script>alert").lacks("<img").lacks("\"javascript:").lacks("<b>").has("&lt;script&gt;");
    page.has("\\u003c/script>");
    for (path, html) in site.pages() {
        assert!(!html.contains("<script>alert") && !html.contains("href=\"javascript:"), "{path}");
    }
}

#[test]
fn what_nobody_declared_is_said_or_left_out() {
    let site = site(vec![solution("nuda")]);
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
    let site = site((0..50).map(|number| solution(&format!("s{number:02}"))).collect());
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
    let site = site(vec![solution("albo")]);
    assert!(!site.files.contains_key("feed.xml") && !site.files.contains_key("sitemap.xml"));
    site.page("soluzioni/albo/").lacks("canonical").lacks("og:");
}

#[test]
fn a_feed_is_linked_only_where_there_is_one() {
    let at_home = Site { base_url: Some("https://ente.example".into()), ..plain_site() };
    let undated = rendered(Catalogue { site: at_home.clone(), entries: vec![solution("albo")] });
    assert!(!undated.files.contains_key("feed.xml"));
    undated.page("soluzioni/albo/").lacks("feed.xml");
    let dated = rendered(Catalogue { site: at_home, entries: vec![sigeo(), solution("albo")] });
    dated.page("soluzioni/albo/").has("feed.xml");
}

#[test]
fn a_feed_without_a_publisher_is_the_sites_own() {
    let site = Site { base_url: Some("https://ente.example".into()), publisher: Publisher::default(), ..plain_site() };
    let site = rendered(Catalogue { site, entries: vec![sigeo(), solution("albo")] });
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
    page.has("href=\"privacy/\" data-element=\"privacy-policy-link\"").lacks("data-element=\"legal-notes\"");
}

#[test]
fn only_our_own_html_is_called_safe() {
    for (name, source) in sources("themes/italia/templates") {
        let parts: Vec<&str> = source.split("| safe").collect();
        for safe in &parts[..parts.len() - 1] {
            let variable = safe.rsplit("{{").next().unwrap_or_default().trim();
            assert!(variable.ends_with("html"), "{name}: {variable}");
        }
    }
}

#[test]
fn no_text_is_missing_and_none_is_idle() {
    Theme::load(None, &["it".into(), "en".into()]).expect("both languages are whole");
    let used = used_keys();
    for lang in ["it", "en"] {
        let file =
            fs::read_to_string(format!("{}/themes/italia/texts/{lang}.ftl", env!("CARGO_MANIFEST_DIR"))).expect("it is there");
        let known: BTreeSet<String> = message_keys(&file).collect();
        let idle: Vec<_> = known.iter().filter(|key| !used.contains(*key) && !open_list(key)).collect();
        let missing: Vec<_> = used.iter().filter(|key| !known.contains(*key)).collect();
        assert!(idle.is_empty() && missing.is_empty(), "{lang}: idle {idle:?}, missing {missing:?}");
    }
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
    let folder = theme(&[("templates/list.html", "{{ t.not_a_text }}")]);
    let failure = Theme::load(Some(folder.path()), &["it".into()]).err().map(|failure| failure.to_string());
    assert_eq!(failure.as_deref(), Some("could not use templates/list.html: no text is called `not-a-text` in `it`"));
}

#[test]
fn what_an_editor_leaves_behind_is_no_part_of_a_theme() {
    let folder = theme(&[("templates/.list.html.swp", "{% if"), ("css/main.css~", "a { color; } }"), (".git/HEAD", "ref")]);
    assert!(Theme::load(Some(folder.path()), &["it".into()]).is_ok());
}

#[test]
fn a_theme_brings_its_own_robots_and_icon_in_every_build() {
    let folder = theme(&[("static/robots.txt", "User-agent: *\nDisallow: /\n"), ("static/favicon.svg", "<svg/>")]);
    let theme = Theme::load(Some(folder.path()), &["it".into()]).expect("the theme is sound");
    let catalogue = Catalogue { site: plain_site(), entries: vec![solution("albo")] };
    let place = tempfile::tempdir().expect("there is room");
    let out = place.path().join("public");
    for _ in 0..2 {
        let sink = Folder::open(&out, false).expect("there is room");
        super::site(&catalogue, &derive::all(&catalogue), &theme, &sink).expect("there is room");
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
    files.map(|found| (found.path().display().to_string(), fs::read_to_string(found.path()).expect("sources are text"))).collect()
}

/// Returns the keys that templates, Rust and closed lists use.
fn used_keys() -> BTreeSet<String> {
    let mut keys: BTreeSet<String> =
        sources("themes/italia/templates").iter().flat_map(|(_, text)| super::theme::template_keys(text)).collect();
    let all = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/themes/italia/texts/it.ftl")).expect("it is there");
    let rust = sources("src/render")
        .into_iter()
        .filter(|(path, _)| !path.ends_with("tests.rs"))
        .map(|(_, text)| text)
        .collect::<String>();
    keys.extend(message_keys(&all).filter(|key| rust.contains(&format!("\"{key}\""))));
    let families: [(&str, &[&str]); 10] = [
        ("status", DevelopmentStatus::NAMES),
        ("maintenance", MaintenanceType::NAMES),
        ("software-type", SoftwareType::NAMES),
        ("theme", vocabulary::THEMES),
        ("category", vocabulary::CATEGORIES),
        ("scope", vocabulary::SCOPES),
        ("platform", vocabulary::PLATFORMS),
        ("supports", vocabulary::SUPPORTS),
        ("facet", &crate::search::FACETS),
        ("kind", &Kind::ALL.map(Kind::name)),
    ];
    let named =
        families.iter().flat_map(|(family, names)| names.iter().map(move |name| format!("{family}-{}", name.replace('/', "-"))));
    keys.extend(named);
    for kind in Kind::LISTED.map(Kind::name) {
        let around = ["nav-KIND", "count-KIND", "list-KIND-title", "list-KIND-intro", "home-door-KIND", "home-door-KIND-text"];
        keys.extend(around.map(|key| key.replace("KIND", kind)));
    }
    keys
}

/// Returns whether a key names a value of a list that Rust spells out, or that anyone may add to.
fn open_list(key: &str) -> bool {
    let lists = ["licence-", "language-", "country-", "community-state-", "practice-kind-", "home-door-", "sort-"];
    lists.iter().any(|list| key.starts_with(list))
}

/// Renders a site of these entries, with what derives from them; its address is unknown.
fn site(entries: Vec<Entry>) -> Rendered {
    rendered(Catalogue { site: plain_site(), entries })
}

fn rendered(mut catalogue: Catalogue) -> Rendered {
    catalogue.entries.sort_by_key(|entry| entry.kind());
    let derived = derive::all(&catalogue);
    let theme = Theme::load(None, &catalogue.site.languages).expect("the theme is sound");
    let sink = MemorySink::default();
    super::site(&catalogue, &derived, &theme, &sink).expect("memory takes everything");
    let text = |bytes| String::from_utf8(bytes).expect("every file of ours is text");
    Rendered { files: sink.into_files().into_iter().map(|(path, bytes)| (path, text(bytes))).collect() }
}

fn plain_site() -> Site {
    Site {
        title: "Catalogo di prova".into(),
        tagline: "Soluzioni e comunità, per esempio".into(),
        base_url: None,
        languages: vec!["it".into()],
        publisher: Publisher { name: "Ente di prova".into(), ..Publisher::default() },
        legal: Legal { licence: "CC-BY-4.0".into(), ..Legal::default() },
        repository: None,
    }
}

fn entry(slug: &str, details: Details) -> Entry {
    let source = Source::new(format!("{slug}.md"), "");
    Entry {
        slug: Slug::parse(slug).expect("a slug"),
        title: slug.into(),
        summary: None,
        date: None,
        updated: None,
        organisation: None,
        territory: None,
        themes: Vec::new(),
        tags: Vec::new(),
        related: Vec::new(),
        sources: Vec::new(),
        aliases: Vec::new(),
        body: Markdown { text: Span::start_of(&source), links: Vec::new() },
        details,
        origin: Span::start_of(&source),
    }
}

fn solution(slug: &str) -> Entry {
    entry(slug, Details::Solution(Box::default()))
}

fn spanned(text: &str) -> Spanned<String> {
    Spanned::new(text.into(), Span::start_of(&Source::new("publiccode.yml", "")))
}

fn markdown(text: &str, links: Vec<(String, EntryId)>) -> Markdown {
    let source = Source::new("testo.md", text);
    Markdown { text: Span::new(&source, 0..text.len()), links }
}

/// What a stranger could try.
fn hostile() -> Entry {
    let evil = "<script>alert(1)</script>\"><img src=x onerror=alert(1)><b>";
    let description = Description {
        long_description: Some(format!("{evil}\n\n[x](javascript:alert(1)) ![x](javascript:alert(2))")),
        features: vec![evil.into()],
        documentation: Some("javascript:alert(1)".into()),
        screenshots: vec!["javascript:alert(1)".into()],
        ..Description::default()
    };
    let mut publiccode = Publiccode { url: Some(spanned("javascript:alert(1)")), ..Publiccode::default() };
    publiccode.landing_url = Some("data:text/html,x".into());
    publiccode.used_by = vec![spanned(evil)];
    publiccode.categories = vec![evil.into()];
    publiccode.descriptions.insert("it".into(), description);
    publiccode.maintenance.contacts =
        vec![Contact { name: evil.into(), email: Some("javascript:a@b.c".into()), ..Contact::default() }];
    let details = Details::Solution(Box::new(Solution { publiccode, ..Solution::default() }));
    let sources = vec![Reference { title: None, url: "javascript:alert(1)".into(), date: None }];
    let organisation = Some(Organisation::Named(evil.into()));
    Entry {
        title: format!("</script>{evil}"),
        summary: Some(spanned(evil)),
        organisation,
        sources,
        tags: vec![evil.into()],
        ..entry("ostile", details)
    }
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
    rendered(Catalogue { site, entries: vec![sigeo(), solution("albo"), community(), practice(), privacy()] })
}

fn sigeo() -> Entry {
    let mut publiccode = Publiccode {
        url: Some(spanned("https://git.ente.example/sigeo")),
        development_status: Some(DevelopmentStatus::Stable),
        software_type: Some(SoftwareType::Web),
        software_version: Some("2.1".into()),
        release_date: Some(day("2019-08-05")),
        platforms: vec!["web".into()],
        categories: vec!["geographic-information-systems".into()],
        used_by: vec![spanned("Comune di prova"), spanned("Provincia di prova")],
        ..Publiccode::default()
    };
    publiccode.legal.license = Some(spanned("GPL-3.0-only"));
    publiccode.maintenance.kind = Some(MaintenanceType::Contract);
    publiccode.maintenance.contractors =
        vec![Contractor { name: "Fornitore di prova".into(), until: Some(day("2027-12-31")), ..Contractor::default() }];
    publiccode.maintenance.contacts =
        vec![Contact { name: "Ufficio".into(), email: Some("ced@ente.example".into()), ..Contact::default() }];
    let long_description = Some("# Che cosa fa\n\nRaccoglie [segnalazioni](docs/guida.md).".into());
    let features = vec!["Mappa delle segnalazioni".into()];
    publiccode.descriptions.insert("it".into(), Description { long_description, features, ..Description::default() });
    let file = Some(Source::new("solutions/sigeo/publiccode.yml", "name: SIGEO # così\n"));
    let details = Details::Solution(Box::new(Solution { publiccode, publiccode_file: file, programme: None }));
    Entry {
        title: "SIGEO".into(),
        summary: Some(spanned("Segnalazioni dei cittadini su una mappa")),
        date: Some(day("2019-08-05")),
        updated: Some(day("2024-03-01")),
        organisation: register().body("p_ve").map(Organisation::Registered),
        themes: vec![catalogue_theme("territorio-sit")],
        related: vec![EntryId(1)],
        aliases: vec![Slug::parse("desk").expect("a slug")],
        body: markdown("Vedi [Albo](/solutions/albo).", vec![("/solutions/albo".into(), EntryId(1))]),
        ..entry("sigeo", details)
    }
}

fn community() -> Entry {
    let member = Member { organisation: Organisation::Named("Comune di prova".into()), role: Some("riusante".into()) };
    let details = Community {
        state: Some(CommunityState::Open),
        members: vec![member],
        solutions: vec![EntryId(0)],
        ..Community::default()
    };
    entry("desk", Details::Community(Box::new(details)))
}

fn practice() -> Entry {
    let figure = ResultFigure {
        label: "comuni aderenti".into(),
        value: "12".into(),
        date: "2020-05".into(),
        source: "https://ente.example/dati".into(),
    };
    let details = Practice {
        results: vec![figure],
        problem: Some(Prose { text: "Troppe *telefonate*.".into(), links: Vec::new() }),
        ..Practice::default()
    };
    entry("sportello", Details::Practice(Box::new(details)))
}

fn privacy() -> Entry {
    Entry {
        title: "Privacy".into(),
        body: markdown("# Chi tratta i dati\n\nNessuno.", Vec::new()),
        ..entry("privacy", Details::Page)
    }
}

fn catalogue_theme(name: &'static str) -> crate::catalogue::Theme {
    crate::catalogue::Theme(name)
}

fn day(text: &str) -> jiff::civil::Date {
    text.parse().expect("a day")
}
