//! Dates for machines and readers.

use jiff::civil::Date;
use serde::Serialize;

use crate::lang::Lang;
use crate::render::context::SiteContext;
use crate::render::locale::{self, DateForm};
use crate::render::text_key::TextKey;

/// A date in ISO form and in words.
#[derive(Serialize)]
pub struct DateView {
    pub iso: String,
    pub words: String,
}

impl DateView {
    pub fn new(lang: Lang, date: Date) -> Self {
        Self { iso: date.to_string(), words: locale::date(lang, date) }
    }
}

/// Returns a text about a date of any form, with the words that the form needs: `dal 2019`,
/// `dall’8 agosto 2019`.
pub fn with_date(site: &SiteContext, key: TextKey, date: &str) -> String {
    let words = locale::loose_date(site.lang(), date);
    let form = DateForm::of(date).name();
    site.texts.say(key, &[("date", words.into()), ("form", form.into())])
}

/// Returns whether a date is after the reference date.
pub fn is_planned(site: &SiteContext, date: Option<Date>) -> bool {
    date.zip(site.derived.day).is_some_and(|(date, day)| date > day)
}
