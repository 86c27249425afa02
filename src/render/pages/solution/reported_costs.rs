//! Costs of a solution as reported by good practices, in their own words.

use serde::Serialize;

use crate::catalogue::practice::Practice;
use crate::catalogue::{Details, EntryId};
use crate::render::context::{PageContext, SiteContext};
use crate::render::parts::date::DateView;
use crate::render::parts::figure::FundingView;
use crate::render::parts::link::EntryLinkView;
use crate::render::parts::text::prose_of_html;

#[derive(Serialize)]
pub struct ReportedCostsView {
    practice: EntryLinkView,
    /// Date of the last update of the practice.
    date: Option<DateView>,
    pub costs_html: Option<String>,
    time_html: Option<String>,
    pub funding: Option<FundingView>,
}

impl ReportedCostsView {
    pub fn all(cx: &PageContext, solution: EntryId) -> Vec<Self> {
        with_costs(cx.site, solution).map(|(id, practice)| Self::new(cx, id, practice)).collect()
    }

    fn new(cx: &PageContext, id: EntryId, practice: &Practice) -> Self {
        Self {
            practice: EntryLinkView::new(cx, id),
            date: cx.site.entry(id).last_date().map(|date| DateView::new(cx.site.lang(), date)),
            costs_html: prose_of_html(cx, id, practice.costs.as_ref()),
            time_html: prose_of_html(cx, id, practice.time.as_ref()),
            funding: practice.funding.as_ref().map(|funding| FundingView::new(cx.site, funding)),
        }
    }
}

/// Returns the practices that use a solution and report costs, time or funding.
fn with_costs<'a>(
    site: &SiteContext<'a>,
    solution: EntryId,
) -> impl Iterator<Item = (EntryId, &'a Practice)> {
    let naming = site.derived.mentioned_by[solution.0 as usize].iter();
    let practices = naming.filter_map(|id| match &site.entry(*id).details {
        Details::Practice(practice) => Some((*id, &**practice)),
        _ => None,
    });
    practices.filter(move |(_, practice)| practice.reports_costs_of(solution))
}
