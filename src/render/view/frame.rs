//! What stands around every page: head, header, navigation, breadcrumb, footer.

use serde::Serialize;
use tera::Context;

use super::language::{AlternateView, LanguageView};
use super::legal::Legal;
use super::{DateView, LinkView};
use crate::catalogue::site::{Dark, Publisher, Site};
use crate::catalogue::{Catalogue, EntryId, Kind};
use crate::derive::Derived;
use crate::failure::Result;
use crate::render::address;
use crate::render::context::{PageContext, SiteContext};
use crate::render::font;
use crate::render::hosting;
use crate::render::linked_data;
use crate::render::locale;
use crate::render::offline::WORKER;
use crate::render::social_card::{HEIGHT, WIDTH};
use crate::render::text::Texts;
use crate::render::text_key::{LabelGroup, TextKey};
use crate::urls::Route;

/// What a page says of itself before its own content begins.
#[derive(Default)]
pub struct PageHead {
    pub title: String,
    /// Of the title, where it is not the page's.
    pub title_lang: Option<String>,
    pub description: String,
    /// The pages above this one, but for the home page.
    pub above: Vec<LinkView>,
    pub updated: Option<jiff::civil::Date>,
    /// Where an editor can correct the page.
    pub edit: Option<String>,
    /// The entry the page is about.
    pub entry: Option<EntryId>,
    /// What the page is about, in schema.org's words.
    pub things: Vec<serde_json::Value>,
    /// Components whose scripts this page is better with.
    pub scripts: &'static [&'static str],
    /// Whether visitors may choose solutions here to compare them.
    pub offers_comparison: bool,
    pub hidden_from_search_engines: bool,
}

/// What `base.html` may see.
#[derive(Serialize)]
pub struct PageView<'a> {
    lang: &'a str,
    policy: String,
    title: String,
    title_lang: Option<String>,
    /// The title with the site's, for the browser's tab.
    full_title: String,
    description: String,
    site_title: &'a str,
    canonical: Option<String>,
    /// The page in all languages, where there are several.
    alternates: Vec<AlternateView<'a>>,
    /// The page's language as Open Graph has it, and the other ones.
    og_locale: &'static str,
    other_og_locales: Vec<&'static str>,
    hidden_from_search_engines: bool,
    home: String,
    search: String,
    /// Whom the top of the page leads to: the organisation above the publisher, else the publisher.
    owner: Option<LinkView>,
    /// The languages this page can be read in; fewer than two are no choice.
    languages: Vec<LanguageView<'a>>,
    /// What makes the page dark where the visitor's system is.
    dark: Option<String>,
    style: String,
    /// The font that text is first read in, to be fetched at once.
    font: Option<String>,
    icon: String,
    manifest: String,
    feed: Option<String>,
    /// How browsers search the site.
    open_search: Option<String>,
    script: String,
    /// Where visits are counted.
    counter: Option<CounterView<'a>>,
    /// The service worker, where browsers may keep the site.
    worker: Option<String>,
    header_html: tera::Value,
    /// The language of what nobody translates, where it is not the page's.
    authors_lang: Option<String>,
    footer_html: tera::Value,
    tray: Option<TrayView>,
    is_home: bool,
    /// Whether the page is that of a draft.
    draft: bool,
    /// The pages between the home page and this one.
    breadcrumb: Vec<LinkView>,
    updated: Option<DateView>,
    feedback: Option<String>,
    edit: Option<String>,
    json_ld_html: Option<String>,
    social_card: Option<SocialCardLinkView>,
}

/// What those who share a page show of it.
#[derive(Serialize)]
struct SocialCardLinkView {
    url: String,
    alt: String,
    width: u32,
    height: u32,
}

fn social_card(site: &SiteContext, entry: Option<EntryId>) -> Option<SocialCardLinkView> {
    let card = site.social_cards.as_ref()?.of_page(entry);
    Some(SocialCardLinkView {
        url: site.absolute(&card.path)?,
        alt: card.words.clone(),
        width: WIDTH,
        height: HEIGHT,
    })
}

impl<'a> PageView<'a> {
    pub fn new(cx: &PageContext<'a>, head: PageHead) -> Result<Self> {
        let (site, route, path) = (cx.site, cx.route, cx.path());
        let settings = &site.catalogue.site;
        let layout = site.layout(cx)?;
        let mut things = head.things;
        if !matches!(route, Route::Home | Route::NotFound) {
            things.extend(linked_data::breadcrumb(site, path, &head.above, &head.title));
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
            og_locale: locale::open_graph(site.lang()),
            other_og_locales: others.map(|(lang, _)| locale::open_graph(lang)).collect(),
            icon: file("favicon.svg"),
            manifest: file("site.webmanifest"),
            feed: site.has_feed().then(|| file(&site.own_file("feed.xml"))),
            open_search: site.absolute("").map(|_| file(&site.own_file("opensearch.xml"))),
            worker: settings.offline.then(|| file(WORKER)),
            counter: CounterView::of(cx),
            script: file(&site.theme.assets.script(&scripts)),
            header_html: layout.header.clone(),
            authors_lang: site.authors_lang(),
            footer_html: layout.footer.clone(),
            tray,
            is_home: *route == Route::Home,
            draft: head.entry.is_some_and(|id| site.entry(id).draft),
            breadcrumb: head.above,
            updated: head.updated.map(|date| DateView::new(site.lang(), date)),
            feedback: feedback(site, &head.title, path),
            edit: head.edit,
            json_ld_html: linked_data::script(&things),
            social_card: social_card(site, head.entry),
            title: head.title,
            title_lang: head.title_lang,
        })
    }
}

/// The script that tells of a visit, and whom.
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

/// Where chosen solutions wait to be compared.
#[derive(Serialize)]
struct TrayView {
    root: String,
    compare: String,
}

impl TrayView {
    fn of(cx: &PageContext) -> Option<Self> {
        let view = || Self { root: cx.url_to(&Route::Home), compare: cx.url_to(&Route::Compare) };
        cx.site.compares().then(view)
    }
}

fn owner(site: &Site) -> Option<LinkView> {
    let publisher = &site.publisher;
    let own = LinkView::new(publisher.url.as_deref().and_then(address::web), &publisher.name);
    let parent =
        site.parent.as_ref().map(|parent| LinkView::new(address::web(&parent.url), &parent.name));
    parent.or(Some(own)).filter(|owner| !owner.label.is_empty())
}

fn full_title(title: &str, site_title: &str, route: &Route) -> String {
    if *route == Route::Home { site_title.to_owned() } else { format!("{title} - {site_title}") }
}

/// A message about a page begins with its address, so that nobody has to ask which page it was.
fn feedback(site: &SiteContext, title: &str, path: &str) -> Option<String> {
    let subject = site.texts.say(TextKey::FeedbackSubject, &[("page", title.into())]);
    let address = site.absolute(path).unwrap_or_else(|| path.to_owned());
    site.feedback().map(|link| address::with_subject(&link, &subject, &address))
}

/// Kinds that a catalogue is expected to have, so that visitors look for them even while there are none.
const FIRST_KINDS: [Kind; 3] = [Kind::Solution, Kind::Community, Kind::Practice];

/// Returns the kinds that have a list of their own.
pub fn listed_kinds(catalogue: &Catalogue) -> impl Iterator<Item = Kind> {
    let has = |kind: Kind| catalogue.of_kind(kind).next().is_some();
    Kind::LISTED.into_iter().filter(move |kind| FIRST_KINDS.contains(kind) || has(*kind))
}

/// The main entries of the site: at most seven.
pub struct Navigation {
    items: Vec<NavigationItem>,
}

struct NavigationItem {
    label: String,
    /// Of the label, where it is not the page's.
    lang: Option<String>,
    route: Route,
    page: Option<EntryId>,
}

impl Navigation {
    const MOST: usize = 7;
    /// All of them lie this deep in their edition, and whatever belongs under them lies deeper.
    const DEPTH: usize = 1;

    /// What the catalogue is made of comes first; the site's own pages take the places that are left.
    pub fn of(catalogue: &Catalogue, derived: &Derived, texts: &Texts) -> Self {
        let kinds = listed_kinds(catalogue).filter(|kind| *kind != Kind::Programme);
        let item = |key, route| NavigationItem {
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
        if !derived.bodies.is_empty() {
            items.push(item(TextKey::NavOrganisations, Route::Bodies { page: 1 }));
        }
        items.push(item(TextKey::NavThemes, Route::Themes));
        let pages =
            catalogue.of_kind(Kind::Page).filter(|(_, entry)| !Legal::is_called(&entry.slug));
        for (id, entry) in pages.take(Self::MOST.saturating_sub(items.len())) {
            let route = Route::Entry { kind: Kind::Page, slug: entry.slug.clone() };
            let (label, lang) = (entry.title.clone(), entry.foreign.title.clone());
            items.push(NavigationItem { label, lang, route, page: Some(id) });
        }
        Self { items }
    }

    /// Returns the number of sections, including the one of pages outside the navigation.
    pub fn section_count(&self) -> usize {
        self.items.len() + 1
    }

    /// Returns the section that a page belongs to, as a position in the navigation.
    pub fn section_of(&self, route: &Route) -> Option<usize> {
        let above = match route {
            Route::List { kind, .. } => Route::List { kind: *kind, page: 1 },
            Route::Entry { kind, .. } if *kind != Kind::Page => {
                Route::List { kind: *kind, page: 1 }
            }
            Route::Theme { .. } => Route::Themes,
            Route::Bodies { .. } | Route::Body(_) => Route::Bodies { page: 1 },
            Route::Region(_) | Route::Province(..) => Route::Territories,
            other => other.clone(),
        };
        self.items.iter().position(|item| item.route == above)
    }

    fn links(&self, cx: &PageContext, section: Option<usize>) -> Vec<NavigationView> {
        let here = if cx.depth_in_edition() == Self::DEPTH { "page" } else { "true" };
        let view = |(position, item): (usize, &NavigationItem)| NavigationView {
            url: cx.url_to(&item.route),
            label: item.label.clone(),
            lang: item.lang.clone(),
            current: (section == Some(position)).then_some(here),
        };
        self.items.iter().enumerate().map(view).collect()
    }
}

#[derive(Serialize)]
struct NavigationView {
    url: String,
    label: String,
    lang: Option<String>,
    /// For `aria-current`: `page` on the page itself, `true` on those under it.
    current: Option<&'static str>,
}

/// The parts of header and footer that many pages have in common, as HTML.
pub struct Layout {
    header: tera::Value,
    footer: tera::Value,
}

impl Layout {
    pub fn make(cx: &PageContext, section: Option<usize>) -> Result<Self> {
        let (mut arguments, mut around) = (Context::new(), Context::new());
        arguments.insert("layout", &LayoutView::new(cx, section));
        around.insert_value("t", cx.site.texts.for_templates());
        let fill = |component| {
            cx.site
                .theme
                .component(component, &arguments, &around, None)
                .map(|html| tera::Value::safe_string(&html))
        };
        Ok(Self { header: fill("masthead")?, footer: fill("site_footer")? })
    }
}

/// Letters of a tagline that fit beside the search link.
const SHORT_TAGLINE: usize = 80;

/// What the components `masthead` and `site_footer` may see.
#[derive(Serialize)]
struct LayoutView<'a> {
    home: String,
    search: String,
    site_title: &'a str,
    /// Of title and tagline, where it is not the page's.
    title_lang: Option<&'a str>,
    tagline_lang: Option<&'a str>,
    tagline: &'a str,
    /// Whether the header has room for it on one line.
    tagline_is_short: bool,
    publisher: PublisherView,
    navigation: Vec<NavigationView>,
    /// Parts of the catalogue that the navigation has no room for.
    explore: Vec<LinkView>,
    more_pages: Vec<LinkView>,
    privacy: String,
    legal_notes: String,
    accessibility: String,
    accessibility_statement: Option<String>,
    accessibility_feedback: Option<String>,
    licence: String,
    repository: Option<String>,
    feed: Option<String>,
    site_map: String,
    statistics: String,
}

impl<'a> LayoutView<'a> {
    fn new(cx: &PageContext<'a>, section: Option<usize>) -> Self {
        let site = cx.site;
        let settings = &site.catalogue.site;
        let legal = |page: Legal| cx.url_to(&page.route());
        let elsewhere = |address: &Option<String>| address.as_deref().and_then(address::web);
        Self {
            home: cx.url_to(&Route::Home),
            search: cx.url_to(&Route::Search),
            site_title: &settings.title,
            title_lang: settings.foreign.title.as_deref(),
            tagline_lang: settings.foreign.tagline.as_deref(),
            tagline: &settings.tagline,
            tagline_is_short: settings.tagline.chars().count() <= SHORT_TAGLINE,
            publisher: PublisherView::new(&settings.publisher),
            navigation: site.navigation.links(cx, section),
            explore: explore(cx),
            more_pages: more_pages(cx),
            privacy: elsewhere(&settings.legal.privacy).unwrap_or_else(|| legal(Legal::Privacy)),
            legal_notes: legal(Legal::Notes),
            accessibility: legal(Legal::Accessibility),
            accessibility_statement: elsewhere(&settings.legal.accessibility_statement),
            accessibility_feedback: site.feedback(),
            licence: site.texts.label(LabelGroup::Licence, &settings.legal.licence),
            repository: settings.repository.as_deref().and_then(address::web),
            feed: site.has_feed().then(|| cx.url_to_path(&site.own_file("feed.xml"))),
            site_map: cx.url_to(&Route::SiteMap),
            statistics: cx.url_to(&Route::Statistics),
        }
    }
}

/// Returns the parts of the catalogue beside its main ones, as far as there is something in them.
pub fn explore(cx: &PageContext) -> Vec<LinkView> {
    let site = cx.site;
    let has = |kind| site.catalogue.of_kind(kind).next().is_some();
    let programmes = Route::List { kind: Kind::Programme, page: 1 };
    let parts = [
        (TextKey::NavProgramme, programmes, has(Kind::Programme)),
        (TextKey::NavObjectives, Route::Objectives, !site.derived.objectives.is_empty()),
        (TextKey::NavCoverage, Route::Coverage, !site.derived.coverage.goals.is_empty()),
        (TextKey::CompareTitle, Route::Compare, site.compares()),
    ];
    let there = parts.into_iter().filter(|(_, _, is_there)| *is_there);
    there.map(|(key, route, _)| LinkView::to(cx.url_to(&route), site.texts.get(key))).collect()
}

/// Returns the site's own pages that neither the navigation nor the legal list has room for.
fn more_pages(cx: &PageContext) -> Vec<LinkView> {
    let shown = |id: EntryId| cx.site.navigation.items.iter().any(|item| item.page == Some(id));
    let pages = cx
        .site
        .catalogue
        .of_kind(Kind::Page)
        .filter(|(id, entry)| !shown(*id) && !Legal::is_called(&entry.slug));
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
