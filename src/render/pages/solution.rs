//! The page of a solution: suitability, users and contacts first, then the rest.

mod actions;
mod alignment;
mod data_quality;
mod peer_adopters;
mod reference_users;
mod reported_costs;
mod reuse_steps;

use serde::Serialize;

use crate::catalogue::parts::{Evidence, Supplier};
use crate::catalogue::publiccode::{
    Contact, Contractor, Dependency, Description, Maintenance, Publiccode,
};
use crate::catalogue::{EntryId, Kind, Solution};
use crate::derive::users::{self, UserCount};
use crate::failure::Result;
use crate::lang::Lang;
use crate::render::context::PageContext;
use crate::render::parts::contact::ContactView;
use crate::render::parts::date::{DateView, is_planned};
use crate::render::parts::dependency::dependency;
use crate::render::parts::entry::EntryView;
use crate::render::parts::gallery::GalleryView;
use crate::render::parts::health::{HealthSignalView, health_signals};
use crate::render::parts::licence::licence_family;
use crate::render::parts::link::{EntryLinkView, LinkView};
use crate::render::parts::picture::PictureRole;
use crate::render::parts::sheet::SheetRow;
use crate::render::parts::text::owners_html;
use crate::render::parts::tone::{ToneView, status_tone};
use crate::render::parts::upkeep::contradiction;
use crate::render::parts::usage::{UsersView, users_named_by};
use crate::render::parts::{entry, gallery};
use crate::render::text::Texts;
use crate::render::text_key::{LabelGroup, TextKey};
use crate::render::{address, layout};
use actions::{ActionsView, actions, compare};
use alignment::{AlignmentView, alignment};
use data_quality::DataQualityView;
use peer_adopters::PeerAdoptersView;
use reference_users::ReferenceUsersView;
use reported_costs::ReportedCostsView;
use reuse_steps::ReuseStepView;

#[derive(Serialize)]
pub struct SolutionView {
    entry: EntryView,
    generic_name: Option<String>,
    programme: Option<LinkView>,
    fit: FitView,
    actions: ActionsView,
    /// Steps of reuse.
    steps: Vec<ReuseStepView>,
    /// Users that a visitor can ask.
    reference_users: Option<ReferenceUsersView>,
    reported_costs: Vec<ReportedCostsView>,
    /// Number of practices with a text about costs.
    reported_costs_count: String,
    has_reported_costs: bool,
    /// True if no practice has a text about costs or names a grant.
    no_costs_reported: bool,
    communities: Vec<EntryLinkView>,
    practices: Vec<EntryLinkView>,
    quality: DataQualityView,
    contacts: Vec<ContactView>,
    features: Vec<String>,
    description: Option<DescriptionView>,
    users: Option<UsersView>,
    health_signals: Vec<HealthSignalView>,
    /// Reference date of the health signals.
    health_day: Option<DateView>,
    alignment: AlignmentView,
    suppliers: Vec<SupplierView>,
    sheet: Vec<SheetRow>,
    dependencies: Vec<SheetRow>,
    logo_html: Option<tera::Value>,
    gallery: Option<GalleryView>,
    /// External pictures, and videos.
    media: Vec<LinkView>,
}

/// Facts for a first judgement of the software. `None` means that the owner does not declare it.
#[derive(Serialize)]
struct FitView {
    status: Option<ToneView>,
    maintenance: Option<String>,
    /// Fact that contradicts the declared maintenance, as a link to its source.
    contradiction: Option<LinkView>,
    contractors: Vec<ContractorView>,
    release: Option<String>,
    release_date: Option<DateView>,
    /// True if the release is after the reference date.
    release_is_planned: bool,
    /// Number of users, identified or declared by the owner; `None` if it is unknown and no owner
    /// could have declared it.
    users: Option<DeclaredView>,
    peer_adopters: Option<PeerAdoptersView>,
    licence: Option<LicenceView>,
    languages: Option<String>,
    platforms: Option<String>,
}

/// A figure with its source and date.
#[derive(Serialize)]
struct DeclaredView {
    count: String,
    source: Option<LinkView>,
    date: Option<DateView>,
}

#[derive(Serialize)]
struct LicenceView {
    label: String,
    /// Obligations in plain words; `None` for a licence of no known family.
    meaning: Option<String>,
}

#[derive(Serialize)]
struct ContractorView {
    link: LinkView,
    until: Option<DateView>,
}

/// A supplier of services.
#[derive(Serialize)]
struct SupplierView {
    link: LinkView,
    email: Option<LinkView>,
    note: Option<String>,
}

#[derive(Serialize)]
struct DescriptionView {
    html: Option<String>,
    /// Language of the text, if it is not the page's.
    lang: Option<String>,
}

/// Renders the page of a solution.
pub fn page(cx: &PageContext, id: EntryId) -> Result<String> {
    let mut head = entry::head(cx, id);
    if gallery::has_pictures(cx.site, id) {
        head.scripts = &["gallery"];
    }
    layout::render(cx, "solution.html", head, &view(cx, id))
}

fn view(cx: &PageContext, id: EntryId) -> SolutionView {
    let site = cx.site;
    let solution = site.entry(id).solution().expect("only solutions have this page");
    let publiccode = &solution.publiccode;
    let described = publiccode.description(site.lang());
    let description = described.map(|(_, description)| description);
    let reference_users = ReferenceUsersView::of(cx, id);
    let actions = ActionsView {
        users: reference_users.is_some(),
        kit: !site.entry(id).kit.is_empty(),
        compare: site.has_comparison().then(|| compare(cx, id)),
        ..actions(site, publiccode, description, id)
    };
    let reported_costs = ReportedCostsView::all(cx, id);
    let with_costs = reported_costs.iter().filter(|costs| costs.costs_html.is_some()).count();
    SolutionView {
        entry: entry::view(cx, id),
        generic_name: description.and_then(|description| description.generic_name.clone()),
        programme: entry::programme(cx, id),
        fit: fit(cx, id, solution),
        steps: reuse_steps::steps(cx, id, &actions),
        actions,
        reference_users,
        no_costs_reported: !reported_costs
            .iter()
            .any(|costs| costs.costs_html.is_some() || costs.funding.is_some()),
        reported_costs_count: site.texts.count(TextKey::FitReportedCosts, with_costs),
        has_reported_costs: with_costs > 0,
        reported_costs,
        communities: named_by(cx, id, Kind::Community),
        practices: named_by(cx, id, Kind::Practice),
        quality: DataQualityView::of(cx, id, solution),
        contacts: publiccode.maintenance.contacts.iter().map(contact).collect(),
        features: description.map(|description| description.features.clone()).unwrap_or_default(),
        description: described
            .map(|(lang, description)| description_view(cx, publiccode, lang, description)),
        users: UsersView::of(cx, id),
        health_signals: health_signals(cx, id, solution),
        health_day: site.derived.day.map(|day| DateView::new(site.lang(), day)),
        alignment: alignment(cx, id, solution),
        suppliers: solution.suppliers.iter().map(supplier).collect(),
        sheet: sheet(site.texts, publiccode),
        dependencies: dependencies(site.texts, publiccode),
        logo_html: gallery::logo(cx, id, PictureRole::Logo),
        gallery: GalleryView::of(cx, id),
        media: description.map(media).unwrap_or_default(),
    }
}

/// Returns links to the entries of a kind that mention the solution.
fn named_by(cx: &PageContext, id: EntryId, kind: Kind) -> Vec<EntryLinkView> {
    let mentions = &cx.site.derived.mentioned_by[id.0 as usize];
    EntryLinkView::all(cx, mentions.iter().filter(|id| cx.site.entry(**id).kind() == kind))
}

fn fit(cx: &PageContext, id: EntryId, solution: &Solution) -> FitView {
    let site = cx.site;
    let publiccode = &solution.publiccode;
    let (texts, lang) = (site.texts, site.lang());
    let names = |group, values: &[String]| {
        let names: Vec<String> = values.iter().map(|value| texts.label(group, value)).collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    let Maintenance { kind, contractors, .. } = &publiccode.maintenance;
    FitView {
        status: publiccode.development_status.map(|status| status_tone(status, texts)),
        maintenance: kind.map(|kind| texts.label(LabelGroup::Maintenance, kind.name())),
        contradiction: contradiction(site, solution),
        contractors: contractors
            .iter()
            .map(|contractor| contractor_view(lang, contractor))
            .collect(),
        release: publiccode.software_version.clone(),
        release_date: publiccode.release_date.map(|date| DateView::new(lang, date)),
        release_is_planned: is_planned(site, publiccode.release_date),
        users: declared_users(cx, solution, id),
        peer_adopters: PeerAdoptersView::of(cx, id),
        licence: publiccode.legal.license.as_ref().map(|license| licence(texts, license)),
        languages: names(LabelGroup::Language, &publiccode.localisation.available_languages),
        platforms: names(LabelGroup::Platform, &publiccode.platforms),
    }
}

fn declared_users(cx: &PageContext, solution: &Solution, id: EntryId) -> Option<DeclaredView> {
    let site = cx.site;
    let UserCount { count, evidence } = users::number(site.catalogue, id);
    if count == 0 && evidence.is_none() && !solution.is_declared_by_owner() {
        return None;
    }
    let source = |evidence: &Evidence| {
        LinkView::new(address::web(&evidence.source), site.texts.get(TextKey::UsageSourceOwner))
    };
    let (key, source) = match evidence {
        Some(evidence) => (TextKey::SolutionUsersCount, Some(source(evidence))),
        None if count == 0 => (TextKey::NotDeclared, None),
        None => (TextKey::CountOrganisations, Some(users_named_by(cx, id))),
    };
    Some(DeclaredView {
        count: site.texts.count(key, count),
        source,
        date: evidence.map(|evidence| DateView::new(site.lang(), evidence.date)),
    })
}

fn licence(texts: &Texts, license: &str) -> LicenceView {
    let meaning =
        licence_family(license).map(|family| texts.label(LabelGroup::LicenceMeaning, family));
    LicenceView { label: texts.label(LabelGroup::Licence, license), meaning }
}

fn contractor_view(lang: Lang, contractor: &Contractor) -> ContractorView {
    let url = contractor.website.as_deref().and_then(address::web);
    let url = url.or_else(|| contractor.email.as_deref().and_then(address::mail));
    let until = contractor.until.map(|date| DateView::new(lang, date));
    ContractorView { link: LinkView::new(url, &contractor.name), until }
}

fn supplier(supplier: &Supplier) -> SupplierView {
    let url = supplier.website.as_deref().and_then(address::web);
    let email = supplier.email.as_deref().map(LinkView::of_address);
    SupplierView { link: LinkView::new(url, &supplier.name), email, note: supplier.note.clone() }
}

fn contact(contact: &Contact) -> ContactView {
    ContactView {
        name: contact.name.clone(),
        affiliation: contact.affiliation.clone(),
        email: contact.email.as_deref().map(LinkView::of_address),
        phone: contact.phone.clone(),
        website: None,
    }
}

/// Renders a description. Relative links in it are resolved against the repository.
fn description_view(
    cx: &PageContext,
    publiccode: &Publiccode,
    lang: &str,
    description: &Description,
) -> DescriptionView {
    let repository = publiccode.url.as_deref().and_then(|url| address::web(url));
    let long = description.long_description.as_ref();
    let html = long.map(|text| owners_html(cx, text, repository.as_deref()));
    DescriptionView { html, lang: (lang != cx.site.lang().tag()).then(|| lang.to_owned()) }
}

fn media(description: &Description) -> Vec<LinkView> {
    let all =
        description.screenshots.iter().map(|written| &written.value).chain(&description.videos);
    all.filter_map(|text| address::web(text).map(|url| LinkView::of_address(&url))).collect()
}

/// Returns the rows that have a value, with their labels.
fn rows(texts: &Texts, rows: impl IntoIterator<Item = (TextKey, Vec<LinkView>)>) -> Vec<SheetRow> {
    let row = |(key, values): (TextKey, Vec<LinkView>)| SheetRow {
        label: texts.get(key).to_owned(),
        values,
    };
    rows.into_iter().map(row).filter(|row| !row.values.is_empty()).collect()
}

fn sheet(texts: &Texts, publiccode: &Publiccode) -> Vec<SheetRow> {
    let label = |group| move |value: &String| LinkView::words(texts.label(group, value));
    let labels = |group, values: &[String]| values.iter().map(label(group)).collect();
    let words = |value: Option<&String>| value.map(LinkView::words).into_iter().collect();
    let addresses =
        |values: &[String]| values.iter().map(|value| LinkView::of_address(value)).collect();
    let audience = &publiccode.intended_audience;
    let kind = publiccode
        .software_type
        .map(|kind| LinkView::words(texts.label(LabelGroup::SoftwareType, kind.name())));
    let ready = publiccode
        .localisation
        .ready
        .map(|ready| LinkView::words(texts.get(if ready { TextKey::Yes } else { TextKey::No })));
    let funders = publiccode
        .funded_by
        .iter()
        .filter_map(|funder| funder.name.as_deref().or(funder.uri.as_deref()));
    rows(
        texts,
        [
            (TextKey::SheetSoftwareType, kind.into_iter().collect()),
            (TextKey::SheetSuite, words(publiccode.application_suite.as_ref())),
            (TextKey::SheetCategories, labels(LabelGroup::Category, &publiccode.categories)),
            (TextKey::SheetScope, labels(LabelGroup::Scope, &audience.scope)),
            (TextKey::SheetCountries, labels(LabelGroup::Country, &audience.countries)),
            (
                TextKey::SheetUnsupportedCountries,
                labels(LabelGroup::Country, &audience.unsupported_countries),
            ),
            (TextKey::SheetSupports, labels(LabelGroup::Supports, &publiccode.supports)),
            (TextKey::SheetLocalisation, ready.into_iter().collect()),
            (TextKey::SheetBasedOn, addresses(&publiccode.is_based_on)),
            (
                TextKey::SheetRepository,
                publiccode.url.iter().map(|url| LinkView::of_address(url)).collect(),
            ),
            (
                TextKey::SheetRoadmap,
                publiccode.roadmap.iter().map(|url| LinkView::of_address(url)).collect(),
            ),
            (TextKey::SheetCopyright, words(publiccode.legal.main_copyright_owner.as_ref())),
            (TextKey::SheetFunders, funders.map(LinkView::words).collect()),
            (TextKey::SheetPubliccodeVersion, words(publiccode.version.as_ref())),
        ],
    )
}

fn dependencies(texts: &Texts, publiccode: &Publiccode) -> Vec<SheetRow> {
    let named = |all: &[Dependency]| {
        all.iter().map(|one| LinkView::words(dependency(texts, one))).collect()
    };
    let depends = &publiccode.depends_on;
    rows(
        texts,
        [
            (TextKey::DependenciesOpen, named(&depends.open)),
            (TextKey::DependenciesProprietary, named(&depends.proprietary)),
            (TextKey::DependenciesHardware, named(&depends.hardware)),
        ],
    )
}
