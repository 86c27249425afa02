//! Builds after the first one: whatever changed in between, the site equals that of a clean build,
//! and a build makes nothing if nothing has changed.
//!
//! `EDITS` sets the number of random edits.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use fastrand::Rng;
use walkdir::WalkDir;

use crate::support::{assert_exit, content, filiera};

/// Number of edits that are tried by default.
const EDITS: usize = 40;

const SITE: &str = "title: Catalogo\nbase_url: https://riuso.example/\nlanguages: [it, en]\n";

fn solution(title: &str, text: &str) -> String {
    format!(
        "---\ntitle: {title}\nsummary: Gli atti in linea\ndate: 2024-01-02\norganisation: c_a944\npubliccode: {{url: \
         'https://example.org/{title}.git', developmentStatus: stable, softwareType: standalone/web, platforms: [web], legal: \
         {{license: EUPL-1.2}}}}\n---\n{text}\n"
    )
}

const DRAWING: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9\"/></svg>";

/// A project: a folder with content, a theme and sites.
struct Project {
    place: tempfile::TempDir,
}

impl Project {
    fn new() -> Self {
        let place = content(&[
            ("content/site.yml", SITE),
            ("content/solutions/albo/index.md", &solution("Albo", "![Schema](schema.svg)")),
            ("content/solutions/albo/index.en.md", "title: Register\nsummary: Documents online"),
            ("content/solutions/albo/schema.svg", DRAWING),
            ("content/solutions/sit.md", &solution("Sit", "[Albo](/solutions/albo)")),
            ("content/solutions/bosco.md", &solution("Bosco", "Alberi e siepi")),
            ("theme/texts/it.ftl", "home-title = Riuso\n"),
        ]);
        let project = Self { place };
        project.age();
        project
    }

    fn path(&self, path: &str) -> PathBuf {
        self.place.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let file = self.path(path);
        fs::create_dir_all(file.parent().expect("a file is in a folder")).expect("made");
        fs::write(file, text).expect("written");
    }

    /// Makes files that were just written older than the clock of any file system is coarse.
    fn age(&self) {
        let earlier = SystemTime::now() - Duration::from_secs(10);
        for folder in ["content", "theme"] {
            for path in files_in(&self.path(folder)).into_keys() {
                let file = File::options().append(true).open(self.path(folder).join(path));
                let file = file.expect("it can be opened");
                let modified = file.metadata().and_then(|metadata| metadata.modified());
                if modified.expect("the system has times") > earlier + Duration::from_secs(5) {
                    file.set_modified(earlier).expect("the time is set");
                }
            }
        }
    }

    /// Builds and returns what the build says.
    #[track_caller]
    fn build(&self, arguments: &[&str]) -> String {
        let explain: &[&str] =
            if arguments.contains(&"--explain") { &[] } else { &["--explain", "."] };
        let all = [&["build"], explain, arguments].concat();
        let done = filiera(self.place.path(), &all);
        assert_exit(&done, 0, "");
        String::from_utf8_lossy(&done.stderr).into_owned()
    }

    /// Asserts that the site equals one that is built from nothing.
    #[track_caller]
    fn assert_clean(&self, arguments: &[&str], edit: &str) {
        let _ = fs::remove_dir_all(self.path("clean"));
        let _ = fs::remove_dir_all(self.path(".filiera/clean.record"));
        let _ = fs::remove_dir_all(self.path(".filiera/clean.cache"));
        self.build(&[arguments, &["--out", "clean"]].concat());
        let (mut site, clean) = (files_in(&self.path("public")), files_in(&self.path("clean")));
        // Former files named by their content stay for some days.
        site.retain(|path, _| clean.contains_key(path) || !path.starts_with("assets/"));
        site.retain(|path, _| clean.contains_key(path) || !path.contains("search/"));
        for (path, bytes) in &clean {
            assert!(
                site.get(path) == Some(bytes),
                "after {edit}: {path} differs from a clean build"
            );
        }
        let others: Vec<_> = site.keys().filter(|path| !clean.contains_key(*path)).collect();
        assert!(others.is_empty(), "after {edit}: there is more than in a clean build: {others:?}");
    }
}

fn files_in(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = WalkDir::new(folder).into_iter().map(|file| file.expect("it can be listed"));
    files
        .filter(|file| file.file_type().is_file())
        .map(|file| {
            let path = file.path().strip_prefix(folder).expect("it is inside");
            let bytes = fs::read(file.path()).expect("it can be read");
            (path.to_string_lossy().replace('\\', "/"), bytes)
        })
        .collect()
}

const NOTHING_MADE: &str = "nothing was made";

#[test]
fn nothing_is_made_if_nothing_has_changed() {
    let project = Project::new();
    assert!(project.build(&[]).contains("there is no record of a build without mistakes"));
    let before = files_in(&project.path("public"));
    let again = project.build(&[]);
    assert!(again.contains(NOTHING_MADE), "{again}");
    assert!(again.contains("3 entries became") && again.contains("0 files changed"), "{again}");
    assert!(files_in(&project.path("public")) == before, "the site has changed");
    project.assert_clean(&[], "no edit");
    // A folder that others write to is none of the build's business.
    project.write("public/CNAME", "riuso.example");
    assert!(project.build(&[]).contains(NOTHING_MADE));
}

#[test]
fn every_change_is_noticed() {
    let project = Project::new();
    project.build(&[]);
    let case = |edit: &dyn Fn(), arguments: &[&str], expected: &str| {
        edit();
        project.age();
        let said = project.build(arguments);
        assert!(said.contains(expected), "no `{expected}` in:\n{said}");
        project.assert_clean(arguments, expected);
        let said = project.build(arguments);
        assert!(said.contains(NOTHING_MADE), "after `{expected}`:\n{said}");
    };
    let none = || {};
    let sit = || project.write("content/solutions/sit.md", &solution("Sit", "Una carta"));
    case(&sit, &[], "solutions/sit.md in the content was changed");
    let new = || project.write("content/solutions/acque.md", &solution("Acque", "Fontane"));
    case(&new, &[], "solutions/acque.md in the content");
    let gone = || fs::remove_file(project.path("content/solutions/acque.md")).expect("removed");
    case(&gone, &[], "solutions/acque.md in the content");
    let drawing =
        || project.write("content/solutions/albo/schema.svg", &DRAWING.replace("h9", "v9"));
    case(&drawing, &[], "solutions/albo/schema.svg in the content");
    let page =
        || fs::remove_file(project.path("public/soluzioni/sit/index.html")).expect("removed");
    case(&page, &[], "soluzioni/sit/index.html in the site");
    let page = || project.write("public/index.html", "another text");
    case(&page, &[], "index.html in the site");
    case(&none, &["--base-url", "https://altro.example/"], "another value of `--base-url`");
    let themed = ["--base-url", "https://altro.example/", "--theme", "theme"];
    case(&none, &themed, "another value of `--theme`");
    let theme = || project.write("theme/texts/it.ftl", "home-title = Riuso in Italia\n");
    case(&theme, &themed, "texts/it.ftl in the theme");
    let said = project.build(&[&["--clean", "--clean"], &themed[..]].concat());
    assert!(said.contains("`--clean` asks for it"), "{said}");
}

#[test]
fn a_damaged_record_makes_a_whole_build() {
    let project = Project::new();
    project.build(&[]);
    let record = project.path(".filiera/public.cache/last-build.1");
    let bytes = fs::read(&record).expect("the record is there");
    for damaged in [&bytes[..bytes.len() / 2], b"", b"{}"] {
        fs::write(&record, damaged).expect("written");
        assert!(project.build(&[]).contains("there is no record"));
        project.assert_clean(&[], "a damaged record");
        assert!(project.build(&[]).contains(NOTHING_MADE));
    }
}

#[test]
fn files_saved_right_before_a_build_are_read_again() {
    let project = Project::new();
    project.write("content/solutions/sit.md", &solution("Sit", "Appena scritto"));
    project.build(&[]);
    let again = project.build(&[]);
    assert!(again.contains("less than two seconds before the last build"), "{again}");
}

#[test]
fn mistakes_are_reported_each_time() {
    let project = Project::new();
    project.write("content/solutions/rotta.md", "---\ntitle: Rotta\nkind: nessuno\n---\n");
    project.age();
    for _ in 0..2 {
        let done = filiera(project.place.path(), &["build"]);
        assert_exit(&done, 1, "solutions/rotta.md");
        let done = filiera(project.place.path(), &["build", "--keep-going"]);
        assert_exit(&done, 1, "1 file with errors left out");
        assert_exit(&done, 1, "solutions/rotta.md");
    }
}

#[test]
fn explain_tells_what_became_of_a_file() {
    let project = Project::new();
    let explain = |path: &str| project.build(&["--explain", path]);
    let said = explain("public/soluzioni/sit/");
    assert!(said.contains("soluzioni/sit/index.html was written"), "{said}");
    assert!(explain("soluzioni/sit").contains("soluzioni/sit/index.html was kept"));
    project.write("content/solutions/sit.md", &solution("Sit", "Una carta"));
    let said = explain("soluzioni/bosco/index.html");
    assert!(said.contains("everything was made: solutions/sit.md in the content"), "{said}");
    assert!(said.contains("soluzioni/bosco/index.html was kept"), "{said}");
    assert!(explain("soluzioni/nulla").contains("soluzioni/nulla is no file of this site"));
}

#[test]
fn timings_count_the_pages_of_each_template() {
    let project = Project::new();
    let said = project.build(&["--timings"]);
    for line in ["render", "compare", "solution.html"] {
        assert!(said.contains(line), "no `{line}` in:\n{said}");
    }
}

/// Makes a random edit to a file of any kind. Returns a description.
fn edit(project: &Project, rng: &mut Rng, number: usize) -> String {
    let text = format!("Testo {number} {}", rng.u32(..));
    let slug = format!("extra{}", rng.u8(..4));
    let entry = format!("content/solutions/{slug}.md");
    let (path, text) = match rng.u8(..12) {
        0 => ("content/solutions/sit.md".to_owned(), solution("Sit", &text)),
        1 => ("content/solutions/bosco.md".to_owned(), solution(&format!("Bosco{number}"), &text)),
        2 | 3 => (entry, solution(&slug, &text)),
        4 | 5 => {
            let _ = fs::remove_file(project.path(&entry));
            return format!("the removal of {entry}");
        }
        6 => {
            let bytes = DRAWING.replace("h9", &format!("h{number}"));
            ("content/solutions/albo/schema.svg".to_owned(), bytes)
        }
        7 => {
            ("content/site.yml".to_owned(), SITE.replace("Catalogo", &format!("Catalogo {number}")))
        }
        8 => ("theme/texts/it.ftl".to_owned(), format!("home-title = Riuso {number}\n")),
        9 => {
            let text = format!("---\ntitle: Register {number}\nsummary: Documents\n---\n");
            ("content/solutions/albo/index.en.md".to_owned(), text)
        }
        10 => (
            "content/vocabularies/synonyms.yml".to_owned(),
            format!("- [albo, registro{number}]\n"),
        ),
        _ => {
            let sites: Vec<_> = files_in(&project.path("public")).into_keys().collect();
            let path = format!("public/{}", sites[rng.usize(..sites.len())]);
            match rng.bool() {
                true => drop(fs::remove_file(project.path(&path))),
                false => project.write(&path, &text),
            }
            return format!("a change of {path}");
        }
    };
    project.write(&path, &text);
    format!("an edit of {path}")
}

#[test]
fn after_random_edits_a_site_equals_a_clean_one() {
    let number = std::env::var("EDITS").ok().and_then(|edits| edits.parse().ok());
    let (mut rng, project) = (Rng::with_seed(18), Project::new());
    let arguments = ["--theme", "theme"];
    project.build(&arguments);
    for number in 0..number.unwrap_or(EDITS) {
        let edits: Vec<String> =
            (0..rng.usize(1..4)).map(|_| edit(&project, &mut rng, number)).collect();
        // Half of the edits are too close to the build for its record.
        if rng.bool() {
            project.age();
        }
        project.build(&arguments);
        project.assert_clean(&arguments, &edits.join(", "));
        if rng.bool() {
            project.build(&arguments);
            project.assert_clean(&arguments, "a second build");
        }
    }
}
