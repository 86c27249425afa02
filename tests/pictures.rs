//! Pictures of entries, from the content folder to the page, and social cards.

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::Path;

use filiera::finding::format::{self, Format};
use filiera::finding::{Report, Severity};
use filiera::message::MessageLang;
use image::codecs::jpeg::JpegEncoder;
use image::{ImageEncoder, ImageFormat, RgbImage, RgbaImage};
use moxcms::ColorProfile;
use tempfile::TempDir;

use crate::support::{assert_links_resolve, built, content, filiera, try_build};

const PUBLICCODE: &str = "publiccodeYmlVersion: '0.4'
name: VBG
url: https://example.org/vbg.git
logo: ./logo.png
description:
  it:
    screenshots: [img/a.png, img/b.png, img/gone.png, ../../practices/cst/sede.png, 'https://example.org/c.png']
";
const PRACTICE: &str =
    "---\ntitle: Centro servizi\n---\n![La sede \"nuova\"](la%20sede.png)\n\nE <b>poi</b>.\n";

/// Returns a picture with a pattern as PNG.
fn png(width: u32, height: u32) -> Vec<u8> {
    let pixel =
        |x, y| image::Rgb([(x % 256) as u8, (y % 256) as u8, ((x / 32 + y / 32) % 2 * 200) as u8]);
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::from_fn(width, height, pixel)
        .write_to(&mut bytes, ImageFormat::Png)
        .expect("the picture can be encoded");
    bytes.into_inner()
}

fn illustrated(site: &str) -> TempDir {
    let folder = content(&[
        ("site.yml", site),
        ("solutions/vbg/publiccode.yml", PUBLICCODE),
        ("practices/cst/index.md", PRACTICE),
    ]);
    let put = |path: &str, bytes: Vec<u8>| {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().expect("a file is in a folder"))
            .expect("the folder can be created");
        fs::write(file, bytes).expect("the file can be written");
    };
    put("practices/cst/la sede.png", png(1500, 500));
    put("practices/cst/sede.png", png(30, 30));
    put("solutions/vbg/img/a.png", png(400, 300));
    // Equal pictures share one output file.
    put("solutions/vbg/img/b.png", png(400, 300));
    let mut logo = Cursor::new(Vec::new());
    RgbaImage::new(90, 90)
        .write_to(&mut logo, ImageFormat::Png)
        .expect("the picture can be encoded");
    put("solutions/vbg/logo.png", logo.into_inner());
    folder
}

fn versions(html: &str, width: u32) -> String {
    let part = html
        .split("srcset=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("the picture has versions");
    let one = part
        .split(", ")
        .find(|one| one.ends_with(&format!(" {width}w")))
        .expect("a version has the width");
    one.split(' ').next().expect("a URL").trim_start_matches("../").to_owned()
}

#[test]
fn pictures_in_texts_have_versions_of_several_widths() {
    let folder = illustrated("title: Prova");
    let site = built(folder.path());
    let page = site.page("/buone-pratiche/cst/");
    page.has(r#"<source type="image/webp" srcset="../../assets/picture."#)
        .has(r#"sizes="(min-width: 48rem) 44rem, 100vw""#);
    page.has(r#"<img src="la%20sede.png" alt="La sede &quot;nuova&quot;" width="1500" height="500" loading="lazy" decoding="async">"#);
    page.has("<b>poi</b>").has_no("gallery.js");
    for (width, height) in [(160, 53), (320, 107), (640, 213), (1280, 427)] {
        let path = versions(site.text("buone-pratiche/cst/index.html"), width);
        let version = image::load_from_memory_with_format(&site.files[&path], ImageFormat::WebP)
            .expect("it is WebP");
        assert_eq!((version.width(), version.height()), (width, height));
    }
    assert_eq!(site.files["buone-pratiche/cst/la sede.png"], png(1500, 500));
}

#[test]
fn solution_pages_show_pictures_named_in_publiccode() {
    let folder = illustrated("title: Prova");
    // `assert_links_resolve` does not decode the space in `la sede.png`.
    fs::remove_dir_all(folder.path().join("practices")).expect("the folder can be removed");
    let site = built(folder.path());
    assert_links_resolve(&site);
    let page = site.page("/soluzioni/vbg/");
    page.has(r#"<p class="logo"><picture>"#)
        .has(r#"<img src="logo.png" alt="" width="90" height="90" decoding="async">"#);
    let small = r#"<span class="entry-card-logo"><picture>"#;
    let lazy =
        r#"<img src="vbg/logo.png" alt="" width="90" height="90" loading="lazy" decoding="async">"#;
    site.page("/soluzioni/").has(small).has(lazy);
    page.has(r#"<a href="img/a.png"><picture>"#)
        .has(r#"alt="Schermata 2 di VBG" width="400" height="300" loading="lazy""#);
    page.has("gallery.js").has("<dialog aria-label=\"Immagini di VBG\">");
    page.has(r#"<a href="https://example.org/c.png">"#)
        .has_no("gone.png")
        .has_no("sede.png")
        .has_no("Schermata 3");
    let widths = site
        .files
        .keys()
        .filter(|path| path.ends_with(".webp"))
        .filter_map(|path| path.split('.').nth(2));
    let mut widths: Vec<u32> = widths.map(|width| width.parse().expect("a width")).collect();
    widths.sort_unstable();
    assert_eq!(widths, [90, 160, 320, 400]);
}

fn picture_errors(report: &Report) -> String {
    let mut errors = Report::default();
    let found = report.findings().iter().filter(|found| found.severity == Severity::Error);
    found
        .filter(|found| found.code().contains("picture"))
        .for_each(|found| errors.push(found.clone()));
    format::report(&errors, Format::Short, MessageLang::English, "content", false)
}

/// Returns a PNG whose header states the given size in pixels.
fn claiming(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(8, 8);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let mut sum = flate2::Crc::new();
    sum.update(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.sum().to_be_bytes());
    bytes
}

#[test]
fn invalid_pictures_are_reported_where_they_are_linked() {
    let case = |name: &str, bytes: &[u8], expected: &str| {
        let folder = illustrated("title: Prova");
        let text = format!("---\ntitle: Centro\n---\nPrima.\n\nLa ![sede]({name})\n");
        fs::write(folder.path().join("practices/cst/index.md"), text)
            .expect("the file can be written");
        fs::write(folder.path().join("practices/cst").join(name), bytes)
            .expect("the file can be written");
        let (_, report, files) = try_build(folder.path());
        let found = picture_errors(&report);
        assert!(
            found.starts_with(&format!("content/practices/cst/index.md:6:12: error: {expected}")),
            "{found}"
        );
        assert!(files.is_empty());
    };
    case(
        "sede.png",
        &claiming(20_000, 20_000),
        "`practices/cst/sede.png` has 20000 × 20000 pixels",
    );
    case("sede.png", &png(64, 64)[..300], "`practices/cst/sede.png` cannot be read as a picture");
    case(
        "sede.jpg",
        &png(8, 8),
        "`practices/cst/sede.jpg` has the format `png`, not that of its name",
    );
    case(
        "sede.svg",
        b"<svg><script>alert(1)</script></svg>",
        "`practices/cst/sede.svg` contains an element `<script>`",
    );
    case("sede.pdf", b"%PDF", "`practices/cst/sede.pdf` is not a picture");
}

#[test]
fn broken_pictures_of_publiccode_are_left_out() {
    let folder = illustrated("title: Prova");
    fs::write(folder.path().join("solutions/vbg/img/a.png"), claiming(20_000, 20_000))
        .expect("the file can be written");
    let (_, report, _) = try_build(folder.path());
    assert!(
        picture_errors(&report).starts_with("content/solutions/vbg/publiccode.yml:7:19: error: "),
        "{}",
        picture_errors(&report)
    );
    built(folder.path())
        .page("/soluzioni/vbg/")
        .has("Schermata 2 di VBG")
        .has_no("Schermata 1 di VBG");
}

#[test]
fn pictures_of_another_format_are_not_published() {
    let folder = illustrated("title: Prova");
    fs::write(folder.path().join("solutions/vbg/img/a.png"), photograph()).expect("written");
    let (_, report, files) = try_build(folder.path());
    assert!(picture_errors(&report).contains("has the format `jpg`"));
    assert!(!files.contains_key("soluzioni/vbg/img/a.png"));
    assert!(files.contains_key("soluzioni/vbg/img/b.png"));
}

#[test]
fn pictures_that_could_run_scripts_are_not_published() {
    let folder = illustrated("title: Prova");
    let script = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    for path in ["solutions/vbg/img/a.svg", "solutions/vbg/altro.svg"] {
        fs::write(folder.path().join(path), script).expect("the file can be written");
    }
    let publiccode = PUBLICCODE.replace("img/a.png", "img/a.svg");
    fs::write(folder.path().join("solutions/vbg/publiccode.yml"), publiccode)
        .expect("the file can be written");
    let (_, report, files) = try_build(folder.path());
    let found = format::report(&report, Format::Short, MessageLang::English, "content", false);
    let active = "contains an element `<script>`";
    assert!(
        found.contains(&format!(
            "solutions/vbg/altro.svg:1:1: warning: `solutions/vbg/altro.svg` {active}"
        )),
        "{found}"
    );
    assert!(files.contains_key("index.html") && !files.contains_key("soluzioni/vbg/altro.svg"));
    let text = "---\ntitle: VBG\n---\nIl [disegno](altro.svg).\n";
    fs::write(folder.path().join("solutions/vbg/index.md"), text).expect("it can be written");
    let (_, report, files) = try_build(folder.path());
    let found = picture_errors(&report);
    assert!(
        found.contains("solutions/vbg/index.md:4:14: error: `solutions/vbg/altro.svg`"),
        "{found}"
    );
    assert!(files.is_empty());
    fs::remove_file(folder.path().join("solutions/vbg/index.md")).expect("it can be removed");
    let site = built(folder.path());
    assert!(!site.files.contains_key("soluzioni/vbg/img/a.svg"));
    assert!(site.files.contains_key("soluzioni/vbg/img/b.png"));
}

/// Returns a JPEG of 8 × 8 pixels in the inks of printers (CMYK), all of them half.
fn printed() -> Vec<u8> {
    let frame: &[u8] = &[8, 0, 8, 0, 8, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0];
    let table = |class: u8| [&[class, 1][..], &[0; 15], &[0]].concat();
    let segments: [(u8, &[u8]); 6] = [
        (0xEE, b"Adobe\0\x64\0\0\0\0\0"),
        (0xDB, &[&[0][..], &[1; 64]].concat()),
        (0xC0, frame),
        (0xC4, &table(0x00)),
        (0xC4, &table(0x10)),
        (0xDA, &[4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0]),
    ];
    let mut bytes = vec![0xFF, 0xD8];
    for (marker, contents) in segments {
        let length = u16::try_from(contents.len() + 2).expect("segments are short");
        bytes.extend([0xFF, marker]);
        bytes.extend(length.to_be_bytes());
        bytes.extend(contents);
    }
    // Each of the four blocks is two codes of one bit: no difference, end of block.
    bytes.extend([0x00, 0xFF, 0xD9]);
    bytes
}

#[test]
fn pictures_in_the_colours_of_printers_are_shown_as_they_are() {
    let folder = with_photograph("title: Prova", "sede.jpg");
    fs::write(folder.path().join("practices/cst/sede.jpg"), printed()).expect("it can be written");
    let site = built(folder.path());
    site.page("/buone-pratiche/cst/").has("<img src=\"sede.jpg\"").has_no("<source");
    assert_eq!(site.files["buone-pratiche/cst/sede.jpg"], printed());
}

/// Returns a JPEG in Display P3 with EXIF data about its place.
fn photograph() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 95);
    let profile = ColorProfile::new_display_p3().encode().expect("it can be encoded");
    encoder.set_icc_profile(profile).expect("JPEG has profiles");
    encoder.set_exif_metadata(b"II*\0\x08\0\0\0\0\0\0\0\0\0 Luogo".to_vec()).expect("and EXIF");
    let picture = RgbImage::from_pixel(400, 200, image::Rgb([86, 176, 86]));
    encoder.encode_image(&picture).expect("it can be encoded");
    bytes
}

fn with_photograph(site: &str, name: &str) -> TempDir {
    let folder = illustrated(site);
    let text = format!("---\ntitle: Centro\n---\n![La sede]({name})\n");
    fs::write(folder.path().join("practices/cst/index.md"), text).expect("it can be written");
    fs::write(folder.path().join("practices/cst").join(name), photograph())
        .expect("it can be written");
    folder
}

#[test]
fn scaled_pictures_have_the_colours_of_the_original() {
    for name in ["sede.jpg", "sede.JPG", "sede.jfif", "sede.jpe"] {
        let site = built(with_photograph("title: Prova", name).path());
        let path = versions(site.text("buone-pratiche/cst/index.html"), 320);
        let version = image::load_from_memory(&site.files[&path]).expect("it is WebP").to_rgb8();
        let found = version.get_pixel(160, 80).0;
        let is_close = found.iter().zip([34, 179, 73]).all(|(one, other)| one.abs_diff(other) < 6);
        assert!(is_close, "{name}: {found:?}");
        let is_rare = name.ends_with(".jfif") || name.ends_with(".jpe");
        let header = format!("/buone-pratiche/cst/{name}\n  Content-Type: image/jpeg\n");
        assert_eq!(site.text("_headers").contains(&header), is_rare, "{name}");
    }
}

#[test]
fn place_and_camera_are_published_only_on_request() {
    let has_place = |site: &str| {
        let site = built(with_photograph(site, "sede.jpg").path());
        let published = &site.files["buone-pratiche/cst/sede.jpg"];
        assert!(published.windows(11).any(|part| part == b"ICC_PROFILE"));
        published.windows(5).any(|part| part == b"Luogo")
    };
    assert!(!has_place("title: Prova"));
    assert!(has_place("title: Prova\npicture_metadata: true"));
}

const WITH_CARDS: &str =
    "title: Riuso & altro\nbase_url: https://example.org/riuso\nsocial_cards: true\n";

/// Runs a build and returns the files in `assets/` by name.
fn assets(place: &Path, content: &Path, options: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let content = content.to_string_lossy();
    let done = filiera(place, &[&["build", "--content", content.as_ref()], options].concat());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let files = fs::read_dir(place.join("public/assets"))
        .expect("there are assets")
        .map(|file| file.expect("the folder can be read"));
    let files = files.filter(|file| file.path().is_file());
    files
        .map(|file| {
            (
                file.file_name().to_string_lossy().into_owned(),
                fs::read(file.path()).expect("the file can be read"),
            )
        })
        .collect()
}

#[test]
fn pages_have_a_social_card() {
    let folder = illustrated(WITH_CARDS);
    let evil = "---\ntitle: '</text><script>alert(1)</script> & \"parole\"'\n---\n";
    fs::write(folder.path().join("practices/evil.md"), evil).expect("the file can be written");
    let place = tempfile::tempdir().expect("a temporary folder can be created");
    let assets = assets(place.path(), folder.path(), &[]);
    let cards: Vec<_> = assets.iter().filter(|(name, _)| name.starts_with("card.")).collect();
    assert_eq!(cards.len(), 4, "three entries and the site");
    for (name, bytes) in cards {
        assert!(bytes.len() < 60_000, "{name} has {} bytes", bytes.len());
        let card = image::load_from_memory_with_format(bytes, ImageFormat::Png)
            .expect("it is PNG")
            .to_rgb8();
        assert_eq!((card.width(), card.height()), (1200, 630));
        let written = card.pixels().filter(|pixel| pixel.0 == [0x17, 0x32, 0x4d]).count();
        assert!(written > 1000, "{name} has no title");
    }
    let page = fs::read_to_string(place.path().join("public/soluzioni/vbg/index.html"))
        .expect("the page exists");
    assert!(
        page.contains(
            "<meta property=\"og:image\" content=\"https://example.org/riuso/assets/card."
        ),
        "{page}"
    );
    assert!(
        page.contains(
            "<meta property=\"og:image:alt\" content=\"Soluzione. VBG. Riuso &amp; altro\">"
        ),
        "{page}"
    );
    assert!(
        page.contains("og:image:width\" content=\"1200\"") && page.contains("summary_large_image"),
        "{page}"
    );
}

#[test]
fn social_cards_can_be_turned_off() {
    let place = tempfile::tempdir().expect("a temporary folder can be created");
    let has_cards = |content: &TempDir, options: &[&str]| {
        // Former cards would stay for some days.
        let options = [options, &["--clean"]].concat();
        let cards = assets(place.path(), content.path(), &options)
            .keys()
            .any(|name| name.starts_with("card."));
        let home =
            fs::read_to_string(place.path().join("public/index.html")).expect("the page exists");
        assert_eq!(home.contains("og:image"), cards);
        cards
    };
    assert!(has_cards(&illustrated(WITH_CARDS), &[]));
    assert!(!has_cards(&illustrated(WITH_CARDS), &["--no-cards"]));
    assert!(!has_cards(&illustrated(&WITH_CARDS.replace("true", "false")), &[]));
    assert!(!has_cards(&illustrated("title: Senza indirizzo\nsocial_cards: true\n"), &[]));
}

#[test]
fn the_cache_changes_no_output_and_is_tidied() {
    let folder = illustrated(WITH_CARDS);
    let (one, other) = (
        tempfile::tempdir().expect("a temporary folder can be created"),
        tempfile::tempdir().expect("a temporary folder can be created"),
    );
    let cached = || {
        let files =
            fs::read_dir(one.path().join(".filiera/public.cache")).expect("there is a cache");
        let files = files.map(|file| file.expect("the folder can be read").path());
        files.filter(|file| !file.ends_with("last-build.1")).collect::<Vec<_>>()
    };
    let first = assets(one.path(), folder.path(), &[]);
    let written = |path: &Path| {
        fs::metadata(path).and_then(|file| file.modified()).expect("the system records changes")
    };
    let times: Vec<_> = cached().iter().map(|path| (path.clone(), written(path))).collect();
    assert_eq!(assets(one.path(), folder.path(), &["--clean"]), first);
    assert!(
        times.iter().all(|(path, time)| written(path) == *time),
        "a cached file was written again"
    );
    assert_eq!(assets(other.path(), folder.path(), &[]), first);
    fs::remove_dir_all(folder.path().join("solutions/vbg/img")).expect("the folder can be removed");
    assets(one.path(), folder.path(), &[]);
    assert!(cached().len() < times.len());
}
