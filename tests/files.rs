//! Files next to entries: which are published, and why the others are not.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use filiera::catalogue::attachment::PUBLISHED;
use filiera::finding::Report;
use filiera::finding::format::{self, Format};
use filiera::message::MessageLang;
use image::{ImageFormat, RgbImage};

use crate::support::{built, content, filiera, try_build};

const ENTRY: &str = "title: Centro servizi";

/// Returns the findings of a catalogue, one line each.
fn findings(report: &Report) -> Vec<String> {
    let shown = format::report(report, Format::Short, MessageLang::English, "", false);
    shown.lines().filter(|line| !line.contains(" advice: ")).map(str::to_owned).collect()
}

/// Returns the findings about `practices/cst/index.md` with this text, next to these files.
fn about(text: &str, files: &[&str]) -> Vec<String> {
    let entry = format!("---\n{ENTRY}\n---\n{text}\n");
    let folder = content(&[("practices/cst/index.md", &entry)]);
    for file in files {
        put(folder.path(), &format!("practices/cst/{file}"), b"x");
    }
    let (_, report, _) = try_build(folder.path());
    let all = findings(&report);
    all.into_iter().filter(|line| line.starts_with("practices/cst/index.md")).collect()
}

fn put(content: &Path, path: &str, bytes: &[u8]) {
    let file = content.join(path);
    fs::create_dir_all(file.parent().expect("a file is in a folder")).expect("it can be created");
    fs::write(file, bytes).expect("the file can be written");
}

#[track_caller]
fn assert_has(lines: &[String], expected: &str) {
    assert!(lines.iter().any(|line| line.contains(expected)), "{expected} is not in {lines:#?}");
}

#[test]
fn links_to_files_of_the_page_may_start_in_the_folder_of_the_content() {
    assert_eq!(about("[a](/practices/cst/a.pdf)", &["a.pdf"]), [""; 0]);
    assert_has(
        &about("[a](practices/cst/a.pdf)", &["a.pdf"]),
        "write `a.pdf`, the name in the folder of the page",
    );
}

#[test]
fn a_link_by_a_former_slug_names_the_present_one() {
    let folder = content(&[
        ("pages/privacy.md", "---\ntitle: Privacy\naliases: [dati-personali]\n---\n"),
        ("pages/guida.md", "---\ntitle: Guida\n---\n[a](/pages/dati-personali)\n"),
    ]);
    assert_has(&findings(&try_build(folder.path()).1), "the entry is now called `/pages/privacy`");
}

#[test]
fn documents_of_reuse_kits_are_published() {
    let folder = content(&[("practices/cst/index.md", ENTRY)]);
    let documents = [
        "atto.pdf.p7m",
        "modulo.docx",
        "piano.XLSX",
        "corso.pptx",
        "kit.zip",
        "confini.geojson",
        "dati.csv",
        "note.txt",
        "video.mp4",
    ];
    for name in documents {
        put(folder.path(), &format!("practices/cst/{name}"), b"x");
    }
    let site = built(folder.path());
    for name in documents {
        assert!(site.files.contains_key(&format!("buone-pratiche/cst/{name}")), "{name}");
    }
}

#[test]
fn the_documentation_lists_all_published_kinds() {
    let documentation = include_str!("../docs/content.md");
    for extension in PUBLISHED {
        assert!(documentation.contains(&format!("`{extension}`")), "{extension}");
    }
}

#[test]
fn a_linked_file_that_is_not_published_has_its_reason() {
    let case = |link: &str, file: &str, expected: &str| {
        assert_has(&about(&format!("Il [modulo]({link})."), &[file]), expected);
    };
    case("app.exe", "app.exe", "app.exe is not published: files of this kind are not published");
    case("pagina.html", "pagina.html", "files of this kind are not published; convert it to");
    case("guida.md", "guida.md", "the files are not published; save it as PDF, or make it a page");
    case("img", "img/a.png", "practices/cst/img is not published: it is a folder");
    case("img/", "img/a.png", "link to a file in it");
    case(
        "a.pdf/",
        "a.pdf",
        "no file practices/cst/a.pdf/; write the name as that of the file: practices/cst/a.pdf",
    );
    case("a.pdf.bak", "a.pdf.bak", "programs leave them behind");
    case("img/.a.png", "img/.a.png", "names start with a dot are ignored");
    case("Atto.PDF", "atto.pdf", "there is no file practices/cst/Atto.PDF; write the name as");
    case(
        "citta%CC%80.pdf",
        "citt\u{e0}.pdf",
        "as that of the file: practices/cst/citt\u{e0}.pdf, or rename it; the link has practices/cst/citta<U+0300>.pdf",
    );
    case(
        "a-b.pdf",
        "a\u{2011}b.pdf",
        "as that of the file: practices/cst/a<U+2011>b.pdf, or rename it",
    );
    case("p\u{430}.pdf", "pa.pdf", "the link has practices/cst/p<U+0430>.pdf");
    case("atto.pdf", "Atto.docx", "write practices/cst/Atto.docx if you mean that file");
    case("atto", "atto.pdf", "write practices/cst/atto.pdf if you mean that file");
    case("atto.pdf", "atto.pdf.p7m", "write practices/cst/atto.pdf.p7m if you mean that file");
    case("atto.pdf", "altro.pdf", "there is no file practices/cst/atto.pdf; put it there");
    assert_has(
        &about("[a](atto.pdf)", &["atto.docx", "atto.odt"]),
        "write which of the 2 files with other endings you mean, such as practices/cst/atto.docx",
    );
    assert_eq!(
        about("[a](atto.pdf) [b](sede%20nuova.csv)", &["atto.pdf", "sede nuova.csv"]),
        [""; 0]
    );
}

#[test]
fn boundaries_in_the_folder_of_an_entry_are_read_and_published() {
    let map = "title: Prova\nmap: {boundaries: practices/cst/aree.geojson, attribution: Ente}\n";
    let folder = content(&[
        ("site.yml", map),
        ("practices/cst/index.md", "---\ntitle: Centro\n---\nLe [aree](aree.geojson).\n"),
        ("practices/cst/aree.geojson", "{\"type\": \"Feature\"}"),
    ]);
    let found = findings(&try_build(folder.path()).1);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_has(&found, "practices/cst/aree.geojson:1:10: error: this is not GeoJSON");
    put(folder.path(), "site.yml", b"title: Prova\n");
    let site = built(folder.path());
    assert!(site.files.contains_key("buone-pratiche/cst/aree.geojson"));
}

#[test]
fn files_outside_the_folders_of_entries_are_reported() {
    let folder = content(&[
        ("practices/cst.md", ENTRY),
        ("practices/bozza.md", "title: Bozza\ndraft: true"),
    ]);
    for path in [
        "foto.png.pdf",
        "practices/orfana.pdf",
        "practices/altra/atto.pdf",
        "immagini/atto.pdf",
        "practices/cst/atto.pdf",
        "practices/bozza/atto.pdf",
    ] {
        put(folder.path(), path, b"x");
    }
    let (_, report, _) = try_build(folder.path());
    let found = findings(&report);
    let is_stray =
        |line: &&String| line.contains("the file is not in the folder of an entry or organisation");
    let stray: Vec<&String> = found.iter().filter(is_stray).collect();
    assert_eq!(stray.len(), 4, "{stray:#?}");
    assert_has(&found, "foto.png.pdf:1:1: warning");
    assert_has(&found, "shows it: solutions/<slug>/foto.png.pdf");
    assert_has(&found, "shows it: practices/<slug>/orfana.pdf");
    assert_has(&found, "write the entry that it belongs to as practices/altra/index.md");
    assert_has(&found, "remove it, or move it to the folder of an entry");
}

#[test]
fn leftovers_are_ignored_and_names_for_one_system_reported() {
    let folder = content(&[("practices/cst/index.md", ENTRY)]);
    for name in ["Thumbs.db", "desktop.ini", "index.md~", "sede.png.orig", "~$modulo.docx"] {
        put(folder.path(), &format!("practices/cst/{name}"), b"x");
    }
    assert_eq!(findings(&try_build(folder.path()).1), [""; 0]);
    for name in ["con.pdf", "perché?.pdf", "Atto.pdf", "atto.pdf"] {
        put(folder.path(), &format!("practices/cst/{name}"), b"x");
    }
    let found = findings(&try_build(folder.path()).1);
    assert_eq!(found.len(), 3, "{found:#?}");
    assert_has(&found, "practices/cst/con.pdf:1:1: warning: the name `con.pdf` is reserved");
    assert_has(&found, "the name `perché?.pdf` contains `?`");
    assert_has(
        &found,
        "Atto.pdf:1:1: warning: the name `Atto.pdf` differs from `atto.pdf` only in",
    );
}

#[test]
fn files_with_names_that_no_site_can_have_are_left_out() {
    let folder = content(&[
        ("content/practices/cst/index.md", ENTRY),
        ("content/practices/due/index.md", "---\ntitle: Due\n---\nIl [piano](atti/10:30/a.pdf).\n"),
    ]);
    for path in [
        "practices/cst/ore 10:30.pdf",
        "practices/cst/a\\b.pdf",
        "practices/cst/a\nb.pdf",
        "practices/cst/index.html/a.pdf",
        "practices/cst/buono.pdf",
        "practices/due/atti/10:30/a.pdf",
        "practices/due/atti/10:30/b.pdf",
        "practices/altra/a:b.pdf",
    ] {
        put(&folder.path().join("content"), path, b"x");
    }
    let found = findings(&try_build(&folder.path().join("content")).1);
    for expected in [
        "practices/cst/ore 10:30.pdf:1:1: error: `ore 10:30.pdf` cannot be published: the name contains `:`; rename it, in links too",
        "practices/cst/a\\b.pdf:1:1: error: `a\\b.pdf` cannot be published: the name contains `\\`",
        "error: `a\\nb.pdf` cannot be published: the name contains `\\n`",
        "practices/cst/index.html:1:1: error: `index.html` cannot be published: the site has a file",
        "practices/due/atti/10:30:1:1: error: `10:30` cannot be published",
        "practices/due/index.md:4:12: error: practices/due/atti/10:30/a.pdf is not published: the name contains `:`; rename it, here too",
        "practices/altra/a:b.pdf:1:1: warning: `a:b.pdf` cannot be published",
    ] {
        assert_has(&found, expected);
    }
    assert_eq!(found.len(), 7, "{found:#?}");
    let built = filiera(folder.path(), &["build", "--keep-going"]);
    assert_eq!(built.status.code(), Some(1), "{built:?}");
    let published = folder.path().join("public/buone-pratiche/cst");
    assert!(published.join("buono.pdf").exists() && published.join("index.html").is_file());
}

#[test]
fn documents_of_a_kit_are_files_or_whole_urls() {
    let about = |url: &str| {
        let kit =
            format!("title: Kit\nkit: [{{title: Delibera, tool: administrative, url: '{url}'}}]");
        let folder = content(&[("practices/cst/index.md", &kit)]);
        put(folder.path(), "practices/cst/delibera 50%.pdf", b"x");
        findings(&try_build(folder.path()).1)
    };
    for url in ["./delibera 50%.pdf", "../cst/delibera%2050%25.pdf", "atti/../delibera 50%.pdf"] {
        assert_eq!(about(url), [""; 0], "{url}");
    }
    assert_has(&about("delibera 50%.pdf/"), "there is no file practices/cst/delibera 50%.pdf/");
    for url in ["www.example.org/x.pdf", "WWW.example.org", "/solutions/sit", "../a.pdf", "#a"] {
        assert_has(&about(url), "is not a web address or a file in the entry's folder");
    }
    let kit = "title: Kit\nkit: [{title: Delibera, tool: administrative, url: ./delibera 50%.pdf}]";
    let folder = content(&[("practices/cst/index.md", kit)]);
    put(folder.path(), "practices/cst/delibera 50%.pdf", b"x");
    built(folder.path()).page("/buone-pratiche/cst/").has("href=\"delibera%2050%25.pdf\"");
}

#[test]
fn percent_signs_in_links_are_written_as_codes() {
    let folder = content(&[(
        "practices/cst/index.md",
        "---\ntitle: Centro\n---\nIl [bando](sconto-50%.pdf).\n",
    )]);
    put(folder.path(), "practices/cst/sconto-50%.pdf", b"x");
    built(folder.path()).page("/buone-pratiche/cst/").has("href=\"sconto-50%25.pdf\"");
}

#[test]
fn pictures_of_a_publiccode_are_found_or_reported() {
    const LOGO: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'/>";
    let about = |logo: &str, file: &str| {
        let publiccode = format!("publiccodeYmlVersion: '0'\nname: A\nlogo: {logo}\n");
        let folder = content(&[
            ("solutions/a/publiccode.yml", &publiccode),
            (&format!("solutions/a/{file}"), LOGO),
        ]);
        let site = built(folder.path());
        let is_shown = site.page("/soluzioni/a/").html.contains("src=\"logo.svg\"");
        let found = findings(&try_build(folder.path()).1);
        (is_shown, found.into_iter().filter(|line| line.contains("no file")).collect::<Vec<_>>())
    };
    for logo in ["logo.svg", "./logo.svg", "logo.svg?raw=true", "assets/../logo.svg"] {
        assert_eq!(about(logo, "logo.svg"), (true, Vec::new()), "{logo}");
    }
    for file in ["logo.SVG", "Logo.svg"] {
        let (_, found) = about("logo.svg", file);
        let expected = format!(
            "solutions/a/publiccode.yml:3:7: warning: there is no file solutions/a/logo.svg; rename solutions/a/{file} to solutions/a/logo.svg"
        );
        assert_has(&found, &expected);
    }
    assert_eq!(about("logo.svg", "altro.svg"), (false, Vec::new()));
}

#[test]
fn names_with_invisible_characters_are_reported_once() {
    let folder = content(&[("practices/cst/index.md", ENTRY)]);
    for name in
        ["a\u{a0}b.pdf", "c\u{200b}/d.pdf", "c\u{200b}/e.pdf", "\u{202e}fdp.png.pdf", "città.pdf"]
    {
        put(folder.path(), &format!("practices/cst/{name}"), b"x");
    }
    let found = findings(&try_build(folder.path()).1);
    assert_eq!(found.len(), 3, "{found:#?}");
    assert_has(
        &found,
        "the name `a<U+00A0>b.pdf` has invisible characters: `U+00A0 no-break space`; rename it",
    );
    assert_has(&found, "practices/cst/c<U+200B>:1:1: warning: the name `c<U+200B>` has invisible");
    // It would look like `fdp.gnp.pdf`.
    assert_has(
        &found,
        "error: `<U+202E>fdp.png.pdf` cannot be published: the name contains `<U+202E>`",
    );
}

#[test]
fn misspelled_names_of_known_files_are_reported() {
    let case = |path: &str, expected: &str| {
        let folder = content(&[("practices/cst.md", ENTRY), (path, "name: A\n")]);
        let found = findings(&try_build(folder.path()).1);
        let own: Vec<_> = found.into_iter().filter(|line| line.starts_with(path)).collect();
        assert_has(&own, expected);
    };
    let publiccode = "rename it to `publiccode.yml` if it is meant to be that file";
    case("solutions/a/PublicCode.yml", publiccode);
    case("solutions/a/PUBLICCODE.YML", publiccode);
    case("solutions/a/public-code.yaml", publiccode);
    case("solutions/a/publiccode (1).yml", publiccode);
    case("solutions/a/publiccode.yml.txt", publiccode);
    case("practices/a/Index.md", "rename it to `index.md`");
    case("practices/a/Index.en.MD", "rename it to `index.en.md`");
    case("practices/a/Index.en.md", "rename it to `index.en.md`");
    case("practices/a/index.markdown", "rename it to `index.md`");
    case("practices/a.MD", "rename it to `a.md`");
    case("practices/a.markdown", "rename it to `a.md`");
    case("practices/a.md.txt", "rename it to `a.md`");
    case("organisations/c_h501.Md", "rename it to `c_h501.md`");
    case("practices/cst/note.markdown", "convert it to one of");
    case("Site.yml", "rename it to `site.yml`");
    case("vocabularies/IPA.yml", "rename it to `ipa.yml`");
    case("practices/a/publiccode.yml", "entries are `<kind>/<slug>.md`");
    case("solutions/a/doc/publiccode.yml", "entries are `<kind>/<slug>.md`");
    let folder = content(&[("solutions/a/publiccode.yaml", "name: A\n")]);
    let found = findings(&try_build(folder.path()).1);
    assert!(!found.iter().any(|line| line.contains("not used")), "{found:#?}");
}

#[test]
fn read_me_files_are_ignored_in_every_folder() {
    let folder = content(&[
        ("practices/cst/index.md", ENTRY),
        ("README.md", "# A\n"),
        ("practices/cst/README.md", "# A\n"),
        ("organisations/README.md", "# A\n"),
        ("usages/README.md", "# A\n"),
        ("usages/LEGGIMI-README.md", "# A\n"),
        ("vocabularies/NO-README.md", "# A\n"),
    ]);
    let found = findings(&try_build(folder.path()).1);
    assert_eq!(found.len(), 2, "{found:#?}");
    assert_has(&found, "usages/LEGGIMI-README.md:1:1: warning: the file is not used");
    assert_has(&found, "vocabularies/NO-README.md:1:1: warning: the file is not used");
}

#[test]
fn a_file_that_is_too_large_has_one_finding() {
    let folder = content(&[("practices/cst.md", ENTRY)]);
    let large = vec![b'#'; (4 << 20) + 1];
    for path in ["solutions/sit/publiccode.yml", "practices/lunga.md", "usages/tutti.yml"] {
        put(folder.path(), path, &large);
    }
    let found = findings(&try_build(folder.path()).1);
    assert_eq!(found.len(), 3, "{found:#?}");
    assert!(found.iter().all(|line| line.contains("the file is larger than 4 MiB")), "{found:#?}");
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;

    use super::*;

    const PICTURE: &str = "<svg width='4' height='4'/>";

    fn link(content: &Path, name: &str, target: &str) {
        let link = content.join(name);
        fs::create_dir_all(link.parent().expect("in a folder")).expect("it can be created");
        symlink(target, link).expect("the name is new");
    }

    #[test]
    fn links_inside_the_content_are_followed() {
        let folder = content(&[
            ("practices/cst/index.md", "---\ntitle: Centro\n---\n![Sede](comune/sede.svg)\n"),
            ("practices/due/index.md", "---\ntitle: Due\n---\n![Sede](sede.svg)\n"),
            ("practices/quattro.md", ENTRY),
            ("immagini/sede.svg", PICTURE),
            ("comune/cinque.md", ENTRY),
            ("practices/comune/sei.md", ENTRY),
        ]);
        link(folder.path(), "practices/cinque.md", "../comune/cinque.md");
        link(folder.path(), "practices/sei.md", "comune/sei.md");
        link(folder.path(), "practices/cst/comune", "../../immagini");
        link(folder.path(), "practices/due/sede.svg", "../../immagini/sede.svg");
        link(folder.path(), "practices/tre.md", "quattro.md");
        let site = built(folder.path());
        assert_eq!(findings(&try_build(folder.path()).1), [""; 0]);
        for path in [
            "cst/comune/sede.svg",
            "due/sede.svg",
            "tre/index.html",
            "cinque/index.html",
            "sei/index.html",
        ] {
            assert!(site.files.contains_key(&format!("buone-pratiche/{path}")), "{path}");
        }
    }

    #[test]
    fn other_links_are_reported_and_not_followed() {
        let outside = tempfile::tempdir().expect("a temporary folder");
        fs::write(outside.path().join("segreto.md"), "---\ntitle: Segreto\n---\n")
            .expect("written");
        let folder = content(&[
            ("practices/cst/index.md", "---\ntitle: Centro\n---\n![Sede](fuori/sede.svg)\n"),
            (".git/config", "password"),
        ]);
        let outside = outside.path().to_str().expect("its name is ASCII");
        for (name, target) in [
            ("practices/segreto.md", &*format!("{outside}/segreto.md")),
            ("practices/cst/fuori", outside),
            ("practices/cst/password.txt", "../../.git/config"),
            ("practices/cst/rotto.pdf", "nulla.pdf"),
            ("practices/cst/giro", "../.."),
            ("practices/cst/uno", "due"),
            ("practices/cst/due", "uno"),
            ("practices/cst/tre.pdf", "due/tre.pdf"),
        ] {
            link(folder.path(), name, target);
        }
        let (_, report, files) = try_build(folder.path());
        let found = findings(&report);
        for expected in [
            "practices/segreto.md:1:1: warning: the symbolic link leads out of the content folder",
            "practices/cst/fuori:1:1: warning: the symbolic link leads out",
            "error: practices/cst/fuori/sede.svg is not published: the symbolic link leads out",
            "practices/cst/password.txt:1:1: warning: the symbolic link leads to a hidden file",
            "practices/cst/rotto.pdf:1:1: warning: the symbolic link leads to a file that does not",
            "practices/cst/giro:1:1: warning: the symbolic link leads to a folder that contains it",
            "practices/cst/uno:1:1: warning: the symbolic link leads back to itself; correct where",
            "practices/cst/due:1:1: warning: the symbolic link leads back to itself",
            "practices/cst/tre.pdf:1:1: warning: the symbolic link leads back to itself",
        ] {
            assert_has(&found, expected);
        }
        assert_eq!(found.len(), 9, "{found:#?}");
        assert!(files.is_empty());
    }

    #[test]
    fn links_between_folders_do_not_multiply_files() {
        let folder = content(&[("practices/cst/index.md", ENTRY), ("practices/cst/0/a.pdf", "x")]);
        for level in 1..20 {
            for name in ["a", "b"] {
                let link_name = format!("practices/cst/{level}/{name}");
                link(folder.path(), &link_name, &format!("../{}", level - 1));
            }
        }
        let (_, report, files) = try_build(folder.path());
        assert!(files.len() < 200, "there are {} files", files.len());
        assert_has(&findings(&report), "in another linked folder, so it is not followed");
    }

    #[test]
    fn names_in_another_encoding_have_a_place() {
        let folder = content(&[("practices/cst/index.md", ENTRY)]);
        let name = OsStr::from_bytes(b"citt\xe0.pdf");
        fs::write(folder.path().join("practices/cst").join(name), "x").expect("written");
        let found = findings(&try_build(folder.path()).1);
        assert_eq!(
            found,
            ["practices/cst/citt\u{e0}.pdf:1:1: warning: the name is not in UTF-8; rename it"]
        );
    }
}

#[test]
fn files_of_an_organisation_are_published_with_its_page() {
    let text = "![La sede](sede.png), il [piano](c_h501/atti/piano.pdf), <a href=\"./dati.geojson\">dati</a>.";
    let profile = format!("---\nwebsite: https://example.org\n---\n{text}\n");
    let folder = content(&[
        ("practices/cst.md", ENTRY),
        ("organisations/c_h501.md", &profile),
        ("organisations/proloco.md", "name: Proloco"),
    ]);
    let mut png = Cursor::new(Vec::new());
    RgbImage::new(700, 40).write_to(&mut png, ImageFormat::Png).expect("it can be encoded");
    put(folder.path(), "organisations/c_h501/sede.png", &png.into_inner());
    put(folder.path(), "organisations/c_h501/atti/piano.pdf", b"x");
    put(folder.path(), "organisations/c_h501/dati.geojson", b"{}");
    put(folder.path(), "organisations/proloco/statuto.pdf", b"x");
    assert_eq!(findings(&try_build(folder.path()).1), [""; 0]);
    let site = built(folder.path());
    for path in ["c_h501/sede.png", "c_h501/atti/piano.pdf", "c_h501/dati.geojson"] {
        assert!(site.files.contains_key(&format!("enti/{path}")), "{path}");
    }
    assert!(site.files.contains_key("enti/proloco/statuto.pdf"));
    let page = site.page("/enti/c_h501/");
    for part in ["<source type=\"image/webp\"", "href=\"atti/piano.pdf\"", "href=\"dati.geojson\""]
    {
        assert!(page.html.contains(part), "{part} is not in the page");
    }
}

#[test]
fn files_without_the_profile_of_their_organisation_are_reported() {
    let folder = content(&[("practices/cst.md", ENTRY)]);
    put(folder.path(), "organisations/c_h501/piano.pdf", b"x");
    put(folder.path(), "organisations/piano.pdf", b"x");
    let found = findings(&try_build(folder.path()).1);
    assert_eq!(found.len(), 2, "{found:#?}");
    assert_has(&found, "write the profile of the organisation as organisations/c_h501.md");
    assert_has(&found, "shows it: organisations/<ipa>/piano.pdf");
}
