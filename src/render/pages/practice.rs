//! The page of a good practice: problem, action, results, conditions.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::catalogue::parts::Figure;
use crate::catalogue::practice::{Practice, Reuse, Reuser};
use crate::catalogue::{Details, Entry, EntryId, Prose};
use crate::failure::Result;
use crate::parse::markdown;
use crate::render::anchor::{ANCHORS, link_to};
use crate::render::context::{PageContext, SiteContext};
use crate::render::parts::date::with_date;
use crate::render::parts::entry::EntryView;
use crate::render::parts::figure::{FigureView, FundingView};
use crate::render::parts::link::{EntryLinkView, LinkView};
use crate::render::parts::organisation::organisation_link;
use crate::render::parts::place::{place_name, place_url};
use crate::render::parts::sheet::SheetRow;
use crate::render::parts::{entry, figure, text};
use crate::render::text_key::{LabelGroup, TextKey};
use crate::render::{address, layout, locale};

#[derive(Serialize)]
pub struct PracticeView {
    entry: EntryView,
    kind: Option<String>,
    /// Summary, as far as known: organisation, place, result, costs, time and adopters.
    brief: Vec<SheetRow>,
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
    /// True if a section that readers expect has no text.
    has_gaps: bool,
}

#[derive(Serialize)]
struct ReuseView {
    by: LinkView,
    /// `dal 2019`
    since: Option<String>,
    note: Option<String>,
    source: Option<LinkView>,
}

/// Renders the page of a practice.
pub fn page(cx: &PageContext, id: EntryId) -> Result<String> {
    layout::render(cx, "practice.html", entry::head(cx, id), &view(cx, id))
}

fn view(cx: &PageContext, id: EntryId) -> PracticeView {
    let site = cx.site;
    let entry = site.entry(id);
    let Details::Practice(practice) = &entry.details else {
        unreachable!("only practices come here")
    };
    let prose = |prose: &Option<_>| text::prose_html(cx, prose.as_ref());
    PracticeView {
        entry: entry::view(cx, id),
        kind: practice
            .practice_kind
            .map(|kind| site.texts.label(LabelGroup::PracticeKind, kind.name())),
        brief: brief(cx, entry, practice),
        problem_html: prose(&practice.problem),
        action_html: prose(&practice.action),
        results: FigureView::all(site, &practice.results),
        costs_html: prose(&practice.costs),
        time_html: prose(&practice.time),
        funding: practice.funding.as_ref().map(|funding| FundingView::new(site, funding)),
        conditions_html: prose(&practice.conditions),
        lessons_html: prose(&practice.lessons),
        reused_by: practice.reused_by.iter().map(|reuse| reuse_view(cx, reuse)).collect(),
        evolution_of: practice.evolution_of.map(|id| EntryLinkView::new(cx, id)),
        solutions: EntryLinkView::all(cx, &practice.solutions),
        communities: EntryLinkView::all(cx, &practice.communities),
        website: practice.website.as_deref().map(LinkView::of_address),
        has_gaps: practice
            .missing_sections(
                !entry.text.markdown.text().trim().is_empty(),
                !entry.contacts.is_empty(),
            )
            .next()
            .is_some(),
    }
}

fn brief(cx: &PageContext, entry: &Entry, practice: &Practice) -> Vec<SheetRow> {
    let site = cx.site;
    let who = entry
        .organisation
        .iter()
        .chain(&practice.organisations)
        .map(|organisation| organisation_link(cx, organisation))
        .collect();
    let at = entry.territory.map(|at| LinkView::new(place_url(cx, at), place_name(at)));
    let result = practice.results.first().map(|result| in_a_line(site, result));
    let funding =
        practice.funding.as_ref().map(|funding| to_costs(figure::euros(site, funding.amount)));
    let costs = in_short(site, practice.costs.as_ref());
    let time = in_short(site, practice.time.as_ref());
    let reused = Some(reusers(practice)).filter(|count| *count > 0);
    let reused = reused
        .map(|count| LinkView::to(link_to(ANCHORS.reused_by), locale::number(site.lang(), count)));
    let row = |(key, values)| SheetRow { label: site.texts.get(key).to_owned(), values };
    let rows = [
        (TextKey::PracticeBriefWho, who),
        (TextKey::PracticeBriefWhere, Vec::from_iter(at)),
        (TextKey::PracticeBriefResult, Vec::from_iter(result)),
        (TextKey::PracticeBriefCosts, Vec::from_iter(costs)),
        (TextKey::Funding, Vec::from_iter(funding)),
        (TextKey::PracticeBriefTime, Vec::from_iter(time)),
        (TextKey::PracticeBriefReused, Vec::from_iter(reused)),
    ];
    rows.into_iter().filter(|(_, values)| !values.is_empty()).map(row).collect()
}

/// Returns the number of different organisations and entries that adopted a practice.
fn reusers(practice: &Practice) -> usize {
    let identity = |reuse: &Reuse| match &reuse.by {
        Reuser::Organisation(organisation) => (Some(organisation.identity()), None),
        Reuser::Entry(id) => (None, Some(*id)),
    };
    practice.reused_by.iter().map(identity).collect::<BTreeSet<_>>().len()
}

/// Formats a figure on one line: `utilizzatori dichiarati: 6 (20 ottobre 2023)`.
fn in_a_line(site: &SiteContext, Figure { label, value, date, .. }: &Figure) -> LinkView {
    let words = format!("{label}: {value} ({})", locale::loose_date(site.lang(), date));
    LinkView::by_author(site, Some(link_to(ANCHORS.results)), words)
}

/// Maximum length, in characters, of a text that the summary repeats.
const SHORT: usize = 160;

fn in_short(site: &SiteContext, prose: Option<&Prose>) -> Option<LinkView> {
    let words = markdown::plain_text(&prose?.text).trim().to_owned();
    let is_short = words.chars().count() <= SHORT && !words.contains('\n');
    Some(if is_short {
        LinkView::by_author(site, None, words)
    } else {
        to_costs(site.texts.get(TextKey::PracticeCosts).to_owned())
    })
}

fn to_costs(words: String) -> LinkView {
    LinkView::to(link_to(ANCHORS.costs), words)
}

fn reuse_view(cx: &PageContext, reuse: &Reuse) -> ReuseView {
    let by = match &reuse.by {
        Reuser::Organisation(organisation) => organisation_link(cx, organisation),
        Reuser::Entry(id) => LinkView::to_entry(cx, *id),
    };
    let source = reuse.source.as_deref().and_then(address::web);
    ReuseView {
        by,
        since: reuse.since.as_deref().map(|since| with_date(cx.site, TextKey::UsageSince, since)),
        note: reuse.note.clone(),
        source: source.map(|url| LinkView::of_address(&url)),
    }
}
