//! Removes place, time, camera and comments from picture files, without decoding them. Pixels,
//! colour profile, animation and orientation stay.

mod avif;
mod gif;

use image::metadata::Orientation;
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::Png;
use img_parts::riff::RiffContent;
use img_parts::webp::{CHUNK_VP8X, WebP};
use img_parts::{Bytes, ImageEXIF};

use super::kind::PictureKind;

/// Returns the file without metadata; `None` if its parts cannot be told apart. The same file always
/// gives the same bytes.
pub fn removed(kind: PictureKind, bytes: Vec<u8>) -> Option<Vec<u8>> {
    match kind {
        PictureKind::Jpeg => jpeg(bytes.into()),
        PictureKind::Png => png(bytes.into()),
        PictureKind::Webp => webp(bytes.into()),
        PictureKind::Gif => gif::without_comments(&bytes),
        PictureKind::Avif => avif::without_items(bytes),
        // Drawings are written anew, in `drawing`.
        PictureKind::Svg | PictureKind::Svgz => Some(bytes),
    }
}

/// Returns the number of colour channels of a JPEG file: 4 for CMYK.
pub fn channels_of_jpeg(bytes: &[u8]) -> Option<u8> {
    let jpeg = Jpeg::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    let frame = jpeg.segments().iter().find(|segment| is_frame(segment.marker()))?;
    frame.contents().get(5).copied()
}

fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC)
}

fn jpeg(bytes: Bytes) -> Option<Vec<u8>> {
    let mut jpeg = Jpeg::from_bytes(bytes).ok()?;
    let orientation = jpeg.exif().and_then(|exif| orientation_alone(&exif));
    jpeg.segments_mut().retain(keeps_segment);
    for segment in jpeg.segments_mut() {
        if segment.marker() == markers::APP0 {
            let contents = without_thumbnail(segment.contents());
            *segment = JpegSegment::new_with_contents(markers::APP0, contents);
        }
    }
    jpeg.set_exif(orientation);
    let scan = jpeg.segments().last().filter(|segment| segment.has_entropy())?;
    let rest = scan.len_with_entropy() - scan.len();
    let whole = jpeg.encoder().bytes();
    let (head, rest) = whole.split_at(whole.len() - rest);
    let mut cleaned = Vec::with_capacity(whole.len());
    cleaned.extend(head);
    copy_scans(rest, &mut cleaned)?;
    Some(cleaned)
}

/// Application segments that change how a picture looks; all others contain metadata.
fn keeps_segment(segment: &JpegSegment) -> bool {
    let contents = segment.contents();
    match segment.marker() {
        markers::APP0 => contents.starts_with(b"JFIF\0") && contents.len() >= JFIF_LENGTH,
        markers::APP2 => contents.starts_with(b"ICC_PROFILE\0"),
        markers::APP14 => contents.starts_with(b"Adobe"),
        marker => !is_metadata(marker),
    }
}

fn is_metadata(marker: u8) -> bool {
    matches!(marker, markers::APP0..=markers::APP15 | markers::COM)
}

/// Length of a JFIF header without thumbnail.
const JFIF_LENGTH: usize = 14;

/// A thumbnail may show what was cut off the picture.
fn without_thumbnail(header: &[u8]) -> Bytes {
    let mut header = header[..JFIF_LENGTH].to_vec();
    header[JFIF_LENGTH - 2..].fill(0);
    header.into()
}

/// Copies the scans up to the end of the picture. Later parts of the file, such as a film or a
/// second picture, are left out.
fn copy_scans(mut rest: &[u8], cleaned: &mut Vec<u8>) -> Option<()> {
    loop {
        let end = rest.iter().position(|byte| *byte == markers::P).unwrap_or(rest.len());
        cleaned.extend(&rest[..end]);
        rest = &rest[end..];
        match rest {
            [] | [_] => return Some(()),
            // A byte of a scan, or a pause in it.
            [_, markers::Z | 0x01 | markers::RST0..=markers::RST7, ..] => {
                cleaned.extend(&rest[..2]);
                rest = &rest[2..];
            }
            [_, markers::P, ..] => rest = &rest[1..],
            [_, markers::EOI, ..] => {
                cleaned.extend([markers::P, markers::EOI]);
                return Some(());
            }
            [_, marker, ..] => {
                let length = usize::from(u16::from_be_bytes([*rest.get(2)?, *rest.get(3)?]));
                let segment = rest.get(..length + 2)?;
                if !is_metadata(*marker) {
                    cleaned.extend(segment);
                }
                rest = &rest[length + 2..];
            }
        }
    }
}

/// Types of ancillary PNG chunks that change how a picture looks. Types of chunks that are not
/// ancillary begin with a capital.
const PNG_CHUNKS: &[&[u8; 4]] = &[
    b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV", b"cLLI", b"bKGD",
    b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT",
];

fn png(bytes: Bytes) -> Option<Vec<u8>> {
    let mut png = Png::from_bytes(bytes).ok()?;
    let orientation = png.exif().and_then(|exif| orientation_alone(&exif));
    png.chunks_mut().retain(|chunk| {
        chunk.kind()[0].is_ascii_uppercase() || PNG_CHUNKS.contains(&&chunk.kind())
    });
    png.set_exif(orientation);
    Some(png.encoder().bytes().into())
}

/// Types of WebP chunks that change how a picture looks.
const WEBP_CHUNKS: &[&[u8; 4]] = &[b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];

/// The bit of a WebP header that announces XMP.
const XMP_FLAG: u8 = 0b100;

fn webp(bytes: Bytes) -> Option<Vec<u8>> {
    let mut webp = WebP::from_bytes(bytes).ok()?;
    let orientation = webp.exif().and_then(|exif| orientation_alone(&exif));
    webp.chunks_mut().retain(|chunk| WEBP_CHUNKS.contains(&&chunk.id()));
    for chunk in webp.chunks_mut().iter_mut().filter(|chunk| chunk.id() == CHUNK_VP8X) {
        if let RiffContent::Data(data) = chunk.content_mut() {
            let mut header = data.to_vec();
            *header.first_mut()? &= !XMP_FLAG;
            *data = header.into();
        }
    }
    webp.set_exif(orientation);
    Some(webp.encoder().bytes().into())
}

/// Returns EXIF data with nothing but the orientation; `None` if the picture is stored upright.
fn orientation_alone(exif: &[u8]) -> Option<Bytes> {
    let orientation = Orientation::from_exif_chunk(exif)?;
    if orientation == Orientation::NoTransforms {
        return None;
    }
    // A header, a directory at byte 8 with one entry, and no further directory. The entry has tag,
    // type (a number of two bytes), count and value.
    let mut tiff = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    tiff.extend([orientation.to_exif(), 0, 0, 0, 0, 0, 0, 0]);
    Some(tiff.into())
}

#[cfg(test)]
mod tests;
