//! `new` creates entries, `init` creates catalogues; neither overwrites a file.

use std::fs;
use std::path::Path;
use std::process::Output;

use crate::support::{assert_exit, content, filiera};

const SIT: (&str, &str) =
    ("content/solutions/sit.md", "title: SIT\npubliccode: {url: 'https://example.org/sit.git'}");

/// Every kind with its required answers and the path of the new file.
const KINDS: [(&str, &[&str], &str); 9] = [
    (
        "solution",
        &["Albo: prova", "--url", "https://example.org/albo.git"],
        "solutions/albo-prova.md",
    ),
    (
        "community",
        &["Rete", "--state", "open", "--summary", "Una \"rete\" di prova"],
        "communities/rete.md",
    ),
    (
        "practice",
        &["Sportello", "--practice-kind", "method", "--organisation", "C_A944"],
        "practices/sportello.md",
    ),
    ("centre", &["Centro", "--organisation", "Consorzio di prova"], "centres/centro.md"),
    ("programme", &["Bando"], "programmes/bando.md"),
    ("page", &["Chi siamo"], "pages/chi-siamo.md"),
    ("organisation", &["c_a944"], "organisations/c_a944.md"),
    (
        "usage",
        &[
            "solutions/sit",
            "--organisation",
            "c_a944",
            "--source",
            "https://example.org/delibera",
            "--since",
            "2019-03",
        ],
        "usages/sit-c-a944.yml",
    ),
    (
        "usage",
        &["Altro software", "--organisation", "c_a944", "--source", "https://example.org/delibera"],
        "usages/altro-software-c-a944.yml",
    ),
];

fn new(folder: &Path, kind: &str, answers: &[&str]) -> Output {
    filiera(folder, &[&["new", kind], answers].concat())
}

#[test]
fn new_files_of_every_kind_have_no_mistakes() {
    let folder = content(&[SIT]);
    for (kind, answers, path) in KINDS {
        let made = new(folder.path(), kind, answers);
        assert_exit(&made, 0, &format!("content/{path}"));
        assert_eq!(String::from_utf8_lossy(&made.stdout), format!("content/{path}\n"));
        assert_exit(&made, 0, "next: `filiera serve");
    }
    for drafts in [&[][..], &["--drafts"]] {
        let checked = filiera(folder.path(), &[&["check", "--format", "short"], drafts].concat());
        assert_exit(&checked, 0, "");
        let shown = String::from_utf8_lossy(&checked.stdout);
        assert!(!shown.contains("error:") && !shown.contains("warning:"), "{shown}");
    }
    assert_exit(&filiera(folder.path(), &["build", "--drafts"]), 0, "became");
    assert!(folder.path().join("public/buone-pratiche/sportello/index.html").exists());
}

#[test]
fn new_never_overwrites_a_file() {
    let folder = content(&[SIT]);
    let before = fs::read(folder.path().join(SIT.0)).expect("the file exists");
    let second = new(folder.path(), "solution", &["SIT", "--url", "https://example.org/other.git"]);
    assert_exit(&second, 2, "could not write content/solutions/sit.md: it exists already");
    assert_eq!(fs::read(folder.path().join(SIT.0)).expect("the file exists"), before);
}

#[test]
fn entries_with_publiccode_need_no_url() {
    let file = "publiccodeYmlVersion: \"0\"\nname: Medusa\nurl: https://example.org/medusa.git\n";
    let folder = content(&[SIT, ("content/solutions/medusa/publiccode.yml", file)]);
    assert_exit(
        &new(folder.path(), "solution", &["Medusa"]),
        0,
        "content/solutions/medusa/index.md",
    );
    let text = fs::read_to_string(folder.path().join("content/solutions/medusa/index.md"))
        .expect("the file was created");
    assert!(!text.contains("\npubliccode:"), "{text}");
    assert_exit(&filiera(folder.path(), &["check", "--drafts"]), 0, "");
}

#[test]
fn missing_answers_are_reported_with_their_option() {
    let folder = content(&[SIT]);
    let case = |kind: &str, answers: &[&str], line: &str| {
        let output = new(folder.path(), kind, answers);
        assert_exit(&output, 2, line);
        assert_eq!(String::from_utf8_lossy(&output.stderr).lines().count(), 1);
    };
    case(
        "solution",
        &["Albo"],
        "could not create a new `solution`: `--url` is missing: the URL of",
    );
    case("community", &[], "its name is missing: `filiera new community \"NAME\"`");
    case("usage", &["solutions/sit", "--organisation", "c_a944"], "`--source` is missing");
    case(
        "usage",
        &["solutions/sti", "--organisation", "c_a944"],
        "no entry is called `solutions/sti`; the closest is `solutions/sit`",
    );
    case(
        "usage",
        &["solutions/sit", "--organisation", "c_zzzz"],
        "no organisation of the register has the IPA code `c_zzzz`",
    );
    case(
        "practice",
        &["Sportello", "--practice-kind", "servizio"],
        "could not use `--practice-kind`: `servizio` is not one of `sharedService`",
    );
    case(
        "solution",
        &["Albo", "--url", "albo.git"],
        "could not use `--url`: `albo.git` is not a URL",
    );
    case(
        "page",
        &["Albo", "--url", "https://example.org"],
        "could not create a new `page`: `--url` does not apply to it",
    );
    case("page", &["…"], "`…` has no letters or digits to make a URL from");
    case(
        "page",
        &["Albo", "--content", "nowhere"],
        "could not read nowhere: there is no such folder; `filiera init` creates one",
    );
}

#[test]
fn fresh_catalogues_can_be_checked_and_built() {
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    assert_exit(
        &filiera(folder.path(), &["init", "catalogo"]),
        0,
        "next: `cd catalogo`; `filiera serve`",
    );
    let catalogue = folder.path().join("catalogo");
    let checked = filiera(&catalogue, &["check", "--format", "short"]);
    assert_exit(&checked, 0, "");
    let shown = String::from_utf8_lossy(&checked.stdout);
    assert!(!shown.contains("error:") && !shown.contains("warning:"), "{shown}");
    assert_exit(&filiera(&catalogue, &["build"]), 0, "7 entries became");
    for file in [
        "netlify.toml",
        ".github/workflows/catalogue.yml",
        ".gitlab-ci.yml",
        ".gitignore",
        ".vscode/settings.json",
    ] {
        assert!(catalogue.join(file).exists(), "{file}");
    }
    for sample in ["solutions", "communities", "practices"] {
        let text = fs::read_to_string(catalogue.join("content").join(sample).join("esempio.md"))
            .expect("the sample exists");
        assert!(text.contains("title: \"Esempio") && text.contains("va sostituita"), "{text}");
    }
}

#[test]
fn init_never_overwrites_a_file() {
    let folder =
        content(&[SIT, ("content/site.yml", "title: Il nostro\n"), ("netlify.toml", "# nostro\n")]);
    assert_exit(&filiera(folder.path(), &["init"]), 0, "netlify.toml exists and was left as it is");
    assert_eq!(
        fs::read_to_string(folder.path().join("netlify.toml")).expect("the file exists"),
        "# nostro\n"
    );
    assert_eq!(
        fs::read_to_string(folder.path().join("content/site.yml")).expect("the file exists"),
        "title: Il nostro\n"
    );
    assert_exit(&filiera(folder.path(), &["init"]), 0, "0 files created");
}

#[test]
fn a_code_that_is_not_in_the_register_is_no_name() {
    let folder = content(&[SIT]);
    let unknown = "no organisation of the register has the IPA code `c_zzzz`";
    assert_exit(&filiera(folder.path(), &["new", "organisation", "c_zzzz"]), 2, unknown);
    assert!(!folder.path().join("content/organisations").exists());
}
