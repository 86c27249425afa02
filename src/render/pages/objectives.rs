//! The index of objectives of the Piano triennale that entries serve.

use crate::catalogue::{EntryId, Objective};
use crate::failure::Result;
use crate::render::context::PageContext;
use crate::render::layout;
use crate::render::parts::groups::{GroupView, GroupsView, groups_head};
use crate::render::text_key::{LabelGroup, TextKey};
use crate::urls::Route;

/// Renders the page.
pub fn page(cx: &PageContext) -> Result<String> {
    let head = groups_head(cx.site, TextKey::ObjectivesTitle, TextKey::ObjectivesIntro);
    layout::render(cx, "groups.html", head, &view(cx))
}

fn view(cx: &PageContext) -> GroupsView {
    let texts = cx.site.texts;
    let objective = |(objective, entries): &(Objective, Vec<EntryId>)| {
        let url = cx.url_to(&Route::Objective(*objective));
        GroupView::new(cx, url, texts.label(LabelGroup::Objective, objective.0), entries.len())
    };
    GroupsView { groups: cx.site.derived.objectives.iter().map(objective).collect() }
}
