//! The query parser: words, phrases in quotes, exclusions (`-word`), and fields such as
//! `regione:veneto`. The rules are those of `client/query.js`.

use super::words::query_words;
use crate::catalogue::facet::Facet;
use crate::urls::Segments;

/// Limits of a query in words, characters and fields; the rest is ignored.
const MOST_WORDS: usize = 32;
const MOST_LETTERS: usize = 2000;
const MOST_CONDITIONS: usize = 8;
const QUOTES: [char; 7] = ['"', '«', '»', '“', '”', '„', '″'];

/// A parsed query.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// All searched words, folded, including those of phrases.
    pub words: Vec<String>,
    /// True if the last word may be incomplete.
    pub incomplete: bool,
    /// Sequences of words, each of which the title or summary must contain.
    pub phrases: Vec<Vec<String>>,
    /// Groups of words. Documents with all words of a group are excluded.
    pub excluded: Vec<Vec<String>>,
    pub fields: Vec<Field>,
}

/// Condition on a facet: its value has words that start with these.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    pub facet: Facet,
    pub words: Vec<String>,
    pub excluded: bool,
}

/// A part of a query, delimited by white space or quotes.
struct Piece<'t> {
    excluded: bool,
    field: Option<&'t str>,
    quoted: bool,
    text: &'t str,
}

impl Query {
    pub fn parse(text: &str, segments: Segments) -> Self {
        let text = cut(text).replace(QUOTES, "\"");
        let mut query = Self::default();
        let mut rest = text.as_str();
        while let Some(piece) = next_piece(&mut rest) {
            query.take(&piece, segments);
        }
        query.words.truncate(MOST_WORDS);
        query.phrases.truncate(MOST_CONDITIONS);
        query.excluded.truncate(MOST_CONDITIONS);
        query.fields.truncate(MOST_CONDITIONS);
        query.incomplete &= !text.ends_with(char::is_whitespace);
        // A single letter after other words would match too much.
        if query.incomplete && query.words.len() > 1 {
            query.words.pop_if(|word| word.chars().count() == 1);
        }
        query
    }

    fn take(&mut self, piece: &Piece, segments: Segments) {
        let mut words = query_words(piece.text);
        self.incomplete = false;
        if let Some(name) = piece.field {
            match facet_called(name, segments) {
                Some(facet) => {
                    return self.fields.push(Field { facet, words, excluded: piece.excluded });
                }
                None => words.splice(0..0, query_words(name)).for_each(drop),
            }
        }
        if words.is_empty() {
            return;
        }
        if piece.excluded {
            return self.excluded.push(words);
        }
        if piece.quoted && words.len() > 1 {
            self.phrases.push(words.clone());
        }
        self.words.extend(words);
        self.incomplete = !piece.quoted;
    }

    /// Returns the names of fields in a query that no facet has; their words are searched instead.
    /// `http://…` and times are not fields.
    pub fn unknown_fields(text: &str, segments: Segments) -> Vec<String> {
        let text = cut(text).replace(QUOTES, "\"");
        let mut rest = text.as_str();
        let mut unknown = Vec::new();
        while let Some(piece) = next_piece(&mut rest) {
            let is_url = piece.text.starts_with("//");
            let name = piece.field.filter(|name| !is_url && facet_called(name, segments).is_none());
            unknown.extend(name.map(str::to_owned));
        }
        unknown
    }

    /// Returns true if the query has no words, exclusions or fields.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.excluded.is_empty() && self.fields.is_empty()
    }
}

impl Field {
    /// Returns true if a value of the facet, or its label, satisfies the condition.
    pub fn means(&self, value: &str, label: &str) -> bool {
        let words: Vec<_> = [value, label].into_iter().flat_map(query_words).collect();
        self.words.iter().all(|asked| words.iter().any(|word| word.starts_with(asked.as_str())))
    }
}

/// Returns a text cut to the maximum length of a query.
pub fn cut(text: &str) -> &str {
    text.char_indices().nth(MOST_LETTERS).map_or(text, |(end, _)| &text[..end])
}

/// Returns true if a text contains these words in sequence.
pub fn has_phrase(text: &str, phrase: &[String]) -> bool {
    query_words(text).windows(phrase.len()).any(|run| run == phrase)
}

/// Returns the facet with this name, either the English one or that of the site's language.
fn facet_called(name: &str, segments: Segments) -> Option<Facet> {
    let name = name.to_lowercase();
    let is_called = |facet: &Facet| facet.name() == name || segments.facet(*facet) == name;
    Facet::ALL.iter().copied().find(is_called)
}

/// Removes the first piece from a query and returns it.
fn next_piece<'t>(rest: &mut &'t str) -> Option<Piece<'t>> {
    let start = rest.trim_start();
    let begins = |text: &str| text.starts_with(|letter: char| !letter.is_whitespace());
    let after_hyphen = start.strip_prefix('-').filter(|after| begins(after));
    let named = after_hyphen.unwrap_or(start);
    let name_end = named.find(|letter: char| !letter.is_alphabetic() && letter != '-').unwrap_or(0);
    let value = named[name_end..].strip_prefix(':').filter(|value| name_end > 0 && begins(value));
    let field = value.map(|_| &named[..name_end]);
    let value = value.unwrap_or(named);
    let (quoted, text, after) = match value.strip_prefix('"') {
        Some(inside) => {
            let (text, after) = inside.split_once('"').unwrap_or((inside, ""));
            (true, text, after)
        }
        None => {
            let (text, after) =
                value.split_at(value.find(char::is_whitespace).unwrap_or(value.len()));
            (false, text, after)
        }
    };
    *rest = after;
    (!start.is_empty()).then_some(Piece { excluded: after_hyphen.is_some(), field, quoted, text })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    fn parse(text: &str) -> Query {
        Query::parse(text, Segments::of(Lang::Italian))
    }

    #[track_caller]
    fn words(text: &str, expected: &[&str], incomplete: bool) {
        let query = parse(text);
        assert_eq!(
            (query.words, query.incomplete),
            (expected.iter().map(|word| (*word).to_owned()).collect(), incomplete)
        );
    }

    #[test]
    fn the_last_word_of_a_query_may_be_incomplete() {
        words("Gestione del protoc", &["gestione", "del", "protoc"], true);
        words("protocollo ", &["protocollo"], false);
        words("protocollo i", &["protocollo"], true);
        words("uno - due", &["uno", "due"], true);
        words("https://example.org", &["https", "example", "org"], true);
    }

    #[test]
    fn quotes_make_a_phrase() {
        let query = parse("«Protocollo informatico» comuni \"albo\"");
        assert_eq!(query.phrases, [["protocollo", "informatico"]]);
        assert_eq!(query.words, ["protocollo", "informatico", "comuni", "albo"]);
        assert!(!query.incomplete);
        assert!(has_phrase("Il protocollo informatico", &query.phrases[0]));
        assert!(!has_phrase("Protocollo e informatico", &query.phrases[0]));
    }

    #[test]
    fn names_of_unknown_fields_are_found() {
        let unknown = |text| Query::unknown_fields(text, Segments::of(Lang::Italian));
        assert_eq!(
            unknown("foo:bar regione:veneto -Bar:\"a b\" https://example.org 12:30 a:"),
            ["foo", "Bar"]
        );
    }

    #[test]
    fn a_hyphen_excludes_words() {
        let query = parse("protocollo -scuola -\"open data\" e-mail");
        assert_eq!(query.excluded, [vec!["scuola".to_owned()], vec!["open".into(), "data".into()]]);
        assert_eq!(query.words, ["protocollo", "email"]);
    }

    #[test]
    fn a_field_selects_facet_values() {
        let query = parse("regione:veneto ente:\"Comune di Trento\" -licence:mit tema: nota:xy");
        let fields: Vec<_> = query
            .fields
            .iter()
            .map(|field| (field.facet, field.words.join(" "), field.excluded))
            .collect();
        let expected = [
            (Facet::Region, "veneto", false),
            (Facet::Organisation, "comune di trento", false),
            (Facet::Licence, "mit", true),
        ];
        assert_eq!(
            fields,
            expected.map(|(facet, words, excluded)| (facet, words.to_owned(), excluded))
        );
        assert_eq!(query.words, ["tema", "nota", "xy"]);
        assert!(query.fields[1].means("Comune di Trento", "Comune di Trento"));
        assert!(
            query.fields[2].means("MIT", "Licenza MIT")
                && !query.fields[2].means("EUPL-1.2", "EUPL 1.2")
        );
    }

    #[test]
    fn odd_queries_do_not_panic() {
        for text in ["", "  ", "-", "\"", "--", ":", "-:", "a:", "\"\"", "«", "- \"", "🎉"] {
            parse(text);
        }
        assert!(parse("… -").is_empty());
    }
}
