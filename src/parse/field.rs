//! Reads the value of a key into one type, or says why it cannot. Which keys a kind of entry has is its own parser's matter.

use std::sync::Arc;

use jiff::civil::Date;

use super::record::{Findings, Record, report_kind};
use super::shape::{Form, Notes, Shape};
use crate::catalogue::closed_list::Choice;
use crate::diagnostic::{Diagnostic, Report, listed};
use crate::source::{Source, Spanned};
use crate::yaml::{self, Data, Node};

impl<'n> Record<'n> {
    pub fn text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        self.note(key, || Form::Text);
        let node = self.value(key)?;
        text(node, self.findings)
    }

    /// Returns the text of a key without its place.
    pub fn string(&mut self, key: &'static str) -> Option<String> {
        self.text(key).map(|text| text.value)
    }

    /// Returns Markdown of a paragraph or more.
    pub fn prose(&mut self, key: &'static str) -> Option<Spanned<String>> {
        self.note(key, || Form::Prose);
        self.text(key)
    }

    /// Returns how another entry is named; whether there is one is for others to say.
    pub fn mention(&mut self, key: &'static str) -> Option<Spanned<String>> {
        self.note(key, || Form::Mention);
        self.text(key)
    }

    pub fn mentions(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        self.note(key, || list_of(Form::Mention));
        self.texts(key)
    }

    pub fn texts(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        self.note(key, || list_of(Form::Text));
        let nodes = self.list(key);
        nodes.iter().filter_map(|node| text(node, self.findings)).collect()
    }

    pub fn strings(&mut self, key: &'static str) -> Vec<String> {
        self.texts(key).into_iter().map(|text| text.value).collect()
    }

    /// Returns the items of a list; a lone value is reported, and taken as a list of one.
    pub fn list(&mut self, key: &'static str) -> &'n [Node] {
        let Some(node) = self.value(key) else { return &[] };
        match &node.data {
            Data::Sequence(items) => items,
            _ => {
                report_kind(
                    node,
                    "a list",
                    "write one `- item` a line, or `[item, item]`",
                    self.findings,
                );
                &[]
            }
        }
    }

    pub fn date(&mut self, key: &'static str) -> Option<Spanned<Date>> {
        self.note(key, || Form::Date);
        let text = self.text(key)?;
        match text.parse::<Date>() {
            Ok(date) if text.len() == "2026-01-31".len() => Some(Spanned::new(date, text.span)),
            _ => {
                let what = format!("`{}` is not a date", text.value);
                self.report(
                    Diagnostic::error("not-a-date", &text.span, what)
                        .help("write year, month and day: `2026-01-31`"),
                );
                None
            }
        }
    }

    pub fn boolean(&mut self, key: &'static str) -> Option<bool> {
        self.note(key, || Form::Boolean);
        let text = self.text(key)?;
        match text.as_str() {
            "true" => Some(true),
            "false" => Some(false),
            other => {
                let what = format!("`{other}` is neither true nor false");
                self.report(
                    Diagnostic::error("not-a-boolean", &text.span, what)
                        .help("write `true` or `false`"),
                );
                None
            }
        }
    }

    /// Returns a value of a closed list.
    pub fn choice<T: Choice>(&mut self, key: &'static str) -> Option<T> {
        self.note(key, || Form::Choice(T::NAMES));
        let text = self.text(key)?;
        self.chosen(key, text)
    }

    /// Returns values of a closed list.
    pub fn choices<T: Choice>(&mut self, key: &'static str) -> Vec<T> {
        self.note(key, || list_of(Form::Choice(T::NAMES)));
        self.texts(key).into_iter().filter_map(|text| self.chosen(key, text)).collect()
    }

    fn chosen<T: Choice>(&self, key: &'static str, text: Spanned<String>) -> Option<T> {
        let value = T::parse(&text);
        if value.is_none() {
            self.report(unknown_value(
                &text,
                &format!("a value of `{key}`"),
                T::NAMES,
                self.findings,
            ));
        }
        value
    }

    /// Returns a whole number from 0 on.
    pub fn number<T: TryFrom<u64>>(&mut self, key: &'static str) -> Option<T> {
        self.note(key, || Form::Number);
        let text = self.text(key)?;
        let number = text.parse::<u64>().ok().and_then(|number| T::try_from(number).ok());
        if number.is_none() {
            let what = format!("`{}` is not a whole number", text.value);
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            let digits = if digits.is_empty() { "194497" } else { &digits };
            self.report(
                Diagnostic::error("not-a-number", &text.span, what)
                    .help(format!("write digits alone: `{digits}`")),
            );
        }
        number
    }

    /// Returns a day, month or year in ISO form.
    pub fn loose_date(&mut self, key: &'static str) -> Option<String> {
        self.note(key, || Form::LooseDate);
        let text = self.text(key)?;
        if is_loose_date(&text) {
            return Some(text.value);
        }
        let what = format!("`{}` is neither a day nor a month nor a year", text.value);
        let help = "write `2026-01-31`, `2026-01` or `2026`";
        self.report(Diagnostic::error("not-a-date", &text.span, what).help(help));
        None
    }

    /// Returns the http(s) address of a key that must be there.
    pub fn required_url(&mut self, key: &'static str) -> Option<String> {
        self.note(key, || Form::Url);
        let is_there = self.value(key).is_some();
        if !is_there {
            self.report_missing(key);
        }
        self.url(key).map(|url| url.value)
    }

    /// Returns an http(s) address.
    pub fn url(&mut self, key: &'static str) -> Option<Spanned<String>> {
        self.note(key, || Form::Url);
        let text = self.text(key)?;
        if is_web_address(&text) {
            return Some(text);
        }
        let what = format!("`{}` is not a web address", text.value);
        self.report(
            Diagnostic::error("not-an-address", &text.span, what)
                .help("write the whole address, from `https://` on"),
        );
        None
    }

    /// Reads the group of keys under a key.
    pub fn record<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(Record<'n>) -> T,
    ) -> Option<T> {
        if let Some(notes) = self.notes.clone() {
            notes.key(key, Form::Group(self.shape_of(read)));
            return None;
        }
        let node = self.value(key)?;
        Record::open(node, self.findings).map(read)
    }

    /// Reads each group of keys in a list, as far as it can be read.
    pub fn records<T>(
        &mut self,
        key: &'static str,
        mut read: impl FnMut(Record<'n>) -> Option<T>,
    ) -> Vec<T> {
        if let Some(notes) = self.notes.clone() {
            notes.key(key, list_of(Form::Group(self.shape_of(read))));
            return Vec::new();
        }
        let nodes = self.list(key);
        nodes
            .iter()
            .filter_map(|node| Record::open(node, self.findings).and_then(&mut read))
            .collect()
    }

    /// Reads what is a single value, of a form that is told, or a group of keys.
    pub fn either<T>(
        &mut self,
        key: &'static str,
        form: Form,
        single: impl Fn(Spanned<String>) -> T,
        group: impl Fn(Record<'n>) -> Option<T>,
    ) -> Option<T> {
        if let Some(notes) = self.notes.clone() {
            notes.key(key, Form::Either(Box::new(form), self.shape_of(group)));
            return None;
        }
        let findings = self.findings;
        one_of(self.value(key)?, findings, &single, &group)
    }

    /// Reads the items of a list, each of which is a single value or a group of keys.
    pub fn eithers<T>(
        &mut self,
        key: &'static str,
        form: Form,
        single: impl Fn(Spanned<String>) -> T,
        group: impl Fn(Record<'n>) -> Option<T>,
    ) -> Vec<T> {
        if let Some(notes) = self.notes.clone() {
            notes.key(key, list_of(Form::Either(Box::new(form), self.shape_of(group))));
            return Vec::new();
        }
        let findings = self.findings;
        self.list(key).iter().filter_map(|node| one_of(node, findings, &single, &group)).collect()
    }

    /// Returns what `read` asks of a group of keys that is not there.
    fn shape_of<T>(&self, read: impl FnOnce(Record<'n>) -> T) -> Shape {
        let notes = Notes::default();
        read(Record::noting(self.span(), self.findings, notes.clone()));
        notes.shape()
    }

    /// Returns the text of a key that must be there.
    pub fn required(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let text = self.text(key);
        if text.is_none() {
            self.report_missing(key);
        }
        text
    }
}

fn list_of(form: Form) -> Form {
    Form::List(Box::new(form))
}

fn one_of<'n, T>(
    node: &'n Node,
    findings: &'n Findings,
    single: impl Fn(Spanned<String>) -> T,
    group: impl Fn(Record<'n>) -> Option<T>,
) -> Option<T> {
    match &node.data {
        Data::Mapping(_) => group(Record::open(node, findings)?),
        _ => text(node, findings).map(single),
    }
}

/// Reads a file that is YAML from its first line to its last; where it is not, `report` says so.
pub fn whole_file(source: &Arc<Source>, report: &mut Report) -> Option<Node> {
    yaml::parse(source, 0..source.text.len()).map_err(|problem| report.push(problem)).ok()
}

/// Returns a value's text; what is no single value is reported. Quotes around nothing say nothing.
pub fn text(node: &Node, findings: &Findings) -> Option<Spanned<String>> {
    match &node.data {
        Data::Scalar(scalar) if scalar.text.trim().is_empty() => None,
        Data::Scalar(scalar) => {
            Some(Spanned::new(scalar.text.trim().to_owned(), node.span.clone()))
        }
        Data::Null => None,
        _ => {
            report_kind(node, "a single value", "write a single value", findings);
            None
        }
    }
}

/// Says that a word is not in a closed list, and which one is nearest.
pub fn unknown_value(
    text: &Spanned<String>,
    list: &str,
    names: &[&'static str],
    findings: &Findings,
) -> Diagnostic {
    let help = match findings.borrow().closest("unknown-value", text, names.iter().copied()) {
        Some(known) => format!("the closest is `{known}`"),
        None if names.len() <= 12 => format!("the values are {}", listed(names)),
        None => format!("the first of {} values is `{}`", names.len(), names[0]),
    };
    Diagnostic::error("unknown-value", &text.span, format!("`{}` is not {list}", text.value))
        .help(help)
}

/// Returns whether a text is a day, month or year in ISO form.
pub fn is_loose_date(text: &str) -> bool {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    whole.len() == "2026-01-31".len() && whole.parse::<Date>().is_ok()
}

pub fn is_web_address(text: &str) -> bool {
    let rest = ["https://", "http://"].into_iter().find_map(|scheme| {
        let (head, rest) = text.split_at_checked(scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then_some(rest)
    });
    rest.is_some_and(|rest| {
        !rest.is_empty()
            && !rest.starts_with('/')
            && !text.contains(|c: char| c.is_whitespace() || c.is_control())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, read: impl Fn(&mut Record), expected: &[&str]) {
        let source = Source::new("a.md", text);
        let node = yaml::parse(&source, 0..text.len()).expect("the case is YAML");
        let findings = Findings::default();
        let mut record = Record::open(&node, &findings).expect("the case is a group of keys");
        read(&mut record);
        record.finish();
        let tell = |d: &Diagnostic| {
            format!("{:?} {}; {}", d.span, d.message, d.help.clone().unwrap_or_default())
        };
        let found: Vec<String> = findings.borrow().diagnostics().iter().map(tell).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_not_known_is_named_with_the_closest() {
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
            &["a.md:2:1 `title` stands here a second time; keep one of the two"],
        );
        let wrong = "a.md:1:8 a list stands where a single value belongs; write a single value";
        case("title: [a]", read, &[wrong]);
    }

    #[test]
    fn quotes_around_nothing_are_nothing() {
        let read = |record: &mut Record| assert!(record.required("title").is_none());
        case("title: \" \"", read, &["a.md:1:1 `title` is missing; add `title: …`"]);
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
