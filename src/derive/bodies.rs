//! Which bodies the catalogue knows, and what each releases, uses, joins and tells.

use std::collections::HashMap;

use icu_collator::CollatorBorrowed;

use crate::catalogue::parts::Role;
use crate::catalogue::practice::Reuser;
use crate::catalogue::usage::{SaidBy, Usage};
use crate::catalogue::{Catalogue, Details, EntryId, Kind, Organisation};

/// A body found. Never shown: a position in `Bodies`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BodyId(pub u32);

/// A usage by its position in `Catalogue::usages`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UsageId(pub u32);

/// All that the catalogue knows about one body. Entries stand by kind and title.
#[derive(Debug)]
pub struct Dossier {
    pub organisation: Organisation,
    /// Its name in addresses.
    pub address: String,
    /// Entries of its own: what it releases, tells, runs.
    pub own: Vec<EntryId>,
    /// Communities and centres that it takes part in, with what it does there.
    pub joins: Vec<(EntryId, Vec<Role>)>,
    pub uses: Vec<UsageId>,
    /// Usages of others, for whom it is the intermediary.
    pub serves: Vec<UsageId>,
    /// Centres that serve it.
    pub served_by: Vec<EntryId>,
    /// Practices of others that it took over.
    pub reuses: Vec<EntryId>,
}

impl Dossier {
    /// Returns its own entries of one kind.
    pub fn own_of<'a>(
        &'a self,
        catalogue: &'a Catalogue,
        kind: Kind,
    ) -> impl Iterator<Item = EntryId> + 'a {
        self.own.iter().copied().filter(move |id| catalogue.entry(*id).kind() == kind)
    }
}

/// Every body that an entry or a declaration names, by name. Names in `usedBy` that no register knows are not among them.
#[derive(Debug, Default)]
pub struct Bodies {
    dossiers: Vec<Dossier>,
    by_address: HashMap<String, BodyId>,
}

impl Bodies {
    /// Gathers the bodies of a catalogue whose entries are given in the order that lists have.
    pub fn of(catalogue: &Catalogue, in_order: &[EntryId], collator: &CollatorBorrowed) -> Self {
        let mut bodies = Self::default();
        for portrait in catalogue.portraits.values() {
            bodies.dossier(&portrait.organisation);
        }
        for &id in in_order {
            bodies.add_entry(catalogue, id);
        }
        for (id, usage) in (0..).map(UsageId).zip(&catalogue.usages) {
            bodies.add_usage(id, usage);
        }
        bodies.sort(collator);
        bodies
    }

    pub fn get(&self, id: BodyId) -> &Dossier {
        &self.dossiers[id.0 as usize]
    }

    pub fn iter(&self) -> impl Iterator<Item = (BodyId, &Dossier)> {
        (0..).map(BodyId).zip(&self.dossiers)
    }

    pub fn len(&self) -> usize {
        self.dossiers.len()
    }

    pub fn is_empty(&self) -> bool {
        self.dossiers.is_empty()
    }

    /// Returns the body's dossier, if it has one.
    pub fn find(&self, organisation: &Organisation) -> Option<BodyId> {
        self.by_address.get(&organisation.address_name()?).copied()
    }

    /// Returns the body of this name in addresses.
    pub fn called(&self, address: &str) -> Option<BodyId> {
        self.by_address.get(address).copied()
    }

    fn dossier(&mut self, organisation: &Organisation) -> Option<&mut Dossier> {
        let address = organisation.address_name()?;
        let next = BodyId(self.dossiers.len() as u32);
        let id = *self.by_address.entry(address.clone()).or_insert(next);
        if id == next {
            self.dossiers.push(Dossier {
                organisation: organisation.clone(),
                address,
                own: Vec::new(),
                joins: Vec::new(),
                uses: Vec::new(),
                serves: Vec::new(),
                served_by: Vec::new(),
                reuses: Vec::new(),
            });
        }
        let dossier = &mut self.dossiers[id.0 as usize];
        // A name that happens to be a code means the body with that code.
        if dossier.organisation.ipa().is_none() && organisation.ipa().is_some() {
            dossier.organisation = organisation.clone();
        }
        Some(dossier)
    }

    fn add_entry(&mut self, catalogue: &Catalogue, id: EntryId) {
        let entry = catalogue.entry(id);
        if let Some(dossier) = entry.organisation.as_ref().and_then(|body| self.dossier(body)) {
            dossier.own.push(id);
        }
        match &entry.details {
            Details::Community(community) => {
                for member in &community.members {
                    self.join(&member.organisation, id, &member.roles);
                }
                community.lead.iter().for_each(|lead| self.join(lead, id, &[Role::Lead]));
            }
            Details::Practice(practice) => {
                for body in &practice.organisations {
                    self.dossier(body)
                        .filter(|dossier| dossier.own.last() != Some(&id))
                        .into_iter()
                        .for_each(|dossier| dossier.own.push(id));
                }
                for reuse in &practice.reused_by {
                    if let Reuser::Body(body) = &reuse.by {
                        self.dossier(body).into_iter().for_each(|dossier| dossier.reuses.push(id));
                    }
                }
            }
            Details::Centre(centre) => {
                for partner in &centre.partners {
                    self.join(&partner.organisation, id, &partner.roles);
                }
                for body in &centre.serves {
                    self.dossier(body).into_iter().for_each(|dossier| dossier.served_by.push(id));
                }
            }
            Details::Solution(_) | Details::Programme(_) | Details::Page => {}
        }
    }

    fn join(&mut self, organisation: &Organisation, entry: EntryId, roles: &[Role]) {
        let Some(dossier) = self.dossier(organisation) else { return };
        if dossier.joins.last().is_none_or(|(last, _)| *last != entry) {
            dossier.joins.push((entry, Vec::new()));
        }
        let (_, known) = dossier.joins.last_mut().expect("one was just added where there was none");
        known
            .extend(roles.iter().filter(|role| !known.contains(role)).copied().collect::<Vec<_>>());
    }

    fn add_usage(&mut self, id: UsageId, usage: &Usage) {
        let is_known = usage.said_by == SaidBy::Declaration || usage.organisation.ipa().is_some();
        if is_known && let Some(dossier) = self.dossier(&usage.organisation) {
            dossier.uses.push(id);
        }
        if let Some(dossier) = usage.intermediary.as_ref().and_then(|body| self.dossier(body)) {
            dossier.serves.push(id);
        }
    }

    fn sort(&mut self, collator: &CollatorBorrowed) {
        self.dossiers.sort_by(|one, other| {
            let by_name = collator.compare(one.organisation.name(), other.organisation.name());
            by_name.then_with(|| one.address.cmp(&other.address))
        });
        self.by_address = self
            .dossiers
            .iter()
            .map(|dossier| dossier.address.clone())
            .zip((0..).map(BodyId))
            .collect();
    }
}
