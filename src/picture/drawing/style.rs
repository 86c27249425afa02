//! Style sheets and style attributes of drawings, without what loads files.

use super::allowed::ACTIVE_DATA;

/// Functions and rules of CSS that load files by other means than `url()`.
const LOADING: &[&str] = &["@import", "image-set(", "image(", "src("];

/// A style without the declarations and rules that load something, or could hide that.
#[derive(Debug, PartialEq, Eq)]
pub struct InsideStyle {
    pub css: String,
    pub left_out: Vec<String>,
}

/// Returns a style with only the parts that load nothing: all their URLs lead to parts of the
/// drawing, or hold a picture or font. Parts with a backslash are left out, since it can hide a URL,
/// and so are comments.
pub fn inside(style: &str) -> InsideStyle {
    if stays_inside(style) {
        return InsideStyle { css: style.to_owned(), left_out: Vec::new() };
    }
    let style = without_comments(style);
    let (mut css, mut left_out) = (String::with_capacity(style.len()), Vec::new());
    for part in parts(&style) {
        if stays_inside(part) {
            css.push_str(part);
            continue;
        }
        let (text, end) = match part.strip_suffix([';', '{', '}']) {
            Some(text) => (text, &part[text.len()..]),
            None => (part, ""),
        };
        left_out.push(text.trim().to_owned());
        css.push_str(end);
    }
    match stays_inside(&css) {
        true => InsideStyle { css, left_out },
        false => InsideStyle { css: String::new(), left_out: vec![style] },
    }
}

/// Returns whether a value or style loads nothing. False for escapes, which can hide a URL.
pub fn stays_inside(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    let is_inside = |url: &str| {
        // As browsers parse it: one quotation mark, and blanks of ASCII around it.
        let url = url.trim_ascii_start();
        let url = url.strip_prefix(['"', '\'']).unwrap_or(url).trim_ascii_start();
        url.starts_with('#') || is_harmless_data(url)
    };
    !style.contains('\\')
        && !LOADING.iter().any(|function| style.contains(function))
        && style.split("url(").skip(1).all(is_inside)
}

/// Returns whether a URL, in lower case, holds a file that is no document: a picture or font.
fn is_harmless_data(url: &str) -> bool {
    let Some(data) = url.strip_prefix("data:") else { return false };
    let media_type = data.split([';', ',']).next().unwrap_or_default();
    !ACTIVE_DATA.iter().any(|part| media_type.contains(part))
}

/// Returns the declarations, selectors and rules of a style, each with the character that ends it.
/// Text between quotation marks and round brackets is not divided.
fn parts(style: &str) -> Vec<&str> {
    let (mut parts, mut start) = (Vec::new(), 0);
    let (mut quote, mut depth) = (None, 0_usize);
    for (at, c) in style.char_indices() {
        match (quote, c) {
            (Some(open), c) if c == open || c == '\n' => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '(') => depth += 1,
            (None, ')') => depth = depth.saturating_sub(1),
            (None, ';' | '{' | '}') if depth == 0 => {
                parts.push(&style[start..=at]);
                start = at + 1;
            }
            (None, _) => {}
        }
    }
    parts.push(&style[start..]);
    parts
}

fn without_comments(style: &str) -> String {
    let mut parts = style.split("/*");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push(' ');
        kept.push_str(part.split_once("*/").map_or("", |(_, after)| after));
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_parts_that_load_are_left_out() {
        let case = |style: &str, css: &str, left_out: &[&str]| {
            let left_out = left_out.iter().map(|part| (*part).to_owned()).collect();
            assert_eq!(inside(style), InsideStyle { css: css.into(), left_out });
        };
        case(".a{fill:#06c}", ".a{fill:#06c}", &[]);
        case(
            "@import url(\"https://a.example/css?b;c\");.a{fill:#06c}",
            ";.a{fill:#06c}",
            &["@import url(\"https://a.example/css?b;c\")"],
        );
        case(
            "@font-face{font-family:V;src:url(https://a.example/v)}.a{fill:red}",
            "@font-face{font-family:V;}.a{fill:red}",
            &["src:url(https://a.example/v)"],
        );
        case("/* C:\\loghi */.a{fill:red}", " .a{fill:red}", &[]);
        case(".a{content:\"\\2022\";fill:red}", ".a{;fill:red}", &["content:\"\\2022\""]);
        case("fill:url(data:image/png;base64,A)", "fill:url(data:image/png;base64,A)", &[]);
        case(
            "fill:red;mask:url(data:image/svg+xml,a)",
            "fill:red;",
            &["mask:url(data:image/svg+xml,a)"],
        );
        case("u\\72l(//a.example)", "", &["u\\72l(//a.example)"]);
        case("a{b:u/**/rl(//a.example)}", "a{b:u/**/rl(//a.example)}", &[]);
    }

    #[test]
    fn what_remains_never_loads() {
        for style in [
            "a{b:\"}\nc:url(//a.example)",
            "@im/*;*/port 'a.example'",
            "/* a */@import/* b */url(//a.example)/*",
            "a(}b{c:url(//a.example)",
            "'url(#a)' url(//a.example)",
        ] {
            assert!(!inside(style).css.contains("//a.example"), "{style}");
        }
    }
}
