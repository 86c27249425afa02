//! XML files from the theme's templates in `xml/`: feed, sitemaps and OpenSearch description.

use serde::Serialize;
use tera::Context;

use super::context::SiteContext;
use crate::failure::Result;
use crate::markup;
use crate::sink::OutputFile;

/// Renders a template to a file. It receives `view`, and the interface texts as `t`. Characters
/// that XML cannot represent are removed.
pub fn file(
    site: &SiteContext,
    template: &str,
    path: &str,
    view: &impl Serialize,
) -> Result<OutputFile> {
    let mut context = Context::new();
    context.insert("view", view);
    context.insert_value("t", site.texts.for_templates());
    let text = site.theme.fill(template, &context)?;
    Ok(OutputFile::page(path, markup::valid_xml(text)))
}
