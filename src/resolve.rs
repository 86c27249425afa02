//! Resolves parsed entries to a `Catalogue`: mentions become ids, codes become organisations, names
//! of places become territories.

mod usages;
mod directory;
mod files;
mod texts;
mod used_by;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::catalogue::edition::Translation;
use crate::catalogue::mention::{OrganisationMention, UnresolvedProse};
use crate::catalogue::parts::Relation;
use crate::catalogue::pictures::Pictures;
use crate::catalogue::register::{RegisteredOrganisation, Territory, register};
use crate::catalogue::resolution::{Resolved, Resolver, Unresolved};
use crate::catalogue::section::{LinkedPage, SectionLink};
use crate::catalogue::site::Site;
use crate::catalogue::{
    Catalogue, Details, Entry, EntryId, Kind, LinkTarget, Links, Organisation, OrganisationProfile,
    Profiles, Prose, Slug,
};
use crate::finding::rule::Violation;
use crate::finding::{Finding, Report};
use crate::parse::{
    Parsed, UnavailableReason, UnresolvedEntry, UnresolvedProfile, UnresolvedTranslation,
};
use crate::read::Sources;
use crate::rules::resolve::*;
use crate::source::{Span, Spanned};
use crate::urls::{Route, Segments};
use directory::Directory;
use texts::{ShownOn, TextParts};

/// Builds the catalogue, and returns the links to sections that remain to be checked: the pages may
/// lack them. A mention that cannot be resolved is reported and dropped, so the returned catalogue
/// is consistent even if there are errors.
pub fn catalogue(
    site: Site,
    parsed: Parsed,
    pictures: Pictures,
    sources: &Sources,
    report: &mut Report,
) -> (Catalogue, Vec<SectionLink>) {
    let Parsed { entries, unavailable, usages, profiles, synonyms } = parsed;
    report_taken_addresses(&entries, &site, report);
    files::report_unpublished(&entries, &profiles, sources, report);
    files::report_unpublishable(&entries, &profiles, sources, report);
    files::report_stray(&entries, &unavailable, sources, report);
    let unreadable = unavailable
        .values()
        .filter(|reason| matches!(reason, UnavailableReason::Unreadable))
        .count();
    let directory = Directory::of(&entries, unavailable, &profiles);
    report_missing_pages(&site, &directory, report);
    let parts = TextParts::of(&entries);
    let mut resolver = MentionResolver::new(&directory, parts, report);
    let profiles: BTreeMap<_, _> =
        profiles.into_iter().filter_map(|profile| resolver.profile(profile)).collect();
    let entries: Vec<_> =
        entries.into_iter().map(|entry| resolver.resolved(entry, &profiles)).collect();
    let declared =
        usages.into_iter().filter_map(|usage| usage.resolve_mentions(&mut resolver)).collect();
    let sections = resolver.sections;
    let (usages, match_stats) = usages::all(&entries, declared, report);
    let catalogue =
        Catalogue { site, entries, unreadable, usages, match_stats, profiles, synonyms, pictures };
    (catalogue, sections)
}

/// Resolves a single changed entry against an existing catalogue; returns its id and new value, or
/// `None` if the catalogue has no entry of this kind and slug. Data gathered from all entries, such
/// as usages, is not updated, and links to sections that the pages may lack are not checked.
pub fn entry(
    catalogue: &Catalogue,
    entry: UnresolvedEntry,
    report: &mut Report,
) -> Option<(EntryId, Entry)> {
    let id = catalogue.find(entry.kind(), &entry.slug)?;
    let directory = Directory::of_catalogue(catalogue);
    let mut resolver = MentionResolver::new(&directory, TextParts::of_catalogue(catalogue), report);
    let entry = resolver.resolved(entry, &catalogue.profiles);
    Some((id, entry))
}

/// Resolves mentions and reports those that cannot be resolved.
struct MentionResolver<'a> {
    directory: &'a Directory,
    report: &'a mut Report,
    parts: TextParts<'a>,
    /// The current entry.
    current: Option<EntryId>,
    /// Entries mentioned by the current entry so far, without duplicates.
    mentions: Vec<EntryId>,
    /// The page of the current entry.
    page: ShownOn,
    /// Links to sections so far.
    sections: Vec<SectionLink>,
}

impl<'a> MentionResolver<'a> {
    fn new(directory: &'a Directory, parts: TextParts<'a>, report: &'a mut Report) -> Self {
        Self {
            directory,
            parts,
            report,
            current: None,
            mentions: Vec::new(),
            page: ShownOn::default(),
            sections: Vec::new(),
        }
    }
}

impl Resolver<Unresolved, Resolved> for MentionResolver<'_> {
    fn organisation(&mut self, organisation: OrganisationMention) -> Option<Organisation> {
        self.directory.organisation(organisation, self.report)
    }

    fn entry(&mut self, kind: Option<Kind>, entry: Spanned<String>) -> Option<EntryId> {
        let id = self.mentioned(kind, &entry)?;
        if self.current == Some(id) {
            self.report.push(SelfMention { name: entry.value.into() }.at(&entry.span));
            return None;
        }
        self.remember(id);
        Some(id)
    }

    fn prose(&mut self, prose: UnresolvedProse) -> Option<Prose> {
        let page = std::mem::take(&mut self.page);
        let resolved = self.prose_on(prose, &page);
        self.page = page;
        Some(resolved)
    }

    fn territory(&mut self, territory: Spanned<String>) -> Option<Territory> {
        directory::territory(&territory, self.report)
    }
}

impl MentionResolver<'_> {
    /// Finds the entry that a link names, or reports why there is none.
    fn linked(&mut self, path: &Spanned<String>) -> Option<EntryId> {
        let id = self.mentioned(None, path)?;
        self.remember(id);
        Some(id)
    }

    fn mentioned(&mut self, kind: Option<Kind>, path: &Spanned<String>) -> Option<EntryId> {
        self.directory.entry(kind, path, self.report)
    }

    /// Resolves relations, and reports those to an entry that already has one.
    fn relations(&mut self, relations: Vec<Relation<Unresolved>>) -> Vec<Relation> {
        let mut seen = HashSet::new();
        let resolved = relations.into_iter().filter_map(|relation| {
            let to = relation.to.clone();
            let relation = relation.resolve_mentions(self)?;
            if !seen.insert(relation.to) {
                self.report.push(RepeatedRelation { name: to.value.into() }.at(&to.span));
            }
            Some(relation)
        });
        resolved.collect()
    }

    fn remember(&mut self, id: EntryId) {
        if !self.mentions.contains(&id) {
            self.mentions.push(id);
        }
    }

    fn resolved(&mut self, entry: UnresolvedEntry, profiles: &Profiles) -> Entry {
        self.mentions.clear();
        self.current = self.directory.find(entry.kind(), &entry.slug);
        let anchors = entry.text.parsed.survey.anchors.clone();
        let page = LinkedPage::Entry(entry.kind(), entry.slug.clone());
        self.page = ShownOn { page: Some(page), lang: None, anchors };
        let organisation = entry.organisation.and_then(|mention| self.organisation(mention));
        let territory = match entry.territory {
            Some(name) => self.territory(name),
            None => organisation.as_ref().and_then(|organisation| organisation.territory(profiles)),
        };
        let related = self.relations(entry.related);
        let details = entry.details.resolve_mentions(self);
        let page = std::mem::take(&mut self.page);
        let text = self.text(entry.text, &page);
        let programme =
            entry.programme.and_then(|programme| self.entry(Some(Kind::Programme), programme));
        let translations = entry.translations.into_iter();
        let translations = translations.map(|(lang, translation)| {
            let page = ShownOn { page: page.page.clone(), lang: Some(lang), ..ShownOn::default() };
            (lang, self.translation(translation, &page))
        });
        let translations = translations.collect();
        self.current = None;
        Entry {
            slug: entry.slug,
            title: entry.title,
            summary: entry.summary,
            date: entry.date,
            updated: entry.updated,
            organisation,
            territory,
            topics: entry.topics,
            objectives: entry.objectives,
            tags: entry.tags,
            programme,
            related,
            contacts: entry.contacts,
            kit: entry.kit,
            sources: entry.sources,
            aliases: entry.aliases.iter().filter_map(|alias| slug(alias, self.report)).collect(),
            text,
            details,
            mentions: std::mem::take(&mut self.mentions),
            translations,
            foreign: entry.foreign,
            draft: entry.draft,
            origin: entry.origin,
        }
    }

    fn translation(&mut self, translation: UnresolvedTranslation, page: &ShownOn) -> Translation {
        let UnresolvedTranslation { title, summary, text, origin, .. } = translation;
        Translation { title, summary, text: text.map(|text| self.text(text, page)), origin }
    }

    /// Resolves an organisation's profile; returns it with the organisation's URL segment. `None`
    /// if the file name does not match the organisation.
    fn profile(&mut self, profile: UnresolvedProfile) -> Option<(String, OrganisationProfile)> {
        let UnresolvedProfile { file_name, name, .. } = profile;
        let territory = profile.territory.and_then(|name| {
            let span = name.span.clone();
            Some(Spanned::new(self.territory(name)?, span))
        });
        let organisation = match (register().organisation(&file_name), name) {
            (Some(registered), name) => {
                self.report_unused(registered, name.as_ref(), territory.as_ref());
                Organisation::Registered(registered)
            }
            (None, Some(name)) => Organisation::Named(name.value),
            (None, None) => {
                self.report.push(nameless_profile(&file_name));
                return None;
            }
        };
        let address_name =
            organisation.address_name().filter(|name| *name == file_name.value.to_lowercase());
        if address_name.is_none() {
            self.report.push(misnamed_profile(&file_name, &organisation));
        }
        let page = address_name.clone().map(LinkedPage::Organisation);
        let page = ShownOn { page, ..ShownOn::default() };
        let profile = OrganisationProfile {
            organisation,
            category: profile.category,
            website: profile.website,
            territory: territory.map(|territory| territory.value),
            contacts: profile.contacts,
            sources: profile.sources,
            text: self.text(profile.text, &page),
            origin: file_name.span,
        };
        Some((address_name?, profile))
    }

    /// Reports keys of a profile whose values the register decides, unless they are the same.
    fn report_unused(
        &mut self,
        registered: &RegisteredOrganisation,
        name: Option<&Spanned<String>>,
        territory: Option<&Spanned<Territory>>,
    ) {
        let key = |key: &'static str, value: &str| UnusedProfileKey {
            key: key.into(),
            registered: value.into(),
        };
        if let Some(name) = name.filter(|name| name.value != registered.name) {
            self.report.push(key("name", &registered.name).at(&name.span));
        }
        if let (Some(written), Some(known)) = (territory, registered.territory())
            && written.value != known
        {
            self.report.push(key("territory", known.name()).at(&written.span));
        }
    }
}

fn nameless_profile(file_name: &Spanned<String>) -> Finding {
    let (code, help) = (file_name.value.as_str().into(), UnknownOrganisationHelp::Rename);
    UnknownOrganisation { code, sought: SoughtBy::Code, help }.at(&file_name.span)
}

fn misnamed_profile(file_name: &Spanned<String>, organisation: &Organisation) -> Finding {
    let help = match organisation.address_name() {
        Some(name) => MisnamedProfileHelp::Rename { path: format!("{name}.md").into() },
        None => MisnamedProfileHelp::Name,
    };
    let (file, organisation) = (file_name.value.as_str().into(), organisation.name().into());
    MisnamedProfile { file_name: file, organisation, help }.at(&file_name.span)
}

/// New id of each entry by old id; `None` drops mentions of the entry.
struct Renumbering(Vec<Option<EntryId>>);

impl Resolver<Resolved, Resolved> for Renumbering {
    fn organisation(&mut self, organisation: Organisation) -> Option<Organisation> {
        Some(organisation)
    }

    fn entry(&mut self, _: Option<Kind>, EntryId(id): EntryId) -> Option<EntryId> {
        self.0[id as usize]
    }

    fn prose(&mut self, prose: Prose) -> Option<Prose> {
        Some(Prose { links: self.links(prose.links), ..prose })
    }

    fn territory(&mut self, territory: Territory) -> Option<Territory> {
        Some(territory)
    }
}

impl Renumbering {
    fn links(&mut self, links: Links) -> Links {
        let renumbered = |(link, target)| match target {
            LinkTarget::Entry { id, part } => {
                Some((link, LinkTarget::Entry { id: self.entry(None, id)?, part }))
            }
            LinkTarget::Part(_) | LinkTarget::File(_) => Some((link, target)),
        };
        links.into_iter().filter_map(renumbered).collect()
    }

    fn renumber(&mut self, entry: &mut Entry) {
        entry.programme = entry.programme.and_then(|programme| self.entry(None, programme));
        entry.related = std::mem::take(&mut entry.related)
            .into_iter()
            .filter_map(|relation| relation.resolve_mentions(self))
            .collect();
        entry.mentions.retain_mut(|id| self.entry(None, *id).inspect(|new| *id = *new).is_some());
        let translated =
            entry.translations.values_mut().filter_map(|translation| translation.text.as_mut());
        for text in translated.chain([&mut entry.text]) {
            text.links = self.links(std::mem::take(&mut text.links));
        }
        entry.details = std::mem::replace(&mut entry.details, Details::Page).resolve_mentions(self);
    }
}

impl Catalogue {
    /// Removes entries, translations, usages and profiles whose files are in `broken`, and all
    /// mentions of them.
    pub fn leave_out(&mut self, broken: &BTreeSet<&str>) {
        let keeps = |origin: &Span| !broken.contains(origin.path());
        let mut kept = 0;
        let new_id = |entry: &Entry| {
            keeps(&entry.origin).then(|| {
                kept += 1;
                EntryId(kept - 1)
            })
        };
        let mut renumbering = Renumbering(self.entries.iter().map(new_id).collect());
        self.entries.retain(|entry| keeps(&entry.origin));
        for entry in &mut self.entries {
            entry
                .translations
                .retain(|_, translation| translation.origin.as_ref().is_none_or(keeps));
        }
        self.entries.iter_mut().for_each(|entry| renumbering.renumber(entry));
        self.usages.retain(|usage| keeps(&usage.origin));
        self.usages = std::mem::take(&mut self.usages)
            .into_iter()
            .filter_map(|usage| usage.resolve_mentions(&mut renumbering))
            .collect();
        self.profiles.retain(|_, profile| keeps(&profile.origin));
        for profile in self.profiles.values_mut() {
            profile.text.links = renumbering.links(std::mem::take(&mut profile.text.links));
        }
    }
}

fn slug(alias: &Spanned<String>, report: &mut Report) -> Option<Slug> {
    let slug = Slug::parse(alias);
    if slug.is_none() {
        let help = match Slug::from_name(alias) {
            Some(slug) => NotASlugHelp::Write { slug: slug.into() },
            None => NotASlugHelp::Choose,
        };
        report.push(NotASlug { value: alias.value.as_str().into(), help }.at(&alias.span));
    }
    slug
}

/// Reports pages named in site.yml that are not in the catalogue.
fn report_missing_pages(site: &Site, directory: &Directory, report: &mut Report) {
    for slug in site.pages.values() {
        // An entry of another kind is written as in a mention.
        let value = if slug.value.contains('/') {
            slug.value.clone()
        } else {
            format!("{}/{}", Kind::Page.folder(), slug.value)
        };
        directory.entry(Some(Kind::Page), &Spanned::new(value, slug.span.clone()), report);
    }
}

/// Reports aliases whose URL is taken, and pages and aliases whose URL is reserved for the site.
fn report_taken_addresses(entries: &[UnresolvedEntry], site: &Site, report: &mut Report) {
    let segments = Segments::of(site.lang);
    let reserved: HashSet<&str> =
        site.languages.iter().flat_map(|&lang| Segments::of(lang).reserved()).collect();
    let mut taken: HashMap<String, &Span> = HashMap::with_capacity(entries.len());
    for entry in entries {
        let route = Route::Entry { kind: entry.kind(), slug: entry.slug.clone() };
        taken.insert(route.path(segments), &entry.origin);
        if entry.kind() == Kind::Page && reserved.contains(entry.slug.as_str()) {
            let (url, holder) = (format!("/{}/", entry.slug).into(), AddressHolder::Site);
            let help = AddressTakenHelp::RenamePage;
            report.push(AddressTaken { url, holder, help }.at(&entry.origin));
        }
    }
    for entry in entries {
        for alias in &entry.aliases {
            let Some(slug) = Slug::parse(&alias.value) else { continue };
            let is_reserved = entry.kind() == Kind::Page && reserved.contains(slug.as_str());
            let address = Route::Entry { kind: entry.kind(), slug }.path(segments);
            let entry = |other: &&Span| AddressHolder::Entry { path: other.path().into() };
            let holder = taken.get(&address).map(entry);
            match holder.or(is_reserved.then_some(AddressHolder::Site)) {
                Some(holder) => {
                    let (url, help) = (format!("/{address}").into(), AddressTakenHelp::ChangeAlias);
                    report.push(AddressTaken { url, holder, help }.at(&alias.span));
                }
                None => {
                    taken.insert(address, &alias.span);
                }
            }
        }
    }
}
