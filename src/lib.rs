//! Filiera makes the public catalogue of what administrations can take from one another: `content/` goes in, a
//! searchable static site comes out.
//!
//! # Architecture
//!
//! Data goes one way, through stages that each take what the one before returned:
//!
//! ```text
//! read → parse → resolve → picture → lint → derive → search, render → write
//! ```
//!
//! | Stage | Takes | Returns |
//! |---|---|---|
//! | [`read`] | the content folder | [`read::Sources`], sorted by path |
//! | [`parse`] | sources | [`parse::UnresolvedEntry`]s: typed, their mentions still words |
//! | [`resolve`] | those | a [`catalogue::Catalogue`]: every mention is an id |
//! | [`picture`] | a catalogue and the files beside its entries | [`picture::Pictures`] that pages can show |
//! | [`lint`] | a catalogue | advice |
//! | [`catalogue::edition`] | a catalogue | the same in each language of the site; what follows happens once a language |
//! | [`derive`] | a catalogue, and what checking found | [`derive::Derived`]: facts nobody typed |
//! | [`search`] | catalogue and derived | the index, in small files for the browser, and which entries resemble each other |
//! | [`render`] | catalogue and derived | the pages |
//! | [`write`] | one file at a time | `public/` |
//!
//! `search` and `render` hand each file to a [`write::Sink`] as soon as it is made, from any thread: nobody holds the whole
//! site. Disk is touched in `read`, `write`, when a theme is loaded, and for files beside entries; in between, [`cache`] keeps what is
//! costly to make. No clock, no random number, no
//! hash order and no thread order reaches an output file, so that the same content gives the same bytes.
//!
//! Two commands go beyond this machine, through [`network`] alone: [`import`], and [`links`] for a check that asks whether
//! addresses still answer.
//!
//! What authors can mend is a [`diagnostic::Diagnostic`], gathered in a [`diagnostic::Report`] over a whole run; what the
//! machine refused is a [`failure::Failure`]; our own slips are `expect`s that say why they cannot happen.
//!
//! The nouns that all stages share are in [`catalogue`]; [`source`] has text that remembers where it came from, [`yaml`] the
//! tree that keeps the place of every value. Asked for a group of keys that is not there, a parser tells its [`parse::shape`]: of
//! that [`schema`] tells editors' tools, and [`blank`] new files, which keys there are. [`boundaries`] draws the outlines of regions that a site
//! brings along. Everything visitors see beside the entries is in `themes/italia`: pages,
//! the components they are made of and, in Fluent files, every word.

pub mod blank;
pub mod boundaries;
pub mod cache;
pub mod catalogue;
pub mod derive;
pub mod diagnostic;
pub mod explain;
pub mod failure;
pub mod import;
pub mod links;
pub mod lint;
pub mod message;
mod minify;
pub mod network;
pub mod parse;
pub mod picture;
pub mod project;
pub mod read;
pub mod render;
pub mod resolve;
pub mod rules;
pub mod schema;
pub mod search;
pub mod serve;
pub mod source;
pub mod starter;
pub mod timings;
pub mod write;
pub mod yaml;

use std::collections::BTreeSet;

use catalogue::Catalogue;
use derive::Derived;
use derive::findings::Findings;
use derive::pairs;
use diagnostic::Report;
use failure::{Failure, Result};
use project::{Project, Site};
use read::Sources;
use render::route::Segments;
use render::theme::Theme;
use timings::Timings;
use write::{Sink, Summed, Under};

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
    project: &Project,
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
    let summed = Summed::new(sink, catalogue.site.offline);
    for lang in &catalogue.site.languages {
        derived.push(publish(
            project,
            &catalogue.edition(lang),
            report,
            &theme,
            derived.first(),
            &summed,
            timings,
        )?);
    }
    render::attachments(&catalogue, &sources.attachments, &summed)?;
    sink.put(render::worker(&catalogue, &theme, &summed.sum())?)?;
    render::tidy(&catalogue, project);
    Ok(Outcome::Built(Box::new(Built { catalogue, derived, theme, left_out })))
}

/// Hands the site in one of its languages to `sink`, and returns what was derived for it. What is similar is found in the `first`
/// language, and is so in all: each page has its like in every other.
fn publish(
    project: &Project,
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
    search::export(&documents, &names, &index, lists, lang, &labels, &Under { folder, sink })?;
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
    project: &Project,
    report: &mut Report,
    timings: &mut Timings,
) -> Result<(Sources, Catalogue)> {
    let sources = read::sources(&project.content, report)?;
    timings.end_of("read");
    let mut site = Site::read(&sources.texts, report);
    if let Some(base_url) = &project.base_url {
        site.base_url = Some(base_url.trim_end_matches('/').to_owned());
    }
    site.as_of = project.as_of.or(site.as_of);
    site.offline &= project.offline;
    let texts: Vec<_> =
        sources.texts.iter().filter(|source| !site.is_told_by(source)).cloned().collect();
    let parsed = parse::content(&texts, &site.languages, project.drafts, report);
    if parsed.entries.is_empty() && parsed.absent.is_empty() {
        return Err(Failure::because(
            format!("find an entry in {}", project.content.display()),
            "it has no solutions/, communities/, practices/ or pages/ with files in them",
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
