//! Finds URLs in sources: as values of keys, and as links in texts.

use std::sync::Arc;

use crate::parse::markdown::{Reference, ReferenceRole, Survey};
use crate::parse::{front_matter, publiccode};
use crate::picture::kind::PictureKind;
use crate::source::{Source, Span};
use crate::web_url::is_web_url;
use crate::yaml::place::ValuePlaces;
use crate::yaml::{self, Data, Node};

/// A URL with its location.
pub struct LinkOccurrence {
    pub address: String,
    pub span: Span,
    /// Path of the key; `None` in the text below the front matter.
    pub key: Option<String>,
    /// Picture format expected at the URL.
    pub picture: Option<PictureKind>,
}

/// Keys whose values are identifiers in URL form, or URLs not published yet.
const NAMES: &[&str] = &["base_url", "supports", "uri"];
/// Keys whose values are pictures.
const PICTURES: &[&str] = &["logo", "monochromeLogo", "screenshots"];

/// Returns all URLs in a source; none if its YAML is invalid, which is reported elsewhere.
pub fn all(source: &Arc<Source>) -> Vec<LinkOccurrence> {
    let mut found = Vec::new();
    if source.path.ends_with(".md") {
        let Ok(document) = front_matter::split(source) else { return found };
        in_node(&document.head, "", "", &mut found);
        let start = document.text.range().start;
        found.extend(web_links(document.text.text()).map(|link| LinkOccurrence {
            span: Span::new(source, start + link.range.start..start + link.range.end),
            address: link.written,
            key: None,
            picture: None,
        }));
    } else if let Some(root) = tree(source) {
        in_node(&root, "", "", &mut found);
    }
    found
}

fn tree(source: &Arc<Source>) -> Option<Node> {
    if source.is_publiccode() {
        publiccode::tree(source)
    } else {
        yaml::parse(source, 0..source.text.len()).ok()
    }
}

/// Walks a tree; `path` is the path of `node`, `key` its last key.
fn in_node(node: &Node, path: &str, key: &str, found: &mut Vec<LinkOccurrence>) {
    match &node.data {
        Data::Null => {}
        Data::Scalar(scalar) => in_text(&scalar.text, &node.span, path, key, found),
        Data::Sequence(items) => {
            for (position, item) in items.iter().enumerate() {
                in_node(item, &format!("{path}[{position}]"), key, found);
            }
        }
        Data::Mapping(pairs) => {
            for (name, value) in pairs {
                let Some(name) = name.as_str().filter(|name| !NAMES.contains(name)) else {
                    continue;
                };
                let path = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
                in_node(value, &path, name, found);
            }
        }
    }
}

fn in_text(text: &str, span: &Span, path: &str, key: &str, found: &mut Vec<LinkOccurrence>) {
    let text = text.trim();
    if is_web_url(text) {
        let picture = if PICTURES.contains(&key) { PictureKind::promised(text) } else { None };
        found.push(LinkOccurrence {
            address: text.to_owned(),
            span: span.clone(),
            key: Some(path.to_owned()),
            picture,
        });
    } else if text.contains("://") || text.contains("www.") {
        let places = ValuePlaces::of(text, span);
        for Reference { written, range, .. } in web_links(text) {
            let span = places.part(&range);
            let key = Some(path.to_owned());
            found.push(LinkOccurrence { address: written, span, key, picture: None });
        }
    }
}

/// Returns the links of a text that lead to http(s) URLs.
fn web_links(text: &str) -> impl Iterator<Item = Reference> {
    let references = Survey::of(text, "").references.into_iter();
    references
        .filter(|reference| reference.role == ReferenceRole::Link && is_web_url(&reference.written))
}
