//! The home page: search, entry points, new entries.

use serde::Serialize;

use crate::catalogue::community::{CommunityState, Meeting};
use crate::catalogue::parts::is_after;
use crate::catalogue::site::PageRole;
use crate::catalogue::{Details, Entry, EntryId, Kind};
use crate::derive::coverage::Progress;
use crate::failure::Result;
use crate::render::context::{PageContext, SiteContext};
use crate::render::layout::head::PageHead;
use crate::render::parts::card::CardView;
use crate::render::parts::coverage_goal::{goal_figure, goal_label};
use crate::render::parts::groups::GroupView;
use crate::render::parts::link::LinkView;
use crate::render::parts::search_form::SearchFormView;
use crate::render::parts::{catalogue_links, groups};
use crate::render::text_key::TextKey;
use crate::render::{address, layout, linked_data, locale, sections};
use crate::urls::{Route, query};

#[derive(Serialize)]
pub struct HomeView {
    search: SearchFormView,
    examples: Vec<LinkView>,
    doors: Vec<DoorView>,
    themes: Vec<GroupView>,
    all_themes: String,
    newest: Vec<CardView>,
    /// Progress of the network of competence centres.
    goals: Vec<HomeGoalView>,
    coverage: String,
    meetings: Vec<HomeMeetingView>,
    /// The day from which meetings are shown.
    meetings_day: Option<String>,
    /// Links to the parts of the catalogue that have no entry point of their own.
    explore: Vec<LinkView>,
}

#[derive(Serialize)]
struct HomeGoalView {
    /// `3 su 76`
    figure: String,
    title: LinkView,
}

/// A future meeting.
#[derive(Serialize)]
struct HomeMeetingView {
    date: String,
    title: LinkView,
    place: Option<String>,
    community: LinkView,
}

/// A prominent link for a common task.
#[derive(Serialize)]
struct DoorView {
    url: String,
    title: String,
    text: String,
    count: Option<String>,
}

const NEWEST: usize = 6;

const MEETINGS: usize = 4;

/// Renders the home page.
pub fn page(cx: &PageContext) -> Result<String> {
    layout::render(cx, "home.html", head(cx.site), &view(cx))
}

fn head(site: &SiteContext) -> PageHead {
    PageHead {
        title: site.texts.get(TextKey::HomeTitle).to_owned(),
        updated: site.last_change(),
        things: linked_data::of_site(site),
        scripts: &["search-box"],
        offers_comparison: true,
        ..PageHead::default()
    }
}

pub fn view(cx: &PageContext) -> HomeView {
    let site = cx.site;
    let example = |words: &String| {
        LinkView::to(format!("{}{}", cx.url_to(&Route::Search), query(words)), words)
    };
    let newest = site.derived.newest.iter().take(NEWEST);
    HomeView {
        search: SearchFormView::new(cx),
        examples: site.derived.search_examples.words.iter().map(example).collect(),
        doors: doors(cx),
        themes: groups::topics(cx).groups,
        all_themes: cx.url_to(&Route::Topics),
        explore: explore(cx),
        goals: site.derived.coverage.goals.iter().map(|progress| goal(site, progress)).collect(),
        coverage: cx.url_to(&Route::Coverage),
        meetings: meetings(cx),
        meetings_day: meetings_day(cx.site),
        newest: newest.map(|id| CardView::new(cx, *id)).collect(),
    }
}

fn goal(site: &SiteContext, progress: &Progress) -> HomeGoalView {
    let label = || LinkView::words(goal_label(site, &progress.goal));
    HomeGoalView {
        figure: goal_figure(site, progress),
        title: progress
            .goal
            .title
            .as_ref()
            .map_or_else(label, |title| LinkView::by_author(site, None, title)),
    }
}

fn meetings_day(site: &SiteContext) -> Option<String> {
    let date = locale::date(site.lang(), site.derived.day?);
    Some(site.texts.say(TextKey::HomeMeetingsDay, &[("date", date.into())]))
}

/// Returns the next meetings of communities that still exist, soonest first.
fn meetings(cx: &PageContext) -> Vec<HomeMeetingView> {
    let site = cx.site;
    let Some(day) = site.derived.day else { return Vec::new() };
    // Meetings on the reference date are included; those dated by month or year until it has
    // passed.
    let is_ahead = |meeting: &Meeting| {
        is_after(&meeting.date, day) || day.to_string().starts_with(&meeting.date)
    };
    let mut ahead: Vec<_> = site
        .catalogue
        .iter()
        .flat_map(meetings_of)
        .filter(|(_, meeting)| is_ahead(meeting))
        .collect();
    ahead.sort_by_key(|(_, meeting)| &meeting.date);
    let view = |(id, meeting): (EntryId, &Meeting)| HomeMeetingView {
        date: locale::loose_date(site.lang(), &meeting.date),
        title: LinkView::by_author(
            site,
            meeting.url.as_deref().and_then(address::web),
            &meeting.title,
        ),
        place: meeting.place.clone(),
        community: LinkView::to_entry(cx, id),
    };
    ahead.into_iter().take(MEETINGS).map(view).collect()
}

fn meetings_of((id, entry): (EntryId, &Entry)) -> impl Iterator<Item = (EntryId, &Meeting)> {
    let community = match &entry.details {
        Details::Community(community) => Some(community),
        _ => None,
    };
    let community =
        community.filter(|community| community.state != Some(CommunityState::Historical));
    community
        .into_iter()
        .flat_map(|community| &community.meetings)
        .map(move |meeting| (id, meeting))
}

/// Returns links to the parts of the catalogue other than solutions and communities.
fn explore(cx: &PageContext) -> Vec<LinkView> {
    let site = cx.site;
    let mut parts = Vec::new();
    if !site.derived.territories.is_empty() {
        parts.push(LinkView::to(
            cx.url_to(&Route::Territories),
            site.texts.get(TextKey::ExploreTerritories),
        ));
    }
    if !site.derived.organisations.is_empty() {
        parts.push(LinkView::to(
            cx.url_to(&Route::Organisations { page: 1 }),
            site.texts.get(TextKey::ExploreOrganisations),
        ));
    }
    let kinds = sections::listed_kinds(site.catalogue)
        .filter(|kind| !matches!(kind, Kind::Solution | Kind::Community | Kind::Programme));
    let list = |kind: Kind| {
        LinkView::to(cx.url_to(&Route::List { kind, page: 1 }), site.texts.get(kind.nav_key()))
    };
    parts.extend(kinds.map(list));
    parts.extend(catalogue_links::catalogue_links(cx));
    parts
}

fn doors(cx: &PageContext) -> Vec<DoorView> {
    let site = cx.site;
    let door = |title, text, url, count| DoorView {
        url,
        title: site.texts.get(title).to_owned(),
        text: site.texts.get(text).to_owned(),
        count,
    };
    let list = |title, text, kind: Kind| {
        let count = site.of_kind(kind).len();
        let count = (count > 0).then(|| site.texts.count(kind.count_key(), count));
        door(title, text, cx.url_to(&Route::List { kind, page: 1 }), count)
    };
    let publishing = site.catalogue.page_with_role(PageRole::PublishingGuide);
    let last = match publishing {
        Some(page) => {
            let url = cx.url_to_entry(page);
            door(TextKey::HomeDoorPublish, TextKey::HomeDoorPublishText, url, None)
        }
        None => list(TextKey::HomeDoorPractice, TextKey::HomeDoorPracticeText, Kind::Practice),
    };
    vec![
        list(TextKey::HomeDoorSolution, TextKey::HomeDoorSolutionText, Kind::Solution),
        list(TextKey::HomeDoorCommunity, TextKey::HomeDoorCommunityText, Kind::Community),
        last,
    ]
}
