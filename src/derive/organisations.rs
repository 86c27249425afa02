//! The organisations of the catalogue with their entries, usages and memberships.

use std::collections::HashMap;

use icu_collator::CollatorBorrowed;

use crate::catalogue::parts::Role;
use crate::catalogue::practice::Reuser;
use crate::catalogue::usage::Usage;
use crate::catalogue::{Catalogue, Details, EntryId, Kind, Organisation};

/// An index into `Organisations`. Never part of any output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganisationId(pub u32);

/// An index into `Catalogue::usages`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UsageId(pub u32);

/// Everything in the catalogue about one organisation. Entries are sorted by kind and title.
#[derive(Debug)]
pub struct OrganisationActivity {
    pub organisation: Organisation,
    /// URL segment of the organisation.
    pub address: String,
    /// Its own entries: those with it as organisation, and practices it took part in.
    pub own: Vec<EntryId>,
    /// Communities and centres that it takes part in, with its roles.
    pub joins: Vec<(EntryId, Vec<Role>)>,
    pub uses: Vec<UsageId>,
    /// Usages of other organisations with this one as intermediary.
    pub serves: Vec<UsageId>,
    /// Centres that serve it.
    pub served_by: Vec<EntryId>,
    /// Practices of others that it adopted.
    pub reuses: Vec<EntryId>,
}

impl OrganisationActivity {
    /// Returns the organisation's own entries of one kind.
    pub fn own_of<'a>(
        &'a self,
        catalogue: &'a Catalogue,
        kind: Kind,
    ) -> impl Iterator<Item = EntryId> + 'a {
        self.own.iter().copied().filter(move |id| catalogue.entry(*id).kind() == kind)
    }
}

/// All organisations that an entry, a profile or a usage names, sorted by name. Users in `usedBy`
/// that are not in the register are left out.
#[derive(Debug, Default)]
pub struct Organisations {
    activities: Vec<OrganisationActivity>,
    by_address: HashMap<String, OrganisationId>,
}

impl Organisations {
    /// Collects the organisations of a catalogue. `in_order` holds the listed entries by kind and
    /// title.
    pub fn of(catalogue: &Catalogue, in_order: &[EntryId], collator: &CollatorBorrowed) -> Self {
        let mut organisations = Self::default();
        for profile in catalogue.profiles.values() {
            organisations.activity(&profile.organisation);
        }
        for &id in in_order {
            organisations.add_entry(catalogue, id);
        }
        for (id, usage) in (0..).map(UsageId).zip(&catalogue.usages) {
            organisations.add_usage(id, usage);
        }
        organisations.sort(collator);
        organisations
    }

    pub fn get(&self, id: OrganisationId) -> &OrganisationActivity {
        &self.activities[id.0 as usize]
    }

    pub fn iter(&self) -> impl Iterator<Item = (OrganisationId, &OrganisationActivity)> {
        (0..).map(OrganisationId).zip(&self.activities)
    }

    pub fn len(&self) -> usize {
        self.activities.len()
    }

    pub fn is_empty(&self) -> bool {
        self.activities.is_empty()
    }

    /// Finds the activity of an organisation; `None` if there is none.
    pub fn find(&self, organisation: &Organisation) -> Option<OrganisationId> {
        self.by_address.get(&organisation.address_name()?).copied()
    }

    /// Finds an organisation by URL segment.
    pub fn called(&self, address: &str) -> Option<OrganisationId> {
        self.by_address.get(address).copied()
    }

    fn activity(&mut self, organisation: &Organisation) -> Option<&mut OrganisationActivity> {
        let address = organisation.address_name()?;
        let next = OrganisationId(self.activities.len() as u32);
        let id = *self.by_address.entry(address.clone()).or_insert(next);
        if id == next {
            self.activities.push(OrganisationActivity {
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
        let activity = &mut self.activities[id.0 as usize];
        // A named organisation whose slug is an IPA code is the one in the register.
        if activity.organisation.ipa().is_none() && organisation.ipa().is_some() {
            activity.organisation = organisation.clone();
        }
        Some(activity)
    }

    fn add_entry(&mut self, catalogue: &Catalogue, id: EntryId) {
        let entry = catalogue.entry(id);
        if let Some(activity) =
            entry.organisation.as_ref().and_then(|organisation| self.activity(organisation))
        {
            activity.own.push(id);
        }
        match &entry.details {
            Details::Community(community) => {
                for member in &community.members {
                    self.join(&member.organisation, id, &member.roles);
                }
                community.lead.iter().for_each(|lead| self.join(lead, id, &[Role::Lead]));
            }
            Details::Practice(practice) => {
                for organisation in &practice.organisations {
                    self.activity(organisation)
                        .filter(|activity| activity.own.last() != Some(&id))
                        .into_iter()
                        .for_each(|activity| activity.own.push(id));
                }
                for reuse in &practice.reused_by {
                    if let Reuser::Organisation(organisation) = &reuse.by {
                        self.activity(organisation)
                            .filter(|activity| activity.reuses.last() != Some(&id))
                            .into_iter()
                            .for_each(|activity| activity.reuses.push(id));
                    }
                }
            }
            Details::Centre(centre) => {
                for partner in &centre.partners {
                    self.join(&partner.organisation, id, &partner.roles);
                }
                for organisation in &centre.serves {
                    self.activity(organisation)
                        .filter(|activity| activity.served_by.last() != Some(&id))
                        .into_iter()
                        .for_each(|activity| activity.served_by.push(id));
                }
            }
            Details::Solution(_) | Details::Programme(_) | Details::Page => {}
        }
    }

    fn join(&mut self, organisation: &Organisation, entry: EntryId, roles: &[Role]) {
        let Some(activity) = self.activity(organisation) else { return };
        if activity.joins.last().is_none_or(|(last, _)| *last != entry) {
            activity.joins.push((entry, Vec::new()));
        }
        let (_, known) =
            activity.joins.last_mut().expect("an item was just added if there was none");
        known
            .extend(roles.iter().filter(|role| !known.contains(role)).copied().collect::<Vec<_>>());
    }

    fn add_usage(&mut self, id: UsageId, usage: &Usage) {
        if usage.is_identified()
            && let Some(activity) = self.activity(&usage.organisation)
        {
            activity.uses.push(id);
        }
        if let Some(activity) =
            usage.intermediary.as_ref().and_then(|organisation| self.activity(organisation))
        {
            activity.serves.push(id);
        }
    }

    fn sort(&mut self, collator: &CollatorBorrowed) {
        self.activities.sort_by(|one, other| {
            let by_name = collator.compare(one.organisation.name(), other.organisation.name());
            by_name.then_with(|| one.address.cmp(&other.address))
        });
        self.by_address = self
            .activities
            .iter()
            .map(|activity| activity.address.clone())
            .zip((0..).map(OrganisationId))
            .collect();
    }
}
