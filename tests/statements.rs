//! Sentences of pages are printed only while the facts they rest on hold. `docs/statements.md` lists
//! them.

use filiera::finding::format::{self, Format};
use filiera::message::MessageLang;
use serde_json::Value;

use crate::support::{Site, content, filiera, site, try_build};

const OWNERS_FILE: &str = "publiccodeYmlVersion: '0.4'\nname: Albo\nurl: https://example.org/albo.git\n\
                           legal: {license: EUPL-1.2}\nmaintenance: {type: internal, contacts: [{name: Ufficio}]}\n\
                           developmentStatus: obsolete\n";
const WRITTEN: &str = "title: Albo\npubliccode: {url: 'https://example.org/albo.git', developmentStatus: obsolete, \
                       legal: {license: EUPL-1.2}, usedBy: [Comune di Bologna]}";

fn usages(list: &str) -> String {
    format!(
        "solution: solutions/albo\nsource: https://example.org/usi\ndate: 2026-01-31\nusages: [{list}]"
    )
}

#[track_caller]
fn page<'s>(site: &'s Site, path: &str) -> &'s str {
    site.text(&format!("{path}index.html"))
}

#[test]
fn the_owner_declares_more_users_only_if_it_is_more() {
    let files = |value: u32| {
        let written = format!(
            "title: Albo\npubliccode: {{usedBy: [Comune di Bologna, Ente ignoto, Altro ignoto]}}\n\
             evidence: [{{signal: users, value: {value}, date: 2025-01-31, source: 'https://example.org/a'}}]"
        );
        site(&[("solutions/albo.md", &written)])
    };
    // One name is in the register, two are not: three users are known.
    files(3).page("/soluzioni/albo/").has("<strong>1 ente</strong>.").has_no("ne dichiara di più");
    files(4).page("/soluzioni/albo/").has("chi la pubblica ne dichiara di più: 4 enti.");
}

#[test]
fn only_organisations_that_use_a_solution_are_its_users() {
    let others = usages(
        "{organisation: c_a944, status: evaluating}, {organisation: c_e506, status: trial}, {organisation: p_bs, status: retired}",
    );
    let site =
        site(&[("solutions/albo/publiccode.yml", OWNERS_FILE), ("usages/albo.yml", &others)]);
    site.page("/soluzioni/albo/")
        .has("<dt>Chi la usa</dt><dd><a href=\"#chi-la-usa\">Non dichiarato</a>")
        .has("Chi la prova, la valuta o non la usa più</h2>")
        .has("la sta valutando")
        .has("Il catalogo non sa di enti che la usano")
        .has_no("Gli enti che la usano")
        .has_no("risulta%20che%20usate");
    site.page("/enti/c_a944/").has("Che cosa prova, valuta o non usa più").has_no("Che cosa usa<");
    assert!(!page(&site, "enti/").contains("usa 1 soluzione"));
    assert!(!page(&site, "territorio/puglia/").contains("in uso"));
}

#[test]
fn activities_count_software_and_communities_not_rows() {
    let site = site(&[
        ("solutions/albo/publiccode.yml", OWNERS_FILE),
        (
            "usages/albo.yml",
            &usages(
                "{organisation: c_a944, intermediary: p_bs}, {organisation: c_a944, intermediary: {name: Due}}, \
                 {organisation: c_e506, intermediary: p_bs}",
            ),
        ),
        (
            "centres/centro.md",
            "title: Centro\norganisation: p_bg\npartners: [{organisation: p_bs}]",
        ),
    ]);
    let list = page(&site, "enti/");
    assert!(list.contains("usa 1 soluzione<"), "{list}");
    assert!(list.contains("eroga 1 soluzione ad altri<"), "{list}");
    assert!(!list.contains("comunità</span>"), "{list}");
}

#[test]
fn words_of_editors_are_not_marked_as_the_owners() {
    let editors = site(&[
        ("solutions/albo.md", WRITTEN),
        ("solutions/altro.md", "title: Altro\npubliccode: {}"),
    ]);
    editors
        .page("/soluzioni/albo/")
        .has("Dati raccolti da chi cura il catalogo.")
        .has("Non viene più sviluppata. <span class=\"muted\">(dai dati del catalogo)</span>")
        .has("<a href=\"#chi-la-usa\">1 ente</a> <span class=\"muted\">(dai dati del catalogo)</span>")
        .has_no("dichiarato da chi la pubblica")
        .has_no("dati dichiarati dall’ente");
    editors
        .page("/enti/c_a944/")
        .has("dai dati del catalogo")
        .has_no("dichiarato da chi la pubblica");
    assert!(editors.text("data/usages.csv").contains(",catalogue,"));

    let index = "title: Albo\nsummary: Un riassunto scritto da chi cura il catalogo\nthemes: [trasparenza]\norganisation: c_a944\n\
                 suppliers: [{name: Ditta}]";
    let file = format!("{OWNERS_FILE}usedBy: [Comune di Bologna]\n");
    let owners = site(&[
        ("solutions/albo/publiccode.yml", &file),
        ("solutions/albo/index.md", index),
        ("solutions/altro.md", "title: Altro\npubliccode: {}"),
    ]);
    owners
        .page("/soluzioni/albo/")
        .has("Dove non è scritto altro, dati dichiarati dall’ente nel file")
        .has("<a href=\"#chi-la-usa\">1 ente</a> <span class=\"muted\">(<a href=\"publiccode.yml\">dichiarato da chi la pubblica</a>)")
        .has("Non viene più sviluppata. <span class=\"muted\">(<a href=\"publiccode.yml\">dichiarato da chi la pubblica</a>)");
    let facts: Value = serde_json::from_str(owners.text("confronta/0.json")).expect("it is JSON");
    let rows = &facts["albo"]["rows"];
    for row in ["summary", "themes", "owner", "suppliers"] {
        assert_eq!(rows[row][0]["from"]["text"], "dai dati del catalogo", "{row}: {rows}");
    }
    assert_eq!(rows["licence"][0]["from"], Value::Null);
    assert_eq!(rows["users"][0]["from"]["text"], "dichiarato da chi la pubblica");
}

#[test]
fn duties_are_counted_by_state() {
    let owned = site(&[("solutions/albo/publiccode.yml", OWNERS_FILE)]);
    // Met: licence, repository, publiccode.yml. Missing: owner, description, documentation, and a
    // maintainer that can be reached.
    owned
        .page("/soluzioni/albo/")
        .has("Secondo il catalogo: 3 assolti, 4 mancanti, 5 non verificabili da qui.")
        .has("<a href=\"publiccode.yml\">EUPL 1.2, lo dice il publiccode.yml</a>");
    site(&[("solutions/altro.md", "title: Altro\npubliccode: {}")])
        .page("/soluzioni/altro/")
        .has("Il catalogo non ha i dati per verificare i 12 punti.")
        .has_no("class=\"duties\"");
}

#[test]
fn archived_software_is_not_called_maintained() {
    let evidence = |keys: &str| {
        format!(
            "evidence: [{{signal: archived, date: 2025-03-01, source: 'https://example.org/archivio'}}{keys}]"
        )
    };
    let built = |evidence: &str| {
        site(&[
            ("solutions/albo/publiccode.yml", OWNERS_FILE),
            ("solutions/albo/index.md", evidence),
        ])
    };
    built(&evidence(""))
        .page("/soluzioni/albo/")
        .has("Curata dall’ente, <a href=\"https://example.org/archivio\">ma il repository è archiviato</a>")
        .has("Il repository è archiviato");
    let later = ", {signal: lastActivity, date: 2025-06-01, source: 'https://example.org/commit'}";
    built(&evidence(later)).page("/soluzioni/albo/").has_no("archiviato");
}

#[test]
fn what_practices_write_about_costs_is_shown() {
    let built = |costs: &str| {
        site(&[
            ("solutions/albo/publiccode.yml", OWNERS_FILE),
            ("solutions/altro.md", "title: Altro\npubliccode: {}"),
            ("practices/uso.md", &format!("title: Uso\nsolutions: [solutions/albo]\n{costs}")),
        ])
    };
    let site = built("time: Tre mesi.");
    site.page("/soluzioni/albo/")
        .has("<dt>Costi</dt><dd>nessuna buona pratica collegata ne parla</dd>")
        .has("Nessuna buona pratica collegata a questa soluzione ha una voce sui costi")
        .has("href=\"../../buone-pratiche/uso/\"");
    assert!(!site.text("confronta/0.json").contains("Ne parla"));
    for costs in ["Nessun costo. Il software è gratuito.", "Formazione: 5.000 euro"] {
        let site = built(&format!("costs: '{costs}'"));
        let page = site.page("/soluzioni/albo/");
        page.has("ne parla 1 buona pratica")
            .has(&format!("<p>{costs}</p>"))
            .has_no("Nessuna buona pratica collegata a questa soluzione");
        assert!(site.text("confronta/0.json").contains("Ne parla"));
    }
}

#[test]
fn a_licence_is_enough_for_reuse_only_if_it_is_open() {
    let built = |license: &str| {
        let solution = format!("title: Albo\npubliccode: {{legal: {{license: {license}}}}}");
        site(&[
            ("site.yml", "title: Catalogo\nbase_url: https://riuso.example"),
            ("solutions/albo.md", &solution),
        ])
    };
    built("EUPL-1.2")
        .page("/soluzioni/albo/")
        .has("La licenza basta per riusare")
        .has("\"offers\"");
    built("PolyForm-Noncommercial-1.0.0")
        .page("/soluzioni/albo/")
        .has("dal catalogo non risulta una licenza aperta")
        .has_no("La licenza basta")
        .has_no("\"offers\"")
        .has("In questo catalogo non ci sono altre soluzioni");
}

#[test]
fn a_centre_that_opens_later_is_planned() {
    let built = |opened: &str| {
        site(&[
            (
                "site.yml",
                "title: Catalogo\nas_of: 2026-06-01\ncoverage: {goals: [{measure: provincesWithCentre}]}",
            ),
            (
                "centres/bg.md",
                &format!(
                    "title: Centro\norganisation: p_bg\nopened: {opened}\nservices: [{{area: dataManagement, title: Dati}}]"
                ),
            ),
        ])
    };
    for opened in ["'2027'", "2026-07", "2026-06-02"] {
        let site = built(opened);
        site.page("/centri/bg/").has("Apertura prevista:").has_no("Aperto da");
        site.page("/centri/").has_no("Offerta da:");
        site.page("/copertura/").has("0 su 76");
    }
    for opened in ["'2026'", "2026-06", "2026-06-01"] {
        let site = built(opened);
        site.page("/centri/bg/").has("Aperto da").has_no("Apertura prevista");
        site.page("/copertura/").has("1 su 76");
    }
}

#[test]
fn a_metropolitan_centre_counts_for_its_region() {
    let site = site(&[
        ("site.yml", "title: Catalogo\ncoverage: {goals: [{measure: regionsWithCentre}]}"),
        ("centres/ve.md", "title: Centro\norganisation: p_ve"),
    ]);
    let page = page(&site, "copertura/");
    let row = page.split("<tr>").find(|row| row.contains(">Veneto<")).expect("it has a row");
    assert!(row.contains("In parte"), "{row}");
}

#[test]
fn communities_do_not_invite_after_their_end() {
    let built = |keys: &str| site(&[("communities/rete.md", &format!("title: Rete\n{keys}"))]);
    let over = built("state: historical\nmeetings: [{date: 2031, title: Assemblea}]");
    over.page("/comunita/rete/")
        .has("conclusa e non si entra più.</p>")
        .has_no("Restano da riusare");
    assert!(!page(&over, "").contains("Incontri annunciati"));
    built("tags: [dati]")
        .page("/comunita/rete/")
        .has("non sa se accoglie altri enti")
        .has("il catalogo non ne ha un recapito");
}

#[test]
fn releases_after_the_reference_date_are_not_published_yet() {
    let site = site(&[
        ("site.yml", "title: Catalogo\nas_of: 2026-06-01"),
        (
            "solutions/albo.md",
            "title: Albo\npubliccode: {softwareVersion: '3', releaseDate: 2026-09-01}",
        ),
    ]);
    site.page("/soluzioni/albo/")
        .has_no("Ultima versione pubblicata")
        .has("3, prevista: <time datetime=\"2026-09-01\">");
    site.page("/statistiche/").has_no("versione uscita nei due anni");
}

#[test]
fn statistics_name_all_values_that_share_the_maximum() {
    let licensed =
        |license: &str| format!("title: S\npubliccode: {{legal: {{license: {license}}}}}");
    let tied = site(&[("solutions/a.md", &licensed("MIT")), ("solutions/b.md", &licensed("ISC"))]);
    tied.page("/statistiche/")
        .has("A pari merito, con 1 su 2: ISC, MIT.")
        .has_no("La licenza più frequente");
    let first = site(&[
        ("solutions/a.md", &licensed("MIT")),
        ("solutions/b.md", &licensed("MIT")),
        ("solutions/c.md", &licensed("ISC")),
    ]);
    first.page("/statistiche/").has("La licenza più frequente è MIT: 2 soluzioni su 3.");
}

#[test]
fn similar_entries_have_a_theme_or_category_in_common() {
    let text =
        "Gestisce e permette di consultare i documenti, consente di inviarli e notifica gli utenti";
    let solution = |title: &str, theme: &str| {
        format!("---\ntitle: {title}\nthemes: [{theme}]\npubliccode: {{}}\n---\n{text}.\n")
    };
    let built = |theme: &str| {
        site(&[
            ("solutions/a.md", &solution("Alfa", "tributi-catasto")),
            ("solutions/b.md", &solution("Beta", theme)),
            ("solutions/c.md", "title: Gamma\npubliccode: {}"),
            ("solutions/d.md", "title: Delta\npubliccode: {}"),
        ])
    };
    let apart = built("elezioni");
    apart.page("/soluzioni/a/").has_no("Schede simili");
    apart.page("/confronta/").has_no("Confronti già pronti").has_no("funzionano comunque");
    let together = built("tributi-catasto");
    together.page("/soluzioni/a/").has("in comune: Tributi e catasto; parole: ");
    together.page("/confronta/").has("Confronti già pronti").has("href=\"a/b/\"");
}

#[test]
fn example_searches_and_tips_find_something() {
    let files = [
        ("site.yml", "title: Catalogo\nlanguages: [it, en]"),
        (
            "solutions/prestiti.md",
            "title: Prestiti\nsummary: Gestione delle biblioteche comunali e dei prestiti\norganisation: c_a944\n\
             publiccode: {legal: {license: MIT}}",
        ),
        (
            "solutions/lettori.md",
            "title: Lettori\nsummary: Iscrizione alle biblioteche comunali\npubliccode: {}",
        ),
        (
            "solutions/pagamenti.md",
            "title: Pagamenti\nsummary: Pagamenti di multe con pagoPA\npubliccode: {}",
        ),
    ];
    let site = site(&files);
    let home = page(&site, "");
    assert!(home.contains(">pagamenti pagoPA</a>") && !home.contains("protocollo informatico"));
    let folder = content(&files);
    let search = page(&site, "cerca/");
    let tips = search.split("class=\"search-tips\"").nth(1).expect("there are tips");
    let tips = tips.split("</ul>").next().unwrap_or_default();
    let examples: Vec<String> = tips
        .split("</li>")
        .filter_map(|tip| tip.rsplit_once(": "))
        .flat_map(|(_, examples)| examples.trim_end_matches('.').split(", "))
        .map(|example| example.replace("&quot;", "\""))
        .collect();
    assert!(examples.len() >= 4, "{examples:?}");
    for example in examples {
        let output = filiera(
            folder.path(),
            &["search", "--content", ".", "--format", "json", "--", &example],
        );
        let found = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && found.contains("soluzioni/"), "{example}: {found}");
    }
    let bare = crate::support::site(&[("solutions/x.md", "title: X1\npubliccode: {}")]);
    assert!(
        !page(&bare, "").contains("Per esempio") && !page(&bare, "cerca/").contains("search-tips")
    );
}

#[test]
fn editions_mark_texts_in_another_language() {
    let site = site(&[
        (
            "site.yml",
            "title: Catalogo\ntagline: Software in riuso\nbase_url: https://riuso.example\nlanguages: [it, en]",
        ),
        (
            "communities/rete.md",
            "title: Rete dei comuni\nsummary: Chi mantiene il SIT insieme\ndate: 2026-01-02",
        ),
        ("communities/tavolo.md", "title: Tavolo\nsummary: Chi parla di dati\ndate: 2026-01-02"),
        ("communities/tavolo.en.md", "---\ntitle: Table\n---\n"),
    ]);
    let feed = site.text("en/feed.xml");
    assert!(feed.contains("<title xml:lang=\"it\">Rete dei comuni</title>"), "{feed}");
    assert!(
        feed.contains("<summary xml:lang=\"it\">Chi mantiene il SIT insieme</summary>"),
        "{feed}"
    );
    assert!(feed.contains("<title>Table</title>"), "{feed}");
    assert!(feed.contains("<title xml:lang=\"it\">Catalogo</title>"), "{feed}");
    assert!(feed.contains("<subtitle xml:lang=\"it\">"), "{feed}");
    assert_eq!(site.text("feed.xml").matches("xml:lang").count(), 1);
    let page = site.page("/en/communities/rete/");
    page.has("<title lang=\"it\">Rete dei comuni - Catalogo</title>")
        .has("<meta name=\"description\" content=\"Chi mantiene il SIT insieme\" lang=\"it\">")
        .has("<meta property=\"og:title\" content=\"Rete dei comuni\" lang=\"it\">")
        .has(r#""inLanguage":"it""#)
        .has(r#""name":{"@language":"it","@value":"Rete dei comuni"}"#);
    site.page("/comunita/rete/")
        .has_no("@language")
        .has("<title>Rete dei comuni - Catalogo</title>");
}

#[test]
fn a_state_that_contradicts_a_meeting_is_reported() {
    let files = |state: &str| {
        content(&[(
            "communities/rete.md",
            &format!(
                "title: Rete\nstate: {state}\nupdated: 2026-01-01\nmeetings: [{{date: 2026-05, title: Assemblea}}]"
            ),
        )])
    };
    let report = |state: &str| {
        let (_, report, _) = try_build(files(state).path());
        format::report(&report, Format::Short, MessageLang::English, "", false)
    };
    assert!(report("historical").contains("contradicts the meeting of `2026-05`"));
    assert!(!report("open").contains("contradicts"));
}

/// Builds content that may have findings, and returns a page of it.
#[track_caller]
fn rendered(files: &[(&str, &str)], path: &str) -> String {
    let (_, report, files) = try_build(content(files).path());
    let page = files.get(&format!("{path}index.html"));
    let page = page.unwrap_or_else(|| panic!("{path} is not built: {report:?}"));
    String::from_utf8_lossy(page).into_owned()
}

/// Builds a solution with the keys of an owner's file and of `index.md`, and returns its page.
#[track_caller]
fn solution_page(file: &str, index: &str) -> String {
    rendered(
        &[("solutions/albo/publiccode.yml", file), ("solutions/albo/index.md", index)],
        "soluzioni/albo/",
    )
}

#[track_caller]
fn has(page: &str, text: &str) {
    assert!(page.contains(text), "there is no {text}: {page}");
}

#[track_caller]
fn has_no(page: &str, text: &str) {
    assert!(!page.contains(text), "there is {text}: {page}");
}

#[test]
fn a_repository_archived_before_a_move_is_not_the_current_one() {
    let page = |moved: &str| {
        let index = format!(
            "evidence: [{{signal: archived, date: 2024-03-31, source: 'https://example.org/archivio'}}, \
             {{signal: moved, date: {moved}, source: 'https://example.org/nuovo', url: 'https://example.org/nuovo.git'}}]"
        );
        solution_page(OWNERS_FILE, &index)
    };
    for moved in ["2024-03-31", "2024-05-01"] {
        has(&page(moved), "si è spostato");
        has_no(&page(moved), "archiviato");
    }
    has(&page("2023-12-01"), "Il repository è archiviato");
}

#[test]
fn only_the_latest_change_and_move_are_stated() {
    let index = "evidence: [{signal: moved, date: 2022-02-01, source: 'https://example.org/a', url: 'https://example.org/primo.git'}, \
                 {signal: moved, date: 2023-02-01, source: 'https://example.org/b', url: 'https://example.org/secondo.git'}, \
                 {signal: lastActivity, date: 2018-02-01, source: 'https://example.org/c'}, \
                 {signal: lastActivity, date: 2019-02-01, source: 'https://example.org/d'}]";
    let page = solution_page(OWNERS_FILE, index);
    assert_eq!(page.matches("Ultima modifica al codice:").count(), 1, "{page}");
    has(&page, "spostato: https://example.org/secondo.git");
    has_no(&page, "spostato: https://example.org/primo.git");
}

#[test]
fn free_licences_need_no_agreement_although_they_are_not_approved() {
    for license in ["CC0-1.0", "AGPL-1.0-or-later"] {
        let page = solution_page(&OWNERS_FILE.replace("EUPL-1.2", license), "title: Albo");
        has(&page, "La licenza è libera e basta per riusare");
        has_no(&page, "Chiedi all’ente titolare");
        has(&page, "ma OSI non l’ha approvata");
    }
    let page = solution_page(&OWNERS_FILE.replace("EUPL-1.2", "CC-BY-NC-4.0"), "title: Albo");
    has(&page, "Chiedi all’ente titolare");
    has(&page, "OSI non ha approvato la licenza");
}

#[test]
fn users_known_by_number_alone_are_users() {
    let stated = "title: Albo\npubliccode: {}\nevidence: [{signal: users, value: 12, date: 2025-01-31, source: 'https://example.org/a'}]";
    let named = "title: Albo\npubliccode: {usedBy: [Ente ignoto]}";
    for written in [stated, named] {
        let page = rendered(&[("solutions/albo.md", written)], "soluzioni/albo/");
        has(&page, "Il catalogo non sa dire quali enti la usano");
        has_no(&page, "Il catalogo non sa di enti che la usano");
    }
}

#[test]
fn retired_software_is_not_in_use_since_a_date() {
    let listed = "{organisation: c_a944, status: retired, since: '2015'}, {organisation: c_e506, since: 2019-11-08}, \
                  {organisation: p_bs, since: 2020-04}";
    let site = site(&[
        ("solutions/albo/publiccode.yml", OWNERS_FILE),
        ("usages/albo.yml", &usages(listed)),
    ]);
    site.page("/soluzioni/albo/")
        .has("(non la usa più)</span> <span class=\"muted\">l’aveva dal 2015</span>")
        .has("dall’8 novembre 2019")
        .has("da aprile 2020")
        .has_no(">dal 2015");
}

#[test]
fn periods_have_the_right_articles() {
    let keys = "title: Rete\nmembers: [{organisation: c_a944, from: 2020-04, to: 2021-11-11}, \
                {organisation: c_e506, from: '2019'}, {organisation: p_bs, to: 2022-08}]";
    site(&[("communities/rete.md", keys)])
        .page("/comunita/rete/")
        .has("da aprile 2020 all’11 novembre 2021")
        .has("dal 2019")
        .has("fino a agosto 2022");
}

#[test]
fn a_grant_is_a_fact_about_costs() {
    let page = |keys: &str| {
        let practice = format!("title: Uso\nsolutions: [solutions/albo]\n{keys}");
        rendered(
            &[("solutions/albo/publiccode.yml", OWNERS_FILE), ("practices/uso.md", &practice)],
            "soluzioni/albo/",
        )
    };
    let spared = page("costs: Il comune ha risparmiato 10.000 euro.");
    has(&spared, "ne parla 1 buona pratica");
    has_no(&spared, "riportati da");
    let funded = page("funding: {amount: 5000, date: 2020-01-01, source: 'https://example.org/f'}");
    has_no(&funded, "Nessuna buona pratica collegata a questa soluzione");
}

#[test]
fn licences_that_say_nothing_are_none() {
    for license in ["NOASSERTION", "NONE"] {
        let file = OWNERS_FILE.replace("EUPL-1.2", license);
        let files = [("solutions/albo/publiccode.yml", file.as_str())];
        let page = rendered(&files, "soluzioni/albo/");
        has_no(&page, license);
        has(&page, "<dt>Licenza</dt><dd>Non dichiarato</dd>");
        has_no(&rendered(&files, "statistiche/"), license);
    }
}

#[test]
fn a_plus_says_that_later_versions_apply() {
    let later = solution_page(&OWNERS_FILE.replace("EUPL-1.2", "GPL-3.0+"), "title: Albo");
    has_no(&later, "sigla ritirata");
    let open = solution_page(&OWNERS_FILE.replace("EUPL-1.2", "GPL-3.0"), "title: Albo");
    has(&open, "con una sigla ritirata, GPL-3.0:");
}

#[test]
fn a_private_host_shows_nothing() {
    let written = "title: Albo\npubliccode: {url: 'http://intranet.comune.local/albo.git', legal: {license: EUPL-1.2}}";
    let page = rendered(&[("solutions/albo.md", written)], "soluzioni/albo/");
    has(&page, "Il catalogo non ha i dati per verificare i 12 punti.");
}

#[test]
fn a_public_url_of_an_editor_meets_no_duty() {
    let page = |evidence: &str| {
        let written = format!("{WRITTEN}\n{evidence}");
        rendered(&[("solutions/albo.md", &written)], "soluzioni/albo/")
    };
    has(&page(""), "Il catalogo non ha i dati per verificare i 12 punti.");
    let seen =
        "evidence: [{signal: publiccodeYml, date: 2020-01-31, source: 'https://example.org/albo'}]";
    // The licence, the repository and the file in it.
    has(&page(seen), "Secondo il catalogo: 3 assolti, 0 mancanti, 9 non verificabili da qui.");
}

#[test]
fn nothing_is_seen_in_a_repository_that_is_gone() {
    let written = "title: Albo\npubliccode: {url: 'https://example.org/a.git', legal: {license: EUPL-1.2}, \
                   description: {it: {documentation: 'https://example.org/a/docs'}}}\n\
                   evidence: [{signal: publiccodeYml, date: 2020-01-31, source: 'https://example.org/a/publiccode.yml'}, \
                   {signal: gone, date: 2024-01-31, source: 'https://example.org/a'}]";
    let page = rendered(&[("solutions/albo.md", written)], "soluzioni/albo/");
    has_no(&page, ">Assolto<");
    has_no(&page, "Visto nel repository");
}

#[test]
fn an_organisation_counts_once() {
    let site = site(&[
        (
            "practices/uso.md",
            "title: Uso\norganisation: c_a944\nreusedBy: [{organisation: c_e506, since: 2020-08}, {organisation: c_e506}]",
        ),
        (
            "communities/rete.md",
            "title: Rete\nmembers: [{organisation: c_a944, to: '2015'}, {organisation: c_a944, from: '2019'}]",
        ),
    ]);
    site.page("/comunita/rete/").has("1 ente").has_no("2 enti");
    let list = page(&site, "enti/");
    has(list, "1 buona pratica");
    has_no(list, "2 buone pratiche");
    let brief = page(&site, "buone-pratiche/uso/");
    has(brief, "<dt>Riprese da parte di altri</dt><dd><a href=\"#ripresa\">1</a></dd>");
}

#[test]
fn namesakes_are_different_organisations() {
    let listed =
        "{organisation: c_e623, intermediary: p_bs}, {organisation: c_e624, intermediary: p_bs}";
    let site = site(&[
        ("solutions/albo/publiccode.yml", OWNERS_FILE),
        ("usages/albo.yml", &usages(listed)),
    ]);
    site.page("/enti/p_bs/").has("2 enti").has("c_e623/\"").has("c_e624/\"");
}

#[test]
fn the_licence_of_content_permits_reuse_only_if_it_does() {
    let page = |licence: &str| {
        let settings = format!("title: Catalogo\nlegal: {{licence: {licence}}}");
        rendered(&[("site.yml", &settings), ("communities/rete.md", "title: Rete")], "")
    };
    has(&page("CC-BY-4.0"), "I contenuti si possono riusare con licenza");
    let reserved = page("Tutti i diritti riservati");
    has(&reserved, "Licenza dei contenuti: Tutti i diritti riservati");
    has_no(&reserved, "I contenuti si possono riusare");
}

#[test]
fn a_planned_centre_serves_nobody_yet() {
    let site = site(&[
        ("site.yml", "title: Catalogo\nas_of: 2026-06-01"),
        (
            "centres/bg.md",
            "title: Centro\norganisation: p_bg\nopened: '2027'\nserves: [c_a944, c_a944]",
        ),
    ]);
    site.page("/centri/bg/").has("Enti che servirà").has("1 ente").has_no("Enti serviti");
    site.page("/enti/c_a944/").has_no("Da chi è servito");
}

#[test]
fn provinces_are_called_by_the_names_of_their_bodies() {
    let site = site(&[
        ("solutions/a.md", "title: A\norganisation: c_f205\npubliccode: {}"),
        ("solutions/b.md", "title: B\norganisation: c_a345\npubliccode: {}"),
        ("solutions/c.md", "title: C\norganisation: p_bs\npubliccode: {}"),
    ]);
    has(page(&site, "territorio/lombardia/milano/"), "<h1>Città metropolitana di Milano</h1>");
    has(page(&site, "territorio/abruzzo/l-aquila/"), "<h1>Provincia dell&#39;Aquila</h1>");
    has(page(&site, "territorio/lombardia/brescia/"), "<h1>Provincia di Brescia</h1>");
}

#[test]
fn visits_are_counted_in_the_months_of_the_report() {
    let page = |months: &[(&str, u32)]| {
        let months: Vec<String> = months
            .iter()
            .map(|(month, visits)| format!("  - {{ month: {month}, visits: {visits} }}"))
            .collect();
        let report = format!("method: Registri\nmonths:\n{}\n", months.join("\n"));
        rendered(
            &[
                ("site.yml", "title: Catalogo\nanalytics: {report_file: visite.yml}"),
                ("visite.yml", &report),
                ("communities/rete.md", "title: Rete"),
            ],
            "statistiche/",
        )
    };
    has(&page(&[("2026-08", 5)]), "5 visite in agosto 2026.");
    let gaps = page(&[("2026-05", 5), ("2026-08", 6)]);
    has(&gaps, "11 visite in 2 mesi fra maggio 2026 e agosto 2026.");
    let all = page(&[("2025-12", 5), ("2026-01", 6)]);
    has(&all, "11 visite da dicembre 2025 a gennaio 2026.");
}

#[test]
fn dates_after_the_reference_date_are_no_updates() {
    let site = site(&[
        ("site.yml", "title: Catalogo\nas_of: 2026-06-01"),
        ("communities/rete.md", "title: Rete\nupdated: 2026-05-08"),
    ]);
    site.page("/comunita/rete/").has("Ultimo aggiornamento:");
    let later = [("solutions/albo.md", "title: Albo\nupdated: 2031-05-08\npubliccode: {}")];
    has_no(&rendered(&later, "soluzioni/albo/"), "Ultimo aggiornamento:");
    has_no(&rendered(&later, "soluzioni/albo/"), "Scheda rivista il");
}

#[test]
fn a_renewed_contract_has_not_expired() {
    let page = |other: &str| {
        let file = OWNERS_FILE.replace(
            "{type: internal, contacts: [{name: Ufficio}]}",
            &format!(
                "{{type: contract, contractors: [{{name: Ditta Uno, until: 2020-11-11}}, {{name: {other}, until: 2099-01-01}}]}}"
            ),
        );
        rendered(
            &[
                ("site.yml", "title: Catalogo\nas_of: 2026-06-01"),
                ("solutions/albo/publiccode.yml", &file),
            ],
            "soluzioni/albo/",
        )
    };
    has(&page("Ditta Due"), "Il contratto di manutenzione con Ditta Uno è scaduto:");
    has_no(&page("Ditta Uno"), "è scaduto:");
}

#[test]
fn goals_with_a_target_do_not_speak_of_all_provinces() {
    let built = |goal: &str| {
        let settings = format!(
            "title: Catalogo\ncoverage: {{goals: [{{measure: provincesWithCentre{goal}}}]}}"
        );
        rendered(
            &[("site.yml", &settings), ("centres/bg.md", "title: Centro\norganisation: p_bg")],
            "copertura/",
        )
    };
    let page = built(", target: 2");
    has(&page, "Province con un centro");
    has(&page, "1 (obiettivo: 2)");
    has_no(&page, "Un centro in ogni provincia");
    has(&built(""), "Un centro in ogni provincia");
    has(&built(""), "1 su 76");
}

#[test]
fn regions_without_provinces_have_no_missing_ones() {
    let goal = "title: Catalogo\ncoverage: {goals: [{measure: provincesWithCentre}]}";
    let files = [("site.yml", goal), ("solutions/a.md", "title: A\nterritory: UD\npubliccode: {}")];
    let site = site(&files);
    let coverage = page(&site, "copertura/");
    for region in [">Friuli-Venezia Giulia<", ">Valle d&#39;Aosta<"] {
        let row = coverage.split("<tr>").find(|row| row.contains(region)).expect("it has a row");
        has(row, "<td>Senza province</td>");
        has_no(row, "Udine");
    }
    has(coverage, "Friuli-Venezia Giulia: Senza province");
    has_no(page(&site, "territorio/friuli-venezia-giulia/"), "Le province");
}

#[test]
fn free_consortia_are_no_provinces() {
    let usages = usages("{organisation: p_ag}, {organisation: p_sr}, {organisation: p_bs}");
    let site = site(&[
        ("site.yml", "title: Catalogo\nlanguages: [it, en]"),
        ("solutions/albo/publiccode.yml", OWNERS_FILE),
        ("usages/albo.yml", &usages),
    ]);
    site.page("/soluzioni/albo/").has("1 provincia, 2 liberi consorzi comunali");
    site.page("/en/bodies/p_ag/").has("Free consortium of municipalities");
}

#[test]
fn meetings_are_announced_as_of_the_day_of_the_catalogue() {
    let built = |as_of: &str| {
        let settings = format!("title: Catalogo\nas_of: {as_of}");
        let keys = "title: Rete\ndate: 2026-01-01\nmeetings: [{date: 2026-05-31, title: Prima}, \
                    {date: 2026-06-01, title: Seconda}, {date: 2026-06, title: Terza}]";
        rendered(&[("site.yml", &settings), ("communities/rete.md", keys)], "")
    };
    let home = built("2026-06-01");
    has(
        &home,
        ">Incontri annunciati</h2>\n<p class=\"muted\">Incontri da questa data in poi: 1 giugno 2026</p>",
    );
    has(&home, "1 giugno 2026: ");
    has(&home, "Seconda");
    has(&home, "Terza");
    has_no(&home, "Prima");
    has_no(&built("2026-07-01"), "Incontri annunciati");
}

#[test]
fn a_single_euro_is_singular() {
    let files = [
        ("site.yml", "title: Catalogo\nlanguages: [it, en, de, fr, sl]"),
        ("programmes/bando.md", "title: Bando"),
        (
            "communities/rete.md",
            "title: Rete\nprogramme: programmes/bando\nfunding: {amount: 1, date: 2020-01-01, source: 'https://example.org/f'}",
        ),
    ];
    let site = site(&files);
    let says = |text: &str| site.pages().any(|(_, html)| html.contains(text));
    for text in [
        "1 euro a 1 comunità",
        "1 euro to 1 community",
        "1 Euro für 1 Gemeinschaft",
        "1 euro pour 1 communauté",
    ] {
        assert!(says(text), "{text}");
    }
    assert!(!says("1 euros"));
}

#[test]
fn a_region_may_run_a_centre_itself() {
    let files = [
        ("site.yml", "title: Catalogo\ncoverage: {goals: [{measure: provincesWithCentre}]}"),
        ("centres/vda.md", "title: Centro\norganisation: r_vda"),
    ];
    let page = rendered(&files, "copertura/");
    let mut rows = page.split("<tr>");
    let row = rows.find(|row| row.contains(">Valle d&#39;Aosta<")).expect("it has a row");
    has(row, "Centro della regione");
}

#[test]
fn notes_on_language_name_all_languages() {
    let text = "Ein langer Text. ".repeat(12);
    let written = format!(
        "title: Albo\nsummary: Un riassunto\npubliccode: {{description: {{de: {{longDescription: '{text}'}}}}}}"
    );
    let files = [
        ("site.yml", "title: Catalogo\nlanguages: [it, en]"),
        ("solutions/albo.md", written.as_str()),
    ];
    has(&rendered(&files, "en/solutions/albo/"), "This entry is in Italian, German.");
}

#[test]
fn a_region_with_a_programme_alone_has_a_figure() {
    let files = [("programmes/bando.md", "title: Bando\norganisation: r_molise")];
    let page = rendered(&files, "territorio/");
    has(&page, "1 programma");
}

#[test]
fn concluded_communities_are_past() {
    let keys = "title: Rete\nstate: historical\njoin: Scrivete a noi per entrare.\nmembers: [{organisation: c_a944}]";
    let page = rendered(&[("communities/rete.md", keys)], "comunita/rete/");
    has(&page, "Chi ha partecipato");
    has(&page, "Scrivete a noi");
    has_no(&page, "Chi partecipa");
}

#[test]
fn sums_of_aggregations_need_all_of_their_numbers() {
    let page = |second: &str| {
        let keys = format!(
            "title: Rete\naggregations: {{source: 'https://example.org/a', groups: \
             [{{name: Valle, municipalities: 3, residents: 900}}, {{name: Monte{second}}}]}}"
        );
        rendered(&[("communities/rete.md", &keys)], "comunita/rete/")
    };
    has(&page(", municipalities: 4, residents: 100"), "2 aggregazioni, 7 comuni, 1000 abitanti");
    let partial = page(", municipalities: 4");
    has(&partial, "2 aggregazioni, 7 comuni<");
    has_no(&partial, "900 abitanti");
}

#[test]
fn days_since_a_change_are_counted_by_the_reader() {
    let index = "title: Albo\nevidence: [{signal: lastActivity, date: 2025-06-01, source: 'https://example.org/c'}]";
    let site = site(&[
        ("solutions/albo/publiccode.yml", OWNERS_FILE),
        ("solutions/albo/index.md", index),
        ("solutions/altro.md", "title: Altro\npubliccode: {}"),
    ]);
    has(site.text("confronta/0.json"), r#""giorni":"2025-06-01""#);
}

#[test]
fn data_for_machines_state_only_what_holds_on_the_day() {
    let settings = "title: Catalogo\nbase_url: https://riuso.example\nas_of: 2026-06-01";
    let community = |state: &str| {
        let keys = format!(
            "title: Rete\nstate: {state}\nmembers: [{{organisation: c_a944}}, \
             {{organisation: c_e506, to: '2025'}}, {{organisation: p_bs, from: '2027'}}, \
             {{organisation: c_f205, to: '2026'}}]"
        );
        rendered(&[("site.yml", settings), ("communities/rete.md", &keys)], "comunita/rete/")
    };
    let members = |page: &str| page.matches(r#""identifier":"c_"#).count();
    let open = community("open");
    assert_eq!(members(&open), 2, "{open}");
    has_no(&open, r#""identifier":"p_bs""#);
    has_no(&community("historical"), r#""member""#);

    let centre = |opened: &str| {
        let keys = format!(
            "title: Centro\norganisation: p_bg\nopened: '{opened}'\nservices: [{{area: dataManagement, title: Dati}}]"
        );
        rendered(&[("site.yml", settings), ("centres/bg.md", &keys)], "centri/bg/")
    };
    has(&centre("2020"), "makesOffer");
    has_no(&centre("2027"), "makesOffer");

    let solution = |keys: &str| {
        let keys = format!("title: Albo\norganisation: c_a944\npubliccode: {{{keys}}}");
        rendered(&[("site.yml", settings), ("solutions/albo.md", &keys)], "soluzioni/albo/")
    };
    has(&solution("softwareVersion: '3', releaseDate: 2026-05-01"), r#""softwareVersion":"3""#);
    has_no(&solution("softwareVersion: '3', releaseDate: 2026-09-01"), r#""softwareVersion""#);
    let maintained = |kind: &str| {
        let firm = format!("{{type: {kind}, contractors: [{{name: Ditta, until: 2030-01-01}}]}}");
        let file = OWNERS_FILE.replace("{type: internal, contacts: [{name: Ufficio}]}", &firm);
        rendered(
            &[("site.yml", settings), ("solutions/albo/publiccode.yml", &file)],
            "soluzioni/albo/",
        )
    };
    has(&maintained("contract"), r#""maintainer""#);
    has_no(&maintained("none"), r#""maintainer""#);
}

#[test]
fn companies_of_the_index_are_no_administrations() {
    let settings = "title: Catalogo\nbase_url: https://riuso.example\nlanguages: [it, en]";
    let files = |ipa: &str| {
        let keys = format!("title: Albo\norganisation: {ipa}\npubliccode: {{}}");
        site(&[("site.yml", settings), ("solutions/albo.md", &keys)])
    };
    let company = files("inpu");
    company.page("/soluzioni/albo/").has_no("GovernmentOrganization");
    company.page("/en/bodies/inpu/").has("Organisation listed in IndicePA").has_no("Public body");
    files("c_a944").page("/soluzioni/albo/").has("GovernmentOrganization");
}

#[test]
fn the_file_was_seen_on_a_day() {
    let written = "title: Albo\npubliccode: {}\nevidence: [{signal: publiccodeYml, date: 2020-01-31, source: 'https://example.org/p'}]";
    let page = rendered(&[("solutions/albo.md", written)], "soluzioni/albo/");
    has(
        &page,
        "Visto nel repository: <a href=\"https://example.org/p\">publiccode.yml</a>, <time datetime=\"2020-01-31\">",
    );
}

#[test]
fn users_outside_the_register_are_of_unknown_kind() {
    let listed = "{organisation: {name: Regione Atlantide}}, {organisation: agid}";
    let site = site(&[
        ("solutions/albo/publiccode.yml", OWNERS_FILE),
        ("usages/albo.yml", &usages(listed)),
    ]);
    site.page("/soluzioni/albo/").has("1 ente di altro tipo, 1 ente di tipo non noto");
}

#[test]
fn comparisons_say_what_the_catalogue_lacks() {
    let solution = |title: &str| {
        format!(
            "---\ntitle: {title}\nthemes: [tributi-catasto]\npubliccode: {{}}\n---\nGestisce e \
             permette di consultare i documenti, consente di inviarli e notifica gli utenti.\n"
        )
    };
    let (alfa, beta) = (solution("Alfa"), solution("Beta"));
    let site = site(&[
        ("solutions/a.md", &alfa),
        ("solutions/b.md", &beta),
        ("solutions/c.md", "title: Gamma\npubliccode: {}"),
        ("solutions/d.md", "title: Delta\npubliccode: {}"),
    ]);
    has(page(&site, "confronta/"), "data-text-undeclared=\"Nulla nel catalogo\"");
    let pair = page(&site, "confronta/a/b/");
    has_no(pair, "Non dichiarato");
}

#[test]
fn members_that_left_do_not_take_part() {
    let page = |state: &str| {
        let keys = format!(
            "title: Rete\nstate: {state}\nmembers: [{{organisation: c_a944}}, \
             {{organisation: c_e506, to: '2025'}}, {{organisation: c_f205, to: '2026'}}]"
        );
        let settings = "title: Catalogo\nas_of: 2026-06-01";
        rendered(&[("site.yml", settings), ("communities/rete.md", &keys)], "comunita/rete/")
    };
    let open = page("open");
    has(&open, "<dt>Chi partecipa</dt><dd><a href=\"#membri\">2 enti</a></dd>");
    let (_, former) = open.split_once(">Chi ha partecipato</h2>").expect("there is a section");
    has(former, "Comune di Lecce");
    has_no(former, "Comune di Bologna");
    has(&page("historical"), "<dt>Chi ha partecipato</dt><dd><a href=\"#membri\">3 enti</a></dd>");
}

#[test]
fn centres_of_other_organisations_are_no_centres_of_provinces() {
    let files = [
        ("site.yml", "title: Catalogo\ncoverage: {goals: [{measure: provincesWithCentre}]}"),
        ("centres/unione.md", "title: Centro\norganisation: c_a944"),
    ];
    let page = rendered(&files, "copertura/");
    let row =
        page.split("<tr>").find(|row| row.contains(">Emilia-Romagna<")).expect("it has a row");
    has(row, "Nessuna con un centro");
    has_no(row, "Nessun centro");
}

#[test]
fn names_that_are_not_recognised_are_in_no_territory() {
    let page = |names: &str| {
        let written = format!("title: Albo\npubliccode: {{usedBy: [{names}]}}");
        rendered(&[("solutions/albo.md", &written)], "soluzioni/albo/")
    };
    has(&page("Comune di Bologna"), ">Gli enti che la usano, per territorio</h2>");
    let unknown = page("Ente ignoto");
    has(&unknown, ">Chi la usa</h2>");
    has_no(&unknown, "per territorio</h2>");
}

#[test]
fn days_have_an_article_where_the_language_needs_it() {
    let listed = "{organisation: c_a944, since: 2019-11-08}, {organisation: c_e506, since: 2020-04}, {organisation: p_bs, since: 2018}";
    let site = site(&[
        ("site.yml", "title: Catalogo\nlanguages: [it, de, fr]"),
        ("solutions/albo/publiccode.yml", OWNERS_FILE),
        ("usages/albo.yml", &usages(listed)),
    ]);
    site.page("/de/loesungen/albo/")
        .has("seit dem 8. November 2019")
        .has("seit April 2020")
        .has("seit 2018");
    site.page("/fr/solutions/albo/")
        .has("depuis le 8 novembre 2019")
        .has("depuis avril 2020")
        .has("depuis 2018");
}

#[test]
fn sums_that_are_too_large_are_not_stated() {
    let funded = format!(
        "title: Rete\nprogramme: programmes/bando\nfunding: {{amount: {}, date: 2020-01-01, source: 'https://example.org/f'}}",
        u64::MAX
    );
    let files = [
        ("programmes/bando.md", "title: Bando"),
        ("communities/rete.md", funded.as_str()),
        ("communities/rete-due.md", funded.as_str()),
    ];
    has_no(&rendered(&files, "programmi/bando/"), "Finanziamenti noti");
}

#[test]
fn a_licence_with_later_versions_is_another_licence() {
    let solution =
        |license: &str| format!("title: Albo\npubliccode: {{legal: {{license: {license}}}}}");
    let site = site(&[
        ("solutions/uno.md", &solution("GPL-3.0")),
        ("solutions/due.md", &solution("GPL-3.0+")),
        ("solutions/tre.md", &solution("GPL-3.0-or-later")),
    ]);
    let count = |page: &str| site.text(page).matches("<article").count();
    assert_eq!(count("licenze/gpl-3-0/index.html"), 1);
    assert_eq!(count("licenze/gpl-3-0-or-later/index.html"), 2);
}

#[test]
fn ages_are_counted_among_known_dates() {
    let dated = "title: Uno\ndate: 2026-10-01\npubliccode: {releaseDate: 2026-03-01}";
    let undated = "title: Due\npubliccode: {}";
    let finding = "Fra le soluzioni di cui si conosce la data di uscita, 1 su 1 ha una versione";
    site(&[("solutions/uno.md", dated), ("solutions/due.md", undated)])
        .page("/statistiche/")
        .has(finding)
        .has("non nota");
    site(&[
        ("solutions/uno.md", "title: Uno\ndate: 2026-10-01\npubliccode: {}"),
        ("solutions/due.md", undated),
    ])
    .page("/statistiche/")
    .has_no("Fra le soluzioni di cui si conosce");
}

#[test]
fn one_way_relations_of_two_entries_contradict() {
    let solution = |relation: &str, to: &str| {
        format!(
            "title: Uno\npubliccode: {{}}\nrelated: [{{entry: solutions/{to}, relation: {relation}}}]"
        )
    };
    let found = |one: &str, other: &str| {
        let files = content(&[
            ("solutions/uno.md", &solution(one, "due")),
            ("solutions/due.md", &solution(other, "uno")),
        ]);
        let (_, report, _) = try_build(files.path());
        let report = format::report(&report, Format::Short, MessageLang::English, "", false);
        report.matches("and that one of this").count()
    };
    assert_eq!(found("successorOf", "successorOf"), 2);
    assert_eq!(found("successorOf", "alternative"), 0);
    assert_eq!(found("alternative", "alternative"), 0);
    assert_eq!(found("uses", "uses"), 0);
}
