//! Tables of organisations with their roles.

use std::collections::BTreeSet;

use serde::Serialize;

use super::organisation;
use super::organisation::OrganisationView;
use crate::catalogue::parts::Member;
use crate::render::context::{PageContext, SiteContext};
use crate::render::locale::{self, DateForm};
use crate::render::parts::date::with_date;
use crate::render::text_key::TextKey;

/// A table of organisations. Columns without any content are omitted.
#[derive(Serialize)]
pub struct MembersView {
    count: String,
    members: Vec<MemberView>,
    has_roles: bool,
    has_places: bool,
    has_periods: bool,
    has_notes: bool,
}

#[derive(Serialize)]
struct MemberView {
    organisation: OrganisationView,
    roles: String,
    period: String,
    note: String,
    note_lang: Option<String>,
}

impl MembersView {
    /// Returns `None` without members.
    pub fn of(cx: &PageContext, members: Vec<&Member>) -> Option<Self> {
        let rows: Vec<_> = members.iter().map(|member| member_view(cx, member)).collect();
        let distinct: BTreeSet<_> =
            members.iter().map(|member| member.organisation.identity()).collect();
        (!rows.is_empty()).then(|| Self {
            count: cx.site.texts.count(TextKey::CountOrganisations, distinct.len()),
            has_roles: rows.iter().any(|row| !row.roles.is_empty()),
            has_places: rows.iter().any(|row| row.organisation.place.is_some()),
            has_periods: rows.iter().any(|row| !row.period.is_empty()),
            has_notes: rows.iter().any(|row| !row.note.is_empty()),
            members: rows,
        })
    }
}

fn member_view(cx: &PageContext, member: &Member) -> MemberView {
    MemberView {
        organisation: OrganisationView::new(cx, &member.organisation),
        roles: organisation::roles(cx.site, &member.roles),
        period: period(cx.site, member.from.as_deref(), member.to.as_deref()),
        note: member.note.clone().unwrap_or_default(),
        note_lang: cx.site.authors_lang(),
    }
}

fn period(site: &SiteContext, from: Option<&str>, to: Option<&str>) -> String {
    let words = |date: &str| locale::loose_date(site.lang(), date);
    match (from, to) {
        (Some(from), Some(to)) => {
            let arguments = [
                ("from", words(from).into()),
                ("form", DateForm::of(from).name().into()),
                ("to", words(to).into()),
                ("to-form", DateForm::of(to).name().into()),
            ];
            site.texts.say(TextKey::PeriodBetween, &arguments)
        }
        (Some(from), None) => with_date(site, TextKey::PeriodFrom, from),
        (None, Some(to)) => with_date(site, TextKey::PeriodTo, to),
        (None, None) => String::new(),
    }
}
