//! Reports of mistakes: `mistakes/<name>.md` (or `.yml`) contains a mistake, `<name>.txt` its
//! report in English and, for some, `<name>.it.txt` its report in Italian.
//!
//! The first line of a mistake, `# path/of/the/file.md`, is the path at which the other lines are
//! put in a small catalogue without other mistakes.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use filiera::finding::format::{self, Format};
use filiera::finding::{Finding, Report, Severity};
use filiera::message::MessageLang;

use crate::support::{assert_expected, content, test_file, try_build};

/// Minimum number of Italian reports; fewer mean that some were lost.
const FEWEST_ITALIAN_REPORTS: usize = 12;

#[test]
fn each_mistake_has_its_report() {
    for mistake in mistakes() {
        let report = report(&mistake, MessageLang::English);
        assert!(!report.is_empty(), "{} holds no mistake", mistake.display());
        assert_expected(&mistake.with_extension("txt"), report.as_bytes());
    }
}

#[test]
fn some_mistakes_have_an_italian_report() {
    let mut compared = 0;
    for mistake in mistakes() {
        let expected = mistake.with_extension("it.txt");
        if expected.exists() {
            assert_expected(&expected, report(&mistake, MessageLang::Italian).as_bytes());
            compared += 1;
        }
    }
    assert!(compared >= FEWEST_ITALIAN_REPORTS, "only {compared} Italian reports");
}

#[test]
fn each_report_belongs_to_a_mistake() {
    let reports: BTreeSet<PathBuf> = mistakes()
        .iter()
        .flat_map(|mistake| ["txt", "it.txt"].map(|extension| mistake.with_extension(extension)))
        .collect();
    let orphans: Vec<PathBuf> =
        files().into_iter().filter(|file| is_report(file) && !reports.contains(file)).collect();
    assert!(orphans.is_empty(), "reports without a mistake: {orphans:?}");
}

fn files() -> Vec<PathBuf> {
    let folder = fs::read_dir(test_file("mistakes")).expect("the folder of mistakes exists");
    folder.map(|file| file.expect("the folder can be read").path()).collect()
}

fn is_report(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == "txt")
}

fn mistakes() -> Vec<PathBuf> {
    let mut mistakes: Vec<PathBuf> = files().into_iter().filter(|file| !is_report(file)).collect();
    mistakes.sort();
    assert!(mistakes.len() > 10, "only {} mistakes", mistakes.len());
    mistakes
}

/// Returns the findings in the mistake's file, as `filiera check` prints them.
fn report(mistake: &Path, lang: MessageLang) -> String {
    let text = fs::read_to_string(mistake).expect("a mistake is text");
    let (first, rest) = text.split_once('\n').expect("the first line is the path of the file");
    let path = first.trim_start_matches("# ");
    let catalogue = content(&[
        ("site.yml", "title: Prova\nanalytics: {report_file: visite.yml}\n"),
        ("visite.yml", "months: [{month: 2026-09, visits: 1}]\n"),
        (
            "solutions/albo-pretorio.md",
            "title: Albo pretorio\npubliccode: {url: 'https://example.org/albo.git'}",
        ),
    ]);
    let place = catalogue.path().join(path);
    fs::create_dir_all(place.parent().expect("a file is in a folder"))
        .expect("the folder can be created");
    fs::write(place, rest).expect("the file can be written");
    let (_, report, _) = try_build(catalogue.path());
    // Advice is left out unless the file is about advice, since it would distract from the mistake.
    let wants_advice =
        mistake.file_stem().is_some_and(|name| name.to_string_lossy().starts_with("advice"));
    let is_shown = |found: &&Finding| {
        found.span.path() == path && (wants_advice || found.severity != Severity::Advice)
    };
    let mut shown = Report::default();
    report.findings().iter().filter(is_shown).for_each(|found| shown.push(found.clone()));
    format::report(&shown, Format::Pretty, lang, "content", false)
}
