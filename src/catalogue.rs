//! Data types shared by all stages: entry, solution, organisation, topic, slug. The other kinds of
//! entries are in submodules; the data of publiccode.yml are in `publiccode` and `vocabulary`.

pub mod attachment;
pub mod boundaries;
pub mod centre;
pub mod community;
pub mod edition;
pub mod facet;
pub mod html;
pub mod licence;
pub mod mention;
pub mod parts;
pub mod pictures;
pub mod practice;
pub mod publiccode;
pub mod register;
pub mod site;
pub mod resolution;
pub mod section;
pub mod usage;
pub mod vocabulary;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use crate::closed_list::closed_list;
use crate::lang::Lang;
use crate::source::{Span, Spanned};
use centre::Centre;
use community::{Community, Programme};
use edition::{Foreign, Translation};
use html::HtmlText;
use parts::{ContactPoint, Evidence, EvidenceKind, KitDocument, Relation, Supplier};
use pictures::Pictures;
use practice::Practice;
use publiccode::Publiccode;
use register::{RegisteredOrganisation, Territory};
use resolution::{Resolution, Resolved, Resolver};
use site::{PageRole, Site};
use usage::{MatchStats, Software, Usage};
use vocabulary::SynonymGroup;

/// A validated catalogue: every `EntryId` refers to an entry, and no two entries of a kind share a
/// slug.
#[derive(Debug, Clone)]
pub struct Catalogue {
    pub site: Site,
    /// Sorted by kind, then slug; an `EntryId` is an index into this list.
    pub entries: Vec<Entry>,
    /// Number of further entries in the content that could not be read.
    pub unreadable: usize,
    /// Uses of solutions by organisations, sorted by solution, then by name of the organisation.
    pub usages: Vec<Usage>,
    pub match_stats: MatchStats,
    pub profiles: Profiles,
    /// Synonyms that the site adds to the built-in ones of search.
    pub synonyms: Vec<SynonymGroup>,
    /// Pictures in the folders of entries.
    pub pictures: Pictures,
}

impl Catalogue {
    /// Returns the number of entries in the content, readable or not. Unpublished drafts are not
    /// counted.
    pub fn attempted(&self) -> usize {
        self.entries.len() + self.unreadable
    }

    pub fn entry(&self, id: EntryId) -> &Entry {
        &self.entries[id.0 as usize]
    }

    pub fn iter(&self) -> impl Iterator<Item = (EntryId, &Entry)> {
        self.entries.iter().enumerate().map(|(position, entry)| (EntryId(position as u32), entry))
    }

    /// Finds an entry by kind and slug.
    pub fn find(&self, kind: Kind, slug: &Slug) -> Option<EntryId> {
        let position = self
            .entries
            .binary_search_by(|entry| (entry.kind(), &entry.slug).cmp(&(kind, slug)))
            .ok()?;
        Some(EntryId(position as u32))
    }

    /// Returns the page with a role: the one that site.yml names, else the one with the role's
    /// default slug. `None` if neither exists.
    pub fn page_with_role(&self, role: PageRole) -> Option<EntryId> {
        let named = self.site.pages.get(&role).map(|slug| slug.as_str());
        let slugs = named.into_iter().chain([role.default_slug()]);
        slugs.filter_map(Slug::parse).find_map(|slug| self.find(Kind::Page, &slug))
    }

    /// Returns the usages of a solution, by name of the organisation.
    pub fn usages_of(&self, solution: EntryId) -> &[Usage] {
        let rank = |usage: &Usage| match &usage.software {
            Software::Entry(id) => Some(*id),
            Software::Named(_) => None,
        };
        let start = self.usages.partition_point(|usage| rank(usage) < Some(solution));
        let end = self.usages.partition_point(|usage| rank(usage) <= Some(solution));
        &self.usages[start..end]
    }

    /// Returns the territory that an organisation works in, according to register and profiles.
    pub fn territory_of(&self, organisation: &Organisation) -> Option<Territory> {
        organisation.territory(&self.profiles)
    }

    /// Returns the entries of one kind, sorted by slug.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (EntryId, &Entry)> {
        self.iter().filter(move |(_, entry)| entry.kind() == kind)
    }
}

/// An index into `Catalogue::entries`. Valid for one build only; never part of any output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

closed_list! {
    /// The kind of an entry. Mentions and paths contain the folder of the kind instead of its name:
    /// `solutions`, `communities`, …
    Kind {
        Solution = "solution",
        Community = "community",
        Practice = "practice",
        Centre = "centre",
        Programme = "programme",
        Page = "page",
    }
}

/// Properties of a kind.
struct KindRow {
    /// Folder under `content/`.
    folder: &'static str,
    /// True for the kinds that make up the catalogue, false for the pages around it.
    is_listed: bool,
}

impl Kind {
    /// Returns the properties of a kind.
    const fn row(self) -> KindRow {
        match self {
            Self::Solution => KindRow { folder: "solutions", is_listed: true },
            Self::Community => KindRow { folder: "communities", is_listed: true },
            Self::Practice => KindRow { folder: "practices", is_listed: true },
            Self::Centre => KindRow { folder: "centres", is_listed: true },
            Self::Programme => KindRow { folder: "programmes", is_listed: true },
            Self::Page => KindRow { folder: "pages", is_listed: false },
        }
    }

    /// Returns the folder under `content/` that holds entries of this kind.
    pub fn folder(self) -> &'static str {
        self.row().folder
    }

    /// Returns true for a kind that is part of the catalogue, with a list of its own.
    pub fn is_listed(self) -> bool {
        self.row().is_listed
    }

    /// Returns the kinds that make up the catalogue.
    pub fn listed() -> impl Iterator<Item = Self> + Clone {
        Self::ALL.iter().copied().filter(|kind| kind.is_listed())
    }

    pub fn from_folder(folder: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.folder() == folder)
    }

    /// Returns the folder of an entry's files in the content: `solutions/sigeo`.
    pub fn folder_of(self, slug: &Slug) -> String {
        format!("{}/{slug}", self.folder())
    }
}

/// One entry of the catalogue, with every mention resolved.
#[derive(Debug, Clone)]
pub struct Entry {
    pub slug: Slug,
    pub title: String,
    /// One sentence. More than 150 characters are reported, but kept.
    pub summary: Option<Spanned<String>>,
    /// Date of first publication in the catalogue.
    pub date: Option<Date>,
    pub updated: Option<Date>,
    pub organisation: Option<Organisation>,
    /// The entry's own territory, else that of its organisation.
    pub territory: Option<Territory>,
    pub topics: Vec<Topic>,
    /// Objectives of the Piano triennale that the entry serves.
    pub objectives: Vec<Objective>,
    pub tags: Vec<String>,
    pub programme: Option<EntryId>,
    pub related: Vec<Relation>,
    pub contacts: Vec<ContactPoint>,
    /// Documents that help others to reuse the solution or practice.
    pub kit: Vec<KitDocument>,
    pub sources: Vec<Reference>,
    /// Former slugs; their URLs redirect to this entry.
    pub aliases: Vec<Slug>,
    /// Markdown below the front matter; empty for an entry that consists of a publiccode.yml alone.
    pub text: Text,
    pub details: Details,
    /// Entries that the front matter or a text of this entry mentions, without duplicates.
    pub mentions: Vec<EntryId>,
    /// Translations by language code; languages without a translation are absent.
    pub translations: BTreeMap<Lang, Translation>,
    pub foreign: Foreign,
    /// True for an unpublished entry that is included for preview.
    pub draft: bool,
    /// Start of the file to be edited to change the entry.
    pub origin: Span,
}

impl Entry {
    pub fn kind(&self) -> Kind {
        self.details.kind()
    }

    /// Returns the summary, or an empty string.
    pub fn summary(&self) -> &str {
        self.summary.as_ref().map_or("", |summary| &summary.value)
    }

    pub fn solution(&self) -> Option<&Solution> {
        match &self.details {
            Details::Solution(solution) => Some(solution),
            _ => None,
        }
    }

    /// Returns the date of the last update, else of publication.
    pub fn last_date(&self) -> Option<Date> {
        self.updated.or(self.date)
    }
}

/// Fields that are specific to one kind of entry.
#[derive(Debug, Clone)]
pub enum Details<S: Resolution = Resolved> {
    Solution(Box<Solution>),
    Community(Box<Community<S>>),
    Practice(Box<Practice<S>>),
    Centre(Box<Centre<S>>),
    Programme(Box<Programme>),
    Page,
}

impl<S: Resolution> Details<S> {
    /// Returns the Markdown values of the front matter.
    pub fn proses(&self) -> Vec<&S::Prose> {
        let proses: &[&Option<S::Prose>] = match self {
            Details::Community(community) => &[&community.governance, &community.join],
            Details::Practice(practice) => {
                let Practice { problem, action, costs, time, conditions, lessons, .. } =
                    practice.as_ref();
                &[problem, action, costs, time, conditions, lessons]
            }
            Details::Centre(centre) => &[&centre.join, &centre.costs],
            Details::Solution(_) | Details::Programme(_) | Details::Page => &[],
        };
        proses.iter().filter_map(|prose| prose.as_ref()).collect()
    }

    pub fn kind(&self) -> Kind {
        match self {
            Details::Solution(_) => Kind::Solution,
            Details::Community(_) => Kind::Community,
            Details::Practice(_) => Kind::Practice,
            Details::Centre(_) => Kind::Centre,
            Details::Programme(_) => Kind::Programme,
            Details::Page => Kind::Page,
        }
    }

    pub fn resolve_mentions<T: Resolution>(self, resolver: &mut impl Resolver<S, T>) -> Details<T>
    where
        T::Entry: PartialEq,
    {
        match self {
            Details::Solution(solution) => Details::Solution(solution),
            Details::Community(community) => {
                Details::Community(Box::new(community.resolve_mentions(resolver)))
            }
            Details::Practice(practice) => {
                Details::Practice(Box::new(practice.resolve_mentions(resolver)))
            }
            Details::Centre(centre) => Details::Centre(Box::new(centre.resolve_mentions(resolver))),
            Details::Programme(programme) => Details::Programme(programme),
            Details::Page => Details::Page,
        }
    }
}

/// Software offered for reuse.
#[derive(Debug, Clone, Default)]
pub struct Solution {
    pub publiccode: Publiccode,
    /// The owner's publiccode.yml as published, converted to UTF-8; `None` for an entry written in
    /// Markdown alone.
    pub publiccode_file: Option<std::sync::Arc<crate::source::Source>>,
    pub suppliers: Vec<Supplier>,
    pub evidence: Vec<Evidence>,
}

impl Solution {
    /// Returns the evidence of a kind with the latest date.
    pub fn latest_evidence(&self, kind: EvidenceKind) -> Option<&Evidence> {
        let of_kind = self.evidence.iter().filter(|evidence| evidence.signal == kind);
        of_kind.max_by_key(|evidence| evidence.date)
    }

    /// Returns whether the data of publiccode.yml are from the owner's file. If not, editors of the
    /// catalogue wrote them.
    pub fn is_declared_by_owner(&self) -> bool {
        self.publiccode_file.is_some()
    }

    /// Returns the evidence that the repository is gone or, if it is not, that it is archived.
    /// Evidence that another refutes does not count: the repository was seen or changed later, or
    /// only the one was archived that the software moved away from.
    pub fn repository_fault(&self) -> Option<&Evidence> {
        let is_refuted = |fault: &Evidence| {
            self.evidence.iter().any(|other| match other.signal {
                EvidenceKind::LastActivity if fault.signal == EvidenceKind::Archived => {
                    other.date > fault.last_seen()
                }
                EvidenceKind::Moved if fault.signal == EvidenceKind::Archived => {
                    other.date >= fault.date
                }
                EvidenceKind::LastActivity
                | EvidenceKind::PubliccodeYml
                | EvidenceKind::Readme
                | EvidenceKind::Archived
                | EvidenceKind::Moved => {
                    fault.signal == EvidenceKind::Gone && other.last_seen() > fault.last_seen()
                }
                EvidenceKind::Gone | EvidenceKind::Users => false,
            })
        };
        let of_kind = |kind| self.latest_evidence(kind).filter(|fault| !is_refuted(fault));
        of_kind(EvidenceKind::Gone).or_else(|| of_kind(EvidenceKind::Archived))
    }
}

/// A public administration or other organisation: owner, user or member.
#[derive(Debug, Clone, PartialEq)]
pub enum Organisation {
    /// An organisation of the register.
    Registered(&'static RegisteredOrganisation),
    /// An organisation outside the register, by the name that the author gives.
    Named(String),
}

impl Organisation {
    pub fn name(&self) -> &str {
        match self {
            Self::Registered(organisation) => &organisation.name,
            Self::Named(name) => name,
        }
    }

    /// Returns the IPA code in lower case; `None` outside the register.
    pub fn ipa(&self) -> Option<&str> {
        match self {
            Self::Registered(organisation) => Some(&organisation.ipa),
            Self::Named(_) => None,
        }
    }

    /// Returns a key that is equal for mentions of the same organisation: its URL segment, else its
    /// name in lower case.
    pub fn identity(&self) -> String {
        self.address_name().unwrap_or_else(|| self.name().to_lowercase())
    }

    /// Returns the territory that the organisation works in: the one in the register, else the one
    /// in its profile. `None` for organisations of the whole country or of an unknown place.
    pub fn territory(&self, profiles: &Profiles) -> Option<Territory> {
        let registered = match self {
            Self::Registered(organisation) => organisation.territory(),
            Self::Named(_) => None,
        };
        registered.or_else(|| profiles.get(&self.address_name()?)?.territory)
    }

    /// Returns the organisation's URL segment: its IPA code, or a slug of its name. `None` when the
    /// name has no letter or digit that a slug can contain.
    pub fn address_name(&self) -> Option<String> {
        match self {
            Self::Registered(organisation) => Some(organisation.ipa.clone()),
            Self::Named(name) => Slug::from_name(name).map(|slug| slug.0),
        }
    }
}

/// Folder of the profiles of organisations in the content.
pub const ORGANISATIONS: &str = "organisations";

/// Editors' additions to organisations, by the organisation's URL segment.
pub type Profiles = BTreeMap<String, OrganisationProfile>;

/// An editor's additions to an organisation: facts that the register does not contain.
#[derive(Debug, Clone)]
pub struct OrganisationProfile {
    pub organisation: Organisation,
    pub category: Option<String>,
    pub website: Option<String>,
    /// Only for organisations outside the register.
    pub territory: Option<Territory>,
    pub contacts: Vec<ContactPoint>,
    pub sources: Vec<Reference>,
    pub text: Text,
    pub origin: Span,
}

impl OrganisationProfile {
    /// Returns the folder of its files in the content, next to its own file: `organisations/c_a944`.
    pub fn folder(&self) -> &str {
        let path = self.origin.path();
        path.strip_suffix(".md").unwrap_or(path)
    }
}

/// A topic of the catalogue (`themes` in YAML): a grouping for visitors above the categories of
/// publiccode.yml.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Topic(pub &'static str);

/// An objective of the Piano triennale per l'informatica nella Pubblica Amministrazione: `ob-3-2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Objective(pub &'static str);

/// A source that an entry cites.
#[derive(Debug, Clone)]
pub struct Reference {
    pub title: Option<String>,
    /// An http(s) URL.
    pub url: String,
    /// Date on which the source was read or published.
    pub date: Option<Date>,
}

/// The Markdown text of a file, with its links to other entries resolved.
#[derive(Debug, Clone)]
pub struct Text {
    /// Part of the file below the front matter.
    pub markdown: Span,
    pub links: Links,
    pub html: Arc<HtmlText>,
    /// The text without markup, with a newline after each block.
    pub plain: Arc<str>,
    /// True if the text starts with a heading, so that it needs none above it.
    pub opens_with_heading: bool,
}

/// Targets of links, by link as written: `/solutions/sigeo#costi`. Links that are published as
/// written are not listed.
pub type Links = BTreeMap<String, LinkTarget>;

/// Target of a link or picture in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    Entry {
        id: EntryId,
        /// Id of a part of its page.
        part: Option<String>,
    },
    /// Id of a part of the page that shows the text.
    Part(String),
    /// A file in the folder of the text's entry, which the text names in another way.
    File(String),
}

/// A Markdown value of the front matter, with its links to other entries resolved.
#[derive(Debug, Clone)]
pub struct Prose {
    /// The key, with which ids in the text start.
    pub key: &'static str,
    pub text: String,
    pub links: Links,
}

/// The URL segment of an entry: at most 100 lower-case ASCII letters, digits and hyphens, not
/// starting with a hyphen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Slug(String);

impl Slug {
    /// Maximum length in bytes, including a suffix.
    const LONGEST: usize = 100;

    /// Converts a name to a slug: removes accents and replaces other characters by single hyphens.
    /// `None` if nothing remains.
    pub fn from_name(name: &str) -> Option<Self> {
        let mut slug = String::with_capacity(name.len());
        for letter in name.nfkd().flat_map(char::to_lowercase) {
            if letter.is_ascii_alphanumeric() {
                slug.push(letter);
            } else if !unicode_normalization::char::is_combining_mark(letter)
                && !slug.is_empty()
                && !slug.ends_with('-')
            {
                slug.push('-');
            }
        }
        slug.truncate(Self::LONGEST);
        let slug = slug.trim_end_matches('-');
        (!slug.is_empty()).then(|| Self(slug.to_owned()))
    }

    /// Parses a slug; `None` if the text is not exactly a slug.
    pub fn parse(name: &str) -> Option<Self> {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let is_slug = !name.is_empty()
            && !name.starts_with('-')
            && name.len() <= Self::LONGEST
            && name.bytes().all(fits);
        is_slug.then(|| Self(name.to_owned()))
    }

    /// Appends a hyphen and a suffix, shortening the slug as needed. `None` if the suffix has no
    /// letter or digit.
    pub fn with_suffix(&self, suffix: &str) -> Option<Self> {
        let suffix = Self::from_name(suffix)?;
        let room = Self::LONGEST.saturating_sub(suffix.0.len() + 1);
        let stem = &self.0[..self.0.len().min(room)];
        Self::from_name(&format!("{stem}-{suffix}"))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_lower_case_ascii() {
        let case = |name, slug: Option<&str>| {
            assert_eq!(Slug::from_name(name).as_ref().map(Slug::as_str), slug);
        };
        case("Città di Cantù", Some("citta-di-cantu"));
        case("  PiTre -- v2.0!", Some("pitre-v2-0"));
        case("…", None);
        assert_eq!(Slug::parse("Sigeo"), None);
        let long = Slug::from_name(&"a".repeat(120)).expect("letters are valid in slugs");
        assert_eq!(long.with_suffix("2"), Slug::from_name(&format!("{}-2", "a".repeat(98))));
    }
}
