//! What may be wrong with a picture, and the way out.

use crate::diagnostic::Finding;
use crate::diagnostic::rule::Violation;
use crate::parse::markdown;
use crate::rules::pictures::*;
use crate::source::{Span, Spanned};

/// What became of looking at a picture.
pub type PictureResult<T> = std::result::Result<T, PictureError>;

#[derive(Debug, PartialEq, Eq)]
pub enum PictureError {
    /// In bytes.
    TooHeavy(u64),
    TooLarge(u32, u32),
    /// What it holds, by the ending it should have.
    OtherFormat(&'static str),
    /// Why it cannot be read.
    Broken(PictureDamage),
    /// A drawing that would do something.
    Active(ActivePart),
    /// A file of another kind.
    NoPicture,
}

impl PictureError {
    /// Returns damage that a decoder reports.
    pub fn unread(error: &dyn std::error::Error) -> Self {
        Self::Broken(PictureDamage::Decoder { error: error.to_string().into() })
    }

    /// Returns the finding about the picture at a path, at the place that names it.
    pub fn at(&self, path: &str, place: &Span) -> Finding {
        let path = path.into();
        match self {
            Self::TooHeavy(bytes) => {
                let size = PictureSize::Bytes { megabytes: bytes.div_ceil(1 << 20) };
                PictureTooLarge { path, size }.at(place)
            }
            Self::TooLarge(width, height) => {
                let size = PictureSize::Pixels { width: (*width).into(), height: (*height).into() };
                PictureTooLarge { path, size }.at(place)
            }
            Self::OtherFormat(ending) => {
                let problem = PictureFormatProblem::Other { format: (*ending).into() };
                let help = PictureFormatHelp::Rename { ending: format!(".{ending}").into() };
                PictureFormat { path, problem, help }.at(place)
            }
            Self::Broken(reason) => BrokenPicture { path, reason: reason.clone() }.at(place),
            Self::Active(part) => ActivePicture { path, part: part.clone() }.at(place),
            Self::NoPicture => {
                let problem = PictureFormatProblem::NotAPicture;
                PictureFormat { path, problem, help: PictureFormatHelp::Link }.at(place)
            }
        }
    }
}

/// Returns the finding about a picture that is not in the entry's folder.
pub fn elsewhere(written: &Spanned<String>) -> Option<Finding> {
    let url = written.value.as_str().into();
    (!markdown::is_beside(written)).then(|| PictureElsewhere { url }.at(&written.span))
}
