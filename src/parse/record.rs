//! A group of keys while it is read: which keys are there, which ones somebody asked for, and what is wrong with the others. What type
//! a value has is `field`'s matter.

use std::cell::RefCell;
use std::collections::HashSet;

use super::shape::{Form, Notes};
use crate::diagnostic::{Diagnostic, Report, listed};
use crate::source::{Span, Spanned};
use crate::yaml::{Data, Node};

const UNKNOWN_KEY: &str = "unknown-key";

/// Where findings go while several records of one file are open at once.
pub type Findings = RefCell<Report>;

/// A group of keys being read. Every key asked for is known; [`Record::finish`] reports the others, and keys written twice.
pub struct Record<'n> {
    pairs: Vec<&'n (Node, Node)>,
    span: Span,
    asked: Vec<&'static str>,
    /// Where keys start that were understood under another spelling, or taken by another group.
    understood: Vec<usize>,
    pub(super) findings: &'n Findings,
    /// Set where nothing is read, and somebody wants to know what would be.
    pub(super) notes: Option<Notes>,
}

impl<'n> Record<'n> {
    /// Opens a group of keys; anything else is reported, except nothing at all, which is an empty group.
    pub fn open(node: &'n Node, findings: &'n Findings) -> Option<Self> {
        let pairs = match &node.data {
            Data::Mapping(pairs) => pairs.iter().collect(),
            Data::Null => Vec::new(),
            _ => {
                report_kind(node, "a group of keys", "write one `key: value` a line", findings);
                return None;
            }
        };
        Some(Self { pairs, ..Self::empty(&node.span, findings) })
    }

    /// Returns a group without keys, for one that is missing at `span`.
    pub fn empty(span: &Span, findings: &'n Findings) -> Self {
        Self {
            pairs: Vec::new(),
            span: span.clone(),
            asked: Vec::new(),
            understood: Vec::new(),
            findings,
            notes: None,
        }
    }

    /// Returns a group without keys that takes down what is asked of it.
    pub fn noting(span: &Span, findings: &'n Findings, notes: Notes) -> Self {
        Self { notes: Some(notes), ..Self::empty(span, findings) }
    }

    /// Returns where the group stands.
    pub fn span(&self) -> &Span {
        &self.span
    }

    pub fn findings(&self) -> &'n Findings {
        self.findings
    }

    pub fn report(&self, diagnostic: Diagnostic) {
        self.findings.borrow_mut().push(diagnostic);
    }

    /// Returns the value under a key, unless it is missing or empty.
    pub fn value(&mut self, key: &'static str) -> Option<&'n Node> {
        self.note(key, || Form::Any);
        self.asked.push(key);
        let (_, value) = self.pairs.iter().find(|pair| pair.0.as_str() == Some(key))?;
        (!matches!(value.data, Data::Null)).then_some(value)
    }

    /// Returns whether the key stands there, with a value or without.
    pub fn has(&self, key: &str) -> bool {
        self.pairs.iter().any(|pair| pair.0.as_str() == Some(key))
    }

    /// Returns key and value of the first pair called `key`; where there is none, of the first that `means` takes for it.
    pub fn pair(
        &mut self,
        key: &'static str,
        means: impl Fn(&str) -> bool,
    ) -> Option<&'n (Node, Node)> {
        self.asked.push(key);
        let called = |pair: &&&(Node, Node)| pair.0.as_str() == Some(key);
        let meaning = |pair: &&&(Node, Node)| pair.0.as_str().is_some_and(&means);
        let pair = self.pairs.iter().find(called).or_else(|| self.pairs.iter().find(meaning))?;
        self.understood.push(pair.0.span.range().start);
        Some(pair)
    }

    /// Returns every pair, in the order written.
    pub fn pairs(&self) -> &[&'n (Node, Node)] {
        &self.pairs
    }

    /// Takes over a pair that stands in another group by mistake.
    pub fn adopt(&mut self, pair: &'n (Node, Node)) {
        self.pairs.push(pair);
    }

    /// Returns whether somebody asked for this pair.
    pub fn knows(&self, pair: &(Node, Node)) -> bool {
        let asked = pair.0.as_str().is_some_and(|key| self.asked.contains(&key));
        asked || self.understood.contains(&pair.0.span.range().start)
    }

    /// Counts a pair as known, whatever its key.
    pub fn understand(&mut self, pair: &(Node, Node)) {
        self.understood.push(pair.0.span.range().start);
    }

    /// Takes down what stands under a key, where somebody wants to know.
    pub fn note(&self, key: &'static str, form: impl FnOnce() -> Form) {
        if let Some(notes) = &self.notes {
            notes.key(key, form());
        }
    }

    pub fn report_missing(&self, key: &'static str) {
        if let Some(notes) = &self.notes {
            notes.required(key);
        }
        let start = Span::new(self.span.source(), self.span.range().start..self.span.range().start);
        let what = format!("`{key}` is missing");
        self.report(Diagnostic::error("missing-key", &start, what).help(format!("add `{key}: …`")));
    }

    /// Reports keys nobody asked for, and keys written twice.
    pub fn finish(self) {
        let mut seen = HashSet::new();
        for pair in &self.pairs {
            let name = &pair.0;
            let Some(key) = name.as_str() else {
                report_kind(name, "the name of a key", "write `key: value`", self.findings);
                continue;
            };
            if !seen.insert(key) {
                let problem = Diagnostic::error(
                    "duplicate-key",
                    &name.span,
                    format!("`{key}` stands here a second time"),
                );
                self.report(problem.why("only the first one counts").help("keep one of the two"));
            } else if !self.knows(pair) {
                self.report(self.unknown_key(key, &name.span));
            }
        }
    }

    /// Returns every key somebody asked for.
    pub fn asked(&self) -> &[&'static str] {
        &self.asked
    }

    fn known_keys(&self) -> String {
        let mut keys: Vec<&str> = Vec::new();
        for key in &self.asked {
            if !keys.contains(key) {
                keys.push(key);
            }
        }
        if keys.len() > 12 {
            "remove it, or write the key it stands for".to_owned()
        } else {
            format!("the keys here are {}", listed(&keys))
        }
    }

    fn unknown_key(&self, key: &str, span: &Span) -> Diagnostic {
        let written = Spanned::new(key.to_owned(), span.clone());
        let help =
            match self.findings.borrow().closest(UNKNOWN_KEY, &written, self.asked.iter().copied())
            {
                Some(known) => format!("the closest key is `{known}`"),
                None => self.known_keys(),
            };
        Diagnostic::error(UNKNOWN_KEY, span, format!("`{key}` is not a key here")).help(help)
    }
}

/// Says that a value is of another kind than `wanted`, which reads as a noun with its article.
pub fn report_kind(node: &Node, wanted: &str, help: &str, findings: &Findings) {
    let what = format!("{} stands where {wanted} belongs", node.description());
    findings
        .borrow_mut()
        .push(Diagnostic::error("wrong-kind", &node.span.first_line(), what).help(help));
}
