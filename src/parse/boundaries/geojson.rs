//! Reads the rings of a GeoJSON file and finds out which region each of them is of.

use std::f64::consts::PI;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::catalogue::register::{Region, register};
use crate::diagnostic::{Diagnostic, Report};
use crate::source::{Source, Span};

/// A ring in the plane, on any scale, with y growing southwards. The last point is not the first again.
pub type Shapes = Vec<(&'static Region, Vec<(f64, f64)>)>;

#[derive(Deserialize)]
struct Collection {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Option<Map<String, Value>>,
    geometry: Option<Geometry>,
}

#[derive(Deserialize)]
#[serde(tag = "type")]
enum Geometry {
    Polygon {
        coordinates: Vec<Vec<Position>>,
    },
    MultiPolygon {
        coordinates: Vec<Vec<Vec<Position>>>,
    },
    #[serde(other)]
    NoArea,
}

/// Whatever follows the first two numbers, such as a height, is no matter of a map.
#[derive(Deserialize)]
#[serde(try_from = "Vec<f64>")]
struct Position(f64, f64);

impl TryFrom<Vec<f64>> for Position {
    type Error = &'static str;

    fn try_from(numbers: Vec<f64>) -> Result<Self, Self::Error> {
        match numbers[..] {
            [x, y, ..] => Ok(Self(x, y)),
            _ => Err("a position has two numbers"),
        }
    }
}

impl Geometry {
    fn rings(self) -> Vec<Vec<Position>> {
        match self {
            Self::Polygon { coordinates } => coordinates,
            Self::MultiPolygon { coordinates } => coordinates.into_iter().flatten().collect(),
            Self::NoArea => Vec::new(),
        }
    }
}

/// Keys by which ISTAT's files, and those made of them, say of which region or province a feature is. What is known of the region
/// itself comes first: its provinces change.
const REGION_KEYS: &[&str] = &["COD_REG", "REG_ISTAT_CODE", "DEN_REG", "REG_NAME"];
const PROVINCE_KEYS: &[&str] = &[
    "COD_PROV",
    "PROV_ISTAT_CODE",
    "COD_UTS",
    "DEN_PROV",
    "DEN_UTS",
    "PROV_NAME",
    "SIGLA",
    "NAME",
    "NOME",
];

/// Returns the rings of the regions, or of their provinces. Features of another place are told of and left out.
pub fn shapes(source: &Arc<Source>, report: &mut Report) -> Result<Shapes, Box<Diagnostic>> {
    let collection: Collection =
        serde_json::from_str(&source.text).map_err(|error| not_json(source, &error))?;
    if collection.kind != "FeatureCollection" {
        return Err(another_kind(source, &collection.kind));
    }
    let mut shapes = Shapes::new();
    let mut plane = None;
    for (position, Feature { properties, geometry }) in collection.features.into_iter().enumerate()
    {
        let properties = properties.unwrap_or_default();
        let Some(region) = region(&properties) else {
            report.push(nowhere(source, position + 1, &properties));
            continue;
        };
        for ring in geometry.map(Geometry::rings).unwrap_or_default() {
            let plane = *plane.get_or_insert_with(|| Plane::of(ring.first()));
            let points: Option<Vec<_>> = ring.iter().map(|point| plane.place(point)).collect();
            let Some(mut points) = points else {
                return Err(outside(source, position + 1, region));
            };
            points.pop();
            shapes.push((region, points));
        }
    }
    Ok(shapes)
}

/// What the numbers of a file measure.
#[derive(Clone, Copy)]
enum Plane {
    Degrees,
    /// UTM 32, as ISTAT publishes its files.
    Metres,
}

impl Plane {
    fn of(point: Option<&Position>) -> Self {
        if point.is_none_or(|Position(x, y)| x.abs() <= 180.0 && y.abs() <= 180.0) {
            Self::Degrees
        } else {
            Self::Metres
        }
    }

    /// Returns where a point of Italy lies on a map, `None` where it is no point of Italy.
    fn place(self, Position(x, y): &Position) -> Option<(f64, f64)> {
        const MIDDLE: f64 = 42.0 * PI / 180.0;
        let (easts, norths, narrowing) = match self {
            Self::Degrees => (5.0..20.0, 35.0..48.0, MIDDLE.cos()),
            Self::Metres => (0.0..2_000_000.0, 3_800_000.0..5_400_000.0, 1.0),
        };
        (easts.contains(x) && norths.contains(y)).then_some((x * narrowing, -y))
    }
}

fn region(properties: &Map<String, Value>) -> Option<&'static Region> {
    let value = |wanted: &&str| {
        properties.iter().find(|(key, _)| key.eq_ignore_ascii_case(wanted)).map(|(_, value)| value)
    };
    let region = REGION_KEYS
        .iter()
        .filter_map(value)
        .find_map(|value| named(value, |code| format!("{code:02}")));
    let of_province =
        || PROVINCE_KEYS.iter().filter_map(value).find_map(|value| named(value, province_code));
    region.or_else(of_province)
}

/// ISTAT counts metropolitan cities from 201 on: 215 is Milan, 015 its former province.
fn province_code(code: u64) -> String {
    format!("{:03}", if (201..300).contains(&code) { code - 200 } else { code })
}

fn named(value: &Value, code: impl Fn(u64) -> String) -> Option<&'static Region> {
    let name = match value {
        // Some programs write every number with a point.
        Value::Number(number) => {
            code(number.as_u64().or_else(|| number.as_f64().map(|number| number as u64))?)
        }
        Value::String(text) => text.trim().parse().map_or_else(|_| text.clone(), code),
        _ => return None,
    };
    register().territory(&name).map(|territory| territory.region)
}

fn not_json(source: &Arc<Source>, error: &serde_json::Error) -> Box<Diagnostic> {
    let line_start = source
        .text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum::<usize>();
    let at = (line_start + error.column().saturating_sub(1)).min(source.text.len());
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or_default();
    let what = if error.is_data() {
        format!("this is not GeoJSON: {said}")
    } else {
        format!("this is not JSON: {said}")
    };
    let problem = Diagnostic::error("not-geojson", &Span::new(source, at..at + 1), what);
    Box::new(
        problem.help(
            "save the boundaries again as GeoJSON, from the program or the site they come from",
        ),
    )
}

fn another_kind(source: &Arc<Source>, kind: &str) -> Box<Diagnostic> {
    let what = format!("the file is a `{kind}`, where a `FeatureCollection` is wanted");
    let help = match kind {
        "Topology" => "this is TopoJSON: save it as GeoJSON",
        _ => "save the regions or provinces of Italy together as GeoJSON",
    };
    Box::new(Diagnostic::error("not-geojson", &place_of(source, kind), what).help(help))
}

fn outside(source: &Arc<Source>, position: usize, region: &Region) -> Box<Diagnostic> {
    let what = format!("feature {position}, {}, has a point outside Italy", region.name);
    let problem = Diagnostic::error("outside-italy", &Span::start_of(source), what);
    Box::new(problem.help(
        "save the file with coordinates in WGS 84, longitude first, or in UTM 32 as ISTAT does",
    ))
}

fn nowhere(source: &Arc<Source>, position: usize, properties: &Map<String, Value>) -> Diagnostic {
    let words = properties.iter().find_map(|(_, value)| value.as_str()).unwrap_or_default();
    let what = match words {
        "" => format!("feature {position} is no region or province of Italy, so it is left out"),
        name => format!(
            "feature {position}, `{name}`, is no region or province of Italy, so it is left out"
        ),
    };
    let problem = Diagnostic::warning("unknown-territory", &place_of(source, words), what);
    problem.help("write ISTAT's code of the region into its `COD_REG`, or its name into `DEN_REG`")
}

/// Returns where a text stands first, else the beginning of the file.
fn place_of(source: &Arc<Source>, text: &str) -> Span {
    let written = Value::from(text).to_string();
    let found = source.text.find(&written).filter(|_| !text.is_empty());
    found.map_or_else(|| Span::start_of(source), |at| Span::new(source, at..at + written.len()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_feature_is_known_by_code_or_name() {
        let case = |properties: Value, name| {
            assert_eq!(
                region(properties.as_object().expect("a group")).map(|region| region.name.as_str()),
                name,
                "{properties}"
            );
        };
        case(json!({"COD_REG": 9}), Some("Toscana"));
        case(json!({"cod_reg": "09", "DEN_REG": "Lazio"}), Some("Toscana"));
        case(json!({"COD_REG": 3.0}), Some("Lombardia"));
        case(json!({"DEN_REG": "Valle d'Aosta/Vallée d'Aoste"}), Some("Valle d'Aosta"));
        case(json!({"COD_PROV": 16}), Some("Lombardia"));
        case(json!({"COD_UTS": 215, "DEN_UTS": "-"}), Some("Lombardia"));
        case(json!({"name": "Bergamo"}), Some("Lombardia"));
        case(json!({"COD_REG": 99, "name": ["Lazio"], "DEN_UTS": null}), None);
    }

    #[test]
    fn what_is_no_map_of_italy_is_told_of() {
        let case = |text: &str, code, line| {
            let source = Source::new("confini.geojson", text);
            let mut report = Report::default();
            let problem = shapes(&source, &mut report).map(|shapes| shapes.len()).expect_err(text);
            assert_eq!((problem.code, problem.span.line_and_column().0), (code, line), "{text}");
        };
        case("", "not-geojson", 1);
        case("{\n\"type\": ", "not-geojson", 2);
        case("[1]", "not-geojson", 1);
        case("{\"type\": \"Topology\", \"arcs\": []}", "not-geojson", 1);
        let feature = |geometry: &str| {
            format!(
                "{{\"type\": \"FeatureCollection\", \"features\": [\n{{\"properties\": {{\"COD_REG\": 9}}, \"geometry\": {geometry}}}]}}"
            )
        };
        case(&feature("{\"type\": \"Polygon\", \"coordinates\": [[[11]]]}"), "not-geojson", 2);
        case(
            &feature("{\"type\": \"Polygon\", \"coordinates\": [[[1e999, 2]]]}"),
            "not-geojson",
            2,
        );
        case(
            &feature("{\"type\": \"Polygon\", \"coordinates\": [[[43.5, 11.2], [43, 11]]]}"),
            "outside-italy",
            1,
        );
        case(&feature(&"[".repeat(100_000)), "not-geojson", 2);
    }

    #[test]
    fn a_feature_without_an_area_has_no_rings() {
        let text = "{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {\"COD_REG\": 9}, \"geometry\": null}, \
            {\"properties\": {\"COD_REG\": 9}, \"geometry\": {\"type\": \"Point\", \"coordinates\": [11, 43]}}, {\"geometry\": null}]}";
        let mut report = Report::default();
        assert!(
            shapes(&Source::new("confini.geojson", text), &mut report)
                .is_ok_and(|shapes| shapes.is_empty())
        );
        assert_eq!(report.diagnostics().len(), 1);
    }
}
