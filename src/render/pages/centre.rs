//! The page of a competence centre: services by area, offices, partners and how to join.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::catalogue::centre::{Area, Centre, Office};
use crate::catalogue::{Details, EntryId};
use crate::derive::is_planned;
use crate::derive::territories::organisations_in;
use crate::failure::Result;
use crate::render::context::PageContext;
use crate::render::parts::date::with_date;
use crate::render::parts::entry::EntryView;
use crate::render::parts::figure::FigureView;
use crate::render::parts::link::{EntryLinkView, LinkView};
use crate::render::parts::members::MembersView;
use crate::render::parts::organisation::organisation_link;
use crate::render::parts::{entry, text};
use crate::render::text_key::{LabelGroup, TextKey};
use crate::render::{address, layout};
use crate::urls::Route;

#[derive(Serialize)]
pub struct CentreView {
    entry: EntryView,
    pilot: bool,
    opened: Option<String>,
    /// True if the centre opens only after the reference date.
    is_planned: bool,
    /// Areas with services, in the order of `Area`.
    areas: Vec<AreaView>,
    offices: Vec<OfficeView>,
    labs: Vec<OfficeView>,
    partners: Option<MembersView>,
    serves: Vec<LinkView>,
    serves_count: String,
    figures: Vec<FigureView>,
    join_html: Option<String>,
    costs_html: Option<String>,
    solutions: Vec<EntryLinkView>,
    practices: Vec<EntryLinkView>,
    communities: Vec<EntryLinkView>,
    website: Option<LinkView>,
    census: Option<CensusView>,
}

#[derive(Serialize)]
struct AreaView {
    title: String,
    services: Vec<ServiceView>,
}

#[derive(Serialize)]
struct ServiceView {
    title: String,
    text: Option<String>,
    solutions: Vec<EntryLinkView>,
}

#[derive(Serialize)]
struct OfficeView {
    link: LinkView,
    address: String,
    email: Option<LinkView>,
    phone: Option<String>,
    note: Option<String>,
    /// Language of the note, if it is not the page's.
    note_lang: Option<String>,
}

/// Declared usages of solutions in the centre's territory.
#[derive(Serialize)]
struct CensusView {
    place: LinkView,
    solutions: Vec<CensusSolutionView>,
}

#[derive(Serialize)]
struct CensusSolutionView {
    solution: LinkView,
    count: String,
}

/// Renders the page of a centre.
pub fn page(cx: &PageContext, id: EntryId) -> Result<String> {
    layout::render(cx, "centre.html", entry::head(cx, id), &view(cx, id))
}

fn view(cx: &PageContext, id: EntryId) -> CentreView {
    let site = cx.site;
    let Details::Centre(centre) = &site.entry(id).details else {
        unreachable!("only centres come here")
    };
    let centre_is_planned = is_planned(centre, site.derived.day);
    let opening = if centre_is_planned { TextKey::CentreOpening } else { TextKey::CentreOpened };
    let mut known = BTreeSet::new();
    let serves = centre.serves.iter();
    let served: Vec<_> =
        serves.filter(|organisation| known.insert(organisation.identity())).collect();
    CentreView {
        entry: entry::view(cx, id),
        pilot: centre.pilot,
        opened: centre.opened.as_deref().map(|date| with_date(site, opening, date)),
        is_planned: centre_is_planned,
        areas: areas(cx, centre),
        offices: centre.offices.iter().map(|one| office(cx, one)).collect(),
        labs: centre.labs.iter().map(|one| office(cx, one)).collect(),
        partners: MembersView::of(cx, centre.partners.iter().collect()),
        serves_count: site.texts.count(TextKey::CountOrganisations, served.len()),
        serves: served
            .into_iter()
            .map(|organisation| organisation_link(cx, organisation))
            .collect(),
        figures: FigureView::all(site, &centre.figures),
        join_html: text::prose_html(cx, centre.join.as_ref()),
        costs_html: text::prose_html(cx, centre.costs.as_ref()),
        solutions: EntryLinkView::all(cx, &centre.solutions),
        practices: EntryLinkView::all(cx, &centre.practices),
        communities: EntryLinkView::all(cx, &centre.communities),
        website: centre.website.as_deref().map(LinkView::of_address),
        census: census(cx, id),
    }
}

fn areas(cx: &PageContext, centre: &Centre) -> Vec<AreaView> {
    let area = |area: &Area| {
        let services = centre.services.iter().filter(|service| service.area == *area);
        let services: Vec<_> = services
            .map(|service| ServiceView {
                title: service.title.clone(),
                text: service.text.clone(),
                solutions: EntryLinkView::all(cx, &service.solutions),
            })
            .collect();
        (!services.is_empty()).then(|| AreaView {
            title: cx.site.texts.label(LabelGroup::Area, area.name()),
            services,
        })
    };
    Area::ALL.iter().filter_map(area).collect()
}

fn office(cx: &PageContext, office: &Office) -> OfficeView {
    let url = office.url.as_deref().and_then(address::web);
    let address: Vec<_> =
        [office.address.clone(), office.municipality.clone()].into_iter().flatten().collect();
    OfficeView {
        link: LinkView::new(url, &office.name),
        address: address.join(", "),
        email: office.email.as_deref().map(LinkView::of_address),
        phone: office.phone.clone(),
        note: office.note.clone(),
        note_lang: cx.site.authors_lang(),
    }
}

fn census(cx: &PageContext, id: EntryId) -> Option<CensusView> {
    let site = cx.site;
    let territory = site.entry(id).territory?;
    let (region, province) = (territory.region, territory.province?);
    let found = site.derived.territories.iter().find(|place| place.region == region)?;
    let (_, place) = found.provinces.iter().find(|(known, _)| *known == province)?;
    let in_use = place.in_use.iter().map(|(solution, usages)| CensusSolutionView {
        solution: LinkView::to_entry(cx, *solution),
        count: site
            .texts
            .count(TextKey::CountOrganisations, organisations_in(site.catalogue, usages)),
    });
    let solutions: Vec<_> = in_use.collect();
    let place = LinkView::to(cx.url_to(&Route::Province(region, province)), &province.name);
    (!solutions.is_empty()).then_some(CensusView { place, solutions })
}
