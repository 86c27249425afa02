//! Which software the content folder holds already, and under which names. What is done with a file is `import`'s matter.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::catalogue::Slug;
use crate::failure::{Operation, OrFailure, Result};
use crate::finding::Report;
use crate::parse::publiccode;
use crate::source::{Source, decode};

/// The solutions of a content folder as they were before an import, and the names given in the course of it.
pub struct ExistingSolutions {
    folder: PathBuf,
    solutions: BTreeMap<Slug, ExistingSolution>,
    given: HashSet<Slug>,
}

enum ExistingSolution {
    /// `<slug>.md`, beside which a publiccode.yml would be a second entry.
    Markdown,
    Publiccode {
        path: PathBuf,
        /// As `identity` has it, where the file tells its url.
        identity: Option<String>,
    },
}

impl ExistingSolutions {
    pub fn read(content: &Path) -> Result<Self> {
        let folder = content.join("solutions");
        let mut solutions = BTreeMap::new();
        // By name, so that of `albo/publiccode.yml` and `albo.md` the former counts: it can be refreshed.
        for entry in WalkDir::new(&folder)
            .min_depth(1)
            .max_depth(1)
            .sort_by_file_name()
            .into_iter()
            .flatten()
        {
            let name = entry.file_name().to_string_lossy();
            if let Some(slug) = Slug::parse(name.strip_suffix(".md").unwrap_or(&name))
                && let Some(entry) = solution_at(entry.path())?
            {
                solutions.entry(slug).or_insert(entry);
            }
        }
        Ok(Self { folder, solutions, given: HashSet::new() })
    }

    /// Returns the entries that have a publiccode.yml, with its path, by name.
    pub fn files(&self) -> impl Iterator<Item = (&Slug, &Path)> {
        self.solutions.iter().filter_map(|(slug, solutions)| match solutions {
            ExistingSolution::Markdown => None,
            ExistingSolution::Publiccode { path, .. } => Some((slug, path.as_path())),
        })
    }

    /// Returns the entry with the software of this repository, which another file of this import has not taken. Where a
    /// repository holds several, the one called `slug` comes first.
    pub fn same_software(&self, url: &str, slug: &Slug) -> Option<Slug> {
        let wanted = identity(url);
        let same = |solutions: &ExistingSolution| matches!(solutions, ExistingSolution::Publiccode { identity: Some(known), .. } if *known == wanted);
        let mut known = self
            .solutions
            .iter()
            .filter(|(known, solutions)| same(solutions) && !self.given.contains(known));
        let first = known.next()?.0;
        Some(if first == slug || known.any(|(known, _)| known == slug) {
            slug.clone()
        } else {
            first.clone()
        })
    }

    /// Returns whether a name leads to no other software: to none at all, or to one that may be the same, since one of the
    /// two tells no url.
    pub fn is_free(&self, slug: &Slug, url: Option<&str>) -> bool {
        let may_be_the_same = match self.solutions.get(slug) {
            None => true,
            Some(ExistingSolution::Markdown) => false,
            Some(ExistingSolution::Publiccode { identity, .. }) => {
                identity.is_none() || url.is_none()
            }
        };
        may_be_the_same && !self.given.contains(slug)
    }

    /// Gives a name away, and returns where the file of its entry belongs.
    pub fn take(&mut self, slug: &Slug) -> PathBuf {
        self.given.insert(slug.clone());
        match self.solutions.get(slug) {
            Some(ExistingSolution::Publiccode { path, .. }) => path.clone(),
            _ => self.folder.join(slug.as_str()).join("publiccode.yml"),
        }
    }
}

/// Returns what a file or folder under solutions/ holds; a folder without a publiccode.yml waits for one.
fn solution_at(path: &Path) -> Result<Option<ExistingSolution>> {
    if path.is_file() {
        return Ok(path
            .extension()
            .is_some_and(|extension| extension == "md")
            .then_some(ExistingSolution::Markdown));
    }
    let files = ["publiccode.yml", "publiccode.yaml"].map(|name| path.join(name));
    let Some(path) = files.into_iter().find(|file| file.is_file()) else { return Ok(None) };
    let (text, _) = decode(fs::read(&path).or_failure(|| Operation::read(&path))?);
    let source = Source::new(path.to_string_lossy(), text);
    let url = publiccode::read(&source, &mut Report::default()).and_then(|read| read.url);
    Ok(Some(ExistingSolution::Publiccode { path, identity: url.map(|url| identity(&url)) }))
}

/// Returns what tells a repository from others: its address without scheme, `.git`, last slash and the case of its host.
fn identity(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let path = path.trim_end_matches('/').trim_end_matches(".git").trim_end_matches('/');
    format!("{}/{path}", host.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repository_is_known_by_any_spelling_of_its_address() {
        let case = |url, expected| assert_eq!(identity(url), expected);
        case("https://GitHub.com/Ente/albo.git", "github.com/Ente/albo");
        case("http://github.com/Ente/albo/", "github.com/Ente/albo");
        case("https://ente.it", "ente.it/");
    }
}
