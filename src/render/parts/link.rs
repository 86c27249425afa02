//! Links as templates show them: a label, with a URL if there is one.

use serde::Serialize;

use crate::catalogue::{Entry, EntryId, Topic};
use crate::render::address;
use crate::render::context::{PageContext, SiteContext};
use crate::render::text_key::LabelGroup;
use crate::urls::Route;

/// A label, with a URL if there is one.
#[derive(Serialize)]
pub struct LinkView {
    pub url: Option<String>,
    pub label: String,
    /// Language of the label, if it is not the page's.
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

    /// Returns a link whose label an author wrote, marked with the author's language.
    pub fn by_author(site: &SiteContext, url: Option<String>, label: impl Into<String>) -> Self {
        Self { url, label: label.into(), lang: site.authors_lang() }
    }

    /// Returns a link to a URL or mailbox; other text becomes a label without URL.
    pub fn of_address(text: &str) -> Self {
        match address::any(text) {
            Some(url) => Self::new(Some(url.clone()), address::short(&url)),
            None => Self::words(text),
        }
    }
}

/// Another entry in a list of links.
#[derive(Serialize)]
pub struct EntryLinkView {
    pub url: String,
    pub title: String,
    /// Language of the title, if it is not the page's.
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

/// Returns the link to a theme; without a URL if the theme has no entries.
pub fn theme_link(cx: &PageContext, theme: Topic) -> LinkView {
    let label = cx.site.texts.label(LabelGroup::Theme, theme.0);
    let exists = cx.site.derived.topics.iter().any(|(known, _)| *known == theme);
    LinkView::new(exists.then(|| cx.url_to(&Route::Topic { topic: theme, page: 1 })), label)
}
