//! Broken, unreadable and draft entries do not affect the rest of a site.

use crate::support::{content, filiera, site, try_build};
use filiera::Outcome;
use filiera::finding::format::{self, Format};
use filiera::message::MessageLang;

const UNREADABLE: &str = "name: [\n";

fn solution(keys: &str) -> String {
    format!("{keys}\npubliccode: {{url: 'https://example.org/a.git'}}")
}

#[test]
fn unreadable_publiccode_only_removes_its_own_entry() {
    let site = site(&[
        ("solutions/medusa/publiccode.yml", UNREADABLE),
        ("solutions/medusa/index.md", "themes: [trasparenza]"),
        ("solutions/sit.md", &solution("title: SIT\nrelated: [solutions/medusa]")),
    ]);
    site.page("/soluzioni/sit/").has_no("medusa");
    assert!(!site.files.contains_key("soluzioni/medusa/index.html"));
}

#[test]
fn absent_pages_with_a_role_are_replaced_by_the_default() {
    let draft = "title: Nota\ndraft: true";
    let roles = "title: Catalogo\npages: {privacy: nota, legal_notes: nota, accessibility: cerca}";
    let catalogue = content(&[
        ("site.yml", roles),
        ("pages/nota.md", draft),
        ("pages/cerca.md", draft),
        ("solutions/sit.md", &solution("title: SIT")),
    ]);
    let (outcome, report, files) = try_build(catalogue.path());
    assert!(matches!(outcome, Outcome::Built(_)), "{report:?}");
    let home = String::from_utf8_lossy(&files["index.html"]);
    for page in ["privacy", "note-legali", "accessibilita"] {
        assert!(files.contains_key(&format!("{page}/index.html")), "{page}");
        assert!(home.contains(&format!("href=\"{page}/\"")), "{page}");
    }
    assert!(!home.contains("href=\"nota/\""));
}

#[test]
fn a_file_with_another_spelling_is_named() {
    let catalogue = content(&[
        (
            "solutions/sit/index.md",
            "title: SIT\npubliccode: {}\n---\n[a](modulo.pdf) [b](citta\u{300}.pdf)",
        ),
        ("solutions/sit/Modulo.PDF", "a document"),
        ("solutions/sit/citt\u{e0}.pdf", "a document"),
    ]);
    let (_, report, _) = try_build(catalogue.path());
    let found = format::report(&report, Format::Pretty, MessageLang::English, "", false);
    for file in ["solutions/sit/Modulo.PDF", "solutions/sit/citt\u{e0}.pdf"] {
        let help = format!("help: write the name as that of the file: {file}");
        assert!(found.contains(&help), "{found}");
    }
}

#[test]
fn mentions_of_a_broken_entry_are_only_warnings() {
    let catalogue = content(&[
        ("solutions/albo.md", "title: \"Albo"),
        ("solutions/sit.md", &solution("title: SIT\nrelated: [solutions/albo]")),
    ]);
    let (outcome, report, _) = try_build(catalogue.path());
    let found = format::report(&report, Format::Short, MessageLang::English, "", false);
    assert!(matches!(outcome, Outcome::Stopped { .. }));
    assert!(found.contains("solutions/albo.md:2:8: error: this is not YAML"), "{found}");
    assert!(
        found.contains(
            "solutions/sit.md:3:11: warning: `solutions/albo` cannot be read, so it is not linked"
        ),
        "{found}"
    );
}

#[test]
fn drafts_are_neither_listed_nor_linked() {
    let site = site(&[
        ("solutions/albo.md", "title: Albo\ndraft: true\nno-such-key: 1"),
        ("solutions/sit.md", &solution("title: SIT\nrelated: [solutions/albo]")),
    ]);
    site.page("/soluzioni/sit/").has_no("Albo");
}

#[test]
fn keep_going_keeps_mentions_of_published_entries() {
    let folder = content(&[
        ("content/solutions/albo.md", &solution("titel: Albo")),
        ("content/solutions/protocollo.md", &solution("title: Protocollo")),
        (
            "content/solutions/sit.md",
            &solution("title: SIT\nrelated: [solutions/albo, solutions/protocollo]"),
        ),
        (
            "content/communities/rete.md",
            "title: Rete\njoin: 'Provare [il SIT](/solutions/sit) e [l’albo](/solutions/albo).'",
        ),
    ]);
    let built = filiera(folder.path(), &["build", "--keep-going"]);
    assert_eq!(built.status.code(), Some(1));
    let page = std::fs::read_to_string(folder.path().join("public/soluzioni/sit/index.html"))
        .expect("the page exists");
    assert!(page.contains("../protocollo/") && !page.contains("../albo/"));
    let page = std::fs::read_to_string(folder.path().join("public/comunita/rete/index.html"))
        .expect("the page exists");
    assert!(
        page.contains(r#"Provare <a href="../../soluzioni/sit/">il SIT</a> e l’albo."#),
        "{page}"
    );
}

#[test]
fn keep_going_publishes_no_site_without_a_name_or_entries() {
    let folder = content(&[
        ("content/site.yml", "title: [\n"),
        ("content/solutions/sit.md", &solution("title: SIT")),
    ]);
    assert_eq!(filiera(folder.path(), &["build", "--keep-going"]).status.code(), Some(1));
    assert!(!folder.path().join("public").exists());
    let folder = content(&[("content/solutions/sit.md", "title: SIT\nno-such-key: 1")]);
    assert_eq!(filiera(folder.path(), &["build", "--keep-going"]).status.code(), Some(1));
    assert!(!folder.path().join("public").exists());
}

#[test]
fn aliases_cannot_be_a_section_of_the_site() {
    let catalogue = content(&[("pages/chi-siamo.md", "title: Chi siamo\naliases: [soluzioni]")]);
    let (outcome, report, _) = try_build(catalogue.path());
    assert!(matches!(outcome, Outcome::Stopped { .. }));
    assert_eq!(
        report.findings()[0].to_string(),
        "`/soluzioni/` already is a page of the site itself"
    );
}

#[test]
fn a_catalogue_without_readable_entries_is_not_published() {
    let folder = content(&[("content/solutions/medusa/publiccode.yml", UNREADABLE)]);
    let built = filiera(folder.path(), &["build"]);
    assert_eq!(built.status.code(), Some(1));
    assert_eq!(
        String::from_utf8_lossy(&built.stderr),
        "no entry can be published; public was left as it was; `filiera check` shows why\n"
    );
}
