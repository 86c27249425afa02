//! Every diagnostic: `mistakes/<name>.md` holds a mistake, `<name>.txt` the report it deserves.
//!
//! A file starting with `# path/of/the/file.md` becomes that file of a small sound catalogue.

use std::fs;

use filiera::diagnostic::format::{self, Format};
use filiera::diagnostic::language::{Language, Words};
use filiera::diagnostic::{Diagnostic, Report, Severity};

use crate::support::{assert_expected, try_build, content, test_file};

#[test]
fn every_mistake_gets_the_report_it_deserves() {
    let folder = test_file("mistakes");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .expect("there are mistakes")
        .map(|file| file.expect("readable").path())
        .collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension != "txt"));
    files.sort();
    assert!(files.len() > 10, "the mistakes are in {}", folder.display());
    for file in files {
        let text = fs::read_to_string(&file).expect("a mistake is text");
        let (first, rest) = text.split_once('\n').expect("the first line names the file");
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
        fs::create_dir_all(place.parent().expect("a file lies in a folder")).expect("made");
        fs::write(place, rest).expect("written");
        // Advice would bury the mistake that a file is about, unless that is what it is about.
        let wants_advice =
            file.file_stem().is_some_and(|name| name.to_string_lossy().starts_with("advice"));
        let is_shown = |found: &&Diagnostic| {
            found.span.path() == path && (wants_advice || found.severity != Severity::Advice)
        };
        let (_, report, _) = try_build(catalogue.path());
        for found in report.diagnostics() {
            assert_eq!(
                Words::of(found, Language::Italian).language,
                Language::Italian,
                "has no Italian: {found:?}"
            );
        }
        let mut about = Report::default();
        report.diagnostics().iter().filter(is_shown).for_each(|found| about.push(found.clone()));
        let found = format::report(&about, Format::Pretty, "content", false);
        assert!(!found.is_empty(), "{} holds no mistake", file.display());
        assert_expected(&file.with_extension("txt"), found.as_bytes());
    }
}
