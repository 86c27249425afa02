//! Sites in more than one language.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use filiera::Outcome;
use filiera::finding::format::{self, Format};
use filiera::message::MessageLang;

use crate::support::{Site, assert_links_resolve, attributes, content, program, site, try_build};

const SITE: &str = "title: Catalogo\nbase_url: https://riuso.example/catalogo\nlanguages: [it, en]\n\
                    translations: {en: {title: Catalogue}}";
const SOLUTION: &str = "publiccode: {url: 'https://example.org/a.git', developmentStatus: stable, softwareType: standalone/web, \
                        platforms: [web], legal: {license: EUPL-1.2}}";

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9\"/></svg>";

fn solution(keys: &str) -> String {
    format!("{keys}\n{SOLUTION}")
}

/// Returns a site in Italian and English with translated, untranslated and renamed entries.
fn bilingual() -> Site {
    site(&[
        ("site.yml", SITE),
        (
            "solutions/sit.md",
            &solution(
                "title: SIT\nsummary: Mappe del comune\ndate: 2024-01-02\norganisation: c_a944\naliases: [vecchio]\nthemes: [pagamenti]",
            ),
        ),
        ("solutions/albo.md", &solution("title: Albo\nsummary: Gli atti in linea")),
        (
            "solutions/albo.en.md",
            "---\ntitle: Notice board\nsummary: Public notices online\n---\nUsed with [the map](/solutions/sit).\n",
        ),
        (
            "communities/rete.md",
            "---\ntitle: Rete dei comuni\njoin: Scrivere al capofila.\n---\nChi mantiene il SIT.\n",
        ),
        (
            "pages/privacy/index.md",
            "---\ntitle: Riservatezza\n---\nNessun dato. ![Schema](schema.svg)\n",
        ),
        ("pages/privacy/index.en.md", "---\ntitle: Privacy\n---\nNo data. ![Chart](schema.svg)\n"),
        ("pages/privacy/schema.svg", DRAWING),
        ("pages/note.md", "---\ntitle: Note\n---\nSolo in italiano.\n"),
    ])
}

/// Returns the paths of pages by language, without the language's folder.
fn by_language(site: &Site) -> BTreeMap<&'static str, Vec<&str>> {
    let mut pages: BTreeMap<_, Vec<&str>> = BTreeMap::new();
    for (path, _) in site.pages() {
        match path.strip_prefix("en/") {
            Some(rest) => pages.entry("en").or_default().push(rest),
            None => pages.entry("it").or_default().push(path),
        }
    }
    pages
}

#[test]
fn every_page_exists_in_every_language() {
    let site = bilingual();
    let pages = by_language(&site);
    assert!(pages["it"].len() > 15);
    assert_eq!(pages["it"].len(), pages["en"].len(), "{pages:?}");
    for (path, html) in site.pages() {
        let lang = if path.starts_with("en/") { "en" } else { "it" };
        assert!(html.contains(&format!("<html lang=\"{lang}\"")), "{path}");
    }
}

#[test]
fn urls_are_in_the_language_of_their_page() {
    let site = bilingual();
    site.page("/soluzioni/sit/").has("<h1>SIT</h1>").has(">Inizio</a>");
    site.page("/en/solutions/sit/")
        .has("<h1>SIT</h1>")
        .has(">Home</a>")
        .has(r#"href="../../bodies/c_a944/""#);
    site.page("/en/themes/pagamenti/").has("Payments");
    site.page("/en/solutions/vecchio/").has("url=../sit/").has("This page has moved");
    let redirects = site.text("_redirects");
    assert!(
        redirects.contains("/catalogo/en/solutions/vecchio/ /catalogo/en/solutions/sit/ 301"),
        "{redirects}"
    );
    assert!(redirects.contains("/catalogo/en/* /catalogo/en/404.html 404"), "{redirects}");
}

#[test]
fn translated_texts_are_in_the_language_of_the_page() {
    let site = bilingual();
    site.page("/en/solutions/albo/")
        .has("<h1>Notice board</h1>")
        .has(r#"<p class="lead">Public notices online</p>"#)
        .has(r#"Used with <a href="../sit/">the map</a>"#)
        .has_no("language-note");
    site.page("/en/solutions/").has(r#"<a href="albo/">Notice board</a>"#);
    site.page("/soluzioni/albo/")
        .has("<h1>Albo</h1>")
        .has_no("Notice board")
        .has_no("language-note");
    site.page("/en/privacy/")
        .has("No data.")
        .has(r#"<img src="schema.svg" alt="Chart""#)
        .has_no("language-note");
    assert_eq!(site.text("en/privacy/schema.svg"), DRAWING);
}

#[test]
fn untranslated_texts_carry_their_language() {
    let site = bilingual();
    site.page("/en/solutions/sit/")
        .has("This entry is in Italian.")
        .has(r#"<p class="lead" lang="it">Mappe del comune</p>"#);
    site.page("/en/communities/rete/")
        .has(r#"<h1 lang="it">Rete dei comuni</h1>"#)
        .has("<div lang=\"it\">\n<p>Chi mantiene il SIT.</p>")
        .has("<div lang=\"it\">\n<p>Scrivere al capofila.</p>");
    site.page("/en/communities/").has(r#"<a href="rete/" lang="it">Rete dei comuni</a>"#);
    site.page("/en/note/").has("This page is in Italian.").has("<div lang=\"it\">");
    for (path, html) in
        site.pages().filter(|(path, _)| !path.starts_with("en/") && !path.starts_with("qualita/"))
    {
        let own = html
            .replace(r#"<html lang="it">"#, "")
            .replace(r#"lang="it" hreflang"#, "")
            .replace(r#"lang="en" hreflang"#, "");
        assert!(attributes(&own, "lang").is_empty() && !html.contains("language-note"), "{path}");
    }
}

#[test]
fn links_to_headings_of_untranslated_texts_are_kept() {
    let site = site(&[
        ("site.yml", SITE),
        (
            "solutions/sit.md",
            &format!("---\n{}\n---\n## Mappe di base\n", solution("title: SIT\nsummary: Mappe")),
        ),
        ("solutions/albo.md", &solution("title: Albo\nsummary: Gli atti in linea")),
        (
            "solutions/albo.en.md",
            "---\ntitle: Board\n---\nSee [the maps](/solutions/sit#mappe-di-base).\n",
        ),
    ]);
    site.page("/en/solutions/albo/").has(r#"<a href="../sit/#mappe-di-base">the maps</a>"#);
}

#[test]
fn descriptions_in_publiccode_count_as_translations() {
    let file = "publiccodeYmlVersion: '0.4'\nname: Medusa\nurl: https://example.org/medusa.git\ndescription:\n  it: {shortDescription: \
                Gestione documentale, features: [Protocollo]}\n  en-GB: {shortDescription: Document management, features: [Registry]}\n";
    let german = "publiccodeYmlVersion: '0.4'\nname: Amt\nurl: https://example.org/amt.git\ndescription:\n  de: {shortDescription: \
                  Bürgeramt, features: [Termine]}\n";
    let site = site(&[
        ("site.yml", "title: Catalogo\nlanguages: [it, en]"),
        ("solutions/medusa/publiccode.yml", file),
        ("solutions/amt/publiccode.yml", german),
    ]);
    site.page("/soluzioni/medusa/")
        .has("Gestione documentale")
        .has("<li>Protocollo</li>")
        .has_no("language-note");
    site.page("/en/solutions/medusa/")
        .has(r#"<p class="lead">Document management</p>"#)
        .has("<li>Registry</li>")
        .has_no("language-note")
        .has(r#"href="../../../soluzioni/medusa/publiccode.yml""#);
    for (url, note) in [("/soluzioni/amt/", "è in tedesco"), ("/en/solutions/amt/", "is in German")]
    {
        site.page(url)
            .has(r#"<p class="lead" lang="de">Bürgeramt</p>"#)
            .has(r#"<ul class="features" lang="de">"#)
            .has(note);
    }
}

#[test]
fn language_links_lead_to_the_same_page() {
    let site = bilingual();
    let way = |url: &str, lang: &str, label: &str| {
        format!(r#"<a href="{url}" lang="{lang}" hreflang="{lang}">{label}</a>"#)
    };
    site.page("/soluzioni/sit/")
        .has(&way("../../en/solutions/sit/", "en", "English"))
        .has(r#"aria-current="true">Italiano</a>"#);
    site.page("/en/bodies/c_a944/").has(&way("../../../enti/c_a944/", "it", "Italiano"));
    let lost = site.text("en/404.html");
    assert!(
        lost.contains(&way("/catalogo/", "it", "Italiano"))
            && lost.contains(r#"href="/catalogo/en/solutions/""#),
        "{lost}"
    );
}

#[test]
fn every_page_links_its_other_languages_for_search_engines() {
    let site = bilingual();
    let alternates = |html: &str| -> BTreeSet<(String, String)> {
        let links = html.split("<link rel=\"alternate\" hreflang=\"").skip(1);
        let link = |link: &str| {
            Some((link.split('"').next()?.to_owned(), link.split('"').nth(2)?.to_owned()))
        };
        links.filter_map(link).collect()
    };
    let mut compared = 0;
    for (path, html) in site.pages().filter(|(path, html)| {
        !path.ends_with("404.html") && !html.contains("http-equiv=\"refresh\"")
    }) {
        let all = alternates(html);
        assert_eq!(
            all.iter().map(|(lang, _)| lang.as_str()).collect::<Vec<_>>(),
            ["en", "it", "x-default"],
            "{path}"
        );
        for (lang, url) in &all {
            let other = url
                .strip_prefix("https://riuso.example/catalogo/")
                .expect("the URL starts with the base URL");
            assert_eq!(
                alternates(site.text(&format!("{other}index.html"))),
                all,
                "{path} and its {lang} differ"
            );
        }
        let own = if path.starts_with("en/") { "en_GB" } else { "it_IT" };
        assert!(
            html.contains(&format!(r#"<meta property="og:locale" content="{own}">"#)),
            "{path}"
        );
        compared += 1;
    }
    assert!(compared > 30);
    let sitemap = site.text("sitemap.xml");
    let entry = "<loc>https://riuso.example/catalogo/en/solutions/sit/</loc><lastmod>2024-01-02</lastmod><xhtml:link rel=\"alternate\" \
                 hreflang=\"it\" href=\"https://riuso.example/catalogo/soluzioni/sit/\"/>";
    assert!(sitemap.contains(entry), "{sitemap}");
    assert_eq!(sitemap.matches("<loc>").count(), compared);
}

#[test]
fn each_language_has_its_own_feed_and_index() {
    let site = bilingual();
    let feed = site.text("en/feed.xml");
    assert!(
        feed.contains(r#"xml:lang="en""#)
            && feed.contains("https://riuso.example/catalogo/en/solutions/sit/"),
        "{feed}"
    );
    assert!(feed.contains("<title>Catalogue</title>"), "{feed}");
    assert!(
        site.text("opensearch.xml").contains("/catalogo/cerca/?q=")
            && site.text("en/opensearch.xml").contains("/catalogo/en/search/?q=")
    );
    site.page("/en/search/")
        .has(r#"data-client="client.js""#)
        .has(r#"data-root="../""#)
        .has(r#"data-parameter="theme""#);
    for path in
        ["search/client.js", "search/manifest.bin", "en/search/client.js", "en/search/manifest.bin"]
    {
        assert!(site.files.contains_key(path), "{path}");
    }
    assert!(
        site.text("_headers").contains("/catalogo/en/search/client.js\n  Cache-Control: no-cache")
    );
    let shared = ["assets", "data", "site.webmanifest", "favicon.svg", "sitemap.xml", "robots.txt"];
    assert!(
        !site
            .files
            .keys()
            .any(|path| shared.iter().any(|name| path.starts_with(&format!("en/{name}"))))
    );
}

#[test]
fn sites_in_one_language_have_no_language_links() {
    let site = site(&[
        ("site.yml", "title: Catalogo\nbase_url: https://riuso.example"),
        ("solutions/sit.md", &solution("title: SIT")),
    ]);
    site.page("/soluzioni/sit/")
        .has_no("hreflang")
        .has_no("class=\"languages\"")
        .has_no("og:locale:alternate")
        .has_no("xhtml");
}

#[test]
fn names_are_sorted_by_the_rules_of_each_language() {
    let site = site(&[
        ("site.yml", "title: Catalogo\nlanguages: [it, sl]"),
        ("solutions/a.md", &solution("title: Čebela")),
        ("solutions/b.md", &solution("title: Cena")),
    ]);
    let place = |path: &str, title: &str| {
        site.text(path).find(&format!(">{title}</a>")).expect("it is listed")
    };
    assert!(place("soluzioni/index.html", "Čebela") < place("soluzioni/index.html", "Cena"));
    assert!(place("sl/resitve/index.html", "Cena") < place("sl/resitve/index.html", "Čebela"));
    site.page("/sl/resitve/").has("2 rešitvi");
}

#[test]
fn five_languages_work_in_any_order() {
    let site = site(&[
        ("site.yml", "title: Katalog\nlanguages: [de, it, sl, fr, en]"),
        ("solutions/sit.md", &solution("title: SIT\norganisation: p_bz\ndate: 2024-01-02")),
        ("practices/uno.fr.md", "title: Un guichet"),
        ("practices/uno.md", "title: Ein Schalter"),
    ]);
    site.page("/loesungen/sit/").has("Zuletzt aktualisiert:").has("2. Januar 2024");
    site.page("/it/soluzioni/sit/").has("2 gennaio 2024");
    site.page("/sl/resitve/sit/").has("2. januar 2024").has(">Slovenščina</a>");
    site.page("/fr/bonnes-pratiques/uno/").has("Un guichet");
    site.page("/it/buone-pratiche/uno/").has(r#"<h1 lang="de">Ein Schalter</h1>"#);
    assert_links_resolve(&site);
}

#[track_caller]
fn assert_findings(files: &[(&str, &str)], expected: &[&str]) {
    let folder = content(files);
    let (_, report, _) = try_build(folder.path());
    let found = format::report(&report, Format::Short, MessageLang::English, "", false);
    let of_files =
        found.lines().filter(|line| line.contains(": error: ") || line.contains(": warning: "));
    let of_files: Vec<_> = of_files.map(|line| line.split(';').next().unwrap_or(line)).collect();
    assert_eq!(of_files, expected, "{found}");
}

#[test]
fn translations_need_an_entry_and_a_language_of_the_site() {
    let practice = (
        "practices/uno.md",
        "title: Uno\nsummary: Uno sportello unico per le imprese, aperto a tutti i comuni della provincia",
    );
    let translated = "title: One\nsummary: One office for all the businesses of the province and of its municipalities";
    assert_findings(
        &[practice, ("practices/uno.en.md", translated)],
        &[
            "practices/uno.en.md:1:1: warning: the file is not used: `en` is not a language of the site",
        ],
    );
    assert_findings(
        &[practice, ("practices/uno.it.md", translated)],
        &[
            "practices/uno.it.md:1:1: error: `it` is the first language of the site, so this is not a translation",
        ],
    );
    let bilingual = ("site.yml", "title: Catalogo\nlanguages: [it, en]");
    assert_findings(
        &[bilingual, practice, ("practices/due.en.md", translated)],
        &["practices/due.en.md:1:1: error: there is no entry that this file translates"],
    );
    assert_findings(
        &[bilingual, practice, ("practices/uno.en.md", "title: One\nthemes: [pagamenti]")],
        &["practices/uno.en.md:3:1: error: `themes` is not a key here"],
    );
}

#[test]
fn pages_cannot_use_a_section_url_of_another_language() {
    let files = [
        ("site.yml", "title: Catalogo\nlanguages: [it, en]"),
        ("pages/solutions.md", "title: Solutions"),
    ];
    let folder = content(&files);
    let (outcome, ..) = try_build(folder.path());
    assert!(matches!(outcome, Outcome::Stopped { .. }));
}

#[test]
fn pages_are_published_after_the_index_that_they_load() {
    let solution =
        |title: &str| format!("title: {title}\npubliccode: {{url: 'https://example.org/a.git'}}");
    let folder = content(&[
        ("content/site.yml", "title: Catalogo\nlanguages: [it, en]"),
        ("content/solutions/sit.md", &solution("Prima")),
    ]);
    let is_built = || {
        program(folder.path()).arg("build").output().expect("the program starts").status.success()
    };
    assert!(is_built());
    // A file in place of the folder makes the build fail at the first file of the index.
    let fragments = folder.path().join("public/en/search/f");
    fs::remove_dir_all(&fragments).expect("the folder can be removed");
    fs::write(&fragments, "").expect("the file can be written");
    let entry = format!("---\n{}\n---\n", solution("Seconda"));
    fs::write(folder.path().join("content/solutions/sit.md"), entry)
        .expect("the file can be written");
    assert!(!is_built());
    for page in
        ["index.html", "solutions/index.html", "solutions/sit/index.html", "quality/index.html"]
    {
        let html = fs::read_to_string(folder.path().join("public/en").join(page));
        assert!(!html.expect("the file exists").contains("Seconda"), "{page}");
    }
}
