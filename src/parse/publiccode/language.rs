//! Language tags and country codes, as owners write them and as the standard wants them.

use super::value::{Tell, error, taken, warning};
use crate::parse::record::Findings;
use crate::source::Spanned;

/// Three-letter codes and names that owners write, each with the tag of BCP 47.
const ALIASES: &[(&str, &str)] = &[
    ("ita", "it"),
    ("italian", "it"),
    ("italiano", "it"),
    ("eng", "en"),
    ("english", "en"),
    ("inglese", "en"),
    ("deu", "de"),
    ("ger", "de"),
    ("deutsch", "de"),
    ("tedesco", "de"),
    ("fra", "fr"),
    ("fre", "fr"),
    ("français", "fr"),
    ("francese", "fr"),
    ("spa", "es"),
    ("español", "es"),
    ("spagnolo", "es"),
    ("slv", "sl"),
    ("por", "pt"),
    ("nld", "nl"),
    ("dut", "nl"),
    ("nederlands", "nl"),
    ("swe", "sv"),
    ("ell", "el"),
    ("gre", "el"),
    ("cat", "ca"),
    ("hrv", "hr"),
    ("pol", "pl"),
    ("ron", "ro"),
    ("rum", "ro"),
    ("gb", "en"),
];

/// Returns a tag in lower case, without a region that says nothing (`it-IT` is `it`). What is no tag is an error.
pub fn tag(text: &Spanned<String>, findings: &Findings) -> Option<String> {
    let lower = text.to_lowercase();
    let alias = ALIASES.iter().find(|(alias, _)| *alias == lower).map(|(_, tag)| (*tag).to_owned());
    let known = alias.is_some();
    let tag = alias.unwrap_or_else(|| lower.replace('_', "-"));
    if !is_tag(&tag) {
        let problem =
            error("not-a-language", &text.span, format!("`{}` is not a language tag", text.value));
        findings
            .borrow_mut()
            .push(problem.help("write the tag of the language, such as `it` or `en`"));
        return None;
    }
    let shouted =
        text.split(['-', '_']).next().is_some_and(|language| language.contains(char::is_uppercase));
    if known || shouted || text.contains('_') {
        let tell: Tell = if text.contains('_') { taken } else { warning };
        let what = format!("`{}` is taken for the language `{tag}`", text.value);
        let problem = tell("odd-language", &text.span, what);
        findings.borrow_mut().push(problem.help(format!("write `{tag}`")));
    }
    Some(without_own_region(tag))
}

/// Checks the shape of BCP 47: a language of two or three letters, then subtags of up to eight letters or digits.
fn is_tag(text: &str) -> bool {
    let mut subtags = text.split('-');
    let language = subtags.next().unwrap_or_default();
    let letters = language.bytes().all(|byte| byte.is_ascii_lowercase());
    let subtag = |subtag: &str| {
        (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    letters && (2..=3).contains(&language.len()) && subtags.all(subtag)
}

fn without_own_region(tag: String) -> String {
    match tag.split_once('-') {
        Some((language, region)) if language == region => language.to_owned(),
        _ => tag,
    }
}

/// Returns a country's two letters, upper case.
pub fn country(text: &Spanned<String>, findings: &Findings) -> Option<String> {
    let upper = text.to_uppercase();
    let meant = match upper.as_str() {
        "UK" => "GB",
        "ITA" | "ITALIA" | "ITALY" => "IT",
        code => code,
    };
    if !is_country(meant) {
        let problem = error(
            "not-a-country",
            &text.span,
            format!("`{}` is not the code of a country", text.value),
        );
        findings
            .borrow_mut()
            .push(problem.help("write the two letters of ISO 3166-1, such as `IT`"));
        return None;
    }
    if text.value != meant {
        let tell: Tell = if text.value == meant.to_lowercase() { warning } else { taken };
        let what = format!("`{}` is taken for the country `{meant}`", text.value);
        let problem = tell("odd-country", &text.span, what);
        findings.borrow_mut().push(
            problem
                .why("country codes are in capitals since version 0.5")
                .help(format!("write `{meant}`")),
        );
    }
    Some(meant.to_owned())
}

pub fn is_country(code: &str) -> bool {
    code.len() == 2 && COUNTRIES.split(' ').any(|country| country == code)
}

/// ISO 3166-1 alpha-2, and the European Union, which the ISO reserves.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV \
    BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET EU FI FJ FK FM FO \
    FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE \
    KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW \
    MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE \
    SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE \
    VG VI VN VU WF WS YE YT ZA ZM ZW";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Source, Span};

    fn spanned(text: &str) -> Spanned<String> {
        let source = Source::new("publiccode.yml", text);
        Spanned::new(text.to_owned(), Span::start_of(&source))
    }

    #[test]
    fn a_language_is_known_by_many_names() {
        let case = |text, expected: Option<&str>, told: usize| {
            let findings = Findings::default();
            assert_eq!(tag(&spanned(text), &findings).as_deref(), expected, "{text}");
            assert_eq!(findings.borrow().diagnostics().len(), told, "{text}");
        };
        case("it", Some("it"), 0);
        case("it-IT", Some("it"), 0);
        case("de-AT", Some("de-at"), 0);
        case("IT", Some("it"), 1);
        case("eng", Some("en"), 1);
        case("pt_BR", Some("pt-br"), 1);
        case("tutte le lingue", None, 1);
    }

    #[test]
    fn a_country_is_two_capitals() {
        let case = |text, expected: Option<&str>| {
            assert_eq!(country(&spanned(text), &Findings::default()).as_deref(), expected)
        };
        case("IT", Some("IT"));
        case("it", Some("IT"));
        case("uk", Some("GB"));
        case("Padania", None);
    }
}
