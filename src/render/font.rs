//! Fonts that a site brings along. There is none in the theme: where the national typeface is not installed, the system's does.

use std::collections::BTreeMap;

/// Weights that text is set in, the first one that nearly all of it is.
const WEIGHTS: [u16; 3] = [400, 600, 700];

type Files = BTreeMap<String, Vec<u8>>;

/// Returns the rules that let pages use the fonts among a theme's fixed files. Text is shown before they have come.
pub fn faces(files: &Files) -> String {
    let there = WEIGHTS.iter().filter(|weight| files.contains_key(&path(**weight)));
    there.map(|weight| face(*weight)).collect()
}

/// Returns the file of the font that most text is set in, where the site brings it.
pub fn first(files: &Files) -> Option<&str> {
    files.get_key_value(&path(WEIGHTS[0])).map(|(path, _)| path.as_str())
}

fn path(weight: u16) -> String {
    format!("fonts/titillium-web-{weight}.woff2")
}

/// The stylesheet lies one folder deep.
fn face(weight: u16) -> String {
    format!(
        "@font-face {{ font-family: \"Titillium Web\"; font-weight: {weight}; font-display: swap; \
         src: url(\"../{}\") format(\"woff2\"); }}\n",
        path(weight)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_fonts_that_are_there_are_asked_for() {
        let with = |weights: &[u16]| weights.iter().map(|weight| (path(*weight), Vec::new())).collect::<Files>();
        assert_eq!((faces(&with(&[])).as_str(), first(&with(&[600]))), ("", None));
        assert_eq!(faces(&with(&WEIGHTS)).matches("font-display: swap").count(), 3);
        assert_eq!(first(&with(&WEIGHTS)), Some("fonts/titillium-web-400.woff2"));
    }
}
