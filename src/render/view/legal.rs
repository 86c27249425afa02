//! Pages that the law wants on every site. Where a site has none of its own, they say what filiera's pages do with visitors,
//! and nothing about the organisation that publishes them.

use serde::Serialize;

use super::LinkView;
use super::frame::PageHead;
use crate::catalogue::site::Matomo;
use crate::catalogue::{Kind, Slug};
use crate::render::address;
use crate::render::context::{PageContext, SiteContext};
use crate::render::text_key::{LabelGroup, TextKey};
use crate::urls::Route;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Legal {
    Privacy,
    Notes,
    Accessibility,
}

impl Legal {
    pub const ALL: [Self; 3] = [Self::Privacy, Self::Notes, Self::Accessibility];

    /// Returns the name of its page, in every language.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Privacy => "privacy",
            Self::Notes => "note-legali",
            Self::Accessibility => "accessibilita",
        }
    }

    pub fn is_called(slug: &Slug) -> bool {
        Self::ALL.iter().any(|legal| legal.slug() == slug.as_str())
    }

    pub fn route(self) -> Route {
        let slug = Slug::parse(self.slug()).expect("these names are slugs");
        Route::Entry { kind: Kind::Page, slug }
    }

    /// Returns the pages of which the site has none of its own, not even under another name.
    pub fn fixed<'a>(site: &'a SiteContext) -> impl Iterator<Item = Self> + use<'a> {
        let pages = || site.catalogue.of_kind(Kind::Page).map(|(_, page)| page);
        let is_called = |slug: &Slug, legal: Self| slug.as_str() == legal.slug();
        let has = move |legal| {
            pages().any(|page| {
                page.aliases.iter().chain([&page.slug]).any(|slug| is_called(slug, legal))
            })
        };
        Self::ALL.into_iter().filter(move |legal| !has(*legal))
    }

    fn title(self) -> TextKey {
        match self {
            Self::Privacy => TextKey::LegalPrivacyTitle,
            Self::Notes => TextKey::LegalNotesTitle,
            Self::Accessibility => TextKey::LegalAccessibilityTitle,
        }
    }

    fn intro(self) -> TextKey {
        match self {
            Self::Privacy => TextKey::LegalPrivacyIntro,
            Self::Notes => TextKey::LegalNotesIntro,
            Self::Accessibility => TextKey::LegalAccessibilityIntro,
        }
    }
}

/// Returns a link to a fixed page, by its title.
pub fn link(cx: &PageContext, legal: Legal) -> LinkView {
    LinkView::to(cx.url_to(&legal.route()), cx.site.texts.get(legal.title()))
}

#[derive(Serialize)]
pub struct LegalView {
    parts: Vec<LegalSectionView>,
    states_licence: bool,
    /// The licence of the content, where it is not the one that public bodies agreed on.
    licence: Option<String>,
    barriers: Option<BarriersView>,
}

#[derive(Serialize)]
struct LegalSectionView {
    id: &'static str,
    title: String,
    text: String,
}

/// Where the law sends those who meet a barrier.
#[derive(Serialize)]
pub struct BarriersView {
    statement: Option<String>,
    feedback: Option<String>,
}

impl BarriersView {
    pub fn of(site: &SiteContext) -> Self {
        let statement =
            site.catalogue.site.legal.accessibility_statement.as_deref().and_then(address::web);
        Self { statement, feedback: site.feedback() }
    }

    pub fn says_something(&self) -> bool {
        self.statement.is_some() || self.feedback.is_some()
    }
}

/// The licence that public bodies agreed on, and have words of their own for.
const LICENCE_OF_CONTENT: &str = "CC-BY-4.0";

pub fn states_licence(site: &SiteContext, legal: Option<Legal>) -> bool {
    legal == Some(Legal::Notes) && site.catalogue.site.legal.licence == LICENCE_OF_CONTENT
}

pub fn head(site: &SiteContext, legal: Legal) -> PageHead {
    PageHead {
        title: site.texts.get(legal.title()).to_owned(),
        description: site.texts.get(legal.intro()).to_owned(),
        ..PageHead::default()
    }
}

pub fn view(site: &SiteContext, legal: Legal) -> LegalView {
    let states_licence = states_licence(site, Some(legal));
    let licence = (legal == Legal::Notes && !states_licence)
        .then(|| site.texts.label(LabelGroup::Licence, &site.catalogue.site.legal.licence));
    let host = site.catalogue.site.matomo.as_ref().map_or("", Matomo::name);
    let part = |(id, title, text): LegalSection| LegalSectionView {
        id,
        title: site.texts.get(title).to_owned(),
        text: site.texts.say(text, &[("host", host.into())]),
    };
    LegalView {
        parts: parts(site, legal).into_iter().map(part).collect(),
        states_licence,
        licence,
        barriers: (legal == Legal::Accessibility).then(|| BarriersView::of(site)),
    }
}

/// Id, title and text of a section.
type LegalSection = (&'static str, TextKey, TextKey);

const COOKIES: LegalSection =
    ("cookies", TextKey::LegalPrivacyCookiesTitle, TextKey::LegalPrivacyCookiesText);
const COUNTED: LegalSection =
    ("counted", TextKey::LegalPrivacyCountedTitle, TextKey::LegalPrivacyCountedText);
const SEARCH: LegalSection =
    ("search", TextKey::LegalPrivacySearchTitle, TextKey::LegalPrivacySearchText);
const MEMORY: LegalSection =
    ("memory", TextKey::LegalPrivacyMemoryTitle, TextKey::LegalPrivacyMemoryText);
const VISITS: LegalSection =
    ("visits", TextKey::LegalPrivacyVisitsTitle, TextKey::LegalPrivacyVisitsText);
const PUBLISHER: LegalSection =
    ("publisher", TextKey::LegalPrivacyPublisherTitle, TextKey::LegalPrivacyPublisherText);
const NOTES: [LegalSection; 2] = [
    ("software", TextKey::LegalNotesSoftwareTitle, TextKey::LegalNotesSoftwareText),
    ("data", TextKey::LegalNotesDataTitle, TextKey::LegalNotesDataText),
];
const ACCESSIBILITY: [LegalSection; 3] = [
    ("aim", TextKey::LegalAccessibilityAimTitle, TextKey::LegalAccessibilityAimText),
    ("tested", TextKey::LegalAccessibilityTestedTitle, TextKey::LegalAccessibilityTestedText),
    ("limits", TextKey::LegalAccessibilityLimitsTitle, TextKey::LegalAccessibilityLimitsText),
];

fn parts(site: &SiteContext, legal: Legal) -> Vec<LegalSection> {
    match legal {
        Legal::Privacy => {
            let memory = site.compares().then_some(MEMORY);
            let settings = &site.catalogue.site;
            let (first, visits) = match settings.matomo {
                Some(_) => (COUNTED, None),
                None => (COOKIES, settings.visits.is_some().then_some(VISITS)),
            };
            [first, SEARCH].into_iter().chain(memory).chain(visits).chain([PUBLISHER]).collect()
        }
        Legal::Notes => NOTES.to_vec(),
        Legal::Accessibility => ACCESSIBILITY.to_vec(),
    }
}
