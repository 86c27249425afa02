//! Pages that compare two solutions.

use crate::catalogue::EntryId;
use crate::render::context::{PageContext, SiteContext};
use crate::render::text_key::TextKey;
use crate::urls::Route;

pub fn pair_route(site: &SiteContext, (one, other): (EntryId, EntryId)) -> Route {
    Route::Pair(site.entry(one).slug.clone(), site.entry(other).slug.clone())
}

/// Returns the URL of the page that compares two solutions; `None` if there is no such page.
pub fn pair_link(cx: &PageContext, one: EntryId, other: EntryId) -> Option<String> {
    let pair = (one.min(other), one.max(other));
    cx.site
        .derived
        .pairs
        .binary_search(&pair)
        .is_ok()
        .then(|| cx.url_to(&pair_route(cx.site, pair)))
}

pub fn pair_title(site: &SiteContext, (one, other): (EntryId, EntryId)) -> String {
    let title = |id| site.entry(id).title.as_str();
    site.texts
        .say(TextKey::ComparePair, &[("one", title(one).into()), ("other", title(other).into())])
}
