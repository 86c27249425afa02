//! Reads entries of each kind. Keys that all kinds share are read in `Common`.

mod centre;
mod community;
mod parts;
mod practice;
mod solution;
mod translation;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::field::unknown_value;
use super::markdown::Survey;
use super::publiccode;
use super::record::{Findings, Record, schema_of};
use super::schema::{FieldType, Schema};
use super::{EntryFiles, Settings, UnresolvedEntry, UnresolvedText, file_in_folder, front_matter};
use crate::catalogue::edition::Foreign;
use crate::catalogue::mention::{OrganisationMention, UnresolvedProse};
use crate::catalogue::parts::{ContactPoint, KitDocument, Relation};
use crate::catalogue::publiccode::{Publiccode, primary};
use crate::catalogue::resolution::Unresolved;
use crate::catalogue::{Details, Kind, Objective, Reference, Slug, Solution, Topic, vocabulary};
use crate::finding::Report;
use crate::lang::Lang;
use crate::rules::fields::ListedValue;
use crate::source::{Span, Spanned};
use crate::yaml::place::ValuePlaces;
pub(super) use parts::{contacts, references, url};
pub(super) use translation::schema as translation_schema;

/// Reads one entry from its files; returns `None` if it has no title or its front matter cannot be
/// parsed.
pub(super) fn entry(
    kind: Kind,
    slug: Slug,
    files: &EntryFiles,
    settings: Settings,
    report: &mut Report,
) -> Option<UnresolvedEntry> {
    let languages = settings.languages;
    let mut entry = own_entry(kind, slug, files, settings, report);
    let translated = files.translations.iter().filter_map(|(lang, source)| {
        Some((lang, translation::read(source, settings.dates, report)?))
    });
    let translations: Vec<_> = translated.collect();
    if let Some(entry) = &mut entry {
        entry.translations = translation::from_publiccode(entry, &languages[1..]);
        for (lang, translation) in translations {
            translation::override_with(entry.translations.entry(*lang).or_default(), translation);
        }
    }
    entry
}

/// Returns the keys of the front matter of a kind. Solutions are assumed to have a publiccode.yml
/// with a name, so that their title is optional.
pub(super) fn schema(kind: Kind) -> Schema {
    schema_of(|record| {
        Common::read(record, kind == Kind::Solution);
        details(kind, record, None, &EntryFiles::default(), Lang::Italian);
    })
}

/// Parses an entry without its translations.
fn own_entry(
    kind: Kind,
    slug: Slug,
    files: &EntryFiles,
    settings: Settings,
    report: &mut Report,
) -> Option<UnresolvedEntry> {
    let lang = settings.languages[0];
    let checks =
        publiccode::Checks { dates: settings.dates, ipa_codes: files.ipa_codes.as_deref() };
    let published =
        files.publiccode.as_ref().and_then(|source| publiccode::read(source, checks, report));
    let Some(source) = &files.markdown else {
        return lone_publiccode(slug, published?, files, lang);
    };
    let document = front_matter::split(source).map_err(|problem| report.push(problem)).ok()?;
    let findings = Findings::new(settings.dates);
    let entry = Record::open(&document.head, &findings).and_then(|mut record| {
        let common = Common::read(&mut record, files.publiccode.is_some());
        let (details, fallback) = details(kind, &mut record, published, files, lang);
        record.finish();
        let title = common.title.clone().or_else(|| fallback.title.clone());
        Some(common.into_entry(
            slug,
            Span::start_of(source),
            title?,
            fallback,
            document.text,
            details,
        ))
    });
    report.append(findings.of_file(source));
    entry
}

/// Values of a publiccode.yml for keys that the front matter lacks.
#[derive(Default)]
struct Fallback {
    title: Option<String>,
    summary: Option<Spanned<String>>,
    /// The language of the summary if it is not the site's first language.
    summary_lang: Option<String>,
    organisation: Option<OrganisationMention>,
}

impl Fallback {
    fn of(publiccode: &Publiccode, lang: Lang) -> Self {
        let described = publiccode.description(lang);
        let description = described.map(|(_, description)| description);
        let localised = description.and_then(|description| description.localised_name.clone());
        let name = publiccode.name.as_ref();
        let short = description.and_then(|description| description.short_description.as_ref());
        Self {
            title: name.map(|name| name.value.clone()).or(localised),
            summary: short.map(|short| Spanned::new(in_one_line(short), short.span.clone())),
            summary_lang: described
                .map(|(tag, _)| tag.to_owned())
                .filter(|tag| primary(tag) != lang.tag()),
            organisation: owner(publiccode),
        }
    }
}

/// Joins the lines of an owner's text, which may be broken anywhere.
fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the organisation that owns the software: by IPA code if the register has it, else by the
/// name in `organisation`, `mainCopyrightOwner` or `repoOwner`.
fn owner(publiccode: &Publiccode) -> Option<OrganisationMention> {
    let named = publiccode.organisation.as_ref();
    if let (Some(code), Some(organisation)) = (publiccode.organisation_ipa(), named)
        && crate::catalogue::register::register().organisation(&code).is_some()
    {
        return Some(OrganisationMention::Code(Spanned::new(code, organisation.span.clone())));
    }
    let name = named.and_then(|organisation| organisation.name.clone());
    let name = name
        .or_else(|| publiccode.legal.main_copyright_owner.clone())
        .or_else(|| publiccode.legal.repo_owner.clone());
    name.map(OrganisationMention::Name)
}

fn lone_publiccode(
    slug: Slug,
    published: Publiccode,
    files: &EntryFiles,
    lang: Lang,
) -> Option<UnresolvedEntry> {
    let source = files.publiccode.as_ref()?;
    let fallback = Fallback::of(&published, lang);
    let solution = Solution {
        publiccode: published,
        publiccode_file: Some(Arc::clone(source)),
        ..Solution::default()
    };
    let details = Details::Solution(Box::new(solution));
    let nothing = Span::new(source, source.text.len()..source.text.len());
    let title = fallback.title.clone()?;
    Some(Common::default().into_entry(
        slug,
        Span::start_of(source),
        title,
        fallback,
        nothing,
        details,
    ))
}

/// The keys common to every kind.
#[derive(Default)]
struct Common {
    title: Option<String>,
    summary: Option<Spanned<String>>,
    date: Option<Date>,
    updated: Option<Date>,
    organisation: Option<OrganisationMention>,
    territory: Option<Spanned<String>>,
    topics: Vec<Topic>,
    objectives: Vec<Objective>,
    tags: Vec<String>,
    programme: Option<Spanned<String>>,
    related: Vec<Relation<Unresolved>>,
    contacts: Vec<ContactPoint>,
    kit: Vec<KitDocument>,
    /// Files in the entry's folder that the kit names.
    kit_files: Vec<Spanned<String>>,
    sources: Vec<Reference>,
    aliases: Vec<Spanned<String>>,
    draft: bool,
}

impl Common {
    fn read(record: &mut Record, has_owners_file: bool) -> Self {
        // A publiccode.yml must have a name itself, and a missing one is reported there.
        let title = if has_owners_file { record.name("title") } else { record.required("title") };
        let mut kit_files = Vec::new();
        let summary = record.text("summary");
        let (date, updated) = (record.past_date("date"), record.past_date("updated"));
        record.check_order(("date", &date), ("updated", &updated));
        Self {
            title: title.map(|title| title.value),
            summary,
            date: date.map(|date| date.value),
            updated: updated.map(|date| date.value),
            organisation: organisation(record, "organisation"),
            territory: record.code("territory"),
            topics: known(
                record,
                "themes",
                &ListedValue::Theme,
                vocabulary::TOPICS,
                vocabulary::topic,
            ),
            objectives: known(
                record,
                "objectives",
                &ListedValue::Objective,
                vocabulary::OBJECTIVES,
                vocabulary::objective,
            ),
            tags: record.names("tags"),
            programme: record.mention("programme"),
            related: parts::relations(record),
            contacts: contacts(record),
            kit: parts::kit(record, &mut kit_files),
            kit_files,
            sources: references(record),
            aliases: record.codes("aliases"),
            draft: record.boolean("draft").unwrap_or(false),
        }
    }

    fn into_entry(
        self,
        slug: Slug,
        origin: Span,
        title: String,
        fallback: Fallback,
        text: Span,
        details: Details<Unresolved>,
    ) -> UnresolvedEntry {
        let text = UnresolvedText::of(text);
        let in_values = details.proses().into_iter().flat_map(files_of_prose);
        let files = text.files().chain(in_values).chain(self.kit_files).collect();
        let summary_lang =
            fallback.summary_lang.filter(|_| self.summary.is_none() && fallback.summary.is_some());
        UnresolvedEntry {
            slug,
            origin,
            title,
            summary: self.summary.or(fallback.summary),
            date: self.date,
            updated: self.updated,
            organisation: self.organisation.or(fallback.organisation),
            territory: self.territory,
            topics: self.topics,
            objectives: self.objectives,
            tags: self.tags,
            programme: self.programme,
            related: self.related,
            contacts: self.contacts,
            kit: self.kit,
            sources: self.sources,
            aliases: self.aliases,
            draft: self.draft,
            files,
            text,
            details,
            translations: BTreeMap::new(),
            foreign: Foreign { summary: summary_lang, ..Foreign::default() },
        }
    }
}

/// Returns the files in the entry's folder that a Markdown value of the front matter names.
fn files_of_prose(prose: &UnresolvedProse) -> Vec<Spanned<String>> {
    let UnresolvedProse { key, text } = prose;
    let places = ValuePlaces::of(text, &text.span);
    let references = Survey::of(text, key).references.into_iter();
    let files = references.filter_map(|reference| {
        let name = file_in_folder(&reference.written, text.span.path())?;
        Some(Spanned::new(name, places.part(&reference.range)))
    });
    files.collect()
}

fn details(
    kind: Kind,
    record: &mut Record,
    published: Option<Publiccode>,
    files: &EntryFiles,
    lang: Lang,
) -> (Details<Unresolved>, Fallback) {
    let details = match kind {
        Kind::Solution => {
            let solution = solution::solution(record, published, files);
            let fallback = Fallback::of(&solution.publiccode, lang);
            return (Details::Solution(Box::new(solution)), fallback);
        }
        Kind::Community => Details::Community(Box::new(community::community(record))),
        Kind::Practice => Details::Practice(Box::new(practice::practice(record))),
        Kind::Centre => Details::Centre(Box::new(centre::centre(record))),
        Kind::Programme => Details::Programme(Box::new(community::programme(record))),
        Kind::Page => Details::Page,
    };
    (details, Fallback::default())
}

/// Reads a list of values of a vocabulary. Unknown values are reported and left out.
fn known<T>(
    record: &mut Record,
    key: &'static str,
    list: &ListedValue,
    names: &'static [&'static str],
    find: fn(&str) -> Option<T>,
) -> Vec<T> {
    record.record_key(key, || FieldType::List(Box::new(FieldType::Choice(names))));
    let written = record.codes(key);
    let found = |name: Spanned<String>| {
        let value = find(&name);
        if value.is_none() {
            record.report(unknown_value(&name, list.clone(), names, record.findings()));
        }
        value
    };
    written.into_iter().filter_map(found).collect()
}

/// Reads `c_a944`, or `{name: …}` for an organisation outside the register.
pub(super) fn organisation(record: &mut Record, key: &'static str) -> Option<OrganisationMention> {
    record.either(key, FieldType::Text, OrganisationMention::Code, named)
}

pub(super) fn organisations(record: &mut Record, key: &'static str) -> Vec<OrganisationMention> {
    record.eithers(key, FieldType::Text, OrganisationMention::Code, named)
}

/// Reads the group of keys that names an organisation outside the register.
fn named(mut organisation: Record) -> Option<OrganisationMention> {
    let name = organisation.required("name");
    organisation.finish();
    Some(OrganisationMention::Name(name?.value))
}
