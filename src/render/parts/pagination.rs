//! Links between the pages of a list.

use serde::Serialize;

use crate::render::context::{PageContext, SiteContext};
use crate::render::locale;
use crate::render::text_key::TextKey;
use crate::urls::Route;

#[derive(Serialize)]
pub struct PaginationView {
    pub label: String,
    #[serde(skip)]
    pub current: usize,
    previous: Option<String>,
    next: Option<String>,
    pages: Vec<PageLinkView>,
}

#[derive(Serialize)]
struct PageLinkView {
    url: String,
    number: String,
    current: bool,
    /// True if pages before this one are omitted.
    after_gap: bool,
}

pub fn pages_of(items: usize, per_page: usize) -> usize {
    items.div_ceil(per_page).max(1)
}

pub fn pagination(
    cx: &PageContext,
    current: usize,
    last: usize,
    route: &dyn Fn(usize) -> Route,
) -> Option<PaginationView> {
    let url = |page: usize| cx.url_to(&route(page));
    let number = |page: usize| locale::number(cx.site.lang(), page);
    let shown = shown_pages(current, last);
    let link = |(position, page): (usize, &usize)| PageLinkView {
        url: url(*page),
        number: number(*page),
        current: *page == current,
        after_gap: position > 0 && shown[position - 1] + 1 < *page,
    };
    (last > 1).then(|| PaginationView {
        label: page_label(cx.site, current, last),
        current,
        previous: (current > 1).then(|| url(current - 1)),
        next: (current < last).then(|| url(current + 1)),
        pages: shown.iter().enumerate().map(link).collect(),
    })
}

/// Returns the text for a page of a list, such as *page 2 of 5*.
pub fn page_label(site: &SiteContext, page: usize, last: usize) -> String {
    let number = |page: usize| locale::number(site.lang(), page);
    site.texts.say(
        TextKey::PaginationPage,
        &[("page", number(page).into()), ("last", number(last).into())],
    )
}

/// Returns the pages that are linked: the first, the last, and those next to the current one.
fn shown_pages(current: usize, last: usize) -> Vec<usize> {
    (1..=last).filter(|page| *page == 1 || *page == last || page.abs_diff(current) <= 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_shows_its_ends_and_its_middle() {
        assert_eq!(shown_pages(1, 1), [1]);
        assert_eq!(shown_pages(5, 9), [1, 4, 5, 6, 9]);
        assert_eq!(shown_pages(1, 3), [1, 2, 3]);
        assert_eq!((pages_of(0, 24), pages_of(24, 24), pages_of(25, 24)), (1, 1, 2));
    }
}
