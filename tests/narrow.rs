//! Pages on a screen of 320 CSS pixels, full of words without a space: names, URLs, mailboxes, code.

use crate::browser::strings;
use crate::support::chromium::Chromium;
use crate::support::{host, site};

/// Replaced by a long word in the catalogue below.
const LONG: &str = "LONG";

const FILES: [(&str, &str); 10] = [
    (
        "site.yml",
        "title: LONG\ntagline: LONG\nlanguages: [it, en]\npublisher: {name: LONG, email: LONG@example.org, address: LONG, url: 'https://example.org/LONG'}\n\
         parent: {name: LONG, url: 'https://example.org'}\ncoverage: {goals: [{measure: provincesWithCentre, title: LONG, source: 'https://example.org/LONG'}]}\n\
         analytics: {report_file: visits.yml}",
    ),
    ("visits.yml", "method: LONG\nmonths: [{month: 2026-01, visits: 10, pages: 20}]"),
    (
        "solutions/alfa/publiccode.yml",
        "publiccodeYmlVersion: '0.4'\nname: LONG\napplicationSuite: LONG\nurl: https://example.org/LONG\nlandingURL: https://example.org/LONG/x\n\
         isBasedOn: https://example.org/LONG/base\nsoftwareVersion: LONG\nreleaseDate: 2020-01-01\nplatforms: [LONG]\ncategories: [LONG]\n\
         developmentStatus: stable\nusedBy: [LONG, Comune di Bologna]\nlegal: {license: LONG, mainCopyrightOwner: LONG}\n\
         maintenance: {type: contract, contractors: [{name: LONG, until: 2021-01-01}], contacts: [{name: LONG, email: LONG@example.org, phone: '0', affiliation: LONG}]}\n\
         dependsOn: {open: [{name: LONG, versionMin: LONG}]}\nlocalisation: {availableLanguages: [it]}\n\
         description: {it: {genericName: LONG, shortDescription: LONG, longDescription: '## LONG `LONG` https://example.org/LONG', features: [LONG], documentation: https://example.org/LONG}}",
    ),
    (
        "solutions/alfa/index.md",
        "---\nthemes: [pagamenti]\ntags: [LONG]\norganisation: {name: LONG}\nrelated: [{entry: solutions/beta, relation: alternative, why: LONG}]\n\
         suppliers: [{name: LONG, website: 'https://example.org/LONG', email: LONG@example.org, note: LONG}]\n\
         evidence: [{signal: moved, date: 2025-01-01, source: 'https://example.org/LONG', url: 'https://example.org/LONG/neu'}]\n\
         kit: [{title: LONG, tool: technological, phase: transfer, url: 'https://example.org/LONG', format: LONG}]\n\
         sources: [{title: LONG, url: 'https://example.org/LONG', date: 2025-01-01}]\ncontacts: [{name: LONG, email: LONG@example.org, url: 'https://example.org/LONG'}]\n---\n\
         ## LONG\n\nSportello, edilizia, pratiche, concessione, cantiere. LONG [LONG](https://example.org/LONG) `LONG`\n\n## LONG due\n\n- LONG\n\n## LONG tre\n\n> LONG\n",
    ),
    (
        "solutions/beta.md",
        "---\ntitle: LONG due\nsummary: LONG sportello edilizia pratiche concessione cantiere\nthemes: [pagamenti]\norganisation: {name: LONG}\n\
         publiccode: {url: 'https://example.org/LONG/due', legal: {license: MIT}}\n---\nLONG\n",
    ),
    (
        "communities/rete.md",
        "title: LONG\nsummary: LONG\nstate: open\nthemes: [pagamenti]\nperiod: LONG\ncall: LONG\nprogramme: programmes/fondo\nlead: {name: LONG}\norganisation: {name: LONG}\n\
         members: [{organisation: {name: LONG}, roles: [partner], note: LONG}]\ngovernance: LONG\njoin: LONG\nmeetings: [{date: 2031-01-01, title: LONG, place: LONG}]\n\
         outputs: [{title: LONG}]\nfunding: {amount: 1000, by: LONG, source: 'https://example.org/LONG'}\n\
         figures: [{label: LONG, value: LONG, date: 2025, source: 'https://example.org/LONG'}]\nsolutions: [solutions/alfa]\nwebsite: https://example.org/LONG\n\
         aggregations: {source: 'https://example.org/LONG', groups: [{name: LONG, municipalities: 2, residents: 100}]}",
    ),
    (
        "practices/uso.md",
        "title: LONG\nsummary: LONG\nproblem: LONG\naction: LONG\ncosts: LONG 10 euro\ntime: LONG\nconditions: LONG\nlessons: LONG\n\
         reusedBy: [{organisation: {name: LONG}, note: LONG, source: 'https://example.org/LONG'}]\nsolutions: [solutions/alfa]\n\
         results: [{label: LONG, value: LONG, date: 2025, source: 'https://example.org/LONG'}]\nthemes: [pagamenti]\norganisation: {name: LONG}",
    ),
    (
        "centres/centro.md",
        "title: LONG\nsummary: LONG\norganisation: p_bg\nopened: '2020'\nservices: [{area: dataManagement, title: LONG, text: LONG, solutions: [solutions/alfa]}]\n\
         offices: [{name: LONG, address: LONG, email: LONG@example.org, note: LONG}]\nserves: [{name: LONG}]\npartners: [{organisation: {name: LONG}, roles: [partner]}]\nwebsite: https://example.org/LONG",
    ),
    (
        "programmes/fondo.md",
        "title: LONG\nsummary: LONG\norganisation: {name: LONG}\nperiod: LONG\ncalls: [{title: LONG, amount: 1000, source: 'https://example.org/LONG'}]\nwebsite: https://example.org/LONG",
    ),
    (
        "usages/alfa.yml",
        "solution: solutions/alfa\nsource: https://example.org/LONG\ndate: 2025-01-01\nusages: [{organisation: {name: LONG}, modules: [LONG], intermediary: {name: LONG due}, note: LONG, contact: LONG@example.org}]",
    ),
];

/// Returns the width of the page if it is wider than the screen, and elements that are too wide.
const MEASURE: &str = "
    const width = document.documentElement.scrollWidth;
    if (width <= 320) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > 320.5);
    return [`${width}`, ...wide.slice(0, 8).map((element) => `${element.tagName}.${element.className} ${element.textContent.slice(0, 30)}`)];";

#[test]
fn pages_do_not_scroll_sideways_at_320_pixels() {
    let long = "GestionePratiche_SportelloUnicoEdilizia_TerritorialeIntercomunale-".repeat(2);
    let long = long.trim_end_matches('-');
    let files = FILES.map(|(path, text)| (path, text.replace(LONG, long)));
    let files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let site = site(&files);
    let pages: Vec<String> = site
        .files
        .keys()
        .filter(|path| path.ends_with("index.html") && !path.starts_with("en/"))
        .map(|path| path.trim_end_matches("index.html").to_owned())
        .chain(["404.html".into(), "en/communities/rete/".into()])
        .chain(["cerca/?q=gestionepratiche".into(), "confronta/?s=alfa&s=beta".into()])
        .chain(["confronta/valutazione/?s=alfa&s=beta".into()])
        .collect();
    assert!(pages.iter().any(|page| page.starts_with("confronta/alfa/")), "{pages:?}");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime can be started");
    runtime.block_on(async {
        let url = host::serve(site.files, "/").await;
        let browser = Chromium::narrow(320).await;
        let mut wide = Vec::new();
        for page in pages {
            browser.open(&format!("{url}{page}")).await;
            // After a navigation the browser needs a moment to become narrow again.
            browser.until("return innerWidth", |width| width == 320).await;
            if page.contains('?') {
                let filled = "return !!document.querySelector('[data-part=hits] article, [data-part=result] td, .assessment-sheet dd')";
                browser.until(filled, |filled| filled == true).await;
            }
            let found = strings(&browser.ask(MEASURE).await);
            if !found.is_empty() {
                wide.push((page, found));
            }
        }
        assert!(wide.is_empty(), "wider than 320 pixels: {wide:#?}");
        browser.end().await;
    });
}
