//! Map of the regions as tiles of equal size in their approximate position; without styles it is a
//! list. If a site provides outlines, they are drawn instead.

use serde::Serialize;

use super::link::LinkView;
use super::place::place_url;
use crate::catalogue::boundaries::Boundaries;
use crate::catalogue::register::{Region, Territory, register};
use crate::render::context::{PageContext, SiteContext};
use crate::render::{address, locale};

#[derive(Serialize)]
pub struct MapTileView {
    /// ISTAT code, by which the stylesheet positions the tile: `09`.
    region: &'static str,
    /// Abbreviation of three letters.
    short: &'static str,
    link: LinkView,
    number: String,
    /// Meaning of the number, for screen readers.
    words: String,
    /// Intensity of the colour, from 0 to 4.
    step: usize,
    outline: Option<OutlineView>,
}

#[derive(Serialize)]
struct OutlineView {
    path: String,
    /// Position of the number.
    x: i32,
    y: i32,
}

/// Frame of a map with outlines; width and height in the units of their paths.
#[derive(Serialize)]
pub struct DrawingView {
    width: i32,
    height: i32,
    attribution: LinkView,
}

/// Returns the frame of a map with outlines; `None` for a map of tiles.
pub fn drawing(site: &SiteContext) -> Option<DrawingView> {
    let map = site.catalogue.site.map.as_ref()?;
    let (width, height) = map.drawing.as_ref()?.size;
    Some(DrawingView {
        width,
        height,
        attribution: LinkView::by_author(
            site,
            map.source.as_deref().and_then(address::web),
            &map.attribution,
        ),
    })
}

/// The number shown for a region.
pub struct RegionFigure {
    pub count: usize,
    /// Maximum, if there is one.
    pub of: Option<usize>,
    pub words: String,
}

/// Abbreviations of regions that are common in statistics, by ISTAT code.
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
pub fn tiles(
    cx: &PageContext,
    figure: impl Fn(&'static Region) -> RegionFigure,
) -> Vec<MapTileView> {
    let regions: Vec<_> =
        register().regions().iter().map(|region| (region, figure(region))).collect();
    let drawing = cx.site.catalogue.site.map.as_ref().and_then(|map| map.drawing.as_deref());
    let most = regions.iter().map(|(_, figure)| figure.count).max().unwrap_or_default();
    let tile = |(region, RegionFigure { count, of, words }): (&'static Region, RegionFigure)| {
        MapTileView {
            region: &region.istat,
            short: short(region),
            link: LinkView::new(place_url(cx, Territory { region, province: None }), &region.name),
            number: locale::number(cx.site.lang(), count),
            words,
            step: (count * 4).div_ceil(of.unwrap_or(most).max(1)).min(4),
            outline: drawing.and_then(|drawing| outline(drawing, region)),
        }
    };
    regions.into_iter().map(tile).collect()
}

fn outline(drawing: &Boundaries, region: &Region) -> Option<OutlineView> {
    let (_, outline) = drawing.outlines.iter().find(|(drawn, _)| *drawn == region)?;
    Some(OutlineView { path: outline.path.clone(), x: outline.middle.0, y: outline.middle.1 })
}

fn short(region: &Region) -> &'static str {
    SHORT.iter().find(|(istat, _)| *istat == region.istat).map_or("", |(_, short)| short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_has_an_abbreviation() {
        assert!(register().regions().iter().all(|region| short(region).len() == 3));
    }
}
