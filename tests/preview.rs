//! The preview: a saved edit reaches the browser, a mistake leaves the last good site, and only this machine is answered.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use crate::support::{content, program};

/// Long enough for a busy machine; waiting ends as soon as what is waited for is there.
const PATIENCE: Duration = Duration::from_secs(20);

struct Preview {
    process: Child,
    host: String,
    /// What it says after its address, line by line.
    messages: Receiver<String>,
}

impl Drop for Preview {
    fn drop(&mut self) {
        // A preview that has ended already is what is wanted.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Preview {
    fn of(folder: &Path) -> Self {
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
        Self { process, host: host.expect("the preview tells its address"), messages }
    }

    /// Waits for a message.
    #[track_caller]
    fn says(&self, words: &str) {
        let mut before = Vec::new();
        while let Ok(line) = self.messages.recv_timeout(PATIENCE) {
            if line.contains(words) {
                return;
            }
            before.push(line);
        }
        panic!("it does not say {words}, but {before:#?}");
    }

    /// Returns the whole answer, status and headers included.
    fn ask(&self, path: &str, host: &str) -> String {
        let mut stream = TcpStream::connect(&self.host).expect("the preview listens");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
            .expect("it takes requests");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers");
        answer
    }

    fn get(&self, path: &str) -> String {
        self.ask(path, "localhost")
    }

    #[track_caller]
    fn until(&self, path: &str, words: &str) {
        let start = Instant::now();
        while !self.get(path).contains(words) {
            assert!(
                start.elapsed() < PATIENCE,
                "{path} does not come to have {words}:\n{}",
                self.get(path)
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

const SIT: &str = "content/solutions/sit.md";

fn entry(title: &str) -> String {
    format!("---\ntitle: {title}\npubliccode: {{url: 'https://example.org/sit.git'}}\n---\n")
}

#[test]
fn a_saved_edit_is_served_and_a_mistake_is_not() {
    let folder = content(&[(SIT, &entry("Prima"))]);
    let preview = Preview::of(folder.path());
    assert!(preview.get("/soluzioni/sit/").contains("<h1>Prima</h1>"));
    fs::write(folder.path().join(SIT), entry("Seconda")).expect("saved");
    preview.until("/soluzioni/sit/", "<h1>Seconda</h1>");
    fs::write(folder.path().join(SIT), "---\ntitel: Rotta\n---\n").expect("saved");
    fs::write(folder.path().join("content/solutions/albo.md"), entry("Albo")).expect("saved");
    preview.says("the last good site stays");
    assert!(preview.get("/soluzioni/sit/").contains("<h1>Seconda</h1>"));
    fs::remove_file(folder.path().join(SIT)).expect("removed");
    preview.until("/soluzioni/albo/", "<h1>Albo</h1>");
    assert!(preview.get("/soluzioni/sit/").starts_with("HTTP/1.1 404"));
}

#[test]
fn open_pages_hear_of_changes_and_of_mistakes() {
    let folder = content(&[(SIT, &entry("Prima"))]);
    let preview = Preview::of(folder.path());
    let mut stream = TcpStream::connect(&preview.host).expect("the preview listens");
    write!(stream, "GET /_filiera/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .expect("it takes requests");
    stream.set_read_timeout(Some(PATIENCE)).expect("a limit can be set");
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    assert!(lines.any(|line| line.is_empty()), "headers end");
    fs::write(folder.path().join(SIT), entry("Seconda")).expect("saved");
    assert!(lines.any(|line| line == "event: changed"));
    assert!(
        lines.next().is_some_and(|line| line.starts_with("data: ")),
        "browsers pass over events without data"
    );
    fs::write(folder.path().join(SIT), "---\ntitel: Rotta\n---\n").expect("saved");
    assert!(lines.any(|line| line == "event: mistakes"));
    assert!(lines.any(|line| line.starts_with("data: error[") || line.contains("titel")));
    // A page that is opened now hears of them too.
    let mut late = TcpStream::connect(&preview.host).expect("the preview listens");
    write!(late, "GET /_filiera/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .expect("it takes requests");
    late.set_read_timeout(Some(PATIENCE)).expect("a limit can be set");
    assert!(
        BufReader::new(late).lines().map_while(Result::ok).any(|line| line == "event: mistakes")
    );
}

#[test]
fn any_sequence_of_saves_ends_in_what_stands_on_disk() {
    let folder = content(&[(SIT, &entry("Prima"))]);
    let solutions = folder.path().join("content/solutions");
    let preview = Preview::of(folder.path());
    for round in 0..5 {
        fs::write(folder.path().join(SIT), entry(&format!("Volta {round}"))).expect("saved");
        fs::write(solutions.join("bozza.tmp"), entry("Altra")).expect("saved");
        fs::rename(solutions.join("bozza.tmp"), solutions.join("altra.md")).expect("renamed");
        fs::write(folder.path().join(SIT), "---\n").expect("saved");
        fs::remove_file(folder.path().join(SIT)).expect("removed");
        fs::write(folder.path().join(SIT), entry(&format!("Ultima {round}"))).expect("saved");
        fs::remove_file(solutions.join("altra.md")).expect("removed");
    }
    preview.until("/soluzioni/sit/", "<h1>Ultima 4</h1>");
    preview.until("/soluzioni/altra/", "HTTP/1.1 404");
    preview.until("/soluzioni/", "Ultima 4");
}

#[test]
fn drafts_are_shown_on_request_and_say_so() {
    let draft = entry("SIT").replacen("---\n", "---\ndraft: true\n", 1);
    let folder = content(&[(SIT, &draft), ("content/solutions/albo.md", &entry("Albo"))]);
    let preview = Preview::with(folder.path(), &["--drafts"]);
    assert!(preview.get("/soluzioni/sit/").contains("class=\"draft-band\""));
    assert!(!preview.get("/soluzioni/albo/").contains("class=\"draft-band\""));
    assert!(Preview::of(folder.path()).get("/soluzioni/sit/").starts_with("HTTP/1.1 404"));
}

#[test]
fn a_folder_that_comes_back_is_watched_again() {
    let folder = content(&[(SIT, &entry("Prima"))]);
    let preview = Preview::of(folder.path());
    fs::remove_dir_all(folder.path().join("content")).expect("removed");
    preview.says("could not read content");
    fs::create_dir_all(folder.path().join("content/solutions")).expect("made");
    fs::write(folder.path().join(SIT), entry("Seconda")).expect("saved");
    preview.until("/soluzioni/sit/", "<h1>Seconda</h1>");
    fs::write(folder.path().join(SIT), entry("Terza")).expect("saved");
    preview.until("/soluzioni/sit/", "<h1>Terza</h1>");
}

#[test]
fn without_a_good_site_the_browser_shows_what_to_mend() {
    let folder = content(&[(SIT, "---\ntitel: <b>Rotta</b>\n---\n")]);
    let preview = Preview::of(folder.path());
    let page = preview.get("/");
    assert!(page.contains("error[") && page.contains("titel: &lt;b&gt;Rotta"), "{page}");
    assert!(page.contains("/_filiera/reload.js"), "{page}");
    fs::write(folder.path().join(SIT), entry("Sana")).expect("saved");
    preview.until("/soluzioni/sit/", "<h1>Sana</h1>");
}

#[test]
fn lost_visitors_stay_in_the_preview() {
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
    for component in fs::read_dir(theme).expect("it has components") {
        let component = component.expect("it can be read");
        let name = component.file_name().to_string_lossy().into_owned();
        // What has no template, as the service worker, is nothing to look at.
        if !component.path().join(format!("{name}.html")).exists() {
            continue;
        }
        let start = format!("<h3 id=\"{name}\">{name}</h3>\n<section class=\"specimen\">");
        assert!(page.contains(&start), "{name} is not shown in any example");
    }
    let built = program(folder.path()).arg("build").output();
    assert!(built.expect("it runs").status.success());
    assert!(
        folder.path().join("public/index.html").exists()
            && !folder.path().join("public/_stile").exists()
    );
}

#[test]
fn the_preview_answers_as_a_host_does() {
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
        assert!(preview.ask(path, "evil.example").starts_with("HTTP/1.1 403"), "{path}");
    }
}
