//! Source files, and values with their location in them. Files are read by `read`.

use std::fmt;
use std::ops::{Deref, Range};
use std::sync::{Arc, OnceLock};

use encoding_rs::WINDOWS_1252;

/// A file as read: UTF-8 text unchanged, other encodings converted by [`decode`].
#[derive(Debug)]
pub struct Source {
    /// Path relative to the content folder, with `/` separators on every system.
    pub path: String,
    pub text: String,
    /// Set for a publiccode.yml, whatever its name.
    is_publiccode: bool,
    /// Offset of each line's start; computed on first use.
    line_starts: OnceLock<Vec<usize>>,
    /// Number of characters before each block of [`BLOCK`] bytes. Bounds the cost of columns in a
    /// file that is one line with thousands of findings.
    characters: OnceLock<Vec<usize>>,
}

const BLOCK: usize = 1024;

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        (&self.path, &self.text) == (&other.path, &other.text)
    }
}

impl Eq for Source {}

impl Source {
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        let path = path.into();
        let name = path.rsplit('/').next().unwrap_or_default();
        let is_publiccode = name == "publiccode.yml" || name == "publiccode.yaml";
        Self::with_owner(path, text.into(), is_publiccode)
    }

    /// Returns the source of a publiccode.yml, whatever its name.
    pub fn publiccode(path: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Self::with_owner(path.into(), text.into(), true)
    }

    fn with_owner(path: String, text: String, is_publiccode: bool) -> Arc<Self> {
        Arc::new(Self {
            path,
            text,
            is_publiccode,
            line_starts: OnceLock::new(),
            characters: OnceLock::new(),
        })
    }

    /// Returns whether the file is a publiccode.yml, which belongs to the owner of the software,
    /// not to the editors.
    pub fn is_publiccode(&self) -> bool {
        self.is_publiccode
    }

    /// Returns the one-based line and column (in characters) of a byte offset.
    pub fn line_and_column(&self, offset: usize) -> (usize, usize) {
        let offset = self.text.floor_char_boundary(offset);
        let starts = self.line_starts();
        let line = starts.partition_point(|start| *start <= offset);
        (line, self.characters_before(offset) - self.characters_before(starts[line - 1]) + 1)
    }

    /// Returns the range of the line at an offset, without its newline.
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
            before.extend(bytes.chunks(BLOCK).scan(0, |sum, block| {
                *sum += characters(block);
                Some(*sum)
            }));
            before
        });
        let block = offset / BLOCK;
        before[block] + characters(&bytes[block * BLOCK..offset])
    }

    /// Returns the start of every line; the first is always 0.
    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let newlines = self.text.match_indices('\n').map(|(at, _)| at + 1);
            std::iter::once(0).chain(newlines).collect()
        })
    }
}

/// Returns the number of UTF-8 characters that start in `bytes`.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

/// Decodes the bytes of a file. Bytes that are not UTF-8 are read as Windows-1252, a superset of
/// Latin-1, and the position of the first one in the text is returned.
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

/// A range of a source. Cheap to clone; always inside the text and on character boundaries.
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

    /// Returns the empty span at the start of a file, for findings about something missing.
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

    /// Returns the part on the first line, to point at long values.
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

/// A value with its location in a source.
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
    fn bytes_that_are_not_utf8_are_decoded() {
        assert_eq!(decode("città".into()), ("città".to_owned(), None));
        assert_eq!(
            decode(b"citt\xe0, gi\xc3\xa0, l\x92ente".into()),
            ("città, già, l’ente".to_owned(), Some(4))
        );
    }

    #[test]
    fn columns_are_counted_in_characters() {
        let source = Source::new("a.md", "è\nnotò: x\n");
        let offset = source.text.find('x').expect("it is there");
        assert_eq!(source.line_and_column(offset), (2, 7));
        assert_eq!(source.line_and_column(source.text.len()), (3, 1));
        assert_eq!(&source.text[source.line_around(offset)], "notò: x");
    }

    #[test]
    fn columns_in_long_lines_are_correct() {
        let source = Source::new("a.md", format!("{}\n{}", "è".repeat(BLOCK), "aè".repeat(BLOCK)));
        let second = 2 * BLOCK + 1;
        for characters in [0, 1, BLOCK - 1, BLOCK, 2 * BLOCK] {
            let offset = second
                + source.text[second..].chars().take(characters).map(char::len_utf8).sum::<usize>();
            assert_eq!(source.line_and_column(offset), (2, characters + 1));
        }
    }
}
