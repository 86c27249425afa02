//! What `import` reads: folders, repositories, answers of hosts, and the records of earlier imports.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{LazyLock, Mutex};
use std::time::Duration;

use filiera::import::{self, Origin};
use filiera::network::{AddressPolicy, Network};
use filiera::source::Source;
use filiera::yaml;
use tempfile::TempDir;
use url::Url;
use walkdir::WalkDir;

use crate::target::{Case, Limits, Target, USUAL, published, read, unrepaired};
use crate::words;

pub const TARGETS: &[Target] = &[
    Target {
        name: "import-folder",
        seeds: publiccodes,
        words: words::TEXT,
        repair: unrepaired,
        run: from_folder,
        limits: USUAL,
    },
    Target {
        name: "import-record",
        seeds: records,
        words: words::RECORD,
        repair: unrepaired,
        run: with_record,
        limits: USUAL,
    },
    Target {
        name: "http-answer",
        seeds: answers,
        words: words::HTTP,
        repair: unrepaired,
        run: from_host,
        limits: Limits { time: Duration::from_secs(2), ..USUAL },
    },
    Target {
        name: "repository",
        seeds: repositories,
        words: words::REPOSITORY,
        repair: unrepaired,
        run: from_repository,
        limits: Limits { time: Duration::from_secs(3), ..USUAL },
    },
];

const PUBLICCODE: &str = "publiccodeYmlVersion: '0.4'\nname: Albo\nurl: https://example.org/albo.git\nlogo: img/logo.png\n\
                          description:\n  it:\n    screenshots: [a.png, ./b.png, ../c.png, /etc/d.png]\n";

/// A folder with a content folder, and a file next to it that no import may touch.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let place = Self { folder: tempfile::tempdir().expect("a temporary folder") };
        place.put("fuori.txt", b"others");
        place.put("content/solutions/mia.md", b"---\ntitle: Mia\n---\n");
        place
    }

    fn put(&self, path: &str, bytes: &[u8]) {
        let file = self.folder.path().join(path);
        fs::create_dir_all(file.parent().expect("a file is in a folder")).expect("it can be made");
        fs::write(file, bytes).expect("it can be written");
    }

    fn content(&self) -> std::path::PathBuf {
        self.folder.path().join("content")
    }

    /// Asserts that files were written in folders of entries alone.
    fn is_sound(&self, others: &[&str]) {
        let outside = fs::read(self.folder.path().join("fuori.txt")).expect("it is still there");
        assert_eq!(outside, b"others");
        for file in WalkDir::new(self.folder.path()).into_iter().flatten() {
            let path = file.path().strip_prefix(self.folder.path()).expect("it is inside");
            let is_expected = path.starts_with("content/solutions")
                || ["", "content", "fuori.txt", "content/site.yml"].map(Path::new).contains(&path)
                || others.iter().any(|other| path.starts_with(other));
            assert!(is_expected, "{} was written", path.display());
        }
    }
}

/// Returns an HTTP client that reaches this machine alone: cases name no other host.
fn near() -> Network {
    Network::new(AddressPolicy::ThisMachineToo)
}

fn publiccodes() -> Vec<Case> {
    let corpus = published().into_iter().map(|file| Case::new("publiccode.yml", read(&file)));
    corpus.chain([Case::new("publiccode.yml", PUBLICCODE)]).collect()
}

/// Imports a file from a folder, and again after a change.
fn from_folder(case: &Case) {
    let place = Place::new();
    for picture in ["da/img/logo.png", "da/a.png", "da/b.png", "c.png"] {
        place.put(picture, b"\x89PNG\r\n\x1a\n");
    }
    place.put("da/publiccode.yml", &case.bytes);
    let origins = [Origin::of_path(&place.folder.path().join("da"))];
    import::all(&origins, &place.content(), &near()).expect("the disk raises no error");
    place.put("da/publiccode.yml", &case.bytes[..case.bytes.len() / 2]);
    import::all(&origins, &place.content(), &near()).expect("the disk raises no error");
    place.is_sound(&["da", "c.png"]);
}

fn records() -> Vec<Case> {
    let texts = [
        "# Written by `filiera import`\nfrom: \"../../../da/publiccode.yml\"\npictures:\n  \"img/logo.png\": \"00ff\"\n",
        "from: ../da/publiccode.yml\npictures:\n  a.png: '12'\n  ../../fuori.txt: '0'\n",
        "from: ../da\n",
        "from: [a]\npictures: [b]\n",
    ];
    texts.map(|text| Case::new(".import.yml", text)).into()
}

/// Refreshes an entry whose record is damaged.
fn with_record(case: &Case) {
    if leads_to_a_host(&case.text()) {
        return;
    }
    let place = Place::new();
    place.put("da/publiccode.yml", PUBLICCODE.as_bytes());
    place.put("da/img/logo.png", b"\x89PNG\r\n\x1a\n");
    place.put("content/solutions/albo/publiccode.yml", b"name: Albo");
    place.put("content/solutions/albo/.import.yml", &case.bytes);
    import::refresh(&place.content(), &near()).expect("the disk raises no error");
    place.is_sound(&["da"]);
}

/// Returns whether a record names another origin than a path: no case asks a host.
fn leads_to_a_host(record: &str) -> bool {
    let source = Source::new(".import.yml", record);
    let Ok(root) = yaml::parse(&source, 0..source.text.len()) else { return false };
    let from = root.get("from").and_then(|from| from.as_str()).map(Origin::parse);
    !matches!(from, None | Some(Ok(Origin::Path(_)) | Err(_)))
}

fn answers() -> Vec<Case> {
    let answer = |head: &str, body: &[u8]| {
        let head = format!("HTTP/1.1 {head}\r\nContent-Length: {}\r\n\r\n", body.len());
        Case::new("answer.http", [head.as_bytes(), body].concat())
    };
    let yml = PUBLICCODE.as_bytes();
    vec![
        answer("200 OK\r\nContent-Type: text/yaml\r\nConnection: close", yml),
        answer("200 OK\r\nServer: a\r\nDate: Mon, 30 Nov 2026 10:00:00 GMT\r\nETag: \"a\"", yml),
        answer("302 Found\r\nLocation: /publiccode.yml", b""),
        answer("404 Not Found", b"<html>"),
        answer("200 OK\r\nContent-Type: image/png", b"\x89PNG\r\n\x1a\n"),
        Case::new(
            "answer.http",
            [
                b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n",
                &yml[..8],
                b"\r\n0\r\n\r\n",
            ]
            .concat(),
        ),
        Case::new("answer.http", [b"HTTP/1.0 200\n\n", yml].concat()),
        Case::new(
            "answer.http",
            &b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n"[..],
        ),
    ]
}

/// A host on this machine that gives the same bytes to every request.
static HOST: LazyLock<(Url, &'static Mutex<Vec<u8>>)> = LazyLock::new(|| {
    static ANSWER: Mutex<Vec<u8>> = Mutex::new(Vec::new());
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("it is bound");
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = ANSWER.lock().expect("no thread panics while it holds it").clone();
            // The client may leave when it likes.
            let _ = serve(stream, &answer);
        }
    });
    (format!("http://{address}/publiccode.yml").parse().expect("it is a URL"), &ANSWER)
});

fn serve(mut stream: TcpStream, answer: &[u8]) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    let head = BufReader::new(&stream).lines().map_while(Result::ok);
    head.take_while(|line| !line.is_empty()).for_each(drop);
    stream.write_all(answer)?;
    stream.shutdown(Shutdown::Write)?;
    // Closing with unread bytes would reset the connection.
    stream.read_to_end(&mut Vec::new()).map(drop)
}

/// Imports what a host answers, and asks it as the check of links does.
fn from_host(case: &Case) {
    let text = String::from_utf8_lossy(&case.bytes).to_lowercase();
    // No case asks another host.
    if text.contains("location") && text.contains("//") {
        return;
    }
    let (url, answer) = &*HOST;
    case.bytes.clone_into(&mut *answer.lock().expect("no thread panics while it holds it"));
    let place = Place::new();
    let origins = [Origin::Address(url.clone())];
    import::all(&origins, &place.content(), &near()).expect("the disk raises no error");
    place.is_sound(&[]);
    let reply = near().probe(url).and_then(|reply| reply.whole(1 << 20));
    reply.map_or_else(|why| drop(why.phrase()), drop);
}

fn repositories() -> Vec<Case> {
    let commit =
        "commit refs/heads/main\ncommitter a <a@example.org> 0 +0000\ndata <<FINE\na\nFINE\n";
    let file =
        |path: &str, text: &str| format!("M 100644 inline {path}\ndata <<FINE\n{text}FINE\n");
    let link = "M 120000 inline a.png\ndata <<FINE\n../../../fuori.txt\nFINE\n";
    let module = "M 160000 0123456789012345678901234567890123456789 img\n";
    let streams = [
        [commit, &file("publiccode.yml", PUBLICCODE), &file("img/logo.png", "\u{89}PNG")].concat(),
        [commit, &file("publiccode.yaml", PUBLICCODE), link].concat(),
        [commit, &file("publiccode.yml", PUBLICCODE), module].concat(),
        [commit, &file("\"a\\nb\"", "c\n"), &file("publiccode.yml/a", "b\n")].concat(),
    ];
    streams.map(|stream| Case::new("repository.stream", stream)).into()
}

/// Imports a repository, if `git` makes one of the stream.
fn from_repository(case: &Case) {
    let place = Place::new();
    let folder = place.folder.path().join("da.git");
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        git.args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        git.env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_CONFIG_GLOBAL", "/dev/null");
        git.spawn().expect("git is there")
    };
    let path = folder.to_string_lossy().into_owned();
    let made = git(&["init", "--quiet", "--bare", "--initial-branch=main", &path]).wait();
    assert!(made.is_ok_and(|made| made.success()), "git makes an empty repository");
    let mut stream = git(&["-C", &path, "fast-import", "--quiet", "--date-format=raw"]);
    // `git` ends at the first mistake in a stream.
    let _ = stream.stdin.take().expect("it is piped").write_all(&case.bytes);
    if !stream.wait().is_ok_and(|read| read.success()) {
        return;
    }
    let origins = [Origin::of_path(&folder)];
    // A repository without a publiccode.yml is a failure.
    if let Err(failure) = import::all(&origins, &place.content(), &near()) {
        assert!(failure.to_string().contains("could not"), "{failure}");
    }
    place.is_sound(&["da.git"]);
}
