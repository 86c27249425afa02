//! The regions of Italy as equal tiles, roughly where they lie: a map that is read as a list, and asks nobody for a drawing.

use serde::Serialize;

use super::{LinkView, address_of_place};
use crate::catalogue::register::{Region, Territory, register};
use crate::render::locale;
use crate::render::press::{Links, Press};

#[derive(Serialize)]
pub struct TileView {
    /// ISTAT's code, by which the stylesheet finds the tile's place: `09`.
    region: &'static str,
    /// Three letters for where the name has no room.
    short: &'static str,
    link: LinkView,
    number: String,
    /// What the number means, for those who hear it.
    words: String,
    /// How dark it is, from 0 for nothing to 4.
    step: usize,
}

/// What a tile says.
pub struct Told {
    pub count: usize,
    /// Out of how many; `None` where there is no end.
    pub of: Option<usize>,
    pub words: String,
}

/// Names on car plates are provinces'; these are how statistics shorten regions.
const SHORT: [(&str, &str); 20] = [
    ("01", "PIE"),
    ("02", "VDA"),
    ("03", "LOM"),
    ("04", "TAA"),
    ("05", "VEN"),
    ("06", "FVG"),
    ("07", "LIG"),
    ("08", "EMR"),
    ("09", "TOS"),
    ("10", "UMB"),
    ("11", "MAR"),
    ("12", "LAZ"),
    ("13", "ABR"),
    ("14", "MOL"),
    ("15", "CAM"),
    ("16", "PUG"),
    ("17", "BAS"),
    ("18", "CAL"),
    ("19", "SIC"),
    ("20", "SAR"),
];

/// Returns a tile for every region, in ISTAT's order.
pub fn tiles(press: &Press, links: &Links, told: impl Fn(&'static Region) -> Told) -> Vec<TileView> {
    let regions: Vec<_> = register().regions().iter().map(|region| (region, told(region))).collect();
    let most = regions.iter().map(|(_, told)| told.count).max().unwrap_or_default();
    let tile = |(region, Told { count, of, words }): (&'static Region, Told)| TileView {
        region: &region.istat,
        short: short(region),
        link: LinkView::new(address_of_place(press, links, Territory { region, province: None }), &region.name),
        number: locale::number(press.lang(), count),
        words,
        step: (count * 4).div_ceil(of.unwrap_or(most).max(1)).min(4),
    };
    regions.into_iter().map(tile).collect()
}

fn short(region: &Region) -> &'static str {
    SHORT.iter().find(|(istat, _)| *istat == region.istat).map_or("", |(_, short)| short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_has_its_three_letters() {
        assert!(register().regions().iter().all(|region| short(region).len() == 3));
    }
}
