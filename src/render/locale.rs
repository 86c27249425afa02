//! Formats of dates and numbers in each language. Texts are in `text`.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use fixed_decimal::Decimal;
use icu_calendar::Iso;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;
use jiff::civil::Date;

use crate::lang::Lang;

/// Formats a day: `5 agosto 2019`.
pub fn date(lang: Lang, date: Date) -> String {
    with(lang, |formatters| formatters.day.format(&iso(date)).to_string())
}

/// Formats a day or month in ISO form: `5 agosto 2019`, `agosto 2019`. Returns years and any other
/// text unchanged.
pub fn loose_date(lang: Lang, text: &str) -> String {
    if let Ok(day) = text.parse() {
        return date(lang, day);
    }
    match format!("{text}-01").parse() {
        Ok(day) if text.len() == "2019-08".len() => {
            with(lang, |formatters| formatters.month.format(&iso(day)).to_string())
        }
        _ => text.to_owned(),
    }
}

/// The form of a date in words, on which articles and prepositions before it depend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateForm {
    /// `5 agosto 2019`
    Day,
    /// A day that begins with a vowel in Italian: `8 agosto 2019`.
    VowelDay,
    /// `agosto 2019`
    Month,
    /// `2019`
    Year,
    /// Any other text: `primavera 2020`.
    Text,
}

impl DateForm {
    /// Returns the name of the form in Fluent files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::VowelDay => "vowelDay",
            Self::Month => "month",
            Self::Year => "year",
            Self::Text => "text",
        }
    }

    /// Returns the form in which `loose_date` writes a date.
    pub fn of(text: &str) -> Self {
        let is_day = text.parse::<Date>();
        let is_month = || format!("{text}-01").parse::<Date>().is_ok() && text.len() == 7;
        match is_day.map(Date::day) {
            Ok(8 | 11) => Self::VowelDay,
            Ok(_) => Self::Day,
            Err(_) if is_month() => Self::Month,
            Err(_) if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) => {
                Self::Year
            }
            Err(_) => Self::Text,
        }
    }
}

/// Formats a number with separators of thousands: `12.345`. In Italian, numbers up to 9999 have
/// none.
pub fn number(lang: Lang, number: usize) -> String {
    if number < 1000 {
        return number.to_string();
    }
    let number = Decimal::from(number as u64);
    with(lang, |formatters| formatters.number.format(&number).to_string())
}

struct Formatters {
    day: DateTimeFormatter<YMD>,
    month: DateTimeFormatter<YM>,
    number: DecimalFormatter,
}

impl Formatters {
    fn new(lang: Lang) -> Self {
        let locale: Locale = lang.data().locale.parse().expect("locales of languages are valid");
        let held = "the library includes data for every language";
        Self {
            day: DateTimeFormatter::try_new((&locale).into(), YMD::long()).expect(held),
            month: DateTimeFormatter::try_new((&locale).into(), YM::long()).expect(held),
            number: DecimalFormatter::try_new((&locale).into(), Default::default()).expect(held),
        }
    }
}

thread_local! {
    // Formatters are not `Send`, so each thread has its own.
    static FORMATTERS: RefCell<HashMap<Lang, Rc<Formatters>>> = RefCell::default();
}

fn with<T>(lang: Lang, act: impl FnOnce(&Formatters) -> T) -> T {
    let known = FORMATTERS.with_borrow(|all| all.get(&lang).cloned());
    let formatters = known.unwrap_or_else(|| {
        let new = Rc::new(Formatters::new(lang));
        FORMATTERS.with_borrow_mut(|all| all.insert(lang, Rc::clone(&new)));
        new
    });
    act(&formatters)
}

fn iso(date: Date) -> icu_calendar::Date<Iso> {
    let (year, month, day) = (date.year(), date.month(), date.day());
    icu_calendar::Date::try_new_iso(year.into(), month as u8, day as u8)
        .expect("both calendars have the same days")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_in_words() {
        let case = |lang, text, words: &str| assert_eq!(loose_date(lang, text), words);
        case(Lang::Italian, "2019-08-05", "5 agosto 2019");
        case(Lang::Italian, "2019-08", "agosto 2019");
        case(Lang::Italian, "2019", "2019");
        case(Lang::Italian, "primavera 2020", "primavera 2020");
        case(Lang::English, "2019-08-05", "5 August 2019");
        case(Lang::German, "2019-08-05", "5. August 2019");
        case(Lang::Slovene, "2019-08-05", "05. avgust 2019");
        case(Lang::French, "2019-08", "août 2019");
    }

    #[test]
    fn words_before_dates_depend_on_their_form() {
        let case = |text, form| assert_eq!(DateForm::of(text), form, "{text}");
        case("2019-08-05", DateForm::Day);
        case("2019-08-08", DateForm::VowelDay);
        case("2019-11-11", DateForm::VowelDay);
        case("2019-08", DateForm::Month);
        case("2019", DateForm::Year);
        case("primavera 2020", DateForm::Text);
    }

    #[test]
    fn thousands_are_separated() {
        assert_eq!(number(Lang::Italian, 12_345), "12.345");
        assert_eq!(number(Lang::English, 1_234_567), "1,234,567");
        assert_eq!(number(Lang::German, 1_234_567), "1.234.567");
        assert_eq!(number(Lang::Slovene, 1_234_567), "1.234.567");
        assert_eq!(number(Lang::French, 1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(number(Lang::Italian, 7), "7");
    }
}
