//! The drawing of the regions of Italy, made from a site's own GeoJSON file.

use super::register::Region;

/// A point of a drawing, from the left and from the top.
pub type Point = (i32, i32);

/// Every region of Italy, drawn.
#[derive(Debug)]
pub struct Boundaries {
    pub size: Point,
    /// In the order of the register.
    pub outlines: Vec<(&'static Region, Outline)>,
}

#[derive(Debug)]
pub struct Outline {
    /// Made for the `d` of an SVG path: digits, signs, spaces and the letters of its commands.
    pub path: String,
    /// Well inside the largest part.
    pub middle: Point,
}
