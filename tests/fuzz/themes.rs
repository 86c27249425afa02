//! Files of a theme that replaces parts of the built-in one.

use std::fs;
use std::time::Duration;

use filiera::lang::Lang;
use filiera::render::theme::Theme;

use crate::target::{Case, Limits, Target, USUAL, files, read, repository, unrepaired};
use crate::words;

pub const TARGETS: &[Target] = &[Target {
    name: "theme",
    seeds,
    words: words::THEME,
    repair: unrepaired,
    run: load,
    limits: Limits { time: Duration::from_secs(5), ..USUAL },
}];

fn seeds() -> Vec<Case> {
    let theme = repository().join("themes/italia");
    let files = files(&theme, &["html", "xml", "css", "js", "ftl", "yml"]).into_iter();
    let case = |file: std::path::PathBuf| {
        let path = file.strip_prefix(&theme).expect("it was found there").to_string_lossy();
        Case::new(path.replace('\\', "/"), read(&file))
    };
    files.map(case).collect()
}

fn load(case: &Case) {
    let place = tempfile::tempdir().expect("a temporary folder");
    let file = place.path().join(&case.path);
    fs::create_dir_all(file.parent().expect("a file is in a folder")).expect("it can be made");
    fs::write(file, &case.bytes).expect("it can be written");
    if let Err(failure) = Theme::load(Some(place.path()), &[Lang::Italian]) {
        failure.message(filiera::message::MessageLang::Italian);
    }
}
