//! Users of a solution by kind and region, so that visitors find organisations like theirs.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalogue::register::{OrganisationKind, Region};
use crate::catalogue::{EntryId, Organisation};
use crate::derive::users;
use crate::render::context::{PageContext, SiteContext};
use crate::render::parts::link::LinkView;
use crate::render::parts::usage::users_named_by;
use crate::render::text_key::TextKey;
use crate::urls::Route;

#[derive(Serialize)]
pub struct PeerAdoptersView {
    /// `5 comuni, 2 province`
    kinds: String,
    source: LinkView,
    /// Number of small municipalities; empty without any.
    small: String,
    /// Regions with the most users, in descending order.
    regions: Vec<RegionView>,
    more_regions: String,
}

#[derive(Serialize)]
struct RegionView {
    link: LinkView,
    count: usize,
}

/// Number of residents below which a municipality is small by law.
const SMALL: u32 = 5_000;

/// Maximum number of regions shown. The list of users on the page has all of them.
const REGIONS: usize = 4;

impl PeerAdoptersView {
    /// Returns `None` without users known by name.
    pub fn of(cx: &PageContext, id: EntryId) -> Option<Self> {
        let site = cx.site;
        let users = users::identified(site.catalogue, id);
        let organisations: Vec<&Organisation> =
            users.into_iter().map(|usage| &usage.organisation).collect();
        let counted = |kind: Option<OrganisationKind>| {
            organisations.iter().filter(|organisation| kind_of(organisation) == kind).count()
        };
        let known = OrganisationKind::ALL.iter().map(|kind| (kind.adopters_key(), Some(*kind)));
        let kinds = known.chain([(TextKey::PeerAdoptersUnknown, None)]);
        let kinds: Vec<_> = kinds
            .map(|(key, kind)| (key, counted(kind)))
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| site.texts.count(key, count))
            .collect();
        let small = organisations.iter().filter(|organisation| is_small(organisation)).count();
        let mut regions = by_region(site, &organisations);
        let more = regions.split_off(regions.len().min(REGIONS)).len();
        let region = |(region, count)| RegionView {
            link: LinkView::to(cx.url_to(&Route::Region(region)), &region.name),
            count,
        };
        (!organisations.is_empty()).then(|| Self {
            kinds: kinds.join(", "),
            source: users_named_by(cx, id),
            small: if small > 0 {
                site.texts.count(TextKey::PeerAdoptersSmall, small)
            } else {
                String::new()
            },
            regions: regions.into_iter().map(region).collect(),
            more_regions: if more > 0 {
                site.texts.count(TextKey::PeerAdoptersMoreRegions, more)
            } else {
                String::new()
            },
        })
    }
}

/// Returns the kind of an organisation; `None` outside the register, where it is not known.
fn kind_of(organisation: &Organisation) -> Option<OrganisationKind> {
    match organisation {
        Organisation::Registered(registered) => Some(registered.kind),
        Organisation::Named(_) => None,
    }
}

fn is_small(organisation: &Organisation) -> bool {
    matches!(organisation, Organisation::Registered(registered) if registered.residents.is_some_and(|residents| residents < SMALL))
}

fn by_region(site: &SiteContext, organisations: &[&Organisation]) -> Vec<(&'static Region, usize)> {
    let mut counts: BTreeMap<&'static Region, usize> = BTreeMap::new();
    for territory in
        organisations.iter().filter_map(|organisation| site.catalogue.territory_of(organisation))
    {
        *counts.entry(territory.region).or_default() += 1;
    }
    let mut regions: Vec<_> = counts.into_iter().collect();
    regions.sort_by_key(|(_, count)| Reverse(*count));
    regions
}
