//! Which pages there are, and which template and view make each of them.

use serde::Serialize;
use tera::Context;

use crate::catalogue::{EntryId, Kind, Slug};
use crate::derive::bodies::BodyId;
use crate::failure::Result;
use crate::write::OutputFile;

use super::context::{Links, SiteContext};
use super::hosting;
use super::route::Route;
use super::view::LinkView;
use super::view::frame::{PageHead, PageView, listed_kinds};
use super::view::legal::Legal;
use super::view::{
    article, assessment, centre, community, compare, coverage, findings, gallery, home, legal,
    listing, offline, organisation, practice, programme, search, site_map, solution, statistics,
    style, territory,
};

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
        let links = Links::new(site, &route);
        let sheet = Sheet { site, links: &links, route: &route };
        let html = match self {
            Self::Home => sheet.fill("home.html", home::head(site), &home::view(site, &links)),
            Self::List { kind, page } => {
                let list = listing::of_kind_page(site, &links, *kind, *page);
                sheet.fill("list.html", list.head(site, &links), &list)
            }
            Self::Themes => sheet.fill(
                "themes.html",
                listing::themes_head(site),
                &listing::themes(site, &links),
            ),
            Self::Theme { position, page } => {
                let list = listing::of_theme_page(site, &links, *position, *page);
                sheet.fill("list.html", list.head(site, &links), &list)
            }
            Self::Objectives => sheet.fill(
                "themes.html",
                listing::objectives_head(site),
                &listing::objectives(site, &links),
            ),
            Self::Objective { position } => {
                let list = listing::of_objective(site, &links, *position);
                sheet.fill("list.html", list.objective_head(site, &links), &list)
            }
            Self::Bodies { page } => sheet.fill(
                "organisations.html",
                organisation::list_head(site, *page),
                &organisation::list(site, &links, *page),
            ),
            Self::Body(id) => sheet.fill(
                "organisation.html",
                organisation::head(site, &links, *id),
                &organisation::view(site, &links, *id),
            ),
            Self::Territories => sheet.fill(
                "territories.html",
                territory::list_head(site),
                &territory::list(site, &links),
            ),
            Self::Region { position } => {
                let head = territory::region_head(site, &links, *position);
                sheet.fill("territory.html", head, &territory::region(site, &links, *position))
            }
            Self::Province { position, number } => {
                let head = territory::province_head(site, &links, *position, *number);
                sheet.fill(
                    "territory.html",
                    head,
                    &territory::province(site, &links, *position, *number),
                )
            }
            Self::Statistics => sheet.fill(
                "statistics.html",
                statistics::head(site),
                &statistics::view(site, &links),
            ),
            Self::Quality { page } => sheet.fill(
                "quality.html",
                findings::head(site, &links, *page),
                &findings::view(site, &links, *page),
            ),
            Self::SiteMap => {
                sheet.fill("site_map.html", site_map::head(site), &site_map::view(site, &links))
            }
            Self::Licences => sheet.fill(
                "themes.html",
                listing::licences_head(site),
                &listing::licences(site, &links),
            ),
            Self::Licence { position, page } => {
                let list = listing::of_licence_page(site, &links, *position, *page);
                sheet.fill(
                    "list.html",
                    list.head_below(LinkView::to(
                        links.route(&Route::Licences),
                        site.texts.get("licences-title"),
                    )),
                    &list,
                )
            }
            Self::Statuses => sheet.fill(
                "themes.html",
                listing::statuses_head(site),
                &listing::statuses(site, &links),
            ),
            Self::Status { position, page } => {
                let list = listing::of_status_page(site, &links, *position, *page);
                sheet.fill(
                    "list.html",
                    list.head_below(LinkView::to(
                        links.route(&Route::Statuses),
                        site.texts.get("statuses-title"),
                    )),
                    &list,
                )
            }
            Self::Coverage => {
                sheet.fill("coverage.html", coverage::head(site), &coverage::view(site, &links))
            }
            Self::Compare => {
                sheet.fill("compare.html", compare::head(site), &compare::view(site, &links))
            }
            Self::Pair { position } => {
                let pair = site.derived.pairs[*position];
                sheet.fill(
                    "compare_pair.html",
                    compare::pair_head(site, &links, pair),
                    &compare::pair(site, &links, pair),
                )
            }
            Self::Assessment => sheet.fill(
                "assessment.html",
                assessment::head(site, &links),
                &assessment::view(site, &links),
            ),
            Self::Search => {
                sheet.fill("search.html", search::head(site), &search::view(site, &links))
            }
            Self::NotFound => sheet.fill(
                "not_found.html",
                search::not_found_head(site),
                &home::view(site, &links),
            ),
            Self::Legal(page) => {
                sheet.fill("legal.html", legal::head(site, *page), &legal::view(site, *page))
            }
            Self::Offline => {
                sheet.fill("offline.html", offline::head(site), &offline::view(&links))
            }
            Self::Style => sheet.fill("style.html", style::head(site), &style::view(site)),
            Self::Entry(id) => sheet.entry(*id),
            Self::Moved { to, .. } => sheet.moved(*to),
        };
        Ok(OutputFile::new(route.file(site.segments), html?))
    }
}

/// One page on its way: its address, and the way from it to the others.
struct Sheet<'a> {
    site: &'a SiteContext<'a>,
    links: &'a Links<'a>,
    route: &'a Route,
}

impl Sheet<'_> {
    fn entry(&self, id: EntryId) -> Result<String> {
        let (site, links) = (self.site, self.links);
        let mut head = article::head(site, links, id);
        if gallery::has_pictures(site, id) {
            head.scripts = &["gallery"];
        }
        match site.entry(id).kind() {
            Kind::Solution => self.fill("solution.html", head, &solution::view(site, links, id)),
            Kind::Community => self.fill("community.html", head, &community::view(site, links, id)),
            Kind::Practice => self.fill("practice.html", head, &practice::view(site, links, id)),
            Kind::Centre => self.fill("centre.html", head, &centre::view(site, links, id)),
            Kind::Programme => self.fill("programme.html", head, &programme::view(site, links, id)),
            Kind::Page => self.fill("article.html", head, &article::view(site, links, id)),
        }
    }

    /// Templates find the frame under `page`, what only this kind of page has under `view`, and texts under `t`.
    fn fill(&self, template: &str, head: PageHead, view: &impl Serialize) -> Result<String> {
        let mut context = Context::new();
        context.insert("page", &PageView::new(self.site, self.links, self.route, head)?);
        context.insert("view", view);
        context.insert_value("t", self.site.texts.for_templates());
        self.site.theme.fill(template, &context)
    }

    fn moved(&self, to: EntryId) -> Result<String> {
        let mut context = Context::new();
        context.insert("lang", self.site.lang());
        context.insert("policy", hosting::POLICY);
        context.insert("title", &self.site.entry(to).title);
        context.insert("url", &self.links.entry(to));
        context.insert("canonical", &self.site.absolute(self.site.path(to)));
        context.insert_value("t", self.site.texts.for_templates());
        self.site.theme.fill("moved.html", &context)
    }
}
