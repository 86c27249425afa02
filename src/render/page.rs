//! Which pages there are, and which template and view make each of them.

use serde::Serialize;
use tera::Context;

use crate::catalogue::{EntryId, Kind, Slug};
use crate::derive::bodies::BodyId;
use crate::failure::Result;
use crate::sink::OutputFile;

use super::context::{PageContext, SiteContext};
use super::hosting;
use super::text_key::TextKey;
use super::view::LinkView;
use super::view::frame::{PageHead, PageView, listed_kinds};
use super::view::legal::Legal;
use super::view::{
    article, assessment, centre, community, compare, coverage, findings, gallery, home, legal,
    listing, offline, organisation, practice, programme, search, site_map, solution, statistics,
    style, territory,
};
use crate::urls::Route;

/// A page to be made: little more than its address.
pub enum Page {
    Home,
    List {
        kind: Kind,
        page: usize,
    },
    Themes,
    /// `position` in `Derived::themes`.
    Theme {
        position: usize,
        page: usize,
    },
    Objectives,
    /// `position` in `Derived::objectives`.
    Objective {
        position: usize,
    },
    Bodies {
        page: usize,
    },
    Body(BodyId),
    Territories,
    /// `position` in `Derived::territories`.
    Region {
        position: usize,
    },
    /// `number` among the provinces of the region at `position`.
    Province {
        position: usize,
        number: usize,
    },
    Coverage,
    Statistics,
    Quality {
        page: usize,
    },
    SiteMap,
    Licences,
    /// `position` in `Statistics::licences`.
    Licence {
        position: usize,
        page: usize,
    },
    Statuses,
    /// `position` in `Statistics::statuses`.
    Status {
        position: usize,
        page: usize,
    },
    Compare,
    /// `position` in `Derived::pairs`.
    Pair {
        position: usize,
    },
    Assessment,
    Search,
    NotFound,
    /// One of which the site has none of its own.
    Legal(Legal),
    /// Only where browsers keep the site.
    Offline,
    /// No part of a site: see `style_page`.
    Style,
    Entry(EntryId),
    /// A former address, which sends visitors on.
    Moved {
        kind: Kind,
        from: Slug,
        to: EntryId,
    },
}

/// Returns every page of the site, in no order that matters.
pub fn all(site: &SiteContext) -> Vec<Page> {
    let mut pages = vec![
        Page::Home,
        Page::Themes,
        Page::Search,
        Page::NotFound,
        Page::Statistics,
        Page::SiteMap,
    ];
    pages.extend((1..=site.derived.findings.pages.len()).map(|page| Page::Quality { page }));
    for kind in listed_kinds(site.catalogue) {
        let count = listing::pages(listing::of_kind(site, kind).len());
        pages.extend((1..=count).map(|page| Page::List { kind, page }));
    }
    for (position, (_, entries)) in site.derived.themes.iter().enumerate() {
        pages
            .extend((1..=listing::pages(entries.len())).map(|page| Page::Theme { position, page }));
    }
    pages.extend(divisions(site));
    pages.extend(Legal::fixed(site).map(Page::Legal));
    pages.extend(bodies_and_places(site));
    if site.catalogue.site.offline {
        pages.push(Page::Offline);
    }
    if site.compares() {
        pages.extend([Page::Compare, Page::Assessment]);
        pages.extend((0..site.derived.pairs.len()).map(|position| Page::Pair { position }));
    }
    if !site.derived.objectives.is_empty() {
        pages.push(Page::Objectives);
    }
    pages.extend((0..site.derived.objectives.len()).map(|position| Page::Objective { position }));
    for (to, entry) in site.catalogue.iter() {
        pages.push(Page::Entry(to));
        pages.extend(entry.aliases.iter().map(|from| Page::Moved {
            kind: entry.kind(),
            from: from.clone(),
            to,
        }));
    }
    pages
}

/// The lists of solutions by licence and by status, as far as there are any.
fn divisions(site: &SiteContext) -> Vec<Page> {
    let statistics = &site.derived.statistics;
    let mut pages = Vec::new();
    if !statistics.licences.is_empty() {
        pages.push(Page::Licences);
    }
    for (position, licence) in statistics.licences.iter().enumerate() {
        pages.extend(
            (1..=listing::pages(licence.entries.len()))
                .map(|page| Page::Licence { position, page }),
        );
    }
    if !statistics.statuses.is_empty() {
        pages.push(Page::Statuses);
    }
    for (position, (_, entries)) in statistics.statuses.iter().enumerate() {
        pages.extend(
            (1..=listing::pages(entries.len())).map(|page| Page::Status { position, page }),
        );
    }
    pages
}

fn bodies_and_places(site: &SiteContext) -> Vec<Page> {
    let mut pages = Vec::new();
    if !site.derived.territories.is_empty() {
        pages.push(Page::Territories);
    }
    if !site.derived.coverage.goals.is_empty() {
        pages.push(Page::Coverage);
    }
    if !site.derived.bodies.is_empty() {
        pages.extend((1..=organisation::list_pages(site)).map(|page| Page::Bodies { page }));
    }
    pages.extend(site.derived.bodies.iter().map(|(id, _)| Page::Body(id)));
    for (position, place) in site.derived.territories.iter().enumerate() {
        pages.push(Page::Region { position });
        pages.extend((0..place.provinces.len()).map(|number| Page::Province { position, number }));
    }
    pages
}

impl Page {
    pub fn route(&self, site: &SiteContext) -> Route {
        match self {
            Self::Home => Route::Home,
            Self::List { kind, page } => Route::List { kind: *kind, page: *page },
            Self::Themes => Route::Themes,
            Self::Theme { position, page } => {
                Route::Theme { theme: site.derived.themes[*position].0, page: *page }
            }
            Self::Objectives => Route::Objectives,
            Self::Objective { position } => Route::Objective(site.derived.objectives[*position].0),
            Self::Bodies { page } => Route::Bodies { page: *page },
            Self::Body(id) => Route::Body(site.derived.bodies.get(*id).address.clone()),
            Self::Territories => Route::Territories,
            Self::Region { position } => Route::Region(site.derived.territories[*position].region),
            Self::Province { position, number } => {
                let place = &site.derived.territories[*position];
                Route::Province(place.region, place.provinces[*number].0)
            }
            Self::Coverage => Route::Coverage,
            Self::Statistics => Route::Statistics,
            Self::Quality { page } => Route::Quality { page: *page },
            Self::SiteMap => Route::SiteMap,
            Self::Licences => Route::Licences,
            Self::Licence { position, page } => Route::Licence {
                licence: site.derived.statistics.licences[*position].slug.clone(),
                page: *page,
            },
            Self::Statuses => Route::Statuses,
            Self::Status { position, page } => {
                Route::Status { status: site.derived.statistics.statuses[*position].0, page: *page }
            }
            Self::Compare => Route::Compare,
            Self::Pair { position } => compare::pair_route(site, site.derived.pairs[*position]),
            Self::Assessment => Route::Assessment,
            Self::Search => Route::Search,
            Self::NotFound => Route::NotFound,
            Self::Legal(legal) => legal.route(),
            Self::Offline => Route::Offline,
            Self::Style => Route::Style,
            Self::Entry(id) => {
                Route::Entry { kind: site.entry(*id).kind(), slug: site.entry(*id).slug.clone() }
            }
            Self::Moved { kind, from, .. } => Route::Entry { kind: *kind, slug: from.clone() },
        }
    }

    /// Makes the page.
    pub fn output(&self, site: &SiteContext) -> Result<OutputFile> {
        let route = self.route(site);
        let cx = PageContext::new(site, &route);
        let html = match self {
            Self::Home => fill(&cx, "home.html", home::head(site), &home::view(&cx)),
            Self::List { kind, page } => {
                let list = listing::of_kind_page(&cx, *kind, *page);
                fill(&cx, "list.html", list.head(&cx), &list)
            }
            Self::Themes => {
                fill(&cx, "themes.html", listing::themes_head(site), &listing::themes(&cx))
            }
            Self::Theme { position, page } => {
                let list = listing::of_theme_page(&cx, *position, *page);
                fill(&cx, "list.html", list.head(&cx), &list)
            }
            Self::Objectives => {
                fill(&cx, "themes.html", listing::objectives_head(site), &listing::objectives(&cx))
            }
            Self::Objective { position } => {
                let list = listing::of_objective(&cx, *position);
                fill(&cx, "list.html", list.objective_head(&cx), &list)
            }
            Self::Bodies { page } => fill(
                &cx,
                "organisations.html",
                organisation::list_head(site, *page),
                &organisation::list(&cx, *page),
            ),
            Self::Body(id) => fill(
                &cx,
                "organisation.html",
                organisation::head(&cx, *id),
                &organisation::view(&cx, *id),
            ),
            Self::Territories => {
                fill(&cx, "territories.html", territory::list_head(site), &territory::list(&cx))
            }
            Self::Region { position } => {
                let head = territory::region_head(&cx, *position);
                fill(&cx, "territory.html", head, &territory::region(&cx, *position))
            }
            Self::Province { position, number } => {
                let head = territory::province_head(&cx, *position, *number);
                fill(&cx, "territory.html", head, &territory::province(&cx, *position, *number))
            }
            Self::Statistics => {
                fill(&cx, "statistics.html", statistics::head(site), &statistics::view(&cx))
            }
            Self::Quality { page } => {
                fill(&cx, "quality.html", findings::head(&cx, *page), &findings::view(&cx, *page))
            }
            Self::SiteMap => fill(&cx, "site_map.html", site_map::head(site), &site_map::view(&cx)),
            Self::Licences => {
                fill(&cx, "themes.html", listing::licences_head(site), &listing::licences(&cx))
            }
            Self::Licence { position, page } => {
                let list = listing::of_licence_page(&cx, *position, *page);
                fill(
                    &cx,
                    "list.html",
                    list.head_below(LinkView::to(
                        cx.url_to(&Route::Licences),
                        site.texts.get(TextKey::LicencesTitle),
                    )),
                    &list,
                )
            }
            Self::Statuses => {
                fill(&cx, "themes.html", listing::statuses_head(site), &listing::statuses(&cx))
            }
            Self::Status { position, page } => {
                let list = listing::of_status_page(&cx, *position, *page);
                fill(
                    &cx,
                    "list.html",
                    list.head_below(LinkView::to(
                        cx.url_to(&Route::Statuses),
                        site.texts.get(TextKey::StatusesTitle),
                    )),
                    &list,
                )
            }
            Self::Coverage => {
                fill(&cx, "coverage.html", coverage::head(site), &coverage::view(&cx))
            }
            Self::Compare => fill(&cx, "compare.html", compare::head(site), &compare::view(&cx)),
            Self::Pair { position } => {
                let pair = site.derived.pairs[*position];
                fill(
                    &cx,
                    "compare_pair.html",
                    compare::pair_head(&cx, pair),
                    &compare::pair(&cx, pair),
                )
            }
            Self::Assessment => {
                fill(&cx, "assessment.html", assessment::head(&cx), &assessment::view(&cx))
            }
            Self::Search => fill(&cx, "search.html", search::head(site), &search::view(&cx)),
            Self::NotFound => {
                fill(&cx, "not_found.html", search::not_found_head(site), &home::view(&cx))
            }
            Self::Legal(page) => {
                fill(&cx, "legal.html", legal::head(site, *page), &legal::view(site, *page))
            }
            Self::Offline => fill(&cx, "offline.html", offline::head(site), &offline::view(&cx)),
            Self::Style => fill(&cx, "style.html", style::head(site), &style::view(site)),
            Self::Entry(id) => entry(&cx, *id),
            Self::Moved { to, .. } => moved(&cx, *to),
        };
        Ok(OutputFile::new(route.file(site.segments), html?))
    }
}

fn entry(cx: &PageContext, id: EntryId) -> Result<String> {
    let mut head = article::head(cx, id);
    if gallery::has_pictures(cx.site, id) {
        head.scripts = &["gallery"];
    }
    match cx.site.entry(id).kind() {
        Kind::Solution => fill(cx, "solution.html", head, &solution::view(cx, id)),
        Kind::Community => fill(cx, "community.html", head, &community::view(cx, id)),
        Kind::Practice => fill(cx, "practice.html", head, &practice::view(cx, id)),
        Kind::Centre => fill(cx, "centre.html", head, &centre::view(cx, id)),
        Kind::Programme => fill(cx, "programme.html", head, &programme::view(cx, id)),
        Kind::Page => fill(cx, "article.html", head, &article::view(cx, id)),
    }
}

/// Renders a template, which finds the layout under `page`, the page's own values under `view` and
/// the texts under `t`.
fn fill(cx: &PageContext, template: &str, head: PageHead, view: &impl Serialize) -> Result<String> {
    let mut context = Context::new();
    context.insert("page", &PageView::new(cx, head)?);
    context.insert("view", view);
    context.insert_value("t", cx.site.texts.for_templates());
    cx.site.theme.fill(template, &context)
}

fn moved(cx: &PageContext, to: EntryId) -> Result<String> {
    let site = cx.site;
    let mut context = Context::new();
    context.insert("lang", site.lang());
    context.insert("policy", hosting::POLICY);
    context.insert("title", &site.entry(to).title);
    context.insert("url", &cx.url_to_entry(to));
    context.insert("canonical", &site.absolute(site.path(to)));
    context.insert_value("t", site.texts.for_templates());
    site.theme.fill("moved.html", &context)
}
