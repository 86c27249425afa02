//! Pages that are no entries but have a name people look for: themes, places, bodies. The search field offers them beside entries.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Labels;
use super::bytes::Bytes;
use super::language::is_stop_word;
use super::words::query_words;
use crate::catalogue::Catalogue;
use crate::derive::Derived;
use crate::render::route::{Route, Segments};

/// A name in more pages than this, such as *comune*, tells none of them apart: nobody finds a page by it alone.
const MOST_PAGES: usize = 60;

/// A page by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// What it is, as the facets call it: `theme`, `region` or `organisation`.
    pub kind: &'static str,
    pub label: String,
    /// Relative to the root of its edition.
    pub url: String,
}

/// Returns the pages of themes, places and bodies, in the order that they are offered.
pub fn names(catalogue: &Catalogue, derived: &Derived, labels: &Labels) -> Vec<Name> {
    let segments = Segments::of(catalogue.site.lang());
    let name = |kind, label: String, route: Route| Name { kind, label, url: route.path(segments) };
    let themes = derived.themes.iter().map(|(theme, _)| {
        name("theme", labels("theme", theme.0), Route::Theme { theme: *theme, page: 1 })
    });
    let regions = derived
        .territories
        .iter()
        .map(|place| name("region", place.region.name.clone(), Route::Region(place.region)));
    let provinces = derived.territories.iter().flat_map(|place| {
        let province = |province| labels("used-in", province);
        place.provinces.iter().map(move |(found, _)| {
            name("region", province(&found.sigla), Route::Province(place.region, found))
        })
    });
    let bodies = derived.bodies.iter().map(|(_, dossier)| {
        name(
            "organisation",
            dossier.organisation.name().to_owned(),
            Route::Body(dossier.address.clone()),
        )
    });
    themes.chain(regions).chain(provinces).chain(bodies).collect()
}

/// Sorts names under the first letters of the words they are looked for by, and writes a file for each letter: names in the order
/// given, each with its kind, its label and its address.
pub fn by_letter(names: &[Name]) -> BTreeMap<char, Bytes> {
    let mut pages: HashMap<String, usize> = HashMap::new();
    let words: Vec<BTreeSet<String>> =
        names.iter().map(|name| query_words(&name.label).into_iter().collect()).collect();
    words.iter().flatten().for_each(|word| *pages.entry(word.clone()).or_default() += 1);
    let mut letters: BTreeMap<char, Vec<&Name>> = BTreeMap::new();
    for (name, words) in names.iter().zip(&words) {
        let telling = words.iter().filter(|word| !is_stop_word(word) && pages[*word] <= MOST_PAGES);
        let firsts: BTreeSet<char> = telling.filter_map(|word| word.chars().next()).collect();
        firsts.into_iter().for_each(|letter| letters.entry(letter).or_default().push(name));
    }
    letters.into_iter().map(|(letter, names)| (letter, file(&names))).collect()
}

fn file(names: &[&Name]) -> Bytes {
    let mut bytes = Bytes::default();
    bytes.number(names.len());
    for name in names {
        [name.kind, &name.label, &name.url].into_iter().for_each(|text| bytes.text(text));
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_under_the_letters_of_its_telling_words() {
        let name = |label: String| Name { kind: "organisation", label, url: String::new() };
        let mut names: Vec<_> =
            (0..MOST_PAGES).map(|number| name(format!("Comune {number}x"))).collect();
        names.push(name("Comune di Lecce".into()));
        let letters: Vec<_> =
            by_letter(&names).into_keys().filter(|letter| letter.is_alphabetic()).collect();
        assert_eq!(letters, ['l']);
    }
}
