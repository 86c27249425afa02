//! Pages of text, such as *About us*.

use crate::catalogue::EntryId;
use crate::failure::Result;
use crate::render::context::PageContext;
use crate::render::layout;
use crate::render::parts::entry;

/// Renders a page of text.
pub fn page(cx: &PageContext, id: EntryId) -> Result<String> {
    layout::render(cx, "article.html", entry::head(cx, id), &entry::view(cx, id))
}
