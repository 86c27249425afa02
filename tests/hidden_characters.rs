//! Control characters, marks of direction and other characters that no text needs, in every text of a
//! catalogue: none reaches a file of the site or a printed line.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::io::Read;

use filiera::finding::Report;
use filiera::finding::format::{self, Format};
use filiera::message::MessageLang;
use filiera::options::BuildOptions;
use filiera::sink::MemorySink;
use filiera::timings::Timings;
use filiera::{build, catalogue};
use flate2::read::DeflateDecoder;

use crate::support::{content, filiera};

/// Characters that no text needs, of all kinds.
const HIDDEN: &[char] = &[
    '\0',
    '\u{1}',
    '\u{7}',
    '\u{8}',
    '\u{b}',
    '\u{c}',
    '\u{e}',
    '\u{1b}',
    '\u{1f}',
    '\u{7f}',
    '\u{80}',
    '\u{85}',
    '\u{90}',
    '\u{9b}',
    '\u{9d}',
    '\u{9f}',
    '\u{2028}',
    '\u{2029}',
    '\u{202a}',
    '\u{202b}',
    '\u{202c}',
    '\u{202d}',
    '\u{202e}',
    '\u{2066}',
    '\u{2067}',
    '\u{2068}',
    '\u{2069}',
    '\u{206a}',
    '\u{206f}',
    '\u{feff}',
    '\u{fff9}',
    '\u{fffb}',
    '\u{fdd0}',
    '\u{fffe}',
    '\u{ffff}',
    '\u{e0001}',
    '\u{e0041}',
    '\u{e007f}',
    '\u{10ffff}',
];

fn is_hidden(c: char) -> bool {
    HIDDEN.contains(&c)
        || c.is_control() && !matches!(c, '\t' | '\n' | '\r')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' | '\u{e0000}'..='\u{e007f}')
}

/// Returns a word with each of the characters inside, written as an escape sequence of YAML.
fn escaped(word: &str) -> String {
    let mut yaml = format!("\"{word}");
    for c in HIDDEN {
        write!(yaml, "x\\U{:08X}y", u32::from(*c)).expect("a string can be written to");
    }
    // A sequence that clears a terminal, and one that sets its title.
    yaml + "\\e[2J\\e]0;titolo\\a\""
}

/// Returns a word with the characters as they are.
fn plain(word: &str, is_allowed: impl Fn(char) -> bool) -> String {
    let mut text = word.to_owned();
    for c in HIDDEN.iter().filter(|c| is_allowed(**c)) {
        text.extend(['x', *c, 'y']);
    }
    text
}

/// Returns a word with the characters as character references.
fn referenced(word: &str) -> String {
    let mut html = word.to_owned();
    for c in HIDDEN {
        write!(html, "x&#{};y", u32::from(*c)).expect("a string can be written to");
    }
    html
}

fn markdown() -> String {
    let (plain, references) = (plain("Testo", |c| c != '\0'), referenced("testo"));
    format!(
        "{plain}\n\n# Titolo {plain}\n\n## Parte {references}\n\n- {plain}\n- `{plain}`\n\n| {plain} |\n|-|\n| {references} |\n\n\
         [{plain}](https://example.org/a \"{plain}\") ![{plain}](a.svg \"{plain}\") ![{references}](a.svg '{references}')\n\n\
         <p title=\"{plain}\" id=\"{references}\">{plain} {references}</p>\n\n<nome-{plain}>\n\n```{plain}\n{plain}\n```\n\n\
         a[^n]\n\n[^n]: {plain}\n\n:{plain}:\n\nwww.example.org/{plain} info{plain}@example.org\n\n> {references}\n"
    )
}

fn files() -> Vec<(String, String)> {
    let value = escaped("Prova");
    let is_yaml = |c: char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    let raw = format!("'{}'", plain("Prova", is_yaml));
    let mut files = vec![(
        "site.yml".to_owned(),
        format!(
            "title: {value}\ntagline: {value}\nbase_url: https://catalogue.example\nlanguages: [it, en]\npublisher: {{name: {value}, address: {value}}}\n\
             parent: {{name: {value}, url: https://example.org/}}\ntranslations: {{en: {{title: {value}, tagline: {value}}}}}\noffline: true\n"
        ),
    )];
    for (number, value) in [value, raw].iter().enumerate() {
        let head = format!("title: {value}\nsummary: {value}\ntags: [{value}]\ndate: 2024-01-01\n");
        let details = [
            (
                "practices",
                format!(
                    "organisation: {{name: {value}}}\nresults:\n  - {{label: {value}, value: {value}, date: \"2020\", source: \"https://example.org/\"}}\n\
                     contacts:\n  - {{name: {value}, phone: {value}}}\nsources:\n  - {{title: {value}, url: \"https://example.org/\"}}\n"
                ),
            ),
            ("communities", format!("join: {value}\n")),
            ("pages", String::new()),
        ];
        for (folder, keys) in details {
            let head = if folder == "pages" {
                format!("title: {value}\nsummary: {value}\n")
            } else {
                head.clone()
            };
            let text = format!("---\n{head}{keys}---\n{}", markdown());
            files.push((format!("{folder}/prova-{number}/index.md"), text));
            files.push((format!("{folder}/prova-{number}/a.svg"), DRAWING.to_owned()));
        }
        files.push((
            format!("solutions/prova-{number}/index.md"),
            format!("---\n{head}---\n{}", markdown()),
        ));
        files.push((format!("solutions/prova-{number}/a.svg"), DRAWING.to_owned()));
        files.push((format!("solutions/prova-{number}/publiccode.yml"), publiccode(value)));
        files.push((
            format!("usages/prova-{number}.yml"),
            format!(
                "solution: solutions/prova-{number}\nsource: https://example.org/\nusages:\n  - {{organisation: {{name: {value}}}, note: {value}, modules: [{value}], contact: {value}}}\n"
            ),
        ));
    }
    files
}

const DRAWING: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"/>"#;

fn publiccode(value: &str) -> String {
    format!(
        "publiccodeYmlVersion: \"0.4\"
name: {value}
applicationSuite: {value}
url: https://example.org/prova.git
softwareVersion: {value}
platforms: [web]
categories: [crm]
usedBy: [{value}]
developmentStatus: stable
softwareType: standalone/web
description:
  it:
    localisedName: {value}
    genericName: {value}
    shortDescription: {value}
    longDescription: {value}
    features: [{value}]
    awards: [{value}]
    episodesOfUse: [{value}]
legal: {{license: EUPL-1.2, mainCopyrightOwner: {value}, repoOwner: {value}}}
maintenance:
  type: contract
  contractors: [{{name: {value}, until: 2050-01-01}}]
  contacts: [{{name: {value}, affiliation: {value}, phone: {value}, email: info@example.org}}]
localisation: {{localisationReady: false, availableLanguages: [it]}}
dependsOn: {{open: [{{name: {value}, version: {value}}}]}}
"
    )
}

/// Returns a readable form of a part of a text around the first hidden character.
fn found(text: &str) -> Option<String> {
    let at = text.find(is_hidden)?;
    let part =
        &text[text.floor_char_boundary(at.saturating_sub(80))..text.ceil_char_boundary(at + 20)];
    Some(part.escape_debug().to_string())
}

/// Returns the strings in JSON without escapes.
fn strings(json: &serde_json::Value, all: &mut String) {
    match json {
        serde_json::Value::String(text) => all.push_str(text),
        serde_json::Value::Array(items) => items.iter().for_each(|item| strings(item, all)),
        serde_json::Value::Object(pairs) => pairs.iter().for_each(|(key, value)| {
            all.push_str(key);
            strings(value, all);
        }),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
    }
}

#[test]
fn no_file_of_the_site_has_characters_that_no_text_needs() {
    let site = site();
    let mut problems = Vec::new();
    let mut texts = 0;
    for (path, bytes) in &site {
        // A copy of the owner's file, as it is.
        if path.ends_with("publiccode.yml") {
            continue;
        }
        // Parts of the index have numbers, so that only whole texts can be recognised.
        if path.ends_with(".bin") {
            problems.extend(found_in_index(bytes).map(|c| format!("{path}: {c:?}")));
            continue;
        }
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        texts += 1;
        let own = text.strip_prefix('\u{feff}').filter(|_| path.ends_with(".csv")).unwrap_or(text);
        let mut shown = own.to_owned();
        if path.ends_with("json") {
            let json = serde_json::from_str(own).expect("the file is JSON");
            strings(&json, &mut shown);
        }
        if path.ends_with(".html") || path.ends_with(".xml") {
            // References stand for characters as well.
            for c in HIDDEN {
                let code = u32::from(*c);
                let forms =
                    [format!("&#{code};"), format!("&#x{code:x};"), format!("&#x{code:X};")];
                if let Some(form) = forms.iter().find(|form| own.contains(*form)) {
                    problems.push(format!("{path}: {form}"));
                }
            }
        }
        problems.extend(found(&shown).map(|part| format!("{path}: {part}")));
    }
    assert!(problems.is_empty(), "{} files:\n{}", problems.len(), problems.join("\n"));
    assert!(texts > 60, "only {texts} texts");
    let page = |path: &str| String::from_utf8_lossy(&site[path]).into_owned();
    assert!(page("buone-pratiche/prova-0/index.html").contains("<title>Provaxyxy"));
}

/// Returns the first character that is between two letters in a part of the index, as it is in the
/// texts.
fn found_in_index(deflated: &[u8]) -> Option<char> {
    let mut bytes = Vec::new();
    DeflateDecoder::new(deflated).read_to_end(&mut bytes).expect("index files are deflated");
    let is_there = |c: &&char| {
        let text = format!("x{c}y");
        bytes.windows(text.len()).any(|part| part == text.as_bytes())
    };
    HIDDEN.iter().find(is_there).copied()
}

/// Builds the catalogue; no mistake of a text stops it.
fn site() -> BTreeMap<String, Vec<u8>> {
    let files = files();
    let files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let folder = content(&files);
    let options = BuildOptions { keep_going: true, ..BuildOptions::new(folder.path()) };
    let (mut report, sink) = (Report::default(), MemorySink::default());
    build(&options, &mut report, &sink, &mut Timings::default()).expect("the content is read");
    let broken = report.broken_files();
    let lines = format::report(&report.stopping(), Format::Short, MessageLang::English, "", false);
    assert!(broken.is_empty(), "{lines}");
    sink.into_files()
}

#[test]
fn no_report_prints_characters_that_no_text_needs() {
    let mut files = files();
    // Mistakes that quote the texts.
    let odd = escaped("errato");
    files.push((
        "practices/errata.md".to_owned(),
        format!(
            "---\ntitle: A\nsummary: B\ndate: {odd}\ncolour: {odd}\n{odd}: a\nrelated: [{odd}]\nterritory: {odd}\norganisation: {odd}\nthemes: [{odd}]\n\
             contacts:\n  - {{name: A, url: {odd}, email: {odd}}}\n---\n[a]({0}) ![]({0}) [a][{0}] [^{0}] <{0}>\n",
            plain("a", |c| c != '\0')
        ),
    ));
    let controls = plain("a", |_| true);
    files.push(("practices/controlli.md".to_owned(), format!("---\ntitle: {controls}\n---\n")));
    files.push((
        "usages/errata.yml".to_owned(),
        format!("solution: {odd}\nsource: {odd}\nusages: {odd}\n"),
    ));
    files.push((
        format!("practices/{}.md", plain("nome", |c| c != '\0')),
        "---\ntitle: A\n---\n".to_owned(),
    ));
    files.push((
        format!("practices/prova-0/{}.pdf", plain("nome", |c| c != '\0')),
        "%PDF-1.4".to_owned(),
    ));
    files.push((
        format!("practices/{}/index.md", plain("cartella", |c| c != '\0')),
        "---\ntitle: A\n---\n".to_owned(),
    ));
    let files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let folder = content(&files);
    let mut report = Report::default();
    let options = BuildOptions { keep_going: true, ..BuildOptions::new(folder.path()) };
    catalogue(&options, &mut report, &mut Timings::default()).expect("the content is read");
    assert!(report.findings().len() > 100, "{} findings", report.findings().len());
    let mut problems = Vec::new();
    for format in [Format::Pretty, Format::Short, Format::Json, Format::Github] {
        for lang in [MessageLang::English, MessageLang::Italian] {
            let shown = format::report(&report, format, lang, "con\u{202e}tent\u{1b}", false);
            for line in shown.lines() {
                problems.extend(found(line).map(|part| format!("{format:?}: {part}")));
            }
        }
    }
    assert!(problems.is_empty(), "{} lines:\n{}", problems.len(), problems.join("\n"));
    printed_by_commands(folder.path());
}

fn printed_by_commands(content: &std::path::Path) {
    let work = tempfile::tempdir().expect("a temporary folder can be created");
    let file = work.path().join("publiccode.yml");
    fs::write(&file, publiccode(&escaped("Prova"))).expect("the file is written");
    let odd = work.path().join(plain("nome", |c| c != '\0'));
    fs::create_dir(&odd).expect("the folder is made");
    let odd = odd.join(format!("{}.yml", plain("nome", |c| c != '\0')));
    fs::write(&odd, publiccode(&escaped("Prova"))).expect("the file is written");
    let text = |path: &std::path::Path| path.to_str().expect("paths are text").to_owned();
    let (content, file, odd) = (text(content), text(&file), text(&odd));
    let runs: &[&[&str]] = &[
        &["check", "--content", &content],
        &["build", "--content", &content, "--keep-going", "--timings"],
        &["import", "--into", &content, &file],
        &["import", "--into", &content, &odd],
        &["import", "--into", &content, "https://exam\u{202e}ple.invalid/\u{9b}"],
        &["check", &odd],
        &["check", "\u{1b}[2J"],
        &["search", "--content", &content, "\u{202e}\u{1b}[2J"],
        &["explain", "\u{1b}[2J\u{202e}"],
    ];
    for arguments in runs {
        let output = filiera(work.path(), arguments);
        let printed = [output.stdout, output.stderr].concat();
        let printed = String::from_utf8_lossy(&printed);
        assert_eq!(found(&printed), None, "{arguments:?}");
        assert!(!printed.is_empty(), "{arguments:?}");
    }
}

/// Without the rules, the check would notice.
#[test]
fn characters_that_no_text_needs_would_be_noticed() {
    for c in HIDDEN {
        assert!(found(&format!("a{c}b")).is_some(), "{c:?}");
    }
    assert_eq!(found("città\t\r\n «l’ente» 👩\u{200d}💻 \u{a0}"), None);
}
