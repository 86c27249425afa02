//! Requests to the preview, as bytes.

use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::LazyLock;
use std::time::Duration;

use filiera::message::MessageLang;
use filiera::options::BuildOptions;
use filiera::serve;

use crate::target::{Case, Limits, Target, USUAL, unrepaired};
use crate::words;

pub const TARGETS: &[Target] = &[Target {
    name: "preview",
    seeds: requests,
    words: words::HTTP,
    repair: unrepaired,
    run: ask,
    limits: Limits { time: Duration::from_secs(2), ..USUAL },
}];

const TIMEOUT: Duration = Duration::from_secs(20);

/// What no answer may contain: the text of a draft and of a file outside.
const SECRET: &str = "segreto-di-prova";

const ENTRY: &str = "---\ntitle: Albo\npubliccode: { url: 'https://example.org/albo.git' }\n---\n[a](allegato.txt)\n";

fn requests() -> Vec<Case> {
    let texts = [
        "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET /soluzioni/albo HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nAccept: text/html\r\n\r\n",
        "HEAD /soluzioni/albo/allegato.txt HTTP/1.1\r\nHost: [::1]\r\n\r\n",
        "GET /soluzioni/bozza/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /%2e%2e/segreto.txt?a=b#c HTTP/1.1\r\nHost: localhost\r\nCookie: a=b\r\n\r\n",
        "GET /_filiera/events?1 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /_filiera/reload.js HTTP/1.0\r\nHost: localhost\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\na=b",
        "GET http://localhost/ HTTP/1.1\r\nHost: evil.example\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n",
    ];
    texts.map(|text| Case::new("request.http", text)).into()
}

/// The port of a preview in this process.
static PORT: LazyLock<u16> = LazyLock::new(|| {
    let place = tempfile::tempdir().expect("a temporary folder").keep();
    let files = [
        ("segreto.txt", SECRET.to_owned()),
        ("content/segreto.txt", SECRET.to_owned()),
        ("content/solutions/albo/index.md", ENTRY.to_owned()),
        ("content/solutions/albo/allegato.txt", "allegato".into()),
        ("content/solutions/bozza.md", format!("---\ntitle: {SECRET}\ndraft: true\n---\n")),
    ];
    for (path, text) in files {
        let file = place.join(path);
        fs::create_dir_all(file.parent().expect("a file is in a folder")).expect("it can be made");
        fs::write(file, text).expect("it can be written");
    }
    let host = IpAddr::V4(Ipv4Addr::LOCALHOST);
    let free = TcpListener::bind((host, 0)).expect("a free port").local_addr();
    let port = free.expect("it is bound").port();
    let project = BuildOptions::new(place.join("content"));
    std::thread::spawn(move || {
        serve::run(&project, host, port, false, MessageLang::English).expect("the preview starts");
    });
    let start = std::time::Instant::now();
    while TcpStream::connect((host, port)).is_err() {
        assert!(start.elapsed() < TIMEOUT, "the preview starts");
        std::thread::sleep(Duration::from_millis(50));
    }
    port
});

/// Sends a request and checks every answer.
fn ask(case: &Case) {
    let mut stream = TcpStream::connect(("127.0.0.1", *PORT)).expect("the preview listens");
    stream.set_read_timeout(Some(TIMEOUT)).expect("a time limit can be set");
    stream.set_write_timeout(Some(TIMEOUT)).expect("a time limit can be set");
    // The preview may answer and leave before it has read all.
    let _ = stream.write_all(&case.bytes).and_then(|()| stream.shutdown(Shutdown::Write));
    let answer = answers(&mut stream);
    let answer = String::from_utf8_lossy(&answer);
    assert!(answer.is_empty() || answer.starts_with("HTTP/1."), "{answer}");
    assert!(!answer.contains(SECRET), "{answer}");
    let request = String::from_utf8_lossy(&case.bytes).to_lowercase();
    let names_this_machine =
        ["localhost", "127.", "[::1]", "::1"].iter().any(|name| request.contains(name));
    assert!(names_this_machine || !answer.contains(" 200 OK"), "{answer}");
}

/// Returns what the preview answers until it closes the connection, or sends events, which do not end.
fn answers(stream: &mut TcpStream) -> Vec<u8> {
    let (mut answer, mut part) = (Vec::new(), [0; 4096]);
    while !String::from_utf8_lossy(&answer).contains("text/event-stream") {
        match stream.read(&mut part) {
            Ok(0) => break,
            Ok(length) => answer.extend(&part[..length]),
            Err(error) => {
                let is_open = matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut);
                assert!(!is_open, "a connection stays open that its client has closed");
                break;
            }
        }
    }
    answer
}
