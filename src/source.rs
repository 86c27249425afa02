//! Source files, and values with their location in them. Files are read by `read`.

use std::fmt;
use std::ops::{Deref, Range};
use std::sync::{Arc, OnceLock};

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A file as read, its encoding and line ends converted by [`decode`].
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

/// Part of a file that is not UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Foreign {
    /// Offset in the decoded text where it begins.
    pub at: usize,
    pub encoding: Encoding,
}

/// The encoding that bytes seem to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    Utf16,
    /// Windows-1252 or Latin-1, which is a part of it.
    Windows1252,
    Unknown,
}

/// Decodes the bytes of a file, and returns the first part that is not UTF-8. UTF-16 is recognised,
/// other bytes are read as Windows-1252. A carriage return alone, the line end of old programs,
/// becomes a newline, as which YAML and Markdown read it.
pub fn decode(bytes: Vec<u8>) -> (String, Option<Foreign>) {
    if let Some((encoding, mark)) = utf_16(&bytes) {
        let text = encoding.decode_without_bom_handling(&bytes[mark..]).0;
        let foreign = Foreign { at: 0, encoding: Encoding::Utf16 };
        return (with_newlines(text.into_owned()), Some(foreign));
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return (with_newlines(text), None),
        Err(error) => error.into_bytes(),
    };
    let mut text = String::with_capacity(bytes.len());
    let mut first_foreign = None;
    let mut is_western = !bytes.contains(&0);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            first_foreign.get_or_insert(text.len());
            is_western &= chunk.invalid().iter().copied().all(is_western_letter);
        }
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
    let encoding = if is_western { Encoding::Windows1252 } else { Encoding::Unknown };
    (with_newlines(text), first_foreign.map(|at| Foreign { at, encoding }))
}

/// Number of bytes in which the zeros of UTF-16 are looked for.
const SAMPLE: usize = 512;

/// Returns the byte order of UTF-16 and the length of its mark. Without a mark, text in a Western
/// language is recognised by a zero in most pairs of bytes, always at the same place.
fn utf_16(bytes: &[u8]) -> Option<(&'static encoding_rs::Encoding, usize)> {
    match bytes {
        [0xff, 0xfe, ..] => return Some((UTF_16LE, 2)),
        [0xfe, 0xff, ..] => return Some((UTF_16BE, 2)),
        _ => {}
    }
    let pairs = || bytes.chunks_exact(2).take(SAMPLE / 2);
    let zeros = |place: usize| pairs().filter(|pair| pair[place] == 0).count();
    let most = pairs().count() / 2;
    match (zeros(0), zeros(1)) {
        _ if most < 2 => None,
        (0, low) if low > most => Some((UTF_16LE, 0)),
        (high, 0) if high > most => Some((UTF_16BE, 0)),
        _ => None,
    }
}

/// Returns true for a byte that is a letter or a sign of Western languages in Windows-1252.
fn is_western_letter(byte: u8) -> bool {
    matches!(byte, 0x80 | 0x85 | 0x8c | 0x91..=0x97 | 0x99 | 0x9c | 0xa0..)
}

/// Returns the text with each carriage return that is not a part of `\r\n` as a newline.
fn with_newlines(text: String) -> String {
    if !text.contains('\r') {
        return text;
    }
    let mut letters = text.chars().peekable();
    let mut lines = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        let is_alone = letter == '\r' && letters.peek() != Some(&'\n');
        lines.push(if is_alone { '\n' } else { letter });
    }
    lines
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
        #[track_caller]
        fn case(bytes: &[u8], text: &str, expected: Option<(usize, Encoding)>) {
            let foreign = expected.map(|(at, encoding)| Foreign { at, encoding });
            assert_eq!(decode(bytes.to_vec()), (text.to_owned(), foreign));
        }
        case("città".as_bytes(), "città", None);
        let western = Some((4, Encoding::Windows1252));
        case(b"citt\xe0, gi\xc3\xa0, l\x92ente", "città, già, l’ente", western);
        case(b"citt\x8f", "citt\u{8f}", Some((4, Encoding::Unknown)));
        case(b"PK\x03\x04\0\0\xe0", "PK\u{3}\u{4}\0\0à", Some((6, Encoding::Unknown)));
        let text = "---\ntitle: Città\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let utf_16 = Some((0, Encoding::Utf16));
        case(&little, text, utf_16);
        case(&big, text, utf_16);
        case(&[b"\xff\xfe", &little[..]].concat(), text, utf_16);
        case(&[b"\xfe\xff", &big[..]].concat(), text, utf_16);
        case(&[b"\xff\xfe", &little[..5]].concat(), "--\u{fffd}", utf_16);
        case(b"", "", None);
        case(b"a\0b", "a\0b", None);
    }

    #[test]
    fn a_carriage_return_alone_ends_a_line() {
        let case = |bytes: &[u8], text: &str| assert_eq!(decode(bytes.to_vec()).0, text);
        case(b"a: b\rc: d\r", "a: b\nc: d\n");
        case(b"a: b\r\nc: d\r\n", "a: b\r\nc: d\r\n");
        case(b"a\r\r\nb\r", "a\n\r\nb\n");
        case(b"citt\xe0\rb", "città\nb");
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
