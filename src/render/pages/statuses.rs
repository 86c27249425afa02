//! The index of development statuses of solutions.

use crate::catalogue::EntryId;
use crate::catalogue::vocabulary::DevelopmentStatus;
use crate::failure::Result;
use crate::render::context::PageContext;
use crate::render::layout;
use crate::render::parts::groups::{GroupView, GroupsView, groups_head};
use crate::render::text_key::{LabelGroup, TextKey};
use crate::urls::Route;

/// Renders the page.
pub fn page(cx: &PageContext) -> Result<String> {
    let head = groups_head(cx.site, TextKey::StatusesTitle, TextKey::StatusesIntro);
    layout::render(cx, "groups.html", head, &view(cx))
}

fn view(cx: &PageContext) -> GroupsView {
    let status = |(status, entries): &(DevelopmentStatus, Vec<EntryId>)| {
        let url = cx.url_to(&Route::Status { status: *status, page: 1 });
        GroupView::new(
            cx,
            url,
            cx.site.texts.label(LabelGroup::Status, status.name()),
            entries.len(),
        )
    };
    GroupsView { groups: cx.site.derived.statistics.statuses.iter().map(status).collect() }
}
