//! Communities of administrations that share a solution or practice, and the programmes that funded
//! them.

use super::Kind;
use super::parts::{Figure, Funding, LooseDate, Member};
use super::resolution::{Resolution, Resolved, Resolver};
use crate::closed_list::closed_list;

#[derive(Debug, Clone)]
pub struct Community<S: Resolution = Resolved> {
    pub state: Option<CommunityState>,
    /// Call of the programme through which the community was funded.
    pub call: Option<String>,
    pub funding: Option<Funding>,
    /// Period of activity, as free text.
    pub period: Option<String>,
    pub lead: Option<S::Organisation>,
    pub members: Vec<Member<S>>,
    pub aggregations: Option<Aggregations<S>>,
    pub governance: Option<S::Prose>,
    pub join: Option<S::Prose>,
    pub meetings: Vec<Meeting>,
    pub outputs: Vec<Output>,
    pub figures: Vec<Figure>,
    pub solutions: Vec<S::Entry>,
    pub practices: Vec<S::Entry>,
    pub website: Option<String>,
}

closed_list! {
    CommunityState { Open = "open", Closed = "closed", Historical = "historical" }
}

/// Groups of municipalities in a community, as counted by one source.
#[derive(Debug, Clone)]
pub struct Aggregations<S: Resolution = Resolved> {
    pub date: Option<LooseDate>,
    /// An http(s) URL.
    pub source: String,
    pub groups: Vec<Aggregation<S>>,
}

#[derive(Debug, Clone)]
pub struct Aggregation<S: Resolution = Resolved> {
    pub name: String,
    pub territory: Option<S::Territory>,
    pub municipalities: Option<u32>,
    pub residents: Option<u32>,
}

#[derive(Debug, Clone)]
pub struct Meeting {
    pub date: LooseDate,
    pub title: String,
    pub place: Option<String>,
    pub url: Option<String>,
}

/// A product of a community: a document, a model, a piece of software.
#[derive(Debug, Clone)]
pub struct Output {
    pub title: String,
    pub url: Option<String>,
    pub date: Option<LooseDate>,
}

/// A funding programme or policy under which communities were created: ELISA, OCPA2020.
#[derive(Debug, Clone)]
pub struct Programme {
    pub period: Option<String>,
    pub funding: Option<Funding>,
    pub calls: Vec<Call>,
    pub figures: Vec<Figure>,
    pub website: Option<String>,
}

#[derive(Debug, Clone)]
pub struct Call {
    pub title: String,
    pub date: Option<LooseDate>,
    pub url: Option<String>,
    /// Euros.
    pub amount: Option<u64>,
    pub source: Option<String>,
}

impl<S: Resolution> Community<S> {
    pub fn resolve_mentions<T: Resolution>(self, resolver: &mut impl Resolver<S, T>) -> Community<T>
    where
        T::Entry: PartialEq,
    {
        Community {
            state: self.state,
            call: self.call,
            funding: self.funding,
            period: self.period,
            lead: self.lead.and_then(|lead| resolver.organisation(lead)),
            members: self
                .members
                .into_iter()
                .filter_map(|member| member.resolve_mentions(resolver))
                .collect(),
            aggregations: self
                .aggregations
                .map(|aggregations| aggregations.resolve_mentions(resolver)),
            governance: self.governance.and_then(|prose| resolver.prose(prose)),
            join: self.join.and_then(|prose| resolver.prose(prose)),
            meetings: self.meetings,
            outputs: self.outputs,
            figures: self.figures,
            solutions: resolver.entries(Kind::Solution, self.solutions),
            practices: resolver.entries(Kind::Practice, self.practices),
            website: self.website,
        }
    }
}

impl<S: Resolution> Aggregations<S> {
    fn resolve_mentions<T: Resolution>(
        self,
        resolver: &mut impl Resolver<S, T>,
    ) -> Aggregations<T> {
        let group = |group: Aggregation<S>| {
            let Aggregation { name, territory, municipalities, residents } = group;
            Aggregation {
                name,
                territory: territory.and_then(|place| resolver.territory(place)),
                municipalities,
                residents,
            }
        };
        Aggregations {
            date: self.date,
            source: self.source,
            groups: self.groups.into_iter().map(group).collect(),
        }
    }
}
