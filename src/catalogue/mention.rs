//! Mentions of entries and organisations in a file, before they are resolved.

use std::fmt;

use super::Kind;
use crate::source::Spanned;

/// An organisation as its author named it.
#[derive(Debug, Clone)]
pub enum OrganisationMention {
    /// An IPA code.
    Code(Spanned<String>),
    /// The name of an organisation outside the register.
    Name(String),
}

/// A Markdown value of the front matter.
#[derive(Debug, Clone)]
pub struct UnresolvedProse {
    pub key: &'static str,
    pub text: Spanned<String>,
}

/// An entry as named in a file: `solutions/sigeo`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    pub kind: Kind,
    pub slug: String,
}

impl Mention {
    /// Parses `folder/slug`, ignoring slashes at both ends. `None` for text of another form or an
    /// unknown folder.
    pub fn parse(text: &str) -> Option<Self> {
        let (folder, slug) = text.trim_matches('/').split_once('/')?;
        let kind = Kind::from_folder(folder)?;
        (!slug.is_empty() && !slug.contains('/')).then(|| Self { kind, slug: slug.to_owned() })
    }
}

impl fmt::Display for Mention {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.kind.folder(), self.slug)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mention_names_kind_and_slug() {
        let sigeo = Mention { kind: Kind::Solution, slug: "sigeo".into() };
        assert_eq!(Mention::parse("solutions/sigeo"), Some(sigeo.clone()));
        assert_eq!(Mention::parse("/solutions/sigeo/"), Some(sigeo));
        assert_eq!(Mention::parse("soluzioni/sigeo"), None);
    }
}
