//! Imports from local folders, local repositories and a host on this machine.

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::Mutex;

use super::*;
use crate::message::{MessageLang, Phrase};
use crate::network::AddressPolicy;
use crate::network::tests::{Answers, Host};
use crate::status::ImportStatus;

/// Creates a temporary folder with these files.
fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    for (path, bytes) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("it is in the folder")).expect("it can be made");
        fs::write(path, bytes).expect("it can be written");
    }
    folder
}

/// Imports a folder and returns the result with a list such as `created albo`.
fn import_all(from: &Path, into: &Path) -> (Imported, Vec<String>) {
    let imported = all(&[Origin::of_path(from)], into, &near()).expect("the disk raises no error");
    let done = done(&imported);
    (imported, done)
}

fn done(imported: &Imported) -> Vec<String> {
    let listed = |verb: &'static str, taken: &[ImportedEntry]| {
        taken.iter().map(|taken| format!("{verb} {}", taken.slug)).collect::<Vec<_>>()
    };
    let unchanged = imported.unchanged.iter().map(|slug| format!("unchanged {slug}")).collect();
    [listed("created", &imported.created), listed("refreshed", &imported.refreshed), unchanged]
        .concat()
}

/// Returns an HTTP client that may reach this machine.
fn near() -> Network {
    Network::new(AddressPolicy::ThisMachineToo)
}

fn english(missed: &FailedImport) -> String {
    missed.why.clone().message(MessageLang::English).to_string()
}

#[test]
fn files_are_imported_byte_for_byte_and_only_once() {
    let bytes = b"\xef\xbb\xbfname: Albo\r\nsconosciuta: citt\xe0\r\n";
    let from = folder(&[("albo/publiccode.yml", bytes), ("note.yml", b"name: B")]);
    let into = folder(&[("solutions/albo/index.md", b"mine")]);
    let (imported, done) = import_all(from.path(), into.path());
    assert_eq!(done, ["created albo"]);
    assert_eq!(
        fs::read(into.path().join("solutions/albo/publiccode.yml")).expect("it was written"),
        bytes
    );
    assert_eq!(imported.notes[0].span.line_and_column(), (2, 18));
    assert!(into.path().join("site.yml").exists());
    assert_eq!(import_all(from.path(), into.path()).1, ["unchanged albo"]);
    fs::write(from.path().join("albo/publiccode.yml"), "name: Albo 2").expect("it can be written");
    assert_eq!(import_all(from.path(), into.path()).1, ["refreshed albo"]);
    assert_eq!(
        fs::read(into.path().join("solutions/albo/index.md")).expect("it is still there"),
        b"mine"
    );
}

#[test]
fn entries_of_the_same_name_get_the_owner_as_suffix() {
    let from = folder(&[
        ("a__Albo.yml", b"name: A"),
        ("b__albo.yml", b"name: B"),
        ("x/b__albo.yml", b"name: C"),
    ]);
    let into = folder(&[]);
    let expected = ["albo", "albo-b", "albo-2"].map(|slug| format!("created {slug}"));
    assert_eq!(import_all(from.path(), into.path()).1, expected);
}

#[test]
fn files_without_a_name_are_skipped_with_a_reason() {
    let from = folder(&[
        ("a__b.yml", b"url: https://a.it/b"),
        ("a__c.yml", b"name: \"open"),
        ("a__d.yml", b""),
    ]);
    let into = folder(&[]);
    let (imported, done) = import_all(from.path(), into.path());
    let codes: Vec<_> = imported.skipped.iter().map(|diagnostic| diagnostic.code()).collect();
    assert_eq!((done.len(), &*codes), (0, &["missing-key", "yaml-syntax", "not-a-publiccode"][..]));
    assert!(!into.path().join("site.yml").exists());
}

#[test]
fn long_names_are_shortened_for_their_suffix() {
    let name = "a".repeat(120);
    let file = |owner: &str| (format!("x{owner}/{owner}__{name}.yml"), b"name: A".to_vec());
    let files = [file("b"), file("b"), file("c"), file("c")];
    let files: Vec<_> = files
        .iter()
        .enumerate()
        .map(|(n, (path, text))| (format!("{n}/{path}"), text.as_slice()))
        .collect();
    let from = folder(&files.iter().map(|(path, text)| (path.as_str(), *text)).collect::<Vec<_>>());
    let (imported, _) = import_all(from.path(), folder(&[]).path());
    let ends: Vec<_> = imported.created.iter().map(|taken| &taken.slug.as_str()[97..]).collect();
    assert_eq!(ends, ["aaa", "a-b", "a-c", "a-2"]);
}

#[test]
fn other_software_of_the_same_name_gets_another_slug() {
    let one = folder(&[("albo/publiccode.yml", b"name: Albo\nurl: https://a.it/a/albo")]);
    let two = folder(&[("albo/publiccode.yml", b"name: Albo\nurl: https://b.it/b/albo.git")]);
    let moved = folder(&[("other/publiccode.yml", b"name: Albo B\nurl: http://B.it/b/albo/")]);
    let into = folder(&[]);
    assert_eq!(import_all(one.path(), into.path()).1, ["created albo"]);
    assert_eq!(import_all(two.path(), into.path()).1, ["created albo-b"]);
    assert_eq!(import_all(one.path(), into.path()).1, ["unchanged albo"]);
    assert_eq!(import_all(two.path(), into.path()).1, ["unchanged albo-b"]);
    assert_eq!(import_all(moved.path(), into.path()).1, ["refreshed albo-b"]);
}

#[test]
fn markdown_entries_keep_their_slug() {
    let from = folder(&[("albo/publiccode.yml", b"name: Albo")]);
    let into = folder(&[("solutions/albo.md", b"---\ntitle: Albo\n---\n")]);
    assert_eq!(import_all(from.path(), into.path()).1, ["created albo-2"]);
    assert_eq!(import_all(from.path(), into.path()).1, ["unchanged albo-2"]);
}

#[test]
fn hidden_and_generated_folders_are_not_searched() {
    let text = b"name: A".as_slice();
    let hidden =
        ["a/.git/publiccode.yml", "a/node_modules/b/publiccode.yml", "target/publiccode.yml"];
    let from = folder(&[
        (hidden[0], text),
        (hidden[1], text),
        (hidden[2], text),
        ("a/publiccode.yml", text),
    ]);
    let into = from.path().join("content");
    assert_eq!(import_all(from.path(), &into).1, ["created a"]);
    assert_eq!(import_all(from.path(), &into).1, ["unchanged a"]);
}

#[test]
fn files_with_other_capitals_in_their_names_are_reported() {
    let from = folder(&[("a/publiccode.yml", b"name: A"), ("b/PublicCode.YML", b"name: B")]);
    let into = folder(&[]);
    let (imported, created) = import_all(from.path(), into.path());
    assert_eq!(created, ["created a"]);
    let notes: Vec<_> = imported.notes.iter().map(Finding::to_string).collect();
    assert_eq!(notes, ["the file is not used"]);
    assert!(imported.notes[0].span.path().ends_with("b/PublicCode.YML"));
    let alone = all(&[Origin::Path(from.path().join("b"))], into.path(), &near());
    let failure = alone.expect_err("there is no publiccode.yml").to_string();
    assert!(failure.ends_with("b/PublicCode.YML would be found with the name `publiccode.yml`"));
}

#[test]
fn symlinks_to_folders_are_not_followed() {
    let from = folder(&[("albo/publiccode.yml", b"name: Albo")]);
    #[cfg(unix)]
    std::os::unix::fs::symlink(from.path().join("albo"), from.path().join("copy"))
        .expect("it can be made");
    assert_eq!(import_all(from.path(), folder(&[]).path()).1.len(), 1);
}

#[test]
fn files_that_are_too_large_are_not_read() {
    let from = folder(&[("albo/publiccode.yml", b"name: A")]);
    let file = from.path().join("albo/publiccode.yml");
    fs::File::options()
        .write(true)
        .open(&file)
        .and_then(|file| file.set_len(5 << 30))
        .expect("it takes no room");
    let (imported, done) = import_all(from.path(), folder(&[]).path());
    assert_eq!(
        (done.len(), english(&imported.unreached[0])),
        (0, "has more than 1 MiB".to_owned())
    );
    let mut report = Report::default();
    check(&[file], from.path(), Default::default(), &mut report).expect("it is there");
    let codes: Vec<_> = report.findings().iter().map(|problem| problem.code()).collect();
    assert_eq!(codes, ["too-large"]);
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

fn written(path: PathBuf) -> Vec<u8> {
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Runs `git` with a fixed user, without the local configuration for signing.
fn git(folder: &Path, arguments: &[&str]) {
    let mut git = Command::new("git");
    let who = [
        "-c",
        "user.name=Ente",
        "-c",
        "user.email=ente@example.org",
        "-c",
        "commit.gpgsign=false",
        "-c",
        "init.defaultBranch=main",
    ];
    let done = git.current_dir(folder).args(who).args(arguments).output().expect("git is there");
    assert!(done.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
}

/// Creates a repository with one commit.
fn repository(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = folder(files);
    git(folder.path(), &["init", "--quiet"]);
    commit(folder.path());
    folder
}

fn commit(folder: &Path) {
    git(folder, &["add", "--all"]);
    git(folder, &["commit", "--quiet", "--message=As it is"]);
}

/// Returns the origin that clones a repository instead of reading its working tree.
fn cloned(folder: &Path) -> Origin {
    let origin = Origin::of_path(&folder.join(".git"));
    assert!(matches!(origin, Origin::Repository(_)), "a bare repository is cloned");
    origin
}

const WITH_PICTURES: &[u8] =
    b"name: Albo\nsoftwareVersion: '1'\nlogo: img/logo.png\ndescription:\n  it:\n    screenshots: [a.png, ../b.png, link.png, c.png]\n";

#[test]
fn repositories_yield_the_file_and_its_pictures() {
    let from = repository(&[
        ("publiccode.yml", WITH_PICTURES),
        ("img/logo.png", PNG),
        ("a.png", b"<html>"),
    ]);
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", from.path().join("link.png"))
        .expect("it can be made");
    commit(from.path());
    let into = folder(&[("solutions/albo/index.md", b"mine")]);
    let imported =
        all(&[cloned(from.path())], into.path(), &near()).expect("the disk raises no error");
    let [taken] = &*imported.created else { panic!("{imported:?}") };
    let entry = into.path().join("solutions").join(taken.slug.as_str());
    assert_eq!(taken.pictures, ["img/logo.png"]);
    assert_eq!(
        (written(entry.join("publiccode.yml")), written(entry.join("img/logo.png"))),
        (WITH_PICTURES.to_vec(), PNG.to_vec())
    );
    let notes: Vec<_> = imported.notes.iter().map(ToString::to_string).collect();
    assert_eq!(
        notes,
        [
            "`a.png` is not a picture of the format `png`",
            "`../b.png` is not a path to a file in the same folder or below, or has a name that no site can have",
            "`link.png` is a link to another file",
            "`c.png` does not exist",
        ]
    );
    assert!(!entry.join("a.png").exists() && !entry.join("link.png").exists());
}

#[test]
fn bare_repositories_are_imported() {
    let from = repository(&[("publiccode.yaml", b"name: Albo")]);
    let bare = folder(&[]);
    git(bare.path(), &["clone", "--quiet", "--bare", &from.path().to_string_lossy(), "albo.git"]);
    let into = folder(&[]);
    assert_eq!(import_all(&bare.path().join("albo.git"), into.path()).1, ["created albo"]);
    assert_eq!(written(into.path().join("solutions/albo/publiccode.yml")), b"name: Albo");
}

#[test]
fn repositories_run_no_code() {
    let from =
        repository(&[("publiccode.yml", b"name: Albo"), (".gitattributes", b"* filter=bad")]);
    let mark = from.path().join("ran");
    let hook = from.path().join(".git/hooks/post-checkout");
    fs::create_dir_all(hook.parent().expect("a folder")).expect("it can be made");
    fs::write(&hook, format!("#!/bin/sh\ntouch '{}'\n", mark.display()))
        .expect("it can be written");
    all(&[cloned(from.path())], folder(&[]).path(), &near()).expect("the disk raises no error");
    assert!(!mark.exists());
    let odd = Origin::Repository(format!("ext::sh -c 'touch {}'", mark.display()));
    let imported = all(&[odd], folder(&[]).path(), &near()).expect("the disk raises no error");
    assert_eq!((imported.unreached.len(), mark.exists()), (1, false));
}

#[test]
fn refresh_reports_records_that_are_not_usable() {
    let record = |from: &str| format!("from: '{from}'\n").into_bytes();
    let (secret, odd) = (record("https://ente.it/publiccode.yml?sig=1"), record("ftp://ente.it/a"));
    let into = folder(&[
        ("solutions/albo/publiccode.yml", b"name: Albo"),
        ("solutions/albo/.import.yml", &secret),
        ("solutions/sit/publiccode.yml", b"name: SIT"),
        ("solutions/sit/.import.yml", &odd),
        ("solutions/own/publiccode.yml", b"name: Own"),
    ]);
    let imported = refresh(into.path(), &near()).expect("the disk raises no error");
    let places: Vec<_> = imported.skipped.iter().map(|found| found.span.path()).collect();
    assert_eq!(places.len(), 2, "{places:?}");
    assert!(imported.skipped.iter().all(|found| found.is::<UnusableRecord>()));
    assert!(places[0].ends_with("albo/.import.yml") && places[1].ends_with("sit/.import.yml"));
}

#[test]
fn refresh_reports_every_change() {
    let from = repository(&[("publiccode.yml", WITH_PICTURES), ("img/logo.png", PNG)]);
    let local = folder(&[("sit/publiccode.yml", b"name: SIT")]);
    let into = folder(&[("solutions/mine/publiccode.yml", b"name: Mine")]);
    let origins = [cloned(from.path()), Origin::of_path(local.path())];
    let imported = all(&origins, into.path(), &near()).expect("the disk raises no error");
    let albo = into.path().join("solutions").join(imported.created[0].slug.as_str());
    fs::write(albo.join("index.md"), "mine").expect("it can be written");

    let again = refresh(into.path(), &near()).expect("the disk raises no error");
    assert_eq!(
        (again.unchanged.len(), again.refreshed.len(), again.lacks_something()),
        (2, 0, false)
    );

    let text = String::from_utf8_lossy(WITH_PICTURES).replace("'1'", "'2'");
    fs::write(from.path().join("publiccode.yml"), text).expect("it can be written");
    fs::write(from.path().join("img/logo.png"), [PNG, b"2"].concat()).expect("it can be written");
    commit(from.path());
    let again = refresh(into.path(), &near()).expect("the disk raises no error");
    let [taken] = &*again.refreshed else { panic!("{again:?}") };
    let version =
        ImportStatus::Changed { key: "softwareVersion".into(), from: "1".into(), to: "2".into() };
    let changes: Vec<_> = taken.changes.iter().filter_map(Change::status).collect();
    assert_eq!((changes, &*taken.pictures), (vec![version], &["img/logo.png".to_owned()][..]));
    assert_eq!(written(albo.join("index.md")), b"mine");

    fs::remove_file(from.path().join("publiccode.yml")).expect("it is there");
    commit(from.path());
    fs::remove_file(local.path().join("sit/publiccode.yml")).expect("it is there");
    let again = refresh(into.path(), &near()).expect("the disk raises no error");
    let mut gone: Vec<_> = again.gone.iter().map(english).collect();
    gone.sort_unstable();
    assert_eq!(gone, ["does not exist", "has no publiccode.yml at its root"]);
    assert!(albo.join("publiccode.yml").exists() && again.lacks_something());
}

#[test]
fn pictures_replaced_by_an_editor_are_kept() {
    let from =
        folder(&[("albo/publiccode.yml", b"name: Albo\nlogo: logo.png"), ("albo/logo.png", PNG)]);
    let into = folder(&[]);
    import_all(from.path(), into.path());
    let logo = into.path().join("solutions/albo/logo.png");
    assert_eq!(written(logo.clone()), PNG);
    fs::write(&logo, "mine").expect("it can be written");
    let (imported, done) = import_all(from.path(), into.path());
    assert_eq!(
        (done, written(logo.clone())),
        (vec!["unchanged albo".to_owned()], b"mine".to_vec())
    );
    assert_eq!(imported.notes[0].code(), "picture-kept");
    fs::remove_file(&logo).expect("it is there");
    assert_eq!(import_all(from.path(), into.path()).1, ["refreshed albo"]);
}

#[test]
fn urls_yield_the_file_and_its_pictures() {
    let answers: Answers = BTreeMap::from([
        (
            "/ente/albo/raw/main/publiccode.yml".to_owned(),
            (200, b"name: Albo\nlogo: img/logo.png".to_vec()),
        ),
        ("/ente/albo/raw/main/img/logo.png".to_owned(), (200, PNG.to_vec())),
    ]);
    let answers = Arc::new(Mutex::new(answers));
    let host = Host::changing(Arc::clone(&answers));
    let page = host.at("/ente/albo/src/branch/main/publiccode.yml");
    let raw = host.at("/ente/albo/raw/branch/main/publiccode.yml");
    assert_eq!(Origin::parse(page.as_str()), Ok(Origin::Address(raw)));
    let into = folder(&[]);
    let origin = Origin::Address(host.at("/ente/albo/raw/main/publiccode.yml"));
    let imported =
        all(std::slice::from_ref(&origin), into.path(), &near()).expect("the disk raises no error");
    assert_eq!(
        (done(&imported), &*imported.created[0].pictures),
        (vec!["created albo".to_owned()], &["img/logo.png".to_owned()][..])
    );
    assert_eq!(
        done(&refresh(into.path(), &near()).expect("the disk raises no error")),
        ["unchanged albo"]
    );

    let picture = answers
        .lock()
        .expect("no panic")
        .insert("/ente/albo/raw/main/img/logo.png".to_owned(), (503, Vec::new()));
    let again = refresh(into.path(), &near()).expect("the disk raises no error");
    let codes: Vec<_> = again.notes.iter().map(|note| note.code()).collect();
    assert_eq!(
        (done(&again), codes),
        (vec!["unchanged albo".to_owned()], vec!["picture-left-out"])
    );
    let newer = picture
        .map(|(status, bytes)| (status, [bytes, b"2".to_vec()].concat()))
        .expect("it was there");
    answers.lock().expect("no panic").insert("/ente/albo/raw/main/img/logo.png".to_owned(), newer);
    let again = refresh(into.path(), &near()).expect("the disk raises no error");
    assert_eq!((done(&again), again.notes.len()), (vec!["refreshed albo".to_owned()], 0));

    answers.lock().expect("no panic").clear();
    let again = refresh(into.path(), &near()).expect("the disk raises no error");
    assert_eq!(
        english(&again.gone[0]),
        "leads to a page that no longer exists: its host answers 404"
    );
    answers
        .lock()
        .expect("no panic")
        .insert("/ente/albo/raw/main/publiccode.yml".to_owned(), (500, Vec::new()));
    let again = refresh(into.path(), &near()).expect("the disk raises no error");
    assert_eq!(english(&again.unreached[0]), "is refused by its host, which answers 500");
    answers
        .lock()
        .expect("no panic")
        .insert("/ente/albo/raw/main/publiccode.yml".to_owned(), (200, vec![b'#'; (1 << 20) + 1]));
    let again = refresh(into.path(), &near()).expect("the disk raises no error");
    assert_eq!(english(&again.unreached[0]), "has more than 1024 KiB");
    let imported = all(&[origin], into.path(), &Network::new(AddressPolicy::Public))
        .expect("the disk raises no error");
    assert_eq!(english(&imported.unreached[0]), "leads to this machine or into a private network");
    assert_eq!(
        written(into.path().join("solutions/albo/publiccode.yml")),
        b"name: Albo\nlogo: img/logo.png"
    );
}

#[test]
fn repositories_in_private_networks_are_not_cloned() {
    let host = Host::new(&[(
        "/albo/info/refs?service=git-upload-pack",
        302,
        b"http://10.0.0.1/albo/info/refs?service=git-upload-pack",
    )]);
    for address in
        [host.at("/albo").to_string(), "git@127.0.0.1:a/b.git".into(), "ssh://git@[::1]/a".into()]
    {
        let reach = if address.starts_with("http") {
            AddressPolicy::ThisMachineToo
        } else {
            AddressPolicy::Public
        };
        let imported =
            all(&[Origin::Repository(address)], folder(&[]).path(), &Network::new(reach))
                .expect("the disk raises no error");
        assert_eq!(
            english(&imported.unreached[0]),
            "leads to this machine or into a private network"
        );
    }
}

/// Checks a file and returns its findings except missing keys, as `severity code line`.
fn checked(folder: &Path, file: &str) -> Vec<String> {
    let mut report = Report::default();
    check(&[folder.join(file)], folder, Default::default(), &mut report).expect("it is there");
    let shown = |found: &Finding| {
        format!("{} {} {}", found.severity.name(), found.code(), found.span.line_and_column().0)
    };
    let findings = report.findings().iter().filter(|found| !found.is::<MissingKey>());
    findings.map(shown).collect()
}

#[test]
fn files_of_any_name_are_held_to_the_standard() {
    let text = b"name: A\nlandingUrl: https://a.example.org\nplatforms: web\n";
    let folder = folder(&[("publiccode.yml", text), ("invalid/altro.yml", text)]);
    let expected = ["error renamed-key 2", "error lone-value 3"];
    assert_eq!(checked(folder.path(), "publiccode.yml"), expected);
    assert_eq!(checked(folder.path(), "invalid/altro.yml"), expected);
}

#[test]
fn files_of_a_catalogue_are_not_checked_alone() {
    let own = b"- solution: albo\n";
    let published = b"publiccodeYmlVersion: '0'\nname: A\n";
    let folder = folder(&[("usages/a.yml", own), ("site.yml", own), ("usages/b.yml", published)]);
    for file in ["usages/a.yml", "site.yml"] {
        let mut report = Report::default();
        assert!(
            check(&[folder.path().join(file)], folder.path(), Default::default(), &mut report)
                .is_err(),
            "{file}"
        );
    }
    assert_eq!(checked(folder.path(), "usages/b.yml"), [""; 0]);
}

#[test]
fn named_files_are_looked_for_in_a_repository() {
    let text = b"name: A\nlogo: logo.png\nmonochromeLogo: img/Logo.png\nlegal:\n  authorsFile: AUTHORS\ndescription:\n  it:\n    screenshots: [img/a.jpg, no.png, ../b.png, https://a.example.org/c.png]\n";
    let header = [PNG, &[0; 17]].concat();
    let pictures = [("img/logo.png", &*header), ("img/a.jpg", PNG)];
    let repository = folder(
        &[
            &[("publiccode.yml", &text[..]), ("logo.png", b"\xff\xd8\xff"), ("AUTHORS", b"")],
            &pictures[..],
        ]
        .concat(),
    );
    assert_eq!(
        checked(repository.path(), "publiccode.yml"),
        [
            "error wrong-content 2",
            "warning deprecated-key 3",
            "error missing-repository-file 3",
            "warning deprecated-key 5",
            "warning wrong-content 8",
            "error missing-repository-file 8",
        ]
    );
    let others: [&[(&str, &[u8])]; 4] = [
        &[("src/main.rs", b"")],
        &[(".gitignore", b"")],
        &[("index.php", b""), ("altro.yml", b"publiccodeYmlVersion: '0'")],
        &[("a__b.yml", b""), ("pom.xml", b"")],
    ];
    for others in others {
        let repository = folder(&[&[("publiccode.yml", &text[..])], others].concat());
        let found = checked(repository.path(), "publiccode.yml");
        assert!(found.contains(&"error missing-repository-file 2".to_owned()), "{others:?}");
    }
    let alone =
        folder(&[("publiccode.yml", text), ("altro.yml", b""), ("other/publiccode.yml", b"")]);
    assert_eq!(
        checked(alone.path(), "publiccode.yml"),
        ["warning deprecated-key 3", "warning deprecated-key 5"]
    );
    let with_pictures = folder(&[&[("publiccode.yml", &text[..])], &pictures[..]].concat());
    assert_eq!(
        checked(with_pictures.path(), "publiccode.yml")[..3],
        [
            "error missing-repository-file 2",
            "warning deprecated-key 3",
            "error missing-repository-file 3"
        ]
    );
}

#[test]
fn formats_of_named_pictures_are_recognised_as_in_a_build() {
    let case = |logo: &str, bytes: &[u8], is_right: bool| {
        let text = format!("name: A\nlogo: {logo}\n");
        let files = [("publiccode.yml", text.as_bytes()), ("LICENSE", b""), (logo, bytes)];
        let found = checked(folder(&files).path(), "publiccode.yml");
        assert_eq!(found.iter().any(|found| found.contains("wrong-content")), !is_right, "{logo}");
    };
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg'/>";
    let utf_16: Vec<u8> = "\u{feff}<svg/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    case("a.svg", drawing.as_bytes(), true);
    case("utf-16.svg", &utf_16, true);
    case("long.svg", format!("<!--{}-->{drawing}", "a".repeat(9000)).as_bytes(), true);
    case("page.svg", b"<!DOCTYPE html><html><body><svg></svg></body></html>", false);
    case("photo.svg", PNG, false);
}

#[test]
fn files_are_not_looked_for_next_to_copies() {
    let text = b"publiccodeYmlVersion: '0'\nname: A\nlogo: logo.png\n";
    let case = |file: &str, others: &[&str], expected: &[&str]| {
        let all: Vec<(&str, &[u8])> =
            others.iter().chain([&file]).map(|path| (*path, &text[..])).collect();
        let found = checked(folder(&all).path(), file);
        let found: Vec<_> = found.iter().filter(|found| found.contains("file")).collect();
        assert_eq!(found, expected, "{file} {others:?}");
    };
    let missing = ["error missing-repository-file 3"];
    case("ente__albo.yml", &["README.md", ".git/HEAD", "img/a.png"], &[]);
    case("albo.yml", &["sit.yml", "README.md"], &[]);
    case("albo.yml", &["publiccode.yml", "README.md"], &missing);
    case("content/solutions/albo/publiccode.yml", &["content/solutions/albo/index.md"], &[]);
    case("albo/publiccode.yml", &["albo/.import.yml", "albo/img/a.png"], &[]);
    case("publiccode.yml", &["ente__albo.yml", "README.md"], &missing);
}

/// Returns the help for the logo of a publiccode.yml next to these files.
fn help_for_logo(logo: &str, files: &[&str], prepare: fn(&Path)) -> String {
    let text = format!("name: A\nlogo: \"{logo}\"\n");
    let files = files.iter().chain([&"README.md"]).map(|path| (*path, PNG));
    let folder = folder(&files.chain([("publiccode.yml", text.as_bytes())]).collect::<Vec<_>>());
    prepare(folder.path());
    let mut report = Report::default();
    check(&[folder.path().join("publiccode.yml")], folder.path(), Default::default(), &mut report)
        .expect("it is there");
    let missing = report.findings().iter().find(|found| found.code() == "missing-repository-file");
    let help = missing.and_then(|found| found.help(MessageLang::English));
    help.map(|help| help.to_string()).unwrap_or_default()
}

#[test]
fn help_for_a_missing_file_names_what_is_there() {
    let case = |logo: &str, files: &[&str], expected: &str| {
        let help = help_for_logo(logo, files, |_| ());
        assert!(help.starts_with(expected), "{logo}: {help}");
    };
    case("img/logo.png", &["Img/Logo.png"], "write `Img/Logo.png`, as the file is called");
    case("./img\\\\logo.png", &["img/logo.png"], "write `img/logo.png`");
    case("logo.png", &["logo.png/a.svg"], "there is a folder of this name");
    case("Logo.png", &["logo.png/a.svg"], "add the file");
    case("logo.png", &["logo.svg"], "write `logo.svg` if you mean that file");
    case(
        "img/logo.png",
        &["img/logo.svg", "img/Logo.jpg"],
        "write which of the 2 files with other endings you mean, such as `img/Logo.jpg`",
    );
    case(
        "logo-1.png",
        &["logo\u{2011}1.png"],
        "write `logo<U+2011>1.png`, as the file is called, or rename it; here is `logo-1.png`",
    );
    case("logo.png", &["img/logo.png"], "add the file");
}

#[cfg(unix)]
#[test]
fn named_files_that_are_none_are_reported_as_such() {
    use std::os::unix::fs::symlink;
    let pipe = |folder: &Path| {
        let made = Command::new("mkfifo").arg(folder.join("logo.png")).status();
        assert!(made.expect("it is installed").success());
    };
    let case = |prepare: fn(&Path), expected: &str| {
        let help = help_for_logo("logo.png", &[], prepare);
        assert!(help.starts_with(expected), "{help}");
    };
    case(pipe, "what has this name is neither a file nor a folder");
    case(
        |folder| symlink("logo.png", folder.join("logo.png")).expect("it is new"),
        "the symbolic link of this name leads to no file",
    );
    case(|folder| symlink("img", folder.join("img")).expect("it is new"), "add the file");
}

#[test]
fn ipa_codes_are_looked_up_in_the_list_of_a_catalogue() {
    let text = b"name: A\norganisation:\n  uri: urn:x-italian-pa:Ente_Uno\nfundedBy:\n  - uri: urn:x-italian-pa:ente_due\n";
    let folder = folder(&[("a.yml", text)]);
    let unchecked = ["advice unchecked-ipa-code 3", "advice unchecked-ipa-code 5"];
    assert_eq!(checked(folder.path(), "a.yml"), unchecked);
    let list = folder.path().join("vocabularies/ipa.yml");
    fs::create_dir(folder.path().join("vocabularies")).expect("there is room");
    fs::write(list, "- ente_uno\n- ENTE_TRE\n").expect("there is room");
    assert_eq!(checked(folder.path(), "a.yml"), ["error unknown-organisation 5"]);
}
