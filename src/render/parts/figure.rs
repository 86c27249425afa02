//! Figures and grants, each with its date and source.

use serde::Serialize;

use super::link::LinkView;
use crate::catalogue::parts::{Figure, Funding};
use crate::render::context::SiteContext;
use crate::render::locale;
use crate::render::text_key::TextKey;

#[derive(Serialize)]
pub struct FigureView {
    /// Language of label and value, if it is not the page's.
    lang: Option<String>,
    label: String,
    value: String,
    date: String,
    source: LinkView,
}

impl FigureView {
    pub fn all(site: &SiteContext, figures: &[Figure]) -> Vec<Self> {
        let figure = |figure: &Figure| Self {
            lang: site.authors_lang(),
            label: figure.label.clone(),
            value: figure.value.clone(),
            date: locale::loose_date(site.lang(), &figure.date),
            source: LinkView::of_address(&figure.source),
        };
        figures.iter().map(figure).collect()
    }
}

#[derive(Serialize)]
pub struct FundingView {
    /// `700.000 euro`
    amount: String,
    by: Option<String>,
    date: Option<String>,
    source: LinkView,
}

impl FundingView {
    pub fn new(site: &SiteContext, funding: &Funding) -> Self {
        Self {
            amount: euros(site, funding.amount),
            by: funding.by.clone(),
            date: funding.date.as_deref().map(|date| locale::loose_date(site.lang(), date)),
            source: LinkView::of_address(&funding.source),
        }
    }
}

/// Formats an amount of euros: `700.000 euro`.
pub fn euros(site: &SiteContext, amount: u64) -> String {
    site.texts.count(TextKey::Euros, amount as usize)
}
