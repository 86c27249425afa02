//! Reads one value of publiccode.yml into one type, mending what can only mean one thing. Which keys there are is `group`'s matter.

use jiff::civil::Date;

use super::keys::same_letters;
use crate::diagnostic::{Diagnostic, Report, listed};
use crate::message::{MessageLang, Phrase};
use crate::parse::field::{self, is_web_address};
use crate::parse::record::{Findings, report_wrong_type};
use crate::rules::fields::{ValueType, WrongTypeHelp};
use crate::source::{Span, Spanned};
use crate::yaml::{Data, Node};

/// Returns the text of a single value. A mapping of one line is a text whose colon nobody quoted.
pub fn text(node: &Node, findings: &Findings) -> Option<Spanned<String>> {
    let text = match &node.data {
        Data::Mapping(pairs) if pairs.len() == 1 && !node.span.text().trim_end().contains('\n') => {
            let problem =
                taken("unquoted-colon", &node.span, "the colon makes a key of the words before it");
            findings.borrow_mut().push(problem.help("put the text between quotes"));
            Spanned::new(node.span.text().to_owned(), node.span.clone())
        }
        _ => field::text(node, findings)?,
    };
    Some(text.map(|text| trim(&text).to_owned())).filter(|text| !text.is_empty())
}

/// Takes away what nobody sees: white space, byte order marks and characters without width.
pub fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
    })
}

/// Returns the texts of a list. A lone text counts as a list of one; one that itself lists items with hyphens, as that list.
pub fn texts(node: &Node, key: &str, findings: &Findings) -> Vec<Spanned<String>> {
    let items = match &node.data {
        Data::Sequence(items) => items,
        Data::Scalar(_) => {
            report_lone(node, key, findings);
            return text(node, findings).map(bullets).unwrap_or_default();
        }
        _ => {
            report_wrong_type(node, ValueType::List, WrongTypeHelp::List, findings);
            return Vec::new();
        }
    };
    let one = |item: &Node| match item.data {
        Data::Null => {
            report_empty_item(item, findings);
            None
        }
        _ => text(item, findings),
    };
    items.iter().filter_map(one).collect()
}

fn bullets(text: Spanned<String>) -> Vec<Spanned<String>> {
    let lines = || text.value.lines().map(trim).filter(|line| !line.is_empty());
    let Some(items) = lines().map(|line| line.strip_prefix("- ")).collect::<Option<Vec<_>>>()
    else {
        return vec![text];
    };
    items.into_iter().map(|item| Spanned::new(trim(item).to_owned(), text.span.clone())).collect()
}

/// Lists that owners so often write as one value that it is taken for a list.
const OFTEN_ALONE: &[&str] = &["platforms", "scope", "isBasedOn"];

pub fn report_lone(node: &Node, key: &str, findings: &Findings) {
    let tell: Tell = if OFTEN_ALONE.contains(&key) { warning } else { taken };
    let what = format!(
        "`{key}` is a list, and {} stands here",
        node.value_type().message(MessageLang::English)
    );
    let problem = tell("lone-value", &node.span.first_line(), what);
    findings
        .borrow_mut()
        .push(problem.help("put each item on a line of its own that starts with `- `"));
}

pub fn report_empty_item(item: &Node, findings: &Findings) {
    let problem = Diagnostic::advice("empty-value", &item.span, "an item of the list has no value");
    findings.borrow_mut().push(problem.help("write one, or remove the line"));
}

/// Returns the day a text tells, in whatever order it tells it.
pub fn date(text: &Spanned<String>, findings: &Findings) -> Option<Date> {
    if let Some(date) = text.parse().ok().filter(|_| text.len() == "2026-01-31".len()) {
        return Some(date);
    }
    let help = "write year, month and day: `2026-01-31`";
    let Some(date) = odd_date(text) else {
        findings.borrow_mut().push(
            error("not-a-date", &text.span, format!("`{}` is not a date", text.value)).help(help),
        );
        return None;
    };
    let problem = taken("odd-date", &text.span, format!("`{}` is taken for {date}", text.value));
    findings.borrow_mut().push(problem.help(format!("write `{date}`")));
    Some(date)
}

/// Reads dates with a time, in one piece, or with the day first as Italians write them.
fn odd_date(text: &str) -> Option<Date> {
    let day = text.split(['T', ' ']).next()?;
    if day.len() == "20260131".len() && day.bytes().all(|byte| byte.is_ascii_digit()) {
        return whole_date(day);
    }
    let parts: Option<Vec<i16>> =
        day.split(['-', '/', '.']).map(|part| part.parse().ok()).collect();
    let (year, month, day) = match parts?[..] {
        [year, month, day] if year > 999 => (year, month, day),
        [day, month, year] if year > 999 => (year, month, day),
        _ => return None,
    };
    // A thirteenth month can only be a day.
    let (month, day) = if month > 12 { (day, month) } else { (month, day) };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn whole_date(digits: &str) -> Option<Date> {
    let (year, rest) = digits.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Returns a boolean, also where it is quoted or said in words.
pub fn boolean(node: &Node, findings: &Findings) -> Option<bool> {
    let text = text(node, findings)?;
    let plain = matches!(&node.data, Data::Scalar(scalar) if scalar.plain);
    let value = match text.to_lowercase().as_str() {
        "true" | "yes" | "y" | "on" | "si" | "sì" | "1" | "vero" => true,
        "false" | "no" | "n" | "off" | "0" | "falso" => false,
        _ => {
            let what = format!("`{}` is neither true nor false", text.value);
            findings
                .borrow_mut()
                .push(error("not-a-boolean", &text.span, what).help("write `true` or `false`"));
            return None;
        }
    };
    if !(plain && matches!(text.as_str(), "true" | "True" | "TRUE" | "false" | "False" | "FALSE")) {
        let problem = taken(
            "odd-boolean",
            &text.span,
            format!("`{}` is taken for {value}", text.span.text()),
        );
        findings.borrow_mut().push(problem.help(format!("write `{value}`, without quotes")));
    }
    Some(value)
}

/// Returns an http(s) address; one that lacks its scheme gets it.
pub fn url(text: Spanned<String>, findings: &Findings) -> Option<Spanned<String>> {
    if is_web_address(&text) {
        return Some(text);
    }
    let what = format!("`{}` is not a web address", text.value);
    if !lacks_only_its_scheme(&text) {
        let problem = error("not-an-address", &text.span, what);
        findings.borrow_mut().push(problem.help("write the whole address, from `https://` on"));
        return None;
    }
    let whole = format!("https://{}", text.value);
    findings
        .borrow_mut()
        .push(taken("not-an-address", &text.span, what).help(format!("write `{whole}`")));
    Some(Spanned::new(whole, text.span))
}

fn lacks_only_its_scheme(text: &str) -> bool {
    let host = text.split('/').next().unwrap_or_default();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let named = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
    named && host.chars().all(plain) && is_web_address(&format!("https://{text}"))
}

/// Returns a relative path in the repository or a web address, which ends in one of these formats.
pub fn asset(
    text: Spanned<String>,
    formats: &[&str],
    findings: &Findings,
) -> Option<Spanned<String>> {
    if !is_web_address(&text) && (text.contains(':') || text.starts_with(['/', '\\'])) {
        let what =
            format!("`{}` is neither a path in the repository nor a web address", text.value);
        let help = "write the path from the repository's root without a slash before it, or an address from `https://` on";
        findings.borrow_mut().push(error("not-an-asset", &text.span, what).help(help));
        return None;
    }
    let path = text.split(['?', '#']).next().unwrap_or_default().to_lowercase();
    let suits = |format: &str| path.strip_suffix(format).is_some_and(|rest| rest.ends_with('.'));
    if !formats.iter().any(|format| suits(format)) {
        let problem = error(
            "wrong-format",
            &text.span,
            format!("`{}` is not in a format the standard takes", text.value),
        );
        findings.borrow_mut().push(problem.help(format!("the formats are {}", listed(formats))));
    }
    Some(text)
}

/// Holds a text to the shape of a media type, as in RFC 6838.
pub fn media_type(text: &Spanned<String>, findings: &Findings) {
    let letter = |c: char, more: &str| c.is_ascii_alphanumeric() || more.contains(c);
    let name = |part: &str, more: &str| {
        (1..=127).contains(&part.len())
            && part.starts_with(|c: char| c.is_ascii_alphanumeric())
            && part.chars().all(|c| letter(c, more))
    };
    if !text
        .split_once('/')
        .is_some_and(|(kind, subtype)| name(kind, "!#$&^_-") && name(subtype, "!#$&^_.+-"))
    {
        let problem =
            taken("not-a-media-type", &text.span, format!("`{}` is not a media type", text.value));
        findings.borrow_mut().push(problem.help("write one such as `text/csv`, or remove the key"));
    }
}

pub fn email(text: Spanned<String>, findings: &Findings) -> Option<String> {
    let address = text.strip_prefix("mailto:").unwrap_or(&text);
    let sound = address.split_once('@').is_some_and(|(user, host)| {
        let host_is_named = host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
        !user.is_empty() && host_is_named && !host.contains('@')
    });
    if sound
        && !address.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\",;?".contains(c))
    {
        return Some(address.to_owned());
    }
    let problem =
        error("not-an-email", &text.span, format!("`{}` is not an e-mail address", text.value));
    findings.borrow_mut().push(problem.help("write one address, such as `ufficio@ente.it`"));
    None
}

/// A closed list of the standard, as owners should hear of it.
pub struct ClosedList {
    /// Completes "`x` is not …": `a category`.
    pub noun: &'static str,
    pub names: &'static [&'static str],
    /// What documents of the standard once said for a value, each with the value.
    pub former: &'static [(&'static str, &'static str)],
    /// Words owners write for a value, each with the value.
    pub aliases: &'static [(&'static str, &'static str)],
    /// Where the standard lists the values, when they are too many for a message.
    pub listed_at: &'static str,
}

impl ClosedList {
    /// Returns the value a text names, also in other letters or by an alias; what names none is an error.
    pub fn value(&self, text: &Spanned<String>, findings: &Findings) -> Option<&'static str> {
        self.find(text, error, findings)
    }

    /// Returns the same, or the text itself where it names no value.
    pub fn value_or_text(&self, text: &Spanned<String>, findings: &Findings) -> String {
        self.find(text, taken, findings).map_or_else(|| text.value.clone(), str::to_owned)
    }

    fn find(
        &self,
        text: &Spanned<String>,
        tell_unknown: Tell,
        findings: &Findings,
    ) -> Option<&'static str> {
        if let Some(value) = self.names.iter().find(|name| **name == text.value) {
            return Some(value);
        }
        let former =
            self.former.iter().find(|(former, _)| *former == text.value).map(|(_, value)| *value);
        let spelled = || self.names.iter().find(|name| same_letters(name, text)).copied();
        let alias = || {
            self.aliases
                .iter()
                .find(|(alias, _)| same_letters(alias, text))
                .map(|(_, value)| *value)
        };
        let Some(value) = former.or_else(spelled).or_else(alias) else {
            let problem = self.unknown(text, tell_unknown, &findings.borrow());
            findings.borrow_mut().push(problem);
            return None;
        };
        let tell: Tell = if former.is_some() { warning } else { taken };
        let problem =
            tell("odd-spelling", &text.span, format!("`{}` is taken for `{value}`", text.value));
        findings.borrow_mut().push(problem.help(format!("write `{value}`")));
        Some(value)
    }

    /// Says that a text is no value, and which one is nearest.
    fn unknown(&self, text: &Spanned<String>, tell: Tell, report: &Report) -> Diagnostic {
        let help = match report.closest("unknown-value", text, self.names.iter().copied()) {
            Some(known) => format!("the closest is `{known}`"),
            None if self.listed_at.is_empty() => format!("the values are {}", listed(self.names)),
            None => format!("choose one of the {} listed at {}", self.names.len(), self.listed_at),
        };
        tell("unknown-value", &text.span, format!("`{}` is not {}", text.value, self.noun))
            .help(help)
    }
}

/// How a finding is told: `error`, `warning` or `taken`.
pub type Tell = fn(&'static str, &Span, String) -> Diagnostic;

/// Tells what breaks a rule and is taken all the same. A publiccode.yml is held to the standard; in an editor's own file, where
/// nothing is lost, it stops no build.
pub fn taken(code: &'static str, span: &Span, message: impl Into<String>) -> Diagnostic {
    if span.source().is_publiccode() {
        error(code, span, message)
    } else {
        warning(code, span, message)
    }
}

pub fn error(code: &'static str, span: &Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(code, span, message)
}

pub fn warning(code: &'static str, span: &Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic::warning(code, span, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_in_whatever_order_it_is_told() {
        let case = |text, expected: Option<&str>| {
            assert_eq!(odd_date(text).map(|d| d.to_string()).as_deref(), expected, "{text}")
        };
        case("2019-8-5", Some("2019-08-05"));
        case("31/12/2020", Some("2020-12-31"));
        case("12.31.2020", Some("2020-12-31"));
        case("2026-23-12", Some("2026-12-23"));
        case("2021-07-14T00:00:00Z", Some("2021-07-14"));
        case("2021/7/14 10:00", Some("2021-07-14"));
        case("20210714", Some("2021-07-14"));
        case("2021", None);
        case("2021-02-30", None);
        case("presto", None);
        case("", None);
    }

    #[test]
    fn an_address_may_lack_only_its_scheme() {
        let case = |text, expected| assert_eq!(lacks_only_its_scheme(text), expected, "{text}");
        case("www.comune.it/software", true);
        case("github.com/a/b", true);
        case("N/A", false);
        case("git@github.com:a/b", false);
        case("javascript:alert(1)", false);
    }
}
