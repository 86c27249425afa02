//! Without a network: what was visited is there still, where the site wants that; what another publication kept goes away.

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

/// Opens a page of a site that browsers keep, and waits until this one does.
async fn kept_site(keys: &str) -> (Chromium, Hosted) {
    let host = hosted(files(keys, "Albo"), PREFIX).await;
    let browser = Chromium::start().await;
    browser.open(&format!("{}soluzioni/albo/", host.address)).await;
    browser.until(IS_CONTROLLED, |is_controlled| is_controlled == true).await;
    (browser, host)
}

fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Runtime::new().expect("a runtime").block_on(test);
}

#[test]
fn what_was_visited_is_there_without_a_network() {
    run(async {
        let (browser, host) = kept_site("offline: true").await;
        let address = host.address.clone();
        browser.open(&format!("{address}cerca/?q=atti")).await;
        browser.until(TITLES, |titles| strings(titles) == ["Albo"]).await;
        let has_all = |kept: &Value| {
            let kept = strings(kept);
            let wanted = ["soluzioni/albo/", "cerca/", "search/manifest.bin"];
            wanted.iter().all(|page| kept.contains(&format!("{PREFIX}{page}")))
        };
        browser.until(KEPT, has_all).await;
        host.stop();

        browser.open(&format!("{address}soluzioni/albo/")).await;
        assert_eq!(browser.ask(HEADING).await, "Albo");
        browser.open(&format!("{address}cerca/?q=atti")).await;
        browser.until(TITLES, |titles| strings(titles) == ["Albo"]).await;

        browser.open(&format!("{address}en/communities/sit/")).await;
        assert_eq!(browser.ask(HEADING).await, "No network");
        let location = browser.page.current_url().await.expect("an address");
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
fn a_new_publication_takes_the_place_of_the_old_and_one_that_keeps_nothing_clears_all() {
    run(async {
        let (browser, host) = kept_site("offline: true").await;
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
        browser.open(&host.address).await;
        browser.until(UPDATE, |count| count == 0).await;
        assert_eq!(browser.ask(IS_CONTROLLED).await, false);
        assert_eq!(browser.complaints().await, Vec::<String>::new());
        browser.end().await;
    });
}

#[test]
fn sites_keep_nothing_unless_they_want_to() {
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
