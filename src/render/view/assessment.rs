//! The comparative assessment that article 68 CAD asks for: twelve criteria, each with the questions of AGID's tool, whose file
//! the page writes.

use serde::Serialize;

use super::LinkView;
use super::compare::ComparisonToolView;
use super::facts::GROUPS;
use super::frame::PageHead;
use crate::render::context::{PageContext, SiteContext};
use crate::urls::Route;

/// A criterion under the name AGID's tool gives it, with the texts that name and explain it.
struct Criterion {
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    /// What the tool proposes, 0 to 1.
    weight: &'static str,
    shape: Shape,
    /// Rows of comparisons that bear on it.
    rows: &'static [&'static str],
    /// The tool's questions by its own names, each with the text that asks it.
    questions: &'static [(&'static str, &'static str)],
    /// What scores 0, 1 and 2 mean.
    scores: [&'static str; 3],
}

/// How the tool's file keeps the answers to a criterion.
#[derive(Clone, Copy)]
enum Shape {
    /// Amounts of money.
    Costs,
    /// Yes or no.
    Items,
    /// The score itself.
    Choice,
    /// How much of the requirements is met, in hundredths.
    Requirements,
    Numbers,
}

impl Shape {
    fn name(self) -> &'static str {
        match self {
            Self::Costs => "tco",
            Self::Items => "items",
            Self::Choice => "scelta",
            Self::Requirements => "requisiti",
            Self::Numbers => "fields",
        }
    }
}

const SCORES: [&str; 3] = ["score-none", "score-partly", "score-fully"];

const CRITERIA: [Criterion; 12] = [
    Criterion {
        id: "tco",
        label: "criterion-tco",
        hint: "criterion-tco-hint",
        weight: "1",
        shape: Shape::Costs,
        rows: &["licence", "costs"],
        questions: &[
            ("sviluppo", "cost-development"),
            ("integrazione", "cost-integration"),
            ("hardware", "cost-hardware"),
            ("consegna", "cost-delivery"),
            ("adeguamento", "cost-adaptation"),
            ("formazione", "cost-training"),
            ("licenze", "cost-licences"),
            ("assistenza", "cost-support"),
            ("cloud", "cost-cloud"),
            ("gestione", "cost-operation"),
            ("migrazione", "cost-migration"),
            ("sicurezza_c", "cost-security"),
        ],
        scores: SCORES,
    },
    Criterion {
        id: "interoperabilita",
        label: "criterion-interoperability",
        hint: "criterion-interoperability-hint",
        weight: "0.7",
        shape: Shape::Items,
        rows: &["interoperability", "supports"],
        questions: &[
            ("i1", "question-i1"),
            ("i2", "question-i2"),
            ("i3", "question-i3"),
            ("i4", "question-i4"),
        ],
        scores: SCORES,
    },
    Criterion {
        id: "protezione_dati",
        label: "criterion-privacy",
        hint: "criterion-privacy-hint",
        weight: "0.6",
        shape: Shape::Items,
        rows: &["privacy"],
        questions: &[("p1", "question-p1"), ("p2", "question-p2"), ("p3", "question-p3")],
        scores: SCORES,
    },
    Criterion {
        id: "sicurezza",
        label: "criterion-security",
        hint: "criterion-security-hint",
        weight: "0.8",
        shape: Shape::Items,
        rows: &["security"],
        questions: &[("s1", "question-s1"), ("s2", "question-s2")],
        scores: SCORES,
    },
    Criterion {
        id: "accessibilita",
        label: "criterion-accessibility",
        hint: "criterion-accessibility-hint",
        weight: "0",
        shape: Shape::Choice,
        rows: &["design"],
        questions: &[],
        scores: ["accessibility-none", "accessibility-partly", "accessibility-fully"],
    },
    Criterion {
        id: "copertura_req",
        label: "criterion-requirements",
        hint: "criterion-requirements-hint",
        weight: "0",
        shape: Shape::Requirements,
        rows: &["summary", "features"],
        questions: &[("copertura", "question-coverage")],
        scores: SCORES,
    },
    Criterion {
        id: "manutentore",
        label: "criterion-maintainer",
        hint: "criterion-maintainer-hint",
        weight: "0",
        shape: Shape::Choice,
        rows: &["maintenance", "contracts"],
        questions: &[],
        scores: ["maintainer-none", "maintainer-market", "maintainer-public"],
    },
    Criterion {
        id: "supporto",
        label: "criterion-support",
        hint: "criterion-support-hint",
        weight: "0",
        shape: Shape::Items,
        rows: &["suppliers", "contracts"],
        questions: &[("su1", "question-su1"), ("su2", "question-su2")],
        scores: SCORES,
    },
    Criterion {
        id: "dipendenze",
        label: "criterion-dependencies",
        hint: "criterion-dependencies-hint",
        weight: "0",
        shape: Shape::Numbers,
        rows: &["open", "proprietary"],
        questions: &[("proprietario", "question-proprietary"), ("opensource", "question-open")],
        scores: SCORES,
    },
    Criterion {
        id: "competenze_pa",
        label: "criterion-skills",
        hint: "criterion-skills-hint",
        weight: "0",
        shape: Shape::Choice,
        rows: &["platforms", "documentation", "kit"],
        questions: &[],
        scores: ["skills-none", "skills-limited", "skills-excellent"],
    },
    Criterion {
        id: "numero_pa",
        label: "criterion-users",
        hint: "criterion-users-hint",
        weight: "0",
        shape: Shape::Numbers,
        rows: &["users"],
        questions: &[("utilizzano", "question-using"), ("interessate", "question-interested")],
        scores: SCORES,
    },
    Criterion {
        id: "vitalita",
        label: "criterion-vitality",
        hint: "criterion-vitality-hint",
        weight: "0.8",
        shape: Shape::Numbers,
        rows: &["release", "activity", "warnings"],
        questions: &[
            ("giorni", "question-days"),
            ("commit", "question-commits"),
            ("contributi", "question-contributors"),
            ("release", "question-releases"),
        ],
        scores: SCORES,
    },
];

#[derive(Serialize)]
pub struct AssessmentView {
    tool: ComparisonToolView,
    criteria: Vec<CriterionView>,
}

#[derive(Serialize)]
struct CriterionView {
    id: &'static str,
    label: String,
    hint: String,
    weight: &'static str,
    shape: &'static str,
    /// Whether its answers are numbers rather than yes or no.
    takes_numbers: bool,
    rows: Vec<NamedText>,
    questions: Vec<NamedText>,
    scores: Vec<NamedText>,
}

#[derive(Serialize)]
struct NamedText {
    name: &'static str,
    label: String,
}

pub fn head(cx: &PageContext) -> PageHead {
    let text = |key| cx.site.texts.get(key).to_owned();
    PageHead {
        title: text("assessment-title"),
        description: text("assessment-description"),
        above: vec![LinkView::to(cx.url_to(&Route::Compare), text("compare-title"))],
        scripts: &["assessment-form"],
        ..PageHead::default()
    }
}

pub fn view(cx: &PageContext) -> AssessmentView {
    let criteria = CRITERIA.iter().map(|criterion| criterion_view(cx.site, criterion)).collect();
    AssessmentView { tool: ComparisonToolView::new(cx), criteria }
}

fn criterion_view(site: &SiteContext, criterion: &Criterion) -> CriterionView {
    let named = |(name, key): (&'static str, &str)| NamedText {
        name,
        label: site.texts.get(key).to_owned(),
    };
    CriterionView {
        id: criterion.id,
        label: site.texts.get(criterion.label).to_owned(),
        hint: site.texts.get(criterion.hint).to_owned(),
        weight: criterion.weight,
        shape: criterion.shape.name(),
        takes_numbers: !matches!(criterion.shape, Shape::Items),
        rows: criterion.rows.iter().map(|row| named((row, row_label(row)))).collect(),
        questions: criterion.questions.iter().map(|question| named(*question)).collect(),
        scores: ["0", "1", "2"].into_iter().zip(criterion.scores).map(named).collect(),
    }
}

fn row_label(row: &str) -> &'static str {
    let mut rows = GROUPS.iter().flat_map(|(_, rows)| rows.iter());
    rows.find(|(name, _)| *name == row)
        .map(|(_, label)| *label)
        .expect("criteria name rows that comparisons have")
}
