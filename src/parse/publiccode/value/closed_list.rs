//! Closed lists of the standard.

use super::odd_spelling;
use crate::finding::rule::{Level, Violation};
use crate::finding::{Finding, Report};
use crate::parse::publiccode::keys::letters;
use crate::parse::record::Findings;
use crate::rules::fields::{ListedValue, UnknownValue, UnknownValueHelp};
use crate::source::Spanned;

/// A closed list of the standard, with other spellings of its values.
pub struct ClosedList {
    /// Noun for one of the values.
    pub noun: ListedValue,
    pub names: &'static [&'static str],
    /// Former and other common names of values, each with the value.
    pub aliases: &'static [(&'static str, &'static str)],
    /// URL of the list in the standard if it is too long for a message; otherwise empty.
    pub listed_at: &'static str,
}

impl ClosedList {
    /// Returns the value that a text names. Another spelling or an alias is reported; a text that
    /// names no value is an error.
    pub fn value(&self, text: &Spanned<String>, findings: &Findings) -> Option<&'static str> {
        self.find(text, Level::Error, findings)
    }

    /// Returns the value that a text names, or the text itself, with a finding, if it names none.
    pub fn value_or_text(&self, text: &Spanned<String>, findings: &Findings) -> String {
        self.find(text, Level::Lenient, findings).map_or_else(|| text.value.clone(), str::to_owned)
    }

    fn find(
        &self,
        text: &Spanned<String>,
        unknown: Level,
        findings: &Findings,
    ) -> Option<&'static str> {
        if let Some(value) = self.names.iter().find(|name| **name == text.value) {
            return Some(value);
        }
        // A list has a hundred names, and a file thousands of texts.
        let written: Vec<char> = letters(text).collect();
        let is_meant = |name: &str| letters(name).eq(written.iter().copied());
        let spelled = || self.names.iter().find(|name| is_meant(name)).copied();
        let alias =
            || self.aliases.iter().find(|(alias, _)| is_meant(alias)).map(|(_, value)| *value);
        let Some(value) = spelled().or_else(alias) else {
            let finding = self.unknown(text, &findings.borrow());
            let severity = unknown.severity(&text.span);
            findings.borrow_mut().push(finding.with_severity(severity));
            return None;
        };
        findings.borrow_mut().push(odd_spelling(text, value));
        Some(value)
    }

    /// Returns the finding for a text that names no value. Its help names the closest value, else
    /// all, else the URL of the list.
    fn unknown(&self, text: &Spanned<String>, report: &Report) -> Finding {
        let names = self.names.iter().copied();
        let help = match report.closest::<UnknownValue>(text, names) {
            Some(nearest) => UnknownValueHelp::Closest { nearest: nearest.into() },
            None if self.listed_at.is_empty() => {
                UnknownValueHelp::All { values: self.names.iter().collect() }
            }
            None => {
                UnknownValueHelp::ListedAt { count: self.names.len(), url: self.listed_at.into() }
            }
        };
        let value = text.value.as_str().into();
        UnknownValue { value, expected: self.noun.clone(), help }.at(&text.span)
    }
}
