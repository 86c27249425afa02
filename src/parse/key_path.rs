//! Paths of the keys that findings are about: `contacts[0].email`.

use std::collections::HashMap;
use std::sync::Arc;

use super::front_matter;
use crate::finding::{Finding, Report};
use crate::message::Argument;
use crate::rules::fields::MissingKey;
use crate::source::Source;
use crate::yaml::{self, Node};

/// Sets the key of each finding about a value in a YAML file or in a front matter.
pub fn set(report: &mut Report) {
    let mut trees: HashMap<String, Option<Node>> = HashMap::new();
    report.set_missing_keys(|finding| {
        let source = finding.span.source();
        let root = trees.entry(source.path.clone()).or_insert_with(|| tree(source));
        of(finding, root.as_ref()?)
    });
}

/// Returns the path of the key that a finding is about; `None` outside all keys.
pub fn of(finding: &Finding, root: &Node) -> Option<String> {
    let start = finding.span.range().start;
    let is_absent = finding.is::<MissingKey>() && finding.span.range().is_empty();
    let Some(key) = absent_key(finding).filter(|_| is_absent) else { return root.path_at(start) };
    Some(match root.group_path_at(start) {
        Some(group) => format!("{group}.{key}"),
        None => key.to_owned(),
    })
}

/// Returns the name of a missing key, which the help has.
fn absent_key(finding: &Finding) -> Option<&str> {
    finding.arguments().find_map(|(name, value)| match value {
        Argument::Code(key) if *name == "key" => Some(key.as_str()),
        _ => None,
    })
}

fn tree(source: &Arc<Source>) -> Option<Node> {
    let path = &source.path;
    if path.ends_with(".md") {
        return front_matter::split(source).ok().map(|file| file.head);
    }
    let is_yaml = path.ends_with(".yml") || path.ends_with(".yaml");
    is_yaml.then(|| yaml::parse(source, 0..source.text.len()).ok()).flatten()
}
