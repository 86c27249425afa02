//! Lookup of mentions: entries by kind and slug, organisations and territories in the register.

use std::collections::{BTreeMap, HashMap};

use crate::catalogue::mention::{Mention, OrganisationMention};
use crate::catalogue::register::{RegisteredOrganisation, Territory, register};
use crate::catalogue::{
    Catalogue, EntryId, Kind, ORGANISATIONS, Organisation, OrganisationProfile, Slug,
};
use crate::finding::rule::Violation;
use crate::finding::{Finding, Report};
use crate::parse::characters::quoted;
use crate::parse::{UnavailableReason, UnresolvedEntry, UnresolvedProfile};
use crate::rules::resolve::*;
use crate::source::Spanned;

/// Index of entries by kind and slug.
pub struct Directory {
    ids: HashMap<(Kind, String), EntryId>,
    slugs: BTreeMap<Kind, Vec<String>>,
    /// Slugs by the former ones of the entries.
    former: HashMap<(Kind, String), String>,
    unavailable: BTreeMap<(Kind, Slug), UnavailableReason>,
    /// Names of organisations in profiles, by file name of the profile; used for organisations
    /// outside the register.
    profiles: BTreeMap<String, String>,
}

impl Directory {
    pub fn of(
        entries: &[UnresolvedEntry],
        unavailable: BTreeMap<(Kind, Slug), UnavailableReason>,
        profiles: &[UnresolvedProfile],
    ) -> Self {
        let named = |profile: &UnresolvedProfile| {
            Some((profile.file_name.value.clone(), profile.name.as_ref()?.value.clone()))
        };
        let profiles = profiles.iter().filter_map(named).collect();
        let names = entries.iter().map(|entry| (entry.kind(), &entry.slug));
        let former = entries.iter().flat_map(|entry| {
            let alias = |alias: &Spanned<String>| {
                ((entry.kind(), alias.value.clone()), entry.slug.to_string())
            };
            entry.aliases.iter().map(alias)
        });
        Self { former: former.collect(), unavailable, profiles, ..Self::of_names(names) }
    }

    /// Creates the index of a resolved catalogue, without the reasons for missing entries.
    pub fn of_catalogue(catalogue: &Catalogue) -> Self {
        let outside =
            |(file_name, profile): (&String, &OrganisationProfile)| match &profile.organisation {
                Organisation::Named(name) => Some((file_name.clone(), name.clone())),
                Organisation::Registered(_) => None,
            };
        let profiles = catalogue.profiles.iter().filter_map(outside).collect();
        let names = catalogue.entries.iter().map(|entry| (entry.kind(), &entry.slug));
        let former = catalogue.entries.iter().flat_map(|entry| {
            let alias = |alias: &Slug| ((entry.kind(), alias.to_string()), entry.slug.to_string());
            entry.aliases.iter().map(alias)
        });
        Self { former: former.collect(), profiles, ..Self::of_names(names) }
    }

    /// Creates an index of entries, which must be in the order of their ids.
    fn of_names<'s>(names: impl Iterator<Item = (Kind, &'s Slug)>) -> Self {
        let (mut ids, mut slugs) = (HashMap::new(), BTreeMap::<_, Vec<_>>::new());
        for (id, (kind, slug)) in (0..).map(EntryId).zip(names) {
            slugs.entry(kind).or_default().push(slug.to_string());
            ids.insert((kind, slug.to_string()), id);
        }
        Self {
            ids,
            slugs,
            former: HashMap::new(),
            unavailable: BTreeMap::new(),
            profiles: BTreeMap::new(),
        }
    }

    /// Finds an entry by kind and slug.
    pub fn find(&self, kind: Kind, slug: &Slug) -> Option<EntryId> {
        self.ids.get(&(kind, slug.to_string())).copied()
    }

    /// Finds the entry of a mention such as `solutions/sigeo`, or reports why there is none.
    pub fn entry(
        &self,
        kind: Option<Kind>,
        written: &Spanned<String>,
        report: &mut Report,
    ) -> Option<EntryId> {
        let Some(mention) = Mention::parse(written) else {
            report.push(self.not_a_mention(kind, written));
            return None;
        };
        if let Some(kind) = kind.filter(|kind| *kind != mention.kind) {
            report.push(wrong_kind(written, kind));
            return None;
        }
        let found = self.ids.get(&(mention.kind, mention.slug.clone())).copied();
        if found.is_none() {
            report.push(self.missing(&mention, written, report));
        }
        found
    }

    /// Returns the finding for a text without the folder of a kind. Its help names the entries with
    /// this slug.
    fn not_a_mention(&self, kind: Option<Kind>, written: &Spanned<String>) -> Finding {
        let slug = written.trim_matches('/').rsplit('/').next().unwrap_or_default();
        let slug = slug.strip_suffix(".md").unwrap_or(slug);
        let start = start_of_name(written);
        let name = |kind: &Kind| format!("{start}{}/{slug}", kind.folder());
        let is_entry = |of: &&Kind| {
            kind.is_none_or(|kind| kind == **of) && self.ids.contains_key(&(**of, slug.to_owned()))
        };
        let found: Vec<String> = Kind::ALL.iter().filter(is_entry).map(name).collect();
        let kinds = Kind::ALL.iter().filter(|of| kind.is_none_or(|kind| kind == **of));
        let help = match found.is_empty() {
            true if names_organisation(written) => NotAMentionHelp::Organisation,
            true => {
                let forms = kinds.map(|kind| format!("{start}{}/…", kind.folder())).collect();
                match start {
                    "" => NotAMentionHelp::Forms { forms },
                    _ => NotAMentionHelp::LinkForms { forms },
                }
            }
            false => NotAMentionHelp::Found { names: found.into_iter().collect() },
        };
        NotAMention { value: written.value.as_str().into(), help }.at(&written.span)
    }

    /// Returns the finding for a mention of an entry that is not in the catalogue. It is only a
    /// warning if the entry exists but is not published.
    fn missing(&self, mention: &Mention, written: &Spanned<String>, report: &Report) -> Finding {
        let span = &written.span;
        let slug = Slug::parse(&mention.slug);
        let name = mention.into();
        let (cause, help) = match slug.and_then(|slug| self.unavailable.get(&(mention.kind, slug)))
        {
            Some(UnavailableReason::Unreadable) => {
                (AbsentEntryCause::Unreadable, AbsentEntryHelp::Fix)
            }
            Some(UnavailableReason::Draft) => (AbsentEntryCause::Draft, AbsentEntryHelp::Publish),
            None => {
                let help = self.nearest(mention, written, report);
                return UnknownEntry { name, help }.at(span);
            }
        };
        AbsentEntry { name, cause, help }.at(span)
    }

    /// Suggests an entry: one of another kind with the same slug, else the closest slug of the same
    /// kind.
    fn nearest(
        &self,
        mention: &Mention,
        written: &Spanned<String>,
        report: &Report,
    ) -> UnknownEntryHelp {
        let start = start_of_name(written);
        // The slug may be written as a file name.
        let name = mention.slug.strip_suffix(".md").unwrap_or(&mention.slug);
        if let Some(slug) = self.former.get(&(mention.kind, name.to_owned())) {
            let path = format!("{start}{}/{slug}", mention.kind.folder()).into();
            return UnknownEntryHelp::Renamed { path };
        }
        let elsewhere =
            Kind::ALL.iter().find(|kind| self.ids.contains_key(&(**kind, name.to_owned())));
        if let Some(kind) = elsewhere {
            let path = format!("{start}{}/{name}", kind.folder()).into();
            return UnknownEntryHelp::Elsewhere { path };
        }
        let slugs = self.slugs.get(&mention.kind).map(Vec::as_slice).unwrap_or_default();
        let slug = Spanned::new(name.to_owned(), written.span.clone());
        match report.closest::<UnknownEntry>(&slug, slugs.iter().map(String::as_str)) {
            Some(nearest) => {
                let nearest = format!("{start}{}/{nearest}", mention.kind.folder()).into();
                UnknownEntryHelp::Closest { nearest }
            }
            None => {
                let path = format!("{}/{name}.md", mention.kind.folder()).into();
                UnknownEntryHelp::Absent { path }
            }
        }
    }

    /// Finds the organisation of a mention, or reports that it is unknown.
    pub fn organisation(
        &self,
        mention: OrganisationMention,
        report: &mut Report,
    ) -> Option<Organisation> {
        match mention {
            OrganisationMention::Name(name) => Some(organisation_named(name)),
            OrganisationMention::Code(code) => {
                let found = register().organisation(&code).map(Organisation::Registered);
                let found = found
                    .or_else(|| Some(Organisation::Named(self.profiles.get(&code.value)?.clone())));
                let found = found.or_else(|| {
                    register().organisation_called(&code).map(Organisation::Registered)
                });
                if found.is_none() {
                    report.push(unknown_organisation(&code, report));
                }
                found
            }
        }
    }
}

/// Returns what the name of an entry starts with: a slash in links, nothing in the front matter.
fn start_of_name(written: &str) -> &'static str {
    if written.starts_with('/') { "/" } else { "" }
}

/// Returns whether a link leads to the page of an organisation: `/organisations/c_a944`.
fn names_organisation(written: &str) -> bool {
    let folder = written.trim_start_matches('/').split('/').next();
    written.starts_with('/') && matches!(folder, Some(ORGANISATIONS | "enti"))
}

/// Returns the organisation of the register with this name, else one outside the register.
pub fn organisation_named(name: String) -> Organisation {
    match register().organisation_called(&name) {
        Some(organisation) => Organisation::Registered(organisation),
        None => Organisation::Named(name),
    }
}

fn wrong_kind(written: &Spanned<String>, kind: Kind) -> Finding {
    let (name, folder) = (written.value.as_str().into(), kind.folder().into());
    OtherKind { name, folder }.at(&written.span)
}

fn unknown_organisation(code: &Spanned<String>, report: &Report) -> Finding {
    let near = report.closest::<UnknownOrganisation>(code, register().ipa_codes());
    let near = near.and_then(|nearest| register().organisation(nearest));
    // IPA codes have no spaces.
    let is_name = code.contains(' ');
    let help = match near {
        _ if is_name => {
            let line = format!("{{ name: {} }}", quoted(code));
            UnknownOrganisationHelp::Name { line: line.into() }
        }
        Some(RegisteredOrganisation { ipa, name, .. }) => {
            UnknownOrganisationHelp::Closest { nearest: ipa.into(), name: name.into() }
        }
        None => UnknownOrganisationHelp::Form,
    };
    let sought = if is_name { SoughtBy::Name } else { SoughtBy::Code };
    UnknownOrganisation { code: code.value.as_str().into(), sought, help }.at(&code.span)
}

/// Returns the province or region with this name, sigla or ISTAT code, or reports that there is
/// none.
pub fn territory(name: &Spanned<String>, report: &mut Report) -> Option<Territory> {
    let territory = register().territory(name);
    if territory.is_none() {
        let help = match report.closest::<UnknownTerritory>(name, register().territory_names()) {
            Some(nearest) => UnknownTerritoryHelp::Closest { nearest: nearest.into() },
            None => UnknownTerritoryHelp::Form,
        };
        report.push(UnknownTerritory { name: name.value.as_str().into(), help }.at(&name.span));
    }
    territory
}
