//! Names of topics, places and organisations, whose pages the search field suggests next to
//! entries.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Labels;
use super::bytes::Bytes;
use super::language::is_stop_word;
use super::words::query_words;
use crate::catalogue::Catalogue;
use crate::catalogue::facet::Facet;
use crate::derive::Derived;
use crate::urls::{Route, Segments};

/// Maximum number of pages with a word in their names; more frequent words, such as *comune*, are
/// not indexed.
const MOST_PAGES: usize = 60;

/// A page that is suggested by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Facet that has the page as a value: theme, region or organisation.
    pub kind: Facet,
    pub label: String,
    /// URL relative to the root of its edition.
    pub url: String,
}

/// Returns the pages of topics, places and organisations, in the order of suggestion.
pub fn names(catalogue: &Catalogue, derived: &Derived, labels: &Labels) -> Vec<Name> {
    let segments = Segments::of(catalogue.site.lang);
    let name = |kind, label: String, route: Route| Name { kind, label, url: route.path(segments) };
    let topics = derived.topics.iter().map(|(topic, _)| {
        name(Facet::Theme, labels(Facet::Theme, topic.0), Route::Topic { topic: *topic, page: 1 })
    });
    let regions = derived
        .territories
        .iter()
        .map(|place| name(Facet::Region, place.region.name.clone(), Route::Region(place.region)));
    let provinces = derived.territories.iter().flat_map(|place| {
        let province = |province| labels(Facet::UsedIn, province);
        place.provinces.iter().map(move |(found, _)| {
            name(Facet::Region, province(&found.sigla), Route::Province(place.region, found))
        })
    });
    let organisations = derived.organisations.iter().map(|(_, activity)| {
        name(
            Facet::Organisation,
            activity.organisation.name().to_owned(),
            Route::Organisation(activity.address.clone()),
        )
    });
    topics.chain(regions).chain(provinces).chain(organisations).collect()
}

/// Returns the files of names by first character. Each contains the names with an indexed word that
/// starts with the character, in the given order, with kind, label and URL.
pub fn by_letter(names: &[Name]) -> BTreeMap<char, Bytes> {
    let mut pages: HashMap<String, usize> = HashMap::new();
    let words: Vec<BTreeSet<String>> =
        names.iter().map(|name| query_words(&name.label).into_iter().collect()).collect();
    words.iter().flatten().for_each(|word| *pages.entry(word.clone()).or_default() += 1);
    let mut letters: BTreeMap<char, Vec<&Name>> = BTreeMap::new();
    for (name, words) in names.iter().zip(&words) {
        let significant =
            words.iter().filter(|word| !is_stop_word(word) && pages[*word] <= MOST_PAGES);
        let firsts: BTreeSet<char> = significant.filter_map(|word| word.chars().next()).collect();
        firsts.into_iter().for_each(|letter| letters.entry(letter).or_default().push(name));
    }
    letters.into_iter().map(|(letter, names)| (letter, file(&names))).collect()
}

fn file(names: &[&Name]) -> Bytes {
    let mut bytes = Bytes::default();
    bytes.number(names.len());
    for name in names {
        [name.kind.name(), &name.label, &name.url].into_iter().for_each(|text| bytes.text(text));
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_listed_by_the_first_letters_of_its_rare_words() {
        let name = |label: String| Name { kind: Facet::Organisation, label, url: String::new() };
        let mut names: Vec<_> =
            (0..MOST_PAGES).map(|number| name(format!("Comune {number}x"))).collect();
        names.push(name("Comune di Lecce".into()));
        let letters: Vec<_> =
            by_letter(&names).into_keys().filter(|letter| letter.is_alphabetic()).collect();
        assert_eq!(letters, ['l']);
    }
}
