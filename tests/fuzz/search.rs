//! Queries, and the files of the index as the search client decodes them.

use std::collections::BTreeMap;
use std::sync::LazyLock;
use std::time::Duration;

use filiera::catalogue::facet::Facet;
use filiera::catalogue::vocabulary::SynonymGroup;
use filiera::catalogue::{EntryId, Kind};
use filiera::lang::Lang;
use filiera::search::{Document, Name, Passage, Query, Reference};
use filiera::urls::Segments;
use serde_json::json;

use crate::client::{Client, Files, exported_with, inflated, own_label};
use crate::target::{Case, Limits, Target, USUAL, read, repository, unrepaired};
use crate::words;

pub const TARGETS: &[Target] = &[
    Target {
        name: "query",
        seeds: queries,
        words: words::VALUE,
        repair: unrepaired,
        run: query,
        limits: USUAL,
    },
    Target {
        name: "search-client",
        seeds: index_files,
        words: words::BINARY,
        repair: unrepaired,
        run: client,
        limits: Limits { time: Duration::from_secs(5), ..USUAL },
    },
];

/// Memory that the client may use, several times as much as over a sound index.
const CLIENT_MEMORY: usize = 64 << 20;

/// Returns enough documents for lists with champions, a tail and a rest.
fn documents() -> Vec<Document> {
    (0..1_500).map(document).collect()
}

fn document(number: usize) -> Document {
    const NAMES: [&str; 6] =
        ["Albo pretorio", "Città in salute", "Sigeo", "E-conomato", "SUAP online", "Concorsi"];
    const SUBJECTS: [&str; 4] = [
        "Le amministrazioni comunali pubblicano gli atti",
        "Gli uffici tecnici consultano le mappe",
        "Il SIT raccoglie i dati del catasto",
        "Open source guidelines for agencies",
    ];
    let name = NAMES[number % NAMES.len()];
    let mut facets: [Vec<String>; Facet::ALL.len()] = Default::default();
    facets[Facet::Kind as usize] = vec!["solution".into()];
    facets[Facet::Region as usize] = vec![["Veneto", "Lazio"][number % 2].into()];
    Document {
        entry: EntryId(0),
        url: format!("soluzioni/d{number:04}/"),
        title: if number < NAMES.len() { name.into() } else { format!("{name} {number}") },
        summary: SUBJECTS[number % SUBJECTS.len()].into(),
        language: Lang::Italian,
        foreign: Default::default(),
        kind: Kind::Solution,
        date: None,
        last_date: None,
        slug: format!("d{number:04}"),
        body: vec![Passage {
            language: Lang::Italian,
            text: SUBJECTS[number / 3 % SUBJECTS.len()].repeat(number % 5),
        }],
        adoption: (number % 17 == 3).into(),
        facets,
    }
}

fn synonyms() -> Vec<SynonymGroup> {
    vec![SynonymGroup(vec!["mappe".into(), "cartografia comunale".into()])]
}

static DOCUMENTS: LazyLock<Vec<Document>> = LazyLock::new(documents);

static REFERENCE: LazyLock<Reference<'static>> = LazyLock::new(|| {
    Reference::new(&DOCUMENTS[..60], &synonyms(), Lang::Italian, &own_label)
        .expect("the index fits in memory")
});

/// The files of the index, deflated as they are published.
static INDEX: LazyLock<Files> = LazyLock::new(|| {
    let name = |kind, label: &str, url: &str| Name { kind, label: label.into(), url: url.into() };
    let names = [
        name(Facet::Theme, "Albi e notifiche", "temi/albi/"),
        name(Facet::Organisation, "Comune di Albano", "enti/c_a132/"),
    ];
    exported_with(&DOCUMENTS, &names, &synonyms(), &own_label)
});

fn queries() -> Vec<Case> {
    let lines = ["tests/questions.tsv", "tests/words.tsv"]
        .map(|path| String::from_utf8_lossy(&read(&repository().join(path))).into_owned());
    let lines = lines.iter().flat_map(|table| table.lines());
    let rows = lines.filter_map(|line| line.split('\t').next()).chain([
        "albo -pretorio \"atti comunali\" regione:veneto tipo:\"soluzione\"",
        "d.lgs. 82/2005 s.i.t. e-conomato c++",
    ]);
    rows.map(|query| Case::new("query.txt", query)).collect()
}

fn query(case: &Case) {
    let text = &*case.text();
    for lang in Lang::ALL {
        Query::parse(text, Segments::of(*lang));
        Query::unknown_fields(text, Segments::of(*lang));
    }
    REFERENCE.search(text, 20).expect("the index is in memory");
}

/// Returns the inflated files of the index, few of each folder since they are alike.
fn index_files() -> Vec<Case> {
    const OF_EACH: usize = 12;
    let mut by_folder: BTreeMap<&str, usize> = BTreeMap::new();
    let files = INDEX.keys().filter_map(|path| path.strip_prefix("search/"));
    let files = files.filter(|path| path.ends_with(".bin")).filter(|path| {
        let count = by_folder.entry(path.split('/').next().unwrap_or_default()).or_default();
        *count += 1;
        *count <= OF_EACH || path.starts_with("d/")
    });
    files
        .map(|path| Case::new(path, inflated(&INDEX, path).expect("it is one of the files")))
        .collect()
}

/// Asks a client over an index with one damaged file. It answers or fails, within its limits.
fn client(case: &Case) {
    let (path, bytes) = (case.path.clone(), case.bytes.clone());
    let client = Client::new(&INDEX, move |name| match name == path {
        true => Some(bytes.clone()),
        false => inflated(&INDEX, name),
    });
    client.limit(CLIENT_MEMORY);
    let asked = [
        ("search", json!(["amministrazioni atti mappe", { "counts": true, "excerpts": true }])),
        ("search", json!(["\"albo pretorio\" -sigeo regione:veneto catast", { "offset": 90 }])),
        ("search", json!(["", { "sort": "recent", "filters": { "region": ["Lazio"] } }])),
        ("search", json!(["albbo", { "sort": "adoption" }])),
        ("suggest", json!(["comune di alb"])),
    ];
    for (method, given) in asked {
        let answer = client.ask(method, given);
        // The engine ends a client that exceeds a limit with `null` in place of an error.
        let is_ended = |error: &String| {
            ["Null", "interrupted", "out of memory", "dead lock", "stack overflow"]
                .iter()
                .any(|sign| error.contains(sign))
        };
        assert!(!answer.as_ref().is_err_and(is_ended), "{method}: {answer:?}");
    }
}
