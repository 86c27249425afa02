//! Maps: tiles, or the boundaries of regions if a site provides them.

use filiera::Outcome;
use filiera::catalogue::register::register;
use filiera::message::MessageLang;
use serde_json::json;

use crate::support::{content, site, try_build};

const ALBO: (&str, &str) = (
    "solutions/albo.md",
    "title: Albo\norganisation: c_a944\npubliccode: {url: 'https://example.org/albo.git'}",
);
const SITE: &str = "title: Riuso\nlanguages: [it, en]\nmap: {boundaries: mappe/confini.geojson, attribution: 'Confini <inventati>, CC0', \
                    source: 'https://example.org/confini'}\ncoverage: {goals: [{measure: provincesWithCentre}]}\n";

/// Returns GeoJSON with a square per region. One edge of each has this many points; in every other
/// square it is ragged.
fn boundaries(regions: usize, points: usize) -> String {
    let ragged = |step: usize| (step * step * 7919 % 1009) as f64 / 2500.0;
    let square = |at: usize| {
        let (x, y) = (7.0 + (at % 5) as f64, 38.0 + (at / 5) as f64);
        let edge = (0..points).map(|step| {
            json!([x + step as f64 / points as f64, y + ragged(step) * (at % 2) as f64])
        });
        let corners =
            [json!([x + 1.0, y]), json!([x + 1.0, y + 1.0]), json!([x, y + 1.0, 7]), json!([x, y])];
        let ring: Vec<_> = std::iter::once(json!([x, y])).chain(edge).chain(corners).collect();
        json!({"type": "Feature", "properties": {"COD_REG": at + 1}, "geometry": {"type": "Polygon", "coordinates": [ring]}})
    };
    json!({"type": "FeatureCollection", "features": (0..regions).map(square).collect::<Vec<_>>()})
        .to_string()
}

fn with(boundaries: &str) -> [(&str, &str); 3] {
    [("site.yml", SITE), ALBO, ("mappe/confini.geojson", boundaries)]
}

#[test]
fn boundaries_replace_map_tiles() {
    let site = site(&with(&boundaries(20, 1)));
    assert_eq!(register().regions().len(), 20);
    for url in ["/territorio/", "/copertura/", "/en/territory/"] {
        let page = site.page(url);
        page.has("<svg viewBox=\"-4 -4 1").has_no("class=\"tile-map\"");
        page.has("<a href=\"https://example.org/confini\"").has("Confini &lt;inventati&gt;, CC0");
        assert_eq!(page.html.matches("z\"><title>").count(), 20, "{url}");
    }
    site.page("/territorio/")
        .has("<a href=\"emilia-romagna/\" aria-label=\"Emilia-Romagna: ")
        .has("role=\"img\" aria-label=\"Toscana: ");
    site.page("/en/territory/").has("lang=\"it\">Confini");
}

#[test]
fn maps_without_boundaries_are_tiles() {
    let plain = site(&[("site.yml", "title: Riuso"), ALBO]);
    plain.page("/territorio/").has("class=\"tile-map\"").has_no("region-map");
    for (boundaries, code) in [
        (boundaries(19, 1), "boundaries-incomplete"),
        (boundaries(20, 30_000), "boundaries-too-heavy"),
    ] {
        let (outcome, report, files) = try_build(content(&with(&boundaries)).path());
        assert!(matches!(outcome, Outcome::Built { .. }), "{code}");
        assert!(
            report
                .findings()
                .iter()
                .any(|found| found.code() == code && found.span.path() == "mappe/confini.geojson"),
            "{code}"
        );
        assert!(
            String::from_utf8_lossy(&files["territorio/index.html"]).contains("class=\"tile-map\""),
            "{code}"
        );
    }
}

#[test]
fn invalid_geojson_stops_the_build() {
    for broken in [
        "",
        "{",
        "{\"type\": \"FeatureCollection\", \"features\": 7}",
        "{\"type\": \"Topology\"}",
        &"[".repeat(1 << 20),
    ] {
        let (outcome, report, _) = try_build(content(&with(broken)).path());
        assert!(matches!(outcome, Outcome::Stopped { .. }));
        assert!(report.findings().iter().any(|found| found.code() == "not-geojson"));
    }
}

#[test]
fn positions_with_one_number_are_reported_in_italian() {
    let ring = r#"{"type": "Polygon", "coordinates": [[[11.2]]]}"#;
    let broken = format!(
        r#"{{"type": "FeatureCollection", "features": [{{"properties": {{"COD_REG": 9}}, "geometry": {ring}}}]}}"#
    );
    let (_, report, _) = try_build(content(&with(&broken)).path());
    let found: Vec<_> = report
        .findings()
        .iter()
        .map(|found| found.message(MessageLang::Italian).to_string())
        .collect();
    let message = "questo non è GeoJSON: una posizione ha meno di due numeri";
    assert!(found.iter().any(|found| found == message), "{found:?}");
}
