//! Links of the main navigation.

use serde::Serialize;

use crate::render::context::PageContext;
use crate::render::sections::{Section, Sections};

/// Returns the links of the main navigation; that of the current section is marked.
pub fn navigation(cx: &PageContext, section: Option<usize>) -> Vec<NavigationView> {
    let here = if cx.depth_in_edition() == Sections::DEPTH { "page" } else { "true" };
    let view = |(position, item): (usize, &Section)| NavigationView {
        url: cx.url_to(&item.route),
        label: item.label.clone(),
        lang: item.lang.clone(),
        current: (section == Some(position)).then_some(here),
    };
    cx.site.sections.iter().enumerate().map(view).collect()
}

#[derive(Serialize)]
pub struct NavigationView {
    url: String,
    label: String,
    lang: Option<String>,
    /// For `aria-current`: `page` on the page itself, `true` on those under it.
    current: Option<&'static str>,
}
