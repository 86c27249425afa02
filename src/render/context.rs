//! Contexts of rendering: a site in one language, and one of its pages.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::catalogue::pictures::Picture;
use crate::catalogue::usage::Usage;
use crate::catalogue::{Catalogue, Entry, EntryId, Kind, Slug};
use crate::derive::Derived;
use crate::derive::organisations::UsageId;
use crate::failure::Result;
use crate::lang::Lang;
use crate::parse::path_in_folder;
use crate::sink::OutputFile;

use super::address;
use super::picture::{self, PublishedPictures};
use super::sections::Sections;
use super::social_card::SocialCards;
use super::text::Texts;
use super::theme::Theme;
use crate::urls::{Route, Segments, relative};

/// Everything that the pages of one edition are rendered from. Shared by all threads.
pub struct SiteContext<'a> {
    pub catalogue: &'a Catalogue,
    pub derived: &'a Derived,
    pub theme: &'a Theme,
    pub texts: &'a Texts,
    pub segments: Segments,
    pub sections: Sections,
    pub pictures: PublishedPictures<'a>,
    /// `None` if they are disabled, if the site has no base URL, and in the preview.
    pub social_cards: Option<SocialCards>,
    /// Entries by kind and former slug.
    by_alias: BTreeMap<(Kind, &'a Slug), EntryId>,
    /// Path of each entry, relative to the site's root.
    paths: Vec<String>,
    /// Cards of entries, each rendered by the first list that shows it.
    cards: Vec<OnceLock<tera::Value>>,
    /// Headers and footers by depth and section, each rendered by the first page that needs it.
    headers_and_footers: Vec<OnceLock<HeaderAndFooter>>,
}

/// Header and footer as HTML.
pub struct HeaderAndFooter {
    pub header: tera::Value,
    pub footer: tera::Value,
}

/// Greatest depth of a page within its edition, in folders: `temi/pagamenti/pagina/2/`.
const DEEPEST_IN_EDITION: usize = 4;

/// Returns the greatest depth of a page, including the folder of the edition.
fn deepest(segments: Segments) -> usize {
    DEEPEST_IN_EDITION + segments.folder().matches('/').count()
}

impl<'a> SiteContext<'a> {
    pub fn new(
        catalogue: &'a Catalogue,
        derived: &'a Derived,
        theme: &'a Theme,
        social_cards: Option<SocialCards>,
    ) -> Self {
        let lang = catalogue.site.lang;
        let (texts, segments) = (theme.texts(lang), Segments::of_edition(&catalogue.site));
        let path = |entry: &Entry| {
            Route::Entry { kind: entry.kind(), slug: entry.slug.clone() }.path(segments)
        };
        let sections = Sections::of(catalogue, derived, texts);
        // Depths 0 to `deepest`, and one for the 404 page.
        let headers_and_footers = (0..(deepest(segments) + 2) * sections.section_count())
            .map(|_| OnceLock::new())
            .collect();
        let by_alias = catalogue.iter().flat_map(|(id, entry)| {
            entry.aliases.iter().map(move |slug| ((entry.kind(), slug), id))
        });
        Self {
            by_alias: by_alias.collect(),
            paths: catalogue.entries.iter().map(path).collect(),
            cards: catalogue.entries.iter().map(|_| OnceLock::new()).collect(),
            headers_and_footers,
            sections,
            pictures: picture::published(catalogue),
            social_cards,
            catalogue,
            derived,
            theme,
            texts,
            segments,
        }
    }

    pub fn lang(&self) -> Lang {
        self.catalogue.site.lang
    }

    /// Returns the language of untranslated texts of authors, if it is not the page's.
    pub fn authors_lang(&self) -> Option<String> {
        self.catalogue.site.authors_lang().map(|lang| lang.tag().to_owned())
    }

    pub fn entry(&self, id: EntryId) -> &'a Entry {
        self.catalogue.entry(id)
    }

    /// Returns the card of an entry, which all lists share. `make` is only called for the first
    /// list.
    pub fn card(&self, id: EntryId, make: impl FnOnce() -> tera::Value) -> tera::Value {
        self.cards[id.0 as usize].get_or_init(make).clone()
    }

    /// Returns the entries of a kind, sorted by title.
    pub fn of_kind(&self, kind: Kind) -> &'a [EntryId] {
        self.derived.by_title.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// Returns the entry that has this slug among its aliases.
    pub fn entry_with_alias(&self, kind: Kind, slug: &Slug) -> Option<EntryId> {
        self.by_alias.get(&(kind, slug)).copied()
    }

    pub fn path(&self, id: EntryId) -> &str {
        &self.paths[id.0 as usize]
    }

    pub fn usage(&self, id: UsageId) -> &'a Usage {
        &self.catalogue.usages[id.0 as usize]
    }

    /// Returns the published path of a picture and the picture; `None` if it does not exist.
    /// `written` is a URL relative to the entry's folder.
    pub fn entry_picture(&self, id: EntryId, written: &str) -> Option<(String, &'a Picture)> {
        let entry = self.entry(id);
        let name = path_in_folder(written, &entry.kind().folder_of(&entry.slug))?;
        let path = format!("{}{name}", self.path(id));
        let picture = self.pictures.get(&path)?;
        Some((path, picture))
    }

    /// Returns the URL where an editor can change a file of the catalogue; `None` if the site's
    /// repository is unknown.
    pub fn edit_address(&self, path: &str) -> Option<String> {
        let repository = address::web(self.catalogue.site.repository.as_deref()?)?;
        Some(format!("{}/{path}", repository.trim_end_matches('/')))
    }

    /// Returns the publiccode.yml of each solution that has one, to be published in the folder of
    /// its page.
    pub fn publiccode_files(&self) -> impl Iterator<Item = OutputFile> {
        let published = |(id, entry): (EntryId, &Entry)| {
            let source = entry.solution()?.publiccode_file.as_ref()?;
            Some(OutputFile::new(
                self.publiccode_route(id).path(self.segments),
                source.text.as_bytes(),
            ))
        };
        self.catalogue.of_kind(Kind::Solution).filter_map(published)
    }

    /// Returns the route of the publiccode.yml of a solution. All editions share the file in the
    /// folder of the first language.
    pub fn publiccode_route(&self, id: EntryId) -> Route {
        let entry = self.entry(id);
        let first = Segments::of(self.catalogue.site.languages[0]);
        Route::Entry { kind: entry.kind(), slug: entry.slug.clone() }
            .file_in_folder(first, "publiccode.yml")
    }

    /// Returns the path of a file that each edition has: `feed.xml`, `en/feed.xml`.
    pub fn edition_file(&self, name: &str) -> String {
        format!("{}{name}", self.segments.folder())
    }

    /// Returns the languages of the site in their order, each with its segments.
    pub fn editions(&self) -> impl Iterator<Item = (Lang, Segments)> {
        let site = &self.catalogue.site;
        site.languages.iter().map(move |&lang| (lang, Segments::in_site(site, lang)))
    }

    /// Returns the last date of any listed entry, up to the reference date: a wrong year in one entry
    /// says nothing about the site.
    pub fn last_change(&self) -> Option<jiff::civil::Date> {
        let dates = self.derived.newest.iter().filter_map(|id| self.entry(*id).last_date());
        dates.filter(|date| self.derived.day.is_none_or(|day| *date <= day)).max()
    }

    /// Returns true if there are at least two solutions, which can be compared.
    pub fn has_comparison(&self) -> bool {
        self.catalogue.of_kind(Kind::Solution).nth(1).is_some()
    }

    /// Returns true if there is a feed. Its entries need absolute URLs and dates.
    pub fn has_feed(&self) -> bool {
        self.catalogue.site.base_url.is_some() && !self.derived.newest.is_empty()
    }

    /// Returns the absolute URL of a path that is relative to the site's root; `None` for a site
    /// without a base URL.
    pub fn absolute(&self, path: &str) -> Option<String> {
        self.catalogue
            .site
            .base_url
            .as_ref()
            .map(|base| format!("{}/{path}", base.trim_end_matches('/')))
    }

    /// Returns the absolute URLs of a page in all languages, with `x-default` last. Empty for a
    /// site with one language or without a base URL.
    pub fn alternates(&self, route: &Route) -> Vec<(&'static str, String)> {
        let in_all = self
            .editions()
            .map(|(lang, segments)| Some((lang.tag(), self.absolute(&route.path(segments))?)));
        let mut all: Vec<_> = in_all.flatten().collect();
        if all.len() < 2 {
            return Vec::new();
        }
        all.push(("x-default", all[0].1.clone()));
        all
    }

    /// Returns the path of the site on its host: `/` or `/catalogo/`.
    pub fn base_path(&self) -> String {
        let base = self.catalogue.site.base_url.as_deref().unwrap_or_default();
        let host_and_path = base.split_once("://").map_or("", |(_, rest)| rest);
        let path = host_and_path.split_once('/').map_or("", |(_, path)| path).trim_matches('/');
        if path.is_empty() { "/".into() } else { format!("/{path}/") }
    }

    /// Returns the link for feedback: the accessibility contact, else the publisher's e-mail
    /// address.
    pub fn feedback(&self) -> Option<String> {
        let site = &self.catalogue.site;
        let first_choice = site.legal.accessibility_feedback.as_deref().and_then(address::any);
        first_choice.or_else(|| site.publisher.email.as_deref().and_then(address::mail))
    }
}

/// A page being rendered, with the URLs from it to other pages.
pub struct PageContext<'a> {
    pub site: &'a SiteContext<'a>,
    pub route: &'a Route,
    /// URL of the page, relative to the site's root.
    path: String,
    /// Prefix of links on the 404 page, which hosts show at any depth; `None` for other pages.
    base: Option<String>,
}

impl<'a> PageContext<'a> {
    pub fn new(site: &'a SiteContext<'a>, route: &'a Route) -> Self {
        let base = (*route == Route::NotFound).then(|| site.base_path());
        Self { site, route, path: route.path(site.segments), base }
    }

    /// Returns the entry that the page is about.
    pub fn entry(&self) -> Option<EntryId> {
        match self.route {
            Route::Entry { kind, slug } => self.site.catalogue.find(*kind, slug),
            _ => None,
        }
    }

    /// Returns the path of the page, relative to the site's root.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the URL of a path that is relative to the site's root.
    pub fn url_to_path(&self, to: &str) -> String {
        match &self.base {
            Some(base) => format!("{base}{to}"),
            None => relative(&self.path, to),
        }
    }

    pub fn url_to(&self, to: &Route) -> String {
        self.url_to_path(&to.path(self.site.segments))
    }

    pub fn url_to_entry(&self, to: EntryId) -> String {
        self.url_to_path(self.site.path(to))
    }

    /// Returns the header and footer, which pages of the same depth and section share. `make`
    /// renders them from a context with URLs for this depth and the position of the section.
    pub fn header_and_footer(
        &self,
        make: impl FnOnce(&PageContext, Option<usize>) -> Result<HeaderAndFooter>,
    ) -> Result<&'a HeaderAndFooter> {
        let sections = &self.site.sections;
        let section = sections.section_of(self.route);
        let depth = self.depth();
        assert!(self.base.is_some() || depth <= deepest(self.site.segments), "{}", self.path);
        let shared = &self.site.headers_and_footers
            [depth * sections.section_count() + section.map_or(0, |section| section + 1)];
        match shared.get() {
            Some(made) => Ok(made),
            None => {
                let made = make(&self.for_depth(), section)?;
                Ok(shared.get_or_init(|| made))
            }
        }
    }

    /// Returns the depth of the page's folder in its edition.
    pub fn depth_in_edition(&self) -> usize {
        self.depth() - self.site.segments.folder().matches('/').count()
    }

    /// Returns the depth of the page's folder. The 404 page has a depth that no other page has.
    pub fn depth(&self) -> usize {
        if self.base.is_some() {
            deepest(self.site.segments) + 1
        } else {
            self.path.matches('/').count()
        }
    }

    /// Returns a context whose URLs are valid on every page of the same depth. Its path shares no
    /// folder with any other path, so that all relative URLs go through the root.
    fn for_depth(&self) -> Self {
        let path = "-/".repeat(self.depth());
        Self { site: self.site, route: self.route, path, base: self.base.clone() }
    }
}
