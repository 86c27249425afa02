//! The page for URLs that do not exist.

use super::home;
use crate::failure::Result;
use crate::render::context::{PageContext, SiteContext};
use crate::render::layout;
use crate::render::layout::head::PageHead;
use crate::render::text_key::TextKey;

/// Renders the page for URLs that do not exist.
pub fn page(cx: &PageContext) -> Result<String> {
    layout::render(cx, "not_found.html", head(cx.site), &home::view(cx))
}

fn head(site: &SiteContext) -> PageHead {
    let title = site.texts.get(TextKey::NotFoundTitle).to_owned();
    PageHead { title, hidden_from_search_engines: true, ..PageHead::default() }
}
