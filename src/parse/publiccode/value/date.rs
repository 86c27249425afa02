//! Parses dates, also in other forms than the one of the standard.

use jiff::civil::Date;

use crate::date_limit::is_placeholder;
use crate::finding::rule::Violation;
use crate::parse::record::Findings;
use crate::rules::fields::{DateForm, NotADate, PlaceholderDate};
use crate::rules::publiccode::OddDate;
use crate::source::Spanned;

/// Parses a date. A date in another form than `2026-01-31` is read if possible, and reported. One
/// that stands for no date is reported and left out.
pub fn date(text: &Spanned<String>, findings: &Findings) -> Option<Date> {
    let date = written_date(text, findings)?;
    if is_placeholder(date) {
        findings.borrow_mut().push(PlaceholderDate { date: (&text.value).into() }.at(&text.span));
        return None;
    }
    Some(date)
}

fn written_date(text: &Spanned<String>, findings: &Findings) -> Option<Date> {
    if let Some(date) = text.parse().ok().filter(|_| text.len() == "2026-01-31".len()) {
        return Some(date);
    }
    let Some(date) = odd_date(text) else {
        let violation = NotADate::new(&text.value, DateForm::Day);
        findings.borrow_mut().push(violation.at(&text.span));
        return None;
    };
    let violation = OddDate { written: text.value.as_str().into(), date: date.into() };
    findings.borrow_mut().push(violation.at(&text.span));
    Some(date)
}

/// Parses a date that is not in ISO form: followed by a time, without separators, with `/` or `.`,
/// or with the day first as in Italian.
fn odd_date(text: &str) -> Option<Date> {
    let day = text.split(['T', ' ']).next()?;
    if day.len() == "20260131".len() && day.bytes().all(|byte| byte.is_ascii_digit()) {
        return whole_date(day);
    }
    let parts: Option<Vec<i16>> =
        day.split(['-', '/', '.']).map(|part| part.parse().ok()).collect();
    let (year, month, day) = match parts?[..] {
        [year, month, day] if year > 999 => (year, month, day),
        [day, month, year] if year > 999 => (year, month, day),
        _ => return None,
    };
    // A number above 12 can only be the day.
    let (month, day) = if month > 12 { (day, month) } else { (month, day) };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn whole_date(digits: &str) -> Option<Date> {
    let (year, rest) = digits.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_other_forms_are_parsed() {
        let case = |text, expected: Option<&str>| {
            assert_eq!(odd_date(text).map(|d| d.to_string()).as_deref(), expected, "{text}");
        };
        case("2019-8-5", Some("2019-08-05"));
        case("31/12/2020", Some("2020-12-31"));
        case("12.31.2020", Some("2020-12-31"));
        case("2026-23-12", Some("2026-12-23"));
        case("2021-07-14T00:00:00Z", Some("2021-07-14"));
        case("2021/7/14 10:00", Some("2021-07-14"));
        case("20210714", Some("2021-07-14"));
        case("2021", None);
        case("2021-02-30", None);
        case("presto", None);
        case("", None);
    }
}
