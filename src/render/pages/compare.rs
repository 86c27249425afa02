//! The page on which visitors select solutions to compare.

use serde::Serialize;

use crate::catalogue::EntryId;
use crate::failure::Result;
use crate::render::comparison::groups::{CompareGroupView, groups};
use crate::render::comparison::pair::{pair_route, pair_title};
use crate::render::comparison::tool::ComparisonToolView;
use crate::render::context::{PageContext, SiteContext};
use crate::render::layout;
use crate::render::layout::head::PageHead;
use crate::render::parts::link::LinkView;
use crate::render::text_key::TextKey;

#[derive(Serialize)]
pub struct CompareView {
    tool: ComparisonToolView,
    groups: Vec<CompareGroupView>,
    pairs: Vec<LinkView>,
}

/// Renders the comparison.
pub fn page(cx: &PageContext) -> Result<String> {
    layout::render(cx, "compare.html", head(cx.site), &view(cx))
}

fn head(site: &SiteContext) -> PageHead {
    let text = |key| site.texts.get(key).to_owned();
    PageHead {
        title: text(TextKey::CompareTitle),
        description: text(TextKey::CompareDescription),
        scripts: &["compare-tool"],
        ..PageHead::default()
    }
}

fn view(cx: &PageContext) -> CompareView {
    let site = cx.site;
    let link = |pair: &(EntryId, EntryId)| {
        LinkView::to(cx.url_to(&pair_route(site, *pair)), pair_title(site, *pair))
    };
    CompareView {
        tool: ComparisonToolView::new(cx),
        groups: groups(site, &[]),
        pairs: site.derived.pairs.iter().map(link).collect(),
    }
}
