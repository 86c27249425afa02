//! A host that serves sites as their `_headers` say, or without any header, and keeps a list of
//! what else it was asked; and one in the place of all other hosts.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::{Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERER};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use filiera::media;
use percent_encoding::percent_decode_str;
use tokio::net::{TcpListener, TcpStream};

/// Page that opens others in windows; see `visit.js`.
pub const HARNESS: &str = "/visit";
const REPORTS: &str = "/violation";
/// Hosts that Chromium asks by itself.
const CHROMIUM: &[&str] =
    &["google.com", "googleapis.com", "gstatic.com", "gvt1.com", "googleusercontent.com"];

/// Requests and violations that no page should cause.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    fn add(&self, line: String) {
        self.0.lock().expect("no thread panics while it holds the lock").push(line);
    }

    pub fn lines(&self) -> Vec<String> {
        self.0.lock().expect("no thread panics while it holds the lock").clone()
    }
}

/// Whether the headers of `_headers` are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    Off,
    On,
}

struct Host {
    /// By path without the leading slash.
    files: BTreeMap<String, Vec<u8>>,
    rules: Vec<Rule>,
    log: Log,
}

/// A rule of `_headers`.
pub struct Rule {
    pub path: String,
    pub headers: Vec<(String, String)>,
}

/// Parses all `_headers` of the sites.
pub fn rules(files: &BTreeMap<String, Vec<u8>>) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    let texts = files.iter().filter(|(path, _)| path.ends_with("_headers"));
    for line in
        texts.flat_map(|(_, bytes)| std::str::from_utf8(bytes).expect("_headers is UTF-8").lines())
    {
        match line.trim_start().split_once(": ").filter(|_| line.starts_with(' ')) {
            Some((name, value)) => {
                let rule = rules.last_mut().expect("a header follows a path");
                rule.headers.push((name.to_owned(), value.to_owned()));
            }
            None => rules.push(Rule { path: line.to_owned(), headers: Vec::new() }),
        }
    }
    rules
}

impl Rule {
    /// Returns whether a path matches, `*` standing for any text, and `:file` at the end for a part
    /// of a path.
    pub fn matches(&self, path: &str) -> bool {
        if let Some(folder) = self.path.strip_suffix(":file") {
            return path.strip_prefix(folder).is_some_and(|name| !name.contains('/'));
        }
        match self.path.split_once('*') {
            Some((start, end)) => path.strip_prefix(start).is_some_and(|rest| rest.ends_with(end)),
            None => path == self.path,
        }
    }
}

/// Serves files until the runtime ends. Returns the origin.
pub async fn serve(files: BTreeMap<String, Vec<u8>>, policy: Policy, log: Log) -> String {
    let rules = match policy {
        Policy::On => rules(&files),
        Policy::Off => Vec::new(),
    };
    let host = Arc::new(Host { files, rules, log });
    let listener =
        TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.expect("a free port");
    let origin = format!("http://{}", listener.local_addr().expect("a bound address"));
    let router = Router::new().fallback(answer).with_state(host);
    tokio::spawn(async move { axum::serve(listener, router).await });
    origin
}

async fn answer(State(host): State<Arc<Host>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    if path == HARNESS {
        let page = format!(
            "<!doctype html><title>visit</title><script>{}</script>",
            include_str!("visit.js")
        );
        return ([(CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response();
    }
    if path == REPORTS {
        let report = to_bytes(request.into_body(), 1 << 20).await.unwrap_or_default();
        host.log.add(format!("violation: {}", summary(&report)));
        return StatusCode::NO_CONTENT.into_response();
    }
    let decoded = percent_decode_str(path.trim_start_matches('/')).decode_utf8_lossy();
    let file = if decoded.is_empty() || decoded.ends_with('/') {
        format!("{decoded}index.html")
    } else {
        decoded.into_owned()
    };
    let Some(bytes) = host.files.get(&file) else {
        // Chromium asks for it by itself on files that are no pages.
        if path != "/favicon.ico" {
            let page =
                request.headers().get(REFERER).and_then(|page| page.to_str().ok()).unwrap_or("?");
            host.log.add(format!("{} {} from {page}", request.method(), request.uri()));
        }
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut headers = HeaderMap::new();
    for (name, value) in
        host.rules.iter().filter(|rule| rule.matches(&path)).flat_map(|rule| &rule.headers)
    {
        let name = HeaderName::try_from(name).expect("_headers has names of headers");
        let value = match name == CONTENT_SECURITY_POLICY {
            true => format!("{value}; report-uri {REPORTS}"),
            false => value.clone(),
        };
        headers.append(name, HeaderValue::try_from(value).expect("_headers has values of headers"));
    }
    if !headers.contains_key(CONTENT_TYPE) {
        headers.insert(
            CONTENT_TYPE,
            HeaderValue::try_from(type_of(&file)).expect("a media type is a header"),
        );
    }
    (headers, bytes.clone()).into_response()
}

/// Returns the media type by which hosts serve a file.
pub fn type_of(path: &str) -> String {
    match path.rsplit('/').next().unwrap_or_default() {
        name if !name.contains('.') || name.starts_with('.') => "text/plain; charset=utf-8".into(),
        _ => media::type_of(path),
    }
}

/// Returns the facts of a report about a violation.
fn summary(report: &Bytes) -> String {
    let report: serde_json::Value = serde_json::from_slice(report).unwrap_or_default();
    let part = |name: &str| report["csp-report"][name].as_str().unwrap_or("?").to_owned();
    format!(
        "{} {} on {} {}",
        part("effective-directive"),
        part("blocked-uri"),
        part("document-uri"),
        part("script-sample")
    )
}

/// Accepts connections that are meant for another host, lists what they ask for and closes them.
/// `is_wanted` decides by it. Returns the port.
pub async fn others(log: Log, is_wanted: fn(&str) -> bool) -> u16 {
    let listener =
        TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.expect("a free port");
    let port = listener.local_addr().expect("a bound address").port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let log = log.clone();
            tokio::spawn(async move {
                let start = tokio::time::timeout(PATIENCE, start_of(&stream)).await;
                let asked = asked(&start.unwrap_or_default());
                // An answer of HTTP; a client of TLS gives up.
                let _ = stream.try_write(
                    b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                );
                if is_wanted(&asked) {
                    log.add(format!("another host: {asked}"));
                }
            });
        }
    });
    port
}

/// Time in which a connection has to send something.
const PATIENCE: Duration = Duration::from_secs(10);

/// Returns the head of a request of HTTP or the first message of TLS.
async fn start_of(stream: &TcpStream) -> Vec<u8> {
    let (mut start, mut part) = (Vec::new(), [0; 4096]);
    while !is_whole(&start) && stream.readable().await.is_ok() {
        match stream.try_read(&mut part) {
            Ok(0) => break,
            Ok(length) => start.extend_from_slice(&part[..length]),
            Err(error) if error.kind() == ErrorKind::WouldBlock => {}
            Err(_) => break,
        }
    }
    start
}

fn is_whole(start: &[u8]) -> bool {
    match start {
        [22, _, _, high, low, rest @ ..] => {
            rest.len() >= usize::from(*high) * 256 + usize::from(*low)
        }
        _ => start.ends_with(b"\r\n\r\n"),
    }
}

/// Returns host and path of a request, or the name of the host in a message of TLS; empty without
/// either.
fn asked(start: &[u8]) -> String {
    if start.first() == Some(&22) {
        return server_name(start).unwrap_or_default();
    }
    let text = String::from_utf8_lossy(start);
    let host = text.lines().find_map(|line| line.strip_prefix("Host: ")).unwrap_or_default();
    let path = text.split(' ').nth(1).unwrap_or_default();
    format!("{host} {path}").trim().to_owned()
}

/// Returns the server name in a ClientHello (RFC 8446, section 4.1.2; RFC 6066, section 3).
fn server_name(message: &[u8]) -> Option<String> {
    let number =
        |at: usize| Some(usize::from(*message.get(at)?) * 256 + usize::from(*message.get(at + 1)?));
    // Headers of record and handshake, version, random number.
    let session = 5 + 4 + 2 + 32;
    let suites = session + 1 + usize::from(*message.get(session)?);
    let compression = suites + 2 + number(suites)?;
    let mut at = compression + 1 + usize::from(*message.get(compression)?) + 2;
    while let (Some(kind), Some(length)) = (number(at), number(at + 2)) {
        if kind == 0 {
            let name = message.get(at + 9..at + 9 + number(at + 7)?)?;
            return Some(String::from_utf8_lossy(name).into_owned());
        }
        at += 4 + length;
    }
    None
}

/// Returns whether a request is for a host that Chromium does not ask by itself.
pub fn is_of_a_page(asked: &str) -> bool {
    let host = asked.split([' ', ':']).next().unwrap_or_default();
    host.contains('.')
        && !CHROMIUM.iter().any(|own| host == *own || host.ends_with(&format!(".{own}")))
}
