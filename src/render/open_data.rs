//! Open data under `data/`: coverage and usages as CSV, coverage also as JSON.

use serde::Serialize;
use serde_json::json;

use super::context::SiteContext;
use crate::catalogue::Organisation;
use crate::catalogue::register::{ProvinceKind, Statute};
use crate::catalogue::usage::{Software, StatedBy, Usage, UsageStatus};
use crate::derive::coverage::{ProvinceCoverage, RegionCoverage};
use crate::failure::{Operation, OrFailure, Result};
use crate::invisible::without_invisible;
use crate::sink::OutputFile;

pub const COVERAGE_CSV: &str = "data/coverage.csv";
pub const COVERAGE_JSON: &str = "data/coverage.json";
pub const USAGES_CSV: &str = "data/usages.csv";

/// Returns the paths of the files, relative to the site's root. There is no file of usages without
/// usages.
pub fn paths(site: &SiteContext) -> impl Iterator<Item = &'static str> {
    let usages = (!site.catalogue.usages.is_empty()).then_some(USAGES_CSV);
    [COVERAGE_CSV, COVERAGE_JSON].into_iter().chain(usages)
}

/// Returns the files at `paths`.
pub fn files(site: &SiteContext) -> Result<Vec<OutputFile>> {
    let coverage = &site.derived.coverage;
    let rows = coverage
        .regions
        .iter()
        .flat_map(|region| region.provinces.iter().map(move |row| (region, row)));
    let provinces: Vec<_> =
        rows.map(|(region, row)| ProvinceRecord::new(site, region, row)).collect();
    let goal = |progress: &crate::derive::coverage::Progress| json!({"measure": progress.goal.measure, "reached": progress.reached, "target": progress.target});
    let goals: Vec<_> = coverage.goals.iter().map(goal).collect();
    let day = site.derived.day.map(|day| day.to_string());
    let all = json!({"day": day, "goals": goals, "provinces": provinces});
    let usages: Vec<_> =
        site.catalogue.usages.iter().map(|usage| UsageRecord::new(site, usage)).collect();
    let json = serde_json::to_vec_pretty(&all).or_failure(|| Operation::WriteOpenData)?;
    let mut files =
        vec![OutputFile::new(COVERAGE_CSV, csv(&provinces)?), OutputFile::new(COVERAGE_JSON, json)];
    if !usages.is_empty() {
        files.push(OutputFile::new(USAGES_CSV, csv(&usages)?));
    }
    Ok(files)
}

/// A province, with the slugs of its centres.
#[derive(Serialize)]
struct ProvinceRecord<'a> {
    region: &'a str,
    region_istat: &'a str,
    statute: Statute,
    province: &'a str,
    province_istat: &'a str,
    sigla: &'a str,
    kind: ProvinceKind,
    /// True if goals count the province.
    counted: bool,
    pilot: bool,
    centres: String,
    bodies: usize,
}

impl<'a> ProvinceRecord<'a> {
    fn new(site: &'a SiteContext, region: &'a RegionCoverage, row: &'a ProvinceCoverage) -> Self {
        let centres: Vec<_> = row.centres.iter().map(|id| site.entry(*id).slug.as_str()).collect();
        Self {
            region: &region.region.name,
            region_istat: &region.region.istat,
            statute: region.region.statute,
            province: &row.province.name,
            province_istat: &row.province.istat,
            sigla: &row.province.sigla,
            kind: row.province.kind,
            counted: region.is_ordinary() && row.province.kind == ProvinceKind::Province,
            pilot: row.is_pilot,
            centres: centres.join(";"),
            bodies: row.organisations,
        }
    }
}

/// A usage. An organisation outside the register has its name as written and no code.
#[derive(Serialize)]
struct UsageRecord<'a> {
    organisation: &'a str,
    ipa: Option<&'a str>,
    province: Option<&'a str>,
    region: Option<&'a str>,
    /// Slug of the solution, or name of software outside the catalogue.
    solution: &'a str,
    status: UsageStatus,
    since: Option<&'a str>,
    modules: String,
    intermediary: Option<&'a str>,
    #[serde(rename = "said_by")]
    stated_by: &'static str,
    date: Option<&'a str>,
    source: Option<&'a str>,
}

impl<'a> UsageRecord<'a> {
    fn new(site: &'a SiteContext, usage: &'a Usage) -> Self {
        let territory = site.catalogue.territory_of(&usage.organisation);
        Self {
            organisation: usage.organisation.name(),
            ipa: usage.organisation.ipa(),
            province: territory
                .and_then(|territory| territory.province)
                .map(|province| province.sigla.as_str()),
            region: territory.map(|territory| territory.region.name.as_str()),
            solution: match &usage.software {
                Software::Entry(id) => site.entry(*id).slug.as_str(),
                Software::Named(name) => name,
            },
            status: usage.status,
            since: usage.since.as_deref(),
            modules: usage.modules.join(";"),
            intermediary: usage.intermediary.as_ref().map(Organisation::name),
            stated_by: match usage.stated_by {
                StatedBy::Declaration => "declaration",
                StatedBy::Owner if usage.is_stated_by_owner() => "owner",
                StatedBy::Owner => "catalogue",
            },
            date: usage.date.as_deref(),
            source: usage.source.as_deref(),
        }
    }
}

/// Encodes records as CSV with a header. An apostrophe is put before what spreadsheets would run as
/// a formula, also behind characters that they may take for the end of a cell.
fn csv(records: &[impl Serialize]) -> Result<Vec<u8>> {
    let operation = || Operation::WriteOpenData;
    let mut plain = csv::Writer::from_writer(Vec::new());
    records.iter().try_for_each(|record| plain.serialize(record)).or_failure(operation)?;
    let plain = plain.into_inner().or_failure(operation)?;
    let mut rows = csv::ReaderBuilder::new().has_headers(false).from_reader(plain.as_slice());
    let mut guarded = csv::Writer::from_writer(Vec::new());
    for row in rows.records() {
        guarded
            .write_record(row.or_failure(operation)?.iter().map(harmless))
            .or_failure(operation)?;
    }
    guarded.into_inner().or_failure(operation)
}

/// Returns whether a character separates cells or rows in some spreadsheet; in an Italian one, the
/// semicolon.
fn separates(character: char) -> bool {
    character.is_control() || matches!(character, ';' | '|' | '\u{2028}' | '\u{2029}')
}

/// Characters that start a formula.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

fn harmless(cell: &str) -> String {
    let is_skipped = |c: char| c.is_whitespace() || matches!(c, '"' | '\'');
    let parts = cell.split_inclusive(separates);
    parts.fold(String::with_capacity(cell.len()), |safe, part| {
        let visible = without_invisible(part.trim_end_matches(separates));
        let start = visible.trim_start_matches(is_skipped);
        let is_formula = start.starts_with(FORMULA) && start.trim_end().parse::<f64>().is_err();
        safe + if is_formula { "'" } else { "" } + part
    })
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
        let rows = [
            Row { name: "=1+1", count: -2 },
            Row { name: "a, b", count: 3 },
            Row { name: "a; =1+1;-3;\"@b", count: 4 },
            Row { name: "a\u{0}=1\u{2028}+a\u{85}\u{feff}@b", count: 5 },
            Row { name: "\u{200b}\u{3000}=1", count: 6 },
        ];
        let csv =
            String::from_utf8(csv(&rows).expect("the records are valid")).expect("CSV is UTF-8");
        let expected = [
            "name,count",
            "'=1+1,-2",
            "\"a, b\",3",
            "\"a;' =1+1;-3;'\"\"@b\",4",
            "a\u{0}'=1\u{2028}'+a\u{85}'\u{feff}@b,5",
            "'\u{200b}\u{3000}=1,6",
        ];
        assert_eq!(csv.trim_end().split('\n').collect::<Vec<_>>(), expected);
    }
}
