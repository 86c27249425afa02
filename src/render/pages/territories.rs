//! The list of regions and provinces, with a map.

use serde::Serialize;

use crate::catalogue::register::Region;
use crate::derive::territories::RegionActivity;
use crate::failure::Result;
use crate::render::context::{PageContext, SiteContext};
use crate::render::layout;
use crate::render::layout::head::PageHead;
use crate::render::parts::link::LinkView;
use crate::render::parts::map_tile;
use crate::render::parts::map_tile::{DrawingView, MapTileView, RegionFigure};
use crate::render::parts::place_summary::{PlaceLinkView, figures, province_link};
use crate::render::text_key::TextKey;
use crate::urls::Route;

#[derive(Serialize)]
pub struct PlacesView {
    tiles: Vec<MapTileView>,
    drawing: Option<DrawingView>,
    regions: Vec<RegionLinksView>,
    /// Names of the regions without content.
    silent: Vec<String>,
}

#[derive(Serialize)]
struct RegionLinksView {
    link: LinkView,
    figures: String,
    provinces: Vec<PlaceLinkView>,
}

/// Renders the list of territories.
pub fn page(cx: &PageContext) -> Result<String> {
    layout::render(cx, "territories.html", head(cx.site), &view(cx))
}

fn head(site: &SiteContext) -> PageHead {
    let text = |key| site.texts.get(key).to_owned();
    PageHead {
        title: text(TextKey::TerritoriesTitle),
        description: text(TextKey::TerritoriesIntro),
        ..PageHead::default()
    }
}

fn view(cx: &PageContext) -> PlacesView {
    let site = cx.site;
    let known = &site.derived.territories;
    let region = |place: &RegionActivity| RegionLinksView {
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
    let figure = |region: &'static Region| {
        let place = known.iter().find(|place| place.region == region).map(|place| &place.place);
        let count = place.map_or(0, |place| place.organisations.len());
        let words = place.map_or_else(
            || site.texts.get(TextKey::TerritoriesNothing).to_owned(),
            |place| figures(site, place),
        );
        RegionFigure { count, of: None, words }
    };
    PlacesView {
        tiles: map_tile::tiles(cx, figure),
        drawing: map_tile::drawing(site),
        regions: known.iter().map(region).collect(),
        silent: silent.map(|region| region.name.clone()).collect(),
    }
}
