//! What an official should know before relying on a solution, and how far its owner met the guidelines, as sentences with
//! their dates and sources.

use serde::Serialize;

use super::{DateView, LinkView, ToneView};
use crate::catalogue::{Entry, EntryId, Solution};
use crate::derive::alignment::{Duty, DutyState, duties};
use crate::derive::signals::{Signal, SignalKind, SignalSource, signals, whole_years};
use crate::render::context::{Links, SiteContext};
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
    site: &SiteContext,
    links: &Links,
    id: EntryId,
    solution: &Solution,
) -> Vec<SignalView> {
    let signals = signals(solution, site.derived.day);
    signals.iter().map(|signal| signal_view(site, links, id, signal)).collect()
}

fn signal_view(site: &SiteContext, links: &Links, id: EntryId, signal: &Signal) -> SignalView {
    let date = |date| DateView::new(site.lang(), date);
    let (source, checked) = match &signal.source {
        SignalSource::Publiccode => (owners_word(site, links, id), None),
        SignalSource::Seen { url, checked } => {
            let label = site.texts.get("signal-seen");
            let checked = Some(*checked).filter(|checked| Some(*checked) != signal.date);
            (LinkView::new(address::web(url), label), checked)
        }
    };
    SignalView {
        tone: if signal.kind.is_warning() { "warning" } else { "neutral" },
        text: sentence(site, signal),
        date: signal.date.map(date),
        source,
        checked: checked.map(date),
    }
}

/// Returns the link to the owner's file; its keys are in the entry itself where the catalogue has no copy of it.
pub fn owners_word(site: &SiteContext, links: &Links, id: EntryId) -> LinkView {
    let solution = site.entry(id).solution();
    let has_file = solution.is_some_and(|solution| solution.publiccode_file.is_some());
    let repository = solution
        .and_then(|solution| solution.publiccode.url.as_deref())
        .and_then(|url| address::web(url));
    let url = if has_file { Some(links.route(&site.publiccode(id))) } else { repository };
    LinkView::new(url, site.texts.get("signal-owner"))
}

fn sentence(site: &SiteContext, signal: &Signal) -> String {
    let key = format!("signal-{}", signal.kind.name());
    let subject = signal.subject.clone().unwrap_or_else(|| "none".to_owned());
    let years = signal.date.zip(site.derived.day).map_or(0, |(date, day)| whole_years(date, day));
    let said_subject = match signal.kind {
        SignalKind::WithdrawnLicence | SignalKind::ClosedLicence => {
            site.texts.label("licence", &subject)
        }
        _ => subject,
    };
    site.texts.say(&key, &[("subject", said_subject.into()), ("years", years.into())])
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

pub fn alignment(site: &SiteContext, entry: &Entry, solution: &Solution) -> AlignmentView {
    let duties = duties(entry, solution);
    let met = duties.iter().filter(|duty| duty.state == DutyState::Met).count();
    let number = |count| locale::number(site.lang(), count);
    let said = [("met", number(met).into()), ("all", number(duties.len()).into())];
    AlignmentView {
        summary: site.texts.say("duties-summary", &said),
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
        None => LinkView::words(site.texts.label("duty-evidence", duty.state.name())),
    };
    DutyView {
        text: site.texts.label("duty", duty.kind.name()),
        state: ToneView { label: site.texts.label("duty-state", duty.state.name()), tone },
        evidence,
    }
}
