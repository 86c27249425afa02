//! Reads the rings of a GeoJSON file and the region of each.

use std::f64::consts::PI;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::catalogue::register::{Region, register};
use crate::finding::rule::Violation;
use crate::finding::{Finding, Report};
use crate::rules::site::{
    BoundariesUnknownArea, Feature as FeatureName, GeoJsonProblem, NotGeoJson, NotGeoJsonHelp,
    OutsideItaly,
};
use crate::source::{Source, Span};

/// Rings with their regions. Points are in the plane, in any unit, with y growing southwards; the
/// first point is not repeated at the end.
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

/// Two coordinates. Further numbers, such as a height, are ignored.
#[derive(Deserialize)]
#[serde(try_from = "Vec<f64>")]
struct Position(f64, f64);

/// The parser returns an error of ours as text, with the place where it occurred.
const SHORT_POSITION: &str = "a position has two numbers";

impl TryFrom<Vec<f64>> for Position {
    type Error = &'static str;

    fn try_from(numbers: Vec<f64>) -> Result<Self, Self::Error> {
        match numbers[..] {
            [x, y, ..] => Ok(Self(x, y)),
            _ => Err(SHORT_POSITION),
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

/// Names of properties, in any case, with code or name of the region or province in ISTAT's files
/// and files derived from them. Regions are looked up first, since provinces change.
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

/// Returns the rings of all features, with the region that each names itself or by its province.
/// Features of other places are reported and left out. Fails if the file is not a feature
/// collection of GeoJSON or a point is outside Italy.
pub fn shapes(source: &Arc<Source>, report: &mut Report) -> Result<Shapes, Finding> {
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
            report.push(unknown_area(source, position + 1, &properties));
            continue;
        };
        for ring in geometry.map(Geometry::rings).unwrap_or_default() {
            let plane = *plane.get_or_insert_with(|| CoordinateSystem::of(ring.first()));
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

/// Coordinate system of a file, detected from its first point.
#[derive(Clone, Copy)]
enum CoordinateSystem {
    Degrees,
    /// UTM 32, as ISTAT publishes its files.
    Metres,
}

impl CoordinateSystem {
    fn of(point: Option<&Position>) -> Self {
        if point.is_none_or(|Position(x, y)| x.abs() <= 180.0 && y.abs() <= 180.0) {
            Self::Degrees
        } else {
            Self::Metres
        }
    }

    /// Returns the position of a point on a map; `None` if it is outside Italy.
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

/// Returns the code of a province. Metropolitan cities have the code of their former province plus
/// 200: 215 is Milan, formerly 015.
fn province_code(code: u64) -> String {
    format!("{:03}", if (201..300).contains(&code) { code - 200 } else { code })
}

fn named(value: &Value, code: impl Fn(u64) -> String) -> Option<&'static Region> {
    let name = match value {
        // Some programs write every number with a decimal point.
        Value::Number(number) => {
            code(number.as_u64().or_else(|| number.as_f64().map(|number| number as u64))?)
        }
        Value::String(text) => text.trim().parse().map_or_else(|_| text.clone(), code),
        _ => return None,
    };
    register().territory(&name).map(|territory| territory.region)
}

fn not_json(source: &Arc<Source>, error: &serde_json::Error) -> Finding {
    let line_start = source
        .text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum::<usize>();
    let at = (line_start + error.column().saturating_sub(1)).min(source.text.len());
    // The span already gives line and column.
    let message = error.to_string();
    let parser_message = message.split(" at line ").next().unwrap_or_default().into();
    let problem = match () {
        () if message.starts_with(SHORT_POSITION) => GeoJsonProblem::Position,
        () if error.is_eof() => GeoJsonProblem::CutOff,
        () if error.is_data() => GeoJsonProblem::Structure { parser_message },
        () => GeoJsonProblem::Syntax { parser_message },
    };
    let help = NotGeoJsonHelp::SaveAgain;
    NotGeoJson { problem, help }.at(&Span::new(source, at..at + 1))
}

fn another_kind(source: &Arc<Source>, kind: &str) -> Finding {
    let problem = GeoJsonProblem::OtherType { found: kind.into() };
    let help = match kind {
        "Topology" => NotGeoJsonHelp::TopoJson,
        _ => NotGeoJsonHelp::Together,
    };
    NotGeoJson { problem, help }.at(&place_of(source, kind))
}

fn outside(source: &Arc<Source>, position: usize, region: &Region) -> Finding {
    let problem = OutsideItaly { feature: position, region: (&region.name).into() };
    problem.at(&Span::start_of(source))
}

fn unknown_area(source: &Arc<Source>, position: usize, properties: &Map<String, Value>) -> Finding {
    let name = properties.iter().find_map(|(_, value)| value.as_str()).unwrap_or_default();
    let feature = match name {
        "" => FeatureName::Numbered { number: position },
        name => FeatureName::Named { number: position, name: name.into() },
    };
    BoundariesUnknownArea { feature }.at(&place_of(source, name))
}

/// Returns the first occurrence of a JSON string, else the start of the file.
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
    fn a_feature_is_recognised_by_code_or_name() {
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
    fn files_other_than_maps_of_italy_are_reported() {
        let case = |text: &str, code, line| {
            let source = Source::new("confini.geojson", text);
            let mut report = Report::default();
            let problem = shapes(&source, &mut report).map(|shapes| shapes.len()).expect_err(text);
            assert_eq!((problem.code(), problem.span.line_and_column().0), (code, line), "{text}");
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
        assert_eq!(report.findings().len(), 1);
    }
}
