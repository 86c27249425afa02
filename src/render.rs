//! Renders an edition of the catalogue to the files of a site. Each file goes to a sink as soon as
//! it is made.

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
mod comparison;
mod layout;
mod legal;
mod outputs;
mod pages;
mod parts;
mod sections;
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
use crate::sink::Sink;
use crate::urls::Route;
pub use attachment::attachments;
use context::SiteContext;
pub use offline::worker;
pub use on_demand::Pages;
use outputs::{Input, OUTPUTS};
use social_card::SocialCards;
use theme::Theme;

/// Writes the files of an edition to `sink`. The edition in the default language includes the files
/// that all editions share.
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
    let input = Input { site: &site, routes: &routes, cache: &project.cache };
    OUTPUTS.iter().try_for_each(|output| output.put(&input, sink))
}

/// Returns the HTML of the pages at routes of the edition, in their order.
pub fn selected(
    catalogue: &Catalogue,
    derived: &Derived,
    theme: &Theme,
    routes: &[Route],
) -> Result<Vec<String>> {
    let site = SiteContext::new(catalogue, derived, theme, None);
    let html = |route| {
        let page = pages::render(&site, route)?;
        Ok(String::from_utf8(page.bytes).expect("pages are text"))
    };
    routes.par_iter().map(html).collect()
}

fn has_social_cards(catalogue: &Catalogue, project: &BuildOptions) -> bool {
    project.social_cards && catalogue.site.social_cards && catalogue.site.base_url.is_some()
}

/// Removes cached pictures and social cards that no edition of this build used. Without social
/// cards, those in the cache are kept.
pub fn tidy(catalogue: &Catalogue, project: &BuildOptions) {
    project.cache.tidy(picture::CACHE_NAMESPACE);
    if has_social_cards(catalogue, project) {
        project.cache.tidy(social_card::CACHE_NAMESPACE);
    }
}

/// Writes the page with every component of the theme, which only the preview shows.
pub fn style_page(
    catalogue: &Catalogue,
    derived: &Derived,
    theme: &Theme,
    sink: &impl Sink,
) -> Result<()> {
    sink.put(pages::render(&SiteContext::new(catalogue, derived, theme, None), &Route::Style)?)
}
