//! What an official should know before relying on a solution, and how far its owner met the guidelines, as sentences with
//! their dates and sources.

use serde::Serialize;

use super::{DateView, LinkView, ToneView};
use crate::catalogue::{Entry, EntryId, Solution};
use crate::derive::alignment::{Duty, DutyState, duties};
use crate::derive::signals::{Signal, SignalKind, SignalSource, signals, whole_years};
use crate::render::press::{Links, Press};
use crate::render::{address, locale};

#[derive(Serialize)]
pub struct SignalView {
    /// `warning` or `neutral`.
    tone: &'static str,
    pub text: String,
    pub date: Option<DateView>,
    pub source: LinkView,
    /// When somebody looked, where that was not the day itself.
    checked: Option<DateView>,
}

impl SignalView {
    pub fn is_warning(&self) -> bool {
        self.tone == "warning"
    }
}

pub fn signal_views(
    press: &Press,
    links: &Links,
    id: EntryId,
    solution: &Solution,
) -> Vec<SignalView> {
    let signals = signals(solution, press.derived.day);
    signals.iter().map(|signal| signal_view(press, links, id, signal)).collect()
}

fn signal_view(press: &Press, links: &Links, id: EntryId, signal: &Signal) -> SignalView {
    let date = |date| DateView::new(press.lang(), date);
    let (source, checked) = match &signal.source {
        SignalSource::Publiccode => (owners_word(press, links, id), None),
        SignalSource::Seen { url, checked } => {
            let label = press.texts.get("signal-seen");
            let checked = Some(*checked).filter(|checked| Some(*checked) != signal.date);
            (LinkView::new(address::web(url), label), checked)
        }
    };
    SignalView {
        tone: if signal.kind.is_warning() { "warning" } else { "neutral" },
        text: sentence(press, signal),
        date: signal.date.map(date),
        source,
        checked: checked.map(date),
    }
}

/// Returns the link to the owner's file; its keys are in the entry itself where the catalogue has no copy of it.
pub fn owners_word(press: &Press, links: &Links, id: EntryId) -> LinkView {
    let solution = press.entry(id).solution();
    let has_file = solution.is_some_and(|solution| solution.publiccode_file.is_some());
    let repository = solution
        .and_then(|solution| solution.publiccode.url.as_deref())
        .and_then(|url| address::web(url));
    let url = if has_file { Some(links.route(&press.publiccode(id))) } else { repository };
    LinkView::new(url, press.texts.get("signal-owner"))
}

fn sentence(press: &Press, signal: &Signal) -> String {
    let key = format!("signal-{}", signal.kind.name());
    let subject = signal.subject.clone().unwrap_or_else(|| "none".to_owned());
    let years = signal.date.zip(press.derived.day).map_or(0, |(date, day)| whole_years(date, day));
    let said_subject = match signal.kind {
        SignalKind::WithdrawnLicence | SignalKind::ClosedLicence => {
            press.texts.label("licence", &subject)
        }
        _ => subject,
    };
    press.texts.say(&key, &[("subject", said_subject.into()), ("years", years.into())])
}

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
    /// How we know, or why we do not.
    evidence: LinkView,
}

pub fn alignment(press: &Press, entry: &Entry, solution: &Solution) -> AlignmentView {
    let duties = duties(entry, solution);
    let met = duties.iter().filter(|duty| duty.state == DutyState::Met).count();
    let number = |count| locale::number(press.lang(), count);
    let said = [("met", number(met).into()), ("all", number(duties.len()).into())];
    AlignmentView {
        summary: press.texts.say("duties-summary", &said),
        duties: duties.iter().map(|duty| duty_view(press, duty)).collect(),
    }
}

fn duty_view(press: &Press, duty: &Duty) -> DutyView {
    let tone = match duty.state {
        DutyState::Met => "success",
        DutyState::Missing => "danger",
        DutyState::Unknown => "neutral",
    };
    let evidence = match &duty.subject {
        Some(subject) => LinkView::of_address(subject),
        None => LinkView::words(press.texts.label("duty-evidence", duty.state.name())),
    };
    DutyView {
        text: press.texts.label("duty", duty.kind.name()),
        state: ToneView { label: press.texts.label("duty-state", duty.state.name()), tone },
        evidence,
    }
}
