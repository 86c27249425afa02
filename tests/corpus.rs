//! Published publiccode.yml files are read without a crash, and every finding has a position and a
//! help text.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use filiera::catalogue::publiccode::Publiccode;
use filiera::catalogue::usage::MatchStats;
use filiera::finding::{Finding, Report};
use filiera::import::{self, Imported, ImportedEntry, Origin};
use filiera::message::MessageLang;
use filiera::network::{AddressPolicy, Network};
use filiera::options::BuildOptions;
use filiera::parse::publiccode;
use filiera::source::{Source, decode};
use filiera::timings::Timings;
use filiera::yaml::{self, Data};

use crate::support::{Site, assert_links_resolve, built};

const FOLDERS: [&str; 3] = ["publiccode", "publiccode-history", "publiccode-api"];

/// Reads a file and asserts the invariants that hold for any file.
fn read(path: &str, bytes: Vec<u8>) -> (Arc<Source>, Option<Publiccode>, Report) {
    let (text, _) = decode(bytes);
    let source = Source::new(path, text);
    let mut report = Report::default();
    let read = publiccode::read(&source, Default::default(), &mut report);
    for finding in report.findings() {
        assert_sound(finding, &source);
    }
    if has_a_name(&source) {
        assert!(read.is_some(), "{path} is YAML with a name and was left out");
    }
    assert!(
        read.is_some() || !report.findings().is_empty(),
        "{path} was left out without a reason"
    );
    (source, read, report)
}

fn assert_sound(finding: &Finding, source: &Arc<Source>) {
    let (line, column) = finding.span.line_and_column();
    let range = finding.span.range();
    assert_eq!(finding.span.path(), source.path);
    assert!(
        range.end <= source.text.len() && line >= 1 && column >= 1,
        "{finding:?} is outside its file"
    );
    assert!(finding.help(MessageLang::English).is_some(), "{finding:?} has no help");
    assert!(!finding.to_string().ends_with('.'), "{finding:?} ends with a full stop");
}

fn has_a_name(source: &Arc<Source>) -> bool {
    let Ok(root) = yaml::parse(source, 0..source.text.len()) else { return false };
    let named = root.get("name").is_some_and(|name| match &name.data {
        Data::Scalar(scalar) => scalar.text.contains(char::is_alphanumeric),
        _ => false,
    });
    named && matches!(root.data, Data::Mapping(_))
}

#[test]
fn small_files_are_read_or_reported() {
    let case = |text: &str, is_read: bool| {
        assert_eq!(read("publiccode.yml", text.into()).1.is_some(), is_read, "{text}");
    };
    case("name: Albo", true);
    case("\u{feff}name: Albo\r\nurl: https://a.it/b\r\n", true);
    case("name: Albo\nlegal:\n  license: \tEUPL-1.2\n", true);
    case("url: https://a.it/b", false);
    case("", false);
    case("- name: Albo", false);
    case("name: \"Albo", false);
}

#[test]
fn every_file_of_the_corpus_is_read_or_reported() {
    let Some(corpus) = std::env::var_os("FILIERA_CORPUS").map(PathBuf::from) else {
        println!("FILIERA_CORPUS is not set: no published files are read");
        return;
    };
    let mut tally = Tally::default();
    for path in FOLDERS.iter().flat_map(|folder| files(&corpus.join(folder))) {
        let name = path.strip_prefix(&corpus).unwrap_or(&path).display().to_string();
        let bytes = std::fs::read(&path).expect("the corpus can be read");
        let (_, publiccode, report) = read(&name, bytes);
        tally.count(&name, publiccode.is_some(), &report);
    }
    tally.print();
}

#[test]
fn the_corpus_becomes_a_site_whose_links_resolve() {
    let Some(corpus) = std::env::var_os("FILIERA_CORPUS").map(PathBuf::from) else { return };
    let catalogue = tempfile::tempdir().expect("a temporary folder can be created");
    let imported = imported(&corpus, catalogue.path());
    let site = built(catalogue.path());
    for ImportedEntry { slug, .. } in &imported.created {
        assert!(
            site.files.contains_key(&format!("soluzioni/{slug}/index.html")),
            "{slug} has no page"
        );
    }
    assert!(assert_links_resolve(&site) > imported.created.len());
    assert_vbg_shows_its_users(&site);
}

fn imported(corpus: &Path, into: &Path) -> Imported {
    let origin = Origin::of_path(&corpus.join("publiccode"));
    import::all(&[origin], into, &Network::new(AddressPolicy::Public))
        .expect("the corpus is imported")
}

/// Asserts that the page of Regione Umbria's VBG, whose publiccode.yml names hundreds of users with
/// intermediary and modules, lists them.
fn assert_vbg_shows_its_users(site: &Site) {
    let pages = site
        .pages()
        .filter(|(path, html)| path.starts_with("soluzioni/") && html.contains("/enti/c_a045/"));
    let (path, html) = pages
        .max_by_key(|(_, html)| html.matches("/enti/c_").count())
        .expect("VBG is in the corpus");
    let users = html.matches("/enti/c_").count();
    assert!(users > 300, "{path} shows {users} municipalities");
    for words in [
        "Umbria",
        "Toscana",
        "Punto Zero",
        "VBG_Edilizia, VBG_SUAP",
        "/territorio/umbria/perugia/",
        "/territorio/umbria/terni/",
    ] {
        assert!(html.contains(words), "{path} lacks {words}");
    }
    let url = path.trim_end_matches("index.html");
    for province in ["perugia", "terni"] {
        let page = site.text(&format!("territorio/umbria/{province}/index.html"));
        assert!(page.contains(&format!("../../../{url}")), "{province} does not name VBG");
    }
}

#[test]
fn users_named_in_publiccode_are_recognised() {
    let Some(corpus) = std::env::var_os("FILIERA_CORPUS").map(PathBuf::from) else { return };
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    imported(&corpus, folder.path());
    let (mut report, mut timings) = (Report::default(), Timings::default());
    let (_, catalogue) =
        filiera::catalogue(&BuildOptions::new(folder.path()), &mut report, &mut timings)
            .expect("the content can be read");
    println!("{:?}", catalogue.match_stats);
    let MatchStats { municipalities, recognised_municipalities, .. } = catalogue.match_stats;
    assert!(recognised_municipalities * 100 >= municipalities * 85, "{:?}", catalogue.match_stats);
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    let files = entries.filter_map(Result::ok).map(walkdir::DirEntry::into_path);
    files.filter(|path| path.extension().is_some_and(|extension| extension == "yml")).collect()
}

/// Statistics of a run, printed for the reader of the log.
#[derive(Default)]
struct Tally {
    read: usize,
    without_findings: usize,
    without_errors: usize,
    left_out: Vec<String>,
    /// Numbers of findings and of files with them, by severity and code.
    findings: BTreeMap<(&'static str, &'static str), (usize, usize)>,
}

impl Tally {
    fn count(&mut self, name: &str, is_read: bool, report: &Report) {
        if is_read {
            self.read += 1;
            self.without_findings += usize::from(report.findings().is_empty());
            self.without_errors +=
                usize::from(report.findings().iter().all(|d| d.severity.name() != "error"));
        } else {
            let reasons: Vec<String> = report
                .findings()
                .iter()
                .filter(|d| d.severity.name() == "error")
                .map(shown)
                .collect();
            self.left_out.push(format!("{name}: {}", reasons.first().cloned().unwrap_or_default()));
        }
        let mut codes: BTreeMap<(&'static str, &'static str), usize> = BTreeMap::new();
        for finding in report.findings() {
            *codes.entry((finding.severity.name(), finding.code())).or_default() += 1;
            if std::env::var("FILIERA_CORPUS_SHOW")
                .is_ok_and(|code| code == finding.code() || code == "all")
            {
                println!("{}", shown(finding));
            }
        }
        for (code, count) in codes {
            let (findings, files) = self.findings.entry(code).or_default();
            *findings += count;
            *files += 1;
        }
    }

    fn print(&self) {
        println!(
            "{} read, {} of them without an error, {} without any finding",
            self.read, self.without_errors, self.without_findings
        );
        println!("{} left out:", self.left_out.len());
        for line in &self.left_out {
            println!("  {line}");
        }
        for ((severity, code), (findings, files)) in &self.findings {
            println!("{severity:8} {code:28} {findings:5} in {files} files");
        }
    }
}

fn shown(finding: &Finding) -> String {
    let (line, column) = finding.span.line_and_column();
    let help = finding.help(MessageLang::English).unwrap_or_default();
    format!(
        "{}:{line}:{column}: {}: {finding}; {help}",
        finding.span.path(),
        finding.severity.name(),
    )
}
