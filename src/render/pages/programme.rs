//! The page of a programme: funding, calls, results.

use serde::Serialize;

use crate::catalogue::community::Call;
use crate::catalogue::{Details, EntryId, Kind};
use crate::failure::Result;
use crate::render::context::{PageContext, SiteContext};
use crate::render::parts::card::CardView;
use crate::render::parts::entry;
use crate::render::parts::entry::EntryView;
use crate::render::parts::figure::{FigureView, FundingView, euros};
use crate::render::parts::link::LinkView;
use crate::render::text_key::TextKey;
use crate::render::{address, layout, locale};

#[derive(Serialize)]
pub struct ProgrammeView {
    entry: EntryView,
    period: Option<String>,
    funding: Option<FundingView>,
    calls: Vec<CallView>,
    figures: Vec<FigureView>,
    website: Option<LinkView>,
    communities: Vec<CardView>,
    /// Total funding of communities, as far as known: `2.710.400 euro a 4 comunità`.
    funded: Option<String>,
    /// Entries other than communities that resulted from the programme.
    others: Vec<CardView>,
}

#[derive(Serialize)]
struct CallView {
    link: LinkView,
    date: Option<String>,
    amount: Option<String>,
    source: Option<LinkView>,
}

/// Renders the page of a programme.
pub fn page(cx: &PageContext, id: EntryId) -> Result<String> {
    layout::render(cx, "programme.html", entry::head(cx, id), &view(cx, id))
}

fn view(cx: &PageContext, id: EntryId) -> ProgrammeView {
    let site = cx.site;
    let Details::Programme(programme) = &site.entry(id).details else {
        unreachable!("only programmes come here")
    };
    let grown = site.derived.grown_from.get(&id).map_or(&[][..], Vec::as_slice);
    let is_community = |id: &EntryId| site.entry(*id).kind() == Kind::Community;
    let (communities, others): (Vec<EntryId>, Vec<EntryId>) =
        grown.iter().partition(|id| is_community(id));
    let cards = |ids: &[EntryId]| ids.iter().map(|id| CardView::new(cx, *id)).collect();
    ProgrammeView {
        entry: entry::view(cx, id),
        period: programme.period.clone(),
        funding: programme.funding.as_ref().map(|funding| FundingView::new(site, funding)),
        calls: programme.calls.iter().map(|one| call(site, one)).collect(),
        figures: FigureView::all(site, &programme.figures),
        website: programme.website.as_deref().map(LinkView::of_address),
        funded: funded(site, &communities),
        communities: cards(&communities),
        others: cards(&others),
    }
}

fn call(site: &SiteContext, call: &Call) -> CallView {
    let source = call.source.as_deref().and_then(address::web);
    CallView {
        link: LinkView::by_author(site, call.url.as_deref().and_then(address::web), &call.title),
        date: call.date.as_deref().map(|date| locale::loose_date(site.lang(), date)),
        amount: call.amount.map(|amount| euros(site, amount)),
        source: source.map(|url| LinkView::of_address(&url)),
    }
}

fn funded(site: &SiteContext, communities: &[EntryId]) -> Option<String> {
    let funding = |id: &EntryId| match &site.entry(*id).details {
        Details::Community(community) => community.funding.as_ref().map(|funding| funding.amount),
        _ => None,
    };
    let amounts: Vec<u64> = communities.iter().filter_map(funding).collect();
    let sum = amounts.iter().try_fold(0, |sum: u64, amount| sum.checked_add(*amount))?;
    let count = site.texts.count(TextKey::CountCommunity, amounts.len());
    let arguments = [("amount", euros(site, sum).into()), ("communities", count.into())];
    (!amounts.is_empty()).then(|| site.texts.say(TextKey::ProgrammeFunded, &arguments))
}
