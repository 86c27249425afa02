//! Pages that every site must have by law.

use super::text_key::TextKey;
use crate::catalogue::site::PageRole;
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

    /// Returns the slug of the page, which is the same in all languages: that of the catalogue's
    /// page with this role, else the default one.
    fn slug(self, catalogue: &Catalogue) -> Slug {
        let own = catalogue.page_with_role(self.role()).map(|id| catalogue.entry(id).slug.clone());
        let default = || Slug::parse(self.role().default_slug()).expect("default slugs are valid");
        own.unwrap_or_else(default)
    }

    /// Returns the legal page with this slug.
    pub fn with_slug(slug: &Slug, catalogue: &Catalogue) -> Option<Self> {
        Self::ALL.into_iter().find(|legal| legal.slug(catalogue) == *slug)
    }

    pub fn route(self, catalogue: &Catalogue) -> Route {
        Route::Entry { kind: Kind::Page, slug: self.slug(catalogue) }
    }

    /// Returns the pages that no page of the catalogue replaces, neither by its slug nor by an
    /// alias.
    pub fn missing(catalogue: &Catalogue) -> impl Iterator<Item = Self> {
        let has = |legal: &Self| {
            let slug = legal.slug(catalogue);
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
