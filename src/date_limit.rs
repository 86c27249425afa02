//! Dates that cannot be right: those in the future of an event that has happened, and those that
//! programs write where none is known.

use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

use crate::rules::fields::DateLimitName;

/// The latest possible date of something that has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateLimit {
    /// Without a reference date and a clock only years that no catalogue reaches are refused.
    #[default]
    Years,
    /// The reference date of the site.
    AsOf(Date),
    /// The day of the run, by the clock.
    Today(Date),
}

/// Day of the last release of the program. Without a clock it is the latest day that is known to be
/// past.
pub const RELEASED: Date = date(2026, 11, 29);

/// Last year of a date that can be right.
const LAST_YEAR: i16 = 2099;

impl DateLimit {
    /// Returns the limit of a site: its reference date, else the day of the run where it is known.
    pub fn of(as_of: Option<Date>, today: Option<Date>) -> Self {
        as_of.map(Self::AsOf).or(today.map(Self::Today)).unwrap_or_default()
    }

    /// Returns the name of the limit if a day is later.
    pub fn exceeded_by(self, day: Date) -> Option<DateLimitName> {
        match self {
            Self::AsOf(last) if day > last => Some(DateLimitName::AsOf { day: last.into() }),
            Self::Today(last) if day > last => Some(DateLimitName::Today { day: last.into() }),
            Self::AsOf(_) | Self::Today(_) => None,
            Self::Years => (day.year() > LAST_YEAR).then_some(DateLimitName::Years),
        }
    }
}

/// Time in Italy as POSIX writes it: an hour before UTC, and two from the last Sunday of March to
/// that of October.
const ITALIAN_TIME: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// Returns the current day in Italy. The difference to the clock of a server in another country must
/// not make today's date one in the future.
pub fn today() -> Date {
    day_in_italy(Timestamp::now())
}

fn day_in_italy(time: Timestamp) -> Date {
    let zone = TimeZone::posix(ITALIAN_TIME).expect("the rule has the form of POSIX");
    time.to_zoned_datetime(zone).date()
}

/// Days at which the clocks of programs and spreadsheets begin or end.
const ZEROS: &[Date] = &[
    date(1900, 1, 1),
    date(1901, 12, 13),
    date(1904, 1, 1),
    date(1969, 12, 31),
    date(1970, 1, 1),
    date(1980, 1, 1),
    date(2038, 1, 19),
];

/// Returns true for a date that programs write where none is known: the zero of a clock, a day
/// before 1900, the last day of 2099 or of a later year.
pub fn is_placeholder(day: Date) -> bool {
    let is_end = day.year() >= LAST_YEAR && (day.month(), day.day()) == (12, 31);
    day.year() < 1900 || day.year() == 9999 || is_end || ZEROS.contains(&day)
}

/// Returns true for a date that no plan can reach.
pub fn is_beyond_plans(day: Date) -> bool {
    day.year() > LAST_YEAR
}

/// Returns the first day of a day, month or year in ISO form.
pub fn first_day(text: &str) -> Option<Date> {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    whole.parse().ok().filter(|_| whole.len() == "2026-01-31".len())
}

/// Returns true for a month or year that stands for no real one. Apart from the epoch of Unix only
/// whole days betray the zero of a clock.
pub fn is_loose_placeholder(text: &str) -> bool {
    match text {
        "1900" | "1970" | "1900-01" | "1970-01" => true,
        _ if text.len() < "2026-01-31".len() => {
            first_day(text).is_some_and(|day| day.year() < 1900 || day.year() == 9999)
        }
        _ => first_day(text).is_some_and(is_placeholder),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_zeros_of_clocks_and_ends_of_time() {
        let case = |text, expected| assert_eq!(is_loose_placeholder(text), expected, "{text}");
        for text in ["1970-01-01", "0001-01-01", "1899-12-30", "9999-12-31", "2999-12-31", "1970"] {
            case(text, true);
        }
        for text in ["1970-01-02", "1980", "2000-01-01", "2026-12-31", "2206-03-01", "presto"] {
            case(text, false);
        }
    }

    #[test]
    fn a_day_in_italy_begins_by_the_time_of_the_season() {
        let case = |time: &str, expected: &str| {
            let time = time.parse().expect("it is a time");
            assert_eq!(day_in_italy(time).to_string(), expected, "{time}");
        };
        case("2026-11-29T22:59:59Z", "2026-11-29");
        case("2026-11-29T23:00:00Z", "2026-11-30");
        case("2026-07-31T21:59:59Z", "2026-07-31");
        case("2026-07-31T22:00:00Z", "2026-08-01");
        case("2026-03-28T22:30:00Z", "2026-03-28");
        case("2026-03-29T22:30:00Z", "2026-03-30");
        case("2026-10-24T22:30:00Z", "2026-10-25");
        case("2026-10-25T22:30:00Z", "2026-10-25");
    }

    #[test]
    fn a_date_is_compared_with_the_limit() {
        let limit = |text: &str| first_day(text).expect("it is a date");
        let as_of = DateLimit::of(Some(date(2026, 11, 22)), Some(date(2027, 1, 1)));
        let exceeded = |limit: DateLimit, text| limit.exceeded_by(first_day(text).expect("a date"));
        let named = DateLimitName::AsOf { day: limit("2026-11-22").into() };
        assert_eq!(exceeded(as_of, "2026-11-23"), Some(named));
        assert_eq!(exceeded(as_of, "2026"), None);
        let today = DateLimit::of(None, Some(date(2027, 1, 1)));
        assert_eq!(exceeded(today, "2026-11-23"), None);
        assert_eq!(exceeded(DateLimit::Years, "2062"), None);
        assert_eq!(exceeded(DateLimit::Years, "2206-03-01"), Some(DateLimitName::Years));
    }
}
