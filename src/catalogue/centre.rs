//! Competence centres of provinces, which provide services to municipalities.

use super::Kind;
use super::parts::{Figure, LooseDate, Member};
use super::resolution::{Resolution, Resolved, Resolver};
use crate::closed_list::closed_list;

#[derive(Debug, Clone)]
pub struct Centre<S: Resolution = Resolved> {
    /// True for a pilot centre of the programme.
    pub pilot: bool,
    pub opened: Option<LooseDate>,
    pub services: Vec<Service<S>>,
    pub offices: Vec<Office>,
    /// Digital laboratories.
    pub labs: Vec<Office>,
    pub partners: Vec<Member<S>>,
    /// Organisations served.
    pub serves: Vec<S::Organisation>,
    pub figures: Vec<Figure>,
    pub join: Option<S::Prose>,
    pub costs: Option<S::Prose>,
    pub solutions: Vec<S::Entry>,
    pub practices: Vec<S::Entry>,
    pub communities: Vec<S::Entry>,
    pub website: Option<String>,
}

#[derive(Debug, Clone)]
pub struct Service<S: Resolution = Resolved> {
    pub area: Area,
    pub title: String,
    pub text: Option<String>,
    pub solutions: Vec<S::Entry>,
}

closed_list! {
    /// The five service areas of UPI's competence centres.
    Area {
        TerritorialInformation = "territorialInformation",
        Collaboration = "collaboration",
        DocumentManagement = "documentManagement",
        EnablingServices = "enablingServices",
        DataManagement = "dataManagement",
    }
}

/// An office that can be visited or called.
#[derive(Debug, Clone)]
pub struct Office {
    pub name: String,
    pub municipality: Option<String>,
    pub address: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub url: Option<String>,
    pub note: Option<String>,
}

impl<S: Resolution> Centre<S> {
    pub fn resolve_mentions<T: Resolution>(self, resolver: &mut impl Resolver<S, T>) -> Centre<T>
    where
        T::Entry: PartialEq,
    {
        Centre {
            pilot: self.pilot,
            opened: self.opened,
            services: self
                .services
                .into_iter()
                .map(|service| service.resolve_mentions(resolver))
                .collect(),
            offices: self.offices,
            labs: self.labs,
            partners: self
                .partners
                .into_iter()
                .filter_map(|partner| partner.resolve_mentions(resolver))
                .collect(),
            serves: resolver.organisations(self.serves),
            figures: self.figures,
            join: self.join.and_then(|prose| resolver.prose(prose)),
            costs: self.costs.and_then(|prose| resolver.prose(prose)),
            solutions: resolver.entries(Kind::Solution, self.solutions),
            practices: resolver.entries(Kind::Practice, self.practices),
            communities: resolver.entries(Kind::Community, self.communities),
            website: self.website,
        }
    }
}

impl<S: Resolution> Service<S> {
    fn resolve_mentions<T: Resolution>(self, resolver: &mut impl Resolver<S, T>) -> Service<T>
    where
        T::Entry: PartialEq,
    {
        let Self { area, title, text, solutions } = self;
        Service { area, title, text, solutions: resolver.entries(Kind::Solution, solutions) }
    }
}
