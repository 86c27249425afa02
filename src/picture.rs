//! Validation of the pictures that entries show: existence, integrity and size limits. Their markup
//! is `render::picture`.
//!
//! `raster` decodes and scales photographs and screenshots, `drawing` checks SVG.

mod drawing;
mod error;
pub mod kind;
mod raster;

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use rayon::prelude::*;

use crate::cache::Cache;
use crate::catalogue::Details;
use crate::catalogue::attachment::Attachment;
use crate::catalogue::mention::UnresolvedProse;
use crate::catalogue::pictures::{Picture, Pictures};
use crate::failure::Result;
use crate::finding::Report;
use crate::hash::name_of;
use crate::parse::markdown::{Reference, ReferenceRole, Survey};
use crate::parse::{UnresolvedEntry, file_in_folder};
use crate::source::{Span, Spanned};
use error::{PictureError, PictureResult};
pub use raster::shrunk;

/// Maximal size of a picture file in bytes.
const MOST_BYTES: u64 = 20 << 20;

/// Cache version. Bump it when `shrunk` produces other bytes or other pictures are refused.
const CACHE_VERSION: &[u8] = b"webp 80, lanczos3, 1";

const CACHE_NAMESPACE: &str = "picture-facts";

/// Checks every picture that entries show; a picture with a problem is reported at each mention and
/// left out.
pub fn all(
    entries: &[UnresolvedEntry],
    attachments: &[Attachment],
    cache: &Cache,
    report: &mut Report,
) -> Result<Pictures> {
    let by_path: BTreeMap<&str, &Attachment> =
        attachments.iter().map(|file| (file.path.as_str(), file)).collect();
    let mut mentions: BTreeMap<&str, Vec<Spanned<String>>> = BTreeMap::new();
    for entry in entries {
        for written in shown(entry, report) {
            // `resolve` reports missing files; those in an owner's repository need not exist here.
            let path = path_in_folder(entry, &written);
            if let Some((path, _)) = path.and_then(|path| by_path.get_key_value(path.as_str())) {
                mentions.entry(path).or_default().push(written);
            }
        }
    }
    let checked: Vec<_> = mentions
        .par_iter()
        .map(|(path, _)| checked(by_path[path], cache))
        .collect::<Result<_>>()?;
    cache.tidy(CACHE_NAMESPACE);
    let mut pictures = BTreeMap::new();
    for ((path, mentions), found) in mentions.into_iter().zip(checked) {
        match found {
            Ok(picture) => {
                pictures.insert(path.to_owned(), picture);
            }
            Err(error) => {
                mentions.iter().for_each(|mention| report.push(error.at(path, &mention.span)));
            }
        }
    }
    Ok(Pictures::new(pictures))
}

/// Returns the pictures of an entry as written; reports those that cannot be in its folder.
fn shown(entry: &UnresolvedEntry, report: &mut Report) -> Vec<Spanned<String>> {
    let mut shown = Vec::new();
    let texts = entry.translations.values().filter_map(|translation| translation.text.as_ref());
    for text in texts.chain([&entry.text]) {
        for reference in text.survey.with_role(ReferenceRole::Picture) {
            let place = text.place(&reference.range);
            shown.extend(in_folder(reference, place, report));
        }
    }
    for UnresolvedProse { key, text } in entry.details.proses() {
        for reference in Survey::of(text, key).with_role(ReferenceRole::Picture) {
            let place = text.span.part(&text[reference.range.clone()]);
            shown.extend(in_folder(reference, place, report));
        }
    }
    if let Details::Solution(solution) = &entry.details {
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

/// Returns the file in the entry's folder that a text shows; reports any other picture.
fn in_folder(reference: &Reference, place: Span, report: &mut Report) -> Option<Spanned<String>> {
    let file = file_in_folder(&reference.written, place.path());
    if file.is_none() {
        report.push(error::elsewhere(&reference.written, &place));
    }
    Some(Spanned::new(file?, place))
}

/// Returns the path of a file in the entry's folder, relative to the content folder. `None` for
/// URLs and paths outside of the folder.
fn path_in_folder(entry: &UnresolvedEntry, written: &str) -> Option<String> {
    let folder = format!("{}/{}", entry.kind().folder(), entry.slug);
    let path = file_in_folder(written, &format!("{folder}/index.md"))?;
    let path =
        percent_decode_str(path.split(['#', '?']).next().unwrap_or_default()).decode_utf8_lossy();
    Some(format!("{folder}/{path}"))
}

fn checked(file: &Attachment, cache: &Cache) -> Result<PictureResult<Picture>> {
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
        // Decoding AVIF would need a large C library.
        "avif" => Ok(picture(None, Vec::new())),
        "png" | "jpg" | "jpeg" | "webp" | "gif" => raster::facts(&name, &extension, &bytes, cache)
            .map(|facts| picture(Some((facts.width, facts.height)), facts.widths())),
        _ => Err(PictureError::NoPicture),
    })
}
