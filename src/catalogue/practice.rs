//! Good practices: ways of working described so that others can adopt them.

use super::parts::{Figure, Funding, LooseDate};
use super::resolution::{Resolution, Resolved, Resolver};
use super::{EntryId, Kind};
use crate::closed_list::closed_list;

#[derive(Debug, Clone)]
pub struct Practice<S: Resolution = Resolved> {
    pub practice_kind: Option<PracticeKind>,
    /// The organisations that took part, in addition to the entry's own.
    pub organisations: Vec<S::Organisation>,
    pub problem: Option<S::Prose>,
    /// Description of the action; if `None`, the text of the entry describes it.
    pub action: Option<S::Prose>,
    pub results: Vec<Figure>,
    pub costs: Option<S::Prose>,
    pub time: Option<S::Prose>,
    pub funding: Option<Funding>,
    pub conditions: Option<S::Prose>,
    pub lessons: Option<S::Prose>,
    pub reused_by: Vec<Reuse<S>>,
    pub evolution_of: Option<S::Entry>,
    pub solutions: Vec<S::Entry>,
    pub communities: Vec<S::Entry>,
    pub website: Option<String>,
}

closed_list! {
    PracticeKind {
        SharedService = "sharedService",
        CompetenceCentre = "competenceCentre",
        Method = "method",
        Tool = "tool",
        Network = "network",
    }
}

/// A reuse of the practice.
#[derive(Debug, Clone)]
pub struct Reuse<S: Resolution = Resolved> {
    pub by: Reuser<S>,
    pub since: Option<LooseDate>,
    pub note: Option<String>,
    /// An http(s) URL.
    pub source: Option<String>,
}

#[derive(Debug, Clone)]
pub enum Reuser<S: Resolution = Resolved> {
    Organisation(S::Organisation),
    /// A community or a practice that adopted it.
    Entry(S::Entry),
}

impl<S: Resolution> Practice<S> {
    pub fn resolve_mentions<T: Resolution>(self, resolver: &mut impl Resolver<S, T>) -> Practice<T>
    where
        T::Entry: PartialEq,
    {
        let mut prose = |prose: Option<S::Prose>| prose.and_then(|prose| resolver.prose(prose));
        let (problem, action, costs) = (prose(self.problem), prose(self.action), prose(self.costs));
        let (time, conditions, lessons) =
            (prose(self.time), prose(self.conditions), prose(self.lessons));
        Practice {
            practice_kind: self.practice_kind,
            organisations: resolver.organisations(self.organisations),
            problem,
            action,
            results: self.results,
            costs,
            time,
            funding: self.funding,
            conditions,
            lessons,
            reused_by: self
                .reused_by
                .into_iter()
                .filter_map(|reuse| reuse.resolve_mentions(resolver))
                .collect(),
            evolution_of: self
                .evolution_of
                .and_then(|entry| resolver.entry(Some(Kind::Practice), entry)),
            solutions: resolver.entries(Kind::Solution, self.solutions),
            communities: resolver.entries(Kind::Community, self.communities),
            website: self.website,
        }
    }
}

impl Practice {
    /// Returns whether the practice tells what using a solution takes: costs, time or funding.
    pub fn reports_costs_of(&self, solution: EntryId) -> bool {
        let has_text = self.costs.is_some() || self.time.is_some() || self.funding.is_some();
        has_text && self.solutions.contains(&solution)
    }

    /// Returns the keys of missing sections. The text below the front matter counts as `action`,
    /// funding as `costs`.
    pub fn missing_sections(
        &self,
        has_text: bool,
        has_contacts: bool,
    ) -> impl Iterator<Item = &'static str> + use<> {
        let sections = [
            ("problem", self.problem.is_some()),
            ("action", self.action.is_some() || has_text),
            ("results", !self.results.is_empty()),
            ("costs", self.costs.is_some() || self.funding.is_some()),
            ("time", self.time.is_some()),
            ("conditions", self.conditions.is_some()),
            ("lessons", self.lessons.is_some()),
            ("contacts", has_contacts),
        ];
        sections.into_iter().filter(|(_, is_present)| !is_present).map(|(key, _)| key)
    }
}

impl<S: Resolution> Reuse<S> {
    fn resolve_mentions<T: Resolution>(
        self,
        resolver: &mut impl Resolver<S, T>,
    ) -> Option<Reuse<T>> {
        let by = match self.by {
            Reuser::Organisation(organisation) => {
                Reuser::Organisation(resolver.organisation(organisation)?)
            }
            Reuser::Entry(entry) => Reuser::Entry(resolver.entry(None, entry)?),
        };
        Some(Reuse { by, since: self.since, note: self.note, source: self.source })
    }
}
