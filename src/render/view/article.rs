//! What every entry's page has, whatever its kind; for the pages around the catalogue that is all.

use std::collections::BTreeSet;

use serde::Serialize;

use super::compare::pair_link;
use super::frame::Opening;
use super::kit::KitView;
use super::{BodyView, ContactView, DateView, EntryLinkView, LinkView, address_of_place, theme_link};
use crate::catalogue::{Entry, EntryId, Kind, Objective, Prose, Reference};
use crate::derive::relations::Related;
use crate::parse::markdown::{self, Destination};
use crate::render::address;
use crate::render::linked_data;
use crate::render::press::{Links, Press, place};
use crate::render::route::Route;
use crate::search::Similar;

/// Headings in an author's text start below the heading it stands under: the page's, or that of its part.
const BELOW_H2: u8 = 2;
const BELOW_H1: u8 = 1;

#[derive(Serialize)]
pub struct ArticleView {
    title: String,
    summary: String,
    owner: Option<BodyView>,
    place: Option<LinkView>,
    themes: Vec<LinkView>,
    tags: Vec<String>,
    body_html: String,
    /// Whether the text brings its own headings, so that it needs none above it.
    body_is_divided: bool,
    /// What other entries are to this one, closest first.
    related: Vec<RelatedView>,
    similar: Vec<RelatedView>,
    programme: Option<LinkView>,
    objectives: Vec<LinkView>,
    kit: Option<KitView>,
    contacts: Vec<ContactView>,
    mentioned_by: Vec<EntryLinkView>,
    sources: Vec<SourceView>,
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

pub fn opening(press: &Press, links: &Links, id: EntryId) -> Opening {
    let entry = press.entry(id);
    let list =
        |kind: Kind| LinkView::to(links.route(&Route::List { kind, page: 1 }), press.texts.get(&format!("nav-{}", kind.name())));
    Opening {
        title: entry.title.clone(),
        description: entry.summary().to_owned(),
        above: Some(entry.kind()).filter(|kind| *kind != Kind::Page).map(list).into_iter().collect(),
        updated: entry.last_date(),
        edit: edit_address(press, entry),
        things: linked_data::of_entry(press, id),
        offers_comparison: entry.kind() == Kind::Solution,
        ..Opening::default()
    }
}

pub fn view(press: &Press, links: &Links, id: EntryId) -> ArticleView {
    let entry = press.entry(id);
    let is_divided = markdown::opens_with_heading(entry.body.text.text());
    let below = if entry.kind() == Kind::Page || is_divided { BELOW_H1 } else { BELOW_H2 };
    // Whoever is already named as related need not be named again.
    let related = &press.derived.related[id.0 as usize];
    let named: BTreeSet<_> = related.iter().map(|relation| relation.to).collect();
    let mentions = press.derived.mentioned_by.get(id.0 as usize).map_or(&[][..], Vec::as_slice);
    ArticleView {
        title: entry.title.clone(),
        summary: entry.summary().to_owned(),
        owner: entry.organisation.as_ref().map(|body| BodyView::new(press, links, body)),
        place: entry.territory.map(|at| LinkView { url: address_of_place(press, links, at), label: place(at) }),
        themes: entry.themes.iter().map(|theme| theme_link(press, links, *theme)).collect(),
        tags: entry.tags.clone(),
        body_html: linked_html(links, entry.body.text.text(), &entry.body.links, below),
        body_is_divided: is_divided,
        related: related.iter().map(|relation| related_view(press, links, id, relation)).collect(),
        similar: similar(press, links, id, &named),
        programme: programme(press, links, id),
        objectives: entry.objectives.iter().map(|objective| objective_link(press, links, *objective)).collect(),
        kit: KitView::of(press, links, id),
        contacts: ContactView::all(&entry.contacts),
        mentioned_by: EntryLinkView::all(press, links, mentions.iter().filter(|id| !named.contains(id))),
        sources: entry.sources.iter().map(|source| source_view(press, source)).collect(),
    }
}

fn related_view(press: &Press, links: &Links, id: EntryId, related: &Related) -> RelatedView {
    RelatedView {
        entry: EntryLinkView::new(press, links, related.to),
        how: press.texts.label("related", related.how.name()),
        why: related.why.clone(),
        compare: pair_link(press, links, id, related.to),
    }
}

/// Returns the entries that the index finds alike, but for those already named.
fn similar(press: &Press, links: &Links, id: EntryId, named: &BTreeSet<EntryId>) -> Vec<RelatedView> {
    let similar = press.derived.similar[id.0 as usize].iter().filter(|similar| !named.contains(&similar.to));
    let view = |similar: &Similar| RelatedView {
        entry: EntryLinkView::new(press, links, similar.to),
        how: press.texts.say("similar-words", &[("words", similar.words.join(", ").into())]),
        why: None,
        compare: pair_link(press, links, id, similar.to),
    };
    similar.map(view).collect()
}

fn objective_link(press: &Press, links: &Links, objective: Objective) -> LinkView {
    LinkView::to(links.route(&Route::Objective(objective)), press.texts.label("objective", objective.0))
}

/// Returns the programme an entry grew from.
pub fn programme(press: &Press, links: &Links, id: EntryId) -> Option<LinkView> {
    let programme = press.entry(id).programme?;
    Some(LinkView::to(links.entry(programme), &press.entry(programme).title))
}

/// Returns a paragraph or more of an author's text as HTML, empty when there is none.
pub fn prose_html(links: &Links, prose: Option<&Prose>) -> Option<String> {
    prose.map(|prose| linked_html(links, &prose.text, &prose.links, BELOW_H2))
}

/// Renders a text whose links to other entries are known.
pub fn linked_html(links: &Links, text: &str, known: &[(String, EntryId)], heading_offset: u8) -> String {
    let found = |destination: &str| {
        let (destination, fragment) = destination.split_at(destination.find('#').unwrap_or(destination.len()));
        match known.iter().find(|(written, _)| written == destination) {
            Some((_, id)) => Destination::To(format!("{}{fragment}", links.entry(*id))),
            None => Destination::AsWritten,
        }
    };
    markdown::html(text, &found, heading_offset)
}

pub fn source_view(press: &Press, source: &Reference) -> SourceView {
    let url = address::web(&source.url);
    let label = source.title.clone().unwrap_or_else(|| address::short(&source.url).to_owned());
    SourceView { link: LinkView { url, label }, date: source.date.map(|date| DateView::new(press.lang(), date)) }
}

/// The catalogue's own files are corrected where they are kept, a publiccode.yml only by its owner.
fn edit_address(press: &Press, entry: &Entry) -> Option<String> {
    if entry.origin.source().is_publiccode() {
        return entry.solution()?.publiccode.url.as_ref().and_then(|url| address::web(url));
    }
    press.edit_address(entry.origin.path())
}
