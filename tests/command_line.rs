//! Contract of the command line: exit codes, one line per failure, and no change to the site after
//! a failure.

use std::fs;
use std::io::ErrorKind;
use std::net::TcpListener;
use std::path::Path;

use crate::support::{assert_exit, content, filiera, filiera_within, program, repository};

const SIT: (&str, &str) = (
    "content/solutions/sit.md",
    "title: SIT\nsummary: Il sistema informativo territoriale del comune\npubliccode: {url: 'https://example.org/sit.git'}",
);

#[test]
fn build_prints_what_it_made() {
    let folder = content(&[SIT]);
    assert_exit(&filiera(folder.path(), &["build"]), 0, "1 entry became");
    assert!(folder.path().join("public/soluzioni/sit/index.html").exists());
    assert_exit(&filiera(folder.path(), &["build"]), 0, "0 files changed");
}

#[test]
fn a_failed_build_leaves_the_site_unchanged() {
    let folder = content(&[SIT]);
    assert_exit(&filiera(folder.path(), &["build"]), 0, "became");
    let before = fs::read(folder.path().join("public/soluzioni/sit/index.html"))
        .expect("the file was built");
    fs::write(folder.path().join(SIT.0), "---\ntitel: SIT 2\n---\n")
        .expect("the file can be written");
    assert_exit(&filiera(folder.path(), &["build"]), 1, "public was left as it was");
    assert_eq!(
        fs::read(folder.path().join("public/soluzioni/sit/index.html"))
            .expect("the file still exists"),
        before
    );
}

#[test]
fn sources_are_never_overwritten() {
    let folder = content(&[SIT]);
    let theme = folder.path().join("theme/texts");
    fs::create_dir_all(&theme).expect("the disk raises no error");
    fs::write(theme.join("it.ftl"), "search-title = Trova\n").expect("the disk raises no error");
    #[cfg(unix)]
    std::os::unix::fs::symlink("content/new", folder.path().join("dangling")).expect("it is new");
    for (out, mixed) in [
        ("new/../content", "content"),
        ("content", "content"),
        ("content/public", "content"),
        ("new/..", "content"),
        ("theme", "theme"),
        ("theme/new", "theme"),
        ("dangling", "content"),
    ] {
        let build = ["build", "--clean", "--theme", "theme", "--out", out];
        let line = format!("it would mix with the {mixed} in {mixed}");
        assert_exit(&filiera(folder.path(), &build), 2, &line);
    }
    assert!(folder.path().join(SIT.0).exists() && theme.join("it.ftl").exists());
    assert!(!folder.path().join("content/index.html").exists());
}

#[test]
fn files_that_no_build_wrote_are_deleted_only_if_asked_twice() {
    let folder = content(&[SIT, ("documents/thesis.odt", "years of work")]);
    let build = |options: &[&str]| {
        filiera(folder.path(), &[&["build", "--out", "documents"], options].concat())
    };
    let thesis = folder.path().join("documents/thesis.odt");
    assert_exit(&build(&[]), 2, "it contains files that no earlier build wrote");
    assert_exit(
        &build(&["--clean"]),
        2,
        "`--clean` would delete a file that no earlier build wrote, thesis.odt",
    );
    assert!(thesis.exists());
    assert_exit(&build(&["--clean", "--clean"]), 0, "1 entry");
    assert!(!thesis.exists());
    assert_exit(&build(&["--clean"]), 0, "1 entry");
}

#[cfg(unix)]
#[test]
fn imports_follow_no_symlink_out_of_the_content() {
    let file = "publiccodeYmlVersion: '0.4'\nname: SIT\nurl: https://example.org/sit.git\n";
    let folder = content(&[("from/publiccode.yml", file), ("outside/index.html", "")]);
    fs::create_dir_all(folder.path().join("content/solutions")).expect("it can be created");
    let link = folder.path().join("content/solutions/from");
    std::os::unix::fs::symlink("../../outside", link).expect("it is new");
    let output = filiera(folder.path(), &["import", "from/publiccode.yml"]);
    assert_exit(&output, 2, "a symbolic link leads out of content");
    assert!(!folder.path().join("outside/publiccode.yml").exists());
}

#[test]
fn content_in_the_folder_of_builds_is_refused() {
    let folder = content(&[(".filiera/public.staging/solutions/sit.md", SIT.1)]);
    let build = ["build", "--content", ".filiera/public.staging"];
    assert_exit(&filiera(folder.path(), &build), 2, "is where builds keep their own files");
    assert!(folder.path().join(".filiera/public.staging/solutions/sit.md").exists());
}

#[test]
fn keep_going_leaves_out_broken_entries() {
    let broken = (
        "content/solutions/albo.md",
        "title: Albo\nrelated: [solutions/gone]\npubliccode: {url: 'https://example.org/a.git'}",
    );
    let folder = content(&[SIT, broken]);
    assert_exit(
        &filiera(folder.path(), &["build", "--keep-going"]),
        1,
        "1 file with errors left out",
    );
    assert!(folder.path().join("public/soluzioni/sit/index.html").exists());
    assert!(!folder.path().join("public/soluzioni/albo/index.html").exists());
}

#[test]
fn failures_are_one_line() {
    let folder = content(&[("content/solutions/.keep", ""), ("file", "")]);
    let one_line = |arguments: &[&str], line: &str| {
        let output = filiera(folder.path(), arguments);
        assert_exit(&output, 2, line);
        assert_eq!(String::from_utf8_lossy(&output.stderr).lines().count(), 1);
    };
    one_line(&["build"], "error: could not find an entry in content");
    one_line(
        &["build", "--content", "nowhere"],
        "error: could not read nowhere: there is no such folder",
    );
    one_line(
        &["build", "--out", "file/public"],
        "error: could not write the site to file/public: file is not a folder",
    );
    one_line(
        &["build", "--out", "file"],
        "error: could not write the site to file: file is not a folder",
    );
    one_line(
        &["build", "--theme", "no-theme"],
        "error: could not read no-theme: there is no such folder",
    );
    one_line(&["check", "--content", "file"], "error: could not read file: file is not a folder");
    one_line(&["init", "file"], "error: could not create file: file exists");
    one_line(&["init", "file/new"], "error: could not create file/new: file is not a folder");
    one_line(&["build", "--out", "content/public"], "error: could not write the site to");
    one_line(
        &["build", "--base-url", "example.org"],
        "error: could not use `--base-url`: `example.org` is not a URL from https:// on",
    );
    one_line(&["import", "nowhere"], "error: could not read nowhere");
    one_line(
        &["import", "https://me:word@ente.it/albo?sig=1f3a"],
        "error: could not import https://***@ente.it/albo?sig=***: the catalogue would keep",
    );
    fs::create_dir(folder.path().join("none")).expect("the folder can be created");
    fs::write(folder.path().join("some.md"), "").expect("the file can be written");
    one_line(&["import", "none"], "error: could not find a publiccode.yml in none");
    one_line(
        &["check", "none", "content"],
        "error: could not find a publiccode.yml in none, content",
    );
    one_line(
        &["check", "some.md"],
        "a Markdown entry is checked with its catalogue: `filiera check --content DIR`",
    );
}

#[test]
fn files_that_are_not_utf8_are_reported() {
    let folder = content(&[SIT]);
    fs::write(
        folder.path().join("content/solutions/albo.md"),
        b"---\ntitle: Citt\xe0\npubliccode: {url: 'https://example.org/a'}\n---\n",
    )
    .expect("the file can be written");
    assert_exit(
        &filiera(folder.path(), &["check", "--format", "short"]),
        1,
        "content/solutions/albo.md:2:12: error: the file is not UTF-8",
    );
}

#[test]
fn check_prints_findings_in_every_format() {
    let folder = content(&[("content/solutions/sit.md", "titel: SIT")]);
    let shown = |format: &str| filiera(folder.path(), &["check", "--format", format]);
    assert_exit(&shown("pretty"), 1, "= help: the closest key is `title`");
    assert_exit(
        &shown("short"),
        1,
        "content/solutions/sit.md:2:1: error: `titel` is not a key here; the closest key is `title`",
    );
    assert_exit(&shown("json"), 1, r#""path":"solutions/sit.md","line":2,"column":1"#);
    assert_exit(&shown("github"), 1, "::error file=content/solutions/sit.md,line=2,col=1");
}

#[test]
fn findings_are_in_the_language_of_the_option() {
    let folder = content(&[("content/solutions/sit.md", "titel: SIT")]);
    let check = |arguments: &[&str]| {
        filiera(folder.path(), &[&["check", "--lang", "it"], arguments].concat())
    };
    assert_exit(&check(&[]), 1, "errore[unknown-key]: `titel` non è una chiave prevista qui");
    assert_exit(&check(&[]), 1, "= rimedio: la chiave più simile è `title`");
    assert_exit(&check(&[]), 1, "3 errori in 1 scheda");
    let line = "content/solutions/sit.md:2:1: errore: `titel` non è una chiave prevista qui; la chiave più simile è `title`";
    assert_exit(&check(&["--format", "short"]), 1, line);
    let object = r#"{"severity":"error","code":"unknown-key","args":{"key":"titel","nearest":"title"},"message":"`titel` non è una chiave prevista qui""#;
    assert_exit(&check(&["--format", "json"]), 1, object);
    assert_exit(
        &check(&["--format", "github"]),
        1,
        "title=unknown-key::`titel` non è una chiave prevista qui%0Ala chiave più",
    );
    let build = ["build", "--lang", "it"];
    assert_exit(
        &filiera(folder.path(), &build),
        1,
        "3 errori in 1 scheda; la cartella public è rimasta com'era",
    );
    let sound = content(&[SIT]);
    assert_exit(&filiera(sound.path(), &build), 0, " da 1 scheda in ");
    assert_exit(&filiera(sound.path(), &build), 0, "; file cambiati: 0");
}

#[test]
fn the_default_language_is_that_of_the_locale() {
    let folder = content(&[("content/solutions/sit.md", "titel: SIT")]);
    let italian = |arguments: &[&str]| {
        program(folder.path()).env("LC_ALL", "it_IT.UTF-8").args(arguments).output()
    };
    assert_exit(&italian(&["check"]).expect("the program starts"), 1, "3 errori in 1 scheda");
    assert_exit(
        &italian(&["check", "--lang", "en"]).expect("the program starts"),
        1,
        "3 errors in 1 entry",
    );
    assert_exit(
        &filiera(folder.path(), &["check", "--lang", "de"]),
        2,
        "[possible values: en, it]",
    );
}

#[test]
fn mistakes_in_publiccode_never_stop_a_build() {
    let file = "publiccodeYmlVersion: \"0.4\"\nname: Medusa\nurl: https://example.org/medusa.git\ndevelopmentStatus: stabel\n";
    let folder = content(&[("content/solutions/medusa/publiccode.yml", file)]);
    assert_exit(&filiera(folder.path(), &["build"]), 0, "`filiera check` shows more");
    assert_exit(&filiera(folder.path(), &["check", "--format", "short"]), 0, "`stabel`");
    assert_exit(&filiera(folder.path(), &["check", "--strict"]), 1, "`stable`");
    assert_exit(&filiera(folder.path(), &["check", "content/solutions"]), 1, "`stabel`");
}

#[test]
fn findings_about_a_summary_of_an_owner_are_at_its_text() {
    let file = "name: SIT\ndescription:\n  it: {shortDescription: Mappe}\n";
    let folder = content(&[("content/solutions/sit/publiccode.yml", file)]);
    let place = "content/solutions/sit/publiccode.yml:3:26: advice: a summary of 5 characters";
    assert_exit(&filiera(folder.path(), &["check", "--format", "short"]), 0, place);
}

#[test]
fn two_solutions_with_one_repository_are_reported() {
    let entry = |url: &str| format!("title: A\npubliccode: {{url: '{url}'}}");
    let folder = content(&[
        ("content/solutions/sit.md", &entry("https://example.org/sit")),
        ("content/solutions/mappe.md", &entry("https://example.org/SIT.git/")),
        ("content/solutions/albo.md", &entry("https://example.org/albo")),
    ]);
    let output = filiera(folder.path(), &["check", "--format", "short"]);
    let place =
        "content/solutions/sit.md:3:19: advice: `https://example.org/sit` is the repository";
    assert_exit(&output, 0, place);
    assert_eq!(String::from_utf8_lossy(&output.stdout).matches("is the repository").count(), 1);
}

#[test]
fn software_cannot_be_described_twice() {
    let publiccode = ("content/solutions/sit/publiccode.yml", "name: SIT\n");
    let folder = content(&[SIT, publiccode]);
    assert_exit(
        &filiera(folder.path(), &["check", "--format", "short"]),
        1,
        "content/solutions/sit.md:4:13: error: solutions/sit/publiccode.yml already describes the software",
    );
}

#[test]
fn files_full_of_mistakes_are_reported_quickly() {
    let categories: String = (0..45_000).map(|number| format!("  - albo-{number}\n")).collect();
    let long_line = format!("name: SIT\ncategories: [{}]\n", "albo, ".repeat(100_000));
    let folder = content(&[
        ("many/publiccode.yml", &format!("name: SIT\ncategories:\n{categories}")),
        ("long/publiccode.yml", &long_line),
        (
            "line/publiccode.yml",
            &format!(
                "name: SIT\nurl: {}\nlegal: {{license: {}}}\n",
                "x".repeat(500_000),
                "y ".repeat(200_000)
            ),
        ),
    ]);
    for format in ["pretty", "short", "json", "github"] {
        let arguments = ["check", "many", "long", "line", "--format", format];
        let output = filiera_within(folder.path(), 20, &arguments);
        assert_exit(&output, 1, "(and 44950 more like this)");
        assert!(
            output.stdout.len() < 300_000,
            "{format} prints too much: {} bytes",
            output.stdout.len()
        );
    }
}

#[test]
fn many_missing_files_are_reported_quickly() {
    let screenshots: String = (0..12_000).map(|number| format!("    - {number}.png\n")).collect();
    let file = format!("name: SIT\ndescription:\n  it:\n    screenshots:\n{screenshots}");
    let folder = content(&[("many/publiccode.yml", &file)]);
    for number in 0..4_000 {
        fs::write(folder.path().join(format!("many/{number}.svg")), "").expect("there is room");
    }
    let output = filiera_within(folder.path(), 20, &["check", "many", "--format", "json"]);
    assert_exit(&output, 1, "\"key\":\"description.it.screenshots[7]\"");
}

#[test]
fn control_characters_in_files_are_escaped() {
    let file = "name: SIT\nurl: \"a\\n::error::x\\e[2J\"\n";
    let folder = content(&[("a\u{1b}b/publiccode.yml", file)]);
    for format in ["pretty", "short", "json", "github"] {
        let output = filiera(folder.path(), &["check", ".", "--format", format]);
        assert_exit(&output, 1, "::error::x");
        let shown = String::from_utf8_lossy(&output.stdout);
        assert!(
            !shown.contains('\u{1b}') && !shown.lines().any(|line| line.starts_with("::error::")),
            "{shown}"
        );
    }
}

#[test]
fn json_has_whole_values() {
    let state = format!("a\\tb{}\\x9b", "x".repeat(300));
    let text = format!("title: SIT\nstate: \"{state}\"");
    let folder = content(&[("content/communities/sit.md", &text)]);
    let value = format!(r#""value":"a\tb{}""#, "x".repeat(300));
    let output = filiera(folder.path(), &["check", "--format", "json"]);
    assert_exit(&output, 1, &value);
    assert_exit(&output, 1, r#""args":{"characters":["U+009B control character"],"key":"state"}"#);
    let shown = format!("`a\\tb{}…` is not", "x".repeat(77));
    assert_exit(&filiera(folder.path(), &["check", "--format", "short"]), 1, &shown);
}

#[test]
fn json_has_the_path_of_the_key() {
    let entry = "title: SIT\ncontacts:\n  - phone: 1\n  - {name: B, mail: c}\nstate: x\n";
    let usage = "usages:\n  - organisation: c_a944\n    solution: {nome: SIT}\n";
    let folder = content(&[
        ("content/communities/sit.md", entry),
        ("content/usages/sit.yml", usage),
        ("content/site.yml", "title: A\npublisher: {url: b}\n"),
    ]);
    let output = filiera(folder.path(), &["check", "--format", "json"]);
    for key in [
        "contacts[0].name",
        "contacts[1].mail",
        "state",
        "usages[0].source",
        "usages[0].solution.nome",
        "usages[0].solution.name",
        "publisher.url",
        "publisher.name",
    ] {
        assert_exit(&output, 1, &format!(r#""key":"{key}""#));
    }
}

#[test]
fn paths_and_commands_are_never_cut() {
    let (root, folder) = (content(&[]), ["cartella".repeat(20), "catalogo".repeat(20)].join("/"));
    assert_exit(&filiera(root.path(), &["init", &folder]), 0, &format!("`cd {folder}`"));
    let missing = format!("could not read {folder}/nowhere: there is no such folder");
    let arguments = ["build", "--content", &format!("{folder}/nowhere")];
    assert_exit(&filiera(root.path(), &arguments), 2, &missing);
}

#[test]
fn names_in_a_theme_that_nothing_uses_are_refused() {
    let build = |file: (&str, &str)| {
        filiera(content(&[SIT, file]).path(), &["build", "--no-cards", "--theme", "theme"])
    };
    let text = "nothing uses the text `search-titel`; the closest one is `search-title`";
    assert_exit(&build(("theme/texts/it.ftl", "search-titel = Trova\n")), 2, text);
    let file = "the closest one is pages/solution.html";
    assert_exit(&build(("theme/pages/solutoin.html", "")), 2, file);
    assert_exit(&build(("theme/stili/ente.css", "")), 2, "the theme has no file of this name");
    assert_exit(&build(("theme/texts/it.ftl", "licence-MIT = Licenza MIT\n")), 0, "1 entry");
}

#[test]
fn fields_that_do_not_exist_are_named() {
    let folder = content(&[SIT]);
    let search = |query| filiera(folder.path(), &["search", query]);
    assert_exit(&search("foo:territoriale"), 0, "no field is called `foo`");
    assert_exit(&search("foo:territoriale"), 0, "SIT");
    let known = search("ente:bologna");
    assert!(!String::from_utf8_lossy(&known.stderr).contains("no field"), "{known:?}");
}

#[test]
fn results_have_no_characters_that_a_terminal_executes() {
    let entry = SIT.1.replace("SIT", "\"SIT\\u202e\\x1b[2J\"");
    let folder = content(&[("content/solutions/sit.md", &entry)]);
    let output = filiera(folder.path(), &["search", "territoriale"]);
    assert_exit(&output, 0, "SIT[2J");
    let warned = "`U+001B control character`, `U+202E right-to-left override`";
    assert_exit(&filiera(folder.path(), &["check"]), 0, warned);
}

#[test]
fn errors_in_a_theme_are_shown_with_their_line() {
    let template = ("theme/pages/list.html", "<p>\n{{ title\n</p>\n");
    let output = filiera(content(&[SIT, template]).path(), &["build", "--theme", "theme"]);
    assert_exit(&output, 2, "\n3 | </p>\n");
}

#[test]
fn import_copies_files_byte_for_byte() {
    let text = "publiccodeYmlVersion: \"0.4\"\r\nname: Medusa\r\nurl: https://example.org/medusa.git # as is\r\n";
    let folder = content(&[
        ("from/ente__medusa.yml", text),
        ("from/ente__broken.yml", "name: [\n"),
        ("from/a/publiccode.yml", "name: A\n"),
    ]);
    assert_exit(
        &filiera(folder.path(), &["import", "from"]),
        1,
        "2 created, 0 refreshed, 0 unchanged, 1 skipped",
    );
    let copied = fs::read_to_string(folder.path().join("content/solutions/medusa/publiccode.yml"))
        .expect("the file was imported");
    assert_eq!(copied, text);
    assert_exit(&filiera(folder.path(), &["import", "from"]), 1, "from/ente__broken.yml:");
    assert_exit(
        &filiera(folder.path(), &["import", "from"]),
        1,
        "0 created, 0 refreshed, 2 unchanged, 1 skipped",
    );
    assert_exit(&filiera(folder.path(), &["build"]), 0, "2 entries became");
    assert!(Path::exists(&folder.path().join("public/soluzioni/a/index.html")));
}

#[test]
fn import_prints_changes_as_json() {
    let folder = content(&[("from/a/publiccode.yml", "name: A\nsoftwareVersion: '1'\n")]);
    assert_exit(
        &filiera(folder.path(), &["import", "from", "--format", "json"]),
        0,
        r#"{"outcome":"created","entry":"solutions/a""#,
    );
    fs::write(folder.path().join("from/a/publiccode.yml"), "name: A\nsoftwareVersion: '2'\n")
        .expect("the file can be written");
    let refreshed = filiera(folder.path(), &["import", "--refresh", "--format", "json"]);
    assert_exit(&refreshed, 0, r#""changes":[{"key":"softwareVersion","from":"1","to":"2"}]"#);
    fs::remove_dir_all(folder.path().join("from")).expect("the folder can be removed");
    assert_exit(&filiera(folder.path(), &["import", "--refresh"]), 1, "gone       solutions/a: ");
    assert_exit(
        &filiera(folder.path(), &["import", "ftp://a.it/publiccode.yml"]),
        2,
        "could not import ftp://a.it/publiccode.yml",
    );
    assert_exit(
        &filiera(folder.path(), &["import", "http://127.0.0.1:9/publiccode.yml"]),
        1,
        "private network",
    );
}

#[test]
fn check_makes_no_request_without_network() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.set_nonblocking(true).expect("the listener can be non-blocking");
    let url = format!("http://{}/sit.git", listener.local_addr().expect("a local address"));
    let text = format!(
        "title: SIT\nsummary: Il sistema informativo territoriale del comune\npubliccode: {{url: '{url}'}}"
    );
    let folder = content(&[("content/solutions/sit.md", &text)]);
    let quiet = filiera(folder.path(), &["check", "--format", "short"]);
    assert_exit(&quiet, 0, "solutions/sit.md");
    assert!(!String::from_utf8_lossy(&quiet.stderr).contains("asking for"));
    // Private addresses are reported without a request, even with `--network`.
    let checked = filiera(folder.path(), &["check", "--network", "--format", "short"]);
    assert_exit(&checked, 0, "leads to this machine or into a private network");
    assert_exit(&checked, 0, "checking 1 URL at 1 host");
    assert_eq!(
        listener.accept().expect_err("no connection was made").kind(),
        ErrorKind::WouldBlock
    );
}

#[test]
fn search_prints_hits() {
    let folder = content(&[SIT]);
    assert_exit(&filiera(folder.path(), &["search", "territoriali"]), 0, "/soluzioni/sit/");
    assert_exit(
        &filiera(folder.path(), &["search", "sistema", "--format", "json"]),
        0,
        r#""url":"soluzioni/sit/""#,
    );
    assert_exit(&filiera(folder.path(), &["search", "zzzz"]), 0, "nothing found");
}

#[test]
fn search_in_a_language_without_messages_uses_that_of_the_locale() {
    let site = "title: Catalogo\nlanguages: [it]\n";
    let folder = content(&[SIT, ("content/site.yml", site)]);
    let search = |lang: &str| {
        let mut program = program(folder.path());
        program.env("LC_ALL", "it_IT.UTF-8").args(["search", "sit", "--lang", lang]);
        program.output().expect("it starts")
    };
    assert_exit(&search("fr"), 2, "cercare in `fr`: l'unica lingua del sito è `it`");
    assert_exit(&search("en"), 2, "search in `en`: the only language of the site is `it`");
}

#[test]
fn kinds_of_files_are_listed_in_italian() {
    let output = filiera(content(&[]).path(), &["schema", "--lang", "it"]);
    assert_exit(&output, 0, "\nsite          site.yml: il sito nel suo insieme\n");
}

#[test]
fn options_that_are_missing_are_described_in_italian() {
    let folder = content(&[("content/solutions/.keep", "")]);
    let new = |arguments: &[&str]| {
        filiera(folder.path(), &[&["new", "--lang", "it"], arguments].concat())
    };
    assert_exit(&new(&["solution", "Albo"]), 2, "manca `--url`: l'indirizzo del repository");
    assert_exit(&new(&["community"]), 2, "`filiera new community \"NOME\"`");
}

#[test]
fn help_shows_the_usual_commands() {
    let folder = content(&[]);
    assert_exit(&filiera(folder.path(), &["--help"]), 0, "Usual steps:");
    assert_exit(&filiera(folder.path(), &["--version"]), 0, "filiera 0.1.0");
    assert_exit(&filiera(folder.path(), &["bild"]), 2, "build");
}

#[test]
fn licences_of_the_program_and_of_its_packages_are_printed() {
    let manifest = fs::read_to_string(repository().join("Cargo.toml")).expect("it is a file");
    let packages = manifest
        .split("\n[dependencies]\n")
        .nth(1)
        .and_then(|rest| rest.split("\n[").next())
        .expect("there are dependencies")
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name);
    let output = filiera(content(&[]).path(), &["licences"]);
    assert_exit(&output, 0, "EUROPEAN UNION PUBLIC LICENCE v. 1.2");
    assert_exit(&output, 0, "SIL OPEN FONT LICENSE Version 1.1");
    for package in packages {
        assert_exit(&output, 0, &format!("\n{package} "));
    }
}
