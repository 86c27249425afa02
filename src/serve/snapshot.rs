//! Data of a finished build, kept to show a saved entry at once: only the entry is read again, and
//! pages are rendered from the updated catalogue when a browser requests them. Derived facts such
//! as counts and similar entries, and the search, follow with the next full build.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::build::Built;
use crate::catalogue::{Catalogue, Entry, EntryId};
use crate::date_limit::DateLimit;
use crate::derive::Derived;
use crate::failure::Result;
use crate::finding::Report;
use crate::options::BuildOptions;
use crate::render::Pages;
use crate::render::theme::Theme;
use crate::sink::OutputFile;
use crate::{parse, read, resolve};

/// Maximal number of entries to update at once. More changes, as after a change of branch, are left
/// to the full build.
const MOST_AT_ONCE: usize = 20;

pub struct BuildSnapshot {
    /// In the order of the site's languages.
    editions: Vec<Edition>,
    theme: Theme,
    /// True once an entry was updated after the last full build.
    has_updates: bool,
}

struct Edition {
    catalogue: Catalogue,
    derived: Derived,
    pages: Pages,
}

impl BuildSnapshot {
    pub fn of(built: Built) -> Self {
        let Built { catalogue, derived, theme, .. } = built;
        let editions = catalogue.site.languages.iter().zip(derived).map(|(&lang, derived)| {
            let catalogue = catalogue.edition(lang).into_owned();
            Edition { pages: Pages::of(&catalogue, &derived, &theme), catalogue, derived }
        });
        Self { editions: editions.collect(), theme, has_updates: false }
    }

    /// Reads the entries of changed files again. Returns `false` and changes nothing if anything
    /// else changed or an entry has errors: then a full build is needed.
    pub fn update(&mut self, project: &BuildOptions, paths: &BTreeSet<PathBuf>) -> bool {
        // The watcher reports canonical paths.
        let content = project.content.canonicalize().unwrap_or_default();
        let Some(entry_stems) =
            entry_stems(&content, paths).filter(|entry_stems| entry_stems.len() <= MOST_AT_ONCE)
        else {
            return false;
        };
        let updated: Option<Vec<_>> =
            entry_stems.iter().map(|entry_stem| self.read(project, entry_stem)).collect();
        let Some(updated) = updated else { return false };
        self.has_updates |= !updated.is_empty();
        for (id, entry) in updated {
            self.editions
                .iter_mut()
                .for_each(|edition| edition.catalogue.replace_entry(id, entry.clone()));
        }
        true
    }

    /// Renders the page at a path. `None` if there is no such page, or if no entry was updated
    /// since the last full build, so that the file of the build is still valid.
    pub fn page(&self, path: &str) -> Option<Result<OutputFile>> {
        let mut editions = self.editions.iter().filter(|_| self.has_updates);
        editions.find_map(|Edition { catalogue, derived, pages }| {
            pages.make(path, catalogue, derived, &self.theme)
        })
    }

    fn read(&self, project: &BuildOptions, entry_stem: &str) -> Option<(EntryId, Entry)> {
        let catalogue = &self.editions.first()?.catalogue;
        let site = &catalogue.site;
        let settings = parse::Settings {
            languages: &site.languages,
            drafts: project.drafts,
            dates: DateLimit::of(site.as_of, project.today),
            linked: &Default::default(),
        };
        let mut report = Report::default();
        let texts =
            read::texts_of_entry(&project.content, entry_stem, &site.languages, &mut report)?;
        let mut parsed = parse::content(&texts, settings, &mut report);
        let found = resolve::entry(catalogue, parsed.entries.pop()?, &mut report);
        found.filter(|_| report.broken_files().is_empty())
    }
}

/// Returns the entries that the paths belong to, as the common start of the paths of their files
/// (`solutions/vbg`); temporary files of editors are ignored. `None` if any other path is not a
/// text in the content folder.
fn entry_stems(content: &Path, paths: &BTreeSet<PathBuf>) -> Option<BTreeSet<String>> {
    let mut entry_stems = BTreeSet::new();
    for path in paths {
        let name = path.file_name().and_then(OsStr::to_str)?;
        if read::is_ignored(name) {
            continue;
        }
        let path = read::path_in(content, path)?;
        entry_stems
            .insert(Some(read::entry_stem(&path)).filter(|_| read::is_text(&path))?.to_owned());
    }
    Some(entry_stems)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::*;
    use crate::build::{Outcome, build};
    use crate::sink::MemorySink;
    use crate::timings::Timings;

    const SIT: &str = "solutions/sit.md";
    const PAGE: &str = "soluzioni/sit/index.html";

    fn entry(title: &str) -> String {
        format!("---\ntitle: {title}\npubliccode: {{url: 'https://example.org/sit.git'}}\n---\n")
    }

    fn save(folder: &TempDir, path: &str, text: &str) -> PathBuf {
        let file = folder.path().canonicalize().expect("it is there").join(path);
        fs::create_dir_all(file.parent().expect("it is in a folder")).expect("made");
        fs::write(&file, text).expect("written");
        file
    }

    fn snapshot(folder: &TempDir) -> (BuildOptions, BuildSnapshot) {
        let project = BuildOptions::new(folder.path());
        let outcome = build(
            &project,
            &mut Report::default(),
            &MemorySink::default(),
            &mut Timings::default(),
        );
        let Ok(Outcome::Built(built)) = outcome else { panic!("the content is sound") };
        (project, BuildSnapshot::of(*built))
    }

    fn page(snapshot: &BuildSnapshot, path: &str) -> Option<String> {
        let page = snapshot.page(path)?.expect("it can be made");
        Some(String::from_utf8(page.bytes).expect("pages are text"))
    }

    #[test]
    fn a_saved_entry_is_on_its_page_and_in_lists_of_all_languages() {
        let folder = TempDir::new().expect("a folder");
        save(&folder, "site.yml", "title: Catalogo\nlanguages: [it, en]\n");
        save(&folder, SIT, &entry("Prima"));
        let (project, mut snapshot) = snapshot(&folder);
        assert_eq!(page(&snapshot, PAGE), None, "what the build made is still true");
        let saved = save(&folder, SIT, &entry("Seconda"));
        assert!(snapshot.update(&project, &BTreeSet::from([saved])));
        for path in [PAGE, "en/solutions/sit/index.html", "soluzioni/index.html"] {
            let page = page(&snapshot, path).expect("it is one of the pages");
            assert!(page.contains("Seconda") && !page.contains("Prima"), "{path}: {page}");
        }
    }

    #[test]
    fn changes_other_than_to_valid_entries_need_a_full_build() {
        let folder = TempDir::new().expect("a folder");
        let saved = save(&folder, SIT, &entry("Prima"));
        save(
            &folder,
            "solutions/albo/publiccode.yml",
            "publiccodeYmlVersion: '0.5'\nname: Albo\nurl: https://example.org/a.git\n",
        );
        let (project, mut snapshot) = snapshot(&folder);
        let mut waits = |paths: &[&PathBuf]| {
            !snapshot.update(&project, &paths.iter().map(|path| (*path).clone()).collect())
        };
        assert!(waits(&[&save(&folder, "site.yml", "title: Catalogo\n")]), "it is in every page");
        assert!(
            waits(&[&saved, &save(&folder, "solutions/altro.md", &entry("Altro"))]),
            "it is new"
        );
        assert!(
            waits(&[&save(&folder, SIT, "---\ntitle: Rotta\nterritory: Atlantide\n---\n")]),
            "it has a mistake"
        );
        assert!(waits(&[&save(&folder, "solutions/albo/logo.png", "")]), "it is a picture");
        fs::remove_file(&saved).expect("removed");
        assert!(waits(&[&saved]), "it is gone");
        assert_eq!(page(&snapshot, PAGE), None, "nothing has changed");
    }

    #[test]
    fn temporary_files_of_editors_are_ignored() {
        let folder = TempDir::new().expect("a folder");
        let saved = save(&folder, SIT, &entry("Prima"));
        let (project, mut snapshot) = snapshot(&folder);
        let own = [saved.with_file_name(".sit.md.swp"), saved.with_file_name("sit.md~")];
        assert!(snapshot.update(&project, &own.into()));
        assert_eq!(page(&snapshot, PAGE), None);
    }
}
