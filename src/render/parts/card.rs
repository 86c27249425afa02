//! Cards of entries in lists.

use serde::Serialize;

use super::date::DateView;
use super::gallery;
use super::picture::PictureRole;
use super::tone::{ToneView, community_tone, status_tone};
use crate::catalogue::{Details, Entry, EntryId};
use crate::render::context::PageContext;
use crate::render::text::Texts;
use crate::render::text_key::LabelGroup;

/// An entry in a list: its URL from the page, and the card that all lists share.
#[derive(Serialize)]
pub struct CardView {
    url: String,
    card: tera::Value,
    logo_html: Option<tera::Value>,
}

impl CardView {
    pub fn new(cx: &PageContext, id: EntryId) -> Self {
        Self {
            url: cx.url_to_entry(id),
            card: cx.site.card(id, || {
                tera::Value::from_serializable(&Card::of(cx.site.entry(id), cx.site.texts))
            }),
            logo_html: gallery::logo(cx, id, PictureRole::Card),
        }
    }
}

#[derive(Serialize)]
pub struct Card<'a> {
    title: &'a str,
    summary: &'a str,
    /// Languages of title and summary, if they are not the page's.
    title_lang: Option<&'a str>,
    summary_lang: Option<&'a str>,
    kind: &'static str,
    kind_label: String,
    organisation: Option<&'a str>,
    state: Option<ToneView>,
    date: Option<DateView>,
    /// Slug of a solution, for its comparison; `None` for other kinds.
    compare: Option<&'a str>,
}

impl<'a> Card<'a> {
    pub fn of(entry: &'a Entry, texts: &Texts) -> Self {
        Self {
            title: &entry.title,
            summary: entry.summary(),
            title_lang: entry.foreign.title.as_deref(),
            summary_lang: entry.foreign.summary.as_deref(),
            kind: entry.kind().name(),
            kind_label: texts.label(LabelGroup::Kind, entry.kind().name()),
            organisation: entry.organisation.as_ref().map(|organisation| organisation.name()),
            state: state(entry, texts),
            date: entry.last_date().map(|date| DateView::new(texts.lang(), date)),
            compare: entry.solution().map(|_| entry.slug.as_str()),
        }
    }
}

/// Returns the development status of a solution or the state of a community; `None` for other
/// kinds.
fn state(entry: &Entry, texts: &Texts) -> Option<ToneView> {
    match &entry.details {
        Details::Solution(solution) => {
            solution.publiccode.development_status.map(|status| status_tone(status, texts))
        }
        Details::Community(community) => community.state.map(|state| community_tone(state, texts)),
        Details::Practice(_) | Details::Centre(_) | Details::Programme(_) | Details::Page => None,
    }
}
