//! The page of a good practice: the problem, what came of it, what it takes to do the same.

use serde::Serialize;

use super::article::{self, ArticleView};
use super::{EntryLinkView, LinkView};
use crate::catalogue::parts::Figure;
use crate::catalogue::{Details, EntryId};
use crate::render::locale;
use crate::render::press::{Links, Press};

#[derive(Serialize)]
pub struct PracticeView {
    entry: ArticleView,
    kind: Option<String>,
    problem_html: Option<String>,
    results: Vec<ResultView>,
    costs_html: Option<String>,
    conditions_html: Option<String>,
    solutions: Vec<EntryLinkView>,
}

#[derive(Serialize)]
struct ResultView {
    label: String,
    value: String,
    date: String,
    source: LinkView,
}

pub fn view(press: &Press, links: &Links, id: EntryId) -> PracticeView {
    let Details::Practice(practice) = &press.entry(id).details else { unreachable!("only practices come here") };
    PracticeView {
        entry: article::view(press, links, id),
        kind: practice.practice_kind.map(|kind| press.texts.label("practice-kind", kind.name())),
        problem_html: article::prose_html(links, practice.problem.as_ref()),
        results: practice.results.iter().map(|figure| result(press.lang(), figure)).collect(),
        costs_html: article::prose_html(links, practice.costs.as_ref()),
        conditions_html: article::prose_html(links, practice.conditions.as_ref()),
        solutions: EntryLinkView::all(press, links, &practice.solutions),
    }
}

fn result(lang: &str, figure: &Figure) -> ResultView {
    ResultView {
        label: figure.label.clone(),
        value: figure.value.clone(),
        date: locale::loose_date(lang, &figure.date),
        source: LinkView::of_address(&figure.source),
    }
}
