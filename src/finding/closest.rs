//! The known value closest to a misspelled one.

use std::cmp::Reverse;

/// Returns the candidate closest to `word`, if it is close enough to be what the author meant.
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    let allowed = (length / 3).min(4);
    let word = word.to_lowercase();
    let distance = |candidate: &str| strsim::damerau_levenshtein(&word, &candidate.to_lowercase());
    // Measuring takes the product of both lengths; a larger difference in length rules a candidate
    // out.
    let comparable = candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= allowed);
    // Typing errors are more frequent late in a word than at its start.
    let same_start = |candidate: &str| {
        let candidate = candidate.chars().flat_map(char::to_lowercase);
        candidate.zip(word.chars()).take_while(|(a, b)| a == b).count()
    };
    let near = comparable
        .map(|candidate| (distance(candidate), Reverse(same_start(candidate)), candidate));
    near.filter(|(distance, ..)| *distance <= allowed).min().map(|(.., candidate)| candidate)
}

/// Returns the only candidate that has the word as a whole part, as `tributi-catasto` has `tributi`
/// and `standalone/web` has `web`.
pub fn containing<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let has_it =
        |candidate: &&str| candidate.split(['-', '/']).any(|part| part.eq_ignore_ascii_case(word));
    let mut found = candidates.into_iter().filter(has_it);
    found.next().filter(|_| found.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_value_is_one_that_could_have_been_meant() {
        let known = ["document-management", "data-management", "crm"];
        assert_eq!(closest("document-managment", known), Some("document-management"));
        assert_eq!(closest("CRM", known), Some("crm"));
        assert_eq!(closest("elephant", known), None);
        assert_eq!(closest("c_a9444", ["c_a444", "c_a944"]), Some("c_a944"));
        assert_eq!(closest(&"document-management".repeat(50_000), known), None);
    }

    #[test]
    fn a_part_of_a_value_is_enough_where_no_other_value_has_it() {
        let known = ["tributi-catasto", "standalone/web", "data-management", "document-management"];
        assert_eq!(containing("tributi", known), Some("tributi-catasto"));
        assert_eq!(containing("Web", known), Some("standalone/web"));
        assert_eq!(containing("management", known), None);
        assert_eq!(containing("trib", known), None);
    }
}
