//! YAML as a tree in which every value has a location. `parse::field` converts values to types.

pub mod misread;
pub mod place;
mod problem;

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, Tag};

use crate::finding::Finding;
use crate::finding::rule::Violation;
use crate::invisible::{invisible, without_invisible};
use crate::rules::fields::ValueType;
use crate::rules::yaml::{
    SeveralDocuments, YamlProblem, YamlSyntax, YamlSyntaxHelp, YamlTooDeep, YamlTooLarge,
};
use crate::source::{Source, Span};

/// A value of a document with its location.
#[derive(Debug, Clone)]
pub struct Node {
    pub data: Data,
    pub span: Span,
    /// Anchor or tag before a single value, if it has no effect on the value: an anchor without an
    /// alias, a tag that names no type of YAML, or one without a value.
    pub mark: Option<Span>,
}

/// A key or a position in a path.
struct Step {
    name: String,
    /// Offset of a key.
    key_start: Option<usize>,
}

fn path_of(steps: &[Step]) -> Option<String> {
    let path: String = steps.iter().map(|step| step.name.as_str()).collect();
    let path = path.trim_start_matches('.');
    (!path.is_empty()).then(|| path.to_owned())
}

#[derive(Debug, Clone)]
pub enum Data {
    /// A value left empty, `~` or `null`.
    Null,
    Scalar(Scalar),
    Sequence(Vec<Node>),
    /// In the order written. A key may occur twice.
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

    /// Returns true for a value left empty and for a text of white space only.
    pub fn is_blank(&self) -> bool {
        match &self.data {
            Data::Null => true,
            Data::Scalar(scalar) => scalar.text.trim().is_empty(),
            Data::Sequence(_) | Data::Mapping(_) => false,
        }
    }

    pub fn as_str(&self) -> Option<&str> {
        match &self.data {
            Data::Scalar(scalar) => Some(&scalar.text),
            _ => None,
        }
    }

    /// Returns the path of keys to an offset, as in `description.it.features[0]`; `None` above all
    /// keys.
    pub fn path_at(&self, offset: usize) -> Option<String> {
        path_of(&self.steps_to(offset))
    }

    /// Returns the path to the group that begins at an offset; `None` for the whole document.
    pub fn group_path_at(&self, offset: usize) -> Option<String> {
        let mut steps = self.steps_to(offset);
        // The first key of a group begins where the group does.
        steps.pop_if(|step| step.key_start == Some(offset));
        path_of(&steps)
    }

    fn steps_to(&self, offset: usize) -> Vec<Step> {
        let lies = |first: &Node, last: &Node| {
            let end = last.span.range().end.max(first.span.range().end);
            (first.span.range().start..=end).contains(&offset)
        };
        let (step, below) = match &self.data {
            Data::Mapping(pairs) => {
                let Some((key, value)) = pairs.iter().rfind(|(key, value)| lies(key, value)) else {
                    return Vec::new();
                };
                let name = format!(".{}", key.as_str().unwrap_or("?"));
                (Step { name, key_start: Some(key.span.range().start) }, value)
            }
            Data::Sequence(items) => {
                let Some(position) = items.iter().rposition(|item| lies(item, item)) else {
                    return Vec::new();
                };
                (Step { name: format!("[{position}]"), key_start: None }, &items[position])
            }
            Data::Null | Data::Scalar(_) => return Vec::new(),
        };
        std::iter::once(step).chain(below.steps_to(offset)).collect()
    }

    /// Removes the marks of values that an alias refers to, by their start offsets.
    fn forget_marks(&mut self, used: &HashSet<usize>) {
        if used.contains(&self.span.range().start) {
            self.mark = None;
        }
        match &mut self.data {
            Data::Null | Data::Scalar(_) => {}
            Data::Sequence(items) => items.iter_mut().for_each(|item| item.forget_marks(used)),
            Data::Mapping(pairs) => {
                pairs.iter_mut().for_each(|(_, value)| value.forget_marks(used));
            }
        }
    }

    /// Returns the first value under a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        let Data::Mapping(pairs) = &self.data else { return None };
        pairs.iter().find(|(name, _)| name.as_str() == Some(key)).map(|(_, value)| value)
    }
}

/// Maximal number of values of a document with aliases expanded, ten times that of the largest real
/// file.
const MOST_VALUES: usize = 50_000;
/// Bytes of text that count as one additional value.
const BYTES_OF_ONE: usize = 64;
const MOST_LEVELS: usize = 64;

/// Parses the single document in a range of a source. An empty range is `Null`.
pub fn parse(source: &Arc<Source>, range: Range<usize>) -> Result<Node, Finding> {
    parse_as(source, range.start, &source.text[range])
}

/// Parses `text` instead of the source from `start` on: a copy of the same length, corrected where
/// the parser is too strict. Spans refer to the source. Where an invisible character is the cause
/// of an error or of another structure than the one to be seen, it is the finding.
pub fn parse_as(source: &Arc<Source>, start: usize, text: &str) -> Result<Node, Finding> {
    match tree(source, start, text) {
        Ok(root) => match misread::in_tree(&root) {
            Some(misread) => Err(misread.finding(source, start, text)),
            None => Ok(root),
        },
        Err(problem) => {
            let cause = misread::cause(source, start, text, &problem);
            Err(cause.or_else(|| comment(source, start, text, &problem)).unwrap_or(problem))
        }
    }
}

/// Returns the finding for a comment that is the cause of a syntax error, because it cuts a list in
/// brackets or a text of several lines: `[a, b #c]`.
fn comment(source: &Arc<Source>, start: usize, text: &str, problem: &Finding) -> Option<Finding> {
    let at = problem.span.range().start.saturating_sub(start).min(text.len());
    let line_end =
        text[text.floor_char_boundary(at)..].find('\n').map_or(text.len(), |end| at + end);
    let mark = text[..text.floor_char_boundary(line_end)].rfind(" #")? + 1;
    let mut corrected = text.to_owned();
    corrected.replace_range(mark..=mark, "_");
    tree(&Source::new("", corrected.as_str()), 0, &corrected).ok()?;
    let place = Span::new(source, start + mark..start + mark + 1);
    let (problem, help) = (YamlProblem::Comment, YamlSyntaxHelp::Quote);
    Some(YamlSyntax { problem, help }.at(&place))
}

fn tree(source: &Arc<Source>, start: usize, text: &str) -> Result<Node, Finding> {
    // The parser does not accept a byte order mark.
    let document = text.trim_start_matches('\u{feff}');
    let text_start = start + text.len() - document.len();
    let text = document;
    let mut builder = Builder {
        source,
        offset: text_start,
        open: Vec::new(),
        root: None,
        anchors: HashMap::new(),
        used: HashSet::new(),
        weight: 0,
        copied: 0,
        read: text_start,
    };
    let mut documents = 0;
    for next in Parser::new_from_str(text) {
        let (event, span) = next.map_err(|error| builder.syntax_error(&error))?;
        let place = builder.place(span.start.byte_offset(), span.end.byte_offset());
        let before = builder.read;
        builder.read = builder.read.max(place.range().end);
        if let Event::DocumentStart(..) = event {
            documents += 1;
            if documents > 1 {
                return Err(SeveralDocuments {}.at(&place));
            }
        }
        builder.take(event, place, before)?;
    }
    let nothing =
        Node { data: Data::Null, span: Span::new(source, text_start..text_start), mark: None };
    let mut root = builder.root.unwrap_or(nothing);
    if !builder.used.is_empty() {
        root.forget_marks(&builder.used);
    }
    Ok(root)
}

struct Builder<'s> {
    source: &'s Arc<Source>,
    offset: usize,
    open: Vec<Open>,
    root: Option<Node>,
    /// Each anchored value with its weight, which every alias adds again.
    anchors: HashMap<usize, (Node, usize)>,
    /// Start offsets of the values that an alias refers to.
    used: HashSet<usize>,
    /// Size of the tree so far: one for each value, and more for long texts.
    weight: usize,
    /// Size of the copies of anchored values.
    copied: usize,
    /// End of the part that was parsed.
    read: usize,
}

/// A collection that is not closed yet.
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
    /// `read` is the end of the part before the event.
    fn take(&mut self, event: Event<'_>, place: Span, read: usize) -> Result<(), Finding> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let plain_style = style == ScalarStyle::Plain;
                let plain = plain_style && tag.is_none();
                let weight = 1 + text.len() / BYTES_OF_ONE;
                let has_mark = anchor != 0
                    || tag.is_some_and(|tag| is_no_type(&tag) || text.is_empty() && plain_style);
                let mark = has_mark.then(|| self.mark(read, &place)).flatten();
                let data = match &*text {
                    "" | "~" | "null" | "Null" | "NULL" if plain => Data::Null,
                    _ => Data::Scalar(Scalar { text: text.into_owned(), plain }),
                };
                self.weigh(weight, &place)?;
                self.add(Node { data, span: place, mark }, anchor, weight)?;
            }
            Event::SequenceStart(_, anchor, _) => {
                self.open(OpenData::Sequence(Vec::new()), anchor, place)?;
            }
            Event::MappingStart(_, anchor, _) => {
                self.open(OpenData::Mapping(Vec::new(), None), anchor, place)?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(&place)?,
            Event::Alias(anchor) => {
                let Some(weight) = self.anchors.get(&anchor).map(|(_, weight)| *weight) else {
                    let problem = YamlProblem::SelfAlias;
                    let help = YamlSyntaxHelp::WriteOut;
                    return Err(YamlSyntax { problem, help }.at(&place));
                };
                // Check the limit before copying, since the copy takes the memory.
                self.weigh(weight, &place)?;
                let named = &self.anchors[&anchor].0;
                let data = named.data.clone();
                self.used.insert(named.span.range().start);
                self.add(Node { data, span: place, mark: None }, 0, weight)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn open(&mut self, data: OpenData, anchor: usize, place: Span) -> Result<(), Finding> {
        self.weigh(1, &place)?;
        if self.open.len() >= MOST_LEVELS {
            return Err(YamlTooDeep { levels: MOST_LEVELS }.at(&place));
        }
        self.open.push(Open { place, anchor, weight_before: self.weight - 1, data });
        Ok(())
    }

    fn close(&mut self, end: &Span) -> Result<(), Finding> {
        let Open { place, anchor, weight_before, data } =
            self.open.pop().expect("the parser balances starts and ends");
        let data = match data {
            OpenData::Sequence(items) => Data::Sequence(items),
            OpenData::Mapping(pairs, _) => Data::Mapping(pairs),
        };
        let end = end.range().start.max(place.range().end);
        let span = Span::new(self.source, place.range().start..end);
        self.add(Node { data, span, mark: None }, anchor, self.weight - weight_before)
    }

    fn add(&mut self, node: Node, anchor: usize, weight: usize) -> Result<(), Finding> {
        if anchor != 0 {
            // The copy for aliases takes the memory of the value again.
            self.copied += weight;
            self.weigh(0, &node.span)?;
            self.anchors.insert(anchor, (node.clone(), weight));
        }
        match self.open.last_mut().map(|open| &mut open.data) {
            None => self.root = Some(node),
            Some(OpenData::Sequence(items)) => items.push(node),
            Some(OpenData::Mapping(pairs, key)) => match key.take() {
                None => *key = Some(legible_key(node)),
                Some(name) => pairs.push((name, node)),
            },
        }
        Ok(())
    }

    /// Returns the place of the anchor or tag of the value at `place`; `read` is the end of what was
    /// parsed before.
    fn mark(&self, read: usize, place: &Span) -> Option<Span> {
        let start = place.range().start.max(read);
        let text = &self.source.text;
        let is_mark = |word: &str| word.starts_with(['&', '!']);
        let before = text.get(read..start)?.trim_end();
        let word = before.rfind([' ', '\t', '\n']).map_or(0, |space| space + 1);
        let at = match is_mark(&before[word..]) {
            true => read + word,
            // The parser may place an empty value before its mark.
            false => start + (text[start..].len() - text[start..].trim_start().len()),
        };
        let word = text[at..].split([' ', '\t', '\r', '\n', ',', ']', '}']).next()?;
        is_mark(word).then(|| Span::new(self.source, at..at + word.len()))
    }

    fn weigh(&mut self, weight: usize, place: &Span) -> Result<(), Finding> {
        self.weight += weight;
        if self.weight + self.copied <= MOST_VALUES {
            return Ok(());
        }
        let megabytes = MOST_VALUES * BYTES_OF_ONE / 1_000_000;
        Err(YamlTooLarge { values: MOST_VALUES, megabytes }.at(place))
    }

    fn place(&self, start: Option<usize>, end: Option<usize>) -> Span {
        let start = self.offset + start.unwrap_or(0);
        let end = self.offset + end.unwrap_or(0);
        let end = start
            + self.source.text.get(start..end.max(start)).map_or(0, |text| {
                // Other white space is a part of a word.
                text.trim_end_matches([' ', '\t', '\r', '\n']).len()
            });
        Span::new(self.source, start..end)
    }

    /// Returns the offset of the quote that opens the text that closes in `line`, if it is on an
    /// earlier line: most likely its own closing quote is missing, and the text ends at the opening
    /// quote of another one.
    fn quote_on_an_earlier_line(&self, line: Range<usize>) -> Option<usize> {
        let text = &self.source.text;
        let mut at = self.read;
        while at < line.start {
            let rest = &text[at..line.end];
            let quote = at + rest.find(['"', '\''])?;
            if !may_open_a_text(&text[..quote]) {
                at = quote + 1;
                continue;
            }
            let end = quote + 1 + quoted_length(&text[quote..line.end])?;
            if end > line.start {
                return (quote < line.start).then_some(quote);
            }
            at = end;
        }
        None
    }

    fn syntax_error(&self, error: &ScanError) -> Finding {
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
            let (problem, help) = (YamlProblem::Conflict, YamlSyntaxHelp::ChooseVersion);
            return YamlSyntax { problem, help }.at(&place);
        }
        if let ErrorKind::UnexpectedCharacter { character } = error.kind()
            && problem::is_forbidden(*character)
        {
            // The parser may point at the start of the value.
            let at = at + self.source.text[at..].find(*character).unwrap_or_default();
            let place = Span::new(self.source, at..at + character.len_utf8());
            let name = format!("U+{:04X}", u32::from(*character)).into();
            let (problem, help) = (YamlProblem::Forbidden { name }, YamlSyntaxHelp::Delete);
            return YamlSyntax { problem, help }.at(&place);
        }
        let (problem, help) = problem::of(error, &self.source.text[line_start..at]);
        if problem == YamlProblem::TextAfterQuote
            && let Some(quote) = self.quote_on_an_earlier_line(line_start..at)
        {
            let place = Span::new(self.source, quote..quote + 1);
            let (problem, help) = (YamlProblem::OpenQuote, YamlSyntaxHelp::CloseQuote);
            return YamlSyntax { problem, help }.at(&place);
        }
        let help = if tab { YamlSyntaxHelp::NoTabs } else { help };
        YamlSyntax { problem, help }.at(&place)
    }
}

/// Returns true for a tag that is none of YAML's types, `!!str`, `!!timestamp` and so on.
fn is_no_type(tag: &Tag) -> bool {
    const OLDER_TYPES: &[&str] = &["timestamp", "binary", "set", "omap", "pairs"];
    let name = tag.suffix_in_namespace("tag:yaml.org,2002:");
    tag.is_custom() && !name.is_some_and(|name| OLDER_TYPES.contains(&&*name))
}

/// Returns whether a quote after this text opens a quoted text: at the start of a line or of a value.
fn may_open_a_text(before: &str) -> bool {
    let words = before.trim_end_matches([' ', '\t']);
    let is_apart = words.len() < before.len();
    words.is_empty()
        || words.ends_with(['\n', '[', '{', ','])
        || is_apart && words.ends_with([':', '-', '?'])
}

/// Returns the number of bytes after the opening quote up to and with the closing one.
fn quoted_length(text: &str) -> Option<usize> {
    let quote = text.chars().next()?;
    let mut letters = text[1..].char_indices().peekable();
    while let Some((position, letter)) = letters.next() {
        match letter {
            '\\' if quote == '"' => {
                letters.next();
            }
            _ if letter != quote => {}
            _ if quote == '\'' && letters.next_if(|(_, next)| *next == quote).is_some() => {}
            _ => return Some(position + 1),
        }
    }
    None
}

/// Returns a key without the invisible characters in its line, which `parse::record` reports.
fn legible_key(mut key: Node) -> Node {
    if let Data::Scalar(scalar) = &mut key.data
        && invisible(key.span.text()).next().is_some()
    {
        scalar.text = without_invisible(&scalar.text).trim().to_owned();
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(text: &str) -> Result<Node, String> {
        let source = Source::new("a.yml", text);
        parse(&source, 0..text.len()).map_err(|finding| format!("{:?} {finding}", finding.span))
    }

    #[test]
    fn every_value_has_a_span() {
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
    fn anchors_and_tags_without_effect_are_found() {
        let case = |text: &str, expected: Option<(usize, &str)>| {
            let root = tree(text).expect("this is YAML");
            let Data::Mapping(pairs) = &root.data else { panic!("it is a group") };
            let marks = pairs.iter().filter_map(|(_, value)| value.mark.as_ref());
            let found = marks.map(|mark| (mark.line_and_column().1, mark.text())).next();
            assert_eq!(found, expected, "{text}");
        };
        case("a: &x", Some((4, "&x")));
        case("a: &x\nb: c\n", Some((4, "&x")));
        case("a:  !urgente leggere", Some((5, "!urgente")));
        case("a: !!Attenzione leggere", Some((4, "!!Attenzione")));
        case("a: !!str", Some((4, "!!str")));
        case("a: &x # c\n", Some((4, "&x")));
        case("{a: !x, b: c}", Some((5, "!x")));
        case("a: !!str 1\nb: !!timestamp 2026-01-31\n", None);
        case("a: &x 1\nb: *x\n", None);
        case("a: '&x'\nb: c & d! e\n", None);
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
        // Each anchored value is kept twice.
        let nested = |open: &str| {
            let items = vec!["x"; 10_000].join(", ");
            format!("a: {}{items}{}\n", open.repeat(20), "]".repeat(20))
        };
        assert!(tree(&nested("[")).is_ok());
        assert!(tree(&nested("&a [")).expect_err("each level is a copy").contains("50000 values"));
    }

    #[test]
    fn characters_that_yaml_does_not_allow_are_the_finding() {
        for character in ['\0', '\u{1}', '\u{c}', '\u{7f}', '\u{9b}', '\u{fffe}', '\u{ffff}'] {
            let name = format!("`U+{:04X}`", u32::from(character));
            for (text, place) in [
                (format!("a: b{character}c\n"), "1:5"),
                (format!("a: \"b{character}c\"\n"), "1:6"),
                (format!("a: b\n# c{character}\n"), "2:4"),
                (format!("a: |\n  b\n  c{character}\n"), "3:4"),
            ] {
                let Err(error) = tree(&text) else { panic!("{text:?} is YAML") };
                assert!(error.starts_with(&format!("a.yml:{place} ")), "{text:?} {error}");
                assert!(error.contains(&name), "{text:?} {error}");
            }
        }
    }

    #[test]
    fn syntax_errors_have_a_location() {
        let error = tree("a: b\nc: \"unclosed\nd: e\n").expect_err("the quote is open");
        assert!(error.starts_with("a.yml:"), "{error}");
        for (text, line) in [
            ("a: \"b\nc: d\ne: \"f\"\n", "a.yml:1:4"),
            ("a:\n  - \"b\"\n  - \"it's\n  - \"d\"\n  - \"e\"\n", "a.yml:3:5"),
            ("a: 'b\nc: ''d''\ne: 'f'\n", "a.yml:1:4"),
            ("a: |\n  \"b\nc: [\"d\", \"e\n  f\", \"g, \"h\"]\n", "a.yml:4:"),
            ("a: \"b\" c\n", "a.yml:1:"),
        ] {
            let error = tree(text).expect_err("a quote is open");
            assert!(error.starts_with(line), "{error}");
        }
        for (text, expected) in [
            ("title: %%A", "may begin"),
            ("title: @ente", "may begin"),
            ("themes: [sociale", "bracket"),
            ("summary: *uno", "none of this name"),
            ("summary: & uno", "may begin"),
            ("summary: &a &b uno", "continues after its value"),
            ("summary: !a!b uno", "names its type"),
            ("tags: [uno, , due]", "one comma each"),
            ("summary: \"a\n---\nb\"", "never closed"),
            ("summary: \"C:\\dati\"", "a backslash"),
            ("tags: [- uno]", "begins with `-`"),
            ("tags: [uno}", "`}` closes the bracket `[`"),
            ("tags: uno]\nsummary: ]", "never opened"),
            ("tags:\n  - uno\n  due: tre", "not an item"),
            ("summary: | uno\n", "`|` or `>`"),
            ("title: A\n  summary: B\n", "2:10 this is not YAML: this line is indented further"),
            ("tags:\n  - A\n    due: B\n", "3:8 this is not YAML: this line is indented further"),
            ("title: A: B\n", "a second `: `"),
            ("tags:\n  - A\n    B: due: C\n", "indented further"),
            ("tags: [uno, due #2]\ntitle: A", "1:17 this is not YAML: a `#` after a space"),
            ("a: {b: c #1}\n", "a comment"),
            ("a: b\n  c #1\n  d\ne: f", "a comment"),
        ] {
            let Err(error) = tree(text) else { panic!("{text:?} is YAML") };
            assert!(error.contains(expected), "{error}");
        }
    }
}
