//! Rows of a list of facts.

use serde::Serialize;

use super::link::LinkView;

/// A row: a label, and all known values.
#[derive(Serialize)]
pub struct SheetRow {
    pub label: String,
    pub values: Vec<LinkView>,
}
