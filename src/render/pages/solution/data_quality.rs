//! Source and date of the data on a solution, and how to report an error.

use jiff::civil::Date;
use serde::Serialize;

use crate::catalogue::parts::EvidenceKind;
use crate::catalogue::{EntryId, Solution};
use crate::render::address;
use crate::render::context::{PageContext, SiteContext};
use crate::render::parts::date::{DateView, is_planned};
use crate::render::parts::findings_link;
use crate::render::parts::link::LinkView;
use crate::render::text_key::TextKey;

#[derive(Serialize)]
pub struct DataQualityView {
    /// The owner's publiccode.yml, from which the data are; `None` if editors wrote them.
    file: Option<LinkView>,
    /// The owner's publiccode.yml that editors have seen in the repository.
    seen_file: Option<LinkView>,
    /// Date on which that file was last checked, else its own date; `None` if no evidence states
    /// one.
    file_date: Option<DateView>,
    updated: Option<DateView>,
    /// Date of first publication, of an entry that was not updated.
    published: Option<DateView>,
    /// Link to edit the file or to report an error.
    report: Option<String>,
    /// Link to the findings in the entry.
    findings: LinkView,
}

impl DataQualityView {
    pub fn of(cx: &PageContext, id: EntryId, solution: &Solution) -> Self {
        let site = cx.site;
        let entry = site.entry(id);
        let seen = solution.latest_evidence(EvidenceKind::PubliccodeYml);
        let own = solution.publiccode_file.as_ref().map(|_| cx.url_to(&site.publiccode_route(id)));
        let is_gone =
            solution.repository_fault().is_some_and(|fault| fault.signal == EvidenceKind::Gone);
        let seen_url =
            seen.filter(|_| own.is_none() && !is_gone).and_then(|seen| address::web(&seen.source));
        let file = |url| LinkView::to(url, "publiccode.yml");
        let date = |date| DateView::new(site.lang(), date);
        let is_past = |date: &Date| !is_planned(site, Some(*date));
        Self {
            file: own.map(file),
            seen_file: seen_url.map(file),
            file_date: seen.map(|seen| date(seen.last_seen())),
            updated: entry.updated.filter(is_past).map(date),
            published: entry.date.filter(is_past).filter(|_| entry.updated.is_none()).map(date),
            findings: findings_link::findings_link(cx, id),
            report: site.edit_address(entry.origin.path()).or_else(|| message(site, id)),
        }
    }
}

fn message(site: &SiteContext, id: EntryId) -> Option<String> {
    let link = site.feedback()?;
    let subject = site
        .texts
        .say(TextKey::QualityReportSubject, &[("title", site.entry(id).title.as_str().into())]);
    let page = site.absolute(site.path(id)).unwrap_or_else(|| site.path(id).to_owned());
    Some(address::with_subject(&link, &subject, &page))
}
