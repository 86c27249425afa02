//! Text that remembers where it came from. Reading it is `read`'s work, judging it everyone else's.

use std::fmt;
use std::ops::{Deref, Range};
use std::sync::{Arc, OnceLock};

use encoding_rs::WINDOWS_1252;

/// One file, as read: byte for byte where it was UTF-8, else as [`decode`] makes it out.
#[derive(Debug)]
pub struct Source {
    /// Where it lies, relative to the content folder, with `/` between the parts on every system.
    pub path: String,
    pub text: String,
    /// Where each line starts, once somebody asked for one.
    line_starts: OnceLock<Vec<usize>>,
    /// How many characters stand before each stretch of [`STRETCH`] bytes: a file can be one line with thousands of findings.
    characters: OnceLock<Vec<usize>>,
}

const STRETCH: usize = 1024;

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        (&self.path, &self.text) == (&other.path, &other.text)
    }
}

impl Eq for Source {}

impl Source {
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Arc::new(Self {
            path: path.into(),
            text: text.into(),
            line_starts: OnceLock::new(),
            characters: OnceLock::new(),
        })
    }

    /// Returns whether the file belongs to the owner of the software rather than to the catalogue's editors.
    pub fn is_publiccode(&self) -> bool {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name == "publiccode.yml" || name == "publiccode.yaml"
    }

    /// Returns the one-based line and column (in characters) of a byte offset.
    pub fn line_and_column(&self, offset: usize) -> (usize, usize) {
        let offset = self.text.floor_char_boundary(offset);
        let starts = self.line_starts();
        let line = starts.partition_point(|start| *start <= offset);
        (line, self.characters_before(offset) - self.characters_before(starts[line - 1]) + 1)
    }

    /// Returns where the line that an offset is in starts and ends, without its newline.
    pub fn line_around(&self, offset: usize) -> Range<usize> {
        let starts = self.line_starts();
        let line = starts.partition_point(|start| *start <= offset);
        let end = starts.get(line).map_or(self.text.len(), |next| next - 1);
        starts[line - 1]..end
    }

    fn characters_before(&self, offset: usize) -> usize {
        let bytes = self.text.as_bytes();
        let before = self.characters.get_or_init(|| {
            let mut before = vec![0];
            before.extend(bytes.chunks(STRETCH).scan(0, |sum, stretch| {
                *sum += characters(stretch);
                Some(*sum)
            }));
            before
        });
        let stretch = offset / STRETCH;
        before[stretch] + characters(&bytes[stretch * STRETCH..offset])
    }

    /// Returns the start of every line; the first is always 0.
    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let newlines = self.text.match_indices('\n').map(|(at, _)| at + 1);
            std::iter::once(0).chain(newlines).collect()
        })
    }
}

/// Returns how many characters of UTF-8 begin in some bytes.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

/// Decodes the bytes of a file. Bytes that are not UTF-8 are read as Windows-1252, a superset of Latin-1,
/// and the position of the first one in the text is returned.
pub fn decode(bytes: Vec<u8>) -> (String, Option<usize>) {
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return (text, None),
        Err(error) => error.into_bytes(),
    };
    let mut text = String::with_capacity(bytes.len());
    let mut first_foreign = None;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            first_foreign.get_or_insert(text.len());
        }
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
    (text, first_foreign)
}

/// A stretch of a source. Cheap to clone; always inside the text and on character boundaries.
#[derive(Clone, PartialEq, Eq)]
pub struct Span {
    source: Arc<Source>,
    start: u32,
    end: u32,
}

impl Span {
    pub fn new(source: &Arc<Source>, range: Range<usize>) -> Self {
        let start = source.text.floor_char_boundary(range.start);
        let end = source.text.floor_char_boundary(range.end.max(range.start));
        let fit = |offset: usize| u32::try_from(offset).expect("read refuses files of 4 GiB");
        Self { source: Arc::clone(source), start: fit(start), end: fit(end) }
    }

    /// Returns the empty span at the beginning of a file, for what is missing from it altogether.
    pub fn start_of(source: &Arc<Source>) -> Self {
        Self::new(source, 0..0)
    }

    pub fn source(&self) -> &Arc<Source> {
        &self.source
    }

    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    pub fn text(&self) -> &str {
        &self.source.text[self.range()]
    }

    /// Returns the part on the first line, to point at values that go on for pages.
    pub fn first_line(&self) -> Self {
        let length = self.text().lines().next().unwrap_or_default().len();
        Self { end: self.start + length as u32, ..self.clone() }
    }

    pub fn path(&self) -> &str {
        &self.source.path
    }

    /// Returns the one-based line and column (in characters) where the span starts.
    pub fn line_and_column(&self) -> (usize, usize) {
        self.source.line_and_column(self.start as usize)
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, column) = self.line_and_column();
        write!(formatter, "{}:{line}:{column}", self.path())
    }
}

/// A value together with the place an author wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    pub value: T,
    pub span: Span,
}

impl<T> Spanned<T> {
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: change(self.value), span: self.span }
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_not_utf8_are_still_read() {
        assert_eq!(decode("città".into()), ("città".to_owned(), None));
        assert_eq!(
            decode(b"citt\xe0, gi\xc3\xa0, l\x92ente".into()),
            ("città, già, l’ente".to_owned(), Some(4))
        );
    }

    #[test]
    fn a_place_is_counted_in_characters() {
        let source = Source::new("a.md", "è\nnotò: x\n");
        let offset = source.text.find('x').expect("it is there");
        assert_eq!(source.line_and_column(offset), (2, 7));
        assert_eq!(source.line_and_column(source.text.len()), (3, 1));
        assert_eq!(&source.text[source.line_around(offset)], "notò: x");
    }

    #[test]
    fn places_in_long_lines_are_counted_as_in_short_ones() {
        let source =
            Source::new("a.md", format!("{}\n{}", "è".repeat(STRETCH), "aè".repeat(STRETCH)));
        let second = 2 * STRETCH + 1;
        for characters in [0, 1, STRETCH - 1, STRETCH, 2 * STRETCH] {
            let offset = second
                + source.text[second..].chars().take(characters).map(char::len_utf8).sum::<usize>();
            assert_eq!(source.line_and_column(offset), (2, characters + 1));
        }
    }
}
