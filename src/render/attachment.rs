//! Files that lie beside an entry go beside its page, as they are.

use std::collections::HashMap;

use rayon::prelude::*;

use super::route::{Route, Segments};
use crate::catalogue::Catalogue;
use crate::failure::Result;
use crate::read::Attachment;
use crate::write::{OutputFile, Sink};

/// Hands on every attachment whose folder is that of an entry; the rest belong to nothing that is published.
pub fn attachments(catalogue: &Catalogue, attachments: &[Attachment], sink: &impl Sink) -> Result<()> {
    let segments = Segments::of(catalogue.site.lang());
    let folder = |entry: &crate::catalogue::Entry| format!("{}/{}", entry.kind().folder(), entry.slug);
    let pages: HashMap<String, String> = catalogue
        .entries
        .iter()
        .map(|entry| (folder(entry), Route::Entry { kind: entry.kind(), slug: entry.slug.clone() }.path(segments)))
        .collect();
    attachments.par_iter().try_for_each(|attachment| {
        let mut parts = attachment.path.splitn(3, '/');
        let (Some(kind), Some(slug), Some(rest)) = (parts.next(), parts.next(), parts.next()) else { return Ok(()) };
        let Some(page) = pages.get(&format!("{kind}/{slug}")) else { return Ok(()) };
        sink.put(OutputFile::new(format!("{page}{rest}"), attachment.read()?))
    })
}
