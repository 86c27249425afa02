//! Warnings and facts to know before relying on a solution, as sentences with date and source.

use serde::Serialize;

use super::date::DateView;
use super::link::LinkView;
use crate::catalogue::{EntryId, Solution};
use crate::derive::health::{
    HealthSignal, HealthSignalKind, HealthSignalSource, signals, whole_years,
};
use crate::render::address;
use crate::render::context::{PageContext, SiteContext};
use crate::render::text_key::{LabelGroup, TextKey};

#[derive(Serialize)]
pub struct HealthSignalView {
    /// `warning` or `neutral`.
    tone: &'static str,
    pub text: String,
    pub date: Option<DateView>,
    pub source: LinkView,
    /// Date of the check, if it is not that of the signal.
    checked: Option<DateView>,
}

impl HealthSignalView {
    pub fn is_warning(&self) -> bool {
        self.tone == "warning"
    }
}

pub fn health_signals(cx: &PageContext, id: EntryId, solution: &Solution) -> Vec<HealthSignalView> {
    let signals = signals(solution, cx.site.derived.day);
    signals.iter().map(|signal| signal_view(cx, id, solution, signal)).collect()
}

fn signal_view(
    cx: &PageContext,
    id: EntryId,
    solution: &Solution,
    signal: &HealthSignal,
) -> HealthSignalView {
    let date = |date| DateView::new(cx.site.lang(), date);
    let (source, checked) = match &signal.source {
        HealthSignalSource::Stated => (stated_by(cx, id, solution), None),
        HealthSignalSource::Seen { url, checked } => {
            let label = cx.site.texts.get(TextKey::HealthSeen);
            let checked = Some(*checked).filter(|checked| Some(*checked) != signal.date);
            (LinkView::new(address::web(url), label), checked)
        }
    };
    HealthSignalView {
        tone: if signal.kind.is_warning() { "warning" } else { "neutral" },
        text: sentence(cx.site, signal),
        date: signal.date.map(date),
        source,
        checked: checked.map(date),
    }
}

/// Returns a link to the owner's file as the source of a statement.
pub fn owners_word(cx: &PageContext, id: EntryId) -> LinkView {
    LinkView::to(cx.url_to(&cx.site.publiccode_route(id)), cx.site.texts.get(TextKey::HealthOwner))
}

/// Returns the source of statements under the keys of publiccode.yml: the owner's file, or the
/// catalogue if its editors wrote them.
pub fn stated_by(cx: &PageContext, id: EntryId, solution: &Solution) -> LinkView {
    if solution.is_declared_by_owner() {
        owners_word(cx, id)
    } else {
        LinkView::words(cx.site.texts.get(TextKey::CompareByCatalogue))
    }
}

fn sentence(site: &SiteContext, signal: &HealthSignal) -> String {
    let subject = signal.subject.clone().unwrap_or_else(|| "none".to_owned());
    let years = signal.date.zip(site.derived.day).map_or(0, |(date, day)| whole_years(date, day));
    let subject_label = match signal.kind {
        HealthSignalKind::UnapprovedLicence | HealthSignalKind::ClosedLicence => {
            site.texts.label(LabelGroup::Licence, &subject)
        }
        HealthSignalKind::Archived
        | HealthSignalKind::Gone
        | HealthSignalKind::Moved
        | HealthSignalKind::Obsolete
        | HealthSignalKind::ContractExpired
        | HealthSignalKind::WithdrawnLicence
        | HealthSignalKind::Unmaintained
        | HealthSignalKind::StableUntouched
        | HealthSignalKind::LastRelease
        | HealthSignalKind::LastActivity => subject,
    };
    site.texts
        .say(signal.kind.text_key(), &[("subject", subject_label.into()), ("years", years.into())])
}
