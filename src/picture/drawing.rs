//! SVG files. Pages embed them with `<img>`, which runs no scripts, but a file opened directly could
//! run scripts on the site's origin. So files with active parts are refused, and all others are
//! written anew.

mod allowed;
mod document_type;
mod effort;
mod embedded;
mod encoding;
mod rebuild;
mod repetition;
mod style;

use resvg::usvg::roxmltree::{Attribute, Document, Node, ParsingOptions};

use rebuild::{SVG, own_attribute, rebuilt};

use super::error::{PictureError, PictureResult};
use crate::rules::pictures::{ActivePart, PictureDamage};
pub use encoding::beginning;

/// Maximal number of elements and texts, which bounds the memory for a drawing.
const MOST_NODES: u32 = 2_000_000;

/// An SVG file that runs nothing.
#[derive(Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Width and height in pixels from `width` and `height`, else from `viewBox`; `None` if the file
    /// has neither.
    pub size: Option<(u32, u32)>,
    /// The file to publish.
    pub svg: String,
    /// What the file refers to outside of itself, as in [`rebuild::Rebuilt`].
    pub outside: Vec<String>,
}

/// Reads a drawing. Active content is an error, and so is a document type that could add some.
/// Nothing that the file refers to is loaded.
pub fn read(bytes: &[u8]) -> PictureResult<Drawing> {
    read_inside(bytes, 0)
}

/// Reads a drawing inside others.
fn read_inside(bytes: &[u8], depth: usize) -> PictureResult<Drawing> {
    let text = encoding::text(bytes)?;
    document_type::check(&text)?;
    effort::check(&text)?;
    let options =
        ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&text, options)
        .map_err(|error| PictureError::unread(&error))?;
    let root = document.root_element();
    let name = root.tag_name();
    if name.name() != "svg" || name.namespace().is_some_and(|namespace| namespace != SVG) {
        let element = match name.namespace() {
            Some(namespace) => format!("{} xmlns=\"{namespace}\"", name.name()),
            None => name.name().to_owned(),
        };
        return Err(PictureError::Broken(PictureDamage::NotSvg { element: element.into() }));
    }
    if let Some(part) = document.descendants().find_map(activity) {
        return Err(PictureError::Active(part));
    }
    if repetition::is_excessive(&document) {
        return Err(PictureError::Broken(PictureDamage::Repetition));
    }
    let size = sides(root).or_else(|| view_box(root));
    let rebuild::Rebuilt { svg, outside } = rebuilt(&document, depth);
    Ok(Drawing { size, svg, outside })
}

/// Elements that run scripts or embed documents, in lower case.
const ACTIVE_ELEMENTS: &[&str] =
    &["script", "foreignobject", "iframe", "frame", "embed", "object", "handler", "listener"];

/// Returns the active content of a node: a script, an embedded document, an event handler, a
/// `javascript:` URL, or a style sheet that transforms the drawing.
fn activity(node: Node) -> Option<ActivePart> {
    if let Some(instruction) = node.pi() {
        let is_active = instruction.target.eq_ignore_ascii_case("xml-stylesheet")
            && !instruction.value.is_some_and(is_plain_style_sheet);
        return is_active.then(|| ActivePart::Instruction { name: instruction.target.into() });
    }
    if is_transformation(node) {
        return Some(ActivePart::Element { name: node.tag_name().name().into() });
    }
    let name = node.tag_name().name();
    if ACTIVE_ELEMENTS.contains(&name.to_ascii_lowercase().as_str()) && !has_fallback(node) {
        return Some(ActivePart::Element { name: name.into() });
    }
    let attribute = node.attributes().find(runs_script);
    attribute.map(|attribute| ActivePart::Attribute { name: attribute.name().into() })
}

/// Starts of the names of attributes that run a script on an event. Others that start with `on`, such
/// as `one`, have no effect.
const HANDLERS: &[&str] = &[
    "onabort",
    "onactivate",
    "onanimation",
    "onbefore",
    "onbegin",
    "onblur",
    "oncan",
    "onchange",
    "onclick",
    "onclose",
    "oncopy",
    "oncut",
    "ondblclick",
    "ondrag",
    "ondrop",
    "onend",
    "onerror",
    "onfocus",
    "onhash",
    "oninput",
    "oninvalid",
    "onkey",
    "onload",
    "onmessage",
    "onmouse",
    "onpage",
    "onpaste",
    "onplay",
    "onpointer",
    "onrepeat",
    "onreset",
    "onresize",
    "onscroll",
    "onselect",
    "onsubmit",
    "ontoggle",
    "ontouch",
    "ontransition",
    "onunload",
    "onwheel",
    "onzoom",
];

fn runs_script(attribute: &Attribute) -> bool {
    let name = attribute.name().to_ascii_lowercase();
    // Browsers skip blanks and control characters in the scheme of a URL. Animations have lists of
    // values.
    let value = attribute.value().chars().filter(|letter| *letter > ' ');
    let value: String = value.flat_map(char::to_lowercase).collect();
    let is_handler = |name: &str| HANDLERS.iter().any(|handler| name.starts_with(handler));
    match name.as_str() {
        "attributename" => is_handler(&value),
        "href" | "to" | "from" | "by" | "values" => value.contains("javascript:"),
        name => attribute.namespace().is_none() && is_handler(name),
    }
}

/// Returns whether an element is the first choice of a `<switch>` with another one, which pages show
/// since the first is left out. Drawing programs write texts in this way.
fn has_fallback(node: Node) -> bool {
    let is_switch = node.parent().is_some_and(|parent| parent.tag_name().name() == "switch");
    is_switch && node.tag_name().name() == "foreignObject" && node.next_sibling_element().is_some()
}

/// Returns whether the only type in a style sheet instruction is that of CSS.
fn is_plain_style_sheet(instruction: &str) -> bool {
    let parts: String = instruction.chars().filter(|letter| !letter.is_whitespace()).collect();
    let parts = parts.replace('\'', "\"");
    let types: Vec<&str> = parts.split("type=\"").skip(1).collect();
    types.len() == 1 && types[0].starts_with("text/css\"")
}

/// Returns whether an element or attribute belongs to XSLT, which can make scripts.
fn is_transformation(node: Node) -> bool {
    const XSLT: &str = "http://www.w3.org/1999/XSL/Transform";
    let is_attribute = |attribute: Attribute| attribute.namespace() == Some(XSLT);
    node.tag_name().namespace() == Some(XSLT) || node.attributes().any(is_attribute)
}

fn sides(root: Node) -> Option<(u32, u32)> {
    let side = |name| whole(own_attribute(root, name)?.trim_end_matches("px"));
    Some((side("width")?, side("height")?))
}

fn view_box(root: Node) -> Option<(u32, u32)> {
    let mut sides =
        own_attribute(root, "viewBox")?.split([' ', ',']).filter(|part| !part.is_empty()).skip(2);
    Some((whole(sides.next()?)?, whole(sides.next()?)?))
}

fn whole(number: &str) -> Option<u32> {
    let number: f64 = number.trim().parse().ok()?;
    (0.5..=65_535.0).contains(&number).then_some(number.round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_comes_from_attributes_or_view_box() {
        let case = |attributes: &str, expected| {
            let svg = format!(
                "<svg xmlns='http://www.w3.org/2000/svg' {attributes}><path d='M0 0'/></svg>"
            );
            assert_eq!(read(svg.as_bytes()).map(|drawing| drawing.size), Ok(expected));
        };
        case("width='120px' height='40'", Some((120, 40)));
        case("width='100%' height='100%' viewBox='0 0 60.2, 20'", Some((60, 20)));
        case("", None);
    }

    #[test]
    fn drawings_may_have_a_document_type_and_another_encoding() {
        let svg = |start: &str| format!("{start}<svg width='10' height='20'><text>è</text></svg>");
        let case = |bytes: &[u8]| {
            assert_eq!(read(bytes).map(|drawing| drawing.size), Ok(Some((10, 20))));
        };
        let document_type = r#"<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">"#;
        case(svg(document_type).as_bytes());
        case(svg("<!DOCTYPE svg [ <!ENTITY ns 'http://www.w3.org/2000/svg'> ]>").as_bytes());
        let declared = svg("<?xml version='1.0' encoding='ISO-8859-1'?>");
        let latin: Vec<u8> = declared.chars().map(|letter| letter as u8).collect();
        case(&latin);
        let utf16: Vec<u8> = svg("\u{feff}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        case(&utf16);
        let utf16: Vec<u8> = svg("\u{feff}").encode_utf16().flat_map(u16::to_be_bytes).collect();
        case(&utf16);
    }

    #[test]
    fn active_content_is_refused() {
        let refused = |svg: &str| read(svg.as_bytes()).expect_err("it is active");
        assert!(matches!(refused("<svg><script>alert(1)</script></svg>"), PictureError::Active(_)));
        assert!(matches!(refused("<svg onload='alert(1)'/>"), PictureError::Active(_)));
        assert!(matches!(
            refused("<svg><a href=' JavaScript:alert(1)'/></svg>"),
            PictureError::Active(_)
        ));
        for active in [
            r#"<?xml-stylesheet type="text/xsl" title="text/css" href="a.svg"?><svg xmlns="http://www.w3.org/2000/svg"/>"#,
            r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/XSL/Transform" x:version="1.0"/>"#,
            "<svg><animate attributeName='href' values='#a;java&#10;script:alert(1)'/></svg>",
            "<svg><set attributeName='onclick' to='alert(1)'/></svg>",
            "<?xml-stylesheet type='text/xsl' href='#a'?><svg/>",
            "<svg><x:embed xmlns:x='http://www.w3.org/1999/xhtml' src='a.html'/></svg>",
        ] {
            assert!(matches!(refused(active), PictureError::Active(_)), "{active}");
        }
        assert!(matches!(refused("<svg><path></svg>"), PictureError::Broken(_)));
        assert!(matches!(refused("<html/>"), PictureError::Broken(_)));
        let page = "<svg xmlns='http://www.w3.org/1999/xhtml'/>";
        assert!(matches!(refused(page), PictureError::Broken(_)));
    }

    #[test]
    fn drawings_that_would_keep_the_parser_busy_are_refused() {
        let attributes: String = (0..5_000).map(|number| format!(" a{number}=''")).collect();
        let namespaces: String =
            (0..500).map(|number| format!("<g xmlns:a{number}='b'>")).collect();
        let nested = format!("<svg>{namespaces}{}</svg>", "</g>".repeat(500));
        for svg in [format!("<svg{attributes}/>"), nested] {
            let error = read(svg.as_bytes()).expect_err("it is refused");
            assert!(error.keeps_from_publishing(), "{error:?}");
        }
    }

    #[test]
    fn drawings_of_other_programs_are_not_refused() {
        for harmless in [
            "<svg one='1' ontology='b'/>",
            "<svg><g id='javascript:' aria-label='javascript: a language'/></svg>",
            "<svg><switch><foreignObject><div>a</div></foreignObject><text>a</text></switch></svg>",
        ] {
            assert!(read(harmless.as_bytes()).is_ok(), "{harmless}");
        }
    }
}
