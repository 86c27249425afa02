//! The pages of a site: one module for each type, with a function `page` that renders it.

mod article;
mod assessment;
mod centre;
mod community;
mod compare;
mod compare_pair;
mod coverage;
mod home;
mod legal;
mod licence;
mod licences;
mod list;
mod moved;
mod not_found;
mod objective;
mod objectives;
mod offline;
mod organisation;
mod organisations;
mod practice;
mod programme;
mod quality;
mod search;
mod site_map;
mod solution;
mod statistics;
mod status;
mod statuses;
mod style;
mod territories;
mod territory;
mod topic;
mod topics;

use super::comparison::pair::pair_route;
use super::context::{PageContext, SiteContext};
use super::legal::LegalPage;
use super::parts::entry_list::page_count;
use super::sections::listed_kinds;
use crate::catalogue::{Kind, Slug};
use crate::failure::Result;
use crate::sink::OutputFile;
use crate::urls::Route;

/// Returns the routes of all pages of an edition, including former URLs, in the order of the
/// sitemap.
pub fn all(site: &SiteContext) -> Vec<Route> {
    let mut routes = vec![
        Route::Home,
        Route::Topics,
        Route::Search,
        Route::NotFound,
        Route::Statistics,
        Route::SiteMap,
    ];
    routes.extend((1..=site.derived.findings.pages.len()).map(|page| Route::Quality { page }));
    for kind in listed_kinds(site.catalogue) {
        let count = page_count(site.of_kind(kind).len());
        routes.extend((1..=count).map(|page| Route::List { kind, page }));
    }
    routes.extend(groups(site));
    routes.extend(LegalPage::missing(site.catalogue).map(|legal| legal.route(site.catalogue)));
    routes.extend(organisations_and_places(site));
    if site.catalogue.site.offline {
        routes.push(Route::Offline);
    }
    if site.has_comparison() {
        routes.extend([Route::Compare, Route::Assessment]);
        routes.extend(site.derived.pairs.iter().map(|pair| pair_route(site, *pair)));
    }
    if !site.derived.objectives.is_empty() {
        routes.push(Route::Objectives);
    }
    let objectives = site.derived.objectives.iter();
    routes.extend(objectives.map(|(objective, _)| Route::Objective(*objective)));
    for entry in &site.catalogue.entries {
        let kind = entry.kind();
        let slugs = [&entry.slug].into_iter().chain(&entry.aliases);
        routes.extend(slugs.map(|slug| Route::Entry { kind, slug: slug.clone() }));
    }
    routes
}

/// Returns the routes of the lists of entries by theme, licence and status, and of the indexes of
/// licences and statuses.
fn groups(site: &SiteContext) -> Vec<Route> {
    let (derived, statistics) = (site.derived, &site.derived.statistics);
    let mut routes = Vec::new();
    for (theme, entries) in &derived.topics {
        let route = |page| Route::Topic { topic: *theme, page };
        routes.extend((1..=page_count(entries.len())).map(route));
    }
    if !statistics.licences.is_empty() {
        routes.push(Route::Licences);
    }
    for licence in &statistics.licences {
        let route = |page| Route::Licence { licence: licence.slug.clone(), page };
        routes.extend((1..=page_count(licence.entries.len())).map(route));
    }
    if !statistics.statuses.is_empty() {
        routes.push(Route::Statuses);
    }
    for (status, entries) in &statistics.statuses {
        let route = |page| Route::Status { status: *status, page };
        routes.extend((1..=page_count(entries.len())).map(route));
    }
    routes
}

fn organisations_and_places(site: &SiteContext) -> Vec<Route> {
    let derived = site.derived;
    let mut routes = Vec::new();
    if !derived.territories.is_empty() {
        routes.push(Route::Territories);
    }
    if !derived.coverage.goals.is_empty() {
        routes.push(Route::Coverage);
    }
    if !derived.organisations.is_empty() {
        let count = organisations::page_count(site);
        routes.extend((1..=count).map(|page| Route::Organisations { page }));
    }
    routes.extend(
        derived
            .organisations
            .iter()
            .map(|(_, activity)| Route::Organisation(activity.address.clone())),
    );
    for place in &derived.territories {
        routes.push(Route::Region(place.region));
        let provinces = place.provinces.iter();
        routes.extend(provinces.map(|(province, _)| Route::Province(place.region, province)));
    }
    routes
}

/// Renders the page at a route of `all`, or the style page.
pub fn render(site: &SiteContext, route: &Route) -> Result<OutputFile> {
    let cx = &PageContext::new(site, route);
    let html = match route {
        Route::Home => home::page(cx),
        Route::List { kind, page } => list::page(cx, *kind, *page),
        Route::Entry { kind, slug } => entry(cx, *kind, slug),
        Route::Topics => topics::page(cx),
        Route::Topic { topic: theme, page } => topic::page(cx, *theme, *page),
        Route::Objectives => objectives::page(cx),
        Route::Objective(objective) => objective::page(cx, *objective),
        Route::Organisations { page } => organisations::page(cx, *page),
        Route::Organisation(name) => organisation::page(cx, name),
        Route::Territories => territories::page(cx),
        Route::Region(region) => territory::region(cx, region),
        Route::Province(region, province) => territory::province(cx, region, province),
        Route::Coverage => coverage::page(cx),
        Route::Statistics => statistics::page(cx),
        Route::Quality { page } => quality::page(cx, *page),
        Route::SiteMap => site_map::page(cx),
        Route::Licences => licences::page(cx),
        Route::Licence { licence, page } => licence::page(cx, licence, *page),
        Route::Statuses => statuses::page(cx),
        Route::Status { status, page } => status::page(cx, *status, *page),
        Route::Compare => compare::page(cx),
        Route::Pair(one, other) => compare_pair::page(cx, one, other),
        Route::Assessment => assessment::page(cx),
        Route::Search => search::page(cx),
        Route::NotFound => not_found::page(cx),
        Route::Offline => offline::page(cx),
        Route::Style => style::page(cx),
        Route::File(path) => unreachable!("{path} is no page"),
    };
    Ok(OutputFile::page(route.file(site.segments), html?))
}

/// Renders an entry, the redirect from a former slug, or the default legal page if no entry
/// replaces it.
fn entry(cx: &PageContext, kind: Kind, slug: &Slug) -> Result<String> {
    let Some(id) = cx.site.catalogue.find(kind, slug) else {
        return match cx.site.entry_with_alias(kind, slug) {
            Some(to) => moved::page(cx, to),
            None => {
                let missing = LegalPage::with_slug(slug, cx.site.catalogue);
                legal::page(
                    cx,
                    missing.expect("a slug without an entry is an alias or a legal page"),
                )
            }
        };
    };
    match kind {
        Kind::Solution => solution::page(cx, id),
        Kind::Community => community::page(cx, id),
        Kind::Practice => practice::page(cx, id),
        Kind::Centre => centre::page(cx, id),
        Kind::Programme => programme::page(cx, id),
        Kind::Page => article::page(cx, id),
    }
}
