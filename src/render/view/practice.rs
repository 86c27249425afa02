//! The page of a good practice: the problem, what was done, what came of it, what it takes to do the same.

use serde::Serialize;

use super::article::{self, ArticleView};
use super::figure::{FigureView, FundingView};
use super::{EntryLinkView, LinkView, body_link};
use crate::catalogue::practice::{Practice, Reuse, Reuser};
use crate::catalogue::{Details, Entry, EntryId};
use crate::render::press::{Links, Press};
use crate::render::{address, locale};

#[derive(Serialize)]
pub struct PracticeView {
    entry: ArticleView,
    kind: Option<String>,
    organisations: Vec<LinkView>,
    problem_html: Option<String>,
    action_html: Option<String>,
    results: Vec<FigureView>,
    costs_html: Option<String>,
    time_html: Option<String>,
    funding: Option<FundingView>,
    conditions_html: Option<String>,
    lessons_html: Option<String>,
    reused_by: Vec<ReuseView>,
    evolution_of: Option<EntryLinkView>,
    solutions: Vec<EntryLinkView>,
    communities: Vec<EntryLinkView>,
    website: Option<LinkView>,
    /// What a reader would look for and nobody told yet.
    untold: Vec<String>,
}

#[derive(Serialize)]
struct ReuseView {
    by: LinkView,
    since: Option<String>,
    note: Option<String>,
    source: Option<LinkView>,
}

pub fn view(press: &Press, links: &Links, id: EntryId) -> PracticeView {
    let entry = press.entry(id);
    let Details::Practice(practice) = &entry.details else { unreachable!("only practices come here") };
    let prose = |prose: &Option<_>| article::prose_html(links, prose.as_ref());
    PracticeView {
        entry: article::view(press, links, id),
        kind: practice.practice_kind.map(|kind| press.texts.label("practice-kind", kind.name())),
        organisations: practice.organisations.iter().map(|body| body_link(press, links, body)).collect(),
        problem_html: prose(&practice.problem),
        action_html: prose(&practice.action),
        results: FigureView::all(press, &practice.results),
        costs_html: prose(&practice.costs),
        time_html: prose(&practice.time),
        funding: practice.funding.as_ref().map(|funding| FundingView::new(press, funding)),
        conditions_html: prose(&practice.conditions),
        lessons_html: prose(&practice.lessons),
        reused_by: practice.reused_by.iter().map(|reuse| reuse_view(press, links, reuse)).collect(),
        evolution_of: practice.evolution_of.map(|id| EntryLinkView::new(press, links, id)),
        solutions: EntryLinkView::all(press, links, &practice.solutions),
        communities: EntryLinkView::all(press, links, &practice.communities),
        website: practice.website.as_deref().map(LinkView::of_address),
        untold: untold(entry, practice).map(|name| press.texts.label("practice-untold", name)).collect(),
    }
}

/// Returns what of a practice nobody told yet, by the keys of the front matter.
fn untold<'a>(entry: &'a Entry, practice: &'a Practice) -> impl Iterator<Item = &'static str> + use<'a> {
    practice.untold(!entry.body.text.text().trim().is_empty(), !entry.contacts.is_empty())
}

fn reuse_view(press: &Press, links: &Links, reuse: &Reuse) -> ReuseView {
    let by = match &reuse.by {
        Reuser::Body(body) => body_link(press, links, body),
        Reuser::Entry(id) => LinkView::to_entry(press, links, *id),
    };
    let source = reuse.source.as_deref().and_then(address::web);
    ReuseView {
        by,
        since: reuse.since.as_deref().map(|since| locale::loose_date(press.lang(), since)),
        note: reuse.note.clone(),
        source: source.map(|url| LinkView::of_address(&url)),
    }
}
