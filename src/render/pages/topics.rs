//! The index of themes with entries.

use crate::failure::Result;
use crate::render::context::PageContext;
use crate::render::layout;
use crate::render::parts::groups::{groups_head, topics};
use crate::render::text_key::TextKey;

/// Renders the page.
pub fn page(cx: &PageContext) -> Result<String> {
    let head = groups_head(cx.site, TextKey::ThemesTitle, TextKey::ThemesIntro);
    layout::render(cx, "groups.html", head, &topics(cx))
}
