//! The catalogue in one of the site's languages: what has been translated takes the place of what its author wrote.

use std::borrow::Cow;

use super::{Catalogue, Entry, EntryId, Kind, Text};
use crate::source::{Span, Spanned};

/// What an entry says in another language. What is `None` is said in the first language alone.
#[derive(Debug, Clone, Default)]
pub struct Translation {
    pub title: Option<String>,
    pub summary: Option<Spanned<String>>,
    pub text: Option<Text>,
    /// The start of the file it is written in; `None` where the owner's publiccode.yml says it.
    pub origin: Option<Span>,
}

/// In which language each part of an entry is, where it is not the language of the edition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Foreign {
    pub title: Option<String>,
    pub summary: Option<String>,
    pub text: Option<String>,
}

impl Catalogue {
    /// Returns the catalogue as visitors read it in a language of the site. Entries, and their ids, are the same in all.
    pub fn edition(&self, lang: &str) -> Cow<'_, Self> {
        let first = &self.site.languages[0];
        if lang == first {
            return Cow::Borrowed(self);
        }
        let mut edition = self.clone();
        edition.site.localize(lang);
        edition.entries.iter_mut().for_each(|entry| entry.localize(lang, first));
        Cow::Owned(edition)
    }

    /// Puts an entry, as its author wrote it, in the place of another; it says here what this edition's readers understand.
    pub fn replace_entry(&mut self, EntryId(id): EntryId, mut entry: Entry) {
        let (lang, first) = (&self.site.lang, &self.site.languages[0]);
        if lang != first {
            entry.localize(lang, first);
        }
        self.entries[id as usize] = entry;
    }
}

impl Entry {
    /// Says in a language what has been translated into it, and notes what has not.
    fn localize(&mut self, lang: &str, first: &str) {
        let Translation { title, summary, text, origin } =
            self.translations.remove(lang).unwrap_or_default();
        let said = |part: &Option<String>| {
            let said = part.as_deref().unwrap_or(first);
            (said != lang).then(|| said.to_owned())
        };
        self.foreign.title = match title {
            Some(title) => {
                self.title = title;
                None
            }
            // Software goes by its name, whatever people speak.
            None if self.kind() == Kind::Solution => None,
            None => said(&self.foreign.title),
        };
        self.foreign.summary = match summary {
            Some(summary) => {
                self.summary = Some(summary);
                None
            }
            None => self.summary.as_ref().and_then(|_| said(&self.foreign.summary)),
        };
        self.foreign.text = match text {
            Some(text) => {
                self.text = text;
                None
            }
            None => (!self.text.markdown.text().trim().is_empty())
                .then(|| said(&self.foreign.text))
                .flatten(),
        };
        self.origin = origin.unwrap_or_else(|| self.origin.clone());
    }
}
