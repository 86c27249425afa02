//! Validation of the pictures that entries and profiles show: existence, integrity and size limits. Their markup
//! is `render::picture`.
//!
//! `raster` decodes and scales photographs and screenshots, `colour` converts them to sRGB,
//! `metadata` removes place and camera from published files, `drawing` checks SVG.

mod colour;
mod drawing;
mod error;
pub mod kind;
mod metadata;
mod raster;

use std::collections::{BTreeMap, BTreeSet};

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
use crate::parse::markdown::destination::{Destination, Refusal};
use crate::parse::markdown::problem::refused;
use crate::parse::markdown::{Reference, ReferenceRole, Survey};
use crate::parse::{Parsed, UnresolvedEntry, UnresolvedText, file_in_folder};
use crate::rules::pictures::PictureDamage;
use crate::source::{Source, Span, Spanned};
use crate::yaml::place::ValuePlaces;
use error::{PictureError, PictureResult};
use kind::PictureKind;
pub use raster::shrunk;

/// Maximal size of a picture file in bytes.
const MOST_BYTES: u64 = 20 << 20;

/// Cache version. Bump it when `shrunk` produces other bytes or other pictures are refused.
const CACHE_VERSION: &[u8] = b"webp 80, lanczos3, srgb, 2";

const CACHE_NAMESPACE: &str = "picture-facts";

/// Checks every picture that entries and profiles show, and that the others among the attachments can be
/// published. A picture with a problem is reported at each mention, else at its own start, and left
/// out.
pub fn all(
    parsed: &Parsed,
    attachments: &[Attachment],
    cache: &Cache,
    report: &mut Report,
) -> Result<Pictures> {
    let by_path: BTreeMap<&str, &Attachment> =
        attachments.iter().map(|file| (file.path.as_str(), file)).collect();
    let mut mentions: BTreeMap<&str, Vec<Spanned<String>>> = BTreeMap::new();
    let mut shown = Vec::new();
    for entry in &parsed.entries {
        shown.push((entry.kind().folder_of(&entry.slug), in_entry(entry, report)));
    }
    for profile in &parsed.profiles {
        shown.push((profile.folder(), in_text(&profile.text, report)));
    }
    for (folder, pictures) in shown {
        for written in pictures {
            // `resolve` reports missing files; those in an owner's repository need not exist here.
            let path = path_in_folder(&folder, &written);
            if let Some((path, _)) = path.and_then(|path| by_path.get_key_value(path.as_str())) {
                mentions.entry(path).or_default().push(written);
            }
        }
    }
    let checked: Vec<_> = attachments
        .par_iter()
        .filter(|file| {
            PictureKind::of_file(&file.path).is_some() || mentions.contains_key(file.path.as_str())
        })
        .map(|file| {
            let is_shown = mentions.contains_key(file.path.as_str());
            Ok((file, if is_shown { checked(file, cache)?.map(Some) } else { publishable(file)? }))
        })
        .collect::<Result<_>>()?;
    cache.tidy(CACHE_NAMESPACE);
    let (mut pictures, mut refused) = (BTreeMap::new(), BTreeSet::new());
    for (file, found) in checked {
        let path = file.path.as_str();
        match found {
            Ok(picture) => pictures.extend(picture.map(|picture| (path.to_owned(), picture))),
            Err(error) => {
                match mentions.get(path) {
                    Some(mentions) => mentions
                        .iter()
                        .for_each(|mention| report.push(error.at(path, &mention.span))),
                    None => report.push(error.at(path, &Span::start_of(&Source::new(path, "")))),
                }
                if error.keeps_from_publishing() {
                    refused.insert(path.to_owned());
                }
            }
        }
    }
    Ok(Pictures::new(pictures, refused))
}

/// Returns the pictures of an entry as written; reports those that cannot be in its folder.
fn in_entry(entry: &UnresolvedEntry, report: &mut Report) -> Vec<Spanned<String>> {
    let mut shown = Vec::new();
    let texts = entry.translations.values().filter_map(|translation| translation.text.as_ref());
    for text in texts.chain([&entry.text]) {
        shown.extend(in_text(text, report));
    }
    for UnresolvedProse { key, text } in entry.details.proses() {
        let places = ValuePlaces::of(text, &text.span);
        for reference in Survey::of(text, key).with_role(ReferenceRole::Picture) {
            let place = places.part(&reference.range);
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

/// Returns the pictures of a text as written; reports those that cannot be in its folder.
fn in_text(text: &UnresolvedText, report: &mut Report) -> Vec<Spanned<String>> {
    let pictures = text.survey.with_role(ReferenceRole::Picture);
    pictures.filter_map(|picture| in_folder(picture, text.place(&picture.range), report)).collect()
}

/// Returns the file in the folder of the page that a text shows; reports any other picture.
fn in_folder(reference: &Reference, place: Span, report: &mut Report) -> Option<Spanned<String>> {
    let file = file_in_folder(&reference.written, place.path());
    if file.is_none() {
        let refusal = Destination::of(&reference.written, place.path());
        report.push(match refusal {
            Destination::Refused(refusal @ Refusal::Empty) => {
                refused(&reference.written, refusal, &place)
            }
            _ => error::elsewhere(&reference.written, &place),
        });
    }
    Some(Spanned::new(file?, place))
}

/// Returns the path of a file in a folder of the content, relative to the content folder. `None`
/// for URLs and paths outside of the folder.
fn path_in_folder(folder: &str, written: &str) -> Option<String> {
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
    let Some(kind) = PictureKind::of_file(&file.path) else {
        return Ok(Err(PictureError::NoPicture));
    };
    let bytes = file.read()?;
    let name = name_of([CACHE_VERSION, kind.name().as_bytes(), &bytes]);
    let picture = |size, widths| Picture { file: file.clone(), name: name.clone(), size, widths };
    Ok(match kind {
        PictureKind::Svg => drawing::size(&bytes).map(|size| picture(size, Vec::new())),
        // Decoding AVIF would need a large C library.
        PictureKind::Avif => separable(kind, bytes).map(|()| picture(None, Vec::new())),
        PictureKind::Png | PictureKind::Jpeg | PictureKind::Webp | PictureKind::Gif => {
            let facts = raster::facts(&name, kind, &bytes, cache);
            facts.and_then(|facts| {
                separable(kind, bytes)?;
                Ok(picture(Some((facts.width, facts.height)), facts.widths()))
            })
        }
        PictureKind::Svgz => Err(PictureError::NoPicture),
    })
}

/// Checks an attachment that no page shows. Browsers open it all the same if its address is known.
fn publishable(file: &Attachment) -> Result<PictureResult<Option<Picture>>> {
    let Some(kind) = PictureKind::of_file(&file.path) else { return Ok(Ok(None)) };
    let bytes = file.read()?;
    Ok(match kind {
        PictureKind::Svg => drawing::size(&bytes).map(|_| None),
        PictureKind::Avif
        | PictureKind::Png
        | PictureKind::Jpeg
        | PictureKind::Webp
        | PictureKind::Gif
        | PictureKind::Svgz => separable(kind, bytes).map(|()| None),
    })
}

/// Checks that the metadata of a picture can be removed.
fn separable(kind: PictureKind, bytes: Vec<u8>) -> PictureResult<()> {
    let parts = metadata::removed(kind, bytes);
    parts.map(|_| ()).ok_or(PictureError::Broken(PictureDamage::Parts))
}

/// Returns the bytes of an attachment to publish: of a picture without place, camera and comments,
/// of other files all. Only for files that passed [`all`].
pub fn without_metadata(path: &str, bytes: Vec<u8>) -> Vec<u8> {
    match PictureKind::of_file(path) {
        Some(kind) => metadata::removed(kind, bytes).unwrap_or_default(),
        None => bytes,
    }
}
