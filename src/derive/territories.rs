//! Activity by territory: organisations of each region and province, the solutions they use, and
//! their entries.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::organisations::{OrganisationId, Organisations, UsageId};
use super::users;
use crate::catalogue::register::{Province, Region, Territory};
use crate::catalogue::usage::Software;
use crate::catalogue::{Catalogue, EntryId, Kind};

/// Organisations, solutions and entries of one territory.
#[derive(Debug, Default)]
pub struct PlaceActivity {
    /// Organisations of the territory, by name.
    pub organisations: Vec<OrganisationId>,
    /// Solutions in use in the territory, the most used first, each with its usages.
    pub in_use: Vec<(EntryId, Vec<UsageId>)>,
    /// Entries of the territory by kind and title: those located there, and those that one of its
    /// organisations owns or takes part in.
    pub entries: BTreeSet<RankedEntry>,
}

/// An entry with its rank in lists, which defines its order in a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RankedEntry {
    rank: u32,
    pub entry: EntryId,
}

impl PlaceActivity {
    pub fn is_empty(&self) -> bool {
        self.organisations.is_empty() && self.entries.is_empty()
    }

    /// Returns the entries of one kind.
    pub fn of_kind<'a>(
        &'a self,
        catalogue: &'a Catalogue,
        kind: Kind,
    ) -> impl Iterator<Item = EntryId> + 'a {
        self.entries
            .iter()
            .map(|ranked| ranked.entry)
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
            (Reverse(organisations_in(catalogue, usages)), *solution)
        });
    }
}

/// Returns the number of organisations with software in use among these.
pub fn organisations_in(catalogue: &Catalogue, usages: &[UsageId]) -> usize {
    users::count(usages.iter().map(|id| &catalogue.usages[id.0 as usize]))
}

/// Activity in a region and its provinces, in ISTAT's order.
#[derive(Debug)]
pub struct RegionActivity {
    pub region: &'static Region,
    /// Activity in the whole region, provinces included.
    pub place: PlaceActivity,
    pub provinces: Vec<(&'static Province, PlaceActivity)>,
}

impl RegionActivity {
    /// Returns the activity in a province; `None` if there is none.
    pub fn province(&self, province: &Province) -> Option<&PlaceActivity> {
        let found = self.provinces.iter().find(|(known, _)| *known == province);
        found.map(|(_, place)| place)
    }
}

/// Returns the regions with activity in ISTAT's order. `in_order` holds the listed entries by kind
/// and title.
pub fn territories(
    catalogue: &Catalogue,
    organisations: &Organisations,
    in_order: &[EntryId],
) -> Vec<RegionActivity> {
    let mut map = Map::default();
    let ranks: BTreeMap<EntryId, u32> = in_order.iter().copied().zip(0..).collect();
    let ranked = |entry: EntryId| RankedEntry {
        rank: ranks.get(&entry).copied().unwrap_or(u32::MAX),
        entry,
    };
    for &id in in_order {
        if let Some(territory) = catalogue.entry(id).territory {
            map.each(territory, &mut |place| {
                place.entries.insert(ranked(id));
            });
        }
    }
    for (id, activity) in organisations.iter() {
        let Some(territory) = catalogue.territory_of(&activity.organisation) else { continue };
        map.each(territory, &mut |place| {
            place.organisations.push(id);
            let joined = activity.joins.iter().map(|(entry, _)| *entry);
            place.entries.extend(joined.chain(activity.own.iter().copied()).map(ranked));
        });
        for &usage_id in &activity.uses {
            let usage = &catalogue.usages[usage_id.0 as usize];
            if let (Software::Entry(solution), true) = (&usage.software, usage.is_in_use()) {
                map.each(territory, &mut |place| place.add_usage(*solution, usage_id));
            }
        }
    }
    map.into_regions(catalogue)
}

#[derive(Default)]
struct Map {
    regions: BTreeMap<&'static str, RegionActivity>,
}

impl Map {
    /// Calls `act` for the region of a territory and, if the territory is one, for the province.
    fn each(&mut self, territory: Territory, act: &mut dyn FnMut(&mut PlaceActivity)) {
        let Territory { region, province } = territory;
        let new =
            || RegionActivity { region, place: PlaceActivity::default(), provinces: Vec::new() };
        let found = self.regions.entry(region.istat.as_str()).or_insert_with(new);
        act(&mut found.place);
        let Some(province) = province else { return };
        let position = match found
            .provinces
            .binary_search_by_key(&province.istat.as_str(), |(known, _)| known.istat.as_str())
        {
            Ok(position) => position,
            Err(position) => {
                found.provinces.insert(position, (province, PlaceActivity::default()));
                position
            }
        };
        act(&mut found.provinces[position].1);
    }

    fn into_regions(self, catalogue: &Catalogue) -> Vec<RegionActivity> {
        let mut regions: Vec<_> = self.regions.into_values().collect();
        for region in &mut regions {
            region.place.sort(catalogue);
            region.provinces.iter_mut().for_each(|(_, place)| place.sort(catalogue));
        }
        regions
    }
}
