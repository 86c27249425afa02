//! Checks of SVG files. Pages embed them with `<img>`, which runs no scripts, but a file opened
//! directly could run scripts on the site's origin.

use resvg::usvg::roxmltree::{Document, Node};

use super::error::{PictureError, PictureResult};
use crate::rules::pictures::{ActivePart, PictureDamage};

/// Returns width and height in pixels from `width` and `height`, else from `viewBox`; `None` if the
/// file has neither. Active content is an error.
pub fn size(bytes: &[u8]) -> PictureResult<Option<(u32, u32)>> {
    let text = std::str::from_utf8(bytes).map_err(|error| PictureError::unread(&error))?;
    let document = Document::parse(text).map_err(|error| PictureError::unread(&error))?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(PictureError::Broken(PictureDamage::NotSvg {
            element: root.tag_name().name().into(),
        }));
    }
    match document.descendants().find_map(activity) {
        Some(part) => Err(PictureError::Active(part)),
        None => Ok(sides(root).or_else(|| view_box(root))),
    }
}

/// Returns the active content of a node: a script, an embedded document, an event handler or a
/// `javascript:` URL.
fn activity(node: Node) -> Option<ActivePart> {
    let name = node.tag_name().name();
    if ["script", "foreignObject", "iframe"].iter().any(|active| name.eq_ignore_ascii_case(active))
    {
        return Some(ActivePart::Element { name: name.into() });
    }
    let attribute = node.attributes().find(|attribute| {
        let runs = attribute.value().trim_start().to_ascii_lowercase().starts_with("javascript:");
        attribute.name().to_ascii_lowercase().starts_with("on") || runs
    });
    attribute.map(|attribute| ActivePart::Attribute { name: attribute.name().into() })
}

fn sides(root: Node) -> Option<(u32, u32)> {
    let side = |name| whole(root.attribute(name)?.trim_end_matches("px"));
    Some((side("width")?, side("height")?))
}

fn view_box(root: Node) -> Option<(u32, u32)> {
    let mut sides =
        root.attribute("viewBox")?.split([' ', ',']).filter(|part| !part.is_empty()).skip(2);
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
            assert_eq!(size(svg.as_bytes()), Ok(expected));
        };
        case("width='120px' height='40'", Some((120, 40)));
        case("width='100%' height='100%' viewBox='0 0 60.2, 20'", Some((60, 20)));
        case("", None);
    }

    #[test]
    fn active_content_is_refused() {
        let refused = |svg: &str| size(svg.as_bytes()).expect_err("it is active");
        assert!(matches!(refused("<svg><script>alert(1)</script></svg>"), PictureError::Active(_)));
        assert!(matches!(refused("<svg onload='alert(1)'/>"), PictureError::Active(_)));
        assert!(matches!(
            refused("<svg><a href=' JavaScript:alert(1)'/></svg>"),
            PictureError::Active(_)
        ));
        assert!(matches!(refused("<svg><path></svg>"), PictureError::Broken(_)));
        assert!(matches!(refused("<html/>"), PictureError::Broken(_)));
    }
}
