//! The way from reading about a solution to using it, step by step, with what the catalogue has for each step.

use serde::Serialize;

use super::LinkView;
use super::kit;
use super::solution::ActionsView;
use crate::catalogue::parts::KitPhase;
use crate::catalogue::{EntryId, Kind};
use crate::render::address;
use crate::render::press::{Links, Press};
use crate::render::route::Route;

#[derive(Serialize)]
pub struct StepView {
    title: String,
    text: String,
    links: Vec<LinkView>,
}

/// The site's own page that tells the same at length.
const GUIDE: &str = "come-si-riusa";

/// How many solutions much alike an assessment begins with.
const ALIKE: usize = 2;

pub fn steps(
    press: &Press,
    links: &Links,
    id: EntryId,
    actions: &ActionsView,
    has_suppliers: bool,
) -> Vec<StepView> {
    let word = |key: &'static str| press.texts.get(key);
    let part = |is_there: bool, part: &str, key| {
        is_there.then(|| LinkView::to(part.to_owned(), word(key)))
    };
    let to = |url: &Option<String>, key| url.clone().map(|url| LinkView::to(url, word(key)));
    let kit = |phase| kit::documents(press, links, id, phase);
    let guide = press.page_called(GUIDE).map(|page| LinkView::to_entry(press, links, page));
    let step = |name: &str, text: &str, links: Vec<LinkView>| StepView {
        title: press.texts.get(name).to_owned(),
        text: press.texts.get(text).to_owned(),
        links,
    };
    vec![
        step(
            "reuse-needs",
            "reuse-needs-text",
            guide.into_iter().chain(kit(KitPhase::Selection)).collect(),
        ),
        step(
            "reuse-talk",
            "reuse-talk-text",
            part(actions.users, "#chiedi", "action-users")
                .into_iter()
                .chain(to(&actions.contact, "action-contact"))
                .collect(),
        ),
        step(
            "reuse-assess",
            "reuse-assess-text",
            assessment(press, links, id).into_iter().collect(),
        ),
        step(
            "reuse-try",
            "reuse-try-text",
            [
                to(&actions.landing, "action-landing"),
                to(&actions.documentation, "action-documentation"),
                to(&actions.code, "action-code"),
            ]
            .into_iter()
            .flatten()
            .collect(),
        ),
        step(
            "reuse-adopt",
            "reuse-adopt-text",
            part(has_suppliers, "#fornitori", "solution-suppliers")
                .into_iter()
                .chain(kit(KitPhase::Transfer))
                .collect(),
        ),
        step(
            "reuse-tell",
            "reuse-tell-text",
            tell(press, id).into_iter().chain(publishing(press, links)).collect(),
        ),
    ]
}

/// An assessment needs at least two candidates: those most alike come along, and the visitor may change them there.
fn assessment(press: &Press, links: &Links, id: EntryId) -> Option<LinkView> {
    let is_solution = |other: &EntryId| press.entry(*other).kind() == Kind::Solution;
    let alike = press.derived.similar[id.0 as usize]
        .iter()
        .map(|similar| similar.to)
        .filter(is_solution)
        .take(ALIKE);
    let slugs: Vec<_> =
        [id].into_iter().chain(alike).map(|id| format!("s={}", press.entry(id).slug)).collect();
    let url = || format!("{}?{}", links.route(&Route::Assessment), slugs.join("&"));
    press.compares().then(|| LinkView::to(url(), press.texts.get("compare-assess")))
}

fn tell(press: &Press, id: EntryId) -> Option<LinkView> {
    let title = press.entry(id).title.as_str();
    let said = |key| press.texts.say(key, &[("title", title.into())]);
    let link = address::with_subject(
        &press.feedback()?,
        &said("reuse-tell-subject"),
        &said("reuse-tell-body"),
    );
    Some(LinkView::to(link, press.texts.get("reuse-tell-link")))
}

fn publishing(press: &Press, links: &Links) -> Option<LinkView> {
    press
        .page_called(super::home::PUBLISHING_PAGE)
        .map(|page| LinkView::to_entry(press, links, page))
}
