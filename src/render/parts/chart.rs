//! Charts as text: a sentence, and bars next to their labels and numbers, readable without styles.

use serde::Serialize;

use super::link::LinkView;
use crate::render::context::SiteContext;
use crate::render::locale;
use crate::render::text_key::TextKey;

#[derive(Serialize)]
pub struct ChartView {
    /// Fragment id of the chart: `per-licenza`.
    id: &'static str,
    title: String,
    /// Summary in one sentence.
    finding: String,
    bars: Vec<BarView>,
}

#[derive(Serialize)]
struct BarView {
    label: LinkView,
    number: String,
    /// Length in percent of the whole, or of the longest bar; rounded up.
    length: usize,
}

impl ChartView {
    /// Returns a chart of counts in relation to `whole`, or to the largest count without it. `None`
    /// if that is zero or there are no counts.
    pub fn new(
        site: &SiteContext,
        id: &'static str,
        title: TextKey,
        finding: String,
        counts: Vec<(LinkView, usize)>,
        whole: Option<usize>,
    ) -> Option<Self> {
        let longest = whole
            .or_else(|| counts.iter().map(|(_, count)| *count).max())
            .filter(|longest| *longest > 0)?;
        let bar = |(label, count): (LinkView, usize)| BarView {
            label,
            number: locale::number(site.lang(), count),
            length: (count * 100).div_ceil(longest),
        };
        let title = site.texts.get(title).to_owned();
        Some(Self { id, title, finding, bars: counts.into_iter().map(bar).collect() })
    }
}
