//! `description`: what the software is, in each language somebody described it in.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::RangeInclusive;

use unicode_segmentation::UnicodeSegmentation;

use super::group::Group;
use super::{keys, language, value};
use crate::catalogue::publiccode::Description;
use crate::diagnostic::Diagnostic;
use crate::source::Spanned;
use crate::yaml::Node;

const SHORT: RangeInclusive<usize> = 1..=150;
const LONG: RangeInclusive<usize> = 150..=10_000;
const GENERIC_NAME: RangeInclusive<usize> = 1..=35;

pub fn all(head: &mut Group) -> BTreeMap<String, Description> {
    let mut descriptions = BTreeMap::new();
    head.require(&["description"]);
    let Some(mut group) = head.child("description", &[]) else { return descriptions };
    for pair in group.pairs().to_vec() {
        let Some(name) = value::text(&pair.0, group.findings()).filter(|name| !is_astray(name))
        else {
            continue;
        };
        group.understand(pair);
        let Some(tag) = language::tag(&name, group.findings()) else { continue };
        let Some(description) = one(&pair.1, &tag, &group) else { continue };
        match descriptions.entry(tag) {
            Entry::Vacant(place) => {
                place.insert(description);
            }
            Entry::Occupied(first) => report_second(&pair.0, first.key(), &group),
        }
    }
    group.finish();
    descriptions
}

/// Returns whether a key of the standard stands where a language belongs; `finish` tells those.
fn is_astray(name: &str) -> bool {
    keys::home(name).is_some() && !name.eq_ignore_ascii_case("it")
}

fn report_second(key: &Node, tag: &str, group: &Group) {
    let problem = Diagnostic::error(
        "duplicate-key",
        &key.span,
        format!("the language `{tag}` is described here a second time"),
    );
    group.report(problem.why("only the first description counts").help("keep one of the two"));
}

fn one(node: &Node, tag: &str, parent: &Group) -> Option<Description> {
    let mut group =
        Group::open(format!("description.{tag}"), node, parent.findings(), parent.given())?;
    group.require(&["shortDescription", "longDescription", "features"]);
    group.pass_over(&["freeTags"]);
    let description = Description {
        localised_name: group.string("localisedName"),
        generic_name: sized(&mut group, "genericName", GENERIC_NAME),
        short_description: sized(&mut group, "shortDescription", SHORT),
        long_description: sized(&mut group, "longDescription", LONG),
        documentation: group.url("documentation").map(|url| url.value),
        api_documentation: group.url("apiDocumentation").map(|url| url.value),
        features: group.strings("features"),
        screenshots: screenshots(&mut group),
        videos: videos(&mut group),
        awards: group.strings("awards"),
    };
    group.finish();
    Some(description)
}

/// Returns a text, saying so when it is shorter or longer than the standard has it.
fn sized(group: &mut Group, key: &'static str, limits: RangeInclusive<usize>) -> Option<String> {
    let text = group.text(key)?;
    // A character takes at least a byte, so that most texts need no counting.
    let length =
        if text.len() < *limits.start() { text.len() } else { text.graphemes(true).count() };
    if !limits.contains(&length) {
        report_length(group, key, length, &limits);
    }
    Some(text.value)
}

fn report_length(
    group: &mut Group,
    key: &'static str,
    length: usize,
    limits: &RangeInclusive<usize>,
) {
    let (code, limit, help) = if length < *limits.start() {
        (
            "too-short",
            format!("at least {}", limits.start()),
            "say more of what it does, for whom and how it is used",
        )
    } else {
        ("too-long", format!("at most {}", limits.end()), "shorten it")
    };
    let what = format!("`{key}` has {length} characters, and the standard wants {limit}");
    let place = group.place_of(key);
    group.report(Diagnostic::error(code, &place, what).help(help));
}

fn screenshots(group: &mut Group) -> Vec<Spanned<String>> {
    let texts = group.texts("screenshots");
    texts
        .into_iter()
        .filter_map(|text| value::asset(text, &["jpg", "jpeg", "png"], group.findings()))
        .collect()
}

fn videos(group: &mut Group) -> Vec<String> {
    let texts = group.texts("videos");
    texts
        .into_iter()
        .filter_map(|text| value::url(text, group.findings()))
        .map(|url| url.value)
        .collect()
}
