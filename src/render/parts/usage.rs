//! Usages on the pages of solutions, organisations and places.

use std::collections::BTreeMap;

use serde::Serialize;

use super::date::with_date;
use super::health::owners_word;
use super::link::LinkView;
use super::organisation::organisation_link;
use super::place::place_url;
use crate::catalogue::EntryId;
use crate::catalogue::register::Territory;
use crate::catalogue::usage::{Software, StatedBy, Usage, UsageStatus};
use crate::derive::organisations::UsageId;
use crate::derive::users;
use crate::render::context::{PageContext, SiteContext};
use crate::render::text_key::{LabelGroup, TextKey};
use crate::render::{address, locale};
use crate::urls::Route;

/// A usage as a row of a table. Unknown values are empty.
#[derive(Serialize)]
pub struct UsageView {
    /// The solution on an organisation's page, the organisation on a solution's page.
    subject: LinkView,
    /// Label of the status; `None` if the software is in use.
    status: Option<String>,
    modules: String,
    intermediary: Option<LinkView>,
    /// `dal 2019`
    since: String,
    contact: Option<LinkView>,
    note: String,
    /// Language of modules and note, if it is not the page's.
    note_lang: Option<String>,
    source: LinkView,
}

impl UsageView {
    /// Returns the row for the page of the organisation.
    pub fn of_organisation(cx: &PageContext, id: UsageId) -> Self {
        let usage = cx.site.usage(id);
        Self { subject: software(cx, &usage.software), ..Self::new(cx, usage) }
    }

    /// Returns the row for the page of the solution.
    pub fn new(cx: &PageContext, usage: &Usage) -> Self {
        let status = (usage.status != UsageStatus::InUse)
            .then(|| cx.site.texts.label(LabelGroup::UsageStatus, usage.status.name()));
        let contact = usage.contact.as_deref().map(LinkView::of_address);
        Self {
            subject: organisation_link(cx, &usage.organisation),
            status,
            modules: usage.modules.join(", "),
            intermediary: usage
                .intermediary
                .as_ref()
                .map(|organisation| organisation_link(cx, organisation)),
            since: since(cx.site, usage),
            contact,
            note: usage.note.clone().unwrap_or_default(),
            note_lang: cx.site.authors_lang(),
            source: source(cx.site, usage),
        }
    }
}

/// Returns `dal 2019`; of retired software, `l’aveva dal 2019`.
fn since(site: &SiteContext, usage: &Usage) -> String {
    let key = match usage.status {
        UsageStatus::Retired => TextKey::UsageHadSince,
        UsageStatus::Evaluating | UsageStatus::Trial | UsageStatus::InUse => TextKey::UsageSince,
    };
    usage.since.as_deref().map(|since| with_date(site, key, since)).unwrap_or_default()
}

fn software(cx: &PageContext, software: &Software) -> LinkView {
    match software {
        Software::Entry(id) => LinkView::to_entry(cx, *id),
        Software::Named(name) => LinkView::words(name),
    }
}

fn source(site: &SiteContext, usage: &Usage) -> LinkView {
    let url = usage.source.as_deref().and_then(address::web);
    let label = match usage.stated_by {
        StatedBy::Declaration => match &usage.date {
            Some(date) => site.texts.say(
                TextKey::UsageSourceDated,
                &[("date", locale::loose_date(site.lang(), date).into())],
            ),
            None => site.texts.get(TextKey::UsageSource).to_owned(),
        },
        StatedBy::Owner if usage.is_stated_by_owner() => {
            site.texts.get(TextKey::UsageSourceOwner).to_owned()
        }
        StatedBy::Owner => site.texts.get(TextKey::CompareByCatalogue).to_owned(),
    };
    LinkView::new(url, label)
}

/// Returns the source of the number of users that are known by name.
pub fn users_named_by(cx: &PageContext, solution: EntryId) -> LinkView {
    if users::are_named_by_owner(cx.site.catalogue, solution) {
        owners_word(cx, solution)
    } else {
        LinkView::words(cx.site.texts.get(TextKey::CompareByCatalogue))
    }
}

/// Groups usages by software: first software outside the catalogue, by name, then solutions in the
/// order of the catalogue.
pub fn grouped_by_solution<'a>(
    cx: &PageContext<'a>,
    usages: &[UsageId],
) -> Vec<(LinkView, Vec<&'a Usage>)> {
    let mut groups: BTreeMap<(Option<EntryId>, &str), Vec<&'a Usage>> = BTreeMap::new();
    for usage in usages.iter().map(|id| cx.site.usage(*id)) {
        groups.entry(usage.software.identity()).or_default().push(usage);
    }
    groups.into_values().map(|usages| (software(cx, &usages[0].software), usages)).collect()
}

/// Users of a solution by place.
#[derive(Serialize)]
pub struct UsersView {
    /// Number of identified users; `None` if there are none.
    count: Option<String>,
    /// Number of users that the owner states, if it is larger than that of all users known.
    declared: Option<String>,
    /// Regions from north to south.
    regions: Vec<RegionUsersView>,
    /// Identified users without a territory.
    elsewhere: Vec<UsageView>,
    /// Usages by organisations that evaluate or test the solution, or that have retired it.
    others: Vec<UsageView>,
    /// True if some organisation uses the solution.
    has_users: bool,
    /// Names of users in `usedBy` that match no organisation of the register, as the owner wrote them.
    unrecognised: Vec<String>,
    unrecognised_label: String,
    /// True if the list is short enough to be shown expanded.
    is_short: bool,
}

#[derive(Serialize)]
struct RegionUsersView {
    place: LinkView,
    count: String,
    provinces: Vec<ProvinceUsersView>,
}

#[derive(Serialize)]
struct ProvinceUsersView {
    /// `None` for organisations of the whole region.
    place: Option<LinkView>,
    users: Vec<UsageView>,
}

impl UsersView {
    const SHORT: usize = 12;

    /// Returns `None` without usages.
    pub fn of(cx: &PageContext, id: EntryId) -> Option<Self> {
        let site = cx.site;
        let usages = site.catalogue.usages_of(id);
        if usages.is_empty() {
            return None;
        }
        let (in_use, others): (Vec<&Usage>, Vec<_>) =
            usages.iter().partition(|usage| usage.is_in_use());
        let all = users::count(in_use.iter().copied());
        let (known, unrecognised): (Vec<&Usage>, Vec<_>) =
            in_use.into_iter().partition(|usage| usage.is_identified());
        let mut places: BTreeMap<&str, Vec<(Territory, &Usage)>> = BTreeMap::new();
        let mut elsewhere = Vec::new();
        for &usage in &known {
            match site.catalogue.territory_of(&usage.organisation) {
                Some(territory) => places
                    .entry(territory.region.istat.as_str())
                    .or_default()
                    .push((territory, usage)),
                None => elsewhere.push(UsageView::new(cx, usage)),
            }
        }
        let count = users::count(known);
        let number = users::number(site.catalogue, id);
        let has_more = number.evidence.is_some() && number.count > all;
        Some(Self {
            count: (count > 0).then(|| site.texts.count(TextKey::CountOrganisations, count)),
            declared: has_more.then(|| site.texts.count(TextKey::CountOrganisations, number.count)),
            others: others.into_iter().map(|usage| UsageView::new(cx, usage)).collect(),
            has_users: all > 0,
            regions: places.into_values().map(|usages| region(cx, usages)).collect(),
            elsewhere,
            unrecognised_label: site.texts.count(TextKey::UsersUnrecognised, unrecognised.len()),
            unrecognised: unrecognised
                .iter()
                .map(|usage| usage.organisation.name().to_owned())
                .collect(),
            is_short: usages.len() <= Self::SHORT,
        })
    }
}

fn region(cx: &PageContext, usages: Vec<(Territory, &Usage)>) -> RegionUsersView {
    let region = usages[0].0.region;
    let count = users::count(usages.iter().map(|(_, usage)| *usage));
    let mut provinces: BTreeMap<&str, ProvinceUsersView> = BTreeMap::new();
    for (territory, usage) in usages {
        let key = territory.province.map_or("", |province| province.istat.as_str());
        let new = || {
            let url = || place_url(cx, territory);
            let place = territory.province.map(|province| LinkView::new(url(), &province.name));
            ProvinceUsersView { place, users: Vec::new() }
        };
        provinces.entry(key).or_insert_with(new).users.push(UsageView::new(cx, usage));
    }
    RegionUsersView {
        place: LinkView::to(cx.url_to(&Route::Region(region)), &region.name),
        count: cx.site.texts.count(TextKey::CountOrganisations, count),
        provinces: provinces.into_values().collect(),
    }
}
