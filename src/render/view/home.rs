//! The home page: what the catalogue is for, three ways in, what is new.

use serde::Serialize;

use super::LinkView;
use super::frame::{self, Opening};
use super::listing::{self, CardView, ThemeView};
use crate::catalogue::Kind;
use crate::render::linked_data;
use crate::render::press::{Links, Press};
use crate::render::route::{Route, query};

#[derive(Serialize)]
pub struct HomeView {
    search: SearchFormView,
    examples: Vec<LinkView>,
    doors: Vec<DoorView>,
    themes: Vec<ThemeView>,
    all_themes: String,
    newest: Vec<CardView>,
    /// Other ways through the catalogue: places, bodies, programmes.
    explore: Vec<LinkView>,
}

/// One task a visitor may have come with.
#[derive(Serialize)]
struct DoorView {
    url: String,
    title: String,
    text: String,
    count: Option<String>,
}

/// What the search form needs to work without scripts, and better with them.
#[derive(Serialize)]
pub struct SearchFormView {
    action: String,
    /// The search engine, for scripts.
    client: String,
    /// What addresses in the index are relative to.
    root: String,
}

impl SearchFormView {
    pub fn new(press: &Press, links: &Links) -> Self {
        let client = links.path(&press.own_file("search/client.js"));
        Self { action: links.route(&Route::Search), client, root: links.route(&Route::Home) }
    }
}

const NEWEST: usize = 6;
const EXAMPLES: [&str; 4] = ["home-example-1", "home-example-2", "home-example-3", "home-example-4"];
/// The page, if the catalogue has it, on how to offer software to others.
pub const PUBLISHING_PAGE: &str = "come-si-pubblica";

pub fn opening(press: &Press) -> Opening {
    Opening {
        title: press.texts.get("home-title").to_owned(),
        updated: press.derived.newest.first().and_then(|id| press.entry(*id).last_date()),
        things: linked_data::of_site(press),
        scripts: &["search-box"],
        offers_comparison: true,
        ..Opening::default()
    }
}

pub fn view(press: &Press, links: &Links) -> HomeView {
    let example = |key| {
        let words = press.texts.get(key);
        LinkView::to(format!("{}{}", links.route(&Route::Search), query(words)), words)
    };
    let newest = press.derived.newest.iter().take(NEWEST);
    HomeView {
        search: SearchFormView::new(press, links),
        examples: EXAMPLES.into_iter().map(example).collect(),
        doors: doors(press, links),
        themes: listing::themes(press, links).themes,
        all_themes: links.route(&Route::Themes),
        explore: explore(press, links),
        newest: newest.map(|id| CardView::new(press, links, *id)).collect(),
    }
}

/// Returns every part of the catalogue that has no door of its own.
fn explore(press: &Press, links: &Links) -> Vec<LinkView> {
    let mut parts = Vec::new();
    if !press.derived.territories.is_empty() {
        parts.push(LinkView::to(links.route(&Route::Territories), press.texts.get("explore-territories")));
    }
    if !press.derived.bodies.is_empty() {
        parts.push(LinkView::to(links.route(&Route::Bodies { page: 1 }), press.texts.get("explore-bodies")));
    }
    let kinds =
        frame::listed_kinds(press.catalogue).filter(|kind| !matches!(kind, Kind::Solution | Kind::Community | Kind::Programme));
    let list =
        |kind: Kind| LinkView::to(links.route(&Route::List { kind, page: 1 }), press.texts.get(&format!("nav-{}", kind.name())));
    parts.extend(kinds.map(list));
    parts.extend(frame::explore(press, links));
    parts
}

fn doors(press: &Press, links: &Links) -> Vec<DoorView> {
    let door = |key: &str, url: String, count| {
        let text = |part: &str| press.texts.get(&format!("home-door-{key}{part}")).to_owned();
        DoorView { url, title: text(""), text: text("-text"), count }
    };
    let list = |kind: Kind| {
        let count = listing::of_kind(press, kind).len();
        let count = (count > 0).then(|| press.texts.count(&format!("count-{}", kind.name()), count));
        door(kind.name(), links.route(&Route::List { kind, page: 1 }), count)
    };
    let publishing = press.page_called(PUBLISHING_PAGE);
    let last = match publishing {
        Some(page) => door("publish", links.entry(page), None),
        None => list(Kind::Practice),
    };
    vec![list(Kind::Solution), list(Kind::Community), last]
}
