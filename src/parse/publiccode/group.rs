//! Reads a group of keys of a publiccode.yml. Other spellings of keys, misplaced keys and empty
//! values are reported, and read if their meaning is clear. Single values are parsed in `value`.

use std::borrow::Cow;

use jiff::civil::Date;

use super::{Completeness, Terms, keys, value};
use crate::date_limit::is_beyond_plans;
use crate::finding::rule::{Level, Violation};
use crate::finding::{Finding, Severity};
use crate::parse::field::date::future_date;
use crate::parse::record::{Findings, Record};
use crate::rules::fields::{
    DuplicateKey, DuplicateKeyHelp, EmptyValue, FarDate, MissingKey, RepeatedKey, UsedKey,
};
use crate::rules::publiccode::{
    BareValue, BareValueHelp, DeprecatedKey, KeyChange, KeyPlace, MisplacedKey, MisplacedKeyHelp,
    RemovedKey, RenamedKey,
};
use crate::source::{Span, Spanned};
use crate::yaml::{Data, Node};

pub struct Group<'n> {
    record: Record<'n>,
    /// Path of the group: `legal`, `description.it`; empty for the top level of the file.
    name: Cow<'static, str>,
    terms: Terms<'n>,
    required: &'static [&'static str],
}

impl<'n> Group<'n> {
    pub fn open(
        name: impl Into<Cow<'static, str>>,
        node: &'n Node,
        findings: &'n Findings,
        terms: Terms<'n>,
    ) -> Option<Self> {
        let record = Record::open(node, findings)?;
        Some(Self { record, name: name.into(), terms, required: &[] })
    }

    pub fn findings(&self) -> &'n Findings {
        self.record.findings()
    }

    pub fn terms(&self) -> Terms<'n> {
        self.terms
    }

    /// Returns true if the group must have all keys that the standard requires.
    fn is_whole(&self) -> bool {
        self.terms.completeness == Completeness::Whole
    }

    pub fn span(&self) -> &Span {
        self.record.span()
    }

    pub fn report(&self, finding: Finding) {
        self.record.report(finding);
    }

    /// Returns the keys as written, each with its value.
    pub fn pairs(&self) -> &[&'n (Node, Node)] {
        self.record.pairs()
    }

    /// Marks a pair as known.
    pub fn understand(&mut self, pair: &(Node, Node)) {
        self.record.understand(pair);
    }

    /// Reports the keys among `required` that are missing or empty, if a whole file is expected.
    pub fn require(&mut self, required: &'static [&'static str]) {
        self.required = required;
        for key in required {
            let missing = match self.locate(key) {
                None => Some(self.start()),
                Some((name, value)) => is_empty(value).then(|| name.span.clone()),
            };
            if let Some(place) = missing {
                self.report_missing(key, &place);
            }
        }
    }

    /// Returns the value of a key; `None` if the key is missing or has no value or an empty text.
    /// An empty list or group is returned unless it is reported already, since it may be of the
    /// wrong type. Reports another spelling of the key, its deprecation and an empty value.
    pub fn find(&mut self, key: &'static str) -> Option<&'n Node> {
        self.find_with(key, Level::Advice)
    }

    /// Returns the value as [`Group::find`] does, for a key whose value the standard does not allow
    /// to be an empty text: a list, a group, a boolean, or a text with a form.
    pub fn find_filled(&mut self, key: &'static str) -> Option<&'n Node> {
        self.find_with(key, Level::Lenient)
    }

    /// Returns the value as [`Group::find`] does. `empty_text` is the level of the finding for an
    /// empty text.
    fn find_with(&mut self, key: &'static str, empty_text: Level) -> Option<&'n Node> {
        let (name, value) = self.locate(key)?;
        self.report_spelling(key, name);
        self.report_deprecation(key, name);
        if !is_empty(value) {
            return Some(value);
        }
        let is_missing = self.required.contains(&key) && self.is_whole();
        let level = match value.data {
            Data::Scalar(_) => empty_text,
            Data::Null => Level::Advice,
            // The caller reports a wrong type.
            Data::Sequence(_) | Data::Mapping(_) => return (!is_missing).then_some(value),
        };
        // A deprecated key should be removed anyway.
        let is_deprecated = level == Level::Advice && keys::deprecated(key).is_some();
        if !is_missing && !is_deprecated {
            let finding = EmptyValue::of_key(key).at(&name.span);
            self.report(finding.with_severity(level.severity(&name.span)));
        }
        None
    }

    /// Reports the keys of former versions that the standard no longer has.
    pub fn report_removed(&mut self, keys: &[&'static str]) {
        for key in keys {
            if let Some((name, _)) = self.locate(key) {
                let violation = RemovedKey { key: (*key).into(), since: keys::REMOVAL.into() };
                self.report(violation.at(&name.span));
            }
        }
    }

    /// Opens the group under a key. Keys of it, listed in `misplaced`, that were written in this
    /// group instead are reported and moved to it. `None` if there is neither.
    pub fn child(&mut self, name: &'static str, misplaced: &[&'static str]) -> Option<Group<'n>> {
        let mut record = match self.find_filled(name) {
            Some(node) => Some(Record::open(node, self.findings())?),
            None => None,
        };
        for key in misplaced {
            let Some(pair) = self.pairs().iter().copied().find(|pair| pair.0.as_str() == Some(key))
            else {
                continue;
            };
            let record =
                record.get_or_insert_with(|| Record::empty(&pair.0.span, self.record.findings()));
            if record.pairs().iter().any(|known| known.0.as_str() == Some(key)) {
                continue;
            }
            let violation = MisplacedKey {
                key: key.into(),
                place: KeyPlace::Group { group: name.into() },
                help: MisplacedKeyHelp::Indent { group: name.into() },
            };
            self.report(violation.at(&pair.0.span));
            record.adopt(pair);
            self.record.understand(pair);
        }
        let child_name = self.path(name).into();
        record.map(|record| Group { record, name: child_name, terms: self.terms, required: &[] })
    }

    /// Opens a group as [`Group::child`] does. If it is missing or empty and a whole file is
    /// expected, returns an empty group, whose required keys are then reported.
    pub fn required_child(
        &mut self,
        name: &'static str,
        misplaced: &[&'static str],
    ) -> Option<Group<'n>> {
        let is_left_empty = self.locate(name).is_some_and(|(_, value)| is_empty(value));
        let child = if is_left_empty { None } else { self.child(name, misplaced) };
        if child.is_some() || !self.is_whole() {
            return child;
        }
        let place = match self.locate(name) {
            None => self.start(),
            Some((key, value)) if is_empty(value) => key.span.clone(),
            // Its type is wrong, which is already reported.
            Some(_) => return None,
        };
        let record = Record::empty(&place, self.record.findings());
        Some(Group { record, name: self.path(name).into(), terms: self.terms, required: &[] })
    }

    /// Reads each group in the list under a key with `read`. A single group counts as a list of
    /// one. A text in place of a group is reported as the value of its key `first`, and read with
    /// `bare`.
    pub fn children<T>(
        &mut self,
        key: &'static str,
        first: &str,
        read: impl Fn(Group<'n>) -> Option<T>,
        bare: impl Fn(Spanned<String>) -> Option<T>,
    ) -> Vec<T> {
        let Some(node) = self.find_filled(key) else { return Vec::new() };
        let findings = self.findings();
        let items = match &node.data {
            Data::Sequence(items) => items,
            Data::Mapping(_) => {
                value::report_lone(node, key, findings);
                std::slice::from_ref(node)
            }
            Data::Scalar(_) | Data::Null => std::slice::from_ref(node),
        };
        let name = self.path(key);
        let one = |(position, item): (usize, &'n Node)| match &item.data {
            Data::Null | Data::Scalar(_) if is_empty(item) => {
                value::report_empty_item(item, Level::Lenient, findings);
                None
            }
            Data::Scalar(_) => {
                let text = value::text(item, findings)?;
                let value = || text.value.as_str().into();
                let help = BareValueHelp::Key { name: first.into(), text: value() };
                let violation = BareValue { value: value(), key: first.into(), help };
                findings.borrow_mut().push(violation.at(&text.span));
                bare(text)
            }
            _ => Group::open(format!("{name}[{position}]"), item, findings, self.terms)
                .and_then(&read),
        };
        items.iter().enumerate().filter_map(one).collect()
    }

    pub fn text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let node = self.find(key)?;
        value::used_text(node, key, self.findings())
    }

    /// Returns the text of a key, in which white space at the ends is a mistake.
    pub fn token(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let node = self.find_filled(key)?;
        value::token(node, key, self.findings())
    }

    /// Returns the text of a key without its place.
    pub fn string(&mut self, key: &'static str) -> Option<String> {
        self.text(key).map(|text| text.value)
    }

    pub fn texts(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        let Some(node) = self.find_filled(key) else { return Vec::new() };
        value::texts(node, key, self.findings())
    }

    /// Returns the texts of a list for which the standard has rules.
    pub fn tokens(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        let Some(node) = self.find_filled(key) else { return Vec::new() };
        value::tokens(node, key, self.findings())
    }

    pub fn strings(&mut self, key: &'static str) -> Vec<String> {
        self.texts(key).into_iter().map(|text| text.value).collect()
    }

    pub fn date(&mut self, key: &'static str) -> Option<Date> {
        let (text, date) = self.written_date(key)?;
        if is_beyond_plans(date) {
            self.report(FarDate { date: text.value.into() }.at(&text.span));
            return None;
        }
        Some(date)
    }

    /// Returns the day of something that should have happened. A later one than the limit is
    /// reported; pages call it planned.
    pub fn past_date(&mut self, key: &'static str) -> Option<Date> {
        let (text, date) = self.written_date(key)?;
        if let Some(problem) = future_date(date, &text, self.findings()) {
            self.report(problem.at(&text.span).with_severity(Severity::Warning));
        }
        Some(date).filter(|date| !is_beyond_plans(*date))
    }

    fn written_date(&mut self, key: &'static str) -> Option<(Spanned<String>, Date)> {
        let text = self.token(key)?;
        let date = value::date(&text, self.findings())?;
        Some((text, date))
    }

    pub fn boolean(&mut self, key: &'static str) -> Option<bool> {
        let node = self.find_filled(key)?;
        value::boolean(node, self.findings())
    }

    pub fn url(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let text = self.token(key)?;
        value::url(text, self.findings())
    }

    pub fn email(&mut self, key: &'static str) -> Option<String> {
        let text = self.token(key)?;
        value::email(text, self.findings())
    }

    /// Returns a relative path or a URL. Another extension than those of `formats` is reported.
    pub fn asset(&mut self, key: &'static str, formats: &[&str]) -> Option<Spanned<String>> {
        let node = self.find(key)?;
        let text = value::token(node, key, self.findings())?;
        value::asset(text, formats, self.findings())
    }

    /// Returns a relative path or a URL.
    pub fn repository_path(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let text = self.text(key)?;
        value::path(text, self.findings())
    }

    /// Reports a required key as missing, if a whole file is expected.
    pub fn report_missing(&self, key: &str, place: &Span) {
        if !self.is_whole() {
            return;
        }
        let violation = match &*self.name {
            "" => MissingKey::new(key),
            name => MissingKey::under(key, name),
        };
        self.report(violation.at(place).with_key(self.path(key)));
    }

    /// Returns the path of a key of this group from the top level of the file.
    fn path(&self, key: &str) -> String {
        if self.name.is_empty() { key.to_owned() } else { format!("{}.{key}", self.name) }
    }

    /// Reports the remaining keys: second names of a key that was read, misplaced, unknown and
    /// repeated ones.
    pub fn finish(mut self) {
        let unknown: Vec<_> =
            self.pairs().iter().copied().filter(|pair| !self.record.knows(pair)).collect();
        for pair in unknown {
            let Some(key) = pair.0.as_str() else { continue };
            if let Some(today) = self
                .record
                .requested()
                .iter()
                .find(|known| key != **known && keys::means(key, known))
            {
                let violation = DuplicateKey {
                    repeated: RepeatedKey::Alias { key: key.into(), name: (*today).into() },
                    used: UsedKey::Key { key: (*today).into() },
                    help: DuplicateKeyHelp::Remove { key: key.into() },
                };
                self.report(violation.at(&pair.0.span));
                self.record.understand(pair);
                continue;
            }
            let Some(home) = keys::home(key).filter(|home| *home != self.name) else { continue };
            let (place, help) = match home {
                "" => (
                    KeyPlace::Top { group: (&*self.name).into() },
                    MisplacedKeyHelp::Top { name: key.into() },
                ),
                _ => (
                    KeyPlace::Group { group: home.into() },
                    MisplacedKeyHelp::Below { group: home.into() },
                ),
            };
            let finding = MisplacedKey { key: key.into(), place, help }.at(&pair.0.span);
            self.report(finding.with_severity(Severity::Error));
            self.record.understand(pair);
        }
        self.record.finish();
    }

    /// Returns the empty span at the start of the group.
    pub fn start(&self) -> Span {
        let start = self.span().range().start;
        Span::new(self.span().source(), start..start)
    }

    /// Returns the place of a key's name, else the start of the group.
    pub fn place_of(&mut self, key: &'static str) -> Span {
        self.locate(key).map_or_else(|| self.start(), |(name, _)| name.span.clone())
    }

    fn locate(&mut self, key: &'static str) -> Option<(&'n Node, &'n Node)> {
        let (name, value) = self.record.pair(key, |written| keys::means(written, key))?;
        Some((name, value))
    }

    fn report_spelling(&self, key: &str, name: &Node) {
        if let Some(written) = name.as_str().filter(|written| *written != key) {
            let change = match keys::former(written, key) {
                true => KeyChange::Renamed,
                false => KeyChange::Spelled,
            };
            let violation = RenamedKey { written: written.into(), change, key: key.into() };
            self.report(violation.at(&name.span));
        }
    }

    fn report_deprecation(&self, key: &str, name: &Node) {
        if let Some(deprecated) = keys::deprecated(key) {
            let since = deprecated.since.into();
            let help = deprecated.instead.clone();
            self.report(DeprecatedKey { key: key.into(), since, help }.at(&name.span));
        }
    }
}

/// Returns true for a missing value and for an empty text, list or group.
fn is_empty(node: &Node) -> bool {
    match &node.data {
        Data::Null => true,
        Data::Scalar(scalar) => value::trim(&scalar.text).is_empty(),
        Data::Sequence(items) => items.is_empty(),
        Data::Mapping(pairs) => pairs.is_empty(),
    }
}
