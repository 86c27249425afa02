//! YAML as a tree in which every value keeps its place. What the values mean is `parse::field`'s matter.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use granit_parser::{Event, Parser, ScalarStyle, ScanError};

use crate::diagnostic::Diagnostic;
use crate::rules::fields::ValueType;
use crate::source::{Source, Span};

/// One value of a document: its text, its items or its pairs, and where it stands.
#[derive(Debug, Clone)]
pub struct Node {
    pub data: Data,
    pub span: Span,
}

#[derive(Debug, Clone)]
pub enum Data {
    /// A value left empty, `~` or `null`.
    Null,
    Scalar(Scalar),
    Sequence(Vec<Node>),
    /// In the order written; a key may stand twice, which is for the reader of the record to say.
    Mapping(Vec<(Node, Node)>),
}

#[derive(Debug, Clone)]
pub struct Scalar {
    pub text: String,
    /// Written without quotes, so that YAML may take it for a number or a boolean.
    pub plain: bool,
}

impl Node {
    pub fn value_type(&self) -> ValueType {
        match &self.data {
            Data::Null => ValueType::Empty,
            Data::Scalar(_) => ValueType::Single,
            Data::Sequence(_) => ValueType::List,
            Data::Mapping(_) => ValueType::Group,
        }
    }

    pub fn as_str(&self) -> Option<&str> {
        match &self.data {
            Data::Scalar(scalar) => Some(&scalar.text),
            _ => None,
        }
    }

    /// Returns the keys that lead to what stands at an offset, as in `description.it.features[0]`; `None` above all keys.
    pub fn path_at(&self, offset: usize) -> Option<String> {
        let steps = self.steps_to(offset);
        let path = steps.join("").trim_start_matches('.').to_owned();
        (!path.is_empty()).then_some(path)
    }

    fn steps_to(&self, offset: usize) -> Vec<String> {
        let lies = |first: &Node, last: &Node| {
            let end = last.span.range().end.max(first.span.range().end);
            (first.span.range().start..=end).contains(&offset)
        };
        let (step, below) = match &self.data {
            Data::Mapping(pairs) => {
                let Some((key, value)) = pairs.iter().rfind(|(key, value)| lies(key, value)) else {
                    return Vec::new();
                };
                (format!(".{}", key.as_str().unwrap_or("?")), value)
            }
            Data::Sequence(items) => {
                let Some(position) = items.iter().rposition(|item| lies(item, item)) else {
                    return Vec::new();
                };
                (format!("[{position}]"), &items[position])
            }
            Data::Null | Data::Scalar(_) => return Vec::new(),
        };
        std::iter::once(step).chain(below.steps_to(offset)).collect()
    }

    /// Returns the first value under a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        let Data::Mapping(pairs) = &self.data else { return None };
        pairs.iter().find(|(name, _)| name.as_str() == Some(key)).map(|(_, value)| value)
    }
}

/// How far a document may go, aliases written out: ten times the longest real file, too little to keep a build waiting.
const HEAVIEST: usize = 50_000;
/// How many bytes of text weigh as much as one value more.
const BYTES_OF_ONE: usize = 64;
const DEEPEST: usize = 64;

/// Reads the one document in a stretch of a source. An empty stretch is `Null`.
pub fn parse(source: &Arc<Source>, range: Range<usize>) -> Result<Node, Diagnostic> {
    parse_as(source, range.start, &source.text[range])
}

/// Reads `text` in place of what stands from `start` on: a copy of the same length, mended where the parser is stricter
/// than need be. Places are those of the source.
pub fn parse_as(source: &Arc<Source>, start: usize, text: &str) -> Result<Node, Diagnostic> {
    // A byte order mark is no part of the document; the parser wants it gone.
    let document = text.trim_start_matches('\u{feff}');
    let text_start = start + text.len() - document.len();
    let text = document;
    let mut builder = Builder {
        source,
        offset: text_start,
        open: Vec::new(),
        root: None,
        anchors: HashMap::new(),
        weight: 0,
    };
    let mut documents = 0;
    for next in Parser::new_from_str(text) {
        let (event, span) = next.map_err(|error| builder.syntax_error(&error))?;
        let place = builder.place(span.start.byte_offset(), span.end.byte_offset());
        if let Event::DocumentStart(..) = event {
            documents += 1;
            if documents > 1 {
                let problem = Diagnostic::error(
                    "several-documents",
                    &place,
                    "a second YAML document starts here",
                );
                return Err(problem.help("keep one document in a file and remove the line `---`"));
            }
        }
        builder.take(event, place)?;
    }
    let nothing = Node { data: Data::Null, span: Span::new(source, text_start..text_start) };
    Ok(builder.root.unwrap_or(nothing))
}

struct Builder<'s> {
    source: &'s Arc<Source>,
    offset: usize,
    open: Vec<Open>,
    root: Option<Node>,
    /// Each anchored value with its weight, which every alias adds again.
    anchors: HashMap<usize, (Node, usize)>,
    /// What the tree takes in memory so far: one for each value, and more for long texts.
    weight: usize,
}

/// A collection whose end has not come yet.
struct Open {
    place: Span,
    anchor: usize,
    weight_before: usize,
    data: OpenData,
}

enum OpenData {
    Sequence(Vec<Node>),
    Mapping(Vec<(Node, Node)>, Option<Node>),
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, place: Span) -> Result<(), Diagnostic> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let plain = style == ScalarStyle::Plain && tag.is_none();
                let weight = 1 + text.len() / BYTES_OF_ONE;
                let data = match &*text {
                    "" | "~" | "null" | "Null" | "NULL" if plain => Data::Null,
                    _ => Data::Scalar(Scalar { text: text.into_owned(), plain }),
                };
                self.weigh(weight, &place)?;
                self.add(Node { data, span: place }, anchor, weight);
            }
            Event::SequenceStart(_, anchor, _) => {
                self.open(OpenData::Sequence(Vec::new()), anchor, place)?
            }
            Event::MappingStart(_, anchor, _) => {
                self.open(OpenData::Mapping(Vec::new(), None), anchor, place)?
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(&place),
            Event::Alias(anchor) => {
                let Some(weight) = self.anchors.get(&anchor).map(|(_, weight)| *weight) else {
                    let problem = Diagnostic::error(
                        "yaml-syntax",
                        &place,
                        "an alias refers to a value that contains it",
                    );
                    return Err(problem.help("write the value out"));
                };
                // Weighed first: the copy is what takes the memory.
                self.weigh(weight, &place)?;
                let data = self.anchors[&anchor].0.data.clone();
                self.add(Node { data, span: place }, 0, weight);
            }
            _ => {}
        }
        Ok(())
    }

    fn open(&mut self, data: OpenData, anchor: usize, place: Span) -> Result<(), Diagnostic> {
        self.weigh(1, &place)?;
        if self.open.len() >= DEEPEST {
            let problem = Diagnostic::error(
                "yaml-too-deep",
                &place,
                format!("values are nested more than {DEEPEST} levels deep"),
            );
            return Err(problem.help("write it with fewer lists and groups inside one another"));
        }
        self.open.push(Open { place, anchor, weight_before: self.weight - 1, data });
        Ok(())
    }

    fn close(&mut self, end: &Span) {
        let Open { place, anchor, weight_before, data } =
            self.open.pop().expect("the parser balances starts and ends");
        let data = match data {
            OpenData::Sequence(items) => Data::Sequence(items),
            OpenData::Mapping(pairs, _) => Data::Mapping(pairs),
        };
        let end = end.range().start.max(place.range().end);
        let span = Span::new(self.source, place.range().start..end);
        self.add(Node { data, span }, anchor, self.weight - weight_before);
    }

    fn add(&mut self, node: Node, anchor: usize, weight: usize) {
        if anchor != 0 {
            self.anchors.insert(anchor, (node.clone(), weight));
        }
        match self.open.last_mut().map(|open| &mut open.data) {
            None => self.root = Some(node),
            Some(OpenData::Sequence(items)) => items.push(node),
            Some(OpenData::Mapping(pairs, key)) => match key.take() {
                None => *key = Some(node),
                Some(name) => pairs.push((name, node)),
            },
        }
    }

    fn weigh(&mut self, weight: usize, place: &Span) -> Result<(), Diagnostic> {
        self.weight += weight;
        if self.weight <= HEAVIEST {
            return Ok(());
        }
        let most_bytes = HEAVIEST * BYTES_OF_ONE / 1_000_000;
        let what = format!(
            "the document holds more than {HEAVIEST} values or {most_bytes} MB of text, aliases written out"
        );
        let problem = Diagnostic::error("yaml-too-large", place, what);
        Err(problem.help("split the file, and repeat less by alias"))
    }

    fn place(&self, start: Option<usize>, end: Option<usize>) -> Span {
        let start = self.offset + start.unwrap_or(0);
        let end = self.offset + end.unwrap_or(0);
        let end = start
            + self.source.text.get(start..end.max(start)).map_or(0, |text| text.trim_end().len());
        Span::new(self.source, start..end)
    }

    fn syntax_error(&self, error: &ScanError) -> Diagnostic {
        let at = self.offset
            + error.marker().byte_offset().unwrap_or(0).min(self.source.text.len() - self.offset);
        let line_end =
            self.source.text[at..].find('\n').map_or(self.source.text.len(), |length| at + length);
        let place = Span::new(self.source, at..line_end.min(at + 1).max(at));
        let line_start = self.source.text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let tab = self.source.text[line_start..line_end].contains('\t');
        if ["<<<<<<<", "=======", ">>>>>>>"]
            .iter()
            .any(|mark| self.source.text[line_start..].starts_with(mark))
        {
            let problem = Diagnostic::error(
                "yaml-syntax",
                &place,
                "this is not YAML: a merge of two versions was left unfinished",
            );
            return problem.help("choose between the two versions and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`");
        }
        // Texts of ours quote with backquotes, so that what is quoted has none.
        let info = error.info().replace('`', "'");
        let known = in_plain_words(&info);
        let (what, help) = known.map_or_else(
            || (format!("its reader says `{info}`"), CHECK),
            |(what, help)| (what.to_owned(), help),
        );
        let help = if tab {
            "replace the tab with spaces: YAML does not take tabs for indentation"
        } else {
            help
        };
        Diagnostic::error("yaml-syntax", &place, format!("this is not YAML: {what}")).help(help)
    }
}

/// The way out where nobody knows better.
const CHECK: &str = "check indentation, quotes and colons on this line and the one above it";

/// Says what the parser missed as one would to somebody who writes YAML now and then, and a way out; `None` if that is not known.
fn in_plain_words(info: &str) -> Option<(&'static str, &'static str)> {
    const TAB: &str = "a tab stands where only spaces may";
    const KNOWN: &[(&str, &str, &str)] = &[
        (
            "did not find expected key",
            "this line is indented unlike the keys around it",
            "indent it as far as the keys it belongs with, or further than the key whose text it continues",
        ),
        (
            "simple key expected",
            "this line is neither a `key: value` nor part of the text above it",
            "indent the lines of a text further than its key, or put the whole text between quotes",
        ),
        (
            "invalid trailing content after",
            "the text goes on after its closing quote",
            "write a quote inside quotes twice: `'l''ente'`",
        ),
        (
            "block sequence entries are not allowed",
            "a `-` stands on the line of a key",
            "start the list on the next line, or put the text between quotes",
        ),
        (
            "unclosed bracket",
            "a bracket that opens here is never closed",
            "close it, or put the text between quotes",
        ),
        (
            "unknown anchor",
            "`*` at the start of a value stands for a value of another name",
            "put the text between quotes",
        ),
        (
            "unexpected character",
            "no value may begin with this character",
            "put the text between quotes",
        ),
        (
            "unclosed quote",
            "a quote that opens here is never closed",
            "close it, or leave both quotes out",
        ),
        ("tabs disallowed", TAB, "replace the tab with spaces"),
        ("found a tab", TAB, "replace the tab on this line or the next with spaces"),
        (
            "mapping values are not allowed",
            "a second `: ` stands on this line",
            "put the text between quotes",
        ),
    ];
    KNOWN.iter().find(|(part, ..)| info.contains(part)).map(|(_, what, help)| (*what, *help))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(text: &str) -> Result<Node, String> {
        let source = Source::new("a.yml", text);
        parse(&source, 0..text.len())
            .map_err(|diagnostic| format!("{:?} {}", diagnostic.span, diagnostic.message))
    }

    #[test]
    fn every_value_knows_its_place() {
        let root = tree("name: è\nlist:\n  - a\n  - {b: 'c'}\n").expect("this is YAML");
        let list = root.get("list").expect("there is a list");
        let Data::Sequence(items) = &list.data else { panic!("it is a list") };
        assert_eq!(root.get("name").expect("a name").span.text(), "è");
        assert_eq!(items[0].span.line_and_column(), (3, 5));
        let quoted = items[1].get("b").expect("b is there");
        assert_eq!((quoted.as_str(), quoted.span.line_and_column()), (Some("c"), (4, 9)));
    }

    #[test]
    fn an_empty_document_is_null() {
        assert!(matches!(tree("").expect("nothing is YAML").data, Data::Null));
        assert!(matches!(tree("# only a comment\n").expect("so is this").data, Data::Null));
    }

    #[test]
    fn aliases_cannot_fill_the_memory() {
        let mut bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
        for (name, before) in "bcdefghij".chars().zip("abcdefghi".chars()) {
            bomb += &format!("{name}: &{name} [{}]\n", vec![format!("*{before}"); 10].join(", "));
        }
        assert!(tree(&bomb).expect_err("this explodes").contains("more than 50000 values"));
        let long =
            format!("a: &a {}\nb: [{}]\n", "x".repeat(500_000), vec!["*a"; 20_000].join(", "));
        assert!(tree(&long).expect_err("this is 10 GB").contains("3 MB of text"));
        assert!(tree(&"[".repeat(500)).is_err());
    }

    #[test]
    fn a_syntax_error_has_its_line() {
        let error = tree("a: b\nc: \"unclosed\nd: e\n").expect_err("the quote is open");
        assert!(error.starts_with("a.yml:"), "{error}");
        for (text, told) in [
            ("title: %%A", "may begin"),
            ("title: @ente", "may begin"),
            ("themes: [sociale", "bracket"),
            ("summary: *uno", "of another name"),
        ] {
            let error = tree(text).expect_err("this is not YAML");
            assert!(error.contains(told), "{error}");
        }
    }
}
