//! Pages at former URLs of entries, which redirect to the current one.

use tera::Context;

use crate::catalogue::EntryId;
use crate::failure::Result;
use crate::render::context::PageContext;
use crate::render::hosting;

/// Renders the redirect to an entry.
pub fn page(cx: &PageContext, to: EntryId) -> Result<String> {
    let site = cx.site;
    let mut context = Context::new();
    context.insert("lang", &site.lang());
    context.insert("policy", &hosting::own_policy());
    context.insert("title", &site.entry(to).title);
    context.insert("url", &cx.url_to_entry(to));
    context.insert("canonical", &site.absolute(site.path(to)));
    context.insert_value("t", site.texts.for_templates());
    site.theme.fill("moved.html", &context)
}
