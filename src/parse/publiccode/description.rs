//! Reads `description`: texts about the software by language.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::RangeInclusive;

use unicode_segmentation::UnicodeSegmentation;

use super::group::Group;
use super::{keys, language, value, video};
use crate::catalogue::publiccode::Description;
use crate::finding::Severity;
use crate::finding::rule::Violation;
use crate::parse::characters;
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
    // The tags as written, by those of the descriptions.
    let mut written = BTreeMap::new();
    head.require(&["description"]);
    let Some(mut group) = head.child("description", &[]) else { return descriptions };
    for pair in group.pairs().to_vec() {
        let Some(name) = value::token(&pair.0, "description", group.findings())
            .filter(|name| !is_misplaced(name))
        else {
            continue;
        };
        group.understand(pair);
        let Some(tag) = language::tag(&name, group.findings()) else { continue };
        let Some(description) = one(&pair.1, &tag, &group) else { continue };
        match descriptions.entry(tag) {
            Entry::Vacant(place) => {
                written.insert(place.key().clone(), name.value);
                place.insert(description);
            }
            Entry::Occupied(first) => {
                let is_repeated = written.get(first.key()) == Some(&name.value);
                report_second(&pair.0, first.key(), is_repeated, &group);
            }
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

/// Reports a second description in a language: `it-IT` after `it`. The standard allows it, but only
/// one can be shown. The same key twice is an error.
fn report_second(key: &Node, tag: &str, is_repeated: bool, group: &Group) {
    let violation = DuplicateKey {
        repeated: RepeatedKey::Language { tag: tag.into() },
        used: UsedKey::FirstDescription,
        help: DuplicateKeyHelp::KeepOne,
    };
    let severity = if is_repeated { Severity::Error } else { Severity::Warning };
    group.report(violation.at(&key.span).with_severity(severity));
}

fn one(node: &Node, tag: &str, parent: &Group) -> Option<Description> {
    let mut group =
        Group::open(format!("description.{tag}"), node, parent.findings(), parent.terms())?;
    group.require(&["shortDescription", "longDescription", "features"]);
    group.report_removed(&["freeTags"]);
    let long = sized_text(&mut group, "longDescription", LONG);
    if let Some(text) = &long {
        of_owners_text(text, tag).into_iter().for_each(|finding| group.report(finding));
    }
    let description = Description {
        localised_name: group.string("localisedName"),
        generic_name: sized(&mut group, "genericName", GENERIC_NAME),
        short_description: sized_text(&mut group, "shortDescription", SHORT),
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
/// standard allows. White space at the ends counts, such as the line end of a block of text.
fn sized(group: &mut Group, key: &'static str, limits: RangeInclusive<usize>) -> Option<String> {
    sized_text(group, key, limits).map(|text| text.value)
}

fn sized_text(
    group: &mut Group,
    key: &'static str,
    limits: RangeInclusive<usize>,
) -> Option<Spanned<String>> {
    let node = group.find(key)?;
    let text = value::text(node, group.findings())?;
    characters::escaped_in(node).into_iter().for_each(|finding| group.report(finding));
    let written = node.as_str().unwrap_or(&text);
    // A text with fewer bytes than required has too few characters too, and is not counted.
    let length = if written.len() < *limits.start() {
        written.len()
    } else {
        written.graphemes(true).count()
    };
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
        .filter_map(|text| value::asset(text, &["jpg", "png"], group.findings()))
        .collect()
}

fn videos(group: &mut Group) -> Vec<String> {
    let texts = group.tokens("videos");
    let urls = texts.into_iter().filter_map(|text| value::url(text, group.findings()));
    urls.inspect(|url| video::check(url, group.findings())).map(|url| url.value).collect()
}
