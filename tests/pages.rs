//! Tests of whole sites, each of one fact.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::support::{Site, site};

const SOLUTION: &str = "publiccode: {url: 'https://example.org/a.git', developmentStatus: stable, softwareType: standalone/web, \
                        platforms: [web], legal: {license: EUPL-1.2}}";

fn solution(keys: &str) -> String {
    format!("{keys}\n{SOLUTION}")
}

#[test]
fn related_entries_are_linked_in_both_directions() {
    let site = site(&[
        ("solutions/albo.md", &solution("title: Albo")),
        ("solutions/sit.md", &solution("title: SIT\nrelated: [solutions/albo]")),
    ]);
    site.page("/soluzioni/sit/").has(r#"href="../albo/""#).has(">Albo<");
    site.page("/soluzioni/albo/").has(r#"href="../sit/""#);
}

#[test]
fn links_in_texts_lead_to_the_entry() {
    let page = "---\ntitle: Chi siamo\n---\nSi veda [il SIT](/solutions/sit).\n";
    let site = site(&[("solutions/sit.md", &solution("title: SIT")), ("pages/chi-siamo.md", page)]);
    site.page("/chi-siamo/").has(r#"<a href="../soluzioni/sit/">il SIT</a>"#);
}

#[test]
fn pages_are_linked_by_their_role() {
    let site = site(&[
        ("site.yml", "title: Catalogo\npages: {reuse_guide: riusare, privacy: informativa}"),
        ("pages/riusare.md", "title: Come si riusa"),
        ("pages/informativa.md", "title: Informativa"),
        ("solutions/sit.md", &solution("title: SIT")),
    ]);
    site.page("/soluzioni/sit/")
        .has(r#"href="../../riusare/">"#)
        .has(r#"href="../../informativa/""#)
        .has_no("../../privacy/")
        .has(r#"href="../../note-legali/""#);
    assert!(!site.files.contains_key("privacy/index.html"));
}

#[test]
fn links_in_front_matter_texts_lead_to_the_entry() {
    let site = site(&[
        ("solutions/sit.md", &solution("title: SIT")),
        (
            "communities/rete.md",
            "title: Rete\njoin: 'Provare [il SIT](/solutions/sit#costi), poi scrivere.'",
        ),
    ]);
    site.page("/comunita/rete/").has(r#"<a href="../../soluzioni/sit/#costi">il SIT</a>"#);
}

#[test]
fn pictures_of_an_entry_are_published_with_its_page() {
    const SEDE: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"/>"#;
    let page = "---\ntitle: Centro servizi\n---\n![La sede](sede.svg)\n";
    let site = site(&[("practices/cst/index.md", page), ("practices/cst/sede.svg", SEDE)]);
    site.page("/buone-pratiche/cst/")
        .has(r#"<img src="sede.svg" alt="La sede" width="60" height="40" loading="lazy" decoding="async">"#);
    assert_eq!(site.text("buone-pratiche/cst/sede.svg"), SEDE);
}

#[test]
fn organisations_of_the_register_are_shown_by_name() {
    let site = site(&[("solutions/sit.md", &solution("title: SIT\norganisation: c_a944"))]);
    site.page("/soluzioni/sit/").has("Comune di Bologna").has("c_a944");
}

#[test]
fn publiccode_files_are_published_unchanged() {
    let file = "publiccodeYmlVersion: \"0.4\"\nname: Medusa\nurl: https://example.org/medusa.git\n# a comment stays\n";
    let site = site(&[("solutions/medusa/publiccode.yml", file)]);
    site.page("/soluzioni/medusa/").has("Medusa");
    assert_eq!(site.text("soluzioni/medusa/publiccode.yml"), file);
}

#[test]
fn lists_have_twenty_four_entries_a_page() {
    let entries: Vec<_> = (1..=25)
        .map(|number| {
            (format!("solutions/s-{number}.md"), solution(&format!("title: Soluzione {number:02}")))
        })
        .collect();
    let files: Vec<_> = entries.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let site = site(&files);
    site.page("/soluzioni/").has("Soluzione 24").has_no("Soluzione 25").has(r#"href="pagina/2/""#);
    site.page("/soluzioni/pagina/2/").has("Soluzione 25").has_no("Soluzione 24");
}

#[test]
fn aliases_redirect_to_the_entry() {
    let site = site(&[("solutions/sit.md", &solution("title: SIT\naliases: [vecchio-sit]"))]);
    site.page("/soluzioni/vecchio-sit/").has(r"url=../sit/");
    assert!(site.text("_redirects").contains("/soluzioni/vecchio-sit/ /soluzioni/sit/ 301"));
}

#[test]
fn drafts_have_no_page() {
    let site = site(&[
        ("solutions/sit.md", &solution("title: SIT")),
        ("solutions/new.md", &solution("title: Nuovo\ndraft: true")),
    ]);
    assert!(!site.files.contains_key("soluzioni/new/index.html"));
}

#[test]
fn publiccode_cannot_inject_scripts() {
    let file = r#"
publiccodeYmlVersion: "0.4"
name: "<script>alert(1)</script>"
url: "javascript:alert(2)"
landingURL: "javascript:alert(3)"
description:
  it:
    shortDescription: "\" onmouseover=\"alert(4)"
    longDescription: "<img src=x onerror=alert(5)> [a](javascript:alert(6)) <iframe src='https://evil.example'></iframe>"
    features: ["</ul><script>alert(7)</script>"]
legal: {license: "</dd><script>alert(8)</script>"}
"#;
    let site = site(&[("solutions/bad/publiccode.yml", file)]);
    for (path, html) in site.pages() {
        // Browsers do not execute linked data, in which `<` is escaped.
        let run = html
            .split("<script")
            .skip(1)
            .filter(|script| !script.trim_start().starts_with("type=\"application/ld+json\""));
        for script in run {
            assert!(
                !script.split("</script").next().unwrap_or_default().contains("alert("),
                "{path}: {script}"
            );
        }
        for attribute in ["onmouseover=\"alert", "onerror=", "<iframe", "href=\"javascript:"] {
            assert!(!html.contains(attribute), "{path} has {attribute}");
        }
    }
}

/// Returns the linked data of a page by type.
fn linked_data(site: &Site, path: &str) -> BTreeMap<String, Value> {
    let html = site.text(path);
    let script = html
        .split("<script type=\"application/ld+json\" data-element=\"metatag\">")
        .nth(1)
        .and_then(|rest| rest.split("</script>").next());
    let data: Value =
        serde_json::from_str(script.expect("the page has linked data")).expect("it is JSON");
    let things = data["@graph"].as_array().expect("a graph").iter();
    things
        .map(|thing| (thing["@type"].as_str().expect("a type").to_owned(), thing.clone()))
        .collect()
}

#[test]
fn pages_contain_linked_data() {
    let site = site(&[
        ("site.yml", "title: Riuso & co\nbase_url: https://example.org/riuso\n"),
        ("solutions/sit.md", &solution("title: SIT\norganisation: p_bs\nsummary: Mappe")),
        ("communities/rete.md", "title: Rete\nmembers: [{organisation: c_b157, roles: [partner]}]"),
        ("practices/cst.md", "title: Centro servizi\ndate: 2026-01-31"),
    ]);
    let of_sit = linked_data(&site, "soluzioni/sit/index.html");
    assert_eq!(of_sit["SoftwareSourceCode"]["codeRepository"], "https://example.org/a.git");
    assert_eq!(of_sit["SoftwareSourceCode"]["license"], "https://spdx.org/licenses/EUPL-1.2");
    assert_eq!(of_sit["SoftwareSourceCode"]["provider"]["identifier"], "p_bs");
    assert_eq!(of_sit["SoftwareApplication"]["offers"]["price"], "0");
    let steps = of_sit["BreadcrumbList"]["itemListElement"].as_array().expect("steps");
    let urls: Vec<_> = steps.iter().map(|step| step["item"].as_str().expect("a URL")).collect();
    assert_eq!(
        urls,
        [
            "https://example.org/riuso/",
            "https://example.org/riuso/soluzioni/",
            "https://example.org/riuso/soluzioni/sit/"
        ]
    );
    assert_eq!(
        linked_data(&site, "comunita/rete/index.html")["Organization"]["member"][0]["identifier"],
        "c_b157"
    );
    assert_eq!(
        linked_data(&site, "buone-pratiche/cst/index.html")["Article"]["datePublished"],
        "2026-01-31"
    );
    assert_eq!(
        linked_data(&site, "enti/p_bs/index.html")["GovernmentOrganization"]["areaServed"],
        "Brescia"
    );
    let listed = &linked_data(&site, "soluzioni/index.html")["ItemList"]["itemListElement"];
    assert_eq!(listed[0]["url"], "https://example.org/riuso/soluzioni/sit/");
    let target = "https://example.org/riuso/cerca/?q={search_term_string}";
    assert_eq!(linked_data(&site, "index.html")["WebSite"]["potentialAction"]["target"], target);
    let described = site.text("opensearch.xml");
    assert!(described.contains("<ShortName>Riuso &amp; co</ShortName>"), "{described}");
    assert!(
        described.contains("template=\"https://example.org/riuso/cerca/?q={searchTerms}\""),
        "{described}"
    );
    site.page("/soluzioni/sit/")
        .has(r#"type="application/opensearchdescription+xml""#)
        .has("../../opensearch.xml");
}

#[test]
fn sites_without_base_url_have_no_linked_data() {
    let site = site(&[("solutions/sit.md", &solution("title: SIT"))]);
    site.page("/soluzioni/sit/").has_no("ld+json").has_no("opensearch");
    assert!(!site.files.contains_key("opensearch.xml"));
}

#[test]
fn users_of_a_solution_can_be_asked_and_are_counted_by_kind() {
    let usages = "solution: solutions/sit\nsource: https://example.org/usi\ndate: 2026-01-01\nusages:\n  - {organisation: c_a944, contact: 'ced@ente.example'}\n  - {organisation: p_bs}\n  - {organisation: c_a074, status: retired}";
    let site = site(&[("solutions/sit.md", &solution("title: SIT")), ("usages/sit.yml", usages)]);
    site.page("/soluzioni/sit/")
        .has("1 provincia, 1 comune")
        .has("href=\"mailto:ced@ente.example?subject=Usate%20SIT%3F%20Una%20domanda")
        .has("%0D%0A")
        .has("href=\"#chiedi\"");
}

#[test]
fn solution_pages_show_the_day_of_a_release_and_costs_from_practices() {
    let old =
        "title: SIT\ndate: 2026-11-22\npubliccode: {softwareVersion: '1', releaseDate: 2021-10-01}";
    let site = site(&[
        ("solutions/sit.md", old),
        (
            "practices/mappe.md",
            "title: Mappe\nsolutions: [solutions/sit]\ncosts: Dodici giornate, 4.000 euro.",
        ),
    ]);
    site.page("/soluzioni/sit/")
        .has("1, <time datetime=\"2021-10-01\">1 ottobre 2021</time></dd>")
        .has("Dodici giornate")
        .has("ne parla 1 buona pratica");
}

#[test]
fn practice_pages_open_with_a_summary_and_name_missing_parts() {
    let keys = "title: Gare\norganisation: p_bs\nproblem: Ognuno da sé.\ntime: Dal 2015.\n\
                results: [{label: comuni, value: 12, date: 2016-05, source: 'https://example.org'}]";
    let site = site(&[("practices/gare.md", keys)]);
    site.page("/buone-pratiche/gare/")
        .has("<h2 id=\"in-breve\">In breve</h2>")
        .has("Provincia di Brescia")
        .has("<a href=\"#risultati\">comuni: 12 (maggio 2016)</a>")
        .has("<dt>Tempi</dt><dd>Dal 2015.</dd>")
        .has_no("<dt>Costi</dt>")
        .has("<h2 id=\"lezioni\">Che cosa si è imparato</h2>\n<p class=\"muted\">Non ancora descritto.</p>");
}

#[test]
fn legal_pages_are_generated_where_a_site_has_none() {
    let keys = "title: Riuso\nlanguages: [it, en]\nlegal: {accessibility_statement: 'https://form.agid.gov.it/view/x', \
                accessibility_feedback: 'mailto:rtd@ente.example'}";
    let site = site(&[("site.yml", keys), ("solutions/sit.md", &solution("title: SIT"))]);
    site.page("/")
        .has("href=\"privacy/\" data-element=\"privacy-policy-link\"")
        .has("href=\"note-legali/\"");
    site.page("/privacy/")
        .has("non usano cookie")
        .has("chi è il titolare del trattamento")
        .has_no("localStorage");
    site.page("/note-legali/").has("data-element=\"legal-notes-body\"").has("CC BY 3.0 IT");
    site.page("/en/accessibilita/")
        .has("WCAG 2.2")
        .has("https://form.agid.gov.it/view/x")
        .has("mailto:rtd@ente.example");
    site.page("/mappa-del-sito/").has("href=\"../accessibilita/\"");
}

#[test]
fn own_pages_replace_generated_legal_pages() {
    let page = "---\ntitle: I tuoi dati\naliases: [privacy]\n---\nNon li chiediamo.\n";
    let own = "---\ntitle: Per tutti\n---\nSi prova ogni anno.\n";
    let site = site(&[
        ("site.yml", "title: Riuso\nlegal: {accessibility_feedback: 'mailto:rtd@ente.example'}"),
        ("pages/dati.md", page),
        ("pages/accessibilita.md", own),
    ]);
    site.page("/privacy/").has("url=../dati/");
    site.page("/accessibilita/")
        .has("Si prova ogni anno.")
        .has_no("WCAG 2.2")
        .has("mailto:rtd@ente.example");
}

#[test]
fn reported_visits_are_shown_with_their_method() {
    let visits = "method: Registri del server, senza indirizzi.\nmonths:\n  - {month: 2026-10, visits: 1200, pages: 4100}\n  \
                  - {month: 2026-09, visits: 800}\n";
    let site = site(&[
        ("site.yml", "title: Riuso\nanalytics: {report_file: analytics/visite.yml}"),
        ("analytics/visite.yml", visits),
        ("solutions/sit.md", &solution("title: SIT")),
    ]);
    site.page("/statistiche/")
        .has("2000 visite da settembre 2026 a ottobre 2026")
        .has("Registri del server, senza indirizzi.")
        .has("<th scope=\"row\">settembre 2026</th><td>800</td><td>Non dichiarato</td>")
        .has("<td>1200</td><td>4100</td>");
    site.page("/privacy/").has("contati altrove");
}
