//! The search client's engine, run without a browser.

use std::collections::BTreeMap;

use filiera::catalogue::edition::Foreign;
use filiera::catalogue::facet::Facet;
use filiera::catalogue::vocabulary::SynonymGroup;
use filiera::catalogue::{EntryId, Kind};
use filiera::lang::Lang;
use filiera::search::{Document, Name, Passage};
use rquickjs::{CatchResultExt, Ctx, Function, Module};
use serde_json::{Value, json};

use crate::support::client::{Client, exported, exported_with, inflated, own_label, script_of};

const NAMES: [&str; 12] = [
    "Protocollo informatico",
    "Albo pretorio",
    "Sigeo",
    "E-conomato",
    "Sistema informativo territoriale",
    "Città in salute",
    "Gestione concorsi",
    "SUAP online",
    "Anagrafe degli immobili",
    "Biblioteche aperte",
    "Open data hub",
    "Segnalazioni dei cittadini",
];
const SUBJECTS: [&str; 7] = [
    "Le amministrazioni comunali pubblicano gli atti",
    "Il cittadino presenta le istanze",
    "Gli uffici tecnici consultano le mappe",
    "La biblioteca presta i libri",
    "I pagamenti arrivano con pagoPA",
    "Il SIT raccoglie i dati del catasto",
    "Open source guidelines for agencies",
];
const REGIONS: [&str; 3] = ["Veneto", "Lazio", "Valle d'Aosta"];
const PLATFORMS: [&str; 3] = ["web", "linux", "android"];

/// Returns enough documents for frequent words to have lists with champions and a tail.
fn documents() -> Vec<Document> {
    (0..400).map(document).collect()
}

fn document(number: usize) -> Document {
    let name = NAMES[number % NAMES.len()];
    let title = if number < NAMES.len() {
        name.to_owned()
    } else {
        format!("{name} {}", word(number / NAMES.len()))
    };
    let body: Vec<_> =
        (0..=(number % 4)).map(|turn| SUBJECTS[(number * 3 + turn * 5) % SUBJECTS.len()]).collect();
    let mut facets: [Vec<String>; Facet::ALL.len()] = Default::default();
    let mut set = |facet: Facet, values: &[&str]| {
        facets[facet as usize] = values.iter().map(|value| value.to_string()).collect();
    };
    set(Facet::Kind, &["solution"]);
    set(Facet::Region, &[REGIONS[number % 3]]);
    set(Facet::Platform, &PLATFORMS[..=(number % 3)]);
    Document {
        entry: EntryId(0),
        url: format!("soluzioni/d{number:03}/"),
        title,
        summary: SUBJECTS[number % SUBJECTS.len()].into(),
        language: Lang::Italian,
        foreign: Foreign::default(),
        kind: Kind::Solution,
        date: None,
        last_date: None,
        slug: format!("d{number:03}"),
        body: vec![passage(&body.join(". "))],
        adoption: (number % 17 == 3).into(),
        facets,
    }
}

fn passage(text: &str) -> Passage {
    Passage { language: Lang::Italian, text: text.to_owned() }
}

/// Returns a word of two syllables that looks like a name.
fn word(number: usize) -> String {
    let syllables = ["ba", "ce", "di", "fo", "gu", "la", "me"];
    format!("{}{}", syllables[number % 7], syllables[number / 7 % 7])
}

#[test]
fn complete_counts_do_not_change_hits() {
    let client = Client::of(&documents());
    for query in ["amministrazioni ", "atti cittadino", "gest"] {
        let (quick, complete) =
            (client.urls(query, json!({})), client.urls(query, json!({ "counts": true })));
        assert_eq!(quick, complete, "for {query:?}");
    }
}

#[test]
fn empty_queries_list_all_by_name_or_by_date() {
    let client = Client::of(&documents());
    let found = client.search("", json!({ "filters": { "region": ["Lazio"] }, "limit": 1 }));
    assert_eq!(
        (&found["total"], &found["hits"][0]["title"]),
        (&json!(133), &json!("Albo pretorio"))
    );
    assert_eq!(
        client.search("", json!({ "sort": "relevance" }))["hits"][0]["title"],
        "Albo pretorio"
    );
    assert_eq!(client.urls("", json!({ "sort": "recent", "limit": 1 })), ["soluzioni/d399/"]);
    assert_eq!(client.urls("", json!({ "sort": "adoption", "limit": 1 })), ["soluzioni/d003/"]);
    assert_eq!(
        client.urls("", json!({ "offset": 398, "sort": "recent" })),
        ["soluzioni/d001/", "soluzioni/d000/"]
    );
}

#[test]
fn answers_contain_the_corrected_query() {
    let client = Client::of(&documents());
    assert_eq!(
        client.search("protocolo informatico", json!({}))["corrected"],
        "protocollo informatico"
    );
    assert_eq!(client.search("protocollo", json!({}))["corrected"], Value::Null);
    let rest =
        client.search("\"protocolo informatico\" regione:veneto -scuola", json!({}))["corrected"]
            .clone();
    assert_eq!(
        rest, "\"protocollo informatico\" regione:veneto -scuola",
        "the rest stays as typed"
    );
}

#[test]
fn hits_contain_what_a_page_shows() {
    let hit =
        Client::of(&documents()).search("biblioteche aperte foba", json!({}))["hits"][0].clone();
    let expected = json!({
        "url": "soluzioni/d045/", "title": "Biblioteche aperte foba", "kind": "solution", "kindLabel": "solution"
    });
    for (key, value) in expected.as_object().expect("the expected hit is an object") {
        assert_eq!(&hit[key], value);
    }
    let marks = hit["marks"].as_array().expect("marks are a list");
    assert!(
        marks.contains(&json!("biblioteche")) && marks.contains(&json!("biblioteca")),
        "{marks:?}"
    );
}

#[test]
fn matched_words_are_returned_as_written() {
    let summary = "Atti per il D.Lgs. 82/2005, e-procurement e back-end".to_owned();
    let document = Document { summary, title: "S.I.T.".into(), ..document(0) };
    let client = Client::of(&[document]);
    let case = |query: &str, expected: &str| {
        let written = client.search(query, json!({}))["hits"][0]["written"].clone();
        assert!(
            written.as_array().is_some_and(|all| all.contains(&json!(expected))),
            "{query}: {written}"
        );
    };
    case("d.lgs ", "D.Lgs");
    case("dlgs ", "D.Lgs");
    case("82/2005 ", "82/2005");
    case("eprocurement ", "e-procurement");
    case("e-procurement ", "e-procurement");
    case("procurement ", "procurement");
    case("backend ", "back-end");
    case("sit ", "S.I.T");
    case("atti ", "Atti");
}

#[test]
fn only_foreign_texts_carry_their_language() {
    let foreign = Foreign { title: None, summary: Some("en".into()), text: None };
    let documents = [document(0), Document { foreign, title: "Quasar".into(), ..document(1) }];
    let client = Client::of(&documents);
    let hit = client.search("quasar", json!({}))["hits"][0].clone();
    assert_eq!(
        (&hit["titleLang"], &hit["summaryLang"], &hit["textLang"]),
        (&json!(""), &json!("en"), &Value::Null)
    );
    let hit = client.search("protocollo", json!({}))["hits"][0].clone();
    assert_eq!((&hit["titleLang"], &hit["summaryLang"]), (&Value::Null, &Value::Null));
}

#[test]
fn suggestions_include_pages() {
    let name = |kind, label: &str, url: &str| Name { kind, label: label.into(), url: url.into() };
    let names = [
        name(Facet::Theme, "Albi e notifiche", "temi/albi/"),
        name(Facet::Organisation, "Comune di Albano", "enti/c_a132/"),
    ];
    let client = Client::over(exported_with(&documents(), &names, &[], &own_label));
    let suggested = |text: &str| client.ask("suggest", json!([text])).expect("the client answers");
    let found = suggested("alb");
    assert_eq!(
        (&found[0]["kind"], &found[0]["kindLabel"]),
        (&json!("solution"), &json!("solution"))
    );
    assert!(found[0]["text"].as_str().expect("a title").starts_with("Albo pretorio"), "{found}");
    let last = found.as_array().expect("a list").last().expect("one").clone();
    assert_eq!(
        last,
        json!({ "text": "Comune di Albano", "url": "enti/c_a132/", "kind": "organisation" })
    );
    let body = suggested("comune di alb").as_array().and_then(|found| found.last().cloned());
    assert_eq!(body.expect("there is a suggestion")["text"], "Comune di Albano");
    assert_eq!(suggested(""), json!([]));
}

#[test]
fn quotes_hyphens_and_fields_narrow_results() {
    let client = Client::of(&documents());
    let titles = |text: &str| {
        let found = client.search(text, json!({ "limit": 400 }));
        let hits = found["hits"].as_array().expect("hits").clone();
        hits.iter()
            .map(|hit| hit["title"].as_str().expect("a title").to_owned())
            .collect::<Vec<_>>()
    };
    let quoted = titles("\"protocollo informatico\"");
    assert!(
        !quoted.is_empty()
            && quoted.iter().all(|title| title.starts_with("Protocollo informatico")),
        "{quoted:?}"
    );
    assert!(titles("\"informatico protocollo\"").is_empty());
    assert!(titles("albo -pretorio").iter().all(|title| !title.contains("pretorio")));
    let without = titles("albo pretorio -foba");
    assert!(
        without.len() > 20 && !without.iter().any(|title| title.contains("foba")),
        "{without:?}"
    );
    assert_eq!(without, titles("albo pretorio -\"del foba\""), "stop words do not count");
    let in_region = client.search("regione:valle", json!({}));
    assert_eq!(in_region["total"], json!(133));
    assert_eq!(
        client.search("sigeo region:veneto -piattaforma:linux", json!({}))["total"],
        client.search("sigeo", json!({ "filters": { "region": ["Veneto"] } }))["facets"]["platform"]
            .as_array()
            .expect("counts")
            .iter()
            .find(|value| value["value"] == "web")
            .map(|value| value["count"].clone())
            .expect("web")
    );
}

#[test]
fn excerpts_are_shown_where_title_and_summary_lack_the_words() {
    let mut documents = documents();
    let text = format!(
        "{} un modulo per la rendicontazione dei fondi {}",
        "prima ".repeat(40),
        "dopo ".repeat(40)
    );
    documents[0].body = vec![passage(&text)];
    let client = Client::of(&documents);
    let hit =
        client.search("rendicontazione fondi ", json!({ "excerpts": true }))["hits"][0].clone();
    let excerpt = hit["excerpt"].as_str().expect("the hit has an excerpt");
    assert!(
        excerpt.starts_with("… ")
            && excerpt.ends_with(" …")
            && excerpt.contains("rendicontazione dei fondi"),
        "{excerpt}"
    );
    let hit = client.search("protocollo ", json!({ "excerpts": true }))["hits"][0].clone();
    assert_eq!(hit["excerpt"], Value::Null, "the title has the words");
}

#[test]
fn synonyms_of_a_site_find_each_other() {
    let mut documents = documents();
    documents[0].body = vec![passage("gestione del verde pubblico")];
    let synonyms = [SynonymGroup(vec!["giardini".into(), "verde pubblico".into()])];
    let client = Client::over(exported_with(&documents, &[], &synonyms, &own_label));
    assert_eq!(client.urls("giardini ", json!({ "limit": 1 })), ["soluzioni/d000/"]);
}

#[test]
fn recent_entries_are_sorted_by_their_last_date() {
    let mut documents = documents();
    documents[7].last_date = Some("2026-01-31".parse().expect("a date"));
    let client = Client::of(&documents);
    assert_eq!(client.urls("", json!({ "sort": "recent", "limit": 1 })), ["soluzioni/d007/"]);
}

/// `src/search/words.rs` tests the Rust side with the same table.
#[test]
fn the_client_splits_queries_as_in_the_table() {
    let client = Client::of(&[]);
    let words = |text: &str| {
        client.context.with(|ctx| {
            let source = include_str!("../src/search/client/words.js");
            let module = Module::declare(ctx.clone(), "words.js", source)
                .catch(&ctx)
                .expect("it is a script");
            let (module, evaluated) = module.eval().catch(&ctx).expect("the program starts");
            evaluated.finish::<()>().catch(&ctx).expect("it ends");
            let words: Function = module.get("words").expect("it is exported");
            words.call::<_, Vec<String>>((text,)).catch(&ctx).expect("the client answers")
        })
    };
    for line in include_str!("words.tsv").lines().filter(|line| !line.starts_with('#')) {
        let (text, expected) = line.split_once('\t').expect("a row has a text and its words");
        assert_eq!(words(text).join(" "), expected, "{text}");
    }
}

#[test]
fn unusual_queries_never_fail() {
    let client = Client::of(&documents());
    let long = [
        "x".repeat(10_000),
        "protocollo ".repeat(900),
        "è".repeat(10_000),
        "a.".repeat(5000),
        "-a ".repeat(3000),
    ];
    for query in long.iter().map(String::as_str).chain([
        "🎉",
        "il lo la ",
        "…!?",
        "' OR 1=1 --",
        "\u{0}",
        "𝐀lbo",
        "\u{301}",
    ]) {
        client.search(query, json!({}));
        client.ask("suggest", json!([query])).expect("the client answers");
    }
    assert_eq!(client.search("…!?", json!({}))["total"], 0);
}

#[test]
fn missing_and_truncated_files_are_errors() {
    let files = exported(&documents());
    let missing = Client::new(&files, |_| None);
    assert!(missing.ask("search", json!(["albo", {}])).is_err());
    let whole = files.clone();
    let cut = Client::new(&files, move |name| {
        let mut bytes = inflated(&whole, name)?;
        let keep = if name == "manifest.bin" { bytes.len() } else { bytes.len() / 2 };
        bytes.truncate(keep);
        Some(bytes)
    });
    let error = cut.ask("search", json!(["albo", {}])).expect_err("truncated shards are invalid");
    assert!(error.contains("cut short"), "{error}");
}

/// The least index: eight documents, of which one is described, one shard with the word `albo`, and
/// no facets.
fn least_index() -> BTreeMap<&'static str, Vec<u8>> {
    let manifest = [&[5, 8, 8, 0, 0, 1, 0, 0][..], &[0; 3], &[0], &[0; 4], &[0; 4], &[0, 0]];
    // A chunk, a form with a new term, and the term: seven documents in a list at offset 0.
    let shard = [&[1][..], &[0; 5], &[1, 0, 4], b"albo", &[1, 0, 7, 0, 0, 0]];
    let list = [2, 4, 1, 0];
    let fragment = br#"["00000000", [["a/", "Albo", "", "solution", "Soluzione", ""]]]"#;
    BTreeMap::from([
        ("manifest.bin", manifest.concat()),
        ("d/-000000.bin", shard.concat()),
        ("p/0000000000.bin", list.to_vec()),
        ("f/0-0000.bin", fragment.to_vec()),
    ])
}

#[test]
fn damaged_files_end_with_an_error() {
    let engine = exported(&[]);
    let asked = |damage: Option<(&'static str, &[u8])>| {
        let mut index = least_index();
        index.extend(damage.map(|(name, bytes)| (name, bytes.to_vec())));
        let client = Client::new(&engine, move |name| index.get(name).cloned());
        client.limit(64 << 20);
        let found = client.ask("search", json!(["albo", { "counts": false }]));
        found.map(|found| found["hits"][0]["title"].clone())
    };
    assert_eq!(asked(None), Ok(json!("Albo")));
    let endless = [0xff; 300];
    let many = [0xff, 0xff, 0xff, 0xff, 0xff, 1];
    let documents = [&[5][..], &many, &many, &[0; 40]].concat();
    let prefix = [&[5, 1, 8, 0, 0, 1][..], &[0xff, 0xff, 0xff, 0xff, 7], &[0; 40]].concat();
    let cases: [(&str, &[u8], &str); 5] = [
        ("a list whose rest is itself", &[1, 0, 0, 0, 0, 0], "p/0000000000.bin"),
        ("a number without end", &endless, "p/0000000000.bin"),
        (
            "very many forms",
            &[0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1],
            "d/-000000.bin",
        ),
        ("very many documents", &documents, "manifest.bin"),
        ("a key that shares more than there is", &prefix, "manifest.bin"),
    ];
    for (what, bytes, file) in cases {
        let error = asked(Some((file, bytes))).expect_err(what);
        let is_clean = error.contains("damaged") || error.contains("cut short");
        assert!(is_clean, "{what}: {error}");
    }
}

#[test]
fn every_script_is_published_complete() {
    let files = exported(&[]);
    let client = Client::new(&files, |_| None);
    for script in ["engine.js", "worker.js", "client.js"] {
        let declare = |ctx: Ctx| {
            let source = script_of(&files, script);
            Module::declare(ctx.clone(), script, source)
                .catch(&ctx)
                .map(|_| ())
                .map_err(|error| error.to_string())
        };
        assert_eq!(client.context.with(declare), Ok(()), "{script}");
    }
}

#[test]
fn empty_catalogues_have_no_hits() {
    let client = Client::of(&[]);
    assert_eq!(client.search("albo", json!({}))["total"], 0);
    assert_eq!(client.search("", json!({}))["total"], 0);
}

#[test]
fn indexes_are_the_same_on_any_number_of_threads() {
    let documents = documents();
    let with = |threads| {
        let pool =
            rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool starts");
        pool.install(|| exported(&documents))
    };
    assert!(with(1) == with(4));
}

#[test]
fn a_new_document_changes_few_files() {
    let mut documents = documents();
    let before = exported(&documents);
    documents.push(Document {
        title: "Quasar".into(),
        summary: String::new(),
        body: Vec::new(),
        ..document(400)
    });
    let after = exported(&documents);
    let kept = |folder: &str| {
        before
            .iter()
            .filter(|(path, bytes)| path.starts_with(folder) && after.get(*path) == Some(bytes))
            .count()
    };
    let all = |folder: &str| before.keys().filter(|path| path.starts_with(folder)).count();
    assert_eq!(kept("search/f/"), all("search/f/"), "400 documents fill their facts");
    assert_eq!(kept("search/t/"), all("search/t/"), "and their texts");
    assert_eq!(kept("search/p/"), all("search/p/"), "no long list has the new word");
}
