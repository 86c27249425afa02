//! Pictures: drawings that are written anew, metadata that is removed, and pixels that are decoded
//! and scaled.

use std::fs;
use std::io::Cursor;
use std::sync::LazyLock;
use std::time::Duration;

use fastrand::Rng;
use filiera::cache::Cache;
use filiera::catalogue::attachment::Attachment;
use filiera::finding::Report;
use filiera::lang::Lang;
use filiera::parse::{self, Parsed};
use filiera::picture;
use filiera::source::Source;
use flate2::Crc;
use image::codecs::gif::GifEncoder;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, Frame, ImageEncoder, ImageFormat, Rgb, RgbImage, RgbaImage};
use moxcms::ColorProfile;
use tempfile::TempDir;

use crate::target::{Case, Limits, Target, USUAL, files, read, repository, unrepaired};
use crate::words;

pub const TARGETS: &[Target] = &[
    Target {
        name: "drawing",
        seeds: drawings,
        words: words::DRAWING,
        repair: unrepaired,
        run: published,
        limits: USUAL,
    },
    Target {
        name: "metadata",
        seeds: pictures,
        words: words::BINARY,
        repair: repaired,
        run: published,
        limits: USUAL,
    },
    Target {
        name: "raster",
        seeds: pictures,
        words: words::BINARY,
        repair: repaired,
        run: decoded,
        // The largest picture that is accepted has 25 million pixels.
        limits: Limits { time: Duration::from_secs(8), memory: 600 << 20 },
    },
];

fn drawings() -> Vec<Case> {
    let theme = files(&repository().join("themes"), &["svg"]);
    let theme = theme.iter().map(|file| Case::new("a.svg", read(file)));
    theme.chain(DRAWINGS.iter().map(|svg| Case::new("a.svg", *svg))).collect()
}

const DRAWINGS: &[&str] = &[
    "<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE svg [<!ENTITY a 'b'>]>\n<svg xmlns='http://www.w3.org/2000/svg' \
     width='10' height='5'><text x='1'>&a;</text></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'><style>.a{fill:url(#b)} \
     @import 'a.css';</style><defs><linearGradient id='b'><stop offset='1' stop-color='red'/></linearGradient></defs><use \
     x:href='#c'/><image href='data:image/png;base64,AA=='/><g id='c' class='a' style='filter:url(a#b)'><path d='M0 0l1 1z'/></g></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg'><a href='https://a.example'><rect width='9' height='9'><animate \
     attributeName='x' values='1;2' dur='1s'/></rect></a><switch><foreignObject/><text>a<!-- b -->c<tspan>d</tspan></text></switch>\
     <metadata><x:y xmlns:x='u'/></metadata></svg>",
];

/// Returns small pictures of every format, some with metadata.
fn pictures() -> Vec<Case> {
    let photo = RgbImage::from_fn(40, 30, |x, y| Rgb([(x * 6) as u8, (y * 8) as u8, 90]));
    let photo = DynamicImage::from(photo);
    let clear = DynamicImage::from(RgbaImage::from_fn(33, 9, |x, y| {
        image::Rgba([200, x as u8, y as u8, (x * 7) as u8])
    }));
    let written = |picture: &DynamicImage, format: ImageFormat| {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).expect("small pictures can be encoded");
        bytes.into_inner()
    };
    let mut film = Vec::new();
    let frames = [&photo, &photo].map(|picture| Frame::new(picture.to_rgba8()));
    GifEncoder::new(&mut film).encode_frames(frames).expect("small films can be encoded");
    let mut cases = vec![
        Case::new("a.png", written(&photo, ImageFormat::Png)),
        Case::new("a.png", written(&clear, ImageFormat::Png)),
        Case::new("a.png", written(&DynamicImage::from(clear.to_rgba16()), ImageFormat::Png)),
        Case::new("a.png", with_exif(&written(&photo, ImageFormat::Png))),
        Case::new("a.jpg", written(&photo, ImageFormat::Jpeg)),
        Case::new("a.jpg", jpeg_with_segments(&written(&photo, ImageFormat::Jpeg))),
        Case::new("a.jpg", written(&DynamicImage::from(photo.to_luma8()), ImageFormat::Jpeg)),
        Case::new("a.webp", written(&photo, ImageFormat::WebP)),
        Case::new("a.webp", written(&clear, ImageFormat::WebP)),
        Case::new("a.gif", film),
        Case::new("a.avif", avif()),
    ];
    let profile = ColorProfile::new_display_p3().encode().expect("the profile can be encoded");
    let mut coloured = Vec::new();
    let mut encoder = PngEncoder::new(&mut coloured);
    encoder.set_icc_profile(profile.clone()).expect("PNG has colour profiles");
    photo.write_with_encoder(encoder).expect("small pictures can be encoded");
    cases.push(Case::new("a.png", coloured));
    let mut coloured = Vec::new();
    let mut encoder = JpegEncoder::new(&mut coloured);
    encoder.set_icc_profile(profile).expect("JPEG has colour profiles");
    photo.write_with_encoder(encoder).expect("small pictures can be encoded");
    cases.push(Case::new("a.jpg", coloured));
    let lossy = webp::Encoder::from_rgba(clear.to_rgba8().as_raw(), 33, 9).encode(50.0).to_vec();
    cases.push(Case::new("a.webp", lossy));
    cases
}

/// EXIF data with an orientation.
const EXIF: &[u8] = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";

/// Returns a PNG file with a chunk of EXIF and one of text.
fn with_exif(png: &[u8]) -> Vec<u8> {
    const HEADER: usize = 33;
    let chunk = |kind: &[u8; 4], data: &[u8]| {
        let mut crc = Crc::new();
        crc.update(&[kind, data].concat());
        let length = u32::try_from(data.len()).expect("it is small");
        [&length.to_be_bytes()[..], kind, data, &crc.sum().to_be_bytes()].concat()
    };
    let chunks = [chunk(b"eXIf", EXIF), chunk(b"tEXt", b"Comment\0here")].concat();
    [&png[..HEADER], &chunks, &png[HEADER..]].concat()
}

/// Returns a JPEG file with segments of EXIF, a colour profile and a comment.
fn jpeg_with_segments(jpeg: &[u8]) -> Vec<u8> {
    let segment = |marker: u8, data: &[u8]| {
        let length = u16::try_from(data.len() + 2).expect("it is small");
        [&[0xFF, marker][..], &length.to_be_bytes(), data].concat()
    };
    let exif = segment(0xE1, &[b"Exif\0\0", EXIF].concat());
    let profile = segment(0xE2, b"ICC_PROFILE\0\x01\x01abcd");
    let comment = segment(0xFE, b"here");
    [&jpeg[..2], &exif, &profile, &comment, &jpeg[2..], b"after the picture"].concat()
}

/// Returns an AVIF file with an item of EXIF and one of XMP, but without a picture.
fn avif() -> Vec<u8> {
    let part = |kind: &[u8; 4], content: &[u8]| {
        let length = u32::try_from(content.len() + 8).expect("it is small");
        [&length.to_be_bytes()[..], kind, content].concat()
    };
    let exif = part(b"infe", b"\x02\0\0\0\0\x01\0\0Exif\0");
    let xmp = part(b"infe", b"\x02\0\0\0\0\x02\0\0mime\0");
    let items = part(b"iinf", &[b"\0\0\0\0\0\x02", exif.as_slice(), &xmp].concat());
    let places = b"\x01\0\0\0\x44\0\0\x02\0\x01\0\x01\0\0\0\x01\0\0\0\0\0\0\0\x04\0\x02\0\0\0\0\0\x01\0\0\0\x60\0\0\0\x04";
    let data = part(b"idat", b"exif");
    let meta =
        part(b"meta", &[b"\0\0\0\0", items.as_slice(), &part(b"iloc", places), &data].concat());
    let film = part(b"moov", &part(b"udta", b"here"));
    [part(b"ftyp", b"avif\0\0\0\0avifavis"), meta, film, part(b"mdat", b"xmp and more")].concat()
}

/// Corrects the checksums of most PNG files, which decoders look at first.
fn repaired(case: &mut Case, rng: &mut Rng) {
    if rng.u8(..4) == 0 || !case.bytes.starts_with(b"\x89PNG") {
        return;
    }
    let mut at = 8;
    while let Some(head) = case.bytes.get(at..at + 8) {
        let length = u32::from_be_bytes(head[..4].try_into().expect("four bytes")) as usize;
        let Some(end) = at.checked_add(length + 8).filter(|end| end + 4 <= case.bytes.len()) else {
            return;
        };
        let mut crc = Crc::new();
        crc.update(&case.bytes[at + 4..end]);
        case.bytes[end..end + 4].copy_from_slice(&crc.sum().to_be_bytes());
        at = end + 4;
    }
}

/// Publishes a file. What is published is published again unchanged, so nothing was left to remove.
fn published(case: &Case) {
    let publish = |bytes: &[u8]| picture::published(&case.path, bytes.to_vec(), false);
    let Some(mut clean) = publish(&case.bytes) else { return };
    if case.path.ends_with(".avif") {
        // Metadata is overwritten in its place, which may be in the middle of something else.
        assert_eq!(clean.len(), case.bytes.len());
        return;
    }
    if case.path.ends_with(".svg") {
        let svg = String::from_utf8_lossy(&clean).to_ascii_lowercase();
        for active in ["<script", "<foreignobject", "<iframe", "<!doctype", "<?"] {
            assert!(!svg.contains(active), "{active} is published");
        }
        // Elements that lose all of their content are written shorter the second time.
        clean = publish(&clean).expect("a published drawing can be published");
    }
    assert!(publish(&clean).as_ref() == Some(&clean), "a published picture is changed again");
}

static FOLDER: LazyLock<TempDir> =
    LazyLock::new(|| tempfile::tempdir().expect("a temporary folder"));

/// Decodes a picture that a page shows, and scales it.
fn decoded(case: &Case) {
    let path = format!("practices/caso/{}", case.path);
    let file = FOLDER.path().join(&case.path);
    fs::write(&file, &case.bytes).expect("it can be written");
    let attachments = [Attachment::new(path.clone(), file)];
    let parsed = shows(&case.path);
    let cache = Cache::default();
    let pictures = picture::all(&parsed, &attachments, &cache, &mut Report::default())
        .expect("the file can be read");
    for (_, picture) in pictures.iter() {
        picture::shrunk(picture, &cache, "versions").expect("an accepted picture can be scaled");
    }
}

/// Returns the content of a page that shows a picture.
fn shows(file: &str) -> Parsed {
    let text = format!("---\ntitle: Caso\n---\n![Una figura]({file})\n");
    let source = Source::new("practices/caso/index.md", text);
    let settings = parse::Settings {
        languages: &[Lang::Italian],
        drafts: true,
        dates: Default::default(),
        linked: &Default::default(),
    };
    parse::content(&[source], settings, &mut Report::default())
}
