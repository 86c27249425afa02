//! Figures and money, each with its date and source.

use serde::Serialize;

use super::LinkView;
use crate::catalogue::parts::{Figure, Funding};
use crate::render::locale;
use crate::render::press::Press;

#[derive(Serialize)]
pub struct FigureView {
    /// Of label and value, where it is not the page's.
    lang: Option<String>,
    label: String,
    value: String,
    date: String,
    source: LinkView,
}

impl FigureView {
    pub fn all(press: &Press, figures: &[Figure]) -> Vec<Self> {
        let figure = |figure: &Figure| Self {
            lang: press.authors_lang(),
            label: figure.label.clone(),
            value: figure.value.clone(),
            date: locale::loose_date(press.lang(), &figure.date),
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
    pub fn new(press: &Press, funding: &Funding) -> Self {
        Self {
            amount: euros(press, funding.amount),
            by: funding.by.clone(),
            date: funding.date.as_deref().map(|date| locale::loose_date(press.lang(), date)),
            source: LinkView::of_address(&funding.source),
        }
    }
}

/// Returns an amount in words: `700.000 euro`.
pub fn euros(press: &Press, amount: u64) -> String {
    press.texts.say("euros", &[("number", locale::number(press.lang(), amount as usize).into())])
}
