//! Links from an entry to its findings.

use super::link::LinkView;
use crate::catalogue::EntryId;
use crate::render::context::{PageContext, SiteContext};
use crate::render::text_key::TextKey;
use crate::urls::Route;

/// Slugs of different kinds may be the same.
pub fn anchor(site: &SiteContext, id: EntryId) -> String {
    let entry = site.entry(id);
    format!("{}-{}", entry.kind().name(), entry.slug)
}

/// Returns what an entry's page says of what checking found, and the way there.
pub fn findings_link(cx: &PageContext, id: EntryId) -> LinkView {
    let site = cx.site;
    let findings = &site.derived.findings;
    let Some((count, page)) = findings.in_entry(id) else {
        return LinkView::to(
            cx.url_to(&Route::Quality { page: 1 }),
            site.texts.get(TextKey::QualityNothing),
        );
    };
    let url = format!("{}#{}", cx.url_to(&Route::Quality { page }), anchor(site, id));
    LinkView::to(url, site.texts.count(TextKey::QualityFound, count))
}
