//! Where the data of a solution's page come from, when, and how a mistake in them is told.

use serde::Serialize;

use super::{DateView, LinkView, findings};
use crate::catalogue::parts::EvidenceKind;
use crate::catalogue::{EntryId, Solution};
use crate::render::address;
use crate::render::press::{Links, Press};

#[derive(Serialize)]
pub struct QualityView {
    /// The owner's publiccode.yml.
    file: Option<LinkView>,
    /// The day that file bears, or was last seen.
    file_date: Option<DateView>,
    updated: Option<DateView>,
    /// Where a mistake can be mended, else told.
    report: Option<String>,
    /// What checking found.
    findings: LinkView,
}

impl QualityView {
    pub fn of(press: &Press, links: &Links, id: EntryId, solution: &Solution) -> Self {
        let entry = press.entry(id);
        let seen = solution
            .evidence
            .iter()
            .find(|evidence| evidence.signal == EvidenceKind::PubliccodeYml);
        let own = solution.publiccode_file.as_ref().map(|_| links.route(&press.publiccode(id)));
        let url = own.or_else(|| seen.and_then(|seen| address::web(&seen.source)));
        let date = |date| DateView::new(press.lang(), date);
        Self {
            file: url.map(|url| LinkView::to(url, "publiccode.yml")),
            file_date: seen.map(|seen| date(seen.checked.unwrap_or(seen.date))),
            updated: entry.last_date().map(date),
            findings: findings::of_entry(press, links, id),
            report: press.edit_address(entry.origin.path()).or_else(|| message(press, id)),
        }
    }
}

fn message(press: &Press, id: EntryId) -> Option<String> {
    let subject = press
        .texts
        .say("quality-report-subject", &[("title", press.entry(id).title.as_str().into())]);
    let page = press.absolute(press.path(id)).unwrap_or_else(|| press.path(id).to_owned());
    press.feedback().map(|link| address::with_subject(&link, &subject, &page))
}
