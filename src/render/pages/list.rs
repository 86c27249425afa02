//! The list of all entries of a kind.

use crate::catalogue::Kind;
use crate::failure::Result;
use crate::render::context::PageContext;
use crate::render::layout;
use crate::render::parts::centre_areas::centres;
use crate::render::parts::entry_list::{ListView, list};
use crate::urls::Route;

/// Renders a page of the list.
pub fn page(cx: &PageContext, kind: Kind, page: usize) -> Result<String> {
    let list = view(cx, kind, page);
    layout::render(cx, "list.html", list.head(None), &list)
}

fn view(cx: &PageContext, kind: Kind, page: usize) -> ListView {
    let ids = cx.site.of_kind(kind);
    let text = |key| cx.site.texts.get(key).to_owned();
    let count = cx.site.texts.count(kind.count_key(), ids.len());
    let areas = (kind == Kind::Centre && page == 1).then(|| centres(cx));
    ListView {
        title: text(kind.list_title_key()),
        intro: text(kind.list_intro_key()),
        areas,
        ..list(cx, ids, page, count, &|page| Route::List { kind, page })
    }
}
