//! Finds URLs in sources: as values of keys, and as links in texts.

use std::sync::Arc;

use crate::parse::{front_matter, markdown, publiccode};
use crate::picture::kind::PictureKind;
use crate::source::{Source, Span};
use crate::web_url::is_web_url;
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
        found.extend(markdown::outside_links(&document.text).into_iter().map(|link| {
            LinkOccurrence { address: link.value, span: link.span, key: None, picture: None }
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
    } else if text.contains("](") || text.contains("<http") {
        for address in markdown::outside_destinations(text) {
            // YAML folding changes lines, but never breaks a URL.
            let place = span.text().find(&address).map(|at| span.range().start + at);
            let span = place
                .map_or(span.first_line(), |at| Span::new(span.source(), at..at + address.len()));
            found.push(LinkOccurrence { address, span, key: Some(path.to_owned()), picture: None });
        }
    }
}
