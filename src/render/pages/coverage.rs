//! The page on coverage by competence centres: goals, and a table of all regions with their missing
//! provinces.

use serde::Serialize;

use crate::catalogue::register::{ProvinceKind, Region, Territory};
use crate::catalogue::site::PageRole;
use crate::derive::coverage::{Progress, ProvinceCoverage, RegionCoverage};
use crate::failure::Result;
use crate::render::context::{PageContext, SiteContext};
use crate::render::layout::head::PageHead;
use crate::render::parts::chart::ChartView;
use crate::render::parts::coverage_goal::{goal_figure, goal_label};
use crate::render::parts::link::LinkView;
use crate::render::parts::map_tile::{DrawingView, MapTileView, RegionFigure};
use crate::render::parts::tone::ToneView;
use crate::render::parts::{map_tile, place};
use crate::render::text_key::TextKey;
use crate::render::{address, layout, locale, open_data};
use crate::urls::Route;

#[derive(Serialize)]
pub struct CoverageView {
    goals: Vec<CoverageGoalView>,
    tiles: Vec<MapTileView>,
    drawing: Option<DrawingView>,
    /// Number of centres open by the end of each year.
    trend: Option<ChartView>,
    /// Regions with an ordinary statute, which the goals count.
    ordinary: Vec<CoverageRowView>,
    /// Metropolitan cities, in all regions. Goals do not count them as provinces.
    metropolitan: Vec<CoverageCellView>,
    /// Regions with a special statute, which the goals do not count.
    special: Vec<CoverageRowView>,
    csv: String,
    json: String,
    centres: String,
    publishing: Option<String>,
}

#[derive(Serialize)]
struct CoverageGoalView {
    title: String,
    /// Language of the title, if it is not the page's.
    lang: Option<String>,
    /// `3 su 76`
    figure: String,
    reached: usize,
    target: usize,
    due: Option<String>,
    source: Option<LinkView>,
    is_reached: bool,
}

#[derive(Serialize)]
struct CoverageRowView {
    region: LinkView,
    /// `2 province su 9`
    figure: String,
    state: ToneView,
    with_centre: Vec<CoverageCellView>,
    missing: String,
}

/// A province, with its centres.
#[derive(Serialize)]
struct CoverageCellView {
    province: LinkView,
    centres: Vec<LinkView>,
    pilot: bool,
}

/// Renders the page on coverage by competence centres.
pub fn page(cx: &PageContext) -> Result<String> {
    layout::render(cx, "coverage.html", head(cx.site), &view(cx))
}

fn head(site: &SiteContext) -> PageHead {
    let text = |key| site.texts.get(key).to_owned();
    PageHead {
        title: text(TextKey::CoverageTitle),
        description: text(TextKey::CoverageIntro),
        updated: site.last_change(),
        scripts: &["data-table"],
        ..PageHead::default()
    }
}

fn view(cx: &PageContext) -> CoverageView {
    let site = cx.site;
    let coverage = &site.derived.coverage;
    let (ordinary, special): (Vec<_>, Vec<_>) =
        coverage.regions.iter().partition(|region| region.is_ordinary());
    let metropolitan = coverage
        .regions
        .iter()
        .flat_map(|region| region.provinces.iter().map(move |province| (region, province)));
    let metropolitan =
        metropolitan.filter(|(_, row)| row.province.kind == ProvinceKind::MetropolitanCity);
    CoverageView {
        tiles: tiles(cx),
        drawing: map_tile::drawing(site),
        trend: trend(site),
        goals: coverage.goals.iter().map(|progress| goal(site, progress)).collect(),
        ordinary: ordinary.iter().map(|region| row(cx, region, shown(region))).collect(),
        metropolitan: metropolitan.map(|(region, province)| cell(cx, region, province)).collect(),
        special: special.iter().map(|region| row(cx, region, shown(region))).collect(),
        csv: cx.url_to_path(open_data::COVERAGE_CSV),
        json: cx.url_to_path(open_data::COVERAGE_JSON),
        centres: cx.url_to(&Route::List { kind: crate::catalogue::Kind::Centre, page: 1 }),
        publishing: site
            .catalogue
            .page_with_role(PageRole::PublishingGuide)
            .map(|id| cx.url_to_entry(id)),
    }
}

fn tiles(cx: &PageContext) -> Vec<MapTileView> {
    let figure = |region: &'static Region| {
        let coverage =
            cx.site.derived.coverage.regions.iter().find(|coverage| coverage.region == region);
        let provinces: Vec<_> =
            coverage.map(|coverage| shown(coverage).collect()).unwrap_or_default();
        let (reached, all) =
            (provinces.iter().filter(|row| !row.centres.is_empty()).count(), provinces.len());
        let words = match all {
            0 => cx.site.texts.get(TextKey::CoverageFigureNone).to_owned(),
            _ => cx
                .site
                .texts
                .say(TextKey::CoverageTile, &[("reached", reached.into()), ("target", all.into())]),
        };
        RegionFigure { count: reached, of: Some(all), words }
    };
    map_tile::tiles(cx, figure)
}

/// Returns the provinces shown for a region: those that goals count in a region with ordinary
/// statute, else all that a body governs.
fn shown(region: &RegionCoverage) -> Box<dyn Iterator<Item = &ProvinceCoverage> + '_> {
    if region.is_ordinary() {
        Box::new(region.counted())
    } else {
        Box::new(region.provinces.iter().filter(|row| row.province.has_body()))
    }
}

fn trend(site: &SiteContext) -> Option<ChartView> {
    let centres = &site.derived.statistics.centres;
    // A single year is not a trend.
    let [(first, _), .., (last, open)] = centres.as_slice() else { return None };
    let year = |year: i16| LinkView::words(year.to_string());
    let arguments = [
        ("first", first.to_string().into()),
        ("last", last.to_string().into()),
        ("n", (*open).into()),
    ];
    let finding = site.texts.say(TextKey::CoverageTrendFinding, &arguments);
    let counts = centres.iter().map(|(at, open)| (year(*at), *open)).collect();
    ChartView::new(site, "andamento", TextKey::CoverageTrend, finding, counts, None)
}

fn goal(site: &SiteContext, progress: &Progress) -> CoverageGoalView {
    let Progress { goal, reached, target } = progress;
    let url = goal.source.as_deref().and_then(address::web);
    CoverageGoalView {
        lang: goal.title.as_ref().and_then(|_| site.authors_lang()),
        title: goal.title.clone().unwrap_or_else(|| goal_label(site, goal)),
        figure: goal_figure(site, progress),
        reached: *reached,
        target: *target,
        due: goal.due.as_deref().map(|due| locale::loose_date(site.lang(), due)),
        source: url.map(|url| LinkView::of_address(&url)),
        is_reached: reached >= target,
    }
}

fn row<'a>(
    cx: &PageContext,
    region: &RegionCoverage,
    provinces: impl Iterator<Item = &'a ProvinceCoverage>,
) -> CoverageRowView {
    let (with, without): (Vec<_>, Vec<_>) = provinces.partition(|row| !row.centres.is_empty());
    let all = with.len() + without.len();
    let (state, tone) = match (with.len(), without.len()) {
        (0, _) if !region.has_centre() && region.runs_centre && !region.is_ordinary() => {
            (TextKey::CoverageStateRegion, "success")
        }
        (0, _) if !region.has_centre() => (TextKey::CoverageStateNone, "neutral"),
        (_, 0) => (TextKey::CoverageStateAll, "success"),
        _ => (TextKey::CoverageStateSome, "warning"),
    };
    let [reached, target] = [with.len(), all].map(|count| locale::number(cx.site.lang(), count));
    let figure = match all {
        0 => cx.site.texts.get(TextKey::CoverageFigureNone).to_owned(),
        _ => cx.site.texts.say(
            TextKey::CoverageFigure,
            &[("reached", reached.into()), ("target", target.into())],
        ),
    };
    CoverageRowView {
        region: LinkView::new(
            place::place_url(cx, Territory { region: region.region, province: None }),
            &region.region.name,
        ),
        figure,
        state: ToneView { label: cx.site.texts.get(state).to_owned(), tone },
        with_centre: with.into_iter().map(|province| cell(cx, region, province)).collect(),
        missing: without
            .iter()
            .map(|row| row.province.name.as_str())
            .collect::<Vec<_>>()
            .join(", "),
    }
}

fn cell(cx: &PageContext, region: &RegionCoverage, row: &ProvinceCoverage) -> CoverageCellView {
    let centre = |id: &_| LinkView::to_entry(cx, *id);
    let place = Territory { region: region.region, province: Some(row.province) };
    CoverageCellView {
        province: LinkView::new(place::place_url(cx, place), &row.province.name),
        centres: row.centres.iter().map(centre).collect(),
        pilot: row.is_pilot,
    }
}
