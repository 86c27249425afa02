//! Runs the pipeline.

mod section_links;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::catalogue::facet::Facet;
use crate::catalogue::site::SITE_FILES;
use crate::catalogue::{Catalogue, Kind};
use crate::date_limit::DateLimit;
use crate::derive::{Derived, Similar};
use crate::failure::{Failure, Operation, Reason, Result};
use crate::finding::Report;
use crate::options::BuildOptions;
use crate::read::Sources;
use crate::render::theme::Theme;
use crate::sink::{HashingSink, PrefixSink, Sink};
use crate::source::Source;
use crate::timings::Timings;
use crate::urls::Segments;
use crate::{derive, lint, parse, picture, read, render, resolve, search};

/// Outcome of a build.
pub enum Outcome {
    /// All files were handed to the sink.
    Built(Box<Built>),
    /// Mistakes in the content stopped the build; no file was handed to the sink.
    Stopped {
        /// Number of entries in the content.
        entries: usize,
    },
}

/// Data that the pages of a site were rendered from.
pub struct Built {
    /// The catalogue in the site's first language.
    pub catalogue: Catalogue,
    /// The derived facts of each language of the site, in their order.
    pub derived: Vec<Derived>,
    pub theme: Theme,
    /// Number of files with mistakes that `keep_going` left out.
    pub left_out: usize,
}

/// Hands every file of the site to `sink`. All mistakes in the content are added to `report`.
pub fn build(
    options: &BuildOptions,
    report: &mut Report,
    sink: &impl Sink,
    timings: &mut Timings,
) -> Result<Outcome> {
    let (sources, mut catalogue) = catalogue(options, report, timings)?;
    let entries = catalogue.attempted();
    let broken = report.broken_files();
    let stops = !broken.is_empty() && !options.keep_going;
    if stops || !worth_publishing_without(&broken, &mut catalogue) {
        return Ok(Outcome::Stopped { entries });
    }
    let left_out = broken.len();

    // From here on the catalogue has no mistakes: no later stage checks it again.
    let theme = Theme::load(options.theme.as_deref(), &catalogue.site.languages)?;
    let mut derived: Vec<Derived> = Vec::with_capacity(catalogue.site.languages.len());
    let hashing = HashingSink::new(sink, catalogue.site.offline);
    for &lang in &catalogue.site.languages {
        let catalogue = &catalogue.edition(lang);
        let first = derived.first();
        let edition = Edition { catalogue, options, report, theme: &theme, first };
        derived.push(edition.publish(&hashing, timings)?);
    }
    render::attachments(&catalogue, &sources.attachments, &hashing)?;
    sink.put(render::worker(&catalogue, &theme, &hashing.hash())?)?;
    render::tidy(&catalogue, options);
    Ok(Outcome::Built(Box::new(Built { catalogue, derived, theme, left_out })))
}

/// The site in one of its languages, before it is published.
struct Edition<'a> {
    catalogue: &'a Catalogue,
    options: &'a BuildOptions,
    report: &'a Report,
    theme: &'a Theme,
    /// Derived facts of the first language. Similar entries are taken from it, so that they are the
    /// same in all languages.
    first: Option<&'a Derived>,
}

impl Edition<'_> {
    /// Hands the files of the edition to `sink` and returns its derived facts.
    fn publish(&self, sink: &impl Sink, timings: &mut Timings) -> Result<Derived> {
        let Self { catalogue, options, theme, .. } = self;
        let derived = self.publish_search(sink, timings)?;
        render::site(catalogue, &derived, theme, options, sink)?;
        if options.style_page && catalogue.site.is_first_edition() {
            render::style_page(catalogue, &derived, theme, sink)?;
        }
        timings.end_of("render");
        Ok(derived)
    }

    /// Hands the files of the search to `sink` and returns the derived facts of the edition, some of
    /// which come from the index.
    fn publish_search(&self, sink: &impl Sink, timings: &mut Timings) -> Result<Derived> {
        let Self { catalogue, report, theme, first, .. } = self;
        let lang = catalogue.site.lang;
        let labels = |facet: Facet, value: &str| theme.label(lang, facet, value);
        let documents = search::documents(catalogue, &labels);
        let index = search::Index::new(&documents, &catalogue.synonyms)?;
        let lists = index.lists()?;
        let similar = match first {
            Some(first) => first.similar.clone(),
            None => search::similar(&documents, &index, &lists, catalogue.entries.len()),
        };
        let segments = Segments::of_edition(&catalogue.site);
        let examples = theme.example_searches(lang);
        let examples = search::examples(&documents, &index, &lists, segments, &examples);
        timings.end_of("search");
        let derived = derive::all(catalogue, similar, examples, report);
        timings.end_of("derive");
        let names = search::names(catalogue, &derived, &labels);
        let folder = segments.folder();
        let search_sink = PrefixSink { folder, sink };
        search::export(&documents, &names, &index, lists, lang, &labels, &search_sink)?;
        timings.end_of("search");
        Ok(derived)
    }
}

/// Returns the similar entries of each entry of the edition in the first language.
fn similar(catalogue: &Catalogue, theme: &Theme) -> Result<Vec<Vec<Similar>>> {
    let labels = |facet: Facet, value: &str| theme.label(catalogue.site.lang, facet, value);
    let documents = search::documents(catalogue, &labels);
    let index = search::Index::new(&documents, &catalogue.synonyms)?;
    Ok(search::similar(&documents, &index, &index.lists()?, catalogue.entries.len()))
}

/// Removes the entries in broken files. Returns false if site.yml is broken or no entry is left.
fn worth_publishing_without(broken: &BTreeSet<&str>, catalogue: &mut Catalogue) -> bool {
    catalogue.leave_out(broken);
    !SITE_FILES.iter().any(|path| broken.contains(path)) && !catalogue.entries.is_empty()
}

/// Reads and checks the content. All mistakes are added to `report`; entries that cannot be read
/// are not in the catalogue.
pub fn catalogue(
    options: &BuildOptions,
    report: &mut Report,
    timings: &mut Timings,
) -> Result<(Sources, Catalogue)> {
    let sources = read::sources(&options.content, report)?;
    timings.end_of("read");
    let mut site = parse::site(&sources.texts, options.today, report);
    site.apply(options);
    let texts: Vec<_> =
        sources.texts.iter().filter(|source| !site.is_settings_file(source)).cloned().collect();
    let settings = parse::Settings {
        languages: &site.languages,
        drafts: options.drafts,
        dates: DateLimit::of(site.as_of, options.today),
        linked: &sources.linked,
    };
    let parsed = parse::content(&texts, settings, report);
    let is_in_kind = |source: &Arc<Source>| {
        source.path.split_once('/').is_some_and(|(folder, _)| Kind::from_folder(folder).is_some())
    };
    // Files that are no entries are reported, which says more.
    if parsed.entries.is_empty() && parsed.unavailable.is_empty() && !texts.iter().any(is_in_kind) {
        return Err(Failure::because(
            Operation::FindEntries { folder: options.content.display().into() },
            Reason::NoEntries,
        ));
    }
    timings.end_of("parse");
    let pictures = picture::all(&parsed, &sources.attachments, &options.cache, report)?;
    timings.end_of("pictures");
    let (catalogue, section_links) = resolve::catalogue(site, parsed, pictures, &sources, report);
    timings.end_of("resolve");
    lint::catalogue(&catalogue, report);
    timings.end_of("lint");
    section_links::report_dead(&catalogue, &section_links, options, report)?;
    report.finish();
    timings.end_of("links");
    Ok((sources, catalogue))
}
