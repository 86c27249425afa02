//! The catalogue in figures.

use serde::Serialize;

use super::LinkView;
use super::chart::ChartView;
use super::frame::{Opening, listed_kinds};
use crate::catalogue::Kind;
use crate::derive::statistics::{Age, Question};
use crate::project::{Month, Visits};
use crate::render::press::{Links, Press};
use crate::render::route::Route;
use crate::render::{locale, open_data};

#[derive(Serialize)]
pub struct StatisticsView {
    /// How much there is of everything: `12 comunità`.
    totals: Vec<LinkView>,
    charts: Vec<ChartView>,
    visits: Option<VisitsView>,
    /// What checking found.
    quality: LinkView,
    /// The same and more, for machines.
    files: Vec<LinkView>,
}

/// Visits as somebody counted them, outside the site.
#[derive(Serialize)]
struct VisitsView {
    chart: ChartView,
    method: Option<LinkView>,
    months: Vec<MonthView>,
    has_pages: bool,
}

#[derive(Serialize)]
struct MonthView {
    name: String,
    visits: String,
    pages: Option<String>,
}

/// Months worth a bar of their own.
const MONTHS: usize = 12;
/// Bars of the chart of what is used most.
const MOST_USED: usize = 12;
/// Years of releases worth a bar of their own.
const YEARS: usize = 12;

pub fn opening(press: &Press) -> Opening {
    let text = |key| press.texts.get(key).to_owned();
    Opening {
        title: text("statistics-title"),
        description: text("statistics-intro"),
        updated: press.derived.day,
        ..Opening::default()
    }
}

pub fn view(press: &Press, links: &Links) -> StatisticsView {
    let charts = [
        themes(press, links),
        licences(press, links),
        statuses(press, links),
        told(press),
        most_used(press, links),
        ages(press),
        releases(press),
    ];
    StatisticsView {
        totals: totals(press, links),
        charts: charts.into_iter().flatten().collect(),
        visits: press.catalogue.site.visits.as_ref().and_then(|counted| visits(press, counted)),
        quality: LinkView::to(
            links.route(&Route::Quality { page: 1 }),
            press.texts.get("quality-page-title"),
        ),
        files: open_data::paths(press).map(|path| LinkView::to(links.path(path), path)).collect(),
    }
}

fn totals(press: &Press, links: &Links) -> Vec<LinkView> {
    let kind = |kind: Kind| {
        let count = press.derived.by_title.get(&kind).map_or(0, Vec::len);
        let words = press.texts.count(&format!("count-{}", kind.name()), count);
        LinkView::to(links.route(&Route::List { kind, page: 1 }), words)
    };
    let mut totals: Vec<_> = listed_kinds(press.catalogue).map(kind).collect();
    let bodies = press.derived.bodies.len();
    if bodies > 0 {
        let words = press.texts.count("count-bodies", bodies);
        totals.push(LinkView::to(links.route(&Route::Bodies { page: 1 }), words));
    }
    totals
}

fn themes(press: &Press, links: &Links) -> Option<ChartView> {
    let mut counts: Vec<_> =
        press.derived.themes.iter().map(|(theme, entries)| (*theme, entries.len())).collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let link = |theme: crate::catalogue::Theme| {
        LinkView::to(
            links.route(&Route::Theme { theme, page: 1 }),
            press.texts.label("theme", theme.0),
        )
    };
    let entries = press.derived.by_title.values().map(Vec::len).sum();
    let counts = counts.into_iter().map(|(theme, count)| (link(theme), count)).collect();
    first(press, "per-tema", "statistics-themes", "statistics-themes-finding", counts, entries)
}

fn licences(press: &Press, links: &Links) -> Option<ChartView> {
    let statistics = &press.derived.statistics;
    let link = |licence: &crate::derive::statistics::Licence| {
        let url = links.route(&Route::Licence { licence: licence.slug.clone(), page: 1 });
        LinkView::to(url, press.texts.label("licence", &licence.name))
    };
    let counts =
        statistics.licences.iter().map(|licence| (link(licence), licence.entries.len())).collect();
    first(
        press,
        "per-licenza",
        "statistics-licences",
        "statistics-licences-finding",
        counts,
        statistics.solutions,
    )
}

fn statuses(press: &Press, links: &Links) -> Option<ChartView> {
    let statistics = &press.derived.statistics;
    let count = |(status, entries): &(crate::catalogue::vocabulary::DevelopmentStatus, Vec<_>)| {
        let url = links.route(&Route::Status { status: *status, page: 1 });
        (LinkView::to(url, press.texts.label("status", status.name())), entries.len())
    };
    let counts = statistics.statuses.iter().map(count).collect();
    first(
        press,
        "per-stato",
        "statistics-statuses",
        "statistics-statuses-finding",
        counts,
        statistics.solutions,
    )
}

/// A chart whose finding is its longest bar.
fn first(
    press: &Press,
    id: &'static str,
    title: &str,
    finding: &str,
    counts: Vec<(LinkView, usize)>,
    whole: usize,
) -> Option<ChartView> {
    let (label, count) = counts.iter().max_by_key(|(_, count)| *count)?;
    let finding = say(press, finding, &label.label, *count, whole);
    ChartView::new(press, id, title, finding, counts, None)
}

/// What solutions tell least often is the finding: it is what their owners can mend.
fn told(press: &Press) -> Option<ChartView> {
    let statistics = &press.derived.statistics;
    let words = |question: Question| press.texts.label("statistics-question", question.name());
    let (rarest, count) = statistics.told.iter().min_by_key(|(_, count)| *count)?;
    let finding =
        say(press, "statistics-told-finding", &words(*rarest), *count, statistics.solutions);
    let counts = statistics
        .told
        .iter()
        .map(|(question, count)| (LinkView::words(words(*question)), *count))
        .collect();
    ChartView::new(
        press,
        "completezza",
        "statistics-told",
        finding,
        counts,
        Some(statistics.solutions),
    )
}

fn most_used(press: &Press, links: &Links) -> Option<ChartView> {
    let used = &press.derived.statistics.most_used;
    // Bars of one length would only tell how many users a catalogue names.
    let (_, most) = used.first()?;
    used.iter().take(MOST_USED).find(|(_, count)| count != most)?;
    let link = |id| LinkView::to(links.entry(id), &press.entry(id).title);
    let counts = used.iter().take(MOST_USED).map(|(id, count)| (link(*id), *count)).collect();
    let finding = press.texts.count("statistics-used-finding", used.len());
    ChartView::new(press, "piu-usate", "statistics-used", finding, counts, None)
}

fn ages(press: &Press) -> Option<ChartView> {
    let statistics = &press.derived.statistics;
    let fresh = statistics
        .ages
        .iter()
        .filter(|(age, _)| matches!(age, Age::UnderOneYear | Age::UnderTwoYears));
    let fresh = fresh.map(|(_, count)| count).sum();
    let finding = say(press, "statistics-ages-finding", "", fresh, statistics.solutions);
    let label = |age: Age| LinkView::words(press.texts.label("statistics-age", age.name()));
    let counts = statistics.ages.iter().map(|(age, count)| (label(*age), *count)).collect();
    ChartView::new(press, "eta", "statistics-ages", finding, counts, None)
}

fn releases(press: &Press) -> Option<ChartView> {
    let releases = &press.derived.statistics.releases;
    let (year, count) = releases.iter().max_by_key(|(_, count)| *count)?;
    let finding = say(
        press,
        "statistics-releases-finding",
        &year.to_string(),
        *count,
        press.derived.statistics.solutions,
    );
    let recent = releases.iter().skip(releases.len().saturating_sub(YEARS));
    let counts = recent.map(|(year, count)| (LinkView::words(year.to_string()), *count)).collect();
    ChartView::new(press, "versioni", "statistics-releases", finding, counts, None)
}

fn visits(press: &Press, counted: &Visits) -> Option<VisitsView> {
    let (lang, months) = (press.lang(), &counted.months);
    let number = |count: u32| locale::number(lang, count as usize);
    let name = |month: &String| locale::loose_date(lang, month);
    let ends = [("first", months.first_key_value()?), ("last", months.last_key_value()?)];
    let total = months.values().map(|month| month.visits as usize).sum::<usize>();
    let mut arguments = vec![("n", total.into()), ("number", locale::number(lang, total).into())];
    arguments.extend(ends.map(|(end, (month, _))| (end, name(month).into())));
    let finding = press.texts.say("statistics-visits-finding", &arguments);
    let recent = months.iter().skip(months.len().saturating_sub(MONTHS));
    let counts =
        recent.map(|(month, told)| (LinkView::words(name(month)), told.visits as usize)).collect();
    let view = |(month, told): (&String, &Month)| MonthView {
        name: name(month),
        visits: number(told.visits),
        pages: told.pages.map(number),
    };
    Some(VisitsView {
        chart: ChartView::new(press, "visite", "statistics-visits", finding, counts, None)?,
        method: counted.method.as_ref().map(|method| LinkView::by_author(press, None, method)),
        months: months.iter().map(view).collect(),
        has_pages: months.values().any(|month| month.pages.is_some()),
    })
}

fn say(press: &Press, key: &str, label: &str, count: usize, whole: usize) -> String {
    let number = |count| locale::number(press.lang(), count);
    let arguments = [
        ("label", label.into()),
        ("n", count.into()),
        ("number", number(count).into()),
        ("whole", number(whole).into()),
    ];
    press.texts.say(key, &arguments)
}
