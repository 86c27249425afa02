//! Tests of the rules: cases change a valid file, and list the findings as `line:column severity
//! code`.

use std::time::Duration;

use cpu_time::ThreadTime;

use super::*;
use crate::finding::{Finding, Report};
use crate::lang::Lang;

/// A valid file with every required key of the standard, on 24 lines; cases change a part of it or
/// add lines from line 25 on.
const WHOLE: &str = r#"publiccodeYmlVersion: "0.7"
name: Albo pretorio
url: https://github.com/ente/albo
platforms: [web]
developmentStatus: stable
softwareType: standalone/web
organisation:
  uri: urn:x-italian-pa:c_a944
  name: Comune di Bologna
description:
  it:
    shortDescription: Pubblica gli atti dell'ente
    longDescription: >
      Pubblica gli atti dell'ente per il tempo che la legge vuole, li conserva, li fa cercare e ne rilascia
      la prova, con un calendario che nessuno deve tenere a mano e una firma che dura.
    features:
      - Ricerca
legal:
  license: EUPL-1.2
maintenance:
  type: internal
  contacts:
    - name: Ufficio
localisation: { localisationReady: true, availableLanguages: [it] }
"#;

fn read_text(text: &str) -> (Option<Publiccode>, Report) {
    let source = Source::new("publiccode.yml", text);
    let mut report = Report::default();
    (read(&source, Default::default(), &mut report), report)
}

fn found(report: &Report) -> Vec<String> {
    let one = |d: &Finding| {
        let (line, column) = d.span.line_and_column();
        format!("{line}:{column} {} {}", d.severity.name(), d.code())
    };
    report.findings().iter().map(one).collect()
}

/// Replaces a part of the valid file, and checks the findings.
#[track_caller]
fn change(from: &str, to: &str, expected: &[&str]) -> Publiccode {
    assert!(WHOLE.contains(from), "the file has no `{from}`");
    let (publiccode, report) = read_text(&WHOLE.replacen(from, to, 1));
    assert_eq!(found(&report), expected, "{to}");
    publiccode.expect("it has a name")
}

/// Adds lines to the valid file, from line 25 on, and checks the findings.
#[track_caller]
fn add(lines: &str, expected: &[&str]) -> Publiccode {
    let (publiccode, report) = read_text(&format!("{WHOLE}{lines}\n"));
    assert_eq!(found(&report), expected, "{lines}");
    publiccode.expect("it has a name")
}

/// Checks the table of rules, whose columns are the replaced text, its replacement and the
/// findings. With `UPDATE` set, writes the present findings to the table; review the difference.
#[test]
fn every_rule_has_its_severity_line_and_key() {
    let table = include_str!("tests/rules.tsv");
    let checked = |line: &str| {
        let mut cells = line.split('\t');
        let (from, to) = (plain(cells.next()?), plain(cells.next()?));
        assert!(WHOLE.contains(&from), "the file has no `{from}`");
        let text =
            if from.is_empty() { format!("{WHOLE}{to}\n") } else { WHOLE.replacen(&from, &to, 1) };
        let report = read_text(&text).1;
        let findings = report.findings().iter().map(|found| {
            let key = found.key.as_deref().unwrap_or("-");
            format!("{} {} {key}", found.severity.name(), found.span.line_and_column().0)
        });
        let cells: Vec<_> = line.split('\t').take(2).map(str::to_owned).chain(findings).collect();
        Some(cells.join("\t"))
    };
    let lines: Vec<_> =
        table.lines().map(|line| checked(line).unwrap_or_else(|| line.to_owned())).collect();
    if std::env::var_os("UPDATE").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/parse/publiccode/tests/rules.tsv");
        std::fs::write(path, lines.join("\n") + "\n").expect("the table is written");
        return;
    }
    let rules = table.lines().filter(|line| line.contains('\t')).count();
    assert!(rules > 150, "there are {rules} rules");
    for (expected, line) in table.lines().zip(&lines) {
        assert_eq!(line, expected);
    }
}

/// The versions of the standard that the reference parser reads by the same rules.
const VERSIONS: [&str; 4] = ["0.2", "0.3.0", "0.5", "0"];

/// Checks the verdicts of the reference parser on small files, in old and new versions of the
/// standard. A verdict that differs on purpose names its reason.
#[test]
fn verdicts_are_those_of_the_reference_parser() {
    let documentation = include_str!("../../../docs/publiccode.md");
    let (mut rows, mut differences, mut wrong) = (0, 0, Vec::new());
    for line in include_str!("tests/verdicts.tsv").lines().filter(|line| line.contains('\t')) {
        let mut cells = line.split('\t');
        let mut next = || cells.next().expect("a row has three columns");
        let (from, to, verdict) = (plain(next()), plain(next()), next());
        let text =
            if from.is_empty() { format!("{WHOLE}{to}\n") } else { WHOLE.replacen(&from, &to, 1) };
        let reason = cells.next();
        let versions = if text.contains("\"0.7\"") { &VERSIONS[..] } else { &[""] };
        for version in versions {
            let text = text.replacen("\"0.7\"", &format!("\"{version}\""), 1);
            let report = read_text(&text).1;
            let is_valid = report.count(Severity::Error) == 0;
            if (is_valid == (verdict == "valid")) != reason.is_none() {
                wrong.push(format!("{version} {line}"));
            }
        }
        if let Some(reason) = reason {
            assert!(documentation.contains(&format!("| {reason} |")), "{reason} is not documented");
            differences += 1;
        }
        rows += 1;
    }
    assert!(wrong.is_empty(), "other verdicts: {wrong:#?}");
    assert!(rows > 1000 && differences * 20 < rows, "{differences} of {rows} verdicts differ");
}

/// Returns the text of a cell of the table: `\n`, `\t` and `\\` are escapes, and as in YAML `\0`,
/// `\N`, `\L` and `\P`; `@151` is a text of 151 letters.
fn plain(cell: &str) -> String {
    const ESCAPES: &[(&str, &str)] = &[
        ("\\n", "\n"),
        ("\\t", "\t"),
        ("\\0", "\0"),
        ("\\N", "\u{85}"),
        ("\\L", "\u{2028}"),
        ("\\P", "\u{2029}"),
        ("\\\\", "\\"),
    ];
    let text = ESCAPES
        .iter()
        .fold(cell.to_owned(), |text, (escape, character)| text.replace(escape, character));
    let Some((before, rest)) =
        text.split_once('@').filter(|(_, rest)| rest.starts_with(|c: char| c.is_ascii_digit()))
    else {
        return text;
    };
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let length = rest[..digits].parse().expect("digits are a number");
    format!("{before}{}{}", "è".repeat(length), &rest[digits..])
}

#[test]
fn a_whole_file_has_no_findings() {
    let publiccode = add("# the end", &[]);
    assert_eq!(publiccode.organisation_ipa().as_deref(), Some("c_a944"));
    assert_eq!(
        publiccode.description(Lang::English).map(|(tag, d)| (tag, d.features.len())),
        Some(("it", 1))
    );
    assert_eq!(publiccode.localisation.ready, Some(true));
}

#[test]
fn missing_keys_are_reported() {
    change("publiccodeYmlVersion: \"0.7\"\n", "", &["1:1 error missing-key"]);
    change("url: https://github.com/ente/albo\n", "", &["1:1 error missing-key"]);
    change("platforms: [web]", "platforms: []", &["4:1 error missing-key"]);
    change("developmentStatus: stable", "developmentStatus:", &["5:1 error missing-key"]);
    change("softwareType: standalone/web", "softwareType: ''", &["6:1 error missing-key"]);
    change("uri: urn:x-italian-pa:c_a944\n  ", "", &["8:3 error missing-key"]);
    change("legal:\n  license: EUPL-1.2\n", "", &["1:1 error missing-key"]);
    change("license: EUPL-1.2", "mainCopyrightOwner: Ente", &["19:3 error missing-key"]);
    change("  type: internal\n", "", &["21:3 error missing-key"]);
    change("  contacts:\n    - name: Ufficio\n", "", &["21:3 error missing-key"]);
    change("type: internal", "type: contract", &["21:3 error missing-key"]);
    change("localisationReady: true, ", "", &["24:15 error missing-key"]);
    change("    features:\n      - Ricerca\n", "", &["12:5 error missing-key"]);
}

#[test]
fn lengths_of_texts_are_limited() {
    change("Pubblica gli atti dell'ente\n", &format!("{}\n", "è".repeat(150)), &[]);
    change(
        "Pubblica gli atti dell'ente\n",
        &format!("{}\n", "è".repeat(151)),
        &["12:5 error too-long"],
    );
    change("      la prova, con un calendario", "\n#", &["13:5 error too-short"]);
}

#[test]
fn closed_lists_are_closed() {
    change("stable", "stabile", &["5:20 error unknown-value"]);
    change("stable", "Stable", &["5:20 error odd-spelling"]);
    let addon = change("standalone/web", "softwareAddon", &["6:15 error odd-spelling"]);
    assert_eq!(addon.software_type, Some(SoftwareType::Addon));
    change("standalone/web", "{ type: library }", &["6:15 error grouped-value"]);
    let kept = add("categories: [hr, albi]", &["25:18 error unknown-value"]);
    assert_eq!(kept.categories, ["hr", "albi"]);
    add("categories: [hr, hr]", &["25:18 warning repeated-value"]);
    change("type: internal", "type: commerciale", &["21:9 error unknown-value"]);
    change("\"0.7\"", "\"0.9\"", &["1:23 error unknown-version"]);
    change("\"0.7\"", "0.7", &["1:23 error unquoted-version"]);
}

#[test]
fn platforms_may_be_one_value() {
    let lone = change(
        "[web]",
        "windows mac linux",
        &["4:12 error lone-value", "4:12 warning odd-spelling"],
    );
    assert_eq!(lone.platforms, ["windows", "mac", "linux"]);
    let odd = change("[web]", "[Web, raspberry]", &["4:13 warning odd-spelling"]);
    assert_eq!(odd.platforms, ["web", "raspberry"]);
}

#[test]
fn keys_have_one_name_and_one_place() {
    add("landingUrl: https://a.it", &["25:1 error renamed-key"]);
    let tags = add("tags: [hr]", &["25:1 error renamed-key"]);
    assert_eq!(tags.categories, ["hr"]);
    add("tags: [hr]\ncategories: [crm]", &["25:1 error duplicate-key"]);
    let first = add("logo: a.png\nlogo: b.png", &["26:1 error duplicate-key"]);
    assert_eq!(first.logo.map(|logo| logo.value).as_deref(), Some("a.png"));
    add("usedby2: [a]", &["25:1 error unknown-key"]);
    add("screenshots: [a.png]", &["25:1 error misplaced-key"]);
    let misplaced = change("legal:\n  license", "license", &["18:1 error misplaced-key"]);
    assert_eq!(misplaced.legal.license.map(|license| license.value).as_deref(), Some("EUPL-1.2"));
    add("inputTypes: [text/csv]", &["25:1 warning deprecated-key"]);
    change(
        "license: EUPL-1.2",
        "license: EUPL-1.2\n  authorsFile: AUTHORS",
        &["20:3 warning deprecated-key"],
    );
    add("nl:\n  anything: true", &["25:1 error country-section"]);
    add("isBasedOn: ''", &["25:1 error empty-value"]);
}

#[test]
fn values_with_one_possible_meaning_are_read() {
    let dated = add("releaseDate: 31/12/2020", &["25:14 error odd-date"]);
    assert_eq!(dated.release_date.map(|date| date.to_string()).as_deref(), Some("2020-12-31"));
    add("releaseDate: presto", &["25:14 error not-a-date"]);
    let ready =
        change("localisationReady: true", "localisationReady: yes", &["24:36 error odd-boolean"]);
    assert_eq!(ready.localisation.ready, Some(true));
    change("localisationReady: true", "localisationReady: forse", &["24:36 error not-a-boolean"]);
    add("roadmap: www.ente.it/piano", &["25:10 error not-an-address"]);
    add("roadmap: javascript:alert(1)", &["25:10 error not-an-address"]);
    add("logo: /logo.png", &["25:7 error not-an-asset"]);
    add("logo: logo.gif", &["25:7 error wrong-format"]);
    change("  it:\n", "  IT:\n", &["11:3 warning odd-language"]);
    change(
        "description:\n",
        "description:\n  it-IT: {}\n",
        &[
            "11:10 error missing-key",
            "11:10 error missing-key",
            "11:10 error missing-key",
            "12:3 warning duplicate-key",
        ],
    );
    change(
        "description:\n",
        "description:\n  features: [a]\n  in italiano: {}\n",
        &["11:3 error misplaced-key", "12:3 error not-a-language"],
    );
    change("- Ricerca", "- Ricerca: per parola", &["17:9 error unquoted-colon"]);
    add(
        "intendedAudience: { countries: [it], onlyFor: [cities] }",
        &["25:33 warning odd-country", "25:38 error renamed-key", "25:48 error unknown-value"],
    );
    change("- name: Ufficio", "- { name: Ufficio, email: nessuna }", &["23:31 error not-an-email"]);
    change("- name: Ufficio", "- Ufficio", &["23:7 error bare-value"]);
    change("    - name: Ufficio", "    name: Ufficio", &["23:5 error lone-value"]);
    let based = add("isBasedOn: https://a.it/b", &[]);
    assert_eq!(based.is_based_on, ["https://a.it/b"]);
    add("dependsOn: { open: [PostgreSQL] }", &["25:21 error bare-value"]);
}

#[test]
fn the_italian_section_is_read_as_current_keys() {
    let section = "it:\n  riuso: { codiceIPA: C_A944 }\n  piattaforme: { spid: true, io: false }\n  conforme: { gdpr: true, lineeGuidaDesign: true }";
    let without = "organisation:\n  uri: urn:x-italian-pa:c_a944\n  name: Comune di Bologna\n";
    let read = change(
        without,
        &format!("{section}\n"),
        &[
            "7:1 warning deprecated-key",
            "8:12 warning deprecated-key",
            "10:3 warning deprecated-key",
        ],
    );
    assert_eq!(read.organisation_ipa().as_deref(), Some("c_a944"));
    assert_eq!(read.supports, ["spid", "gdpr"]);
    assert_eq!(read.conforms, ["lineeGuidaDesign"]);
    add(
        "IT: { riuso: { codiceIPA: non c'è } }",
        &[
            "25:1 warning deprecated-key",
            "25:16 warning deprecated-key",
            "25:27 error not-an-ipa-code",
        ],
    );
    add("IT: {}\nit: {}", &["25:1 warning deprecated-key", "26:1 error duplicate-key"]);
    add(
        "supports:\n  - id: alias:spid\n  - id: alias:spit\n  - pagopa",
        &["27:9 error unknown-value", "28:5 error bare-value", "28:5 error odd-spelling"],
    );
    change("urn:x-italian-pa:c_a944", "c_a944", &["8:8 error not-a-uri"]);
}

#[test]
fn contractors_require_a_contract() {
    let contractors = "type: contract\n  contractors:\n    - { name: Ditta, until: 2030-01-01 }";
    change("type: internal", contractors, &[]);
    let community = contractors.replace("contract\n", "community\n");
    change("type: internal", &community, &["22:3 error contractors-without-contract"]);
}

#[test]
fn tabs_byte_order_marks_and_line_ends_are_read() {
    change("  license: EUPL-1.2", "\tlicense: EUPL-1.2", &["19:1 error yaml-tab"]);
    let windows = format!("\u{feff}{}", WHOLE.replace('\n', "\r\n"));
    assert_eq!(found(&read_text(&windows).1), ["1:1 error byte-order-mark"]);
    change("license: EUPL-1.2", "license: \tEUPL-1.2", &["19:12 warning yaml-tab"]);
}

#[test]
fn files_without_keys_are_reported_and_not_read() {
    let case = |text: &str, expected: &[&str]| {
        let (read, report) = read_text(text);
        assert!(read.is_none());
        assert_eq!(found(&report), expected, "{}", &text[..text.len().min(40)]);
    };
    case("", &["1:1 error not-a-publiccode"]);
    case("- a", &["1:1 error not-a-publiccode"]);
    case("a: b\n c: d\n", &["2:3 error yaml-syntax"]);
    case(&" ".repeat(1024 * 1024 + 1), &["1:1 error too-large"]);
}

#[test]
fn a_front_matter_may_have_some_keys_only() {
    let text = "legal: { license: MIT }\nlogos: a.png\n";
    let source = Source::new("index.md", text);
    let node = crate::yaml::parse(&source, 0..text.len()).expect("this is YAML");
    let findings = Findings::default();
    let read = read_node(&node, None, &findings);
    assert_eq!(read.legal.license.map(|license| license.value).as_deref(), Some("MIT"));
    assert_eq!(found(&findings.borrow()), ["2:1 error unknown-key"]);
}

#[test]
fn accepted_values_are_warnings_in_a_front_matter() {
    let text = "url: www.ente.it/albo\ncategories: hr\nsoftwareType: Library\nlandingURL: ''\nlegal: { license: XXXX }\n";
    let source = Source::new("albo.md", text);
    let node = crate::yaml::parse(&source, 0..text.len()).expect("this is YAML");
    let findings = Findings::default();
    read_node(&node, None, &findings);
    let found = found(&findings.borrow());
    assert!(found.len() == 5 && found.iter().all(|one| one.contains(" warning ")), "{found:?}");
}

/// Parses a text and checks that the place of every finding is between characters.
fn survives(text: &str) {
    for diagnostic in read_text(text).1.findings() {
        let range = diagnostic.span.range();
        assert!(text.is_char_boundary(range.start) && text.is_char_boundary(range.end), "{text}");
    }
}

#[test]
fn no_text_makes_it_panic() {
    let old = "IT: {conforme: {privacy: sì}}\nreleaseDate: 2019-31-8è\nisBasedOn: [~, 'è']\ndependsOn: [a: b]\n? [x]\n: y\n";
    let text = format!("{WHOLE}{old}");
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        survives(&text[..end]);
        survives(&text[end..]);
    }
    let odd = [
        ":", "-", "\t", "'", "\"", "[", "{", "}", "&a ", "*a ", "|", "\u{0}", "\n", "è", "\u{a0}",
        "!!x ", "%", "#", "\r", ">",
    ];
    for (position, letter) in text.char_indices().step_by(3) {
        let odd = odd[position % odd.len()];
        survives(&format!("{}{odd}{}", &text[..position], &text[position + letter.len_utf8()..]));
        survives(&format!("{}{odd}{}", &text[..position], &text[position..]));
    }
}

/// Returns the shortest of three processor times that reading a file takes.
fn reading_time(text: &str) -> Duration {
    let time = |_| {
        let started = ThreadTime::now();
        read_text(text);
        started.elapsed()
    };
    (0..3).map(time).min().expect("there are three")
}

#[test]
fn reading_time_is_proportional_to_the_number_of_keys() {
    let case = |head: &str, start: &str, end: &str| {
        let file = |count: usize| -> String {
            let lines = (0..count).map(|number| format!("{start}{number:05}{end}\n"));
            std::iter::once(format!("name: SIT\n{head}\n")).chain(lines).collect()
        };
        let (some, many) = (reading_time(&file(3_000)), reading_time(&file(12_000)));
        assert!(many < some * 8, "{head} {some:?} {many:?}");
    };
    case("description:", "  x-", ": {}");
    case("platforms:", "  - p", "");
    case("localisation:\n  availableLanguages:", "    - x-", "");
    case("usedBy:", "  - Ente ", "");
}
