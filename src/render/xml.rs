//! XML files that the theme's templates under `xml/` describe: feed, sitemaps, OpenSearch.

use serde::Serialize;
use tera::Context;

use super::context::SiteContext;
use crate::failure::Result;
use crate::markup;
use crate::sink::OutputFile;

/// Renders a template to a file. Templates see `view` and the texts under `t`, as those of pages.
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
