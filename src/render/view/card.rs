//! What lists show of an entry: the same on every page, so it is made once.

use serde::Serialize;

use super::{DateView, ToneView};
use crate::catalogue::community::CommunityState;
use crate::catalogue::vocabulary::DevelopmentStatus;
use crate::catalogue::{Details, Entry};
use crate::render::text::Texts;
use crate::render::text_key::LabelGroup;

#[derive(Serialize)]
pub struct Card<'a> {
    title: &'a str,
    summary: &'a str,
    /// Of title and summary, where it is not the page's.
    title_lang: Option<&'a str>,
    summary_lang: Option<&'a str>,
    kind: &'static str,
    kind_label: String,
    organisation: Option<&'a str>,
    state: Option<ToneView>,
    date: Option<DateView>,
    /// The slug by which a solution can be compared.
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

/// Returns how far along a solution is, or whether a community takes new members.
fn state(entry: &Entry, texts: &Texts) -> Option<ToneView> {
    match &entry.details {
        Details::Solution(solution) => {
            solution.publiccode.development_status.map(|status| of_status(status, texts))
        }
        Details::Community(community) => community.state.map(|state| of_community(state, texts)),
        Details::Practice(_) | Details::Centre(_) | Details::Programme(_) | Details::Page => None,
    }
}

pub fn of_status(status: DevelopmentStatus, texts: &Texts) -> ToneView {
    let tone = match status {
        DevelopmentStatus::Stable => "success",
        DevelopmentStatus::Beta | DevelopmentStatus::Development => "warning",
        DevelopmentStatus::Concept => "neutral",
        DevelopmentStatus::Obsolete => "danger",
    };
    ToneView { label: texts.label(LabelGroup::Status, status.name()), tone }
}

pub fn of_community(state: CommunityState, texts: &Texts) -> ToneView {
    let tone = match state {
        CommunityState::Open => "success",
        CommunityState::Closed => "warning",
        CommunityState::Historical => "neutral",
    };
    ToneView { label: texts.label(LabelGroup::CommunityState, state.name()), tone }
}
