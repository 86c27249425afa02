//! What stands where: for each region and province, its bodies, what they use, what they give and what they keep together.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::bodies::{Bodies, BodyId, UsageId};
use crate::catalogue::register::{Province, Region, Territory};
use crate::catalogue::usage::Software;
use crate::catalogue::{Catalogue, EntryId, Kind, Organisation};

/// What the catalogue knows of one place.
#[derive(Debug, Default)]
pub struct Place {
    /// Bodies of the place, by name.
    pub bodies: Vec<BodyId>,
    /// Solutions that bodies of the place use today, the most used first, each with the usages.
    pub in_use: Vec<(EntryId, Vec<UsageId>)>,
    /// Entries of the place by kind and title: its own, and communities that a body of the place takes part in.
    pub entries: BTreeSet<Standing>,
}

/// An entry by its rank in lists, so that a set of them stands in that order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Standing {
    rank: u32,
    pub entry: EntryId,
}

impl Place {
    pub fn is_empty(&self) -> bool {
        self.bodies.is_empty() && self.entries.is_empty()
    }

    /// Returns the entries of one kind.
    pub fn of_kind<'a>(
        &'a self,
        catalogue: &'a Catalogue,
        kind: Kind,
    ) -> impl Iterator<Item = EntryId> + 'a {
        self.entries
            .iter()
            .map(|standing| standing.entry)
            .filter(move |id| catalogue.entry(*id).kind() == kind)
    }

    fn add_usage(&mut self, solution: EntryId, usage: UsageId) {
        match self.in_use.iter_mut().find(|(known, _)| *known == solution) {
            Some((_, usages)) => usages.push(usage),
            None => self.in_use.push((solution, vec![usage])),
        }
    }

    fn sort(&mut self, catalogue: &Catalogue) {
        self.in_use.sort_by_cached_key(|(solution, usages)| {
            (Reverse(bodies_in(catalogue, usages)), *solution)
        });
    }
}

/// Returns how many bodies some usages are of: one may use a solution through several intermediaries.
pub fn bodies_in(catalogue: &Catalogue, usages: &[UsageId]) -> usize {
    let names: BTreeSet<_> =
        usages.iter().map(|id| catalogue.usages[id.0 as usize].organisation.name()).collect();
    names.len()
}

/// A region with its provinces, in ISTAT's order.
#[derive(Debug)]
pub struct RegionPlace {
    pub region: &'static Region,
    /// All of the region, provinces included.
    pub place: Place,
    pub provinces: Vec<(&'static Province, Place)>,
}

impl RegionPlace {
    /// Returns what is known of a province.
    pub fn province(&self, province: &Province) -> Option<&Place> {
        let found = self.provinces.iter().find(|(known, _)| *known == province);
        found.map(|(_, place)| place)
    }
}

/// Gathers the places where something stands, north to south.
pub fn territories(
    catalogue: &Catalogue,
    bodies: &Bodies,
    in_order: &[EntryId],
) -> Vec<RegionPlace> {
    let mut map = Map::default();
    let ranks: BTreeMap<EntryId, u32> = in_order.iter().copied().zip(0..).collect();
    let standing =
        |entry: EntryId| Standing { rank: ranks.get(&entry).copied().unwrap_or(u32::MAX), entry };
    for &id in in_order {
        if let Some(territory) = catalogue.entry(id).territory {
            map.each(territory, &mut |place| {
                place.entries.insert(standing(id));
            });
        }
    }
    for (id, dossier) in bodies.iter() {
        let Some(territory) = territory_of(catalogue, &dossier.organisation) else { continue };
        map.each(territory, &mut |place| {
            place.bodies.push(id);
            let joined = dossier.joins.iter().map(|(entry, _)| *entry);
            place.entries.extend(joined.chain(dossier.own.iter().copied()).map(standing));
        });
        for &usage_id in &dossier.uses {
            let usage = &catalogue.usages[usage_id.0 as usize];
            if let (Software::Entry(solution), true) = (&usage.software, usage.is_current()) {
                map.each(territory, &mut |place| place.add_usage(*solution, usage_id));
            }
        }
    }
    map.into_regions(catalogue)
}

/// Returns where a body works, by the register or by what an editor says of it.
pub fn territory_of(catalogue: &Catalogue, organisation: &Organisation) -> Option<Territory> {
    organisation
        .territory()
        .or_else(|| catalogue.portraits.get(&organisation.address_name()?)?.territory)
}

#[derive(Default)]
struct Map {
    regions: BTreeMap<&'static str, RegionPlace>,
}

impl Map {
    /// Lets `act` touch the region of a territory and, if it names one, the province.
    fn each(&mut self, territory: Territory, act: &mut dyn FnMut(&mut Place)) {
        let Territory { region, province } = territory;
        let new = || RegionPlace { region, place: Place::default(), provinces: Vec::new() };
        let found = self.regions.entry(region.istat.as_str()).or_insert_with(new);
        act(&mut found.place);
        let Some(province) = province else { return };
        let position = match found
            .provinces
            .binary_search_by_key(&province.istat.as_str(), |(known, _)| known.istat.as_str())
        {
            Ok(position) => position,
            Err(position) => {
                found.provinces.insert(position, (province, Place::default()));
                position
            }
        };
        act(&mut found.provinces[position].1);
    }

    fn into_regions(self, catalogue: &Catalogue) -> Vec<RegionPlace> {
        let mut regions: Vec<_> = self.regions.into_values().collect();
        for region in &mut regions {
            region.place.sort(catalogue);
            region.provinces.iter_mut().for_each(|(_, place)| place.sort(catalogue));
        }
        regions
    }
}
