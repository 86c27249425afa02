//! The page of an organisation, and the list of all organisations.

use std::collections::BTreeMap;

use serde::Serialize;

use super::article::{SourceView, linked_html, source_view};
use super::frame::PageHead;
use super::listing::{CardView, PaginationView, page_label, pages_of, pagination};
use super::usage::{UsageView, grouped_by_solution};
use super::{ContactView, EntryLinkView, LinkView, address_of_place};
use crate::catalogue::{EntryId, Kind, Organisation, Portrait};
use crate::derive::bodies::{BodyId, Dossier};
use crate::derive::territories::territory_of;
use crate::render::address;
use crate::render::context::{PageContext, SiteContext, place};
use crate::render::linked_data;
use crate::render::locale;
use crate::render::text_key::{LabelGroup, TextKey};
use crate::urls::Route;

#[derive(Serialize)]
pub struct OrganisationPageView {
    name: String,
    kind: String,
    ipa: Option<String>,
    place: Option<LinkView>,
    residents: Option<String>,
    website: Option<LinkView>,
    contacts: Vec<ContactView>,
    text_html: String,
    releases: Vec<CardView>,
    uses: Vec<UsageView>,
    /// Solutions that it brings to others, each with the organisations it serves.
    serves: Vec<ServedView>,
    joins: Vec<JoinedView>,
    practices: Vec<CardView>,
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
    organisations: Vec<LinkView>,
}

#[derive(Serialize)]
struct JoinedView {
    entry: EntryLinkView,
    roles: String,
}

pub fn head(cx: &PageContext, id: BodyId) -> PageHead {
    let site = cx.site;
    let dossier = site.derived.bodies.get(id);
    let name = dossier.organisation.name();
    PageHead {
        title: name.to_owned(),
        description: site.texts.say(TextKey::OrganisationPageDescription, &[("name", name.into())]),
        above: vec![LinkView::to(
            cx.url_to(&Route::Bodies { page: 1 }),
            site.texts.get(TextKey::NavOrganisations),
        )],
        things: linked_data::of_organisation(site, id),
        edit: portrait_of(site, &dossier.organisation)
            .and_then(|portrait| site.edit_address(portrait.origin.path())),
        ..PageHead::default()
    }
}

pub fn view(cx: &PageContext, id: BodyId) -> OrganisationPageView {
    let site = cx.site;
    let (catalogue, dossier) = (site.catalogue, site.derived.bodies.get(id));
    let portrait = portrait_of(site, &dossier.organisation);
    let cards =
        |kind| dossier.own_of(catalogue, kind).map(|id| CardView::new(cx, id)).collect::<Vec<_>>();
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
        .map(|(id, roles)| joined(cx, id, &roles))
        .collect();
    OrganisationPageView {
        name: dossier.organisation.name().to_owned(),
        kind: kind(site, dossier, portrait),
        ipa: dossier.organisation.ipa().map(str::to_owned),
        place: territory_of(catalogue, &dossier.organisation)
            .map(|at| LinkView::new(address_of_place(cx, at), place(at))),
        residents: residents(site, &dossier.organisation),
        website: website(site, &dossier.organisation),
        contacts: portrait.map(|portrait| ContactView::all(&portrait.contacts)).unwrap_or_default(),
        text_html: portrait
            .map(|portrait| linked_html(cx, &portrait.body, site.authors_lang().as_deref(), 1))
            .unwrap_or_default(),
        releases: cards(Kind::Solution),
        uses: dossier.uses.iter().map(|id| UsageView::of_organisation(cx, *id)).collect(),
        serves: served(cx, dossier),
        joins,
        practices: cards(Kind::Practice),
        reuses: EntryLinkView::all(cx, &dossier.reuses),
        centres: cards(Kind::Centre),
        served_by: EntryLinkView::all(cx, &dossier.served_by),
        programmes: EntryLinkView::all(cx, &programmes),
        sources: portrait
            .iter()
            .flat_map(|portrait| &portrait.sources)
            .map(|source| source_view(site, source))
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

/// Returns what an editor added about an organisation.
pub fn portrait_of<'a>(
    site: &SiteContext<'a>,
    organisation: &Organisation,
) -> Option<&'a Portrait> {
    site.catalogue.portraits.get(&organisation.address_name()?)
}

/// Returns an organisation's own site, as far as an editor or the register knows it.
pub fn website(site: &SiteContext, organisation: &Organisation) -> Option<LinkView> {
    let told = portrait_of(site, organisation).and_then(|portrait| portrait.website.clone());
    let url = address::web(&told.or_else(|| registered_website(organisation))?)?;
    Some(LinkView::of_address(&url))
}

fn registered_website(organisation: &Organisation) -> Option<String> {
    match organisation {
        Organisation::Registered(registered) => {
            Some(registered.website.clone()).filter(|website| !website.is_empty())
        }
        Organisation::Named(_) => None,
    }
}

fn kind(site: &SiteContext, dossier: &Dossier, portrait: Option<&Portrait>) -> String {
    let told = portrait.and_then(|portrait| portrait.category.clone());
    let registered = match &dossier.organisation {
        // The register knows finer categories, in Italian.
        Organisation::Registered(registered)
            if !registered.category.is_empty() && site.lang() == "it" =>
        {
            Some(registered.category.clone())
        }
        Organisation::Registered(registered) => {
            Some(site.texts.label(LabelGroup::OrganisationKind, registered.kind.name()))
        }
        Organisation::Named(_) => None,
    };
    told.filter(|_| site.authors_lang().is_none())
        .or(registered)
        .unwrap_or_else(|| site.texts.get(TextKey::OrganisationKindOutside).to_owned())
}

fn residents(site: &SiteContext, organisation: &Organisation) -> Option<String> {
    match organisation {
        Organisation::Registered(registered) => {
            registered.residents.map(|residents| locale::number(site.lang(), residents as usize))
        }
        Organisation::Named(_) => None,
    }
}

fn joined(cx: &PageContext, id: EntryId, roles: &[crate::catalogue::parts::Role]) -> JoinedView {
    JoinedView { entry: EntryLinkView::new(cx, id), roles: super::roles(cx.site, roles) }
}

fn served(cx: &PageContext, dossier: &Dossier) -> Vec<ServedView> {
    let group = |(solution, usages): (LinkView, Vec<_>)| {
        let organisations: BTreeMap<String, LinkView> = usages
            .iter()
            .map(|usage: &&crate::catalogue::usage::Usage| {
                (
                    usage.organisation.name().to_owned(),
                    super::organisation_link(cx, &usage.organisation),
                )
            })
            .collect();
        let count = cx.site.texts.count(TextKey::CountOrganisations, organisations.len());
        ServedView { solution, count, organisations: organisations.into_values().collect() }
    };
    grouped_by_solution(cx, &dossier.serves).into_iter().map(group).collect()
}

/// Bodies on one page of their list.
const PER_PAGE: usize = 120;

#[derive(Serialize)]
pub struct OrganisationsView {
    count: String,
    organisations: Vec<OrganisationRowView>,
    pagination: Option<PaginationView>,
    territories: String,
}

#[derive(Serialize)]
struct OrganisationRowView {
    link: LinkView,
    place: Option<String>,
    /// What it does here: `2 soluzioni, 1 comunità`.
    activity: String,
}

pub fn list_pages(site: &SiteContext) -> usize {
    pages_of(site.derived.bodies.len(), PER_PAGE)
}

pub fn list_head(site: &SiteContext, page: usize) -> PageHead {
    let title = site.texts.get(TextKey::OrganisationsTitle);
    let pages = list_pages(site);
    let title = if page > 1 {
        format!("{title}, {}", page_label(site, page, pages))
    } else {
        title.to_owned()
    };
    PageHead {
        title,
        description: site.texts.get(TextKey::OrganisationsIntro).to_owned(),
        ..PageHead::default()
    }
}

pub fn list(cx: &PageContext, page: usize) -> OrganisationsView {
    let organisations = &cx.site.derived.bodies;
    let shown = organisations.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE);
    OrganisationsView {
        count: cx.site.texts.count(TextKey::CountOrganisations, organisations.len()),
        organisations: shown.map(|(_, dossier)| row(cx, dossier)).collect(),
        pagination: pagination(cx, page, list_pages(cx.site), &|page| Route::Bodies { page }),
        territories: cx.url_to(&Route::Territories),
    }
}

fn row(cx: &PageContext, dossier: &Dossier) -> OrganisationRowView {
    let place_of_organisation = territory_of(cx.site.catalogue, &dossier.organisation).map(place);
    OrganisationRowView {
        link: super::organisation_link(cx, &dossier.organisation),
        place: place_of_organisation,
        activity: activity(cx.site, dossier),
    }
}

fn activity(site: &SiteContext, dossier: &Dossier) -> String {
    let own = |kind| dossier.own_of(site.catalogue, kind).count();
    let counts = [
        (TextKey::ActivityReleases, own(Kind::Solution)),
        (TextKey::ActivityUses, dossier.uses.len()),
        (TextKey::ActivityServes, dossier.serves.len()),
        (TextKey::ActivityJoins, dossier.joins.len().max(own(Kind::Community))),
        (TextKey::ActivityPractices, own(Kind::Practice) + dossier.reuses.len()),
        (TextKey::ActivityCentres, own(Kind::Centre)),
    ];
    let told: Vec<_> = counts
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| site.texts.count(key, n))
        .collect();
    told.join(", ")
}
