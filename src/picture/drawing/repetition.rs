//! Repetition in drawings: a part that is drawn wherever something refers to it can itself refer to
//! others, so that a few lines draw millions of elements, which takes browsers too long.

use std::collections::{BTreeSet, HashMap, HashSet};

use percent_encoding::percent_decode_str;
use resvg::usvg::roxmltree::{Document, Node};

/// Maximal number of elements that references repeat.
const MOST_REPEATED: u64 = 200_000;

/// Maximal number of those that are repeated because a repeated part refers to others. Browsers need
/// far longer for them.
const MOST_MULTIPLIED: u64 = 20_000;

/// Returns whether references repeat more elements than browsers can draw in time.
pub fn is_excessive(document: &Document) -> bool {
    let elements = document.descendants().filter(Node::is_element).count() as u64;
    drawn(document).is_none_or(|drawn| {
        let repeated = drawn.all - elements;
        let multiplied = repeated.saturating_sub(drawn.repeated_once);
        repeated > MOST_REPEATED || multiplied > MOST_MULTIPLIED
    })
}

/// Numbers of elements.
#[derive(Debug, PartialEq, Eq)]
struct Drawn {
    /// Those of the file, and once more those that something refers to.
    all: u64,
    /// Those in referenced parts, once for each reference in the file.
    repeated_once: u64,
}

/// Maximal number of references that are followed.
const MOST_FOLLOWED: usize = 5_000_000;

/// Counts the elements that are drawn. `None` if there are too many references to follow.
fn drawn(document: &Document) -> Option<Drawn> {
    let references = References::of(document);
    let sizes = sizes(document);
    let mut repeated_once = 0;
    // Number of drawn elements by node. A node refers to itself if it is still without one when it
    // is asked again; browsers do not draw that.
    let mut drawn: HashMap<usize, u64> = HashMap::new();
    let mut open: HashSet<usize> = HashSet::new();
    let mut tasks = vec![document.root_element()];
    let mut followed = 0;
    // Not recursive, since the depth is the author's choice.
    while let Some(node) = tasks.last().copied() {
        let id = node.id().get_usize();
        if drawn.contains_key(&id) {
            tasks.pop();
            continue;
        }
        let parts = || {
            let children = node.children().filter(Node::is_element);
            children.chain(references.from(node))
        };
        if open.insert(id) {
            let of = |part: Node| sizes.get(&part.id().get_usize()).copied().unwrap_or_default();
            repeated_once += references.from(node).map(of).sum::<u64>();
            for part in parts() {
                followed += 1;
                if followed > MOST_FOLLOWED {
                    return None;
                }
                if !open.contains(&part.id().get_usize()) {
                    tasks.push(part);
                }
            }
            continue;
        }
        let sum = parts().fold(1, |sum: u64, part| {
            sum.saturating_add(drawn.get(&part.id().get_usize()).copied().unwrap_or_default())
        });
        drawn.insert(id, sum);
        tasks.pop();
    }
    let all = drawn.get(&document.root_element().id().get_usize()).copied()?;
    Some(Drawn { all, repeated_once })
}

/// Returns the number of elements in each element, itself included.
fn sizes(document: &Document) -> HashMap<usize, u64> {
    let mut sizes: HashMap<usize, u64> = HashMap::new();
    // Later nodes are inside earlier ones, or after them.
    let elements: Vec<Node> = document.descendants().filter(Node::is_element).collect();
    for node in elements.into_iter().rev() {
        let own = *sizes.entry(node.id().get_usize()).and_modify(|size| *size += 1).or_insert(1);
        if let Some(parent) = node.parent_element() {
            *sizes.entry(parent.id().get_usize()).or_default() += own;
        }
    }
    sizes
}

/// References between the elements of a drawing.
struct References<'a, 'input> {
    /// Elements by id, without gradients, which draw nothing themselves.
    targets: HashMap<&'a str, Node<'a, 'input>>,
    /// Ids that style sheets refer to, by the elements that they style: `.class`, `#id`, `name`, or `*`
    /// for all.
    styled: HashMap<String, BTreeSet<String>>,
}

impl<'a, 'input> References<'a, 'input> {
    fn of(document: &'a Document<'input>) -> Self {
        let is_gradient = |node: &Node| node.tag_name().name().ends_with("Gradient");
        let elements =
            document.descendants().filter(|node| node.is_element() && !is_gradient(node));
        let targets = elements.filter_map(|node| Some((node.attribute("id")?, node))).collect();
        let mut references = Self { targets, styled: HashMap::new() };
        let sheets = document.descendants().filter(|node| node.tag_name().name() == "style");
        for sheet in sheets {
            let texts = sheet.descendants().filter(Node::is_text).filter_map(|node| node.text());
            references.add_sheet(&texts.collect::<String>());
        }
        references
    }

    fn add_sheet(&mut self, css: &str) {
        for rule in css.split('}') {
            let Some((selector, declarations)) = rule.rsplit_once('{') else { continue };
            let ids: BTreeSet<String> = in_style(declarations).collect();
            if ids.is_empty() {
                continue;
            }
            // Inside `@media`, the selector follows another bracket.
            let selector = selector.rsplit('{').next().unwrap_or_default();
            for selector in selector.split(',') {
                self.styled.entry(styled(selector)).or_default().extend(ids.clone());
            }
        }
    }

    /// Returns the elements that an element refers to.
    fn from(&self, node: Node<'a, 'input>) -> impl Iterator<Item = Node<'a, 'input>> {
        let in_attributes = node.attributes().flat_map(|attribute| {
            let value = attribute.value();
            let whole = value.trim_ascii().strip_prefix('#').filter(|_| attribute.name() == "href");
            whole.map(decoded).into_iter().chain(in_style(value))
        });
        let classes = node.attribute("class").unwrap_or_default().split_whitespace();
        let id = node.attribute("id").map(|id| format!("#{id}"));
        let names = [node.tag_name().name().to_owned(), "*".to_owned()];
        let marks = classes.map(|class| format!(".{class}")).chain(id).chain(names);
        let in_sheets = marks.filter_map(|mark| self.styled.get(&mark)).flatten().cloned();
        let ids: Vec<String> = in_attributes.chain(in_sheets).collect();
        ids.into_iter().filter_map(|id| self.targets.get(id.as_str()).copied())
    }
}

/// Returns what the elements of a selector have in common: the first class, id or name in its last
/// part.
fn styled(selector: &str) -> String {
    let last = selector.trim().rsplit([' ', '>', '+', '~']).next().unwrap_or_default();
    let last = last.split([':', '[']).next().unwrap_or_default();
    let marked = last.find(['.', '#']).map_or(last, |at| &last[at..]);
    let end = marked.char_indices().skip(1).find(|(_, letter)| matches!(letter, '.' | '#'));
    match end.map_or(marked, |(end, _)| &marked[..end]) {
        "" => "*".to_owned(),
        mark => mark.to_owned(),
    }
}

/// Returns the ids to which the URLs of a value or style lead.
fn in_style(style: &str) -> impl Iterator<Item = String> {
    let is_url = style.contains(['(']);
    let urls = style.split('#').skip(1).filter(move |_| is_url);
    urls.map(|url| decoded(url.split([')', '"', '\'']).next().unwrap_or_default().trim_end()))
}

fn decoded(id: &str) -> String {
    percent_decode_str(id).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(inside: &str, expected: u64) {
        let svg = format!("<svg xmlns='http://www.w3.org/2000/svg'>{inside}</svg>");
        let document = Document::parse(&svg).expect("it is XML");
        assert_eq!(drawn(&document).map(|drawn| drawn.all), Some(expected), "{inside}");
    }

    #[test]
    fn referenced_elements_are_drawn_again() {
        case("<g><path/></g>", 3);
        case("<g id='a'><path/></g><use href='#a'/><use href='#a'/>", 9);
        case("<g id='a'/><use xmlns:l='http://www.w3.org/1999/xlink' l:href=' #%61'/>", 4);
        case("<mask id='a'><rect/></mask><g mask='url( \"#a\" )'/>", 6);
        case("<mask id='a'><rect/></mask><g style='mask:url(#a)'/>", 6);
        case("<style>.b, .c{mask:url(#a)}</style><mask id='a'/><g class='d c'/>", 5);
        case("<style>@media all{svg g{mask:url(#a)}}</style><mask id='a'/><g/>", 5);
        case("<style>#b:hover{mask:url(#a)}</style><mask id='a'/><g id='b'/>", 5);
        case("<style>[x]{mask:url(#a)}</style><mask id='a'/>", 5);
        case("<linearGradient id='a'><stop/></linearGradient><g fill='url(#a)'/>", 4);
    }

    #[test]
    fn loops_are_drawn_once() {
        case("<g id='a'><use href='#a'/></g>", 3);
        case("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>", 7);
    }

    #[test]
    fn drawings_that_multiply_are_excessive() {
        let levels = |count: usize| {
            let level = |number: usize| {
                let uses = format!("<use href='#l{}'/>", number + 1).repeat(10);
                format!("<g id='l{number}'>{uses}</g>")
            };
            let levels: String = (0..count).map(level).collect();
            format!("<svg>{levels}<path id='l{count}'/></svg>")
        };
        let excessive = |svg: &str| is_excessive(&Document::parse(svg).expect("it is XML"));
        assert!(!excessive(&levels(3)));
        assert!(excessive(&levels(11)));
        assert!(excessive(&levels(40)));
        let ids = |selector: &str| -> String {
            (0..3000).map(|id| format!("{selector}{{mask:url(#m{id})}}")).collect()
        };
        let masks: String = (0..3000).map(|id| format!("<mask id='m{id}'/>")).collect();
        let styled = |sheet: String| format!("<svg><style>{sheet}</style>{masks}</svg>");
        assert!(excessive(&styled(ids("svg > *"))));
        assert!(!excessive(&styled(ids("g.a"))));
        // The points of a chart.
        let points = |count: usize| {
            let points = "<g clip-path='url(#c)'><use href='#a'/></g>".repeat(count);
            format!("<svg><clipPath id='c'><rect/></clipPath><path id='a'/>{points}</svg>")
        };
        assert!(!excessive(&points(50_000)));
        assert!(excessive(&points(70_000)));
        let deep = format!("<svg>{}{}</svg>", "<g>".repeat(900), "</g>".repeat(900));
        assert!(!excessive(&deep));
    }
}
