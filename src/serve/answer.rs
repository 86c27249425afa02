//! HTTP responses of the preview: files as a static host serves them, and pages with a script that
//! reloads them on changes.

use std::net::IpAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{RawQuery, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HOST, LOCATION};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use percent_encoding::percent_decode_str;
use tokio_stream::wrappers::BroadcastStream;
use tokio_stream::{Stream, StreamExt};

use super::preview::{self, Preview};
use crate::finding::Severity;
use crate::message::{MessageLang, Phrase};
use crate::status::ServeStatus;
use crate::{markup, media};

const RELOAD: &str = include_str!("reload.js");

/// Texts of the preview in browsers.
struct Words {
    lang: MessageLang,
    /// Title of the page that is shown while there is no site.
    no_site: String,
    /// Label and heading of the errors that are shown over the last good site, and the label of the
    /// button that hides them.
    label: String,
    heading: String,
    close: String,
}

impl Words {
    fn of(lang: MessageLang) -> Self {
        let text = |status: ServeStatus| status.message(lang).to_string();
        Self {
            lang,
            no_site: text(ServeStatus::ReportTitle),
            label: text(ServeStatus::OverlayLabel),
            heading: text(ServeStatus::OverlayTitle),
            close: text(ServeStatus::OverlayClose),
        }
    }
}

/// Returns the routes of a preview that listens on `host`. On a loopback address, only requests
/// addressed to this machine are answered.
pub fn router(preview: Arc<Preview>, host: IpAddr) -> Router {
    let router = Router::new()
        .route("/_filiera/events", get(events))
        .route("/_filiera/reload.js", get(reload))
        .fallback(get(file));
    let router = if host.to_canonical().is_loopback() {
        router.layer(middleware::from_fn(this_machine_alone))
    } else {
        router
    };
    router.layer(middleware::from_fn(own_pages_alone)).with_state(preview)
}

/// Refuses requests that pages of other sites make, which could tell from them what drafts there
/// are.
async fn own_pages_alone(request: Request, next: Next) -> Response {
    if is_made_elsewhere(request.headers()) {
        return (StatusCode::FORBIDDEN, "the preview answers to its own pages alone")
            .into_response();
    }
    let mut response = next.run(request).await;
    let own = HeaderValue::from_static("same-origin");
    response.headers_mut().insert("cross-origin-resource-policy", own);
    response
}

/// Returns whether a browser makes a request for a page of another site. A link that a visitor
/// follows from there is none, and neither is a frame, as in the browsers of editors: no other site
/// can read it.
fn is_made_elsewhere(headers: &HeaderMap) -> bool {
    let is = |name, values: &[&str]| {
        let value = headers.get(name).and_then(|value| value.to_str().ok());
        value.is_some_and(|value| values.contains(&value))
    };
    is("sec-fetch-site", &["cross-site", "same-site"]) && !is("sec-fetch-mode", &["navigate"])
}

/// Refuses requests for other host names (DNS rebinding): a page on the web could otherwise make a
/// name of its own resolve to this machine and read drafts.
async fn this_machine_alone(request: Request, next: Next) -> Response {
    // A request can name a host in its first line too.
    let is_local = request.uri().authority().is_none_or(|host| is_local(host.as_str()));
    if is_local && is_this_machine(request.headers()) {
        return next.run(request).await;
    }
    (StatusCode::FORBIDDEN, "the preview answers to localhost alone").into_response()
}

fn is_this_machine(headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(HOST).iter();
    match (hosts.next(), hosts.next()) {
        (Some(host), None) => host.to_str().is_ok_and(is_local),
        _ => false,
    }
}

/// Returns whether a host with an optional port is this machine.
fn is_local(host: &str) -> bool {
    let (name, port) = match host.strip_prefix('[') {
        Some(host) => {
            host.split_once(']').filter(|(name, _)| name.contains(':')).unwrap_or_default()
        }
        None => host.find(':').map_or((host, ""), |colon| host.split_at(colon)),
    };
    let is_number = |text: &str| {
        text.bytes().all(|digit| digit.is_ascii_digit()) && text.parse::<u16>().is_ok()
    };
    let is_port = port.is_empty() || port.strip_prefix(':').is_some_and(is_number);
    let is_loopback = |address: IpAddr| address.to_canonical().is_loopback();
    is_port && (name.eq_ignore_ascii_case("localhost") || name.parse().is_ok_and(is_loopback))
}

async fn reload() -> Response {
    (headers("reload.js"), RELOAD).into_response()
}

async fn events(
    State(preview): State<Arc<Preview>>,
    RawQuery(seen): RawQuery,
) -> Sse<impl Stream<Item = Result<Event, axum::Error>>> {
    let (known, events) = preview.events(seen.and_then(|state| state.parse().ok()));
    // A receiver that is too slow loses events and continues with the next one.
    let events =
        tokio_stream::iter(known).chain(BroadcastStream::new(events).filter_map(Result::ok));
    Sse::new(events.map(|events| {
        Ok(match events {
            // Browsers ignore an event without data.
            preview::Event::Changed => Event::default().event("changed").data("site"),
            preview::Event::Mistakes(words) => Event::default().event("mistakes").data(words),
        })
    }))
    // Shows which browsers have gone.
    .keep_alive(KeepAlive::default())
}

/// Answers as a static host does: `index.html` for folders, a redirect for a missing slash,
/// 404.html for unknown paths.
async fn file(State(preview): State<Arc<Preview>>, request: Request) -> Response {
    let words = Words::of(preview.lang());
    if let Some(mistakes) = preview.mistakes_alone() {
        let report = report(&mistakes, words.lang.tag(), &words.no_site);
        return page(StatusCode::SERVICE_UNAVAILABLE, &report, &words, preview.state());
    }
    let address = request.uri().path().trim_start_matches('/');
    let path = percent_decode_str(address).decode_utf8_lossy().into_owned();
    let file = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.clone()
    };
    // The state is read before the file: if it changes in between, the page reloads once too often,
    // but is never outdated.
    let state = preview.state();
    if let Some(bytes) = preview.file(&file) {
        return answer(StatusCode::OK, &file, bytes, &words, state);
    }
    if preview.has(&format!("{path}/index.html")) {
        let headers = [(LOCATION, format!("/{address}/")), uncached()];
        return (StatusCode::TEMPORARY_REDIRECT, headers).into_response();
    }
    match preview.file("404.html") {
        Some(bytes) => answer(StatusCode::NOT_FOUND, "404.html", bytes, &words, state),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Answers with a file, or with a page about the failure to make it.
fn answer(
    status: StatusCode,
    path: &str,
    bytes: crate::failure::Result<Bytes>,
    words: &Words,
    state: u64,
) -> Response {
    match bytes {
        Ok(html) if path.ends_with(".html") => {
            page(status, &String::from_utf8_lossy(&html), words, state)
        }
        Ok(bytes) => (status, headers(path), bytes).into_response(),
        Err(failure) => {
            let lang = words.lang;
            let failure = format!("{}: {}", Severity::Error.label(lang), failure.message(lang));
            let report = report(&failure, lang.tag(), &words.no_site);
            page(StatusCode::INTERNAL_SERVER_ERROR, &report, words, state)
        }
    }
}

/// Returns a page with a report as in the terminal, for when there is no page to show.
fn report(report: &str, lang: &str, title: &str) -> String {
    let report = markup::escaped(report);
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<title>{title}</title>\n<body><pre>{report}</pre></body>\n</html>\n"
    )
}

/// Answers with a page and the script that reloads it. The script gets its texts as attributes and
/// the page's state in its URL.
fn page(status: StatusCode, html: &str, words: &Words, state: u64) -> Response {
    let html = html.replacen("</body>", &format!("{}</body>", script_element(words, state)), 1);
    (status, headers("index.html"), html).into_response()
}

fn script_element(words: &Words, state: u64) -> String {
    let Words { lang, label, heading, close, .. } = words;
    let attributes = [
        ("lang", lang.tag()),
        ("data-label", label),
        ("data-heading", heading),
        ("data-close", close),
    ];
    let attributes =
        attributes.map(|(name, value)| format!(" {name}=\"{}\"", markup::escaped(value)));
    format!("<script src=\"/_filiera/reload.js?{state}\"{} defer></script>", attributes.concat())
}

fn headers(path: &str) -> [(HeaderName, String); 2] {
    [(CONTENT_TYPE, media::type_of(path)), uncached()]
}

/// Returns the header that keeps browsers from showing an outdated file.
fn uncached() -> (HeaderName, String) {
    (CACHE_CONTROL, "no-store".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_answered() {
        let case = |host: &str, expected| {
            let headers = HeaderMap::from_iter([(HOST, host.parse().expect("a header"))]);
            assert_eq!(is_this_machine(&headers), expected, "{host}");
        };
        case("localhost:8080", true);
        case("127.0.0.1:8080", true);
        case("127.0.0.2:8080", true);
        case("[::ffff:127.0.0.1]:8080", true);
        case("[::ffff:192.168.1.2]:8080", false);
        case("localhost", true);
        case("[::1]:8080", true);
        case("[::1]", true);
        case("192.168.1.2:8080", false);
        case("[2001:db8::1]", false);
        case("", false);
        case("evil.example:8080", false);
        case("[::1].evil", false);
        case("[::1]x80", false);
        case("localhost:1@evil.example", false);
        case("localhost:x", false);
        case("localhost:+80", false);
        case("[localhost]", false);
        case("[127.0.0.1]", false);
        case("LOCALHOST:80", true);
        case("localhost.", false);
        case("127.0.0.1.evil.example", false);
    }

    #[test]
    fn requests_of_other_sites_are_told_from_links_to_the_preview() {
        let case = |site: &'static str, mode: &'static str, destination: &'static str, expected| {
            let headers = [
                ("sec-fetch-site", site),
                ("sec-fetch-mode", mode),
                ("sec-fetch-dest", destination),
            ];
            let headers = headers.map(|(name, value)| {
                (HeaderName::from_static(name), HeaderValue::from_static(value))
            });
            let headers = HeaderMap::from_iter(headers);
            assert_eq!(is_made_elsewhere(&headers), expected, "{headers:?}");
        };
        case("same-origin", "no-cors", "image", false);
        case("none", "navigate", "document", false);
        case("cross-site", "navigate", "document", false);
        case("cross-site", "navigate", "iframe", false);
        case("cross-site", "no-cors", "image", true);
        case("same-site", "cors", "empty", true);
        assert!(!is_made_elsewhere(&HeaderMap::new()));
    }

    #[test]
    fn the_script_gets_its_texts_in_the_language_of_messages() {
        let element = script_element(&Words::of(MessageLang::Italian), 7);
        assert!(
            element.starts_with("<script src=\"/_filiera/reload.js?7\" lang=\"it\""),
            "{element}"
        );
        assert!(element.contains("data-close=\"Chiudi\""), "{element}");
    }
}
