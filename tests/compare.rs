//! Comparison of solutions: published data and, in a browser with the keyboard alone, selection,
//! table, assessment and its files.

use std::fs;
use std::time::Duration;

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::browser::{strings, visit};
use crate::support::chromium::{CONTROL, Chromium};
use crate::support::{built, repository, site};

const SOLUTION: &str = "publiccode: {url: 'https://example.org/a.git', developmentStatus: stable, legal: {license: EUPL-1.2}, \
                        dependsOn: {open: [{name: PostgreSQL}]}}";

#[test]
fn comparison_data_is_in_a_few_small_files() {
    let own = built(&repository().join("content"));
    let is_facts = |path: &str| path.starts_with("confronta/") && path.ends_with(".json");
    let facts: Vec<_> = own.files.iter().filter(|(path, _)| is_facts(path)).collect();
    let solutions = own
        .pages()
        .filter(|(path, _)| path.starts_with("soluzioni/") && path.matches('/').count() == 2)
        .count();
    assert!(
        facts.len() > 4 && facts.len() * 4 < solutions,
        "{} files for {solutions} solutions",
        facts.len()
    );
    for (path, bytes) in facts {
        assert!(bytes.len() < 24 * 1024, "{path} has {} bytes", bytes.len());
    }
    let site = site(&[
        ("solutions/albo.md", &format!("title: Albo\norganisation: c_a944\n{SOLUTION}")),
        ("solutions/sit/publiccode.yml", "name: SIT\n"),
    ]);
    let all: Value = serde_json::from_str(site.text("confronta/0.json")).expect("it is JSON");
    let (albo, sit) = (&all["albo"], &all["sit"]);
    assert_eq!(albo["url"], "../soluzioni/albo/");
    assert_eq!(albo["rows"]["licence"][0]["text"], "EUPL 1.2");
    assert_eq!(albo["answers"]["opensource"], 1);
    assert_eq!(albo["product"]["repo"], "https://example.org/a.git");
    assert_eq!((&sit["rows"]["licence"], &sit["answers"]), (&Value::Null, &json!({})));
}

#[test]
fn a_single_solution_has_no_comparison() {
    let site = site(&[("solutions/albo.md", &format!("title: Albo\n{SOLUTION}"))]);
    assert!(!site.files.keys().any(|path| path.contains("confront")));
    site.page("/soluzioni/albo/").has_no("confronta/").has_no("compare-tray");
}

#[test]
fn similar_solutions_have_a_static_comparison() {
    let own = built(&repository().join("content"));
    own.page("/confronta/mypay/mypivot/")
        .has("MyPay")
        .has("<th scope=\"row\">Licenza</th>")
        .has("?s=mypay&amp;s=mypivot");
    own.page("/confronta/").has("href=\"mypay/mypivot/\"");
    own.page("/soluzioni/mypay/")
        .has("href=\"../../confronta/mypay/mypivot/\"")
        .has("data-compare=\"mypay\"");
    let pairs = own
        .pages()
        .filter(|(path, _)| path.starts_with("confronta/") && path.matches('/').count() == 3)
        .count();
    let solutions = own
        .pages()
        .filter(|(path, _)| path.starts_with("soluzioni/") && path.matches('/').count() == 2)
        .count();
    assert!((20..=2 * solutions).contains(&pairs), "{pairs} pairs of {solutions} solutions");
}

const TAB: char = '\u{e004}';
const SPACE: &str = " ";

/// Presses Tab until the wanted element has the focus.
pub async fn tab_to(browser: &Chromium, css: &str) {
    for _ in 0..400 {
        if browser.ask(&format!("return document.activeElement.matches({css:?})")).await == true {
            return;
        }
        browser.type_text(&TAB.to_string()).await;
    }
    panic!("Tab never reaches {css}");
}

/// Selects solutions in a list of cards by their slugs, which must be in the order of the page.
async fn select(browser: &Chromium, slugs: &[&str]) {
    for slug in slugs {
        tab_to(browser, &format!(".compare-box input[value={slug}]")).await;
        browser.type_text(SPACE).await;
    }
}

const TRAY: &str = "return [...document.querySelectorAll('.compare-tray:not([hidden]) li')].map(item => item.textContent)";
const COLUMNS: &str = "return [...document.querySelectorAll('.compare-table thead th a')].map(title => title.textContent)";
const SHOWN: &str = "return [...document.querySelectorAll('.compare-table [data-row]')].filter(row => row.checkVisibility()).map(row => row.dataset.row)";

#[test]
fn the_keyboard_selects_compares_and_assesses() {
    visit("/enti/riuso/", |browser, url| async move {
        browser.page.set_window_size(1280, 900).await.expect("the window can be resized");
        browser.open(&format!("{url}soluzioni/")).await;
        browser.find(".compare-box").await;
        select(&browser, &["alexacert", "area-personale-trento", "comunweb"]).await;
        assert_eq!(strings(&browser.ask(TRAY).await).len(), 3);
        let hidden = "const box = document.activeElement.getBoundingClientRect(), \
                      tray = document.querySelector('.compare-tray').getBoundingClientRect(); return box.bottom > tray.top";
        browser.until(hidden, |hidden| hidden == false).await;
        tab_to(&browser, ".compare-tray [data-part=open]").await;
        browser.type_text(&char::from(Key::Enter).to_string()).await;

        let columns = browser.until(COLUMNS, |columns| strings(columns).len() == 3).await;
        assert!(strings(&columns)[0].starts_with("Alexacert"), "{columns}");
        let location = browser.page.current_url().await.expect("the window has a URL");
        assert_eq!(location.path(), "/enti/riuso/confronta/");
        assert_eq!(location.query(), Some("s=alexacert&s=area-personale-trento&s=comunweb"));
        let all = strings(&browser.ask(SHOWN).await).len();
        tab_to(&browser, "[data-part=differences]").await;
        browser.type_text(SPACE).await;
        let fewer = browser.until(SHOWN, |rows| strings(rows).len() < all).await;
        assert!(strings(&fewer).contains(&"summary".to_owned()), "{fewer}");
        browser.page.refresh().await.expect("the page can be reloaded");
        browser.until(SHOWN, |rows| rows == &fewer).await;

        tab_to(&browser, "[data-part=assess]").await;
        browser.type_text(&char::from(Key::Enter).to_string()).await;
        browser
            .until("return document.querySelectorAll('.assessment-sheet').length", |count| {
                *count == 36
            })
            .await;
        for (css, keys) in [
            ("[name=pa]", "Comune di prova"),
            ("[name='peso:accessibilita']", &format!("{CONTROL}a0.5")),
            ("[name='accessibilita:alexacert:punteggio']", "2"),
            ("[name='accessibilita:alexacert:nota']", "Provata in ufficio"),
        ] {
            tab_to(&browser, css).await;
            browser.type_text(keys).await;
        }
        let total = "return document.querySelector('[data-part=totals] td').textContent";
        assert_eq!(browser.until(total, |total| total == "100").await, "100");

        let folder = tempfile::tempdir().expect("a temporary folder can be created");
        browser.download_to(folder.path()).await;
        for name in ["markdown", "json"] {
            tab_to(&browser, &format!("[data-part={name}]")).await;
            browser.type_text(&char::from(Key::Enter).to_string()).await;
        }
        let markdown = downloaded(&folder.path().join("valutazione-comparativa.md")).await;
        for part in [
            "# Valutazione comparativa: Alexacert",
            "Comune di prova",
            "Provata in ufficio",
            "0.5",
            "| Alexacert",
        ] {
            assert!(markdown.contains(part), "{part} is not in\n{markdown}");
        }
        assert_official(&downloaded(&folder.path().join("valutazione-comparativa.json")).await);

        browser.page.refresh().await.expect("the page can be reloaded");
        let note =
            "return document.querySelector('[name=\"accessibilita:alexacert:nota\"]')?.value";
        assert_eq!(
            browser.until(note, |note| note == "Provata in ufficio").await,
            "Provata in ufficio"
        );
        assert_eq!(browser.errors().await, Vec::<String>::new());
        browser.end().await;
    });
}

/// Waits for a downloaded file and returns its text.
async fn downloaded(path: &std::path::Path) -> String {
    for _ in 0..200 {
        if let Some(text) = fs::read_to_string(path).ok().filter(|text| !text.is_empty()) {
            return text;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{} was not downloaded", path.display());
}

/// Asserts that a file has the format of AGID's tool:
/// `docs/schema/valutazione-comparativa-v1.0.json` in
/// teamdigitale/devita-ccros-valcomp-software-pa.
#[track_caller]
fn assert_official(text: &str) {
    let file: Value = serde_json::from_str(text).expect("it is JSON");
    assert_eq!(
        (&file["tipo"], &file["versione_schema"]),
        (&json!("valutazione-comparativa-software"), &json!("1.0"))
    );
    let assessment = &file["valutazione"];
    assert_eq!(assessment["meta"]["pa"], "Comune di prova");
    let products = assessment["prodotti"].as_array().expect("a list");
    assert_eq!(products.len(), 3);
    assert!(products.iter().all(|product| product["nome"].is_string()
        && product["repo"].as_str().is_none_or(|url| url.contains("://"))));
    assert_eq!(assessment["criteri"]["accessibilita"]["scelta"], json!([2, 0, 0]));
    let criteria: [(&str, &[&str]); 4] = [
        ("interoperabilita", &["i1", "i2", "i3", "i4"]),
        ("protezione_dati", &["p1", "p2", "p3"]),
        ("sicurezza", &["s1", "s2"]),
        ("supporto", &["su1", "su2"]),
    ];
    for (criterion, items) in criteria {
        for item in items {
            let answers =
                assessment["criteri"][criterion]["items"][item].as_array().expect("a list");
            assert!(
                answers.len() == 3
                    && answers
                        .iter()
                        .all(|answer| ["", "si", "no"].map(Value::from).contains(answer)),
                "{item}"
            );
        }
    }
    let numbers: [(&str, &[&str]); 3] = [
        ("dipendenze", &["proprietario", "opensource"]),
        ("numero_pa", &["utilizzano", "interessate"]),
        ("vitalita", &["giorni", "commit", "contributi", "release"]),
    ];
    for (criterion, fields) in numbers {
        for field in fields {
            let answers = assessment["criteri"][criterion][field].as_array().expect("a list");
            assert!(
                answers.len() == 3
                    && answers.iter().all(|answer| answer.as_f64().is_some_and(|n| n >= 0.0)),
                "{field}"
            );
        }
    }
    assert!(
        assessment["criteri"]["vitalita"]["giorni"][0].as_u64().is_some_and(|days| days > 0),
        "known values are filled in"
    );
    assert_eq!(assessment["tco"]["voci"].as_object().map(|costs| costs.len()), Some(12));
    let weights = assessment["pesi"].as_object().expect("weights");
    assert_eq!(
        (weights.len(), &weights["tco"], &weights["accessibilita"]),
        (12, &json!(1), &json!(0.5))
    );
}

#[test]
fn at_most_four_solutions_are_compared_and_tabs_stay_in_step() {
    visit("/", |browser, url| async move {
        browser.open(&format!("{url}soluzioni/")).await;
        browser.find(".compare-box").await;
        select(
            &browser,
            &["alexacert", "area-personale-trento", "avcp-xml", "comunweb", "csi-atlante"],
        )
        .await;
        assert_eq!(strings(&browser.ask(TRAY).await).len(), 4);
        assert_eq!(browser.ask("return document.activeElement.checked").await, false);
        let status = "return document.querySelector('[data-part=compare-status]').textContent";
        assert!(browser.ask(status).await.as_str().is_some_and(|text| text.contains("quattro")));
        let first = browser.page.window().await.expect("a window");
        let second = browser.page.new_window(true).await.expect("a tab can be opened");
        browser.page.switch_to_window(second.handle).await.expect("the window exists");
        browser.open(&format!("{url}cerca/?q=pagamenti")).await;
        browser.until(TRAY, |tray| strings(tray).len() == 4).await;
        browser.find("[data-part=hits] .compare-box").await;
        browser.click(".compare-tray [data-part=empty]").await;
        browser.until(TRAY, |tray| strings(tray).is_empty()).await;
        browser.page.switch_to_window(first).await.expect("the window exists");
        browser.until(TRAY, |tray| strings(tray).is_empty()).await;
        assert_eq!(browser.errors().await, Vec::<String>::new());
        browser.end().await;
    });
}

#[test]
fn the_comparison_is_kept_in_the_url_and_the_history() {
    visit("/", |browser, url| async move {
        browser.open(&format!("{url}confronta/?s=pitre&s=non-c-e&s=%3Cb%3E")).await;
        browser.until(COLUMNS, |columns| strings(columns).len() == 1).await;
        let status = "return document.querySelector('[data-part=status]').textContent";
        browser
            .until(status, |text| text.as_str().is_some_and(|text| text.contains("non-c-e")))
            .await;
        browser.errors().await; // Chromium logs every missing file.

        browser.find("#aggiungi").await.send_keys("stilo\u{e007}").await.expect("keys can be sent");
        browser
            .until(
                "return document.activeElement.closest('.compare-found')?.textContent",
                |offered| offered.is_string(),
            )
            .await;
        browser.type_text(&char::from(Key::Enter).to_string()).await;
        browser.until(COLUMNS, |columns| strings(columns).len() == 2).await;
        assert!(browser.page.title().await.expect("a title").contains("PiTre"));
        browser.page.back().await.expect("the history has a previous page");
        browser.until(COLUMNS, |columns| strings(columns).len() == 1).await;
        browser.page.forward().await.expect("the history has a next page");
        browser.until(COLUMNS, |columns| strings(columns).len() == 2).await;

        browser.page.set_window_size(320, 640).await.expect("the window can be resized");
        browser.click("[data-part=chosen] button").await;
        browser
            .until("return document.querySelectorAll('.compare-blocks section').length", |count| {
                *count == 1
            })
            .await;
        assert_eq!(
            browser.ask("return document.querySelector('.compare-table').checkVisibility()").await,
            false
        );
        let overflow =
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(browser.ask(overflow).await, 0);
        browser.end().await;
    });
}

#[test]
fn files_of_the_official_tool_can_be_imported() {
    visit("/", |browser, url| async move {
        browser.open(&format!("{url}confronta/valutazione/?s=comunweb&s=alexacert")).await;
        browser
            .until("return document.querySelectorAll('.assessment-sheet').length", |count| {
                *count == 24
            })
            .await;
        let file = json!({"tipo": "valutazione-comparativa-software", "versione_schema": "1.0", "valutazione": {
            "meta": {"pa": "Comune di prova"}, "prodotti": [{"nome": "Alexacert"}, {"nome": "ComunWeb"}], "pesi": {"tco": 1, "vitalita": 0.2},
            "criteri": {"manutentore": {"scelta": [1, 2]}, "sicurezza": {"items": {"s1": ["si", "no"]}}}}});
        let folder = tempfile::tempdir().expect("a temporary folder can be created");
        let path = folder.path().join("prova.json");
        fs::write(&path, file.to_string()).expect("the file can be written");
        browser
            .find("[data-part=import]")
            .await
            .send_keys(&path.display().to_string())
            .await
            .expect("the field accepts a file");
        let fields = "return ['pa', 'peso:vitalita', 'manutentore:comunweb:punteggio', 'sicurezza:alexacert:s1'].map(name => document.querySelector(`[name=\"${name}\"]`).value)";
        browser
            .until(fields, |values| strings(values) == ["Comune di prova", "0.2", "2", "si"])
            .await;
        assert_eq!(browser.errors().await, Vec::<String>::new());
        browser.end().await;
    });
}
