//! Each `Source` becomes an `UnresolvedEntry`: typed, its mentions still words. Whether they lead anywhere is `resolve`'s matter.

pub mod boundaries;
mod entry;
pub mod field;
pub mod front_matter;
pub mod markdown;
mod portrait;
pub mod publiccode;
pub mod record;
pub mod shape;
mod site;
mod usage;
mod vocabulary;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::catalogue::edition::Foreign;
use crate::catalogue::mention::OrganisationMention;
use crate::catalogue::parts::{ContactPoint, KitDocument, Relation};
use crate::catalogue::stage::Written;
use crate::catalogue::usage::Usage;
use crate::catalogue::vocabulary::SameMeaning;
use crate::catalogue::{Details, Kind, Objective, Reference, Slug, Theme};
use crate::diagnostic::{Diagnostic, Report, closest, listed};
use crate::lang::LANGUAGES;
use crate::source::{Source, Span, Spanned};
pub use portrait::UnresolvedPortrait;
use shape::Shape;
pub use site::{is_base_url, shape_of_site, site};

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
    /// The same in other languages of the site.
    pub translations: BTreeMap<String, UnresolvedTranslation>,
    pub foreign: Foreign,
}

/// What an entry says in another language, its mentions still words.
#[derive(Debug, Default)]
pub struct UnresolvedTranslation {
    pub title: Option<String>,
    pub summary: Option<Spanned<String>>,
    /// `None` where there is no text.
    pub body: Option<Span>,
    pub links: Vec<Spanned<String>>,
    pub files: Vec<Spanned<String>>,
    pub origin: Option<Span>,
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
    /// Markdown in other languages of the site.
    translations: BTreeMap<String, Arc<Source>>,
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

/// Returns the keys that the front matter of a kind of entry may have.
pub fn shape_of_entry(kind: Kind) -> Shape {
    entry::shape(kind)
}

/// Returns the keys that the front matter of an entry may have in another language.
pub fn shape_of_translation() -> Shape {
    entry::translation_shape()
}

/// Returns the keys of a file in `usages/`.
pub fn shape_of_usages() -> Shape {
    usage::shape()
}

/// Returns the keys that the front matter of a file in `organisations/` may have.
pub fn shape_of_portrait() -> Shape {
    portrait::shape()
}

/// Reads everything among the sources but site.yml. `languages` are those of the site, the first one first.
pub fn content(
    sources: &[Arc<Source>],
    languages: &[String],
    drafts: bool,
    report: &mut Report,
) -> Parsed {
    let in_folder = |source: &Source, folder: &str| {
        source.path.split_once('/').is_some_and(|(first, _)| first == folder)
    };
    let (declarations, others): (Vec<_>, Vec<_>) =
        sources.iter().cloned().partition(|source| in_folder(source, USAGES));
    let (portraits, others): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|source| in_folder(source, ORGANISATIONS));
    let (vocabularies, others): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|source| in_folder(source, VOCABULARIES));
    let mut all = entries(&others, languages, drafts, report);
    for source in &declarations {
        match source.path.ends_with(".md") {
            true if source.path.ends_with("README.md") => {}
            true => report.push(unread_file(source)),
            false => all.usages.extend(usage::usages(source, report)),
        }
    }
    for source in portraits.iter().filter(|source| !source.path.ends_with("README.md")) {
        let name =
            source.path.strip_prefix("organisations/").and_then(|name| name.strip_suffix(".md"));
        match name.filter(|name| !name.contains('/')) {
            Some(name) => all.portraits.extend(portrait::portrait(source, name, report)),
            None => report.push(unread_file(source)),
        }
    }
    for source in vocabularies.iter().filter(|source| !source.path.ends_with("README.md")) {
        match source.path.as_str() {
            "vocabularies/synonyms.yml" => {
                all.synonyms.extend(vocabulary::synonyms(source, report))
            }
            _ => report.push(unread_file(source)),
        }
    }
    all
}

/// Reads every entry among the sources. Mistakes end up in `report`; an entry is returned whenever enough of it can be read,
/// a draft only on request, and its mistakes with it.
fn entries(
    sources: &[Arc<Source>],
    languages: &[String],
    drafts: bool,
    report: &mut Report,
) -> Parsed {
    let files: Vec<_> = files_by_entry(sources, languages, report).into_iter().collect();
    let parsed: Vec<_> = files
        .into_par_iter()
        .map(|((kind, slug), files)| {
            let mut findings = Report::default();
            let entry = entry::entry(kind, slug.clone(), &files, languages, &mut findings);
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
fn files_by_entry(
    sources: &[Arc<Source>],
    languages: &[String],
    report: &mut Report,
) -> BTreeMap<(Kind, Slug), EntryFiles> {
    let mut entries: BTreeMap<(Kind, Slug), EntryFiles> = BTreeMap::new();
    for source in sources
        .iter()
        .filter(|source| !matches!(source.path.as_str(), "site.yml" | "site.yaml" | "README.md"))
    {
        let Some((kind, name, part)) = entry_file(source, report) else { continue };
        let Some(slug) = slug_of(name, source, report) else { continue };
        if let Part::Translation(lang) = part
            && let Some(problem) = untranslatable(lang, source, languages)
        {
            report.push(problem);
            continue;
        }
        let files = entries.entry((kind, slug)).or_default();
        let other = match part {
            Part::Markdown => files.markdown.replace(Arc::clone(source)),
            Part::Publiccode => files.publiccode.replace(Arc::clone(source)),
            Part::Translation(lang) => {
                files.translations.insert(lang.to_owned(), Arc::clone(source))
            }
        };
        if let Some(other) = other {
            let what = format!("{} already is the same entry", other.path);
            let problem = Diagnostic::error("address-taken", &Span::start_of(source), what);
            report.push(problem.help("rename one of the two files, or join them"));
        }
    }
    entries.retain(|_, files| {
        let has_entry = files.markdown.is_some() || files.publiccode.is_some();
        if !has_entry {
            files
                .translations
                .values()
                .for_each(|source| report.push(translation_alone(source, &languages[0])));
        }
        has_entry
    });
    entries
}

/// What a file is to its entry.
#[derive(Clone, Copy)]
enum Part<'s> {
    Markdown,
    Publiccode,
    /// Into a language.
    Translation(&'s str),
}

/// Returns which entry a file belongs to and as what, from its path alone.
fn entry_file<'s>(
    source: &'s Arc<Source>,
    report: &mut Report,
) -> Option<(Kind, &'s str, Part<'s>)> {
    let Some((folder, rest)) = source.path.split_once('/') else {
        report.push(unread_file(source));
        return None;
    };
    let Some(kind) = Kind::from_folder(folder) else {
        report.push(unread_folder(folder, source));
        return None;
    };
    let markdown = |file: &'s str| {
        let stem = file.strip_suffix(".md")?;
        let translation = stem.rsplit_once('.').filter(|(_, lang)| LANGUAGES.contains(lang));
        Some(
            translation
                .map_or((stem, Part::Markdown), |(stem, lang)| (stem, Part::Translation(lang))),
        )
    };
    match rest.split_once('/') {
        None if rest == "README.md" => return None,
        None => {
            if let Some((name, part)) = markdown(rest) {
                return Some((kind, name, part));
            }
        }
        Some((name, "publiccode.yml" | "publiccode.yaml")) if kind == Kind::Solution => {
            return Some((kind, name, Part::Publiccode));
        }
        Some((name, file)) => {
            if let Some(("index", part)) = markdown(file) {
                return Some((kind, name, part));
            }
        }
    }
    report.push(unread_file(source));
    None
}

/// Returns why nothing can be made of a translation into this language.
fn untranslatable(lang: &str, source: &Arc<Source>, languages: &[String]) -> Option<Diagnostic> {
    let place = Span::start_of(source);
    if lang == languages[0] {
        let what = format!("`{lang}` is the first language of the site, so this is no translation");
        let help = format!("write it in the entry's own file, without `.{lang}` in its name");
        return Some(Diagnostic::error("no-translation", &place, what).help(help));
    }
    let is_spoken = languages.iter().any(|spoken| spoken == lang);
    let what = || format!("nothing is made of this file: the site does not speak `{lang}`");
    let problem = || Diagnostic::warning("unspoken-language", &place, what());
    (!is_spoken).then(|| problem().help(format!("add `{lang}` to `languages` in site.yml")))
}

fn translation_alone(source: &Arc<Source>, first: &str) -> Diagnostic {
    let problem = Diagnostic::error(
        "translation-alone",
        &Span::start_of(source),
        "there is no entry that this translates",
    );
    problem.help(format!(
        "write the entry in `{first}` first, in a file of this name without the language"
    ))
}

fn slug_of(name: &str, source: &Arc<Source>, report: &mut Report) -> Option<Slug> {
    let slug = Slug::parse(name);
    if slug.is_none() {
        let problem = Diagnostic::error(
            "not-a-slug",
            &Span::start_of(source),
            format!("`{name}` cannot be part of an address"),
        );
        let problem = problem.why(
            "addresses are lower-case letters, digits and hyphens, so that they work on every host",
        );
        report
            .push(problem.help(Slug::from_name(name).map(|slug| format!("rename it to `{slug}`"))));
    }
    slug
}

fn unread_file(source: &Arc<Source>) -> Diagnostic {
    let problem =
        Diagnostic::warning("unread-file", &Span::start_of(source), "nothing is made of this file");
    problem.help(
        "entries are `<kind>/<slug>.md` or `<kind>/<slug>/index.md`, in other languages `<slug>.en.md` or `index.en.md`, and `solutions/<slug>/publiccode.yml`; beside them there are \
         `usages/*.yml`, `organisations/<ipa>.md` and `vocabularies/synonyms.yml`",
    )
}

fn unread_folder(folder: &str, source: &Arc<Source>) -> Diagnostic {
    let folders: Vec<_> = Kind::ALL
        .iter()
        .map(|kind| kind.folder())
        .chain([USAGES, ORGANISATIONS, VOCABULARIES])
        .collect();
    let help = match closest(folder, folders.iter().copied()) {
        Some(known) => format!("the closest folder is `{known}`"),
        None => format!("the folders are {}", listed(&folders)),
    };
    let what = format!("nothing is made of the folder `{folder}`");
    Diagnostic::warning("unread-folder", &Span::start_of(source), what).help(help)
}
