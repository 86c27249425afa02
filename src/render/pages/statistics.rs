//! The page with statistics of the catalogue.

use serde::Serialize;

use crate::catalogue::Kind;
use crate::catalogue::site::{Month, Visits};
use crate::derive::statistics::{Age, Question};
use crate::failure::Result;
use crate::render::context::{PageContext, SiteContext};
use crate::render::layout::head::PageHead;
use crate::render::parts::chart::ChartView;
use crate::render::parts::link::LinkView;
use crate::render::sections::listed_kinds;
use crate::render::text_key::{LabelGroup, TextKey};
use crate::render::{layout, locale, open_data};
use crate::urls::Route;

#[derive(Serialize)]
pub struct StatisticsView {
    /// Total numbers of entries and organisations: `12 comunità`.
    totals: Vec<LinkView>,
    charts: Vec<ChartView>,
    visits: Option<VisitsView>,
    /// Link to the findings.
    quality: LinkView,
    /// Links to the data files.
    files: Vec<LinkView>,
}

/// Visits as counted by an external tool, from the report in the content folder.
#[derive(Serialize)]
struct VisitsView {
    chart: ChartView,
    method: Option<LinkView>,
    /// True if the pages do not count visits themselves.
    is_counted_elsewhere: bool,
    months: Vec<MonthView>,
    has_pages: bool,
}

#[derive(Serialize)]
struct MonthView {
    name: String,
    visits: String,
    pages: Option<String>,
}

/// Maximum number of months in the chart of visits.
const MONTHS: usize = 12;

/// Maximum number of solutions in the chart of users.
const MOST_USED: usize = 12;

/// Maximum number of years in the chart of releases.
const YEARS: usize = 12;

/// Renders the statistics.
pub fn page(cx: &PageContext) -> Result<String> {
    layout::render(cx, "statistics.html", head(cx.site), &view(cx))
}

fn head(site: &SiteContext) -> PageHead {
    let text = |key| site.texts.get(key).to_owned();
    PageHead {
        title: text(TextKey::StatisticsTitle),
        description: text(TextKey::StatisticsIntro),
        updated: site.last_change(),
        ..PageHead::default()
    }
}

fn view(cx: &PageContext) -> StatisticsView {
    let site = cx.site;
    let charts = [
        themes(cx),
        licences(cx),
        statuses(cx),
        completeness(site),
        most_used(cx),
        ages(site),
        releases(site),
    ];
    StatisticsView {
        totals: totals(cx),
        charts: charts.into_iter().flatten().collect(),
        visits: site.catalogue.site.visits.as_ref().and_then(|counted| visits(site, counted)),
        quality: LinkView::to(
            cx.url_to(&Route::Quality { page: 1 }),
            site.texts.get(TextKey::QualityPageTitle),
        ),
        files: open_data::paths(site)
            .map(|path| LinkView::to(cx.url_to_path(path), path))
            .collect(),
    }
}

fn totals(cx: &PageContext) -> Vec<LinkView> {
    let site = cx.site;
    let kind = |kind: Kind| {
        let count = site.derived.by_title.get(&kind).map_or(0, Vec::len);
        let words = site.texts.count(kind.count_key(), count);
        LinkView::to(cx.url_to(&Route::List { kind, page: 1 }), words)
    };
    let mut totals: Vec<_> = listed_kinds(site.catalogue).map(kind).collect();
    let organisations = site.derived.organisations.len();
    if organisations > 0 {
        let words = site.texts.count(TextKey::CountOrganisations, organisations);
        totals.push(LinkView::to(cx.url_to(&Route::Organisations { page: 1 }), words));
    }
    totals
}

fn themes(cx: &PageContext) -> Option<ChartView> {
    let site = cx.site;
    let mut counts: Vec<_> =
        site.derived.topics.iter().map(|(theme, entries)| (*theme, entries.len())).collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let link = |theme: crate::catalogue::Topic| {
        LinkView::to(
            cx.url_to(&Route::Topic { topic: theme, page: 1 }),
            site.texts.label(LabelGroup::Theme, theme.0),
        )
    };
    let entries = site.derived.by_title.values().map(Vec::len).sum();
    let counts = counts.into_iter().map(|(theme, count)| (link(theme), count)).collect();
    first(
        site,
        "per-tema",
        TextKey::StatisticsThemes,
        TextKey::StatisticsThemesFinding,
        counts,
        entries,
    )
}

fn licences(cx: &PageContext) -> Option<ChartView> {
    let statistics = &cx.site.derived.statistics;
    let link = |licence: &crate::derive::statistics::Licence| {
        let url = cx.url_to(&Route::Licence { licence: licence.slug.clone(), page: 1 });
        LinkView::to(url, cx.site.texts.label(LabelGroup::Licence, &licence.name))
    };
    let counts =
        statistics.licences.iter().map(|licence| (link(licence), licence.entries.len())).collect();
    first(
        cx.site,
        "per-licenza",
        TextKey::StatisticsLicences,
        TextKey::StatisticsLicencesFinding,
        counts,
        statistics.solutions,
    )
}

fn statuses(cx: &PageContext) -> Option<ChartView> {
    let statistics = &cx.site.derived.statistics;
    let count = |(status, entries): &(crate::catalogue::vocabulary::DevelopmentStatus, Vec<_>)| {
        let url = cx.url_to(&Route::Status { status: *status, page: 1 });
        (LinkView::to(url, cx.site.texts.label(LabelGroup::Status, status.name())), entries.len())
    };
    let counts = statistics.statuses.iter().map(count).collect();
    first(
        cx.site,
        "per-stato",
        TextKey::StatisticsStatuses,
        TextKey::StatisticsStatusesFinding,
        counts,
        statistics.solutions,
    )
}

/// Returns a chart whose summary names the longest bar, or all bars of that length.
fn first(
    site: &SiteContext,
    id: &'static str,
    title: TextKey,
    finding: TextKey,
    counts: Vec<(LinkView, usize)>,
    whole: usize,
) -> Option<ChartView> {
    let most = counts.iter().map(|(_, count)| *count).max()?;
    let labels = counts.iter().filter(|(_, count)| *count == most);
    let labels: Vec<&str> = labels.map(|(label, _)| label.label.as_str()).collect();
    let finding = say(site, tied(finding, TextKey::StatisticsTie, &labels), &labels, most, whole);
    ChartView::new(site, id, title, finding, counts, None)
}

/// Returns the text for one label, or that for several.
fn tied(one: TextKey, several: TextKey, labels: &[&str]) -> TextKey {
    if labels.len() > 1 { several } else { one }
}

/// Returns the chart of questions that solutions answer. Its summary names the question with the
/// fewest answers, which owners can improve.
fn completeness(site: &SiteContext) -> Option<ChartView> {
    let statistics = &site.derived.statistics;
    let words =
        |question: Question| site.texts.label(LabelGroup::StatisticsQuestion, question.name());
    let fewest = statistics.answered.iter().map(|(_, count)| *count).min()?;
    let rarest = statistics.answered.iter().filter(|(_, count)| *count == fewest);
    let rarest: Vec<String> = rarest.map(|(question, _)| words(*question)).collect();
    let labels: Vec<&str> = rarest.iter().map(String::as_str).collect();
    let key = if fewest == statistics.solutions {
        TextKey::StatisticsCompletenessFull
    } else {
        tied(TextKey::StatisticsCompletenessFinding, TextKey::StatisticsCompletenessTie, &labels)
    };
    let finding = say(site, key, &labels, fewest, statistics.solutions);
    let counts = statistics
        .answered
        .iter()
        .map(|(question, count)| (LinkView::words(words(*question)), *count))
        .collect();
    ChartView::new(
        site,
        "completezza",
        TextKey::StatisticsCompleteness,
        finding,
        counts,
        Some(statistics.solutions),
    )
}

fn most_used(cx: &PageContext) -> Option<ChartView> {
    let site = cx.site;
    let used = &site.derived.statistics.most_used;
    // A chart whose bars are all equal has no information.
    let (_, most) = used.first()?;
    used.iter().take(MOST_USED).find(|(_, count)| count != most)?;
    let link = |id| LinkView::to(cx.url_to_entry(id), &site.entry(id).title);
    let counts = used.iter().take(MOST_USED).map(|(id, count)| (link(*id), *count)).collect();
    let finding = site.texts.count(TextKey::StatisticsUsedFinding, used.len());
    ChartView::new(site, "piu-usate", TextKey::StatisticsUsed, finding, counts, None)
}

fn ages(site: &SiteContext) -> Option<ChartView> {
    let statistics = &site.derived.statistics;
    let fresh = statistics
        .ages
        .iter()
        .filter(|(age, _)| matches!(age, Age::UnderOneYear | Age::UnderTwoYears));
    let fresh: usize = fresh.map(|(_, count)| count).sum();
    let known = statistics.ages.iter().filter(|(age, _)| *age != Age::Unknown);
    let known: usize = known.map(|(_, count)| count).sum();
    let arguments = [
        ("n", fresh.into()),
        ("number", locale::number(site.lang(), fresh).into()),
        ("whole", locale::number(site.lang(), known).into()),
        ("date", locale::date(site.lang(), site.derived.day?).into()),
    ];
    let finding = site.texts.say(TextKey::StatisticsAgesFinding, &arguments);
    let label = |age: Age| LinkView::words(site.texts.label(LabelGroup::StatisticsAge, age.name()));
    let counts = statistics.ages.iter().map(|(age, count)| (label(*age), *count)).collect();
    ChartView::new(site, "eta", TextKey::StatisticsAges, finding, counts, None)
}

fn releases(site: &SiteContext) -> Option<ChartView> {
    let releases = &site.derived.statistics.releases;
    let most = releases.iter().map(|(_, count)| *count).max()?;
    let years = releases.iter().filter(|(_, count)| *count == most);
    let years: Vec<String> = years.map(|(year, _)| year.to_string()).collect();
    let labels: Vec<&str> = years.iter().map(String::as_str).collect();
    let key = tied(TextKey::StatisticsReleasesFinding, TextKey::StatisticsReleasesTie, &labels);
    let finding = say(site, key, &labels, most, site.derived.statistics.solutions);
    let recent = releases.iter().skip(releases.len().saturating_sub(YEARS));
    let counts = recent.map(|(year, count)| (LinkView::words(year.to_string()), *count)).collect();
    ChartView::new(site, "versioni", TextKey::StatisticsReleases, finding, counts, None)
}

fn visits(site: &SiteContext, counted: &Visits) -> Option<VisitsView> {
    let (lang, months) = (site.lang(), &counted.months);
    let number = |count: u32| locale::number(lang, count as usize);
    let name = |month: &String| locale::loose_date(lang, month);
    let ends = [("first", months.first_key_value()?), ("last", months.last_key_value()?)];
    let total = months.values().map(|month| month.visits as usize).sum::<usize>();
    let mut arguments = vec![("n", total.into()), ("number", locale::number(lang, total).into())];
    arguments.extend(ends.map(|(end, (month, _))| (end, name(month).into())));
    arguments.push(("months", months.len().into()));
    let key = match months.len() {
        1 => TextKey::StatisticsVisitsMonthFinding,
        _ if has_gaps(months.keys()) => TextKey::StatisticsVisitsGapsFinding,
        _ => TextKey::StatisticsVisitsFinding,
    };
    let finding = site.texts.say(key, &arguments);
    let recent = months.iter().skip(months.len().saturating_sub(MONTHS));
    let counts = recent
        .map(|(month, figures)| (LinkView::words(name(month)), figures.visits as usize))
        .collect();
    let view = |(month, figures): (&String, &Month)| MonthView {
        name: name(month),
        visits: number(figures.visits),
        pages: figures.pages.map(number),
    };
    Some(VisitsView {
        chart: ChartView::new(site, "visite", TextKey::StatisticsVisits, finding, counts, None)?,
        method: counted.method.as_ref().map(|method| LinkView::by_author(site, None, method)),
        is_counted_elsewhere: site.catalogue.site.matomo.is_none(),
        months: months.iter().map(view).collect(),
        has_pages: months.values().any(|month| month.pages.is_some()),
    })
}

/// Returns whether months such as `2026-08`, in order, leave out some between first and last.
fn has_gaps<'a>(months: impl Iterator<Item = &'a String>) -> bool {
    let number = |month: &String| {
        let (year, month) = month.split_once('-')?;
        Some(year.parse::<i32>().ok()? * 12 + month.parse::<i32>().ok()?)
    };
    let numbers: Vec<Option<i32>> = months.map(number).collect();
    numbers.windows(2).any(|pair| matches!(pair, [Some(one), Some(next)] if next - one != 1))
}

fn say(site: &SiteContext, key: TextKey, labels: &[&str], count: usize, whole: usize) -> String {
    let number = |count| locale::number(site.lang(), count);
    let arguments = [
        ("label", labels.join(", ").into()),
        ("n", count.into()),
        ("number", number(count).into()),
        ("whole", number(whole).into()),
    ];
    site.texts.say(key, &arguments)
}
