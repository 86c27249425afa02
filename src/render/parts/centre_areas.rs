//! Service areas of competence centres, for the list of centres.

use serde::Serialize;

use super::link::LinkView;
use crate::catalogue::centre::Area;
use crate::catalogue::site::PageRole;
use crate::catalogue::{Details, EntryId, Kind};
use crate::derive::is_planned;
use crate::render::context::PageContext;
use crate::render::text_key::LabelGroup;
use crate::urls::Route;

/// All service areas, each with an explanation and the open centres that serve in it.
#[derive(Serialize)]
pub struct CentresView {
    areas: Vec<AreaListView>,
    /// URL of the page on coverage; `None` for a site without goals.
    coverage: Option<String>,
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
        Details::Centre(centre) => {
            !is_planned(centre, site.derived.day)
                && centre.services.iter().any(|service| service.area == area)
        }
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
        coverage: (!site.derived.coverage.goals.is_empty()).then(|| cx.url_to(&Route::Coverage)),
        areas_page: site
            .catalogue
            .page_with_role(PageRole::CentreAreas)
            .map(|id| cx.url_to_entry(id)),
    }
}
