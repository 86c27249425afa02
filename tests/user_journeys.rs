//! Tasks of visitors, done in a browser with the keyboard alone.
//!
//! The sixth task, to compare three solutions and to download their assessment, is
//! `compare::the_keyboard_selects_compares_and_assesses`.

use fantoccini::key::Key;

use crate::browser::visit;
use crate::compare::tab_to;
use crate::support::chromium::Chromium;

const PREFIX: &str = "/enti/riuso/";

async fn press(browser: &Chromium, key: Key) {
    browser.type_text(&char::from(key).to_string()).await;
}

/// Tabs to a link, asserts that its focus is visible, follows it, and waits for `page`, relative to
/// the site's prefix.
async fn follow(browser: &Chromium, link: &str, page: &str) {
    tab_to(browser, link).await;
    let is_shown = "const ring = getComputedStyle(document.activeElement); return ring.outlineStyle !== 'none' && document.activeElement.checkVisibility()";
    assert_eq!(browser.ask(is_shown).await, true, "the focus on {link} is not visible");
    press(browser, Key::Enter).await;
    wait_for_page(browser, page).await;
}

async fn wait_for_page(browser: &Chromium, page: &str) {
    let wanted = format!("{PREFIX}{page}");
    browser
        .until("return document.readyState === 'complete' && location.pathname", |path| {
            *path == *wanted
        })
        .await;
}

/// Tabs to a link to a fragment of the page, follows it, and waits until the element is in view.
async fn jump(browser: &Chromium, part: &str) {
    tab_to(browser, &format!("main a[href='#{part}']")).await;
    press(browser, Key::Enter).await;
    let in_view = format!(
        "const box = document.getElementById('{part}').getBoundingClientRect(); return box.top > -1 && box.top < innerHeight"
    );
    browser.until(&in_view, |shown| shown == true).await;
}

#[test]
fn the_keyboard_finds_a_solution_from_a_vague_need() {
    visit(PREFIX, |browser, url| async move {
        browser.open(&url).await;
        tab_to(&browser, "main #q").await;
        browser.type_text("programma per il protocollo").await;
        let options = "return document.querySelectorAll('.suggestions:not([hidden]) li').length";
        browser.until(options, |count| count.as_u64().is_some_and(|count| count > 0)).await;
        press(&browser, Key::Down).await;
        let chosen = "return document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent";
        let chosen = browser.until(chosen, |chosen| chosen.is_string()).await;
        assert_eq!(
            browser.ask("return document.activeElement.id").await,
            "q",
            "the focus stays in the field"
        );
        press(&browser, Key::Enter).await;
        let path = "return document.readyState === 'complete' && location.pathname";
        browser.until(path, |path| path.as_str().is_some_and(|path| path != PREFIX)).await;
        let heading = browser.ask("return document.querySelector('h1').textContent.trim()").await;
        let heading = heading.as_str().expect("pages have a heading");
        assert!(
            chosen.as_str().is_some_and(|chosen| chosen.contains(heading)),
            "{chosen} is not {heading}"
        );
        browser.end().await;
    });
}

#[test]
fn the_keyboard_finds_users_in_a_province() {
    visit(PREFIX, |browser, url| async move {
        browser.page.set_window_size(1280, 900).await.expect("the window can be resized");
        browser.open(&url).await;
        follow(&browser, ".nav-row a[href='territorio/']", "territorio/").await;
        follow(&browser, "main a[href$='umbria/']", "territorio/umbria/").await;
        follow(&browser, "main a[href$='perugia/']", "territorio/umbria/perugia/").await;
        tab_to(&browser, "main a[href*='enti/']").await;
        let name = browser.ask("return document.activeElement.textContent.trim()").await;
        press(&browser, Key::Enter).await;
        browser
            .until("return document.querySelector('h1').textContent.trim()", |heading| {
                heading == &name
            })
            .await;
        browser.end().await;
    });
}

#[test]
fn the_keyboard_reaches_reference_users_and_the_next_step() {
    visit(PREFIX, |browser, url| async move {
        browser.open(&format!("{url}soluzioni/vbg/")).await;
        jump(&browser, "chiedi").await;
        tab_to(&browser, "main a[href^='mailto:?subject=']").await;
        browser.open(&format!("{url}soluzioni/vbg/")).await;
        follow(&browser, ".steps a[href*='valutazione/?s=vbg&s=']", "confronta/valutazione/").await;
        browser.end().await;
    });
}

#[test]
fn the_keyboard_finds_how_to_join_a_community() {
    visit(PREFIX, |browser, url| async move {
        browser.open(&url).await;
        follow(&browser, ".door a[href='comunita/']", "comunita/").await;
        follow(&browser, "main a[href$='vbg-utilizzatori/']", "comunita/vbg-utilizzatori/").await;
        let first = "return document.querySelector('.entry-text h2').id";
        assert_eq!(browser.ask(first).await, "entrare", "how to join comes first");
        tab_to(&browser, "#entrare ~ * a").await;
        browser.end().await;
    });
}

#[test]
fn the_keyboard_reads_what_a_practice_achieved_and_cost() {
    visit(PREFIX, |browser, url| async move {
        browser.page.set_window_size(1280, 900).await.expect("the window can be resized");
        browser.open(&url).await;
        follow(&browser, ".nav-row a[href='buone-pratiche/']", "buone-pratiche/").await;
        let practice = "stazione-unica-appaltante-treviso/";
        follow(
            &browser,
            &format!("main a[href$='{practice}']"),
            &format!("buone-pratiche/{practice}"),
        )
        .await;
        for part in ["risultati", "costi"] {
            let has_text = format!(
                "return document.getElementById('{part}').parentElement.textContent.trim().length > 60"
            );
            assert_eq!(browser.ask(&has_text).await, true, "{part}");
        }
        // The table scrolls, so it must be focusable.
        tab_to(&browser, "section.table[aria-labelledby=risultati]").await;
        browser.end().await;
    });
}

#[test]
fn the_keyboard_finds_how_to_publish() {
    visit(PREFIX, |browser, url| async move {
        browser.open(&url).await;
        follow(&browser, ".door a[href='come-si-pubblica/']", "come-si-pubblica/").await;
        assert_eq!(
            browser.ask("return document.querySelector('h1').textContent.trim()").await,
            "Come si pubblica"
        );
        browser.end().await;
    });
}
