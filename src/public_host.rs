//! Hosts that can be reached from outside a private network.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::Host;

use crate::web_url;

/// Returns whether a text is a web URL whose host is not obviously private. The host is not asked.
pub fn is_public_url(text: &str) -> bool {
    web_url::parse(text).is_some_and(|url| match url.host() {
        Some(Host::Domain(name)) => is_public_name(name),
        Some(Host::Ipv4(address)) => is_public(address),
        Some(Host::Ipv6(address)) => is_public_v6(address),
        None => false,
    })
}

/// Returns whether a host name can exist outside a private network: it has a dot and no domain
/// reserved for private use.
pub fn is_public_name(name: &str) -> bool {
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let ends = ["localhost", "local", "internal", "lan", "home.arpa"];
    let is_private = |end: &&str| {
        name.strip_suffix(*end).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    name.contains('.') && !ends.iter().any(is_private)
}

/// Returns whether an address is in a public network.
pub fn is_public_address(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let reserved = match (a, b, c) {
        // "This" network, carrier-grade NAT, reserved.
        (0 | 240.., ..) | (100, 64..=127, _) => true,
        // Protocol assignments, 6to4 relays, benchmarks.
        (192, 0, 0) | (192, 88, 99) | (198, 18 | 19, _) => true,
        _ => false,
    };
    !reserved
        && !address.is_private()
        && !address.is_loopback()
        && !address.is_link_local()
        && !address.is_multicast()
        && !address.is_documentation()
}

/// Public IPv6 addresses start with the bits 001. Embedded IPv4 addresses (mapped, NAT64, 6to4) are
/// checked as such.
fn is_public_v6(address: Ipv6Addr) -> bool {
    let embedded =
        |high: u16, low: u16| is_public(Ipv4Addr::from((u32::from(high) << 16) | u32::from(low)));
    match address.segments() {
        [0, 0, 0, 0, 0, 0xffff, high, low]
        | [0x64, 0xff9b, 0, 0, 0, 0, high, low]
        | [0x2002, high, low, ..] => embedded(high, low),
        [0x2001, 0..=0x1ff | 0xdb8, ..] => false,
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_in_private_networks_are_not_public() {
        let case = |text, expected| assert_eq!(is_public_url(text), expected, "{text}");
        case("https://git.comune.example/albo.git", true);
        case("https://8.8.8.8/albo", true);
        case("http://intranet.comune.local/albo", false);
        case("http://intranet/albo", false);
        case("http://localhost:3000/albo", false);
        case("https://192.168.1.1/albo", false);
        case("https://[fd00::1]/albo", false);
        case("ftp://ente.example/albo", false);
    }
}
