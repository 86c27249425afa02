//! The page of a solution: does it fit, who uses it, whom to call; then the rest.

use serde::Serialize;

use super::alignment::{AlignmentView, alignment};
use super::article::{self, ArticleView};
use super::card::of_status;
use super::gallery::{self, GalleryView};
use super::health::{HealthSignalView, health_signals};
use super::peer_adopters::PeerAdoptersView;
use super::quality::QualityView;
use super::reference_users::ReferenceUsersView;
use super::relative_date::relative_date;
use super::reported_costs::ReportedCostsView;
use super::reuse_steps::{self, ReuseStepView};
use super::usage::UsersView;
use super::{ContactView, DateView, EntryLinkView, LinkView, SheetRow, ToneView};
use crate::catalogue::parts::{Evidence, EvidenceKind, Supplier};
use crate::catalogue::publiccode::{
    Contact, Contractor, Dependency, Description, Maintenance, Publiccode,
};
use crate::catalogue::{EntryId, Kind, Solution};
use crate::parse::markdown;
use crate::render::context::{PageContext, SiteContext};
use crate::render::picture::PictureRole;
use crate::render::text_key::{LabelGroup, TextKey};
use crate::render::{address, text::Texts};
use crate::urls::Route;

#[derive(Serialize)]
pub struct SolutionView {
    entry: ArticleView,
    generic_name: Option<String>,
    programme: Option<LinkView>,
    fit: FitView,
    actions: ActionsView,
    /// How to reuse it.
    steps: Vec<ReuseStepView>,
    /// Whom to ask among those who use it.
    reference_users: Option<ReferenceUsersView>,
    reported_costs: Vec<ReportedCostsView>,
    reported_costs_count: String,
    communities: Vec<EntryLinkView>,
    practices: Vec<EntryLinkView>,
    quality: QualityView,
    contacts: Vec<ContactView>,
    features: Vec<String>,
    description: Option<DescriptionView>,
    users: Option<UsersView>,
    health_signals: Vec<HealthSignalView>,
    /// The day by which what has run out was judged.
    health_day: Option<DateView>,
    alignment: AlignmentView,
    suppliers: Vec<SupplierView>,
    sheet: Vec<SheetRow>,
    dependencies: Vec<SheetRow>,
    logo_html: Option<tera::Value>,
    gallery: Option<GalleryView>,
    /// Pictures that lie elsewhere, and films.
    media: Vec<LinkView>,
}

/// Whether the software suits one's needs, at a glance. What nobody declared is `None`.
#[derive(Serialize)]
struct FitView {
    status: Option<ToneView>,
    maintenance: Option<String>,
    contractors: Vec<ContractorView>,
    release: Option<String>,
    release_date: Option<DateView>,
    /// How old the release is: `5 anni fa`.
    release_age: Option<String>,
    /// How many organisations are known to use it, or how many its owner declares; `None` where nobody says.
    users: Option<DeclaredView>,
    peer_adopters: Option<PeerAdoptersView>,
    licence: Option<LicenceView>,
    languages: Option<String>,
    platforms: Option<String>,
}

/// A figure with who says so, and when.
#[derive(Serialize)]
struct DeclaredView {
    count: String,
    source: Option<LinkView>,
    date: Option<DateView>,
}

#[derive(Serialize)]
struct LicenceView {
    label: String,
    /// What it asks, in plain words.
    meaning: Option<String>,
}

#[derive(Serialize)]
struct ContractorView {
    link: LinkView,
    until: Option<DateView>,
}

#[derive(Serialize)]
pub struct ActionsView {
    /// Whether there is somebody to ask among those who use it.
    pub users: bool,
    pub code: Option<String>,
    pub landing: Option<String>,
    pub documentation: Option<String>,
    api: Option<String>,
    pub contact: Option<String>,
    /// Whether it has documents for those who reuse it.
    kit: bool,
    /// Where it can stand beside others.
    compare: Option<CompareLinkView>,
}

#[derive(Serialize)]
struct CompareLinkView {
    url: String,
    slug: String,
}

/// Who can be paid to serve it.
#[derive(Serialize)]
struct SupplierView {
    link: LinkView,
    email: Option<LinkView>,
    note: Option<String>,
}

#[derive(Serialize)]
struct DescriptionView {
    html: Option<String>,
    /// Its language, where it is not the page's.
    lang: Option<String>,
}

pub fn view(cx: &PageContext, id: EntryId) -> SolutionView {
    let site = cx.site;
    let solution = site.entry(id).solution().expect("only solutions come here");
    let publiccode = &solution.publiccode;
    let described = publiccode.description(site.lang());
    let description = described.map(|(_, description)| description);
    let reference_users = ReferenceUsersView::of(cx, id);
    let actions = ActionsView {
        users: reference_users.is_some(),
        kit: !site.entry(id).kit.is_empty(),
        compare: site.compares().then(|| compare(cx, id)),
        ..actions(site, publiccode, description, id)
    };
    let reported_costs = ReportedCostsView::all(cx, id);
    SolutionView {
        entry: article::view(cx, id),
        generic_name: description.and_then(|description| description.generic_name.clone()),
        programme: article::programme(cx, id),
        fit: fit(cx, id, solution),
        steps: reuse_steps::steps(cx, id, &actions, !solution.suppliers.is_empty()),
        actions,
        reference_users,
        reported_costs_count: site.texts.count(TextKey::FitReportedCosts, reported_costs.len()),
        reported_costs,
        communities: named_by(cx, id, Kind::Community),
        practices: named_by(cx, id, Kind::Practice),
        quality: QualityView::of(cx, id, solution),
        contacts: publiccode.maintenance.contacts.iter().map(contact).collect(),
        features: description.map(|description| description.features.clone()).unwrap_or_default(),
        description: described
            .map(|(lang, description)| description_view(site, publiccode, lang, description)),
        users: UsersView::of(cx, id),
        health_signals: health_signals(cx, id, solution),
        health_day: site.derived.day.map(|day| DateView::new(site.lang(), day)),
        alignment: alignment(site, site.entry(id), solution),
        suppliers: solution.suppliers.iter().map(supplier).collect(),
        sheet: sheet(site.texts, publiccode),
        dependencies: dependencies(site.texts, publiccode),
        logo_html: gallery::logo(cx, id, PictureRole::Logo),
        gallery: GalleryView::of(cx, id),
        media: description.map(media).unwrap_or_default(),
    }
}

/// Returns the entries of a kind that name the solution.
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
        status: publiccode.development_status.map(|status| of_status(status, texts)),
        maintenance: kind.map(|kind| texts.label(LabelGroup::Maintenance, kind.name())),
        contractors: contractors
            .iter()
            .map(|contractor| contractor_view(lang, contractor))
            .collect(),
        release: publiccode.software_version.clone(),
        release_date: publiccode.release_date.map(|date| DateView::new(lang, date)),
        release_age: publiccode.release_date.and_then(|date| relative_date(site, date)),
        users: declared_users(site, solution, id),
        peer_adopters: PeerAdoptersView::of(cx, id),
        licence: publiccode.legal.license.as_ref().map(|license| licence(texts, license)),
        languages: names(LabelGroup::Language, &publiccode.localisation.available_languages),
        platforms: names(LabelGroup::Platform, &publiccode.platforms),
    }
}

/// Returns how many organisations use a solution: the larger of what its owner declares, with where, and what the catalogue knows by
/// name. `None` where nobody says.
pub fn users<'a>(
    site: &SiteContext,
    solution: &'a Solution,
    id: EntryId,
) -> Option<(usize, Option<&'a Evidence>)> {
    let said = solution.evidence.iter().filter(|evidence| evidence.signal == EvidenceKind::Users);
    let said = said.max_by_key(|evidence| evidence.date);
    let known = super::usage::organisation_count(&site.usages_of(id).iter().collect::<Vec<_>>());
    match said.and_then(|evidence| Some((evidence, evidence.value? as usize))) {
        Some((evidence, declared)) if declared >= known => Some((declared, Some(evidence))),
        _ => (known > 0 || solution.publiccode_file.is_some()).then_some((known, None)),
    }
}

fn declared_users(site: &SiteContext, solution: &Solution, id: EntryId) -> Option<DeclaredView> {
    let (count, evidence) = users(site, solution, id)?;
    let source = |evidence: &Evidence| {
        LinkView::new(address::web(&evidence.source), site.texts.get(TextKey::UsageSourceOwner))
    };
    Some(DeclaredView {
        count: site.texts.count(TextKey::SolutionUsersCount, count),
        source: evidence.map(source),
        date: evidence.map(|evidence| DateView::new(site.lang(), evidence.date)),
    })
}

fn licence(texts: &Texts, license: &str) -> LicenceView {
    let meaning =
        licence_family(license).map(|family| texts.label(LabelGroup::LicenceMeaning, family));
    LicenceView { label: texts.label(LabelGroup::Licence, license), meaning }
}

/// Returns what a licence asks of those who pass changed versions on; `None` for the less common and for expressions.
pub fn licence_family(license: &str) -> Option<&'static str> {
    let starts = |names: &[&str]| names.iter().any(|name| license.starts_with(name));
    match license {
        _ if license.contains(' ') => None,
        _ if starts(&["AGPL-3"]) => Some("network"),
        _ if starts(&["LGPL-", "MPL-"]) => Some("weak"),
        _ if starts(&["GPL-", "EUPL-"]) => Some("copyleft"),
        _ if starts(&["MIT", "BSD-", "Apache-", "ISC"]) => Some("permissive"),
        _ => None,
    }
}

fn contractor_view(lang: &str, contractor: &Contractor) -> ContractorView {
    let url = contractor.website.as_deref().and_then(address::web);
    let url = url.or_else(|| contractor.email.as_deref().and_then(address::mail));
    let until = contractor.until.map(|date| DateView::new(lang, date));
    ContractorView { link: LinkView::new(url, &contractor.name), until }
}

fn actions(
    site: &SiteContext,
    publiccode: &Publiccode,
    description: Option<&Description>,
    id: EntryId,
) -> ActionsView {
    let web = |text: Option<&String>| text.and_then(|text| address::web(text));
    let mailbox = publiccode
        .maintenance
        .contacts
        .iter()
        .find_map(|contact| address::mail(contact.email.as_deref()?));
    let said = |key| site.texts.say(key, &[("title", site.entry(id).title.as_str().into())]);
    let message = |mailbox: String| {
        address::with_subject(
            &mailbox,
            &said(TextKey::SolutionContactSubject),
            &said(TextKey::SolutionContactBody),
        )
    };
    ActionsView {
        users: false,
        kit: false,
        code: web(publiccode.url.as_deref()),
        landing: web(publiccode.landing_url.as_ref())
            .filter(|landing| publiccode.url.as_deref() != Some(landing)),
        documentation: web(description.and_then(|description| description.documentation.as_ref())),
        api: web(description.and_then(|description| description.api_documentation.as_ref())),
        contact: mailbox.map(message),
        compare: None,
    }
}

fn compare(cx: &PageContext, id: EntryId) -> CompareLinkView {
    let slug = cx.site.entry(id).slug.to_string();
    CompareLinkView { url: format!("{}?s={slug}", cx.url_to(&Route::Compare)), slug }
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

/// A relative link in a description means a file of the repository, so that is where it leads.
fn description_view(
    site: &SiteContext,
    publiccode: &Publiccode,
    lang: &str,
    description: &Description,
) -> DescriptionView {
    let repository = publiccode.url.as_deref().and_then(|url| address::web(url));
    let long = description.long_description.as_ref();
    let html = long.map(|text| markdown::html_from_strangers(text, repository.as_deref(), 2));
    DescriptionView { html, lang: (lang != site.lang()).then(|| lang.to_owned()) }
}

fn media(description: &Description) -> Vec<LinkView> {
    let all =
        description.screenshots.iter().map(|written| &written.value).chain(&description.videos);
    all.filter_map(|text| address::web(text).map(|url| LinkView::of_address(&url))).collect()
}

/// Rows without a value are left out.
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

/// Returns a dependency in words: `PostgreSQL 12 - 16 (facoltativa)`.
pub fn dependency(texts: &Texts, dependency: &Dependency) -> String {
    let Dependency { name, version_min, version_max, version, optional } = dependency;
    let version = match (version, version_min, version_max) {
        (Some(exact), ..) => format!(" {exact}"),
        (_, Some(min), Some(max)) => format!(" {min} - {max}"),
        (_, Some(min), None) => {
            format!(" {}", texts.say(TextKey::DependencyFrom, &[("version", min.as_str().into())]))
        }
        (_, None, Some(max)) => {
            format!(" {}", texts.say(TextKey::DependencyUpTo, &[("version", max.as_str().into())]))
        }
        _ => String::new(),
    };
    let optional = if *optional == Some(true) {
        format!(" ({})", texts.get(TextKey::DependencyOptional))
    } else {
        String::new()
    };
    format!("{name}{version}{optional}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_says_what_it_asks() {
        let case = |license, family| assert_eq!(licence_family(license), family);
        case("AGPL-3.0-or-later", Some("network"));
        case("EUPL-1.2", Some("copyleft"));
        case("LGPL-3.0-only", Some("weak"));
        case("MIT", Some("permissive"));
        case("MIT OR Apache-2.0", None);
    }
}
