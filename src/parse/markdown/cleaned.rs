//! Removes the characters from texts that no text needs.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag};

use super::piece::{Piece, Pieces};
use super::text_problem::TextProblem;
use crate::invisible::{Cleaner, is_never_needed};
use crate::parse::characters;

/// Returns the pieces without characters that no text needs. Those that are written as character
/// references are reported; all others are found in the lines of the file. Destinations keep them,
/// since they are decided as written.
pub fn cleaned<'t>(pieces: Pieces<'t>, source: &str) -> Pieces<'t> {
    if !source.contains('&') && !source.contains(is_never_needed) {
        return pieces;
    }
    let mut cleaning = Cleaning { cleaner: Cleaner::of(source), source, problems: Vec::new() };
    let clean = |(piece, range): (Piece<'t>, Range<usize>)| {
        let piece = cleaning.piece(piece, &range);
        (piece, range)
    };
    let mut cleaned: Pieces = pieces.into_iter().map(clean).collect();
    cleaned.append(&mut cleaning.problems);
    cleaned
}

struct Cleaning<'s, 't> {
    cleaner: Cleaner,
    source: &'s str,
    problems: Pieces<'t>,
}

impl<'t> Cleaning<'_, 't> {
    fn piece(&mut self, piece: Piece<'t>, at: &Range<usize>) -> Piece<'t> {
        match piece {
            Piece::Markdown(event) => Piece::Markdown(self.event(event, at)),
            Piece::Open(mut tag) => {
                for (_, value, place) in
                    tag.attributes.iter_mut().filter(|(name, ..)| name != "href" && name != "src")
                {
                    *value = self.string(std::mem::take(value), place);
                }
                Piece::Open(tag)
            }
            Piece::Text(words) => Piece::Text(self.string(words, at)),
            Piece::Unknown(words) => Piece::Unknown(self.string(words, at)),
            Piece::Close(_)
            | Piece::LeftOut(..)
            | Piece::Unclosed(_)
            | Piece::Break
            | Piece::OpenComment
            | Piece::Problem(_)
            | Piece::BlockStart
            | Piece::BlockEnd => piece,
        }
    }

    fn event(&mut self, event: Event<'t>, at: &Range<usize>) -> Event<'t> {
        match event {
            Event::Text(words) => Event::Text(self.words(words, at)),
            Event::Code(words) => Event::Code(self.words(words, at)),
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let title = self.words(title, at);
                Event::Start(Tag::Link { link_type, dest_url, title, id })
            }
            Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                let title = self.words(title, at);
                Event::Start(Tag::Image { link_type, dest_url, title, id })
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                let info = self.words(info, at);
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info)))
            }
            event => event,
        }
    }

    fn words(&mut self, words: CowStr<'t>, at: &Range<usize>) -> CowStr<'t> {
        self.changed(&words, at).map_or(words, CowStr::from)
    }

    fn string(&mut self, words: String, at: &Range<usize>) -> String {
        self.changed(&words, at).unwrap_or(words)
    }

    /// Returns the words without the characters, if they have some.
    fn changed(&mut self, words: &str, at: &Range<usize>) -> Option<String> {
        let Cow::Owned(cleaned) = self.cleaner.cleaned(words) else { return None };
        let written = self.source.get(at.clone()).unwrap_or_default();
        if !written.contains(is_never_needed) {
            let characters = characters::names(self.cleaner.disruptive(words));
            if !characters.is_empty() {
                let problem = TextProblem::Disruptive(characters);
                self.problems.push((Piece::Problem(problem), at.clone()));
            }
        }
        Some(cleaned)
    }
}
