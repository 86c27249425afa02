//! A group of keys of publiccode.yml, read with patience: other spellings, lost keys and empty values are told and taken.
//! What one value must look like is `value`'s matter.

use std::borrow::Cow;

use jiff::civil::Date;

use super::value::Tell;
use super::{Completeness, keys, value};
use crate::diagnostic::Diagnostic;
use crate::parse::record::{Findings, Record};
use crate::source::{Span, Spanned};
use crate::yaml::{Data, Node};

pub struct Group<'n> {
    record: Record<'n>,
    /// How an owner would call it: `legal`, `description.it`; empty at the top of the file.
    name: Cow<'static, str>,
    given: Completeness,
    required: &'static [&'static str],
}

impl<'n> Group<'n> {
    pub fn open(
        name: impl Into<Cow<'static, str>>,
        node: &'n Node,
        findings: &'n Findings,
        given: Completeness,
    ) -> Option<Self> {
        let record = Record::open(node, findings)?;
        Some(Self { record, name: name.into(), given, required: &[] })
    }

    pub fn findings(&self) -> &'n Findings {
        self.record.findings()
    }

    pub fn given(&self) -> Completeness {
        self.given
    }

    pub fn span(&self) -> &Span {
        self.record.span()
    }

    pub fn report(&self, diagnostic: Diagnostic) {
        self.record.report(diagnostic);
    }

    /// Returns the keys as written, each with its value.
    pub fn pairs(&self) -> &[&'n (Node, Node)] {
        self.record.pairs()
    }

    /// Counts a pair as known, whatever its key.
    pub fn understand(&mut self, pair: &(Node, Node)) {
        self.record.understand(pair);
    }

    /// Reports which of these keys are missing or empty, where the whole file is expected.
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

    /// Returns the value under a key, unless it is missing or empty; says so when the key goes by another name or is deprecated.
    pub fn find(&mut self, key: &'static str) -> Option<&'n Node> {
        self.find_or_tell(key, Diagnostic::advice)
    }

    /// As [`Group::find`]; `tell` is how an empty text is told, which is a value.
    fn find_or_tell(&mut self, key: &'static str, tell: Tell) -> Option<&'n Node> {
        let (name, value) = self.locate(key)?;
        self.report_spelling(key, name);
        self.report_deprecation(key, name);
        if !is_empty(value) {
            return Some(value);
        }
        let told = self.required.contains(&key) && self.given == Completeness::Whole
            || keys::deprecated(key).is_some();
        let tell = match value.data {
            Data::Scalar(_) => tell,
            Data::Null => Diagnostic::advice,
            // It may be of the wrong kind.
            Data::Sequence(_) | Data::Mapping(_) => return (!told).then_some(value),
        };
        if !told {
            let problem = tell("empty-value", &name.span, format!("`{key}` has no value"));
            self.report(problem.help("write one, or remove the key"));
        }
        None
    }

    /// Knows keys whose values nobody needs any more.
    pub fn pass_over(&mut self, keys: &[&'static str]) {
        for key in keys {
            if let Some((name, _)) = self.locate(key) {
                self.report_deprecation(key, name);
            }
        }
    }

    /// Opens the group under a key, with those of its keys that stand up here by mistake.
    pub fn child(&mut self, name: &'static str, astray: &[&'static str]) -> Option<Group<'n>> {
        let mut record = match self.find(name) {
            Some(node) => Some(Record::open(node, self.findings())?),
            None => None,
        };
        for key in astray {
            let Some(pair) = self.pairs().iter().copied().find(|pair| pair.0.as_str() == Some(key))
            else {
                continue;
            };
            let record =
                record.get_or_insert_with(|| Record::empty(&pair.0.span, self.record.findings()));
            if record.pairs().iter().any(|known| known.0.as_str() == Some(key)) {
                continue;
            }
            let problem = value::taken(
                "misplaced-key",
                &pair.0.span,
                format!("`{key}` belongs under `{name}`"),
            );
            self.report(
                problem.help(format!(
                    "move it below `{name}:`, two spaces further right than that key"
                )),
            );
            record.adopt(pair);
            self.record.understand(pair);
        }
        let child_name = self.path(name).into();
        record.map(|record| Group { record, name: child_name, given: self.given, required: &[] })
    }

    /// As [`Group::child`], for a group that a whole file must have: one that is missing is an empty one.
    pub fn required_child(
        &mut self,
        name: &'static str,
        astray: &[&'static str],
    ) -> Option<Group<'n>> {
        let is_left_empty = self.locate(name).is_some_and(|(_, value)| is_empty(value));
        let child = if is_left_empty { None } else { self.child(name, astray) };
        if child.is_some() || self.given == Completeness::AsGiven {
            return child;
        }
        let place = match self.locate(name) {
            None => self.start(),
            Some((key, value)) if is_empty(value) => key.span.clone(),
            // It is there and unreadable, which has been said.
            Some(_) => return None,
        };
        let record = Record::empty(&place, self.record.findings());
        Some(Group { record, name: self.path(name).into(), given: self.given, required: &[] })
    }

    /// Opens each group in the list under a key. A lone group counts as a list of one, a bare text as the value of `first`.
    pub fn children<T>(
        &mut self,
        key: &'static str,
        first: &str,
        read: impl Fn(Group<'n>) -> Option<T>,
        bare: impl Fn(Spanned<String>) -> Option<T>,
    ) -> Vec<T> {
        let Some(node) = self.find(key) else { return Vec::new() };
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
            Data::Scalar(_) => {
                let text = value::text(item, findings)?;
                let what =
                    format!("`{}` stands where a group with its `{first}` belongs", text.value);
                let problem = value::taken("bare-value", &text.span, what);
                findings
                    .borrow_mut()
                    .push(problem.help(format!("write `{first}: {}`", text.value)));
                bare(text)
            }
            Data::Null => {
                value::report_empty_item(item, findings);
                None
            }
            _ => Group::open(format!("{name}[{position}]"), item, findings, self.given)
                .and_then(&read),
        };
        items.iter().enumerate().filter_map(one).collect()
    }

    pub fn text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let node = self.find(key)?;
        value::text(node, self.findings())
    }

    /// Returns the text of a key without its place.
    pub fn string(&mut self, key: &'static str) -> Option<String> {
        self.text(key).map(|text| text.value)
    }

    pub fn texts(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        let Some(node) = self.find(key) else { return Vec::new() };
        value::texts(node, key, self.findings())
    }

    pub fn strings(&mut self, key: &'static str) -> Vec<String> {
        self.texts(key).into_iter().map(|text| text.value).collect()
    }

    pub fn date(&mut self, key: &'static str) -> Option<Date> {
        let node = self.find_or_tell(key, value::taken)?;
        let text = value::text(node, self.findings())?;
        value::date(&text, self.findings())
    }

    pub fn boolean(&mut self, key: &'static str) -> Option<bool> {
        let node = self.find(key)?;
        value::boolean(node, self.findings())
    }

    pub fn url(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let node = self.find_or_tell(key, value::taken)?;
        let text = value::text(node, self.findings())?;
        value::url(text, self.findings())
    }

    pub fn email(&mut self, key: &'static str) -> Option<String> {
        let text = self.text(key)?;
        value::email(text, self.findings())
    }

    /// Returns a relative path or a web address that ends in one of these formats.
    pub fn asset(&mut self, key: &'static str, formats: &[&str]) -> Option<Spanned<String>> {
        let text = self.text(key)?;
        value::asset(text, formats, self.findings())
    }

    /// Reports a mandatory key at `place`, where the whole file is expected.
    pub fn report_missing(&self, key: &str, place: &Span) {
        if self.given == Completeness::AsGiven {
            return;
        }
        let what = match &*self.name {
            "" => format!("`{key}` is missing"),
            name => format!("`{key}` is missing under `{name}`"),
        };
        self.report(
            Diagnostic::error("missing-key", place, what)
                .key(self.path(key))
                .help(format!("add a line `{key}: …`")),
        );
    }

    /// Returns the path of a key of this group from the top of the file.
    fn path(&self, key: &str) -> String {
        if self.name.is_empty() { key.to_owned() } else { format!("{}.{key}", self.name) }
    }

    /// Reports keys that stand in the wrong group, keys nobody asked for, and keys written twice.
    pub fn finish(mut self) {
        let lost: Vec<_> =
            self.pairs().iter().copied().filter(|pair| !self.record.knows(pair)).collect();
        for pair in lost {
            let Some(key) = pair.0.as_str() else { continue };
            if let Some(today) =
                self.record.asked().iter().find(|asked| key != **asked && keys::means(key, asked))
            {
                let problem = Diagnostic::error(
                    "duplicate-key",
                    &pair.0.span,
                    format!("`{key}` is another name for `{today}`, which is given too"),
                );
                self.report(
                    problem.why(format!("only `{today}` counts")).help(format!("remove `{key}`")),
                );
                self.record.understand(pair);
                continue;
            }
            let Some(home) = keys::home(key).filter(|home| *home != self.name) else { continue };
            let (what, help) = match home {
                "" => (
                    format!("`{key}` does not belong under `{}`", self.name),
                    format!("move `{key}:` to the start of its line"),
                ),
                _ => (format!("`{key}` belongs under `{home}`"), format!("move it below `{home}`")),
            };
            self.report(Diagnostic::error("misplaced-key", &pair.0.span, what).help(help));
            self.record.understand(pair);
        }
        self.record.finish();
    }

    /// Returns the empty place where the group begins.
    pub fn start(&self) -> Span {
        let start = self.span().range().start;
        Span::new(self.span().source(), start..start)
    }

    /// Returns where a key stands, or where the group begins.
    pub fn place_of(&mut self, key: &'static str) -> Span {
        self.locate(key).map_or_else(|| self.start(), |(name, _)| name.span.clone())
    }

    fn locate(&mut self, key: &'static str) -> Option<(&'n Node, &'n Node)> {
        let (name, value) = self.record.pair(key, |written| keys::means(written, key))?;
        Some((name, value))
    }

    fn report_spelling(&self, key: &str, name: &Node) {
        if let Some(written) = name.as_str().filter(|written| *written != key) {
            let (tell, verb): (Tell, _) = match keys::former(written, key) {
                true => (value::warning, "is now called"),
                false => (value::taken, "is spelled"),
            };
            let what = format!("the key `{written}` {verb} `{key}`");
            self.report(tell("renamed-key", &name.span, what).help(format!("write `{key}:`")));
        }
    }

    fn report_deprecation(&self, key: &str, name: &Node) {
        if let Some(deprecated) = keys::deprecated(key) {
            let what =
                format!("`{key}` is deprecated since version {} of the standard", deprecated.since);
            self.report(
                Diagnostic::warning("deprecated-key", &name.span, what).help(deprecated.instead),
            );
        }
    }
}

/// Returns whether nothing was written: no value, an empty text, an empty list.
fn is_empty(node: &Node) -> bool {
    match &node.data {
        Data::Null => true,
        Data::Scalar(scalar) => value::trim(&scalar.text).is_empty(),
        Data::Sequence(items) => items.is_empty(),
        Data::Mapping(pairs) => pairs.is_empty(),
    }
}
