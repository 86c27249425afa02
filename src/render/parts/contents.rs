//! The list of headings of a text.

use serde::Serialize;

use super::link::LinkView;
use crate::catalogue::html::Heading;

/// Number of headings from which a text has a list of them.
const FEWEST: usize = 3;

/// A topmost heading and those directly below it.
#[derive(Serialize)]
pub struct ContentsView {
    link: LinkView,
    parts: Vec<LinkView>,
}

/// Returns the two upper levels of headings; nothing if there are few. `lang` is their language, if it
/// is not the page's.
pub fn of_headings(headings: &[Heading], lang: Option<&str>) -> Vec<ContentsView> {
    let mut contents: Vec<ContentsView> = Vec::new();
    if headings.len() < FEWEST {
        return contents;
    }
    for heading in headings.iter().filter(|heading| heading.depth <= 2) {
        let Some(link) = link(heading, lang) else { continue };
        match contents.last_mut() {
            Some(above) if heading.depth == 2 => above.parts.push(link),
            _ => contents.push(ContentsView { link, parts: Vec::new() }),
        }
    }
    contents
}

fn link(heading: &Heading, lang: Option<&str>) -> Option<LinkView> {
    let link = LinkView::to(format!("#{}", heading.id.as_ref()?), &heading.text);
    Some(LinkView { lang: lang.map(str::to_owned), ..link })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::markdown;

    #[test]
    fn two_levels_are_listed() {
        let contents = |text| of_headings(&markdown::html(text, "").0.headings, None);
        let shown: Vec<String> = contents("# A\n## b\n### c\n# D")
            .into_iter()
            .map(|item| {
                let parts: Vec<String> = item.parts.into_iter().map(|part| part.label).collect();
                format!("{} {} {parts:?}", item.link.label, item.link.url.unwrap_or_default())
            })
            .collect();
        assert_eq!(shown, ["A #a [\"b\"]", "D #d []"]);
        assert!(contents("# A\n# B").is_empty());
    }
}
