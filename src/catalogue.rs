//! The nouns all stages share: entry, solution, community, practice, organisation, place, slug.
//! What publiccode.yml calls things is `vocabulary`'s and `publiccode`'s matter.

pub mod publiccode;
pub mod register;
pub mod vocabulary;

use std::fmt;

use jiff::civil::Date;
use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use crate::project::Site;
use crate::source::{Span, Spanned};
use publiccode::Publiccode;
use register::{Body, Territory};

/// A sound catalogue: every id leads to an entry, every address is taken once.
#[derive(Debug)]
pub struct Catalogue {
    pub site: Site,
    /// Sorted by kind, then slug; an `EntryId` is a position here.
    pub entries: Vec<Entry>,
}

impl Catalogue {
    pub fn entry(&self, id: EntryId) -> &Entry {
        &self.entries[id.0 as usize]
    }

    pub fn iter(&self) -> impl Iterator<Item = (EntryId, &Entry)> {
        self.entries.iter().enumerate().map(|(position, entry)| (EntryId(position as u32), entry))
    }

    /// Returns the entries of one kind, by slug.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (EntryId, &Entry)> {
        self.iter().filter(move |(_, entry)| entry.kind() == kind)
    }
}

/// An entry found. Never shown: a position in `Catalogue::entries`, good for one build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

/// What an entry is. Machines and authors name it by its folder: `solutions`, `communities`, …
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Solution,
    Community,
    Practice,
    Page,
}

impl Kind {
    pub const ALL: [Kind; 4] = [Kind::Solution, Kind::Community, Kind::Practice, Kind::Page];
    /// The kinds that make up the catalogue, as opposed to the pages around it.
    pub const LISTED: [Kind; 3] = [Kind::Solution, Kind::Community, Kind::Practice];

    /// Returns the folder under `content/` that holds entries of this kind.
    pub fn folder(self) -> &'static str {
        match self {
            Kind::Solution => "solutions",
            Kind::Community => "communities",
            Kind::Practice => "practices",
            Kind::Page => "pages",
        }
    }

    pub fn from_folder(folder: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.folder() == folder)
    }

    /// Returns the name in the singular, as used in data and texts: `solution`.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Solution => "solution",
            Kind::Community => "community",
            Kind::Practice => "practice",
            Kind::Page => "page",
        }
    }
}

/// One card of the catalogue, every mention in it resolved.
#[derive(Debug)]
pub struct Entry {
    pub slug: Slug,
    pub title: String,
    /// One sentence, at most 150 characters where its author kept to it.
    pub summary: Option<Spanned<String>>,
    /// First publication in the catalogue.
    pub date: Option<Date>,
    pub updated: Option<Date>,
    pub organisation: Option<Organisation>,
    /// The entry's own territory, else that of its organisation.
    pub territory: Option<Territory>,
    pub themes: Vec<Theme>,
    pub tags: Vec<String>,
    pub related: Vec<EntryId>,
    pub sources: Vec<Reference>,
    /// Former addresses: slugs of this kind that now lead here.
    pub aliases: Vec<Slug>,
    /// Markdown below the front matter; empty for a lone publiccode.yml.
    pub body: Markdown,
    pub details: Details,
    /// The file an editor opens to change the entry: its start.
    pub origin: Span,
}

impl Entry {
    pub fn kind(&self) -> Kind {
        match self.details {
            Details::Solution(_) => Kind::Solution,
            Details::Community(_) => Kind::Community,
            Details::Practice(_) => Kind::Practice,
            Details::Page => Kind::Page,
        }
    }

    /// Returns the summary, empty when nobody wrote one.
    pub fn summary(&self) -> &str {
        self.summary.as_ref().map_or("", |summary| &summary.value)
    }

    pub fn solution(&self) -> Option<&Solution> {
        match &self.details {
            Details::Solution(solution) => Some(solution),
            _ => None,
        }
    }

    /// Returns the entries that its texts lead to, in the body and in the front matter.
    pub fn links(&self) -> impl Iterator<Item = EntryId> {
        let prose = match &self.details {
            Details::Community(community) => vec![&community.join],
            Details::Practice(practice) => vec![&practice.problem, &practice.costs, &practice.conditions],
            Details::Solution(_) | Details::Page => Vec::new(),
        };
        let prose = prose.into_iter().flatten().flat_map(|prose| &prose.links);
        self.body.links.iter().chain(prose).map(|(_, id)| *id)
    }

    /// Returns the latest date the entry tells of itself: updated, else published.
    pub fn last_date(&self) -> Option<Date> {
        self.updated.or(self.date)
    }
}

/// What only one kind of entry has.
#[derive(Debug)]
pub enum Details {
    Solution(Box<Solution>),
    Community(Box<Community>),
    Practice(Box<Practice>),
    Page,
}

/// Software offered for reuse.
#[derive(Debug, Default)]
pub struct Solution {
    pub publiccode: Publiccode,
    /// The owner's publiccode.yml as published, in UTF-8; `None` where the entry is Markdown alone.
    pub publiccode_file: Option<std::sync::Arc<crate::source::Source>>,
    pub programme: Option<String>,
}

/// Administrations that keep something together.
#[derive(Debug, Default)]
pub struct Community {
    pub state: Option<CommunityState>,
    pub programme: Option<String>,
    pub period: Option<String>,
    pub lead: Option<Organisation>,
    pub members: Vec<Member>,
    pub solutions: Vec<EntryId>,
    pub join: Option<Prose>,
    pub website: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CommunityState {
    Open,
    Closed,
    Historical,
}

#[derive(Debug)]
pub struct Member {
    pub organisation: Organisation,
    /// In the author's words: capofila, cedente, riusante, partner.
    pub role: Option<String>,
}

/// A way of working that helped, told so that others can follow.
#[derive(Debug, Default)]
pub struct Practice {
    pub practice_kind: Option<PracticeKind>,
    pub problem: Option<Prose>,
    pub results: Vec<ResultFigure>,
    pub costs: Option<Prose>,
    pub conditions: Option<Prose>,
    pub solutions: Vec<EntryId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum PracticeKind {
    SharedService,
    CompetenceCentre,
    Method,
    Tool,
    Network,
}

/// One figure of what came of a practice, as its source gives it.
#[derive(Debug)]
pub struct ResultFigure {
    /// What is counted: `comuni aderenti`.
    pub label: String,
    /// As written, since sources say `circa 1,6 miliardi`.
    pub value: String,
    /// A day, month or year in ISO form, or the author's words for it.
    pub date: String,
    pub source: String,
}

/// The public body behind an entry.
#[derive(Debug, Clone, PartialEq)]
pub enum Organisation {
    /// Known to the register.
    Registered(&'static Body),
    /// Outside the register, by the name its author gave.
    Named(String),
}

impl Organisation {
    pub fn name(&self) -> &str {
        match self {
            Self::Registered(body) => &body.name,
            Self::Named(name) => name,
        }
    }

    /// Returns the IPA code, lower case.
    pub fn ipa(&self) -> Option<&str> {
        match self {
            Self::Registered(body) => Some(&body.ipa),
            Self::Named(_) => None,
        }
    }

    pub fn territory(&self) -> Option<Territory> {
        match self {
            Self::Registered(body) => body.territory(),
            Self::Named(_) => None,
        }
    }
}

/// A theme of the catalogue: a citizen-friendly grouping above the categories of publiccode.yml.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Theme(pub &'static str);

/// Where a statement was read.
#[derive(Debug, Clone)]
pub struct Reference {
    pub title: Option<String>,
    /// An http(s) address.
    pub url: String,
    /// When it was read or published, ISO form.
    pub date: Option<Date>,
}

/// A body of text as its author wrote it, with the links to other entries already found.
#[derive(Debug)]
pub struct Markdown {
    /// The stretch of the source below the front matter.
    pub text: Span,
    /// Links of the form `/kind/slug`, each with the entry it leads to.
    pub links: Vec<(String, EntryId)>,
}

/// A paragraph or more of Markdown in a front matter, with the links to other entries already found.
#[derive(Debug)]
pub struct Prose {
    pub text: String,
    /// As in [`Markdown::links`].
    pub links: Vec<(String, EntryId)>,
}

/// An entry as named in a file: `solutions/sigeo`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    pub kind: Kind,
    pub slug: String,
}

impl Mention {
    /// Reads `kind/slug`; a leading and a trailing slash are taken in stride.
    pub fn parse(text: &str) -> Option<Self> {
        let (folder, slug) = text.trim_matches('/').split_once('/')?;
        let kind = Kind::from_folder(folder)?;
        (!slug.is_empty() && !slug.contains('/')).then(|| Self { kind, slug: slug.to_owned() })
    }
}

impl fmt::Display for Mention {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.kind.folder(), self.slug)
    }
}

/// An entry's name in addresses: lower-case ASCII letters, digits and single hyphens, at most 100 of them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Slug(String);

impl Slug {
    /// A name this long is accepted everywhere; whatever is appended has to find room in it.
    const LONGEST: usize = 100;

    /// Makes a slug of any name: accents folded, all else a hyphen. `None` when nothing is left.
    pub fn from_name(name: &str) -> Option<Self> {
        let mut slug = String::with_capacity(name.len());
        for letter in name.nfkd().flat_map(char::to_lowercase) {
            if letter.is_ascii_alphanumeric() {
                slug.push(letter);
            } else if !unicode_normalization::char::is_combining_mark(letter) && !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        }
        slug.truncate(Self::LONGEST);
        let slug = slug.trim_end_matches('-');
        (!slug.is_empty()).then(|| Self(slug.to_owned()))
    }

    /// Takes a name that already is a slug.
    pub fn parse(name: &str) -> Option<Self> {
        Self::from_name(name).filter(|slug| slug.0 == name)
    }

    /// Appends a hyphen and a suffix; the slug gives up its own end where both would be too long.
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
        let case = |name, slug: Option<&str>| assert_eq!(Slug::from_name(name).as_ref().map(Slug::as_str), slug);
        case("Città di Cantù", Some("citta-di-cantu"));
        case("  PiTre -- v2.0!", Some("pitre-v2-0"));
        case("…", None);
        assert_eq!(Slug::parse("Sigeo"), None);
        let long = Slug::from_name(&"a".repeat(120)).expect("letters make a slug");
        assert_eq!(long.with_suffix("2"), Slug::from_name(&format!("{}-2", "a".repeat(98))));
    }

    #[test]
    fn a_mention_names_kind_and_slug() {
        let sigeo = Mention { kind: Kind::Solution, slug: "sigeo".into() };
        assert_eq!(Mention::parse("solutions/sigeo"), Some(sigeo.clone()));
        assert_eq!(Mention::parse("/solutions/sigeo/"), Some(sigeo));
        assert_eq!(Mention::parse("soluzioni/sigeo"), None);
    }
}
