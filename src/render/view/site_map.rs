//! Every page that leads to others, on one page.

use serde::Serialize;

use super::LinkView;
use super::frame::{PageHead, explore, listed_kinds};
use super::legal::{self, Legal};
use crate::catalogue::Kind;
use crate::render::context::{Links, SiteContext};
use crate::render::open_data;
use crate::render::route::Route;

#[derive(Serialize)]
pub struct SiteMapView {
    parts: Vec<SiteMapSectionView>,
}

#[derive(Serialize)]
struct SiteMapSectionView {
    title: String,
    links: Vec<LinkView>,
}

pub fn head(site: &SiteContext) -> PageHead {
    let text = |key| site.texts.get(key).to_owned();
    PageHead {
        title: text("site-map-title"),
        description: text("site-map-intro"),
        ..PageHead::default()
    }
}

pub fn view(site: &SiteContext, links: &Links) -> SiteMapView {
    let parts = [
        ("site-map-catalogue", catalogue(site, links)),
        ("site-map-themes", themes(site, links)),
        ("site-map-places", places(site, links)),
        ("site-map-site", pages(site, links)),
        ("site-map-data", data(site, links)),
    ];
    let part = |(title, links): (&str, Vec<LinkView>)| SiteMapSectionView {
        title: site.texts.get(title).to_owned(),
        links,
    };
    SiteMapView {
        parts: parts.into_iter().filter(|(_, links)| !links.is_empty()).map(part).collect(),
    }
}

fn catalogue(site: &SiteContext, links: &Links) -> Vec<LinkView> {
    let list = |kind: Kind| {
        named(site, links, &Route::List { kind, page: 1 }, &format!("nav-{}", kind.name()))
    };
    let mut all = vec![named(site, links, &Route::Search, "search-title")];
    all.extend(listed_kinds(site.catalogue).map(list));
    if !site.derived.bodies.is_empty() {
        all.push(named(site, links, &Route::Bodies { page: 1 }, "nav-organisations"));
    }
    let statistics = &site.derived.statistics;
    if !statistics.licences.is_empty() {
        all.push(named(site, links, &Route::Licences, "licences-title"));
    }
    if !statistics.statuses.is_empty() {
        all.push(named(site, links, &Route::Statuses, "statuses-title"));
    }
    // The list of programmes stands among the kinds.
    all.extend(
        explore(site, links)
            .into_iter()
            .filter(|link| link.label != site.texts.get("nav-programme")),
    );
    all
}

fn themes(site: &SiteContext, links: &Links) -> Vec<LinkView> {
    let link = |theme: crate::catalogue::Theme| {
        LinkView::to(
            links.route(&Route::Theme { theme, page: 1 }),
            site.texts.label("theme", theme.0),
        )
    };
    site.derived.themes.iter().map(|(theme, _)| link(*theme)).collect()
}

fn places(site: &SiteContext, links: &Links) -> Vec<LinkView> {
    let regions = site.derived.territories.iter().map(|place| place.region);
    regions.map(|region| LinkView::to(links.route(&Route::Region(region)), &region.name)).collect()
}

fn pages(site: &SiteContext, links: &Links) -> Vec<LinkView> {
    let own = site.catalogue.of_kind(Kind::Page).map(|(id, _)| LinkView::to_entry(site, links, id));
    own.chain(Legal::fixed(site).map(|page| legal::link(site, links, page))).collect()
}

fn data(site: &SiteContext, links: &Links) -> Vec<LinkView> {
    let mut all = vec![named(site, links, &Route::Statistics, "statistics-title")];
    all.push(named(site, links, &Route::Quality { page: 1 }, "quality-page-title"));
    all.extend(site.has_feed().then(|| {
        LinkView::to(links.path(&site.own_file("feed.xml")), site.texts.get("footer-feed"))
    }));
    all.extend(open_data::paths(site).map(|path| LinkView::to(links.path(path), path)));
    all
}

fn named(site: &SiteContext, links: &Links, route: &Route, text: &str) -> LinkView {
    LinkView::to(links.route(route), site.texts.get(text))
}
