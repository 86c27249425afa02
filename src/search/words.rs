//! Where words begin and end, in texts and queries, and how they are folded. What they stand for is `analysis`'s matter.

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words longer than this are keys and hashes, not words.
const LONGEST_WORD: usize = 60;
/// `e-conomato` is a compound of two; five words in a row with hyphens are a sentence.
const LONGEST_COMPOUND: usize = 4;

/// Returns a word without case, accents and ligatures.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let plain = word.nfkd().flat_map(char::to_lowercase).nfkd().filter(|&letter| !is_combining_mark(letter));
    plain.filter(|letter| letter.is_alphanumeric()).collect()
}

/// Returns the words of a query, folded, acronyms without their dots, in order and with repetitions.
pub fn query_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    Words.token_stream(text).process(&mut |token| {
        let starts_with_initial =
            || words.len() > 1 && is_initial(&words[words.len() - 2]) && !is_initial(&words[words.len() - 1]);
        if token.position_length == 1 {
            words.push(fold(&token.text));
        } else if token.position_length == 2 && starts_with_initial() {
            // `e-mail` is one word. The parts of other compounds ask for less, and find more, than the whole.
            words.truncate(words.len() - 2);
            words.push(fold(&token.text));
        }
    });
    words.retain(|word| !word.is_empty());
    words
}

fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// Splits text into words, each followed by the compound it completes: `e`, `conomato`, `economato`.
/// `position_length` tells the two apart. Acronyms lose their dots.
#[derive(Clone)]
pub struct Words;

impl Tokenizer for Words {
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

/// Words joined by hyphens so far.
#[derive(Default)]
struct Compound {
    joined: String,
    parts: usize,
    position: usize,
    start: usize,
    finished: bool,
}

impl WordStream<'_> {
    /// Returns where the next word starts, if any is left.
    fn next_start(&self) -> Option<usize> {
        self.text[self.at..].find(is_word_letter).map(|skipped| self.at + skipped)
    }

    fn word_end(&self, start: usize) -> usize {
        let mut letters = self.text[start..].char_indices();
        let end = letters.find(|&(_, letter)| !is_word_letter(letter) && !is_combining_mark(letter));
        end.map_or(self.text.len(), |(length, _)| start + length)
    }

    /// Returns the end of the single letter at `start`, if it is one.
    fn letter_end(&self, start: usize) -> Option<usize> {
        let letter = self.text[start..].chars().next().filter(|letter| letter.is_alphabetic())?;
        let end = start + letter.len_utf8();
        (self.word_end(start) == end).then_some(end)
    }

    /// Takes the word at `start`, or all the letters of an acronym with dots, into the token.
    fn take_word(&mut self, start: usize) -> usize {
        let mut end = self.word_end(start);
        self.token.text.clear();
        self.token.text.push_str(&self.text[start..end]);
        if self.letter_end(start).is_some() {
            while let Some(next) = self.text[end..].strip_prefix('.').and_then(|_| self.letter_end(end + 1)) {
                self.token.text.push_str(&self.text[end + 1..next]);
                end = next;
            }
        }
        end
    }

    /// Follows a compound through the word just taken.
    fn follow_compound(&mut self, start: usize, end: usize) {
        let after_hyphen = self.text[end..].strip_prefix(['-', '\u{2010}', '\u{2011}']);
        let goes_on = after_hyphen.is_some_and(|rest| rest.starts_with(is_word_letter));
        if !goes_on && self.compound.parts == 0 {
            return;
        }
        if self.compound.parts == 0 {
            self.compound = Compound { position: self.token.position, start, ..Compound::default() };
        }
        self.compound.joined.push_str(&self.token.text);
        self.compound.parts += 1;
        self.compound.finished = !goes_on;
    }

    /// Turns a finished compound into the token. Numbers with hyphens are dates and telephones, and stay apart.
    fn take_compound(&mut self) -> bool {
        if !self.compound.finished {
            return false;
        }
        let compound = std::mem::take(&mut self.compound);
        let is_word = compound.joined.len() <= LONGEST_WORD && compound.joined.contains(char::is_alphabetic);
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
        Words.token_stream(text).process(&mut |token| words.push(token.text.clone()));
        assert_eq!(words, expected, "in {text:?}");
    }

    #[test]
    fn words_end_where_letters_do() {
        words("L'albo, (online) 2.0", &["L", "albo", "online", "2", "0"]);
        words("ACN_Modulo", &["ACN", "Modulo"]);
        words("🎉 …", &[]);
    }

    #[test]
    fn a_compound_is_also_one_word() {
        words("E-conomato e altro", &["E", "conomato", "Economato", "e", "altro"]);
        words("back-end-as-a-service", &["back", "end", "as", "a", "service"]);
        words("2020-01-15", &["2020", "01", "15"]);
        words("uno - due", &["uno", "due"]);
    }

    #[test]
    fn an_acronym_loses_its_dots() {
        words("il S.I.T. comunale", &["il", "SIT", "comunale"]);
        words("a.bc", &["a", "bc"]);
    }

    #[test]
    fn a_query_is_cut_like_texts_but_for_compounds() {
        assert_eq!(query_words("Back-end del S.I.T."), ["back", "end", "del", "sit"]);
        assert_eq!(query_words("e-conomato"), ["economato"]);
    }

    #[test]
    fn folding_forgets_case_accents_and_ligatures() {
        let case = |word, folded: &str| assert_eq!(fold(word), folded);
        case("Città", "citta");
        case("Citta\u{300}", "citta");
        case("UFﬁcio", "ufficio");
        case("½", "12");
    }
}
