//! Line simplification after Visvalingam and Whyatt: removes points whose triangles with their
//! neighbours have a small area. Rings that share a border keep the same points of it, because
//! rings are split into polylines where borders meet, and each polyline is simplified independently
//! of its direction.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use crate::catalogue::boundaries::Point;

pub type Ring = Vec<Point>;

/// Twice the area, in square units of the drawing, that the triangle of a point and its neighbours
/// must have for the point to be kept.
const SEEN: i64 = 30;

/// Returns rings with fewer points, in the same order. Small rings may be left with fewer than
/// three points.
pub fn rings(mut rings: Vec<Ring>) -> Vec<Ring> {
    for ring in &mut rings {
        ring.dedup();
        while ring.len() > 1 && ring.first() == ring.last() {
            ring.pop();
        }
    }
    let junctions = Junctions::of(&rings);
    rings.into_iter().map(|ring| simple(ring, &junctions)).collect()
}

/// Neighbours of each point in all rings. Borders meet at a point with more than two.
struct Junctions(HashMap<Point, Neighbours>);

#[derive(PartialEq)]
enum Neighbours {
    Two([Point; 2]),
    More,
}

impl Junctions {
    fn of(rings: &[Ring]) -> Self {
        let mut neighbours = HashMap::new();
        for ring in rings {
            for (at, point) in ring.iter().enumerate() {
                let mut two =
                    [ring[(at + ring.len() - 1) % ring.len()], ring[(at + 1) % ring.len()]];
                two.sort_unstable();
                let known = neighbours.entry(*point).or_insert(Neighbours::Two(two));
                if *known != Neighbours::Two(two) {
                    *known = Neighbours::More;
                }
            }
        }
        Self(neighbours)
    }

    fn has(&self, point: Point) -> bool {
        self.0.get(&point) == Some(&Neighbours::More)
    }
}

fn simple(mut ring: Ring, junctions: &Junctions) -> Ring {
    if ring.len() < 3 {
        return ring;
    }
    let least = (0..ring.len()).min_by_key(|at| ring[*at]).unwrap_or_default();
    let start = ring.iter().position(|point| junctions.has(*point)).unwrap_or(least);
    ring.rotate_left(start);
    ring.push(ring[0]);
    let mut kept = Ring::new();
    let mut from = 0;
    for to in 1..ring.len() {
        if to + 1 == ring.len() || junctions.has(ring[to]) {
            add_stretch(&mut kept, &ring[from..=to]);
            from = to;
        }
    }
    kept
}

/// Adds a simplified polyline without its last point, which is the first of the next polyline. A
/// closed polyline is split at the point farthest from its start.
fn add_stretch(kept: &mut Ring, stretch: &[Point]) {
    let (first, last) = (stretch[0], stretch[stretch.len() - 1]);
    if first != last {
        kept.extend(thinned(stretch));
        kept.pop();
        return;
    }
    let way = |point: &Point| {
        let (x, y) = (i64::from(point.0 - first.0), i64::from(point.1 - first.1));
        (x * x + y * y, *point)
    };
    let farthest = (0..stretch.len()).max_by_key(|at| way(&stretch[*at])).unwrap_or_default();
    if stretch[farthest] != first {
        add_stretch(kept, &stretch[..=farthest]);
        add_stretch(kept, &stretch[farthest..]);
    }
}

/// Returns a polyline with its ends and the points between them whose triangles are large enough.
fn thinned(stretch: &[Point]) -> Vec<Point> {
    let mut points = stretch.to_vec();
    let is_turned = points.first() > points.last();
    if is_turned {
        points.reverse();
    }
    let mut before: Vec<usize> = (0..points.len()).map(|at| at.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (1..=points.len()).collect();
    let mut areas: Vec<i64> = vec![i64::MAX; points.len()];
    let mut least = BinaryHeap::new();
    for at in 1..points.len() - 1 {
        areas[at] = twice_area(points[at - 1], points[at], points[at + 1]);
        least.push(Reverse((areas[at], at)));
    }
    while let Some(Reverse((area, at))) = least.pop().filter(|Reverse((area, _))| *area < SEEN) {
        // An outdated entry: the area changed when a neighbour was removed.
        if areas[at] != area {
            continue;
        }
        areas[at] = -1;
        let (left, right) = (before[at], after[at]);
        (after[left], before[right]) = (right, left);
        for neighbour in [left, right] {
            if areas[neighbour] == i64::MAX {
                continue;
            }
            areas[neighbour] =
                twice_area(points[before[neighbour]], points[neighbour], points[after[neighbour]]);
            least.push(Reverse((areas[neighbour], neighbour)));
        }
    }
    let mut kept: Vec<Point> =
        points.iter().zip(areas).filter(|(_, area)| *area >= 0).map(|(point, _)| *point).collect();
    if is_turned {
        kept.reverse();
    }
    kept
}

fn twice_area(a: Point, b: Point, c: Point) -> i64 {
    let side = |from: Point, to: Point| (i64::from(to.0 - from.0), i64::from(to.1 - from.1));
    let ((x, y), (u, v)) = (side(a, b), side(a, c));
    (x * v - u * y).abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn simplified_neighbours_share_their_border() {
        let border: Ring = (0..=100).map(|y| (100 + (y * 7919) % 5, y * 4)).collect();
        let west: Ring =
            [(0, 0)].into_iter().chain(border.iter().copied()).chain([(0, 400)]).collect();
        let east: Ring = [(200, 400)]
            .into_iter()
            .chain(border.iter().rev().copied())
            .chain([(200, 0)])
            .collect();
        let simple = rings(vec![west, east]);
        let shared = |ring: &Ring| -> Vec<Point> {
            let mut shared: Vec<_> =
                ring.iter().filter(|point| (100..105).contains(&point.0)).copied().collect();
            shared.sort_unstable();
            shared
        };
        assert!(simple[0].len() < 80, "{}", simple[0].len());
        assert_eq!(shared(&simple[0]), shared(&simple[1]));
    }

    #[test]
    fn an_enclave_fills_its_hole() {
        let circle: Ring = (0..60)
            .map(|at| f64::from(at) * std::f64::consts::TAU / 60.0)
            .map(|a| ((a.cos() * 50.0) as i32, (a.sin() * 50.0) as i32))
            .collect();
        let mut hole = circle.clone();
        hole.reverse();
        hole.rotate_left(17);
        let simple = rings(vec![circle, hole]);
        let sorted = |ring: &Ring| {
            let mut ring = ring.clone();
            ring.sort_unstable();
            ring
        };
        assert!((3..40).contains(&simple[0].len()));
        assert_eq!(sorted(&simple[0]), sorted(&simple[1]));
    }

    #[test]
    fn rings_without_area_are_accepted() {
        for ring in [
            vec![],
            vec![(1, 1)],
            vec![(1, 1), (1, 1), (1, 1)],
            vec![(0, 0), (9, 9), (0, 0), (9, 9)],
            vec![(0, 0), (5, 0), (9, 0)],
        ] {
            assert!(rings(vec![ring]).len() == 1);
        }
    }
}
