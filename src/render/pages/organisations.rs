//! The list of organisations.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::catalogue::{EntryId, Kind};
use crate::derive::organisations::{OrganisationActivity, UsageId};
use crate::failure::Result;
use crate::render::context::{PageContext, SiteContext};
use crate::render::layout;
use crate::render::layout::head::PageHead;
use crate::render::parts::link::LinkView;
use crate::render::parts::organisation;
use crate::render::parts::pagination::{PaginationView, page_label, pages_of, pagination};
use crate::render::parts::place::place_name;
use crate::render::text_key::TextKey;
use crate::urls::Route;

/// Maximum number of organisations on a page of the list.
const PER_PAGE: usize = 120;

#[derive(Serialize)]
pub struct OrganisationsView {
    count: String,
    organisations: Vec<OrganisationRowView>,
    pagination: Option<PaginationView>,
    territories: String,
}

#[derive(Serialize)]
struct OrganisationRowView {
    link: LinkView,
    place: Option<String>,
    /// Activity in the catalogue: `2 soluzioni, 1 comunità`.
    activity: String,
}

/// Renders a page of the list of organisations.
pub fn page(cx: &PageContext, page: usize) -> Result<String> {
    layout::render(cx, "organisations.html", head(cx.site, page), &view(cx, page))
}

pub fn page_count(site: &SiteContext) -> usize {
    pages_of(site.derived.organisations.len(), PER_PAGE)
}

fn head(site: &SiteContext, page: usize) -> PageHead {
    let title = site.texts.get(TextKey::OrganisationsTitle);
    let pages = page_count(site);
    let title = if page > 1 {
        format!("{title}, {}", page_label(site, page, pages))
    } else {
        title.to_owned()
    };
    PageHead {
        title,
        description: site.texts.get(TextKey::OrganisationsIntro).to_owned(),
        ..PageHead::default()
    }
}

fn view(cx: &PageContext, page: usize) -> OrganisationsView {
    let organisations = &cx.site.derived.organisations;
    let shown = organisations.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE);
    OrganisationsView {
        count: cx.site.texts.count(TextKey::CountOrganisations, organisations.len()),
        organisations: shown.map(|(_, activity)| row(cx, activity)).collect(),
        pagination: pagination(cx, page, page_count(cx.site), &|page| Route::Organisations {
            page,
        }),
        territories: cx.url_to(&Route::Territories),
    }
}

fn row(cx: &PageContext, activity: &OrganisationActivity) -> OrganisationRowView {
    let place_of_organisation =
        cx.site.catalogue.territory_of(&activity.organisation).map(place_name);
    OrganisationRowView {
        link: organisation::organisation_link(cx, &activity.organisation),
        place: place_of_organisation,
        activity: activity_counts(cx.site, activity),
    }
}

fn activity_counts(site: &SiteContext, activity: &OrganisationActivity) -> String {
    let own = |kind| activity.own_of(site.catalogue, kind).count();
    let software = |usages: &[UsageId]| {
        let in_use = usages.iter().map(|id| site.usage(*id)).filter(|usage| usage.is_in_use());
        in_use.map(|usage| usage.software.identity()).collect::<BTreeSet<_>>().len()
    };
    let joined = activity.joins.iter().map(|(entry, _)| *entry);
    let is_community = |id: &EntryId| site.entry(*id).kind() == Kind::Community;
    let communities: BTreeSet<EntryId> =
        joined.chain(activity.own.iter().copied()).filter(is_community).collect();
    let practices: BTreeSet<EntryId> =
        activity.own_of(site.catalogue, Kind::Practice).chain(activity.reuses.clone()).collect();
    let counts = [
        (TextKey::ActivityReleases, own(Kind::Solution)),
        (TextKey::ActivityUses, software(&activity.uses)),
        (TextKey::ActivityServes, software(&activity.serves)),
        (TextKey::ActivityJoins, communities.len()),
        (TextKey::ActivityPractices, practices.len()),
        (TextKey::ActivityCentres, own(Kind::Centre)),
    ];
    let texts: Vec<_> = counts
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| site.texts.count(key, n))
        .collect();
    texts.join(", ")
}
