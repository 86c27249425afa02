//! How far the network of competence centres has come: goals, a table of all regions, who is missing; and the same as open data.

use serde::Serialize;
use serde_json::json;

use super::LinkView;
use super::frame::Opening;
use crate::catalogue::register::{ProvinceKind, Statute, Territory};
use crate::derive::coverage::{Progress, ProvinceCoverage, RegionCoverage};
use crate::failure::Result;
use crate::render::press::{Links, Press};
use crate::render::route::Route;
use crate::render::{address, locale};
use crate::write::OutputFile;

#[derive(Serialize)]
pub struct CoverageView {
    goals: Vec<GoalView>,
    /// Regions with an ordinary statute: what the goals speak of.
    ordinary: Vec<RowView>,
    /// Metropolitan cities and regions with a special statute, shown apart.
    metropolitan: Vec<CellView>,
    special: Vec<RowView>,
    csv: String,
    json: String,
    centres: String,
    publishing: Option<String>,
}

#[derive(Serialize)]
struct GoalView {
    title: String,
    /// `3 su 76`
    figure: String,
    reached: usize,
    target: usize,
    due: Option<String>,
    source: Option<LinkView>,
    is_reached: bool,
}

#[derive(Serialize)]
struct RowView {
    region: LinkView,
    /// `2 province su 9`
    figure: String,
    state: super::ToneView,
    with_centre: Vec<CellView>,
    missing: String,
}

/// A province, with its centres.
#[derive(Serialize)]
struct CellView {
    province: LinkView,
    centres: Vec<LinkView>,
    pilot: bool,
}

pub fn opening(press: &Press) -> Opening {
    let text = |key| press.texts.get(key).to_owned();
    Opening { title: text("coverage-title"), description: text("coverage-intro"), updated: press.derived.day, ..Opening::default() }
}

pub fn view(press: &Press, links: &Links) -> CoverageView {
    let coverage = &press.derived.coverage;
    let (ordinary, special): (Vec<_>, Vec<_>) = coverage.regions.iter().partition(|region| region.is_ordinary());
    let metropolitan = coverage.regions.iter().flat_map(|region| region.provinces.iter().map(move |province| (region, province)));
    let metropolitan = metropolitan.filter(|(_, row)| row.province.kind == ProvinceKind::MetropolitanCity);
    CoverageView {
        goals: coverage.goals.iter().map(|progress| goal(press, progress)).collect(),
        ordinary: ordinary.iter().map(|region| row(press, links, region, region.counted())).collect(),
        metropolitan: metropolitan.map(|(region, province)| cell(press, links, region, province)).collect(),
        special: special.iter().map(|region| row(press, links, region, region.provinces.iter())).collect(),
        csv: links.path(CSV),
        json: links.path(JSON),
        centres: links.route(&Route::List { kind: crate::catalogue::Kind::Centre, page: 1 }),
        publishing: press.page_called(super::home::PUBLISHING_PAGE).map(|id| links.entry(id)),
    }
}

fn goal(press: &Press, progress: &Progress) -> GoalView {
    let Progress { goal, reached, target } = progress;
    let lang = press.lang();
    let [said_reached, said_target] = [*reached, *target].map(|count| locale::number(lang, count));
    let title = goal.title.clone().unwrap_or_else(|| press.texts.label("coverage-goal", goal.measure.name()));
    let url = goal.source.as_deref().and_then(address::web);
    GoalView {
        title,
        figure: press.texts.say("coverage-figure", &[("reached", said_reached.into()), ("target", said_target.into())]),
        reached: *reached,
        target: *target,
        due: goal.due.as_deref().map(|due| locale::loose_date(lang, due)),
        source: url.map(|url| LinkView::of_address(&url)),
        is_reached: reached >= target,
    }
}

fn row<'a>(
    press: &Press,
    links: &Links,
    region: &RegionCoverage,
    provinces: impl Iterator<Item = &'a ProvinceCoverage>,
) -> RowView {
    let (with, without): (Vec<_>, Vec<_>) = provinces.partition(|row| !row.centres.is_empty());
    let all = with.len() + without.len();
    let (state, tone) = match (with.len(), without.len()) {
        (0, _) => ("none", "neutral"),
        (_, 0) => ("all", "success"),
        _ => ("some", "warning"),
    };
    let said = [with.len(), all].map(|count| locale::number(press.lang(), count));
    let [reached, target] = said;
    RowView {
        region: LinkView { url: super::address_of_place(press, links, Territory { region: region.region, province: None }), label: region.region.name.clone() },
        figure: press.texts.say("coverage-figure", &[("reached", reached.into()), ("target", target.into())]),
        state: super::ToneView { label: press.texts.label("coverage-state", state), tone },
        with_centre: with.into_iter().map(|province| cell(press, links, region, province)).collect(),
        missing: without.iter().map(|row| row.province.name.as_str()).collect::<Vec<_>>().join(", "),
    }
}

fn cell(press: &Press, links: &Links, region: &RegionCoverage, row: &ProvinceCoverage) -> CellView {
    let centre = |id: &_| LinkView::to(links.entry(*id), &press.entry(*id).title);
    let place = Territory { region: region.region, province: Some(row.province) };
    CellView {
        province: LinkView { url: super::address_of_place(press, links, place), label: row.province.name.clone() },
        centres: row.centres.iter().map(centre).collect(),
        pilot: row.is_pilot,
    }
}

const CSV: &str = "data/coverage.csv";
const JSON: &str = "data/coverage.json";

/// Returns the table as open data: one row a province, with the slugs of its centres.
pub fn files(press: &Press) -> Result<[OutputFile; 2]> {
    let coverage = &press.derived.coverage;
    let provinces: Vec<_> = coverage.regions.iter().flat_map(|region| region.provinces.iter().map(move |row| record(press, region, row))).collect();
    let goals: Vec<_> = coverage
        .goals
        .iter()
        .map(|progress| json!({"measure": progress.goal.measure, "reached": progress.reached, "target": progress.target}))
        .collect();
    let json = json!({"day": press.derived.day.map(|day| day.to_string()), "goals": goals, "provinces": provinces});
    Ok([OutputFile::new(CSV, super::open_data::csv(&provinces)?), OutputFile::new(JSON, super::open_data::json(&json)?)])
}

#[derive(Serialize)]
struct ProvinceRecord<'a> {
    region: &'a str,
    region_istat: &'a str,
    statute: Statute,
    province: &'a str,
    province_istat: &'a str,
    sigla: &'a str,
    kind: ProvinceKind,
    /// Whether the goals count it.
    counted: bool,
    pilot: bool,
    centres: String,
    bodies: usize,
}

fn record<'a>(press: &'a Press, region: &'a RegionCoverage, row: &'a ProvinceCoverage) -> ProvinceRecord<'a> {
    let centres: Vec<_> = row.centres.iter().map(|id| press.entry(*id).slug.as_str()).collect();
    ProvinceRecord {
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
        bodies: row.bodies,
    }
}
