//! Service areas of competence centres, for the list of centres.

use serde::Serialize;

use super::link::LinkView;
use crate::catalogue::centre::Area;
use crate::catalogue::site::PageRole;
use crate::catalogue::{Details, EntryId, Kind};
use crate::render::context::PageContext;
use crate::render::text_key::LabelGroup;
use crate::urls::Route;

/// All service areas, each with an explanation and the centres that serve in it.
#[derive(Serialize)]
pub struct CentresView {
    areas: Vec<AreaListView>,
    coverage: String,
    areas_page: Option<String>,
}

#[derive(Serialize)]
struct AreaListView {
    title: String,
    text: String,
    centres: Vec<LinkView>,
}

pub fn centres(cx: &PageContext) -> CentresView {
    let site = cx.site;
    let serves_in = |id: &EntryId, area: Area| match &site.entry(*id).details {
        Details::Centre(centre) => centre.services.iter().any(|service| service.area == area),
        _ => false,
    };
    let area = |area: &Area| {
        let centres = site.of_kind(Kind::Centre).iter().filter(|id| serves_in(id, *area));
        AreaListView {
            title: site.texts.label(LabelGroup::Area, area.name()),
            text: site.texts.label(LabelGroup::AreaText, area.name()),
            centres: centres.map(|id| LinkView::to_entry(cx, *id)).collect(),
        }
    };
    CentresView {
        areas: Area::ALL.iter().map(area).collect(),
        coverage: cx.url_to(&Route::Coverage),
        areas_page: site
            .catalogue
            .page_with_role(PageRole::CentreAreas)
            .map(|id| cx.url_to_entry(id)),
    }
}
