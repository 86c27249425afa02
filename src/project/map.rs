//! The outlines of regions that site.yml names under `map`, in place of tiles.

use std::sync::Arc;

use super::named;
use crate::boundaries::Boundaries;
use crate::diagnostic::Report;
use crate::parse::record::Record;
use crate::source::{Source, Spanned};

#[derive(Debug, Clone)]
pub struct Map {
    /// A GeoJSON file, relative to the content folder.
    pub boundaries: Spanned<String>,
    /// Whose they are and under which licence, in the editor's words: nearly all that are published ask for it.
    pub attribution: String,
    /// Where they are published.
    pub source: Option<String>,
    /// `None` where the file cannot be drawn.
    pub drawing: Option<Arc<Boundaries>>,
}

impl Map {
    pub fn from_record(mut record: Record) -> Option<Self> {
        let (boundaries, attribution) =
            (record.required("boundaries"), record.required("attribution"));
        let source = record.url("source").map(|url| url.value);
        record.finish();
        Some(Self {
            boundaries: boundaries?,
            attribution: attribution?.value,
            source,
            drawing: None,
        })
    }

    /// Draws what the file holds.
    pub fn draw(&mut self, sources: &[Arc<Source>], report: &mut Report) {
        let file = named(&self.boundaries, "GeoJSON", &[".geojson"], sources, report);
        self.drawing = file.and_then(|file| Boundaries::read(file, report)).map(Arc::new);
    }
}
