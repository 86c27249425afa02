//! Each `Source` becomes an `UnresolvedEntry`: typed, its mentions still words. Whether they lead anywhere is `resolve`'s matter.

mod entry;
pub mod field;
pub mod front_matter;
pub mod markdown;
mod portrait;
pub mod publiccode;
mod usage;
mod vocabulary;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::catalogue::parts::{ContactPoint, KitDocument, Relation};
use crate::catalogue::stage::Written;
use crate::catalogue::usage::Usage;
use crate::catalogue::vocabulary::SameMeaning;
use crate::catalogue::{Details, Kind, Objective, Reference, Slug, Theme};
use crate::diagnostic::{Diagnostic, Report, closest};
use crate::source::{Source, Span, Spanned};
pub use portrait::UnresolvedPortrait;

/// An entry as its author wrote it: every value has its type, every mention is still a word with a place.
#[derive(Debug)]
pub struct UnresolvedEntry {
    pub slug: Slug,
    /// The start of the file an editor opens to change the entry.
    pub origin: Span,
    pub title: String,
    pub summary: Option<Spanned<String>>,
    pub date: Option<Date>,
    pub updated: Option<Date>,
    pub organisation: Option<OrganisationMention>,
    pub territory: Option<Spanned<String>>,
    pub themes: Vec<Theme>,
    pub objectives: Vec<Objective>,
    pub tags: Vec<String>,
    pub programme: Option<Spanned<String>>,
    pub related: Vec<Relation<Written>>,
    pub contacts: Vec<ContactPoint>,
    pub kit: Vec<KitDocument>,
    pub sources: Vec<Reference>,
    pub aliases: Vec<Spanned<String>>,
    pub draft: bool,
    pub body: Span,
    pub links: Vec<Spanned<String>>,
    /// Files beside the entry that its text or its kit leads to.
    pub files: Vec<Spanned<String>>,
    pub details: Details<Written>,
}

/// A body as an author names it.
#[derive(Debug, Clone)]
pub enum OrganisationMention {
    /// An IPA code.
    Code(Spanned<String>),
    /// The name of a body outside the register.
    Name(String),
}

impl UnresolvedEntry {
    pub fn kind(&self) -> Kind {
        self.details.kind()
    }
}

/// The files of one entry: at least one of them is there.
#[derive(Debug, Default)]
struct EntryFiles {
    markdown: Option<Arc<Source>>,
    publiccode: Option<Arc<Source>>,
}

/// What the content folder says: every entry that can be published, by kind and slug, those that cannot, and what stands
/// beside the entries.
#[derive(Debug, Default)]
pub struct Parsed {
    pub entries: Vec<UnresolvedEntry>,
    pub absent: BTreeMap<(Kind, Slug), Absence>,
    /// Declarations of use, in the order of their files.
    pub usages: Vec<Usage<Written>>,
    pub portraits: Vec<UnresolvedPortrait>,
    /// What a site adds to the words that search takes for one another.
    pub synonyms: Vec<SameMeaning>,
}

/// Why an entry that has files is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// Too little of it can be read; its own file's findings say why.
    Unreadable,
    Draft,
}

/// The folders of the declarations of use, of what editors add about bodies, and of their own words.
const USAGES: &str = "usages";
const ORGANISATIONS: &str = "organisations";
const VOCABULARIES: &str = "vocabularies";

/// Reads everything among the sources but site.yml.
pub fn content(sources: &[Arc<Source>], lang: &str, drafts: bool, report: &mut Report) -> Parsed {
    let in_folder = |source: &Source, folder: &str| source.path.split_once('/').is_some_and(|(first, _)| first == folder);
    let (declarations, others): (Vec<_>, Vec<_>) = sources.iter().cloned().partition(|source| in_folder(source, USAGES));
    let (portraits, others): (Vec<_>, Vec<_>) = others.into_iter().partition(|source| in_folder(source, ORGANISATIONS));
    let (vocabularies, others): (Vec<_>, Vec<_>) = others.into_iter().partition(|source| in_folder(source, VOCABULARIES));
    let mut all = entries(&others, lang, drafts, report);
    for source in &declarations {
        match source.path.ends_with(".md") {
            true if source.path.ends_with("README.md") => {}
            true => report.push(unread_file(source)),
            false => all.usages.extend(usage::usages(source, report)),
        }
    }
    for source in portraits.iter().filter(|source| !source.path.ends_with("README.md")) {
        let name = source.path.strip_prefix("organisations/").and_then(|name| name.strip_suffix(".md"));
        match name.filter(|name| !name.contains('/')) {
            Some(name) => all.portraits.extend(portrait::portrait(source, name, report)),
            None => report.push(unread_file(source)),
        }
    }
    for source in vocabularies.iter().filter(|source| !source.path.ends_with("README.md")) {
        match source.path.as_str() {
            "vocabularies/synonyms.yml" => all.synonyms.extend(vocabulary::synonyms(source, report)),
            _ => report.push(unread_file(source)),
        }
    }
    all
}

/// Reads every entry among the sources. Mistakes end up in `report`; an entry is returned whenever enough of it can be read,
/// a draft only on request, and its mistakes with it. `lang` is the site's language, for what publiccode.yml says in several.
fn entries(sources: &[Arc<Source>], lang: &str, drafts: bool, report: &mut Report) -> Parsed {
    let files: Vec<_> = files_by_entry(sources, report).into_iter().collect();
    let parsed: Vec<_> = files
        .into_par_iter()
        .map(|((kind, slug), files)| {
            let mut findings = Report::default();
            let entry = entry::entry(kind, slug.clone(), &files, lang, &mut findings);
            ((kind, slug), entry, findings)
        })
        .collect();
    let mut all = Parsed { entries: Vec::with_capacity(parsed.len()), ..Parsed::default() };
    for (name, entry, findings) in parsed {
        match entry {
            Some(entry) if entry.draft && !drafts => {
                all.absent.insert(name, Absence::Draft);
                continue;
            }
            Some(entry) => all.entries.push(entry),
            None => {
                all.absent.insert(name, Absence::Unreadable);
            }
        }
        report.append(findings);
    }
    all
}

/// Sorts files to the entries they belong to; those that belong to none are reported.
fn files_by_entry(sources: &[Arc<Source>], report: &mut Report) -> BTreeMap<(Kind, Slug), EntryFiles> {
    let mut entries: BTreeMap<(Kind, Slug), EntryFiles> = BTreeMap::new();
    for source in sources.iter().filter(|source| !matches!(source.path.as_str(), "site.yml" | "site.yaml" | "README.md")) {
        let Some((kind, name, part)) = entry_file(source, report) else { continue };
        let Some(slug) = slug_of(name, source, report) else { continue };
        let files = entries.entry((kind, slug)).or_default();
        let place = match part {
            Part::Markdown => &mut files.markdown,
            Part::Publiccode => &mut files.publiccode,
        };
        match place {
            None => *place = Some(Arc::clone(source)),
            Some(other) => {
                let what = format!("{} already is the same entry", other.path);
                let problem = Diagnostic::error("address-taken", &Span::start_of(source), what);
                report.push(problem.help("rename one of the two files, or join them"));
            }
        }
    }
    entries
}

enum Part {
    Markdown,
    Publiccode,
}

/// Returns which entry a file belongs to and as what, from its path alone.
fn entry_file<'s>(source: &'s Arc<Source>, report: &mut Report) -> Option<(Kind, &'s str, Part)> {
    let Some((folder, rest)) = source.path.split_once('/') else {
        report.push(unread_file(source));
        return None;
    };
    let Some(kind) = Kind::from_folder(folder) else {
        report.push(unread_folder(folder, source));
        return None;
    };
    match rest.split_once('/') {
        None if rest == "README.md" => return None,
        None if rest.ends_with(".md") => return Some((kind, &rest[..rest.len() - ".md".len()], Part::Markdown)),
        Some((name, "index.md")) => return Some((kind, name, Part::Markdown)),
        Some((name, "publiccode.yml" | "publiccode.yaml")) if kind == Kind::Solution => {
            return Some((kind, name, Part::Publiccode));
        }
        _ => report.push(unread_file(source)),
    }
    None
}

fn slug_of(name: &str, source: &Arc<Source>, report: &mut Report) -> Option<Slug> {
    let slug = Slug::parse(name);
    if slug.is_none() {
        let problem = Diagnostic::error("not-a-slug", &Span::start_of(source), format!("`{name}` cannot be part of an address"));
        let problem = problem.why("addresses are lower-case letters, digits and hyphens, so that they work on every host");
        report.push(problem.help(Slug::from_name(name).map(|slug| format!("rename it to `{slug}`"))));
    }
    slug
}

fn unread_file(source: &Arc<Source>) -> Diagnostic {
    let problem = Diagnostic::warning("unread-file", &Span::start_of(source), "nothing is made of this file");
    problem.help(
        "entries are `<kind>/<slug>.md` or `<kind>/<slug>/index.md`, and `solutions/<slug>/publiccode.yml`; beside them there are \
         `usages/*.yml`, `organisations/<ipa>.md` and `vocabularies/synonyms.yml`",
    )
}

fn unread_folder(folder: &str, source: &Arc<Source>) -> Diagnostic {
    let folders: Vec<_> = Kind::ALL.iter().map(|kind| kind.folder()).chain([USAGES, ORGANISATIONS, VOCABULARIES]).collect();
    let help = match closest(folder, folders.iter().copied()) {
        Some(known) => format!("the closest folder is `{known}`"),
        None => format!("the folders are {}", folders.iter().map(|folder| format!("`{folder}`")).collect::<Vec<_>>().join(", ")),
    };
    let what = format!("nothing is made of the folder `{folder}`");
    Diagnostic::warning("unread-folder", &Span::start_of(source), what).help(help)
}
