//! Rules for themes, the built-in one and overlays.

use std::fs;
use std::path::Path;

use super::{ALBO, catalogue, plain_site};
use crate::derive;
use crate::finding::Report;
use crate::lang::Lang;
use crate::options::BuildOptions;
use crate::render::theme::Theme;
use crate::sink::MemorySink;
use crate::write::folder::{Folder, OtherFiles, Replacement};
use crate::write::interrupt::Interrupt;

#[test]
fn used_custom_properties_are_defined() {
    let styles: String = theme_files()
        .into_iter()
        .filter(|(path, _)| path.ends_with(".css"))
        .map(|(_, text)| text)
        .collect();
    for used in styles.split("var(").skip(1) {
        let name = used.split([')', ',']).next().unwrap_or_default();
        let has_fallback = used[name.len()..].starts_with(',');
        assert!(has_fallback || styles.contains(&format!("{name}:")), "{name} is not defined");
    }
}

#[test]
fn components_have_the_name_of_their_folder() {
    for (path, source) in templates().into_iter().filter(|(path, _)| path.contains("/components/"))
    {
        let path = Path::new(&path);
        let name = path.file_stem().expect("the path names a file").to_string_lossy().into_owned();
        assert!(path.parent().is_some_and(|folder| folder.ends_with(&name)), "{}", path.display());
        let defined: Vec<_> = source
            .split("{% component ")
            .skip(1)
            .filter_map(|rest| rest.split('(').next())
            .collect();
        assert_eq!(defined, [name.replace('-', "_")], "{}", path.display());
    }
}

#[test]
fn overlays_add_fonts() {
    let folder = theme(&[
        ("static/fonts/titillium-web-400.woff2", ""),
        ("components/tag/tag.css", ".tag { order: 7 }"),
    ]);
    let theme = Theme::load(Some(folder.path()), &[Lang::Italian]).expect("the theme is sound");
    let style = String::from_utf8_lossy(&theme.assets.style.bytes).into_owned();
    assert!(
        style.contains("@font-face") && style.contains("../fonts/titillium-web-400.woff2"),
        "{style}"
    );
    assert!(style.contains("order:7") && !style.contains(".tag[data-tone=success]"), "{style}");
    let catalogue = catalogue(plain_site(), &[ALBO]);
    let sink = MemorySink::default();
    crate::render::site(
        &catalogue,
        &derive::all(
            &catalogue,
            vec![Vec::new(); catalogue.entries.len()],
            Default::default(),
            &Report::default(),
        ),
        &theme,
        &BuildOptions::new("content"),
        &sink,
    )
    .expect("writing to memory cannot fail");
    let files = sink.into_files();
    let page = String::from_utf8_lossy(&files["soluzioni/albo/index.html"]);
    assert!(
        page.contains(
            "<link rel=\"preload\" href=\"../../fonts/titillium-web-400.woff2\" as=\"font\""
        ),
        "{page}"
    );
}

#[test]
fn only_rendered_html_is_marked_safe() {
    for (name, source) in templates() {
        let source = source.replace("|safe", "| safe").replace("|  safe", "| safe");
        let parts: Vec<&str> = source.split("| safe").collect();
        for safe in &parts[..parts.len() - 1] {
            let variable = safe.rsplit("{{").next().unwrap_or_default().trim();
            assert!(variable.ends_with("html"), "{name}: {variable}");
        }
    }
}

#[test]
fn hidden_and_backup_files_of_a_theme_are_ignored() {
    let folder = theme(&[
        ("pages/.list.html.swp", "{% if"),
        ("css/main.css~", "a { color; } }"),
        (".git/HEAD", "ref"),
    ]);
    assert!(Theme::load(Some(folder.path()), &[Lang::Italian]).is_ok());
}

#[test]
fn overlays_replace_robots_and_icon_in_every_build() {
    let folder = theme(&[
        ("static/robots.txt", "User-agent: *\nDisallow: /\n"),
        ("static/favicon.svg", "<svg/>"),
    ]);
    let theme = Theme::load(Some(folder.path()), &[Lang::Italian]).expect("the theme is sound");
    let catalogue = catalogue(plain_site(), &[ALBO]);
    let place = tempfile::tempdir().expect("the temporary folder is writable");
    let out = place.path().join("public");
    for _ in 0..2 {
        let sink = Folder::open(&out, OtherFiles::Keep, Interrupt::default())
            .expect("the temporary folder is writable");
        crate::render::site(
            &catalogue,
            &derive::all(
                &catalogue,
                vec![Vec::new(); catalogue.entries.len()],
                Default::default(),
                &Report::default(),
            ),
            &theme,
            &BuildOptions::new("content"),
            &sink,
        )
        .expect("the temporary folder is writable");
        sink.publish(Replacement::Moves, None).expect("the temporary folder is writable");
        let read = |name| fs::read_to_string(out.join(name)).expect("the file was written");
        assert_eq!(
            (read("robots.txt").as_str(), read("favicon.svg").as_str()),
            ("User-agent: *\nDisallow: /\n", "<svg/>")
        );
    }
}

/// Writes an overlay of the built-in theme.
pub fn theme(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("the temporary folder is writable");
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder"))
            .and_then(|()| fs::write(path, text))
            .expect("the temporary folder is writable");
    }
    folder
}

/// Returns the text files of the built-in theme with their paths.
fn theme_files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/italia");
    let files = walkdir::WalkDir::new(root)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|found| found.file_type().is_file());
    // Fonts are not text.
    files
        .filter_map(|found| {
            Some((found.path().display().to_string(), fs::read_to_string(found.path()).ok()?))
        })
        .collect()
}

pub fn templates() -> Vec<(String, String)> {
    theme_files().into_iter().filter(|(path, _)| path.ends_with(".html")).collect()
}
