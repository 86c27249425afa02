//! The list of solutions with a development status.

use crate::catalogue::vocabulary::DevelopmentStatus;
use crate::failure::Result;
use crate::render::context::PageContext;
use crate::render::layout;
use crate::render::parts::entry_list::{ListView, list};
use crate::render::parts::link::LinkView;
use crate::render::text_key::{LabelGroup, TextKey};
use crate::urls::Route;

/// Renders a page of the list.
pub fn page(cx: &PageContext, status: DevelopmentStatus, page: usize) -> Result<String> {
    let list = view(cx, status, page);
    let above =
        LinkView::to(cx.url_to(&Route::Statuses), cx.site.texts.get(TextKey::StatusesTitle));
    layout::render(cx, "list.html", list.head(Some(above)), &list)
}

fn view(cx: &PageContext, status: DevelopmentStatus, page: usize) -> ListView {
    let texts = cx.site.texts;
    let entries = cx.site.derived.statistics.of_status(status);
    let entries = entries.expect("only statuses of solutions have a page");
    let label = texts.label(LabelGroup::Status, status.name());
    let count = texts.count(TextKey::CountSolution, entries.len());
    let title = texts.say(TextKey::ListStatusTitle, &[("status", label.into())]);
    let intro = texts.label(LabelGroup::ListStatusIntro, status.name());
    let route = |page| Route::Status { status, page };
    ListView { title, intro, ..list(cx, entries, page, count, &route) }
}
