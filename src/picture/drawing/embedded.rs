//! Pictures inside drawings, as `data:` URLs.

use base64::prelude::{BASE64_STANDARD, Engine};
use data_url::DataUrl;

use super::{Drawing, read_inside};
use crate::media;
use crate::picture::kind::PictureKind;
use crate::picture::metadata;

/// Maximal number of drawings around an embedded drawing.
const DEEPEST: usize = 3;

/// A picture in a published drawing.
#[derive(Debug, PartialEq, Eq)]
pub struct Embedded {
    /// A `data:` URL.
    pub url: String,
    /// What the picture, a drawing, refers to outside of itself.
    pub outside: Vec<String>,
}

/// Returns the same picture without its metadata; a drawing is written anew. `None` for what is no
/// picture, or one that would not be published as a file. `depth` is the number of drawings around
/// it.
pub fn published(url: &str, depth: usize) -> Option<Embedded> {
    let (bytes, _) = DataUrl::process(url).ok()?.decode_to_vec().ok()?;
    let kind = PictureKind::of(&bytes)?;
    let (published, outside) = match kind {
        PictureKind::Svg if depth > DEEPEST => return None,
        PictureKind::Svg => {
            let Drawing { svg, outside, .. } = read_inside(&bytes, depth + 1).ok()?;
            (svg.into_bytes(), outside)
        }
        PictureKind::Png
        | PictureKind::Jpeg
        | PictureKind::Gif
        | PictureKind::Webp
        | PictureKind::Avif => (metadata::removed(kind, bytes.clone())?, Vec::new()),
        PictureKind::Svgz => return None,
    };
    let url = match published == bytes {
        true => url.to_owned(),
        false => {
            let media_type = media::type_of(&format!("a.{}", kind.name()));
            format!("data:{media_type};base64,{}", BASE64_STANDARD.encode(published))
        }
    };
    Some(Embedded { url, outside })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of one pixel, with a comment in a chunk `tEXt` of 12 + 9 bytes before its end.
    fn png() -> Vec<u8> {
        let mut bytes = Vec::new();
        let pixel = image::RgbImage::from_pixel(1, 1, image::Rgb([0, 102, 204]));
        pixel
            .write_to(&mut std::io::Cursor::new(&mut bytes), image::ImageFormat::Png)
            .expect("written");
        let mut text = b"tEXtComment\0x".to_vec();
        let crc = img_parts::png::PngChunk::new(*b"tEXt", text.split_off(4).into());
        let end = bytes.len() - 12;
        let mut whole = bytes[..end].to_vec();
        whole.extend(crc.encoder().bytes());
        whole.extend(&bytes[end..]);
        whole
    }

    fn anew(url: &str, depth: usize) -> Option<String> {
        published(url, depth).map(|embedded| embedded.url)
    }

    fn url(media_type: &str, bytes: &[u8]) -> String {
        format!("data:{media_type};base64,{}", BASE64_STANDARD.encode(bytes))
    }

    #[test]
    fn pictures_lose_their_metadata() {
        let with = png();
        let without = metadata::removed(PictureKind::Png, with.clone()).expect("it has parts");
        assert_ne!(with, without);
        let clean = url("image/png", &without);
        assert_eq!(anew(&url("image/png", &with), 0), Some(clean.clone()));
        assert_eq!(anew(&url("text/html", &with), 0), Some(clean.clone()));
        assert_eq!(anew(&clean, 0), Some(clean));
    }

    #[test]
    fn drawings_are_written_anew_and_other_files_are_left_out() {
        let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>";
        let with = drawing.replace("<path", "<!-- Roma --><path");
        assert_eq!(
            anew(&url("image/svg+xml", with.as_bytes()), 0),
            Some(url("image/svg+xml", drawing.as_bytes()))
        );
        let active = "<svg xmlns='http://www.w3.org/2000/svg'><script>a()</script></svg>";
        assert_eq!(anew(&url("image/svg+xml", active.as_bytes()), 0), None);
        assert_eq!(anew("data:text/html,<script>a()</script>", 0), None);
        assert_eq!(anew("data:image/png;base64,AAAA", 0), None);
        let outside = "<svg xmlns='http://www.w3.org/2000/svg'><image href='a.png'/></svg>";
        let embedded = published(&url("image/svg+xml", outside.as_bytes()), 0).expect("published");
        assert_eq!(embedded.outside, ["a.png"]);
    }

    #[test]
    fn drawings_are_not_read_to_any_depth() {
        let around = |inside: String| {
            format!("<svg xmlns='http://www.w3.org/2000/svg'><image href='{inside}'/></svg>")
        };
        let mut drawing = "<svg xmlns='http://www.w3.org/2000/svg'/>".to_owned();
        for _ in 0..10 {
            drawing = around(url("image/svg+xml", drawing.as_bytes()));
        }
        let Some(whole) = anew(&url("image/svg+xml", drawing.as_bytes()), 0) else {
            panic!("the outermost is published")
        };
        assert!(whole.len() < drawing.len() / 2, "{} of {}", whole.len(), drawing.len());
    }
}
