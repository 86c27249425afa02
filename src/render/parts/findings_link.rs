//! Links from an entry to its findings.

use super::link::LinkView;
use crate::catalogue::EntryId;
use crate::render::context::{PageContext, SiteContext};
use crate::render::text_key::TextKey;
use crate::urls::Route;

/// Returns the fragment id of an entry on the page of findings. It includes the kind, since entries
/// of different kinds may have the same slug.
pub fn anchor(site: &SiteContext, id: EntryId) -> String {
    let entry = site.entry(id);
    format!("{}-{}", entry.kind().name(), entry.slug)
}

/// Returns a link to the findings in an entry, labelled with their number.
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
