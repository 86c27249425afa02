//! Problems of pictures and their findings.

use super::MOST_READ;
use crate::finding::Finding;
use crate::finding::rule::Violation;
use crate::read::entry_stem;
use crate::rules::pictures::*;
use crate::source::Span;

/// Result of checking a picture.
pub type PictureResult<T> = std::result::Result<T, PictureError>;

#[derive(Debug, PartialEq, Eq)]
pub enum PictureError {
    /// Size in bytes.
    TooHeavy(u64),
    TooLarge(u32, u32),
    /// The actual format, which differs from the extension, as an extension.
    OtherFormat(&'static str),
    /// The file is damaged.
    Broken(PictureDamage),
    /// An SVG with active content.
    Active(ActivePart),
    /// Not a picture.
    NoPicture,
}

impl PictureError {
    /// Wraps an error of a decoder.
    pub fn unread(error: &dyn std::error::Error) -> Self {
        Self::Broken(PictureDamage::Decoder { error: error.to_string().into() })
    }

    /// Returns whether the file must not be published either: it could run a script on the site's
    /// origin, or contain metadata that cannot be removed, since it is not what its name says.
    pub fn keeps_from_publishing(&self) -> bool {
        match self {
            Self::Broken(_) | Self::Active(_) | Self::OtherFormat(_) => true,
            // Its metadata could not be removed either.
            Self::TooHeavy(bytes) => *bytes > MOST_READ,
            Self::TooLarge(_, _) | Self::NoPicture => false,
        }
    }

    /// Returns the finding for the picture at `path`, located where it is mentioned.
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

/// Returns the finding for a reference of the drawing at `path` to something outside of it.
pub fn outside(path: &str, reference: &str, place: &Span) -> Finding {
    let help = match reference.starts_with("data:") {
        true => DrawingOutsideHelp::Picture,
        false => DrawingOutsideHelp::Embed,
    };
    DrawingOutside { path: path.into(), reference: reference.into(), help }.at(place)
}

/// Returns the finding for a picture whose destination is not a file in the folder of the page.
pub fn elsewhere(written: &str, place: &Span) -> Finding {
    let folder = entry_stem(place.path()).into();
    PictureElsewhere { url: written.into(), folder }.at(place)
}
