//! Outlines of the regions of Italy, drawn from the site's GeoJSON file.

use super::register::Region;

/// A point (x, y) in SVG user units, from the top left corner.
pub type Point = (i32, i32);

/// The outlines of all regions of Italy.
#[derive(Debug)]
pub struct Boundaries {
    /// Width and height in SVG user units.
    pub size: Point,
    /// In the order of the register.
    pub outlines: Vec<(&'static Region, Outline)>,
}

#[derive(Debug)]
pub struct Outline {
    /// Value of the `d` attribute of an SVG path: digits, signs, spaces and command letters only.
    pub path: String,
    /// Position of a label, well inside the largest polygon.
    pub middle: Point,
}
