//! Steps from reading about a solution to using it, each with the links that the catalogue has.

use serde::Serialize;

use super::actions::ActionsView;
use crate::catalogue::parts::KitPhase;
use crate::catalogue::site::PageRole;
use crate::catalogue::{EntryId, Kind, licence};
use crate::derive::users;
use crate::render::address;
use crate::render::anchor::{ANCHORS, link_to};
use crate::render::context::{PageContext, SiteContext};
use crate::render::parts::link::LinkView;
use crate::render::parts::reuse_kit;
use crate::render::text_key::TextKey;
use crate::urls::Route;

#[derive(Serialize)]
pub struct ReuseStepView {
    title: String,
    text: String,
    links: Vec<LinkView>,
}

/// Number of similar solutions that a new assessment starts with.
const ALIKE: usize = 2;

pub fn steps(cx: &PageContext, id: EntryId, actions: &ActionsView) -> Vec<ReuseStepView> {
    let site = cx.site;
    let solution = site.entry(id).solution().expect("only solutions have these steps");
    let license = solution.publiccode.legal.license.as_ref();
    let talk = match users::number(site.catalogue, id).count {
        _ if actions.users => TextKey::ReuseTalkText,
        0 => TextKey::ReuseTalkUnknownText,
        _ => TextKey::ReuseTalkUnnamedText,
    };
    let assess = if site.has_comparison() {
        TextKey::ReuseAssessText
    } else {
        TextKey::ReuseAssessAloneText
    };
    let adopt = match license {
        Some(license) if licence::is_open(license) == Some(true) => TextKey::ReuseAdoptText,
        Some(license) if licence::is_free(license) => TextKey::ReuseAdoptFreeText,
        Some(_) | None => TextKey::ReuseAdoptUnclearText,
    };
    let word = |key| site.texts.get(key);
    let part = |exists: bool, anchor, key| exists.then(|| LinkView::to(link_to(anchor), word(key)));
    let to = |url: &Option<String>, key| url.clone().map(|url| LinkView::to(url, word(key)));
    let kit = |phase| reuse_kit::documents(cx, id, phase);
    let guide = site
        .catalogue
        .page_with_role(PageRole::ReuseGuide)
        .map(|page| LinkView::to_entry(cx, page));
    let step = |name, text, targets: Vec<LinkView>| ReuseStepView {
        title: site.texts.get(name).to_owned(),
        text: site.texts.get(text).to_owned(),
        links: targets,
    };
    vec![
        step(
            TextKey::ReuseNeeds,
            TextKey::ReuseNeedsText,
            guide.into_iter().chain(kit(KitPhase::Selection)).collect(),
        ),
        step(
            TextKey::ReuseTalk,
            talk,
            part(actions.users, ANCHORS.reference_users, TextKey::ActionUsers)
                .into_iter()
                .chain(to(&actions.contact, TextKey::ActionContact))
                .collect(),
        ),
        step(TextKey::ReuseAssess, assess, assessment(cx, id).into_iter().collect()),
        step(
            TextKey::ReuseTry,
            TextKey::ReuseTryText,
            [
                to(&actions.landing, TextKey::ActionLanding),
                to(&actions.documentation, TextKey::ActionDocumentation),
                to(&actions.code, TextKey::ActionCode),
            ]
            .into_iter()
            .flatten()
            .collect(),
        ),
        step(
            TextKey::ReuseAdopt,
            adopt,
            part(!solution.suppliers.is_empty(), ANCHORS.suppliers, TextKey::SolutionSuppliers)
                .into_iter()
                .chain(kit(KitPhase::Transfer))
                .collect(),
        ),
        step(
            TextKey::ReuseReport,
            TextKey::ReuseReportText,
            report_adoption(site, id).into_iter().chain(publishing(cx)).collect(),
        ),
    ]
}

/// Returns the link to a new assessment of the solution. Since an assessment needs at least two
/// candidates, the most similar solutions are added; visitors can change them.
fn assessment(cx: &PageContext, id: EntryId) -> Option<LinkView> {
    let site = cx.site;
    let is_solution = |other: &EntryId| site.entry(*other).kind() == Kind::Solution;
    let alike = site.derived.similar[id.0 as usize]
        .iter()
        .map(|similar| similar.to)
        .filter(is_solution)
        .take(ALIKE);
    let slugs: Vec<_> =
        [id].into_iter().chain(alike).map(|id| format!("s={}", site.entry(id).slug)).collect();
    let url = || format!("{}?{}", cx.url_to(&Route::Assessment), slugs.join("&"));
    site.has_comparison().then(|| LinkView::to(url(), site.texts.get(TextKey::CompareAssess)))
}

fn report_adoption(site: &SiteContext, id: EntryId) -> Option<LinkView> {
    let title = site.entry(id).title.as_str();
    let text = |key| site.texts.say(key, &[("title", title.into())]);
    let link = address::with_subject(
        &site.feedback()?,
        &text(TextKey::ReuseReportSubject),
        &text(TextKey::ReuseReportBody),
    );
    Some(LinkView::to(link, site.texts.get(TextKey::ReuseReportLink)))
}

fn publishing(cx: &PageContext) -> Option<LinkView> {
    cx.site
        .catalogue
        .page_with_role(PageRole::PublishingGuide)
        .map(|page| LinkView::to_entry(cx, page))
}
