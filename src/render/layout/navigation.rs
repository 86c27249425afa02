//! Links of the main navigation.

use serde::Serialize;

use crate::render::context::PageContext;
use crate::render::sections::{Section, Sections};

/// Returns the links of the main navigation, with the current section marked.
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
    /// Value of `aria-current`: `page` on the section's first page, `true` on pages below it;
    /// `None` for other sections.
    current: Option<&'static str>,
}
