//! The list of entries that serve an objective of the Piano triennale. It has only one page.

use crate::catalogue::Objective;
use crate::failure::Result;
use crate::render::context::PageContext;
use crate::render::layout;
use crate::render::parts::card::CardView;
use crate::render::parts::entry_list::{ListView, list};
use crate::render::parts::link::LinkView;
use crate::render::text_key::{LabelGroup, TextKey};
use crate::urls::Route;

/// Renders the list.
pub fn page(cx: &PageContext, objective: Objective) -> Result<String> {
    let list = view(cx, objective);
    let above =
        LinkView::to(cx.url_to(&Route::Objectives), cx.site.texts.get(TextKey::ObjectivesTitle));
    layout::render(cx, "list.html", list.head(Some(above)), &list)
}

fn view(cx: &PageContext, objective: Objective) -> ListView {
    let texts = cx.site.texts;
    let ids = cx.site.derived.of_objective(objective);
    let ids = ids.expect("only objectives with entries have a page");
    let cards = ids.iter().map(|id| CardView::new(cx, *id)).collect();
    let count = texts.count(TextKey::CountEntries, ids.len());
    ListView {
        title: texts.label(LabelGroup::Objective, objective.0),
        intro: texts.get(TextKey::ListObjectiveIntro).to_owned(),
        mixed: true,
        cards,
        pagination: None,
        ..list(cx, ids, 1, count, &|_| Route::Objective(objective))
    }
}
