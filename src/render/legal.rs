//! Pages that the law requires of every site.

use super::text_key::TextKey;
use crate::catalogue::site::{PageRole, Site};
use crate::catalogue::{Catalogue, Kind, Slug};
use crate::urls::Route;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LegalPage {
    Privacy,
    Notes,
    Accessibility,
}

impl LegalPage {
    pub const ALL: [Self; 3] = [Self::Privacy, Self::Notes, Self::Accessibility];

    fn role(self) -> PageRole {
        match self {
            Self::Privacy => PageRole::Privacy,
            Self::Notes => PageRole::LegalNotes,
            Self::Accessibility => PageRole::Accessibility,
        }
    }

    /// Returns the slug of the page, in every language.
    fn slug(self, site: &Site) -> Slug {
        let written = site.page_slug(self.role()).and_then(Slug::parse);
        written.unwrap_or_else(|| {
            let slug = Site::unnamed().page_slug(self.role()).and_then(Slug::parse);
            slug.expect("legal pages have a default slug")
        })
    }

    /// Returns the legal page with this slug.
    pub fn called(slug: &Slug, site: &Site) -> Option<Self> {
        Self::ALL.into_iter().find(|legal| legal.slug(site) == *slug)
    }

    pub fn route(self, site: &Site) -> Route {
        Route::Entry { kind: Kind::Page, slug: self.slug(site) }
    }

    /// Returns the pages that the catalogue lacks, even under a former slug.
    pub fn missing(catalogue: &Catalogue) -> impl Iterator<Item = Self> {
        let has = |legal: &Self| {
            let slug = legal.slug(&catalogue.site);
            let mut pages = catalogue.of_kind(Kind::Page).map(|(_, page)| page);
            pages.any(|page| page.slug == slug || page.aliases.contains(&slug))
        };
        Self::ALL.into_iter().filter(move |legal| !has(legal))
    }

    pub fn title(self) -> TextKey {
        match self {
            Self::Privacy => TextKey::LegalPrivacyTitle,
            Self::Notes => TextKey::LegalNotesTitle,
            Self::Accessibility => TextKey::LegalAccessibilityTitle,
        }
    }

    pub fn intro(self) -> TextKey {
        match self {
            Self::Privacy => TextKey::LegalPrivacyIntro,
            Self::Notes => TextKey::LegalNotesIntro,
            Self::Accessibility => TextKey::LegalAccessibilityIntro,
        }
    }
}
