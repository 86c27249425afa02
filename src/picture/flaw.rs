//! What may be wrong with a picture, and the way out.

use crate::catalogue::Entry;
use crate::diagnostic::Diagnostic;
use crate::parse::markdown;
use crate::source::{Span, Spanned};

/// What became of looking at a picture.
pub type Sound<T> = std::result::Result<T, Flaw>;

#[derive(Debug, PartialEq, Eq)]
pub enum Flaw {
    /// In bytes.
    TooHeavy(u64),
    TooLarge(u32, u32),
    /// What it holds, by the ending it should have.
    OtherFormat(&'static str),
    /// Why it cannot be read.
    Broken(String),
    /// A drawing that would do something.
    Active(String),
    /// A file of another kind.
    NoPicture,
}

impl Flaw {
    /// What cannot be read for a reason that the library tells.
    pub fn unread(error: &dyn std::error::Error) -> Self {
        Self::Broken(format!("its reader says `{error}`"))
    }

    pub fn at(&self, path: &str, place: &Span) -> Diagnostic {
        let smaller = "save it with 2560 pixels across or less, which fills any screen";
        match self {
            Self::TooHeavy(bytes) => {
                let what =
                    format!("{path} has {} MB, and pictures may have 20", bytes.div_ceil(1 << 20));
                Diagnostic::error("picture-too-large", place, what).help(smaller)
            }
            Self::TooLarge(width, height) => {
                let what = format!(
                    "{path} has {width} × {height} pixels, and pictures may have 25 million in all"
                );
                Diagnostic::error("picture-too-large", place, what).help(smaller)
            }
            Self::OtherFormat(ending) => {
                let what = format!(
                    "{path} is not what its name says: it holds a picture of the format `{ending}`"
                );
                Diagnostic::error("picture-format", place, what)
                    .help(format!("give its name the ending `.{ending}`, here too"))
            }
            Self::Broken(why) => {
                let problem = Diagnostic::error(
                    "broken-picture",
                    place,
                    format!("{path} cannot be read as a picture"),
                );
                problem.why(why).help("save it again as PNG, JPEG, WebP or SVG")
            }
            Self::Active(what) => {
                let problem =
                    Diagnostic::error("active-picture", place, format!("{path} holds {what}"));
                problem
                    .why("a drawing may only be looked at")
                    .help("save it again as a plain SVG, or as PNG")
            }
            Self::NoPicture => {
                let problem =
                    Diagnostic::error("picture-format", place, format!("{path} is not a picture"));
                problem.help("write it as a link, without the exclamation mark")
            }
        }
    }
}

/// Tells an editor that a picture cannot be shown since it does not lie beside the text.
pub fn elsewhere(written: &Spanned<String>, entry: &Entry) -> Option<Diagnostic> {
    if markdown::is_beside(written) {
        return None;
    }
    let what = format!(
        "`{}` does not lie beside the text, so the page shows its description alone",
        written.value
    );
    let problem = Diagnostic::error("picture-elsewhere", &written.span, what);
    Some(problem.why("pages load nothing from other hosts, and a picture goes where its entry goes").help(format!(
        "put the file into {}/{}/ and write its name alone, or make it a link by leaving out the exclamation mark",
        entry.kind().folder(),
        entry.slug
    )))
}
