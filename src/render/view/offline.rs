//! What visitors read when there is no network and the page they want is not kept.

use serde::Serialize;

use super::frame::PageHead;
use crate::render::context::{PageContext, SiteContext};
use crate::render::text_key::TextKey;

#[derive(Serialize)]
pub struct OfflineView {
    /// The way to the site's root, where what is kept begins.
    root: String,
}

pub fn head(site: &SiteContext) -> PageHead {
    let text = |key| site.texts.get(key).to_owned();
    PageHead {
        title: text(TextKey::OfflineTitle),
        description: text(TextKey::OfflineText),
        scripts: &["kept-pages"],
        hidden_from_search_engines: true,
        ..PageHead::default()
    }
}

pub fn view(cx: &PageContext) -> OfflineView {
    OfflineView { root: cx.url_to_path("") }
}
