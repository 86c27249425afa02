//! Every language has exactly the texts that templates and Rust code use.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::theme::{templates, theme};
use crate::catalogue::Kind;
use crate::catalogue::centre::Area;
use crate::catalogue::community::CommunityState;
use crate::catalogue::facet::Facet;
use crate::catalogue::parts::{KitPhase, KitTool, Role};
use crate::catalogue::practice::PracticeKind;
use crate::catalogue::register::OrganisationKind;
use crate::catalogue::site::Measure;
use crate::catalogue::usage::UsageStatus;
use crate::catalogue::vocabulary::{self, DevelopmentStatus, MaintenanceType, SoftwareType};
use crate::closed_list::Choice;
use crate::derive::alignment::{DutyKind, DutyState};
use crate::derive::relations::How;
use crate::derive::statistics::{Age, Question};
use crate::lang::Lang;
use crate::render::text::message_keys;
use crate::render::text_key::{LabelGroup, TextKey};
use crate::render::theme::{Theme, template_keys};

#[test]
fn every_language_has_the_used_texts_and_no_others() {
    Theme::load(None, Lang::ALL).expect("all languages are complete");
    let used = used_keys();
    for &lang in Lang::ALL {
        let known: BTreeSet<String> = message_keys(&texts(lang)).collect();
        let idle: Vec<_> =
            known.iter().filter(|key| !used.contains(*key) && !is_of_open_list(key)).collect();
        let missing: Vec<_> = used.iter().filter(|key| !known.contains(*key)).collect();
        assert!(
            idle.is_empty() && missing.is_empty(),
            "{lang}: idle {idle:?}, missing {missing:?}"
        );
    }
}

#[test]
fn languages_have_their_texts_in_one_order_and_with_the_same_arguments() {
    let arguments = |message: &str| {
        let words = message.split(|c: char| !(c.is_ascii_alphanumeric() || c == '$'));
        // `$n` only selects a plural form, which languages with a single form need not.
        let named = words.filter(|word| word.starts_with('$') && *word != "$n").map(str::to_owned);
        named.collect::<BTreeSet<_>>()
    };
    let in_order = |lang: Lang| {
        messages(&texts(lang)).map(|(key, text)| (key, arguments(&text))).collect::<Vec<_>>()
    };
    let italian = in_order(Lang::Italian);
    Lang::ALL.iter().for_each(|&lang| assert_eq!(in_order(lang), italian, "{lang}"));
}

#[test]
fn slovene_has_four_plural_forms() {
    let counted = messages(&texts(Lang::Slovene))
        .filter(|(_, text)| text.contains("{ $n ->") || text.contains("{ $years ->"))
        .collect::<Vec<_>>();
    assert!(counted.len() > 15);
    for (key, text) in counted {
        assert!(
            ["[one]", "[two]", "[few]", "*[other]"].iter().all(|form| text.contains(form)),
            "{key}: {text}"
        );
    }
    let theme = Theme::load(None, &[Lang::Slovene]).expect("the theme is sound");
    let key = Kind::Practice.count_key();
    let counts = [1, 2, 3, 5, 101].map(|n| theme.texts(Lang::Slovene).count(key, n));
    assert_eq!(
        counts,
        [
            "1 dobra praksa",
            "2 dobri praksi",
            "3 dobre prakse",
            "5 dobrih praks",
            "101 dobra praksa"
        ]
    );
}

#[test]
fn labels_fall_back_to_the_value() {
    let theme = Theme::load(None, &[Lang::Italian]).expect("the theme is sound");
    let case =
        |facet, value, label: &str| assert_eq!(theme.label(Lang::Italian, facet, value), label);
    case(Facet::Kind, "solution", "Soluzione");
    case(Facet::Licence, "AGPL-3.0-or-later", "GNU AGPL 3.0 o successive");
    case(Facet::Licence, "Beerware", "Beerware");
    case(Facet::Region, "05", "Veneto");
    case(Facet::Region, "Veneto", "Veneto");
    case(Facet::Organisation, "p_ve", "Città Metropolitana di Venezia");
    case(Facet::Platform, "haiku", "haiku");
}

#[test]
fn an_overlay_replaces_single_texts() {
    let folder = theme(&[("texts/it.ftl", "search-title = Sommario\n")]);
    let theme = Theme::load(Some(folder.path()), &[Lang::Italian]).expect("one text is enough");
    let texts = theme.texts(Lang::Italian);
    assert_eq!((texts.get(TextKey::SearchTitle), texts.get(TextKey::Yes)), ("Sommario", "Sì"));
}

#[test]
fn templates_with_unknown_texts_are_refused() {
    let folder = theme(&[("pages/list.html", "{{ t.not_a_text }}")]);
    let failure =
        Theme::load(Some(folder.path()), &[Lang::Italian]).err().map(|failure| failure.to_string());
    assert_eq!(
        failure.as_deref(),
        Some("could not read list.html of the theme: there is no text `not-a-text` in `it`")
    );
}

fn texts(lang: Lang) -> String {
    fs::read_to_string(format!("{}/themes/italia/texts/{lang}.ftl", env!("CARGO_MANIFEST_DIR")))
        .expect("the file exists")
}

/// Returns the messages of a Fluent file: key and whole text.
fn messages(file: &str) -> impl Iterator<Item = (String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        match (message_keys(line).next(), all.last_mut()) {
            (Some(key), _) => all.push((key, line.to_owned())),
            (None, Some((_, text))) => text.push_str(line),
            (None, None) => {}
        }
    }
    all.into_iter()
}

/// Returns the keys that templates, Rust code and closed lists use.
fn used_keys() -> BTreeSet<String> {
    let of_templates =
        templates().into_iter().flat_map(|(_, text)| template_keys(&text).collect::<Vec<_>>());
    let of_code = TextKey::ALL.iter().map(|key| key.name().to_owned());
    let of_lists = LabelGroup::ALL.iter().filter_map(|group| Some((group, values(*group)?)));
    let of_lists = of_lists.flat_map(|(group, values)| values.iter().map(|value| group.key(value)));
    // Names of other languages are optional; those of interface languages are required.
    let languages = Lang::NAMES.iter().map(|tag| LabelGroup::Language.key(tag));
    of_templates.chain(of_code).chain(of_lists).chain(languages).collect()
}

/// Returns the values of a group of labels; `None` for an open list.
fn values(group: LabelGroup) -> Option<&'static [&'static str]> {
    Some(match group {
        LabelGroup::Area | LabelGroup::AreaText => Area::NAMES,
        LabelGroup::Category => vocabulary::CATEGORIES,
        LabelGroup::CommunityState => CommunityState::NAMES,
        LabelGroup::CoverageGoal | LabelGroup::CoverageMeasure => Measure::NAMES,
        LabelGroup::Duty => DutyKind::NAMES,
        LabelGroup::DutyState => DutyState::NAMES,
        LabelGroup::Facet => Facet::NAMES,
        LabelGroup::Kind => Kind::NAMES,
        LabelGroup::KitPhase => KitPhase::NAMES,
        LabelGroup::KitTool => KitTool::NAMES,
        LabelGroup::ListStatusIntro | LabelGroup::Status => DevelopmentStatus::NAMES,
        LabelGroup::Maintenance => MaintenanceType::NAMES,
        LabelGroup::Objective => vocabulary::OBJECTIVES,
        LabelGroup::OrganisationKind => OrganisationKind::NAMES,
        LabelGroup::Platform => vocabulary::PLATFORMS,
        LabelGroup::PracticeKind => PracticeKind::NAMES,
        LabelGroup::Related => How::NAMES,
        LabelGroup::Role => Role::NAMES,
        LabelGroup::Scope => vocabulary::SCOPES,
        LabelGroup::SoftwareType => SoftwareType::NAMES,
        LabelGroup::StatisticsAge => Age::NAMES,
        LabelGroup::StatisticsQuestion => Question::NAMES,
        LabelGroup::Supports => vocabulary::SUPPORTS,
        LabelGroup::Theme => vocabulary::TOPICS,
        LabelGroup::UsageStatus => UsageStatus::NAMES,
        LabelGroup::Country
        | LabelGroup::Language
        | LabelGroup::Licence
        | LabelGroup::LicenceMeaning => return None,
    })
}

/// Returns whether a key names a value of an open list.
fn is_of_open_list(key: &str) -> bool {
    let open = LabelGroup::ALL.iter().filter(|group| values(**group).is_none());
    open.into_iter().any(|group| key.starts_with(&group.key("")))
}

/// Returns the list of all statements of the theme, in `docs/`.
fn statements() -> String {
    let path = format!("{}/docs/statements.md", env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(&path).expect("the page exists");
    if std::env::var_os("UPDATE").is_none() {
        return page;
    }
    let texts: BTreeMap<String, String> = sentences().collect();
    let updated = |line: &str| match row(line) {
        Some((key, _, rest)) if texts.contains_key(key) => {
            format!("| `{key}` | {} | {rest}", texts[key])
        }
        _ => line.to_owned(),
    };
    let page = page.lines().map(updated).collect::<Vec<_>>().join("\n") + "\n";
    fs::write(&path, &page).expect("the page can be written");
    page
}

/// Returns the Italian texts by key, each on one line.
fn sentences() -> impl Iterator<Item = (String, String)> {
    let file = texts(Lang::Italian);
    let in_one_line = |(key, text): (String, String)| {
        let (_, text) = text.split_once('=').expect("a message has a value");
        (key, text.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    messages(&file).map(in_one_line).collect::<Vec<_>>().into_iter()
}

/// Returns key, sentence and other columns of a row of the table.
fn row(line: &str) -> Option<(&str, &str, &str)> {
    let (key, rest) = line.strip_prefix("| `")?.split_once("` | ")?;
    let (sentence, rest) = rest.split_once(" | ")?;
    Some((key, sentence, rest))
}

#[test]
fn every_text_is_a_documented_statement_or_states_nothing() {
    let page = statements();
    let (stating, rest) = page.split_once("## Data for machines").expect("the page has this part");
    let (_, silent) = rest.split_once("```text\n").expect("the page has this list");
    let silent: Vec<&str> = silent.trim_end().trim_end_matches('`').split_whitespace().collect();
    let rows: BTreeMap<&str, &str> =
        stating.lines().filter_map(row).map(|(key, sentence, _)| (key, sentence)).collect();
    let texts: BTreeMap<String, String> = sentences().collect();
    for (key, sentence) in &rows {
        assert_eq!(texts.get(*key).map(String::as_str), Some(*sentence), "{key}");
        assert!(!silent.contains(key), "{key} is in both lists");
    }
    let covers = |pattern: &&str, key: &str| match pattern.strip_suffix('*') {
        Some(start) => key.starts_with(start) && !rows.contains_key(key),
        None => *pattern == key,
    };
    let is_listed = |key: &&String| {
        rows.contains_key(key.as_str()) || silent.iter().any(|pattern| covers(pattern, key))
    };
    let unlisted: Vec<_> = texts.keys().filter(|key| !is_listed(key)).collect();
    assert!(unlisted.is_empty(), "docs/statements.md lacks {unlisted:?}");
    let idle: Vec<_> =
        silent.iter().filter(|pattern| !texts.keys().any(|key| covers(pattern, key))).collect();
    assert!(idle.is_empty(), "there are no texts for {idle:?}");
}
