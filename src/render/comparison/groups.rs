//! Groups of rows of the comparison table: facts of solutions side by side.

use serde::Serialize;

use super::facts::{Fact, Facts, GROUPS, Row};
use crate::render::context::SiteContext;
use crate::render::text_key::TextKey;

#[derive(Serialize)]
pub struct CompareGroupView {
    label: String,
    rows: Vec<CompareRowView>,
}

#[derive(Serialize)]
struct CompareRowView {
    name: &'static str,
    label: String,
    /// True if the facts of two solutions differ.
    differs: bool,
    /// Facts of each solution, in the order of columns.
    cells: Vec<Vec<Fact>>,
}

/// Returns the groups of rows, without rows that are empty for all solutions.
pub fn filled_groups(site: &SiteContext, all: &[Facts]) -> Vec<CompareGroupView> {
    let mut groups = groups(site, all);
    for group in &mut groups {
        group.rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    }
    groups.retain(|group| !group.rows.is_empty());
    groups
}

pub fn groups(site: &SiteContext, all: &[Facts]) -> Vec<CompareGroupView> {
    let row = |&(name, label): &Row| {
        let cells: Vec<_> =
            all.iter().map(|facts| facts.rows.get(name).cloned().unwrap_or_default()).collect();
        let texts =
            |cell: &Vec<Fact>| cell.iter().map(|fact| fact.text.clone()).collect::<Vec<_>>();
        let differs = cells.windows(2).any(|two| texts(&two[0]) != texts(&two[1]));
        CompareRowView { name, label: site.texts.get(label).to_owned(), differs, cells }
    };
    let group = |&(label, rows): &(TextKey, &[Row])| CompareGroupView {
        label: site.texts.get(label).to_owned(),
        rows: rows.iter().map(row).collect(),
    };
    GROUPS.iter().map(group).collect()
}
