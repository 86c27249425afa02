//! The search client agrees with the reference ranking and with brute-force counts in thousands of
//! queries.

use std::collections::BTreeSet;
use std::path::Path;

use filiera::catalogue::Catalogue;
use filiera::catalogue::facet::Facet;
use filiera::finding::Report;
use filiera::lang::Lang;
use filiera::options::BuildOptions;
use filiera::render::theme::Theme;
use filiera::search::{self, Document, Hit, Reference};
use filiera::timings::Timings;
use serde_json::{Value, json};

use crate::support::client::{Client, exported_with, urls};
use crate::support::repository;

/// Number of first results that are sorted by the match of title and summary, as in the client.
const RERANKED: usize = 10;

/// The repository's catalogue, with a theme for the labels of facets.
struct OwnCatalogue {
    catalogue: Catalogue,
    theme: Theme,
}

impl OwnCatalogue {
    fn read(content: &Path) -> Self {
        let (mut report, mut timings) = (Report::default(), Timings::default());
        let (_, catalogue) =
            filiera::catalogue(&BuildOptions::new(content), &mut report, &mut timings)
                .expect("the content can be read");
        Self { catalogue, theme: Theme::load(None, &[Lang::Italian]).expect("the theme is sound") }
    }

    fn label(&self, facet: Facet, value: &str) -> String {
        self.theme.label(Lang::Italian, facet, value)
    }

    fn documents(&self) -> Vec<Document> {
        search::documents(&self.catalogue, &|facet, value| self.label(facet, value))
    }
}

/// Deterministic pseudo-random numbers (Lehmer's generator, modulo 2³¹ − 1).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0 * 48_271 % 0x7fff_ffff;
        self.0 as usize % end
    }

    fn of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 2)
        .map(str::to_owned)
        .collect()
}

/// Returns a word with one character dropped or doubled, or swapped with the next.
fn misspelled(word: &str, chance: &mut Random) -> String {
    let mut characters: Vec<char> = word.chars().collect();
    let place = chance.below(characters.len() - 1);
    match chance.below(3) {
        0 => {
            characters.remove(place);
        }
        1 => characters.insert(place, characters[place]),
        _ => characters.swap(place, place + 1),
    }
    characters.into_iter().collect()
}

/// Returns queries about the documents: titles, prefixes, misspelled words, words of the texts,
/// phrases, excluded words and fields.
fn queries(documents: &[Document]) -> Vec<String> {
    let mut chance = Random(2026);
    let mut queries = Vec::new();
    for document in documents {
        let title = &document.title;
        queries.push(title.clone());
        queries.extend(
            [3, 4, 5, 6, 8].map(|characters| title.chars().take(characters).collect::<String>()),
        );
        let (in_title, in_summary) = (words(title), words(&document.summary));
        if let Some(long) = in_title.iter().chain(&in_summary).find(|word| word.chars().count() > 5)
        {
            queries.push(misspelled(long, &mut chance));
            queries.push(format!(
                "{} {}",
                misspelled(long, &mut chance),
                in_summary.first().map_or("", String::as_str)
            ));
        }
        if in_summary.len() > 1 {
            let two = format!("{} {}", chance.of(&in_summary), chance.of(&in_summary));
            queries.extend([
                two.clone(),
                format!("{two} "),
                format!("{two} {}", chance.of(&in_summary)),
            ]);
            queries.push(format!("{} -{}", chance.of(&in_summary), chance.of(&in_summary)));
            queries.push(format!("\"{} {}\"", in_summary[0], in_summary[1]));
            queries.push(format!(
                "{} tipo:{}",
                chance.of(&in_summary),
                ["soluzione", "comunità", "buona"][chance.below(3)]
            ));
            queries.push(format!(
                "{} {}",
                chance.of(&in_summary),
                chance.of(&words(&document.body[0].text))
            ));
        }
    }
    queries.extend(
        [
            "pagamenti regione:veneto",
            "licenza:eupl -stato:stabile",
            "ente:\"comune di trento\"",
            "",
            "  ",
            "…",
            "il la",
            "C++17",
            "e-mail-server",
            "K-12",
            "82/2005-bis",
            "LibreOffice™",
            "comuni -dell'ente",
            "\"dei comuni\"",
            "pagamenti -\"di un\"",
        ]
        .map(str::to_owned),
    );
    queries
}

/// Returns the queries of a JSON Lines file next to the corpus; empty if it does not exist.
fn queries_of_the_corpus() -> Vec<String> {
    let Some(corpus) = std::env::var_os("FILIERA_CORPUS") else { return Vec::new() };
    let file = Path::new(&corpus).join("../bench/queries/dev.jsonl");
    let Ok(lines) = std::fs::read_to_string(&file) else {
        println!("there is no {}: only generated queries are asked", file.display());
        return Vec::new();
    };
    let query = |line: &str| {
        Some(serde_json::from_str::<Value>(line).ok()?.get("query")?.as_str()?.to_owned())
    };
    lines.lines().filter_map(query).collect()
}

#[test]
fn the_client_agrees_with_the_reference() {
    let own = OwnCatalogue::read(&repository().join("content"));
    let (documents, labels) =
        (own.documents(), |facet: Facet, value: &str| own.label(facet, value));
    let reference = Reference::new(&documents, &own.catalogue.synonyms, Lang::Italian, &labels)
        .expect("the index fits in memory");
    let client = Client::over(exported_with(&documents, &[], &own.catalogue.synonyms, &labels));
    let mut asked = queries(&documents);
    let generated = asked.len();
    asked.extend(queries_of_the_corpus());
    assert!(generated >= 2000, "only {generated} queries");
    let mut tally = Tally::default();
    for query in &asked {
        let listed =
            query.trim().is_empty() || !query.split_whitespace().any(|piece| !piece.contains(':'));
        // The client sorts the results of a query without words by name, the reference by number.
        let found = client.urls(query, json!({ "limit": documents.len(), "counts": true }));
        let expected =
            reference.search(query, usize::MAX).expect("reading from memory cannot fail");
        let all =
            |urls: &mut dyn Iterator<Item = &str>| urls.map(str::to_owned).collect::<BTreeSet<_>>();
        let (ours, theirs) = (
            all(&mut found.iter().map(String::as_str)),
            all(&mut expected.iter().map(|hit| hit.document.url.as_str())),
        );
        assert_eq!(ours, theirs, "for {query:?}");
        if !listed {
            tally.compare(query, &found, &expected);
        }
    }
    println!("{} queries, {generated} of them generated; {tally:?}", asked.len());
    assert!(
        tally.swapped * 3 <= tally.pairs,
        "rounding swaps more than a third of the neighbours: {tally:?}"
    );
    assert!(
        tally.swapped_best * 4 <= tally.pairs_best,
        "rounding swaps more than a quarter of the best: {tally:?}"
    );
}

/// Numbers of pairs of neighbouring results, and of those pairs that the reference orders
/// differently because the client rounds scores.
#[derive(Debug, Default)]
struct Tally {
    pairs: usize,
    swapped: usize,
    /// The same numbers for the first [`RERANKED`] results.
    pairs_best: usize,
    swapped_best: usize,
}

impl Tally {
    #[track_caller]
    fn compare(&mut self, query: &str, found: &[String], expected: &[Hit]) {
        let hit = |url: &String| {
            expected
                .iter()
                .find(|hit| hit.document.url == *url)
                .expect("client and reference have the same hits")
        };
        let found: Vec<&Hit> = found.iter().map(hit).collect();
        let best = &found[..found.len().min(RERANKED)];
        let shown: Vec<u8> = best.iter().map(|hit| hit.shown).collect();
        assert!(
            shown.is_sorted_by(|one, other| one >= other),
            "{query:?}: the best are in the order {shown:?}"
        );
        for (place, pair) in found.windows(2).enumerate() {
            let (one, other) = (pair[0], pair[1]);
            // The first results are sorted by the match of title and summary before the score.
            if place + 1 < best.len() && shown[place] != shown[place + 1] {
                continue;
            }
            // For the same reason, the score of the last of them is not comparable with that of the
            // next result.
            if place + 1 == best.len() {
                continue;
            }
            let is_best = place + 1 < best.len();
            self.pairs += 1;
            self.pairs_best += usize::from(is_best);
            let behind = other.score - one.score;
            if behind > 0.0 {
                self.swapped += 1;
                self.swapped_best += usize::from(is_best);
                let (first, second) = (&one.document.title, &other.document.title);
                assert!(
                    behind <= one.rounding + other.rounding,
                    "{query:?}: {first} is before {second}, which scores {behind} more"
                );
            }
        }
    }
}

/// Minimum number of the sixty questions with an answer among the first five results.
const SATISFIED: usize = 57;

/// Asks the sixty questions in `questions.tsv`, in the words of officials, each with the entries
/// that answer it.
#[test]
fn questions_of_officials_are_answered_in_the_first_five() {
    let own = OwnCatalogue::read(&repository().join("content"));
    let (documents, labels) =
        (own.documents(), |facet: Facet, value: &str| own.label(facet, value));
    let client = Client::over(exported_with(&documents, &[], &own.catalogue.synonyms, &labels));
    let url_of = |name: &str| {
        let (folder, slug) = name.split_once('/').expect("a name has a folder and a slug");
        let named =
            |document: &&Document| document.kind.folder() == folder && document.slug == slug;
        documents.iter().find(named).unwrap_or_else(|| panic!("there is no {name}")).url.clone()
    };
    let questions = include_str!("questions.tsv").lines().filter(|line| !line.starts_with('#'));
    let questions: Vec<(&str, Vec<String>)> = questions
        .map(|line| line.split_once('\t').expect("a row has a question and its answers"))
        .map(|(question, answers)| (question, answers.split(' ').map(url_of).collect()))
        .collect();
    assert_eq!(questions.len(), 60);
    let is_satisfied = |(question, answers): &&(&str, Vec<String>)| {
        let first = client.urls(question, json!({ "limit": 5 }));
        let satisfied = first.iter().any(|url| answers.contains(url));
        if !satisfied {
            println!("not answered: {question}: {}", first.join(" "));
        }
        satisfied
    };
    let satisfied = questions.iter().filter(is_satisfied).count();
    println!("{satisfied} of 60 questions answered among the first five");
    assert!(satisfied >= SATISFIED, "only {satisfied} of 60");
}

/// Compares the counts of a thousand combinations of filters with counts over the documents.
#[test]
fn facet_counts_agree_with_brute_force() {
    let own = OwnCatalogue::read(&repository().join("content"));
    let (documents, labels) =
        (own.documents(), |facet: Facet, value: &str| own.label(facet, value));
    let client = Client::over(exported_with(&documents, &[], &[], &labels));
    let mut chance = Random(7);
    for turn in 0..1000 {
        let mut filters: Vec<(Facet, Vec<String>)> = Vec::new();
        for &facet in Facet::ALL {
            let values: Vec<&String> =
                documents.iter().flat_map(|document| document.facet(facet)).collect();
            if !values.is_empty() && chance.below(4) == 0 {
                let chosen = (0..=chance.below(2)).map(|_| (*chance.of(&values)).clone()).collect();
                filters.push((facet, chosen));
            }
        }
        let text = ["", "comuni ", "pagamenti "][turn % 3];
        let asked: serde_json::Map<String, Value> = filters
            .iter()
            .map(|(facet, values)| (facet.name().to_owned(), json!(values)))
            .collect();
        let found = client
            .search(text, json!({ "filters": asked, "counts": true, "limit": documents.len() }));
        let matching =
            urls(&client.search(text, json!({ "limit": documents.len(), "counts": true })));
        let matching: Vec<&Document> =
            documents.iter().filter(|document| matching.contains(&document.url)).collect();
        let passes = |document: &Document, except: Option<Facet>| {
            filters.iter().filter(|(facet, _)| Some(*facet) != except).all(|(facet, values)| {
                document.facet(*facet).iter().any(|value| values.contains(value))
            })
        };
        assert_eq!(
            found["total"],
            matching.iter().filter(|document| passes(document, None)).count(),
            "{asked:?}"
        );
        for &facet in Facet::ALL {
            let name = facet.name();
            let present = matching.iter().filter(|document| passes(document, Some(facet)));
            let present: BTreeSet<&str> =
                present.flat_map(|document| document.facet(facet)).map(String::as_str).collect();
            let values = found["facets"][name].as_array().expect("every facet is counted");
            let counted_values = values
                .iter()
                .filter(|counted| counted["count"] != 0)
                .filter_map(|counted| counted["value"].as_str());
            assert_eq!(counted_values.collect::<BTreeSet<_>>(), present, "{name} under {asked:?}");
            for counted in found["facets"][name].as_array().expect("every facet is counted") {
                let value = counted["value"].as_str().expect("a value");
                let has =
                    |document: &&&Document| document.facet(facet).iter().any(|own| own == value);
                let count = matching
                    .iter()
                    .filter(has)
                    .filter(|document| passes(document, Some(facet)))
                    .count();
                assert_eq!(counted["count"], count, "{name}: {value} under {asked:?}");
            }
        }
    }
}
