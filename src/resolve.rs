//! Entries become a `Catalogue`: every mention is now an id, every code a body, every place a territory.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use percent_encoding::percent_decode_str;

use crate::catalogue::register::{Body, Territory, register};
use crate::catalogue::{
    Catalogue, Community, Details, Entry, EntryId, Kind, Markdown, Member, Mention, Organisation, Practice, Prose, Slug,
};
use crate::diagnostic::{Diagnostic, Report, closest};
use crate::parse::markdown;
use crate::parse::{
    Absence, OrganisationMention, Parsed, UnresolvedCommunity, UnresolvedDetails, UnresolvedEntry, UnresolvedPractice,
};
use crate::project::Site;
use crate::read::Attachment;
use crate::render::route::{Route, Segments};
use crate::source::{Span, Spanned};

/// Joins entries into a catalogue. A mention that leads nowhere is reported and dropped, so the catalogue is whole whatever
/// `report` says.
pub fn catalogue(site: Site, parsed: Parsed, attachments: &[Attachment], report: &mut Report) -> Catalogue {
    let Parsed { entries, absent } = parsed;
    report_taken_addresses(&entries, &site, report);
    report_missing_files(&entries, attachments, report);
    let directory = Directory::of(&entries, absent);
    let entries = entries.into_iter().map(|entry| resolved(entry, &directory, report)).collect();
    Catalogue { site, entries }
}

impl Catalogue {
    /// Drops the entries in the given files, and every mention of them.
    pub fn leave_out(&mut self, broken: &BTreeSet<&str>) {
        let mut kept = 0;
        let new_ids: Vec<Option<EntryId>> = self
            .entries
            .iter()
            .map(|entry| {
                let keeps = !broken.contains(entry.origin.path());
                kept += u32::from(keeps);
                keeps.then(|| EntryId(kept - 1))
            })
            .collect();
        self.entries.retain(|entry| !broken.contains(entry.origin.path()));
        for entry in &mut self.entries {
            entry.renumber(|id| new_ids[id.0 as usize]);
        }
    }
}

impl Entry {
    /// Gives every mention its new id, or drops it.
    fn renumber(&mut self, new: impl Fn(EntryId) -> Option<EntryId>) {
        let renumbered = |ids: &mut Vec<EntryId>| *ids = ids.iter().filter_map(|id| new(*id)).collect();
        renumbered(&mut self.related);
        let prose = match &mut self.details {
            Details::Community(community) => {
                renumbered(&mut community.solutions);
                vec![&mut community.join]
            }
            Details::Practice(practice) => {
                renumbered(&mut practice.solutions);
                vec![&mut practice.problem, &mut practice.costs, &mut practice.conditions]
            }
            Details::Solution(_) | Details::Page => Vec::new(),
        };
        let prose_links = prose.into_iter().flatten().map(|prose| &mut prose.links);
        for links in prose_links.chain([&mut self.body.links]) {
            *links = links.drain(..).filter_map(|(link, id)| Some((link, new(id)?))).collect();
        }
    }
}

/// Finds entries by kind and slug.
struct Directory {
    ids: HashMap<(Kind, String), EntryId>,
    slugs: BTreeMap<Kind, Vec<String>>,
    absent: BTreeMap<(Kind, Slug), Absence>,
}

impl Directory {
    fn of(entries: &[UnresolvedEntry], absent: BTreeMap<(Kind, Slug), Absence>) -> Self {
        let mut directory = Self { ids: HashMap::with_capacity(entries.len()), slugs: BTreeMap::new(), absent };
        for (position, entry) in entries.iter().enumerate() {
            let slug = entry.slug.to_string();
            directory.slugs.entry(entry.kind()).or_default().push(slug.clone());
            directory.ids.insert((entry.kind(), slug), EntryId(position as u32));
        }
        directory
    }

    /// Returns the entry that a word such as `solutions/sigeo` means, or says why there is none.
    fn entry(&self, written: &Spanned<String>, report: &mut Report) -> Option<EntryId> {
        let Some(mention) = Mention::parse(written) else {
            report.push(not_a_mention(written));
            return None;
        };
        let found = self.ids.get(&(mention.kind, mention.slug.clone())).copied();
        if found.is_none() {
            report.push(self.missing(&mention, &written.span));
        }
        found
    }

    /// Says why a mention leads nowhere. What is known and merely not published today is no mistake of who mentions it.
    fn missing(&self, mention: &Mention, span: &Span) -> Diagnostic {
        let slug = Slug::parse(&mention.slug);
        let absence = slug.and_then(|slug| self.absent.get(&(mention.kind, slug)));
        let (what, help) = match absence {
            Some(Absence::Unreadable) => {
                (format!("`{mention}` cannot be read, so nothing leads there"), "mend the mistakes in its own file")
            }
            Some(Absence::Draft) => {
                (format!("`{mention}` is a draft, so nothing leads there"), "publish it, or build with --drafts")
            }
            None => {
                let what = format!("no entry is called `{mention}`");
                return Diagnostic::error("unknown-entry", span, what).help(self.nearest(mention));
            }
        };
        Diagnostic::warning("absent-entry", span, what).help(help)
    }

    /// Names the entry an author may have meant: of the same kind, or of the same name elsewhere.
    fn nearest(&self, mention: &Mention) -> String {
        let elsewhere = Kind::ALL.into_iter().find(|kind| self.ids.contains_key(&(*kind, mention.slug.clone())));
        if let Some(kind) = elsewhere {
            return format!("there is `{}/{}`", kind.folder(), mention.slug);
        }
        let slugs = self.slugs.get(&mention.kind).map(Vec::as_slice).unwrap_or_default();
        match closest(&mention.slug, slugs.iter().map(String::as_str)) {
            Some(nearest) => format!("the closest one is `{}/{nearest}`", mention.kind.folder()),
            None => format!("write the name of another entry, or add `{mention}.md`"),
        }
    }

    /// Finds the links in a text of the front matter.
    fn prose(&self, text: Option<Spanned<String>>, report: &mut Report) -> Option<Prose> {
        let Spanned { value: text, span } = text?;
        let links = markdown::internal_destinations(&text).filter_map(|destination| {
            let id = self.entry(&Spanned::new(destination.clone(), part_of(&span, &destination)), report)?;
            Some((destination, id))
        });
        let links = links.collect();
        Some(Prose { text, links })
    }

    fn entries(&self, written: &[Spanned<String>], report: &mut Report) -> Vec<EntryId> {
        let mut found: Vec<EntryId> = Vec::with_capacity(written.len());
        for mention in written {
            if let Some(id) = self.entry(mention, report)
                && !found.contains(&id)
            {
                found.push(id);
            }
        }
        found
    }
}

/// Returns where words stand within a value; the whole value where quotes or line breaks hide them.
fn part_of(span: &Span, words: &str) -> Span {
    match span.text().find(words) {
        Some(at) => Span::new(span.source(), span.range().start + at..span.range().start + at + words.len()),
        None => span.clone(),
    }
}

fn not_a_mention(written: &Spanned<String>) -> Diagnostic {
    let what = format!("`{}` does not name an entry", written.value);
    let folders = Kind::ALL.map(Kind::folder).join("/…`, `");
    Diagnostic::error("not-a-mention", &written.span, what).help(format!("write the kind and the slug: `{folders}/…`"))
}

fn resolved(entry: UnresolvedEntry, directory: &Directory, report: &mut Report) -> Entry {
    let organisation = entry.organisation.and_then(|mention| organisation(mention, report));
    let territory = match &entry.territory {
        Some(name) => territory(name, report),
        None => organisation.as_ref().and_then(Organisation::territory),
    };
    let related = directory.entries(&entry.related, report);
    let links = entry.links.iter().filter_map(|link| Some((link.value.clone(), directory.entry(link, report)?))).collect();
    let aliases = entry.aliases.iter().filter_map(|alias| slug(alias, report)).collect();
    Entry {
        slug: entry.slug,
        title: entry.title,
        summary: entry.summary,
        date: entry.date,
        updated: entry.updated,
        organisation,
        territory,
        themes: entry.themes,
        tags: entry.tags,
        related,
        sources: entry.sources,
        aliases,
        body: Markdown { text: entry.body, links },
        details: details(entry.details, directory, report),
        origin: entry.origin,
    }
}

fn details(details: UnresolvedDetails, directory: &Directory, report: &mut Report) -> Details {
    match details {
        UnresolvedDetails::Solution(solution) => Details::Solution(solution),
        UnresolvedDetails::Community(unresolved) => {
            let UnresolvedCommunity { ready, lead, members, solutions, join } = *unresolved;
            let lead = lead.and_then(|mention| organisation(mention, report));
            let members = members.into_iter().filter_map(|(mention, role)| {
                let organisation = organisation(mention, report)?;
                Some(Member { organisation, role })
            });
            let members = members.collect();
            let solutions = directory.entries(&solutions, report);
            let join = directory.prose(join, report);
            Details::Community(Box::new(Community { lead, members, solutions, join, ..ready }))
        }
        UnresolvedDetails::Practice(unresolved) => {
            let UnresolvedPractice { ready, solutions, problem, costs, conditions } = *unresolved;
            let solutions = directory.entries(&solutions, report);
            let problem = directory.prose(problem, report);
            let costs = directory.prose(costs, report);
            let conditions = directory.prose(conditions, report);
            Details::Practice(Box::new(Practice { solutions, problem, costs, conditions, ..ready }))
        }
        UnresolvedDetails::Page => Details::Page,
    }
}

fn organisation(mention: OrganisationMention, report: &mut Report) -> Option<Organisation> {
    let code = match mention {
        OrganisationMention::Name(name) => return Some(Organisation::Named(name)),
        OrganisationMention::Code(code) => code,
    };
    let body = register().body(&code);
    if body.is_none() {
        let help = match closest(&code, register().ipa_codes()).and_then(|nearest| register().body(nearest)) {
            Some(Body { ipa, name, .. }) => {
                format!("the closest code is `{ipa}`, {name}; a body outside the register is written `{{name: …}}`")
            }
            None => "write an IPA code such as `c_a944`, or `{name: …}` for a body outside the register".to_owned(),
        };
        let what = format!("no body of the register has the IPA code `{}`", code.value);
        report.push(Diagnostic::error("unknown-organisation", &code.span, what).help(help));
    }
    body.map(Organisation::Registered)
}

fn territory(name: &Spanned<String>, report: &mut Report) -> Option<Territory> {
    let territory = register().territory(name);
    if territory.is_none() {
        let help = closest(name, register().territory_names()).map(|nearest| format!("the closest is `{nearest}`"));
        let what = format!("`{}` is not a province or region of the register", name.value);
        let problem = Diagnostic::error("unknown-territory", &name.span, what);
        report.push(problem.help(help.unwrap_or_else(|| "write a province's sigla or name, or a region's name".into())));
    }
    territory
}

fn slug(alias: &Spanned<String>, report: &mut Report) -> Option<Slug> {
    let slug = Slug::parse(alias);
    if slug.is_none() {
        let help = Slug::from_name(alias).map(|slug| format!("write `{slug}`"));
        report.push(
            Diagnostic::error("not-a-slug", &alias.span, format!("`{}` cannot be part of an address", alias.value)).help(help),
        );
    }
    slug
}

/// A picture or document that a text leads to lies beside the entry, or nowhere.
fn report_missing_files(entries: &[UnresolvedEntry], attachments: &[Attachment], report: &mut Report) {
    let there: HashSet<&str> = attachments.iter().map(|attachment| attachment.path.as_str()).collect();
    for entry in entries {
        let folder = format!("{}/{}", entry.kind().folder(), entry.slug);
        for file in &entry.files {
            let name = file.split(['#', '?']).next().unwrap_or_default();
            let path = format!("{folder}/{}", percent_decode_str(name).decode_utf8_lossy());
            if !there.contains(path.as_str()) {
                let problem = Diagnostic::error("missing-file", &file.span, format!("there is no file {path}"));
                report.push(
                    problem.help(format!("put it there, with the entry as {folder}/index.md beside it, or remove the link")),
                );
            }
        }
    }
}

/// Two entries with one address are an error, never a silent win.
fn report_taken_addresses(entries: &[UnresolvedEntry], site: &Site, report: &mut Report) {
    let segments = Segments::of(site.lang());
    let mut taken: HashMap<String, &Span> = HashMap::with_capacity(entries.len());
    for entry in entries {
        let route = Route::Entry { kind: entry.kind(), slug: entry.slug.clone() };
        taken.insert(route.path(segments), &entry.origin);
        if entry.kind() == Kind::Page && segments.reserved().contains(&entry.slug.as_str()) {
            let what = format!("/{}/ already is a part of the site", entry.slug);
            report.push(Diagnostic::error("address-taken", &entry.origin, what).help("rename the page's file"));
        }
    }
    for entry in entries {
        for alias in &entry.aliases {
            let Some(slug) = Slug::parse(&alias.value) else { continue };
            let is_reserved = entry.kind() == Kind::Page && segments.reserved().contains(&slug.as_str());
            let address = Route::Entry { kind: entry.kind(), slug }.path(segments);
            let holder = taken.get(&address).map(|other| format!("the address of {}", other.path()));
            match holder.or(is_reserved.then(|| "a part of the site".to_owned())) {
                Some(holder) => {
                    let problem = Diagnostic::error("address-taken", &alias.span, format!("/{address} already is {holder}"));
                    report.push(problem.help("remove the alias, or choose another"));
                }
                None => {
                    taken.insert(address, &alias.span);
                }
            }
        }
    }
}
