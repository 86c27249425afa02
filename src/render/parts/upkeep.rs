//! Facts that contradict the declared maintenance of a solution.

use super::link::LinkView;
use crate::catalogue::Solution;
use crate::catalogue::parts::EvidenceKind;
use crate::catalogue::vocabulary::MaintenanceType;
use crate::derive::alignment::is_running;
use crate::render::address;
use crate::render::context::SiteContext;
use crate::render::text_key::TextKey;

/// Returns the fact that contradicts a declaration that the solution is maintained: its repository
/// is gone or archived, with a link to the evidence, or all contracts have expired.
pub fn contradiction(site: &SiteContext, solution: &Solution) -> Option<LinkView> {
    let maintenance = &solution.publiccode.maintenance;
    let kind = maintenance.kind.filter(|kind| *kind != MaintenanceType::None)?;
    if let Some(fault) = solution.repository_fault() {
        let key = if fault.signal == EvidenceKind::Gone {
            TextKey::FitMaintenanceGone
        } else {
            TextKey::FitMaintenanceArchived
        };
        return Some(LinkView::new(address::web(&fault.source), site.texts.get(key)));
    }
    let mut contractors = maintenance.contractors.iter();
    let has_expired = kind == MaintenanceType::Contract
        && !maintenance.contractors.is_empty()
        && !contractors.any(|firm| is_running(firm, site.derived.day));
    has_expired.then(|| LinkView::words(site.texts.get(TextKey::FitMaintenanceExpired)))
}
