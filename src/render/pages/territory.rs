//! The pages of regions and provinces.

use serde::Serialize;

use crate::catalogue::Kind;
use crate::catalogue::register::{Province, ProvinceKind, Region};
use crate::derive::organisations::UsageId;
use crate::derive::territories::{PlaceActivity, RegionActivity, organisations_in};
use crate::failure::Result;
use crate::lang::Lang;
use crate::render::context::{PageContext, SiteContext};
use crate::render::layout;
use crate::render::layout::head::PageHead;
use crate::render::parts::card::CardView;
use crate::render::parts::link::{EntryLinkView, LinkView};
use crate::render::parts::organisation::organisation_link;
use crate::render::parts::place_summary::{PlaceLinkView, figures, province_link};
use crate::render::text_key::TextKey;
use crate::urls::Route;

#[derive(Serialize)]
pub struct PlaceView {
    title: String,
    /// Summary of numbers on one line.
    figures: String,
    in_use: Vec<TerritorySolutionView>,
    releases: Vec<CardView>,
    communities: Vec<EntryLinkView>,
    practices: Vec<EntryLinkView>,
    centres: Vec<CardView>,
    programmes: Vec<EntryLinkView>,
    /// Organisations of the province; on a region's page, those that belong to no province.
    organisations: Vec<LinkView>,
    /// Provinces of the region; on a province's page, the other ones.
    provinces: Vec<PlaceLinkView>,
    provinces_title: String,
    region: Option<LinkView>,
    search: String,
}

/// A solution in use in the territory, with its users there.
#[derive(Serialize)]
struct TerritorySolutionView {
    solution: LinkView,
    count: String,
    /// Empty on a region's page, since the pages of its provinces list them.
    users: Vec<TerritoryUserView>,
}

#[derive(Serialize)]
struct TerritoryUserView {
    organisation: LinkView,
    modules: String,
    intermediary: Option<LinkView>,
}

/// Renders the page of a region.
pub fn region(cx: &PageContext, region: &Region) -> Result<String> {
    let place = cx.site.derived.region(region).expect("only regions with content have a page");
    layout::render(cx, "territory.html", region_head(cx, region), &region_view(cx, place))
}

/// Renders the page of a province.
pub fn province(
    cx: &PageContext,
    region: &'static Region,
    province: &'static Province,
) -> Result<String> {
    let known = cx.site.derived.region(region).expect("only regions with content have a page");
    let place = known.province(province).expect("only provinces with content have a page");
    let head = province_head(cx, region, province);
    layout::render(cx, "territory.html", head, &province_view(cx, known, province, place))
}

fn region_head(cx: &PageContext, region: &Region) -> PageHead {
    let (texts, name) = (cx.site.texts, &region.name);
    PageHead {
        title: name.clone(),
        description: texts.say(TextKey::TerritoryDescription, &[("place", name.as_str().into())]),
        above: vec![LinkView::to(
            cx.url_to(&Route::Territories),
            texts.get(TextKey::NavTerritories),
        )],
        ..PageHead::default()
    }
}

fn province_head(cx: &PageContext, region: &'static Region, province: &Province) -> PageHead {
    let texts = cx.site.texts;
    let title = province_title(cx.site, province);
    let above = LinkView::to(cx.url_to(&Route::Region(region)), &region.name);
    let mut head = region_head(cx, region);
    head.description =
        texts.say(TextKey::TerritoryDescription, &[("place", title.as_str().into())]);
    head.above.push(above);
    PageHead { title, ..head }
}

/// Returns the name of the body that governs the province, else the name of the place. In other
/// languages than Italian, only provinces are called so.
fn province_title(site: &SiteContext, province: &Province) -> String {
    let name = province.name.as_str();
    match province.body_name() {
        Some(body) if site.lang() == Lang::Italian => body,
        Some(_) if province.kind == ProvinceKind::Province => {
            site.texts.say(TextKey::TerritoryProvince, &[("name", name.into())])
        }
        Some(_) | None => name.to_owned(),
    }
}

fn region_view(
    cx: &PageContext,
    RegionActivity { region, place, provinces }: &RegionActivity,
) -> PlaceView {
    let organisations =
        place.organisations.iter().map(|id| &cx.site.derived.organisations.get(*id).organisation);
    let of_the_region = organisations.filter(|organisation| {
        cx.site
            .catalogue
            .territory_of(organisation)
            .is_none_or(|territory| territory.province.is_none())
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

fn province_view(
    cx: &PageContext,
    RegionActivity { region, provinces, .. }: &RegionActivity,
    province: &Province,
    place: &PlaceActivity,
) -> PlaceView {
    let site = cx.site;
    let others = provinces.iter().filter(|(other, _)| *other != province);
    let title = province_title(site, province);
    let organisations =
        place.organisations.iter().map(|id| &site.derived.organisations.get(*id).organisation);
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

fn place_view(
    cx: &PageContext,
    title: &str,
    place: &PlaceActivity,
    names_users: bool,
) -> PlaceView {
    let site = cx.site;
    let ids = |kind| place.of_kind(site.catalogue, kind).collect::<Vec<_>>();
    let cards = |kind| ids(kind).into_iter().map(|id| CardView::new(cx, id)).collect::<Vec<_>>();
    let in_use = |(solution, usages): &(_, Vec<UsageId>)| TerritorySolutionView {
        solution: LinkView::to_entry(cx, *solution),
        count: site
            .texts
            .count(TextKey::CountOrganisations, organisations_in(site.catalogue, usages)),
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
