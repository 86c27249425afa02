//! Lists of entries. Each page of a list has its own URL.

use serde::Serialize;

use super::card::CardView;
use super::centre_areas::CentresView;
use super::link::LinkView;
use super::pagination::{PaginationView, pages_of, pagination};
use crate::catalogue::{EntryId, Kind};
use crate::render::context::PageContext;
use crate::render::layout::head::PageHead;
use crate::render::linked_data::{self, Thing};
use crate::urls::Route;

/// Maximum number of entries on one page of a list.
const PER_PAGE: usize = 24;

#[derive(Serialize)]
pub struct ListView {
    pub title: String,
    pub intro: String,
    pub count: String,
    pub cards: Vec<CardView>,
    pub pagination: Option<PaginationView>,
    /// True if cards show their kind, because the list contains several kinds.
    pub mixed: bool,
    pub search: String,
    /// Areas of service, on the list of centres.
    pub areas: Option<CentresView>,
    #[serde(skip)]
    pub updated: Option<jiff::civil::Date>,
    #[serde(skip)]
    pub has_solutions: bool,
    /// Structured data of the entries on this page.
    #[serde(skip)]
    pub things: Vec<Thing>,
}

impl ListView {
    /// Returns the metadata of the list. `above` is its parent in the breadcrumb.
    pub fn head(&self, above: Option<LinkView>) -> PageHead {
        let title = match &self.pagination {
            Some(pages) if pages.current > 1 => format!("{}, {}", self.title, pages.label),
            _ => self.title.clone(),
        };
        PageHead {
            title,
            description: self.intro.clone(),
            above: above.into_iter().collect(),
            updated: self.updated,
            things: self.things.clone(),
            offers_comparison: self.has_solutions,
            ..PageHead::default()
        }
    }
}

/// Returns the number of pages of a list with this many entries, at least one.
pub fn page_count(entries: usize) -> usize {
    pages_of(entries, PER_PAGE)
}

/// Returns a page of a list, numbered from 1. The caller sets title and introduction.
pub fn list(
    cx: &PageContext,
    ids: &[EntryId],
    page: usize,
    count: String,
    route: &dyn Fn(usize) -> Route,
) -> ListView {
    let shown = ids.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE);
    let things = linked_data::of_list(cx.site, &shown.clone().copied().collect::<Vec<_>>());
    ListView {
        title: String::new(),
        intro: String::new(),
        count,
        cards: shown.clone().map(|id| CardView::new(cx, *id)).collect(),
        pagination: pagination(cx, page, page_count(ids.len()), route),
        mixed: false,
        areas: None,
        search: cx.url_to(&Route::Search),
        has_solutions: shown.clone().any(|id| cx.site.entry(*id).kind() == Kind::Solution),
        updated: shown.filter_map(|id| cx.site.entry(*id).last_date()).max(),
        things,
    }
}
