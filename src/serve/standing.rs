//! What a finished build was made of, kept so that a saved entry can be shown at once: the entry alone is read again, and a page is
//! made when a browser asks for it. What other pages gather of it (order, counts, search) follows with the next whole build.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::Built;
use crate::catalogue::{Catalogue, Entry, EntryId};
use crate::derive::Derived;
use crate::diagnostic::Report;
use crate::failure::Result;
use crate::options::BuildOptions;
use crate::render::Pages;
use crate::render::theme::Theme;
use crate::sink::OutputFile;
use crate::{parse, read, resolve};

/// More entries saved at once are a change of branch, which the whole build is for.
const MOST_AT_ONCE: usize = 20;

pub struct Standing {
    /// In the order of the site's languages.
    editions: Vec<Edition>,
    theme: Theme,
    /// Whether it knows more than the files of its build.
    is_renewed: bool,
}

struct Edition {
    catalogue: Catalogue,
    derived: Derived,
    pages: Pages,
}

impl Standing {
    pub fn of(built: Built) -> Self {
        let Built { catalogue, derived, theme, .. } = built;
        let editions = catalogue.site.languages.iter().zip(derived).map(|(lang, derived)| {
            let catalogue = catalogue.edition(lang).into_owned();
            Edition { pages: Pages::of(&catalogue, &derived, &theme), catalogue, derived }
        });
        Self { editions: editions.collect(), theme, is_renewed: false }
    }

    /// Reads the entries again that files belong to. Returns `false`, and changes nothing, where more has changed than what sound
    /// entries say: the whole build has to find out what.
    pub fn renew(&mut self, project: &BuildOptions, paths: &BTreeSet<PathBuf>) -> bool {
        // Paths that are told of have no link in them.
        let content = project.content.canonicalize().unwrap_or_default();
        let Some(homes) = homes(&content, paths).filter(|homes| homes.len() <= MOST_AT_ONCE) else {
            return false;
        };
        let renewed: Option<Vec<_>> = homes.iter().map(|home| self.read(project, home)).collect();
        let Some(renewed) = renewed else { return false };
        self.is_renewed |= !renewed.is_empty();
        for (id, entry) in renewed {
            self.editions.iter_mut().for_each(|edition| edition.catalogue.put(id, entry.clone()));
        }
        true
    }

    /// Makes the page at a path anew, where it may differ from what the build made of it.
    pub fn page(&self, path: &str) -> Option<Result<OutputFile>> {
        let mut editions = self.editions.iter().filter(|_| self.is_renewed);
        editions.find_map(|Edition { catalogue, derived, pages }| {
            pages.make(path, catalogue, derived, &self.theme)
        })
    }

    fn read(&self, project: &BuildOptions, home: &str) -> Option<(EntryId, Entry)> {
        let catalogue = &self.editions.first()?.catalogue;
        let languages = &catalogue.site.languages;
        let mut report = Report::default();
        let texts = read::texts_of_entry(&project.content, home, languages, &mut report)?;
        let mut parsed = parse::content(&texts, languages, project.drafts, &mut report);
        let found = resolve::again(catalogue, parsed.entries.pop()?, &mut report);
        found.filter(|_| report.broken_files().is_empty())
    }
}

/// Returns the home of each entry that the paths belong to, without what editors keep for themselves; `None` if a path is something
/// else.
fn homes(content: &Path, paths: &BTreeSet<PathBuf>) -> Option<BTreeSet<String>> {
    let mut homes = BTreeSet::new();
    for path in paths {
        let name = path.file_name().and_then(OsStr::to_str)?;
        if name.starts_with('.') || name.ends_with('~') {
            continue;
        }
        let path = read::path_in(content, path)?;
        homes.insert(Some(read::home(&path)).filter(|_| read::is_text(&path))?.to_owned());
    }
    Some(homes)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::*;
    use crate::sink::MemorySink;
    use crate::timings::Timings;
    use crate::{Outcome, build};

    const SIT: &str = "solutions/sit.md";
    const PAGE: &str = "soluzioni/sit/index.html";

    fn entry(title: &str) -> String {
        format!("---\ntitle: {title}\npubliccode: {{url: 'https://example.org/sit.git'}}\n---\n")
    }

    fn save(folder: &TempDir, path: &str, text: &str) -> PathBuf {
        let file = folder.path().canonicalize().expect("it is there").join(path);
        fs::create_dir_all(file.parent().expect("it lies in a folder")).expect("made");
        fs::write(&file, text).expect("written");
        file
    }

    fn standing(folder: &TempDir) -> (BuildOptions, Standing) {
        let project = BuildOptions::new(folder.path());
        let outcome = build(
            &project,
            &mut Report::default(),
            &MemorySink::default(),
            &mut Timings::default(),
        );
        let Ok(Outcome::Built(built)) = outcome else { panic!("the content is sound") };
        (project, Standing::of(*built))
    }

    fn page(standing: &Standing, path: &str) -> Option<String> {
        let page = standing.page(path)?.expect("it can be made");
        Some(String::from_utf8(page.bytes).expect("pages are text"))
    }

    #[test]
    fn a_saved_entry_is_on_its_page_and_in_lists_of_all_languages() {
        let folder = TempDir::new().expect("a folder");
        save(&folder, "site.yml", "title: Catalogo\nlanguages: [it, en]\n");
        save(&folder, SIT, &entry("Prima"));
        let (project, mut standing) = standing(&folder);
        assert_eq!(page(&standing, PAGE), None, "what the build made is still true");
        let saved = save(&folder, SIT, &entry("Seconda"));
        assert!(standing.renew(&project, &BTreeSet::from([saved])));
        for path in [PAGE, "en/solutions/sit/index.html", "soluzioni/index.html"] {
            let page = page(&standing, path).expect("it is one of the pages");
            assert!(page.contains("Seconda") && !page.contains("Prima"), "{path}: {page}");
        }
    }

    #[test]
    fn what_is_more_than_a_sound_entry_waits_for_the_build() {
        let folder = TempDir::new().expect("a folder");
        let saved = save(&folder, SIT, &entry("Prima"));
        save(
            &folder,
            "solutions/albo/publiccode.yml",
            "publiccodeYmlVersion: '0.5'\nname: Albo\nurl: https://example.org/a.git\n",
        );
        let (project, mut standing) = standing(&folder);
        let mut waits = |paths: &[&PathBuf]| {
            !standing.renew(&project, &paths.iter().map(|path| (*path).clone()).collect())
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
        assert_eq!(page(&standing, PAGE), None, "nothing has changed");
    }

    #[test]
    fn what_editors_keep_for_themselves_changes_nothing() {
        let folder = TempDir::new().expect("a folder");
        let saved = save(&folder, SIT, &entry("Prima"));
        let (project, mut standing) = standing(&folder);
        let own = [saved.with_file_name(".sit.md.swp"), saved.with_file_name("sit.md~")];
        assert!(standing.renew(&project, &own.into()));
        assert_eq!(page(&standing, PAGE), None);
    }
}
