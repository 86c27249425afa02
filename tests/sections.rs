//! Links to sections of pages: the check accepts those that arrive, and no others. The catalogues
//! are examples; nothing in them exists.

use std::collections::BTreeSet;

use filiera::catalogue::section::{FRAME, LinkedPage};
use filiera::catalogue::{Catalogue, Kind};
use filiera::finding::Report;
use filiera::options::BuildOptions;
use filiera::timings::Timings;
use filiera::urls::{Route, Segments};

use crate::support::{Site, attributes, content, site, try_build};

/// A catalogue of entries with only what they must have.
const BARE: &[(&str, &str)] = &[
    ("solutions/sigeo.md", "title: Sigeo\npubliccode: {}"),
    ("communities/rete.md", "title: Rete"),
    ("practices/metodo.md", "title: Metodo"),
    ("centres/centro.md", "title: Centro"),
    ("programmes/bando.md", "title: Bando"),
    ("pages/chi-siamo.md", "title: Chi siamo"),
    ("pages/accessibilita.md", "title: Accessibilità"),
    ("organisations/ente-di-prova.md", "name: Ente di prova"),
];

/// A catalogue in which each section is on some page.
const FULL: &[(&str, &str)] = &[
    (
        "site.yml",
        "title: Prova\nas_of: 2026-03-01\nlegal: {accessibility_statement: 'https://example.org/d'}\n",
    ),
    (
        "solutions/sigeo/index.md",
        "---
title: Sigeo
date: 2026-01-10
organisation: {name: Ente di prova}
themes: [territorio-sit]
objectives: [ob-3-3]
contacts: [{name: Ufficio, email: ufficio@example.org}]
related: [solutions/albo, centres/sede]
sources: [{title: Atto, url: 'https://example.org/atto'}]
kit: [{phase: selection, tool: administrative, title: Schema, url: 'https://example.org/s.odt'}]
suppliers: [{name: Ditta, website: 'https://example.org/ditta'}]
publiccode:
  url: https://example.org/sigeo.git
  softwareType: standalone/web
  platforms: [web]
  developmentStatus: obsolete
  dependsOn: {open: [{name: Un archivio}]}
  maintenance: {type: internal, contacts: [{name: Ufficio, email: ced@example.org}]}
  description:
    it:
      features: [Mappa]
      longDescription: Raccoglie le segnalazioni dei cittadini e le mostra su una mappa, con lo stato di ciascuna. Raccoglie le segnalazioni dei cittadini e le mostra su una mappa, con lo stato di ciascuna. 
      videos: ['https://vimeo.com/1']
---
## Prima di tutto

Serve un pomeriggio.
",
    ),
    (
        "solutions/albo.md",
        "---\ntitle: Albo\npubliccode: {url: 'https://example.org/albo.git'}\n---\nServe un giorno.\n",
    ),
    (
        "communities/rete.md",
        "---
title: Rete
state: open
lead: {name: Ente di prova}
members: [{organisation: p_pg, roles: [participant]}, {organisation: p_tr, to: '2020'}]
governance: Si vota.
join: Si scrive.
contacts: [{name: Ufficio, email: ufficio@example.org}]
objectives: [ob-3-3]
sources: [{title: Atto, url: 'https://example.org/atto'}]
kit: [{phase: selection, tool: administrative, title: Schema, url: 'https://example.org/s.odt'}]
meetings: [{date: 2026-02-01, title: Incontro}]
outputs: [{title: Modello}]
figures: [{label: enti, value: '2', date: 2026-01, source: 'https://example.org/c'}]
aggregations: {source: 'https://example.org/a', groups: [{name: Valle, municipalities: 3}]}
solutions: [solutions/sigeo]
practices: [practices/metodo]
programme: programmes/bando
---
## Perché

Per lavorare insieme.
",
    ),
    ("communities/gruppo.md", "---\ntitle: Gruppo\n---\nPer lavorare insieme.\n"),
    (
        "practices/metodo.md",
        "---
title: Metodo
organisation: {name: Ente di prova}
problem: Serviva tempo.
action: Si è scritto un metodo.
results: [{label: ore, value: '3', date: 2026-01, source: 'https://example.org/r'}]
costs: Un giorno.
conditions: Nessuna.
lessons: Provare.
reusedBy: [{organisation: c_g478}]
solutions: [solutions/sigeo]
communities: [communities/rete]
objectives: [ob-3-3]
sources: [{title: Atto, url: 'https://example.org/atto'}]
kit: [{phase: selection, tool: administrative, title: Schema, url: 'https://example.org/s.odt'}]
programme: programmes/bando
---
## Come è andata

Bene.
",
    ),
    ("practices/tempo.md", "---\ntitle: Tempo\n---\nSi è provato.\n"),
    (
        "centres/centro.md",
        "---
title: Centro
organisation: p_pg
contacts: [{name: Ufficio, email: ufficio@example.org}]
objectives: [ob-3-3]
sources: [{title: Atto, url: 'https://example.org/atto'}]
kit: [{phase: selection, tool: administrative, title: Schema, url: 'https://example.org/s.odt'}]
services: [{area: documentManagement, title: Protocollo}]
join: Si scrive.
costs: Nessuno.
figures: [{label: enti, value: '2', date: 2026-01, source: 'https://example.org/c'}]
offices: [{name: Sede}]
labs: [{name: Laboratorio}]
partners: [{organisation: {name: Ente di prova}, roles: [partner]}]
serves: [c_g478, {name: Ente di prova}]
solutions: [solutions/sigeo]
practices: [practices/metodo]
communities: [communities/rete]
---
## Che cosa fa

Aiuta i comuni.
",
    ),
    ("centres/sede.md", "---\ntitle: Sede\norganisation: {name: Ente di prova}\n---\nAiuta i comuni.\n"),
    (
        "programmes/bando.md",
        "---
title: Bando
period: 2026
organisation: {name: Ente di prova}
contacts: [{name: Ufficio, email: ufficio@example.org}]
objectives: [ob-3-3]
sources: [{title: Atto, url: 'https://example.org/atto'}]
kit: [{phase: selection, tool: administrative, title: Schema, url: 'https://example.org/s.odt'}]
calls: [{title: Primo avviso}]
figures: [{label: enti, value: '2', date: 2026-01, source: 'https://example.org/c'}]
---
## Perché

Per il riuso.
",
    ),
    ("programmes/fondo.md", "---\ntitle: Fondo\n---\nPer il riuso.\n"),
    (
        "pages/note-legali.md",
        "---
title: Note legali
contacts: [{name: Ufficio, email: ufficio@example.org}]
objectives: [ob-3-3]
sources: [{title: Atto, url: 'https://example.org/atto'}]
kit: [{phase: selection, tool: administrative, title: Schema, url: 'https://example.org/s.odt'}]
related: [solutions/sigeo]
---
Tutto è inventato.
",
    ),
    ("pages/accessibilita.md", "---\ntitle: Accessibilità\n---\nSi prova ogni pagina.\n"),
    (
        "organisations/ente-di-prova.md",
        "name: Ente di prova
contacts: [{name: Sportello, phone: '075 000000'}]
sources: [{title: Statuto, url: 'https://example.org/statuto'}]",
    ),
    ("organisations/c_g478.md", ""),
    (
        "usages/prova.yml",
        "solution: solutions/sigeo
source: https://example.org/delibera
usages:
  - { organisation: c_g478, intermediary: {name: Ente di prova}, contact: ced@example.org }
  - { organisation: {name: Ente di prova} }
  - { organisation: {name: Ente di prova}, solution: solutions/albo, status: trial }
",
    ),
];

#[test]
fn links_to_sections_are_accepted_if_they_arrive() {
    let (mut present, mut absent) = (BTreeSet::new(), BTreeSet::new());
    for files in [BARE, FULL] {
        let site = site(files);
        let catalogue = catalogue(files);
        for page in pages(&catalogue) {
            let (kind, refused) = (kind_of(&page), refused(files, &page));
            let on_page = ids_on_page(&site, &catalogue, &page);
            for section in page.sections().chain(FRAME.iter().copied()) {
                let is_there = on_page.contains(section);
                assert_eq!(!refused.contains(section), is_there, "{page:?}: {section}");
                let seen = if is_there { &mut present } else { &mut absent };
                seen.insert((kind, section));
            }
            for id in on_page.iter().filter(|id| !id.contains([':', '.'])) {
                let is_of_text = ["prima-di-tutto", "perché", "come-è-andata", "che-cosa-fa"];
                let is_known = page.section(id).is_some() || is_of_text.contains(&id.as_str());
                assert!(is_known, "{page:?} has {id}");
            }
        }
    }
    let unseen: Vec<_> = absent.difference(&present).collect();
    assert!(unseen.is_empty(), "on no page: {unseen:?}");
    let optional = absent.intersection(&present).count();
    assert!(optional > 50, "only {optional} sections are on some pages and not on others");
}

fn kind_of(page: &LinkedPage) -> Option<Kind> {
    match page {
        LinkedPage::Entry(kind, _) => Some(*kind),
        LinkedPage::Organisation(_) => None,
    }
}

fn catalogue(files: &[(&str, &str)]) -> Catalogue {
    let folder = content(files);
    let options = BuildOptions::new(folder.path());
    let read = filiera::catalogue(&options, &mut Report::default(), &mut Timings::default());
    read.expect("the content can be read").1
}

/// Returns the pages of the entries and of the organisations with a profile.
fn pages(catalogue: &Catalogue) -> Vec<LinkedPage> {
    let entries = catalogue.entries.iter();
    let entries = entries.map(|entry| LinkedPage::Entry(entry.kind(), entry.slug.clone()));
    let organisations = catalogue.profiles.keys().cloned().map(LinkedPage::Organisation);
    entries.chain(organisations).collect()
}

fn ids_on_page(site: &Site, catalogue: &Catalogue, page: &LinkedPage) -> BTreeSet<String> {
    let route = match page.clone() {
        LinkedPage::Entry(kind, slug) => Route::Entry { kind, slug },
        LinkedPage::Organisation(name) => Route::Organisation(name),
    };
    let html = site.text(&route.file(Segments::of_edition(&catalogue.site)));
    attributes(html, "id").into_iter().map(str::to_owned).collect()
}

/// Returns the sections of a page that the check refuses as targets of links: in a page of text, or
/// in the profile of the organisation.
fn refused(files: &[(&str, &str)], page: &LinkedPage) -> BTreeSet<String> {
    let (path, target) = match page {
        LinkedPage::Entry(kind, slug) => {
            ("pages/prova-di-link.md".to_owned(), format!("/{}/{slug}", kind.folder()))
        }
        LinkedPage::Organisation(name) => (format!("organisations/{name}.md"), String::new()),
    };
    let (own, others): (Vec<_>, Vec<_>) = files.iter().partition(|(other, _)| *other == path);
    let keys = own.first().map_or("title: Prova di link", |(_, keys)| *keys);
    let sections = page.sections().chain(FRAME.iter().copied());
    let links: String = sections.map(|id| format!("[{id}]({target}#{id})\n")).collect();
    let text = format!("---\n{keys}\n---\n{links}");
    let folder = content(&[others, vec![(path.as_str(), text.as_str())]].concat());
    let (_, report, _) = try_build(folder.path());
    let findings = report.findings().iter().filter(|finding| finding.code() == "unknown-part");
    let ids = findings.map(|finding| finding.span.text().rsplit('#').next().unwrap_or_default());
    ids.map(str::to_owned).collect()
}

#[test]
fn sections_of_other_languages_are_checked_on_their_pages() {
    let files = |link: &'static str| {
        [
            ("site.yml", "title: Prova\nlanguages: [it, en]\n"),
            ("solutions/sigeo.md", "title: Sigeo\npubliccode: {}"),
            ("communities/rete.md", "---\ntitle: Rete\n---\nInsieme.\n"),
            ("communities/rete.en.md", "---\ntitle: Network\n---\n"),
            ("pages/chi-siamo.md", "---\ntitle: Chi siamo\n---\nSiamo qui.\n"),
            ("pages/chi-siamo.en.md", link),
        ]
    };
    site(&files("---\ntitle: About\n---\n[Purpose](/communities/rete#scopo)\n"));
    let dead = content(&files("---\ntitle: About\n---\n[Users](/solutions/sigeo#chi-la-usa)\n"));
    let (_, report, _) = try_build(dead.path());
    let codes: Vec<&str> = report.findings().iter().map(|finding| finding.code()).collect();
    assert!(codes.contains(&"unknown-part"), "{codes:?}");
}

#[test]
fn links_lead_to_similar_entries() {
    let text = "title: Nome\nthemes: [tributi-catasto]\nsummary: Catasto comunale con mappa delle \
                particelle, calcolo dei tributi e avvisi ai contribuenti\npubliccode: {}";
    let one = text.replace("Nome", "Catasto");
    let other = text.replace("Nome", "Particelle");
    let link = "---\ntitle: Chi siamo\n---\n[simili](/solutions/uno#collegati)\n";
    let files =
        [("solutions/uno.md", one.as_str()), ("solutions/due.md", &other), ("pages/qui.md", link)];
    site(&files).page("/soluzioni/uno/").has("id=\"collegati\"");
}
