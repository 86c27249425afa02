//! Outlines of the regions of Italy, drawn from the site's GeoJSON file.

use super::register::Region;

/// A point as (x, y), measured from the top left corner.
pub type Point = (i32, i32);

/// The outlines of all regions of Italy.
#[derive(Debug)]
pub struct Boundaries {
    pub size: Point,
    /// In the order of the register.
    pub outlines: Vec<(&'static Region, Outline)>,
}

#[derive(Debug)]
pub struct Outline {
    /// Value of the `d` attribute of an SVG path: digits, signs, spaces and command letters only.
    pub path: String,
    /// A point well inside the largest polygon, for labels.
    pub middle: Point,
}
