//! The settings of a site.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::boundaries::Boundaries;
use crate::closed_list::closed_list;
use crate::lang::Lang;
use crate::options::BuildOptions;
use crate::source::{Source, Span, Spanned};

/// Settings of the whole site, from `content/site.yml`.
#[derive(Debug, Clone)]
pub struct Site {
    pub title: String,
    /// One sentence under the title; may be empty.
    pub tagline: String,
    /// Absolute URL of the published site without trailing slash; `None` omits all output that
    /// needs one.
    pub base_url: Option<String>,
    /// Interface languages, default first, without duplicates; never empty.
    pub languages: Vec<Lang>,
    /// Language of this edition; the default language before the catalogue is split into editions.
    pub lang: Lang,
    /// Languages of the site's title and tagline if they are not translated.
    pub foreign: ForeignWords,
    pub translations: BTreeMap<Lang, SiteWords>,
    pub publisher: Publisher,
    /// The publisher's parent organisation, linked at the top of every page.
    pub parent: Option<Parent>,
    pub legal: Legal,
    /// Slugs of pages by role, as written; see [`Catalogue::page_with_role`] for those there are.
    ///
    /// [`Catalogue::page_with_role`]: super::Catalogue::page_with_role
    pub pages: BTreeMap<PageRole, Spanned<String>>,
    /// Dark mode; `None` for light pages only.
    pub dark: Option<Dark>,
    /// Goals for the coverage by competence centres.
    pub goals: Vec<Goal>,
    /// Live visit counter; `None` to count no visits.
    pub matomo: Option<Matomo>,
    /// File with visit statistics, relative to the content folder.
    pub report_file: Option<Spanned<String>>,
    pub visits: Option<Visits>,
    /// Outlines for maps; `None` for maps made of tiles.
    pub map: Option<Map>,
    /// Reference date for expiry and age; `None` for the latest
    /// plausible date of any entry.
    pub as_of: Option<Date>,
    /// URL of the content folder in its repository, for links to correct a page:
    /// `https://github.com/ente/catalogo/blob/main/content`.
    pub repository: Option<String>,
    /// Generates social cards, which for a large catalogue takes far longer than the pages.
    pub social_cards: bool,
    /// Publishes pictures with place, camera and comments.
    pub picture_metadata: bool,
    /// Keeps visited pages in the browser for offline use.
    pub offline: bool,
    /// Place of the key that adds a page to edit the content in the browser; `None` for no such
    /// page.
    pub cms: Option<Span>,
}

/// The site's title and tagline in another language, from `translations` of site.yml.
#[derive(Debug, Clone, Default)]
pub struct SiteWords {
    pub title: Option<String>,
    pub tagline: Option<String>,
}

/// Languages of title and tagline if they differ from the edition's, as `Foreign` for an entry.
#[derive(Debug, Clone, Default)]
pub struct ForeignWords {
    pub title: Option<Lang>,
    pub tagline: Option<Lang>,
}

/// A goal for the coverage by competence centres, from `coverage.goals` of site.yml.
#[derive(Debug, Clone)]
pub struct Goal {
    pub measure: Measure,
    /// The editor's title; `None` for the default one of the interface.
    pub title: Option<String>,
    /// Target number; `None` if all must be reached.
    pub target: Option<u32>,
    /// Due date, as written.
    pub due: Option<String>,
    /// URL of the document that sets the goal.
    pub source: Option<String>,
}

closed_list! {
    /// The quantity that a goal counts. Only regions with ordinary statute count, and metropolitan
    /// cities are not provinces.
    Measure {
        /// Provinces with a pilot centre.
        PilotProvinces = "pilotProvinces",
        /// Regions where a province or metropolitan city has a centre.
        RegionsWithCentre = "regionsWithCentre",
        /// Provinces with a centre.
        ProvincesWithCentre = "provincesWithCentre",
    }
}

closed_list! {
    /// Dark mode of pages.
    Dark {
        /// Follows the visitor's system setting.
        Auto = "auto",
    }
}

/// The parent organisation of the publisher.
#[derive(Debug, Clone)]
pub struct Parent {
    pub name: String,
    pub url: String,
}

/// The organisation responsible for the site.
#[derive(Debug, Clone, Default)]
pub struct Publisher {
    pub name: String,
    pub ipa: Option<String>,
    pub url: Option<String>,
    pub address: Option<String>,
    pub email: Option<String>,
    pub pec: Option<String>,
    pub phone: Option<String>,
    /// Partita IVA.
    pub vat: Option<String>,
    /// Codice fiscale.
    pub fiscal_code: Option<String>,
}

/// Content that the law requires on every page. Without a link for `privacy`, the page with that
/// role is linked.
#[derive(Debug, Clone, Default)]
pub struct Legal {
    pub accessibility_statement: Option<String>,
    /// Contact to report accessibility barriers: a URL or `mailto:`.
    pub accessibility_feedback: Option<String>,
    pub privacy: Option<String>,
    /// SPDX licence of the content; default `CC-BY-4.0`.
    pub licence: String,
}

closed_list! {
    /// A role of a page: other pages link to the page with this role.
    PageRole {
        /// How to reuse a solution.
        ReuseGuide = "reuse_guide",
        /// How to publish software for reuse and add it to the catalogue.
        PublishingGuide = "publishing_guide",
        /// The service areas of competence centres.
        CentreAreas = "centre_areas",
        Privacy = "privacy",
        LegalNotes = "legal_notes",
        Accessibility = "accessibility",
    }
}

impl PageRole {
    /// Returns the slug of the page with this role where `pages` of site.yml does not name one.
    pub fn default_slug(self) -> &'static str {
        match self {
            Self::ReuseGuide => "come-si-riusa",
            Self::PublishingGuide => "come-si-pubblica",
            Self::CentreAreas => "aree-dei-centri",
            Self::Privacy => "privacy",
            Self::LegalNotes => "note-legali",
            Self::Accessibility => "accessibilita",
        }
    }
}

/// Names of the file with the settings of a site, in the content folder.
pub const SITE_FILES: [&str; 2] = ["site.yml", "site.yaml"];

impl Site {
    /// Applies the options of a run, which take precedence over site.yml.
    pub fn apply(&mut self, options: &BuildOptions) {
        if let Some(base_url) = &options.base_url {
            self.base_url = Some(base_url.trim_end_matches('/').to_owned());
        }
        self.as_of = options.as_of.or(self.as_of);
        self.offline &= options.offline;
    }

    /// Returns whether this is the edition in the default language, which includes the files shared
    /// by all editions.
    pub fn is_first_edition(&self) -> bool {
        self.lang == self.languages[0]
    }

    /// Returns the default language, in which untranslated content is written; `None` in the
    /// edition of that language itself.
    pub fn authors_lang(&self) -> Option<Lang> {
        (!self.is_first_edition()).then(|| self.languages[0])
    }

    /// Applies the translations for a language of the site. Removes the editors' titles of goals,
    /// which are written in the default language.
    pub fn localize(&mut self, lang: Lang) {
        let SiteWords { title, tagline } = self.translations.remove(&lang).unwrap_or_default();
        let first = self.languages[0];
        let foreign = |translation: &Option<String>| translation.is_none().then_some(first);
        self.foreign = ForeignWords { title: foreign(&title), tagline: foreign(&tagline) };
        self.title = title.unwrap_or_else(|| std::mem::take(&mut self.title));
        self.tagline = tagline.unwrap_or_else(|| std::mem::take(&mut self.tagline));
        self.goals.iter_mut().for_each(|goal| goal.title = None);
        self.lang = lang;
    }

    /// Returns whether a file belongs to the site's settings rather than to an entry.
    pub fn is_settings_file(&self, source: &Source) -> bool {
        let files = [self.report_file.as_ref(), self.map.as_ref().map(|map| &map.boundaries)];
        files.into_iter().flatten().any(|path| source.path == path.value)
    }

    /// Returns the default settings, for a site without site.yml.
    pub fn unnamed() -> Self {
        Self {
            title: "Catalogo del riuso".into(),
            tagline: String::new(),
            base_url: None,
            languages: vec![Lang::Italian],
            lang: Lang::Italian,
            foreign: ForeignWords::default(),
            translations: BTreeMap::new(),
            publisher: Publisher::default(),
            parent: None,
            dark: None,
            legal: Legal { licence: "CC-BY-4.0".into(), ..Legal::default() },
            pages: BTreeMap::new(),
            goals: Vec::new(),
            matomo: None,
            report_file: None,
            visits: None,
            map: None,
            as_of: None,
            repository: None,
            social_cards: false,
            picture_metadata: false,
            offline: false,
            cms: None,
        }
    }
}

#[derive(Debug, Clone)]
pub struct Map {
    /// GeoJSON file, relative to the content folder.
    pub boundaries: Spanned<String>,
    /// Author and licence of the outlines, to be shown with them as most licences require.
    pub attribution: String,
    /// URL where the outlines are published.
    pub source: Option<String>,
    /// `None` if the file cannot be drawn.
    pub drawing: Option<Arc<Boundaries>>,
}

closed_list! {
    /// Live visit counters.
    Counter {
        None = "none",
        Matomo = "matomo",
    }
}

/// Matomo server that pages report visits to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matomo {
    /// Base URL of `matomo.js`: `https://matomo.ente.it/`. Contains no characters with a meaning in
    /// a Content-Security-Policy.
    pub host: String,
    /// ASCII letters and digits.
    pub site_id: String,
}

impl Matomo {
    /// Returns the host without scheme, for display.
    pub fn name(&self) -> &str {
        self.host.trim_start_matches("https://").trim_end_matches('/')
    }

    /// Returns the source expression for the Content-Security-Policy.
    pub fn source(&self) -> &str {
        let source = self.host.trim_end_matches('/');
        let has_path = source.trim_start_matches("https://").contains('/');
        if has_path { &self.host } else { source }
    }
}

/// Visit statistics of at least one month.
#[derive(Debug, Clone)]
pub struct Visits {
    /// The editor's description of the counting method.
    pub method: Option<String>,
    /// By month in ISO form: `2026-09`.
    pub months: BTreeMap<String, Month>,
}

#[derive(Debug, Clone, Copy)]
pub struct Month {
    pub visits: u32,
    /// Number of page views.
    pub pages: Option<u32>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_source_is_the_origin_or_a_folder() {
        let case = |host: &str, source| {
            assert_eq!(Matomo { host: host.into(), site_id: "3".into() }.source(), source);
        };
        case("https://matomo.ente.it/", "https://matomo.ente.it");
        case("https://ente.it/matomo/", "https://ente.it/matomo/");
    }
}
