//! The settings of a site.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::boundaries::Boundaries;
use super::closed_list::closed_list;
use crate::source::{Source, Spanned};

/// What `content/site.yml` says about the site as a whole.
#[derive(Debug, Clone)]
pub struct Site {
    pub title: String,
    /// One sentence under the title; empty when nobody wrote one.
    pub tagline: String,
    /// Absolute address the site is published at, without a final slash; `None` leaves out whatever needs one.
    pub base_url: Option<String>,
    /// Interface languages, the default one first, each once; never empty.
    pub languages: Vec<String>,
    /// The one that this edition of the site is in; the first until there are editions.
    pub lang: String,
    /// In which language the site's own words are, where it is not this edition's.
    pub foreign: ForeignWords,
    pub translations: BTreeMap<String, SiteWords>,
    pub publisher: Publisher,
    /// The body above the publisher, which the top of every page leads to.
    pub parent: Option<Parent>,
    pub legal: Legal,
    /// Whether the site is dark where the visitor's system is; light everywhere unless the site says otherwise.
    pub dark: Option<Dark>,
    /// What the network of competence centres is to reach.
    pub goals: Vec<Goal>,
    /// Who counts visits while they happen; `None` for nobody.
    pub matomo: Option<Matomo>,
    /// The file with the visits, relative to the content folder.
    pub report_file: Option<Spanned<String>>,
    pub visits: Option<Visits>,
    /// The outlines that maps have instead of tiles.
    pub map: Option<Map>,
    /// The day that signals such as an expired contract are judged by; the latest day any entry tells, where nobody says.
    pub as_of: Option<Date>,
    /// Where the content's files can be seen and corrected: `https://github.com/ente/catalogo/blob/main/content`.
    pub repository: Option<String>,
    /// Whether pages have a picture for those who share them. Drawing all of a large catalogue takes far longer than its pages.
    pub social_cards: bool,
    /// Whether browsers keep what is visited for when there is no network.
    pub offline: bool,
    /// Whether the site has a page to edit it in the browser.
    pub cms: bool,
}

/// What site.yml says of the site in another language, under `translations`.
#[derive(Debug, Clone, Default)]
pub struct SiteWords {
    pub title: Option<String>,
    pub tagline: Option<String>,
}

/// The language of the site's own words, as `Foreign` has it of an entry.
#[derive(Debug, Clone, Default)]
pub struct ForeignWords {
    pub title: Option<String>,
    pub tagline: Option<String>,
}

/// Something that the network of competence centres is to reach, as `coverage.goals` of site.yml says.
#[derive(Debug, Clone)]
pub struct Goal {
    pub measure: Measure,
    /// In the editor's words; `None` for those of the interface.
    pub title: Option<String>,
    /// How many; all there are, where nobody says.
    pub target: Option<u32>,
    /// Until when.
    pub due: Option<String>,
    /// Where the goal is set.
    pub source: Option<String>,
}

closed_list! {
    /// What a goal counts. Provinces are those of regions with an ordinary statute, without metropolitan cities.
    Measure {
        /// Provinces whose centre is a pilot.
        PilotProvinces = "pilotProvinces",
        /// Regions with an ordinary statute where a province or metropolitan city has a centre.
        RegionsWithCentre = "regionsWithCentre",
        /// Provinces that have a centre.
        ProvincesWithCentre = "provincesWithCentre",
    }
}

closed_list! {
    /// When pages are dark.
    Dark {
        /// Where the visitor's system is.
        Auto = "auto",
    }
}

/// The body that the publisher is part of.
#[derive(Debug, Clone)]
pub struct Parent {
    pub name: String,
    pub url: String,
}

/// The body that answers for the site.
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

/// Addresses that the law wants on every page. `None` leads to the site's own page of that name, where there is one.
#[derive(Debug, Clone, Default)]
pub struct Legal {
    pub accessibility_statement: Option<String>,
    /// Where visitors report barriers: an address or `mailto:`.
    pub accessibility_feedback: Option<String>,
    pub privacy: Option<String>,
    /// Licence of the content, SPDX; `CC-BY-4.0` unless the site says otherwise.
    pub licence: String,
}

impl Site {
    /// Returns the language of this edition.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// Returns whether this edition is the first language's, which brings what all editions share.
    pub fn is_first_edition(&self) -> bool {
        self.lang == self.languages[0]
    }

    /// Returns the language that authors write in, where it is not this edition's: what nobody translates is in it.
    pub fn authors_lang(&self) -> Option<&str> {
        (!self.is_first_edition()).then(|| self.languages[0].as_str())
    }

    /// Turns to another language of the site. Goals go by their names in the interface: an editor gave them in the first.
    pub fn localize(&mut self, lang: &str) {
        let SiteWords { title, tagline } = self.translations.remove(lang).unwrap_or_default();
        let first = &self.languages[0];
        let foreign = |translation: &Option<String>| translation.is_none().then(|| first.clone());
        self.foreign = ForeignWords { title: foreign(&title), tagline: foreign(&tagline) };
        self.title = title.unwrap_or_else(|| std::mem::take(&mut self.title));
        self.tagline = tagline.unwrap_or_else(|| std::mem::take(&mut self.tagline));
        self.goals.iter_mut().for_each(|goal| goal.title = None);
        self.lang = lang.to_owned();
    }

    /// Returns whether a file tells of the site and of no entry.
    pub fn is_told_by(&self, source: &Source) -> bool {
        let files = [self.report_file.as_ref(), self.map.as_ref().map(|map| &map.boundaries)];
        files.into_iter().flatten().any(|path| source.path == path.value)
    }

    /// Returns the settings of a site without a site.yml.
    pub fn unnamed() -> Self {
        Self {
            title: "Catalogo del riuso".into(),
            tagline: String::new(),
            base_url: None,
            languages: vec!["it".into()],
            lang: "it".into(),
            foreign: ForeignWords::default(),
            translations: BTreeMap::new(),
            publisher: Publisher::default(),
            parent: None,
            dark: None,
            legal: Legal { licence: "CC-BY-4.0".into(), ..Legal::default() },
            goals: Vec::new(),
            matomo: None,
            report_file: None,
            visits: None,
            map: None,
            as_of: None,
            repository: None,
            social_cards: false,
            offline: false,
            cms: false,
        }
    }
}

#[derive(Debug, Clone)]
pub struct Map {
    /// A GeoJSON file, relative to the content folder.
    pub boundaries: Spanned<String>,
    /// Whose they are and under which licence, in the editor's words: nearly all that are published ask for it.
    pub attribution: String,
    /// Where they are published.
    pub source: Option<String>,
    /// `None` where the file cannot be drawn.
    pub drawing: Option<Arc<Boundaries>>,
}

closed_list! {
    /// Who counts visits while they happen.
    Counter {
        Nobody = "none",
        Matomo = "matomo",
    }
}

/// Where pages tell of visits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matomo {
    /// Where `matomo.js` lies: `https://matomo.ente.it/`. Holds nothing that would mean something in a policy.
    pub host: String,
    /// Letters and digits.
    pub site_id: String,
}

impl Matomo {
    /// Returns the host as people name it.
    pub fn name(&self) -> &str {
        self.host.trim_start_matches("https://").trim_end_matches('/')
    }

    /// Returns the host as policies name it.
    pub fn source(&self) -> &str {
        let source = self.host.trim_end_matches('/');
        let has_path = source.trim_start_matches("https://").contains('/');
        if has_path { &self.host } else { source }
    }
}

/// Whole months, at least one.
#[derive(Debug, Clone)]
pub struct Visits {
    /// How they were counted, in the editor's words.
    pub method: Option<String>,
    /// By month, `2026-09`.
    pub months: BTreeMap<String, Month>,
}

#[derive(Debug, Clone, Copy)]
pub struct Month {
    pub visits: u32,
    /// How many pages were seen in all.
    pub pages: Option<u32>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_names_the_host_or_a_folder_of_it() {
        let case = |host: &str, source| {
            assert_eq!(Matomo { host: host.into(), site_id: "3".into() }.source(), source)
        };
        case("https://matomo.ente.it/", "https://matomo.ente.it");
        case("https://ente.it/matomo/", "https://ente.it/matomo/");
    }
}
