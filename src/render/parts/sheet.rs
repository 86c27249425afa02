//! Rows of a sheet of facts.

use serde::Serialize;

use super::link::LinkView;

/// A fact among others: what it is about, and all that is known of it.
#[derive(Serialize)]
pub struct SheetRow {
    pub label: String,
    pub values: Vec<LinkView>,
}
