//! A whole site: the build of `showcase/content` is compared with `showcase/expected`.
//!
//! Of pages, only the content of `<main>` is compared, except for one whole page. Other text files
//! are compared completely. Each compared file of the site has an expected file, and vice versa.

use std::collections::BTreeSet;

use crate::support::{assert_expected, built, test_file};

/// The page whose head, header and footer are compared too.
const WHOLE_PAGE: &str = "soluzioni/medusa/index.html";

#[test]
fn the_showcase_is_as_expected() {
    let site = built(&test_file("showcase/content"));
    let folder = test_file("showcase/expected");
    let names: String = site
        .files
        .keys()
        .filter(|path| !path.starts_with("assets/"))
        .flat_map(|path| [path.as_str(), "\n"])
        .collect();
    assert_expected(&folder.join("files.txt"), names.as_bytes());
    let mut compared = BTreeSet::from(["files.txt".to_owned()]);
    for (path, bytes) in site.files.iter().filter(|(path, _)| is_compared(path)) {
        let bytes = without_asset_hashes(bytes);
        assert_expected(&folder.join(path), compared_part(path, &bytes));
        compared.insert(path.clone());
    }
    for path in files(&folder) {
        assert!(compared.contains(&path), "{path} is expected, but the site has no such file");
    }
}

/// Returns false for search indexes and assets, which have tests of their own. `files.txt` contains
/// the hashes of their content as part of their names.
fn is_compared(path: &str) -> bool {
    !path.starts_with("search/") && !path.starts_with("assets/")
}

/// Returns the content of `<main>` of a page; the whole file if it has none.
fn compared_part<'b>(path: &str, bytes: &'b [u8]) -> &'b [u8] {
    if path == WHOLE_PAGE || !path.ends_with(".html") {
        return bytes;
    }
    let html = std::str::from_utf8(bytes).expect("pages are UTF-8");
    let main = html.split_once("<main").and_then(|(_, rest)| rest.split_once(">\n"));
    main.map_or(bytes, |(_, rest)| {
        rest.split_once("</main>").expect("the element is closed").0.as_bytes()
    })
}

fn files(folder: &std::path::Path) -> Vec<String> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("the folder can be read"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("it is below the folder");
            path.to_string_lossy().replace('\\', "/")
        })
        .collect()
}

/// Replaces the hashes of assets, so that a change of style does not change every expected page.
fn without_asset_hashes(bytes: &[u8]) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(bytes) else { return bytes.to_vec() };
    let mut parts = text.split("assets/");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(['"', '\n', ' ']).unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        let words: Vec<&str> = name.split('.').collect();
        let name = if let [stem, _, extension] = words[..] {
            format!("{stem}.HASH.{extension}")
        } else {
            name.to_owned()
        };
        out += &format!("assets/{name}{rest}");
    }
    out.into_bytes()
}
