//! Solutions that exist in the content folder, and the assignment of slugs during an import.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::catalogue::Slug;
use crate::failure::{Operation, OrFailure, Result};
use crate::finding::Report;
use crate::parse::publiccode::{self, Checks};
use crate::source::{Source, decode};

/// The solutions of a content folder before an import, and the slugs assigned during it.
pub struct ExistingSolutions {
    folder: PathBuf,
    solutions: BTreeMap<Slug, ExistingSolution>,
    assigned: HashSet<Slug>,
}

enum ExistingSolution {
    /// `<slug>.md`; a publiccode.yml would be a second entry with the same slug.
    Markdown,
    Publiccode {
        path: PathBuf,
        /// Normalised repository URL, if the file has one.
        identity: Option<String>,
    },
}

impl ExistingSolutions {
    pub fn read(content: &Path) -> Result<Self> {
        let folder = content.join("solutions");
        let mut solutions = BTreeMap::new();
        // Sorted so that `albo/publiccode.yml` precedes `albo.md` and wins: it can be refreshed.
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
        Ok(Self { folder, solutions, assigned: HashSet::new() })
    }

    /// Returns the entries with a publiccode.yml and its path, sorted by slug.
    pub fn files(&self) -> impl Iterator<Item = (&Slug, &Path)> {
        self.solutions.iter().filter_map(|(slug, solution)| match solution {
            ExistingSolution::Markdown => None,
            ExistingSolution::Publiccode { path, .. } => Some((slug, path.as_path())),
        })
    }

    /// Finds an entry for the same repository to which no file of this import was assigned yet. If
    /// there are several, the one called `slug` is preferred.
    pub fn same_software(&self, url: &str, slug: &Slug) -> Option<Slug> {
        let wanted = identity(url);
        let is_wanted = |solution: &ExistingSolution| match solution {
            ExistingSolution::Publiccode { identity, .. } => identity.as_ref() == Some(&wanted),
            ExistingSolution::Markdown => false,
        };
        let mut candidates = self
            .solutions
            .iter()
            .filter(|(slug, solution)| is_wanted(solution) && !self.assigned.contains(slug));
        let first = candidates.next()?.0;
        Some(if first == slug || candidates.any(|(candidate, _)| candidate == slug) {
            slug.clone()
        } else {
            first.clone()
        })
    }

    /// Returns whether a slug is not assigned yet, and is either new or that of an entry that may
    /// be the same software, because one of the two has no URL.
    pub fn is_free(&self, slug: &Slug, url: Option<&str>) -> bool {
        let is_available = match self.solutions.get(slug) {
            None => true,
            Some(ExistingSolution::Markdown) => false,
            Some(ExistingSolution::Publiccode { identity, .. }) => {
                identity.is_none() || url.is_none()
            }
        };
        is_available && !self.assigned.contains(slug)
    }

    /// Assigns a slug, and returns the path for the publiccode.yml of its entry.
    pub fn assign(&mut self, slug: &Slug) -> PathBuf {
        self.assigned.insert(slug.clone());
        match self.solutions.get(slug) {
            Some(ExistingSolution::Publiccode { path, .. }) => path.clone(),
            _ => self.folder.join(slug.as_str()).join("publiccode.yml"),
        }
    }
}

/// Returns the solution at a path in `solutions/`; `None` for other files and for folders without a
/// publiccode.yml.
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
    let source = Source::publiccode(path.to_string_lossy(), text);
    let url = publiccode::read(&source, Checks::default(), &mut Report::default())
        .and_then(|read| read.url);
    Ok(Some(ExistingSolution::Publiccode { path, identity: url.map(|url| identity(&url)) }))
}

/// Returns the normalised URL of a repository for comparison: without scheme, `.git` and trailing
/// slash, host in lower case.
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
    fn spellings_of_a_repository_url_are_equal() {
        let case = |url, expected| assert_eq!(identity(url), expected);
        case("https://GitHub.com/Ente/albo.git", "github.com/Ente/albo");
        case("http://github.com/Ente/albo/", "github.com/Ente/albo");
        case("https://ente.it", "ente.it/");
    }
}
