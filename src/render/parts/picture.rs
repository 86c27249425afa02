//! HTML elements for pictures, with versions in several widths and the original file as fallback.

use percent_encoding::percent_decode_str;

use crate::catalogue::pictures::Picture;
use crate::markup::escaped;
use crate::render::context::PageContext;
use crate::render::picture::{path_in_url, version};

/// Role of a picture on its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureRole {
    /// In an author's text.
    Text,
    /// One of several side by side.
    Gallery,
    /// Next to the page's title, visible at once.
    Logo,
    /// Small, in a list.
    Card,
}

impl PictureRole {
    /// Value of the attribute `sizes`: the displayed width, by which browsers choose a version.
    fn sizes(self) -> &'static str {
        match self {
            Self::Text => "(min-width: 48rem) 44rem, 100vw",
            Self::Gallery => "(min-width: 36rem) 20rem, 100vw",
            Self::Logo => "6rem",
            Self::Card => "3rem",
        }
    }
}

/// Returns the element for a picture. `path` is the published path of the original file;
/// `description` is the alternative text, empty if the text next to the picture has the same
/// content.
pub fn html(
    cx: &PageContext,
    path: &str,
    picture: &Picture,
    description: &str,
    role: PictureRole,
) -> String {
    titled_html(cx, path, picture, description, None, role)
}

fn titled_html(
    cx: &PageContext,
    path: &str,
    picture: &Picture,
    description: &str,
    title: Option<&str>,
    role: PictureRole,
) -> String {
    let title = title.map(|title| format!(" title=\"{}\"", escaped(title))).unwrap_or_default();
    let size = picture
        .size
        .map(|(width, height)| format!(" width=\"{width}\" height=\"{height}\""))
        .unwrap_or_default();
    let lazy = if role == PictureRole::Logo { "" } else { " loading=\"lazy\"" };
    let (src, alt) = (escaped(&address(cx, path)), escaped(description));
    let image = format!("<img src=\"{src}\" alt=\"{alt}\"{title}{size}{lazy} decoding=\"async\">");
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

/// Returns the URL of a file whose name may need percent-encoding.
pub fn address(cx: &PageContext, path: &str) -> String {
    cx.url_to_path(&path_in_url(path))
}

/// Returns the element for a picture that a text names; `None` if it is not a picture in `folder`, the
/// published path of the folder of the text's entry.
pub fn in_text(
    cx: &PageContext,
    folder: &str,
    written: &str,
    description: &str,
    title: Option<&str>,
) -> Option<String> {
    let name = written.split(['#', '?']).next().unwrap_or_default();
    let path = format!("{folder}{}", percent_decode_str(name).decode_utf8_lossy());
    let picture = cx.site.pictures.get(&path)?;
    Some(titled_html(cx, &path, picture, description, title, PictureRole::Text))
}
