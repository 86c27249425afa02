//! Attachments of entries and of organisations' profiles. They are published in the folder of the
//! page in each language, so that relative links in its text lead to them.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::catalogue::attachment::Attachment;
use crate::catalogue::{Catalogue, Entry, OrganisationProfile};
use crate::failure::Result;
use crate::picture;
use crate::sink::{OutputFile, Sink};
use crate::urls::{Route, Segments};

/// Publishes the attachments in the folders of entries and profiles. Attachments elsewhere are skipped, and so
/// are pictures that are damaged or could run a script. Drawings are published with nothing but what
/// draws, other pictures without place and camera unless site.yml keeps them.
pub fn attachments(
    catalogue: &Catalogue,
    attachments: &[Attachment],
    sink: &impl Sink,
) -> Result<()> {
    let languages = catalogue.site.languages.iter();
    let editions: Vec<_> = languages
        .map(|&lang| Places::of(catalogue, Segments::in_site(&catalogue.site, lang)))
        .collect();
    attachments.par_iter().try_for_each(|attachment| {
        let paths: Vec<_> =
            editions.iter().filter_map(|places| places.of_file(&attachment.path)).collect();
        if paths.is_empty() || catalogue.pictures.refuses(&attachment.path) {
            return Ok(());
        }
        if !picture::is_read(&attachment.path) {
            return paths.into_iter().try_for_each(|path| sink.copy(path, attachment.file()));
        }
        let keeps_metadata = catalogue.site.picture_metadata;
        let Some(bytes) = picture::published(&attachment.path, attachment.read()?, keeps_metadata)
        else {
            return Ok(());
        };
        paths.into_iter().try_for_each(|path| sink.put(OutputFile::new(path, bytes.as_slice())))
    })
}

/// Returns the relative URL of a file as its author wrote it, with codes for spaces and for percent
/// signs that start no code: `50%25%20in%20meno.pdf` for `50% in meno.pdf`.
pub fn valid_url(written: &str) -> String {
    let is_code =
        |rest: &str| rest.len() >= 2 && rest.bytes().take(2).all(|digit| digit.is_ascii_hexdigit());
    let written = written.replace(' ', "%20");
    let mut parts = written.split('%');
    let mut url = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        url += if is_code(part) { "%" } else { "%25" };
        url += part;
    }
    url
}

/// Published folders of pages in one language, by the folders of their files in the content.
pub struct Places(HashMap<String, String>);

impl Places {
    pub fn of(catalogue: &Catalogue, segments: Segments) -> Self {
        let of_entry = |entry: &Entry| {
            let route = Route::Entry { kind: entry.kind(), slug: entry.slug.clone() };
            (entry.kind().folder_of(&entry.slug), route.path(segments))
        };
        let of_profile = |(name, profile): (&String, &OrganisationProfile)| {
            let route = Route::Organisation(name.clone());
            (profile.folder().to_owned(), route.path(segments))
        };
        let entries = catalogue.entries.iter().map(of_entry);
        Self(entries.chain(catalogue.profiles.iter().map(of_profile)).collect())
    }

    /// Returns the published path of a file of the content folder. `None` if it is not in the
    /// folder of a page.
    pub fn of_file(&self, path: &str) -> Option<String> {
        let (end_of_folder, _) = path.match_indices('/').nth(1)?;
        let page = self.0.get(&path[..end_of_folder])?;
        Some(format!("{page}{}", &path[end_of_folder + 1..]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_of_files_have_whole_codes() {
        let case = |written, expected| assert_eq!(valid_url(written), expected);
        case("50%.pdf", "50%25.pdf");
        case("a%20b%2.pdf#page=2", "a%20b%252.pdf#page=2");
        case("50% in meno%", "50%25%20in%20meno%25");
        case("citt\u{e0}%\u{e0}.pdf", "citt\u{e0}%25\u{e0}.pdf");
    }
}
