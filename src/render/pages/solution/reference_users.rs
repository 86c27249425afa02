//! Users of a solution that a visitor can ask about it: those with a contact first, then one of
//! each further region, then others.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::catalogue::usage::Usage;
use crate::catalogue::{EntryId, Organisation};
use crate::derive::users;
use crate::render::address;
use crate::render::context::{PageContext, SiteContext};
use crate::render::parts::link::LinkView;
use crate::render::parts::organisation::{organisation_link, profile_of, website};
use crate::render::parts::place::place_name;
use crate::render::text_key::TextKey;

#[derive(Serialize)]
pub struct ReferenceUsersView {
    organisations: Vec<ReferenceUserView>,
    /// True if the national index has some of them.
    is_in_index: bool,
    /// `mailto:` link with a prepared message but without recipient, for organisations whose
    /// address is only in the national index.
    message: String,
}

#[derive(Serialize)]
struct ReferenceUserView {
    organisation: LinkView,
    place: Option<String>,
    ipa: Option<String>,
    /// Known contact, with a prepared message.
    contact: Option<LinkView>,
    website: Option<LinkView>,
}

/// Maximum number of users shown.
const MOST: usize = 6;

impl ReferenceUsersView {
    /// Returns `None` without users known by name.
    pub fn of(cx: &PageContext, id: EntryId) -> Option<Self> {
        let site = cx.site;
        let mut users: Vec<(Option<String>, &Usage)> = users::identified(site.catalogue, id)
            .into_iter()
            .map(|usage| (contact(site, usage), usage))
            .collect();
        users.sort_by_key(|(contact, usage)| (contact.is_none(), residents(&usage.organisation)));
        let mut regions = BTreeSet::new();
        let mut is_first = |usage: &Usage| {
            regions.insert(
                site.catalogue.territory_of(&usage.organisation).map(|place| &place.region.istat),
            )
        };
        let (mut chosen, rest): (Vec<_>, Vec<_>) =
            users.into_iter().partition(|(contact, usage)| is_first(usage) || contact.is_some());
        chosen.extend(rest);
        let chosen = chosen.into_iter().take(MOST);
        let organisations: Vec<_> =
            chosen.map(|(contact, usage)| user(cx, id, usage, contact)).collect();
        (!organisations.is_empty()).then(|| Self {
            is_in_index: organisations.iter().any(|user: &ReferenceUserView| user.ipa.is_some()),
            organisations,
            message: with_message(site, id, "mailto:"),
        })
    }
}

/// Returns the link to a contact of the usage, else of the organisation's profile.
fn contact(site: &SiteContext, usage: &Usage) -> Option<String> {
    let profile = profile_of(site, &usage.organisation);
    let offices = profile.iter().flat_map(|profile| &profile.contacts);
    let mut written = usage
        .contact
        .iter()
        .chain(offices.filter_map(|office| office.email.as_ref().or(office.url.as_ref())));
    written.find_map(|text| address::any(text))
}

/// Returns the sort key of users: small municipalities come first, since most visitors work in one.
/// Organisations with an unknown number of residents come last.
fn residents(organisation: &Organisation) -> u32 {
    match organisation {
        Organisation::Registered(registered) => registered.residents.unwrap_or(u32::MAX),
        Organisation::Named(_) => u32::MAX,
    }
}

fn user(
    cx: &PageContext,
    id: EntryId,
    usage: &Usage,
    contact: Option<String>,
) -> ReferenceUserView {
    let organisation = &usage.organisation;
    ReferenceUserView {
        organisation: organisation_link(cx, organisation),
        place: cx.site.catalogue.territory_of(organisation).map(place_name),
        ipa: organisation.ipa().map(str::to_owned),
        contact: contact
            .map(|link| LinkView::to(with_message(cx.site, id, &link), address::short(&link))),
        website: website(cx.site, organisation),
    }
}

fn with_message(site: &SiteContext, id: EntryId, link: &str) -> String {
    let text = |key| site.texts.say(key, &[("title", site.entry(id).title.as_str().into())]);
    address::with_subject(
        link,
        &text(TextKey::ReferenceUsersSubject),
        &text(TextKey::ReferenceUsersBody),
    )
}
