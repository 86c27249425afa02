//! Distinguishes public from private IP addresses and host names.

use std::fmt;
use std::io;
use std::net::IpAddr;

use ureq::Proxy;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;
use url::{Host, Url};

use super::{AddressPolicy, FetchError};
use crate::message::{MessageLang, Phrase};
use crate::public_host::{is_public_address, is_public_name};
use crate::web_url;

/// DNS resolver that drops private IP addresses, so that only a configured proxy can be reached at
/// one.
#[derive(Debug)]
pub struct PublicAlone {
    policy: AddressPolicy,
    /// Configured by the user and usually in a private network, so exempt from the check.
    proxy: Option<Proxy>,
    lookup: DefaultResolver,
}

/// Error of a lookup that returned only private addresses.
#[derive(Debug)]
pub struct NotPublic;

impl PublicAlone {
    pub fn new(policy: AddressPolicy, proxy: Option<Proxy>) -> Self {
        Self { policy, proxy, lookup: DefaultResolver::default() }
    }

    fn is_proxy(&self, uri: &Uri) -> bool {
        self.proxy.as_ref().is_some_and(|proxy| proxy.uri().authority() == uri.authority())
    }
}

impl Resolver for PublicAlone {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.lookup.resolve(uri, config, timeout)?;
        if self.is_proxy(uri) {
            return Ok(found);
        }
        let mut allowed = self.empty();
        found
            .iter()
            .filter(|socket| is_allowed(socket.ip(), self.policy))
            .for_each(|socket| allowed.push(*socket));
        if allowed.is_empty() {
            Err(ureq::Error::Io(io::Error::other(NotPublic)))
        } else {
            Ok(allowed)
        }
    }
}

impl fmt::Display for NotPublic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        FetchError::NotPublic.phrase().message(MessageLang::English).fmt(formatter)
    }
}

impl std::error::Error for NotPublic {}

/// Refuses URLs with a literal private address or name, other schemes than http(s), and URLs with
/// credentials.
pub fn written_publicly(url: &Url, policy: AddressPolicy) -> Result<(), FetchError> {
    if !web_url::is_web(url) || !url.username().is_empty() || url.password().is_some() {
        return Err(FetchError::NotWeb);
    }
    let is_public = match url.host() {
        None => return Err(FetchError::NotWeb),
        Some(Host::Ipv4(address)) => is_allowed(address.into(), policy),
        Some(Host::Ipv6(address)) => is_allowed(address.into(), policy),
        Some(Host::Domain(name)) => policy == AddressPolicy::ThisMachineToo || is_public_name(name),
    };
    if is_public { Ok(()) } else { Err(FetchError::NotPublic) }
}

pub fn is_allowed(address: IpAddr, policy: AddressPolicy) -> bool {
    is_public_address(address) || (policy == AddressPolicy::ThisMachineToo && address.is_loopback())
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    #[test]
    fn private_addresses_are_recognised_in_every_notation() {
        let public =
            |text: &str| is_allowed(text.parse().expect("an address"), AddressPolicy::Public);
        for address in [
            "185.17.106.1",
            "8.8.8.8",
            "172.15.0.1",
            "2001:4860:4860::8888",
            "2a00::1",
            "::ffff:8.8.8.8",
        ] {
            assert!(public(address), "{address}");
        }
        for address in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fd00::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::7f00:1",
            "64:ff9b::a00:1",
            "2002:7f00:1::",
            "2002:c0a8:101::1",
            "2001::1",
        ] {
            assert!(!public(address), "{address}");
        }
        assert!(is_allowed(Ipv4Addr::LOCALHOST.into(), AddressPolicy::ThisMachineToo));
        assert!(!is_allowed(Ipv4Addr::new(10, 0, 0, 1).into(), AddressPolicy::ThisMachineToo));
    }

    #[test]
    fn literal_private_hosts_are_refused() {
        let case = |text: &str, expected: Result<(), FetchError>| {
            assert_eq!(
                written_publicly(&text.parse().expect("an address"), AddressPolicy::Public),
                expected,
                "{text}"
            );
        };
        case("https://www.comune.lecce.it/a", Ok(()));
        case("https://internal.example.it/", Ok(()));
        for text in [
            "http://localhost/",
            "http://a.localhost./",
            "http://intranet/",
            "http://router.lan/",
            "http://127.1/",
        ] {
            case(text, Err(FetchError::NotPublic));
        }
        for text in [
            "http://0x7f000001/",
            "http://2130706433/",
            "http://[::1]:80/",
            "http://[::ffff:127.0.0.1]/",
        ] {
            case(text, Err(FetchError::NotPublic));
        }
        for text in
            ["ftp://a.it/", "file:///etc/passwd", "https://me:secret@a.it/", "https://me@a.it/"]
        {
            case(text, Err(FetchError::NotWeb));
        }
    }
}
