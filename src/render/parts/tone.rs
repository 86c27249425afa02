//! Labels with a colour that repeats their meaning.

use serde::Serialize;

use crate::catalogue::community::CommunityState;
use crate::catalogue::vocabulary::DevelopmentStatus;
use crate::render::text::Texts;
use crate::render::text_key::LabelGroup;

/// A label with a colour that repeats its meaning. `tone` is `success`, `warning`, `danger` or
/// `neutral`.
#[derive(Serialize)]
pub struct ToneView {
    pub label: String,
    pub tone: &'static str,
}

pub fn status_tone(status: DevelopmentStatus, texts: &Texts) -> ToneView {
    let tone = match status {
        DevelopmentStatus::Stable => "success",
        DevelopmentStatus::Beta | DevelopmentStatus::Development => "warning",
        DevelopmentStatus::Concept => "neutral",
        DevelopmentStatus::Obsolete => "danger",
    };
    ToneView { label: texts.label(LabelGroup::Status, status.name()), tone }
}

pub fn community_tone(state: CommunityState, texts: &Texts) -> ToneView {
    let tone = match state {
        CommunityState::Open => "success",
        CommunityState::Closed => "warning",
        CommunityState::Historical => "neutral",
    };
    ToneView { label: texts.label(LabelGroup::CommunityState, state.name()), tone }
}
