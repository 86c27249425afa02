//! Sources of an entry.

use serde::Serialize;

use super::date::DateView;
use super::link::LinkView;
use crate::catalogue::Reference;
use crate::render::address;
use crate::render::context::SiteContext;

#[derive(Serialize)]
pub struct SourceView {
    link: LinkView,
    date: Option<DateView>,
}

pub fn source_view(site: &SiteContext, source: &Reference) -> SourceView {
    let url = address::web(&source.url);
    let label = source.title.clone().unwrap_or_else(|| address::short(&source.url).to_owned());
    SourceView {
        link: LinkView::by_author(site, url, label),
        date: source.date.map(|date| DateView::new(site.lang(), date)),
    }
}
