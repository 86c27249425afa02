//! Fills the gaps of a text with what depends on the page that shows it.

use pulldown_cmark::{Event, LinkType, Tag, html};

use crate::catalogue::html::{Gap, HtmlText, Label, Marks};
use crate::markup::escaped;

/// Where a link or picture leads on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Url(String),
    /// A file in the page's folder.
    File(String),
    /// The link is removed, and its text stays; of a picture its description stays.
    Removed,
}

/// A picture in a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picture<'a> {
    /// The file in the page's folder.
    pub file: String,
    /// Empty for a decorative picture.
    pub description: &'a str,
    pub title: Option<&'a str>,
}

/// Values for the gaps of a text on one page.
pub struct Rendering<'a> {
    /// Returns the target of a destination as written.
    pub target: &'a dyn Fn(&str) -> Target,
    /// Returns HTML for a picture; `None` for a plain `<img>`.
    pub picture: &'a dyn Fn(&Picture) -> Option<String>,
    pub label: &'a dyn Fn(Label) -> String,
    /// The topmost headings of the text become headings one level below this one.
    pub below: u8,
}

impl Rendering<'_> {
    /// Returns the HTML of a text; empty for a text that shows nothing.
    pub fn fill(&self, text: &HtmlText) -> String {
        let mut values: Vec<String> = Vec::with_capacity(text.gaps.len());
        let mut marks = text.marks.clone();
        for gap in &text.gaps {
            let value = self.value(gap, &values, &mut marks);
            values.push(value);
        }
        let html = filled(&text.html, &values);
        let html = match marks {
            Some(Marks { name, kept }) => {
                let kept = kept.iter().map(|kept| filled(kept, &values)).collect();
                Marks { name, kept }.sanitised(&html)
            }
            None => html,
        };
        // A text of comments and definitions.
        if html.trim().is_empty() { String::new() } else { html }
    }

    /// Returns what fills a gap. `before` are the values of the gaps before it; elements that are not
    /// the author's are added to `marks`.
    fn value(&self, gap: &Gap, before: &[String], marks: &mut Option<Marks>) -> String {
        match gap {
            Gap::Level(depth) => (depth + self.below).min(6).to_string(),
            Gap::LinkStart { written, title } => match self.url(written) {
                Some(url) => of_markdown(Event::Start(Tag::Link {
                    link_type: LinkType::Inline,
                    dest_url: url.into(),
                    title: title.as_str().into(),
                    id: "".into(),
                })),
                None => String::new(),
            },
            Gap::LinkEnd { start } => {
                let is_kept = before.get(*start).is_some_and(|start| !start.is_empty());
                if is_kept { "</a>".to_owned() } else { String::new() }
            }
            Gap::Href { written } => {
                let url = self.url(written);
                url.map(|url| format!(" href=\"{}\"", escaped(&url))).unwrap_or_default()
            }
            Gap::Picture { written, description, title, size } => {
                let Target::File(file) = (self.target)(written) else {
                    return of_markdown(Event::Text(description.as_str().into()));
                };
                let picture = Picture { file, description, title: title.as_deref() };
                if !size.is_empty() {
                    return img(&picture, size);
                }
                let html = (self.picture)(&picture).unwrap_or_else(|| img(&picture, ""));
                match marks {
                    Some(marks) => marks.element(html),
                    None => html,
                }
            }
            Gap::Label(label) => escaped(&(self.label)(*label)),
        }
    }

    /// Returns the URL of a link; `None` if the link is removed.
    fn url(&self, written: &str) -> Option<String> {
        match (self.target)(written) {
            Target::Url(url) | Target::File(url) => Some(url),
            Target::Removed => None,
        }
    }
}

fn img(Picture { file, description, title }: &Picture, size: &str) -> String {
    let title = title.map(|title| format!(" title=\"{}\"", escaped(title))).unwrap_or_default();
    let (file, description) = (escaped(file), escaped(description));
    format!("<img src=\"{file}\" alt=\"{description}\"{title}{size}>")
}

fn of_markdown(event: Event) -> String {
    let mut written = String::new();
    html::push_html(&mut written, std::iter::once(event));
    written
}

/// Returns the HTML with values in the place of its gaps.
fn filled(html: &str, values: &[String]) -> String {
    let value = |number: &str| number.parse::<usize>().ok().and_then(|number| values.get(number));
    // Every second part is the number of a gap.
    let parts = html.split(Gap::SIGN).enumerate().map(|(at, part)| match at % 2 {
        0 => part,
        _ => value(part).map_or("", String::as_str),
    });
    parts.collect::<Vec<_>>().concat()
}
