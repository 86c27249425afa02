//! Numbers that summarise a place on one line.

use serde::Serialize;

use super::link::LinkView;
use crate::catalogue::Kind;
use crate::catalogue::register::{Province, Region};
use crate::derive::territories::PlaceActivity;
use crate::render::context::{PageContext, SiteContext};
use crate::render::text_key::TextKey;
use crate::urls::Route;

#[derive(Serialize)]
pub struct PlaceLinkView {
    link: LinkView,
    figures: String,
}

pub fn province_link(
    cx: &PageContext,
    region: &'static Region,
    province: &'static Province,
    place: &PlaceActivity,
) -> PlaceLinkView {
    let url = cx.url_to(&Route::Province(region, province));
    PlaceLinkView { link: LinkView::to(url, &province.name), figures: figures(cx.site, place) }
}

/// Returns the numbers that are not zero: `12 enti, 3 soluzioni in uso, 1 comunità`.
pub fn figures(site: &SiteContext, place: &PlaceActivity) -> String {
    let of_kind = |kind| place.of_kind(site.catalogue, kind).count();
    let counts = [
        (TextKey::CountOrganisations, place.organisations.len()),
        (TextKey::CountInUse, place.in_use.len()),
        (TextKey::CountReleased, of_kind(Kind::Solution)),
        (TextKey::CountCommunity, of_kind(Kind::Community)),
        (TextKey::CountPractice, of_kind(Kind::Practice)),
        (TextKey::CountCentre, of_kind(Kind::Centre)),
        (TextKey::CountProgramme, of_kind(Kind::Programme)),
    ];
    let texts: Vec<_> = counts
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| site.texts.count(key, n))
        .collect();
    texts.join(", ")
}
