//! The page of an organisation: its solutions, usages, communities and practices.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalogue::{Details, EntryId, Kind, Organisation, OrganisationProfile};
use crate::derive::is_planned;
use crate::derive::organisations::{OrganisationActivity, OrganisationId};
use crate::failure::Result;
use crate::lang::Lang;
use crate::render::context::{PageContext, SiteContext};
use crate::render::layout::head::PageHead;
use crate::render::parts::card::CardView;
use crate::render::parts::contact::ContactView;
use crate::render::parts::link::{EntryLinkView, LinkView};
use crate::render::parts::organisation;
use crate::render::parts::organisation::{profile_of, website};
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
    /// Software that it evaluates or tests, or that it has retired.
    other_usages: Vec<UsageView>,
    /// Solutions that it provides to others as an intermediary, each with those organisations.
    serves: Vec<ServedView>,
    joins: Vec<JoinedView>,
    practices: Vec<CardView>,
    reuses: Vec<EntryLinkView>,
    centres: Vec<CardView>,
    served_by: Vec<EntryLinkView>,
    programmes: Vec<EntryLinkView>,
    sources: Vec<SourceView>,
    /// True if the catalogue has neither activities nor a profile of the organisation.
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
    let id =
        cx.site.derived.organisations.called(name).expect("only known organisations have a page");
    layout::render(cx, "organisation.html", head(cx, id), &view(cx, id))
}

fn head(cx: &PageContext, id: OrganisationId) -> PageHead {
    let site = cx.site;
    let activity = site.derived.organisations.get(id);
    let name = activity.organisation.name();
    PageHead {
        title: name.to_owned(),
        description: site.texts.say(TextKey::OrganisationPageDescription, &[("name", name.into())]),
        above: vec![LinkView::to(
            cx.url_to(&Route::Organisations { page: 1 }),
            site.texts.get(TextKey::NavOrganisations),
        )],
        things: linked_data::of_organisation(site, id),
        edit: profile_of(site, &activity.organisation)
            .and_then(|profile| site.edit_address(profile.origin.path())),
        ..PageHead::default()
    }
}

fn view(cx: &PageContext, id: OrganisationId) -> OrganisationPageView {
    let site = cx.site;
    let (catalogue, activity) = (site.catalogue, site.derived.organisations.get(id));
    let profile = profile_of(site, &activity.organisation);
    let cards =
        |kind| activity.own_of(catalogue, kind).map(|id| CardView::new(cx, id)).collect::<Vec<_>>();
    let programmes: Vec<EntryId> = activity.own_of(catalogue, Kind::Programme).collect();
    let communities = activity.own_of(catalogue, Kind::Community);
    let led = communities
        .filter(|id| !activity.joins.iter().any(|(joined, _)| joined == id))
        .map(|id| (id, Vec::new()));
    let joins: Vec<_> = activity
        .joins
        .iter()
        .cloned()
        .chain(led)
        .map(|(id, roles)| joined(cx, id, &roles))
        .collect();
    OrganisationPageView {
        name: activity.organisation.name().to_owned(),
        kind: kind(site, activity, profile),
        ipa: activity.organisation.ipa().map(str::to_owned),
        place: catalogue
            .territory_of(&activity.organisation)
            .map(|at| LinkView::new(place_url(cx, at), place_name(at))),
        residents: residents(site, &activity.organisation),
        website: website(site, &activity.organisation),
        contacts: profile.map(|profile| ContactView::all(&profile.contacts)).unwrap_or_default(),
        text_html: profile
            .map(|profile| linked_html(cx, &profile.text, site.authors_lang().as_deref(), 1))
            .unwrap_or_default(),
        releases: cards(Kind::Solution),
        uses: usages(cx, activity, true),
        other_usages: usages(cx, activity, false),
        serves: served(cx, activity),
        joins,
        practices: cards(Kind::Practice),
        reuses: EntryLinkView::all(cx, &activity.reuses),
        centres: cards(Kind::Centre),
        served_by: EntryLinkView::all(
            cx,
            activity.served_by.iter().filter(|id| is_open(site, **id)),
        ),
        programmes: EntryLinkView::all(cx, &programmes),
        sources: profile
            .iter()
            .flat_map(|profile| &profile.sources)
            .map(|source| source_view(site, source))
            .collect(),
        is_bare: is_bare(activity) && profile.is_none(),
    }
}

/// Returns the usages of software that is in use, or all others.
fn usages(cx: &PageContext, activity: &OrganisationActivity, in_use: bool) -> Vec<UsageView> {
    let uses = activity.uses.iter().filter(|id| cx.site.usage(**id).is_in_use() == in_use);
    uses.map(|id| UsageView::of_organisation(cx, *id)).collect()
}

fn is_bare(activity: &OrganisationActivity) -> bool {
    let OrganisationActivity { own, joins, uses, serves, served_by, reuses, .. } = activity;
    own.is_empty()
        && joins.is_empty()
        && uses.is_empty()
        && serves.is_empty()
        && served_by.is_empty()
        && reuses.is_empty()
}

fn kind(
    site: &SiteContext,
    activity: &OrganisationActivity,
    profile: Option<&OrganisationProfile>,
) -> String {
    let category = profile.and_then(|profile| profile.category.clone());
    let registered = match &activity.organisation {
        // The register's categories are finer than our kinds, but in Italian only.
        Organisation::Registered(registered)
            if !registered.category.is_empty() && site.lang() == Lang::Italian =>
        {
            Some(registered.category.clone())
        }
        Organisation::Registered(registered) => {
            Some(site.texts.label(LabelGroup::OrganisationKind, registered.kind.name()))
        }
        Organisation::Named(_) => None,
    };
    category
        .filter(|_| site.authors_lang().is_none())
        .or(registered)
        .unwrap_or_else(|| site.texts.get(TextKey::OrganisationKindOutside).to_owned())
}

/// Returns false for a centre that opens only after the reference date.
fn is_open(site: &SiteContext, centre: EntryId) -> bool {
    match &site.entry(centre).details {
        Details::Centre(centre) => !is_planned(centre, site.derived.day),
        Details::Solution(_)
        | Details::Community(_)
        | Details::Practice(_)
        | Details::Programme(_)
        | Details::Page => false,
    }
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

fn served(cx: &PageContext, activity: &OrganisationActivity) -> Vec<ServedView> {
    let group = |(solution, usages): (LinkView, Vec<_>)| {
        let organisations: BTreeMap<_, LinkView> = usages
            .iter()
            .map(|usage: &&crate::catalogue::usage::Usage| {
                (
                    (usage.organisation.name(), usage.organisation.identity()),
                    organisation::organisation_link(cx, &usage.organisation),
                )
            })
            .collect();
        let count = cx.site.texts.count(TextKey::CountOrganisations, organisations.len());
        ServedView { solution, count, organisations: organisations.into_values().collect() }
    };
    let serves: Vec<_> =
        activity.serves.iter().copied().filter(|id| cx.site.usage(*id).is_in_use()).collect();
    grouped_by_solution(cx, &serves).into_iter().map(group).collect()
}
