//! Decodes raster images within limits and produces scaled versions of them.

use std::cell::OnceCell;
use std::io::Cursor;

use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::imageops::{FilterType, resize};
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage, RgbaImage};

use super::error::{PictureError, PictureResult};
use super::kind::PictureKind;
use super::{CACHE_NAMESPACE, Picture, colour, metadata};
use crate::cache::Cache;
use crate::failure::{Failure, Operation, Reason, Result};
use crate::rules::pictures::PictureDamage;

/// Maximal number of pixels: a small file can declare more than fit in memory.
const MOST_PIXELS: u64 = 25_000_000;
/// Memory limit for decoding: the maximal number of pixels with four 16-bit channels, plus reserve.
const MOST_MEMORY: u64 = 256 << 20;
/// Memory limit for what a file has besides its pixels, such as a compressed colour profile, which is
/// ignored if it exceeds the limit.
const MOST_BEFORE_PIXELS: u64 = 16 << 20;

/// Widths of the scaled versions in pixels: for a logo, a phone, half a screen, the text column on
/// a screen of double density.
const WIDTHS: [u32; 4] = [160, 320, 640, 1280];

/// Properties of a picture that was decoded successfully.
pub struct Facts {
    pub width: u32,
    pub height: u32,
    /// True for animations and for all GIF files, since scaling would remove all frames but one, and
    /// for the inks of printers (CMYK), which browsers convert by their profile.
    is_shown_unscaled: bool,
}

impl Facts {
    /// Returns the widths of the scaled versions in pixels, never more than that of the picture;
    /// none if it is not scaled.
    pub fn widths(&self) -> Vec<u32> {
        let widest = self.width.min(WIDTHS[WIDTHS.len() - 1]);
        let widths = WIDTHS.into_iter().filter(|width| *width < widest).chain([widest]);
        if self.is_shown_unscaled { Vec::new() } else { widths.collect() }
    }

    /// Returns the facts as the cache keeps them.
    fn encoded(&self) -> Vec<u8> {
        format!("{} {} {}", self.width, self.height, u8::from(self.is_shown_unscaled)).into_bytes()
    }

    fn decoded(kept: &[u8]) -> Self {
        let numbers = String::from_utf8_lossy(kept);
        let mut numbers = numbers
            .split(' ')
            .map(|number| number.parse().expect("a cache returns what was put into it"));
        let mut next = || numbers.next().expect("three numbers were put into it");
        Self { width: next(), height: next(), is_shown_unscaled: next() == 1 }
    }
}

/// Decodes the whole picture to validate it, unless the result is cached under `name`.
pub fn facts(name: &str, kind: PictureKind, bytes: &[u8], cache: &Cache) -> PictureResult<Facts> {
    if let Some(kept) = cache.get(CACHE_NAMESPACE, name) {
        return Ok(Facts::decoded(&kept));
    }
    let facts = read_through(kind, bytes)?;
    cache.put(CACHE_NAMESPACE, name, &facts.encoded());
    Ok(facts)
}

fn read_through(kind: PictureKind, bytes: &[u8]) -> PictureResult<Facts> {
    let Decoded { picture, format, .. } = decoded(bytes)?;
    let ending = format.extensions_str()[0];
    if PictureKind::of_file(&format!("a.{ending}")) != Some(kind) {
        return Err(PictureError::OtherFormat(ending));
    }
    let is_shown_unscaled = match format {
        ImageFormat::Gif => true,
        ImageFormat::WebP => {
            WebPDecoder::new(Cursor::new(bytes)).is_ok_and(|decoder| decoder.has_animation())
        }
        ImageFormat::Png => PngDecoder::new(Cursor::new(bytes))
            .and_then(|decoder| decoder.is_apng())
            .unwrap_or(false),
        ImageFormat::Jpeg => metadata::channels_of_jpeg(bytes) == Some(4),
        _ => false,
    };
    Ok(Facts { width: picture.width(), height: picture.height(), is_shown_unscaled })
}

/// A picture as its file shows it, with its EXIF orientation applied.
struct Decoded {
    picture: DynamicImage,
    format: ImageFormat,
    /// ICC profile of the pixels.
    profile: Option<Vec<u8>>,
}

fn decoded(bytes: &[u8]) -> PictureResult<Decoded> {
    let broken = |error: image::ImageError| PictureError::unread(&error);
    let mut reader =
        ImageReader::new(Cursor::new(bytes)).with_guessed_format().expect("memory can be read");
    let format = reader.format().ok_or(PictureError::Broken(PictureDamage::UnknownFormat))?;
    // The dimensions are checked below, with a better message than that of the reader's limit.
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_BEFORE_PIXELS);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || width.max(height) > 16_383 {
        return Err(PictureError::TooLarge(width, height));
    }
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_MEMORY);
    decoder.set_limits(limits).map_err(broken)?;
    let orientation = decoder.orientation().map_err(broken)?;
    // A damaged profile does not keep browsers from showing the picture.
    let profile = decoder.icc_profile().unwrap_or_default();
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    picture.apply_orientation(orientation);
    Ok(Decoded { picture, format, profile })
}

/// Returns the scaled versions of a picture as WebP, the narrowest first.
pub fn shrunk(picture: &Picture, cache: &Cache, namespace: &str) -> Result<Vec<Vec<u8>>> {
    let operation = || Operation::ShrinkPicture { path: picture.file.path.as_str().into() };
    let original = OnceCell::new();
    let version = |width: &u32| {
        cache.get_or_make(namespace, &format!("{}.{width}", picture.name), || {
            let original: &Result<_> = original.get_or_init(|| reread(picture));
            let original = original.as_ref().map_err(|failure| {
                Failure::because(operation(), Reason::Inner { failure: failure.to_text() })
            })?;
            encoded(original, *width)
        })
    };
    picture.widths.iter().map(version).collect()
}

/// Reads a picture again, in sRGB.
fn reread(picture: &Picture) -> Result<DynamicImage> {
    let operation = || Operation::ReadAgain { path: picture.file.path.as_str().into() };
    match decoded(&picture.file.read()?) {
        Ok(Decoded { picture: original, profile, .. })
            if picture.size == Some((original.width(), original.height())) =>
        {
            Ok(colour::in_srgb(original, profile.as_deref()))
        }
        _ => Err(Failure::because(operation(), Reason::ChangedMeanwhile)),
    }
}

/// WebP quality, up to 100.
const QUALITY: f32 = 80.0;

fn encoded(original: &DynamicImage, width: u32) -> Result<Vec<u8>> {
    let share = f64::from(width) / f64::from(original.width());
    let height = ((f64::from(original.height()) * share).round() as u32).max(1);
    let webp = if original.color().has_alpha() {
        let small = with_clear_edges(original.to_rgba8(), |faded| {
            resize(faded, width, height, FilterType::Lanczos3)
        });
        webp::Encoder::from_rgba(&small, width, height).encode_simple(false, QUALITY)
    } else {
        let small: RgbImage = resize(&original.to_rgb8(), width, height, FilterType::Lanczos3);
        webp::Encoder::from_rgb(&small, width, height).encode_simple(false, QUALITY)
    };
    let error = |error| Failure::caused_by(Operation::WritePicture, format!("{error:?}"));
    webp.map(|bytes| bytes.to_vec()).map_err(error)
}

/// Applies `change` with premultiplied alpha, so that colours of transparent pixels do not bleed
/// into the edges.
fn with_clear_edges(
    mut picture: RgbaImage,
    change: impl FnOnce(&RgbaImage) -> RgbaImage,
) -> RgbaImage {
    for pixel in picture.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0.map(u32::from);
        pixel.0 = [red * alpha / 255, green * alpha / 255, blue * alpha / 255, alpha]
            .map(|value| value as u8);
    }
    let mut changed = change(&picture);
    for pixel in changed.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0.map(u32::from);
        let whole = |value: u32| (value * 255).checked_div(alpha).unwrap_or(0).min(255);
        pixel.0 = [whole(red), whole(green), whole(blue), alpha].map(|value| value as u8);
    }
    changed
}

#[cfg(test)]
mod tests {
    use image::codecs::png::PngEncoder;
    use image::{ExtendedColorType, ImageEncoder};

    use super::*;

    fn png(picture: &DynamicImage) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, ImageFormat::Png).expect("written");
        bytes.into_inner()
    }

    #[test]
    fn scaled_versions_are_never_wider_than_the_picture() {
        let case = |width, expected: &[u32]| {
            assert_eq!(Facts { width, height: 9, is_shown_unscaled: false }.widths(), expected);
        };
        case(90, &[90]);
        case(160, &[160]);
        case(800, &[160, 320, 640, 800]);
        case(4000, &[160, 320, 640, 1280]);
        assert!(Facts { width: 800, height: 9, is_shown_unscaled: true }.widths().is_empty());
    }

    #[test]
    fn pictures_with_too_many_pixels_are_not_decoded() {
        let mut bomb = png(&DynamicImage::new_rgb8(2, 2));
        // Width and height follow the signature and the header's length and name; the checksum
        // follows the header.
        bomb[16..20].copy_from_slice(&15_000_u32.to_be_bytes());
        bomb[20..24].copy_from_slice(&15_000_u32.to_be_bytes());
        let mut crc = flate2::Crc::new();
        crc.update(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&crc.sum().to_be_bytes());
        assert_eq!(
            read_through(PictureKind::Png, &bomb).err(),
            Some(PictureError::TooLarge(15_000, 15_000))
        );
    }

    #[test]
    fn a_colour_profile_cannot_fill_the_memory() {
        let with_profile = |bytes: usize| {
            let mut file = Vec::new();
            let mut encoder = PngEncoder::new(&mut file);
            encoder.set_icc_profile(vec![0; bytes]).expect("PNG has colour profiles");
            encoder.write_image(&[0; 12], 2, 2, ExtendedColorType::Rgb8).expect("written");
            file
        };
        let read =
            |file: &[u8]| decoded(file).map(|picture| picture.profile.map(|profile| profile.len()));
        assert_eq!(read(&with_profile(1 << 20)), Ok(Some(1 << 20)));
        let bomb = with_profile(64 << 20);
        assert!(bomb.len() < 1 << 20, "it has {} bytes", bomb.len());
        assert_eq!(read(&bomb), Ok(None), "the picture is shown without its profile");
    }

    #[test]
    fn truncated_and_misnamed_pictures_are_reported() {
        let whole = png(&DynamicImage::new_rgb8(64, 64));
        assert!(matches!(
            read_through(PictureKind::Png, &whole[..whole.len() / 2]),
            Err(PictureError::Broken(_))
        ));
        assert!(matches!(
            read_through(PictureKind::Png, b"a picture"),
            Err(PictureError::Broken(_))
        ));
        assert_eq!(
            read_through(PictureKind::Jpeg, &whole).err(),
            Some(PictureError::OtherFormat("png"))
        );
    }

    #[test]
    fn transparent_pixels_do_not_colour_the_edges() {
        let mut picture = RgbaImage::new(4, 4);
        picture
            .pixels_mut()
            .enumerate()
            .filter(|(place, _)| place % 2 == 0)
            .for_each(|(_, pixel)| pixel.0 = [255, 255, 255, 255]);
        let small = with_clear_edges(picture, |faded| resize(faded, 2, 2, FilterType::Triangle));
        assert!(small.pixels().all(|pixel| pixel.0[0] > 250 && pixel.0[3] < 255), "{small:?}");
    }
}
