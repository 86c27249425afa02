//! Recognises the addresses of videos on platforms with oEmbed.

use url::Url;

use crate::finding::Severity;
use crate::finding::rule::Violation;
use crate::parse::record::Findings;
use crate::rules::publiccode::{NotAVideo, NotAVideoHelp};
use crate::source::Spanned;
use crate::web_url;

/// Reports a URL that is not the address of a video on a known platform. Of other platforms it is
/// not known which addresses can be embedded, so that these are an advice.
pub fn check(text: &Spanned<String>, findings: &Findings) {
    let Some(url) = web_url::parse(text).filter(|url| !is_video(url)) else { return };
    let help = match on_youtube(&url) {
        Some(address) => NotAVideoHelp::Write { address: address.into() },
        None => NotAVideoHelp::Platform,
    };
    let finding = NotAVideo { url: text.value.as_str().into(), help }.at(&text.span);
    let is_known = is_well_known(url.host_str().unwrap_or_default());
    let finding = if is_known { finding } else { finding.with_severity(Severity::Advice) };
    findings.borrow_mut().push(finding);
}

/// Returns true for a host of YouTube or Vimeo, whose addresses of videos are all known.
fn is_well_known(host: &str) -> bool {
    const DOMAINS: &[&str] = &["youtube.com", "youtu.be", "youtube-nocookie.com", "vimeo.com"];
    let is_within = |domain: &str| {
        host.strip_suffix(domain).is_some_and(|before| before.is_empty() || before.ends_with('.'))
    };
    DOMAINS.iter().any(|domain| is_within(domain))
}

fn is_video(url: &Url) -> bool {
    let (host, path) = (url.host_str().unwrap_or_default(), url.path());
    let has_list = || url.query().is_some_and(|query| query.starts_with("list="));
    let is_page = match host {
        "youtu.be" => path.len() > 1,
        "youtube.com" => path == "/playlist" && has_list(),
        host if host.ends_with(".youtube.com") => {
            ["/watch", "/v/", "/shorts"].iter().any(|start| path.starts_with(start))
                || path == "/playlist" && has_list()
        }
        "player.vimeo.com" => path.starts_with("/video/"),
        "www.dailymotion.com" => path.starts_with("/video/"),
        "www.ted.com" | "ted.com" => path.starts_with("/talks/"),
        host => PLATFORMS.contains(&host) && path.len() > 1,
    };
    is_page && url.scheme() == "https"
}

/// Returns the usual address of a video on YouTube for another one: without `www`, with `http`, or
/// the one for embedding.
fn on_youtube(url: &Url) -> Option<String> {
    let host = url.host_str()?;
    let host = host.strip_prefix("www.").or_else(|| host.strip_prefix("m.")).unwrap_or(host);
    let id = match host {
        "youtube.com" | "youtube-nocookie.com" => {
            let in_path =
                ["/embed/", "/live/"].iter().find_map(|start| url.path().strip_prefix(start));
            let in_query =
                url.query_pairs().find(|(key, _)| key == "v").map(|(_, id)| id.into_owned());
            in_path.map(str::to_owned).or(in_query)?
        }
        "youtu.be" => url.path().trim_start_matches('/').to_owned(),
        _ => return None,
    };
    let is_id =
        !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    is_id.then(|| format!("https://www.youtube.com/watch?v={id}"))
}

/// Hosts of other platforms, every page of which is taken for a video.
const PLATFORMS: &[&str] = &[
    "vimeo.com",
    "streamable.com",
    "odysee.com",
    "www.facebook.com",
    "www.tiktok.com",
    "www.slideshare.net",
    "soundcloud.com",
    "open.spotify.com",
    "speakerdeck.com",
    "prezi.com",
    "fast.wistia.com",
    "sproutvideo.com",
    "www.screencast.com",
    "livestream.com",
    "sketchfab.com",
    "videos.sapo.pt",
    "d.tube",
    "www.flickr.com",
    "flic.kr",
    "codepen.io",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn videos_are_on_platforms_with_oembed() {
        let case = |url, expected| {
            assert_eq!(web_url::parse(url).is_some_and(|url| is_video(&url)), expected, "{url}");
        };
        case("https://www.youtube.com/watch?v=abc", true);
        case("https://youtu.be/abc", true);
        case("https://m.youtube.com/shorts/abc", true);
        case("https://youtube.com/playlist?list=abc", true);
        case("https://vimeo.com/123", true);
        case("https://player.vimeo.com/video/123", true);
        case("https://youtube.com/watch?v=abc", false);
        case("http://www.youtube.com/watch?v=abc", false);
        case("https://www.youtube.com/embed/abc", false);
        case("https://www.youtube.com/", false);
        case("http://vimeo.com/123", false);
        case("https://example.org/video.mp4", false);
    }

    #[test]
    fn all_addresses_of_videos_are_known_for_two_platforms() {
        let case = |host, expected| assert_eq!(is_well_known(host), expected, "{host}");
        case("youtube.com", true);
        case("m.youtube.com", true);
        case("vimeo.com", true);
        case("notvimeo.com", false);
        case("www.dailymotion.com", false);
    }

    #[test]
    fn other_addresses_of_a_video_have_a_usual_one() {
        let case = |url, expected: Option<&str>| {
            let url = web_url::parse(url).expect("this is a URL");
            assert_eq!(on_youtube(&url).as_deref(), expected, "{url}");
        };
        let usual = Some("https://www.youtube.com/watch?v=a_b-1");
        case("http://youtube.com/watch?v=a_b-1", usual);
        case("https://www.youtube-nocookie.com/embed/a_b-1", usual);
        case("http://youtu.be/a_b-1", usual);
        case("https://www.youtube.com/channel/abc", None);
        case("https://example.org/watch?v=a", None);
    }
}
