//! Progress of the network of competence centres: the provinces that have one, and the site's
//! goals.
//!
//! A centre counts for the province that runs it. Metropolitan cities and the provinces of regions
//! with a special statute are kept separate, because the goals refer to the 76 provinces of the 15
//! regions with ordinary statute.

use jiff::civil::Date;

use super::is_planned;
use super::organisations::Organisations;
use crate::catalogue::register::{
    OrganisationKind, Province, ProvinceKind, Region, Statute, register,
};
use crate::catalogue::site::{Goal, Measure};
use crate::catalogue::{Catalogue, Details, EntryId, Organisation};

#[derive(Debug, Default)]
pub struct Coverage {
    /// The site's goals in their order, with progress.
    pub goals: Vec<Progress>,
    /// All regions in ISTAT's order.
    pub regions: Vec<RegionCoverage>,
}

#[derive(Debug)]
pub struct Progress {
    pub goal: Goal,
    pub reached: usize,
    pub target: usize,
}

#[derive(Debug)]
pub struct RegionCoverage {
    pub region: &'static Region,
    /// In ISTAT's order.
    pub provinces: Vec<ProvinceCoverage>,
    /// True if the region itself runs a centre.
    pub runs_centre: bool,
}

#[derive(Debug)]
pub struct ProvinceCoverage {
    pub province: &'static Province,
    /// Centres run by the province, by title.
    pub centres: Vec<EntryId>,
    pub is_pilot: bool,
    /// Number of organisations in the catalogue whose territory is in the province.
    pub organisations: usize,
}

impl RegionCoverage {
    pub fn is_ordinary(&self) -> bool {
        self.region.statute == Statute::Ordinary
    }

    /// Returns the provinces that count for the goals: those of an ordinary region, without
    /// metropolitan cities.
    pub fn counted(&self) -> impl Iterator<Item = &ProvinceCoverage> {
        self.provinces
            .iter()
            .filter(|row| self.is_ordinary() && row.province.kind == ProvinceKind::Province)
    }

    pub fn has_centre(&self) -> bool {
        self.provinces.iter().any(|row| !row.centres.is_empty())
    }
}

/// Computes the coverage. `in_order` holds the listed entries by kind and title. Centres that open
/// after `day` do not count.
pub fn coverage(
    catalogue: &Catalogue,
    organisations: &Organisations,
    in_order: &[EntryId],
    day: Option<Date>,
) -> Coverage {
    let is_open = |id: &EntryId| match &catalogue.entry(*id).details {
        Details::Centre(centre) => !is_planned(centre, day),
        Details::Solution(_)
        | Details::Community(_)
        | Details::Practice(_)
        | Details::Programme(_)
        | Details::Page => false,
    };
    let centres: Vec<_> = in_order.iter().copied().filter(is_open).collect();
    let province = |province: &'static Province| {
        let centres: Vec<_> =
            centres.iter().copied().filter(|id| runs(province, catalogue, *id)).collect();
        let is_pilot = centres.iter().any(|id| is_pilot(catalogue, *id));
        let here = |organisation: &Organisation| {
            catalogue.territory_of(organisation).and_then(|place| place.province) == Some(province)
        };
        let organisations =
            organisations.iter().filter(|(_, activity)| here(&activity.organisation)).count();
        ProvinceCoverage { province, centres, is_pilot, organisations }
    };
    let region = |region: &'static Region| RegionCoverage {
        region,
        provinces: register().provinces_of(region).map(province).collect(),
        runs_centre: centres.iter().any(|id| is_run_by_region(region, catalogue, *id)),
    };
    let regions: Vec<_> = register().regions().iter().map(region).collect();
    let goals = catalogue.site.goals.iter().map(|goal| progress(goal, &regions)).collect();
    Coverage { goals, regions }
}

fn runs(province: &Province, catalogue: &Catalogue, centre: EntryId) -> bool {
    let ipa =
        catalogue.entry(centre).organisation.as_ref().and_then(|organisation| organisation.ipa());
    ipa.is_some_and(|ipa| province.is_run_by(ipa))
}

fn is_run_by_region(region: &Region, catalogue: &Catalogue, centre: EntryId) -> bool {
    match &catalogue.entry(centre).organisation {
        Some(Organisation::Registered(organisation)) => {
            organisation.kind == OrganisationKind::Region
                && organisation.territory().is_some_and(|place| place.region == region)
        }
        Some(Organisation::Named(_)) | None => false,
    }
}

fn is_pilot(catalogue: &Catalogue, centre: EntryId) -> bool {
    matches!(&catalogue.entry(centre).details, Details::Centre(centre) if centre.pilot)
}

fn progress(goal: &Goal, regions: &[RegionCoverage]) -> Progress {
    let counted = || regions.iter().flat_map(RegionCoverage::counted);
    let ordinary = || regions.iter().filter(|region| region.is_ordinary());
    let (reached, all) = match goal.measure {
        Measure::PilotProvinces => {
            (counted().filter(|row| row.is_pilot).count(), counted().count())
        }
        Measure::RegionsWithCentre => {
            (ordinary().filter(|region| region.has_centre()).count(), ordinary().count())
        }
        Measure::ProvincesWithCentre => {
            (counted().filter(|row| !row.centres.is_empty()).count(), counted().count())
        }
    };
    Progress {
        goal: goal.clone(),
        reached,
        target: goal.target.map_or(all, |target| target as usize),
    }
}
