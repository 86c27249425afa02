//! An organisation as pages show it: name, page, place, profile.

use serde::Serialize;

use super::link::LinkView;
use super::place::place_name;
use crate::catalogue::parts::Role;
use crate::catalogue::{Organisation, OrganisationProfile};
use crate::render::address;
use crate::render::context::{PageContext, SiteContext};
use crate::render::text_key::LabelGroup;
use crate::urls::Route;

/// An organisation, with the URL of its page.
#[derive(Serialize)]
pub struct OrganisationView {
    pub name: String,
    pub url: Option<String>,
    pub ipa: Option<String>,
    pub place: Option<String>,
}

impl OrganisationView {
    pub fn new(cx: &PageContext, organisation: &Organisation) -> Self {
        let LinkView { url, label, .. } = organisation_link(cx, organisation);
        let place = cx.site.catalogue.territory_of(organisation).map(place_name);
        Self { name: label, url, ipa: organisation.ipa().map(str::to_owned), place }
    }
}

/// Returns the link to an organisation's page; without a URL if it has none.
pub fn organisation_link(cx: &PageContext, organisation: &Organisation) -> LinkView {
    let activity = cx
        .site
        .derived
        .organisations
        .find(organisation)
        .map(|id| cx.site.derived.organisations.get(id));
    let url = activity.map(|activity| cx.url_to(&Route::Organisation(activity.address.clone())));
    LinkView::new(url, organisation.name())
}

/// Returns the names of roles: `capofila, riusante`.
pub fn roles(site: &SiteContext, roles: &[Role]) -> String {
    roles
        .iter()
        .map(|role| site.texts.label(LabelGroup::Role, role.name()))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Returns the editor's additions to an organisation.
pub fn profile_of<'a>(
    site: &SiteContext<'a>,
    organisation: &Organisation,
) -> Option<&'a OrganisationProfile> {
    site.catalogue.profiles.get(&organisation.address_name()?)
}

/// Returns the link to an organisation's website: that of its profile, else that of the register.
pub fn website(site: &SiteContext, organisation: &Organisation) -> Option<LinkView> {
    let website = profile_of(site, organisation).and_then(|profile| profile.website.clone());
    let url = address::web(&website.or_else(|| registered_website(organisation))?)?;
    Some(LinkView::of_address(&url))
}

fn registered_website(organisation: &Organisation) -> Option<String> {
    match organisation {
        Organisation::Registered(registered) => {
            Some(registered.website.clone()).filter(|website| !website.is_empty())
        }
        Organisation::Named(_) => None,
    }
}
