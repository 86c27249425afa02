//! Differences between two versions of a publiccode.yml, key by key.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use serde::Serialize;

use crate::message::visible;
use crate::parse::publiccode;
use crate::source::Source;
use crate::status::ImportStatus;
use crate::yaml::{Data, Node};

/// A changed value. Each item that was added to or removed from a list of scalars is a change of
/// its own, unless the list had and has one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Path of the key: `description.it.features`.
    pub key: String,
    /// `None` for a new value.
    pub from: Option<String>,
    /// `None` for a removed value.
    pub to: Option<String>,
}

/// Maximal number of characters of a key or value that are shown.
const ENOUGH: usize = 60;

impl Change {
    /// Returns the change as a line of output; `None` if it has neither an old nor a new value.
    pub fn status(&self) -> Option<ImportStatus> {
        let key = brief(&self.key).into();
        Some(match (&self.from, &self.to) {
            (Some(from), Some(to)) => {
                ImportStatus::Changed { key, from: brief(from).into(), to: brief(to).into() }
            }
            (None, Some(to)) => ImportStatus::New { key, to: brief(to).into() },
            (Some(from), None) => ImportStatus::Removed { key, from: brief(from).into() },
            (None, None) => return None,
        })
    }
}

/// Returns a value on one line, truncated and with control characters escaped.
fn brief(value: &str) -> String {
    let line: Vec<&str> = value.split_whitespace().collect();
    let line = visible(&line.join(" "));
    match line.char_indices().nth(ENOUGH) {
        None => line,
        Some((end, _)) => format!("{}…", &line[..end]),
    }
}

/// Returns the changes, sorted by key; empty if only layout, comments or the order of scalars in a
/// list differ.
pub fn between(before: &Arc<Source>, after: &Arc<Source>) -> Vec<Change> {
    let [before, after] = [before, after].map(|source| {
        let mut values = BTreeMap::new();
        publiccode::tree(source).iter().for_each(|root| collect(root, String::new(), &mut values));
        values
    });
    let mut keys: Vec<&String> = before.keys().chain(after.keys()).collect();
    keys.sort();
    keys.dedup();
    let none = Vec::new();
    keys.into_iter()
        .flat_map(|key| {
            in_key(key, before.get(key).unwrap_or(&none), after.get(key).unwrap_or(&none))
        })
        .collect()
}

/// Collects scalars by path of their key; all items of a list of scalars share one path.
fn collect(node: &Node, key: String, values: &mut BTreeMap<String, Vec<String>>) {
    match &node.data {
        Data::Null => {}
        Data::Scalar(scalar) => values.entry(key).or_default().push(scalar.text.clone()),
        Data::Sequence(items) => {
            let is_plain =
                items.iter().all(|item| matches!(item.data, Data::Scalar(_) | Data::Null));
            for (position, item) in items.iter().enumerate() {
                collect(
                    item,
                    if is_plain { key.clone() } else { format!("{key}[{position}]") },
                    values,
                );
            }
        }
        Data::Mapping(pairs) => {
            for (name, value) in pairs {
                let name = name.as_str().unwrap_or("?");
                collect(
                    value,
                    if key.is_empty() { name.to_owned() } else { format!("{key}.{name}") },
                    values,
                );
            }
        }
    }
}

fn in_key(key: &str, before: &[String], after: &[String]) -> Vec<Change> {
    let change = |from: Option<&String>, to: Option<&String>| Change {
        key: key.to_owned(),
        from: from.cloned(),
        to: to.cloned(),
    };
    match (before, after) {
        ([from], [to]) if from == to => Vec::new(),
        ([from], [to]) => vec![change(Some(from), Some(to))],
        _ => {
            let [known, left] = [before, after].map(|values| values.iter().collect::<HashSet<_>>());
            let gone = before
                .iter()
                .filter(|value| !left.contains(value))
                .map(|value| change(Some(value), None));
            let new = after
                .iter()
                .filter(|value| !known.contains(value))
                .map(|value| change(None, Some(value)));
            gone.chain(new).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::{MessageLang, Phrase};

    fn english(change: &Change) -> String {
        let status = change.status().expect("something changed");
        status.message(MessageLang::English).to_string()
    }

    #[test]
    fn changes_are_listed_by_key() {
        let before = "name: Albo\nsoftwareVersion: '1.0'\nroadmap: https://a.it/\nusedBy: [A, B]\ndescription:\n  it:\n    features: [x]\n";
        let after = "# new\nname: Albo\nsoftwareVersion: '2.0'\nusedBy: [C, A]\nreleaseDate: 2026-01-01\ndescription:\n  it:\n    features: [x, y]\n";
        let source = |text: &str| Source::new("publiccode.yml", text);
        let shown: Vec<_> = between(&source(before), &source(after)).iter().map(english).collect();
        assert_eq!(
            shown,
            [
                "description.it.features: new: y",
                "releaseDate: new: 2026-01-01",
                "roadmap: removed: https://a.it/",
                "softwareVersion: 1.0 → 2.0",
                "usedBy: removed: B",
                "usedBy: new: C",
            ]
        );
        assert!(between(&source("name: A # a"), &source("name:   A")).is_empty());
    }

    #[test]
    fn a_long_value_is_cut_and_control_characters_are_escaped() {
        let change = Change {
            key: "k".into(),
            from: None,
            to: Some(format!("a\n\u{1b}[2J{}", "b".repeat(100))),
        };
        let shown = english(&change);
        assert!(
            shown.starts_with(r"k: new: a \u{1b}[2Jbb")
                && shown.ends_with("b…")
                && shown.chars().count() < 75,
            "{shown}"
        );
        let change = Change { key: "a\u{1b}[2J".into(), from: Some("b\u{202e}c".into()), to: None };
        assert_eq!(english(&change), r"a\u{1b}[2J: removed: b<U+202E>c");
    }
}
