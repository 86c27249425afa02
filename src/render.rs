//! `Catalogue` and `Derived` become files, handed to a sink one by one.

mod address;
mod anchor;
mod asset;
mod attachment;
mod colour;
mod context;
mod editing;
mod feed;
mod font;
mod hosting;
mod linked_data;
mod locale;
mod offline;
mod on_demand;
mod open_data;
mod open_search;
mod pages;
mod parts;
mod sections;
mod own_pages;
mod legal;
mod layout;
mod comparison;
mod picture;
mod sitemap;
mod social_card;
#[cfg(test)]
mod tests;
mod text;
mod text_key;
pub mod theme;
mod xml;

use rayon::prelude::*;

use crate::catalogue::Catalogue;
use crate::derive::Derived;
use crate::failure::Result;
use crate::options::BuildOptions;
use crate::sink::{OutputFile, Sink};
use crate::urls::Route;
pub use attachment::attachments;
use context::SiteContext;
pub use offline::worker;
pub use on_demand::Pages;
use social_card::SocialCards;
use theme::Theme;

/// Writes every page of an edition to `sink`, with its feed and search description. Files shared by
/// all editions come with the first.
pub fn site(
    catalogue: &Catalogue,
    derived: &Derived,
    theme: &Theme,
    project: &BuildOptions,
    sink: &impl Sink,
) -> Result<()> {
    let cards = has_social_cards(catalogue, project).then(|| SocialCards::of(catalogue, theme));
    let site = SiteContext::new(catalogue, derived, theme, cards.transpose()?);
    let routes = pages::all(&site);
    routes.par_iter().try_for_each(|route| sink.put(pages::render(&site, route)?))?;
    site.social_cards.iter().try_for_each(|cards| cards.files(&project.cache, sink))?;
    comparison::files::files(&site)?.into_iter().try_for_each(|file| sink.put(file))?;
    let of_edition = feed::file(&site)?.into_iter().chain(open_search::file(&site)?);
    if !catalogue.site.is_first_edition() {
        return of_edition.into_iter().try_for_each(|file| sink.put(file));
    }
    site.published_files().try_for_each(|file| sink.put(file))?;
    open_data::files(&site)?.into_iter().try_for_each(|file| sink.put(file))?;
    theme.assets.files(&catalogue.site).try_for_each(|file| sink.put(file.clone()))?;
    picture::files(&site.pictures, &project.cache, sink)?;
    let own = of_edition
        .chain(sitemap::files(&site, &routes)?)
        .chain(hosting::files(&site))
        .chain(editing::files(&site)?);
    // A theme may replace robots.txt or the icon. A path must reach the sink only once, or the
    // result depends on timing.
    own.filter(|file| !theme.fixed.contains_key(&file.path)).try_for_each(|file| sink.put(file))?;
    theme
        .fixed
        .iter()
        .try_for_each(|(path, bytes)| sink.put(OutputFile::new(path, bytes.as_slice())))
}

fn has_social_cards(catalogue: &Catalogue, project: &BuildOptions) -> bool {
    project.social_cards && catalogue.site.social_cards && catalogue.site.base_url.is_some()
}

/// Throws away pictures that earlier builds kept and no edition of this one asked for.
pub fn tidy(catalogue: &Catalogue, project: &BuildOptions) {
    project.cache.tidy(picture::CACHE_NAMESPACE);
    if has_social_cards(catalogue, project) {
        project.cache.tidy(social_card::CACHE_NAMESPACE);
    }
}

/// Writes the page with every component of the theme, for theme authors. It is not part of a site.
pub fn style_page(
    catalogue: &Catalogue,
    derived: &Derived,
    theme: &Theme,
    sink: &impl Sink,
) -> Result<()> {
    sink.put(pages::render(&SiteContext::new(catalogue, derived, theme, None), &Route::Style)?)
}
