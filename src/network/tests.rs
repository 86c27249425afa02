//! Tests of the HTTP client, with a local server that answers from a list and records requests.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use super::*;

/// A local server that answers each path with a status and a body until the process ends; the body
/// of a redirect is its `Location`.
pub struct Host {
    pub address: Url,
    requests: Arc<Mutex<Vec<String>>>,
}

pub type Answers = BTreeMap<String, (u16, Vec<u8>)>;

impl Host {
    pub fn new(answers: &[(&str, u16, &[u8])]) -> Self {
        let listed = |(path, status, body): &(&str, u16, &[u8])| {
            ((*path).to_owned(), (*status, body.to_vec()))
        };
        Self::changing(Arc::new(Mutex::new(answers.iter().map(listed).collect())))
    }

    /// Creates a server that answers from a list which the test may change.
    pub fn changing(answers: Arc<Mutex<Answers>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = format!("http://{}/", listener.local_addr().expect("an address"))
            .parse()
            .expect("it is one");
        let requests = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&requests);
        thread::spawn(move || {
            listener.incoming().flatten().for_each(|stream| {
                let line = request(&stream);
                let path = line.split(' ').nth(1).unwrap_or_default().to_owned();
                let answer = answers.lock().expect("no panic").get(&path).cloned();
                seen.lock().expect("no panic").push(line);
                // The client may have disconnected already.
                let _ = reply(stream, answer.unwrap_or((404, Vec::new())));
            });
        });
        Self { address, requests }
    }

    pub fn at(&self, path: &str) -> Url {
        self.address.join(path).expect("a path")
    }

    /// Returns the requests so far in the form `HEAD /a`.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("no panic").clone()
    }
}

fn request(stream: &TcpStream) -> String {
    let lines =
        BufReader::new(stream).lines().map_while(Result::ok).take_while(|line| !line.is_empty());
    let lines: Vec<String> = lines.collect();
    lines.first().map(|line| line.trim_end_matches(" HTTP/1.1").to_owned()).unwrap_or_default()
}

fn reply(mut stream: TcpStream, (status, body): (u16, Vec<u8>)) -> io::Result<()> {
    let location = if (300..400).contains(&status) {
        format!("Location: {}\r\n", String::from_utf8_lossy(&body))
    } else {
        String::new()
    };
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status} As listed\r\n{location}Content-Length: {length}\r\nConnection: close\r\n\r\n"
    )?;
    stream.write_all(&body)?;
    stream.shutdown(Shutdown::Write)
}

fn near() -> Network {
    Network::new(AddressPolicy::ThisMachineToo)
}

#[test]
fn redirects_are_followed_up_to_a_limit() {
    let host = Host::new(&[
        ("/a", 301, b"/b"),
        ("/b", 302, b"c"),
        ("/c", 200, b"here"),
        ("/round", 302, b"/round"),
    ]);
    let reply = near().get(&host.at("/a#part")).expect("it is there");
    assert_eq!(reply.url, host.at("/c"));
    assert_eq!(reply.whole(4).expect("it fits"), b"here");
    assert_eq!(
        near().get(&host.at("/round")).expect_err("it never ends"),
        FetchError::TooManyRedirects
    );
    assert_eq!(host.requests().len(), 3 + 6);
}

#[test]
fn redirects_to_private_addresses_are_refused() {
    let host = Host::new(&[
        ("/private", 302, b"http://10.0.0.1/"),
        ("/cloud", 302, b"http://169.254.169.254/latest/meta-data/"),
        ("/file", 302, b"file:///etc/passwd"),
    ]);
    let refused = |path| near().get(&host.at(path)).expect_err("it is refused");
    assert_eq!(
        (refused("/private"), refused("/cloud")),
        (FetchError::NotPublic, FetchError::NotPublic)
    );
    assert_eq!(refused("/file"), FetchError::NotWeb);
    let before = host.requests().len();
    let public = Network::new(AddressPolicy::Public);
    assert_eq!(public.get(&host.at("/a")).expect_err("it is this machine"), FetchError::NotPublic);
    assert_eq!(
        public.sockets(&host.address).expect_err("it is this machine"),
        FetchError::NotPublic
    );
    assert_eq!(host.requests().len(), before);
}

#[test]
fn names_that_resolve_to_this_machine_are_refused() {
    let host = Host::new(&[("/", 200, b"here")]);
    let resolver = PublicAlone::new(AddressPolicy::Public, None);
    let agent =
        Agent::with_parts(ureq::config::Config::default(), DefaultConnector::default(), resolver);
    let url = format!("http://localhost:{}/", host.address.port().expect("it has one"));
    assert_eq!(reason(&agent.get(&url).call().expect_err("it is refused")), FetchError::NotPublic);
    assert!(host.requests().is_empty());
}

#[test]
fn redirects_may_contain_non_ascii_characters() {
    let host = Host::new(&[("/a", 301, "/città".as_bytes()), ("/citt%C3%A0", 200, b"here")]);
    assert_eq!(near().get(&host.at("/a")).expect("it is there").url, host.at("/città"));
}

#[test]
fn hosts_behind_a_proxy_are_resolved() {
    let proxy = Proxy::new("http://127.0.0.1:9").expect("an address");
    let sockets = |address: &str| {
        let network = Network { proxy: Some(proxy.clone()), ..near() };
        network.sockets(&address.parse().expect("an address"))
    };
    let found = sockets("http://localhost/").expect("it is this machine");
    assert!(!found.is_empty() && found.iter().all(|socket| socket.ip().is_loopback()), "{found:?}");
    assert_eq!(sockets("http://nobody.invalid/"), Ok(Vec::new()));
}

#[test]
fn bodies_that_are_too_large_are_refused() {
    let host = Host::new(&[("/a", 200, b"12345")]);
    assert_eq!(near().get(&host.at("/a")).expect("there").whole(4), Err(FetchError::LargerThan(4)));
    assert_eq!(near().get(&host.at("/a")).expect("there").beginning(2).expect("some"), b"12");
}

#[test]
fn probes_fall_back_to_get_requests() {
    let host = Host::new(&[("/a", 405, b""), ("/b", 200, b"b")]);
    assert_eq!(near().probe(&host.at("/a")).expect_err("it refuses both"), FetchError::Status(405));
    assert!(near().probe(&host.at("/b")).is_ok());
    assert_eq!(host.requests(), ["HEAD /a", "GET /a", "HEAD /b"]);
}

#[test]
fn closed_ports_are_connection_errors() {
    let free = TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .expect("a port that is free again");
    let gone: Url = format!("http://{free}/").parse().expect("an address");
    assert_eq!(
        near().get(&gone).expect_err("the port is closed"),
        FetchError::Broken(described(&io::Error::from(io::ErrorKind::ConnectionRefused)))
    );
}
