//! Screenshots of a solution, as listed in its publiccode.yml. The standard has no alternative
//! texts, so they are generated.

use serde::Serialize;

use super::picture::{PictureRole, address, html};
use crate::catalogue::{Entry, EntryId};
use crate::render::context::{PageContext, SiteContext};
use crate::render::text_key::TextKey;

#[derive(Serialize)]
pub struct GalleryView {
    label: String,
    pictures: Vec<ShownView>,
}

#[derive(Serialize)]
struct ShownView {
    /// URL of the original file.
    url: String,
    html: tera::Value,
}

impl GalleryView {
    /// Returns the screenshots that exist in the entry's folder; `None` without any.
    pub fn of(cx: &PageContext, id: EntryId) -> Option<Self> {
        let site = cx.site;
        let entry = site.entry(id);
        let screenshots = screenshots(site, entry);
        let shown = screenshots.iter().enumerate().filter_map(|(position, written)| {
            let (path, picture) = site.entry_picture(id, written)?;
            let number = (position + 1).to_string();
            let alt = site.texts.say(
                TextKey::GalleryAlt,
                &[("number", number.into()), ("title", entry.title.as_str().into())],
            );
            let html = html(cx, &path, picture, &alt, PictureRole::Gallery);
            Some(ShownView { url: address(cx, &path), html: tera::Value::safe_string(&html) })
        });
        let pictures: Vec<_> = shown.collect();
        let label =
            site.texts.say(TextKey::GalleryLabel, &[("title", entry.title.as_str().into())]);
        (!pictures.is_empty()).then_some(Self { label, pictures })
    }
}

/// Returns true if the page has a gallery, for which it loads a script.
pub fn has_pictures(site: &SiteContext, id: EntryId) -> bool {
    screenshots(site, site.entry(id))
        .iter()
        .any(|written| site.entry_picture(id, written).is_some())
}

fn screenshots<'a>(site: &SiteContext, entry: &'a Entry) -> &'a [crate::source::Spanned<String>] {
    let described =
        entry.solution().and_then(|solution| solution.publiccode.description(site.lang()));
    described.map(|(_, description)| description.screenshots.as_slice()).unwrap_or_default()
}

/// Returns the element for the logo in the solution's folder; `None` without one. Its alternative
/// text is empty, since the title is next to it.
pub fn logo(cx: &PageContext, id: EntryId, role: PictureRole) -> Option<tera::Value> {
    let written = cx.site.entry(id).solution()?.publiccode.logo.as_ref()?;
    let (path, picture) = cx.site.entry_picture(id, written)?;
    Some(tera::Value::safe_string(&html(cx, &path, picture, "", role)))
}
