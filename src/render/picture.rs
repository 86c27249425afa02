//! Pictures of entries and their smaller versions.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use rayon::prelude::*;

use super::attachment::Places;
use crate::cache::Cache;
use crate::catalogue::Catalogue;
use crate::catalogue::pictures::Picture;
use crate::failure::Result;
use crate::picture::shrunk;
use crate::sink::{OutputFile, Sink};
use crate::urls::Segments;

/// Pictures by published path of the original file.
pub type PublishedPictures<'a> = BTreeMap<String, &'a Picture>;

pub fn published(catalogue: &Catalogue) -> PublishedPictures<'_> {
    let places = Places::of(catalogue, Segments::of_edition(&catalogue.site));
    catalogue
        .pictures
        .iter()
        .filter_map(|(path, picture)| Some((places.of_file(path)?, picture)))
        .collect()
}

/// Returns the published path of the version with a width in pixels.
pub fn version(picture: &Picture, width: u32) -> String {
    format!("assets/picture.{}.{width}.webp", picture.name)
}

/// Returns the path of a file, whose name may have any characters, as it is written in URLs.
pub fn path_in_url(path: &str) -> String {
    const IN_NAMES: &AsciiSet =
        &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.');
    utf8_percent_encode(path, IN_NAMES).to_string()
}

/// Cache namespace of the versions.
pub const CACHE_NAMESPACE: &str = "picture";

/// Writes the smaller versions of every picture to `sink`, once each.
pub fn files(pictures: &PublishedPictures, cache: &Cache, sink: &dyn Sink) -> Result<()> {
    let by_name: BTreeMap<&str, &Picture> =
        pictures.values().map(|picture| (picture.name.as_str(), *picture)).collect();
    by_name.par_iter().try_for_each(|(_, picture)| {
        let versions = picture.widths.iter().zip(shrunk(picture, cache, CACHE_NAMESPACE)?);
        versions.into_iter().try_for_each(|(width, bytes)| {
            sink.put(OutputFile::immutable(version(picture, *width), bytes))
        })
    })
}
