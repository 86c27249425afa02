//! Dates of the future and placeholders are reported, and affect no page.

use filiera::finding::{Report, Severity};

use crate::support::{assert_exit, content, filiera, site, try_build};

const AS_OF: (&str, &str) = ("site.yml", "title: Catalogo\nas_of: 2026-10-12");
/// Stable software without a change for years.
const OLD: (&str, &str) = (
    "solutions/sit.md",
    "title: SIT\ndate: 2026-05-01\npubliccode: {url: 'https://example.org/sit.git', \
     developmentStatus: stable, releaseDate: 2025-01-10, maintenance: {type: contract, \
     contractors: [{name: Esempio, until: 2026-12-31}]}}",
);

/// Returns the lines with a finding of a rule, by severity.
fn lines(report: &Report, code: &str) -> Vec<(String, usize, Severity)> {
    let found = report.findings().iter().filter(|finding| finding.code() == code);
    let place = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    found
        .map(|finding| {
            let line = finding.span.line_and_column().0;
            (place(finding.span.path()), line, finding.severity)
        })
        .collect()
}

#[test]
fn dates_of_events_are_not_later_than_the_reference_date() {
    let entry = "---\ntitle: Albo\ndate: 2026-10-13\nupdated: 2027-01-01\n\
                 sources:\n  - {url: 'https://example.org', date: 2026-11-01}\nevidence:\n  \
                 - {signal: lastActivity, date: 2026-12-01, source: 'https://example.org'}\n  \
                 - {signal: gone, date: 2026-10-12, checked: 2027-02-01, source: 'https://example.org'}\n\
                 publiccode:\n  url: https://example.org/albo.git\n  releaseDate: 2027-03-01\n---\n";
    let usages = "solution: solutions/albo\nsource: https://example.org\nusages:\n\
                  - {organisation: c_a944, since: 2027}\n- {organisation: c_h501, since: 2026}\n\
                  - {organisation: c_f205, date: 2026-11}\n";
    let owners = "publiccodeYmlVersion: '0.4'\nname: Owner\nreleaseDate: 2027-03-01\n";
    let folder = content(&[
        AS_OF,
        ("solutions/albo.md", entry),
        ("usages/albo.yml", usages),
        ("solutions/owner/publiccode.yml", owners),
    ]);
    let (_, report, _) = try_build(folder.path());
    let at = |file: &str, line, severity| (file.to_owned(), line, severity);
    let expected = [
        at("albo.md", 3, Severity::Error),
        at("albo.md", 4, Severity::Error),
        at("albo.md", 6, Severity::Error),
        at("albo.md", 8, Severity::Error),
        at("albo.md", 9, Severity::Error),
        at("albo.md", 12, Severity::Warning),
        at("publiccode.yml", 3, Severity::Warning),
        at("albo.yml", 4, Severity::Error),
        at("albo.yml", 6, Severity::Error),
    ];
    assert_eq!(lines(&report, "future-date"), expected);
}

#[test]
fn planned_events_may_be_later_than_the_reference_date() {
    let community = "title: Prova\nstate: open\nmeetings: [{date: 2027-03, title: Incontro}]\n\
                     members: [{organisation: c_a944, from: 2027-01-01, to: 2030}]";
    let (_, report, _) =
        try_build(content(&[AS_OF, OLD, ("communities/prova.md", community)]).path());
    assert_eq!(lines(&report, "future-date"), []);
}

#[test]
fn without_a_reference_date_only_the_check_asks_the_clock() {
    let future = OLD.1.replace("2026-05-01", "2098-05-01");
    let folder =
        content(&[("content/site.yml", "title: Catalogo"), ("content/solutions/sit.md", &future)]);
    assert_exit(&filiera(folder.path(), &["check"]), 1, "`2098-05-01` is later than today, `20");
    let checked = ["check", "--as-of", "2098-06-01"];
    assert_exit(&filiera(folder.path(), &checked), 0, "in 1 entry");
    assert_exit(&filiera(folder.path(), &["build", "--no-cards"]), 0, "1 entry");
}

#[test]
fn placeholders_yield_no_signal() {
    let page = |release: &str, until: &str| {
        let entry = OLD.1.replace("2025-01-10", release).replace("2026-12-31", until);
        site(&[AS_OF, ("solutions/sit.md", &entry)]).page("/soluzioni/sit/").html.to_owned()
    };
    let expired = "Il contratto di manutenzione con Esempio è scaduto";
    let untouched = "anni senza";
    assert!(page("2019-01-10", "2026-01-31").contains(expired));
    for placeholder in ["1970-01-01", "0001-01-01", "1900-01-01"] {
        let page = page(placeholder, placeholder);
        assert!(!page.contains(expired), "{placeholder}");
        assert!(!page.contains(untouched), "{placeholder}");
        assert!(!page.contains("1970") && !page.contains("1900"), "{placeholder}");
    }
}

#[test]
fn a_wrong_year_changes_no_other_page() {
    let page = |date: &str| {
        let other = format!(
            "title: Albo\ndate: {date}\npubliccode: {{url: 'https://example.org/albo.git'}}"
        );
        let files = [
            OLD,
            ("solutions/albo.md", &*other),
            ("practices/cst.md", "title: CST\ndate: 2026-06-01"),
        ];
        let (_, _, files) = try_build(content(&files).path());
        files.get("soluzioni/sit/index.html").cloned()
    };
    let right = page("2026-03-01");
    assert!(right.is_some());
    for wrong in ["2036-03-01", "2062-03-01", "2027-03-01"] {
        assert!(page(wrong) == right, "{wrong}");
    }
}

#[test]
fn a_reference_date_of_the_future_is_a_warning() {
    let folder = content(&[
        ("content/site.yml", "title: Catalogo\nas_of: 2098-01-01"),
        ("content/solutions/sit.md", OLD.1),
    ]);
    let warned = "warning: the reference date `2098-01-01` is later than today";
    assert_exit(&filiera(folder.path(), &["check", "--format", "short"]), 0, warned);
}

#[test]
fn booleans_are_those_of_yaml() {
    for (written, expected) in [("True", 0), ("TRUE", 0), ("False", 0), ("yes", 1), ("off", 1)] {
        let entry = OLD.1.replace("title: SIT", &format!("title: SIT\ndraft: {written}"));
        let folder = content(&[("content/solutions/sit.md", &entry)]);
        let output = filiera(folder.path(), &["check", "--drafts"]);
        assert_exit(&output, expected, "");
    }
}
