//! Draws the outlines of the regions from a site's GeoJSON file, small enough to be part of a page.
//!
//! `geojson` reads the file, `simplify` removes points so that neighbouring regions still meet.

mod geojson;
mod simplify;

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::Arc;

use flate2::Compression;
use flate2::write::DeflateEncoder;

use crate::catalogue::boundaries::{Boundaries, Outline, Point};
use crate::catalogue::register::{Region, register};
use crate::finding::Report;
use crate::finding::rule::Violation;
use crate::rules::site::{BoundariesIncomplete, BoundariesTooHeavy};
use crate::source::{Source, Span};
use geojson::Shapes;
use simplify::Ring;

/// Maximal width and height of the drawing in its units; a unit is about a kilometre.
const SIDES: (f64, f64) = (1000.0, 2000.0);

/// Minimal area of an island in square units. Smaller ones would look like dots and are left out,
/// unless the region has no larger part.
const SMALLEST_ISLAND: i64 = 20;

/// Maximal size of the paths of the drawing in bytes, after compression.
const MOST_BYTES: usize = 20 << 10;

/// Draws the file of a site. Returns `None`, with a finding, if it cannot be read, lacks a region
/// or makes a drawing that is too large.
pub fn boundaries(source: &Arc<Source>, report: &mut Report) -> Option<Boundaries> {
    let shapes = match geojson::shapes(source, report) {
        Ok(shapes) => shapes,
        Err(problem) => {
            report.push(problem);
            return None;
        }
    };
    let (rings, size) = drawn(shapes);
    let regions = register().regions().iter();
    let missing: Vec<_> = regions
        .filter(|region| !rings.contains_key(region))
        .map(|region| region.name.as_str())
        .collect();
    if !missing.is_empty() {
        let problem = BoundariesIncomplete { regions: missing.join(", ").into() };
        report.push(problem.at(&Span::start_of(source)));
        return None;
    }
    let paths: Vec<String> = rings.values().map(|rings| path(rings)).collect();
    let bytes = compressed(&paths.concat());
    if bytes > MOST_BYTES {
        let (kib, limit_kib) = (bytes.div_ceil(1024), MOST_BYTES / 1024);
        let problem = BoundariesTooHeavy { kib, limit_kib };
        report.push(problem.at(&Span::start_of(source)));
        return None;
    }
    let outline = |((region, rings), path): ((_, Vec<Ring>), _)| {
        (region, Outline { path, middle: middle(&rings[0]) })
    };
    Some(Boundaries { size, outlines: rings.into_iter().zip(paths).map(outline).collect() })
}

/// Returns the visible rings of each region, the largest first, and width and height of the
/// drawing.
fn drawn(shapes: Shapes) -> (BTreeMap<&'static Region, Vec<Ring>>, Point) {
    let points = || shapes.iter().flat_map(|(_, ring)| ring);
    let least = |side: fn(&(f64, f64)) -> f64| points().map(side).fold(f64::INFINITY, f64::min);
    let most = |side: fn(&(f64, f64)) -> f64| points().map(side).fold(f64::NEG_INFINITY, f64::max);
    let (left, top) = (least(|point| point.0), least(|point| point.1));
    let (right, bottom) = (most(|point| point.0), most(|point| point.1));
    let scale = (SIDES.0 / (right - left)).min(SIDES.1 / (bottom - top));
    let placed = |(x, y): &(f64, f64)| {
        (((x - left) * scale).round() as i32, ((y - top) * scale).round() as i32)
    };
    let rings = shapes.iter().map(|(_, ring)| ring.iter().map(placed).collect()).collect();
    let simple = simplify::rings(rings);
    let mut by_region: BTreeMap<_, Vec<Ring>> = BTreeMap::new();
    for ((region, _), ring) in shapes.iter().zip(simple).filter(|(_, ring)| ring.len() > 2) {
        by_region.entry(*region).or_default().push(ring);
    }
    for rings in by_region.values_mut() {
        rings.sort_by_key(|ring| std::cmp::Reverse(area(ring)));
        let seen = rings.iter().filter(|ring| area(ring) >= SMALLEST_ISLAND).count();
        rings.truncate(seen.max(1));
    }
    // Islands that are left out do not count for the size.
    let most = |side: fn(&Point) -> i32| {
        by_region.values().flatten().flatten().map(side).max().unwrap_or_default()
    };
    let size = (most(|point| point.0), most(|point| point.1));
    (by_region, size)
}

fn area(ring: &Ring) -> i64 {
    let pairs = ring.iter().zip(ring.iter().cycle().skip(1));
    let twice: i64 =
        pairs.map(|(a, b)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1)).sum();
    twice.abs() / 2
}

fn path(rings: &[Ring]) -> String {
    let mut path = String::new();
    for ring in rings {
        let mut from = ring[0];
        path.push('M');
        number(&mut path, from.0);
        number(&mut path, from.1);
        path.push('l');
        for point in &ring[1..] {
            number(&mut path, point.0 - from.0);
            number(&mut path, point.1 - from.1);
            from = *point;
        }
        path.push('z');
    }
    path
}

/// Appends a number, with a space before it only if digits would run together.
fn number(path: &mut String, number: i32) {
    if number >= 0 && path.ends_with(|last: char| last.is_ascii_digit()) {
        path.push(' ');
    }
    path.push_str(&number.to_string());
}

fn compressed(text: &str) -> usize {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    let written = encoder.write_all(text.as_bytes()).and_then(|()| encoder.finish());
    written.expect("writing to memory does not fail").len()
}

/// Returns a point inside the ring and far from its edges, where a number fits.
fn middle(ring: &Ring) -> Point {
    const STEPS: i32 = 24;
    let sides = |side: fn(&Point) -> i32| {
        let (least, most) = (ring.iter().map(side).min(), ring.iter().map(side).max());
        let (least, most) = (least.unwrap_or_default(), most.unwrap_or_default());
        (1..STEPS).map(move |step| least + (most - least) * step / STEPS)
    };
    let points = sides(|point| point.0).flat_map(|x| sides(|point| point.1).map(move |y| (x, y)));
    let inside = points.filter(|point| is_inside(*point, ring));
    inside.max_by(|a, b| room(*a, ring).total_cmp(&room(*b, ring))).unwrap_or(ring[0])
}

fn edges(ring: &Ring) -> impl Iterator<Item = ((f64, f64), (f64, f64))> {
    let real = |point: &Point| (f64::from(point.0), f64::from(point.1));
    ring.iter().zip(ring.iter().cycle().skip(1)).map(move |(from, to)| (real(from), real(to)))
}

fn is_inside(point: Point, ring: &Ring) -> bool {
    let (x, y) = (f64::from(point.0), f64::from(point.1));
    let is_left_of = |((ax, ay), (bx, by)): &((f64, f64), (f64, f64))| {
        (*ay > y) != (*by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax
    };
    edges(ring).filter(is_left_of).count() % 2 == 1
}

/// Returns the square of the distance to the nearest edge.
fn room(point: Point, ring: &Ring) -> f64 {
    let (x, y) = (f64::from(point.0), f64::from(point.1));
    let to_edge = |((ax, ay), (bx, by)): ((f64, f64), (f64, f64))| {
        let (dx, dy) = (bx - ax, by - ay);
        let along = (((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)).clamp(0.0, 1.0);
        (ax + along * dx - x).powi(2) + (ay + along * dy - y).powi(2)
    };
    edges(ring).map(to_edge).fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_short() {
        assert_eq!(path(&[vec![(0, 0), (10, 0), (10, 10), (0, 9)]]), "M0 0l10 0 0 10-10-1z");
    }

    #[test]
    fn the_middle_is_inside_a_concave_ring() {
        let bent = vec![(0, 0), (100, 0), (100, 100), (80, 100), (80, 20), (0, 20)];
        assert!(is_inside(middle(&bent), &bent));
    }
}
