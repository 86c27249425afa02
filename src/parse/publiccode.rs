//! Parses a publiccode.yml of any version of the standard, and checks it against the rules of the
//! latest.
//!
//! Parsing is lenient: a value with one possible meaning is read and reported, and findings in one
//! key do not prevent the others from being read. Whether URLs are reachable is checked in `links`.

mod description;
pub mod files;
mod group;
mod keys;
mod language;
mod licence;
mod owner;
mod subtags;
mod syntax;
mod upkeep;
mod value;
mod video;

use std::collections::HashSet;
use std::sync::Arc;

use super::key_path;
use super::record::Findings;
use crate::catalogue::publiccode::{IntendedAudience, Publiccode};
use crate::catalogue::vocabulary::{
    CATEGORIES, DevelopmentStatus, PLATFORMS, SCOPES, SoftwareType,
};
use crate::closed_list::Choice;
use crate::date_limit::DateLimit;
use crate::finding::rule::Violation;
use crate::finding::{Report, Severity};
use crate::rules::fields::ListedValue;
use crate::rules::publiccode::{
    CountrySection, GroupedValue, OddSpelling, OddSpellingHelp, OldVersion, RepeatedValue,
    UnknownVersion, UnquotedVersion, UnquotedVersionHelp,
};
use crate::source::{Source, Spanned};
use crate::yaml::{Data, Node};
use group::Group;
pub use owner::is_ipa_code;
use value::ClosedList;

/// Which keys a publiccode.yml must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Completeness {
    /// A file of its own, which must have all keys that the standard requires.
    Whole,
    /// Keys inside a front matter, none of which is required.
    AsGiven,
}

/// What a group of keys is checked against.
#[derive(Debug, Clone, Copy)]
struct Terms<'n> {
    completeness: Completeness,
    ipa_codes: Option<&'n IpaCodes>,
}

/// The IPA codes of all Italian organisations, in lower case.
pub type IpaCodes = HashSet<String>;

/// What the values of a file are checked against.
#[derive(Debug, Clone, Copy, Default)]
pub struct Checks<'c> {
    /// Limit of dates of events.
    pub dates: DateLimit,
    /// Without it only the codes of municipalities, provinces and regions can be looked up.
    pub ipa_codes: Option<&'c IpaCodes>,
}

/// Parses a publiccode.yml and reports its errors. Returns `None` only if the file is not a YAML
/// group of keys, is too large or has no `name`.
pub fn read(source: &Arc<Source>, checks: Checks, report: &mut Report) -> Option<Publiccode> {
    let findings = Findings::new(checks.dates);
    let root = syntax::tree(source, &findings);
    let terms = Terms { completeness: Completeness::Whole, ipa_codes: checks.ipa_codes };
    let publiccode = root.as_ref().map(|root| keys_of(root, &findings, terms));
    let mut found = findings.of_file(source);
    found.finish();
    found.set_missing_keys(|finding| key_path::of(finding, root.as_ref()?));
    report.append(found);
    publiccode.filter(|publiccode| publiccode.name.is_some())
}

/// Returns the keys and values of a publiccode.yml as written, with common syntax mistakes
/// corrected; `None` if it has no keys or cannot be parsed. Reports nothing.
pub fn tree(source: &Arc<Source>) -> Option<Node> {
    syntax::tree(source, &Findings::default())
}

/// Parses the keys of the standard inside a front matter.
pub fn read_node(node: &Node, ipa_codes: Option<&IpaCodes>, findings: &Findings) -> Publiccode {
    keys_of(node, findings, Terms { completeness: Completeness::AsGiven, ipa_codes })
}

fn keys_of(node: &Node, findings: &Findings, terms: Terms) -> Publiccode {
    let Some(mut head) = Group::open("", node, findings, terms) else {
        return Publiccode::default();
    };
    head.require(&[
        "publiccodeYmlVersion",
        "name",
        "url",
        "platforms",
        "developmentStatus",
        "softwareType",
    ]);
    head.report_removed(&["freeTags"]);
    head.asset("monochromeLogo", LOGOS);
    for key in ["inputTypes", "outputTypes"] {
        let node = head.find_filled(key);
        let texts = node.map(|node| value::filled(node, key, head.findings())).unwrap_or_default();
        texts.iter().for_each(|text| value::media_type(text, head.findings()));
    }
    let italy = owner::italy(&mut head);
    let legal = upkeep::legal(&mut head);
    let mut supports = owner::supports(&mut head);
    supports.extend(
        italy
            .supports
            .iter()
            .filter(|alias| !supports.contains(alias))
            .cloned()
            .collect::<Vec<_>>(),
    );
    let publiccode = Publiccode {
        version: version(&mut head),
        name: head.text("name"),
        application_suite: head.string("applicationSuite"),
        url: repository(&mut head),
        landing_url: head.url("landingURL").map(|url| url.value),
        is_based_on: is_based_on(&mut head),
        software_version: head.string("softwareVersion"),
        release_date: head.past_date("releaseDate"),
        logo: head.asset("logo", LOGOS),
        platforms: platforms(&mut head),
        categories: categories(&mut head),
        used_by: head.texts("usedBy"),
        funded_by: owner::funders(&mut head),
        roadmap: head.url("roadmap").map(|url| url.value),
        development_status: development_status(&mut head),
        software_type: software_type(&mut head),
        supports,
        conforms: italy.conforms,
        organisation: owner::organisation(&mut head, italy.organisation, &legal),
        intended_audience: intended_audience(&mut head),
        descriptions: description::all(&mut head),
        maintenance: upkeep::maintenance(&mut head),
        localisation: upkeep::localisation(&mut head),
        depends_on: upkeep::depends_on(&mut head),
        legal: legal.value,
    };
    report_other_countries(&mut head);
    head.finish();
    publiccode
}

/// The formats of a logo.
const LOGOS: &[&str] = &["svg", "svgz", "png"];

/// Names of the latest version; `0` alone is the latest before `1`.
const LATEST: &[&str] = &["0", "0.7", "0.7.0"];
/// Older versions that programs still read; 0.1 was given up, and 0.6 changed nothing.
const OLDER: &[&str] =
    &["0.2", "0.2.0", "0.2.1", "0.2.2", "0.3", "0.3.0", "0.4", "0.4.0", "0.5", "0.5.0"];

fn version(head: &mut Group) -> Option<String> {
    let node = head.find("publiccodeYmlVersion")?;
    let text = value::token(node, "publiccodeYmlVersion", head.findings())?;
    let plain = matches!(&node.data, Data::Scalar(scalar) if scalar.plain);
    let is_older = OLDER.contains(&text.as_str());
    let version = text.value.as_str().into();
    if !is_older && !LATEST.contains(&text.as_str()) {
        head.report(UnknownVersion { version }.at(&text.span));
    } else if plain && text.parse::<f64>().is_ok() {
        let help = match is_older {
            true => UnquotedVersionHelp::Latest,
            false => UnquotedVersionHelp::Quote { quoted: text.value.as_str().into() },
        };
        head.report(UnquotedVersion { version, help }.at(&text.span));
    } else if is_older {
        head.report(OldVersion { version }.at(&text.span));
    }
    Some(text.value)
}

/// Returns the URLs of `isBasedOn`, the only key that the standard allows as a text or a list.
fn is_based_on(head: &mut Group) -> Vec<String> {
    let Some(node) = head.find_filled("isBasedOn") else { return Vec::new() };
    let texts = match node.data {
        Data::Scalar(_) => value::token(node, "isBasedOn", head.findings()).into_iter().collect(),
        _ => value::tokens(node, "isBasedOn", head.findings()),
    };
    texts
        .into_iter()
        .filter_map(|text| value::repository(text, head.findings()))
        .map(|url| url.value)
        .collect()
}

fn repository(head: &mut Group) -> Option<Spanned<String>> {
    let text = head.token("url")?;
    value::repository(text, head.findings())
}

fn platforms(head: &mut Group) -> Vec<String> {
    let (mut platforms, mut seen) = (Vec::new(), HashSet::new());
    for text in head.texts("platforms") {
        let names = platform_names(&text);
        if names != [text.value.as_str()] {
            let violation = OddSpelling {
                written: text.value.as_str().into(),
                meant: names.iter().collect(),
                help: OddSpellingHelp::List { values: names.join(", ").into() },
            };
            head.report(violation.at(&text.span).with_severity(Severity::Warning));
        }
        for name in names {
            if seen.insert(name.to_owned()) {
                platforms.push(name.to_owned());
            }
        }
    }
    platforms
}

/// Returns the platforms in one text, which may name several: `windows, mac, linux`. If any part is
/// not a known platform, returns the whole text as one.
fn platform_names(text: &str) -> Vec<&str> {
    let known =
        |name: &str| PLATFORMS.iter().copied().find(|platform| keys::same_letters(platform, name));
    let parts = text
        .split([',', ';', '/', ' '])
        .map(str::trim)
        .filter(|part| !part.is_empty() && *part != "and" && *part != "e");
    let all: Option<Vec<&str>> = parts.map(known).collect();
    all.filter(|names| !names.is_empty()).unwrap_or_else(|| vec![text])
}

fn categories(head: &mut Group) -> Vec<String> {
    const LIST: ClosedList = ClosedList {
        noun: ListedValue::Category,
        names: CATEGORIES,
        aliases: &[],
        listed_at: "https://yml.publiccode.tools/categories-list.html",
    };
    named(head.tokens("categories"), &LIST, head.findings())
}

/// Returns each value once, in the spelling of the list if the list has it. Other values and
/// repetitions are reported.
fn named(texts: Vec<Spanned<String>>, list: &ClosedList, findings: &Findings) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut seen = HashSet::new();
    for text in texts {
        let name = list.value_or_text(&text, findings);
        if !seen.insert(name.clone()) {
            findings.borrow_mut().push(RepeatedValue { value: name.into() }.at(&text.span));
        } else {
            names.push(name);
        }
    }
    names
}

fn development_status(head: &mut Group) -> Option<DevelopmentStatus> {
    const LIST: ClosedList = ClosedList {
        noun: ListedValue::DevelopmentStatus,
        names: DevelopmentStatus::NAMES,
        aliases: &[("production", "stable"), ("released", "stable")],
        listed_at: "",
    };
    let text = head.token("developmentStatus")?;
    LIST.value(&text, head.findings()).and_then(DevelopmentStatus::parse)
}

fn software_type(head: &mut Group) -> Option<SoftwareType> {
    const LIST: ClosedList = ClosedList {
        noun: ListedValue::SoftwareType,
        names: SoftwareType::NAMES,
        aliases: &[
            ("softwareAddon", "addon"),
            ("standalone", "standalone/other"),
            ("service", "standalone/other"),
            ("web", "standalone/web"),
            ("web app", "standalone/web"),
            ("mobile", "standalone/mobile"),
            ("iot", "standalone/iot"),
            ("desktop", "standalone/desktop"),
            ("backend", "standalone/backend"),
        ],
        listed_at: "",
    };
    let node = head.find("softwareType")?;
    // In version 0.1 `softwareType` was a group with the key `type`.
    let text = value::token(node.get("type").unwrap_or(node), "type", head.findings())?;
    if node.get("type").is_some() {
        let value = text.value.as_str().into();
        let violation = GroupedValue { key: "softwareType".into(), value };
        head.report(violation.at(&node.span.first_line()));
    }
    LIST.value(&text, head.findings()).and_then(SoftwareType::parse)
}

fn intended_audience(head: &mut Group) -> IntendedAudience {
    const SCOPE: ClosedList = ClosedList {
        noun: ListedValue::Scope,
        names: SCOPES,
        aliases: &[("health", "healthcare"), ("defense", "defence")],
        listed_at: "https://yml.publiccode.tools/scope-list.html",
    };
    let Some(mut audience) = head.child("intendedAudience", &[]) else {
        return IntendedAudience::default();
    };
    let read = IntendedAudience {
        countries: countries(&mut audience, "countries"),
        unsupported_countries: countries(&mut audience, "unsupportedCountries"),
        scope: named(audience.tokens("scope"), &SCOPE, audience.findings()),
    };
    audience.finish();
    read
}

fn countries(audience: &mut Group, key: &'static str) -> Vec<String> {
    let texts = audience.tokens(key);
    texts.iter().filter_map(|text| language::country(text, audience.findings())).collect()
}

/// Reports the sections of other countries, named by their codes: the standard has never had any.
fn report_other_countries(head: &mut Group) {
    for pair in head.pairs().to_vec() {
        let section = matches!(pair.1.data, Data::Mapping(_));
        let country =
            |key: &str| subtags::is_country(&key.to_uppercase()) && !key.eq_ignore_ascii_case("it");
        if let Some(key) = pair.0.as_str().filter(|key| section && country(key)) {
            head.report(CountrySection { country: key.into() }.at(&pair.0.span));
            head.understand(pair);
        }
    }
}

#[cfg(test)]
mod tests;
