//! Solutions side by side: the page where visitors choose them, and ready pages for those much alike.

use serde::Serialize;

use super::LinkView;
use super::facts::{Fact, Facts, GROUPS, Row, facts, file_count};
use super::frame::PageHead;
use crate::catalogue::EntryId;
use crate::render::context::{PageContext, SiteContext};
use crate::render::text_key::TextKey;
use crate::urls::Route;

pub fn pair_route(site: &SiteContext, (one, other): (EntryId, EntryId)) -> Route {
    Route::Pair(site.entry(one).slug.clone(), site.entry(other).slug.clone())
}

/// Returns the way to the page of two solutions, if there is one.
pub fn pair_link(cx: &PageContext, one: EntryId, other: EntryId) -> Option<String> {
    let pair = (one.min(other), one.max(other));
    cx.site
        .derived
        .pairs
        .binary_search(&pair)
        .is_ok()
        .then(|| cx.url_to(&pair_route(cx.site, pair)))
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
    pub fn new(cx: &PageContext) -> Self {
        Self {
            root: cx.url_to(&Route::Home),
            client: cx.url_to_path(&cx.site.own_file("search/client.js")),
            facts: cx.url_to(&Route::Compare),
            facts_files: file_count(cx.site),
            compare: cx.url_to(&Route::Compare),
            assessment: cx.url_to(&Route::Assessment),
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
        title: text(TextKey::CompareTitle),
        description: text(TextKey::CompareDescription),
        scripts: &["compare-tool"],
        ..PageHead::default()
    }
}

pub fn view(cx: &PageContext) -> CompareView {
    let site = cx.site;
    let pair = |pair: &(EntryId, EntryId)| {
        LinkView::to(cx.url_to(&pair_route(site, *pair)), pair_title(site, *pair))
    };
    CompareView {
        tool: ComparisonToolView::new(cx),
        groups: groups(site, &[]),
        pairs: site.derived.pairs.iter().map(pair).collect(),
    }
}

pub fn pair_head(cx: &PageContext, pair: (EntryId, EntryId)) -> PageHead {
    let site = cx.site;
    let title = pair_title(site, pair);
    PageHead {
        description: site
            .texts
            .say(TextKey::ComparePairDescription, &[("pair", title.as_str().into())]),
        title: site.texts.say(TextKey::ComparePairTitle, &[("pair", title.into())]),
        above: vec![LinkView::to(
            cx.url_to(&Route::Compare),
            site.texts.get(TextKey::CompareTitle),
        )],
        updated: site.entry(pair.0).last_date().max(site.entry(pair.1).last_date()),
        ..PageHead::default()
    }
}

fn pair_title(site: &SiteContext, (one, other): (EntryId, EntryId)) -> String {
    let title = |id| site.entry(id).title.as_str();
    site.texts
        .say(TextKey::ComparePair, &[("one", title(one).into()), ("other", title(other).into())])
}

pub fn pair(cx: &PageContext, (one, other): (EntryId, EntryId)) -> ComparePairView {
    let all = [one, other].map(|id| facts(cx, id));
    let query = format!("?s={}&s={}", cx.site.entry(one).slug, cx.site.entry(other).slug);
    ComparePairView {
        tool: ComparisonToolView::new(cx),
        groups: filled_groups(cx.site, &all),
        extend: format!("{}{query}", cx.url_to(&Route::Compare)),
        assess: format!("{}{query}", cx.url_to(&Route::Assessment)),
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
    let row = |&(name, label): &Row| {
        let cells: Vec<_> =
            all.iter().map(|facts| facts.rows.get(name).cloned().unwrap_or_default()).collect();
        let texts =
            |cell: &Vec<Fact>| cell.iter().map(|fact| fact.text.clone()).collect::<Vec<_>>();
        let differs = cells.windows(2).any(|two| texts(&two[0]) != texts(&two[1]));
        CompareRowView { name, label: site.texts.get(label).to_owned(), differs, cells }
    };
    let group = |&(label, rows): &(TextKey, &[Row])| CompareGroupView {
        label: site.texts.get(label).to_owned(),
        rows: rows.iter().map(row).collect(),
    };
    GROUPS.iter().map(group).collect()
}
