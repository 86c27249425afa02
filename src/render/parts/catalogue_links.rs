//! Links to the parts of the catalogue outside its main navigation.

use super::link::LinkView;
use crate::catalogue::Kind;
use crate::render::context::PageContext;
use crate::render::text_key::TextKey;
use crate::urls::Route;

/// Returns links to those parts that have content.
pub fn catalogue_links(cx: &PageContext) -> Vec<LinkView> {
    let site = cx.site;
    let has = |kind| site.catalogue.of_kind(kind).next().is_some();
    let programmes = Route::List { kind: Kind::Programme, page: 1 };
    let parts = [
        (TextKey::NavProgramme, programmes, has(Kind::Programme)),
        (TextKey::NavObjectives, Route::Objectives, !site.derived.objectives.is_empty()),
        (TextKey::NavCoverage, Route::Coverage, !site.derived.coverage.goals.is_empty()),
        (TextKey::CompareTitle, Route::Compare, site.has_comparison()),
    ];
    let there = parts.into_iter().filter(|(_, _, is_there)| *is_there);
    there.map(|(key, route, _)| LinkView::to(cx.url_to(&route), site.texts.get(key))).collect()
}
