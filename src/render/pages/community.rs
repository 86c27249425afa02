//! The page of a community: purpose, members, how to join, results.

use serde::Serialize;

use crate::catalogue::community::{
    Aggregation, Aggregations, Community, CommunityState, Meeting, Output,
};
use crate::catalogue::{Details, Entry, EntryId};
use crate::derive::has_left;
use crate::failure::Result;
use crate::render::context::{PageContext, SiteContext};
use crate::render::parts::entry::EntryView;
use crate::render::parts::figure::{FigureView, FundingView};
use crate::render::parts::link::{EntryLinkView, LinkView};
use crate::render::parts::members::MembersView;
use crate::render::parts::organisation::OrganisationView;
use crate::render::parts::place::{place_name, place_url};
use crate::render::parts::tone::{ToneView, community_tone};
use crate::render::parts::{entry, organisation, text};
use crate::render::text_key::TextKey;
use crate::render::{address, layout, locale};

#[derive(Serialize)]
pub struct CommunityView {
    entry: EntryView,
    state: Option<ToneView>,
    call: Option<String>,
    funding: Option<FundingView>,
    period: Option<String>,
    lead: Option<OrganisationView>,
    is_concluded: bool,
    /// Members; of a concluded community, all that it had.
    members: Option<MembersView>,
    /// Those that left a community that is not concluded.
    former_members: Option<MembersView>,
    aggregations: Option<AggregationsView>,
    governance_html: Option<String>,
    join: JoinView,
    meetings: Vec<CommunityMeetingView>,
    outputs: Vec<OutputView>,
    figures: Vec<FigureView>,
    solutions: Vec<EntryLinkView>,
    practices: Vec<EntryLinkView>,
    website: Option<LinkView>,
}

/// Groups of municipalities in the community, as counted by one source.
#[derive(Serialize)]
struct AggregationsView {
    /// `19 aggregazioni, 242 comuni, 3.288.579 abitanti`
    figures: String,
    date: Option<String>,
    source: LinkView,
    groups: Vec<AggregationView>,
}

#[derive(Serialize)]
struct AggregationView {
    name: String,
    place: Option<LinkView>,
    municipalities: String,
    residents: String,
}

/// How an organisation joins the community.
#[derive(Serialize)]
struct JoinView {
    /// The community's own text.
    html: Option<String>,
    /// Reason why the community takes no new members; `None` if it does.
    over: Option<String>,
    /// True if the catalogue does not know whether the community takes new members.
    is_undeclared: bool,
    /// Mailbox with a prepared message, else a web page; `None` if neither is known.
    contact: Option<LinkView>,
}

#[derive(Serialize)]
struct CommunityMeetingView {
    date: String,
    title: LinkView,
    place: Option<String>,
}

#[derive(Serialize)]
struct OutputView {
    link: LinkView,
    date: Option<String>,
}

/// Renders the page of a community.
pub fn page(cx: &PageContext, id: EntryId) -> Result<String> {
    layout::render(cx, "community.html", entry::head(cx, id), &view(cx, id))
}

fn view(cx: &PageContext, id: EntryId) -> CommunityView {
    let site = cx.site;
    let Details::Community(community) = &site.entry(id).details else {
        unreachable!("only communities come here")
    };
    let is_concluded = community.state == Some(CommunityState::Historical);
    let (former, members): (Vec<_>, Vec<_>) = community
        .members
        .iter()
        .partition(|member| !is_concluded && has_left(member, site.derived.day));
    CommunityView {
        entry: entry::view(cx, id),
        state: community.state.map(|state| community_tone(state, site.texts)),
        call: community.call.clone(),
        funding: community.funding.as_ref().map(|funding| FundingView::new(site, funding)),
        period: community.period.clone(),
        lead: community.lead.as_ref().map(|lead| OrganisationView::new(cx, lead)),
        is_concluded,
        members: MembersView::of(cx, members),
        former_members: MembersView::of(cx, former),
        aggregations: community.aggregations.as_ref().map(|groups| aggregations(cx, groups)),
        governance_html: text::prose_html(cx, community.governance.as_ref()),
        join: join(cx, id, community),
        meetings: community.meetings.iter().map(|one| meeting(site, one)).collect(),
        outputs: community.outputs.iter().map(|one| output(site, one)).collect(),
        figures: FigureView::all(site, &community.figures),
        solutions: EntryLinkView::all(cx, &community.solutions),
        practices: EntryLinkView::all(cx, &community.practices),
        website: community.website.as_deref().map(LinkView::of_address),
    }
}

fn join(cx: &PageContext, id: EntryId, community: &Community) -> JoinView {
    let site = cx.site;
    let over = match community.state {
        Some(CommunityState::Closed) => Some(TextKey::JoinClosed),
        Some(CommunityState::Historical) if has_results(site.entry(id), community) => {
            Some(TextKey::JoinHistorical)
        }
        Some(CommunityState::Historical) => Some(TextKey::JoinOver),
        Some(CommunityState::Open) | None => None,
    };
    JoinView {
        html: text::prose_html(cx, community.join.as_ref()),
        over: over.map(|key| site.texts.get(key).to_owned()),
        is_undeclared: community.state.is_none(),
        contact: join_contact(cx, id, community),
    }
}

/// Returns whether the page lists something that the community has made.
fn has_results(entry: &Entry, community: &Community) -> bool {
    !(community.outputs.is_empty()
        && community.solutions.is_empty()
        && community.practices.is_empty()
        && entry.kit.is_empty())
}

/// Returns the first that exists: mailbox of the community, mailbox of its leader, website of
/// either, page of the leader.
fn join_contact(cx: &PageContext, id: EntryId, community: &Community) -> Option<LinkView> {
    let site = cx.site;
    let entry = site.entry(id);
    let lead = community.lead.as_ref().or(entry.organisation.as_ref());
    let leads_offices =
        lead.and_then(|lead| organisation::profile_of(site, lead)).map(|profile| &profile.contacts);
    let mut offices = entry.contacts.iter().chain(leads_offices.into_iter().flatten());
    let mailbox = offices.find_map(|office| address::mail(office.email.as_deref()?));
    let text = |key| site.texts.say(key, &[("title", entry.title.as_str().into())]);
    let message = |mailbox: String| {
        let label = address::short(&mailbox).to_owned();
        LinkView::to(
            address::with_subject(&mailbox, &text(TextKey::JoinSubject), &text(TextKey::JoinBody)),
            label,
        )
    };
    let website = || {
        community.website.as_deref().and_then(address::web).map(|url| LinkView::of_address(&url))
    };
    mailbox
        .map(message)
        .or_else(website)
        .or_else(|| organisation::website(site, lead?))
        .or_else(|| Some(organisation::organisation_link(cx, lead?)))
}

fn aggregations(cx: &PageContext, aggregations: &Aggregations) -> AggregationsView {
    let number = |count: Option<u32>| {
        count.map(|count| locale::number(cx.site.lang(), count as usize)).unwrap_or_default()
    };
    let group = |group: &Aggregation| AggregationView {
        name: group.name.clone(),
        place: group.territory.map(|at| LinkView::new(place_url(cx, at), place_name(at))),
        municipalities: number(group.municipalities),
        residents: number(group.residents),
    };
    // A sum over some of the groups is not that of the aggregations counted.
    let sum = |of: fn(&Aggregation) -> Option<u32>| {
        let counts = aggregations.groups.iter().map(of);
        counts.map(|count| count.map(|count| count as usize)).sum::<Option<usize>>()
    };
    let counts: [(_, Option<usize>); 3] = [
        (TextKey::CountAggregations, Some(aggregations.groups.len())),
        (TextKey::CountMunicipalities, sum(|group| group.municipalities)),
        (TextKey::CountResidents, sum(|group| group.residents)),
    ];
    let figures: Vec<_> = counts
        .into_iter()
        .filter_map(|(key, n)| Some(cx.site.texts.count(key, n.filter(|n| *n > 0)?)))
        .collect();
    AggregationsView {
        figures: figures.join(", "),
        date: aggregations.date.as_deref().map(|date| locale::loose_date(cx.site.lang(), date)),
        source: LinkView::of_address(&aggregations.source),
        groups: aggregations.groups.iter().map(group).collect(),
    }
}

fn meeting(site: &SiteContext, meeting: &Meeting) -> CommunityMeetingView {
    let url = meeting.url.as_deref().and_then(address::web);
    CommunityMeetingView {
        date: locale::loose_date(site.lang(), &meeting.date),
        title: LinkView::by_author(site, url, &meeting.title),
        place: meeting.place.clone(),
    }
}

fn output(site: &SiteContext, output: &Output) -> OutputView {
    let link =
        LinkView::by_author(site, output.url.as_deref().and_then(address::web), &output.title);
    OutputView {
        link,
        date: output.date.as_deref().map(|date| locale::loose_date(site.lang(), date)),
    }
}
