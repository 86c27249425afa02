//! A headless Chromium, driven as a visitor would use it.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use axum::http::Method;
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// Long enough for a busy machine; waiting ends as soon as what is waited for is there.
const PATIENCE: Duration = Duration::from_secs(20);

/// A browser window of its own. Ends with its driver.
pub struct Chromium {
    pub page: Client,
    _driver: Driver,
}

/// Chromium's own command, which the standard does not have.
#[derive(Debug)]
struct BrowserLog;

impl WebDriverCompatibleCommand for BrowserLog {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}

/// Chromium's own, too.
#[derive(Debug)]
struct DownloadTo(String);

impl WebDriverCompatibleCommand for DownloadTo {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let params = json!({ "behavior": "allow", "downloadPath": self.0 });
        (
            Method::POST,
            Some(json!({ "cmd": "Browser.setDownloadBehavior", "params": params }).to_string()),
        )
    }
}

struct Driver(Child);

impl Driver {
    /// Starts a driver; returns the port it listens at, too.
    fn start() -> Option<(Self, String)> {
        let started = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut child =
            started.expect("chromedriver is installed: `.ci/test` installs it on Debian");
        let output = BufReader::new(child.stdout.take().expect("its output is piped"));
        let driver = Self(child);
        let says_port = |line: String| {
            line.rsplit_once("started successfully on port ")
                .map(|(_, port)| port.trim_end_matches('.').to_owned())
        };
        let port = output.lines().map_while(Result::ok).find_map(says_port)?;
        Some((driver, port))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A driver that has ended already is what is wanted.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Chromium {
    pub async fn start() -> Self {
        // The port that a driver chooses may be gone by the time it takes it.
        let mut drivers = (0..3).filter_map(|_| Driver::start());
        let (driver, port) = drivers.next().expect("chromedriver tells its port");
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--lang=it",
        ];
        let capabilities = json!({
            "goog:chromeOptions": { "args": arguments },
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        let Value::Object(capabilities) = capabilities else {
            unreachable!("it is written as an object")
        };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let page =
            builder.capabilities(capabilities).connect(&format!("http://127.0.0.1:{port}")).await;
        Self { page: page.expect("Chromium starts"), _driver: driver }
    }

    pub async fn open(&self, address: &str) {
        self.page.goto(address).await.expect("the page opens");
    }

    pub async fn find(&self, css: &str) -> Element {
        let found = self.page.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await;
        found.unwrap_or_else(|error| panic!("no {css}: {error}"))
    }

    /// Clicks an element once it is there, wherever on the page.
    pub async fn click(&self, css: &str) {
        let element = self.find(css).await;
        // Pages scroll smoothly, and a driver does not wait for that.
        let scroll = format!(
            "document.querySelector({css:?}).scrollIntoView({{ block: 'center', behavior: 'instant' }})"
        );
        self.ask(&scroll).await;
        element.click().await.unwrap_or_else(|error| panic!("{css} cannot be clicked: {error}"));
    }

    /// Lets the visitor's downloads arrive in a folder, without asking.
    pub async fn download_to(&self, folder: &Path) {
        let command = DownloadTo(folder.display().to_string());
        self.page.issue_cmd(command).await.expect("the driver says where downloads go");
    }

    /// Runs a script and returns what it returns.
    pub async fn ask(&self, script: &str) -> Value {
        self.page
            .execute(script, Vec::new())
            .await
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Returns what the browser has said since it was last asked: its errors, and whatever the policy kept it from doing.
    pub async fn complaints(&self) -> Vec<String> {
        let log = self.page.issue_cmd(BrowserLog).await.expect("the driver tells the log");
        let entries = log.as_array().into_iter().flatten();
        let severe = entries.filter(|entry| entry["level"] != "INFO" && entry["level"] != "DEBUG");
        severe.filter_map(|entry| entry["message"].as_str().map(str::to_owned)).collect()
    }

    /// Waits until a script returns what is expected.
    pub async fn until(&self, script: &str, expected: impl Fn(&Value) -> bool) -> Value {
        let patient = async {
            loop {
                let value = self.ask(script).await;
                if expected(&value) {
                    return value;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        match tokio::time::timeout(PATIENCE, patient).await {
            Ok(value) => value,
            Err(_) => panic!("{script} still returns {}", self.ask(script).await),
        }
    }

    /// Types into the element that has the focus.
    pub async fn type_text(&self, text: &str) {
        self.page
            .active_element()
            .await
            .expect("something has the focus")
            .send_keys(text)
            .await
            .expect("it takes keys");
    }

    pub async fn end(self) {
        // A browser that does not close in good order is killed with its driver.
        let _ = self.page.close().await;
    }
}
