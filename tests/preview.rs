//! The preview: it shows saved edits, keeps the last good site after mistakes, and refuses requests
//! to other host names.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use crate::support::{content, program};

/// Timeout for a busy machine; polling ends as soon as the condition holds.
const TIMEOUT: Duration = Duration::from_secs(20);

pub struct Preview {
    pub process: Child,
    pub host: String,
    /// Status lines after the one with the URL.
    pub messages: Receiver<String>,
}

impl Drop for Preview {
    fn drop(&mut self) {
        // The process may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Preview {
    pub fn of(folder: &Path) -> Self {
        Self::with(folder, &[])
    }

    fn with(folder: &Path, options: &[&str]) -> Self {
        let mut command = program(folder);
        let command = command.args(["serve", "--port", "0"]).args(options).stderr(Stdio::piped());
        let mut process = command.spawn().expect("the preview starts");
        let mut lines = BufReader::new(process.stderr.take().expect("its messages are piped"))
            .lines()
            .map_while(Result::ok);
        let host = lines
            .find_map(|line| Some(line.split_once("http://")?.1.split('/').next()?.to_owned()));
        let (sender, messages) = channel();
        std::thread::spawn(move || lines.try_for_each(|line| sender.send(line)));
        Self { process, host: host.expect("the preview prints its URL"), messages }
    }

    /// Waits for a status line that contains `words`.
    #[track_caller]
    fn wait_for_status(&self, words: &str) {
        let mut before = Vec::new();
        while let Ok(line) = self.messages.recv_timeout(TIMEOUT) {
            if line.contains(words) {
                return;
            }
            before.push(line);
        }
        panic!("no status line contains {words}: {before:#?}");
    }

    /// Requests a path and returns the complete response with status and headers.
    fn request(&self, path: &str, host: &str) -> String {
        let mut stream = TcpStream::connect(&self.host).expect("the preview listens");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
            .expect("the request is sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("the response is text");
        answer
    }

    pub fn get(&self, path: &str) -> String {
        self.request(path, "localhost")
    }

    #[track_caller]
    fn wait_until(&self, path: &str, words: &str) {
        let start = Instant::now();
        while !self.get(path).contains(words) {
            assert!(start.elapsed() < TIMEOUT, "{path} still lacks {words}:\n{}", self.get(path));
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

const SIT: &str = "content/solutions/sit.md";

fn entry(title: &str) -> String {
    format!("---\ntitle: {title}\npubliccode: {{url: 'https://example.org/sit.git'}}\n---\n")
}

#[test]
fn saved_edits_are_served_and_mistakes_are_not() {
    let folder = content(&[(SIT, &entry("Prima"))]);
    let preview = Preview::of(folder.path());
    assert!(preview.get("/soluzioni/sit/").contains("<h1>Prima</h1>"));
    fs::write(folder.path().join(SIT), entry("Seconda")).expect("the file can be written");
    preview.wait_until("/soluzioni/sit/", "<h1>Seconda</h1>");
    fs::write(folder.path().join(SIT), "---\ntitel: Rotta\n---\n")
        .expect("the file can be written");
    fs::write(folder.path().join("content/solutions/albo.md"), entry("Albo"))
        .expect("the file can be written");
    preview.wait_for_status("the last good site is still served");
    assert!(preview.get("/soluzioni/sit/").contains("<h1>Seconda</h1>"));
    fs::remove_file(folder.path().join(SIT)).expect("the file can be removed");
    preview.wait_until("/soluzioni/albo/", "<h1>Albo</h1>");
    assert!(preview.get("/soluzioni/sit/").starts_with("HTTP/1.1 404"));
}

#[test]
fn open_pages_receive_changes_and_mistakes() {
    let folder = content(&[(SIT, &entry("Prima"))]);
    let preview = Preview::of(folder.path());
    let mut stream = TcpStream::connect(&preview.host).expect("the preview listens");
    write!(stream, "GET /_filiera/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .expect("the request is sent");
    stream.set_read_timeout(Some(TIMEOUT)).expect("a timeout can be set");
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    assert!(lines.any(|line| line.is_empty()), "headers end");
    fs::write(folder.path().join(SIT), entry("Seconda")).expect("the file can be written");
    assert!(lines.any(|line| line == "event: changed"));
    assert!(
        lines.next().is_some_and(|line| line.starts_with("data: ")),
        "browsers ignore events without data"
    );
    fs::write(folder.path().join(SIT), "---\ntitel: Rotta\n---\n")
        .expect("the file can be written");
    assert!(lines.any(|line| line == "event: mistakes"));
    assert!(lines.any(|line| line.starts_with("data: error[") || line.contains("titel")));
    // A page that is opened later receives the mistakes too.
    let mut late = TcpStream::connect(&preview.host).expect("the preview listens");
    write!(late, "GET /_filiera/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .expect("the request is sent");
    late.set_read_timeout(Some(TIMEOUT)).expect("a timeout can be set");
    assert!(
        BufReader::new(late).lines().map_while(Result::ok).any(|line| line == "event: mistakes")
    );
}

#[test]
fn the_preview_ends_in_the_state_on_disk() {
    let folder = content(&[(SIT, &entry("Prima"))]);
    let solutions = folder.path().join("content/solutions");
    let preview = Preview::of(folder.path());
    for round in 0..5 {
        fs::write(folder.path().join(SIT), entry(&format!("Volta {round}")))
            .expect("the file can be written");
        fs::write(solutions.join("bozza.tmp"), entry("Altra")).expect("the file can be written");
        fs::rename(solutions.join("bozza.tmp"), solutions.join("altra.md"))
            .expect("the file can be renamed");
        fs::write(folder.path().join(SIT), "---\n").expect("the file can be written");
        fs::remove_file(folder.path().join(SIT)).expect("the file can be removed");
        fs::write(folder.path().join(SIT), entry(&format!("Ultima {round}")))
            .expect("the file can be written");
        fs::remove_file(solutions.join("altra.md")).expect("the file can be removed");
    }
    preview.wait_until("/soluzioni/sit/", "<h1>Ultima 4</h1>");
    preview.wait_until("/soluzioni/altra/", "HTTP/1.1 404");
    preview.wait_until("/soluzioni/", "Ultima 4");
}

#[test]
fn the_drafts_option_shows_and_marks_drafts() {
    let draft = entry("SIT").replacen("---\n", "---\ndraft: true\n", 1);
    let folder = content(&[(SIT, &draft), ("content/solutions/albo.md", &entry("Albo"))]);
    let preview = Preview::with(folder.path(), &["--drafts"]);
    assert!(preview.get("/soluzioni/sit/").contains("class=\"draft-band\""));
    assert!(!preview.get("/soluzioni/albo/").contains("class=\"draft-band\""));
    assert!(Preview::of(folder.path()).get("/soluzioni/sit/").starts_with("HTTP/1.1 404"));
}

#[test]
fn folders_that_are_created_again_are_watched_again() {
    let folder = content(&[(SIT, &entry("Prima"))]);
    let preview = Preview::of(folder.path());
    fs::remove_dir_all(folder.path().join("content")).expect("the folder can be removed");
    preview.wait_for_status("could not read content");
    fs::create_dir_all(folder.path().join("content/solutions")).expect("the folder can be created");
    fs::write(folder.path().join(SIT), entry("Seconda")).expect("the file can be written");
    preview.wait_until("/soluzioni/sit/", "<h1>Seconda</h1>");
    fs::write(folder.path().join(SIT), entry("Terza")).expect("the file can be written");
    preview.wait_until("/soluzioni/sit/", "<h1>Terza</h1>");
}

#[test]
fn without_a_good_site_the_browser_shows_the_mistakes() {
    let folder = content(&[(SIT, "---\ntitel: <b>Rotta</b>\n---\n")]);
    let preview = Preview::of(folder.path());
    let page = preview.get("/");
    assert!(page.contains("error[") && page.contains("titel: &lt;b&gt;Rotta"), "{page}");
    assert!(page.contains("/_filiera/reload.js"), "{page}");
    fs::write(folder.path().join(SIT), entry("Sana")).expect("the file can be written");
    preview.wait_until("/soluzioni/sit/", "<h1>Sana</h1>");
}

#[test]
fn the_not_found_page_links_into_the_preview() {
    let site = "title: Catalogo\nbase_url: https://ente.example/riuso\n";
    let folder = content(&[(SIT, &entry("SIT")), ("content/site.yml", site)]);
    let page = Preview::of(folder.path()).get("/nowhere/");
    assert!(page.contains("href=\"/assets/") && !page.contains("/riuso/"), "{page}");
}

#[test]
fn the_preview_shows_every_component_of_the_theme() {
    let folder = content(&[(SIT, &entry("SIT"))]);
    let page = Preview::of(folder.path()).get("/_stile/");
    assert!(!page.contains("could not") && !page.contains("style="), "{page}");
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/italia/components");
    for component in fs::read_dir(theme).expect("the theme has components") {
        let component = component.expect("the folder can be read");
        let name = component.file_name().to_string_lossy().into_owned();
        // Components without a template, such as the service worker, are not visible.
        if !component.path().join(format!("{name}.html")).exists() {
            continue;
        }
        let start = format!("<h3 id=\"{name}\">{name}</h3>\n<section class=\"specimen\">");
        assert!(page.contains(&start), "{name} is not shown in any example");
    }
    let built = program(folder.path()).arg("build").output();
    assert!(built.expect("the program starts").status.success());
    assert!(
        folder.path().join("public/index.html").exists()
            && !folder.path().join("public/_stile").exists()
    );
}

#[test]
fn the_preview_behaves_like_a_host() {
    let folder = content(&[(SIT, &entry("SIT"))]);
    let preview = Preview::of(folder.path());
    let redirect = preview.get("/soluzioni/sit");
    assert!(
        redirect.starts_with("HTTP/1.1 307") && redirect.contains("cache-control: no-store"),
        "{redirect}"
    );
    assert!(redirect.contains("location: /soluzioni/sit/"), "{redirect}");
    assert!(preview.get("/nowhere/").starts_with("HTTP/1.1 404"));
    assert!(preview.get("/").contains("/_filiera/reload.js"));
    assert!(preview.get("/_filiera/reload.js").contains("EventSource"));
    for path in ["/", "/_filiera/reload.js", "/_filiera/events"] {
        assert!(preview.request(path, "evil.example").starts_with("HTTP/1.1 403"), "{path}");
    }
}
