//! Splitting of texts and queries into words, and folding of words. Stemming and stop words are in
//! `language`.

use std::borrow::Cow;
use std::collections::HashMap;

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Map by word. Its hash function is fast for short texts, and has a random seed.
pub type WordMap<K, V> = HashMap<K, V, foldhash::fast::RandomState>;

/// Maximum length of a word in bytes; longer ones are keys and hashes.
const LONGEST_WORD: usize = 60;
/// Names with punctuation, each with the word that is indexed for it. They start with a single
/// letter, after which a word ends.
const MARKED_NAMES: [(&str, &str); 6] = [
    ("c++", "cpp"),
    ("c#", "csharp"),
    ("f#", "fsharp"),
    ("d.lgs", "dlgs"),
    ("d. lgs", "dlgs"),
    ("d.\u{a0}lgs", "dlgs"),
];
/// Maximum number of parts of a compound; more words joined by hyphens are not indexed as one.
const LONGEST_COMPOUND: usize = 4;

/// Folds a word: removes case, accents and ligatures.
pub fn fold(word: &str) -> Cow<'_, str> {
    if !word.is_ascii() {
        return fold_text(word).chars().filter(|letter| letter.is_alphanumeric()).collect();
    }
    if word.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return word.to_ascii_lowercase().into();
    }
    word.into()
}

/// Folds a text: removes case, accents and ligatures.
pub fn fold_text(text: &str) -> String {
    let text = text.replace('ß', "ss").replace('ς', "σ");
    text.nfkd()
        .flat_map(char::to_lowercase)
        .nfkd()
        .filter(|&letter| !is_combining_mark(letter))
        .collect()
}

/// Returns the folded words of a query in order. Acronyms and some compounds are one word.
pub fn query_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    WordTokenizer.token_stream(text).process(&mut |token| {
        let starts_with_initial = || {
            words.len() > 1
                && is_letter(&words[words.len() - 2])
                && !is_letter(&words[words.len() - 1])
        };
        if token.position_length == 1 {
            words.push(fold(&token.text).into_owned());
        } else if token.position_length == 2
            && (starts_with_initial() || token.text.bytes().all(|byte| byte.is_ascii_digit()))
        {
            // `e-mail` and `82/2005` are one word. Other compounds are replaced by their parts,
            // which find more documents.
            words.truncate(words.len() - 2);
            words.push(fold(&token.text).into_owned());
        }
    });
    words.retain(|word| !word.is_empty());
    words
}

/// Returns true for a word of a single letter.
fn is_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// Tokenizer that returns each word and, after the last part of a compound, the compound: `e`,
/// `conomato`, `economato`. A law with its year, `82/2005`, is also a compound. Compounds have a
/// `position_length` above 1; acronyms with dots are one word.
#[derive(Clone)]
pub struct WordTokenizer;

impl Tokenizer for WordTokenizer {
    type TokenStream<'a> = WordStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> WordStream<'a> {
        WordStream { text, at: 0, token: Token::default(), compound: Compound::default() }
    }
}

pub struct WordStream<'a> {
    text: &'a str,
    at: usize,
    token: Token,
    compound: Compound,
}

/// The current compound, up to the current word.
#[derive(Default)]
struct Compound {
    joined: String,
    parts: usize,
    position: usize,
    start: usize,
    finished: bool,
}

impl WordStream<'_> {
    /// Returns the position of the next word; `None` at the end.
    fn next_start(&self) -> Option<usize> {
        self.text[self.at..].find(is_word_letter).map(|skipped| self.at + skipped)
    }

    fn word_end(&self, start: usize) -> usize {
        let rest = &self.text[start..];
        let ascii = rest.bytes().position(|byte| !byte.is_ascii_alphanumeric());
        let ascii = ascii.unwrap_or(rest.len());
        if rest[ascii..].starts_with(|letter: char| letter.is_ascii()) {
            return start + ascii;
        }
        let ends = |letter| !is_word_letter(letter) && !is_combining_mark(letter);
        rest[ascii..].find(ends).map_or(self.text.len(), |length| start + ascii + length)
    }

    /// Returns the end of the word at `start` if it is a single letter, else `None`.
    fn letter_end(&self, start: usize) -> Option<usize> {
        Some(self.word_end(start)).filter(|end| is_letter(&self.text[start..*end]))
    }

    /// Sets the token to the word at `start`, or to the letters of an acronym with dots, and
    /// returns its end.
    fn take_word(&mut self, start: usize) -> usize {
        let mut end = self.word_end(start);
        self.token.text.clear();
        if let Some((name, end)) = self.marked_name(start, end) {
            self.token.text.push_str(name);
            return end;
        }
        self.token.text.push_str(&self.text[start..end]);
        if is_letter(&self.text[start..end]) {
            while let Some(next) =
                self.text[end..].strip_prefix('.').and_then(|_| self.letter_end(end + 1))
            {
                self.token.text.push_str(&self.text[end + 1..next]);
                end = next;
            }
        }
        end
    }

    /// Returns the word for a name with punctuation at `start`, and the end of the name. `end` is
    /// the end of the word at `start`.
    fn marked_name(&self, start: usize, end: usize) -> Option<(&'static str, usize)> {
        match end - start {
            1 => {
                let found = MARKED_NAMES.iter().find(|(written, _)| self.has_name(start, written));
                found.map(|(written, name)| (*name, start + written.len()))
            }
            3 => self.is_dot_net(start, end).then_some(("dotnet", end)),
            _ => None,
        }
    }

    /// Returns true if a name with punctuation starts at `start` and is not part of a longer word.
    fn has_name(&self, start: usize, written: &str) -> bool {
        let rest = &self.text[start..];
        rest.get(..written.len()).is_some_and(|here| here.eq_ignore_ascii_case(written))
            && !(written.ends_with(is_word_letter)
                && rest[written.len()..].starts_with(is_word_letter))
    }

    /// Returns true if a word is `net` after a dot that does not follow a word.
    fn is_dot_net(&self, start: usize, end: usize) -> bool {
        self.text[start..end].eq_ignore_ascii_case("net")
            && self.text[..start]
                .strip_suffix('.')
                .is_some_and(|before| !before.ends_with(|c| is_word_letter(c) || c == '.'))
    }

    /// Returns true if the compound continues after a word: with a hyphen, or with the year of a
    /// law.
    fn goes_on(&self, start: usize, end: usize) -> bool {
        let rest = &self.text[end..];
        let after_hyphen = rest.strip_prefix(['-', '\u{2010}', '\u{2011}']);
        if let Some(after) = after_hyphen {
            return after.starts_with(is_word_letter);
        }
        let is_number = |text: &str, most: usize| {
            text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let year = rest.strip_prefix('/').map(|after| &after[..self.word_end(end + 1) - end - 1]);
        let is_year = |year: &str| {
            year.len() == 4
                && is_number(year, 4)
                && (year.starts_with("19") || year.starts_with("20"))
        };
        self.compound.parts == 0
            && is_number(&self.text[start..end], 4)
            && year.is_some_and(is_year)
    }

    /// Adds the current word to the compound if it is part of one.
    fn follow_compound(&mut self, start: usize, end: usize) {
        let goes_on = self.goes_on(start, end);
        if !goes_on && self.compound.parts == 0 {
            return;
        }
        if self.compound.parts == 0 {
            self.compound =
                Compound { position: self.token.position, start, ..Compound::default() };
        }
        self.compound.joined.push_str(&self.token.text);
        self.compound.parts += 1;
        self.compound.finished = !goes_on;
    }

    /// Sets the token to the finished compound. Returns false if there is none or if it is not
    /// indexed: numbers joined by hyphens are dates or telephone numbers.
    fn take_compound(&mut self) -> bool {
        if !self.compound.finished {
            return false;
        }
        let compound = std::mem::take(&mut self.compound);
        let is_law = self.text[compound.start..self.at].contains('/');
        let is_word = compound.joined.len() <= LONGEST_WORD
            && (is_law || compound.joined.contains(char::is_alphabetic));
        if !is_word || compound.parts > LONGEST_COMPOUND {
            return false;
        }
        let after = self.token.position;
        self.token.text = compound.joined;
        self.token.offset_from = compound.start;
        self.token.position = compound.position;
        self.token.position_length = after + 1 - compound.position;
        true
    }
}

impl TokenStream for WordStream<'_> {
    fn advance(&mut self) -> bool {
        if self.take_compound() {
            return true;
        }
        let last = self.token.position.wrapping_add(self.token.position_length - 1);
        loop {
            let Some(start) = self.next_start() else { return false };
            self.token.position = last.wrapping_add(1);
            self.token.position_length = 1;
            let end = self.take_word(start);
            self.token.offset_from = start;
            self.token.offset_to = end;
            self.at = end;
            self.follow_compound(start, end);
            if self.token.text.len() <= LONGEST_WORD {
                return true;
            }
        }
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

fn is_word_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || (!letter.is_ascii() && letter.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn words(text: &str, expected: &[&str]) {
        let mut words = Vec::new();
        WordTokenizer.token_stream(text).process(&mut |token| words.push(token.text.clone()));
        assert_eq!(words, expected, "in {text:?}");
    }

    #[test]
    fn words_end_at_punctuation() {
        words("L'albo, (online) 2.0", &["L", "albo", "online", "2", "0"]);
        words("ACN_Modulo", &["ACN", "Modulo"]);
        words("🎉 …", &[]);
    }

    #[test]
    fn compounds_are_also_indexed_as_one_word() {
        words("E-conomato e altro", &["E", "conomato", "Economato", "e", "altro"]);
        words("back-end-as-a-service", &["back", "end", "as", "a", "service"]);
        words("2020-01-15", &["2020", "01", "15"]);
        words("uno - due", &["uno", "due"]);
    }

    #[test]
    fn names_with_punctuation_start_with_one_letter() {
        for (written, _) in MARKED_NAMES {
            let mut letters = written.chars();
            assert!(letters.next().is_some_and(is_word_letter), "{written}");
            assert!(!letters.next().is_some_and(is_word_letter), "{written}");
        }
    }

    #[test]
    fn names_with_punctuation_are_one_word() {
        words("in C++, C# e .NET", &["in", "cpp", "csharp", "e", "dotnet"]);
        words("ASP.NET, vitamina C", &["ASP", "NET", "vitamina", "C"]);
        words("il D.Lgs. 82/2005", &["il", "dlgs", "82", "2005", "822005"]);
        words("d. lgs. 33/2013, 24/7", &["dlgs", "33", "2013", "332013", "24", "7"]);
        assert_eq!(query_words("D.Lgs. 82/2005 .net C++"), ["dlgs", "822005", "dotnet", "cpp"]);
    }

    #[test]
    fn acronyms_lose_their_dots() {
        words("il S.I.T. comunale", &["il", "SIT", "comunale"]);
        words("a.bc", &["a", "bc"]);
    }

    #[test]
    fn queries_are_split_like_texts_except_compounds() {
        assert_eq!(query_words("Back-end del S.I.T."), ["back", "end", "del", "sit"]);
        assert_eq!(query_words("e-conomato"), ["economato"]);
    }

    /// `tests/search_client.rs` tests the client with the same table.
    #[test]
    fn queries_are_split_as_in_the_table() {
        for line in
            include_str!("../../tests/words.tsv").lines().filter(|line| !line.starts_with('#'))
        {
            let (text, expected) = line.split_once('\t').expect("a row has a text and its words");
            assert_eq!(query_words(text).join(" "), expected, "{text}");
        }
    }

    #[test]
    fn folding_removes_case_accents_and_ligatures() {
        let case = |word, folded: &str| assert_eq!(fold(word), folded);
        case("Città", "citta");
        case("Citta\u{300}", "citta");
        case("UFﬁcio", "ufficio");
        case("Straße", "strasse");
        case("½", "12");
    }
}
