//! Checks that every file and text of an overlay has an effect: a misspelled name would be ignored
//! in silence.

use std::collections::BTreeSet;

use super::{ThemeFiles, template_keys, template_sources, utf8};
use crate::closed_list::Choice;
use crate::failure::{Failure, Operation, Reason, Result};
use crate::finding::closest;
use crate::lang::Lang;
use crate::render::text::message_keys;
use crate::render::text_key::LabelGroup;

/// Fails if the overlay has a file that replaces none of the built-in ones and that nothing uses,
/// or a text that no template and no label uses.
pub fn check(built_in: &ThemeFiles, overlaid: &ThemeFiles) -> Result<()> {
    let templates = template_sources(overlaid)?;
    let names_file = |name: &str| templates.values().any(|source| source.contains(name));
    for path in overlaid.keys().filter(|path| !built_in.contains_key(*path)) {
        if !may_be_added(path, names_file) {
            let operation = Operation::ReadTheme { path: path.into() };
            let reason = match closest(path, built_in.keys().map(String::as_str)) {
                Some(nearest) => Reason::ClosestThemeFile { nearest: nearest.into() },
                None => Reason::UnusedThemeFile,
            };
            return Err(Failure::because(operation, reason));
        }
    }
    check_texts(built_in, overlaid, templates.values())
}

/// Returns true for a file that has an effect without replacing another one.
fn may_be_added(path: &str, names_file: impl Fn(&str) -> bool) -> bool {
    let Some((folder, name)) = path.split_once('/') else {
        // A readme or a licence.
        return !path.ends_with(".html") && !path.ends_with(".css") && !path.ends_with(".ftl");
    };
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    match folder {
        "static" => true,
        "css" => ends(&[".css"]),
        "fonts" => ends(&[".ttf"]),
        "components" => name.contains('/') && ends(&[".html", ".css", ".js", "/examples.yml"]),
        "pages" | "xml" => names_file(name),
        "texts" => name.strip_suffix(".ftl").is_some_and(|tag| Lang::parse(tag).is_some()),
        _ => false,
    }
}

fn check_texts<'t>(
    built_in: &ThemeFiles,
    overlaid: &ThemeFiles,
    templates: impl Iterator<Item = &'t String>,
) -> Result<()> {
    let italian = utf8("texts/it.ftl", built_in)?.unwrap_or_default();
    let mut known: BTreeSet<String> = message_keys(italian).collect();
    known.extend(templates.flat_map(|source| template_keys(source)));
    let is_label = |key: &str| {
        let is_in = |group: &LabelGroup| {
            key.strip_prefix(group.name()).is_some_and(|rest| rest.starts_with('-'))
        };
        LabelGroup::ALL.iter().any(is_in)
    };
    for path in overlaid.keys().filter(|path| path.starts_with("texts/")) {
        let text = utf8(path, overlaid)?.unwrap_or_default();
        let unused = message_keys(text).find(|key| !known.contains(key) && !is_label(key));
        if let Some(key) = unused {
            let reason = match closest(&key, known.iter().map(String::as_str)) {
                Some(nearest) => {
                    Reason::ClosestText { nearest: nearest.into(), key: key.as_str().into() }
                }
                None => Reason::UnusedText { key: key.as_str().into() },
            };
            return Err(Failure::because(Operation::ReadTheme { path: path.into() }, reason));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_without_an_effect_are_refused() {
        let case = |path: &str, expected| {
            assert_eq!(may_be_added(path, |name| name == "aside.html"), expected, "{path}");
        };
        case("static/robots.txt", true);
        case("css/ente.css", true);
        case("components/stemma/stemma.html", true);
        case("pages/aside.html", true);
        case("texts/en.ftl", true);
        case("README.md", true);
        case("pages/solutoin.html", false);
        case("texts/it-IT.ftl", false);
        case("component/tag/tag.css", false);
        case("tokens.css", false);
    }
}
