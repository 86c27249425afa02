//! The preview over many edits, valid and broken, while browsers ask for pages: it does not panic,
//! its memory stays the same, and in the end it shows what a build would publish.
//!
//! `SOAK=20000` sets the number of edits, which is small otherwise.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::{JoinHandle, sleep, spawn};
use std::time::{Duration, Instant};

use fastrand::Rng;
use image::{ImageFormat, RgbImage};
use tempfile::TempDir;
use walkdir::WalkDir;

use crate::preview::Preview;
use crate::support::{content, program};

const SHORT: usize = 60;
const ENTRIES: usize = 24;
/// Time for the last build, on a busy machine.
const TIMEOUT: Duration = Duration::from_mins(3);
/// Increase of memory over the second half of a long run that is not a leak: allocators keep what
/// they had at their peak.
const GROWTH: usize = 48 << 20;

#[test]
fn many_edits_leave_the_preview_as_a_build() {
    let edits = std::env::var("SOAK").ok().and_then(|edits| edits.parse().ok()).unwrap_or(SHORT);
    let editor = &mut Editor::new();
    let preview = Preview::of(editor.folder.path());
    let browsers = Browsers::of(&preview.host);
    let start = Instant::now();
    let mut memory = Vec::new();
    for edit in 1..=edits {
        editor.edit();
        preview.messages.try_iter().for_each(|line| assert_sound(&line));
        if edit % (edits / 20).max(1) == 0 {
            memory.push(resident(preview.process.id()));
            println!(
                "{edit} edits in {:?}: {} MB",
                start.elapsed(),
                memory.last().map_or(0, |bytes| bytes >> 20)
            );
        }
    }
    let answers = browsers.stop();
    println!("{answers} answers while {edits} edits were made in {:?}", start.elapsed());
    assert!(answers > 0);
    editor.mend();
    let expected = editor.built(&preview.host);
    wait_for(&preview, &expected);
    preview.messages.try_iter().for_each(|line| assert_sound(&line));
    // A short run ends before the allocator has seen all kinds of builds.
    if edits >= 2_000 {
        let (first, second) = memory.split_at(memory.len() / 2);
        let most = |half: &[usize]| half.iter().copied().max().unwrap_or_default();
        assert!(most(second) < most(first) + GROWTH, "memory grows: {memory:?}");
    }
}

fn assert_sound(line: &str) {
    assert!(!line.contains("panicked") && !line.contains("has a bug"), "{line}");
}

/// Returns the memory of a process in bytes, 0 on systems that do not tell.
fn resident(process: u32) -> usize {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<usize>().ok());
    kilobytes.unwrap_or_default() << 10
}

/// Waits until every page of the preview is that of a build.
fn wait_for(preview: &Preview, expected: &BTreeMap<String, String>) {
    let start = Instant::now();
    let differs = || {
        let mut pages = expected.iter();
        pages.find(|(path, page)| shown(&preview.get(path)) != page.as_str())
    };
    while let Some((path, page)) = differs() {
        assert!(
            start.elapsed() < TIMEOUT,
            "{path} differs from a build:\n{}\n--- and should be ---\n{page}",
            preview.get(path)
        );
        sleep(Duration::from_millis(200));
    }
    let gone = preview.get("/soluzioni/mai-esistita/");
    assert!(gone.starts_with("HTTP/1.1 404"), "{gone}");
}

/// Returns the page in an answer of the preview, without the script that reloads it.
fn shown(answer: &str) -> String {
    let page = answer.split_once("\r\n\r\n").map_or("", |(_, page)| page);
    match page.split_once("<script src=\"/_filiera/reload.js") {
        None => page.to_owned(),
        Some((before, rest)) => {
            let after = rest.split_once("</script>").map_or("", |(_, after)| after);
            format!("{before}{after}")
        }
    }
}

/// Threads that ask for pages all the time, and leave in the middle of some answers.
struct Browsers {
    is_over: Arc<AtomicBool>,
    answers: Arc<AtomicUsize>,
    threads: Vec<JoinHandle<()>>,
}

impl Browsers {
    fn of(host: &str) -> Self {
        let (is_over, answers) = (Arc::default(), Arc::default());
        let thread = |number| {
            let (host, is_over, answers) =
                (host.to_owned(), Arc::clone(&is_over), Arc::clone(&answers));
            spawn(move || browse(&host, number, &is_over, &answers))
        };
        let threads = (0..2).map(thread).collect();
        Self { is_over, answers, threads }
    }

    /// Ends the threads and returns the number of complete answers.
    fn stop(self) -> usize {
        self.is_over.store(true, Ordering::SeqCst);
        self.threads.into_iter().for_each(|thread| thread.join().expect("every answer was sound"));
        self.answers.load(Ordering::SeqCst)
    }
}

fn browse(host: &str, seed: u64, is_over: &AtomicBool, answers: &AtomicUsize) {
    let mut rng = Rng::with_seed(seed);
    while !is_over.load(Ordering::SeqCst) {
        let path = match rng.u8(..8) {
            0 => "/".to_owned(),
            1 => "/soluzioni/".to_owned(),
            2 => "/search/manifest.bin".to_owned(),
            3 => "/_filiera/events?1".to_owned(),
            4 => "/../content/site.yml".to_owned(),
            _ => format!("/soluzioni/voce-{}/", rng.usize(..ENTRIES)),
        };
        let mut stream = TcpStream::connect(host).expect("the preview listens");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            .expect("the request is sent");
        let mut answer = [0; 12];
        stream.read_exact(&mut answer).expect("the preview answers");
        let status = String::from_utf8_lossy(&answer[9..]).into_owned();
        assert!(["200", "307", "404"].contains(&&*status), "{path}: {status}");
        // Events do not end; of other answers some are left unread.
        if !path.contains("events") && rng.bool() {
            stream.read_to_end(&mut Vec::new()).expect("the answer ends");
        }
        answers.fetch_add(1, Ordering::SeqCst);
        sleep(Duration::from_millis(rng.u64(..20)));
    }
}

/// Somebody who edits a catalogue.
struct Editor {
    folder: TempDir,
    rng: Rng,
    edits: usize,
    /// Entries that may stop the build.
    broken: BTreeSet<usize>,
}

impl Editor {
    fn new() -> Self {
        let folder = content(&[]);
        let editor = Self { folder, rng: Rng::with_seed(7), edits: 0, broken: BTreeSet::new() };
        editor.save("site.yml", SITE.as_bytes());
        for number in 0..ENTRIES {
            editor.valid(number);
        }
        editor
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join("content").join(path)
    }

    fn save(&self, path: &str, bytes: &[u8]) {
        let file = self.path(path);
        fs::create_dir_all(file.parent().expect("a file is in a folder")).expect("it can be made");
        fs::write(file, bytes).expect("it can be written");
    }

    fn valid(&self, number: usize) {
        let edit = self.edits;
        let has = |path: String| self.path(&path).exists();
        let picture = if has(picture(number)) { "![Figura](figura.png)" } else { "" };
        let url = format!("publiccode: {{url: 'https://example.org/{number}.git'}}\n");
        let url = if has(publiccode(number)) { String::new() } else { url };
        let text =
            format!("---\ntitle: Voce {number} {edit}\n{url}---\nTesto {edit}.\n\n{picture}\n");
        self.save(&entry(number), text.as_bytes());
    }

    /// Makes one random change, and sometimes waits for what follows.
    fn edit(&mut self) {
        self.edits += 1;
        if !self.broken.is_empty() && self.rng.u8(..4) == 0 {
            self.repair();
        } else {
            let number = self.rng.usize(..ENTRIES);
            self.change(number);
        }
        let pause = match self.rng.u8(..100) {
            0 => 700,
            1..10 => 60,
            _ => self.rng.u64(..12),
        };
        sleep(Duration::from_millis(pause));
    }

    fn change(&mut self, number: usize) {
        match self.rng.u8(..20) {
            0 => self.damage(number, &entry(number), b"---\ntitel: Rotta\n---\n"),
            1 => self.damage(number, &entry(number), b"---\ntitle: [\n"),
            2 => self.damage(number, &picture(number), b"\x89PNG\r\n\x1a\nnot a picture"),
            3 => self.damage(number, &publiccode(number), b"name: [\nurl: 1\n"),
            4 => drop(fs::remove_file(self.path(&entry(number)))),
            5 => drop(fs::remove_dir_all(self.path(&folder(number)))),
            6 => {
                let other = self.rng.usize(..ENTRIES);
                // Fails if there is no such folder, or one of the other name.
                let _ = fs::rename(self.path(&folder(number)), self.path(&folder(other)));
                self.broken.extend([number, other]);
            }
            7 => {
                let side = 4 + self.rng.u32(..60);
                self.save(&picture(number), &png(side));
                self.valid(number);
            }
            8 => {
                let text = format!(
                    "publiccodeYmlVersion: '0.4'\nname: Codice {number}\nurl: \
                     https://example.org/{number}.git\n"
                );
                self.save(&publiccode(number), text.as_bytes());
                self.valid(number);
            }
            9 => {
                // There may be none.
                let _ = fs::remove_file(self.path(&publiccode(number)));
                self.valid(number);
            }
            10 if self.rng.u8(..4) == 0 => {
                let title = format!("title: Riuso {}", self.edits);
                self.save("site.yml", SITE.replacen("title: Riuso", &title, 1).as_bytes());
            }
            // As editors save: under another name, which is then changed.
            11..=13 => {
                self.valid(number);
                let (file, other) =
                    (self.path(&entry(number)), self.path(&format!("{}~", entry(number))));
                fs::rename(&file, &other)
                    .and_then(|()| fs::rename(&other, &file))
                    .expect("renamed");
            }
            _ => self.valid(number),
        }
    }

    fn damage(&mut self, number: usize, path: &str, bytes: &[u8]) {
        self.save(path, bytes);
        self.broken.insert(number);
    }

    /// Writes the broken entries anew.
    fn repair(&mut self) {
        for number in std::mem::take(&mut self.broken) {
            // Either may be missing.
            let _ = fs::remove_file(self.path(&picture(number)));
            let _ = fs::remove_file(self.path(&publiccode(number)));
            self.valid(number);
        }
    }

    /// Leaves a catalogue without mistakes.
    fn mend(&mut self) {
        self.edits += 1;
        self.save("site.yml", SITE.as_bytes());
        self.broken.extend(0..ENTRIES);
        self.repair();
    }

    /// Builds the catalogue and returns its pages by URL.
    fn built(&self, host: &str) -> BTreeMap<String, String> {
        let base = format!("http://{host}");
        let place = self.folder.path();
        let output = program(place).args(["build", "--base-url", &base]).output();
        let output = output.expect("the program starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        pages(&place.join("public"))
    }
}

const SITE: &str = "title: Riuso\nlanguages: [it, en]\npublisher: { name: Ente di prova }\n";

fn folder(number: usize) -> String {
    format!("solutions/voce-{number}")
}

fn entry(number: usize) -> String {
    format!("{}/index.md", folder(number))
}

fn picture(number: usize) -> String {
    format!("{}/figura.png", folder(number))
}

fn publiccode(number: usize) -> String {
    format!("{}/publiccode.yml", folder(number))
}

fn png(side: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::new(side, side)
        .write_to(&mut bytes, ImageFormat::Png)
        .expect("small pictures can be encoded");
    bytes.into_inner()
}

fn pages(public: &Path) -> BTreeMap<String, String> {
    let files = WalkDir::new(public).into_iter().flatten().map(|file| file.into_path());
    let pages = files.filter(|file| file.file_name().is_some_and(|name| name == "index.html"));
    let page = |file: PathBuf| {
        let path = file.strip_prefix(public).expect("it is inside").to_string_lossy();
        let url = format!("/{}", path.trim_end_matches("index.html"));
        (url, fs::read_to_string(&file).expect("pages are text"))
    };
    pages.map(page).collect()
}
