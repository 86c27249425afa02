//! Pages that the law requires of every site.

use super::text_key::TextKey;
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

    /// Returns the name of its page, in every language.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Privacy => "privacy",
            Self::Notes => "note-legali",
            Self::Accessibility => "accessibilita",
        }
    }

    pub fn called(slug: &Slug) -> Option<Self> {
        Self::ALL.into_iter().find(|legal| legal.slug() == slug.as_str())
    }

    pub fn route(self) -> Route {
        let slug = Slug::parse(self.slug()).expect("these names are slugs");
        Route::Entry { kind: Kind::Page, slug }
    }

    /// Returns the pages of which the site has none of its own, not even under another name.
    pub fn fixed(catalogue: &Catalogue) -> impl Iterator<Item = Self> {
        let pages = || catalogue.of_kind(Kind::Page).map(|(_, page)| page);
        let is_called = |slug: &Slug, legal: Self| slug.as_str() == legal.slug();
        let has = move |legal| {
            pages().any(|page| {
                page.aliases.iter().chain([&page.slug]).any(|slug| is_called(slug, legal))
            })
        };
        Self::ALL.into_iter().filter(move |legal| !has(*legal))
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
