//! The sections of a site, which are the items of its main navigation.

use super::legal::LegalPage;
use super::text::Texts;
use super::text_key::TextKey;
use crate::catalogue::{Catalogue, EntryId, Kind};
use crate::derive::Derived;
use crate::urls::Route;

/// Kinds that always have a list, even an empty one, since visitors expect them.
const FIRST_KINDS: [Kind; 3] = [Kind::Solution, Kind::Community, Kind::Practice];

/// Returns the kinds that have a list of their own.
pub fn listed_kinds(catalogue: &Catalogue) -> impl Iterator<Item = Kind> {
    let has = |kind: Kind| catalogue.of_kind(kind).next().is_some();
    Kind::listed().filter(move |kind| FIRST_KINDS.contains(kind) || has(*kind))
}

/// The sections of the site, at most seven: the items of its main navigation.
pub struct Sections {
    items: Vec<Section>,
}

pub struct Section {
    pub label: String,
    /// Language of the label, if it is not the page's.
    pub lang: Option<String>,
    pub route: Route,
    /// The site's own page that the section consists of.
    pub page: Option<EntryId>,
}

impl Sections {
    const MOST: usize = 7;
    /// Depth of a section's first page in its edition; the other pages of the section are deeper.
    pub const DEPTH: usize = 1;

    /// Returns the sections: first the parts of the catalogue, then the site's own pages up to the
    /// maximum number.
    pub fn of(catalogue: &Catalogue, derived: &Derived, texts: &Texts) -> Self {
        let kinds = listed_kinds(catalogue).filter(|kind| *kind != Kind::Programme);
        let item = |key, route| Section {
            label: texts.get(key).to_owned(),
            lang: None,
            route,
            page: None,
        };
        let list = |kind: Kind| item(kind.nav_key(), Route::List { kind, page: 1 });
        let mut items: Vec<_> = kinds.map(list).collect();
        if !derived.territories.is_empty() {
            items.push(item(TextKey::NavTerritories, Route::Territories));
        }
        if !derived.organisations.is_empty() {
            items.push(item(TextKey::NavOrganisations, Route::Organisations { page: 1 }));
        }
        items.push(item(TextKey::NavThemes, Route::Topics));
        let pages = catalogue
            .of_kind(Kind::Page)
            .filter(|(_, entry)| LegalPage::with_slug(&entry.slug, catalogue).is_none());
        for (id, entry) in pages.take(Self::MOST.saturating_sub(items.len())) {
            let route = Route::Entry { kind: Kind::Page, slug: entry.slug.clone() };
            let (label, lang) = (entry.title.clone(), entry.foreign.title.clone());
            items.push(Section { label, lang, route, page: Some(id) });
        }
        Self { items }
    }

    pub fn iter(&self) -> impl Iterator<Item = &Section> {
        self.items.iter()
    }

    /// Returns the number of sections, plus one for pages outside all sections.
    pub fn section_count(&self) -> usize {
        self.items.len() + 1
    }

    /// Returns the position of the section that a page belongs to; `None` for pages outside all
    /// sections.
    pub fn section_of(&self, route: &Route) -> Option<usize> {
        let above = match route {
            Route::List { kind, .. } => Route::List { kind: *kind, page: 1 },
            Route::Entry { kind, .. } if *kind != Kind::Page => {
                Route::List { kind: *kind, page: 1 }
            }
            Route::Topic { .. } => Route::Topics,
            Route::Organisations { .. } | Route::Organisation(_) => {
                Route::Organisations { page: 1 }
            }
            Route::Region(_) | Route::Province(..) => Route::Territories,
            other => other.clone(),
        };
        self.items.iter().position(|item| item.route == above)
    }
}
