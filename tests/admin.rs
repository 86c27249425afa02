//! The CMS page: only published if the site enables it, with the site's own script, and not
//! indexed.

use std::fs;

use filiera::source::Source;
use filiera::yaml::{self, Data, Node};

use crate::support::{content, filiera, site};

const SIT: (&str, &str) =
    ("solutions/sit.md", "title: SIT\npubliccode: {url: 'https://example.org/sit.git'}");
const SITE: &str = "title: Prova\nbase_url: https://example.org/riuso\ncms: true\nrepository: https://github.com/ente/catalogo/blob/main/content\n";

#[test]
fn sites_have_no_admin_page_by_default() {
    let site = site(&[SIT, ("site.yml", "title: Prova\n")]);
    assert!(!site.files.keys().any(|path| path.starts_with("admin/")));
}

fn items<'n>(node: &'n Node, key: &str) -> &'n [Node] {
    match node.get(key).map(|value| &value.data) {
        Some(Data::Sequence(items)) => items,
        _ => &[],
    }
}

fn called<'n>(nodes: &'n [Node], name: &str) -> &'n Node {
    let is_called = |node: &&Node| node.get("name").and_then(Node::as_str) == Some(name);
    nodes.iter().find(is_called).unwrap_or_else(|| panic!("there is no {name}"))
}

#[test]
fn forms_have_the_keys_of_entries() {
    let site = site(&[SIT, ("site.yml", SITE)]);
    let text = site.text("admin/config.yml");
    let configuration =
        yaml::parse(&Source::new("config.yml", text), 0..text.len()).expect("it is YAML");
    assert_eq!(
        configuration.get("backend").and_then(|backend| backend.get("repo")).and_then(Node::as_str),
        Some("ente/catalogo")
    );
    let practices = called(items(&configuration, "collections"), "practices");
    assert_eq!(practices.get("folder").and_then(Node::as_str), Some("content/practices"));
    let fields = items(practices, "fields");
    let kind = called(fields, "practiceKind");
    assert_eq!(kind.get("label").and_then(Node::as_str), Some("Tipo"));
    assert_eq!(
        items(kind, "options")[0].get("value").and_then(Node::as_str),
        Some("sharedService")
    );
    let results = called(fields, "results");
    assert_eq!(
        called(items(results, "fields"), "source").get("required").and_then(Node::as_str),
        Some("true")
    );
    assert_eq!(called(fields, "title").get("required").and_then(Node::as_str), Some("true"));
    let website = called(fields, "website");
    assert_eq!(website.get("required").and_then(Node::as_str), Some("false"));
    called(fields, "body");
}

#[test]
fn all_files_but_those_of_the_cms_have_the_narrow_policy() {
    let settings =
        format!("{SITE}languages: [it, en]\nsocial_cards: true\ndark: auto\noffline: true\n");
    let site = site(&[SIT, ("site.yml", &settings)]);
    let headers = site.text("_headers");
    let lines: Vec<_> = headers.lines().zip(headers.lines().skip(1)).collect();
    let narrow = lines.iter().filter(|(_, header)| header.contains("script-src 'self'"));
    let patterns: Vec<_> = narrow.map(|(pattern, _)| *pattern).collect();
    let is_in = |path: &str| {
        let address = format!("/riuso/{}", path.strip_suffix("index.html").unwrap_or(path));
        patterns.iter().any(|pattern| match pattern.strip_suffix('*') {
            Some(folder) => address.starts_with(folder),
            None if pattern.ends_with("/:file") => !address["/riuso/".len()..].contains('/'),
            None => address == *pattern,
        })
    };
    let files = site.files.keys().filter(|path| !path.ends_with(".svg"));
    for path in files {
        assert_eq!(is_in(path), !path.starts_with("admin/"), "{path}");
    }
}

#[test]
fn the_admin_page_names_the_missing_script_and_is_not_indexed() {
    let site = site(&[SIT, ("site.yml", SITE)]);
    let page = site.text("admin/index.html");
    assert!(
        page.contains("static/admin/decap-cms.js") && page.contains("static/admin/sveltia-cms.js"),
        "{page}"
    );
    assert!(
        page.contains(r#"<meta name="robots" content="noindex">"#) && !page.contains("<script"),
        "{page}"
    );
    assert!(
        page.contains(
            "connect-src &#39;self&#39; data: blob: https://api.github.com https://github.com\">"
        ),
        "{page}"
    );
    assert!(!site.text("sitemap.xml").contains("admin"));
}

#[test]
fn the_cms_script_is_loaded_from_the_theme_folder() {
    let folder = content(&[
        ("content/site.yml", SITE),
        ("theme/static/admin/sveltia-cms.js", "// the program\n"),
    ]);
    fs::create_dir_all(folder.path().join("content/solutions")).expect("the folder can be created");
    fs::write(folder.path().join("content").join(SIT.0), format!("---\n{}\n---\n", SIT.1))
        .expect("the file can be written");
    let built = filiera(folder.path(), &["build", "--theme", "theme"]);
    assert_eq!(built.status.code(), Some(0), "{}", String::from_utf8_lossy(&built.stderr));
    let page = fs::read_to_string(folder.path().join("public/admin/index.html"))
        .expect("the file was built");
    assert!(page.contains(r#"<script src="sveltia-cms.js"></script>"#), "{page}");
    assert!(folder.path().join("public/admin/sveltia-cms.js").exists());
    // A policy for all pages would block the CMS.
    let headers =
        fs::read_to_string(folder.path().join("public/_headers")).expect("the file was built");
    assert!(headers.contains("Content-Security-Policy: frame-ancestors 'none'\n"), "{headers}");
}
