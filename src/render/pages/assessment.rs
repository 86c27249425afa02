//! The comparative assessment required by article 68 CAD: twelve criteria with the questions of
//! AGID's tool. The page's script exports the tool's file.

use serde::Serialize;

use crate::failure::Result;
use crate::render::comparison::facts::GROUPS;
use crate::render::comparison::tool::ComparisonToolView;
use crate::render::context::{PageContext, SiteContext};
use crate::render::layout;
use crate::render::layout::head::PageHead;
use crate::render::parts::link::LinkView;
use crate::render::text_key::TextKey;
use crate::urls::Route;

/// A criterion, by its name in AGID's tool.
struct Criterion {
    id: &'static str,
    label: TextKey,
    hint: TextKey,
    /// Default weight in the tool, from 0 to 1.
    weight: &'static str,
    form: AnswerForm,
    /// Names of the comparison rows that are relevant for the criterion.
    rows: &'static [&'static str],
    /// Questions, each by its name in the tool with the key of its text.
    questions: &'static [(&'static str, TextKey)],
    /// Keys of the texts that explain the scores 0, 1 and 2.
    scores: [TextKey; 3],
}

/// Form of a criterion's answers in the tool's file.
#[derive(Clone, Copy)]
enum AnswerForm {
    /// Amounts of money.
    Costs,
    /// Yes or no.
    Items,
    /// The score itself.
    Choice,
    /// Percentage of requirements met.
    Requirements,
    Numbers,
}

impl AnswerForm {
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

const SCORES: [TextKey; 3] = [TextKey::ScoreNone, TextKey::ScorePartly, TextKey::ScoreFully];

const CRITERIA: [Criterion; 12] = [
    Criterion {
        id: "tco",
        label: TextKey::CriterionTco,
        hint: TextKey::CriterionTcoHint,
        weight: "1",
        form: AnswerForm::Costs,
        rows: &["licence", "costs"],
        questions: &[
            ("sviluppo", TextKey::CostDevelopment),
            ("integrazione", TextKey::CostIntegration),
            ("hardware", TextKey::CostHardware),
            ("consegna", TextKey::CostDelivery),
            ("adeguamento", TextKey::CostAdaptation),
            ("formazione", TextKey::CostTraining),
            ("licenze", TextKey::CostLicences),
            ("assistenza", TextKey::CostSupport),
            ("cloud", TextKey::CostCloud),
            ("gestione", TextKey::CostOperation),
            ("migrazione", TextKey::CostMigration),
            ("sicurezza_c", TextKey::CostSecurity),
        ],
        scores: SCORES,
    },
    Criterion {
        id: "interoperabilita",
        label: TextKey::CriterionInteroperability,
        hint: TextKey::CriterionInteroperabilityHint,
        weight: "0.7",
        form: AnswerForm::Items,
        rows: &["interoperability", "supports"],
        questions: &[
            ("i1", TextKey::QuestionI1),
            ("i2", TextKey::QuestionI2),
            ("i3", TextKey::QuestionI3),
            ("i4", TextKey::QuestionI4),
        ],
        scores: SCORES,
    },
    Criterion {
        id: "protezione_dati",
        label: TextKey::CriterionPrivacy,
        hint: TextKey::CriterionPrivacyHint,
        weight: "0.6",
        form: AnswerForm::Items,
        rows: &["privacy"],
        questions: &[
            ("p1", TextKey::QuestionP1),
            ("p2", TextKey::QuestionP2),
            ("p3", TextKey::QuestionP3),
        ],
        scores: SCORES,
    },
    Criterion {
        id: "sicurezza",
        label: TextKey::CriterionSecurity,
        hint: TextKey::CriterionSecurityHint,
        weight: "0.8",
        form: AnswerForm::Items,
        rows: &["security"],
        questions: &[("s1", TextKey::QuestionS1), ("s2", TextKey::QuestionS2)],
        scores: SCORES,
    },
    Criterion {
        id: "accessibilita",
        label: TextKey::CriterionAccessibility,
        hint: TextKey::CriterionAccessibilityHint,
        weight: "0",
        form: AnswerForm::Choice,
        rows: &["design"],
        questions: &[],
        scores: [
            TextKey::AccessibilityNone,
            TextKey::AccessibilityPartly,
            TextKey::AccessibilityFully,
        ],
    },
    Criterion {
        id: "copertura_req",
        label: TextKey::CriterionRequirements,
        hint: TextKey::CriterionRequirementsHint,
        weight: "0",
        form: AnswerForm::Requirements,
        rows: &["summary", "features"],
        questions: &[("copertura", TextKey::QuestionCoverage)],
        scores: SCORES,
    },
    Criterion {
        id: "manutentore",
        label: TextKey::CriterionMaintainer,
        hint: TextKey::CriterionMaintainerHint,
        weight: "0",
        form: AnswerForm::Choice,
        rows: &["maintenance", "contracts"],
        questions: &[],
        scores: [TextKey::MaintainerNone, TextKey::MaintainerMarket, TextKey::MaintainerPublic],
    },
    Criterion {
        id: "supporto",
        label: TextKey::CriterionSupport,
        hint: TextKey::CriterionSupportHint,
        weight: "0",
        form: AnswerForm::Items,
        rows: &["suppliers", "contracts"],
        questions: &[("su1", TextKey::QuestionSu1), ("su2", TextKey::QuestionSu2)],
        scores: SCORES,
    },
    Criterion {
        id: "dipendenze",
        label: TextKey::CriterionDependencies,
        hint: TextKey::CriterionDependenciesHint,
        weight: "0",
        form: AnswerForm::Numbers,
        rows: &["open", "proprietary"],
        questions: &[
            ("proprietario", TextKey::QuestionProprietary),
            ("opensource", TextKey::QuestionOpen),
        ],
        scores: SCORES,
    },
    Criterion {
        id: "competenze_pa",
        label: TextKey::CriterionSkills,
        hint: TextKey::CriterionSkillsHint,
        weight: "0",
        form: AnswerForm::Choice,
        rows: &["platforms", "documentation", "kit"],
        questions: &[],
        scores: [TextKey::SkillsNone, TextKey::SkillsLimited, TextKey::SkillsExcellent],
    },
    Criterion {
        id: "numero_pa",
        label: TextKey::CriterionUsers,
        hint: TextKey::CriterionUsersHint,
        weight: "0",
        form: AnswerForm::Numbers,
        rows: &["users"],
        questions: &[
            ("utilizzano", TextKey::QuestionUsing),
            ("interessate", TextKey::QuestionInterested),
        ],
        scores: SCORES,
    },
    Criterion {
        id: "vitalita",
        label: TextKey::CriterionVitality,
        hint: TextKey::CriterionVitalityHint,
        weight: "0.8",
        form: AnswerForm::Numbers,
        rows: &["release", "activity", "warnings"],
        questions: &[
            ("giorni", TextKey::QuestionDays),
            ("commit", TextKey::QuestionCommits),
            ("contributi", TextKey::QuestionContributors),
            ("release", TextKey::QuestionReleases),
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
    /// True if answers are numbers.
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

/// Renders the comparative assessment.
pub fn page(cx: &PageContext) -> Result<String> {
    layout::render(cx, "assessment.html", head(cx), &view(cx))
}

fn head(cx: &PageContext) -> PageHead {
    let text = |key| cx.site.texts.get(key).to_owned();
    PageHead {
        title: text(TextKey::AssessmentTitle),
        description: text(TextKey::AssessmentDescription),
        above: vec![LinkView::to(cx.url_to(&Route::Compare), text(TextKey::CompareTitle))],
        scripts: &["assessment-form"],
        ..PageHead::default()
    }
}

fn view(cx: &PageContext) -> AssessmentView {
    let criteria = CRITERIA.iter().map(|criterion| criterion_view(cx.site, criterion)).collect();
    AssessmentView { tool: ComparisonToolView::new(cx), criteria }
}

fn criterion_view(site: &SiteContext, criterion: &Criterion) -> CriterionView {
    let named = |(name, key): (&'static str, TextKey)| NamedText {
        name,
        label: site.texts.get(key).to_owned(),
    };
    CriterionView {
        id: criterion.id,
        label: site.texts.get(criterion.label).to_owned(),
        hint: site.texts.get(criterion.hint).to_owned(),
        weight: criterion.weight,
        shape: criterion.form.name(),
        takes_numbers: !matches!(criterion.form, AnswerForm::Items),
        rows: criterion.rows.iter().map(|row| named((row, row_label(row)))).collect(),
        questions: criterion.questions.iter().map(|question| named(*question)).collect(),
        scores: ["0", "1", "2"].into_iter().zip(criterion.scores).map(named).collect(),
    }
}

fn row_label(row: &str) -> TextKey {
    let mut rows = GROUPS.iter().flat_map(|(_, rows)| rows.iter());
    rows.find(|(name, _)| *name == row)
        .map(|(_, label)| *label)
        .expect("criteria name existing rows of comparisons")
}
