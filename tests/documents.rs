//! Documents of the repository: every relative link leads to an existing file and heading.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::support::{attributes, repository};

/// Folders whose Markdown files are documents.
const FOLDERS: [&str; 2] = ["", "docs"];

#[test]
fn relative_links_in_documents_resolve() {
    let documents: Vec<PathBuf> =
        FOLDERS.iter().flat_map(|folder| markdown_files(folder)).collect();
    assert!(documents.contains(&repository().join("README.md")));
    let broken: Vec<String> = documents.iter().flat_map(|path| broken_links(path)).collect();
    assert!(broken.is_empty(), "broken links:\n{}", broken.join("\n"));
}

#[test]
fn heading_anchors_follow_the_rules_of_github() {
    let anchors = |markdown: &str| anchors(markdown).into_iter().collect::<Vec<_>>();
    let case = |heading: &str, anchor: &str| {
        assert_eq!(anchors(&format!("# {heading}\n")), [anchor], "{heading}");
    };
    case("Build, check & serve", "build-check--serve");
    case("`site.yml`: keys", "siteyml-keys");
    case("Che cos’è una scheda", "che-cosè-una-scheda");
    case("[A link](#there) _and_ snake_case", "a-link-and-snake_case");
    assert_eq!(anchors("# Same\n\n## Same\n"), ["same", "same-1"]);
    assert_eq!(anchors("<a id=\"here\"></a> text\n"), ["here"]);
}

/// Returns the Markdown files of a folder of the repository; empty if there is no such folder.
fn markdown_files(folder: &str) -> Vec<PathBuf> {
    let Ok(files) = fs::read_dir(repository().join(folder)) else { return Vec::new() };
    let paths = files.map(|file| file.expect("the folder can be read").path());
    paths.filter(|path| path.extension().is_some_and(|extension| extension == "md")).collect()
}

fn broken_links(document: &Path) -> Vec<String> {
    let markdown = fs::read_to_string(document).expect("documents are text");
    let folder = document.parent().expect("a file is in a folder");
    let is_broken = |link: &String| {
        let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
        let path = percent_decode_str(path).decode_utf8_lossy();
        let target = if path.is_empty() { document.to_owned() } else { folder.join(&*path) };
        !is_in_repository(&target) || !has_anchor(&target, fragment)
    };
    let broken = relative_links(&markdown).into_iter().filter(is_broken);
    broken.map(|link| format!("{}: {link}", document.display())).collect()
}

fn is_in_repository(path: &Path) -> bool {
    let root = repository().canonicalize().expect("the repository exists");
    path.canonicalize().is_ok_and(|path| path.starts_with(root))
}

/// Returns whether a fragment names an anchor of a Markdown file. Fragments of other files, such as
/// line numbers, are not checked.
fn has_anchor(file: &Path, fragment: &str) -> bool {
    if fragment.is_empty() || file.extension().is_none_or(|extension| extension != "md") {
        return true;
    }
    let markdown = fs::read_to_string(file).expect("documents are text");
    anchors(&markdown).contains(&*percent_decode_str(fragment).decode_utf8_lossy())
}

fn parser(markdown: &str) -> Parser<'_> {
    Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES)
}

fn relative_links(markdown: &str) -> Vec<String> {
    let target = |event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
            vec![dest_url.into_string()]
        }
        Event::Html(html) | Event::InlineHtml(html) => ["href", "src"]
            .into_iter()
            .flat_map(|name| attributes(&html, name))
            .map(str::to_owned)
            .collect(),
        _ => Vec::new(),
    };
    let links = parser(markdown).flat_map(target);
    links.filter(|link| !link.contains("://") && !link.starts_with("mailto:")).collect()
}

/// Returns the ids that GitHub gives to headings, and the ids of HTML elements.
fn anchors(markdown: &str) -> BTreeSet<String> {
    let mut anchors = BTreeSet::new();
    let mut occurrences: BTreeMap<String, usize> = BTreeMap::new();
    let mut heading: Option<String> = None;
    for event in parser(markdown) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                let slug = slug(&heading.take().unwrap_or_default());
                let count = occurrences.entry(slug.clone()).or_default();
                anchors.insert(if *count == 0 { slug } else { format!("{slug}-{count}") });
                *count += 1;
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                anchors.extend(attributes(&html, "id").into_iter().map(str::to_owned));
            }
            _ => {}
        }
    }
    anchors
}

/// Converts a heading to an anchor like GitHub: lower case, hyphens for spaces, no punctuation.
fn slug(heading: &str) -> String {
    let heading = heading.trim().to_lowercase();
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}
