//! Fragment ids that Rust code links to. Templates receive them as `anchors`, so that ids and links
//! agree.

use serde::Serialize;

use crate::catalogue::section;

/// One fragment id per part of a page.
#[derive(Serialize)]
pub struct Anchors {
    /// Solution: what the software can do.
    pub features: &'static str,
    /// Solution: organisations that use it.
    pub users: &'static str,
    /// Solution: users that can be asked.
    pub reference_users: &'static str,
    /// Solution: companies and contractors.
    pub suppliers: &'static str,
    /// Solution, practice and centre: costs.
    pub costs: &'static str,
    /// Practice: measured results.
    pub results: &'static str,
    /// Practice: organisations that reused it.
    pub reused_by: &'static str,
    /// Every entry: documents of the reuse kit.
    pub kit: &'static str,
}

pub const ANCHORS: Anchors = Anchors {
    features: section::FEATURES,
    users: section::USERS,
    reference_users: section::REFERENCE_USERS,
    suppliers: section::SUPPLIERS,
    costs: section::COSTS,
    results: section::RESULTS,
    reused_by: section::REUSED_BY,
    kit: section::KIT,
};

/// Returns the value `anchors` of templates. Each thread has a copy, as of the texts.
pub fn for_templates() -> tera::Value {
    thread_local! {
        static VALUE: tera::Value = tera::Value::from_serializable(&ANCHORS);
    }
    VALUE.with(Clone::clone)
}

/// Returns a link to a part of the same page.
pub fn link_to(anchor: &str) -> String {
    format!("#{anchor}")
}
