//! A group of keys being read. Records which keys the parser requests, to report all others. Values
//! are converted to types in `field`.

use std::cell::{Ref, RefCell, RefMut};
use std::collections::HashSet;
use std::sync::Arc;

use super::characters;
use super::schema::{FieldType, Schema, SchemaRecorder};
use crate::date_limit::DateLimit;
use crate::finding::rule::Violation;
use crate::finding::{Finding, Report};
use crate::rules::fields::{
    DuplicateKey, DuplicateKeyHelp, MissingKey, MissingKeyHelp, MissingName, RepeatedKey,
    UnknownKey, UnknownKeyHelp, UsedKey, ValueType, WrongType, WrongTypeHelp,
};
use crate::source::{Source, Span, Spanned};
use crate::yaml::{Data, Node, misread};

/// Maximal number of keys for a help that lists them all.
const MOST_LISTED: usize = 12;

/// Findings in one file, shared by its records, of which several are open at the same time.
#[derive(Debug, Default)]
pub struct Findings {
    report: RefCell<Report>,
    dates: DateLimit,
}

impl Findings {
    /// Returns no findings yet, for a file in which dates of events have a limit.
    pub fn new(dates: DateLimit) -> Self {
        Self { report: RefCell::default(), dates }
    }

    pub fn borrow(&self) -> Ref<'_, Report> {
        self.report.borrow()
    }

    pub fn borrow_mut(&self) -> RefMut<'_, Report> {
        self.report.borrow_mut()
    }

    /// Returns the latest possible date of something that has happened.
    pub fn dates(&self) -> DateLimit {
        self.dates
    }

    pub fn into_inner(self) -> Report {
        self.report.into_inner()
    }

    /// Returns the findings, and those about characters in any line of the file.
    pub fn of_file(self, source: &Arc<Source>) -> Report {
        let mut report = self.into_inner();
        characters::report_disruptive(source, &mut report);
        report
    }
}

/// A group of keys being read. Requested keys count as known; [`Record::finish`] reports unknown
/// and repeated ones.
pub struct Record<'n> {
    pairs: Vec<&'n (Node, Node)>,
    span: Span,
    requested: Vec<&'static str>,
    /// Start offsets of keys that are known independently of their name: other spellings of a
    /// requested key, and keys that are read in another group.
    understood: HashSet<usize>,
    pub(super) findings: &'n Findings,
    /// Set to record the keys that a parser requests; the group itself is empty then.
    pub(super) recorder: Option<SchemaRecorder>,
}

impl<'n> Record<'n> {
    /// Opens a group of keys. A null value is an empty group; a value of any other type is
    /// reported.
    pub fn open(node: &'n Node, findings: &'n Findings) -> Option<Self> {
        let pairs = match &node.data {
            Data::Mapping(pairs) => pairs.iter().collect(),
            Data::Null => Vec::new(),
            _ => {
                report_wrong_type(node, ValueType::Group, WrongTypeHelp::Group, findings);
                return None;
            }
        };
        Some(Self { pairs, ..Self::empty(&node.span, findings) })
    }

    /// Returns a group without keys in place of a missing one; missing keys are reported at `span`.
    pub fn empty(span: &Span, findings: &'n Findings) -> Self {
        Self {
            pairs: Vec::new(),
            span: span.clone(),
            requested: Vec::new(),
            understood: HashSet::new(),
            findings,
            recorder: None,
        }
    }

    /// Returns a group without keys that records each request in `recorder`.
    pub fn recording(span: &Span, findings: &'n Findings, recorder: SchemaRecorder) -> Self {
        Self { recorder: Some(recorder), ..Self::empty(span, findings) }
    }

    /// Returns the place of the group.
    pub fn span(&self) -> &Span {
        &self.span
    }

    pub fn findings(&self) -> &'n Findings {
        self.findings
    }

    pub fn report(&self, finding: Finding) {
        self.findings.borrow_mut().push(finding);
    }

    /// Returns the value of a key, and marks the key as known. `None` if the key is missing or has
    /// no value.
    pub fn value(&mut self, key: &'static str) -> Option<&'n Node> {
        self.record_key(key, || FieldType::Any);
        self.requested.push(key);
        let (_, value) = self.pairs.iter().find(|pair| pair.0.as_str() == Some(key))?;
        (!matches!(value.data, Data::Null)).then_some(value)
    }

    /// Returns the key as written, if the group has it, with or without a value.
    pub fn key(&self, key: &str) -> Option<&'n Node> {
        self.pairs.iter().find(|pair| pair.0.as_str() == Some(key)).map(|pair| &pair.0)
    }

    /// Returns true if the group has the key, with or without a value.
    pub fn has(&self, key: &str) -> bool {
        self.key(key).is_some()
    }

    /// Returns the first pair with the key `key`, else the first one whose key `means` accepts as
    /// another name for it. Marks `key` and the pair as known.
    pub fn pair(
        &mut self,
        key: &'static str,
        means: impl Fn(&str) -> bool,
    ) -> Option<&'n (Node, Node)> {
        self.requested.push(key);
        let called = |pair: &&&(Node, Node)| pair.0.as_str() == Some(key);
        let meaning = |pair: &&&(Node, Node)| pair.0.as_str().is_some_and(&means);
        let pair = self.pairs.iter().find(called).or_else(|| self.pairs.iter().find(meaning))?;
        self.understood.insert(pair.0.span.range().start);
        Some(pair)
    }

    /// Returns all pairs in the order of the file, adopted ones last.
    pub fn pairs(&self) -> &[&'n (Node, Node)] {
        &self.pairs
    }

    /// Adds a pair that was written in another group by mistake.
    pub fn adopt(&mut self, pair: &'n (Node, Node)) {
        self.pairs.push(pair);
    }

    /// Returns true if the key of a pair was requested, or the pair was marked as known.
    pub fn knows(&self, pair: &(Node, Node)) -> bool {
        let is_requested = pair.0.as_str().is_some_and(|key| self.requested.contains(&key));
        is_requested || self.understood.contains(&pair.0.span.range().start)
    }

    /// Marks a pair as known, independently of its key.
    pub fn understand(&mut self, pair: &(Node, Node)) {
        self.understood.insert(pair.0.span.range().start);
    }

    /// Records the type of a key's value if requests are recorded.
    pub fn record_key(&self, key: &'static str, form: impl FnOnce() -> FieldType) {
        if let Some(recorder) = &self.recorder {
            recorder.key(key, form());
        }
    }

    pub fn report_missing(&self, key: &'static str) {
        if let Some(recorder) = &self.recorder {
            recorder.required(key);
        }
        let start = Span::new(self.span.source(), self.span.range().start..self.span.range().start);
        let Some((name, value)) = self.written(key) else {
            self.report(MissingKey::new(key).at(&start));
            return;
        };
        // Any other value is refused with a finding of its own.
        if value.is_blank() {
            self.report_no_value(key, name);
        }
    }

    /// Reports that a required key has no value. `name` is the key as written.
    pub fn report_no_value(&self, key: &'static str, name: &Node) {
        let help = match characters::line_with_quotes(key, name) {
            Some(line) => MissingKeyHelp::Quote { line: line.into() },
            None => MissingKeyHelp::Value { key: key.into() },
        };
        let missing = MissingName::Value { name: key.into() };
        self.report(MissingKey { missing, help }.at(&name.span));
    }

    /// Returns a key as written, and its value.
    pub fn written(&self, key: &str) -> Option<&'n (Node, Node)> {
        self.pairs.iter().copied().find(|pair| pair.0.as_str() == Some(key))
    }

    /// Reports keys that were not requested, and repeated keys.
    pub fn finish(self) {
        let present: HashSet<&str> = self.pairs.iter().filter_map(|pair| pair.0.as_str()).collect();
        let mut seen = HashSet::new();
        for pair in &self.pairs {
            let name = &pair.0;
            misread::in_key(name).into_iter().for_each(|finding| self.report(finding));
            self.report_marks(&pair.1);
            let Some(key) = name.as_str() else {
                report_wrong_type(name, ValueType::KeyName, WrongTypeHelp::Key, self.findings);
                continue;
            };
            if !seen.insert(key) {
                let problem = DuplicateKey {
                    repeated: RepeatedKey::Key { key: key.into() },
                    used: UsedKey::First,
                    help: DuplicateKeyHelp::KeepOne,
                };
                self.report(problem.at(&name.span));
            } else if !self.knows(pair) {
                self.report(self.unknown_key(key, &name.span, &present));
            }
        }
    }

    /// Reports anchors and tags that the author may have meant as a part of the text.
    fn report_marks(&self, value: &Node) {
        let items = match &value.data {
            Data::Sequence(items) => items.as_slice(),
            Data::Null | Data::Scalar(_) => std::slice::from_ref(value),
            Data::Mapping(_) => &[],
        };
        items.iter().filter_map(characters::mark).for_each(|finding| self.report(finding));
    }

    /// Returns the requested keys in the order of the requests, with repetitions.
    pub fn requested(&self) -> &[&'static str] {
        &self.requested
    }

    fn unknown_key(&self, key: &str, span: &Span, present: &HashSet<&str>) -> Finding {
        let written = Spanned::new(key.to_owned(), span.clone());
        let closest =
            self.findings.borrow().closest::<UnknownKey>(&written, self.requested.iter().copied());
        let help = match closest {
            Some(nearest) if present.contains(nearest) => {
                UnknownKeyHelp::Present { nearest: nearest.into() }
            }
            Some(nearest) => UnknownKeyHelp::Closest { nearest: nearest.into() },
            None => self.missing_keys(present),
        };
        UnknownKey { key: key.into(), help }.at(span)
    }

    /// Returns the help that lists the keys that the group does not have yet.
    fn missing_keys(&self, present: &HashSet<&str>) -> UnknownKeyHelp {
        let mut keys: Vec<&str> = Vec::new();
        for key in &self.requested {
            if !keys.contains(key) && !present.contains(key) {
                keys.push(key);
            }
        }
        if keys.is_empty() || keys.len() > MOST_LISTED {
            UnknownKeyHelp::Remove
        } else {
            UnknownKeyHelp::All { keys: keys.into_iter().collect() }
        }
    }
}

/// Returns the keys that `read` requests from a group. The group is empty and records requests.
pub fn schema_of<T>(read: impl FnOnce(&mut Record) -> T) -> Schema {
    let findings = Findings::default();
    let recorder = SchemaRecorder::default();
    let start = Span::start_of(&Source::new("", ""));
    read(&mut Record::recording(&start, &findings, recorder.clone()));
    recorder.schema()
}

/// Reports a value that is not of the expected type.
pub fn report_wrong_type(
    node: &Node,
    expected: ValueType,
    help: WrongTypeHelp,
    findings: &Findings,
) {
    let problem = WrongType { found: node.value_type(), expected, help };
    findings.borrow_mut().push(problem.at(&node.span.first_line()));
}

#[cfg(test)]
mod tests {
    use super::super::schema::Key;
    use super::*;

    #[test]
    fn a_schema_has_the_keys_that_the_parser_requests() {
        let schema = schema_of(|record| {
            record.required("title");
            record.date("date");
            record.records("sources", |mut source| source.required_url("url"));
        });
        let key = |name, form, required| Key { name, form, required };
        let source = Schema { keys: vec![key("url", FieldType::Url, true)] };
        let sources = FieldType::List(Box::new(FieldType::Group(source)));
        assert_eq!(
            schema.keys,
            [
                key("title", FieldType::Text, true),
                key("date", FieldType::Date, false),
                key("sources", sources, false)
            ]
        );
    }
}
