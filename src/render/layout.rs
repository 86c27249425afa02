//! The layout of pages: everything around their content.

mod compare_tray;
pub mod head;
mod header_footer;
mod languages;
mod navigation;

use serde::Serialize;
use tera::Context;

use super::anchor;
use super::context::PageContext;
use super::offline::WORKER;
use super::parts::date::{DateView, is_planned};
use super::parts::link::LinkView;
use super::{address, font, hosting, linked_data};
use crate::catalogue::site::{Dark, Site};
use crate::failure::Result;
use crate::lang::Lang;
use crate::urls::Route;
use compare_tray::TrayView;
use head::{PageHead, SocialCardLinkView, feedback, full_title, social_card};
use header_footer::header_and_footer;
use languages::{AlternateView, LanguageView};

/// Renders a template. It receives metadata and layout of the page as `page`, its content as
/// `view`, the interface texts as `t` and the fragment ids as `anchors`.
pub fn render(
    cx: &PageContext,
    template: &str,
    head: PageHead,
    view: &impl Serialize,
) -> Result<String> {
    let mut context = Context::new();
    context.insert("page", &PageView::new(cx, head)?);
    context.insert("view", view);
    context.insert_value("t", cx.site.texts.for_templates());
    context.insert_value("anchors", anchor::for_templates());
    cx.site.theme.fill(template, &context)
}

/// Data for `base.html`.
#[derive(Serialize)]
pub struct PageView<'a> {
    lang: Lang,
    policy: String,
    title: String,
    title_lang: Option<String>,
    /// Title followed by the site's title, for the browser's tab.
    full_title: String,
    description: String,
    /// Language of the description, if it is not the page's.
    description_lang: Option<String>,
    site_title: &'a str,
    canonical: Option<String>,
    /// The page in all languages; empty for a site with one language or without a base URL, and for
    /// pages hidden from search engines.
    alternates: Vec<AlternateView>,
    /// Language of the page and languages of its translations, as Open Graph locales.
    og_locale: &'static str,
    other_og_locales: Vec<&'static str>,
    hidden_from_search_engines: bool,
    home: String,
    search: String,
    /// Link at the top of the page: the parent organisation of the publisher, else the publisher.
    owner: Option<LinkView>,
    /// Languages of the site; empty if there is only one.
    languages: Vec<LanguageView<'a>>,
    /// Stylesheet for dark mode.
    dark: Option<String>,
    style: String,
    /// Font to preload.
    font: Option<String>,
    icon: String,
    manifest: String,
    feed: Option<String>,
    /// OpenSearch description.
    open_search: Option<String>,
    script: String,
    /// Counter of visits.
    counter: Option<CounterView<'a>>,
    /// Service worker, if the site works offline.
    worker: Option<String>,
    header_html: tera::Value,
    /// Language of untranslated texts of authors, if it is not the page's.
    authors_lang: Option<String>,
    footer_html: tera::Value,
    tray: Option<TrayView>,
    is_home: bool,
    /// True for the page of a draft.
    draft: bool,
    /// Pages between the home page and this one.
    breadcrumb: Vec<LinkView>,
    updated: Option<DateView>,
    feedback: Option<String>,
    edit: Option<String>,
    json_ld_html: Option<String>,
    social_card: Option<SocialCardLinkView>,
}

impl<'a> PageView<'a> {
    pub fn new(cx: &PageContext<'a>, head: PageHead) -> Result<Self> {
        let (site, route, path) = (cx.site, cx.route, cx.path());
        let settings = &site.catalogue.site;
        let around = cx.header_and_footer(header_and_footer)?;
        let mut things = head.things;
        if !matches!(route, Route::Home | Route::NotFound) {
            things.extend(linked_data::breadcrumb(
                site,
                path,
                &head.above,
                &head.title,
                head.title_lang.as_deref(),
            ));
        }
        let others = site.editions().filter(|(lang, _)| *lang != site.lang());
        let tray = TrayView::of(cx).filter(|_| head.offers_comparison);
        let chooser: &[&str] = if tray.is_some() { &["compare-tray"] } else { &[] };
        let scripts = [head.scripts, chooser].concat();
        let file = |name: &str| cx.url_to_path(name);
        Ok(Self {
            lang: site.lang(),
            policy: hosting::policy(settings),
            full_title: full_title(&head.title, &settings.title, route),
            description_lang: if head.description.is_empty() {
                settings.foreign.tagline.map(|lang| lang.tag().to_owned())
            } else {
                head.description_lang
            },
            description: if head.description.is_empty() {
                settings.tagline.clone()
            } else {
                head.description
            },
            site_title: &settings.title,
            canonical: site.absolute(path).filter(|_| *route != Route::NotFound),
            hidden_from_search_engines: head.hidden_from_search_engines,
            home: cx.url_to(&Route::Home),
            search: cx.url_to(&Route::Search),
            owner: owner(settings),
            languages: LanguageView::all(cx),
            dark: settings.dark.map(|Dark::Auto| file(&site.theme.assets.dark.path)),
            font: font::first(&site.theme.fixed).map(file),
            style: file(&site.theme.assets.style.path),
            alternates: if head.hidden_from_search_engines {
                Vec::new()
            } else {
                AlternateView::all(site, route)
            },
            og_locale: site.lang().data().open_graph,
            other_og_locales: others.map(|(lang, _)| lang.data().open_graph).collect(),
            icon: file("favicon.svg"),
            manifest: file("site.webmanifest"),
            feed: site.has_feed().then(|| file(&site.edition_file("feed.xml"))),
            open_search: site.absolute("").map(|_| file(&site.edition_file("opensearch.xml"))),
            worker: settings.offline.then(|| file(WORKER)),
            counter: CounterView::of(cx),
            script: file(&site.theme.assets.script(&scripts)),
            header_html: around.header.clone(),
            authors_lang: site.authors_lang(),
            footer_html: around.footer.clone(),
            tray,
            is_home: *route == Route::Home,
            draft: head.entry.is_some_and(|id| site.entry(id).draft),
            breadcrumb: head.above,
            updated: head
                .updated
                .filter(|date| !is_planned(site, Some(*date)))
                .map(|date| DateView::new(site.lang(), date)),
            feedback: feedback(site, &head.title, path),
            edit: head.edit,
            json_ld_html: linked_data::script(&things),
            social_card: social_card(site, head.entry),
            title: head.title,
            title_lang: head.title_lang,
        })
    }
}

/// Script that reports visits, and its configuration.
#[derive(Serialize)]
struct CounterView<'a> {
    script: String,
    matomo: &'a str,
    site: &'a str,
}

impl<'a> CounterView<'a> {
    fn of(cx: &PageContext<'a>) -> Option<Self> {
        let (counter, script) =
            (cx.site.catalogue.site.matomo.as_ref()?, cx.site.theme.assets.counter.as_ref()?);
        Some(Self {
            script: cx.url_to_path(&script.path),
            matomo: &counter.host,
            site: &counter.site_id,
        })
    }
}

fn owner(site: &Site) -> Option<LinkView> {
    let publisher = &site.publisher;
    let own = LinkView::new(publisher.url.as_deref().and_then(address::web), &publisher.name);
    let parent =
        site.parent.as_ref().map(|parent| LinkView::new(address::web(&parent.url), &parent.name));
    parent.or(Some(own)).filter(|owner| !owner.label.is_empty())
}
