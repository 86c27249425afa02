//! Reads days, months and years.

use std::fmt;

use jiff::civil::Date;

use crate::date_limit::{first_day, is_beyond_plans, is_loose_placeholder, is_placeholder};
use crate::finding::rule::Violation;
use crate::parse::record::{Findings, Record};
use crate::parse::schema::FieldType;
use crate::rules::fields::{
    DateForm, DateLimitName, DatesReversed, FarDate, FutureDate, FutureDateHelp, NotADate,
    PlaceholderDate,
};
use crate::source::{Span, Spanned};
use crate::yaml::Data;

impl Record<'_> {
    /// Returns the day of something that has happened. A later one than the limit, and one that
    /// is a placeholder, are reported and left out.
    pub fn past_date(&mut self, key: &'static str) -> Option<Spanned<Date>> {
        let date = self.date(key)?;
        self.happened(*date, &date.span).then_some(date)
    }

    /// Returns a day in ISO form. A placeholder is reported and left out.
    pub fn date(&mut self, key: &'static str) -> Option<Spanned<Date>> {
        self.record_key(key, || FieldType::Date);
        let text = self.code(key)?;
        match text.parse::<Date>() {
            Ok(date) if text.len() == "2026-01-31".len() => {
                let is_real = !is_placeholder(date);
                if !is_real {
                    self.report(PlaceholderDate { date: date.into() }.at(&text.span));
                }
                is_real.then(|| Spanned::new(date, text.span))
            }
            _ => {
                self.report(NotADate::new(text.value, DateForm::Day).at(&text.span));
                None
            }
        }
    }

    /// Reports that a required key has no value if its date is a placeholder.
    pub fn report_placeholder(&mut self, key: &'static str) {
        let Some((name, value)) = self.written(key) else { return };
        if let Data::Scalar(scalar) = &value.data
            && is_loose_placeholder(&scalar.text)
        {
            self.report_no_value(key, name);
        }
    }

    /// Returns true for a text that is no loose date, or one that has happened; reports all others.
    pub fn may_be_past(&self, text: &Spanned<String>) -> bool {
        let Some(day) = first_day(text) else { return true };
        let is_placeholder = is_loose_placeholder(text);
        if is_placeholder {
            self.report(PlaceholderDate { date: (&text.value).into() }.at(&text.span));
        }
        !is_placeholder && self.happened(day, &text.span)
    }

    /// Returns true for a day that is not later than the limit, else reports it.
    fn happened(&self, day: Date, span: &Span) -> bool {
        let problem = future_date(day, span.text(), self.findings);
        let has_happened = problem.is_none();
        problem.into_iter().for_each(|violation| self.report(violation.at(span)));
        has_happened
    }

    /// Returns the day, month or year of something that has happened, in ISO form as text. A later
    /// one than the limit is reported and left out.
    pub fn past_loose_date(&mut self, key: &'static str) -> Option<String> {
        let (text, day) = self.loose(key)?;
        self.happened(day, &text.span).then_some(text.value)
    }

    /// Returns a day, month or year in ISO form as text. One that stands for no date, or that no
    /// plan reaches, is reported and left out.
    pub fn loose_date(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let (text, day) = self.loose(key)?;
        if is_beyond_plans(day) {
            self.report(FarDate { date: (&text.value).into() }.at(&text.span));
            return None;
        }
        Some(text)
    }

    /// Reports two dates if `last`, with its key, is before `first`. Dates without a day or a month
    /// are compared as far as both are known.
    pub fn check_order<T: fmt::Display>(
        &self,
        (first_key, first): (&str, &Option<Spanned<T>>),
        (last_key, last): (&str, &Option<Spanned<T>>),
    ) {
        let (Some(first), Some(last)) = (first, last) else { return };
        let (first, last, place) = (first.value.to_string(), last.value.to_string(), &last.span);
        let known = first.len().min(last.len());
        if last[..known] < first[..known] {
            let first = format!("{first_key}: {first}").into();
            let last = format!("{last_key}: {last}").into();
            self.report(DatesReversed { first, last }.at(place));
        }
    }

    /// Returns a loose date with its first day.
    fn loose(&mut self, key: &'static str) -> Option<(Spanned<String>, Date)> {
        self.record_key(key, || FieldType::LooseDate);
        let text = self.code(key)?;
        let Some(day) = first_day(&text) else {
            self.report(NotADate::new(text.value, DateForm::Loose).at(&text.span));
            return None;
        };
        if is_loose_placeholder(&text) {
            self.report(PlaceholderDate { date: (&text.value).into() }.at(&text.span));
            return None;
        }
        Some((text, day))
    }
}

/// Returns the violation by a day of something that has happened, if it is later than the limit.
/// `written` is the date as its author wrote it.
pub fn future_date(day: Date, written: &str, findings: &Findings) -> Option<FutureDate> {
    let limit = findings.dates().exceeded_by(day)?;
    let help = match limit {
        DateLimitName::AsOf { .. } => FutureDateHelp::CorrectOrMove,
        DateLimitName::Today { .. } | DateLimitName::Years => FutureDateHelp::Correct,
    };
    Some(FutureDate { date: written.into(), limit, help })
}

/// Returns whether a text is a day, month or year in ISO form.
pub fn is_loose_date(text: &str) -> bool {
    first_day(text).is_some()
}
