//! Data that the pages of all kinds of entries have.

use std::collections::BTreeSet;

use serde::Serialize;

use super::contact::ContactView;
use super::contents::ContentsView;
use super::legal;
use super::legal::BarriersView;
use super::link::{EntryLinkView, LinkView, theme_link};
use super::organisation::OrganisationView;
use super::place::{place_name, place_url};
use super::reuse_kit::ReuseKitView;
use super::source::{SourceView, source_view};
use super::text::{BELOW_H1, BELOW_H2, html_and_contents};
use crate::catalogue::publiccode::primary;
use crate::catalogue::{Entry, EntryId, Kind, Objective};
use crate::derive::Similar;
use crate::derive::relations::Related;
use crate::lang::Lang;
use crate::render::comparison::pair::pair_link;
use crate::render::context::{PageContext, SiteContext};
use crate::render::layout::head::PageHead;
use crate::render::legal::LegalPage;
use crate::render::text_key::{LabelGroup, TextKey};
use crate::render::{address, linked_data};
use crate::urls::Route;

#[derive(Serialize)]
pub struct EntryView {
    title: String,
    summary: String,
    /// Languages of title and summary, if they are not the page's.
    title_lang: Option<String>,
    summary_lang: Option<String>,
    /// Language of the author's other texts, if it is not the page's.
    authors_lang: Option<String>,
    /// Note that the entry is not entirely in the page's language.
    language_note: Option<String>,
    owner: Option<OrganisationView>,
    place: Option<LinkView>,
    themes: Vec<LinkView>,
    tags: Vec<String>,
    text_html: String,
    /// Headings of the text, if there are enough of them for a list.
    contents: Vec<ContentsView>,
    /// True if the text begins with a heading, so that the template adds none.
    text_is_divided: bool,
    /// Related entries, closest first.
    related: Vec<RelatedView>,
    similar: Vec<RelatedView>,
    programme: Option<LinkView>,
    objectives: Vec<LinkView>,
    kit: Option<ReuseKitView>,
    contacts: Vec<ContactView>,
    mentioned_by: Vec<EntryLinkView>,
    sources: Vec<SourceView>,
    /// True if the page states the common licence of public administrations.
    states_licence: bool,
    /// Contacts for accessibility, on the accessibility page.
    barriers: Option<BarriersView>,
}

/// A related entry, with the kind of relation.
#[derive(Serialize)]
struct RelatedView {
    entry: EntryLinkView,
    how: String,
    why: Option<String>,
    /// URL of the page that compares the two.
    compare: Option<String>,
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
        description_lang: entry.foreign.summary.clone(),
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

pub fn view(cx: &PageContext, id: EntryId) -> EntryView {
    let site = cx.site;
    let entry = site.entry(id);
    let is_divided = entry.text.opens_with_heading;
    let below = if entry.kind() == Kind::Page || is_divided { BELOW_H1 } else { BELOW_H2 };
    // Related entries are not repeated among similar and mentioning ones.
    let related = &site.derived.related[id.0 as usize];
    let named: BTreeSet<_> = related.iter().map(|relation| relation.to).collect();
    let mentions = site.derived.mentioned_by.get(id.0 as usize).map_or(&[][..], Vec::as_slice);
    let (text_html, contents) =
        html_and_contents(cx, &entry.text, entry.foreign.text.as_deref(), below);
    EntryView {
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
        place: entry.territory.map(|at| LinkView::new(place_url(cx, at), place_name(at))),
        themes: entry.topics.iter().map(|theme| theme_link(cx, *theme)).collect(),
        tags: entry.tags.clone(),
        text_html,
        contents,
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
            mentions.iter().filter(|by| !named.contains(by) && !has_own_section(site, id, **by)),
        ),
        sources: entry.sources.iter().map(|source| source_view(site, source)).collect(),
        states_licence: legal::states_licence(site, legal_page(site, entry)),
        barriers: barriers(site, entry),
    }
}

/// Returns the legal page that the entry replaces.
fn legal_page(site: &SiteContext, entry: &Entry) -> Option<LegalPage> {
    let legal = LegalPage::with_slug(&entry.slug, site.catalogue);
    legal.filter(|_| entry.kind() == Kind::Page)
}

fn barriers(site: &SiteContext, entry: &Entry) -> Option<BarriersView> {
    let is_about_barriers = legal_page(site, entry) == Some(LegalPage::Accessibility);
    is_about_barriers.then(|| BarriersView::of(site)).filter(BarriersView::has_contact)
}

/// Returns true if the page of entry `id` has a section for entry `by`: that of a solution has
/// sections for communities and practices.
fn has_own_section(site: &SiteContext, id: EntryId, by: EntryId) -> bool {
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

/// Returns similar entries that are not listed as related.
fn similar(cx: &PageContext, id: EntryId, named: &BTreeSet<EntryId>) -> Vec<RelatedView> {
    let similar = cx.site.derived.similar[id.0 as usize]
        .iter()
        .filter(|similar| !named.contains(&similar.to));
    let view = |similar: &Similar| RelatedView {
        entry: EntryLinkView::new(cx, similar.to),
        how: in_common(cx.site, similar),
        why: None,
        compare: pair_link(cx, id, similar.to),
    };
    similar.map(view).collect()
}

fn in_common(site: &SiteContext, similar: &Similar) -> String {
    let mut subjects: Vec<String> = similar
        .subjects
        .iter()
        .map(|(facet, value)| site.texts.facet_label(*facet, value))
        .collect();
    subjects.dedup();
    site.texts.say(
        TextKey::SimilarWords,
        &[("subjects", subjects.join(", ").into()), ("words", similar.words.join(", ").into())],
    )
}

fn objective_link(cx: &PageContext, objective: Objective) -> LinkView {
    LinkView::to(
        cx.url_to(&Route::Objective(objective)),
        cx.site.texts.label(LabelGroup::Objective, objective.0),
    )
}

/// Returns a link to the programme from which an entry resulted.
pub fn programme(cx: &PageContext, id: EntryId) -> Option<LinkView> {
    let programme = cx.site.entry(id).programme?;
    Some(LinkView::to_entry(cx, programme))
}

/// Returns a note if the entry is not entirely in the page's language.
fn language_note(site: &SiteContext, entry: &Entry) -> Option<String> {
    let has_body = !entry.text.markdown.text().trim().is_empty();
    let summary = entry.summary.as_ref().map(|_| entry.foreign.summary.as_deref());
    let body = has_body.then_some(entry.foreign.text.as_deref());
    let owners = entry.solution().and_then(|solution| solution.publiccode.description(site.lang()));
    let owners =
        owners.map(|(tag, _)| Some(primary(tag)).filter(|lang| *lang != site.lang().tag()));
    let authors = (!matches!(entry.kind(), Kind::Solution | Kind::Page))
        .then(|| site.catalogue.site.authors_lang().map(Lang::tag));
    let parts: Vec<Option<&str>> = [summary, body, owners, authors].into_iter().flatten().collect();
    let mut langs: Vec<&str> = Vec::new();
    for lang in parts.iter().flatten() {
        if !langs.contains(lang) {
            langs.push(lang);
        }
    }
    let labels: Vec<String> =
        langs.iter().map(|lang| site.texts.label(LabelGroup::Language, lang)).collect();
    if labels.is_empty() {
        return None;
    }
    let key = match (parts.contains(&None), entry.kind()) {
        (true, _) => TextKey::LanguageNotePart,
        (false, Kind::Page) => TextKey::LanguageNotePage,
        (false, _) => TextKey::LanguageNoteEntry,
    };
    Some(site.texts.say(key, &[("language", labels.join(", ").into())]))
}

/// Returns the URL at which an editor can change the entry: the catalogue's file, or the owner's
/// repository for a publiccode.yml.
fn edit_address(site: &SiteContext, entry: &Entry) -> Option<String> {
    if entry.origin.source().is_publiccode() {
        return entry.solution()?.publiccode.url.as_ref().and_then(|url| address::web(url));
    }
    site.edit_address(entry.origin.path())
}
