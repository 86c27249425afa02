//! Dates and numbers as each language writes them; words are the matter of `text`.

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

/// Returns a day in words: `5 agosto 2019`.
pub fn date(lang: &str, date: Date) -> String {
    with(lang, |formatters| formatters.day.format(&iso(date)).to_string())
}

/// Returns a day, month or year in ISO form in words, and anything else as it is.
pub fn loose_date(lang: &str, text: &str) -> String {
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

/// Returns a number with its thousands apart: `12.345`. Italian writes up to 9999 without a point.
pub fn number(lang: &str, number: usize) -> String {
    let number = Decimal::from(number as u64);
    with(lang, |formatters| formatters.number.format(&number).to_string())
}

/// Returns a language with the country it is spoken in, as Open Graph names them.
pub fn open_graph(lang: &str) -> &'static str {
    match lang {
        "it" => "it_IT",
        "de" => "de_DE",
        "sl" => "sl_SI",
        "fr" => "fr_FR",
        _ => "en_GB",
    }
}

struct Formatters {
    day: DateTimeFormatter<YMD>,
    month: DateTimeFormatter<YM>,
    number: DecimalFormatter,
}

impl Formatters {
    fn new(lang: &str) -> Self {
        // English as Europe writes it: the day comes first.
        let region = if lang == "en" { "en-GB" } else { lang };
        let locale = region.parse().unwrap_or(Locale::UNKNOWN);
        let held = "the data for every language ships with the library";
        Self {
            day: DateTimeFormatter::try_new((&locale).into(), YMD::long()).expect(held),
            month: DateTimeFormatter::try_new((&locale).into(), YM::long()).expect(held),
            number: DecimalFormatter::try_new((&locale).into(), Default::default()).expect(held),
        }
    }
}

thread_local! {
    // These formatters cannot leave the thread that made them.
    static FORMATTERS: RefCell<HashMap<String, Rc<Formatters>>> = RefCell::default();
}

fn with<T>(lang: &str, act: impl FnOnce(&Formatters) -> T) -> T {
    let known = FORMATTERS.with_borrow(|all| all.get(lang).cloned());
    let formatters = known.unwrap_or_else(|| {
        let new = Rc::new(Formatters::new(lang));
        FORMATTERS.with_borrow_mut(|all| all.insert(lang.to_owned(), Rc::clone(&new)));
        new
    });
    act(&formatters)
}

fn iso(date: Date) -> icu_calendar::Date<Iso> {
    let (year, month, day) = (date.year(), date.month(), date.day());
    icu_calendar::Date::try_new_iso(year.into(), month as u8, day as u8)
        .expect("both calendars know the same days")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_words() {
        let case = |lang, text, words: &str| assert_eq!(loose_date(lang, text), words);
        case("it", "2019-08-05", "5 agosto 2019");
        case("it", "2019-08", "agosto 2019");
        case("it", "2019", "2019");
        case("it", "primavera 2020", "primavera 2020");
        case("en", "2019-08-05", "5 August 2019");
        case("de", "2019-08-05", "5. August 2019");
        case("sl", "2019-08-05", "05. avgust 2019");
        case("fr", "2019-08", "août 2019");
    }

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(number("it", 12_345), "12.345");
        assert_eq!(number("en", 1_234_567), "1,234,567");
        assert_eq!(number("de", 1_234_567), "1.234.567");
        assert_eq!(number("sl", 1_234_567), "1.234.567");
        assert_eq!(number("fr", 1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(number("it", 7), "7");
    }
}
