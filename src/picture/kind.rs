//! Picture formats, by file extension and by content.

use super::drawing;
use crate::catalogue::attachment::extension;
use crate::closed_list::{Choice, closed_list};

closed_list! {
    /// Picture format, named by file extension.
    PictureKind {
        Png = "png",
        Jpeg = "jpg",
        Gif = "gif",
        Webp = "webp",
        Avif = "avif",
        Svg = "svg",
        /// Gzip-compressed SVG.
        Svgz = "svgz",
    }
}

impl PictureKind {
    /// Returns the format by file extension, ignoring query and fragment of a URL.
    pub fn promised(address: &str) -> Option<Self> {
        Self::of_file(address.split(['?', '#']).next().unwrap_or_default())
    }

    /// Returns the format by the extension of a file name. Chrome on Windows saves JPEG as `.jfif`.
    pub fn of_file(path: &str) -> Option<Self> {
        match extension(path).as_str() {
            "jpeg" | "jpe" | "jfif" => Some(Self::Jpeg),
            extension => Self::parse(extension),
        }
    }

    /// Detects the format from the first bytes of a file.
    pub fn of(beginning: &[u8]) -> Option<Self> {
        match image::guess_format(beginning) {
            Ok(image::ImageFormat::Png) => Some(Self::Png),
            Ok(image::ImageFormat::Jpeg) => Some(Self::Jpeg),
            Ok(image::ImageFormat::Gif) => Some(Self::Gif),
            Ok(image::ImageFormat::WebP) => Some(Self::Webp),
            _ if is_avif(beginning) => Some(Self::Avif),
            Ok(_) => None,
            Err(_) if beginning.starts_with(b"\x1f\x8b") => Some(Self::Svgz),
            Err(_) => is_drawing(beginning).then_some(Self::Svg),
        }
    }
}

/// Returns whether a file is of a brand of AVIF, a picture or a sequence. Other files of this
/// structure, such as HEIC, have other brands.
fn is_avif(beginning: &[u8]) -> bool {
    let Some((length, rest)) = beginning.split_first_chunk() else { return false };
    let length = u32::from_be_bytes(*length) as usize;
    let brands = rest.strip_prefix(b"ftyp").unwrap_or_default();
    let brands = &brands[..brands.len().min(length.saturating_sub(8))];
    brands.chunks(4).any(|brand| matches!(brand, b"avif" | b"avis"))
}

/// Returns whether the first element, after declarations and comments, is `<svg>`. An HTML page may
/// contain one further down.
fn is_drawing(beginning: &[u8]) -> bool {
    let text = drawing::beginning(beginning);
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let (opening, closing) = match rest {
            _ if rest.starts_with("<!--") => ("<!--", "-->"),
            _ if rest.starts_with("<?") => ("<?", "?>"),
            // A document type may declare entities between brackets.
            _ if rest.starts_with("<!DOCTYPE svg") => {
                ("<!", if rest.contains("]>") { "]>" } else { ">" })
            }
            _ => return rest.starts_with("<svg") || rest.starts_with("<svg:svg"),
        };
        let Some((_, after)) = rest[opening.len()..].split_once(closing) else { return false };
        rest = after.trim_start();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_detected_from_the_first_bytes() {
        let case = |bytes: &[u8], expected| assert_eq!(PictureKind::of(bytes), expected);
        case(b"\x89PNG\r\n\x1a\n", Some(PictureKind::Png));
        case(b"\xff\xd8\xff\xe0", Some(PictureKind::Jpeg));
        case(b"\xef\xbb\xbf<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"a\" \"b\">\n<!-- c -->\n<svg>", Some(PictureKind::Svg));
        case(b"\xff\xfe<\0s\0v\0g\0", Some(PictureKind::Svg));
        case(b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif", Some(PictureKind::Avif));
        case(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", None);
        case(b"<!DOCTYPE html><html><body><svg>", None);
        case(b"Not found", None);
        case(b"", None);
    }

    #[test]
    fn formats_are_named_by_the_extension() {
        assert_eq!(PictureKind::promised("https://a.it/a.JPEG?raw=true"), Some(PictureKind::Jpeg));
        assert_eq!(PictureKind::promised("https://a.it/logo"), None);
        assert_eq!(PictureKind::of_file("img/a#1.JFIF"), Some(PictureKind::Jpeg));
    }
}
