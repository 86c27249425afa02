//! Findings: mistakes in the content, each a violation of a rule at a place in a file.
//!
//! A finding holds the rule and its arguments. Its text is made only when it is shown, in the
//! reader's language; see [`format`].

mod closest;
pub mod format;
pub mod rule;

use std::collections::{BTreeSet, HashMap};
use std::fmt;

pub use closest::closest;
use closest::containing;
use rule::{Rule, Violation};

use crate::message::{Argument, Arguments, Extent, Message, MessageLang, Phrase, Template, Text};
use crate::source::{Span, Spanned};

/// Severity of a finding. Whether a finding stops a build also depends on whose file it is in: see
/// [`Finding::stops_the_build`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Error,
    Warning,
    Advice,
}

impl Severity {
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }
}

/// A violation of a rule at a place in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub rule: &'static Rule,
    pub severity: Severity,
    /// Arguments of the message, of the reason, and of the help of a rule that has only one.
    arguments: Arguments,
    /// The help chosen among several.
    help: Option<Text>,
    pub span: Span,
    /// Path of the key in the file's tree, as parsers of publiccode.yml write it:
    /// `description.it.features[0]`.
    pub key: Option<Box<str>>,
    /// Number of findings of the same rule and severity in the same file that the report leaves out
    /// after this one.
    more: usize,
    /// True if a finished report drops all other findings of the file.
    is_only_one: bool,
}

crate::phrases! {
    /// Addition to the last of many findings of one rule.
    enum Addition("finding-addition") {
        More { message: Text, count: usize } => "more": "{$message} (and {$count} more like this)",
    }
}

/// Texts of findings in general.
pub const PHRASES: &[&[Template]] = &[Addition::TEMPLATES, format::Label::TEMPLATES];

impl Finding {
    fn new(rule: &'static Rule, arguments: Arguments, help: Option<Text>, span: &Span) -> Self {
        let severity = rule.level.severity(span);
        let arguments = Text { template: &rule.message, arguments }.bounded().arguments;
        let help = help.map(Text::bounded);
        Self {
            rule,
            severity,
            arguments,
            help,
            span: span.clone(),
            key: None,
            more: 0,
            is_only_one: false,
        }
    }

    /// Returns the finding with this severity instead of that of its rule.
    pub fn with_severity(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }

    pub fn with_key(self, key: impl Into<Box<str>>) -> Self {
        Self { key: Some(key.into()), ..self }
    }

    /// Returns the finding as the cause of all others in its file, which a finished report drops: of
    /// a file that was not read, nothing else is known.
    pub fn as_only_one(self) -> Self {
        Self { is_only_one: true, ..self }
    }

    pub fn code(&self) -> &'static str {
        self.rule.code
    }

    /// Returns true for a violation of this rule.
    pub fn is<V: Violation>(&self) -> bool {
        self.code() == V::RULE.code
    }

    /// Returns true for this violation, at any place.
    pub fn matches<V: Violation>(&self, violation: V) -> bool {
        let (arguments, help) = violation.into_parts();
        self.is::<V>() && self.arguments == arguments && self.help == help
    }

    /// Returns the arguments of message, reason and help.
    pub fn arguments(&self) -> impl Iterator<Item = &(&'static str, Argument)> {
        self.arguments.iter().chain(self.help.iter().flat_map(|help| &help.arguments))
    }

    /// Returns the violation as a fact, in lower case and without a full stop. Long values are cut.
    pub fn message(&self, lang: MessageLang) -> Message {
        let message = self.text(&self.rule.message);
        let message = match self.more {
            0 => message,
            count => Addition::More { message, count }.into_text(),
        };
        message.render(lang, Extent::Short)
    }

    /// Returns the reason for the rule, where it is not obvious.
    pub fn why(&self, lang: MessageLang) -> Option<Message> {
        self.rule.why.as_ref().map(|why| self.text(why).render(lang, Extent::Short))
    }

    /// Returns a remedy, with the closest valid value where there is one.
    pub fn help(&self, lang: MessageLang) -> Option<Message> {
        let single = || self.rule.help.as_ref().map(|help| self.text(help));
        let help = self.help.clone().or_else(single);
        help.map(|help| help.render(lang, Extent::Short))
    }

    fn text(&self, template: &'static Template) -> Text {
        Text { template, arguments: self.arguments.clone() }
    }

    /// Returns true for an error in an editor's own file. A publiccode.yml belongs to its owner:
    /// its findings are shown to the owner and never stop the build.
    pub fn stops_the_build(&self) -> bool {
        self.severity == Severity::Error && !self.span.source().is_publiccode()
    }
}

impl fmt::Display for Finding {
    /// Writes the message in English.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message(MessageLang::English).fmt(formatter)
    }
}

/// Number of findings of one rule and severity in one file that a finished report keeps.
const MOST_ALIKE: usize = 50;
/// Number of those that a report has room for before that. Content can have one in every few bytes.
const MOST_COLLECTED: usize = 1000;

/// The findings of one run, in the order of files and lines after [`Report::finish`].
#[derive(Debug, Default)]
pub struct Report {
    findings: Vec<Finding>,
    /// Number of findings pushed of each kind.
    pushed: HashMap<Alike, usize>,
    /// Number of those that were not kept.
    left_out: HashMap<Alike, usize>,
}

/// What findings have in common of which a report keeps only some: path, rule and severity.
type Alike = (String, &'static str, Severity);

fn alike(finding: &Finding) -> Alike {
    (finding.span.path().to_owned(), finding.code(), finding.severity)
}

impl Report {
    /// Adds a finding. Of many findings of one rule in one file only the first are kept; the others
    /// are counted.
    pub fn push(&mut self, finding: Finding) {
        let alike = alike(&finding);
        let pushed = self.pushed.entry(alike.clone()).or_default();
        *pushed += 1;
        if *pushed <= MOST_COLLECTED || finding.is_only_one {
            self.findings.push(finding);
        } else {
            *self.left_out.entry(alike).or_default() += 1;
        }
    }

    pub fn extend(&mut self, findings: impl IntoIterator<Item = Finding>) {
        findings.into_iter().for_each(|finding| self.push(finding));
    }

    pub fn append(&mut self, other: Report) {
        self.extend(other.findings);
        for (alike, count) in other.left_out {
            *self.pushed.entry(alike.clone()).or_default() += count;
            *self.left_out.entry(alike).or_default() += count;
        }
    }

    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Sets the key of every finding that has none.
    pub fn set_missing_keys(&mut self, mut key: impl FnMut(&Finding) -> Option<String>) {
        for finding in self.findings.iter_mut().filter(|finding| finding.key.is_none()) {
            finding.key = key(finding).map(Into::into);
        }
    }

    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Returns true if an editor's own file has an error.
    pub fn stops_the_build(&self) -> bool {
        self.findings.iter().any(Finding::stops_the_build)
    }

    /// Returns the editors' files with errors, by path.
    pub fn broken_files(&self) -> BTreeSet<&str> {
        let stopping = self.findings.iter().filter(|finding| finding.stops_the_build());
        stopping.map(|finding| finding.span.path()).collect()
    }

    /// Returns the findings that stop the build.
    pub fn stopping(&self) -> Report {
        let mut stopping = Report::default();
        let errors = self.findings.iter().filter(|finding| finding.stops_the_build());
        errors.for_each(|finding| stopping.push(finding.clone()));
        stopping
    }

    /// Returns the candidate closest to a word, else one that contains the word, for a finding of
    /// this rule. Returns `None` once the word's file has more findings of the rule than a report
    /// keeps, since the search is slow.
    pub fn closest<'a, V: Violation>(
        &self,
        word: &Spanned<String>,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        let path = word.span.path();
        let pushed = [Severity::Error, Severity::Warning, Severity::Advice]
            .map(|severity| self.pushed.get(&(path.to_owned(), V::RULE.code, severity)));
        if pushed.into_iter().flatten().sum::<usize>() > MOST_ALIKE {
            return None;
        }
        let candidates: Vec<&str> = candidates.into_iter().collect();
        closest(word, candidates.iter().copied()).or_else(|| containing(word, candidates))
    }

    /// Sorts by file, place and severity, and removes repetitions and the consequences of a finding
    /// that is the only one of its file. Keeps the first [`MOST_ALIKE`]
    /// findings of one rule and severity in one file; the last of them states how many more there
    /// are.
    pub fn finish(&mut self) {
        let unread: BTreeSet<String> = (self.findings.iter())
            .filter(|finding| finding.is_only_one)
            .map(|finding| finding.span.path().to_owned())
            .collect();
        self.findings
            .retain(|finding| finding.is_only_one || !unread.contains(finding.span.path()));
        let key = |finding: &Finding| {
            let place = (finding.span.path().to_owned(), finding.span.range().start);
            (place, finding.severity, finding.code())
        };
        self.findings.sort_by_cached_key(key);
        self.findings.dedup();
        self.shorten();
    }

    fn shorten(&mut self) {
        let mut totals = std::mem::take(&mut self.left_out);
        self.findings.iter().for_each(|finding| *totals.entry(alike(finding)).or_default() += 1);
        totals.retain(|_, total| *total > MOST_ALIKE);
        let mut seen: HashMap<Alike, usize> = HashMap::new();
        self.findings.retain_mut(|finding| {
            let alike = alike(finding);
            let Some(total) = totals.get(&alike) else { return true };
            let number = seen.entry(alike).or_default();
            *number += 1;
            if *number == MOST_ALIKE {
                finding.more = total - MOST_ALIKE;
            }
            *number <= MOST_ALIKE
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Code;
    use crate::source::Source;

    crate::rules! {
        /// A value is wrong.
        Wrong { value: Code } => Error "test-wrong" { message: "`{$value}` is wrong" }
        /// A value is odd.
        Odd => Warning "test-odd" { message: "it is odd" }
    }

    #[test]
    fn fifty_findings_of_a_rule_are_kept() {
        let source = Source::new("publiccode.yml", "a");
        let other = Source::new("site.yml", "a");
        let mut report = Report::default();
        let wrong =
            |source, number: usize| Wrong { value: number.into() }.at(&Span::start_of(source));
        (0..45_000).for_each(|number| report.push(wrong(&source, number)));
        (0..50).for_each(|number| report.push(wrong(&other, number)));
        report.push(Odd {}.at(&Span::start_of(&source)));
        report.finish();
        let messages: Vec<String> = report.findings().iter().map(ToString::to_string).collect();
        assert_eq!(RULES.len(), 2);
        assert_eq!(messages.len(), 101);
        let expected = [
            "`48` is wrong",
            "`49` is wrong (and 44950 more like this)",
            "it is odd",
            "`0` is wrong",
        ];
        assert_eq!(messages[48..52], expected);
        assert_eq!(messages[100], "`49` is wrong");
    }

    #[test]
    fn no_more_than_a_limit_of_findings_alike_is_in_memory() {
        let source = Source::new("publiccode.yml", "a");
        let odd = || Odd {}.at(&Span::start_of(&source));
        let wrong = |number: usize| Wrong { value: number.into() }.at(&Span::start_of(&source));
        let mut of_file = Report::default();
        (0..80_000).for_each(|number| of_file.push(wrong(number)));
        let mut report = Report::default();
        report.append(of_file);
        (0..3_000).for_each(|_| report.push(odd()));
        assert_eq!(report.findings().len(), 2 * MOST_COLLECTED);
        report.push(odd().with_severity(Severity::Error));
        assert!(report.findings().last().is_some_and(|last| last.severity == Severity::Error));
        report.finish();
        let messages: Vec<String> = report.findings().iter().map(ToString::to_string).collect();
        assert_eq!(messages[50], "`49` is wrong (and 79950 more like this)");
        assert_eq!(messages.len(), 52);
    }
}
