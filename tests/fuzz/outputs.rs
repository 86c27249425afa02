//! What builds keep between runs: the record of published files and the cache. Other programs may
//! have damaged them.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use filiera::cache::Cache;
use filiera::hash;
use filiera::sink::{OutputFile, Sink};
use filiera::write::folder::{Folder, OtherFiles, Replacement};
use filiera::write::interrupt::Interrupt;
use flate2::Compression;
use flate2::write::GzEncoder;
use tempfile::TempDir;

use crate::target::{Case, Limits, Target, USUAL, unrepaired};
use crate::words;

pub const TARGETS: &[Target] = &[
    Target {
        name: "published-record",
        seeds: records,
        words: words::RECORD,
        repair: unrepaired,
        run: publish,
        // Publication waits for the disk.
        limits: Limits { time: Duration::from_secs(2), ..USUAL },
    },
    Target {
        name: "cache",
        seeds: results,
        words: words::BINARY,
        repair: unrepaired,
        run: cached,
        limits: USUAL,
    },
];

/// Returns a temporary folder, in memory if the system has such a place: every publication waits
/// for its disk.
fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let made = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    made.expect("a temporary folder")
}

/// Returns lines of records; `FUORI` stands for the absolute path of a file outside.
fn records() -> Vec<Case> {
    let texts = [
        "index.html\nassets/main.0a1b.css\thashed\nassets/main.9f8e.css\t2026-11-29\n",
        "../fuori.txt\nindex.html\n",
        "FUORI\na/../../fuori.txt\n",
        "soluzioni/albo/index.html\nsoluzioni\n",
    ];
    texts.map(|text| Case::new("lines.txt", text)).into()
}

/// Publishes a site over one whose record is damaged. Files outside of it stay.
fn publish(case: &Case) {
    let place = folder();
    let outside = place.path().join("fuori.txt");
    fs::write(&outside, "others").expect("it can be written");
    let out = place.path().join("public");
    for path in ["index.html", "assets/main.0a1b.css", "soluzioni/albo/index.html"] {
        let file = out.join(path);
        fs::create_dir_all(file.parent().expect("a file is in a folder")).expect("it can be made");
        fs::write(file, "old").expect("it can be written");
    }
    let lines = String::from_utf8_lossy(&case.bytes).replace("FUORI", &outside.to_string_lossy());
    put_record(&place.path().join(".filiera/public.record"), &case.bytes, &lines);
    if let Ok(site) = Folder::open(&out, OtherFiles::Keep, Interrupt::default()) {
        site.put(OutputFile::new("index.html", "new")).expect("the file can be staged");
        let published = site.publish(Replacement::Moves, None);
        let index = fs::read_to_string(out.join("index.html")).expect("it is there");
        assert!(index == "new" || index == "old" && published.is_err(), "{published:?}");
    }
    assert_eq!(fs::read_to_string(outside).expect("it is still there"), "others");
}

/// Writes a block of a record with these lines, and a block of other bytes.
fn put_record(folder: &Path, bytes: &[u8], lines: &str) {
    fs::create_dir_all(folder).expect("it can be made");
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(lines.as_bytes()).expect("memory takes all");
    fs::write(folder.join("0.gz"), packed.finish().expect("memory takes all"))
        .expect("it can be written");
    fs::write(folder.join("1.gz"), bytes).expect("it can be written");
}

fn results() -> Vec<Case> {
    let results: [&[u8]; 3] = [b"800 600 0", b"", b"RIFF\x08\0\0\0WEBPVP8 "];
    results.map(|result| Case::new("a", [&hash::of(result)[..], result].concat())).into()
}

/// Reads a stored result. What the cache returns was put into it.
fn cached(case: &Case) {
    let place = folder();
    fs::write(place.path().join("picture-facts.a"), &case.bytes).expect("it can be written");
    let cache = Cache::in_folder(place.path().to_owned());
    if let Some(found) = cache.get("picture-facts", "a") {
        assert_eq!(case.bytes, [&hash::of(&found)[..], &found].concat());
    }
    cache.tidy("picture-facts");
}
