//! The list of entries with a theme.

use crate::catalogue::Topic;
use crate::failure::Result;
use crate::render::context::PageContext;
use crate::render::layout;
use crate::render::parts::entry_list::{ListView, list};
use crate::render::parts::link::LinkView;
use crate::render::text_key::{LabelGroup, TextKey};
use crate::urls::Route;

/// Renders a page of the list.
pub fn page(cx: &PageContext, theme: Topic, page: usize) -> Result<String> {
    let list = view(cx, theme, page);
    let above = LinkView::to(cx.url_to(&Route::Topics), cx.site.texts.get(TextKey::NavThemes));
    layout::render(cx, "list.html", list.head(Some(above)), &list)
}

fn view(cx: &PageContext, theme: Topic, page: usize) -> ListView {
    let texts = cx.site.texts;
    let ids = cx.site.derived.of_theme(theme).expect("only themes with entries have a page");
    let title = texts.label(LabelGroup::Theme, theme.0);
    let intro = texts.say(TextKey::ListThemeIntro, &[("theme", title.as_str().into())]);
    let count = texts.count(TextKey::CountEntries, ids.len());
    let route = |page| Route::Topic { topic: theme, page };
    ListView { title, intro, mixed: true, ..list(cx, ids, page, count, &route) }
}
