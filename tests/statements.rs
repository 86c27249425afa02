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
    let site = site(&[("solutions/albo/publiccode.yml", OWNERS_FILE)]);
    // Met: licence, repository, publiccode.yml. Missing: owner, description, documentation, and a
    // maintainer that can be reached.
    site.page("/soluzioni/albo/")
        .has("Secondo il catalogo: 3 assolti, 4 mancanti, 5 non verificabili da qui.")
        .has("<a href=\"publiccode.yml\">EUPL 1.2, lo dice il publiccode.yml</a>");
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
fn costs_are_reported_only_with_an_amount() {
    let built = |costs: &str| {
        site(&[
            ("solutions/albo/publiccode.yml", OWNERS_FILE),
            ("solutions/altro.md", "title: Altro\npubliccode: {}"),
            ("practices/uso.md", &format!("title: Uso\nsolutions: [solutions/albo]\n{costs}")),
        ])
    };
    for costs in ["costs: Si veda la delibera 12 del 2019.", "time: Tre mesi."] {
        let site = built(costs);
        site.page("/soluzioni/albo/")
            .has("<dt>Costi</dt><dd>Non dichiarato</dd>")
            .has("Nessuna buona pratica del catalogo riporta quanto è costato")
            .has("href=\"../../buone-pratiche/uso/\"");
        assert!(!site.text("confronta/0.json").contains("Li riporta"));
    }
    let site = built("costs: Circa 12.000 euro.");
    site.page("/soluzioni/albo/")
        .has("riportati da 1 buona pratica")
        .has_no("Nessuna buona pratica");
    assert!(site.text("confronta/0.json").contains("Li riporta"));
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
        site.page("/centri/bg/").has("Apertura prevista:").has_no("Aperto dal");
        site.page("/centri/").has_no("Offerta da:");
        site.page("/copertura/").has("0 su 76");
    }
    for opened in ["'2026'", "2026-06", "2026-06-01"] {
        let site = built(opened);
        site.page("/centri/bg/").has("Aperto dal").has_no("Apertura prevista");
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
    assert!(!page(&over, "").contains("Prossimi incontri"));
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
        .has("3, prevista per il <time datetime=\"2026-09-01\">");
    site.page("/statistiche/").has("0 soluzioni su 1 hanno una versione di meno di due anni fa");
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
