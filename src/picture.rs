//! The pictures that entries show, looked at before anything is published: each one is there, whole, and of a size that
//! browsers and builds can bear. How a page shows one is `render::picture`'s matter.
//!
//! `raster` reads and shrinks photographs and screenshots, `drawing` checks SVG.

mod drawing;
mod error;
pub mod kind;
mod raster;

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use rayon::prelude::*;

use crate::cache::{Cache, name_of};
use crate::catalogue::attachment::Attachment;
use crate::catalogue::pictures::{Picture, Pictures};
use crate::catalogue::{Catalogue, Entry};
use crate::diagnostic::Report;
use crate::failure::Result;
use crate::parse::markdown;
use crate::source::Spanned;
use error::{PictureError, PictureResult};
pub use raster::shrunk;

/// A larger file is no picture for a page.
const MOST_BYTES: u64 = 20 << 20;

/// Changes with what `shrunk` makes of the same picture, and with what is refused.
const CACHE_VERSION: &[u8] = b"webp 80, lanczos3, 1";

const CACHE_NAMESPACE: &str = "picture-facts";

/// Looks at every picture that entries show; what is wrong with one is told where it is named, and it is left out.
pub fn all(
    catalogue: &Catalogue,
    attachments: &[Attachment],
    cache: &Cache,
    report: &mut Report,
) -> Result<Pictures> {
    let by_path: BTreeMap<&str, &Attachment> =
        attachments.iter().map(|file| (file.path.as_str(), file)).collect();
    let mut mentions: BTreeMap<&str, Vec<Spanned<String>>> = BTreeMap::new();
    for entry in &catalogue.entries {
        for written in shown(entry, report) {
            // `resolve` tells of files that are not there; those of an owner's repository need not be.
            let path = path_beside(entry, &written);
            if let Some((path, _)) = path.and_then(|path| by_path.get_key_value(path.as_str())) {
                mentions.entry(path).or_default().push(written);
            }
        }
    }
    let looked_at: Vec<_> = mentions
        .par_iter()
        .map(|(path, _)| looked_at(by_path[path], cache))
        .collect::<Result<_>>()?;
    cache.tidy(CACHE_NAMESPACE);
    let mut pictures = BTreeMap::new();
    for ((path, mentions), found) in mentions.into_iter().zip(looked_at) {
        match found {
            Ok(picture) => {
                pictures.insert(path.to_owned(), picture);
            }
            Err(error) => {
                mentions.iter().for_each(|mention| report.push(error.at(path, &mention.span)))
            }
        }
    }
    Ok(Pictures::new(pictures))
}

/// Returns what an entry shows, as written; tells of what cannot lie beside it.
fn shown(entry: &Entry, report: &mut Report) -> Vec<Spanned<String>> {
    let mut shown = Vec::new();
    for written in markdown::pictures(&entry.text.markdown) {
        match error::elsewhere(&written) {
            Some(problem) => report.push(problem),
            None => shown.push(written),
        }
    }
    if let Some(solution) = entry.solution() {
        shown.extend(solution.publiccode.logo.clone());
        shown.extend(
            solution
                .publiccode
                .descriptions
                .values()
                .flat_map(|described| described.screenshots.clone()),
        );
    }
    shown
}

/// Returns where a file named by an entry would lie; nothing that leads out of the entry's folder lies anywhere.
fn path_beside(entry: &Entry, written: &str) -> Option<String> {
    let path = written.strip_prefix("./").unwrap_or(written);
    if !markdown::is_beside(path) {
        return None;
    }
    let path =
        percent_decode_str(path.split(['#', '?']).next().unwrap_or_default()).decode_utf8_lossy();
    Some(format!("{}/{}/{path}", entry.kind().folder(), entry.slug))
}

fn looked_at(file: &Attachment, cache: &Cache) -> Result<PictureResult<Picture>> {
    let size = file.size()?;
    if size > MOST_BYTES {
        return Ok(Err(PictureError::TooHeavy(size)));
    }
    let bytes = file.read()?;
    let extension = file
        .path
        .rsplit_once('.')
        .map_or(String::new(), |(_, extension)| extension.to_ascii_lowercase());
    let name = name_of([CACHE_VERSION, extension.as_bytes(), &bytes]);
    let picture = |size, widths| Picture { file: file.clone(), name: name.clone(), size, widths };
    Ok(match extension.as_str() {
        "svg" => drawing::size(&bytes).map(|size| picture(size, Vec::new())),
        // Reading this format takes a library in C of many times our size.
        "avif" => Ok(picture(None, Vec::new())),
        "png" | "jpg" | "jpeg" | "webp" | "gif" => raster::facts(&name, &extension, &bytes, cache)
            .map(|facts| picture(Some((facts.width, facts.height)), facts.widths())),
        _ => Err(PictureError::NoPicture),
    })
}
