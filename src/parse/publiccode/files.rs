//! The files of its repository that a publiccode.yml names.

use super::value;
use crate::source::Spanned;
use crate::web_url::is_web_url;
use crate::yaml::{Data, Node};

/// A file that is named by its path from the folder of the publiccode.yml.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedFile {
    pub path: Spanned<String>,
    pub role: FileRole,
    /// Path of the key: `description.it.screenshots[0]`.
    pub key: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileRole {
    Logo,
    Screenshot,
    Authors,
}

/// Returns the files that a publiccode.yml with these keys names. URLs and empty values are left
/// out.
pub fn named(root: &Node) -> Vec<NamedFile> {
    let mut files = Vec::new();
    for key in ["logo", "monochromeLogo"] {
        files.extend(root.get(key).map(|node| (node, FileRole::Logo, key.to_owned())));
    }
    let authors = root.get("legal").and_then(|legal| legal.get("authorsFile"));
    files.extend(authors.map(|node| (node, FileRole::Authors, "legal.authorsFile".to_owned())));
    if let Some(Data::Mapping(languages)) = root.get("description").map(|node| &node.data) {
        for (lang, description) in languages {
            let lang = lang.as_str().unwrap_or("?");
            let screenshots = description.get("screenshots").map(|node| &node.data);
            if let Some(Data::Sequence(items)) = screenshots {
                let key = |position| format!("description.{lang}.screenshots[{position}]");
                let items = items.iter().enumerate();
                files.extend(items.map(|(at, item)| (item, FileRole::Screenshot, key(at))));
            }
        }
    }
    let named = |(node, role, key): (&Node, FileRole, String)| {
        let path = value::trim(node.as_str()?);
        let is_path = !path.is_empty() && !is_web_url(path) && !path.contains(':');
        let path = Spanned::new(path.to_owned(), node.span.first_line());
        is_path.then_some(NamedFile { path, role, key })
    };
    files.into_iter().filter_map(named).collect()
}
