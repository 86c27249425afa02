//! Reads the value of a key as a type; a value of another type is reported and counts as missing.
//! The keys of each kind of entry are listed in `entry`.

pub mod address;
pub mod date;

use std::sync::Arc;

use super::characters::{self, TextUse};
use super::record::{Findings, Record, report_wrong_type};
use super::schema::{FieldType, Schema, SchemaRecorder};
use crate::catalogue::Kind;
use crate::catalogue::mention::UnresolvedProse;
use crate::closed_list::Choice;
use crate::finding::rule::Violation;
use crate::finding::{Finding, Report};
use crate::invisible::without_disruptive;
use crate::rules::fields::{
    ListedValue, NotABoolean, NotANumber, NotANumberHelp, NumberForm, UnknownValue,
    UnknownValueHelp, ValueType, WrongTypeHelp,
};
use crate::source::{Source, Spanned};
use crate::yaml::{self, Data, Node};

impl<'n> Record<'n> {
    /// Returns a text of sentences.
    pub fn text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        self.read(key, TextUse::Prose)
    }

    /// Returns a title or a name. Invisible characters in it are reported, and removed unless they
    /// are spaces.
    pub fn name(&mut self, key: &'static str) -> Option<Spanned<String>> {
        self.read(key, TextUse::Name)
    }

    /// Returns a text that has a form, such as a code or an address. Invisible characters in it are
    /// reported and removed.
    pub fn code(&mut self, key: &'static str) -> Option<Spanned<String>> {
        self.read(key, TextUse::Code)
    }

    fn read(&mut self, key: &'static str, text_use: TextUse) -> Option<Spanned<String>> {
        self.record_key(key, || FieldType::Text);
        let node = self.value(key)?;
        used_text(node, text_use, key, self.findings)
    }

    /// Returns the text of a key without its place.
    pub fn string(&mut self, key: &'static str) -> Option<String> {
        self.text(key).map(|text| text.value)
    }

    /// Returns a title or a name without its place.
    pub fn name_string(&mut self, key: &'static str) -> Option<String> {
        self.name(key).map(|name| name.value)
    }

    /// Returns Markdown of a paragraph or more.
    pub fn prose(&mut self, key: &'static str) -> Option<UnresolvedProse> {
        self.record_key(key, || FieldType::Prose);
        self.text(key).map(|text| UnresolvedProse { key, text })
    }

    /// Returns the text of a mention of another entry, without checking that the entry exists.
    pub fn mention(&mut self, key: &'static str) -> Option<Spanned<String>> {
        self.record_key(key, || FieldType::Mention);
        self.code(key)
    }

    pub fn mentions(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        self.record_key(key, || list_of(FieldType::Mention));
        self.codes(key)
    }

    /// Returns a list of texts that have a form, such as the values of a closed list.
    pub fn codes(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        self.texts(key, TextUse::Code)
    }

    /// Returns a list of names.
    pub fn names(&mut self, key: &'static str) -> Vec<String> {
        self.texts(key, TextUse::Name).into_iter().map(|text| text.value).collect()
    }

    fn texts(&mut self, key: &'static str, text_use: TextUse) -> Vec<Spanned<String>> {
        self.record_key(key, || list_of(FieldType::Text));
        let nodes = self.list(key);
        nodes.iter().filter_map(|node| used_text(node, text_use, key, self.findings)).collect()
    }

    /// Returns the items of a list, none if the key is missing. Any other value is reported and
    /// counts as an empty list.
    pub fn list(&mut self, key: &'static str) -> &'n [Node] {
        let Some(node) = self.value(key) else { return &[] };
        match &node.data {
            Data::Sequence(items) => items,
            _ => {
                report_wrong_type(node, ValueType::List, WrongTypeHelp::List, self.findings);
                &[]
            }
        }
    }

    /// Returns a boolean as YAML defines it: `true`, `True`, `TRUE` and so on.
    pub fn boolean(&mut self, key: &'static str) -> Option<bool> {
        self.record_key(key, || FieldType::Boolean);
        let text = self.code(key)?;
        match text.as_str() {
            "true" | "True" | "TRUE" => Some(true),
            "false" | "False" | "FALSE" => Some(false),
            other => {
                self.report(NotABoolean::new(other).at(&text.span));
                None
            }
        }
    }

    /// Returns a value of a closed list; an unknown one is reported.
    pub fn choice<T: Choice>(&mut self, key: &'static str) -> Option<T> {
        self.record_key(key, || FieldType::Choice(T::NAMES));
        let text = self.code(key)?;
        self.chosen(key, text)
    }

    /// Returns values of a closed list; unknown ones are reported and left out.
    pub fn choices<T: Choice>(&mut self, key: &'static str) -> Vec<T> {
        self.record_key(key, || list_of(FieldType::Choice(T::NAMES)));
        self.codes(key).into_iter().filter_map(|text| self.chosen(key, text)).collect()
    }

    fn chosen<T: Choice>(&self, key: &'static str, text: Spanned<String>) -> Option<T> {
        let value = T::parse(&text);
        if value.is_none() {
            let list = ListedValue::OfKey { key: key.into() };
            self.report(unknown_value(&text, list, T::NAMES, self.findings));
        }
        value
    }

    /// Returns a non-negative whole number that fits into `T`.
    pub fn number<T: TryFrom<u64>>(&mut self, key: &'static str) -> Option<T> {
        self.record_key(key, || FieldType::Number);
        let text = text(self.value(key)?, self.findings)?;
        let number = whole_number(&text);
        if number.is_none() {
            self.report(not_a_number::<T>(&text).at(&text.span));
        }
        number
    }

    /// Reads the group of keys under a key.
    pub fn record<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(Record<'n>) -> T,
    ) -> Option<T> {
        if let Some(recorder) = self.recorder.clone() {
            recorder.key(key, FieldType::Group(self.schema_of(read)));
            return None;
        }
        let node = self.value(key)?;
        Record::open(node, self.findings).map(read)
    }

    /// Reads each group of keys in a list; items that cannot be read are reported and left out.
    pub fn records<T>(
        &mut self,
        key: &'static str,
        mut read: impl FnMut(Record<'n>) -> Option<T>,
    ) -> Vec<T> {
        if let Some(recorder) = self.recorder.clone() {
            recorder.key(key, list_of(FieldType::Group(self.schema_of(read))));
            return Vec::new();
        }
        let nodes = self.list(key);
        nodes
            .iter()
            .filter_map(|node| Record::open(node, self.findings).and_then(&mut read))
            .collect()
    }

    /// Reads either a single value, with `form` as its type in the schema, or a group of keys.
    pub fn either<T>(
        &mut self,
        key: &'static str,
        form: FieldType,
        single: impl Fn(Spanned<String>) -> T,
        group: impl Fn(Record<'n>) -> Option<T>,
    ) -> Option<T> {
        if let Some(recorder) = self.recorder.clone() {
            recorder.key(key, FieldType::Either(Box::new(form), self.schema_of(group)));
            return None;
        }
        let findings = self.findings;
        one_of(key, self.value(key)?, findings, &single, &group)
    }

    /// Reads the items of a list, each of which is a single value or a group of keys.
    pub fn eithers<T>(
        &mut self,
        key: &'static str,
        form: FieldType,
        single: impl Fn(Spanned<String>) -> T,
        group: impl Fn(Record<'n>) -> Option<T>,
    ) -> Vec<T> {
        if let Some(recorder) = self.recorder.clone() {
            recorder.key(key, list_of(FieldType::Either(Box::new(form), self.schema_of(group))));
            return Vec::new();
        }
        let findings = self.findings;
        let one = |node| one_of(key, node, findings, &single, &group);
        self.list(key).iter().filter_map(one).collect()
    }

    /// Returns the keys that `read` asks for.
    fn schema_of<T>(&self, read: impl FnOnce(Record<'n>) -> T) -> Schema {
        let recorder = SchemaRecorder::default();
        read(Record::recording(self.span(), self.findings, recorder.clone()));
        recorder.schema()
    }

    /// Returns a name, and reports the key if it is missing or empty.
    pub fn required(&mut self, key: &'static str) -> Option<Spanned<String>> {
        self.required_text(key, TextUse::Name)
    }

    /// Returns a text for some use, and reports the key if it is missing or empty.
    pub fn required_text(
        &mut self,
        key: &'static str,
        text_use: TextUse,
    ) -> Option<Spanned<String>> {
        let text = self.read(key, text_use);
        if text.is_none() {
            self.report_missing(key);
        }
        text
    }
}

fn list_of(form: FieldType) -> FieldType {
    FieldType::List(Box::new(form))
}

fn one_of<'n, T>(
    key: &str,
    node: &'n Node,
    findings: &'n Findings,
    single: impl Fn(Spanned<String>) -> T,
    group: impl Fn(Record<'n>) -> Option<T>,
) -> Option<T> {
    match &node.data {
        Data::Mapping(_) => group(Record::open(node, findings)?),
        _ => used_text(node, TextUse::Code, key, findings).map(single),
    }
}

/// Parses a whole file as YAML; syntax errors are added to `report`.
pub fn whole_file(source: &Arc<Source>, report: &mut Report) -> Option<Node> {
    yaml::parse(source, 0..source.text.len()).map_err(|problem| report.push(problem)).ok()
}

/// Returns the text of a single value as its use requires it.
pub fn used_text(
    node: &Node,
    text_use: TextUse,
    key: &str,
    findings: &Findings,
) -> Option<Spanned<String>> {
    let text = text(node, findings)?;
    let text = characters::checked(text, text_use, key, node, &mut findings.borrow_mut());
    Some(text).filter(|text| !text.is_empty())
}

/// Returns the trimmed text of a single value, without characters that no text needs; `None` if it
/// is missing or blank. A list or group is reported.
pub fn text(node: &Node, findings: &Findings) -> Option<Spanned<String>> {
    match &node.data {
        Data::Scalar(scalar) => {
            let text = without_disruptive(&scalar.text);
            let text = Some(text.trim()).filter(|text| !text.is_empty())?;
            Some(Spanned::new(text.to_owned(), node.span.clone()))
        }
        Data::Null => None,
        _ => {
            report_wrong_type(node, ValueType::Single, WrongTypeHelp::SingleValue, findings);
            None
        }
    }
}

/// Maximal number of values for a help that lists them all.
const MOST_LISTED: usize = 12;

/// Returns the finding for a text that is not in a closed list. Its help names the closest value,
/// and all values or the command that lists them.
pub fn unknown_value(
    text: &Spanned<String>,
    expected: ListedValue,
    names: &[&'static str],
    findings: &Findings,
) -> Finding {
    let nearest = findings.borrow().closest::<UnknownValue>(text, names.iter().copied());
    let count = names.len();
    let command = || schema_command(text.span.path()).into();
    let help = match nearest {
        Some(nearest) if count <= MOST_LISTED => {
            UnknownValueHelp::Closest { nearest: nearest.into() }
        }
        Some(nearest) => {
            UnknownValueHelp::ClosestOf { nearest: nearest.into(), count, command: command() }
        }
        None if count <= MOST_LISTED => UnknownValueHelp::All { values: names.iter().collect() },
        None => UnknownValueHelp::Listed { count, command: command() },
    };
    UnknownValue { value: (&text.value).into(), expected, help }.at(&text.span)
}

/// Returns the command that prints the keys and values of a file.
fn schema_command(path: &str) -> String {
    let kind = path.split_once('/').and_then(|(folder, _)| Kind::from_folder(folder));
    format!("filiera schema {}", kind.map_or("site", Kind::name))
}

fn whole_number<T: TryFrom<u64>>(digits: &str) -> Option<T> {
    digits.parse::<u64>().ok().and_then(|number| T::try_from(number).ok())
}

fn not_a_number<T: TryFrom<u64>>(text: &str) -> NotANumber {
    let help = match meant_number(text).filter(|digits| whole_number::<T>(digits).is_some()) {
        Some(digits) => NotANumberHelp::Digits { digits: digits.into() },
        None => {
            let mut powers = (0..u64::BITS).map(|bits| u64::MAX >> bits);
            let largest = powers.find(|number| T::try_from(*number).is_ok());
            match largest.expect("1 is a value of every type of numbers") {
                u64::MAX => NotANumberHelp::Whole,
                largest => NotANumberHelp::Range { largest: largest.into() },
            }
        }
    };
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let is_whole = !unsigned.is_empty() && unsigned.bytes().all(|byte| byte.is_ascii_digit());
    let expected = if is_whole { NumberForm::Accepted } else { NumberForm::Whole };
    NotANumber { value: text.into(), expected, help }
}

/// Words for thousands and more, each with its number of zeros.
const MULTIPLES: &[(&str, u32)] = &[
    ("mila", 3),
    ("mille", 3),
    ("migliaia", 3),
    ("thousand", 3),
    ("k", 3),
    ("milione", 6),
    ("milioni", 6),
    ("mln", 6),
    ("million", 6),
    ("millions", 6),
    ("miliardo", 9),
    ("miliardi", 9),
    ("mld", 9),
    ("billion", 9),
    ("billions", 9),
];

/// Returns the digits of a number with separators, a currency, or a word such as `milioni`; `None`
/// for any other text, and where more than one number may be meant.
fn meant_number(text: &str) -> Option<String> {
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let zeros = words.find_map(|word| {
        let lower = word.to_lowercase();
        MULTIPLES.iter().find(|(multiple, _)| *multiple == lower).map(|(_, zeros)| *zeros)
    });
    let Some(zeros) = zeros else { return without_thousands_separators(text) };
    let number = text.trim_matches(|c: char| !c.is_ascii_digit());
    let (whole, decimals) = number.split_once([',', '.']).unwrap_or((number, ""));
    // In `1.250 mila` the separator may be either of the two.
    let missing = zeros.checked_sub(u32::try_from(decimals.len()).ok()?)?;
    let is_clear = decimals.len() < 3 && !text.contains('-');
    let digits = format!("{whole}{decimals}");
    let number: u64 = digits.parse().ok().filter(|_| is_clear)?;
    number.checked_mul(10_u64.checked_pow(missing)?).map(|number| number.to_string())
}

/// Returns the digits of a number such as `194.497` or `€ 1 250 000`; `None` for any other text.
fn without_thousands_separators(text: &str) -> Option<String> {
    let number = text.trim_matches(|c: char| !c.is_ascii_digit() && c != '-');
    let groups: Vec<&str> = number.split(['.', ',', '\'', '’', '_', ' ', '\u{a0}']).collect();
    let is_group = |group: &&str| group.bytes().all(|byte| byte.is_ascii_digit());
    let (first, others) = groups.split_first()?;
    let is_grouped = (1..=3).contains(&first.len()) && others.iter().all(|group| group.len() == 3);
    ((is_grouped || others.is_empty()) && groups.iter().all(is_group) && !first.is_empty())
        .then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::MessageLang;

    #[track_caller]
    fn case(text: &str, read: impl Fn(&mut Record), expected: &[&str]) {
        let source = Source::new("a.md", text);
        let node = yaml::parse(&source, 0..text.len()).expect("the case is YAML");
        let findings = Findings::default();
        let mut record = Record::open(&node, &findings).expect("the case is a group of keys");
        read(&mut record);
        record.finish();
        let shown = |found: &Finding| {
            let help = found.help(MessageLang::English).map(|help| help.to_string());
            let help = help.unwrap_or_default();
            format!("{:?} {found}; {help}", found.span)
        };
        let found: Vec<String> = findings.borrow().findings().iter().map(shown).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn unknown_and_repeated_keys_are_reported() {
        let read = |record: &mut Record| {
            record.text("title");
            record.text("summary");
        };
        case(
            "titel: A\nsummary: b",
            read,
            &["a.md:1:1 `titel` is not a key here; the closest key is `title`"],
        );
        case(
            "title: A\ntitle: B",
            read,
            &["a.md:2:1 `title` occurs here a second time; keep one of the two"],
        );
        let wrong = "a.md:1:8 expected a single value, found a list; write a single value";
        case("title: [a]", read, &[wrong]);
    }

    #[test]
    fn an_empty_text_counts_as_missing() {
        let read = |record: &mut Record| assert!(record.required("title").is_none());
        case(
            "title: \" \"",
            read,
            &["a.md:1:1 the value of `title` is missing; write it after `title:`"],
        );
    }

    #[test]
    fn numbers_are_whole_and_within_the_range_of_their_key() {
        let number = |text: &str, expected: &[&str]| {
            let read = |record: &mut Record| {
                record.number::<u8>("n");
            };
            case(&format!("n: {text}"), read, expected);
        };
        number("250", &[]);
        let help = "write a whole number from `0` to `255`";
        number("3.5", &[&format!("a.md:1:4 `3.5` is not a whole number; {help}")]);
        number("-5", &[&format!("a.md:1:4 `-5` is not a number that this key accepts; {help}")]);
        number("1.250", &[&format!("a.md:1:4 `1.250` is not a whole number; {help}")]);
        number("€ 90", &["a.md:1:4 `€ 90` is not a whole number; write digits alone: `90`"]);
        let amount = |text: &str, expected: &[&str]| {
            let read = |record: &mut Record| {
                record.number::<u64>("n");
            };
            case(&format!("n: {text}"), read, expected);
        };
        let millions = "a.md:1:4 `3 milioni` is not a whole number; write digits alone: `3000000`";
        amount("3 milioni", &[millions]);
        let help = "write a whole number in digits alone, such as `1250000`";
        amount("molto", &[&format!("a.md:1:4 `molto` is not a whole number; {help}")]);
        assert_eq!(meant_number("12 mila euro"), Some("12000".into()));
        assert_eq!(meant_number("€ 3,5 mln"), Some("3500000".into()));
        assert_eq!(meant_number("250k"), Some("250000".into()));
        assert_eq!(meant_number("1.250 mila"), None);
        assert_eq!(meant_number("3 milioni e 200 mila"), None);
        let grouped = |text| meant_number(text);
        assert_eq!(grouped("€ 1.250.000"), Some("1250000".into()));
        assert_eq!(grouped("1 250 euro"), Some("1250".into()));
        assert_eq!(grouped("12.5"), None);
        assert_eq!(grouped("molti"), None);
    }

    #[test]
    fn dates_and_addresses_are_checked() {
        let read = |record: &mut Record| {
            record.date("date");
            record.url("url");
        };
        case("date: 2026-01-31\nurl: https://a.it", read, &[]);
        let wrong_date =
            "a.md:1:7 `31/1/2026` is not a date; write year, month and day: `2026-01-31`";
        case("date: 31/1/2026", read, &[wrong_date]);
        let wrong_url = "a.md:1:6 `javascript:alert(1)` is not a web address; write the whole address, from `https://` on";
        case("url: javascript:alert(1)", read, &[wrong_url]);
    }
}
