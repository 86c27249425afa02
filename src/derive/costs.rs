//! Amounts of money in texts about costs.

/// Words and symbols for euros in the languages of sites.
const CURRENCIES: [&str; 10] =
    ["€", "eur", "euro", "euros", "evro", "evra", "evri", "evrov", "k€", "keuro"];
/// Maximum number of words between a number and its currency: `3 milioni di euro`.
const WORDS_BETWEEN: usize = 2;

/// Words between a year and a currency: `costo del 2019 in euro`.
const AFTER_YEARS: [&str; 4] = ["in", "di", "en", "v"];

/// Returns whether a text states an amount of money: a number next to a currency, as in `12.000
/// euro`, `€ 500` or `3 milioni di euro`. Dates, numbers of acts and durations are no costs.
pub fn states_amount(text: &str) -> bool {
    let words = words(text);
    let is_number = |word: &String| word.starts_with(|letter: char| letter.is_ascii_digit());
    words.iter().enumerate().filter(|(_, word)| CURRENCIES.contains(&word.as_str())).any(
        |(at, _)| {
            let start = at.saturating_sub(WORDS_BETWEEN + 1);
            let is_amount =
                |place: &usize| is_number(&words[*place]) && !is_year(&words[*place..at]);
            let is_before = (start..at).any(|place| is_amount(&place))
                && !words[start..at].iter().any(|word| ends(word));
            is_before || words.get(at + 1).is_some_and(is_number)
        },
    )
}

/// Returns whether the words before a currency start with a year: `2019 in`.
fn is_year(words: &[String]) -> bool {
    let [number, next, ..] = words else { return false };
    let is_recent = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    is_recent
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && AFTER_YEARS.contains(&next.as_str())
}

/// Marks the end of a sentence in a list of words.
const END: &str = ".";

fn ends(word: &str) -> bool {
    word == END
}

/// Splits a text into numbers, words and currency symbols, in lower case, with `END` after each
/// sentence.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for piece in text.to_lowercase().split_whitespace() {
        let mut word = String::new();
        let mut push = |word: &mut String| {
            if !word.is_empty() {
                words.push(std::mem::take(word));
            }
        };
        for letter in piece.chars() {
            let is_number = word.starts_with(|first: char| first.is_ascii_digit());
            if letter == '€' && word != "k" {
                push(&mut word);
                word.push(letter);
                push(&mut word);
            } else if letter.is_alphanumeric() && is_number == letter.is_ascii_digit()
                || letter == '€'
                || is_number && matches!(letter, '.' | ',' | '\'' | '’')
            {
                word.push(letter);
            } else {
                push(&mut word);
                if letter.is_alphanumeric() {
                    word.push(letter);
                }
            }
        }
        push(&mut word);
        if piece.ends_with(['.', ';', ':', '!', '?', '|']) {
            words.push(END.to_owned());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_a_number_with_a_currency() {
        let case = |text, expected| assert_eq!(states_amount(text), expected, "{text}");
        case("Circa 12.000 euro l’anno", true);
        case("Spesa: € 500", true);
        case("3 milioni di euro", true);
        case("10.000€ più IVA", true);
        case("20k€ una tantum", true);
        case("EUR 1 200", true);
        case("Etwa 5.000 Euro", true);
        case("Nessun costo di licenza", false);
        case("Due persone per 3 mesi", false);
        case("Si veda la delibera 12/2019", false);
        case("I costi in euro non sono noti", false);
        case("Costo del 2019 in euro non noto", false);
        case("Die Kosten 2020 in Euro fehlen", false);
        case("Spesi nel 2019 2.000 euro", true);
        case("Approvato nel 2019. Euro da definire", false);
        case("Fondi europei 2014-2020", false);
        case("", false);
    }
}
