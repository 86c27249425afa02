//! Static site generator for catalogues of software that public administrations share for reuse.
//! It reads the folder `content/` and writes a site whose search runs in the visitor's browser.
//!
//! # Architecture
//!
//! A build is a pipeline. Each stage takes what the previous one returned:
//!
//! ```text
//! read → parse → resolve → picture → lint → derive → search → render → write
//! ```
//!
//! | Stage | Takes | Returns |
//! |---|---|---|
//! | [`read`] | the content folder | [`read::Sources`]: its files, sorted by path |
//! | [`parse`] | sources | [`parse::UnresolvedEntry`]s: typed values; mentions of other entries are still text |
//! | [`resolve`] | unresolved entries | a [`catalogue::Catalogue`]: every mention is an id |
//! | [`picture`] | a catalogue and its attachments | [`catalogue::pictures::Pictures`] that pages can show |
//! | [`lint`] | a catalogue | advice for its authors |
//! | [`catalogue::edition`] | a catalogue | the catalogue in one language; the stages below run once per language |
//! | [`derive`] | an edition and the report | [`derive::Derived`]: facts computed from the entries |
//! | [`search`] | an edition and its derived facts | the search index as small files, and similar entries |
//! | [`render`] | an edition and its derived facts | the pages |
//! | [`write`] | one file at a time | `public/` |
//!
//! `search` and `render` hand each file to a [`sink::Sink`] as soon as it is made, from any thread, so
//! that the whole site is never in memory. The disk is read in `read`, when a theme is loaded and for
//! attachments; it is written in `write` and by [`cache`], which keeps expensive results between builds.
//! No clock, random number, hash order or thread order affects an output file: the same content gives
//! the same bytes.
//!
//! Only [`import`] and [`links`] use the network, through [`network`].
//!
//! # Errors
//!
//! | Kind | Type |
//! |---|---|
//! | An author's mistake | [`finding::Finding`], collected for a whole run in a [`finding::Report`] |
//! | A failure of the machine | [`failure::Failure`] |
//! | A bug | `expect` with the invariant it relies on |
//!
//! # Layers
//!
//! The modules below are in the order of their layers: a module imports only modules above it. A test
//! checks this. Templates, styles, scripts and texts of the site are in `themes/italia`.

// Data that the stages read and return, and what all of them use.
pub mod source;
pub mod message;
pub mod finding;
pub mod rules;
pub mod failure;
pub mod status;
pub mod yaml;
pub mod lang;
pub mod catalogue;
pub mod urls;
pub mod sink;
pub mod cache;
pub mod options;
pub mod timings;
mod markup;
mod minify;
mod bundler;
pub mod media;

// The pipeline, in the order of the data. `schema` takes its keys from `parse` and is published by `render`.
pub mod read;
pub mod parse;
pub mod schema;
pub mod resolve;
pub mod picture;
pub mod lint;
pub mod derive;
pub mod search;
pub mod render;
pub mod write;

// Tools around the pipeline.
pub mod scaffold;
pub mod network;
pub mod links;
pub mod import;
pub mod serve;
pub mod explain;

use std::collections::BTreeSet;

use catalogue::Catalogue;
use derive::Derived;
use derive::findings::Findings;
use derive::pairs;
use failure::{Failure, Operation, Reason, Result};
use finding::Report;
use options::BuildOptions;
use read::Sources;
use render::theme::Theme;
use sink::{HashingSink, PrefixSink, Sink};
use timings::Timings;
use urls::Segments;

/// What a build came to.
pub enum Outcome {
    /// Every file went to the sink.
    Built(Box<Built>),
    /// Mistakes in the content stopped it: nothing went to the sink.
    Stopped {
        /// How many the content holds.
        entries: usize,
    },
}

/// What the pages of a site were made of.
pub struct Built {
    /// In the site's first language.
    pub catalogue: Catalogue,
    /// For each language of the site, in their order.
    pub derived: Vec<Derived>,
    pub theme: Theme,
    /// How many files with mistakes `keep_going` left out.
    pub left_out: usize,
}

/// Hands every file of the site to `sink`; authors' mistakes end up in `report`, all of them at once.
pub fn build(
    project: &BuildOptions,
    report: &mut Report,
    sink: &impl Sink,
    timings: &mut Timings,
) -> Result<Outcome> {
    let (sources, mut catalogue) = catalogue(project, report, timings)?;
    let entries = catalogue.attempted();
    let broken = report.broken_files();
    let stops = !broken.is_empty() && !project.keep_going;
    if stops || !worth_publishing_without(&broken, &mut catalogue) {
        return Ok(Outcome::Stopped { entries });
    }
    let left_out = broken.len();

    // The catalogue is sound from here on: no later stage looks for mistakes again.
    let theme = Theme::load(project.theme.as_deref(), &catalogue.site.languages)?;
    let mut derived: Vec<Derived> = Vec::with_capacity(catalogue.site.languages.len());
    let hashing = HashingSink::new(sink, catalogue.site.offline);
    for lang in &catalogue.site.languages {
        derived.push(publish(
            project,
            &catalogue.edition(lang),
            report,
            &theme,
            derived.first(),
            &hashing,
            timings,
        )?);
    }
    render::attachments(&catalogue, &sources.attachments, &hashing)?;
    sink.put(render::worker(&catalogue, &theme, &hashing.hash())?)?;
    render::tidy(&catalogue, project);
    Ok(Outcome::Built(Box::new(Built { catalogue, derived, theme, left_out })))
}

/// Hands the site in one of its languages to `sink`, and returns what was derived for it. What is similar is found in the `first`
/// language, and is so in all: each page has its like in every other.
fn publish(
    project: &BuildOptions,
    edition: &Catalogue,
    report: &Report,
    theme: &Theme,
    first: Option<&Derived>,
    sink: &impl Sink,
    timings: &mut Timings,
) -> Result<Derived> {
    let lang = edition.site.lang();
    let mut derived = derive::all(edition);
    derived.findings = Findings::of(edition, &derived, report);
    timings.end_of("derive");
    let labels = |facet: &str, value: &str| theme.label(lang, facet, value);
    let documents = search::documents(edition, &labels);
    let index = search::Index::new(&documents, &edition.synonyms)?;
    let lists = index.lists()?;
    derived.similar = match first {
        Some(first) => first.similar.clone(),
        None => search::similar(&documents, &index, &lists, edition.entries.len()),
    };
    derived.pairs = pairs::pairs(edition, &derived.similar);
    let names = search::names(edition, &derived, &labels);
    let folder = Segments::of_edition(&edition.site).folder();
    search::export(&documents, &names, &index, lists, lang, &labels, &PrefixSink { folder, sink })?;
    timings.end_of("search");
    render::site(edition, &derived, theme, project, sink)?;
    if project.style_page && folder.is_empty() {
        render::style_page(edition, &derived, theme, sink)?;
    }
    timings.end_of("render");
    Ok(derived)
}

/// Leaves the entries in broken files out. Returns whether what remains is worth publishing: it has its own name, and entries.
fn worth_publishing_without(broken: &BTreeSet<&str>, catalogue: &mut Catalogue) -> bool {
    catalogue.leave_out(broken);
    !broken.iter().any(|path| path.starts_with("site.y")) && !catalogue.entries.is_empty()
}

/// Reads and checks: every mistake is in `report` afterwards, and the catalogue is whole but for them.
pub fn catalogue(
    project: &BuildOptions,
    report: &mut Report,
    timings: &mut Timings,
) -> Result<(Sources, Catalogue)> {
    let sources = read::sources(&project.content, report)?;
    timings.end_of("read");
    let mut site = parse::site(&sources.texts, report);
    if let Some(base_url) = &project.base_url {
        site.base_url = Some(base_url.trim_end_matches('/').to_owned());
    }
    site.as_of = project.as_of.or(site.as_of);
    site.offline &= project.offline;
    let texts: Vec<_> =
        sources.texts.iter().filter(|source| !site.is_told_by(source)).cloned().collect();
    let parsed = parse::content(&texts, &site.languages, project.drafts, report);
    if parsed.entries.is_empty() && parsed.unavailable.is_empty() {
        return Err(Failure::because(
            Operation::FindEntries { folder: project.content.display().into() },
            Reason::NoEntries,
        ));
    }
    timings.end_of("parse");
    let mut catalogue = resolve::catalogue(site, parsed, &sources.attachments, report);
    timings.end_of("resolve");
    catalogue.pictures = picture::all(&catalogue, &sources.attachments, &project.cache, report)?;
    timings.end_of("pictures");
    lint::catalogue(&catalogue, report);
    report.sort();
    timings.end_of("lint");
    Ok((sources, catalogue))
}
