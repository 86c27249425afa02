//! The client's core, run without a browser, against the reference ranking and against plain counting.

use std::collections::BTreeMap;
use std::io::Read;

use filiera::catalogue::{EntryId, Kind};
use filiera::search::{self, Document, FACETS, Reference};
use filiera::write::MemorySink;
use flate2::read::DeflateDecoder;
use rquickjs::{CatchResultExt, Context, Ctx, Exception, Function, Module, Promise, Runtime};
use serde_json::{Value, json};

type Files = BTreeMap<String, Vec<u8>>;

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

/// Enough documents that common words have a tail.
fn documents() -> Vec<Document> {
    (0..400).map(document).collect()
}

fn document(number: usize) -> Document {
    let name = NAMES[number % NAMES.len()];
    let title = if number < NAMES.len() { name.to_owned() } else { format!("{name} {}", word(number / NAMES.len())) };
    let body: Vec<_> = (0..1 + number % 4).map(|turn| SUBJECTS[(number * 3 + turn * 5) % SUBJECTS.len()]).collect();
    let mut facets: [Vec<String>; FACETS.len()] = Default::default();
    let mut set = |facet: &str, values: &[&str]| {
        let place = FACETS.iter().position(|known| *known == facet).expect("it is a facet");
        facets[place] = values.iter().map(|value| value.to_string()).collect();
    };
    set("kind", &["solution"]);
    set("region", &[REGIONS[number % 3]]);
    set("platform", &PLATFORMS[..1 + number % 3]);
    Document {
        entry: EntryId(0),
        url: format!("soluzioni/d{number:03}/"),
        title,
        summary: SUBJECTS[number % SUBJECTS.len()].into(),
        kind: Kind::Solution,
        date: None,
        slug: format!("d{number:03}"),
        body: body.join(". "),
        adoption: (number % 17 == 3).into(),
        facets,
    }
}

/// Two syllables that look like a name.
fn word(number: usize) -> String {
    let syllables = ["ba", "ce", "di", "fo", "gu", "la", "me"];
    format!("{}{}", syllables[number % 7], syllables[number / 7 % 7])
}

fn exported(documents: &[Document]) -> Files {
    let sink = MemorySink::default();
    let index = search::Index::new(documents).expect("memory holds it");
    let lists = index.lists().expect("it is in memory");
    search::export(documents, &index, lists, &|_: &str, value: &str| value.to_uppercase(), &sink).expect("memory takes it all");
    sink.into_files()
}

fn inflated(files: &Files, name: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    DeflateDecoder::new(files.get(&format!("search/{name}"))?.as_slice()).read_to_end(&mut bytes).expect("we deflated it");
    Some(bytes)
}

/// Returns a script by its name, whatever its folder is called.
#[track_caller]
fn script_of(files: &Files, name: &str) -> Vec<u8> {
    let mut found = files.iter().filter(|(path, _)| path.ends_with(&format!("/{name}")));
    found.next().unwrap_or_else(|| panic!("there is no {name}")).1.clone()
}

/// A client in an engine of its own.
struct Client {
    context: Context,
}

impl Client {
    /// `load` returns an inflated file.
    fn new(files: &Files, load: impl Fn(&str) -> Option<Vec<u8>> + 'static) -> Self {
        let context = Context::full(&Runtime::new().expect("an engine starts")).expect("a context starts");
        context.with(|ctx| {
            let load = move |ctx: Ctx, name: String| load(&name).ok_or_else(|| Exception::throw_message(&ctx, "no such file"));
            ctx.globals().set("load", Function::new(ctx.clone(), load)).expect("a global is set");
            for script in ["words.js", "format.js", "core.js"] {
                let source = script_of(files, script);
                Module::declare(ctx.clone(), script, source).catch(&ctx).unwrap_or_else(|error| panic!("{script}: {error}"));
            }
            let main = "import { open } from './core.js';
                let index;
                globalThis.ask = async (method, given) => {
                    index ??= await open(async name => Uint8Array.from(load(name)));
                    return JSON.stringify(await index[method](...JSON.parse(given)));
                };";
            let run = Module::evaluate(ctx.clone(), "main.js", main).and_then(|promise| promise.finish::<()>());
            run.catch(&ctx).unwrap_or_else(|error| panic!("main.js: {error}"));
        });
        Self { context }
    }

    fn of(documents: &[Document]) -> Self {
        let files = exported(documents);
        Self::new(&files.clone(), move |name| inflated(&files, name))
    }

    fn ask(&self, method: &str, given: Value) -> Result<Value, String> {
        self.context.with(|ctx| {
            let ask: Function = ctx.globals().get("ask").expect("main.js set it");
            let answer = ask.call((method, given.to_string())).and_then(|promise: Promise| promise.finish::<String>());
            let answer = answer.catch(&ctx).map_err(|error| error.to_string())?;
            Ok(serde_json::from_str(&answer).expect("it was JSON.stringify that wrote it"))
        })
    }

    #[track_caller]
    fn search(&self, text: &str, options: Value) -> Value {
        self.ask("search", json!([text, options])).unwrap_or_else(|error| panic!("{text:?}: {error}"))
    }

    #[track_caller]
    fn urls(&self, text: &str, options: Value) -> Vec<String> {
        let found = self.search(text, options);
        let hits = found["hits"].as_array().expect("there are hits, if only none");
        hits.iter().map(|hit| hit["url"].as_str().expect("a hit has an address").to_owned()).collect()
    }
}

#[test]
fn the_client_ranks_like_the_reference() {
    let documents = documents();
    let (client, reference) = (Client::of(&documents), Reference::new(&documents).expect("memory holds it"));
    let queries = [
        "Protocollo informatico",
        "sigeo",
        "Sigeo ",
        "e-conomato",
        "economato",
        "gestione dei concorsi",
        "amministrazione comunale",
        "istanza cittadino ",
        "mappa ufficio tecnico ",
        "S.I.T.",
        "sistemi informativi territoriali",
        "citta",
        "CITTÀ in",
        "prot",
        "protocollo inf",
        "ana",
        "bib",
        "open data",
        "guidelines",
        "pagamento elettronico ",
        "protocolo",
        "protoocllo informatico",
        "segnalazoini",
        "anagrafe immobil",
        "suap",
        "sigeo b",
        "libri baba",
        "il la ",
        "",
        "…",
        "zzzzzzzz",
    ];
    for query in queries.into_iter().filter(|query| !query.is_empty()) {
        let expected: Vec<_> =
            reference.search(query, 30).expect("memory answers").iter().map(|hit| hit.document.url.clone()).collect();
        assert_eq!(client.urls(query, json!({ "limit": 30 })), expected, "for {query:?}");
    }
}

#[test]
fn totals_and_facets_are_counted_exactly() {
    let documents = documents();
    let (client, reference) = (Client::of(&documents), Reference::new(&documents).expect("memory holds it"));
    let place = |facet| FACETS.iter().position(|known| *known == facet).expect("it is a facet");
    let has = |document: &Document, facet, value: &str| document.facets[place(facet)].iter().any(|own| own == value);
    let found = client.search("amministrazioni ", json!({ "filters": { "region": ["Veneto", "Lazio"], "platform": ["linux"] } }));
    let matching: Vec<_> = reference.search("amministrazioni ", usize::MAX).expect("memory answers");
    let matching: Vec<_> = matching.iter().map(|hit| hit.document).collect();
    let in_region = |document: &Document| has(document, "region", "Veneto") || has(document, "region", "Lazio");
    let count = |keep: &dyn Fn(&Document) -> bool| matching.iter().filter(|document| keep(document)).count();
    assert!(matching.len() > 100, "the word has a tail");
    assert_eq!(found["total"], count(&|document| in_region(document) && has(document, "platform", "linux")));
    assert_eq!(found["exact"], true);
    let counted = |facet: &str, value: &str| {
        let values = found["facets"][facet].as_array().expect("every facet is counted");
        values.iter().find(|counted| counted["value"] == value).expect("the value is there")["count"].clone()
    };
    for region in REGIONS {
        assert_eq!(
            counted("region", region),
            count(&|document| has(document, "region", region) && has(document, "platform", "linux"))
        );
    }
    for platform in PLATFORMS {
        assert_eq!(counted("platform", platform), count(&|document| has(document, "platform", platform) && in_region(document)));
    }
}

#[test]
fn complete_counts_leave_hits_as_they_were() {
    let client = Client::of(&documents());
    for query in ["amministrazioni ", "atti cittadino", "gest"] {
        let (quick, complete) = (client.urls(query, json!({})), client.urls(query, json!({ "counts": true })));
        assert_eq!(quick, complete, "for {query:?}");
    }
}

#[test]
fn an_empty_text_lists_by_name_or_by_date() {
    let client = Client::of(&documents());
    let found = client.search("", json!({ "filters": { "region": ["Lazio"] }, "limit": 1 }));
    assert_eq!((&found["total"], &found["hits"][0]["title"]), (&json!(133), &json!("Albo pretorio")));
    assert_eq!(client.urls("", json!({ "sort": "recent", "limit": 1 })), ["soluzioni/d399/"]);
    assert_eq!(client.urls("", json!({ "sort": "adoption", "limit": 1 })), ["soluzioni/d003/"]);
    assert_eq!(client.urls("", json!({ "offset": 398, "sort": "recent" })), ["soluzioni/d001/", "soluzioni/d000/"]);
}

#[test]
fn a_correction_is_told() {
    let client = Client::of(&documents());
    assert_eq!(client.search("protocolo informatico", json!({}))["corrected"], "protocollo informatico");
    assert_eq!(client.search("protocollo", json!({}))["corrected"], Value::Null);
}

#[test]
fn a_hit_carries_what_a_page_shows() {
    let hit = client_hit("biblioteche aperte");
    let expected =
        json!({ "url": "soluzioni/d009/", "title": "Biblioteche aperte", "kind": "solution", "kindLabel": "SOLUTION" });
    for (key, value) in expected.as_object().expect("it is one") {
        assert_eq!(&hit[key], value);
    }
    let marks = hit["marks"].as_array().expect("marks are a list");
    assert!(marks.contains(&json!("biblioteche")) && marks.contains(&json!("biblioteca")), "{marks:?}");
}

fn client_hit(query: &str) -> Value {
    Client::of(&documents()).search(query, json!({}))["hits"][0].clone()
}

#[test]
fn beginnings_are_completed() {
    let client = Client::of(&documents());
    let suggested = client.ask("suggest", json!(["albo pre"])).expect("it answers");
    assert_eq!(suggested[0], "albo pretorio");
    assert_eq!(client.ask("suggest", json!([""])).expect("it answers"), json!([]));
}

#[test]
fn odd_queries_find_something_or_nothing() {
    let client = Client::of(&documents());
    let long = ["x".repeat(10_000), "protocollo ".repeat(900), "è".repeat(10_000), "a.".repeat(5000)];
    for query in long.iter().map(String::as_str).chain(["🎉", "il lo la ", "…!?", "' OR 1=1 --", "\u{0}", "𝐀lbo", "\u{301}"])
    {
        client.search(query, json!({}));
    }
    assert_eq!(client.search("…!?", json!({}))["total"], 0);
}

#[test]
fn a_missing_or_damaged_file_is_an_error() {
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
    let error = cut.ask("search", json!(["albo", {}])).expect_err("half a shard is no shard");
    assert!(error.contains("cut short"), "{error}");
}

#[test]
fn every_script_is_served_whole() {
    let files = exported(&[]);
    let client = Client::new(&files, |_| None);
    for script in ["fetch.js", "worker.js", "client.js"] {
        let declare = |ctx: Ctx| {
            let source = script_of(&files, script);
            Module::declare(ctx.clone(), script, source).catch(&ctx).map(|_| ()).map_err(|error| error.to_string())
        };
        assert_eq!(client.context.with(declare), Ok(()), "{script}");
    }
}

#[test]
fn an_empty_catalogue_answers_nothing() {
    let client = Client::of(&[]);
    assert_eq!(client.search("albo", json!({}))["total"], 0);
    assert_eq!(client.search("", json!({}))["total"], 0);
}

#[test]
fn threads_do_not_change_a_byte() {
    let documents = documents();
    let with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool starts");
        pool.install(|| exported(&documents))
    };
    assert!(with(1) == with(4));
}

#[test]
fn a_new_document_leaves_most_files_alone() {
    let mut documents = documents();
    let before = exported(&documents);
    documents.push(Document { title: "Quasar".into(), summary: String::new(), body: String::new(), ..document(400) });
    let after = exported(&documents);
    let kept =
        |folder: &str| before.iter().filter(|(path, bytes)| path.starts_with(folder) && after.get(*path) == Some(bytes)).count();
    let all = |folder: &str| before.keys().filter(|path| path.starts_with(folder)).count();
    assert_eq!(kept("search/f/"), all("search/f/"), "400 documents fill their fragments");
    assert_eq!(kept("search/p/"), all("search/p/"), "no long list has the new word");
}
