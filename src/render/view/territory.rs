//! Pages of places: what stands in a region or province, who uses what there; and the list of all places.

use serde::Serialize;

use super::frame::PageHead;
use super::listing::CardView;
use super::map_tile::{self, DrawingView, MapTileView, RegionFigure};
use super::{EntryLinkView, LinkView, organisation_link};
use crate::catalogue::Kind;
use crate::catalogue::register::{Province, Region};
use crate::derive::bodies::UsageId;
use crate::derive::territories::{Place, RegionPlace, bodies_in};
use crate::render::context::{PageContext, SiteContext};
use crate::render::text_key::TextKey;
use crate::urls::Route;

#[derive(Serialize)]
pub struct PlaceView {
    title: String,
    /// What there is, in one line of figures.
    figures: String,
    in_use: Vec<TerritorySolutionView>,
    releases: Vec<CardView>,
    communities: Vec<EntryLinkView>,
    practices: Vec<EntryLinkView>,
    centres: Vec<CardView>,
    programmes: Vec<EntryLinkView>,
    /// Bodies of the province, or of the whole region.
    organisations: Vec<LinkView>,
    /// The provinces of a region, or those beside this one.
    provinces: Vec<PlaceLinkView>,
    provinces_title: String,
    region: Option<LinkView>,
    search: String,
}

/// A solution in use, with who uses it here.
#[derive(Serialize)]
struct TerritorySolutionView {
    solution: LinkView,
    count: String,
    /// Empty on a region's page, which leads to its provinces.
    users: Vec<TerritoryUserView>,
}

#[derive(Serialize)]
struct TerritoryUserView {
    organisation: LinkView,
    modules: String,
    intermediary: Option<LinkView>,
}

#[derive(Serialize)]
struct PlaceLinkView {
    link: LinkView,
    figures: String,
}

#[derive(Serialize)]
pub struct PlacesView {
    tiles: Vec<MapTileView>,
    drawing: Option<DrawingView>,
    regions: Vec<RegionLinksView>,
    /// Regions where nothing is known.
    silent: Vec<String>,
}

#[derive(Serialize)]
struct RegionLinksView {
    link: LinkView,
    figures: String,
    provinces: Vec<PlaceLinkView>,
}

pub fn region_head(cx: &PageContext, position: usize) -> PageHead {
    let name = &cx.site.derived.territories[position].region.name;
    PageHead {
        title: name.clone(),
        description: cx
            .site
            .texts
            .say(TextKey::TerritoryDescription, &[("place", name.as_str().into())]),
        above: vec![LinkView::to(
            cx.url_to(&Route::Territories),
            cx.site.texts.get(TextKey::NavTerritories),
        )],
        ..PageHead::default()
    }
}

pub fn province_head(cx: &PageContext, position: usize, province: usize) -> PageHead {
    let place = &cx.site.derived.territories[position];
    let name = &place.provinces[province].0.name;
    let title = cx.site.texts.say(TextKey::TerritoryProvince, &[("name", name.as_str().into())]);
    let above = LinkView::to(cx.url_to(&Route::Region(place.region)), &place.region.name);
    let mut head = region_head(cx, position);
    head.description =
        cx.site.texts.say(TextKey::TerritoryDescription, &[("place", title.as_str().into())]);
    head.above.push(above);
    PageHead { title, ..head }
}

pub fn region(cx: &PageContext, position: usize) -> PlaceView {
    let RegionPlace { region, place, provinces } = &cx.site.derived.territories[position];
    let organisations = place.bodies.iter().map(|id| &cx.site.derived.bodies.get(*id).organisation);
    let of_the_region = organisations.filter(|organisation| {
        organisation.territory().is_none_or(|territory| territory.province.is_none())
    });
    PlaceView {
        organisations: of_the_region
            .map(|organisation| organisation_link(cx, organisation))
            .collect(),
        provinces: provinces
            .iter()
            .map(|(province, place)| province_link(cx, region, province, place))
            .collect(),
        provinces_title: cx.site.texts.get(TextKey::TerritoryProvinces).to_owned(),
        ..place_view(cx, &region.name, place, false)
    }
}

pub fn province(cx: &PageContext, position: usize, number: usize) -> PlaceView {
    let site = cx.site;
    let RegionPlace { region, provinces, .. } = &site.derived.territories[position];
    let (province, place) = &provinces[number];
    let others = provinces.iter().filter(|(other, _)| other != province);
    let title =
        site.texts.say(TextKey::TerritoryProvince, &[("name", province.name.as_str().into())]);
    let organisations = place.bodies.iter().map(|id| &site.derived.bodies.get(*id).organisation);
    PlaceView {
        organisations: organisations
            .map(|organisation| organisation_link(cx, organisation))
            .collect(),
        provinces: others
            .map(|(province, place)| province_link(cx, region, province, place))
            .collect(),
        provinces_title: site
            .texts
            .say(TextKey::TerritoryNeighbours, &[("region", region.name.as_str().into())]),
        region: Some(LinkView::to(cx.url_to(&Route::Region(region)), &region.name)),
        ..place_view(cx, &title, place, true)
    }
}

fn place_view(cx: &PageContext, title: &str, place: &Place, names_users: bool) -> PlaceView {
    let site = cx.site;
    let ids = |kind| place.of_kind(site.catalogue, kind).collect::<Vec<_>>();
    let cards = |kind| ids(kind).into_iter().map(|id| CardView::new(cx, id)).collect::<Vec<_>>();
    let in_use = |(solution, usages): &(_, Vec<UsageId>)| TerritorySolutionView {
        solution: LinkView::to_entry(cx, *solution),
        count: site.texts.count(TextKey::CountOrganisations, bodies_in(site.catalogue, usages)),
        users: if names_users {
            usages.iter().map(|id| user(cx, *id)).collect()
        } else {
            Vec::new()
        },
    };
    PlaceView {
        title: title.to_owned(),
        figures: figures(site, place),
        in_use: place.in_use.iter().map(in_use).collect(),
        releases: cards(Kind::Solution),
        communities: EntryLinkView::all(cx, &ids(Kind::Community)),
        practices: EntryLinkView::all(cx, &ids(Kind::Practice)),
        centres: cards(Kind::Centre),
        programmes: EntryLinkView::all(cx, &ids(Kind::Programme)),
        organisations: Vec::new(),
        provinces: Vec::new(),
        provinces_title: String::new(),
        region: None,
        search: cx.url_to(&Route::Search),
    }
}

fn user(cx: &PageContext, id: UsageId) -> TerritoryUserView {
    let usage = cx.site.usage(id);
    TerritoryUserView {
        organisation: organisation_link(cx, &usage.organisation),
        modules: usage.modules.join(", "),
        intermediary: usage
            .intermediary
            .as_ref()
            .map(|organisation| organisation_link(cx, organisation)),
    }
}

fn province_link(
    cx: &PageContext,
    region: &'static Region,
    province: &'static Province,
    place: &Place,
) -> PlaceLinkView {
    let url = cx.url_to(&Route::Province(region, province));
    PlaceLinkView { link: LinkView::to(url, &province.name), figures: figures(cx.site, place) }
}

/// Returns what a place has in one line: `12 enti, 3 soluzioni in uso, 1 comunità`.
fn figures(site: &SiteContext, place: &Place) -> String {
    let of_kind = |kind| place.of_kind(site.catalogue, kind).count();
    let counts = [
        (TextKey::CountOrganisations, place.bodies.len()),
        (TextKey::CountInUse, place.in_use.len()),
        (TextKey::CountReleased, of_kind(Kind::Solution)),
        (TextKey::CountCommunity, of_kind(Kind::Community)),
        (TextKey::CountPractice, of_kind(Kind::Practice)),
        (TextKey::CountCentre, of_kind(Kind::Centre)),
    ];
    let told: Vec<_> = counts
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| site.texts.count(key, n))
        .collect();
    told.join(", ")
}

pub fn list_head(site: &SiteContext) -> PageHead {
    let text = |key| site.texts.get(key).to_owned();
    PageHead {
        title: text(TextKey::TerritoriesTitle),
        description: text(TextKey::TerritoriesIntro),
        ..PageHead::default()
    }
}

pub fn list(cx: &PageContext) -> PlacesView {
    let site = cx.site;
    let known = &site.derived.territories;
    let region = |place: &RegionPlace| RegionLinksView {
        link: LinkView::to(cx.url_to(&Route::Region(place.region)), &place.region.name),
        figures: figures(site, &place.place),
        provinces: place
            .provinces
            .iter()
            .map(|(province, found)| province_link(cx, place.region, province, found))
            .collect(),
    };
    let all = crate::catalogue::register::register().regions().iter();
    let silent = all.filter(|region| !known.iter().any(|place| place.region == *region));
    let told = |region: &'static Region| {
        let place = known.iter().find(|place| place.region == region).map(|place| &place.place);
        let count = place.map_or(0, |place| place.bodies.len());
        let words = place.map_or_else(
            || site.texts.get(TextKey::TerritoriesNothing).to_owned(),
            |place| figures(site, place),
        );
        RegionFigure { count, of: None, words }
    };
    PlacesView {
        tiles: map_tile::tiles(cx, told),
        drawing: map_tile::drawing(site),
        regions: known.iter().map(region).collect(),
        silent: silent.map(|region| region.name.clone()).collect(),
    }
}
