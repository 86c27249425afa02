use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, RgbImage};
use img_parts::png::PngChunk;
use img_parts::riff::RiffChunk;

use super::*;

/// EXIF data of a picture that is turned by a quarter, with a place in it.
fn exif() -> Vec<u8> {
    let mut exif =
        b"II*\0\x08\0\0\0\x02\0\x0f\x01\x02\0\x08\0\0\0\x26\0\0\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"
            .to_vec();
    exif.extend(b"Luogo 45");
    exif
}

fn picture(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let pixels = RgbImage::from_fn(20, 10, |x, y| image::Rgb([x as u8 * 9, y as u8 * 20, 90]));
    DynamicImage::from(pixels).write_to(&mut bytes, format).expect("it can be encoded");
    bytes.into_inner()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Asserts that the metadata is gone, and that pixels and orientation are the same.
#[track_caller]
fn assert_cleaned(kind: PictureKind, bytes: &[u8]) {
    assert!(contains(bytes, b"Luogo"), "the test file has metadata");
    let cleaned = removed(kind, bytes.to_vec()).expect("it is a picture");
    assert!(!contains(&cleaned, b"Luogo"), "{kind:?} still has metadata");
    let decoded = |bytes: &[u8]| {
        let reader = ImageReader::new(Cursor::new(bytes.to_vec())).with_guessed_format();
        let mut decoder = reader.expect("memory can be read").into_decoder().expect("a picture");
        let orientation = decoder.orientation().expect("it can be read");
        (orientation, DynamicImage::from_decoder(decoder).expect("it can be decoded"))
    };
    assert_eq!(decoded(&cleaned), decoded(bytes));
    assert_eq!(removed(kind, cleaned.clone()), Some(cleaned), "nothing is left to remove");
}

#[test]
fn jpeg_files_keep_only_profile_and_orientation() {
    let mut jpeg = Jpeg::from_bytes(picture(ImageFormat::Jpeg).into()).expect("it is JPEG");
    jpeg.set_exif(Some(exif().into()));
    let segment = |marker, contents: &'static [u8]| {
        JpegSegment::new_with_contents(marker, Bytes::from_static(contents))
    };
    for (marker, contents) in [
        (markers::APP1, &b"http://ns.adobe.com/xap/1.0/\0<x>Luogo</x>"[..]),
        (markers::APP2, b"MPF\0Luogo"),
        (markers::APP13, b"Photoshop 3.0\08BIM Luogo"),
        (markers::COM, b"Luogo"),
    ] {
        jpeg.segments_mut().insert(1, segment(marker, contents));
    }
    let profile = Bytes::from_static(b"ICC_PROFILE\0\x01\x01profilo");
    jpeg.segments_mut().insert(1, JpegSegment::new_with_contents(markers::APP2, profile));
    let mut bytes = jpeg.encoder().bytes().to_vec();
    bytes.extend(b"un filmato con Luogo");
    assert_cleaned(PictureKind::Jpeg, &bytes);
    let cleaned = removed(PictureKind::Jpeg, bytes).expect("it is JPEG");
    assert!(contains(&cleaned, b"profilo") && contains(&cleaned, b"JFIF"));
    assert_eq!(channels_of_jpeg(&cleaned), Some(3));
}

#[test]
fn png_files_keep_only_what_changes_their_look() {
    let mut png = Png::from_bytes(picture(ImageFormat::Png).into()).expect("it is PNG");
    let chunk = |kind: &[u8; 4], contents: &'static [u8]| {
        PngChunk::new(*kind, Bytes::from_static(contents))
    };
    png.set_exif(Some(exif().into()));
    png.chunks_mut().insert(2, chunk(b"tEXt", b"Comment\0Luogo"));
    png.chunks_mut().insert(2, chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0Luogo"));
    png.chunks_mut().insert(2, chunk(b"gAMA", &[0, 0, 0xB1, 0x8F]));
    let bytes = png.encoder().bytes().to_vec();
    assert_cleaned(PictureKind::Png, &bytes);
    assert!(contains(&removed(PictureKind::Png, bytes).expect("it is PNG"), b"gAMA"));
}

#[test]
fn webp_files_lose_their_metadata() {
    let mut webp = WebP::from_bytes(picture(ImageFormat::WebP).into()).expect("it is WebP");
    webp.set_exif(Some(exif().into()));
    let xmp = RiffContent::Data(Bytes::from_static(b"<x>Luogo</x>"));
    webp.chunks_mut().push(RiffChunk::new(*b"XMP ", xmp));
    assert_cleaned(PictureKind::Webp, &webp.encoder().bytes());
}

#[test]
fn gif_files_lose_their_comments() {
    let gif = picture(ImageFormat::Gif);
    let end = gif.iter().rposition(|byte| *byte == 0x3B).expect("it ends");
    let mut bytes = gif[..end].to_vec();
    bytes.extend(b"\x21\xFE\x05Luogo\0");
    bytes.extend(b"\x21\xFF\x0BXMP DataXMP\x05Luogo\0");
    bytes.extend(b"\x21\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0;Luogo");
    let cleaned = removed(PictureKind::Gif, bytes.clone()).expect("it is GIF");
    assert!(!contains(&cleaned, b"Luogo") && contains(&cleaned, b"NETSCAPE"));
    let pixels = |bytes: &[u8]| image::load_from_memory(bytes).expect("it can be decoded");
    assert_eq!(pixels(&cleaned), pixels(&bytes));
}

fn boxed(kind: [u8; 4], content: &[u8]) -> Vec<u8> {
    [&(content.len() as u32 + 8).to_be_bytes()[..], &kind, content].concat()
}

#[test]
fn items_of_avif_files_are_overwritten() {
    let item = |id: u8, kind: &[u8; 4]| {
        boxed(*b"infe", &[&[2, 0, 0, 0, 0, id, 0, 0][..], kind, b"\0"].concat())
    };
    let items =
        boxed(*b"iinf", &[&[0, 0, 0, 0, 0, 2][..], &item(1, b"av01"), &item(2, b"Exif")].concat());
    let file = |offset: u32| {
        let place = |id: u8, offset: u32, length: u32| {
            [&[0, id, 0, 0, 0, 1][..], &offset.to_be_bytes(), &length.to_be_bytes()].concat()
        };
        let places =
            [&[0, 0, 0, 0, 0x44, 0, 0, 2][..], &place(1, offset, 5), &place(2, offset + 5, 5)];
        let places = boxed(*b"iloc", &places.concat());
        let meta = boxed(*b"meta", &[&[0; 4][..], &items, &places].concat());
        let data = boxed(*b"mdat", b"PixelLuogo");
        [boxed(*b"ftyp", b"avif\0\0\0\0"), meta, data].concat()
    };
    let offset = file(0).len() - 10;
    let cleaned = removed(PictureKind::Avif, file(offset as u32)).expect("it is AVIF");
    assert!(contains(&cleaned, b"Pixel") && !contains(&cleaned, b"Luogo"));
}

#[test]
fn what_is_left_of_a_gif_file_without_blocks_is_read_again() {
    let file = b"GIF89a\x28\0\x1e\0\x80\0\0eXIf\0\0\0";
    let clean = removed(PictureKind::Gif, file.to_vec()).expect("it has a header");
    assert_eq!(clean.len(), file.len() - 1);
    assert_eq!(removed(PictureKind::Gif, clean.clone()), Some(clean));
}

#[test]
fn truncated_and_other_files_do_not_panic() {
    let whole =
        [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif].map(picture);
    for bytes in whole {
        for length in 0..bytes.len() {
            for &kind in PictureKind::ALL {
                let cleaned = removed(kind, bytes[..length].to_vec());
                assert!(cleaned.is_none_or(|cleaned| cleaned.len() <= length + 64));
            }
        }
    }
}
