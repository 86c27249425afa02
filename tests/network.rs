//! Facts about reuse on pages: users, kits, organisations, territories, programmes, coverage.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;

use crate::support::{attributes, built, repository, served_file, site};

const VBG: (&str, &str) = (
    "solutions/vbg/publiccode.yml",
    "publiccodeYmlVersion: '0.2'
name: VBG
url: https://example.org/vbg.git
organisation: {uri: 'urn:x-italian-pa:r_umbria'}
usedBy:
  - CodiceIPA c_a045, Acquasparta _PUNTO ZERO SCARL_ VBG_Edilizia;VBG_SUAP
  - Comune di Lecce
  - Ente che nessuno conosce
",
);

#[test]
fn solution_pages_list_users_by_territory_with_modules_and_intermediary() {
    let site = site(&[VBG]);
    let page = site.page("/soluzioni/vbg/");
    page.has(r#"<a href="../../enti/c_a045/">Comune di Acquasparta</a>"#)
        .has("VBG_Edilizia, VBG_SUAP");
    page.has(r#"tramite <a href="../../enti/punto-zero-scarl/">Punto Zero Scarl</a>"#);
    page.has(r#"<a href="../../territorio/umbria/terni/">Terni</a>"#)
        .has("Ente che nessuno conosce");
}

#[test]
fn territory_pages_list_what_their_organisations_use() {
    let site = site(&[VBG]);
    site.page("/territorio/umbria/terni/")
        .has(">VBG <")
        .has("Comune di Acquasparta")
        .has("1 soluzione in uso");
    site.page("/territorio/puglia/lecce/").has("Comune di Lecce").has("1 soluzione in uso");
    site.page("/territorio/umbria/").has("1 soluzione del territorio");
    site.page("/territorio/")
        .has(r#"href="puglia/lecce/""#)
        .has("Il catalogo non ha ancora nulla su:");
}

#[test]
fn declared_usages_override_used_by() {
    let usages = "solution: solutions/vbg\nsource: https://example.org/delibera\ndate: 2026-01-31\nusages:\n  - {organisation: \
                  c_e506, status: trial, since: 2024, contact: ced@example.org}\n  - {organisation: {name: Consorzio Esempio}}\n";
    let site = site(&[VBG, ("usages/vbg.yml", usages)]);
    let page = site.page("/soluzioni/vbg/");
    page.has("la sta provando")
        .has("dal 2024")
        .has("mailto:ced@example.org")
        .has("Consorzio Esempio");
    let rows: Vec<_> = site.text("data/usages.csv").lines().collect();
    assert_eq!(rows.iter().filter(|row| row.contains(",c_e506,")).count(), 1, "{rows:?}");
    assert!(rows.iter().any(|row| row.contains(",c_e506,")
        && row.contains(",trial,2024,")
        && row.contains(",declaration,")));
    site.page("/enti/c_e506/").has("fonte: 31 gennaio 2026");
    site.page("/enti/consorzio-esempio/").has("Ente fuori dal registro");
}

#[test]
fn retired_usages_and_unknown_names_do_not_count_as_known_users() {
    let usages = "solution: solutions/vbg\nsource: https://example.org/usi\ndate: 2026-01-31\nusages:\n  \
                  - {organisation: c_a944, intermediary: {name: Uno}}\n  - {organisation: c_a944, intermediary: {name: Due}}\n  \
                  - {organisation: c_e506, status: retired}\n";
    let site = site(&[VBG, ("usages/vbg.yml", usages)]);
    site.page("/soluzioni/vbg/")
        .has("nel catalogo: <strong>2 enti</strong>.")
        .has(">3 enti</a>")
        .has("non la usa più")
        .has("1 nome non riconosciuto");
}

#[test]
fn the_latest_number_of_the_owner_counts_if_it_is_higher() {
    let solution = "title: Albo\npubliccode: {name: Albo}\nevidence:\n  \
                    - {signal: users, value: 9, date: 2020-01-31, source: 'https://example.org/a'}\n  \
                    - {signal: users, value: 2, date: 2026-01-31, source: 'https://example.org/b'}";
    let usages = |organisations: &str| {
        format!(
            "solution: solutions/albo\nsource: https://example.org/usi\ndate: 2026-01-31\nusages: [{organisations}]"
        )
    };
    let page = |usages: &str| {
        let site = site(&[("solutions/albo.md", solution), ("usages/albo.yml", usages)]);
        site.text("soluzioni/albo/index.html").to_owned()
    };
    let one = page(&usages("{organisation: c_a944}"));
    assert!(one.contains("<strong>1 ente</strong>; chi la pubblica ne dichiara di più: 2 enti"));
    let two = page(&usages("{organisation: c_a944}, {organisation: c_e506}"));
    assert!(two.contains("<strong>2 enti</strong>."));
}

#[test]
fn spellings_of_a_name_with_the_same_page_are_one_user() {
    let usages = "solution: solutions/albo\nsource: https://example.org/usi\ndate: 2026-01-31\nusages:\n  \
                  - {organisation: {name: ESEMPIO Srl}, intermediary: {name: Uno}}\n  \
                  - {organisation: {name: Esempio srl}, intermediary: {name: Due}}\n";
    let solution = ("solutions/albo.md", "title: Albo\npubliccode: {name: Albo}");
    let site = site(&[solution, ("usages/albo.yml", usages)]);
    site.page("/soluzioni/albo/").has("nel catalogo: <strong>1 ente</strong>.");
}

#[test]
fn municipalities_of_the_same_name_are_two_users() {
    let usages = "solution: solutions/albo\nsource: https://example.org/usi\ndate: 2026-01-31\nusages:\n  \
                  - {organisation: c_e623}\n  - {organisation: c_e624}\n";
    let solution = ("solutions/albo.md", "title: Albo\npubliccode: {name: Albo}");
    let site = site(&[solution, ("usages/albo.yml", usages)]);
    site.page("/soluzioni/albo/").has("nel catalogo: <strong>2 enti</strong>.");
}

#[test]
fn kits_are_grouped_by_phase_and_tool() {
    let kit = "title: Rete\nkit:\n  - {phase: selection, tool: administrative, title: Schema di delibera, url: \
               'https://example.org/delibera.odt', format: ODT, version: '1.0', date: 2019-11}\n  - {tool: technological, title: \
               Specifiche, url: 'https://example.org/specifiche'}";
    let site = site(&[
        ("solutions/albo.md", "title: Albo\npubliccode: {name: Albo}"),
        ("communities/rete.md", kit),
    ]);
    let page = site.page("/comunita/rete/");
    page.has("Fase A: ricerca e selezione")
        .has("Strumenti amministrativi")
        .has("ODT, versione 1.0, novembre 2019");
    page.has("Fase non indicata").has("2 documenti").has_no("Fase B");
}

#[test]
fn programme_pages_show_what_was_funded() {
    let funded = |amount: u32| {
        format!(
            "title: Rete {amount}\nprogramme: programmes/esempio\nfunding: {{amount: {amount}, source: 'https://example.org'}}"
        )
    };
    let site = site(&[
        (
            "programmes/esempio.md",
            "title: Programma di esempio\ncalls: [{title: Primo avviso, date: 2007, amount: 12000000}]",
        ),
        ("communities/una.md", &funded(700_000)),
        ("communities/due.md", &funded(642_050)),
        (
            "solutions/albo.md",
            "title: Albo\nprogramme: programmes/esempio\npubliccode: {name: Albo}",
        ),
    ]);
    let page = site.page("/programmi/esempio/");
    page.has("1.342.050 euro a 2 comunità")
        .has("Primo avviso, 2007: 12.000.000 euro")
        .has("Altre schede del programma");
    site.page("/comunita/una/")
        .has(r#"<a href="../../programmi/esempio/">Programma di esempio</a>"#)
        .has("700.000 euro");
}

#[test]
fn relations_are_shown_from_both_sides() {
    let site = site(&[
        (
            "solutions/open20.md",
            "title: OPEN 2.0\npubliccode: {url: 'https://example.org/Open20.git'}",
        ),
        (
            "solutions/portale.md",
            "title: Portale\npubliccode: {url: 'https://example.org/p', isBasedOn: 'https://example.org/open20'}",
        ),
        (
            "solutions/nuovo.md",
            "title: Nuovo\nrelated: [{entry: solutions/portale, relation: successorOf, why: stesso ufficio}]\npubliccode: {url: 'https://example.org/n'}",
        ),
    ]);
    site.page("/soluzioni/nuovo/").has("Questa ne prende il posto: stesso ufficio");
    site.page("/soluzioni/portale/")
        .has("È l’originale da cui questa deriva")
        .has("Ha preso il posto di questa")
        .has_no("stesso ufficio");
    site.page("/soluzioni/open20/")
        .has("Portale</a> <span class=\"muted\">È una variante di questa");
}

#[test]
fn warnings_about_solutions_have_dates_and_sources() {
    let site = site(&[
        ("site.yml", "title: Prova\nas_of: 2026-11-22\n"),
        (
            "solutions/albo.md",
            "title: Albo\nevidence: [{signal: lastActivity, date: 2022-01-31, checked: 2026-07-01, source: 'https://example.org/log'}]\n\
             publiccode: {url: 'https://example.org/a', developmentStatus: stable, maintenance: {type: contract, contractors: [{name: \
             Ditta Esempio, until: 2020-06-30}]}}",
        ),
    ]);
    let page = site.page("/soluzioni/albo/");
    page.has("Il contratto di manutenzione con Ditta Esempio è scaduto:").has("30 giugno 2020");
    page.has("non risultano modifiche da almeno 4 anni")
        .has("31 gennaio 2022")
        .has("https://example.org/log");
    page.has("verificato:").has("1 luglio 2026").has("22 novembre 2026");
}

/// URL prefixes of every kind of page.
const KINDS: [&str; 12] = [
    "soluzioni/",
    "comunita/",
    "buone-pratiche/",
    "centri/",
    "programmi/",
    "enti/",
    "territorio/",
    "obiettivi/",
    "temi/",
    "copertura/",
    "cerca/",
    "glossario/",
];

#[test]
fn every_page_is_at_most_three_clicks_from_the_home_page_of_its_language() {
    let site = built(&repository().join("content"));
    let pages = site.pages().collect();
    let from_home = clicks(&pages, "index.html");
    for kind in KINDS {
        assert!(from_home.keys().any(|page| page.starts_with(kind)), "no page is below {kind}");
    }
    let from_english_home = clicks(&pages, "en/index.html");
    let clicks = |path: &str| {
        if path.starts_with("en/") { from_english_home.get(path) } else { from_home.get(path) }
    };
    let far: Vec<_> = site
        .pages()
        .filter(|(path, html)| {
            !path.ends_with("404.html") && !html.contains("http-equiv=\"refresh\"")
        })
        .filter(|(path, _)| clicks(path).is_none_or(|clicks| *clicks > 3))
        .map(|(path, _)| path)
        .collect();
    assert!(far.is_empty(), "{far:?}");
}

/// Returns the number of clicks from a home page to each page that it reaches.
fn clicks<'s>(pages: &BTreeMap<&'s str, &'s str>, home: &str) -> BTreeMap<String, usize> {
    let mut clicks = BTreeMap::from([(home.to_owned(), 0)]);
    let mut waiting = VecDeque::from([home.to_owned()]);
    while let Some(page) = waiting.pop_front() {
        let away = clicks[&page] + 1;
        for link in attributes(pages[page.as_str()], "href") {
            let path = link.split(['#', '?']).next().unwrap_or_default();
            let is_outside = path.contains("://") || path.contains(':') || path.is_empty();
            let target = if is_outside { continue } else { served_file(&page, path) };
            if pages.contains_key(target.as_str()) && !clicks.contains_key(&target) {
                clicks.insert(target.clone(), away);
                waiting.push_back(target);
            }
        }
    }
    clicks
}

#[test]
fn no_heading_is_empty_and_no_page_is_a_dead_end() {
    let site = built(&repository().join("content"));
    for (path, html) in site.pages().filter(|(_, html)| !html.contains("http-equiv=\"refresh\"")) {
        let main = html
            .split("<main")
            .nth(1)
            .and_then(|rest| rest.split("</main>").next())
            .unwrap_or_default();
        // A page of text, such as the privacy notice, needs no links.
        let is_own_text = path.strip_prefix("en/").unwrap_or(path).matches('/').count() == 1;
        assert!(is_own_text || !attributes(main, "href").is_empty(), "{path} has no links");
        for heading in main
            .split("<h")
            .skip(1)
            .filter(|rest| rest.starts_with(|c: char| ('1'..='6').contains(&c)))
        {
            let (level, rest) =
                (&heading[..1], heading.split_once('>').map_or("", |(_, rest)| rest));
            let (words, after) = rest.split_once("</h").unwrap_or_default();
            assert!(!words.trim().is_empty(), "{path} has an empty heading");
            let next =
                after.trim_start_matches(|c: char| c.is_ascii_digit() || c == '>').trim_start();
            let ends = next.starts_with("</section>")
                || next.starts_with("</article>")
                || next.starts_with("</div>");
            assert!(level == "1" || !ends, "{path}: nothing follows the heading {words}");
        }
    }
}

/// Compares the coverage page with figures that are computed from the files, without the program's
/// code.
#[test]
fn coverage_agrees_with_the_content_files() {
    let read = |path: &str| fs::read_to_string(repository().join(path)).expect("the file exists");
    let rows = |text: &str| {
        text.lines()
            .skip(1)
            .map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    };
    let ordinary: BTreeSet<String> = rows(&read("src/registers/regions.csv"))
        .into_iter()
        .filter(|row| row[2] == "ordinary")
        .map(|row| row[0].clone())
        .collect();
    let provinces = rows(&read("src/registers/provinces.csv"));
    let mut run_by: BTreeMap<String, bool> = BTreeMap::new();
    for file in fs::read_dir(repository().join("content/centres")).expect("there are centres") {
        let text = fs::read_to_string(file.expect("the folder can be read").path())
            .expect("the file is text");
        let key = |name: &str| {
            text.lines().find_map(|line| line.strip_prefix(name)).map(|rest| rest.trim().to_owned())
        };
        let pilot = key("pilot:").as_deref() == Some("true");
        if let Some(organisation) = key("organisation:") {
            *run_by.entry(organisation).or_default() |= pilot;
        }
    }
    let counted: Vec<_> =
        provinces.iter().filter(|row| ordinary.contains(&row[3]) && row[4] == "province").collect();
    let with = counted.iter().filter(|row| run_by.contains_key(&row[5])).count();
    let pilots = counted.iter().filter(|row| run_by.get(&row[5]) == Some(&true)).count();
    let regions: BTreeSet<_> = provinces
        .iter()
        .filter(|row| ordinary.contains(&row[3]) && run_by.contains_key(&row[5]))
        .map(|row| &row[3])
        .collect();
    assert!(with > 0, "the repository has centres that provinces run");

    let site = built(&repository().join("content"));
    let page = site.page("/copertura/");
    for (reached, target) in [(pilots, 5), (regions.len(), ordinary.len()), (with, counted.len())] {
        page.has(&format!("<p class=\"goal-figure\">{reached} su {target}</p>"));
    }
    assert_eq!((ordinary.len(), counted.len()), (15, 76));
    let table = rows(site.text("data/coverage.csv"));
    assert_eq!(table.len(), provinces.len());
    assert_eq!(table.iter().filter(|row| row[7] == "true" && !row[9].is_empty()).count(), with);
}
