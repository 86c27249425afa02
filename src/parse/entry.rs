//! Reads the front matter of each kind of entry. What every kind shares is read once, in `Common`.

use std::sync::Arc;

use jiff::civil::Date;

use super::field::{Findings, Record, text, unknown_value};
use super::publiccode;
use super::{
    EntryFiles, OrganisationMention, UnresolvedCommunity, UnresolvedDetails, UnresolvedEntry, UnresolvedPractice, front_matter,
    markdown,
};
use crate::catalogue::publiccode::Publiccode;
use crate::catalogue::{
    Community, CommunityState, Kind, Practice, PracticeKind, Reference, ResultFigure, Slug, Solution, Theme, vocabulary,
};
use crate::diagnostic::{Diagnostic, Report};
use crate::source::{Source, Span, Spanned};
use crate::yaml::{Data, Node};

/// Reads one entry from its files; `None` when there is no title to show it by.
pub(super) fn entry(kind: Kind, slug: Slug, files: &EntryFiles, lang: &str, report: &mut Report) -> Option<UnresolvedEntry> {
    let published = files.publiccode.as_ref().and_then(|source| publiccode::read(source, report));
    let Some(source) = &files.markdown else {
        return lone_publiccode(slug, published?, files, lang);
    };
    let document = front_matter::split(source).map_err(|problem| report.push(problem)).ok()?;
    let findings = Findings::default();
    let entry = Record::open(&document.head, &findings).and_then(|mut record| {
        let common = Common::read(&mut record, files.publiccode.is_some());
        let (details, fallback) = details(kind, &mut record, published, files, lang);
        record.finish();
        let title = common.title.clone().or_else(|| fallback.title.clone());
        Some(common.into_entry(slug, Span::start_of(source), title?, fallback, document.body, details))
    });
    report.append(findings.into_inner());
    entry
}

/// What a publiccode.yml offers where the front matter is silent.
#[derive(Default)]
struct Fallback {
    title: Option<String>,
    summary: Option<Spanned<String>>,
    organisation: Option<OrganisationMention>,
}

impl Fallback {
    fn of(publiccode: &Publiccode, lang: &str) -> Self {
        let description = publiccode.description(lang).map(|(_, description)| description);
        let localised = description.and_then(|description| description.localised_name.clone());
        let name = publiccode.name.as_ref();
        let short = description.and_then(|description| description.short_description.as_ref());
        // Strangers break lines where their editor did.
        let summary = short.map(|short| short.split_whitespace().collect::<Vec<_>>().join(" "));
        Self {
            title: name.map(|name| name.value.clone()).or(localised),
            summary: summary.zip(name).map(|(summary, name)| Spanned::new(summary, name.span.clone())),
            organisation: owner(publiccode),
        }
    }
}

/// Returns the body that owns the software: by IPA code, else by whatever name the file gives.
fn owner(publiccode: &Publiccode) -> Option<OrganisationMention> {
    let named = publiccode.organisation.as_ref();
    if let (Some(code), Some(organisation)) = (publiccode.organisation_ipa(), named)
        && crate::catalogue::register::register().body(&code).is_some()
    {
        return Some(OrganisationMention::Code(Spanned::new(code, organisation.span.clone())));
    }
    let name = named.and_then(|organisation| organisation.name.clone());
    let name = name.or_else(|| publiccode.legal.main_copyright_owner.clone()).or_else(|| publiccode.legal.repo_owner.clone());
    name.map(OrganisationMention::Name)
}

fn lone_publiccode(slug: Slug, published: Publiccode, files: &EntryFiles, lang: &str) -> Option<UnresolvedEntry> {
    let source = files.publiccode.as_ref()?;
    let fallback = Fallback::of(&published, lang);
    let solution = Solution { publiccode: published, publiccode_file: Some(Arc::clone(source)), programme: None };
    let details = UnresolvedDetails::Solution(Box::new(solution));
    let nothing = Span::new(source, source.text.len()..source.text.len());
    let title = fallback.title.clone()?;
    Some(Common::default().into_entry(slug, Span::start_of(source), title, fallback, nothing, details))
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
    themes: Vec<Theme>,
    tags: Vec<String>,
    related: Vec<Spanned<String>>,
    sources: Vec<Reference>,
    aliases: Vec<Spanned<String>>,
    draft: bool,
}

impl Common {
    fn read(record: &mut Record, has_owners_file: bool) -> Self {
        // The owner's file has a name, or is to blame; without such a file the entry needs a title of its own.
        let title = if has_owners_file { record.text("title") } else { record.required("title") };
        Self {
            title: title.map(|title| title.value),
            summary: record.text("summary"),
            date: record.date("date").map(|date| date.value),
            updated: record.date("updated").map(|date| date.value),
            organisation: organisation(record, "organisation"),
            territory: record.text("territory"),
            themes: themes(record),
            tags: record.strings("tags"),
            related: record.texts("related"),
            sources: record.records("sources").into_iter().filter_map(reference).collect(),
            aliases: record.texts("aliases"),
            draft: record.boolean("draft").unwrap_or(false),
        }
    }

    fn into_entry(
        self,
        slug: Slug,
        origin: Span,
        title: String,
        fallback: Fallback,
        body: Span,
        details: UnresolvedDetails,
    ) -> UnresolvedEntry {
        UnresolvedEntry {
            slug,
            origin,
            title,
            summary: self.summary.or(fallback.summary),
            date: self.date,
            updated: self.updated,
            organisation: self.organisation.or(fallback.organisation),
            territory: self.territory,
            themes: self.themes,
            tags: self.tags,
            related: self.related,
            sources: self.sources,
            aliases: self.aliases,
            draft: self.draft,
            links: markdown::internal_links(&body),
            files: markdown::files_beside(&body),
            body,
            details,
        }
    }
}

fn details(
    kind: Kind,
    record: &mut Record,
    published: Option<Publiccode>,
    files: &EntryFiles,
    lang: &str,
) -> (UnresolvedDetails, Fallback) {
    let details = match kind {
        Kind::Solution => {
            let solution = solution(record, published, files);
            let fallback = Fallback::of(&solution.publiccode, lang);
            return (UnresolvedDetails::Solution(Box::new(solution)), fallback);
        }
        Kind::Community => UnresolvedDetails::Community(Box::new(community(record))),
        Kind::Practice => UnresolvedDetails::Practice(Box::new(practice(record))),
        Kind::Page => UnresolvedDetails::Page,
    };
    (details, Fallback::default())
}

fn solution(record: &mut Record, published: Option<Publiccode>, files: &EntryFiles) -> Solution {
    let programme = record.string("programme");
    let given = record.value("publiccode");
    if let (Some(node), Some(source)) = (given, &files.publiccode) {
        record.report(publiccode_twice(node, source));
    }
    let publiccode = match (published, given) {
        (Some(published), _) => published,
        (None, Some(node)) => publiccode::read_node(node, record.findings()),
        (None, None) => {
            if files.publiccode.is_none() {
                record.report(no_publiccode(record.span()));
            }
            Publiccode::default()
        }
    };
    Solution { publiccode, publiccode_file: files.publiccode.clone(), programme }
}

fn no_publiccode(record: &Span) -> Diagnostic {
    let start = Span::new(record.source(), record.range().start..record.range().start);
    let problem = Diagnostic::error("missing-publiccode", &start, "the entry does not say what software it is about");
    problem.help("put the owner's publiccode.yml into the folder of the entry, or add `publiccode:` with its keys, `url` first")
}

fn publiccode_twice(node: &Node, source: &Source) -> Diagnostic {
    let what = format!("{} already says this", source.path);
    Diagnostic::error("publiccode-twice", &node.span, what).help("remove the key `publiccode` here: the owner's file counts")
}

fn community(record: &mut Record) -> UnresolvedCommunity {
    let ready = Community {
        state: record.one_of("state", &["open", "closed", "historical"], |name| match name {
            "open" => Some(CommunityState::Open),
            "closed" => Some(CommunityState::Closed),
            "historical" => Some(CommunityState::Historical),
            _ => None,
        }),
        programme: record.string("programme"),
        period: record.string("period"),
        website: record.url("website").map(|url| url.value),
        ..Community::default()
    };
    let lead = organisation(record, "lead");
    let members = record.records("members").into_iter().filter_map(member).collect();
    UnresolvedCommunity { ready, lead, members, solutions: record.texts("solutions"), join: record.text("join") }
}

fn member(mut record: Record) -> Option<(OrganisationMention, Option<String>)> {
    let organisation = organisation(&mut record, "organisation");
    if organisation.is_none() {
        record.report_missing("organisation");
    }
    let role = record.string("role");
    record.finish();
    Some((organisation?, role))
}

fn practice(record: &mut Record) -> UnresolvedPractice {
    let names = &["sharedService", "competenceCentre", "method", "tool", "network"];
    let ready = Practice {
        practice_kind: record.one_of("practiceKind", names, |name| match name {
            "sharedService" => Some(PracticeKind::SharedService),
            "competenceCentre" => Some(PracticeKind::CompetenceCentre),
            "method" => Some(PracticeKind::Method),
            "tool" => Some(PracticeKind::Tool),
            "network" => Some(PracticeKind::Network),
            _ => None,
        }),
        results: record.records("results").into_iter().filter_map(result_figure).collect(),
        ..Practice::default()
    };
    UnresolvedPractice {
        ready,
        solutions: record.texts("solutions"),
        problem: record.text("problem"),
        costs: record.text("costs"),
        conditions: record.text("conditions"),
    }
}

/// Reads one figure; who doubts it must find where it comes from, so nothing may be missing.
fn result_figure(mut record: Record) -> Option<ResultFigure> {
    let label = record.required("label");
    let value = record.required("value");
    let date = record.required("date");
    let source = record.url("source");
    if source.is_none() {
        record.report_missing("source");
    }
    record.finish();
    Some(ResultFigure { label: label?.value, value: value?.value, date: date?.value, source: source?.value })
}

fn reference(mut record: Record) -> Option<Reference> {
    let title = record.string("title");
    let url = record.url("url");
    if url.is_none() {
        record.report_missing("url");
    }
    let date = record.date("date").map(|date| date.value);
    record.finish();
    Some(Reference { title, url: url?.value, date })
}

fn themes(record: &mut Record) -> Vec<Theme> {
    let names = record.texts("themes");
    let known = |name: Spanned<String>| {
        let theme = vocabulary::theme(&name);
        if theme.is_none() {
            record.report(unknown_value(&name, "a theme", vocabulary::THEMES));
        }
        theme
    };
    names.into_iter().filter_map(known).collect()
}

/// Reads `c_a944`, or `{name: …}` for a body outside the register.
fn organisation(record: &mut Record, key: &'static str) -> Option<OrganisationMention> {
    let node = record.value(key)?;
    let findings = record.findings();
    match &node.data {
        Data::Mapping(_) => {
            let mut body = Record::open(node, findings)?;
            let name = body.required("name");
            body.finish();
            Some(OrganisationMention::Name(name?.value))
        }
        _ => text(node, findings).map(OrganisationMention::Code),
    }
}
