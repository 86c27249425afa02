//! Visits that were counted elsewhere, month by month, as the file that site.yml names under `analytics` tells them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Report};
use crate::parse::field::whole_file;
use crate::parse::record::{Findings, Record};
use crate::source::Source;

/// Whole months, at least one.
#[derive(Debug, Clone)]
pub struct Visits {
    /// How they were counted, in the editor's words.
    pub method: Option<String>,
    /// By month, `2026-09`.
    pub months: BTreeMap<String, Month>,
}

#[derive(Debug, Clone, Copy)]
pub struct Month {
    pub visits: u32,
    /// How many pages were seen in all.
    pub pages: Option<u32>,
}

impl Visits {
    pub fn read(source: &Arc<Source>, report: &mut Report) -> Option<Self> {
        let node = whole_file(source, report)?;
        let findings = Findings::default();
        let visits = Record::open(&node, &findings).map(Self::from_record);
        report.append(findings.into_inner());
        visits.filter(|visits| !visits.months.is_empty())
    }

    fn from_record(mut record: Record) -> Self {
        let method = record.string("method");
        let mut months = BTreeMap::new();
        if record.list("months").is_empty() {
            record.report_missing("months");
        }
        record.records("months", |month| {
            month_into(&mut months, month);
            Some(())
        });
        record.finish();
        Self { method, months }
    }
}

fn month_into(months: &mut BTreeMap<String, Month>, mut record: Record) {
    let name = record.required("month");
    if record.value("visits").is_none() {
        record.report_missing("visits");
    }
    let (visits, pages) = (record.number("visits"), record.number("pages"));
    if let Some(name) = name {
        let problem = if !is_month(&name) {
            let what = format!("`{}` is not a month", name.value);
            Some(
                Diagnostic::error("not-a-date", &name.span, what)
                    .help("write year and month: `2026-01`"),
            )
        } else if months.contains_key(&name.value) {
            let what = format!("{} stands here a second time", name.value);
            Some(
                Diagnostic::error("month-twice", &name.span, what)
                    .help("keep one of the two, with the sum if both count"),
            )
        } else {
            None
        };
        match (problem, visits) {
            (Some(problem), _) => record.report(problem),
            (None, Some(visits)) => {
                months.insert(name.value, Month { visits, pages });
            }
            (None, None) => {}
        }
    }
    record.finish();
}

fn is_month(text: &str) -> bool {
    text.len() == "2026-01".len() && format!("{text}-01").parse::<jiff::civil::Date>().is_ok()
}
