//! Asks addresses of the web: nothing private, nothing large, nothing for long. What is asked, and what an answer means, is for
//! others to say.

pub mod forge;
mod public;
pub mod scheduler;

use std::io::{self, Read};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use ureq::http::{Method, Response, header};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body, Proxy};
use url::Url;

use crate::rules::links::FetchProblem;

use public::{NotPublic, PublicAlone};

/// Says who asks, in the form that servers know from browsers.
const USER_AGENT: &str = concat!(
    "Mozilla/5.0 (compatible; filiera/",
    env!("CARGO_PKG_VERSION"),
    "; catalogue of reuse)"
);
const CONNECTING: Duration = Duration::from_secs(5);
/// For an answer, with all the redirects before it.
const WHOLE: Duration = Duration::from_secs(15);
const MOST_REDIRECTS: usize = 5;

/// How far requests may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressPolicy {
    /// Public addresses alone: those that anybody could ask.
    Public,
    /// This machine too, for tests that serve what they ask.
    ThisMachineToo,
}

/// The way out. Whatever it is asked for, and wherever it is sent on to, it reaches no private address.
///
/// Behind a proxy, which HTTPS_PROXY and its like name, it is the proxy that looks hosts up; only addresses that are private as
/// they are written are refused then.
#[derive(Debug, Clone)]
pub struct Network {
    agent: Agent,
    proxy: Option<Proxy>,
    policy: AddressPolicy,
}

/// What stands at an address.
#[derive(Debug)]
pub struct Reply {
    /// Where the redirects ended.
    pub url: Url,
    response: Response<Body>,
}

/// Why nothing came from an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchError {
    /// The host answered, with a status that is no success.
    Status(u16),
    /// It is no whole address of the web.
    NotWeb,
    /// It leads to this machine or into a private network.
    NotPublic,
    /// Nobody knows the host.
    NoHost,
    /// It took longer than is worth waiting.
    Slow,
    /// The connection would not be safe; why.
    Unsafe(String),
    TooManyRedirects,
    /// In bytes.
    LargerThan(u64),
    /// Whatever else went wrong on the way.
    Broken(String),
}

impl Network {
    pub fn new(policy: AddressPolicy) -> Self {
        let proxy = Proxy::try_from_env();
        let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        let config = Agent::config_builder()
            .user_agent(USER_AGENT)
            .tls_config(tls)
            .proxy(proxy.clone())
            .http_status_as_error(false)
            // Each is followed here, so that none leads where a first request would not go.
            .max_redirects(0)
            .timeout_connect(Some(CONNECTING))
            .build();
        let resolver = PublicAlone::new(policy, proxy.clone());
        Self {
            agent: Agent::with_parts(config, DefaultConnector::default(), resolver),
            proxy,
            policy,
        }
    }

    /// Asks for what stands at an address; it need not be read.
    pub fn get(&self, url: &Url) -> Result<Reply, FetchError> {
        self.follow(&Method::GET, url)
    }

    /// Asks whether something stands at an address. Some servers know only requests for the whole, and are asked again for that.
    pub fn probe(&self, url: &Url) -> Result<Reply, FetchError> {
        match self.follow(&Method::HEAD, url) {
            Err(FetchError::Status(_)) => self.get(url),
            answer => answer,
        }
    }

    /// Returns where a host may be reached, for a program that makes its own connections. Nothing where a proxy makes them to a
    /// host that only the proxy knows.
    pub fn sockets(&self, url: &Url) -> Result<Vec<SocketAddr>, FetchError> {
        public::written_publicly(url, self.policy)?;
        let Ok(sockets) = url.socket_addrs(|| None) else {
            return if self.is_behind_proxy(url) {
                Ok(Vec::new())
            } else {
                Err(FetchError::NoHost)
            };
        };
        let allowed: Vec<_> = sockets
            .into_iter()
            .filter(|socket| public::is_allowed(socket.ip(), self.policy))
            .collect();
        if allowed.is_empty() { Err(FetchError::NotPublic) } else { Ok(allowed) }
    }

    fn is_behind_proxy(&self, url: &Url) -> bool {
        let passes = |proxy: &Proxy| url.as_str().parse().is_ok_and(|uri| !proxy.is_no_proxy(&uri));
        self.proxy.as_ref().is_some_and(passes)
    }

    fn follow(&self, method: &Method, url: &Url) -> Result<Reply, FetchError> {
        let deadline = Instant::now() + WHOLE;
        let mut url = url.clone();
        url.set_fragment(None);
        for _ in 0..=MOST_REDIRECTS {
            public::written_publicly(&url, self.policy)?;
            let left = deadline
                .checked_duration_since(Instant::now())
                .filter(|left| !left.is_zero())
                .ok_or(FetchError::Slow)?;
            let response = self.ask(method, &url, left).map_err(|error| reason(&error))?;
            let status = response.status();
            if status.is_success() {
                return Ok(Reply { url, response });
            }
            // Some servers write accents as they are, where they should be encoded.
            let location = response
                .headers()
                .get(header::LOCATION)
                .map(|location| String::from_utf8_lossy(location.as_bytes()));
            match location.filter(|_| status.is_redirection()) {
                Some(location) => url = url.join(&location).map_err(|_| FetchError::NotWeb)?,
                None => return Err(FetchError::Status(status.as_u16())),
            }
        }
        Err(FetchError::TooManyRedirects)
    }

    fn ask(
        &self,
        method: &Method,
        url: &Url,
        left: Duration,
    ) -> Result<Response<Body>, ureq::Error> {
        let request = if method == Method::HEAD {
            self.agent.head(url.as_str())
        } else {
            self.agent.get(url.as_str())
        };
        request.header(header::ACCEPT, "*/*").config().timeout_global(Some(left)).build().call()
    }
}

impl Reply {
    /// Returns all of it, unless that is too much.
    pub fn whole(self, most: u64) -> Result<Vec<u8>, FetchError> {
        let bytes = self.beginning(most + 1)?;
        if bytes.len() as u64 > most { Err(FetchError::LargerThan(most)) } else { Ok(bytes) }
    }

    /// Returns as many bytes of it as there are, up to a number.
    pub fn beginning(mut self, most: u64) -> Result<Vec<u8>, FetchError> {
        let mut bytes = Vec::new();
        let read = self.response.body_mut().as_reader().take(most).read_to_end(&mut bytes);
        read.map_err(|error| io_reason(&error))?;
        Ok(bytes)
    }
}

impl FetchError {
    /// Returns whether the next address at this host would not fare better: it does not answer, or asks to be left alone.
    pub fn is_host_failure(&self) -> bool {
        matches!(
            self,
            Self::NoHost | Self::Slow | Self::Unsafe(_) | Self::Broken(_) | Self::Status(429 | 503)
        )
    }
}

impl FetchError {
    /// Returns the error as the end of a sentence about the URL.
    pub fn phrase(&self) -> FetchProblem {
        match self {
            Self::Status(status @ (404 | 410)) => FetchProblem::Gone { status: (*status).into() },
            Self::Status(status) => FetchProblem::Refused { status: (*status).into() },
            Self::NotWeb => FetchProblem::NotWeb,
            Self::NotPublic => FetchProblem::NotPublic,
            Self::NoHost => FetchProblem::NoHost,
            Self::Slow => FetchProblem::Slow { seconds: WHOLE.as_secs() },
            Self::Unsafe(error) => FetchProblem::Unsafe { error: error.into() },
            Self::TooManyRedirects => {
                FetchProblem::TooManyRedirects { most: MOST_REDIRECTS as u64 }
            }
            Self::LargerThan(most) => FetchProblem::LargerThan { kibibytes: most / 1024 },
            Self::Broken(error) => FetchProblem::Broken { error: error.into() },
        }
    }
}

/// Reads an address as an author wrote it: accents, spaces around it, whatever browsers forgive.
pub fn address(text: &str) -> Option<Url> {
    Url::parse(text.trim())
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

fn reason(error: &ureq::Error) -> FetchError {
    match error {
        ureq::Error::Timeout(_) => FetchError::Slow,
        ureq::Error::HostNotFound => FetchError::NoHost,
        ureq::Error::Io(error) => io_reason(error),
        ureq::Error::Tls(why) => FetchError::Unsafe((*why).to_owned()),
        ureq::Error::Rustls(error) => FetchError::Unsafe(error.to_string()),
        error => FetchError::Broken(error.to_string()),
    }
}

fn io_reason(error: &io::Error) -> FetchError {
    let Some(inner) = error.get_ref() else {
        return match error.kind() {
            io::ErrorKind::TimedOut => FetchError::Slow,
            _ => FetchError::Broken(plain(error)),
        };
    };
    if inner.is::<NotPublic>() {
        return FetchError::NotPublic;
    }
    if let Some(error) = inner.downcast_ref::<ureq::Error>() {
        return reason(error);
    }
    let words = inner.to_string();
    match () {
        () if words.contains("certificate") => FetchError::Unsafe(words),
        // The standard library has no kind for it.
        () if words.contains("lookup address") => FetchError::NoHost,
        () => FetchError::Broken(words),
    }
}

/// Says an error of the machine without its number.
fn plain(error: &io::Error) -> String {
    let words = error.to_string();
    let end = words.find(" (os error").unwrap_or(words.len());
    words[..end].to_lowercase()
}

#[cfg(test)]
pub mod tests;
