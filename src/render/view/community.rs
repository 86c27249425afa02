//! The page of a community: what it is for, who is in it, how to join.

use serde::Serialize;

use super::article::{self, ArticleView};
use super::card::of_community;
use super::{BodyView, EntryLinkView, LinkView, ToneView};
use crate::catalogue::parts::Member;
use crate::catalogue::{Details, EntryId};
use crate::render::press::{Links, Press};

#[derive(Serialize)]
pub struct CommunityView {
    entry: ArticleView,
    state: Option<ToneView>,
    programme: Option<LinkView>,
    period: Option<String>,
    lead: Option<BodyView>,
    members: Vec<MemberView>,
    members_count: String,
    /// Columns that would be empty are left out.
    has_roles: bool,
    has_places: bool,
    solutions: Vec<EntryLinkView>,
    join_html: Option<String>,
    website: Option<LinkView>,
}

#[derive(Serialize)]
struct MemberView {
    organisation: BodyView,
    roles: String,
}

pub fn view(press: &Press, links: &Links, id: EntryId) -> CommunityView {
    let Details::Community(community) = &press.entry(id).details else { unreachable!("only communities come here") };
    let member = |member: &Member| {
        MemberView { organisation: BodyView::new(press, links, &member.organisation), roles: super::roles(press, &member.roles) }
    };
    CommunityView {
        entry: article::view(press, links, id),
        state: community.state.map(|state| of_community(state, press.texts)),
        programme: article::programme(press, links, id),
        period: community.period.clone(),
        lead: community.lead.as_ref().map(|lead| BodyView::new(press, links, lead)),
        members: community.members.iter().map(member).collect(),
        members_count: press.texts.count("community-members-count", community.members.len()),
        has_roles: community.members.iter().any(|member| !member.roles.is_empty()),
        has_places: community.members.iter().any(|member| member.organisation.territory().is_some()),
        solutions: EntryLinkView::all(press, links, &community.solutions),
        join_html: article::prose_html(links, community.join.as_ref()),
        website: community.website.as_deref().map(LinkView::of_address),
    }
}
