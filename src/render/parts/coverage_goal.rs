//! Goals of the network of competence centres.

use crate::catalogue::site::Goal;
use crate::derive::coverage::Progress;
use crate::render::context::SiteContext;
use crate::render::locale;
use crate::render::text_key::{LabelGroup, TextKey};

/// Returns the name of a goal without a title. The names of goals without a target speak of all
/// provinces or regions.
pub fn goal_label(site: &SiteContext, goal: &Goal) -> String {
    let group =
        if goal.target.is_some() { LabelGroup::CoverageMeasure } else { LabelGroup::CoverageGoal };
    site.texts.label(group, goal.measure.name())
}

/// Returns the progress towards a goal: `3 su 76`, `3 (obiettivo: 10)`.
pub fn goal_figure(site: &SiteContext, Progress { goal, reached, target }: &Progress) -> String {
    let key = match (&goal.title, goal.target) {
        (None, Some(_)) => TextKey::CoverageFigureTarget,
        (Some(_), _) | (None, None) => TextKey::CoverageFigure,
    };
    let [reached, target] = [*reached, *target].map(|count| locale::number(site.lang(), count));
    site.texts.say(key, &[("reached", reached.into()), ("target", target.into())])
}
