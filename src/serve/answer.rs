//! What a browser gets: files as a static host gives them, with a script that hears of every change.

use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{RawQuery, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HOST, LOCATION};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use percent_encoding::percent_decode_str;
use tokio_stream::wrappers::BroadcastStream;
use tokio_stream::{Stream, StreamExt};

use super::preview::{News, Preview};
use crate::diagnostic::language::Language;

const RELOAD: &str = include_str!("reload.js");
/// Whatever is kept would hide the next change.
const UNCACHED: (axum::http::HeaderName, &str) = (CACHE_CONTROL, "no-store");

/// Answers for a preview that listens on an address of this machine: on one that others can reach it answers them too.
pub fn router(preview: Arc<Preview>, host: IpAddr) -> Router {
    let router = Router::new()
        .route("/_filiera/events", get(events))
        .route("/_filiera/reload.js", get(reload))
        .fallback(file);
    let router = if host.is_loopback() {
        router.layer(middleware::from_fn(this_machine_alone))
    } else {
        router
    };
    router.with_state(preview)
}

/// A page elsewhere on the web could point a name of its own at this machine to read the drafts.
async fn this_machine_alone(request: Request, next: Next) -> Response {
    if is_this_machine(request.headers()) {
        return next.run(request).await;
    }
    (StatusCode::FORBIDDEN, "the preview answers to localhost alone").into_response()
}

fn is_this_machine(headers: &HeaderMap) -> bool {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let bracketed = host.strip_prefix('[').and_then(|host| host.split_once(']'));
    let name = bracketed.or_else(|| host.rsplit_once(':')).map_or(host, |(name, _)| name);
    name == "localhost" || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// The script's own words are told in the language of what it shows.
async fn reload(State(preview): State<Arc<Preview>>) -> Response {
    let language = preview.language();
    let words =
        ["To be mended", "This is the last good site. To be mended first:", "Close"].into_iter();
    let script = words.fold(
        RELOAD.replacen("'en'", &format!("'{}'", language.tag()), 1),
        |script, words| {
            script.replacen(&format!("'{words}'"), &format!("\"{}\"", language.say(words)), 1)
        },
    );
    ([(CONTENT_TYPE, media_type(Path::new("reload.js"))), UNCACHED], script).into_response()
}

async fn events(
    State(preview): State<Arc<Preview>>,
    RawQuery(seen): RawQuery,
) -> Sse<impl Stream<Item = Result<Event, axum::Error>>> {
    let (known, news) = preview.news(seen.and_then(|state| state.parse().ok()));
    // Whoever was too slow to hear of one change hears of the next.
    let news = tokio_stream::iter(known).chain(BroadcastStream::new(news).filter_map(Result::ok));
    Sse::new(news.map(|news| {
        Ok(match news {
            // An event without data would reach nobody.
            News::Changed => Event::default().event("changed").data("site"),
            News::Mistakes(words) => Event::default().event("mistakes").data(words),
        })
    }))
}

/// Answers as a static host does: folders by their index.html, a missing slash by a redirect, the rest by 404.html.
async fn file(State(preview): State<Arc<Preview>>, request: Request) -> Response {
    if let Some(mistakes) = preview.mistakes_alone() {
        let report = report(&mistakes, preview.language());
        return found(
            StatusCode::SERVICE_UNAVAILABLE,
            "report.html",
            report.into(),
            preview.state(),
        );
    }
    let address = request.uri().path().trim_start_matches('/');
    let path = percent_decode_str(address).decode_utf8_lossy().into_owned();
    let page = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.clone()
    };
    // Asked for before the file, so that at worst one is taken for older than it is.
    let state = preview.state();
    if let Some(bytes) = preview.file(&page) {
        return answer(StatusCode::OK, &page, bytes, state);
    }
    if preview.has(&format!("{path}/index.html")) {
        let headers = [(LOCATION, format!("/{address}/")), (UNCACHED.0, UNCACHED.1.to_owned())];
        return (StatusCode::TEMPORARY_REDIRECT, headers).into_response();
    }
    match preview.file("404.html") {
        Some(bytes) => answer(StatusCode::NOT_FOUND, "404.html", bytes, state),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A page that cannot be made says why in its own place.
fn answer(
    status: StatusCode,
    path: &str,
    bytes: crate::failure::Result<Bytes>,
    state: u64,
) -> Response {
    match bytes {
        Ok(bytes) => found(status, path, bytes, state),
        Err(failure) => {
            let report = report(&format!("error: {failure}"), Language::English);
            found(StatusCode::INTERNAL_SERVER_ERROR, "report.html", report.into(), state)
        }
    }
}

/// Says in the browser what the terminal says, where there is no site to show yet.
fn report(words: &str, language: Language) -> String {
    let words = words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let (lang, title) = (language.tag(), language.say("To be mended first"));
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<title>{title}</title>\n<body><pre>{words}</pre></body>\n</html>\n"
    )
}

/// A page comes with the script, which says what state of the site it belongs to when it asks for news.
fn found(status: StatusCode, path: &str, bytes: Bytes, state: u64) -> Response {
    let headers = [(CONTENT_TYPE, media_type(Path::new(path))), UNCACHED];
    if !path.ends_with(".html") {
        return (status, headers, bytes).into_response();
    }
    let script = format!("<script src=\"/_filiera/reload.js?{state}\" defer></script></body>");
    let page = String::from_utf8_lossy(&bytes).replacen("</body>", &script, 1);
    (status, headers, page).into_response()
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" | "webmanifest" => "application/json",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "txt" | "yml" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
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
        case("localhost", true);
        case("[::1]:8080", true);
        case("[::1]", true);
        case("192.168.1.2:8080", false);
        case("[2001:db8::1]", false);
        case("", false);
        case("evil.example:8080", false);
    }
}
