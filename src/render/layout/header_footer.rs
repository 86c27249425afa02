//! Header and footer.

use serde::Serialize;
use tera::Context;

use super::navigation::{NavigationView, navigation};
use crate::catalogue::licence;
use crate::catalogue::site::Publisher;
use crate::catalogue::{EntryId, Kind};
use crate::failure::Result;
use crate::lang::Lang;
use crate::render::address;
use crate::render::context::{HeaderAndFooter, PageContext};
use crate::render::legal::LegalPage;
use crate::render::parts::catalogue_links::catalogue_links;
use crate::render::parts::link::LinkView;
use crate::render::text_key::LabelGroup;
use crate::urls::Route;

/// Renders the header and footer of pages in one section of the site.
pub fn header_and_footer(cx: &PageContext, section: Option<usize>) -> Result<HeaderAndFooter> {
    let (mut arguments, mut around) = (Context::new(), Context::new());
    arguments.insert("layout", &LayoutView::new(cx, section));
    around.insert_value("t", cx.site.texts.for_templates());
    let fill = |component| {
        cx.site
            .theme
            .component(component, &arguments, &around, None)
            .map(|html| tera::Value::safe_string(&html))
    };
    Ok(HeaderAndFooter { header: fill("masthead")?, footer: fill("site_footer")? })
}

/// Maximum length of a tagline, in characters, that fits on one line next to the search link.
const SHORT_TAGLINE: usize = 80;

/// Data for the components `masthead` and `site_footer`.
#[derive(Serialize)]
struct LayoutView<'a> {
    home: String,
    search: String,
    site_title: &'a str,
    /// Language of the site's title, if it is not the page's; likewise of the tagline.
    title_lang: Option<Lang>,
    tagline_lang: Option<Lang>,
    tagline: &'a str,
    /// True if the tagline fits on one line of the header.
    tagline_is_short: bool,
    publisher: PublisherView,
    navigation: Vec<NavigationView>,
    /// Links to parts of the catalogue outside the navigation.
    explore: Vec<LinkView>,
    more_pages: Vec<LinkView>,
    privacy: String,
    legal_notes: String,
    accessibility: String,
    accessibility_statement: Option<String>,
    accessibility_feedback: Option<String>,
    licence: String,
    /// True if content may be reused under this licence.
    permits_reuse: bool,
    repository: Option<String>,
    feed: Option<String>,
    site_map: String,
    statistics: String,
}

impl<'a> LayoutView<'a> {
    fn new(cx: &PageContext<'a>, section: Option<usize>) -> Self {
        let site = cx.site;
        let settings = &site.catalogue.site;
        let legal = |page: LegalPage| cx.url_to(&page.route(site.catalogue));
        let elsewhere = |address: &Option<String>| address.as_deref().and_then(address::web);
        Self {
            home: cx.url_to(&Route::Home),
            search: cx.url_to(&Route::Search),
            site_title: &settings.title,
            title_lang: settings.foreign.title,
            tagline_lang: settings.foreign.tagline,
            tagline: &settings.tagline,
            tagline_is_short: settings.tagline.chars().count() <= SHORT_TAGLINE,
            publisher: PublisherView::new(&settings.publisher),
            navigation: navigation(cx, section),
            explore: catalogue_links(cx),
            more_pages: more_pages(cx),
            privacy: elsewhere(&settings.legal.privacy)
                .unwrap_or_else(|| legal(LegalPage::Privacy)),
            legal_notes: legal(LegalPage::Notes),
            accessibility: legal(LegalPage::Accessibility),
            accessibility_statement: elsewhere(&settings.legal.accessibility_statement),
            accessibility_feedback: site.feedback(),
            licence: site.texts.label(LabelGroup::Licence, &settings.legal.licence),
            permits_reuse: licence::permits_reuse(&settings.legal.licence),
            repository: settings.repository.as_deref().and_then(address::web),
            feed: site.has_feed().then(|| cx.url_to_path(&site.edition_file("feed.xml"))),
            site_map: cx.url_to(&Route::SiteMap),
            statistics: cx.url_to(&Route::Statistics),
        }
    }
}

/// Returns links to the site's own pages that are neither in the navigation nor among the legal
/// links.
fn more_pages(cx: &PageContext) -> Vec<LinkView> {
    let shown = |id: EntryId| cx.site.sections.iter().any(|item| item.page == Some(id));
    let pages = cx.site.catalogue.of_kind(Kind::Page).filter(|(id, entry)| {
        !shown(*id) && LegalPage::with_slug(&entry.slug, cx.site.catalogue).is_none()
    });
    pages.map(|(id, _)| LinkView::to_entry(cx, id)).collect()
}

#[derive(Serialize)]
struct PublisherView {
    name: String,
    url: Option<String>,
    address: Option<String>,
    email: Option<LinkView>,
    pec: Option<LinkView>,
    phone: Option<String>,
    vat: Option<String>,
    fiscal_code: Option<String>,
    ipa: Option<String>,
}

impl PublisherView {
    fn new(publisher: &Publisher) -> Self {
        Self {
            name: publisher.name.clone(),
            url: publisher.url.as_deref().and_then(address::web),
            address: publisher.address.clone(),
            email: publisher.email.as_deref().map(LinkView::of_address),
            pec: publisher.pec.as_deref().map(LinkView::of_address),
            phone: publisher.phone.clone(),
            vat: publisher.vat.clone(),
            fiscal_code: publisher.fiscal_code.clone(),
            ipa: publisher.ipa.clone(),
        }
    }
}
