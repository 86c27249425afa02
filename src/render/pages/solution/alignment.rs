//! Compliance of the owner of a solution with the guidelines, duty by duty.

use serde::Serialize;

use crate::catalogue::{EntryId, Solution};
use crate::derive::alignment::{Duty, DutyEvidence, DutyKind, DutyState, duties};
use crate::render::address;
use crate::render::context::PageContext;
use crate::render::parts::link::LinkView;
use crate::render::parts::tone::ToneView;
use crate::render::text_key::{LabelGroup, TextKey};

#[derive(Serialize)]
pub struct AlignmentView {
    /// `8 assolti, 1 mancante, 3 non verificabili da qui`
    summary: String,
    /// Empty if nothing is known of any duty.
    duties: Vec<DutyView>,
}

#[derive(Serialize)]
struct DutyView {
    text: String,
    state: ToneView,
    /// Link to the evidence, or the reason why there is none.
    evidence: LinkView,
}

pub fn alignment(cx: &PageContext, id: EntryId, solution: &Solution) -> AlignmentView {
    let duties = duties(solution, cx.site.derived.day);
    if duties.iter().all(|duty| duty.state == DutyState::Unknown) {
        let summary = cx.site.texts.say(TextKey::DutiesUnknown, &[("n", duties.len().into())]);
        return AlignmentView { summary, duties: Vec::new() };
    }
    let in_state = |state| duties.iter().filter(|duty| duty.state == state).count();
    let arguments = [
        ("met", in_state(DutyState::Met).into()),
        ("missing", in_state(DutyState::Missing).into()),
        ("unknown", in_state(DutyState::Unknown).into()),
    ];
    AlignmentView {
        summary: cx.site.texts.say(TextKey::DutiesSummary, &arguments),
        duties: duties.iter().map(|duty| duty_view(cx, id, duty)).collect(),
    }
}

fn duty_view(cx: &PageContext, id: EntryId, duty: &Duty) -> DutyView {
    let tone = match duty.state {
        DutyState::Met => "success",
        DutyState::Missing => "danger",
        DutyState::Unknown => "neutral",
    };
    let texts = cx.site.texts;
    DutyView {
        text: texts.label(LabelGroup::Duty, duty.kind.name()),
        state: ToneView { label: texts.label(LabelGroup::DutyState, duty.state.name()), tone },
        evidence: evidence(cx, id, duty),
    }
}

fn evidence(cx: &PageContext, id: EntryId, duty: &Duty) -> LinkView {
    let texts = cx.site.texts;
    let label = |words: &str| match (&duty.subject, duty.kind) {
        (Some(license), DutyKind::OpenLicence) => {
            format!("{}, {words}", texts.label(LabelGroup::Licence, license))
        }
        (Some(subject), _) => format!("{subject}, {words}"),
        (None, _) => words.to_owned(),
    };
    let in_file =
        |key| LinkView::to(cx.url_to(&cx.site.publiccode_route(id)), label(texts.get(key)));
    match &duty.evidence {
        DutyEvidence::Stated => in_file(TextKey::DutyEvidenceStated),
        DutyEvidence::Absent => in_file(TextKey::DutyEvidenceAbsent),
        DutyEvidence::Shown(url) => LinkView::new(address::web(url), label(address::short(url))),
        DutyEvidence::None => LinkView::words(texts.get(TextKey::DutyEvidenceNone)),
    }
}
