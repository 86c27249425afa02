//! Reads `map` of site.yml and draws the file of boundaries that it names.

use std::sync::Arc;

use super::named;
use crate::catalogue::site::Map;
use crate::finding::Report;
use crate::parse::boundaries::boundaries;
use crate::parse::characters::TextUse;
use crate::parse::record::Record;
use crate::rules::site::FileKind;
use crate::source::Source;

pub fn map(mut record: Record) -> Option<Map> {
    let boundaries = record.required_text("boundaries", TextUse::Code);
    let attribution = record.required("attribution");
    let source = record.url("source").map(|url| url.value);
    record.finish();
    Some(Map { boundaries: boundaries?, attribution: attribution?.value, source, drawing: None })
}

/// Sets the drawing from the GeoJSON file of the map; reports why there is none.
pub fn draw(map: &mut Map, sources: &[Arc<Source>], report: &mut Report) {
    let file = named(&map.boundaries, FileKind::GeoJson, &[".geojson"], sources, report);
    map.drawing = file.and_then(|file| boundaries(file, report)).map(Arc::new);
}
