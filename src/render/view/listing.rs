//! Lists: of a kind, of a theme, of all themes. Each page of a list has its own address.

use serde::Serialize;

use super::LinkView;
use super::centre::{self, CentresView};
use super::frame::PageHead;
use super::gallery;
use super::solution::licence_family;
use crate::catalogue::vocabulary::DevelopmentStatus;
use crate::catalogue::{EntryId, Kind};
use crate::derive::statistics::Licence;
use crate::render::context::{PageContext, SiteContext};
use crate::render::picture::PictureRole;
use crate::render::text_key::{LabelGroup, TextKey};
use crate::render::{linked_data, locale};
use crate::urls::Route;

/// Entries on one page of a list.
const PER_PAGE: usize = 24;

#[derive(Serialize)]
pub struct ListView {
    title: String,
    intro: String,
    count: String,
    cards: Vec<CardView>,
    pagination: Option<PaginationView>,
    /// Cards say what kind of entry they show only where a list has several.
    mixed: bool,
    search: String,
    /// On the list of centres: what they serve in.
    areas: Option<CentresView>,
    #[serde(skip)]
    updated: Option<jiff::civil::Date>,
    #[serde(skip)]
    has_solutions: bool,
    /// The entries on this page, for machines.
    #[serde(skip)]
    things: Vec<serde_json::Value>,
}

impl ListView {
    pub fn head(&self, cx: &PageContext) -> PageHead {
        // Only the lists of themes and objectives hold several kinds.
        let above = self.mixed.then(|| {
            LinkView::to(cx.url_to(&Route::Themes), cx.site.texts.get(TextKey::NavThemes))
        });
        self.head_under(above)
    }

    pub fn objective_head(&self, cx: &PageContext) -> PageHead {
        self.head_under(Some(LinkView::to(
            cx.url_to(&Route::Objectives),
            cx.site.texts.get(TextKey::ObjectivesTitle),
        )))
    }

    /// Opens a list that stands under a page of its own.
    pub fn head_below(&self, above: LinkView) -> PageHead {
        self.head_under(Some(above))
    }

    fn head_under(&self, above: Option<LinkView>) -> PageHead {
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

/// An entry in a list: the way to it, and the card all lists share.
#[derive(Serialize)]
pub struct CardView {
    url: String,
    card: tera::Value,
    logo_html: Option<tera::Value>,
}

impl CardView {
    pub fn new(cx: &PageContext, id: EntryId) -> Self {
        Self {
            url: cx.url_to_entry(id),
            card: cx.site.card(id),
            logo_html: gallery::logo(cx, id, PictureRole::Card),
        }
    }
}

#[derive(Serialize)]
pub struct PaginationView {
    label: String,
    #[serde(skip)]
    current: usize,
    previous: Option<String>,
    next: Option<String>,
    pages: Vec<PageLinkView>,
}

#[derive(Serialize)]
struct PageLinkView {
    url: String,
    number: String,
    current: bool,
    /// Some pages before this one are not listed.
    after_gap: bool,
}

/// The entries that serve an objective of the Piano triennale.
pub fn of_objective(cx: &PageContext, position: usize) -> ListView {
    let site = cx.site;
    let (objective, ids) = &site.derived.objectives[position];
    let title = site.texts.label(LabelGroup::Objective, objective.0);
    let count = site.texts.count(TextKey::CountEntries, ids.len());
    let intro = site.texts.get(TextKey::ListObjectiveIntro).to_owned();
    let all = |_| Route::Objective(*objective);
    let cards = ids.iter().map(|id| CardView::new(cx, *id)).collect();
    ListView { title, intro, mixed: true, cards, pagination: None, ..list(cx, ids, 1, count, &all) }
}

pub fn objectives_head(site: &SiteContext) -> PageHead {
    let text = |key| site.texts.get(key).to_owned();
    PageHead {
        title: text(TextKey::ObjectivesTitle),
        description: text(TextKey::ObjectivesIntro),
        ..PageHead::default()
    }
}

/// Every objective that an entry serves.
pub fn objectives(cx: &PageContext) -> ThemesView {
    let objective =
        |(objective, entries): &(crate::catalogue::Objective, Vec<EntryId>)| ThemeView {
            url: cx.url_to(&Route::Objective(*objective)),
            label: cx.site.texts.label(LabelGroup::Objective, objective.0),
            count: locale::number(cx.site.lang(), entries.len()),
        };
    ThemesView { themes: cx.site.derived.objectives.iter().map(objective).collect() }
}

#[derive(Serialize)]
pub struct ThemesView {
    pub themes: Vec<ThemeView>,
}

#[derive(Serialize)]
pub struct ThemeView {
    url: String,
    label: String,
    count: String,
}

/// Returns how many pages a list of this length takes: at least one.
pub fn pages(entries: usize) -> usize {
    pages_of(entries, PER_PAGE)
}

pub fn pages_of(items: usize, per_page: usize) -> usize {
    items.div_ceil(per_page).max(1)
}

/// Returns the entries of a kind by title.
pub fn of_kind<'a>(site: &SiteContext<'a>, kind: Kind) -> &'a [EntryId] {
    site.derived.by_title.get(&kind).map_or(&[], Vec::as_slice)
}

pub fn of_kind_page(cx: &PageContext, kind: Kind, page: usize) -> ListView {
    let ids = of_kind(cx.site, kind);
    let text = |key| cx.site.texts.get(key).to_owned();
    let count = cx.site.texts.count(kind.count_key(), ids.len());
    let route = |page| Route::List { kind, page };
    let areas = (kind == Kind::Centre && page == 1).then(|| centre::centres(cx));
    ListView {
        title: text(kind.list_title_key()),
        intro: text(kind.list_intro_key()),
        areas,
        ..list(cx, ids, page, count, &route)
    }
}

pub fn of_theme_page(cx: &PageContext, position: usize, page: usize) -> ListView {
    let site = cx.site;
    let (theme, ids) = &site.derived.themes[position];
    let title = site.texts.label(LabelGroup::Theme, theme.0);
    let intro = site.texts.say(TextKey::ListThemeIntro, &[("theme", title.as_str().into())]);
    let route = |page| Route::Theme { theme: *theme, page };
    let count = site.texts.count(TextKey::CountEntries, ids.len());
    ListView { title, intro, mixed: true, ..list(cx, ids, page, count, &route) }
}

/// The solutions under a licence, with what it allows in plain words.
pub fn of_licence_page(cx: &PageContext, position: usize, page: usize) -> ListView {
    let site = cx.site;
    let Licence { name, slug, entries } = &site.derived.statistics.licences[position];
    let title = site.texts.label(LabelGroup::Licence, name);
    let meaning =
        licence_family(name).map(|family| site.texts.label(LabelGroup::LicenceMeaning, family));
    let intro = meaning.unwrap_or_else(|| site.texts.get(TextKey::ListLicenceIntro).to_owned());
    let route = |page| Route::Licence { licence: slug.clone(), page };
    let count = site.texts.count(TextKey::CountSolution, entries.len());
    let title = site.texts.say(TextKey::ListLicenceTitle, &[("licence", title.into())]);
    ListView { title, intro, ..list(cx, entries, page, count, &route) }
}

/// The solutions in a state of development.
pub fn of_status_page(cx: &PageContext, position: usize, page: usize) -> ListView {
    let site = cx.site;
    let (status, entries) = &site.derived.statistics.statuses[position];
    let label = site.texts.label(LabelGroup::Status, status.name());
    let route = |page| Route::Status { status: *status, page };
    let count = site.texts.count(TextKey::CountSolution, entries.len());
    let title = site.texts.say(TextKey::ListStatusTitle, &[("status", label.into())]);
    let intro = site.texts.label(LabelGroup::ListStatusIntro, status.name());
    ListView { title, intro, ..list(cx, entries, page, count, &route) }
}

pub fn licences_head(site: &SiteContext) -> PageHead {
    index_head(site, TextKey::LicencesTitle, TextKey::LicencesIntro)
}

pub fn statuses_head(site: &SiteContext) -> PageHead {
    index_head(site, TextKey::StatusesTitle, TextKey::StatusesIntro)
}

fn index_head(site: &SiteContext, title: TextKey, intro: TextKey) -> PageHead {
    let text = |key| site.texts.get(key).to_owned();
    PageHead { title: text(title), description: text(intro), ..PageHead::default() }
}

/// Every licence that a solution has, the most frequent first.
pub fn licences(cx: &PageContext) -> ThemesView {
    let licence = |licence: &Licence| ThemeView {
        url: cx.url_to(&Route::Licence { licence: licence.slug.clone(), page: 1 }),
        label: cx.site.texts.label(LabelGroup::Licence, &licence.name),
        count: locale::number(cx.site.lang(), licence.entries.len()),
    };
    ThemesView { themes: cx.site.derived.statistics.licences.iter().map(licence).collect() }
}

/// Every state of development that a solution is in.
pub fn statuses(cx: &PageContext) -> ThemesView {
    let status = |(status, entries): &(DevelopmentStatus, Vec<EntryId>)| ThemeView {
        url: cx.url_to(&Route::Status { status: *status, page: 1 }),
        label: cx.site.texts.label(LabelGroup::Status, status.name()),
        count: locale::number(cx.site.lang(), entries.len()),
    };
    ThemesView { themes: cx.site.derived.statistics.statuses.iter().map(status).collect() }
}

/// Fills what all lists have in; titles are the caller's.
fn list(
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
        pagination: pagination(cx, page, pages(ids.len()), route),
        mixed: false,
        areas: None,
        search: cx.url_to(&Route::Search),
        has_solutions: shown.clone().any(|id| cx.site.entry(*id).kind() == Kind::Solution),
        updated: shown.filter_map(|id| cx.site.entry(*id).last_date()).max(),
        things,
    }
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

/// Returns which page of a list this is, in words.
pub fn page_label(site: &SiteContext, page: usize, last: usize) -> String {
    let number = |page: usize| locale::number(site.lang(), page);
    site.texts.say(
        TextKey::PaginationPage,
        &[("page", number(page).into()), ("last", number(last).into())],
    )
}

/// Returns the pages worth a link: the first, the last, and those around the current one.
fn shown_pages(current: usize, last: usize) -> Vec<usize> {
    (1..=last).filter(|page| *page == 1 || *page == last || page.abs_diff(current) <= 1).collect()
}

pub fn themes(cx: &PageContext) -> ThemesView {
    let theme = |(theme, entries): &(crate::catalogue::Theme, Vec<EntryId>)| ThemeView {
        url: cx.url_to(&Route::Theme { theme: *theme, page: 1 }),
        label: cx.site.texts.label(LabelGroup::Theme, theme.0),
        count: locale::number(cx.site.lang(), entries.len()),
    };
    ThemesView { themes: cx.site.derived.themes.iter().map(theme).collect() }
}

pub fn themes_head(site: &SiteContext) -> PageHead {
    let text = |key| site.texts.get(key).to_owned();
    PageHead {
        title: text(TextKey::ThemesTitle),
        description: text(TextKey::ThemesIntro),
        ..PageHead::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_shows_its_ends_and_its_middle() {
        assert_eq!(shown_pages(1, 1), [1]);
        assert_eq!(shown_pages(5, 9), [1, 4, 5, 6, 9]);
        assert_eq!(shown_pages(1, 3), [1, 2, 3]);
        assert_eq!((pages(0), pages(24), pages(25)), (1, 1, 2));
    }
}
