//! A headless Chromium, controlled through WebDriver.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use axum::http::Method;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// Timeout for a busy machine; polling ends as soon as the condition holds.
const TIMEOUT: Duration = Duration::from_secs(20);

/// The Control key in WebDriver's encoding.
pub const CONTROL: char = '\u{e009}';

/// A browser window with its own driver.
pub struct Chromium {
    pub page: Client,
    _driver: Driver,
}

/// Command that reads the browser's log; specific to Chromium, not part of the WebDriver standard.
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

/// Command that sets the download folder; specific to Chromium.
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
    /// Starts a driver and returns it with its port; `None` if it ends without printing one.
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
        let port_of = |line: String| {
            line.rsplit_once("started successfully on port ")
                .map(|(_, port)| port.trim_end_matches('.').to_owned())
        };
        let port = output.lines().map_while(Result::ok).find_map(port_of)?;
        Some((driver, port))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The process may have ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Chromium {
    pub async fn start() -> Self {
        Self::with_options(json!({}), &[]).await
    }

    /// Starts a browser with further arguments of its command line.
    pub async fn with_arguments(further: &[String]) -> Self {
        Self::with_options(json!({}), further).await
    }

    /// Starts a browser whose pages are as narrow as on a phone. Windows cannot be.
    pub async fn narrow(width: u32) -> Self {
        let metrics = json!({ "width": width, "height": 800, "mobile": false, "touch": false });
        Self::with_options(json!({ "deviceMetrics": metrics }), &[]).await
    }

    async fn with_options(emulation: Value, further: &[String]) -> Self {
        // A start can fail if another process takes the chosen port first.
        let mut drivers = (0..3).filter_map(|_| Driver::start());
        let (driver, port) = drivers.next().expect("chromedriver prints its port");
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
        let arguments: Vec<&str> =
            arguments.into_iter().chain(further.iter().map(String::as_str)).collect();
        let mut options = json!({ "args": arguments });
        if emulation != json!({}) {
            options["mobileEmulation"] = emulation;
        }
        let capabilities = json!({
            "goog:chromeOptions": options,
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

    pub async fn open(&self, url: &str) {
        self.page.goto(url).await.expect("the page opens");
    }

    pub async fn find(&self, css: &str) -> Element {
        let found = self.page.wait().at_most(TIMEOUT).for_element(Locator::Css(css)).await;
        found.unwrap_or_else(|error| panic!("no {css}: {error}"))
    }

    /// Waits for an element, scrolls to it and clicks it.
    pub async fn click(&self, css: &str) {
        let element = self.find(css).await;
        // In the middle, where no bar covers it.
        let scroll =
            format!("document.querySelector({css:?}).scrollIntoView({{ block: 'center' }})");
        self.ask(&scroll).await;
        element.click().await.unwrap_or_else(|error| panic!("{css} cannot be clicked: {error}"));
    }

    /// Saves downloads in a folder without asking.
    pub async fn download_to(&self, folder: &Path) {
        let command = DownloadTo(folder.display().to_string());
        self.page.issue_cmd(command).await.expect("the driver sets the download folder");
    }

    /// Runs a script and returns its result.
    pub async fn ask(&self, script: &str) -> Value {
        self.page
            .execute(script, Vec::new())
            .await
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Returns the log entries since the last call, such as errors and violations of the content
    /// security policy.
    pub async fn errors(&self) -> Vec<String> {
        let log = self.page.issue_cmd(BrowserLog).await.expect("the driver returns the log");
        let entries = log.as_array().into_iter().flatten();
        let severe = entries.filter(|entry| entry["level"] != "INFO" && entry["level"] != "DEBUG");
        severe.filter_map(|entry| entry["message"].as_str().map(str::to_owned)).collect()
    }

    /// Polls a script until its result is as expected, and returns the result.
    pub async fn until(&self, script: &str, expected: impl Fn(&Value) -> bool) -> Value {
        let polling = async {
            loop {
                let value = self.ask(script).await;
                if expected(&value) {
                    return value;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        let Ok(value) = tokio::time::timeout(TIMEOUT, polling).await else {
            panic!("{script} still returns {}", self.ask(script).await)
        };
        value
    }

    /// Presses the keys of a text one after the other; `CONTROL` is held during the next key. The
    /// keys go to the window instead of an element, so that Tab also moves through the parts of a
    /// date field.
    pub async fn type_text(&self, text: &str) {
        let mut keys = KeyActions::new("keyboard".into());
        let mut held = Vec::new();
        for value in text.chars() {
            keys = keys.then(KeyAction::Down { value });
            if value == CONTROL {
                held.push(value);
                continue;
            }
            for value in [value].into_iter().chain(held.drain(..)) {
                keys = keys.then(KeyAction::Up { value });
            }
        }
        self.page.perform_actions(keys).await.expect("the keys are pressed");
    }

    pub async fn end(self) {
        // Dropping the driver also ends a browser that does not close.
        let _ = self.page.close().await;
    }
}
