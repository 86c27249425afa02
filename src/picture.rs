//! Validation of the pictures that entries and profiles show: existence, integrity and size limits. Their markup
//! is `render::picture`.
//!
//! `raster` decodes and scales photographs and screenshots, `colour` converts them to sRGB,
//! `metadata` removes place and camera from published files, `drawing` checks and rebuilds SVG.

mod colour;
mod drawing;
mod error;
pub mod kind;
mod metadata;
mod raster;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::cache::Cache;
use crate::catalogue::Details;
use crate::catalogue::attachment::Attachment;
use crate::catalogue::mention::UnresolvedProse;
use crate::catalogue::pictures::{Picture, Pictures};
use crate::failure::Result;
use crate::finding::{Report, Severity};
use crate::hash::name_of;
use crate::parse::markdown::destination::{Destination, Refusal};
use crate::parse::markdown::problem::refused;
use crate::parse::markdown::{Reference, ReferenceRole, Survey};
use crate::parse::{Parsed, UnresolvedEntry, UnresolvedText, file_in_folder, path_in_folder};
use crate::rules::pictures::PictureDamage;
use crate::source::{Source, Span, Spanned};
use crate::yaml::place::ValuePlaces;
use drawing::Drawing;
use error::{PictureError, PictureResult};
use kind::PictureKind;
use raster::Facts;
pub use raster::shrunk;

/// Maximal size of a picture file in bytes.
const MOST_BYTES: u64 = 20 << 20;

/// Maximal size in bytes of a picture file that no page shows. Its metadata is removed in memory.
const MOST_READ: u64 = 200 << 20;

/// Cache version. Bump it when `shrunk` produces other bytes or other pictures are refused.
const CACHE_VERSION: &[u8] = b"webp 80, lanczos3, srgb, 3";

const CACHE_NAMESPACE: &str = "picture-facts";

/// Checks every picture that entries and profiles show, and that the others among the attachments
/// can be published. A picture with a problem is left out and reported where it is shown, else where
/// it is linked, else as a warning at its own start.
pub fn all(
    parsed: &Parsed,
    attachments: &[Attachment],
    cache: &Cache,
    report: &mut Report,
) -> Result<Pictures> {
    let mentions = Mentions::of(parsed, attachments, report);
    let checked: Vec<_> = attachments
        .par_iter()
        .filter_map(|file| {
            let is_shown = mentions.shown.contains_key(file.path.as_str());
            let kind = PictureKind::of_file(&file.path);
            (is_shown || kind.is_some()).then_some((file, is_shown, kind))
        })
        .map(|(file, is_shown, kind)| {
            let found = match (is_shown, kind) {
                (false, Some(kind)) => publishable(file, kind, cache)?,
                (_, kind) => checked(file, kind, cache)?,
            };
            Ok((file, kind, found))
        })
        .collect::<Result<_>>()?;
    cache.tidy(CACHE_NAMESPACE);
    let (mut pictures, mut refused) = (BTreeMap::new(), BTreeSet::new());
    for (file, kind, found) in checked {
        let path = file.path.as_str();
        let start = Span::start_of(&Source::new(path, ""));
        let places = mentions.places(path);
        match found {
            Ok(Checked { picture, outside }) => {
                pictures.extend(picture.map(|picture| (path.to_owned(), picture)));
                let place = places.first().unwrap_or(&start);
                report.extend(outside.iter().map(|url| error::outside(path, url, place)));
            }
            Err(error) => {
                report.extend(places.iter().map(|place| error.at(path, place)));
                if places.is_empty() {
                    report.push(error.at(path, &start).with_severity(Severity::Warning));
                }
                // Drawings are only published as they were read.
                if kind == Some(PictureKind::Svg) || error.keeps_from_publishing() {
                    refused.insert(path.to_owned());
                }
            }
        }
    }
    Ok(Pictures::new(pictures, refused))
}

/// The places where texts show attachments or link to them, by path of the attachment.
struct Mentions<'a> {
    shown: BTreeMap<&'a str, Vec<Span>>,
    linked: BTreeMap<&'a str, Vec<Span>>,
}

impl<'a> Mentions<'a> {
    /// Collects the places; reports pictures that cannot be in the folder of their page.
    fn of(parsed: &Parsed, attachments: &'a [Attachment], report: &mut Report) -> Self {
        let paths: BTreeSet<&str> = attachments.iter().map(|file| file.path.as_str()).collect();
        let mut mentions = Self { shown: BTreeMap::new(), linked: BTreeMap::new() };
        let mut add = |folder: &str,
                       shown: Vec<Spanned<String>>,
                       named: &mut dyn Iterator<Item = &Spanned<String>>| {
            // `resolve` reports missing files; those in an owner's repository need not exist here.
            let place = |file: &Spanned<String>| {
                let path = format!("{folder}/{}", path_in_folder(file, folder)?);
                Some((*paths.get(path.as_str())?, file.span.clone()))
            };
            for (path, span) in shown.iter().filter_map(place) {
                mentions.shown.entry(path).or_default().push(span);
            }
            for (path, span) in named.filter_map(place) {
                mentions.linked.entry(path).or_default().push(span);
            }
        };
        for entry in &parsed.entries {
            let of_translations =
                entry.translations.values().flat_map(|translation| &translation.files);
            let folder = entry.kind().folder_of(&entry.slug);
            add(&folder, in_entry(entry, report), &mut of_translations.chain(&entry.files));
        }
        for profile in &parsed.profiles {
            let shown = in_text(&profile.text, report);
            add(&profile.folder(), shown, &mut profile.files.iter());
        }
        mentions
    }

    /// Returns where a file is shown, else where it is linked.
    fn places(&self, path: &str) -> &[Span] {
        self.shown.get(path).or_else(|| self.linked.get(path)).map_or(&[], Vec::as_slice)
    }
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
        shown.extend(solution.publiccode.pictures().cloned());
    }
    shown
}

/// Returns the pictures of a text as written; reports those that cannot be in its folder.
fn in_text(text: &UnresolvedText, report: &mut Report) -> Vec<Spanned<String>> {
    let pictures = text.parsed.survey.with_role(ReferenceRole::Picture);
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

/// An attachment that can be published.
#[derive(Default)]
struct Checked {
    /// `None` if no page shows it.
    picture: Option<Picture>,
    /// What a drawing refers to outside of itself.
    outside: Vec<String>,
}

/// Checks an attachment that a page shows.
fn checked(
    file: &Attachment,
    kind: Option<PictureKind>,
    cache: &Cache,
) -> Result<PictureResult<Checked>> {
    let Some(kind) = kind else {
        return Ok(Err(PictureError::NoPicture));
    };
    let size = file.size()?;
    if size > MOST_BYTES {
        let published = publishable(file, kind, cache)?;
        return Ok(published.and(Err(PictureError::TooHeavy(size))));
    }
    let bytes = file.read()?;
    let name = name_of([CACHE_VERSION, kind.name().as_bytes(), &bytes]);
    let shown = |size, widths, outside| Checked {
        picture: Some(Picture { file: file.clone(), name: name.clone(), size, widths }),
        outside,
    };
    let picture = |size, widths| shown(size, widths, Vec::new());
    Ok(match kind {
        PictureKind::Svg => drawing::read(&bytes)
            .map(|Drawing { size, outside, .. }| shown(size, Vec::new(), outside)),
        // Decoding AVIF would need a large C library.
        PictureKind::Avif => {
            harmless(&name, kind, bytes, cache).map(|()| picture(None, Vec::new()))
        }
        PictureKind::Png | PictureKind::Jpeg | PictureKind::Webp | PictureKind::Gif => {
            let facts = raster::facts(&name, kind, &bytes, cache);
            // A picture that is too large is published all the same, since it may be linked.
            let parts = match &facts {
                Ok(_) | Err(PictureError::TooLarge(_, _)) => harmless(&name, kind, bytes, cache),
                Err(_) => Ok(()),
            };
            let picture = |facts: Facts| picture(Some((facts.width, facts.height)), facts.widths());
            parts.and(facts).map(picture)
        }
        PictureKind::Svgz => Err(PictureError::NoPicture),
    })
}

/// Checks an attachment that no page shows. Browsers open it all the same if its address is known.
fn publishable(
    file: &Attachment,
    kind: PictureKind,
    cache: &Cache,
) -> Result<PictureResult<Checked>> {
    let size = file.size()?;
    if size > MOST_READ || (kind == PictureKind::Svg && size > MOST_BYTES) {
        return Ok(Err(PictureError::TooHeavy(size)));
    }
    let bytes = file.read()?;
    Ok(match kind {
        PictureKind::Svg => {
            drawing::read(&bytes).map(|Drawing { outside, .. }| Checked { picture: None, outside })
        }
        PictureKind::Avif
        | PictureKind::Png
        | PictureKind::Jpeg
        | PictureKind::Webp
        | PictureKind::Gif
        | PictureKind::Svgz => {
            let name = name_of([CACHE_VERSION, kind.name().as_bytes(), &bytes]);
            harmless(&name, kind, bytes, cache).map(|()| Checked::default())
        }
    })
}

/// Checks that a picture has the format of its name and that its metadata can be removed, unless the
/// cache has under `name` that it does.
fn harmless(name: &str, kind: PictureKind, bytes: Vec<u8>, cache: &Cache) -> PictureResult<()> {
    let name = format!("{name}.harmless");
    if cache.get(CACHE_NAMESPACE, &name).is_some() {
        return Ok(());
    }
    match PictureKind::of(&bytes) {
        Some(actual) if actual != kind => return Err(PictureError::OtherFormat(actual.name())),
        None => return Err(PictureError::Broken(PictureDamage::UnknownFormat)),
        Some(_) => {}
    }
    metadata::removed(kind, bytes).ok_or(PictureError::Broken(PictureDamage::Parts))?;
    cache.put(CACHE_NAMESPACE, &name, &[]);
    Ok(())
}

/// Returns whether an attachment is published otherwise than as it is, or may be.
pub fn is_read(path: &str) -> bool {
    PictureKind::of_file(path).is_some()
}

/// Returns the bytes of an attachment to publish: drawings with nothing but what draws, pictures
/// without place, camera and comments unless these are kept, other files as they are. Only for files
/// that passed [`all`]; `None` for others.
pub fn published(path: &str, bytes: Vec<u8>, keeps_metadata: bool) -> Option<Vec<u8>> {
    match PictureKind::of_file(path) {
        Some(PictureKind::Svg) => Some(drawing::read(&bytes).ok()?.svg.into_bytes()),
        Some(kind) if !keeps_metadata => metadata::removed(kind, bytes),
        Some(_) | None => Some(bytes),
    }
}
