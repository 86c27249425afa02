//! The page shown offline in place of pages that are not cached.

use serde::Serialize;

use crate::failure::Result;
use crate::render::context::{PageContext, SiteContext};
use crate::render::layout;
use crate::render::layout::head::PageHead;
use crate::render::text_key::TextKey;

#[derive(Serialize)]
pub struct OfflineView {
    /// URL of the edition's home page.
    root: String,
}

/// Renders the page shown offline.
pub fn page(cx: &PageContext) -> Result<String> {
    layout::render(cx, "offline.html", head(cx.site), &view(cx))
}

fn head(site: &SiteContext) -> PageHead {
    let text = |key| site.texts.get(key).to_owned();
    PageHead {
        title: text(TextKey::OfflineTitle),
        description: text(TextKey::OfflineText),
        scripts: &["kept-pages"],
        hidden_from_search_engines: true,
        ..PageHead::default()
    }
}

fn view(cx: &PageContext) -> OfflineView {
    OfflineView { root: cx.url_to_path("") }
}
