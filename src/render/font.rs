//! Web fonts of a site. The built-in theme has none: it uses the national typeface if it is
//! installed, else a system font.

use std::collections::BTreeMap;

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

/// Font weights in use, the most frequent first.
const WEIGHTS: [u16; 3] = [400, 600, 700];

type FontFiles = BTreeMap<String, Vec<u8>>;

/// Name of the local font that replaces the typeface until its files are loaded. It is scaled to
/// the same metrics, so that the layout does not shift.
pub const STAND_IN: &str = "Titillium Web stand-in";

/// Sample text for the average letter width of pages.
const SAMPLE: &str = "le amministrazioni mettono a disposizione soluzioni e buone pratiche che altri enti possono riusare senza rifarle da capo";

/// A weight of Arial, as a base for the replacement of the typeface.
struct Arial {
    weights: &'static str,
    /// File of a theme from which the metrics of the typeface at this weight are read.
    measured: &'static str,
    /// Local fonts of this width, in order of preference.
    locals: [&'static str; 3],
    /// Width of the sample in this font, in ems.
    ems: f32,
}

const ARIALS: [Arial; 2] = [
    Arial {
        weights: "400",
        measured: "fonts/TitilliumWeb-Regular.ttf",
        locals: ["Arial", "Liberation Sans", "Helvetica"],
        ems: 53.022,
    },
    Arial {
        weights: "600 700",
        measured: "fonts/TitilliumWeb-SemiBold.ttf",
        locals: ["Arial Bold", "Liberation Sans Bold", "Helvetica Bold"],
        ems: 57.406,
    },
];

/// Returns the CSS rules that scale local fonts to the typeface's metrics. Weights whose file the
/// theme lacks, or that lack a letter of the sample, are skipped.
pub fn stand_ins<'f>(file: impl Fn(&str) -> Option<&'f [u8]>) -> String {
    ARIALS.iter().filter_map(|arial| arial.stand_in(file(arial.measured)?)).collect()
}

impl Arial {
    fn stand_in(&self, font: &[u8]) -> Option<String> {
        let font = FontRef::new(font).ok()?;
        let (letters, size) = (font.charmap(), Size::new(1.0));
        let (metrics, widths) = (
            font.metrics(size, LocationRef::default()),
            font.glyph_metrics(size, LocationRef::default()),
        );
        let width: Option<f32> =
            SAMPLE.chars().map(|letter| widths.advance_width(letters.map(letter)?)).sum();
        let scale = width? / self.ems;
        let percent = |of: f32| format!("{:.1}%", of * 100.0);
        let locals = self.locals.map(|name| format!("local(\"{name}\")")).join(", ");
        Some(format!(
            "@font-face {{ font-family: \"{STAND_IN}\"; font-weight: {}; src: {locals}; size-adjust: {}; ascent-override: {}; \
             descent-override: {}; line-gap-override: {}; }}\n",
            self.weights,
            percent(scale),
            percent(metrics.ascent / scale),
            percent(-metrics.descent / scale),
            percent(metrics.leading / scale),
        ))
    }
}

/// Returns the `@font-face` rules for the fonts among a theme's fixed files. Text is visible before
/// they are loaded.
pub fn faces(files: &FontFiles) -> String {
    let there = WEIGHTS.iter().filter(|weight| files.contains_key(&path(**weight)));
    there.map(|weight| face(*weight)).collect()
}

/// Returns the path of the font in the most frequent weight; `None` if the theme does not contain
/// it.
pub fn first(files: &FontFiles) -> Option<&str> {
    files.get_key_value(&path(WEIGHTS[0])).map(|(path, _)| path.as_str())
}

fn path(weight: u16) -> String {
    format!("fonts/titillium-web-{weight}.woff2")
}

/// Returns the `@font-face` rule of a weight. Its URL starts from the stylesheet's folder.
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
    fn only_existing_fonts_are_declared() {
        let with = |weights: &[u16]| {
            weights.iter().map(|weight| (path(*weight), Vec::new())).collect::<FontFiles>()
        };
        assert_eq!((faces(&with(&[])).as_str(), first(&with(&[600]))), ("", None));
        assert_eq!(faces(&with(&WEIGHTS)).matches("font-display: swap").count(), 3);
        let regular = include_bytes!("../../themes/italia/fonts/TitilliumWeb-Regular.ttf");
        let stand_in =
            stand_ins(|path| path.ends_with("Regular.ttf").then_some(regular.as_slice()));
        let expected = "font-weight: 400; src: local(\"Arial\"), local(\"Liberation Sans\"), local(\"Helvetica\"); size-adjust: 94.";
        assert!(
            stand_in.contains(expected) && stand_in.contains("line-gap-override: 0.0%;"),
            "{stand_in}"
        );
        assert_eq!(stand_ins(|_| Some(b"no font".as_slice())), "");
        assert_eq!(first(&with(&WEIGHTS)), Some("fonts/titillium-web-400.woff2"));
    }
}
