//! Where everything lives on disk, as content/site.yml says.

mod map;
mod matomo;
mod visits;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use crate::cache::Cache;
use crate::catalogue::closed_list::closed_list;
use crate::diagnostic::rule::Violation;
use crate::diagnostic::{Diagnostic, Report, closest};
use crate::parse::field::{is_web_address, unknown_value};
use crate::parse::record::{Findings, Record};
use crate::parse::shape::{Form, Shape};
use crate::rules::fields::{AddressForm, ListedValue, NotAnAddress, NotAnAddressHelp};
use crate::source::{Source, Spanned};
use crate::yaml;
pub use map::Map;
pub use matomo::{Counter, Matomo};
pub use visits::{Month, Visits};

/// One run's folders and wishes, as the command line gave them.
#[derive(Debug, Clone)]
pub struct Project {
    pub content: PathBuf,
    /// A folder whose files replace those of the built-in theme.
    pub theme: Option<PathBuf>,
    /// Wins over `base_url` of site.yml.
    pub base_url: Option<String>,
    /// Wins over `as_of` of site.yml.
    pub as_of: Option<Date>,
    /// Whether the site has a page that shows every component of its theme, as the preview's does.
    pub style_page: bool,
    /// Whether drafts are published.
    pub drafts: bool,
    /// Whether an entry with mistakes is left out instead of stopping the build.
    pub keep_going: bool,
    /// Whether pages get a picture for those who share them; site.yml may say no.
    pub social_cards: bool,
    /// Whether browsers may keep the site, where site.yml wants that.
    pub offline: bool,
    /// Where results that are costly to make are kept between builds.
    pub cache: Arc<Cache>,
}

impl Project {
    pub fn new(content: impl Into<PathBuf>) -> Self {
        Self {
            content: content.into(),
            theme: None,
            base_url: None,
            as_of: None,
            style_page: false,
            drafts: false,
            keep_going: false,
            social_cards: false,
            offline: true,
            cache: Arc::default(),
        }
    }
}

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

/// Languages that the interface speaks.
pub const LANGUAGES: &[&str] = &["it", "en", "de", "sl", "fr"];

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
    pub fn speak(&mut self, lang: &str) {
        let SiteWords { title, tagline } = self.translations.remove(lang).unwrap_or_default();
        let first = &self.languages[0];
        let foreign = |translation: &Option<String>| translation.is_none().then(|| first.clone());
        self.foreign = ForeignWords { title: foreign(&title), tagline: foreign(&tagline) };
        self.title = title.unwrap_or_else(|| std::mem::take(&mut self.title));
        self.tagline = tagline.unwrap_or_else(|| std::mem::take(&mut self.tagline));
        self.goals.iter_mut().for_each(|goal| goal.title = None);
        self.lang = lang.to_owned();
    }

    /// Reads site.yml among the sources; without one the site has a name and nothing else.
    pub fn read(sources: &[Arc<Source>], report: &mut Report) -> Self {
        let Some(source) =
            sources.iter().find(|source| source.path == "site.yml" || source.path == "site.yaml")
        else {
            return Self::unnamed();
        };
        let findings = Findings::default();
        let mut site = Self::from_source(source, &findings);
        report.append(findings.into_inner());
        site.visits = site.report_file.as_ref().and_then(|path| visits(path, sources, report));
        site.map.iter_mut().for_each(|map| map.draw(sources, report));
        site
    }

    /// Returns whether a file tells of the site and of no entry.
    pub fn is_told_by(&self, source: &Source) -> bool {
        let files = [self.report_file.as_ref(), self.map.as_ref().map(|map| &map.boundaries)];
        files.into_iter().flatten().any(|path| source.path == path.value)
    }

    fn unnamed() -> Self {
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

    fn from_source(source: &Arc<Source>, findings: &Findings) -> Self {
        let mut site = Self::unnamed();
        let node = match yaml::parse(source, 0..source.text.len()) {
            Ok(node) => node,
            Err(problem) => {
                findings.borrow_mut().push(problem);
                return site;
            }
        };
        if let Some(mut record) = Record::open(&node, findings) {
            site.take(&mut record);
            record.finish();
        }
        site
    }

    /// Returns the keys of site.yml.
    pub fn shape() -> Shape {
        Shape::of(|record| Self::unnamed().take(record))
    }

    /// Takes what site.yml says.
    fn take(&mut self, record: &mut Record) {
        let site = self;
        if let Some(title) = record.required("title") {
            site.title = title.value;
        }
        site.tagline = record.string("tagline").unwrap_or_default();
        record.note("base_url", || Form::Url);
        site.base_url = record.text("base_url").and_then(|text| base_url(text, record));
        record.note("languages", || Form::List(Box::new(Form::Choice(LANGUAGES))));
        let languages = record.texts("languages");
        if !languages.is_empty() {
            site.languages.clear();
            for language in languages
                .into_iter()
                .filter_map(|language| known_language(language, record.findings()))
            {
                if !site.languages.contains(&language) {
                    site.languages.push(language);
                }
            }
        }
        if site.languages.is_empty() {
            site.languages.push("it".into());
        }
        site.lang.clone_from(&site.languages[0]);
        site.translations = record.record("translations", site_words).unwrap_or_default();
        site.publisher = record.record("publisher", Publisher::from_record).unwrap_or_default();
        site.parent = record.record("parent", Parent::from_record).flatten();
        site.dark = record.choice("dark");
        if let Some(legal) = record.record("legal", Legal::from_record) {
            site.legal = legal;
        }
        site.goals = record.record("coverage", goals).unwrap_or_default();
        (site.matomo, site.report_file) = record.record("analytics", analytics).unwrap_or_default();
        site.map = record.record("map", Map::from_record).flatten();
        site.as_of = record.date("as_of").map(|date| date.value);
        site.repository = record.url("repository").map(|url| url.trim_end_matches('/').to_owned());
        site.social_cards = record.boolean("social_cards").unwrap_or_default();
        site.offline = record.boolean("offline").unwrap_or_default();
        site.cms = record.boolean("cms").unwrap_or_default();
    }
}

impl Publisher {
    fn from_record(mut record: Record) -> Self {
        let publisher = Self {
            name: record.required("name").map(|name| name.value).unwrap_or_default(),
            ipa: record.string("ipa"),
            url: record.url("url").map(|url| url.value),
            address: record.string("address"),
            email: record.string("email"),
            pec: record.string("pec"),
            phone: record.string("phone"),
            vat: record.string("vat"),
            fiscal_code: record.string("fiscal_code"),
        };
        record.finish();
        publisher
    }
}

impl Parent {
    fn from_record(mut record: Record) -> Option<Self> {
        let (name, url) = (record.required("name"), record.required_url("url"));
        record.finish();
        Some(Self { name: name?.value, url: url? })
    }
}

impl Legal {
    fn from_record(mut record: Record) -> Self {
        let legal = Self {
            accessibility_statement: record.url("accessibility_statement").map(|url| url.value),
            accessibility_feedback: record
                .text("accessibility_feedback")
                .and_then(|text| address_or_mail(text, &record)),
            privacy: record.url("privacy").map(|url| url.value),
            licence: record.string("licence").unwrap_or_else(|| "CC-BY-4.0".into()),
        };
        record.finish();
        legal
    }
}

fn visits(path: &Spanned<String>, sources: &[Arc<Source>], report: &mut Report) -> Option<Visits> {
    Visits::read(named(path, "YAML", &[".yml", ".yaml"], sources, report)?, report)
}

/// Returns the file of one kind that site.yml names by its path; tells where there is none.
fn named<'s>(
    path: &Spanned<String>,
    kind: &str,
    endings: &[&str],
    sources: &'s [Arc<Source>],
    report: &mut Report,
) -> Option<&'s Arc<Source>> {
    let files = || {
        sources.iter().filter(|source| {
            endings.iter().any(|ending| source.path.to_lowercase().ends_with(ending))
        })
    };
    let found = files().find(|source| source.path == path.value);
    if found.is_none() {
        let problem = Diagnostic::error(
            "missing-file",
            &path.span,
            format!("there is no {kind} file {}", path.value),
        );
        let near = closest(path, files().map(|source| source.path.as_str()));
        let near = near.map(|near| format!("the closest file is {near}"));
        report.push(problem.help(
            near.unwrap_or_else(|| {
                "write its path from the folder that site.yml lies in".to_owned()
            }),
        ));
    }
    found
}

fn analytics(mut record: Record) -> (Option<Matomo>, Option<Spanned<String>>) {
    let told = (Matomo::take(&mut record), record.text("report_file"));
    record.finish();
    told
}

fn site_words(mut translations: Record) -> BTreeMap<String, SiteWords> {
    let mut all = BTreeMap::new();
    for lang in LANGUAGES {
        let words = |mut record: Record| {
            let words =
                SiteWords { title: record.string("title"), tagline: record.string("tagline") };
            record.finish();
            words
        };
        all.extend(translations.record(lang, words).map(|words| ((*lang).to_owned(), words)));
    }
    translations.finish();
    all
}

fn goals(mut coverage: Record) -> Vec<Goal> {
    let goals = coverage.records("goals", goal);
    coverage.finish();
    goals
}

fn goal(mut record: Record) -> Option<Goal> {
    let measure = record.choice("measure");
    if record.value("measure").is_none() {
        record.report_missing("measure");
    }
    let title = record.string("title");
    let target = record.number("target");
    let due = record.loose_date("due");
    let source = record.url("source").map(|url| url.value);
    record.finish();
    Some(Goal { measure: measure?, title, target, due, source })
}

fn known_language(language: Spanned<String>, findings: &Findings) -> Option<String> {
    if LANGUAGES.contains(&language.as_str()) {
        return Some(language.value);
    }
    let problem = unknown_value(&language, ListedValue::InterfaceLanguage, LANGUAGES, findings);
    findings.borrow_mut().push(problem);
    None
}

/// Returns whether an address can stand before those of pages: without query and fragment.
pub fn is_base_url(text: &str) -> bool {
    is_web_address(text) && !text.contains(['?', '#', '"', '<', '>'])
}

fn base_url(text: Spanned<String>, record: &Record) -> Option<String> {
    if is_base_url(&text) {
        return Some(text.trim_end_matches('/').to_owned());
    }
    let problem = NotAnAddress {
        value: text.value.into(),
        expected: AddressForm::Site,
        help: NotAnAddressHelp::WithoutQuery,
    };
    record.report(problem.at(&text.span));
    None
}

fn address_or_mail(text: Spanned<String>, record: &Record) -> Option<String> {
    if text.starts_with("mailto:") || is_web_address(&text) {
        return Some(text.value);
    }
    let problem = NotAnAddress {
        value: text.value.into(),
        expected: AddressForm::WebOrMail,
        help: NotAnAddressHelp::WebOrMail,
    };
    record.report(problem.at(&text.span));
    None
}
