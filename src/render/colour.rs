//! Colours of a theme's tokens, and the contrast between them.

use std::collections::BTreeMap;

/// Every text colour with its backgrounds, by the names of their tokens.
pub const PAIRS: [(&str, &str); 27] = [
    ("on-surface", "surface"),
    ("on-surface", "surface-tinted"),
    ("on-surface", "surface-muted"),
    ("on-surface-soft", "surface"),
    ("on-surface-soft", "surface-tinted"),
    ("on-surface-soft", "surface-muted"),
    ("on-surface-muted", "surface"),
    ("on-surface-muted", "surface-tinted"),
    ("on-surface-muted", "surface-muted"),
    ("link", "surface"),
    ("link", "surface-tinted"),
    ("link", "surface-muted"),
    ("link-hover", "surface"),
    ("link-hover", "surface-tinted"),
    ("link-hover", "surface-muted"),
    ("emphasis", "surface"),
    ("on-primary", "primary"),
    ("on-primary", "primary-strong"),
    ("on-chip", "chip"),
    ("on-header", "header"),
    ("on-header", "header-strong"),
    ("on-footer", "footer"),
    ("on-success", "success"),
    ("on-warning", "warning"),
    ("on-danger", "danger"),
    ("on-neutral", "neutral"),
    ("on-mark", "mark"),
];

/// Edges of controls and meaningful marks, each with its backgrounds.
pub const EDGES: [(&str, &str); 4] = [
    ("edge", "surface"),
    ("edge", "surface-muted"),
    ("primary", "surface"),
    ("focus", "focus-inside"),
];

/// Custom properties by name, without the two dashes.
pub type Tokens = BTreeMap<String, String>;

/// Returns the custom properties that a stylesheet sets. Each must be on a line of its own.
pub fn tokens(css: &str) -> Tokens {
    let declared = css.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
    declared
        .filter_map(|(name, rest)| {
            Some((name.to_owned(), rest.split_once(';')?.0.trim().to_owned()))
        })
        .collect()
}

/// Returns the contrast of two colours, from 1 to 21; `None` if one is not `#rgb` or `#rrggbb`.
pub fn contrast(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (luminance(one)?, luminance(other)?);
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

/// Returns the relative luminance of WCAG 2.
fn luminance(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#')?;
    let doubled: String = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        6 => digits.to_owned(),
        _ => return None,
    };
    let value = u32::from_str_radix(&doubled, 16).ok()?;
    let channel = |shift: u32| linear(f64::from((value >> shift) & 0xff) / 255.0);
    Some(0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0))
}

fn linear(channel: f64) -> f64 {
    if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast that WCAG 2.2 requires of text (1.4.3) and of other visible elements (1.4.11).
    const LEAST_FOR_TEXT: f64 = 4.5;
    const LEAST_FOR_EDGES: f64 = 3.0;

    const LIGHT: &str = include_str!("../../themes/italia/css/tokens.css");
    const DARK: &str = include_str!("../../themes/italia/css/tokens-dark.css");

    #[test]
    fn contrast_is_that_of_wcag() {
        let case = |one, other, expected: &str| {
            assert_eq!(
                contrast(one, other).map(|ratio| format!("{ratio:.2}")).as_deref(),
                Some(expected)
            );
        };
        case("#fff", "#000000", "21.00");
        case("#06c", "#fff", "5.57");
        case("#94c4f5", "#2f475e", "5.25");
    }

    #[test]
    fn every_pair_of_colours_can_be_read_in_light_and_dark() {
        let light = tokens(LIGHT);
        let mut dark = light.clone();
        dark.extend(tokens(DARK));
        for (look, tokens) in [("light", &light), ("dark", &dark)] {
            let pairs = PAIRS.iter().map(|pair| (pair, LEAST_FOR_TEXT));
            for ((text, ground), least) in
                pairs.chain(EDGES.iter().map(|pair| (pair, LEAST_FOR_EDGES)))
            {
                let value = |name: &str| {
                    tokens.get(name).unwrap_or_else(|| panic!("there is no --{name}")).as_str()
                };
                let ratio = contrast(value(text), value(ground))
                    .unwrap_or_else(|| panic!("{text} or {ground} is no colour"));
                assert!(
                    ratio >= least,
                    "{look}: --{text} on --{ground} has {ratio:.2}, below {least}"
                );
            }
        }
    }

    #[test]
    fn every_text_colour_is_among_the_pairs() {
        let is_text = |name: &&String| name.starts_with("on-") || name.starts_with("link");
        for name in tokens(LIGHT).keys().filter(is_text) {
            assert!(PAIRS.iter().any(|(text, _)| text == name), "--{name} is in no pair");
        }
    }

    #[test]
    fn dark_tokens_replace_light_ones() {
        let light = tokens(LIGHT);
        for name in tokens(DARK).keys() {
            assert!(light.contains_key(name), "--{name} is dark alone");
        }
    }
}
