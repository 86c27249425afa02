//! What an author can mend: `Diagnostic`, gathered in a `Report`. How one is shown is `format`'s work, in which language
//! `language`'s.

pub mod format;
pub mod language;
pub mod rule;
mod table;

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use crate::message::{Argument, Arguments, Message, MessageLang, Text, render};
use crate::source::{Span, Spanned};
use language::Language;
use rule::{Rule, Violation};

/// How much a rule asks for. What stops a build depends on whose file it is, too: see [`Diagnostic::stops_the_build`].
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

/// One thing somebody can mend in a file: what is wrong as a fact, where, why the rule exists, and a way out.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    pub severity: Severity,
    /// Stable name of the rule in kebab case, such as `unknown-entry`.
    pub code: &'static str,
    /// A fact, in lower case, without a full stop.
    pub message: String,
    pub span: Span,
    /// Where it belongs in the file's tree of keys, as readers of publiccode.yml write it: `description.it.features[0]`.
    pub key: Option<Box<str>>,
    pub why: Option<Box<str>>,
    /// A statement one can act on now, naming the closest valid value where there is one.
    pub help: Option<String>,
    /// The rule with its arguments, where it is declared with [`rules!`](crate::rules).
    pub typed: Option<Typed>,
}

/// A violation with its arguments.
#[derive(Debug, Clone, PartialEq)]
pub struct Typed {
    pub rule: &'static Rule,
    /// Arguments of message, reason and single help.
    pub arguments: Arguments,
    /// The help chosen among several.
    pub help: Option<Text>,
}

impl Typed {
    pub fn message(&self, lang: MessageLang) -> Message {
        render(&self.rule.message, &self.arguments, lang)
    }

    pub fn why(&self, lang: MessageLang) -> Option<Message> {
        self.rule.why.as_ref().map(|why| render(why, &self.arguments, lang))
    }

    pub fn help(&self, lang: MessageLang) -> Option<Message> {
        let single = || self.rule.help.as_ref().map(|help| render(help, &self.arguments, lang));
        self.help.as_ref().map(|help| help.message(lang)).or_else(single)
    }
}

impl Diagnostic {
    pub fn typed(
        rule: &'static Rule,
        arguments: Arguments,
        help: Option<Text>,
        span: &Span,
    ) -> Self {
        let typed = Typed { rule, arguments, help };
        let english = MessageLang::English;
        Self {
            severity: rule.level.severity(span),
            code: rule.code,
            message: typed.message(english).to_string(),
            span: span.clone(),
            key: None,
            why: typed.why(english).map(|why| why.to_string().into()),
            help: typed.help(english).map(|help| help.to_string()),
            typed: Some(typed),
        }
    }

    /// Returns true for a violation of this rule.
    pub fn is<V: Violation>(&self) -> bool {
        self.code == V::RULE.code
    }

    /// Returns an argument of the message.
    pub fn argument(&self, name: &str) -> Option<&Argument> {
        let arguments = &self.typed.as_ref()?.arguments;
        arguments.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Changes the severity that the rule declares.
    pub fn with_severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    pub fn error(code: &'static str, span: &Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, span, message)
    }

    pub fn warning(code: &'static str, span: &Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, span, message)
    }

    pub fn advice(code: &'static str, span: &Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Advice, code, span, message)
    }

    pub fn new(
        severity: Severity,
        code: &'static str,
        span: &Span,
        message: impl Into<String>,
    ) -> Self {
        Self {
            severity,
            code,
            message: readable(&message.into(), LONGEST_MESSAGE),
            span: span.clone(),
            key: None,
            why: None,
            help: None,
            typed: None,
        }
    }

    pub fn key(mut self, key: impl Into<Box<str>>) -> Self {
        self.key = Some(key.into());
        self
    }

    pub fn why(mut self, why: impl Into<String>) -> Self {
        self.why = Some(readable(&why.into(), LONGEST_HELP).into());
        self
    }

    /// Takes a `&str`, a `String` or an `Option` of either, since there is not always a way out to name.
    pub fn help(mut self, help: impl IntoHelp) -> Self {
        self.help = help.into_help().map(|help| readable(&help, LONGEST_HELP));
        self
    }

    /// Returns whether nothing may be published while this stands. A publiccode.yml is its owner's:
    /// its findings are shown to the owner and never stop the catalogue.
    pub fn stops_the_build(&self) -> bool {
        self.severity == Severity::Error && !self.span.source().is_publiccode()
    }
}

/// Name of [`Diagnostic`] from now on.
pub type Finding = Diagnostic;

/// More than this no message of ours has to say; the rest is an author's text it quotes.
const LONGEST_MESSAGE: usize = 200;
/// A help may list the values of a key.
const LONGEST_HELP: usize = 600;
/// How much of one quotation is enough to find it by.
const LONGEST_QUOTATION: usize = 80;

/// Makes a text fit for a terminal and for one line, whatever it quotes: long quotations end in `…`, control characters
/// are spelled out.
fn readable(text: &str, longest: usize) -> String {
    let short = |text: &str| text.len() <= longest;
    if short(text) && !text.contains(is_disruptive) {
        return text.to_owned();
    }
    // Every second part is a quotation, as long as what is quoted has no backquote in it.
    let parts = text.split('`').enumerate();
    let parts: Vec<String> = parts
        .map(|(position, part)| {
            cut(&visible(part), if position % 2 == 1 { LONGEST_QUOTATION } else { longest })
        })
        .collect();
    cut(&parts.join("`"), longest)
}

/// Returns a text with its control characters spelled out: `\n`, `\u{1b}`.
pub(crate) fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_disruptive(letter) {
            visible.extend(letter.escape_default());
        } else {
            visible.push(letter);
        }
    }
    visible
}

/// Returns whether a terminal obeys a character instead of showing it, or shows what follows in another order.
fn is_disruptive(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn cut(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

pub trait IntoHelp {
    fn into_help(self) -> Option<String>;
}

impl IntoHelp for &str {
    fn into_help(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl IntoHelp for String {
    fn into_help(self) -> Option<String> {
        Some(self)
    }
}

impl<T: Into<String>> IntoHelp for Option<T> {
    fn into_help(self) -> Option<String> {
        self.map(Into::into)
    }
}

/// How many findings of one code in one file are worth reading before they are mended.
const MOST_ALIKE: usize = 50;

/// Everything found in one run, in the order of files and lines once [`Report::sort`] has run.
#[derive(Debug, Default)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
    /// How often each code was found in each file, told or not.
    found: HashMap<(String, &'static str), usize>,
    language: Language,
}

impl Report {
    pub fn push(&mut self, diagnostic: Diagnostic) {
        *self.found.entry((diagnostic.span.path().to_owned(), diagnostic.code)).or_default() += 1;
        self.diagnostics.push(diagnostic);
    }

    pub fn append(&mut self, other: Report) {
        other.diagnostics.into_iter().for_each(|diagnostic| self.push(diagnostic));
    }

    /// Returns the same to be shown in a language; findings themselves are in English always.
    pub fn in_language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// Returns the language that the report is shown in.
    pub fn language(&self) -> Language {
        self.language
    }

    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Names the key of every finding that has none yet.
    pub fn name_keys(&mut self, key: impl Fn(&Span) -> Option<String>) {
        for diagnostic in self.diagnostics.iter_mut().filter(|diagnostic| diagnostic.key.is_none())
        {
            diagnostic.key = key(&diagnostic.span).map(Into::into);
        }
    }

    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Returns whether an editor's own mistake forbids publishing.
    pub fn stops_the_build(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::stops_the_build)
    }

    /// Returns the editors' files that forbid publishing, by path.
    pub fn broken_files(&self) -> BTreeSet<&str> {
        let stopping = self.diagnostics.iter().filter(|diagnostic| diagnostic.stops_the_build());
        stopping.map(|diagnostic| diagnostic.span.path()).collect()
    }

    /// Returns what an editor must mend before anything is published.
    pub fn stopping(&self) -> Report {
        let mut stopping = Report::default().in_language(self.language);
        self.diagnostics
            .iter()
            .filter(|found| found.stops_the_build())
            .for_each(|found| stopping.push(found.clone()));
        stopping
    }

    /// Returns the candidate nearest to a word, for a finding of this code. Where its file has more of them than anybody would read,
    /// none is looked for.
    pub fn closest<'a>(
        &self,
        code: &'static str,
        word: &Spanned<String>,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        let found =
            self.found.get(&(word.span.path().to_owned(), code)).copied().unwrap_or_default();
        if found > MOST_ALIKE {
            return None;
        }
        let candidates: Vec<&str> = candidates.into_iter().collect();
        closest(word, candidates.iter().copied()).or_else(|| extended(word, candidates))
    }

    /// Orders by file, then place, then severity, so that every run reads the same. What several entries share, such as the top
    /// of a file of declarations, is told once; of what a file has very often, the last one kept says how many more there are.
    pub fn sort(&mut self) {
        let key =
            |d: &Diagnostic| (d.span.path().to_owned(), d.span.range().start, d.severity, d.code);
        self.diagnostics.sort_by_cached_key(key);
        self.diagnostics.dedup();
        self.shorten();
    }

    fn shorten(&mut self) {
        let alike = |found: &Diagnostic| (found.span.path().to_owned(), found.severity, found.code);
        let mut in_all: HashMap<_, usize> = HashMap::new();
        self.diagnostics.iter().for_each(|found| *in_all.entry(alike(found)).or_default() += 1);
        in_all.retain(|_, number| *number > MOST_ALIKE);
        let mut seen: HashMap<_, usize> = HashMap::new();
        self.diagnostics.retain_mut(|found| {
            let alike = alike(found);
            let Some(number) = in_all.get(&alike) else { return true };
            let position = seen.entry(alike).or_default();
            *position += 1;
            if *position == MOST_ALIKE {
                found.message =
                    format!("{}, and {} more of these", found.message, number - MOST_ALIKE);
            }
            *position <= MOST_ALIKE
        });
    }
}

/// Returns the candidate nearest to `word`, if one is near enough to be what its author meant.
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    let allowed = (length / 3).min(4);
    let word = word.to_lowercase();
    let distance = |candidate: &str| strsim::damerau_levenshtein(&word, &candidate.to_lowercase());
    // Whatever differs in length by more than is allowed needs no measuring, which takes the product of both lengths.
    let comparable = candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= allowed);
    // People slip more often late in a word than at its start.
    let same_start = |candidate: &str| {
        candidate
            .chars()
            .flat_map(char::to_lowercase)
            .zip(word.chars())
            .take_while(|(a, b)| a == b)
            .count()
    };
    let near = comparable
        .map(|candidate| (distance(candidate), Reverse(same_start(candidate)), candidate));
    near.filter(|(distance, ..)| *distance <= allowed).min().map(|(.., candidate)| candidate)
}

/// Returns the only candidate that has the word as a whole part, as `tributi-catasto` has `tributi` and `standalone/web` has `web`.
fn extended<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let has_it =
        |candidate: &&str| candidate.split(['-', '/']).any(|part| part.eq_ignore_ascii_case(word));
    let mut found = candidates.into_iter().filter(has_it);
    found.next().filter(|_| found.next().is_none())
}

/// Returns names as a finding lists them: `a`, `b`, `c`, each between backquotes.
pub fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_word_is_one_that_could_have_been_meant() {
        let known = ["document-management", "data-management", "crm"];
        assert_eq!(closest("document-managment", known), Some("document-management"));
        assert_eq!(closest("CRM", known), Some("crm"));
        assert_eq!(closest("elephant", known), None);
        assert_eq!(closest("c_a9444", ["c_a444", "c_a944"]), Some("c_a944"));
        assert_eq!(closest(&"document-management".repeat(50_000), known), None);
    }

    #[test]
    fn a_part_of_a_name_stands_for_it_where_no_other_has_it() {
        let known = ["tributi-catasto", "standalone/web", "data-management", "document-management"];
        assert_eq!(extended("tributi", known), Some("tributi-catasto"));
        assert_eq!(extended("Web", known), Some("standalone/web"));
        assert_eq!(extended("management", known), None);
        assert_eq!(extended("trib", known), None);
    }

    #[test]
    fn what_an_author_wrote_is_shown_without_being_obeyed() {
        let source = crate::source::Source::new("a.md", "a");
        let message = |text: &str| {
            Diagnostic::error("test", &Span::start_of(&source), format!("`{text}` is wrong"))
                .message
        };
        assert_eq!(message("città"), "`città` is wrong");
        assert_eq!(message("a\n::error::b\u{1b}[2J"), "`a\\n::error::b\\u{1b}[2J` is wrong");
        assert_eq!(message(&"è".repeat(300)), format!("`{}…` is wrong", "è".repeat(80)));
        assert!(message(&"`a".repeat(50_000)).chars().count() <= 201);
        let help = Diagnostic::error("test", &Span::start_of(&source), "").help("a\rb").help;
        assert_eq!(help.as_deref(), Some("a\\rb"));
    }

    #[test]
    fn fifty_of_a_kind_are_enough() {
        let source = crate::source::Source::new("publiccode.yml", "a");
        let other = crate::source::Source::new("site.yml", "a");
        let mut report = Report::default();
        let wrong = |source, number| {
            Diagnostic::error("test", &Span::start_of(source), format!("{number} is wrong"))
        };
        (0..45_000).for_each(|number| report.push(wrong(&source, number)));
        (0..50).for_each(|number| report.push(wrong(&other, number)));
        report.push(Diagnostic::warning("test", &Span::start_of(&source), "it is odd"));
        report.sort();
        let told: Vec<&str> = report.diagnostics().iter().map(|found| &*found.message).collect();
        assert_eq!(told.len(), 101);
        assert_eq!(
            told[48..52],
            ["48 is wrong", "49 is wrong, and 44950 more of these", "it is odd", "0 is wrong"]
        );
        assert_eq!(told[100], "49 is wrong");
    }
}
