//! Whether the site has its words in every language, and no idle ones.

use std::collections::BTreeSet;
use std::fs;

use super::theme::{sources, templates, theme};
use crate::catalogue::Kind;
use crate::catalogue::centre::Area;
use crate::catalogue::closed_list::Choice;
use crate::catalogue::community::CommunityState;
use crate::catalogue::parts::{KitPhase, KitTool, Role};
use crate::catalogue::practice::PracticeKind;
use crate::catalogue::register::BodyKind;
use crate::catalogue::site::Measure;
use crate::catalogue::usage::UsageStatus;
use crate::catalogue::vocabulary::{self, DevelopmentStatus, MaintenanceType, SoftwareType};
use crate::derive::alignment::{DutyKind, DutyState};
use crate::derive::signals::SignalKind;
use crate::derive::statistics::{Age, Question};
use crate::lang::LANGUAGES;
use crate::render::text::message_keys;
use crate::render::theme::{Theme, template_keys};

#[test]
fn no_text_is_missing_and_none_is_idle_in_any_language() {
    let languages: Vec<String> = LANGUAGES.iter().map(|lang| (*lang).to_owned()).collect();
    Theme::load(None, &languages).expect("all languages are whole");
    let used = used_keys();
    for lang in LANGUAGES {
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
        // A language that has one form for any count does not ask how many.
        let named = words.filter(|word| word.starts_with('$') && *word != "$n").map(str::to_owned);
        named.collect::<BTreeSet<_>>()
    };
    let in_order = |lang: &str| {
        messages(&texts(lang)).map(|(key, text)| (key, arguments(&text))).collect::<Vec<_>>()
    };
    let italian = in_order("it");
    LANGUAGES.iter().for_each(|lang| assert_eq!(in_order(lang), italian, "{lang}"));
}

#[test]
fn slovene_counts_in_four_forms() {
    let counted = messages(&texts("sl"))
        .filter(|(_, text)| text.contains("{ $n ->") || text.contains("{ $years ->"))
        .collect::<Vec<_>>();
    assert!(counted.len() > 15);
    for (key, text) in counted {
        assert!(
            ["[one]", "[two]", "[few]", "*[other]"].iter().all(|form| text.contains(form)),
            "{key}: {text}"
        );
    }
    let theme = Theme::load(None, &["sl".into()]).expect("the theme is sound");
    let said = [1, 2, 3, 5, 101].map(|n| theme.texts("sl").count("count-practice", n));
    assert_eq!(
        said,
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
    let theme = Theme::load(None, &["it".into()]).expect("the theme is sound");
    let case = |facet, value, label: &str| assert_eq!(theme.label("it", facet, value), label);
    case("kind", "solution", "Soluzione");
    case("licence", "AGPL-3.0-or-later", "GNU AGPL 3.0 o successive");
    case("licence", "Beerware", "Beerware");
    case("region", "05", "Veneto");
    case("region", "Veneto", "Veneto");
    case("organisation", "p_ve", "Città Metropolitana di Venezia");
    case("platform", "haiku", "haiku");
}

#[test]
fn a_site_may_replace_a_single_word() {
    let folder = theme(&[("texts/it.ftl", "menu = Sommario\n")]);
    let theme = Theme::load(Some(folder.path()), &["it".into()]).expect("one word is enough");
    let texts = theme.texts("it");
    assert_eq!((texts.get("menu"), texts.get("yes")), ("Sommario", "Sì"));
}

#[test]
fn a_template_that_says_an_unknown_text_is_a_failure() {
    let folder = theme(&[("pages/list.html", "{{ t.not_a_text }}")]);
    let failure =
        Theme::load(Some(folder.path()), &["it".into()]).err().map(|failure| failure.to_string());
    assert_eq!(
        failure.as_deref(),
        Some("could not use list.html: no text is called `not-a-text` in `it`")
    );
}

fn texts(lang: &str) -> String {
    fs::read_to_string(format!("{}/themes/italia/texts/{lang}.ftl", env!("CARGO_MANIFEST_DIR")))
        .expect("it is there")
}

/// Returns each message of a Fluent file with its whole text.
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

/// Returns the keys that templates, Rust and closed lists use.
fn used_keys() -> BTreeSet<String> {
    let mut keys: BTreeSet<String> =
        templates().iter().flat_map(|(_, text)| template_keys(text)).collect();
    let all =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/themes/italia/texts/it.ftl"))
            .expect("it is there");
    let rust = sources("src/render")
        .into_iter()
        .filter(|(path, _)| !is_test(path))
        .map(|(_, text)| text)
        .collect::<String>();
    keys.extend(message_keys(&all).filter(|key| rust.contains(&format!("\"{key}\""))));
    let families: [(&str, &[&str]); 28] = [
        ("status", DevelopmentStatus::NAMES),
        ("maintenance", MaintenanceType::NAMES),
        ("software-type", SoftwareType::NAMES),
        ("theme", vocabulary::THEMES),
        ("objective", vocabulary::OBJECTIVES),
        ("category", vocabulary::CATEGORIES),
        ("scope", vocabulary::SCOPES),
        ("platform", vocabulary::PLATFORMS),
        ("supports", vocabulary::SUPPORTS),
        ("facet", &crate::search::FACETS),
        ("kind", Kind::NAMES),
        ("community-state", CommunityState::NAMES),
        ("practice-kind", PracticeKind::NAMES),
        ("role", Role::NAMES),
        ("kit-phase", KitPhase::NAMES),
        ("kit-tool", KitTool::NAMES),
        ("area", Area::NAMES),
        ("area-text", Area::NAMES),
        ("usage-status", UsageStatus::NAMES),
        ("organisation-kind", BodyKind::NAMES),
        ("peer-adopters", BodyKind::NAMES),
        ("health", SignalKind::NAMES),
        ("duty", DutyKind::NAMES),
        ("duty-state", DutyState::NAMES),
        ("coverage-goal", Measure::NAMES),
        ("statistics-age", Age::NAMES),
        ("statistics-question", Question::NAMES),
        ("list-status-intro", DevelopmentStatus::NAMES),
    ];
    let named = families.iter().flat_map(|(family, names)| {
        names.iter().map(move |name| format!("{family}-{}", name.replace('/', "-")))
    });
    keys.extend(named);
    keys.extend(DutyState::NAMES.iter().map(|state| format!("duty-evidence-{state}")));
    for kind in Kind::LISTED.map(Kind::name) {
        let around = ["nav-KIND", "count-KIND", "list-KIND-title", "list-KIND-intro"];
        keys.extend(around.map(|key| key.replace("KIND", kind)));
    }
    keys
}

/// Returns whether a key names a value of a list that Rust spells out, or that anyone may add to.
fn is_of_open_list(key: &str) -> bool {
    let anyones = ["licence-", "language-", "country-"];
    let spelled_out = [
        "home-door-",
        "sort-",
        "related-",
        "coverage-state-",
        "practice-brief-",
        "legal-privacy-",
        "legal-notes-",
        "legal-accessibility-",
    ];
    let value = spelled_out.iter().find_map(|list| key.strip_prefix(list));
    let is_spelled_out = |value: &str| {
        let value =
            ["-text", "-title"].iter().find_map(|end| value.strip_suffix(end)).unwrap_or(value);
        sources("src")
            .iter()
            .any(|(path, text)| !is_test(path) && text.contains(&format!("\"{value}\"")))
    };
    anyones.iter().any(|list| key.starts_with(list)) || value.is_some_and(is_spelled_out)
}

fn is_test(path: &str) -> bool {
    path.ends_with("tests.rs") || path.contains("/tests/")
}
