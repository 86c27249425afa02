//! Shared test helpers: sites built from strings, their pages, a host and a browser.

pub mod chromium;
pub mod client;
pub mod host;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use filiera::finding::Report;
use filiera::finding::format::{self, Format};
use filiera::message::MessageLang;
use filiera::options::BuildOptions;
use filiera::sink::MemorySink;
use filiera::timings::Timings;
use filiera::{Outcome, build};
use tempfile::TempDir;

/// A site in memory: bytes of files by path.
pub struct Site {
    pub files: BTreeMap<String, Vec<u8>>,
}

/// A page of a site.
pub struct Page<'s> {
    url: &'s str,
    pub html: &'s str,
}

/// Builds a site from the files of a catalogue, by path. Panics if there are mistakes that stop the
/// build.
#[track_caller]
pub fn site(files: &[(&str, &str)]) -> Site {
    built(content(files).path())
}

/// Builds a site from a content folder. Panics if there are mistakes that stop the build.
#[track_caller]
pub fn built(content: &Path) -> Site {
    let (outcome, report, files) = try_build(content);
    let findings = format::report(&report, Format::Short, MessageLang::English, "", false);
    assert!(matches!(outcome, Outcome::Built(_)), "the content has mistakes:\n{findings}");
    Site { files }
}

/// Builds a content folder and returns the outcome, the findings and the site's files.
pub fn try_build(content: &Path) -> (Outcome, Report, BTreeMap<String, Vec<u8>>) {
    let (mut report, sink) = (Report::default(), MemorySink::default());
    let outcome = build(&BuildOptions::new(content), &mut report, &sink, &mut Timings::default())
        .expect("no input or output fails");
    (outcome, report, sink.into_files())
}

/// Writes the files of a content folder, by path. Markdown that does not start with `---` is taken
/// as front matter alone: `title: Albo`.
pub fn content(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    for (path, text) in files {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().expect("a file is in a folder"))
            .expect("the folder is made");
        let is_keys_only = path.ends_with(".md") && !text.starts_with("---");
        let text = if is_keys_only { format!("---\n{text}\n---\n") } else { (*text).to_owned() };
        fs::write(file, text).expect("the file is written");
    }
    folder
}

impl Site {
    #[track_caller]
    pub fn page(&self, url: &'static str) -> Page<'_> {
        let path = format!("{}index.html", url.trim_start_matches('/'));
        let Some(bytes) = self.files.get(&path) else {
            panic!(
                "there is no page {url}; there are {:?}",
                self.pages().map(|(path, _)| path).collect::<Vec<_>>()
            );
        };
        Page { url, html: std::str::from_utf8(bytes).expect("pages are UTF-8") }
    }

    pub fn pages(&self) -> impl Iterator<Item = (&str, &str)> {
        let html = self.files.iter().filter(|(path, _)| path.ends_with(".html"));
        html.map(|(path, bytes)| {
            (path.as_str(), std::str::from_utf8(bytes).expect("pages are UTF-8"))
        })
    }

    #[track_caller]
    pub fn text(&self, path: &str) -> &str {
        let bytes = self.files.get(path).unwrap_or_else(|| panic!("there is no file {path}"));
        std::str::from_utf8(bytes).expect("the file is text")
    }
}

impl Page<'_> {
    #[track_caller]
    pub fn has(&self, html: &str) -> &Self {
        assert!(self.html.contains(html), "{} does not have {html}\n{}", self.url, self.html);
        self
    }

    #[track_caller]
    pub fn has_no(&self, html: &str) -> &Self {
        assert!(!self.html.contains(html), "{} has {html}\n{}", self.url, self.html);
        self
    }
}

/// Returns all values of an attribute in a page. Pages always quote with `"`.
pub fn attributes<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let opening = format!(" {name}=\"");
    let values = html.split(&opening).skip(1);
    values.map(|rest| rest.split('"').next().unwrap_or_default()).collect()
}

/// Asserts that every internal link leads to a file and every fragment to an element in it. Returns
/// the number of links.
#[track_caller]
pub fn assert_links_resolve(site: &Site) -> usize {
    let ids_of = |(path, html)| (path, attributes(html, "id").into_iter().collect());
    let ids: BTreeMap<&str, BTreeSet<&str>> = site.pages().map(ids_of).collect();
    let mut links = 0;
    for (path, html) in site.pages() {
        for link in ["href", "src", "action", "data-client"]
            .into_iter()
            .flat_map(|name| attributes(html, name))
        {
            let link = link.replace("&amp;", "&");
            if link.contains("://") || link.starts_with("mailto:") || link.starts_with("tel:") {
                continue;
            }
            links += 1;
            let (target, fragment) = link.split_once('#').unwrap_or((&link, ""));
            let target = target.split('?').next().unwrap_or_default();
            let file = if target.is_empty() { path.to_owned() } else { served_file(path, target) };
            assert!(
                site.files.contains_key(&file),
                "{path}: {link} leads to {file}, which does not exist"
            );
            let has_id = || ids.get(&*file).is_some_and(|ids| ids.contains(fragment));
            assert!(fragment.is_empty() || has_id(), "{path}: {link} leads to no element");
        }
    }
    links
}

/// Returns the file that a host serves for a link on a page. Links that start with `/` are resolved
/// from the root, since `404.html` is served at any depth.
pub fn served_file(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> =
        if link.starts_with('/') { Vec::new() } else { page.split('/').collect() };
    parts.pop();
    for part in link.trim_start_matches('/').split('/') {
        match part {
            ".." => assert!(parts.pop().is_some(), "{page}: {link} leaves the site"),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    if link.is_empty() || link.ends_with(['/', '.']) {
        parts.push("index.html");
    }
    parts.join("/")
}

/// Returns the path of a file or folder in `tests/`.
pub fn test_file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(path)
}

/// Asserts that bytes equal an expected file, or rewrites the file if `UPDATE` is set.
#[track_caller]
pub fn assert_expected(path: &Path, found: &[u8]) {
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().expect("a file is in a folder"))
            .expect("the folder is made");
        fs::write(path, found).expect("the expected file is written");
        return;
    }
    let expected = fs::read(path).unwrap_or_else(|error| {
        panic!("{}: {error}; `UPDATE=1 cargo test` writes it", path.display())
    });
    let (found, expected) = (String::from_utf8_lossy(found), String::from_utf8_lossy(&expected));
    if found != expected {
        let equal =
            found.lines().zip(expected.lines()).take_while(|(found, expected)| found == expected);
        let line = equal.count();
        let of = |text: &str| text.lines().nth(line).unwrap_or("(end of file)").to_owned();
        panic!(
            "{}:{} differs; `UPDATE=1 cargo test` rewrites it\n   found: {}\nexpected: {}",
            path.display(),
            line + 1,
            of(&found),
            of(&expected)
        );
    }
}

/// Asserts the exit code of a run, and that its output contains a text.
#[track_caller]
pub fn assert_exit(output: &Output, code: i32, line: &str) {
    let stderr = String::from_utf8_lossy(&output.stderr);
    let shown = format!("{stderr}{}", String::from_utf8_lossy(&output.stdout));
    assert_eq!(output.status.code(), Some(code), "{shown}");
    assert!(shown.contains(line), "no `{line}` in:\n{shown}");
}

/// Runs the program in a folder and returns its output.
pub fn filiera(folder: &Path, arguments: &[&str]) -> Output {
    program(folder).args(arguments).output().expect("the program starts")
}

/// Runs the program in a folder. If it uses more seconds of processor time, the system ends it, and
/// it has no exit code.
pub fn filiera_within(folder: &Path, seconds: u32, arguments: &[&str]) -> Output {
    let limited = format!("ulimit -t {seconds}; exec \"$0\" \"$@\"");
    let program = program(folder);
    let mut shell = Command::new("sh");
    shell.args(["-c", &limited]).arg(program.get_program()).args(arguments).current_dir(folder);
    let variables = program.get_envs().filter_map(|(name, value)| Some((name, value?)));
    shell.envs(variables).output().expect("the shell starts")
}

/// Returns a command that runs the program in a folder, in English.
pub fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_filiera"));
    command.current_dir(folder).env("LC_ALL", "C");
    command
}

pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
