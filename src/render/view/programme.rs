//! The page of a programme: what it was, what it paid for, what came of it.

use serde::Serialize;

use super::LinkView;
use super::article::{self, ArticleView};
use super::figure::{FigureView, FundingView, euros};
use super::listing::CardView;
use crate::catalogue::community::Call;
use crate::catalogue::{Details, EntryId, Kind};
use crate::render::press::{Links, Press};
use crate::render::{address, locale};

#[derive(Serialize)]
pub struct ProgrammeView {
    entry: ArticleView,
    period: Option<String>,
    funding: Option<FundingView>,
    calls: Vec<CallView>,
    figures: Vec<FigureView>,
    website: Option<LinkView>,
    communities: Vec<CardView>,
    /// What the communities whose funding is known got together: `2.710.400 euro a 4 comunità`.
    funded: Option<String>,
    /// Solutions, practices and centres that grew from it.
    others: Vec<CardView>,
}

#[derive(Serialize)]
struct CallView {
    link: LinkView,
    date: Option<String>,
    amount: Option<String>,
    source: Option<LinkView>,
}

pub fn view(press: &Press, links: &Links, id: EntryId) -> ProgrammeView {
    let Details::Programme(programme) = &press.entry(id).details else {
        unreachable!("only programmes come here")
    };
    let grown = press.derived.grown_from.get(&id).map_or(&[][..], Vec::as_slice);
    let is_community = |id: &EntryId| press.entry(*id).kind() == Kind::Community;
    let (communities, others): (Vec<EntryId>, Vec<EntryId>) =
        grown.iter().partition(|id| is_community(id));
    let cards = |ids: &[EntryId]| ids.iter().map(|id| CardView::new(press, links, *id)).collect();
    ProgrammeView {
        entry: article::view(press, links, id),
        period: programme.period.clone(),
        funding: programme.funding.as_ref().map(|funding| FundingView::new(press, funding)),
        calls: programme.calls.iter().map(|one| call(press, one)).collect(),
        figures: FigureView::all(press, &programme.figures),
        website: programme.website.as_deref().map(LinkView::of_address),
        funded: funded(press, &communities),
        communities: cards(&communities),
        others: cards(&others),
    }
}

fn call(press: &Press, call: &Call) -> CallView {
    let source = call.source.as_deref().and_then(address::web);
    CallView {
        link: LinkView::by_author(press, call.url.as_deref().and_then(address::web), &call.title),
        date: call.date.as_deref().map(|date| locale::loose_date(press.lang(), date)),
        amount: call.amount.map(|amount| euros(press, amount)),
        source: source.map(|url| LinkView::of_address(&url)),
    }
}

fn funded(press: &Press, communities: &[EntryId]) -> Option<String> {
    let funding = |id: &EntryId| match &press.entry(*id).details {
        Details::Community(community) => community.funding.as_ref().map(|funding| funding.amount),
        _ => None,
    };
    let amounts: Vec<u64> = communities.iter().filter_map(funding).collect();
    let count = press.texts.count("count-community", amounts.len());
    let said =
        [("amount", euros(press, amounts.iter().sum()).into()), ("communities", count.into())];
    (!amounts.is_empty()).then(|| press.texts.say("programme-funded", &said))
}
