//! The search page. Without scripts it shows links to the complete lists.

use serde::Serialize;

use crate::catalogue::Kind;
use crate::catalogue::facet::Facet;
use crate::derive::SearchExamples;
use crate::failure::Result;
use crate::render::context::{PageContext, SiteContext};
use crate::render::layout;
use crate::render::layout::head::PageHead;
use crate::render::parts::groups;
use crate::render::parts::groups::GroupView;
use crate::render::parts::link::LinkView;
use crate::render::parts::search_form::SearchFormView;
use crate::render::sections::listed_kinds;
use crate::render::text_key::{LabelGroup, TextKey};
use crate::search::typed_field;
use crate::urls::Route;

#[derive(Serialize)]
pub struct SearchView {
    search: SearchFormView,
    /// Tips with examples that find something in this catalogue.
    tips: Vec<String>,
    lists: Vec<LinkView>,
    themes: Vec<GroupView>,
    facets: Vec<FacetView>,
    sorts: Vec<SortView>,
    sort_parameter: &'static str,
    page_parameter: &'static str,
    /// Texts for the number of results, by plural form. The script inserts the number.
    counts: Vec<CountView>,
}

#[derive(Serialize)]
struct FacetView {
    name: &'static str,
    parameter: &'static str,
    label: String,
}

#[derive(Serialize)]
struct SortView {
    name: &'static str,
    label: String,
}

#[derive(Serialize)]
struct CountView {
    category: &'static str,
    words: String,
}

const SORTS: [(&str, TextKey); 4] = [
    ("relevance", TextKey::SortRelevance),
    ("adoption", TextKey::SortAdoption),
    ("recent", TextKey::SortRecent),
    ("name", TextKey::SortName),
];

/// CLDR plural categories of all supported languages, each with a number that is in this category
/// in most of them.
const CATEGORIES: [(&str, usize); 4] = [("one", 1), ("two", 2), ("few", 3), ("other", 5)];

/// Renders the search page.
pub fn page(cx: &PageContext) -> Result<String> {
    layout::render(cx, "search.html", head(cx.site), &view(cx))
}

fn head(site: &SiteContext) -> PageHead {
    let text = |key| site.texts.get(key).to_owned();
    PageHead {
        title: text(TextKey::SearchTitle),
        description: text(TextKey::SearchDescription),
        scripts: &["search-box", "search-page"],
        offers_comparison: true,
        ..PageHead::default()
    }
}

fn view(cx: &PageContext) -> SearchView {
    let site = cx.site;
    let texts = site.texts;
    let parameters = site.segments.parameters();
    let facet = |&facet: &Facet| FacetView {
        name: facet.name(),
        parameter: site.segments.facet(facet),
        label: texts.label(LabelGroup::Facet, facet.name()),
    };
    let list = |kind: Kind| {
        let count = site.of_kind(kind).len();
        LinkView::to(
            cx.url_to(&Route::List { kind, page: 1 }),
            texts.count(kind.count_key(), count),
        )
    };
    let count = |(category, n): (&'static str, usize)| CountView {
        category,
        words: count_pattern(site, n),
    };
    SearchView {
        search: SearchFormView::new(cx),
        tips: tips(site),
        lists: listed_kinds(site.catalogue).map(list).collect(),
        themes: groups::topics(cx).groups,
        facets: Facet::ALL.iter().map(facet).collect(),
        sorts: SORTS
            .into_iter()
            .map(|(name, label)| SortView { name, label: texts.get(label).to_owned() })
            .collect(),
        sort_parameter: parameters.sort,
        page_parameter: parameters.page,
        counts: CATEGORIES.into_iter().map(count).collect(),
    }
}

fn tips(site: &SiteContext) -> Vec<String> {
    let SearchExamples { phrase, without, fields, .. } = &site.derived.search_examples;
    let tip = |key, example: String| site.texts.say(key, &[("example", example.into())]);
    let phrase = phrase.iter().map(|phrase| tip(TextKey::SearchTipPhrase, format!("\"{phrase}\"")));
    let without = without
        .iter()
        .map(|(word, other)| tip(TextKey::SearchTipWithout, format!("{word} -{other}")));
    let typed = |(facet, value): &(Facet, String)| typed_field(site.segments, *facet, value);
    let fields: Vec<_> = fields.iter().map(typed).collect();
    let fields = (!fields.is_empty()).then(|| tip(TextKey::SearchTipFields, fields.join(", ")));
    phrase.chain(without).chain(fields).collect()
}

/// Returns the text for a number of results, with `{n}` in place of the number.
fn count_pattern(site: &SiteContext, n: usize) -> String {
    site.texts.say(TextKey::SearchCount, &[("n", n.into()), ("number", "{n}".into())])
}
