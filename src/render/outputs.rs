//! The list of all output files of a site.

use rayon::prelude::*;

use super::context::SiteContext;
use super::{comparison, editing, feed, hosting, open_data, open_search, pages, picture, sitemap};
use crate::cache::Cache;
use crate::failure::Result;
use crate::sink::{OutputFile, Sink};
use crate::urls::Route;

/// Input of every output.
pub struct Input<'a> {
    pub site: &'a SiteContext<'a>,
    pub routes: &'a [Route],
    pub cache: &'a Cache,
}

/// A kind of output files.
pub struct Output {
    /// True if each edition has its own files; else only the edition in the default language writes
    /// them.
    is_per_edition: bool,
    /// True if a theme may replace a file by one with the same path in its `static/`.
    is_replaceable: bool,
    put: fn(&Input, &dyn Sink) -> Result<()>,
}

pub const OUTPUTS: &[Output] = &[
    of_edition(all_pages),
    of_edition(social_cards),
    of_edition(|input, sink| put_all(comparison::files::files(input.site)?, sink)),
    of_edition(|input, sink| put_all(feed::file(input.site)?, sink)).replaceable(),
    of_edition(|input, sink| put_all(open_search::file(input.site)?, sink)).replaceable(),
    of_site(|input, sink| put_all(input.site.publiccode_files(), sink)),
    of_site(|input, sink| put_all(open_data::files(input.site)?, sink)),
    of_site(assets),
    of_site(|input, sink| picture::files(&input.site.pictures, input.cache, sink)),
    of_site(|input, sink| put_all(sitemap::files(input.site, input.routes)?, sink)).replaceable(),
    of_site(|input, sink| put_all(hosting::files(input.site, input.routes), sink)).replaceable(),
    of_site(|input, sink| put_all(editing::files(input.site)?, sink)).replaceable(),
    of_site(static_files),
];

impl Output {
    /// Writes the files that belong to this edition to `sink`.
    pub fn put(&self, input: &Input, sink: &dyn Sink) -> Result<()> {
        let site = input.site;
        if !(self.is_per_edition || site.catalogue.site.is_first_edition()) {
            return Ok(());
        }
        if self.is_replaceable {
            return (self.put)(input, &Unreplaced { site, sink });
        }
        (self.put)(input, sink)
    }

    const fn replaceable(self) -> Self {
        Self { is_replaceable: true, ..self }
    }
}

const fn of_edition(put: fn(&Input, &dyn Sink) -> Result<()>) -> Output {
    Output { is_per_edition: true, is_replaceable: false, put }
}

const fn of_site(put: fn(&Input, &dyn Sink) -> Result<()>) -> Output {
    Output { is_per_edition: false, is_replaceable: false, put }
}

/// Sink that drops files that the theme replaces.
struct Unreplaced<'a> {
    site: &'a SiteContext<'a>,
    sink: &'a dyn Sink,
}

impl Sink for Unreplaced<'_> {
    fn put(&self, file: OutputFile) -> Result<()> {
        if self.site.theme.fixed.contains_key(&file.path) {
            return Ok(());
        }
        self.sink.put(file)
    }
}

fn put_all(files: impl IntoIterator<Item = OutputFile>, sink: &dyn Sink) -> Result<()> {
    files.into_iter().try_for_each(|file| sink.put(file))
}

fn all_pages(input: &Input, sink: &dyn Sink) -> Result<()> {
    input.routes.par_iter().try_for_each(|route| sink.put(pages::render(input.site, route)?))
}

fn social_cards(input: &Input, sink: &dyn Sink) -> Result<()> {
    input.site.social_cards.iter().try_for_each(|cards| cards.files(input.cache, sink))
}

fn assets(input: &Input, sink: &dyn Sink) -> Result<()> {
    let site = input.site;
    put_all(site.theme.assets.files(&site.catalogue.site).cloned(), sink)
}

fn static_files(input: &Input, sink: &dyn Sink) -> Result<()> {
    let files = input.site.theme.fixed.iter();
    put_all(files.map(|(path, bytes)| OutputFile::new(path, bytes.as_slice())), sink)
}
