//! Every page that leads to others, on one page.

use serde::Serialize;

use super::LinkView;
use super::frame::{Opening, explore, listed_kinds};
use super::legal::{self, Legal};
use crate::catalogue::Kind;
use crate::render::open_data;
use crate::render::press::{Links, Press};
use crate::render::route::Route;

#[derive(Serialize)]
pub struct SiteMapView {
    parts: Vec<PartView>,
}

#[derive(Serialize)]
struct PartView {
    title: String,
    links: Vec<LinkView>,
}

pub fn opening(press: &Press) -> Opening {
    let text = |key| press.texts.get(key).to_owned();
    Opening {
        title: text("site-map-title"),
        description: text("site-map-intro"),
        ..Opening::default()
    }
}

pub fn view(press: &Press, links: &Links) -> SiteMapView {
    let parts = [
        ("site-map-catalogue", catalogue(press, links)),
        ("site-map-themes", themes(press, links)),
        ("site-map-places", places(press, links)),
        ("site-map-site", pages(press, links)),
        ("site-map-data", data(press, links)),
    ];
    let part = |(title, links): (&str, Vec<LinkView>)| PartView {
        title: press.texts.get(title).to_owned(),
        links,
    };
    SiteMapView {
        parts: parts.into_iter().filter(|(_, links)| !links.is_empty()).map(part).collect(),
    }
}

fn catalogue(press: &Press, links: &Links) -> Vec<LinkView> {
    let list = |kind: Kind| {
        named(press, links, &Route::List { kind, page: 1 }, &format!("nav-{}", kind.name()))
    };
    let mut all = vec![named(press, links, &Route::Search, "search-title")];
    all.extend(listed_kinds(press.catalogue).map(list));
    if !press.derived.bodies.is_empty() {
        all.push(named(press, links, &Route::Bodies { page: 1 }, "nav-bodies"));
    }
    let statistics = &press.derived.statistics;
    if !statistics.licences.is_empty() {
        all.push(named(press, links, &Route::Licences, "licences-title"));
    }
    if !statistics.statuses.is_empty() {
        all.push(named(press, links, &Route::Statuses, "statuses-title"));
    }
    // The list of programmes stands among the kinds.
    all.extend(
        explore(press, links)
            .into_iter()
            .filter(|link| link.label != press.texts.get("nav-programme")),
    );
    all
}

fn themes(press: &Press, links: &Links) -> Vec<LinkView> {
    let link = |theme: crate::catalogue::Theme| {
        LinkView::to(
            links.route(&Route::Theme { theme, page: 1 }),
            press.texts.label("theme", theme.0),
        )
    };
    press.derived.themes.iter().map(|(theme, _)| link(*theme)).collect()
}

fn places(press: &Press, links: &Links) -> Vec<LinkView> {
    let regions = press.derived.territories.iter().map(|place| place.region);
    regions.map(|region| LinkView::to(links.route(&Route::Region(region)), &region.name)).collect()
}

fn pages(press: &Press, links: &Links) -> Vec<LinkView> {
    let own =
        press.catalogue.of_kind(Kind::Page).map(|(id, _)| LinkView::to_entry(press, links, id));
    own.chain(Legal::fixed(press).map(|page| legal::link(press, links, page))).collect()
}

fn data(press: &Press, links: &Links) -> Vec<LinkView> {
    let mut all = vec![named(press, links, &Route::Statistics, "statistics-title")];
    all.push(named(press, links, &Route::Quality { page: 1 }, "quality-page-title"));
    all.extend(press.has_feed().then(|| {
        LinkView::to(links.path(&press.own_file("feed.xml")), press.texts.get("footer-feed"))
    }));
    all.extend(open_data::paths(press).map(|path| LinkView::to(links.path(path), path)));
    all
}

fn named(press: &Press, links: &Links, route: &Route, text: &str) -> LinkView {
    LinkView::to(links.route(route), press.texts.get(text))
}
