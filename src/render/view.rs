//! What a template may see: one struct per kind of page, with finished addresses, labels, dates and counts.

mod alignment;
pub mod article;
pub mod assessment;
pub mod card;
pub mod centre;
pub mod chart;
pub mod community;
pub mod compare;
pub mod coverage;
pub mod facts;
mod figure;
pub mod findings;
pub mod frame;
pub mod gallery;
mod health;
pub mod home;
mod language;
pub mod legal;
pub mod listing;
mod map_tile;
pub mod offline;
pub mod organisation;
mod peer_adopters;
pub mod practice;
pub mod programme;
mod quality;
mod reference_users;
mod relative_date;
mod reported_costs;
mod reuse_kit;
mod reuse_steps;
pub mod search;
pub mod site_map;
pub mod solution;
pub mod statistics;
pub mod style;
pub mod territory;
mod usage;

use jiff::civil::Date;
use serde::Serialize;

use crate::catalogue::parts::{ContactPoint, Role};
use crate::catalogue::register::Territory;
use crate::catalogue::{Entry, EntryId, Organisation, Theme};
use crate::derive::territories::territory_of;

use super::address;
use super::context::{PageContext, SiteContext, place};
use super::locale;
use super::text_key::LabelGroup;
use crate::urls::Route;

/// Words that lead somewhere, unless `url` is empty.
#[derive(Serialize)]
pub struct LinkView {
    pub url: Option<String>,
    pub label: String,
    /// Of the label, where it is not the page's.
    pub lang: Option<String>,
}

impl LinkView {
    pub fn new(url: Option<String>, label: impl Into<String>) -> Self {
        Self { url, label: label.into(), lang: None }
    }

    pub fn to(url: String, label: impl Into<String>) -> Self {
        Self::new(Some(url), label)
    }

    pub fn words(label: impl Into<String>) -> Self {
        Self::new(None, label)
    }

    pub fn to_entry(cx: &PageContext, id: EntryId) -> Self {
        let Entry { title, foreign, .. } = cx.site.entry(id);
        Self { url: Some(cx.url_to_entry(id)), label: title.clone(), lang: foreign.title.clone() }
    }

    /// Makes a link of an author's words, which nobody translates.
    pub fn by_author(site: &SiteContext, url: Option<String>, label: impl Into<String>) -> Self {
        Self { url, label: label.into(), lang: site.authors_lang() }
    }

    /// Makes a link of what somebody wrote, where it is an address; else keeps the words.
    pub fn of_address(text: &str) -> Self {
        match address::any(text) {
            Some(url) => Self::new(Some(url.clone()), address::short(&url)),
            None => Self::words(text),
        }
    }
}

/// A fact among others: what it is about, and all that is known of it.
#[derive(Serialize)]
pub struct SheetRow {
    pub label: String,
    pub values: Vec<LinkView>,
}

/// A day, for machines and for people.
#[derive(Serialize)]
pub struct DateView {
    pub iso: String,
    pub words: String,
}

impl DateView {
    pub fn new(lang: &str, date: Date) -> Self {
        Self { iso: date.to_string(), words: locale::date(lang, date) }
    }
}

/// A word with a colour that repeats it: `tone` is `success`, `warning`, `danger` or `neutral`.
#[derive(Serialize)]
pub struct ToneView {
    pub label: String,
    pub tone: &'static str,
}

/// A public body, with the way to its page.
#[derive(Serialize)]
pub struct OrganisationView {
    pub name: String,
    pub url: Option<String>,
    pub ipa: Option<String>,
    pub place: Option<String>,
}

impl OrganisationView {
    pub fn new(cx: &PageContext, organisation: &Organisation) -> Self {
        let LinkView { url, label, .. } = organisation_link(cx, organisation);
        let place = territory_of(cx.site.catalogue, organisation).map(place);
        Self { name: label, url, ipa: organisation.ipa().map(str::to_owned), place }
    }
}

/// Returns the link to an organisation's page, or its name alone where it has none.
pub fn organisation_link(cx: &PageContext, organisation: &Organisation) -> LinkView {
    let dossier =
        cx.site.derived.bodies.find(organisation).map(|id| cx.site.derived.bodies.get(id));
    let url = dossier.map(|dossier| cx.url_to(&Route::Body(dossier.address.clone())));
    LinkView::new(url, organisation.name())
}

/// Returns the address of a place's page: the province's, else the region's; `None` where nothing stands there.
pub fn address_of_place(cx: &PageContext, territory: Territory) -> Option<String> {
    let found =
        cx.site.derived.territories.iter().find(|place| place.region == territory.region)?;
    let province = territory
        .province
        .filter(|province| found.provinces.iter().any(|(known, _)| known == province));
    Some(cx.url_to(&match province {
        Some(province) => Route::Province(found.region, province),
        None => Route::Region(found.region),
    }))
}

/// Returns what an organisation does for others in words: `capofila, riusante`.
pub fn roles(site: &SiteContext, roles: &[Role]) -> String {
    roles
        .iter()
        .map(|role| site.texts.label(LabelGroup::Role, role.name()))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Whom to call.
#[derive(Serialize)]
pub struct ContactView {
    pub name: String,
    pub affiliation: Option<String>,
    pub email: Option<LinkView>,
    pub phone: Option<String>,
    pub website: Option<LinkView>,
}

impl ContactView {
    pub fn all(contacts: &[ContactPoint]) -> Vec<Self> {
        let contact = |contact: &ContactPoint| Self {
            name: contact.name.clone(),
            affiliation: None,
            email: contact.email.as_deref().map(LinkView::of_address),
            phone: contact.phone.clone(),
            website: contact.url.as_deref().map(LinkView::of_address),
        };
        contacts.iter().map(contact).collect()
    }
}

/// Another entry, in a list of links.
#[derive(Serialize)]
pub struct EntryLinkView {
    pub url: String,
    pub title: String,
    /// Of the title, where it is not the page's.
    pub lang: Option<String>,
    pub kind: String,
}

impl EntryLinkView {
    pub fn new(cx: &PageContext, id: EntryId) -> Self {
        let entry = cx.site.entry(id);
        let kind = cx.site.texts.label(LabelGroup::Kind, entry.kind().name());
        Self {
            url: cx.url_to_entry(id),
            title: entry.title.clone(),
            lang: entry.foreign.title.clone(),
            kind,
        }
    }

    pub fn all<'a>(cx: &PageContext, ids: impl IntoIterator<Item = &'a EntryId>) -> Vec<Self> {
        ids.into_iter().map(|id| Self::new(cx, *id)).collect()
    }
}

/// Returns the link to a theme's page, or its name alone where nothing stands under it.
pub fn theme_link(cx: &PageContext, theme: Theme) -> LinkView {
    let label = cx.site.texts.label(LabelGroup::Theme, theme.0);
    let exists = cx.site.derived.themes.iter().any(|(known, _)| *known == theme);
    LinkView::new(exists.then(|| cx.url_to(&Route::Theme { theme, page: 1 })), label)
}
