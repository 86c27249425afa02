//! Names of files and folders: leftovers of programs, and names that some systems cannot store.

use std::collections::{BTreeSet, HashMap};

use super::is_in_published_folder;
use crate::catalogue::Kind;
use crate::finding::Report;
use crate::finding::rule::Violation;
use crate::invisible::{Cleaner, Invisible, invisible};
use crate::rules::files::{InvisibleInName, NameProblem, NameRefusal, UnportableName};
use crate::source::{Source, Span};
use crate::spelling::{stored, told_apart};

/// Returns whether a file or folder is ignored because its name starts with a dot.
pub fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
}

/// Whole names, and endings, of files that systems, editors and other programs leave behind.
const LEFTOVERS: &[&str] = &["thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx"];
const LEFTOVER_ENDINGS: &[&str] =
    &["~", ".orig", ".rej", ".bak", ".swp", ".swo", ".tmp", ".temp", ".part", ".crdownload"];

/// Returns whether a file or folder is ignored because a system or program left it behind:
/// `Thumbs.db`, `index.md~`, `~$modulo.docx`.
pub fn is_leftover(name: &str) -> bool {
    let name = name.to_lowercase();
    LEFTOVERS.contains(&name.as_str())
        || LEFTOVER_ENDINGS.iter().any(|ending| name.ends_with(ending))
        || name.starts_with("~$")
        || (name.starts_with('#') && name.ends_with('#'))
}

/// Finds names that Windows or a USB stick (FAT, exFAT) cannot store.
#[derive(Debug, Default)]
pub struct NameCheck {
    /// Names by their folder and any spelling of them.
    seen: HashMap<String, String>,
}

impl NameCheck {
    /// Checks the last part of a path. Every path is checked once. Names that are [`unpublishable`]
    /// are left out: they have another finding.
    pub fn check(&mut self, path: &str, report: &mut Report) {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let twin = self.seen.insert(format!("{folder}/{}", stored(name)), name.to_owned());
        if unpublishable(path).is_some() {
            return;
        }
        let (path, found) = match (problem(name), twin) {
            (Some(problem), _) => (path.to_owned(), UnportableName { name: name.into(), problem }),
            (None, Some(other)) => {
                // Folders and files that are read have names without capitals.
                let (name, other) = match has_capitals(&other) && !has_capitals(name) {
                    true => (other, name.to_owned()),
                    false => (name.to_owned(), other),
                };
                let path = [folder, &name].into_iter().filter(|part| !part.is_empty());
                let path = path.collect::<Vec<_>>().join("/");
                let (name, other) = told_apart(&name, &other).unwrap_or((name, other));
                let problem = NameProblem::Twin { other: other.into() };
                (path, UnportableName { name: name.into(), problem })
            }
            (None, None) => return,
        };
        report.push(found.at(&Span::start_of(&Source::new(path, ""))));
    }
}

fn has_capitals(name: &str) -> bool {
    name.chars().any(char::is_uppercase)
}

/// Returns whether a site has a file of this name in the folder of a page of this kind.
fn is_of_page(name: &str, kind: Option<Kind>) -> bool {
    let is = |own: &str| name.eq_ignore_ascii_case(own);
    is("index.html") || (kind == Some(Kind::Solution) && is("publiccode.yml"))
}

/// Settings of Azure Static Web Apps, which that host reads in any folder.
const AZURE_SETTINGS: &str = "staticwebapp.config.json";

/// Endings by which servers such as Apache run a file, whatever follows: `modulo.php.pdf`.
const RUN_ENDINGS: &[&str] = &["cgi", "phar", "php", "phtml", "shtml"];

/// Endings of pages. Servers take a file for one if they do not know its last ending:
/// `piano.html.geojson`.
const PAGE_ENDINGS: &[&str] = &["htm", "html", "xht", "xhtml"];

/// Published endings that widespread servers do not know.
const RARE_ENDINGS: &[&str] = &["avif", "geojson", "jfif"];

/// Returns an ending before the last one by which servers run a file or show it as a page.
fn inner_ending(name: &str) -> Option<&str> {
    let is_one_of =
        |ending: &str, known: &[&str]| known.iter().any(|own| ending.eq_ignore_ascii_case(own));
    let (before, last) = name.rsplit_once('.')?;
    before.split('.').skip(1).find(|ending| {
        is_one_of(ending, RUN_ENDINGS)
            || (is_one_of(ending, PAGE_ENDINGS) && is_one_of(last, RARE_ENDINGS))
    })
}

/// Returns the part of the path of an attachment, from its start, that a site cannot have, with the
/// reason: the name has a character that some systems take for another place, that splits the lines of
/// a list of files or that no text needs, a server could run the file or take it for its settings, or
/// a folder has the URL of a file of the page.
pub fn unpublishable(path: &str) -> Option<(&str, NameRefusal)> {
    let folder = path.match_indices('/').nth(1).filter(|_| is_in_published_folder(path))?.0;
    let ends = path.match_indices('/').map(|(slash, _)| slash).chain([path.len()]);
    let kind = path.split('/').next().and_then(Kind::from_folder);
    let mut start = folder + 1;
    for end in ends.filter(|end| *end > folder) {
        let (name, is_folder) = (&path[start..end], end < path.len());
        let is_refused = |letter: &char| matches!(letter, ':' | '\\') || letter.is_control();
        let disruptive = Cleaner::of(name).disruptive(name).map(|found| found.character).next();
        if let Some(character) = name.chars().find(is_refused).or(disruptive) {
            let character = character.into();
            return Some((&path[..end], NameRefusal::Character { character }));
        }
        if !is_folder && let Some(ending) = inner_ending(name) {
            return Some((&path[..end], NameRefusal::InnerEnding { ending: ending.into() }));
        }
        if !is_folder && name.eq_ignore_ascii_case(AZURE_SETTINGS) {
            return Some((&path[..end], NameRefusal::Settings));
        }
        if is_folder && start == folder + 1 && is_of_page(name, kind) {
            return Some((&path[..end], NameRefusal::PageName));
        }
        start = end + 1;
    }
    None
}

/// Returns whether a site can have a file at a path in the folder of an entry.
pub fn is_publishable(kind: Kind, path: &str) -> bool {
    unpublishable(&format!("{}/entry/{path}", kind.folder())).is_none()
}

/// Reports published files, and folders in which they are, with invisible characters in their
/// names. Control characters are left to [`NameCheck`], and the names of entries to `parse`.
pub fn report_invisible<'a>(paths: impl Iterator<Item = &'a str>, report: &mut Report) {
    let mut seen = BTreeSet::new();
    for path in paths {
        let folders = path.match_indices('/').skip(2).map(|(slash, _)| &path[..slash]);
        for path in folders.chain([path]) {
            let name = path.rsplit('/').next().unwrap_or_default();
            let is_hidden = |found: &Invisible| !found.character.is_ascii_control();
            let hidden: BTreeSet<String> =
                invisible(name).filter(is_hidden).map(|found| found.name()).collect();
            if !hidden.is_empty() && seen.insert(path) {
                let characters = hidden.into_iter().collect();
                let problem = InvisibleInName { name: name.into(), characters };
                report.push(problem.at(&Span::start_of(&Source::new(path, ""))));
            }
        }
    }
}

fn problem(name: &str) -> Option<NameProblem> {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    if is_device(stem) {
        return Some(NameProblem::Reserved { device: stem.into() });
    }
    if name.ends_with(['.', ' ']) {
        return Some(NameProblem::End);
    }
    let refused = |letter: &char| r#"<>:"\|?*"#.contains(*letter) || letter.is_ascii_control();
    let character = name.chars().find(refused)?;
    Some(NameProblem::Character { character: character.into() })
}

/// Returns whether Windows opens a device for this name, with any extension.
fn is_device(stem: &str) -> bool {
    let stem = stem.to_ascii_lowercase();
    let numbered = |device| {
        let number = stem.strip_prefix(device);
        number.is_some_and(|number| {
            matches!(number, "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³")
        })
    };
    ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(&stem.as_str())
        || numbered("com")
        || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leftovers_of_programs_are_recognised() {
        for name in [
            "Thumbs.db",
            "desktop.ini",
            "index.md~",
            "#index.md#",
            "sede.png.orig",
            "index.md.REJ",
            "~$modulo.docx",
            "elenco.bak",
            ".index.md.swp",
            "__MACOSX",
        ] {
            assert!(is_leftover(name), "{name}");
        }
        for name in ["index.md", "database.db", "#1.png", "original.pdf", "sede~1.png"] {
            assert!(!is_leftover(name), "{name}");
        }
    }

    #[test]
    fn names_that_windows_cannot_store_are_found() {
        let device = |device: &str| Some(NameProblem::Reserved { device: device.into() });
        let character =
            |character: char| Some(NameProblem::Character { character: character.into() });
        let case = |name: &str, expected| assert_eq!(problem(name), expected, "{name}");
        case("con", device("con"));
        case("AUX.md", device("AUX"));
        case("nul.tar.zip", device("nul"));
        case("com1.png", device("com1"));
        case("LPT³", device("LPT³"));
        case("com0", None);
        case("com12", None);
        case("console.md", None);
        case("ente.", Some(NameProblem::End));
        case("ente ", Some(NameProblem::End));
        case("ore 10:30.png", character(':'));
        case("perché?.pdf", character('?'));
        case("a\tb.png", character('\t'));
        case("città (sede) d'Arno.png", None);
    }

    #[test]
    fn names_that_no_site_can_have_are_found() {
        let case = |path: &str, expected: Option<&str>| {
            assert_eq!(unpublishable(path).map(|(part, _)| part), expected, "{path:?}");
        };
        case("practices/a/ore 10:30.pdf", Some("practices/a/ore 10:30.pdf"));
        case("practices/a/10:30/b:c.pdf", Some("practices/a/10:30"));
        case("organisations/a/b\\c.pdf", Some("organisations/a/b\\c.pdf"));
        case("solutions/a/b/c\nd.pdf", Some("solutions/a/b/c\nd.pdf"));
        case("solutions/a/a\u{202e}fdp.pdf", Some("solutions/a/a\u{202e}fdp.pdf"));
        case("solutions/a/a\u{200b}.pdf", None);
        case("solutions/a/index.html/b.pdf", Some("solutions/a/index.html"));
        case("solutions/a/publiccode.yml/b.pdf", Some("solutions/a/publiccode.yml"));
        case("practices/a/publiccode.yml/b.pdf", None);
        case("solutions/a/b/index.html/c.pdf", None);
        case("solutions/a/perché?.pdf", None);
        case("solutions/a/piano.HTML.geojson", Some("solutions/a/piano.HTML.geojson"));
        case("solutions/a/b/modulo.php.pdf", Some("solutions/a/b/modulo.php.pdf"));
        case(
            "solutions/a/b/staticwebapp.config.json",
            Some("solutions/a/b/staticwebapp.config.json"),
        );
        case("solutions/a/b.html.d/c.tar.zip", None);
        for honest in ["html.pdf", "pagina.html.pdf", "statuto.asp.pdf", "schermata.html.png"] {
            case(&format!("solutions/a/{honest}"), None);
        }
        case("solutions/a:b.pdf", None);
        case("immagini/a/b:c.pdf", None);
    }

    #[test]
    fn names_that_differ_in_case_or_normal_form_are_found() {
        let (mut names, mut report) = (NameCheck::default(), Report::default());
        for path in [
            "Pages/a",
            "pages/a",
            "Pages",
            "pages",
            "a/Foto.png",
            "a/foto.PNG",
            "b/foto.png",
            "a/citt\u{e0}.pdf",
            "a/citta\u{300}.pdf",
        ] {
            names.check(path, &mut report);
        }
        let found: Vec<_> = report.findings().iter().map(|found| found.span.path()).collect();
        assert_eq!(found, ["Pages", "a/foto.PNG", "a/citta\u{300}.pdf"]);
        let last = report.findings()[2].to_string();
        let expected = "`citta<U+0300>.pdf` differs from `citt\u{e0}.pdf` only";
        assert!(last.contains(expected), "{last}");
    }
}
