use std::collections::HashSet;

use super::*;

const TABLE: &str = "\
`{}` is missing	manca `{1}`
`{}` is missing under `{}`	sotto `{2}` manca `{1}`
`{}` is not {phrase}	`{1}` non è {2}
a theme	un tema
the values are {list}	valori previsti: {1}
{path} is not a picture	{1} non è un'immagine
there is no file {words}	non c'è il file {1}
{phrase}, and {} more	{1}, e altri {2}
write `{name: …}`	scrivere `{name: …}`
";

#[track_caller]
fn case(text: &str, expected: Option<&str>) {
    assert_eq!(Table::parse(TABLE).look_up(text).as_deref(), expected, "{text}");
}

#[test]
fn a_text_is_known_by_what_stands_around_its_holes() {
    case("`url` is missing", Some("manca `url`"));
    case("`url` is missing under `legal`", Some("sotto `legal` manca `url`"));
    case("`x` is not a theme", Some("`x` non è un tema"));
    case("the values are `a`, `b`", Some("valori previsti: `a`, `b`"));
    case("there is no file a/mia foto.png", Some("non c'è il file a/mia foto.png"));
    case("`a` is missing, and 9 more", Some("manca `a`, e altri 9"));
    case("write `{name: …}`", Some("scrivere `{name: …}`"));
}

#[test]
fn a_text_without_a_row_is_never_put_into_words_by_half() {
    case("`x` is not a colour", None);
    case("`a` is odd, and 9 more", None);
    case("the values are many", None);
    case("`url` is missing here", None);
    case("", None);
}

#[test]
fn what_stands_in_a_hole_is_taken_for_no_other_row() {
    case("`a` is missing under `b` is missing", None);
    case("`l`ente` is missing", None);
    case("there is no file a/b is not a picture", Some("non c'è il file a/b is not a picture"));
    case("`a theme` is missing", Some("manca `a theme`"));
    case("`{1}` is missing under `{2}`", Some("sotto `{2}` manca `{1}`"));
    let long = "` is missing under `".repeat(50_000);
    case(&format!("`{long}` is missing"), None);
    case(&"a theme, and 9 more".repeat(50_000), None);
}

#[test]
fn every_row_of_the_italian_table_is_sound_and_there_once() {
    let mut seen = HashSet::new();
    for line in lines(include_str!("../italian.tsv")) {
        let row = Row::parse(line).unwrap_or_else(|| panic!("this is no row: {line}"));
        let mut filled: Vec<_> = row
            .said
            .iter()
            .filter_map(|part| if let Part::Hole(at) = part { Some(*at) } else { None })
            .collect();
        filled.sort_unstable();
        assert_eq!(
            filled,
            (0..row.holes.len()).collect::<Vec<_>>(),
            "each hole is filled once: {line}"
        );
        let between = &row.literals[1..row.literals.len().max(2) - 1];
        assert!(!between.contains(&""), "nothing tells one hole from the next: {line}");
        let (english, italian) = line.split_once('\t').expect("it is a row");
        assert!(seen.insert(english), "it stands there twice: {english}");
        assert_eq!(english.matches('`').count() % 2, 0, "{line}");
        assert_eq!(italian.matches('`').count() % 2, 0, "{line}");
        assert!(
            !italian.contains('\t') && italian == italian.trim() && !italian.is_empty(),
            "{line}"
        );
    }
}
