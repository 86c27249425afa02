//! Compliance of the owner of a solution with the guidelines, duty by duty.

use serde::Serialize;

use crate::catalogue::{Entry, Solution};
use crate::derive::alignment::{Duty, DutyState, duties};
use crate::render::context::SiteContext;
use crate::render::locale;
use crate::render::parts::link::LinkView;
use crate::render::parts::tone::ToneView;
use crate::render::text_key::{LabelGroup, TextKey};

#[derive(Serialize)]
pub struct AlignmentView {
    /// `8 doveri su 12 risultano assolti`
    summary: String,
    duties: Vec<DutyView>,
}

#[derive(Serialize)]
struct DutyView {
    text: String,
    state: ToneView,
    /// Link to the evidence, or the reason why there is none.
    evidence: LinkView,
}

pub fn alignment(site: &SiteContext, entry: &Entry, solution: &Solution) -> AlignmentView {
    let duties = duties(entry, solution);
    let met = duties.iter().filter(|duty| duty.state == DutyState::Met).count();
    let number = |count| locale::number(site.lang(), count);
    let arguments = [("met", number(met).into()), ("all", number(duties.len()).into())];
    AlignmentView {
        summary: site.texts.say(TextKey::DutiesSummary, &arguments),
        duties: duties.iter().map(|duty| duty_view(site, duty)).collect(),
    }
}

fn duty_view(site: &SiteContext, duty: &Duty) -> DutyView {
    let tone = match duty.state {
        DutyState::Met => "success",
        DutyState::Missing => "danger",
        DutyState::Unknown => "neutral",
    };
    let evidence = match &duty.subject {
        Some(subject) => LinkView::of_address(subject),
        None => LinkView::words(site.texts.label(LabelGroup::DutyEvidence, duty.state.name())),
    };
    DutyView {
        text: site.texts.label(LabelGroup::Duty, duty.kind.name()),
        state: ToneView { label: site.texts.label(LabelGroup::DutyState, duty.state.name()), tone },
        evidence,
    }
}
