//! How pages show a picture: as large as the screen needs it, with the file itself for browsers that know no better.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use rayon::prelude::*;

use super::attachment::Places;
use super::context::{PageContext, SiteContext};
use crate::cache::Cache;
use crate::catalogue::Catalogue;
use crate::catalogue::pictures::Picture;
use crate::failure::Result;
use crate::markup::escaped;
use crate::picture::shrunk;
use crate::sink::{OutputFile, Sink};
use crate::urls::Segments;

/// Pictures by where their file is published.
pub type PublishedPictures<'a> = BTreeMap<String, &'a Picture>;

pub fn published(catalogue: &Catalogue) -> PublishedPictures<'_> {
    let places = Places::of(catalogue, Segments::of_edition(&catalogue.site));
    catalogue
        .pictures
        .iter()
        .filter_map(|(path, picture)| Some((places.of_file(path)?, picture)))
        .collect()
}

/// What a picture is to its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureRole {
    /// In the column of a text.
    Text,
    /// One of several side by side.
    Gallery,
    /// Beside the page's title, where a visitor sees it at once.
    Logo,
    /// The same, small, in a list.
    Card,
}

impl PictureRole {
    /// How wide it is shown, for browsers to choose a version before they know the layout.
    fn sizes(self) -> &'static str {
        match self {
            Self::Text => "(min-width: 48rem) 44rem, 100vw",
            Self::Gallery => "(min-width: 36rem) 20rem, 100vw",
            Self::Logo => "6rem",
            Self::Card => "3rem",
        }
    }
}

/// Returns the element that shows a picture. An empty description says that words beside it tell the same.
pub fn html(
    cx: &PageContext,
    path: &str,
    picture: &Picture,
    description: &str,
    role: PictureRole,
) -> String {
    let size = picture
        .size
        .map(|(width, height)| format!(" width=\"{width}\" height=\"{height}\""))
        .unwrap_or_default();
    let lazy = if role == PictureRole::Logo { "" } else { " loading=\"lazy\"" };
    let (src, alt) = (escaped(&address(cx, path)), escaped(description));
    let image = format!("<img src=\"{src}\" alt=\"{alt}\"{size}{lazy} decoding=\"async\">");
    if picture.widths.is_empty() {
        return image;
    }
    let version = |width: &u32| format!("{} {width}w", cx.url_to_path(&version(picture, *width)));
    let versions: Vec<String> = picture.widths.iter().map(version).collect();
    let (versions, sizes) = (versions.join(", "), role.sizes());
    format!(
        "<picture><source type=\"image/webp\" srcset=\"{versions}\" sizes=\"{sizes}\">{image}</picture>"
    )
}

/// Returns the link to a file that bears the name its author gave it.
pub fn address(cx: &PageContext, path: &str) -> String {
    const IN_NAMES: &AsciiSet =
        &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.');
    cx.url_to_path(&utf8_percent_encode(path, IN_NAMES).to_string())
}

fn version(picture: &Picture, width: u32) -> String {
    format!("assets/picture.{}.{width}.webp", picture.name)
}

/// Where the cache keeps versions.
pub const SHELF: &str = "picture";

/// Hands the smaller versions of every picture to `sink`, each once, whoever shows it.
pub fn files(site: &SiteContext, cache: &Cache, sink: &impl Sink) -> Result<()> {
    let by_name: BTreeMap<&str, &Picture> =
        site.pictures.values().map(|picture| (picture.name.as_str(), *picture)).collect();
    by_name.par_iter().try_for_each(|(_, picture)| {
        let versions = picture.widths.iter().zip(shrunk(picture, cache, SHELF)?);
        versions.into_iter().try_for_each(|(width, bytes)| {
            sink.put(OutputFile::new(version(picture, *width), bytes))
        })
    })
}
