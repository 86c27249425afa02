//! A local static host, which serves a site under any path with the site's content security policy.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, RwLock};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

struct Host {
    prefix: String,
    files: RwLock<BTreeMap<String, Vec<u8>>>,
    policy: HeaderValue,
}

/// A running host whose files can be replaced.
pub struct Hosted {
    /// URL of the home page.
    pub url: String,
    host: Arc<Host>,
    stop: tokio::sync::oneshot::Sender<()>,
}

impl Hosted {
    pub fn publish(&self, files: BTreeMap<String, Vec<u8>>) {
        *self.host.files.write().expect("no request panics") = files;
    }

    pub fn stop(self) {
        self.stop.send(()).expect("the host is running");
    }
}

/// Serves files under a prefix such as `/enti/riuso/` until the runtime ends. Returns the URL of
/// the home page.
pub async fn serve(files: BTreeMap<String, Vec<u8>>, prefix: &str) -> String {
    let Hosted { url, stop, .. } = hosted(files, prefix).await;
    // Dropping the sender would stop the host.
    std::mem::forget(stop);
    url
}

/// Like [`serve`]; the host can be stopped and its files replaced.
pub async fn hosted(files: BTreeMap<String, Vec<u8>>, prefix: &str) -> Hosted {
    let policy = HeaderValue::from_str(&policy(&files)).expect("the policy is a header");
    let host = Arc::new(Host { prefix: prefix.to_owned(), files: RwLock::new(files), policy });
    let listener = tokio::net::TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0)))
        .await
        .expect("a free port");
    let url = format!("http://{}{prefix}", listener.local_addr().expect("a bound address"));
    let router = Router::new().fallback(answer).with_state(Arc::clone(&host));
    let (stop, stopped) = tokio::sync::oneshot::channel();
    let end = async { stopped.await.unwrap_or_default() };
    tokio::spawn(async move { axum::serve(listener, router).with_graceful_shutdown(end).await });
    Hosted { url, host, stop }
}

/// Returns the content security policy in `_headers`.
fn policy(files: &BTreeMap<String, Vec<u8>>) -> String {
    let headers = String::from_utf8_lossy(&files["_headers"]).into_owned();
    let line =
        headers.lines().find_map(|line| line.trim().strip_prefix("Content-Security-Policy:"));
    line.expect("_headers has a content security policy").trim().to_owned()
}

async fn answer(State(host): State<Arc<Host>>, request: Request) -> Response {
    let Some(path) = request.uri().path().strip_prefix(&host.prefix) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let file = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    };
    let files = host.files.read().expect("no request panics");
    if let Some(bytes) = files.get(&file) {
        let headers = [
            (CONTENT_TYPE, HeaderValue::from_static(media_type(&file))),
            (CONTENT_SECURITY_POLICY, host.policy.clone()),
        ];
        return (headers, bytes.clone()).into_response();
    }
    if files.contains_key(&format!("{path}/index.html")) {
        return (StatusCode::MOVED_PERMANENTLY, [(LOCATION, format!("{}{path}/", host.prefix))])
            .into_response();
    }
    let page = files.get("404.html").cloned().unwrap_or_default();
    (StatusCode::NOT_FOUND, [(CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, extension)| extension).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css",
        "js" => "text/javascript",
        "svg" => "image/svg+xml",
        "xml" => "application/xml",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
