//! Default texts of the pages that the law requires. They cover only the data processing of filiera
//! itself.

use serde::Serialize;

use crate::catalogue::licence;
use crate::catalogue::site::Matomo;
use crate::failure::Result;
use crate::render::context::{PageContext, SiteContext};
use crate::render::layout;
use crate::render::layout::head::PageHead;
use crate::render::legal::LegalPage;
use crate::render::parts::legal::{BarriersView, states_licence};
use crate::render::text_key::{LabelGroup, TextKey};

#[derive(Serialize)]
pub struct LegalView {
    parts: Vec<LegalSectionView>,
    states_licence: bool,
    /// Licence of the content, if it is not CC BY 4.0, for which there is a standard text.
    licence: Option<String>,
    permits_reuse: bool,
    barriers: Option<BarriersView>,
}

#[derive(Serialize)]
struct LegalSectionView {
    id: &'static str,
    title: String,
    text: String,
}

/// Renders a page that the law requires, for a site that has no such page of its own.
pub fn page(cx: &PageContext, legal: LegalPage) -> Result<String> {
    layout::render(cx, "legal.html", head(cx.site, legal), &view(cx.site, legal))
}

fn head(site: &SiteContext, legal: LegalPage) -> PageHead {
    PageHead {
        title: site.texts.get(legal.title()).to_owned(),
        description: site.texts.get(legal.intro()).to_owned(),
        ..PageHead::default()
    }
}

fn view(site: &SiteContext, legal: LegalPage) -> LegalView {
    let states_licence = states_licence(site, Some(legal));
    let licence = (legal == LegalPage::Notes && !states_licence)
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
        permits_reuse: licence::permits_reuse(&site.catalogue.site.legal.licence),
        barriers: (legal == LegalPage::Accessibility).then(|| BarriersView::of(site)),
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

const OFFLINE: LegalSection =
    ("offline", TextKey::LegalPrivacyOfflineTitle, TextKey::LegalPrivacyOfflineText);

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

fn parts(site: &SiteContext, legal: LegalPage) -> Vec<LegalSection> {
    match legal {
        LegalPage::Privacy => {
            let memory = site.has_comparison().then_some(MEMORY);
            let settings = &site.catalogue.site;
            let (first, visits) = match settings.matomo {
                Some(_) => (COUNTED, None),
                None => (COOKIES, settings.visits.is_some().then_some(VISITS)),
            };
            let offline = settings.offline.then_some(OFFLINE);
            let optional = memory.into_iter().chain(offline).chain(visits);
            [first, SEARCH].into_iter().chain(optional).chain([PUBLISHER]).collect()
        }
        LegalPage::Notes => NOTES.to_vec(),
        LegalPage::Accessibility => ACCESSIBILITY.to_vec(),
    }
}
