//! What a browser gets: files as a static host gives them, with a script that loads the page again when the site changed.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HOST, LOCATION};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use percent_encoding::percent_decode_str;
use tokio_stream::wrappers::BroadcastStream;
use tokio_stream::{Stream, StreamExt};

use super::{Preview, Site};

/// Reloads the page when the site changed. Served as a file of its own, since the pages allow no inline script.
const RELOAD: &str = "new EventSource('/_filiera/events').onmessage = () => location.reload();\n";
const RELOAD_TAG: &str = "<script src=\"/_filiera/reload.js\" defer></script></body>";
/// Whatever is kept would hide the next change.
const UNCACHED: (axum::http::HeaderName, &str) = (CACHE_CONTROL, "no-store");

pub fn router(preview: Arc<Preview>) -> Router {
    Router::new()
        .route("/_filiera/events", get(events))
        .route("/_filiera/reload.js", get(|| async { ([(CONTENT_TYPE, media_type(Path::new("reload.js"))), UNCACHED], RELOAD) }))
        .fallback(file)
        .layer(middleware::from_fn(this_machine_alone))
        .with_state(preview)
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
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    matches!(name, "localhost" | "127.0.0.1")
}

async fn events(State(preview): State<Arc<Preview>>) -> Sse<impl Stream<Item = Result<Event, axum::Error>>> {
    let changes = BroadcastStream::new(preview.changes.subscribe());
    Sse::new(changes.map(|_| Ok(Event::default().data("changed"))))
}

async fn file(State(preview): State<Arc<Preview>>, request: Request) -> Response {
    match preview.site() {
        Site::Good(files) => from_files(&files, request.uri().path()),
        Site::Awaited { report } => found(StatusCode::SERVICE_UNAVAILABLE, "report.html", mistakes(&report).into()),
    }
}

/// Answers as a static host does: folders by their index.html, a missing slash by a redirect, the rest by 404.html.
fn from_files(files: &BTreeMap<String, Bytes>, address: &str) -> Response {
    let address = address.trim_start_matches('/');
    let path = percent_decode_str(address).decode_utf8_lossy().into_owned();
    let page = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.clone() };
    if let Some(bytes) = files.get(&page) {
        return found(StatusCode::OK, &page, bytes.clone());
    }
    if files.contains_key(&format!("{path}/index.html")) {
        let headers = [(LOCATION, format!("/{address}/")), (UNCACHED.0, UNCACHED.1.to_owned())];
        return (StatusCode::TEMPORARY_REDIRECT, headers).into_response();
    }
    match files.get("404.html") {
        Some(bytes) => found(StatusCode::NOT_FOUND, "404.html", bytes.clone()),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Says in the browser what the terminal says, where there is no site to show yet.
fn mistakes(report: &str) -> String {
    let report = report.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!("<!doctype html>\n<html lang=\"en\">\n<title>To be mended first</title>\n<body><pre>{report}</pre></body>\n</html>\n")
}

fn found(status: StatusCode, path: &str, bytes: Bytes) -> Response {
    let headers = [(CONTENT_TYPE, media_type(Path::new(path))), UNCACHED];
    if !path.ends_with(".html") {
        return (status, headers, bytes).into_response();
    }
    let page = String::from_utf8_lossy(&bytes).replacen("</body>", RELOAD_TAG, 1);
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
        case("evil.example:8080", false);
    }
}
