//! The page of an organisation: what it releases, uses, joins and reports.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalogue::{EntryId, Kind, Organisation, Portrait};
use crate::derive::bodies::{BodyId, Dossier};
use crate::derive::territories::territory_of;
use crate::failure::Result;
use crate::render::context::{PageContext, SiteContext};
use crate::render::layout::head::PageHead;
use crate::render::parts::card::CardView;
use crate::render::parts::contact::ContactView;
use crate::render::parts::link::{EntryLinkView, LinkView};
use crate::render::parts::organisation;
use crate::render::parts::organisation::{portrait_of, website};
use crate::render::parts::place::{place_name, place_url};
use crate::render::parts::source::{SourceView, source_view};
use crate::render::parts::text::linked_html;
use crate::render::parts::usage::{UsageView, grouped_by_solution};
use crate::render::text_key::{LabelGroup, TextKey};
use crate::render::{layout, linked_data, locale};
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

/// Renders the page of an organisation, by its name in URLs.
pub fn page(cx: &PageContext, name: &str) -> Result<String> {
    let id = cx.site.derived.bodies.called(name).expect("only known organisations have a page");
    layout::render(cx, "organisation.html", head(cx, id), &view(cx, id))
}

fn head(cx: &PageContext, id: BodyId) -> PageHead {
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

fn view(cx: &PageContext, id: BodyId) -> OrganisationPageView {
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
            .map(|at| LinkView::new(place_url(cx, at), place_name(at))),
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
    JoinedView { entry: EntryLinkView::new(cx, id), roles: organisation::roles(cx.site, roles) }
}

fn served(cx: &PageContext, dossier: &Dossier) -> Vec<ServedView> {
    let group = |(solution, usages): (LinkView, Vec<_>)| {
        let organisations: BTreeMap<String, LinkView> = usages
            .iter()
            .map(|usage: &&crate::catalogue::usage::Usage| {
                (
                    usage.organisation.name().to_owned(),
                    organisation::organisation_link(cx, &usage.organisation),
                )
            })
            .collect();
        let count = cx.site.texts.count(TextKey::CountOrganisations, organisations.len());
        ServedView { solution, count, organisations: organisations.into_values().collect() }
    };
    grouped_by_solution(cx, &dossier.serves).into_iter().map(group).collect()
}
