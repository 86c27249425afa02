//! Parses the sources of the content folder: values get types, mentions of other entries stay text
//! until `resolve` finds what they refer to.

pub mod boundaries;
pub mod characters;
mod email;
mod entry;
pub mod field;
pub mod front_matter;
pub mod key_path;
pub mod markdown;
mod profile;
pub mod publiccode;
pub mod record;
pub mod schema;
mod site;
mod usage;
mod vocabulary;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;
use percent_encoding::percent_decode_str;
use rayon::prelude::*;

use crate::catalogue::edition::Foreign;
use crate::catalogue::mention::OrganisationMention;
use crate::catalogue::parts::{ContactPoint, KitDocument, Relation};
use crate::catalogue::resolution::Unresolved;
use crate::catalogue::site::SITE_FILES;
use crate::catalogue::usage::Usage;
use crate::catalogue::vocabulary::SynonymGroup;
use crate::catalogue::{Details, Kind, ORGANISATIONS, Objective, Reference, Slug, Topic};
use crate::closed_list::Choice;
use crate::date_limit::DateLimit;
use crate::finding::rule::Violation;
use crate::finding::{Finding, Report, closest};
use crate::invisible::{invisible, without_invisible};
use crate::lang::Lang;
use crate::read::{LinkTargets, is_document, name_with_md};
use crate::rules::files::{
    TranslationAlone, TranslationIntoFirstLanguage, UnreadFile, UnreadFileHelp, UnreadFolder,
    UnreadFolderHelp, UnreadReason, UnspokenLanguage,
};
use crate::rules::resolve::{
    AddressHolder, AddressTaken, AddressTakenHelp, NotASlug, NotASlugHelp, OddSlug, OddSlugHelp,
};
use crate::source::{Source, Span, Spanned};
use markdown::ParsedText;
use markdown::destination::Destination;
pub use profile::{UnresolvedProfile, name as name_of_profile};
use publiccode::IpaCodes;
use schema::Schema;
pub use site::{is_base_url, schema_of_site, site};
pub use vocabulary::ipa_codes;

/// An entry as its author wrote it: every value has its type, mentions of other entries and
/// organisations are not resolved yet.
#[derive(Debug)]
pub struct UnresolvedEntry {
    pub slug: Slug,
    /// Start of the file to open for a change of the entry: the Markdown file, else publiccode.yml.
    pub origin: Span,
    pub title: String,
    pub summary: Option<Spanned<String>>,
    pub date: Option<Date>,
    pub updated: Option<Date>,
    pub organisation: Option<OrganisationMention>,
    pub territory: Option<Spanned<String>>,
    pub topics: Vec<Topic>,
    pub objectives: Vec<Objective>,
    pub tags: Vec<String>,
    pub programme: Option<Spanned<String>>,
    pub related: Vec<Relation<Unresolved>>,
    pub contacts: Vec<ContactPoint>,
    pub kit: Vec<KitDocument>,
    pub sources: Vec<Reference>,
    pub aliases: Vec<Spanned<String>>,
    pub draft: bool,
    pub text: UnresolvedText,
    /// Files in the entry's folder that its texts or its kit link to.
    pub files: Vec<Spanned<String>>,
    pub details: Details<Unresolved>,
    /// Translations into the other languages of the site, by language.
    pub translations: BTreeMap<Lang, UnresolvedTranslation>,
    pub foreign: Foreign,
}

/// A translation of an entry, with links not resolved yet.
#[derive(Debug, Default)]
pub struct UnresolvedTranslation {
    pub title: Option<String>,
    pub summary: Option<Spanned<String>>,
    /// `None` if the translation has no text of its own.
    pub text: Option<UnresolvedText>,
    pub files: Vec<Spanned<String>>,
    pub origin: Option<Span>,
}

/// The text of a file, with what has to be resolved in it.
#[derive(Debug)]
pub struct UnresolvedText {
    /// Part of the file below the front matter.
    pub markdown: Span,
    pub parsed: ParsedText,
}

impl UnresolvedText {
    pub fn of(markdown: Span) -> Self {
        Self { parsed: ParsedText::of(markdown.text()), markdown }
    }

    /// Returns the place of a range of bytes of the text.
    pub fn place(&self, range: &Range<usize>) -> Span {
        let start = self.markdown.range().start;
        Span::new(self.markdown.source(), start + range.start..start + range.end)
    }

    /// Returns the files in the entry's folder that the text names.
    fn files(&self) -> impl Iterator<Item = Spanned<String>> {
        let base = self.markdown.path();
        let references = self.parsed.survey.references.iter();
        references.filter_map(move |reference| {
            let name = file_in_folder(&reference.written, base)?;
            Some(Spanned::new(name, self.place(&reference.range)))
        })
    }
}

/// Returns the name of the file in the entry's folder that a destination leads to; `base` is the path
/// of the text.
pub fn file_in_folder(written: &str, base: &str) -> Option<String> {
    match Destination::of(written, base) {
        Destination::File(name) => Some(name),
        Destination::Web
        | Destination::Contact
        | Destination::Entry { .. }
        | Destination::Part(_)
        | Destination::Refused(_) => None,
    }
}

/// Returns the path in a relative URL, without percent codes, query and fragment.
pub fn decoded_path(url: &str) -> Cow<'_, str> {
    let path = url.split(['#', '?']).next().unwrap_or_default();
    percent_decode_str(path).decode_utf8_lossy()
}

/// Returns the path in a folder of an entry or organisation of the file to which a destination
/// leads from a text in the folder.
pub fn path_in_folder(written: &str, folder: &str) -> Option<String> {
    let url = file_in_folder(written, &format!("{folder}/index.md"))?;
    Some(decoded_path(&url).into_owned())
}

impl UnresolvedEntry {
    pub fn kind(&self) -> Kind {
        self.details.kind()
    }
}

/// The files of one entry.
#[derive(Debug, Default)]
struct EntryFiles {
    markdown: Option<Arc<Source>>,
    publiccode: Option<Arc<Source>>,
    /// Markdown files of translations, by language.
    translations: BTreeMap<Lang, Arc<Source>>,
    /// The IPA codes that the site lists.
    ipa_codes: Option<Arc<IpaCodes>>,
}

/// The parsed content folder without site.yml: entries that can be published, reasons for those
/// that cannot, and the other files.
#[derive(Debug, Default)]
pub struct Parsed {
    pub entries: Vec<UnresolvedEntry>,
    pub unavailable: BTreeMap<(Kind, Slug), UnavailableReason>,
    /// Declarations of use, in the order of their files.
    pub usages: Vec<Usage<Unresolved>>,
    pub profiles: Vec<UnresolvedProfile>,
    /// Synonyms that the site adds for the search.
    pub synonyms: Vec<SynonymGroup>,
}

/// Reason why an entry that has files is not among the parsed entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnavailableReason {
    /// It has no title or its front matter cannot be parsed; the error is reported in its file.
    Unreadable,
    Draft,
}

/// Folders of declarations of use and of vocabularies, in this order.
const USAGES: &str = "usages";
const VOCABULARIES: &str = "vocabularies";
/// File in which a site lists the IPA codes of all Italian organisations.
pub const IPA_CODES: &str = "vocabularies/ipa.yml";

/// Returns the keys that the front matter of a kind of entry may have.
pub fn schema_of_entry(kind: Kind) -> Schema {
    entry::schema(kind)
}

/// Returns the keys that the front matter of an entry may have in another language.
pub fn schema_of_translation() -> Schema {
    entry::translation_schema()
}

/// Returns the keys of a file in `usages/`.
pub fn schema_of_usages() -> Schema {
    usage::schema()
}

/// Returns the keys that the front matter of a file in `organisations/` may have.
pub fn schema_of_profile() -> Schema {
    profile::schema()
}

/// Settings of the site and the run that the content is parsed with.
#[derive(Debug, Clone, Copy)]
pub struct Settings<'a> {
    /// Languages of the site, the first one first.
    pub languages: &'a [Lang],
    /// Includes drafts.
    pub drafts: bool,
    pub dates: DateLimit,
    pub linked: &'a LinkTargets,
}

/// Parses all sources except site.yml and README.md files. Sources in unknown places are reported,
/// unless a symbolic link leads to them.
pub fn content(sources: &[Arc<Source>], settings: Settings, report: &mut Report) -> Parsed {
    let in_folder = |source: &Source, folder: &str| {
        source.path.split_once('/').is_some_and(|(first, _)| first == folder)
    };
    let sources: Vec<_> =
        sources.iter().filter(|source| !is_readme(&source.path)).cloned().collect();
    let (declarations, others): (Vec<_>, Vec<_>) =
        sources.into_iter().partition(|source| in_folder(source, USAGES));
    let (profiles, others): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|source| in_folder(source, ORGANISATIONS));
    let (vocabularies, others): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|source| in_folder(source, VOCABULARIES));
    let codes = vocabularies.iter().find(|source| source.path == IPA_CODES);
    let codes = codes.and_then(|source| vocabulary::ipa_codes(source, report)).map(Arc::new);
    let mut all = entries(&others, settings, codes.as_ref(), report);
    for source in &declarations {
        match source.path.ends_with(".md") {
            true => report.extend(unread_file(source, settings)),
            false => all.usages.extend(usage::usages(source, settings.dates, report)),
        }
    }
    for source in profiles.iter().filter(|source| !is_document(&source.path)) {
        match profile::name(&source.path) {
            Some(name) => {
                all.profiles.extend(profile::profile(source, name, settings.dates, report));
            }
            None => report.extend(unread_file(source, settings)),
        }
    }
    for source in &vocabularies {
        match source.path.as_str() {
            "vocabularies/synonyms.yml" => {
                all.synonyms.extend(vocabulary::synonyms(source, report));
            }
            IPA_CODES => {}
            _ => report.extend(unread_file(source, settings)),
        }
    }
    all
}

/// Returns whether a file is ignored because it is about its folder, as repositories have them.
fn is_readme(path: &str) -> bool {
    path.rsplit('/').next() == Some("README.md")
}

/// Parses every entry among the sources. An entry with errors is still returned if it has a title.
/// Drafts, and the findings in their content, are returned only if the settings include them.
fn entries(
    sources: &[Arc<Source>],
    settings: Settings,
    ipa_codes: Option<&Arc<IpaCodes>>,
    report: &mut Report,
) -> Parsed {
    let files: Vec<_> = files_by_entry(sources, settings, report).into_iter().collect();
    let parsed: Vec<_> = files
        .into_par_iter()
        .map(|((kind, slug), files)| {
            let files = EntryFiles { ipa_codes: ipa_codes.cloned(), ..files };
            let mut findings = Report::default();
            let entry = entry::entry(kind, slug.clone(), &files, settings, &mut findings);
            ((kind, slug), entry, findings)
        })
        .collect();
    let mut all = Parsed { entries: Vec::with_capacity(parsed.len()), ..Parsed::default() };
    for (name, entry, findings) in parsed {
        match entry {
            Some(entry) if entry.draft && !settings.drafts => {
                all.unavailable.insert(name, UnavailableReason::Draft);
                continue;
            }
            Some(entry) => all.entries.push(entry),
            None => {
                all.unavailable.insert(name, UnavailableReason::Unreadable);
            }
        }
        report.append(findings);
    }
    all
}

/// Groups files by entry. Reports files that belong to no entry, second files with the same role,
/// and translations without an entry.
fn files_by_entry(
    sources: &[Arc<Source>],
    settings: Settings,
    report: &mut Report,
) -> BTreeMap<(Kind, Slug), EntryFiles> {
    let mut entries: BTreeMap<(Kind, Slug), EntryFiles> = BTreeMap::new();
    for source in sources
        .iter()
        .filter(|source| !SITE_FILES.contains(&source.path.as_str()))
        .filter(|source| !is_document(&source.path))
    {
        let Some((kind, name, part)) = entry_file(source, settings, report) else { continue };
        let Some(slug) = slug_of(name, source, report) else { continue };
        if let Part::Translation(lang) = part
            && let Some(problem) = untranslatable(lang, source, settings.languages)
        {
            report.push(problem);
            continue;
        }
        let files = entries.entry((kind, slug)).or_default();
        let other = match part {
            Part::Markdown => files.markdown.replace(Arc::clone(source)),
            Part::Publiccode => files.publiccode.replace(Arc::clone(source)),
            Part::Translation(lang) => files.translations.insert(lang, Arc::clone(source)),
        };
        if let Some(other) = other {
            let problem = AddressTaken {
                url: format!("{}/{name}", kind.folder()).into(),
                holder: AddressHolder::EntryIn { path: (&other.path).into() },
                help: AddressTakenHelp::RenameOrJoin,
            };
            report.push(problem.at(&Span::start_of(source)));
        }
    }
    for ((kind, slug), files) in &entries {
        report.extend(odd_slug(*kind, slug, files));
    }
    entries.retain(|_, files| {
        let has_entry = files.markdown.is_some() || files.publiccode.is_some();
        if !has_entry {
            let alone = TranslationAlone { first_lang: settings.languages[0].tag().into() };
            files
                .translations
                .values()
                .for_each(|source| report.push(alone.clone().at(&Span::start_of(source))));
        }
        has_entry
    });
    entries
}

/// Role of a file in its entry.
#[derive(Clone, Copy)]
enum Part {
    Markdown,
    Publiccode,
    /// Translation into a language.
    Translation(Lang),
}

/// Returns kind, name and role of an entry's file, from its path alone. Returns `None` for any other
/// file, which is reported.
fn entry_file<'s>(
    source: &'s Arc<Source>,
    settings: Settings,
    report: &mut Report,
) -> Option<(Kind, &'s str, Part)> {
    let Some((folder, rest)) = source.path.split_once('/') else {
        report.extend(unread_file(source, settings));
        return None;
    };
    let Some(kind) = Kind::from_folder(folder) else {
        report.extend(unread_folder(folder, source, settings));
        return None;
    };
    let markdown = |file: &'s str| {
        let stem = file.strip_suffix(".md")?;
        let translation =
            stem.rsplit_once('.').and_then(|(stem, tag)| Some((stem, Lang::parse(tag)?)));
        Some(match translation {
            Some((stem, lang)) => (stem, Part::Translation(lang)),
            None => (stem, Part::Markdown),
        })
    };
    match rest.split_once('/') {
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
    report.extend(unread_file(source, settings));
    None
}

/// Returns a finding for a translation into the site's first language, or into one that is not a
/// language of the site.
fn untranslatable(lang: Lang, source: &Arc<Source>, languages: &[Lang]) -> Option<Finding> {
    let place = Span::start_of(source);
    if lang == languages[0] {
        return Some(TranslationIntoFirstLanguage { lang: lang.tag().into() }.at(&place));
    }
    (!languages.contains(&lang)).then(|| UnspokenLanguage { lang: lang.tag().into() }.at(&place))
}

fn slug_of(name: &str, source: &Arc<Source>, report: &mut Report) -> Option<Slug> {
    let slug = Slug::parse(name);
    if slug.is_none() {
        let hidden = characters::names(invisible(name));
        let help = match Slug::from_name(&without_invisible(name)) {
            Some(slug) if !hidden.is_empty() => {
                NotASlugHelp::RenameHidden { path: slug.into(), characters: hidden }
            }
            Some(slug) => NotASlugHelp::Rename { path: slug.into() },
            None => NotASlugHelp::Choose,
        };
        report.push(NotASlug { value: name.into(), help }.at(&Span::start_of(source)));
    }
    slug
}

/// Returns the finding for a slug with repeated or trailing hyphens.
fn odd_slug(kind: Kind, slug: &Slug, files: &EntryFiles) -> Option<Finding> {
    let source = files.markdown.as_ref().or(files.publiccode.as_ref())?;
    let even = Slug::from_name(slug.as_str()).filter(|even| even != slug)?;
    let path = source.path.replacen(
        &format!("{}/{slug}", kind.folder()),
        &format!("{}/{even}", kind.folder()),
        1,
    );
    let help = OddSlugHelp::Rename { path: path.into(), alias: slug.as_str().into() };
    Some(OddSlug { slug: slug.as_str().into(), help }.at(&Span::start_of(source)))
}

/// Returns the finding about a file that is not used; `None` if it is used through a symbolic link.
fn unread_file(source: &Arc<Source>, settings: Settings) -> Option<Finding> {
    let help = match misspelled_name(&source.path) {
        Some(name) => UnreadFileHelp::RenameTo { name: name.into() },
        None => UnreadFileHelp::Paths,
    };
    let finding = UnreadFile { reason: UnreadReason::Path, help }.at(&Span::start_of(source));
    (!settings.linked.include(&source.path)).then_some(finding)
}

/// Returns the name under which a file is read in its folder, if that of this file is close to it:
/// `publiccode.yml` for `PublicCode.yaml`, `sigeo.md` for `sigeo.MD`.
fn misspelled_name(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    if let Some(name) = name_with_md(path) {
        return Some(name);
    }
    let index = || {
        let translations = Lang::ALL.iter().map(|lang| format!("index.{lang}.md"));
        translations.chain(["index.md".to_owned()])
    };
    let known: Vec<String> = match folder.split_once('/') {
        None if folder.is_empty() => vec!["site.yml".to_owned()],
        None if folder == VOCABULARIES => vec!["synonyms.yml".to_owned(), "ipa.yml".to_owned()],
        Some((kind, slug)) if !slug.contains('/') => match Kind::from_folder(kind) {
            Some(Kind::Solution) => index().chain(["publiccode.yml".to_owned()]).collect(),
            Some(_) => index().collect(),
            None => Vec::new(),
        },
        None | Some(_) => Vec::new(),
    };
    closest(name, known.iter().map(String::as_str)).map(str::to_owned)
}

/// Returns the finding about a file in a folder that is not used; `None` if the file is used through
/// a symbolic link.
fn unread_folder(folder: &str, source: &Arc<Source>, settings: Settings) -> Option<Finding> {
    if settings.linked.include(&source.path) {
        return None;
    }
    let folders: Vec<_> = Kind::ALL
        .iter()
        .map(|kind| kind.folder())
        .chain([USAGES, ORGANISATIONS, VOCABULARIES])
        .collect();
    let help = match closest(folder, folders.iter().copied()) {
        Some(nearest) => UnreadFolderHelp::Closest { nearest: nearest.into() },
        None => UnreadFolderHelp::All { folders: folders.into_iter().collect() },
    };
    Some(UnreadFolder { folder: folder.into(), help }.at(&Span::start_of(source)))
}
