//! Editions: the catalogue in one of the site's languages, with texts replaced by their
//! translations.

use std::borrow::Cow;

use super::{Catalogue, Entry, EntryId, Kind, Text};
use crate::lang::Lang;
use crate::source::{Span, Spanned};

/// Translation of an entry. Parts that are `None` are shown in the original language.
#[derive(Debug, Clone, Default)]
pub struct Translation {
    pub title: Option<String>,
    pub summary: Option<Spanned<String>>,
    pub text: Option<Text>,
    /// Start of the file of the translation; `None` if it comes from the owner's publiccode.yml.
    pub origin: Option<Span>,
}

/// Language of each part of an entry that is not in the language of the edition; `None` for parts
/// that are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Foreign {
    pub title: Option<String>,
    pub summary: Option<String>,
    pub text: Option<String>,
}

impl Catalogue {
    /// Returns the edition in a language of the site. Entries and their ids are the same in all
    /// editions.
    pub fn edition(&self, lang: Lang) -> Cow<'_, Self> {
        let first = self.site.languages[0];
        if lang == first {
            return Cow::Borrowed(self);
        }
        let mut edition = self.clone();
        edition.site.localize(lang);
        edition.entries.iter_mut().for_each(|entry| entry.localize(lang, first));
        Cow::Owned(edition)
    }

    /// Replaces an entry. `entry` is in the author's language; its translation to this edition's
    /// language is applied.
    pub fn replace_entry(&mut self, EntryId(id): EntryId, mut entry: Entry) {
        let (lang, first) = (self.site.lang, self.site.languages[0]);
        if lang != first {
            entry.localize(lang, first);
        }
        self.entries[id as usize] = entry;
    }
}

impl Entry {
    /// Replaces title, summary and text by their translations into `lang`; records which parts stay
    /// in another language. `first` is the site's default language.
    fn localize(&mut self, lang: Lang, first: Lang) {
        let Translation { title, summary, text, origin } =
            self.translations.remove(&lang).unwrap_or_default();
        let foreign = |part: &Option<String>| {
            let actual = part.as_deref().unwrap_or(first.tag());
            (actual != lang.tag()).then(|| actual.to_owned())
        };
        self.foreign.title = match title {
            Some(title) => {
                self.title = title;
                None
            }
            // Names of software are the same in all languages.
            None if self.kind() == Kind::Solution => None,
            None => foreign(&self.foreign.title),
        };
        self.foreign.summary = match summary {
            Some(summary) => {
                self.summary = Some(summary);
                None
            }
            None => self.summary.as_ref().and_then(|_| foreign(&self.foreign.summary)),
        };
        self.foreign.text = match text {
            Some(text) => {
                self.text = text;
                None
            }
            None => (!self.text.markdown.text().trim().is_empty())
                .then(|| foreign(&self.foreign.text))
                .flatten(),
        };
        self.origin = origin.unwrap_or_else(|| self.origin.clone());
    }
}
