//! What every entry's page has, whatever its kind; for the pages around the catalogue that is all.

use std::collections::BTreeSet;

use serde::Serialize;

use super::compare::pair_link;
use super::frame::PageHead;
use super::legal::{self, BarriersView, Legal};
use super::reuse_kit::ReuseKitView;
use super::{
    ContactView, DateView, EntryLinkView, LinkView, OrganisationView, address_of_place, theme_link,
};
use crate::catalogue::publiccode::primary;
use crate::catalogue::{Entry, EntryId, Kind, Markdown, Objective, Prose, Reference};
use crate::derive::Similar;
use crate::derive::relations::Related;
use crate::parse::markdown::{self, Destination};
use crate::render::address;
use crate::render::context::{PageContext, SiteContext, place};
use crate::render::linked_data;
use crate::render::text_key::{LabelGroup, TextKey};
use crate::urls::Route;

/// Headings in an author's text start below the heading it stands under: the page's, or that of its part.
const BELOW_H2: u8 = 2;
const BELOW_H1: u8 = 1;

#[derive(Serialize)]
pub struct ArticleView {
    title: String,
    summary: String,
    /// Of title and summary, where it is not the page's.
    title_lang: Option<String>,
    summary_lang: Option<String>,
    /// Of the author's other words.
    authors_lang: Option<String>,
    /// Says that the entry, or a part of it, is not in the page's language.
    language_note: Option<String>,
    owner: Option<OrganisationView>,
    place: Option<LinkView>,
    themes: Vec<LinkView>,
    tags: Vec<String>,
    text_html: String,
    /// Whether the text brings its own headings, so that it needs none above it.
    text_is_divided: bool,
    /// What other entries are to this one, closest first.
    related: Vec<RelatedView>,
    similar: Vec<RelatedView>,
    programme: Option<LinkView>,
    objectives: Vec<LinkView>,
    kit: Option<ReuseKitView>,
    contacts: Vec<ContactView>,
    mentioned_by: Vec<EntryLinkView>,
    sources: Vec<SourceView>,
    /// Whether the page must say the licence of the site's content in the words that public bodies agreed on.
    states_licence: bool,
    /// On the page on accessibility: what site.yml tells for it.
    barriers: Option<BarriersView>,
}

/// Another entry, with what it is to this one.
#[derive(Serialize)]
struct RelatedView {
    entry: EntryLinkView,
    how: String,
    why: Option<String>,
    /// The page that shows both side by side.
    compare: Option<String>,
}

#[derive(Serialize)]
pub struct SourceView {
    link: LinkView,
    date: Option<DateView>,
}

pub fn head(cx: &PageContext, id: EntryId) -> PageHead {
    let site = cx.site;
    let entry = site.entry(id);
    let list = |kind: Kind| {
        LinkView::to(cx.url_to(&Route::List { kind, page: 1 }), site.texts.get(kind.nav_key()))
    };
    PageHead {
        title: entry.title.clone(),
        title_lang: entry.foreign.title.clone(),
        description: entry.summary().to_owned(),
        above: Some(entry.kind())
            .filter(|kind| *kind != Kind::Page)
            .map(list)
            .into_iter()
            .collect(),
        updated: entry.last_date(),
        edit: edit_address(site, entry),
        things: linked_data::of_entry(site, id),
        entry: Some(id),
        offers_comparison: entry.kind() == Kind::Solution,
        ..PageHead::default()
    }
}

pub fn view(cx: &PageContext, id: EntryId) -> ArticleView {
    let site = cx.site;
    let entry = site.entry(id);
    let is_divided = markdown::opens_with_heading(entry.body.text.text());
    let below = if entry.kind() == Kind::Page || is_divided { BELOW_H1 } else { BELOW_H2 };
    // Whoever is already named as related need not be named again.
    let related = &site.derived.related[id.0 as usize];
    let named: BTreeSet<_> = related.iter().map(|relation| relation.to).collect();
    let mentions = site.derived.mentioned_by.get(id.0 as usize).map_or(&[][..], Vec::as_slice);
    ArticleView {
        title: entry.title.clone(),
        summary: entry.summary().to_owned(),
        title_lang: entry.foreign.title.clone(),
        summary_lang: entry.foreign.summary.clone(),
        authors_lang: site.authors_lang(),
        language_note: language_note(site, entry),
        owner: entry
            .organisation
            .as_ref()
            .map(|organisation| OrganisationView::new(cx, organisation)),
        place: entry.territory.map(|at| LinkView::new(address_of_place(cx, at), place(at))),
        themes: entry.themes.iter().map(|theme| theme_link(cx, *theme)).collect(),
        tags: entry.tags.clone(),
        text_html: linked_html(cx, &entry.body, entry.foreign.body.as_deref(), below),
        text_is_divided: is_divided,
        related: related.iter().map(|relation| related_view(cx, id, relation)).collect(),
        similar: similar(cx, id, &named),
        programme: programme(cx, id),
        objectives: entry
            .objectives
            .iter()
            .map(|objective| objective_link(cx, *objective))
            .collect(),
        kit: ReuseKitView::of(cx, id),
        contacts: ContactView::all(&entry.contacts),
        mentioned_by: EntryLinkView::all(
            cx,
            mentions.iter().filter(|by| !named.contains(by) && !stands_apart(site, id, **by)),
        ),
        sources: entry.sources.iter().map(|source| source_view(site, source)).collect(),
        states_licence: legal::states_licence(site, legal_page(entry)),
        barriers: barriers(site, entry),
    }
}

/// Returns which of the pages that the law wants this one is.
fn legal_page(entry: &Entry) -> Option<Legal> {
    let is_called = |legal: &Legal| legal.slug() == entry.slug.as_str();
    Legal::ALL.into_iter().find(is_called).filter(|_| entry.kind() == Kind::Page)
}

fn barriers(site: &SiteContext, entry: &Entry) -> Option<BarriersView> {
    let is_about_barriers = legal_page(entry) == Some(Legal::Accessibility);
    is_about_barriers.then(|| BarriersView::of(site)).filter(BarriersView::says_something)
}

/// On a solution's page, communities and practices have a section of their own.
fn stands_apart(site: &SiteContext, id: EntryId, by: EntryId) -> bool {
    site.entry(id).kind() == Kind::Solution
        && matches!(site.entry(by).kind(), Kind::Community | Kind::Practice)
}

fn related_view(cx: &PageContext, id: EntryId, related: &Related) -> RelatedView {
    RelatedView {
        entry: EntryLinkView::new(cx, related.to),
        how: cx.site.texts.label(LabelGroup::Related, related.how.name()),
        why: related.why.clone(),
        compare: pair_link(cx, id, related.to),
    }
}

/// Returns the entries that the index finds alike, but for those already named.
fn similar(cx: &PageContext, id: EntryId, named: &BTreeSet<EntryId>) -> Vec<RelatedView> {
    let similar = cx.site.derived.similar[id.0 as usize]
        .iter()
        .filter(|similar| !named.contains(&similar.to));
    let view = |similar: &Similar| RelatedView {
        entry: EntryLinkView::new(cx, similar.to),
        how: cx
            .site
            .texts
            .say(TextKey::SimilarWords, &[("words", similar.words.join(", ").into())]),
        why: None,
        compare: pair_link(cx, id, similar.to),
    };
    similar.map(view).collect()
}

fn objective_link(cx: &PageContext, objective: Objective) -> LinkView {
    LinkView::to(
        cx.url_to(&Route::Objective(objective)),
        cx.site.texts.label(LabelGroup::Objective, objective.0),
    )
}

/// Returns the programme an entry grew from.
pub fn programme(cx: &PageContext, id: EntryId) -> Option<LinkView> {
    let programme = cx.site.entry(id).programme?;
    Some(LinkView::to_entry(cx, programme))
}

/// Returns what tells visitors that they meet another language than the page's, where they do.
fn language_note(site: &SiteContext, entry: &Entry) -> Option<String> {
    let has_body = !entry.body.text.text().trim().is_empty();
    let summary = entry.summary.as_ref().map(|_| entry.foreign.summary.as_deref());
    let body = has_body.then_some(entry.foreign.body.as_deref());
    let owners = entry.solution().and_then(|solution| solution.publiccode.description(site.lang()));
    let owners = owners.map(|(tag, _)| Some(primary(tag)).filter(|lang| *lang != site.lang()));
    let authors = (!matches!(entry.kind(), Kind::Solution | Kind::Page))
        .then(|| site.catalogue.site.authors_lang());
    let parts: Vec<Option<&str>> = [summary, body, owners, authors].into_iter().flatten().collect();
    let lang = parts.iter().flatten().next()?;
    let key = match (parts.contains(&None), entry.kind()) {
        (true, _) => TextKey::LanguageNotePart,
        (false, Kind::Page) => TextKey::LanguageNotePage,
        (false, _) => TextKey::LanguageNoteEntry,
    };
    Some(site.texts.say(key, &[("language", site.texts.label(LabelGroup::Language, lang).into())]))
}

/// Returns a paragraph or more of an author's text as HTML, empty when there is none.
pub fn prose_html(cx: &PageContext, prose: Option<&Prose>) -> Option<String> {
    let lang = cx.site.catalogue.site.authors_lang();
    prose.map(|prose| in_language(lang, known_links_html(cx, &prose.text, &prose.links, BELOW_H2)))
}

/// Renders a text whose links to other entries are known. `lang` is its language, where it is not the page's.
pub fn linked_html(
    cx: &PageContext,
    text: &Markdown,
    lang: Option<&str>,
    heading_offset: u8,
) -> String {
    in_language(lang, known_links_html(cx, text.text.text(), &text.links, heading_offset))
}

fn in_language(lang: Option<&str>, html: String) -> String {
    match lang {
        Some(lang) if !html.is_empty() => format!("<div lang=\"{lang}\">\n{html}</div>\n"),
        _ => html,
    }
}

fn known_links_html(
    cx: &PageContext,
    text: &str,
    known: &[(String, EntryId)],
    heading_offset: u8,
) -> String {
    let found = |destination: &str| {
        let (destination, fragment) =
            destination.split_at(destination.find('#').unwrap_or(destination.len()));
        match known.iter().find(|(written, _)| written == destination) {
            Some((_, id)) => Destination::To(format!("{}{fragment}", cx.url_to_entry(*id))),
            None => Destination::AsWritten,
        }
    };
    markdown::html(
        text,
        &found,
        &|written, description| cx.picture(written, description),
        heading_offset,
    )
}

pub fn source_view(site: &SiteContext, source: &Reference) -> SourceView {
    let url = address::web(&source.url);
    let label = source.title.clone().unwrap_or_else(|| address::short(&source.url).to_owned());
    SourceView {
        link: LinkView::by_author(site, url, label),
        date: source.date.map(|date| DateView::new(site.lang(), date)),
    }
}

/// The catalogue's own files are corrected where they are kept, a publiccode.yml only by its owner.
fn edit_address(site: &SiteContext, entry: &Entry) -> Option<String> {
    if entry.origin.source().is_publiccode() {
        return entry.solution()?.publiccode.url.as_ref().and_then(|url| address::web(url));
    }
    site.edit_address(entry.origin.path())
}
