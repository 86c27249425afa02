//! Solutions side by side: the page where visitors choose them, and ready pages for those much alike.

use serde::Serialize;

use super::LinkView;
use super::facts::{Fact, Facts, GROUPS, facts, file_count};
use super::frame::Opening;
use crate::catalogue::EntryId;
use crate::render::press::{Links, Press};
use crate::render::route::Route;

pub fn pair_route(press: &Press, (one, other): (EntryId, EntryId)) -> Route {
    Route::Pair(press.entry(one).slug.clone(), press.entry(other).slug.clone())
}

/// Returns the way to the page of two solutions, if there is one.
pub fn pair_link(press: &Press, links: &Links, one: EntryId, other: EntryId) -> Option<String> {
    let pair = (one.min(other), one.max(other));
    press.derived.pairs.binary_search(&pair).is_ok().then(|| links.route(&pair_route(press, pair)))
}

#[derive(Serialize)]
pub struct CompareView {
    tool: ToolView,
    groups: Vec<GroupView>,
    pairs: Vec<LinkView>,
}

/// What the scripts of the comparison and the assessment are told.
#[derive(Serialize)]
pub struct ToolView {
    /// The way to the home page of the edition.
    root: String,
    /// Opens the search index.
    client: String,
    /// The folder of what is known of solutions, and how many files there may be in it.
    facts: String,
    facts_files: u32,
    compare: String,
    assessment: String,
}

impl ToolView {
    pub fn new(press: &Press, links: &Links) -> Self {
        Self {
            root: links.route(&Route::Home),
            client: links.path(&press.own_file("search/client.js")),
            facts: links.route(&Route::Compare),
            facts_files: file_count(press),
            compare: links.route(&Route::Compare),
            assessment: links.route(&Route::Assessment),
        }
    }
}

#[derive(Serialize)]
pub struct PairView {
    tool: ToolView,
    columns: Vec<ColumnView>,
    groups: Vec<GroupView>,
    /// The same two where a third can join them, and in the assessment.
    extend: String,
    assess: String,
}

#[derive(Serialize)]
struct ColumnView {
    title: String,
    url: String,
    source: Fact,
}

#[derive(Serialize)]
struct GroupView {
    label: String,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct RowView {
    name: &'static str,
    label: String,
    /// Whether the solutions say different things.
    differs: bool,
    /// One a column.
    cells: Vec<Vec<Fact>>,
}

pub fn opening(press: &Press) -> Opening {
    let text = |key| press.texts.get(key).to_owned();
    Opening {
        title: text("compare-title"),
        description: text("compare-description"),
        scripts: &["compare-tool"],
        ..Opening::default()
    }
}

pub fn view(press: &Press, links: &Links) -> CompareView {
    let pair = |pair: &(EntryId, EntryId)| {
        LinkView::to(links.route(&pair_route(press, *pair)), pair_title(press, *pair))
    };
    CompareView {
        tool: ToolView::new(press, links),
        groups: groups(press, &[]),
        pairs: press.derived.pairs.iter().map(pair).collect(),
    }
}

pub fn pair_opening(press: &Press, links: &Links, pair: (EntryId, EntryId)) -> Opening {
    let title = pair_title(press, pair);
    Opening {
        description: press
            .texts
            .say("compare-pair-description", &[("pair", title.as_str().into())]),
        title: press.texts.say("compare-pair-title", &[("pair", title.into())]),
        above: vec![LinkView::to(links.route(&Route::Compare), press.texts.get("compare-title"))],
        updated: press.entry(pair.0).last_date().max(press.entry(pair.1).last_date()),
        ..Opening::default()
    }
}

fn pair_title(press: &Press, (one, other): (EntryId, EntryId)) -> String {
    let title = |id| press.entry(id).title.as_str();
    press.texts.say("compare-pair", &[("one", title(one).into()), ("other", title(other).into())])
}

pub fn pair(press: &Press, links: &Links, (one, other): (EntryId, EntryId)) -> PairView {
    let all = [one, other].map(|id| facts(press, links, id));
    let query = format!("?s={}&s={}", press.entry(one).slug, press.entry(other).slug);
    PairView {
        tool: ToolView::new(press, links),
        groups: filled_groups(press, &all),
        extend: format!("{}{query}", links.route(&Route::Compare)),
        assess: format!("{}{query}", links.route(&Route::Assessment)),
        columns: all
            .into_iter()
            .map(|facts| ColumnView { title: facts.title, url: facts.url, source: facts.source })
            .collect(),
    }
}

/// Returns the groups with the rows that at least one solution fills.
fn filled_groups(press: &Press, all: &[Facts]) -> Vec<GroupView> {
    let mut groups = groups(press, all);
    for group in &mut groups {
        group.rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    }
    groups.retain(|group| !group.rows.is_empty());
    groups
}

fn groups(press: &Press, all: &[Facts]) -> Vec<GroupView> {
    let row = |(name, label): &(&'static str, &str)| {
        let cells: Vec<_> =
            all.iter().map(|facts| facts.rows.get(name).cloned().unwrap_or_default()).collect();
        let texts =
            |cell: &Vec<Fact>| cell.iter().map(|fact| fact.text.clone()).collect::<Vec<_>>();
        let differs = cells.windows(2).any(|two| texts(&two[0]) != texts(&two[1]));
        RowView { name, label: press.texts.get(label).to_owned(), differs, cells }
    };
    let group = |(label, rows): &(&str, &[super::facts::Row])| GroupView {
        label: press.texts.get(label).to_owned(),
        rows: rows.iter().map(row).collect(),
    };
    GROUPS.iter().map(group).collect()
}
