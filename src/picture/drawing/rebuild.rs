//! Writes a drawing anew with the elements and attributes that draw, so that the file can do nothing
//! else when a browser opens it by its own address. Comments, document types, metadata and the data of
//! drawing programs are not copied.

use std::fmt::Write;

use resvg::usvg::roxmltree::{Attribute, Document, Node};

use super::allowed::{ANIMATIONS, ATTRIBUTES, ELEMENTS, NOT_ANIMATED, PICTURES};
use super::embedded;
use super::style::{self, InsideStyle, stays_inside};

pub const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// A drawing that contains nothing but shapes, texts and pictures.
#[derive(Debug, PartialEq, Eq)]
pub struct Rebuilt {
    pub svg: String,
    /// What the drawing refers to outside of itself, which browsers load for no picture on a page:
    /// URLs, or the text of a style sheet around them.
    pub outside: Vec<String>,
}

/// A part of the document that remains to be written.
enum Part<'a, 'input> {
    Node(Node<'a, 'input>),
    End(&'a str),
}

/// Writes a drawing anew. `depth` is the number of drawings around it.
pub fn rebuilt(document: &Document, depth: usize) -> Rebuilt {
    let sheets = document.root().children().filter_map(|node| node.pi());
    let sheets = sheets.filter(|instruction| instruction.target == "xml-stylesheet");
    let outside = sheets.map(|sheet| sheet.value.unwrap_or_default().to_owned()).collect();
    let mut rebuilt = Rebuilt { svg: String::new(), outside };
    // Not recursive, since the depth is the author's choice.
    let mut parts = vec![Part::Node(document.root_element())];
    while let Some(part) = parts.pop() {
        match part {
            Part::End(name) => rebuilt.push(format_args!("</{name}>")),
            Part::Node(node) if node.is_text() => rebuilt.text(node.text().unwrap_or_default()),
            // A comment may divide a word.
            Part::Node(node) if node.is_element() && draws(node) && is_style(node) => {
                rebuilt.start(node, "style", depth);
                let texts = node.descendants().filter(|node| node.is_text());
                let css = rebuilt.style(&texts.filter_map(|node| node.text()).collect::<String>());
                rebuilt.push(format_args!(">"));
                rebuilt.text(&css);
                rebuilt.push(format_args!("</style>"));
            }
            Part::Node(node) if node.is_element() && draws(node) => {
                let name = node.tag_name().name();
                rebuilt.start(node, name, depth);
                if node.has_children() {
                    rebuilt.push(format_args!(">"));
                    parts.push(Part::End(name));
                    parts.extend(node.children().rev().map(Part::Node));
                } else {
                    rebuilt.push(format_args!("/>"));
                }
            }
            Part::Node(_) => {}
        }
    }
    rebuilt
}

impl Rebuilt {
    fn push(&mut self, text: std::fmt::Arguments) {
        self.svg.write_fmt(text).expect("a string takes every text");
    }

    fn start(&mut self, node: Node, name: &str, depth: usize) {
        self.push(format_args!("<{name}"));
        if node.parent().is_some_and(|parent| parent.is_root()) {
            self.push(format_args!(" xmlns=\"{SVG}\""));
        }
        for attribute in node.attributes() {
            let value = attribute.value();
            match kept(node, name, &attribute) {
                Kept::As(name) => self.attribute(&name, value),
                Kept::Picture => match embedded::published(value.trim_ascii(), depth) {
                    Some(embedded) => {
                        self.attribute(attribute.name(), &embedded.url);
                        self.outside.extend(embedded.outside);
                    }
                    None => self.outside.push(value.trim().to_owned()),
                },
                Kept::Style => {
                    let css = self.style(value);
                    self.attribute("style", &css);
                }
                Kept::Outside => self.outside.push(value.trim().to_owned()),
                Kept::Nothing => {}
            }
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.push(format_args!(" {name}=\"{}\"", Escaped { text: value, is_value: true }));
    }

    fn text(&mut self, text: &str) {
        self.push(format_args!("{}", Escaped { text, is_value: false }));
    }

    /// Returns a style without what loads something, which is listed.
    fn style(&mut self, style: &str) -> String {
        let InsideStyle { css, left_out } = style::inside(style);
        self.outside.extend(left_out);
        css
    }
}

fn is_style(node: Node) -> bool {
    node.tag_name().name() == "style"
}

/// Returns whether an element is written.
fn draws(node: Node) -> bool {
    let name = node.tag_name();
    let is_svg = matches!(name.namespace(), None | Some(SVG));
    let animates = ANIMATIONS.contains(&name.name());
    is_svg && ELEMENTS.contains(&name.name()) && (!animates || animates_drawing(node))
}

/// Returns whether an animation changes an attribute that draws.
fn animates_drawing(node: Node) -> bool {
    own_attribute(node, "attributeName").is_none_or(|name| {
        let name = name.trim();
        ATTRIBUTES.binary_search(&name).is_ok() && !NOT_ANIMATED.contains(&name)
    })
}

/// Returns the value of an attribute without a namespace: `href`, but not `xlink:href`.
pub fn own_attribute<'n>(node: Node<'n, '_>, name: &str) -> Option<&'n str> {
    let mut attributes = node.attributes();
    let own = attributes.find(|own| own.namespace().is_none() && own.name() == name)?;
    Some(own.value())
}

/// How an attribute is written.
enum Kept {
    As(String),
    /// A picture in a `data:` URL, without its metadata.
    Picture,
    /// Without what loads something.
    Style,
    /// Not at all, since it refers to something outside of the drawing.
    Outside,
    Nothing,
}

fn kept(node: Node, element: &str, attribute: &Attribute) -> Kept {
    let (name, value) = (attribute.name(), attribute.value());
    match (attribute.namespace(), name) {
        (Some(XML), "space" | "lang") => Kept::As(format!("xml:{name}")),
        // An `href` without a namespace takes precedence.
        (Some(XLINK), "href") if own_attribute(node, "href").is_some() => Kept::Nothing,
        // No link works in a picture.
        (None | Some(XLINK), "href") if element == "a" => Kept::Nothing,
        (None | Some(XLINK), "href") => match value.trim_ascii() {
            value if value.starts_with('#') => Kept::As(name.to_owned()),
            value if PICTURES.contains(&element) && is_data(value) => Kept::Picture,
            _ => Kept::Outside,
        },
        (None, "style") => Kept::Style,
        (None, _) if ATTRIBUTES.binary_search(&name).is_ok() => match stays_inside(value) {
            true => Kept::As(name.to_owned()),
            false => Kept::Outside,
        },
        // Texts, and marks that a style sheet selects.
        (None, _) if name.starts_with("aria-") || name.starts_with("data-") => {
            Kept::As(name.to_owned())
        }
        _ => Kept::Nothing,
    }
}

fn is_data(url: &str) -> bool {
    url.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("data:"))
}

/// Text as XML.
struct Escaped<'a> {
    text: &'a str,
    /// The text is the value of an attribute in double quotes.
    is_value: bool,
}

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for letter in self.text.chars() {
            match letter {
                '&' => formatter.write_str("&amp;")?,
                '<' => formatter.write_str("&lt;")?,
                '>' => formatter.write_str("&gt;")?,
                '"' if self.is_value => formatter.write_str("&quot;")?,
                '\n' | '\t' if self.is_value => write!(formatter, "&#{};", u32::from(letter))?,
                '\r' => formatter.write_str("&#13;")?,
                letter => formatter.write_char(letter)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(svg: &str) -> Rebuilt {
        rebuilt(&Document::parse(svg).expect("it is XML"), 0)
    }

    #[test]
    fn what_draws_is_kept() {
        let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\
            <style>.a&gt;.b{fill:url(#g)}</style><defs><linearGradient id=\"g\"/></defs>\
            <text xml:space=\"preserve\" x=\"1\">Enti <tspan dy=\"2\">&amp; comuni</tspan></text>\
            <image href=\"data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=\" width=\"9\" height=\"9\"/>\
            <animate attributeName=\"r\" from=\"1\" to=\"2\"/></svg>";
        assert_eq!(of(drawing), Rebuilt { svg: drawing.into(), outside: Vec::new() });
    }

    #[test]
    fn what_does_not_draw_is_left_out() {
        let case = |inside: &str, expected: &str| {
            let svg =
                format!("<svg xmlns='{SVG}' xmlns:x='urn:x' xmlns:xlink='{XLINK}'>{inside}</svg>");
            let expected = format!("<svg xmlns=\"{SVG}\">{expected}</svg>");
            assert_eq!(of(&svg), Rebuilt { svg: expected, outside: Vec::new() });
        };
        case("<!-- a --><?b c?><metadata>GPS</metadata><x:grid/>", "");
        case("<script>alert(1)</script><foreignObject/><handler/>", "");
        case("<g xmlns='http://www.w3.org/1999/xhtml'><script/></g>", "");
        case("<rect onload='a()' x:label='b' x='1'/>", "<rect x=\"1\"/>");
        case("<a xlink:href='javascript:a()'><rect/></a>", "<a><rect/></a>");
        case("<use xlink:href='#a' href='#b'/>", "<use href=\"#b\"/>");
        case("<use xlink:href='#a'/>", "<use href=\"#a\"/>");
        case(
            "<image xlink:href='data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs='/>",
            "<image href=\"data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=\"/>",
        );
        case("<set attributeName='href' to='javascript:a()'/>", "");
        case("<set attributeName='onclick' to='a()'/>", "");
        case(
            "<text>a&lt;b</text><path d='M0&#10;0'/>",
            "<text>a&lt;b</text><path d=\"M0&#10;0\"/>",
        );
    }

    #[test]
    fn references_out_of_the_drawing_are_left_out_and_named() {
        let case = |inside: &str, outside: &str| {
            let rebuilt = of(&format!("<svg xmlns='{SVG}'>{inside}</svg>"));
            assert_eq!(rebuilt.outside, [outside], "{inside}");
            assert!(!rebuilt.svg.contains("a.example"), "{inside}");
        };
        case("<image href='https://a.example/b.png'/>", "https://a.example/b.png");
        case("<use href='a.example/b.svg#c'/>", "a.example/b.svg#c");
        case("<rect fill='URL( \"//a.example/b\")'/>", "URL( \"//a.example/b\")");
        case("<rect fill='u\\72l(//a.example/b)'/>", "u\\72l(//a.example/b)");
        case("<style>@IMPORT 'a.example';</style>", "@IMPORT 'a.example'");
        case("<style>g{fill:url(#a),url(a.example)}</style>", "fill:url(#a),url(a.example)");
        case("<style>g{fill:u<!-- -->rl(a.example)}</style>", "fill:url(a.example)");
        case("<use xmlns:l='http://www.w3.org/1999/xlink' l:href='a.example#b'/>", "a.example#b");
        case("<image href='&#xA0;data:image/png,a.example'/>", "data:image/png,a.example");
        case("<use href='&#xA0;#a.example'/>", "#a.example");
        case("<g mask='url(&#xA0;#a.example)'/>", "url(\u{a0}#a.example)");
        case(
            "<style>g{fill:url(\"'data:image/png,a.example\")}</style>",
            "fill:url(\"'data:image/png,a.example\")",
        );
        case("<g style='mask:image-set(\"a.example\")'/>", "mask:image-set(\"a.example\")");
    }

    #[test]
    fn elements_without_a_namespace_are_those_of_svg() {
        let svg = of("<svg><path d='M0'/></svg>").svg;
        assert_eq!(svg, format!("<svg xmlns=\"{SVG}\"><path d=\"M0\"/></svg>"));
    }

    #[test]
    fn deep_drawings_need_no_deep_stack() {
        let depth = 900;
        let svg = format!("<svg>{}{}</svg>", "<g>".repeat(depth), "</g>".repeat(depth));
        assert_eq!(of(&svg).svg.matches("<g>").count(), depth - 1);
    }
}
