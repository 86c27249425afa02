//! Content files, processed as in a build, some of them up to the finished pages.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, LazyLock, Mutex};

use filiera::catalogue::Catalogue;
use filiera::catalogue::pictures::Pictures;
use filiera::finding::Report;
use filiera::finding::format::{self, Format};
use filiera::lang::Lang;
use filiera::links::Links;
use filiera::message::MessageLang;
use filiera::options::BuildOptions;
use filiera::read::Sources;
use filiera::render::theme::Theme;
use filiera::sink::MemorySink;
use filiera::source::Source;
use filiera::urls::Route;
use filiera::{derive, lint, parse, render, resolve};

use crate::target::{Case, Target, USUAL, files, published, read, repository, unrepaired};
use crate::words;

/// Pages are rendered for one case in this many, since rendering takes longest.
const RENDERED_SHARE: u64 = 8;

pub const TARGETS: &[Target] = &[Target {
    name: "content",
    seeds,
    words: words::TEXT,
    repair: unrepaired,
    run: build,
    limits: USUAL,
}];

/// Returns content of every kind, typical mistakes, and the corpus.
fn seeds() -> Vec<Case> {
    let content = repository().join("content");
    let mut seeds = Vec::new();
    for file in files(&content, &["md", "yml", "yaml"]) {
        let path = file.strip_prefix(&content).expect("it was found there").to_string_lossy();
        seeds.push(Case::new(path.replace('\\', "/"), read(&file)));
    }
    let mistakes = files(&repository().join("tests/mistakes"), &["md", "yml", "yaml"]);
    let mistakes = mistakes.into_iter().map(|file| (file, "solutions/caso.md"));
    let published = published().into_iter().map(|file| (file, "solutions/caso/publiccode.yml"));
    seeds.extend(mistakes.chain(published).map(|(file, path)| Case::new(path, read(&file))));
    for (path, text) in VOCABULARIES {
        seeds.push(Case::new(*path, *text));
    }
    seeds
}

/// Files that the repository's own catalogue does not have.
const VOCABULARIES: &[(&str, &str)] = &[
    ("vocabularies/synonyms.yml", "- [verde pubblico, giardini]\n- [SIT, sistema informativo]\n"),
    ("vocabularies/ipa.yml", "- c_a944\n- r_veneto\n- 'p_TN'\n"),
    (
        "site.yml",
        "title: Riuso\nlanguages: [it, en]\nanalytics:\n  visits: visits.yml\nmap:\n  boundaries: \
         mappe/confini.geojson\n",
    ),
];

fn build(case: &Case) {
    let sources = [Source::new(&case.path, case.text())];
    let mut report = Report::default();
    let site = parse::site(&sources, None, &mut report);
    let entries: &[Arc<Source>] = if case.path == "site.yml" { &[] } else { &sources };
    let settings = parse::Settings {
        languages: &site.languages,
        drafts: true,
        dates: Default::default(),
        linked: &Default::default(),
    };
    let parsed = parse::content(entries, settings, &mut report);
    let (catalogue, _) =
        resolve::catalogue(site, parsed, Pictures::default(), &Sources::default(), &mut report);
    lint::catalogue(&catalogue, &mut report);
    report.finish();
    for format in [Format::Pretty, Format::Short, Format::Json, Format::Github] {
        format::report(&report, format, MessageLang::Italian, "content", false);
    }
    Links::of(&sources).count();
    let makes_pages = hash(case).is_multiple_of(RENDERED_SHARE);
    if makes_pages && report.broken_files().is_empty() {
        pages(&catalogue);
    } else if makes_pages {
        pages_of_entries(&catalogue);
    }
}

fn hash(case: &Case) -> u64 {
    let mut hasher = DefaultHasher::new();
    case.bytes.hash(&mut hasher);
    hasher.finish()
}

fn pages(catalogue: &Catalogue) {
    let theme = THEMES.of(&catalogue.site.languages);
    for lang in &catalogue.site.languages {
        let edition = catalogue.edition(*lang);
        let sink = MemorySink::default();
        let similar = vec![Vec::new(); edition.entries.len()];
        let derived = derive::all(&edition, similar, Default::default(), &Report::default());
        // Fails if two pages have one URL or a template fails; content must cause neither.
        render::site(&edition, &derived, &theme, &BuildOptions::new("content"), &sink)
            .expect("valid content can be rendered");
    }
}

/// Renders the pages that the check of links renders, even if mistakes stop the build.
fn pages_of_entries(catalogue: &Catalogue) {
    let theme = THEMES.of(&catalogue.site.languages);
    let entries = catalogue.entries.iter();
    let routes = entries.map(|entry| Route::Entry { kind: entry.kind(), slug: entry.slug.clone() });
    let organisations = catalogue.profiles.keys().cloned().map(Route::Organisation);
    let similar = vec![Vec::new(); catalogue.entries.len()];
    let derived = derive::all(catalogue, similar, Default::default(), &Report::default());
    render::selected(catalogue, &derived, &theme, &routes.chain(organisations).collect::<Vec<_>>())
        .expect("content with mistakes can be rendered");
}

static THEMES: LazyLock<Themes> = LazyLock::new(Themes::default);

/// Cache of themes by languages, since loading one takes long.
#[derive(Default)]
struct Themes(Mutex<BTreeMap<Vec<Lang>, Arc<Theme>>>);

impl Themes {
    fn of(&self, languages: &[Lang]) -> Arc<Theme> {
        let load =
            || Arc::new(Theme::load(None, languages).expect("the theme in the binary is sound"));
        let mut known = self.0.lock().expect("loading a theme does not panic");
        Arc::clone(known.entry(languages.to_vec()).or_insert_with(load))
    }
}
