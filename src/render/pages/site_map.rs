//! The site map: links to all lists, themes, regions, pages of text and data files.

use serde::Serialize;

use crate::catalogue::Kind;
use crate::failure::Result;
use crate::render::context::{PageContext, SiteContext};
use crate::render::layout::head::PageHead;
use crate::render::legal::LegalPage;
use crate::render::parts::catalogue_links::catalogue_links;
use crate::render::parts::legal;
use crate::render::parts::link::LinkView;
use crate::render::sections::listed_kinds;
use crate::render::text_key::{LabelGroup, TextKey};
use crate::render::{layout, open_data};
use crate::urls::Route;

#[derive(Serialize)]
pub struct SiteMapView {
    parts: Vec<SiteMapSectionView>,
}

#[derive(Serialize)]
struct SiteMapSectionView {
    title: String,
    links: Vec<LinkView>,
}

/// Renders the site map.
pub fn page(cx: &PageContext) -> Result<String> {
    layout::render(cx, "site_map.html", head(cx.site), &view(cx))
}

fn head(site: &SiteContext) -> PageHead {
    let text = |key| site.texts.get(key).to_owned();
    PageHead {
        title: text(TextKey::SiteMapTitle),
        description: text(TextKey::SiteMapIntro),
        ..PageHead::default()
    }
}

fn view(cx: &PageContext) -> SiteMapView {
    let parts = [
        (TextKey::SiteMapCatalogue, catalogue(cx)),
        (TextKey::SiteMapThemes, themes(cx)),
        (TextKey::SiteMapPlaces, places(cx)),
        (TextKey::SiteMapSite, pages(cx)),
        (TextKey::SiteMapData, data(cx)),
    ];
    let part = |(title, targets): (TextKey, Vec<LinkView>)| SiteMapSectionView {
        title: cx.site.texts.get(title).to_owned(),
        links: targets,
    };
    SiteMapView {
        parts: parts.into_iter().filter(|(_, targets)| !targets.is_empty()).map(part).collect(),
    }
}

fn catalogue(cx: &PageContext) -> Vec<LinkView> {
    let site = cx.site;
    let list = |kind: Kind| named(cx, &Route::List { kind, page: 1 }, kind.nav_key());
    let mut all = vec![named(cx, &Route::Search, TextKey::SearchTitle)];
    all.extend(listed_kinds(site.catalogue).map(list));
    if !site.derived.organisations.is_empty() {
        all.push(named(cx, &Route::Organisations { page: 1 }, TextKey::NavOrganisations));
    }
    let statistics = &site.derived.statistics;
    if !statistics.licences.is_empty() {
        all.push(named(cx, &Route::Licences, TextKey::LicencesTitle));
    }
    if !statistics.statuses.is_empty() {
        all.push(named(cx, &Route::Statuses, TextKey::StatusesTitle));
    }
    // The list of programmes is already among the kinds.
    all.extend(
        catalogue_links(cx)
            .into_iter()
            .filter(|link| link.label != site.texts.get(TextKey::NavProgramme)),
    );
    all
}

fn themes(cx: &PageContext) -> Vec<LinkView> {
    let link = |theme: crate::catalogue::Topic| {
        LinkView::to(
            cx.url_to(&Route::Topic { topic: theme, page: 1 }),
            cx.site.texts.label(LabelGroup::Theme, theme.0),
        )
    };
    cx.site.derived.topics.iter().map(|(theme, _)| link(*theme)).collect()
}

fn places(cx: &PageContext) -> Vec<LinkView> {
    let regions = cx.site.derived.territories.iter().map(|place| place.region);
    regions.map(|region| LinkView::to(cx.url_to(&Route::Region(region)), &region.name)).collect()
}

fn pages(cx: &PageContext) -> Vec<LinkView> {
    let own = cx.site.catalogue.of_kind(Kind::Page).map(|(id, _)| LinkView::to_entry(cx, id));
    own.chain(LegalPage::missing(cx.site.catalogue).map(|page| legal::legal_link(cx, page)))
        .collect()
}

fn data(cx: &PageContext) -> Vec<LinkView> {
    let site = cx.site;
    let mut all = vec![named(cx, &Route::Statistics, TextKey::StatisticsTitle)];
    all.push(named(cx, &Route::Quality { page: 1 }, TextKey::QualityPageTitle));
    all.extend(site.has_feed().then(|| {
        LinkView::to(
            cx.url_to_path(&site.edition_file("feed.xml")),
            site.texts.get(TextKey::FooterFeed),
        )
    }));
    all.extend(open_data::paths(site).map(|path| LinkView::to(cx.url_to_path(path), path)));
    all
}

fn named(cx: &PageContext, route: &Route, title: TextKey) -> LinkView {
    LinkView::to(cx.url_to(route), cx.site.texts.get(title))
}
