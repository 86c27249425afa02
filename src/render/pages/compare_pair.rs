//! The page that compares two solutions.

use serde::Serialize;

use crate::catalogue::{EntryId, Kind, Slug};
use crate::failure::Result;
use crate::render::comparison::facts::{Fact, facts};
use crate::render::comparison::groups::{CompareGroupView, filled_groups};
use crate::render::comparison::pair::pair_title;
use crate::render::comparison::tool::ComparisonToolView;
use crate::render::context::PageContext;
use crate::render::layout;
use crate::render::layout::head::PageHead;
use crate::render::parts::link::LinkView;
use crate::render::text_key::TextKey;
use crate::urls::Route;

#[derive(Serialize)]
pub struct ComparePairView {
    tool: ComparisonToolView,
    columns: Vec<CompareColumnView>,
    groups: Vec<CompareGroupView>,
    /// URL of the interactive comparison with the two solutions, to which others can be added.
    extend: String,
    /// URL of an assessment of the two solutions.
    assess: String,
}

#[derive(Serialize)]
struct CompareColumnView {
    title: String,
    url: String,
    source: Fact,
}

/// Renders the comparison of two solutions.
pub fn page(cx: &PageContext, one: &Slug, other: &Slug) -> Result<String> {
    let solution = |slug| cx.site.catalogue.find(Kind::Solution, slug);
    let pair = solution(one).zip(solution(other)).expect("pairs consist of existing solutions");
    layout::render(cx, "compare_pair.html", head(cx, pair), &view(cx, pair))
}

fn head(cx: &PageContext, pair: (EntryId, EntryId)) -> PageHead {
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

fn view(cx: &PageContext, (one, other): (EntryId, EntryId)) -> ComparePairView {
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
