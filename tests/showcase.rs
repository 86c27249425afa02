//! Everything together: `showcase/content` against `showcase/expected`, file by file, both ways.

use std::collections::BTreeSet;

use crate::support::{assert_expected, built, test_file};

/// Binary chunks and scripts have tests of their own; here their names alone are held, which hold their content by its hash.
fn is_text_of_the_site(path: &str) -> bool {
    !path.starts_with("search/") && !path.starts_with("assets/")
}

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
    let mut made = BTreeSet::from(["files.txt".to_owned()]);
    for (path, bytes) in site.files.iter().filter(|(path, _)| is_text_of_the_site(path)) {
        assert_expected(&folder.join(path), &without_asset_hashes(bytes));
        made.insert(path.clone());
    }
    let there = walkdir::WalkDir::new(&folder).into_iter().map(|entry| entry.expect("readable"));
    for entry in there.filter(|entry| entry.file_type().is_file()) {
        let path = entry
            .path()
            .strip_prefix(&folder)
            .expect("below it")
            .to_string_lossy()
            .replace('\\', "/");
        assert!(made.contains(&path), "{path} is expected, but the site has no such file");
    }
}

/// A change of style would otherwise change every expected page.
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
