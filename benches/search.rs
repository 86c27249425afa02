//! Costs and quality of search on a generated catalogue, the same at every run: bytes and requests
//! of a query without cached files, the rank of known items by kind of query, search's share of a
//! build, and the files that visitors download again after an edit.
//!
//! ```sh
//! cargo bench --bench search                 # 10,000 entries
//! cargo bench --bench search -- 1000
//! ```

#[path = "../tests/support/client.rs"]
#[expect(dead_code, reason = "the tests use what the benchmark does not")]
mod client;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::rc::Rc;

use filiera::finding::Report;
use filiera::options::BuildOptions;
use filiera::sink::MemorySink;
use filiera::timings::Timings;
use filiera::{Outcome, build};
use serde_json::json;

use client::{Client, Files, inflated};

/// Number of queries of each kind.
const QUERIES: usize = 60;

fn main() {
    let entries =
        std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(10_000);
    let catalogue: Vec<Entry> = Generator::new().catalogue(entries);
    let (files, timings) = built(&catalogue);
    let (search, total) = (timings.of("search").unwrap_or_default(), timings.total());
    let share = 100.0 * search.as_secs_f64() / total.as_secs_f64();
    println!(
        "{entries} entries; search took {share:.0} % of the build ({search:.1?} of {total:.1?})\n"
    );

    let index: Vec<usize> = files
        .iter()
        .filter(|(path, _)| path.starts_with("search/"))
        .map(|(_, bytes)| bytes.len())
        .collect();
    println!(
        "index: {} files, {} kB; manifest {} kB\n",
        index.len(),
        kb(index.iter().sum()),
        kb(files["search/manifest.bin"].len())
    );
    costs(&files, &catalogue);
    ranks(&files, &catalogue);
    changes(&files, &catalogue);
}

/// A generated entry.
#[derive(Clone)]
struct Entry {
    slug: String,
    title: String,
    summary: String,
    body: String,
    day: usize,
}

impl Entry {
    fn file(&self) -> String {
        let Self { slug, title, summary, body, day } = self;
        let date = format!("{}-{:02}-{:02}", 2015 + day / 336, 1 + day / 28 % 12, 1 + day % 28);
        format!(
            "---\ntitle: \"{title}\"\nsummary: \"{summary}\"\ndate: {date}\norganisation: {{name: Ente di esempio}}\nterritory: {}\npubliccode:\n  \
             url: https://example.org/{slug}.git\n  platforms: [web]\n  legal: {{license: EUPL-1.2}}\n---\n{body}\n",
            REGIONS[day % REGIONS.len()]
        )
    }
}

const REGIONS: [&str; 4] = ["Veneto", "Lazio", "Puglia", "Umbria"];
/// Words that officials search for, in singular and plural.
const WORDS: [(&str, &str); 36] = [
    ("protocollo", "protocolli"),
    ("documento", "documenti"),
    ("pagamento", "pagamenti"),
    ("tributo", "tributi"),
    ("cittadino", "cittadini"),
    ("sportello", "sportelli"),
    ("pratica", "pratiche"),
    ("mappa", "mappe"),
    ("servizio", "servizi"),
    ("comune", "comuni"),
    ("provincia", "province"),
    ("istanza", "istanze"),
    ("delibera", "delibere"),
    ("contratto", "contratti"),
    ("biblioteca", "biblioteche"),
    ("scuola", "scuole"),
    ("strada", "strade"),
    ("cantiere", "cantieri"),
    ("segnalazione", "segnalazioni"),
    ("prenotazione", "prenotazioni"),
    ("concorso", "concorsi"),
    ("dipendente", "dipendenti"),
    ("bilancio", "bilanci"),
    ("fattura", "fatture"),
    ("impianto", "impianti"),
    ("controllo", "controlli"),
    ("licenza", "licenze"),
    ("evento", "eventi"),
    ("notifica", "notifiche"),
    ("certificato", "certificati"),
    ("anagrafe", "anagrafi"),
    ("fascicolo", "fascicoli"),
    ("archivio", "archivi"),
    ("sensore", "sensori"),
    ("emergenza", "emergenze"),
    ("appalto", "appalti"),
];
const FRAMES: [&str; 6] = [
    "Gestione di {} e {} per gli uffici di {}",
    "Permette a chi lavora con {} di seguire {} e {}",
    "Pubblica {} e raccoglie {} insieme a {}",
    "Un archivio di {} collegato con {} e {}",
    "Il {} si compila online, con {} e {}",
    "Raccoglie {} dal territorio e li lega a {} e {}",
];
const ACRONYMS: [(&str, &str); 3] = [
    ("SIT", "sistema informativo territoriale"),
    ("PEC", "posta elettronica certificata"),
    ("CUC", "centrale unica di committenza"),
];

/// Generates a catalogue from deterministic random numbers (Lehmer's generator, modulo 2³¹ − 1).
struct Generator(u64);

impl Generator {
    fn new() -> Self {
        Self(2026)
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0 * 48_271 % 0x7fff_ffff;
        self.0 as usize % end
    }

    /// Returns an invented word that looks Italian; short ones are frequent, long ones rare.
    fn name(&mut self) -> String {
        let syllables = [
            "ba", "cor", "di", "fe", "gar", "li", "mon", "no", "pra", "ri", "sel", "ta", "ver",
            "zo",
        ];
        let length = 2 + self.below(3);
        (0..length).map(|_| syllables[self.below(syllables.len())]).collect()
    }

    fn word(&mut self) -> String {
        // Skewed towards the first words, like frequencies in natural language.
        let place = self.below(WORDS.len()).min(self.below(WORDS.len()));
        let (one, many) = WORDS[place];
        match self.below(5) {
            0 => self.name(),
            1 | 2 => one.to_owned(),
            _ => many.to_owned(),
        }
    }

    fn sentence(&mut self) -> String {
        let mut sentence = FRAMES[self.below(FRAMES.len())].to_owned();
        while sentence.contains("{}") {
            sentence = sentence.replacen("{}", &self.word(), 1);
        }
        sentence
    }

    fn catalogue(&mut self, entries: usize) -> Vec<Entry> {
        let entry = |number: usize| {
            let name = self.name();
            let title = match self.below(3) {
                0 => name,
                1 => format!("{name} {}", self.word()),
                _ => format!("{} {name} {}", self.word(), self.word()),
            };
            let mut summary = self.sentence();
            if self.below(60) == 0 {
                summary = format!("{summary} con un {}", ACRONYMS[self.below(ACRONYMS.len())].1);
            }
            let sentences = 8 + self.below(16);
            let body = (0..sentences).map(|_| self.sentence()).collect::<Vec<_>>().join(". ");
            Entry { slug: format!("voce-{number:05}"), title, summary, body, day: number % 3650 }
        };
        (0..entries).map(entry).collect()
    }
}

fn built(catalogue: &[Entry]) -> (Files, Timings) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::create_dir(folder.path().join("solutions")).expect("made");
    fs::write(
        folder.path().join("site.yml"),
        "title: Catalogo di esempio\nbase_url: https://example.org\n",
    )
    .expect("written");
    for entry in catalogue {
        fs::write(folder.path().join(format!("solutions/{}.md", entry.slug)), entry.file())
            .expect("written");
    }
    built_from(folder.path())
}

fn built_from(content: &Path) -> (Files, Timings) {
    let (mut report, mut timings, sink) =
        (Report::default(), Timings::default(), MemorySink::default());
    let outcome = build(&BuildOptions::new(content), &mut report, &sink, &mut timings)
        .expect("no input or output fails");
    assert!(matches!(outcome, Outcome::Built(_)), "the catalogue is sound");
    (sink.into_files(), timings)
}

fn kb(bytes: usize) -> String {
    format!("{:.1}", bytes as f64 / 1024.0)
}

/// Returns the size of a file after compression with gzip.
fn gzipped(bytes: &[u8]) -> usize {
    use std::io::Write;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .expect("writing to memory cannot fail")
        .len()
}

/// Returns a client and the set of files that it loads.
fn recording_client(files: &Files) -> (Client, Rc<RefCell<BTreeSet<String>>>) {
    let (loaded, shared) = (Rc::<RefCell<BTreeSet<String>>>::default(), files.clone());
    let recorded = Rc::clone(&loaded);
    let client = Client::new(files, move |name| {
        recorded.borrow_mut().insert(name.to_owned());
        inflated(&shared, name)
    });
    (client, loaded)
}

fn percentile(values: &mut [usize], share: f64) -> usize {
    values.sort_unstable();
    values
        .get(((values.len() as f64 * share) as usize).min(values.len().saturating_sub(1)))
        .copied()
        .unwrap_or_default()
}

fn costs(files: &Files, catalogue: &[Entry]) {
    let scripts =
        files.iter().filter(|(path, _)| path.starts_with("search/") && path.ends_with(".js"));
    let scripts: Vec<usize> = scripts.map(|(_, bytes)| gzipped(bytes)).collect();
    let runtime: usize = scripts.iter().sum();
    println!(
        "| query | kB cold p50 / p95 (scripts' {} kB included) | requests |\n|---|---|---|",
        kb(runtime)
    );
    for (kind, queries) in by_kind(catalogue) {
        let (mut bytes, mut requests) = (Vec::new(), Vec::new());
        for (query, _) in queries.iter().take(10) {
            let (client, loaded) = recording_client(files);
            client.search(query, json!({}));
            let loaded = loaded.borrow();
            bytes.push(
                runtime
                    + loaded
                        .iter()
                        .map(|name| files[&format!("search/{name}")].len())
                        .sum::<usize>(),
            );
            requests.push(scripts.len() + loaded.len());
        }
        let (half, most) = (percentile(&mut bytes, 0.5), percentile(&mut bytes, 0.95));
        println!("| {kind} | {} / {} | {} |", kb(half), kb(most), percentile(&mut requests, 0.5));
    }
    println!();
}

type Queries = Vec<(String, BTreeSet<String>)>;

/// Returns queries by kind, each with the slugs of the entries that answer it.
fn by_kind(catalogue: &[Entry]) -> Vec<(&'static str, Queries)> {
    let step = (catalogue.len() / QUERIES).max(1);
    let known: Vec<&Entry> = catalogue.iter().step_by(step).take(QUERIES).collect();
    let beginning = |characters: usize| {
        let begins = |entry: &&Entry| entry.title.chars().take(characters).collect::<String>();
        known
            .iter()
            .map(|entry| {
                (begins(entry), titled(catalogue, |title| title.starts_with(&begins(entry))))
            })
            .collect()
    };
    let named = known
        .iter()
        .map(|entry| (entry.title.clone(), titled(catalogue, |title| title == entry.title)))
        .collect();
    let misspelled = known
        .iter()
        .map(|entry| (misspelled(&entry.title), titled(catalogue, |title| title == entry.title)))
        .collect();
    let inflected = known.iter().filter_map(|entry| inflected(entry, catalogue)).collect();
    let acronyms = ACRONYMS.iter().map(|(acronym, expansion)| {
        let having = catalogue.iter().filter(|entry| entry.summary.contains(expansion));
        ((*acronym).to_owned(), having.map(|entry| entry.slug.clone()).collect())
    });
    vec![
        ("name", named),
        ("typo in the name", misspelled),
        ("inflected words", inflected),
        ("3 characters", beginning(3)),
        ("5 characters", beginning(5)),
        ("8 characters", beginning(8)),
        ("acronym for its expansion", acronyms.collect()),
    ]
}

fn titled(catalogue: &[Entry], is_meant: impl Fn(&str) -> bool) -> BTreeSet<String> {
    catalogue
        .iter()
        .filter(|entry| is_meant(&entry.title))
        .map(|entry| entry.slug.clone())
        .collect()
}

/// Swaps two characters of the longest word.
fn misspelled(title: &str) -> String {
    let longest = title.split(' ').max_by_key(|word| word.len()).unwrap_or_default();
    let mut characters: Vec<char> = longest.chars().collect();
    let middle = characters.len() / 2;
    characters.swap(middle - 1, middle);
    title.replace(longest, &characters.into_iter().collect::<String>())
}

/// Returns the words of a summary in the other number, and the slugs of all entries that have them
/// in either number.
fn inflected(entry: &Entry, catalogue: &[Entry]) -> Option<(String, BTreeSet<String>)> {
    let has = |text: &str, word: &str| text.split(' ').any(|own| own == word);
    let occurs =
        |(one, many): &&(&str, &str)| has(&entry.summary, one) || has(&entry.summary, many);
    let pairs: Vec<_> = WORDS.iter().filter(occurs).collect();
    let other = |(one, many): &&(&str, &str)| {
        if has(&entry.summary, one) { (*many).to_owned() } else { (*one).to_owned() }
    };
    let query: Vec<String> = pairs.iter().map(other).collect();
    let all = |other: &&Entry| {
        let text = format!("{} {}", other.title, other.summary);
        pairs.iter().all(|(one, many)| has(&text, one) || has(&text, many))
    };
    let answers = catalogue.iter().filter(all).map(|entry| entry.slug.clone()).collect();
    (query.len() > 1).then(|| (format!("{} ", query.join(" ")), answers))
}

fn ranks(files: &Files, catalogue: &[Entry]) {
    let client = Client::over(files.clone());
    println!("| query | queries | mean reciprocal rank, first ten |\n|---|---|---|");
    for (kind, queries) in by_kind(catalogue) {
        let rank = |(query, answers): &(String, BTreeSet<String>)| {
            let found = client.urls(query, json!({ "limit": 10 }));
            let is_answer =
                |url: &String| url.split('/').nth(1).is_some_and(|slug| answers.contains(slug));
            found.iter().position(is_answer).map_or(0.0, |place| 1.0 / (place + 1) as f64)
        };
        let sum: f64 = queries.iter().map(rank).sum();
        println!("| {kind} | {} | {:.2} |", queries.len(), sum / queries.len().max(1) as f64);
    }
    println!();
}

fn changes(files: &Files, catalogue: &[Entry]) {
    let mut edited = catalogue.to_vec();
    edited[catalogue.len() / 3]
        .body
        .push_str(". Aggiornata la procedura di installazione e corretti alcuni refusi");
    let mut extended = catalogue.to_vec();
    let middle = &catalogue[catalogue.len() / 2];
    extended.push(Entry {
        slug: "voce-nuova".into(),
        title: format!("{} bis", middle.title),
        day: 3650,
        ..middle.clone()
    });
    println!("| change | files to fetch again | kB |\n|---|---|---|");
    for (change, catalogue) in [("one sentence edited", edited), ("one entry added", extended)] {
        let (after, _) = built(&catalogue);
        let is_new = |(path, bytes): &(&String, &Vec<u8>)| {
            path.starts_with("search/") && files.get(*path) != Some(bytes)
        };
        let new: BTreeMap<&String, usize> =
            after.iter().filter(is_new).map(|(path, bytes)| (path, bytes.len())).collect();
        println!("| {change} | {} | {} |", new.len(), kb(new.values().sum()));
    }
}
