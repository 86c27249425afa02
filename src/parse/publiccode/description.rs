//! Reads `description`: texts about the software by language.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::RangeInclusive;

use unicode_segmentation::UnicodeSegmentation;

use super::group::Group;
use super::{keys, language, value};
use crate::catalogue::publiccode::Description;
use crate::finding::rule::Violation;
use crate::parse::markdown::problem::of_owners_text;
use crate::rules::fields::{DuplicateKey, DuplicateKeyHelp, RepeatedKey, UsedKey};
use crate::rules::publiccode::{TooLong, TooShort};
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
        let Some(name) = value::text(&pair.0, group.findings()).filter(|name| !is_misplaced(name))
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

/// Returns true for a key of the standard where a language is expected; `finish` reports it. `it`
/// is a language here.
fn is_misplaced(name: &str) -> bool {
    keys::home(name).is_some() && !name.eq_ignore_ascii_case("it")
}

fn report_second(key: &Node, tag: &str, group: &Group) {
    let violation = DuplicateKey {
        repeated: RepeatedKey::Language { tag: tag.into() },
        used: UsedKey::FirstDescription,
        help: DuplicateKeyHelp::KeepOne,
    };
    group.report(violation.at(&key.span));
}

fn one(node: &Node, tag: &str, parent: &Group) -> Option<Description> {
    let mut group =
        Group::open(format!("description.{tag}"), node, parent.findings(), parent.given())?;
    group.require(&["shortDescription", "longDescription", "features"]);
    group.pass_over(&["freeTags"]);
    let long = sized_text(&mut group, "longDescription", LONG);
    if let Some(text) = &long {
        of_owners_text(text, tag).into_iter().for_each(|finding| group.report(finding));
    }
    let description = Description {
        localised_name: group.string("localisedName"),
        generic_name: sized(&mut group, "genericName", GENERIC_NAME),
        short_description: sized(&mut group, "shortDescription", SHORT),
        long_description: long.map(|text| text.value),
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

/// Returns a text, and reports it if it has fewer or more characters (grapheme clusters) than the
/// standard allows.
fn sized(group: &mut Group, key: &'static str, limits: RangeInclusive<usize>) -> Option<String> {
    sized_text(group, key, limits).map(|text| text.value)
}

fn sized_text(
    group: &mut Group,
    key: &'static str,
    limits: RangeInclusive<usize>,
) -> Option<Spanned<String>> {
    let text = group.text(key)?;
    // A text with fewer bytes than required has too few characters too, and is not counted.
    let length =
        if text.len() < *limits.start() { text.len() } else { text.graphemes(true).count() };
    if !limits.contains(&length) {
        report_length(group, key, length, &limits);
    }
    Some(text)
}

fn report_length(
    group: &mut Group,
    key: &'static str,
    length: usize,
    limits: &RangeInclusive<usize>,
) {
    let place = group.place_of(key);
    let (key, minimum, maximum) = (key.into(), *limits.start(), *limits.end());
    group.report(if length < minimum {
        TooShort { key, length, minimum }.at(&place)
    } else {
        TooLong { key, length, maximum }.at(&place)
    });
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
