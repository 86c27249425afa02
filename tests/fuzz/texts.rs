//! The parsers of texts and of single values, each on its own.

use std::collections::BTreeSet;

use filiera::catalogue::mention::Mention;
use filiera::catalogue::register::register;
use filiera::catalogue::{Slug, licence};
use filiera::finding::{Finding, Report};
use filiera::import::{Origin, masked};
use filiera::message::MessageLang;
use filiera::network::forge;
use filiera::parse::field::date::is_loose_date;
use filiera::parse::markdown::destination::Destination;
use filiera::parse::markdown::suggestion::{whole_address, without_blanks};
use filiera::parse::markdown::{ParsedText, Picture, Rendering, Target as LinkTarget};
use filiera::parse::{boundaries, front_matter, publiccode};
use filiera::source::Source;
use filiera::yaml::{self, Data};
use filiera::{date_limit, public_host, scaffold, spelling, urls, web_url};
use serde_json::json;

use crate::target::{Case, Target, USUAL, files, published, read, repository, unrepaired};
use crate::words;

const USUAL_TARGET: Target = Target {
    name: "",
    seeds: Vec::new,
    words: words::TEXT,
    repair: unrepaired,
    run: |_| (),
    limits: USUAL,
};

pub const TARGETS: &[Target] = &[
    Target { name: "yaml", seeds: yaml_seeds, run: yaml, ..USUAL_TARGET },
    Target { name: "front-matter", seeds: texts, run: front_matter, ..USUAL_TARGET },
    Target { name: "markdown", seeds: texts, run: markdown, ..USUAL_TARGET },
    Target { name: "publiccode", seeds: yaml_seeds, run: publiccode, ..USUAL_TARGET },
    Target { name: "values", seeds: values, words: words::VALUE, run: value, ..USUAL_TARGET },
    Target {
        name: "boundaries",
        seeds: maps,
        words: words::GEOJSON,
        run: boundaries,
        ..USUAL_TARGET
    },
];

/// Returns publiccode.yml files: the corpus, else those in the tests.
fn yaml_seeds() -> Vec<Case> {
    let mistakes = files(&repository().join("tests/mistakes"), &["yml", "yaml"]);
    let content = files(&repository().join("content"), &["yml"]);
    let all = mistakes.into_iter().chain(content).chain(published());
    all.map(|file| Case::new("publiccode.yml", read(&file))).collect()
}

/// Returns Markdown files, and the long descriptions in the corpus.
fn texts() -> Vec<Case> {
    let folders = ["content", "tests/mistakes", "docs"];
    let files = folders.iter().flat_map(|folder| files(&repository().join(folder), &["md"]));
    files.map(|file| Case::new("solutions/caso/index.md", read(&file))).collect()
}

fn yaml(case: &Case) {
    let source = Source::new("a.yml", case.text());
    match yaml::parse(&source, 0..source.text.len()) {
        Ok(root) => {
            for offset in [0, source.text.len() / 2, source.text.len()] {
                root.path_at(offset);
                root.group_path_at(offset);
            }
        }
        Err(problem) => sound(&problem, &source.text),
    }
}

fn front_matter(case: &Case) {
    let source = Source::new("solutions/caso/index.md", case.text());
    match front_matter::split(&source) {
        Ok(file) => assert!(file.text.range().end <= source.text.len()),
        Err(problem) => sound(&problem, &source.text),
    }
}

/// Asserts what holds for every finding: its place is in the file, and it has a help text.
fn sound(finding: &Finding, text: &str) {
    let range = finding.span.range();
    assert!(range.start <= range.end && range.end <= text.len(), "{finding:?} is outside its file");
    assert!(finding.help(MessageLang::English).is_some(), "{finding:?} has no help");
}

fn markdown(case: &Case) {
    let text = case.text();
    let ParsedText { survey, html, .. } = ParsedText::of(&text);
    for reference in &survey.references {
        assert!(reference.range.end <= text.len(), "{reference:?} is outside the text");
        destination(&reference.written);
    }
    assert!(survey.problems.iter().all(|(_, range)| range.end <= text.len()));
    let rendering = Rendering {
        target: &|written| match Destination::of(written, "solutions/caso/index.md") {
            Destination::Refused(_) => LinkTarget::Removed,
            Destination::File(file) => LinkTarget::File(file),
            _ => LinkTarget::Url(written.to_owned()),
        },
        picture: &|picture: &Picture| Some(format!("<img src=\"{}\">", picture.file.len())),
        label: &|label| format!("{label:?}"),
        below: 1,
    };
    let html = rendering.fill(&html).to_ascii_lowercase();
    for active in ["<script", "<iframe", "<style", "<form", "<object", "<embed", "<base", "<meta"] {
        assert!(!html.contains(active), "{active} is in the page");
    }
}

fn destination(written: &str) {
    Destination::of(written, "solutions/caso/index.md");
    whole_address(written);
    without_blanks(written);
}

/// Reads a file as a publiccode.yml, under that name and under another.
fn publiccode(case: &Case) {
    for path in ["publiccode.yml", "solutions/caso/publiccode.yaml", "ente__albo.yml"] {
        let source = Source::publiccode(path, case.text());
        let mut report = Report::default();
        let found = publiccode::read(&source, Default::default(), &mut report);
        report.finish();
        report.findings().iter().for_each(|finding| sound(finding, &source.text));
        assert!(found.is_some() || !report.findings().is_empty(), "left out without a reason");
    }
}

/// Returns the values of the corpus and of the tests, each once, and some of rare forms.
fn values() -> Vec<Case> {
    let mut values: BTreeSet<String> = VALUES.iter().map(|value| (*value).to_owned()).collect();
    for file in published() {
        let text = String::from_utf8_lossy(&read(&file)).into_owned();
        let lines = text.lines().filter_map(|line| line.split_once(": "));
        values.extend(lines.map(|(_, value)| value.trim_matches(['"', '\'']).to_owned()));
    }
    let table =
        String::from_utf8_lossy(&read(&repository().join("tests/used_by.tsv"))).into_owned();
    values.extend(table.lines().filter_map(|line| line.split('\t').next()).map(str::to_owned));
    values.into_iter().map(|value| Case::new("value.txt", value)).collect()
}

const VALUES: &[&str] = &[
    "EUPL-1.2 OR (GPL-3.0-or-later WITH Classpath-exception-2.0 AND MIT)",
    "2026-01-31",
    "2026-01",
    "https://user:secret@a.example:8080/b/c?token=x&d=e#f",
    "https://github.com/ente/albo/blob/main/publiccode.yml",
    "https://gitlab.com/ente/gruppo/albo/-/raw/main/publiccode.yml",
    "git@gitlab.com:ente/albo.git",
    "ssh://git@a.example/albo",
    "file:///srv/albo/publiccode.yml",
    "mailto:info@ente.example",
    "http://0x7f.1/",
    "CodiceIPA c_a045, Acquasparta _PUNTO ZERO SCARL_ VBG_Edilizia;VBG_SUAP",
    "solutions/albo",
];

fn value(case: &Case) {
    let text = &*case.text();
    let quoted = scaffold::entry::quoted(text);
    let source = Source::new("a.yml", quoted);
    if let Ok(node) = yaml::parse(&source, 0..source.text.len()) {
        let Data::Scalar(scalar) = &node.data else { panic!("a quoted text is a text") };
        assert_eq!(scalar.text, text, "a quoted text is read as another");
    }
    dates(text);
    licences(text);
    addresses(text);
    names(text);
    used_by(text);
}

fn dates(text: &str) {
    date_limit::is_loose_placeholder(text);
    if let Some(day) = date_limit::first_day(text) {
        date_limit::is_placeholder(day);
        date_limit::is_beyond_plans(day);
    }
    is_loose_date(text);
}

fn licences(text: &str) {
    licence::says_nothing(text);
    licence::is_open(text);
    licence::is_free(text);
    licence::permits_reuse(text);
    licence::is_identifier(text);
    licence::withdrawn(text);
}

fn addresses(text: &str) {
    destination(text);
    web_url::broken_port(text);
    public_host::is_public_url(text);
    public_host::is_public_name(text);
    if let Some(url) = web_url::parse(text) {
        forge::raw(&url);
        forge::repository(&url);
    }
    let shown = masked(text);
    assert_eq!(masked(&shown), shown, "a masked address is masked again");
    if let Ok(origin) = Origin::parse(text) {
        origin.host();
        let written = origin.to_string();
        if !matches!(origin, Origin::Path(_)) {
            assert_eq!(Origin::parse(&written), Ok(origin), "an origin is read as another");
        }
    }
    urls::query(text);
    urls::relative("soluzioni/albo/", text);
    urls::resolved("soluzioni/albo/", text);
}

fn names(text: &str) {
    if let Some(slug) = Slug::from_name(text) {
        assert_eq!(Slug::parse(slug.as_str()), Some(slug.clone()));
        slug.with_suffix(text);
    }
    Mention::parse(text);
    register().organisation(text);
    register().territory(text);
    register().named(text);
    register().municipality_called(text);
    spelling::folded(text);
    spelling::stored(text);
}

/// Reads the value as the user of a software and as its licence, where strangers write it.
fn used_by(text: &str) {
    let file = json!({ "name": "Albo", "usedBy": [text], "legal": { "license": text }, "releaseDate": text, "url": text });
    let source = Source::publiccode("publiccode.yml", file.to_string());
    publiccode::read(&source, Default::default(), &mut Report::default());
}

/// Returns files with a square per region, in degrees and in metres, and one of provinces.
fn maps() -> Vec<Case> {
    let square = |key: &str, area: usize, scale: f64| {
        let (x, y) = (8.0 + (area % 5) as f64, 38.0 + (area / 5) as f64);
        let points =
            [(0.0, 0.0), (1.0, 0.0), (1.0, 0.4), (0.9, 0.5), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)];
        let ring = points.map(|(right, up)| [(x + right) * scale, (y + up) * scale]);
        let kind = if area.is_multiple_of(2) { "Polygon" } else { "MultiPolygon" };
        let coordinates =
            if area.is_multiple_of(2) { json!([ring]) } else { json!([[ring], [ring]]) };
        json!({ "type": "Feature", "properties": { key: area + 1 }, "geometry": { "type": kind, "coordinates": coordinates } })
    };
    let file = |key: &str, scale: f64, areas: usize| {
        let features: Vec<_> = (0..areas).map(|area| square(key, area, scale)).collect();
        let file = json!({ "type": "FeatureCollection", "features": features });
        Case::new("confini.geojson", file.to_string())
    };
    vec![file("COD_REG", 1.0, 20), file("COD_REG", 1e5, 20), file("COD_PROV", 1.0, 40)]
}

fn boundaries(case: &Case) {
    let source = Source::new("mappe/confini.geojson", case.text());
    let mut report = Report::default();
    boundaries::boundaries(&source, &mut report);
    report.findings().iter().for_each(|finding| sound(finding, &source.text));
}
