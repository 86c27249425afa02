//! The index of licences of solutions, the most frequent first.

use crate::derive::statistics::Licence;
use crate::failure::Result;
use crate::render::context::PageContext;
use crate::render::layout;
use crate::render::parts::groups::{GroupView, GroupsView, groups_head};
use crate::render::text_key::{LabelGroup, TextKey};
use crate::urls::Route;

/// Renders the page.
pub fn page(cx: &PageContext) -> Result<String> {
    let head = groups_head(cx.site, TextKey::LicencesTitle, TextKey::LicencesIntro);
    layout::render(cx, "groups.html", head, &view(cx))
}

fn view(cx: &PageContext) -> GroupsView {
    let licence = |licence: &Licence| {
        let url = cx.url_to(&Route::Licence { licence: licence.slug.clone(), page: 1 });
        let label = cx.site.texts.label(LabelGroup::Licence, &licence.name);
        GroupView::new(cx, url, label, licence.entries.len())
    };
    GroupsView { groups: cx.site.derived.statistics.licences.iter().map(licence).collect() }
}
