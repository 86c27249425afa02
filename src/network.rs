//! HTTP client with limits on size, time and redirects that never connects to private addresses.

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

use crate::failure::{described, library_error};
use crate::message::Text;
use crate::rules::links::FetchProblem;

use public::{NotPublic, PublicAlone};

/// User agent in the form that servers know from browsers.
const USER_AGENT: &str = concat!(
    "Mozilla/5.0 (compatible; filiera/",
    env!("CARGO_PKG_VERSION"),
    "; catalogue of reuse)"
);
const CONNECTING: Duration = Duration::from_secs(5);
/// Timeout for a response, including all redirects.
const WHOLE: Duration = Duration::from_secs(15);
const MOST_REDIRECTS: usize = 5;

/// The addresses that requests may reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressPolicy {
    /// Public addresses only.
    Public,
    /// Loopback addresses too, for tests with a local server.
    ThisMachineToo,
}

/// HTTP client. No request or redirect reaches a private address.
///
/// Behind a proxy, set by HTTPS_PROXY and similar variables, the proxy resolves host names; then
/// only URLs with a literal private address or name are refused.
#[derive(Debug, Clone)]
pub struct Network {
    agent: Agent,
    proxy: Option<Proxy>,
    policy: AddressPolicy,
}

/// A successful response.
#[derive(Debug)]
pub struct Reply {
    /// URL after redirects.
    pub url: Url,
    response: Response<Body>,
}

/// Reason why a request failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchError {
    /// The response has a status other than success.
    Status(u16),
    /// The URL is not an absolute http(s) URL.
    NotWeb,
    /// The URL leads to this machine or into a private network.
    NotPublic,
    /// The host name cannot be resolved.
    NoHost,
    /// Timeout.
    Slow,
    /// TLS error, with its text.
    Unsafe(String),
    TooManyRedirects,
    /// The response is larger than this number of bytes.
    LargerThan(u64),
    /// Any other error, with its text.
    Broken(Text),
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
            // Redirects are followed in `follow`, where each target is checked.
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

    /// Sends a GET request. The body is read only on demand.
    pub fn get(&self, url: &Url) -> Result<Reply, FetchError> {
        self.follow(&Method::GET, url)
    }

    /// Sends a HEAD request, and a GET request if the server rejects it.
    pub fn probe(&self, url: &Url) -> Result<Reply, FetchError> {
        match self.follow(&Method::HEAD, url) {
            Err(FetchError::Status(_)) => self.get(url),
            answer => answer,
        }
    }

    /// Returns the permitted socket addresses of a host, for a program that makes its own
    /// connections. Empty if only the proxy can resolve the host.
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
            // Some servers do not percent-encode non-ASCII characters in the header.
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
    /// Returns the whole body; fails if it is larger than `most` bytes.
    pub fn whole(self, most: u64) -> Result<Vec<u8>, FetchError> {
        let bytes = self.beginning(most + 1)?;
        if bytes.len() as u64 > most { Err(FetchError::LargerThan(most)) } else { Ok(bytes) }
    }

    /// Returns the first `most` bytes of the body.
    pub fn beginning(mut self, most: u64) -> Result<Vec<u8>, FetchError> {
        let mut bytes = Vec::new();
        let read = self.response.body_mut().as_reader().take(most).read_to_end(&mut bytes);
        read.map_err(|error| io_reason(&error))?;
        Ok(bytes)
    }
}

impl FetchError {
    /// Returns true for failures that concern the whole host: DNS, timeout, TLS and other transport
    /// errors, 429, 503.
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
            Self::Broken(error) => FetchProblem::Broken { error: error.clone() },
        }
    }
}

fn reason(error: &ureq::Error) -> FetchError {
    match error {
        ureq::Error::Timeout(_) => FetchError::Slow,
        ureq::Error::HostNotFound => FetchError::NoHost,
        ureq::Error::Io(error) => io_reason(error),
        ureq::Error::Tls(why) => FetchError::Unsafe((*why).to_owned()),
        ureq::Error::Rustls(error) => FetchError::Unsafe(error.to_string()),
        error => FetchError::Broken(library_error(error)),
    }
}

fn io_reason(error: &io::Error) -> FetchError {
    let Some(inner) = error.get_ref() else {
        return match error.kind() {
            io::ErrorKind::TimedOut => FetchError::Slow,
            _ => FetchError::Broken(described(error)),
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
        // The standard library has no `ErrorKind` for failed DNS lookups.
        () if words.contains("lookup address") => FetchError::NoHost,
        () => FetchError::Broken(library_error(words)),
    }
}

#[cfg(test)]
pub mod tests;
