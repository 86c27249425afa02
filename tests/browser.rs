//! The site in a browser: search, facets, URLs, content security policy, and pages opened as files.

use std::collections::BTreeMap;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use serde_json::Value;

use crate::support::chromium::Chromium;
use crate::support::{built, host, repository};

fn own_files() -> BTreeMap<String, Vec<u8>> {
    built(&repository().join("content")).files
}

/// Serves the site of the repository's catalogue under a path and runs a visit in a new browser.
pub fn visit<F: Future<Output = ()>>(prefix: &str, visit: impl Fn(Chromium, String) -> F) {
    visit_files(own_files(), prefix, visit);
}

/// Like [`visit`], for the given files.
pub fn visit_files<F: Future<Output = ()>>(
    files: BTreeMap<String, Vec<u8>>,
    prefix: &str,
    visit: impl Fn(Chromium, String) -> F,
) {
    let run = || {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime can be started");
        runtime.block_on(async {
            let url = host::serve(files.clone(), prefix).await;
            visit(Chromium::start().await, url).await;
        });
    };
    // On a busy machine Chromium's tab sometimes crashes with a failed assertion: retry once.
    if let Err(panic) = catch_unwind(AssertUnwindSafe(run)) {
        let tab_crashed =
            panic.downcast_ref::<String>().is_some_and(|message| message.contains("tab crashed"));
        if !tab_crashed {
            resume_unwind(panic);
        }
        run();
    }
}

/// Results per page in `search-page.js`.
const PER_PAGE: usize = 24;
pub const TITLES: &str = "return [...document.querySelectorAll('[data-part=hits] h3')].map(title => title.textContent.trim())";
const COUNT: &str = "return document.querySelector('[data-part=status]').textContent.trim()";

pub fn strings(value: &Value) -> Vec<String> {
    let items = value.as_array().into_iter().flatten();
    items.filter_map(|item| item.as_str().map(str::to_owned)).collect()
}

fn lists(wanted: &'static str) -> impl Fn(&Value) -> bool {
    move |titles| strings(titles).iter().any(|title| title.to_lowercase().contains(wanted))
}

#[test]
fn search_corrects_and_completes_words() {
    visit("/", |browser, url| async move {
        for (typed, wanted) in [
            ("protocollo informatico", "pitre"),
            ("protocolo informatco", "pitre"),
            ("pagam", "payflowpa"),
        ] {
            browser.open(&format!("{url}cerca/")).await;
            browser.find("[data-enhance=search-page]:not([hidden])").await;
            browser.find("#q").await.send_keys(typed).await.expect("keys can be sent");
            browser.until(TITLES, lists(wanted)).await;
        }
        browser.end().await;
    });
}

#[test]
fn each_language_is_searched_in_its_own_index() {
    visit("/enti/riuso/", |browser, url| async move {
        browser.open(&format!("{url}en/search/?q=pagopa&theme=pagamenti")).await;
        browser
            .until(COUNT, |count| count.as_str().is_some_and(|count| count.ends_with(" results")))
            .await;
        let links = "return [...document.querySelectorAll('[data-part=hits] h3 a')].map(link => new URL(link.href).pathname)";
        let links = strings(&browser.until(links, |links| !strings(links).is_empty()).await);
        assert!(links.iter().all(|path| path.starts_with("/enti/riuso/en/")), "{links:?}");
        let theme = "return document.querySelector('[data-facet=theme] input[value=pagamenti]')?.closest('label').textContent";
        browser
            .until(theme, |label| label.as_str().is_some_and(|label| label.contains("Payments")))
            .await;
        let field = browser.find("main #q").await;
        field.clear().await.expect("the field can be cleared");
        field.send_keys("pitre").await.expect("keys can be sent");
        browser
            .until(OPTIONS, |options| {
                strings(options).first().is_some_and(|first| first.starts_with("PiTre"))
            })
            .await;
        field.send_keys("\u{e015}\u{e007}").await.expect("keys can be sent"); // ArrowDown, Enter
        browser
            .until("return location.pathname", |path| path == "/enti/riuso/en/solutions/pitre/")
            .await;
        browser.end().await;
    });
}

#[test]
fn facets_narrow_with_correct_counts_and_are_kept_in_the_url() {
    visit("/enti/riuso/", |browser, url| async move {
        browser.page.set_window_size(1280, 900).await.expect("the window can be resized");
        browser.open(&format!("{url}cerca/?q=comuni")).await;
        let value = "[data-facet=kind] input[value=practice]";
        browser.find(value).await;
        let label =
            format!("return document.querySelector('{value}').closest('label').textContent");
        let promised = number(&browser.ask(&label).await);
        browser.find(value).await.click().await.expect("the option can be clicked");
        let found = browser.until(COUNT, |count| number(count) == promised).await;
        let titles =
            browser.until(TITLES, |titles| strings(titles).len() == promised.min(PER_PAGE)).await;
        let location = browser.page.current_url().await.expect("the window has a URL");
        assert!(location.as_str().contains("tipo=practice"), "{location}");

        browser.page.refresh().await.expect("the page can be reloaded");
        browser.find(value).await;
        assert_eq!(browser.until(COUNT, |count| count == &found).await, found);
        assert_eq!(browser.until(TITLES, |again| again == &titles).await, titles);

        browser.page.back().await.expect("the history has a previous page");
        browser.until(COUNT, |count| number(count) > promised).await;
        browser.end().await;
    });
}

/// Returns the last number in a text, else 0: `Buone pratiche (5)`, `5 risultati`.
fn number(text: &Value) -> usize {
    let text = text.as_str().unwrap_or_default();
    let digits: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    digits.last().and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

const OVERFLOW: &str =
    "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

#[test]
fn every_kind_of_page_respects_the_policy_and_narrow_screens() {
    visit("/enti/riuso/", |browser, url| async move {
        let pages = [
            "",
            "soluzioni/",
            "soluzioni/pitre/",
            "comunita/desk/",
            "buone-pratiche/",
            "temi/",
            "confronta/",
            "confronta/?s=pitre&s=stilo",
            "confronta/valutazione/?s=pitre&s=stilo",
            "cerca/?q=pagamenti",
            "note-legali/",
            "en/",
            "en/communities/desk/",
            "en/search/?q=pagamenti",
        ];
        for (width, height) in [(320, 640), (768, 1024), (1280, 900)] {
            browser.page.set_window_size(width, height).await.expect("the window can be resized");
            for page in pages {
                browser.open(&format!("{url}{page}")).await;
                // The output is shown if the test fails.
                println!("{page} at {width}");
                // The window may still be changing its size.
                browser.until(OVERFLOW, |overflow| overflow == 0).await;
                let failed = "return performance.getEntriesByType('resource').filter(r => r.responseStatus >= 400).map(r => r.name)";
                assert_eq!(
                    strings(&browser.ask(failed).await),
                    Vec::<String>::new(),
                    "{page} misses files"
                );
                let foreign = "return performance.getEntriesByType('resource').map(r => r.name).filter(n => !n.startsWith(location.origin))";
                assert_eq!(
                    strings(&browser.ask(foreign).await),
                    Vec::<String>::new(),
                    "{page} asks another host"
                );
                assert_eq!(
                    browser.errors().await,
                    Vec::<String>::new(),
                    "{page} violates the policy"
                );
            }
        }
        browser.end().await;
    });
}

#[test]
fn violations_of_the_policy_are_noticed() {
    let mut files = own_files();
    let page = String::from_utf8(files["temi/index.html"].clone()).expect("pages are UTF-8");
    files.insert(
        "temi/index.html".into(),
        page.replacen("</body>", "<script>document.title = 'x'</script></body>", 1).into(),
    );
    visit_files(files, "/", |browser, url| async move {
        browser.open(&format!("{url}temi/")).await;
        let errors = browser.errors().await;
        assert!(errors.iter().any(|error| error.contains("Content Security Policy")), "{errors:?}");
        browser.end().await;
    });
}

#[test]
fn scripts_turn_no_text_into_html_or_a_script() {
    visit("/", |browser, url| async move {
        browser.open(&url).await;
        for sink in [
            "document.body.innerHTML = '<b>a</b>'",
            "document.createElement('script').src = 'a.js'",
            "new DOMParser().parseFromString('<b>a</b>', 'text/html')",
            "new Worker('a.js')",
            "trustedTypes.createPolicy('another', {})",
        ] {
            let result =
                format!("try {{ {sink}; return 'done' }} catch (error) {{ return error.name }}");
            assert_eq!(browser.ask(&result).await, "TypeError", "{sink}");
        }
        browser.end().await;
    });
}

#[test]
fn search_works_without_its_worker() {
    let mut files = own_files();
    files.retain(|path, _| !path.ends_with("/worker.js"));
    visit_files(files, "/", |browser, url| async move {
        browser.open(&format!("{url}cerca/?q=pagamenti")).await;
        browser.until(TITLES, |titles| !strings(titles).is_empty()).await;
        browser.end().await;
    });
}

#[test]
fn without_an_index_search_reports_it_and_lists_stay() {
    let mut files = own_files();
    files.remove("search/manifest.bin").expect("a site has an index");
    visit_files(files, "/", |browser, url| async move {
        browser.open(&format!("{url}cerca/?q=pagamenti")).await;
        browser
            .until(
                "return document.querySelector('[data-part=failed]').checkVisibility()",
                |shown| shown == true,
            )
            .await;
        let lists = "return document.querySelector('[data-part=lists]').checkVisibility()";
        assert_eq!(browser.ask(lists).await, true);
        assert_eq!(
            browser
                .ask(
                    "return document.querySelector('[data-enhance=search-page]').checkVisibility()"
                )
                .await,
            false
        );
        browser.end().await;
    });
}

/// Returns the files of the repository's site with a directive of the content security policy
/// replaced.
fn files_with_policy(part: &str, by: &str) -> BTreeMap<String, Vec<u8>> {
    let mut files = own_files();
    let written = |part: &str| part.replace('\'', "&#39;");
    for (_, bytes) in files.iter_mut().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8(std::mem::take(bytes)).expect("pages are UTF-8");
        let has_policy = page.contains("Content-Security-Policy");
        assert!(!has_policy || page.contains(&written(part)), "the policy has {part}");
        *bytes = page.replacen(&written(part), &written(by), 1).into();
    }
    files
}

#[test]
fn search_works_where_workers_are_forbidden() {
    visit_files(
        files_with_policy("worker-src 'self'", "worker-src 'none'"),
        "/enti/riuso/",
        |browser, url| async move {
            browser.open(&format!("{url}cerca/?q=pagamenti")).await;
            browser.until(TITLES, |titles| !strings(titles).is_empty()).await;
            browser.end().await;
        },
    );
}

#[test]
fn lists_work_where_scripts_are_forbidden() {
    visit_files(
        files_with_policy("script-src 'self'", "script-src 'none'"),
        "/enti/riuso/",
        |browser, url| async move {
            browser.open(&format!("{url}cerca/")).await;
            assert_eq!(
                browser
                    .ask("return document.querySelector('[data-part=lists]').checkVisibility()")
                    .await,
                true
            );
            assert_eq!(browser.ask("return document.querySelector('[data-enhance=search-page]').checkVisibility()").await, false);
            browser.click("[data-part=lists] a").await;
            browser.find("main .entry-card h3 a, main .entry-card h2 a").await;
            browser.end().await;
        },
    );
}

#[test]
fn truncated_index_files_are_reported_and_lists_stay() {
    let mut files = own_files();
    for (_, bytes) in files.iter_mut().filter(|(path, _)| path.starts_with("search/d/")) {
        bytes.truncate(bytes.len() / 2);
    }
    visit_files(files, "/", |browser, url| async move {
        browser.open(&format!("{url}cerca/?q=pagamenti")).await;
        browser
            .until(
                "return document.querySelector('[data-part=failed]').checkVisibility()",
                |shown| shown == true,
            )
            .await;
        assert_eq!(
            browser
                .ask("return document.querySelector('[data-part=lists]').checkVisibility()")
                .await,
            true
        );
        browser.end().await;
    });
}

const OPTIONS: &str = "return [...document.querySelectorAll('.suggestions:not([hidden]) li')].map(option => option.textContent)";

#[test]
fn the_search_field_suggests_pages_and_the_keyboard_selects_one() {
    visit("/enti/riuso/", |browser, url| async move {
        browser.open(&url).await;
        let field = browser.find("main #q").await;
        field.send_keys("lecce").await.expect("keys can be sent");
        let offered =
            strings(&browser.until(OPTIONS, |options| !strings(options).is_empty()).await);
        assert!(
            offered.iter().any(|option| option.contains("Lecce") && option.ends_with("Ente")),
            "{offered:?}"
        );
        field.send_keys("\u{e00c}").await.expect("keys can be sent"); // Escape
        browser.until(OPTIONS, |options| strings(options).is_empty()).await;
        field.clear().await.expect("the field can be cleared");
        field.send_keys("pitre").await.expect("keys can be sent");
        browser
            .until(OPTIONS, |options| {
                strings(options).first().is_some_and(|first| first.starts_with("PiTre"))
            })
            .await;
        field.send_keys("\u{e015}").await.expect("keys can be sent"); // ArrowDown
        let chosen = "return document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent";
        assert!(
            browser.ask(chosen).await.as_str().is_some_and(|chosen| chosen.starts_with("PiTre"))
        );
        field.send_keys("\u{e007}").await.expect("keys can be sent"); // Enter
        browser
            .until("return location.pathname", |path| path == "/enti/riuso/soluzioni/pitre/")
            .await;
        browser.end().await;
    });
}

#[test]
fn filters_on_narrow_screens_apply_with_the_button() {
    visit("/", |browser, url| async move {
        browser.page.set_window_size(320, 640).await.expect("the window can be resized");
        browser.open(&format!("{url}cerca/?q=comuni")).await;
        browser.until(TITLES, |titles| !strings(titles).is_empty()).await;
        let before = number(&browser.ask(COUNT).await);
        browser.click("[data-part=open]").await;
        browser.click("dialog[open] input[value=practice]").await;
        let button = "return document.querySelector('[data-part=show]').textContent";
        let promised =
            number(&browser.until(button, |text| (1..before).contains(&number(text))).await);
        assert_eq!(number(&browser.ask(COUNT).await), before, "nothing changes behind the dialog");

        browser.type_text("\u{e00c}").await; // Escape
        browser
            .until("return document.querySelector('dialog[open]') === null", |closed| {
                closed == true
            })
            .await;
        assert_eq!(
            browser.ask("return document.activeElement.dataset.part").await,
            "open",
            "the focus returns"
        );
        assert!(
            !browser
                .page
                .current_url()
                .await
                .expect("the window has a URL")
                .as_str()
                .contains("practice")
        );

        browser.click("[data-part=open]").await;
        browser
            .until(
                "return document.querySelector('dialog[open] input[value=practice]').checked",
                |checked| checked == false,
            )
            .await;
        browser.click("dialog[open] input[value=practice]").await;
        browser.until(button, |text| number(text) == promised).await;
        browser.click("[data-part=show]").await;
        browser.until(COUNT, |count| number(count) == promised).await;
        assert!(
            browser
                .page
                .current_url()
                .await
                .expect("the window has a URL")
                .as_str()
                .contains("tipo=practice")
        );
        assert_eq!(browser.ask("return document.activeElement.id").await, "risultati");
        browser.end().await;
    });
}

#[test]
fn fields_narrow_results_and_unusual_queries_never_fail() {
    visit("/", |browser, url| async move {
        browser.open(&format!("{url}cerca/?q=pagamenti+regione%3Aveneto")).await;
        browser
            .until(TITLES, |titles| {
                strings(titles).first().is_some_and(|title| title.starts_with("My"))
            })
            .await;
        let long = "protocollo%20".repeat(770);
        for query in
            ["%F0%9F%8E%89", "il+la", "...", "%D8%A8%D8%AD%D8%AB", "%22%22+-+%3A", long.as_str()]
        {
            browser.open(&format!("{url}cerca/?q={query}")).await;
            browser
                .until(COUNT, |count| count.as_str().is_some_and(|count| !count.is_empty()))
                .await;
            assert_eq!(
                browser
                    .ask("return document.querySelector('[data-part=failed]').checkVisibility()")
                    .await,
                false,
                "{query}"
            );
            assert_eq!(browser.errors().await, Vec::<String>::new(), "{query}");
        }
        browser.end().await;
    });
}

#[test]
fn pages_start_one_search_worker() {
    visit("/", |browser, url| async move {
        browser.open(&format!("{url}cerca/?q=pagamenti")).await;
        browser.until(TITLES, |titles| !strings(titles).is_empty()).await;
        browser.find("#q").await.send_keys(" pa").await.expect("keys can be sent");
        browser.find(".suggestions:not([hidden]) li").await;
        let workers = "return performance.getEntriesByType('resource').filter(r => r.name.endsWith('/worker.js')).length";
        assert_eq!(browser.ask(workers).await, 1);
        browser.end().await;
    });
}

const PAINTS: &str = "return performance.getEntriesByName('first-contentful-paint').length";

#[test]
fn the_keyboard_reaches_the_search_and_its_results() {
    visit("/", |browser, url| async move {
        browser.open(&url).await;
        // Chromium ignores keys before the first paint.
        browser.until(PAINTS, |paints| paints != 0).await;
        browser.type_text("\u{e004}").await; // Tab
        let first = browser.ask("return document.activeElement.getAttribute('href')").await;
        assert_eq!(first, "#contenuto", "the first link skips to the content");
        browser
            .find("main #q")
            .await
            .send_keys("pagamenti\u{e007}")
            .await
            .expect("keys can be sent");
        let titles = browser.until(TITLES, |titles| !strings(titles).is_empty()).await;
        assert!(
            browser
                .page
                .current_url()
                .await
                .expect("a URL")
                .as_str()
                .contains("cerca/?q=pagamenti")
        );
        assert!(!strings(&titles).is_empty());
        browser.end().await;
    });
}

#[test]
fn pages_are_readable_without_a_server() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime can be started");
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    for (path, bytes) in own_files() {
        let file = folder.path().join(path);
        std::fs::create_dir_all(file.parent().expect("a file is in a folder"))
            .expect("the folder can be created");
        std::fs::write(file, bytes).expect("the file can be written");
    }
    runtime.block_on(async {
        let browser = Chromium::start().await;
        for page in
            ["index.html", "soluzioni/index.html", "soluzioni/pitre/index.html", "cerca/index.html"]
        {
            browser.open(&format!("file://{}/{page}", folder.path().display())).await;
            let heading =
                browser.ask("return document.querySelector('h1').textContent.trim()").await;
            assert!(heading.as_str().is_some_and(|heading| !heading.is_empty()), "{page}");
            let colour = browser
                .ask("return getComputedStyle(document.querySelector('footer')).backgroundColor")
                .await;
            assert_ne!(colour, "rgba(0, 0, 0, 0)", "{page} has no style");
        }
        // Search cannot run from files; the lists stay.
        browser
            .until(
                "return document.querySelector('[data-part=lists]').checkVisibility()",
                |shown| shown == true,
            )
            .await;
        browser.end().await;
    });
}
