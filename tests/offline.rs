//! Offline use: visited pages stay available on sites that enable it, and caches of older builds
//! are removed.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::browser::{TITLES, strings};
use crate::support::chromium::Chromium;
use crate::support::host::{Hosted, hosted};
use crate::support::site;

const PREFIX: &str = "/enti/riuso/";

fn files(site_keys: &str, title: &str) -> BTreeMap<String, Vec<u8>> {
    let solution = "publiccode: {url: 'https://example.org/a.git', developmentStatus: stable, legal: {license: EUPL-1.2}}";
    site(&[
        ("site.yml", &format!("title: Prova\nlanguages: [it, en]\n{site_keys}")),
        ("solutions/albo.md", &format!("title: {title}\nsummary: Pubblica gli atti dell'ente per il tempo dovuto\n{solution}")),
        ("communities/sit.md", "title: SIT\nsummary: Chi usa lo stesso sistema informativo territoriale"),
    ])
    .files
}

const IS_CONTROLLED: &str = "return navigator.serviceWorker.controller !== null";
const KEPT: &str = "return caches.keys().then(async names => { const kept = []; for (const name of names) \
    for (const { url } of await (await caches.open(name)).keys()) kept.push(new URL(url).pathname); return kept; })";
const CACHES: &str = "return caches.keys()";
const HEADING: &str = "return document.querySelector('h1')?.textContent.trim()";
const UPDATE: &str = "return navigator.serviceWorker.getRegistrations().then(all => Promise.all(all.map(one => one.update()))).then(all => all.length)";

/// Opens a page of a site and waits until the service worker controls it.
async fn cached_site(keys: &str) -> (Chromium, Hosted) {
    let host = hosted(files(keys, "Albo"), PREFIX).await;
    let browser = Chromium::start().await;
    browser.open(&format!("{}soluzioni/albo/", host.url)).await;
    browser.until(IS_CONTROLLED, |is_controlled| is_controlled == true).await;
    (browser, host)
}

fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Runtime::new().expect("a runtime can be started").block_on(test);
}

#[test]
fn visited_pages_are_available_offline() {
    run(async {
        let (browser, host) = cached_site("offline: true").await;
        let url = host.url.clone();
        browser.open(&format!("{url}cerca/?q=atti")).await;
        browser.until(TITLES, |titles| strings(titles) == ["Albo"]).await;
        let has_all = |kept: &Value| {
            let kept = strings(kept);
            let wanted = ["soluzioni/albo/", "cerca/", "search/manifest.bin"];
            wanted.iter().all(|page| kept.contains(&format!("{PREFIX}{page}")))
        };
        browser.until(KEPT, has_all).await;
        host.stop();

        browser.open(&format!("{url}soluzioni/albo/")).await;
        assert_eq!(browser.ask(HEADING).await, "Albo");
        browser.open(&format!("{url}cerca/?q=atti")).await;
        browser.until(TITLES, |titles| strings(titles) == ["Albo"]).await;

        browser.open(&format!("{url}en/communities/sit/")).await;
        assert_eq!(browser.ask(HEADING).await, "You are offline");
        let location = browser.page.current_url().await.expect("the window has a URL");
        assert_eq!(location.path(), "/enti/riuso/en/offline/");
        let links = "return [...document.querySelectorAll('[data-part=pages] a')].map(link => link.textContent)";
        browser
            .until(links, |links| strings(links).iter().any(|title| title.starts_with("Albo")))
            .await;
        let retry = "return new URL(document.querySelector('[data-part=retry]').href).pathname";
        assert_eq!(browser.ask(retry).await, "/enti/riuso/en/communities/sit/");
        browser.end().await;
    });
}

#[test]
fn kept_pages_are_listed_with_the_characters_of_their_titles() {
    run(async {
        let title = "'Albo & <b>\"atti\"</b> dell''ente'";
        let host = hosted(files("offline: true", title), PREFIX).await;
        let browser = Chromium::start().await;
        browser.open(&format!("{}soluzioni/albo/", host.url)).await;
        browser.until(IS_CONTROLLED, |is_controlled| is_controlled == true).await;
        browser
            .until(KEPT, |kept| strings(kept).contains(&format!("{PREFIX}soluzioni/albo/")))
            .await;
        browser.open(&format!("{}senza-rete/", host.url)).await;
        let links = "return [...document.querySelectorAll('[data-part=pages] a')].map(link => [link.textContent, link.lang].join(' ')).sort()";
        let listed = strings(&browser.until(links, |links| !strings(links).is_empty()).await);
        assert!(
            listed.iter().any(|link| link == "Albo & <b>\"atti\"</b> dell'ente - Prova it"),
            "{listed:?}"
        );
        assert_eq!(browser.errors().await, Vec::<String>::new());
        browser.end().await;
    });
}

#[test]
fn new_builds_replace_the_cache_and_builds_without_offline_clear_it() {
    run(async {
        let (browser, host) = cached_site("offline: true").await;
        let old = strings(&browser.ask(CACHES).await);
        assert!(!old.is_empty());
        host.publish(files("offline: true", "Albo pretorio"));
        browser.ask(UPDATE).await;
        browser
            .until(CACHES, |names| {
                !names.is_null() && strings(names).iter().all(|name| !old.contains(name))
            })
            .await;
        host.publish(files("", "Albo pretorio"));
        browser.ask(UPDATE).await;
        browser.until(CACHES, |names| names.as_array().is_some_and(Vec::is_empty)).await;
        browser.open(&host.url).await;
        browser.until(UPDATE, |count| count == 0).await;
        assert_eq!(browser.ask(IS_CONTROLLED).await, false);
        assert_eq!(browser.errors().await, Vec::<String>::new());
        browser.end().await;
    });
}

#[test]
fn offline_pages_are_opt_in() {
    let plain = files("", "Albo");
    assert!(!String::from_utf8_lossy(&plain["index.html"]).contains("data-worker"));
    assert!(!plain.contains_key("senza-rete/index.html"));
    assert!(String::from_utf8_lossy(&plain["sw.js"]).contains("unregister"));
    let kept = files("offline: true", "Albo");
    assert!(
        String::from_utf8_lossy(&kept["soluzioni/albo/index.html"])
            .contains("data-worker=\"../../sw.js\"")
    );
    assert!(
        kept.contains_key("senza-rete/index.html") && kept.contains_key("en/offline/index.html")
    );
    let worker = String::from_utf8_lossy(&kept["sw.js"]).into_owned();
    assert!(
        worker.contains("senza-rete/")
            && worker.contains("assets/style.")
            && !worker.contains("unregister"),
        "{worker}"
    );
    assert_eq!(kept["sw.js"], files("offline: true", "Albo")["sw.js"]);
    assert_ne!(kept["sw.js"], files("offline: true", "SIT")["sw.js"]);
}
