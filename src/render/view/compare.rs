//! Solutions side by side: the page where visitors choose them, and ready pages for those much alike.

use serde::Serialize;

use super::LinkView;
use super::facts::{Fact, Facts, GROUPS, facts, file_count};
use super::frame::PageHead;
use crate::catalogue::EntryId;
use crate::render::context::{Links, SiteContext};
use crate::render::route::Route;

pub fn pair_route(site: &SiteContext, (one, other): (EntryId, EntryId)) -> Route {
    Route::Pair(site.entry(one).slug.clone(), site.entry(other).slug.clone())
}

/// Returns the way to the page of two solutions, if there is one.
pub fn pair_link(
    site: &SiteContext,
    links: &Links,
    one: EntryId,
    other: EntryId,
) -> Option<String> {
    let pair = (one.min(other), one.max(other));
    site.derived.pairs.binary_search(&pair).is_ok().then(|| links.route(&pair_route(site, pair)))
}

#[derive(Serialize)]
pub struct CompareView {
    tool: ComparisonToolView,
    groups: Vec<CompareGroupView>,
    pairs: Vec<LinkView>,
}

/// What the scripts of the comparison and the assessment are told.
#[derive(Serialize)]
pub struct ComparisonToolView {
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

impl ComparisonToolView {
    pub fn new(site: &SiteContext, links: &Links) -> Self {
        Self {
            root: links.route(&Route::Home),
            client: links.path(&site.own_file("search/client.js")),
            facts: links.route(&Route::Compare),
            facts_files: file_count(site),
            compare: links.route(&Route::Compare),
            assessment: links.route(&Route::Assessment),
        }
    }
}

#[derive(Serialize)]
pub struct ComparePairView {
    tool: ComparisonToolView,
    columns: Vec<CompareColumnView>,
    groups: Vec<CompareGroupView>,
    /// The same two where a third can join them, and in the assessment.
    extend: String,
    assess: String,
}

#[derive(Serialize)]
struct CompareColumnView {
    title: String,
    url: String,
    source: Fact,
}

#[derive(Serialize)]
struct CompareGroupView {
    label: String,
    rows: Vec<CompareRowView>,
}

#[derive(Serialize)]
struct CompareRowView {
    name: &'static str,
    label: String,
    /// Whether the solutions say different things.
    differs: bool,
    /// One a column.
    cells: Vec<Vec<Fact>>,
}

pub fn head(site: &SiteContext) -> PageHead {
    let text = |key| site.texts.get(key).to_owned();
    PageHead {
        title: text("compare-title"),
        description: text("compare-description"),
        scripts: &["compare-tool"],
        ..PageHead::default()
    }
}

pub fn view(site: &SiteContext, links: &Links) -> CompareView {
    let pair = |pair: &(EntryId, EntryId)| {
        LinkView::to(links.route(&pair_route(site, *pair)), pair_title(site, *pair))
    };
    CompareView {
        tool: ComparisonToolView::new(site, links),
        groups: groups(site, &[]),
        pairs: site.derived.pairs.iter().map(pair).collect(),
    }
}

pub fn pair_head(site: &SiteContext, links: &Links, pair: (EntryId, EntryId)) -> PageHead {
    let title = pair_title(site, pair);
    PageHead {
        description: site.texts.say("compare-pair-description", &[("pair", title.as_str().into())]),
        title: site.texts.say("compare-pair-title", &[("pair", title.into())]),
        above: vec![LinkView::to(links.route(&Route::Compare), site.texts.get("compare-title"))],
        updated: site.entry(pair.0).last_date().max(site.entry(pair.1).last_date()),
        ..PageHead::default()
    }
}

fn pair_title(site: &SiteContext, (one, other): (EntryId, EntryId)) -> String {
    let title = |id| site.entry(id).title.as_str();
    site.texts.say("compare-pair", &[("one", title(one).into()), ("other", title(other).into())])
}

pub fn pair(
    site: &SiteContext,
    links: &Links,
    (one, other): (EntryId, EntryId),
) -> ComparePairView {
    let all = [one, other].map(|id| facts(site, links, id));
    let query = format!("?s={}&s={}", site.entry(one).slug, site.entry(other).slug);
    ComparePairView {
        tool: ComparisonToolView::new(site, links),
        groups: filled_groups(site, &all),
        extend: format!("{}{query}", links.route(&Route::Compare)),
        assess: format!("{}{query}", links.route(&Route::Assessment)),
        columns: all
            .into_iter()
            .map(|facts| CompareColumnView {
                title: facts.title,
                url: facts.url,
                source: facts.source,
            })
            .collect(),
    }
}

/// Returns the groups with the rows that at least one solution fills.
fn filled_groups(site: &SiteContext, all: &[Facts]) -> Vec<CompareGroupView> {
    let mut groups = groups(site, all);
    for group in &mut groups {
        group.rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    }
    groups.retain(|group| !group.rows.is_empty());
    groups
}

fn groups(site: &SiteContext, all: &[Facts]) -> Vec<CompareGroupView> {
    let row = |(name, label): &(&'static str, &str)| {
        let cells: Vec<_> =
            all.iter().map(|facts| facts.rows.get(name).cloned().unwrap_or_default()).collect();
        let texts =
            |cell: &Vec<Fact>| cell.iter().map(|fact| fact.text.clone()).collect::<Vec<_>>();
        let differs = cells.windows(2).any(|two| texts(&two[0]) != texts(&two[1]));
        CompareRowView { name, label: site.texts.get(label).to_owned(), differs, cells }
    };
    let group = |(label, rows): &(&str, &[super::facts::Row])| CompareGroupView {
        label: site.texts.get(label).to_owned(),
        rows: rows.iter().map(row).collect(),
    };
    GROUPS.iter().map(group).collect()
}
