//! Checks the external URLs in the content. No other part of a check accesses the network.

mod occurrence;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use url::Url;

use crate::cache::Cache;
use crate::finding::rule::Violation;
use crate::finding::{Finding, Report, Severity};
use crate::hash::name_of;
use crate::message::Code;
use crate::network::scheduler::fetch_throttled;
use crate::network::{FetchError, Network, forge};
use crate::picture::kind::PictureKind;
use crate::rules::fields::{AddressForm, NotAnAddress, NotAnAddressHelp};
use crate::rules::links::*;
use crate::rules::pictures::{PictureFormat, PictureFormatHelp, PictureFormatProblem};
use crate::source::{Source, Span};
use crate::web_url;
use occurrence::LinkOccurrence;

/// Numbers of distinct URLs and of their hosts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkStats {
    pub addresses: usize,
    pub hosts: usize,
}

/// External URLs with their occurrences. A URL is listed per picture format expected there.
pub struct Links(BTreeMap<(Url, Option<PictureKind>), Vec<LinkOccurrence>>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum LinkStatus {
    Alive,
    /// The file is not a picture of the expected format; holds the actual one if it is known.
    NotThatPicture(Option<PictureKind>),
    Dead(FetchError),
}

/// Cache version. Bump it to discard cached results.
const CACHE_VERSION: &[u8] = b"1";
const CACHE_NAMESPACE: &str = "addresses";
/// Number of bytes read to detect the format of a picture; SVG files may start with comments.
const BEGINNING: u64 = 4096;

impl Links {
    /// Collects the URLs from keys and texts of all sources, with at most one occurrence per file.
    pub fn of(sources: &[Arc<Source>]) -> Self {
        let mut addresses: BTreeMap<_, Vec<LinkOccurrence>> = BTreeMap::new();
        for written in sources.iter().flat_map(occurrence::all) {
            let Some(mut url) = web_url::parse(&written.address) else { continue };
            url.set_fragment(None);
            let places = addresses.entry((url, written.picture)).or_default();
            if places.last().is_none_or(|last| last.span.path() != written.span.path()) {
                places.push(written);
            }
        }
        Self(addresses)
    }

    pub fn count(&self) -> LinkStats {
        let hosts: BTreeSet<_> = self.0.keys().map(|(url, _)| url.host_str()).collect();
        LinkStats { addresses: self.0.len(), hosts: hosts.len() }
    }

    /// Requests every URL and reports the ones that fail. Successes are cached for the day.
    pub fn ask(&self, network: &Network, cache: &Cache, report: &mut Report) {
        let fetched: Vec<_> = self.0.keys().collect();
        // Failures are tracked per origin: another port or scheme of the host may answer.
        let server = |(url, _): &&(Url, Option<PictureKind>)| url.origin().ascii_serialization();
        let ask = |(url, picture): &&(Url, Option<PictureKind>)| {
            cached_or_fetched(url, *picture, network, cache)
        };
        let failed =
            |answer: &LinkStatus| matches!(answer, LinkStatus::Dead(why) if why.is_host_failure());
        let answers = fetch_throttled(&fetched, server, ask, failed);
        cache.tidy(CACHE_NAMESPACE);
        for ((url, picture), answer) in fetched.into_iter().zip(answers) {
            let places = &self.0[&(url.clone(), *picture)];
            places
                .iter()
                .filter_map(|written| problem(written, url, &answer))
                .for_each(|problem| report.push(problem));
        }
    }
}

fn cached_or_fetched(
    url: &Url,
    picture: Option<PictureKind>,
    network: &Network,
    cache: &Cache,
) -> LinkStatus {
    let today = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs() / (24 * 60 * 60));
    let kind = picture.map(PictureKind::name).unwrap_or_default();
    let name =
        name_of([CACHE_VERSION, url.as_str().as_bytes(), kind.as_bytes(), &today.to_le_bytes()]);
    if cache.get(CACHE_NAMESPACE, &name).is_some() {
        return LinkStatus::Alive;
    }
    let status = fetched(url, picture, network);
    // Failures are not kept, so that a corrected link is accepted at once.
    if status == LinkStatus::Alive {
        cache.put(CACHE_NAMESPACE, &name, &[]);
    }
    status
}

fn fetched(url: &Url, picture: Option<PictureKind>, network: &Network) -> LinkStatus {
    let found = match picture {
        None => network.probe(url).map(|_| LinkStatus::Alive),
        Some(promised) => {
            network.get(url).and_then(|reply| reply.beginning(BEGINNING)).map(|beginning| {
                let found = PictureKind::of(&beginning);
                if found == Some(promised) {
                    LinkStatus::Alive
                } else {
                    LinkStatus::NotThatPicture(found)
                }
            })
        }
    };
    found.unwrap_or_else(LinkStatus::Dead)
}

/// Returns the finding for an occurrence, or `None` if the URL works.
fn problem(written: &LinkOccurrence, url: &Url, answer: &LinkStatus) -> Option<Finding> {
    let (place, path) = (&written.span, written.address.as_str().into());
    let finding = match answer {
        LinkStatus::Alive => return None,
        LinkStatus::NotThatPicture(Some(found)) => {
            let problem = PictureFormatProblem::Remote { format: found.name().into() };
            let ending = format!(".{}", found.name()).into();
            PictureFormat { path, problem, help: PictureFormatHelp::RenameRemote { ending } }
                .at(place)
                .with_severity(Severity::Warning)
        }
        LinkStatus::NotThatPicture(None) => {
            let help = match forge::raw(url) {
                Some(raw) => PictureFormatHelp::Raw { url: raw.into() },
                None => PictureFormatHelp::OwnAddress,
            };
            PictureFormat { path, problem: PictureFormatProblem::NotAPicture, help }
                .at(place)
                .with_severity(Severity::Warning)
        }
        LinkStatus::Dead(why) => unreached(written.address.as_str().into(), why, place),
    };
    Some(match &written.key {
        Some(key) => finding.with_key(key.as_str()),
        None => finding,
    })
}

/// Returns the finding for a failed request.
fn unreached(url: Code, why: &FetchError, place: &Span) -> Finding {
    let problem = why.phrase();
    match why {
        FetchError::Status(404 | 410) => DeadLink { url, problem }.at(place),
        FetchError::Status(429 | 503) => {
            RefusedLink { url, problem, help: RefusedLinkHelp::Later }.at(place)
        }
        FetchError::Status(_) => {
            RefusedLink { url, problem, help: RefusedLinkHelp::Browser }.at(place)
        }
        FetchError::NotPublic => PrivateLink { url, problem }.at(place),
        FetchError::NotWeb => {
            let (expected, help) =
                (AddressForm::WithoutPassword, NotAnAddressHelp::WithoutPassword);
            NotAnAddress { value: url, expected, help }.at(place).with_severity(Severity::Warning)
        }
        FetchError::Unsafe(_) => UnsafeLink { url, problem }.at(place),
        FetchError::NoHost => NoAnswer { url, problem, help: NoAnswerHelp::Host }.at(place),
        FetchError::TooManyRedirects => {
            NoAnswer { url, problem, help: NoAnswerHelp::Redirects }.at(place)
        }
        FetchError::Slow | FetchError::LargerThan(_) | FetchError::Broken(_) => {
            NoAnswer { url, problem, help: NoAnswerHelp::Later }.at(place)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::MessageLang;
    use crate::network::AddressPolicy;
    use crate::network::tests::Host;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

    /// Checks one file and returns code, line and key of each finding.
    fn findings(path: &str, text: &str, cache: &Cache) -> Vec<String> {
        let mut report = Report::default();
        let addresses = Links::of(&[Source::new(path, text)]);
        addresses.ask(&Network::new(AddressPolicy::ThisMachineToo), cache, &mut report);
        report.finish();
        let shown = |found: &Finding| {
            assert!(found.help(MessageLang::English).is_some(), "{found:?}");
            format!(
                "{}:{} {}",
                found.code(),
                found.span.line_and_column().0,
                found.key.as_deref().unwrap_or_default()
            )
        };
        report.findings().iter().map(shown).collect()
    }

    #[test]
    fn urls_are_requested_once_and_dead_ones_reported() {
        let host = Host::new(&[("/a.git", 200, b"a"), ("/old", 410, b""), ("/gate", 401, b"")]);
        let at = |path: &str| host.at(path);
        let text = format!(
            "name: A\nurl: {}\nlandingURL: {}\nroadmap: {}\norganisation:\n  uri: {}\ndescription:\n  it:\n    documentation: {}#x\n    \
             longDescription: |\n      Si veda [qui]({}).\n",
            at("/a.git"),
            at("/old"),
            at("/gate"),
            at("/uri"),
            at("/a.git"),
            at("/none"),
        );
        let cache = Cache::default();
        let expected = [
            "dead-link:3 landingURL",
            "refused-link:4 roadmap",
            "dead-link:11 description.it.longDescription",
        ];
        assert_eq!(findings("solutions/a/publiccode.yml", &text, &cache), expected);
        let first = host.requests();
        assert_eq!(first.iter().filter(|line| line.ends_with("/a.git")).count(), 1);
        assert!(!first.iter().any(|line| line.ends_with("/uri")));
        // Successes are cached; failures are requested again.
        assert_eq!(findings("solutions/a/publiccode.yml", &text, &cache), expected);
        let second = host.requests().split_off(first.len());
        assert!(
            !second.iter().any(|line| line.ends_with("/a.git"))
                && second.iter().any(|line| line.ends_with("/old"))
        );
    }

    #[test]
    fn pictures_must_have_the_format_of_their_extension() {
        let drawing = b"<?xml version='1.0'?>\n<!-- a --><svg xmlns='http://www.w3.org/2000/svg'/>";
        let host = Host::new(&[
            ("/a.png", 200, PNG),
            ("/b.svg", 200, drawing),
            ("/c.svg", 200, PNG),
            ("/d.png", 200, b"<html>"),
        ]);
        let at = |path: &str| host.at(path);
        let text = format!(
            "name: A\nlogo: {}\ndescription:\n  it:\n    screenshots:\n      - {}\n      - {}\n      - {}\n      - img/e.png\n",
            at("/a.png"),
            at("/b.svg"),
            at("/c.svg"),
            at("/d.png"),
        );
        let expected = [
            "picture-format:7 description.it.screenshots[1]",
            "picture-format:8 description.it.screenshots[2]",
        ];
        assert_eq!(findings("publiccode.yml", &text, &Cache::default()), expected);
    }

    #[test]
    fn front_matter_and_text_are_checked() {
        let host = Host::new(&[("/ok", 200, b"")]);
        let text = format!(
            "---\ntitle: A\nwebsite: {}\nsources:\n  - url: {}\n---\nSi veda [qui]({}), <{}> e [là](/solutions/b).\n",
            host.at("/ok"),
            host.at("/s"),
            host.at("/t"),
            host.at("/t"),
        );
        assert_eq!(
            findings("practices/a.md", &text, &Cache::default()),
            ["dead-link:5 sources[0].url", "dead-link:7 "]
        );
        assert_eq!(host.requests().len(), 1 + 2 * 2);
    }

    #[test]
    fn link_failures_are_tracked_per_port() {
        let host = Host::new(&[("/", 200, b"")]);
        let silent: String =
            (1..=6).map(|number| format!("<http://127.0.0.1:1/{number}>\n")).collect();
        let text = format!("---\ntitle: A\n---\n{silent}<{}>\n", host.address);
        let found = findings("practices/a.md", &text, &Cache::default());
        assert_eq!(found, (4..10).map(|line| format!("no-answer:{line} ")).collect::<Vec<_>>());
    }

    #[test]
    fn private_urls_are_reported_but_not_requested() {
        let text = "name: A\nurl: http://192.168.1.1/a\nlandingURL: https://intranet/\n";
        let found = findings("publiccode.yml", text, &Cache::default());
        assert_eq!(found[0], "private-link:2 url");
    }
}
