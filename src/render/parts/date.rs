//! Dates for machines and readers.

use jiff::Unit;
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

/// Returns the time from a date to the reference date in words: `5 anni fa`, `3 mesi fa`. `None`
/// without a reference date, or if the date is later.
pub fn relative_date(site: &SiteContext, date: Date) -> Option<String> {
    let day = site.derived.day.filter(|day| date <= *day)?;
    let since = date.until((Unit::Year, day)).ok()?;
    let [years, months] =
        [i32::from(since.get_years()), since.get_months()].map(|count| count.max(0) as usize);
    Some(match (years, months) {
        (0, 0) => site.texts.get(TextKey::RelativeDateNew).to_owned(),
        (0, months) => site.texts.count(TextKey::RelativeDateMonths, months),
        (years, _) => site.texts.count(TextKey::RelativeDateYears, years),
    })
}
