//! What a template may see: one struct per kind of page, with finished addresses, labels, dates and counts.

pub mod article;
pub mod card;
pub mod community;
pub mod frame;
pub mod home;
pub mod listing;
pub mod practice;
pub mod search;
pub mod solution;

use jiff::civil::Date;
use serde::Serialize;

use crate::catalogue::{EntryId, Organisation, Theme};

use super::address;
use super::locale;
use super::press::{Links, Press, place};
use super::route::Route;

/// Words that lead somewhere, unless `url` is empty.
#[derive(Serialize)]
pub struct LinkView {
    pub url: Option<String>,
    pub label: String,
}

impl LinkView {
    pub fn to(url: String, label: impl Into<String>) -> Self {
        Self { url: Some(url), label: label.into() }
    }

    pub fn words(label: impl Into<String>) -> Self {
        Self { url: None, label: label.into() }
    }

    /// Makes a link of what somebody wrote, where it is an address; else keeps the words.
    pub fn of_address(text: &str) -> Self {
        match address::any(text) {
            Some(url) => Self { label: address::short(&url).to_owned(), url: Some(url) },
            None => Self::words(text),
        }
    }
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

/// A public body, with what the register knows about it.
#[derive(Serialize)]
pub struct BodyView {
    pub name: String,
    pub ipa: Option<String>,
    pub website: Option<String>,
    pub place: Option<String>,
}

impl BodyView {
    pub fn new(organisation: &Organisation) -> Self {
        let website = match organisation {
            Organisation::Registered(body) => address::web(&body.website),
            Organisation::Named(_) => None,
        };
        let place = organisation.territory().map(place);
        Self { name: organisation.name().to_owned(), ipa: organisation.ipa().map(str::to_owned), website, place }
    }
}

/// Another entry, in a list of links.
#[derive(Serialize)]
pub struct EntryLinkView {
    pub url: String,
    pub title: String,
    pub kind: String,
}

impl EntryLinkView {
    pub fn new(press: &Press, links: &Links, id: EntryId) -> Self {
        let entry = press.entry(id);
        let kind = press.texts.label("kind", entry.kind().name());
        Self { url: links.entry(id), title: entry.title.clone(), kind }
    }

    pub fn all<'a>(press: &Press, links: &Links, ids: impl IntoIterator<Item = &'a EntryId>) -> Vec<Self> {
        ids.into_iter().map(|id| Self::new(press, links, *id)).collect()
    }
}

/// Returns the link to a theme's page, or its name alone where nothing stands under it.
pub fn theme_link(press: &Press, links: &Links, theme: Theme) -> LinkView {
    let label = press.texts.label("theme", theme.0);
    let exists = press.derived.themes.iter().any(|(known, _)| *known == theme);
    LinkView { url: exists.then(|| links.route(&Route::Theme { theme, page: 1 })), label }
}
