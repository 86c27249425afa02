//! URL segments of a site's editions.

use crate::catalogue::Kind;
use crate::catalogue::facet::Facet;
use crate::catalogue::site::Site;
use crate::lang::{Lang, QueryParameters, UrlSegments};

/// The language of URLs, and whether they begin with a folder for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segments {
    lang: Lang,
    has_folder: bool,
}

impl Segments {
    /// Returns the segments of a language, relative to the root of its edition.
    pub fn of(lang: Lang) -> Self {
        Self { lang, has_folder: false }
    }

    /// Returns the segments of a site's edition.
    pub fn of_edition(site: &Site) -> Self {
        Self::in_site(site, site.lang)
    }

    /// Returns the segments of a language of the site: the first is at the root, the others each
    /// have a folder.
    pub fn in_site(site: &Site, lang: Lang) -> Self {
        Self { lang, has_folder: lang != site.languages[0] }
    }

    /// Returns the prefix of all URLs of the edition: empty, or `en/`.
    pub fn folder(self) -> String {
        if self.has_folder { format!("{}/", self.lang) } else { String::new() }
    }

    pub(super) fn has_folder(self) -> bool {
        self.has_folder
    }

    pub(super) fn names(self) -> &'static UrlSegments {
        &self.lang.data().segments
    }

    pub(super) fn kind(self, kind: Kind) -> Option<&'static str> {
        let names = self.names();
        match kind {
            Kind::Solution => Some(names.solution),
            Kind::Community => Some(names.community),
            Kind::Practice => Some(names.practice),
            Kind::Centre => Some(names.centre),
            Kind::Programme => Some(names.programme),
            Kind::Page => None,
        }
    }

    /// Returns the names of the search page's query parameters. `q` is the same in all languages.
    pub fn parameters(self) -> &'static QueryParameters {
        &self.lang.data().parameters
    }

    /// Returns the name of the query parameter for a facet.
    pub fn facet(self, facet: Facet) -> &'static str {
        let names = self.parameters();
        match facet {
            Facet::Kind => names.kind,
            Facet::Theme => names.theme,
            Facet::UsedIn => names.used_in,
            Facet::Region => names.region,
            Facet::Status => names.status,
            Facet::Licence => names.licence,
            Facet::Platform => names.platform,
            Facet::Category => names.category,
            Facet::Organisation => names.organisation,
            Facet::Programme => names.programme,
        }
    }

    /// Returns the first segments of the site's own URLs, which pages must not use as slug.
    pub fn reserved(self) -> Vec<&'static str> {
        // `assessment` and `page` are never the first segment.
        let UrlSegments {
            solution,
            community,
            practice,
            centre,
            programme,
            topics,
            objectives,
            organisations,
            territories,
            coverage,
            statistics,
            quality,
            site_map,
            licences,
            statuses,
            compare,
            assessment: _,
            search,
            offline,
            page: _,
        } = *self.names();
        let kinds = [solution, community, practice, centre, programme];
        let others = [
            topics,
            objectives,
            organisations,
            territories,
            coverage,
            statistics,
            quality,
            site_map,
            licences,
            statuses,
            compare,
            search,
            offline,
        ];
        kinds
            .into_iter()
            .chain(others)
            .chain(["admin", "assets", "data", "index", "schema"])
            .chain(Lang::ALL.iter().map(|lang| lang.tag()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facets_have_localised_parameters() {
        assert_eq!(Segments::of(Lang::Italian).facet(Facet::Theme), "tema");
        assert_eq!(Segments::of(Lang::English).facet(Facet::Theme), "theme");
    }
}
