//! Files that lie beside an entry go beside its page in each language, as they are: that is where its text looks for them.

use std::collections::HashMap;

use rayon::prelude::*;

use super::route::{Route, Segments};
use crate::catalogue::{Catalogue, Entry};
use crate::failure::Result;
use crate::read::Attachment;
use crate::write::{OutputFile, Sink};

/// Hands on every attachment whose folder is that of an entry; the rest belong to nothing that is published.
pub fn attachments(catalogue: &Catalogue, attachments: &[Attachment], sink: &impl Sink) -> Result<()> {
    let site = &catalogue.site;
    let segments: Vec<_> = site.languages.iter().map(|lang| Segments::in_site(site, lang)).collect();
    let folder = |entry: &Entry| format!("{}/{}", entry.kind().folder(), entry.slug);
    let pages = |entry: &Entry| {
        let route = Route::Entry { kind: entry.kind(), slug: entry.slug.clone() };
        segments.iter().map(|segments| route.path(*segments)).collect::<Vec<_>>()
    };
    let pages: HashMap<String, Vec<String>> = catalogue.entries.iter().map(|entry| (folder(entry), pages(entry))).collect();
    attachments.par_iter().try_for_each(|attachment| {
        let mut parts = attachment.path.splitn(3, '/');
        let (Some(kind), Some(slug), Some(rest)) = (parts.next(), parts.next(), parts.next()) else { return Ok(()) };
        let Some(pages) = pages.get(&format!("{kind}/{slug}")) else { return Ok(()) };
        let bytes = attachment.read()?;
        pages.iter().try_for_each(|page| sink.put(OutputFile::new(format!("{page}{rest}"), bytes.as_slice())))
    })
}
