//! Renders a text as HTML, with gaps for what depends on the page that shows it.
//!
//! Only what the author wrote as HTML is sanitised; see [`Marks`].

use std::collections::{HashMap, HashSet};

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, CowStr, Event, Tag, TagEnd, html};

use super::anchors::{Anchors, footnote_ids};
use super::piece::{HtmlTag, Piece, Pieces};
use super::raw_html::{self, heading_level};
use crate::catalogue::html::{Gap, HtmlText, Label, Marks};
use crate::markup::escaped;

/// Renders the pieces of a text with these ids. `scope` is the key of a value of the front matter,
/// or empty: see [`Anchors`].
pub fn html(pieces: Pieces, anchors: &Anchors, scope: &str) -> HtmlText {
    let has_html = pieces.iter().any(|(piece, _)| match piece {
        Piece::Open(_) | Piece::Close(_) | Piece::Break => true,
        Piece::Markdown(_)
        | Piece::LeftOut(..)
        | Piece::Unclosed(_)
        | Piece::Text(_)
        | Piece::Unknown(_)
        | Piece::OpenComment
        | Piece::Problem(_)
        | Piece::BlockStart
        | Piece::BlockEnd => false,
    });
    let mut writer = Writer {
        anchors,
        scope,
        marks: has_html.then(|| Marks::for_pieces(&pieces)),
        heading: None,
        raw_headings: Vec::new(),
        links: Vec::new(),
        picture: None,
        tables: Vec::new(),
        notes: Notes::default(),
        gaps: Vec::new(),
        output: Vec::with_capacity(pieces.len()),
    };
    writer.write(pieces);
    writer.finish()
}

struct Writer<'a, 't> {
    anchors: &'a Anchors,
    scope: &'a str,
    /// `None` if the text has no tags of raw HTML, and need not be sanitised.
    marks: Option<Marks>,
    /// Element of the open heading of Markdown, and where the id in braces at its end starts.
    heading: Option<(String, Option<(usize, usize)>)>,
    /// Elements of the open headings of raw HTML.
    raw_headings: Vec<String>,
    /// The gaps in which the open links start.
    links: Vec<usize>,
    /// The picture whose description is being read.
    picture: Option<OpenPicture>,
    /// Columns of the open table, and the position in its row.
    tables: Vec<OpenTable>,
    notes: Notes<'t>,
    gaps: Vec<Gap>,
    output: Vec<Event<'t>>,
}

struct OpenPicture {
    written: String,
    title: Option<String>,
    description: String,
    /// Number of pictures in the description around the position. Only their texts are shown.
    inside: usize,
}

struct OpenTable {
    columns: Vec<Alignment>,
    column: usize,
    cell: &'static str,
}

#[derive(Default)]
struct Notes<'t> {
    /// Numbers by name, in the order in which references and notes start.
    numbers: HashMap<String, usize>,
    referred: HashSet<usize>,
    /// Definitions by number, as events.
    defined: Vec<(usize, Vec<Event<'t>>)>,
    /// The events of the text around the open definition, and its number.
    around: Vec<(usize, Vec<Event<'t>>)>,
}

impl<'t> Writer<'_, 't> {
    fn write(&mut self, pieces: Pieces<'t>) {
        for (position, (piece, _)) in pieces.into_iter().enumerate() {
            match piece {
                Piece::Markdown(event) if self.picture.is_some() => self.describe(event),
                Piece::Markdown(event) => self.event(event, position),
                Piece::Text(words) | Piece::Unknown(words) => self.text(words),
                Piece::Open(tag) => self.open(&tag, position),
                Piece::Close(name) => self.close(&name),
                Piece::Break => self.raw("<br>".to_owned()),
                Piece::BlockEnd => self.push(Event::InlineHtml("\n".into())),
                Piece::LeftOut(..)
                | Piece::Unclosed(_)
                | Piece::OpenComment
                | Piece::Problem(_)
                | Piece::BlockStart => {}
            }
        }
    }

    fn event(&mut self, event: Event<'t>, position: usize) {
        match event {
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                let (written, title) = (dest_url.into_string(), title.into_string());
                let (title, description) = (Some(title).filter(|it| !it.is_empty()), String::new());
                self.picture = Some(OpenPicture { written, title, description, inside: 0 });
            }
            Event::Start(Tag::Link { dest_url, title, .. }) => {
                self.links.push(self.gaps.len());
                let (written, title) = (dest_url.into_string(), title.into_string());
                self.raw_gap(Gap::LinkStart { written, title });
            }
            Event::End(TagEnd::Link) => {
                if let Some(start) = self.links.pop() {
                    self.raw_gap(Gap::LinkEnd { start });
                }
            }
            Event::Start(Tag::Heading { .. }) => {
                let (name, id) = self.heading_element(position);
                let braces = self.anchors.heading_at(position).and_then(|heading| heading.braces);
                self.own_element(&name, id);
                self.heading = Some((name, braces));
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some((name, _)) = self.heading.take() {
                    self.raw(format!("</{name}>\n"));
                }
            }
            Event::Text(words) => match &self.heading {
                Some((_, Some((piece, at)))) if *piece == position => {
                    let shown = words[..*at].to_owned();
                    self.text(shown);
                }
                _ => self.text(words),
            },
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if !info.is_empty() => {
                let language = info.split([' ', ',']).next().unwrap_or_default();
                let class = format!(" class=\"language-{}\"", escaped(language));
                self.raw("\n<pre>".to_owned());
                self.own_element("code", class);
            }
            Event::Start(Tag::CodeBlock(_)) => self.raw("\n<pre><code>".to_owned()),
            Event::End(TagEnd::CodeBlock) => self.raw("</code></pre>\n".to_owned()),
            Event::Start(Tag::FootnoteDefinition(name)) => {
                let number = self.notes.number(&name);
                let around = std::mem::take(&mut self.output);
                self.notes.around.push((number, around));
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                if let Some((number, around)) = self.notes.around.pop() {
                    let note = std::mem::replace(&mut self.output, around);
                    self.notes.defined.push((number, note));
                }
            }
            Event::FootnoteReference(name) => self.reference(&name),
            Event::TaskListMarker(is_done) => {
                let label = if is_done { Label::TaskDone } else { Label::TaskOpen };
                let checked = if is_done { " checked" } else { "" };
                let label = self.gap(Gap::Label(label));
                self.own(format!(
                    "<input class=\"task\" type=\"checkbox\" disabled{checked} aria-label=\"{label}\"> "
                ));
            }
            Event::Start(Tag::BlockQuote(Some(kind))) => self.alert(kind),
            Event::End(TagEnd::BlockQuote(Some(_))) => self.raw("</div>\n".to_owned()),
            event => self.block(event),
        }
    }

    /// Writes the events of blocks and tables, and all that need no change.
    fn block(&mut self, event: Event<'t>) {
        match event {
            Event::Start(Tag::Table(columns)) => {
                self.tables.push(OpenTable { columns, column: 0, cell: "td" });
                self.push(Event::Start(Tag::Table(Vec::new())));
            }
            Event::End(TagEnd::Table) => {
                self.tables.pop();
                self.push(event);
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                let cell = if matches!(event, Event::Start(Tag::TableHead)) { "th" } else { "td" };
                self.tables.iter_mut().for_each(|table| (table.column, table.cell) = (0, cell));
                self.push(event);
            }
            Event::Start(Tag::TableCell) => {
                let (cell, class) = self.tables.last_mut().map_or(("td", None), OpenTable::next);
                let class = class.map(|class| format!(" class=\"{class}\"")).unwrap_or_default();
                self.own_element(cell, class);
            }
            Event::End(TagEnd::TableCell) => {
                let cell = self.tables.last().map_or("td", |table| table.cell);
                self.raw(format!("</{cell}>"));
            }
            event => self.push(event),
        }
    }

    /// Returns the element of the heading that starts at a position among the pieces, and the
    /// attribute with its id.
    fn heading_element(&mut self, position: usize) -> (String, String) {
        let heading = self.anchors.heading_at(position);
        let level = Gap::Level(heading.map_or(1, |placed| placed.heading.depth));
        let name = format!("h{}", self.gap(level));
        (name, id_attribute(self.anchors.id_at(position)))
    }

    fn text(&mut self, words: impl Into<CowStr<'t>>) {
        let words = words.into();
        match &mut self.picture {
            Some(picture) => picture.description.push_str(&words),
            None => self.push(Event::Text(words)),
        }
    }

    /// Adds the text between the brackets of a picture to its description, without markup.
    fn describe(&mut self, event: Event<'t>) {
        let Some(picture) = &mut self.picture else { return };
        match event {
            Event::Text(words) | Event::Code(words) => picture.description.push_str(&words),
            Event::SoftBreak | Event::HardBreak => picture.description.push(' '),
            Event::Start(Tag::Image { .. }) => picture.inside += 1,
            Event::End(TagEnd::Image) if picture.inside > 0 => picture.inside -= 1,
            Event::End(TagEnd::Image) => {
                let Some(shown) = self.picture.take() else { return };
                let OpenPicture { written, description, title, .. } = shown;
                self.raw_gap(Gap::Picture { written, description, title, size: String::new() });
            }
            _ => {}
        }
    }

    /// Adds a gap, and returns the sign of its place.
    fn gap(&mut self, gap: Gap) -> String {
        self.gaps.push(gap);
        format!("{sign}{}{sign}", self.gaps.len() - 1, sign = Gap::SIGN)
    }

    fn raw_gap(&mut self, gap: Gap) {
        let gap = self.gap(gap);
        self.raw(gap);
    }

    fn reference(&mut self, name: &str) {
        let number = self.notes.number(name);
        let (note, reference) = footnote_ids(self.scope, number);
        let is_first = self.notes.referred.insert(number);
        let id = id_attribute(is_first.then_some(reference.as_str()));
        self.own(format!(
            "<sup class=\"footnote-reference\"{id}><a href=\"#{note}\">{number}</a></sup>"
        ));
    }

    /// Writes an alert as GitHub calls it: a block quote with a title.
    fn alert(&mut self, kind: BlockQuoteKind) {
        let (class, label) = match kind {
            BlockQuoteKind::Note => ("note", Label::Note),
            BlockQuoteKind::Tip => ("tip", Label::Tip),
            BlockQuoteKind::Important => ("important", Label::Important),
            BlockQuoteKind::Warning => ("warning", Label::Warning),
            BlockQuoteKind::Caution => ("caution", Label::Caution),
        };
        self.own_element("div", format!(" class=\"alert\" data-alert=\"{class}\" role=\"note\""));
        self.own_element("p", " class=\"alert-title\"".to_owned());
        self.raw_gap(Gap::Label(label));
        self.raw("</p>\n".to_owned());
    }

    fn open(&mut self, tag: &HtmlTag, position: usize) {
        if tag.name == "img" {
            if let Some(id) = self.anchors.id_at(position).map(str::to_owned) {
                self.own(format!("<span{}></span>", id_attribute(Some(&id))));
            }
            self.raw_picture(tag);
            return;
        }
        let mut attributes = String::new();
        if let Some(written) = tag.attribute("href").filter(|_| tag.name == "a") {
            attributes.push_str(&self.gap(Gap::Href { written: written.to_owned() }));
        }
        let (mut name, mut own) = (tag.name.clone(), id_attribute(self.anchors.id_at(position)));
        if heading_level(&tag.name).is_some() {
            (name, own) = self.heading_element(position);
            self.raw_headings.push(name.clone());
        }
        for (attribute, value, _) in &tag.attributes {
            let is_done = matches!(
                (tag.name.as_str(), attribute.as_str()),
                (_, "id") | ("a", "href" | "name")
            );
            if !is_done && raw_html::is_published(&tag.name, attribute) {
                attributes.push_str(&format!(" {attribute}=\"{}\"", escaped(value)));
            }
        }
        let own = self.marked(own);
        self.raw(format!("<{name}{attributes}{own}>"));
    }

    /// Writes a picture of raw HTML, at the size that its author asked for.
    fn raw_picture(&mut self, tag: &HtmlTag) {
        let description = tag.attribute("alt").unwrap_or_default().to_owned();
        let Some(written) = tag.attribute("src").map(str::to_owned) else {
            return self.push(Event::Text(description.into()));
        };
        let title = tag.attribute("title").map(str::to_owned);
        let size: String = ["width", "height", "align"]
            .into_iter()
            .filter_map(|name| Some(format!(" {name}=\"{}\"", escaped(tag.attribute(name)?))))
            .collect();
        self.raw_gap(Gap::Picture { written, description, title, size });
    }

    fn close(&mut self, name: &str) {
        let heading = heading_level(name).and_then(|_| self.raw_headings.pop());
        let name = heading.as_deref().unwrap_or(name);
        self.raw(format!("</{name}>"));
    }

    /// Writes the start tag of an element, with attributes that are not the author's.
    fn own_element(&mut self, name: &str, attributes: String) {
        let attributes = self.marked(attributes);
        self.raw(format!("<{name}{attributes}>"));
    }

    fn marked(&mut self, attributes: String) -> String {
        match &mut self.marks {
            Some(marks) if !attributes.is_empty() => marks.attributes(attributes),
            _ => attributes,
        }
    }

    /// Writes whole elements that are not the author's.
    fn own(&mut self, html: String) {
        let html = match &mut self.marks {
            Some(marks) => marks.element(html),
            None => html,
        };
        self.raw(html);
    }

    fn raw(&mut self, html: String) {
        self.push(Event::InlineHtml(html.into()));
    }

    fn push(&mut self, event: Event<'t>) {
        self.output.push(event);
    }

    fn finish(mut self) -> HtmlText {
        self.footnotes();
        let mut html = String::new();
        html::push_html(&mut html, self.output.into_iter());
        let headings = self.anchors.headings.iter().map(|placed| placed.heading.clone());
        HtmlText { html, gaps: self.gaps, marks: self.marks, headings: headings.collect() }
    }

    /// Writes the footnotes at the end of the text, each with its number before its first words.
    fn footnotes(&mut self) {
        let mut notes = std::mem::take(&mut self.notes.defined);
        if notes.is_empty() {
            return;
        }
        notes.sort_by_key(|(number, _)| *number);
        self.own_element("div", " class=\"footnotes\"".to_owned());
        let mut previous = 0;
        for (number, events) in notes {
            let (note, reference) = footnote_ids(self.scope, number);
            // A second footnote with the same name has no id of its own.
            let id = id_attribute((number != previous).then_some(note.as_str()));
            previous = number;
            self.own_element("div", format!(" class=\"footnote-definition\"{id}"));
            let label = match self.notes.referred.contains(&number) {
                true => format!("<a href=\"#{reference}\">{number}</a>"),
                false => number.to_string(),
            };
            let label = format!("<sup class=\"footnote-definition-label\">{label}</sup> ");
            let mut events = events.into_iter().peekable();
            match events.next_if(|event| matches!(event, Event::Start(Tag::Paragraph))) {
                Some(paragraph) => {
                    self.push(paragraph);
                    self.own(label);
                }
                None => {
                    self.push(Event::Start(Tag::Paragraph));
                    self.own(label);
                    self.push(Event::End(TagEnd::Paragraph));
                }
            }
            self.output.extend(events);
            self.raw("</div>\n".to_owned());
        }
        self.raw("</div>\n".to_owned());
    }
}

impl Notes<'_> {
    fn number(&mut self, name: &str) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(name.to_lowercase()).or_insert(next)
    }
}

impl OpenTable {
    /// Returns the element of the next cell and the class of its column.
    fn next(&mut self) -> (&'static str, Option<&'static str>) {
        let alignment = self.columns.get(self.column).unwrap_or(&Alignment::None);
        let class = match alignment {
            Alignment::None => None,
            Alignment::Left => Some("align-left"),
            Alignment::Center => Some("align-center"),
            Alignment::Right => Some("align-right"),
        };
        self.column += 1;
        (self.cell, class)
    }
}

fn id_attribute(id: Option<&str>) -> String {
    id.map(|id| format!(" id=\"{}\"", escaped(id))).unwrap_or_default()
}
