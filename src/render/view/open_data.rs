//! Tables for machines: CSV that no spreadsheet takes for formulas, and JSON.

use serde::Serialize;

use crate::failure::{OrFailure, Result};

/// Returns records as CSV with a header, their fields in the order of the type. A text that a spreadsheet would run as a formula
/// gets an apostrophe before it.
pub fn csv(records: &[impl Serialize]) -> Result<Vec<u8>> {
    let act = || "write a table of open data".to_owned();
    let mut plain = csv::Writer::from_writer(Vec::new());
    records.iter().try_for_each(|record| plain.serialize(record)).or_failure(act)?;
    let plain = plain.into_inner().or_failure(act)?;
    let mut rows = csv::ReaderBuilder::new().has_headers(false).from_reader(plain.as_slice());
    let mut guarded = csv::Writer::from_writer(Vec::new());
    for row in rows.records() {
        guarded.write_record(row.or_failure(act)?.iter().map(harmless)).or_failure(act)?;
    }
    guarded.into_inner().or_failure(act)
}

fn harmless(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

pub fn json(value: &impl Serialize) -> Result<Vec<u8>> {
    serde_json::to_vec_pretty(value).or_failure(|| "write open data".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Row {
        name: &'static str,
        count: i32,
    }

    #[test]
    fn a_table_has_a_header_and_no_formulas() {
        let rows = [Row { name: "=1+1", count: -2 }, Row { name: "a, b", count: 3 }];
        let csv = String::from_utf8(csv(&rows).expect("written")).expect("text");
        assert_eq!(csv, "name,count\n'=1+1,-2\n\"a, b\",3\n");
    }
}
