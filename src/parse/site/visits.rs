//! Reads the file of visits by month that `analytics` of site.yml names.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::catalogue::site::{Month, Visits};
use crate::date_limit::DateLimit;
use crate::finding::Report;
use crate::finding::rule::Violation;
use crate::parse::field::whole_file;
use crate::parse::record::{Findings, Record};
use crate::rules::fields::{DateForm, NotADate};
use crate::rules::site::MonthTwice;
use crate::source::Source;

/// Months after `dates` are errors.
pub fn visits(source: &Arc<Source>, dates: DateLimit, report: &mut Report) -> Option<Visits> {
    let node = whole_file(source, report)?;
    let findings = Findings::new(dates);
    let visits = Record::open(&node, &findings).map(from_record);
    report.append(findings.of_file(source));
    visits.filter(|visits| !visits.months.is_empty())
}

fn from_record(mut record: Record) -> Visits {
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
    Visits { method, months }
}

fn month_into(months: &mut BTreeMap<String, Month>, mut record: Record) {
    let name = record.required("month");
    if record.value("visits").is_none() {
        record.report_missing("visits");
    }
    let (visits, pages) = (record.number("visits"), record.number("pages"));
    if let Some(name) = name {
        let problem = if !is_month(&name) {
            Some(NotADate::new(&name.value, DateForm::Month).at(&name.span))
        } else if months.contains_key(&name.value) {
            Some(MonthTwice { month: (&name.value).into() }.at(&name.span))
        } else {
            None
        };
        match (problem, visits) {
            (Some(problem), _) => record.report(problem),
            (None, visits) => {
                let visits = visits.filter(|_| record.may_be_past(&name));
                months.extend(visits.map(|visits| (name.value, Month { visits, pages })));
            }
        }
    }
    record.finish();
}

fn is_month(text: &str) -> bool {
    text.len() == "2026-01".len() && format!("{text}-01").parse::<jiff::civil::Date>().is_ok()
}
