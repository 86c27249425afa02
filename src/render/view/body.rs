//! The page of a public body: what it releases, uses, joins and tells; and the list of all bodies.

use std::collections::BTreeMap;

use serde::Serialize;

use super::article::{SourceView, linked_html, source_view};
use super::frame::Opening;
use super::listing::{CardView, PaginationView, page_label, pages_of, pagination};
use super::usage::{UsageView, grouped_by_solution};
use super::{ContactView, EntryLinkView, LinkView, address_of_place};
use crate::catalogue::{EntryId, Kind, Organisation, Portrait};
use crate::derive::bodies::{BodyId, Dossier};
use crate::derive::territories::territory_of;
use crate::render::address;
use crate::render::linked_data;
use crate::render::locale;
use crate::render::press::{Links, Press, place};
use crate::render::route::Route;

#[derive(Serialize)]
pub struct BodyPageView {
    name: String,
    kind: String,
    ipa: Option<String>,
    place: Option<LinkView>,
    residents: Option<String>,
    website: Option<LinkView>,
    contacts: Vec<ContactView>,
    body_html: String,
    releases: Vec<CardView>,
    uses: Vec<UsageView>,
    /// Solutions that it brings to others, each with the bodies it serves.
    serves: Vec<ServedView>,
    joins: Vec<JoinedView>,
    tells: Vec<CardView>,
    reuses: Vec<EntryLinkView>,
    centres: Vec<CardView>,
    served_by: Vec<EntryLinkView>,
    programmes: Vec<EntryLinkView>,
    sources: Vec<SourceView>,
    /// Nothing but the register knows it.
    is_bare: bool,
}

#[derive(Serialize)]
struct ServedView {
    solution: LinkView,
    count: String,
    bodies: Vec<LinkView>,
}

#[derive(Serialize)]
struct JoinedView {
    entry: EntryLinkView,
    roles: String,
}

pub fn opening(press: &Press, links: &Links, id: BodyId) -> Opening {
    let dossier = press.derived.bodies.get(id);
    let name = dossier.organisation.name();
    Opening {
        title: name.to_owned(),
        description: press.texts.say("body-description", &[("name", name.into())]),
        above: vec![LinkView::to(
            links.route(&Route::Bodies { page: 1 }),
            press.texts.get("nav-bodies"),
        )],
        things: linked_data::of_body(press, id),
        edit: portrait_of(press, &dossier.organisation)
            .and_then(|portrait| press.edit_address(portrait.origin.path())),
        ..Opening::default()
    }
}

pub fn view(press: &Press, links: &Links, id: BodyId) -> BodyPageView {
    let (catalogue, dossier) = (press.catalogue, press.derived.bodies.get(id));
    let portrait = portrait_of(press, &dossier.organisation);
    let cards = |kind| {
        dossier
            .own_of(catalogue, kind)
            .map(|id| CardView::new(press, links, id))
            .collect::<Vec<_>>()
    };
    let programmes: Vec<EntryId> = dossier.own_of(catalogue, Kind::Programme).collect();
    let communities = dossier.own_of(catalogue, Kind::Community);
    let led = communities
        .filter(|id| !dossier.joins.iter().any(|(joined, _)| joined == id))
        .map(|id| (id, Vec::new()));
    let joins: Vec<_> = dossier
        .joins
        .iter()
        .cloned()
        .chain(led)
        .map(|(id, roles)| joined(press, links, id, &roles))
        .collect();
    BodyPageView {
        name: dossier.organisation.name().to_owned(),
        kind: kind(press, dossier, portrait),
        ipa: dossier.organisation.ipa().map(str::to_owned),
        place: territory_of(catalogue, &dossier.organisation)
            .map(|at| LinkView::new(address_of_place(press, links, at), place(at))),
        residents: residents(press, &dossier.organisation),
        website: website(press, &dossier.organisation),
        contacts: portrait.map(|portrait| ContactView::all(&portrait.contacts)).unwrap_or_default(),
        body_html: portrait
            .map(|portrait| linked_html(links, &portrait.body, press.authors_lang().as_deref(), 1))
            .unwrap_or_default(),
        releases: cards(Kind::Solution),
        uses: dossier.uses.iter().map(|id| UsageView::of_body(press, links, *id)).collect(),
        serves: served(press, links, dossier),
        joins,
        tells: cards(Kind::Practice),
        reuses: EntryLinkView::all(press, links, &dossier.reuses),
        centres: cards(Kind::Centre),
        served_by: EntryLinkView::all(press, links, &dossier.served_by),
        programmes: EntryLinkView::all(press, links, &programmes),
        sources: portrait
            .iter()
            .flat_map(|portrait| &portrait.sources)
            .map(|source| source_view(press, source))
            .collect(),
        is_bare: is_bare(dossier) && portrait.is_none(),
    }
}

fn is_bare(dossier: &Dossier) -> bool {
    let Dossier { own, joins, uses, serves, served_by, reuses, .. } = dossier;
    own.is_empty()
        && joins.is_empty()
        && uses.is_empty()
        && serves.is_empty()
        && served_by.is_empty()
        && reuses.is_empty()
}

/// Returns what an editor added about a body.
pub fn portrait_of<'a>(press: &Press<'a>, organisation: &Organisation) -> Option<&'a Portrait> {
    press.catalogue.portraits.get(&organisation.address_name()?)
}

/// Returns a body's own site, as far as an editor or the register knows it.
pub fn website(press: &Press, organisation: &Organisation) -> Option<LinkView> {
    let told = portrait_of(press, organisation).and_then(|portrait| portrait.website.clone());
    let url = address::web(&told.or_else(|| registered_website(organisation))?)?;
    Some(LinkView::of_address(&url))
}

fn registered_website(organisation: &Organisation) -> Option<String> {
    match organisation {
        Organisation::Registered(body) => {
            Some(body.website.clone()).filter(|website| !website.is_empty())
        }
        Organisation::Named(_) => None,
    }
}

fn kind(press: &Press, dossier: &Dossier, portrait: Option<&Portrait>) -> String {
    let told = portrait.and_then(|portrait| portrait.category.clone());
    let registered = match &dossier.organisation {
        // The register knows finer categories, in Italian.
        Organisation::Registered(body) if !body.category.is_empty() && press.lang() == "it" => {
            Some(body.category.clone())
        }
        Organisation::Registered(body) => Some(press.texts.label("body-kind", body.kind.name())),
        Organisation::Named(_) => None,
    };
    told.filter(|_| press.authors_lang().is_none())
        .or(registered)
        .unwrap_or_else(|| press.texts.get("body-kind-outside").to_owned())
}

fn residents(press: &Press, organisation: &Organisation) -> Option<String> {
    match organisation {
        Organisation::Registered(body) => {
            body.residents.map(|residents| locale::number(press.lang(), residents as usize))
        }
        Organisation::Named(_) => None,
    }
}

fn joined(
    press: &Press,
    links: &Links,
    id: EntryId,
    roles: &[crate::catalogue::parts::Role],
) -> JoinedView {
    JoinedView { entry: EntryLinkView::new(press, links, id), roles: super::roles(press, roles) }
}

fn served(press: &Press, links: &Links, dossier: &Dossier) -> Vec<ServedView> {
    let group = |(solution, usages): (LinkView, Vec<_>)| {
        let bodies: BTreeMap<String, LinkView> = usages
            .iter()
            .map(|usage: &&crate::catalogue::usage::Usage| {
                (
                    usage.organisation.name().to_owned(),
                    super::body_link(press, links, &usage.organisation),
                )
            })
            .collect();
        let count = press.texts.count("count-bodies", bodies.len());
        ServedView { solution, count, bodies: bodies.into_values().collect() }
    };
    grouped_by_solution(press, links, &dossier.serves).into_iter().map(group).collect()
}

/// Bodies on one page of their list.
const PER_PAGE: usize = 120;

#[derive(Serialize)]
pub struct BodiesView {
    count: String,
    bodies: Vec<BodyRowView>,
    pagination: Option<PaginationView>,
    territories: String,
}

#[derive(Serialize)]
struct BodyRowView {
    link: LinkView,
    place: Option<String>,
    /// What it does here: `2 soluzioni, 1 comunità`.
    deeds: String,
}

pub fn list_pages(press: &Press) -> usize {
    pages_of(press.derived.bodies.len(), PER_PAGE)
}

pub fn list_opening(press: &Press, page: usize) -> Opening {
    let title = press.texts.get("bodies-title");
    let pages = list_pages(press);
    let title = if page > 1 {
        format!("{title}, {}", page_label(press, page, pages))
    } else {
        title.to_owned()
    };
    Opening { title, description: press.texts.get("bodies-intro").to_owned(), ..Opening::default() }
}

pub fn list(press: &Press, links: &Links, page: usize) -> BodiesView {
    let bodies = &press.derived.bodies;
    let shown = bodies.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE);
    BodiesView {
        count: press.texts.count("count-bodies", bodies.len()),
        bodies: shown.map(|(_, dossier)| row(press, links, dossier)).collect(),
        pagination: pagination(press, links, page, list_pages(press), &|page| Route::Bodies {
            page,
        }),
        territories: links.route(&Route::Territories),
    }
}

fn row(press: &Press, links: &Links, dossier: &Dossier) -> BodyRowView {
    let place_of_body = territory_of(press.catalogue, &dossier.organisation).map(place);
    BodyRowView {
        link: super::body_link(press, links, &dossier.organisation),
        place: place_of_body,
        deeds: deeds(press, dossier),
    }
}

fn deeds(press: &Press, dossier: &Dossier) -> String {
    let own = |kind| dossier.own_of(press.catalogue, kind).count();
    let counts = [
        ("deeds-releases", own(Kind::Solution)),
        ("deeds-uses", dossier.uses.len()),
        ("deeds-serves", dossier.serves.len()),
        ("deeds-joins", dossier.joins.len().max(own(Kind::Community))),
        ("deeds-tells", own(Kind::Practice) + dossier.reuses.len()),
        ("deeds-centres", own(Kind::Centre)),
    ];
    let told: Vec<_> = counts
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| press.texts.count(key, n))
        .collect();
    told.join(", ")
}
