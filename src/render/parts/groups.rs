//! Links to groups of entries, each with its number of entries: themes, objectives, licences,
//! statuses.

use serde::Serialize;

use crate::catalogue::{EntryId, Topic};
use crate::render::context::{PageContext, SiteContext};
use crate::render::layout::head::PageHead;
use crate::render::locale;
use crate::render::text_key::{LabelGroup, TextKey};
use crate::urls::Route;

#[derive(Serialize)]
pub struct GroupsView {
    pub groups: Vec<GroupView>,
}

#[derive(Serialize)]
pub struct GroupView {
    url: String,
    label: String,
    count: String,
}

impl GroupView {
    pub fn new(cx: &PageContext, url: String, label: String, count: usize) -> Self {
        Self { url, label, count: locale::number(cx.site.lang(), count) }
    }
}

/// Returns the head of a page of groups.
pub fn groups_head(site: &SiteContext, title: TextKey, intro: TextKey) -> PageHead {
    let text = |key| site.texts.get(key).to_owned();
    PageHead { title: text(title), description: text(intro), ..PageHead::default() }
}

/// Returns the links to all themes with entries.
pub fn topics(cx: &PageContext) -> GroupsView {
    let theme = |(theme, entries): &(Topic, Vec<EntryId>)| {
        let url = cx.url_to(&Route::Topic { topic: *theme, page: 1 });
        GroupView::new(cx, url, cx.site.texts.label(LabelGroup::Theme, theme.0), entries.len())
    };
    GroupsView { groups: cx.site.derived.topics.iter().map(theme).collect() }
}
