//! Templates of new files: all keys of the parser with descriptions. Known values are filled in;
//! other keys are commented out.

use std::collections::BTreeMap;

use crate::catalogue::Kind;
use crate::failure::Reason;
use crate::parse::field::date::is_loose_date;
use crate::parse::schema::{FieldType, Key, Schema};
use crate::schema::words::{KeyWords, group_of};
use crate::schema::{FileKind, publiccode};
use crate::web_url::is_web_url;

/// Known values as YAML, by path of the key: `title`, `publiccode.url`.
pub type Answers = BTreeMap<&'static str, String>;

/// Maximum length of comment lines, in bytes.
const WIDTH: usize = 110;

/// Returns the text of a new file. `opening` is a comment that describes the file.
pub fn text(document: FileKind, opening: &str, answers: &Answers) -> String {
    let schema = match document {
        FileKind::Entry(Kind::Solution) => with_publiccode(document.schema(), answers),
        _ => document.schema(),
    };
    let mut template = EntryTemplate { text: String::new(), answers };
    template.prose(opening);
    template.prose(
        "Lines that start with # have no effect: to use a key, remove the # and enter a value.",
    );
    for key in &schema.keys {
        template.key(document, key);
    }
    match document {
        FileKind::Usages | FileKind::Site | FileKind::Synonyms | FileKind::Publiccode => {
            template.text
        }
        FileKind::Entry(_) | FileKind::Translation | FileKind::Organisation => {
            template.text.push('\n');
            template.prose("The text of the page follows below the next line, in Markdown.");
            format!("---\n{}---\n", template.text)
        }
    }
}

/// Replaces the keys of `publiccode` by those that the standard requires, or removes `publiccode`
/// for an entry with a publiccode.yml of its own.
fn with_publiccode(mut schema: Schema, answers: &Answers) -> Schema {
    if !answers.contains_key("publiccode.url") {
        schema.keys.retain(|key| key.name != "publiccode");
    }
    if let Some(key) = schema.key_mut("publiccode") {
        let mut standard = publiccode::schema();
        standard.keys.retain(|key| {
            key.required && !matches!(key.name, "publiccodeYmlVersion" | "name" | "description")
        });
        key.form = FieldType::Group(standard);
    }
    schema
}

/// Returns why an answer is not valid for a key of this type; `None` if it is valid.
pub fn refusal(form: &FieldType, answer: &str) -> Option<Reason> {
    let is_day = || answer.len() == "2026-01-31".len() && is_loose_date(answer);
    let code = || answer.into();
    Some(match form {
        FieldType::Url if !is_web_url(answer) => Reason::NotAUrl { answer: code() },
        FieldType::Date if !is_day() => Reason::NotADay { answer: code() },
        FieldType::LooseDate if !is_loose_date(answer) => Reason::NotALooseDate { answer: code() },
        FieldType::Choice(names) if !names.contains(&answer) => {
            Reason::NotAChoice { answer: code(), choices: names.iter().collect() }
        }
        _ => return None,
    })
}

/// Returns an answer as YAML; free text is quoted.
pub fn value(form: &FieldType, answer: &str) -> String {
    match form {
        FieldType::Date
        | FieldType::LooseDate
        | FieldType::Choice(_)
        | FieldType::Boolean
        | FieldType::Number
        | FieldType::Mention => answer.to_owned(),
        FieldType::Any
        | FieldType::Text
        | FieldType::Prose
        | FieldType::Url
        | FieldType::Sized(..)
        | FieldType::Group(_)
        | FieldType::Either(..)
        | FieldType::List(_)
        | FieldType::OneOrMore(_)
        | FieldType::ByLanguage(_) => quoted(answer),
    }
}

/// Returns a text as a quoted JSON string, which is also valid YAML.
pub fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("every string can be written as JSON")
}

struct EntryTemplate<'a> {
    text: String,
    answers: &'a Answers,
}

impl EntryTemplate<'_> {
    /// Writes a comment, wrapped at `WIDTH`.
    fn prose(&mut self, text: &str) {
        let mut line = String::from("#");
        for word in text.split(' ') {
            if line.len() + 1 + word.len() > WIDTH {
                self.line(&line);
                line = String::from("#");
            }
            line.push(' ');
            line.push_str(word);
        }
        self.line(&line);
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Writes a top-level key with its description.
    fn key(&mut self, document: FileKind, key: &Key) {
        self.text.push('\n');
        let about = KeyWords::find(document.name(), key.name, true).map_or("", |words| words.about);
        let values =
            values(&key.form).map(|values| format!(". Values: {values}")).unwrap_or_default();
        self.prose(&format!("{about}{values}."));
        match (self.answers.get(key.name), &key.form) {
            (Some(value), _) => self.line(&format!("{}: {value}", key.name)),
            (None, FieldType::Group(schema)) if self.has_answers_below(key.name) => {
                self.line(&format!("{}:", key.name));
                for below in &schema.keys {
                    let path = format!("{}.{}", key.name, below.name);
                    match self.answers.get(path.as_str()) {
                        Some(value) => self.line(&format!("  {}: {value}", below.name)),
                        None => lines(below, key.name)
                            .iter()
                            .for_each(|line| self.line(&format!("#  {line}"))),
                    }
                }
            }
            (None, _) => {
                // The comment above already describes the key.
                let lines = lines(key, "");
                lines.iter().for_each(|line| self.line(&format!("#{line}")));
            }
        }
    }

    fn has_answers_below(&self, key: &str) -> bool {
        self.answers
            .keys()
            .any(|path| path.strip_prefix(key).is_some_and(|rest| rest.starts_with('.')))
    }
}

/// Returns the lines that show the syntax of a key. If it is in a group, its description is added.
fn lines(key: &Key, group: &str) -> Vec<String> {
    let about = || {
        let about = KeyWords::find(group, key.name, false).map(|words| words.about)?;
        let values = values(&key.form).map(|values| format!(": {values}")).unwrap_or_default();
        Some(format!("  # {about}{values}"))
    };
    let about = if group.is_empty() { String::new() } else { about().unwrap_or_default() };
    let below = |schema: &Schema| -> Vec<String> {
        let group = group_of(key.name);
        let is_wanted = |below: &&Key| {
            !KeyWords::find(group, below.name, false).is_some_and(|words| words.is_deprecated)
        };
        schema.keys.iter().filter(is_wanted).flat_map(|below| lines(below, group)).collect()
    };
    let mut all = Vec::new();
    match &key.form {
        FieldType::Group(schema) => {
            all.push(format!("{}:{about}", key.name));
            all.extend(below(schema).iter().map(|line| format!("  {line}")));
        }
        FieldType::List(item) if let FieldType::Group(schema) = &**item => {
            all.push(format!("{}:{about}", key.name));
            let start = |number: usize| if number == 0 { "  - " } else { "    " };
            all.extend(
                below(schema)
                    .iter()
                    .enumerate()
                    .map(|(number, line)| format!("{}{line}", start(number))),
            );
        }
        form => all.push(format!("{}: {}{about}", key.name, placeholder(form))),
    }
    all
}

/// Returns the placeholder for a missing value.
fn placeholder(form: &FieldType) -> String {
    match form {
        FieldType::Any | FieldType::Group(_) | FieldType::ByLanguage(_) => "{}".into(),
        FieldType::Text | FieldType::Prose | FieldType::Sized(..) => "\"…\"".into(),
        FieldType::Mention => "kind/slug".into(),
        FieldType::Date => "YYYY-MM-DD".into(),
        FieldType::LooseDate => "YYYY".into(),
        FieldType::Url => "https://…".into(),
        FieldType::Boolean => "true".into(),
        FieldType::Number => "0".into(),
        FieldType::Choice(names) => names[0].into(),
        FieldType::Either(single, _) => placeholder(single),
        FieldType::List(item) | FieldType::OneOrMore(item) => format!("[{}]", placeholder(item)),
    }
}

/// Returns the values of a closed list; `None` for other types.
fn values(form: &FieldType) -> Option<String> {
    match form {
        FieldType::Choice(names) => Some(names.join(", ")),
        FieldType::List(item) => values(item),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Kind;
    use crate::date_limit::DateLimit;
    use crate::finding::Report;
    use crate::lang::Lang;
    use crate::parse;
    use crate::source::Source;

    /// Removes the `#` before keys.
    fn uncommented(text: &str) -> String {
        let line = |line: &str| match line.strip_prefix('#') {
            Some(key) if !key.starts_with(' ') || key.starts_with("  ") => key.to_owned(),
            _ => line.to_owned(),
        };
        text.lines().map(|text| line(text) + "\n").collect()
    }

    /// Returns the findings of the parser.
    fn findings(path: &str, text: &str) -> Vec<String> {
        let mut report = Report::default();
        let settings = parse::Settings {
            languages: &[Lang::Italian],
            drafts: true,
            dates: DateLimit::default(),
            linked: &Default::default(),
        };
        parse::content(&[Source::new(path, text)], settings, &mut report);
        report
            .findings()
            .iter()
            .map(|found| format!("{} {:?} {found}", found.code(), found.span))
            .collect()
    }

    #[test]
    fn new_files_are_valid_and_all_their_keys_are_known_to_the_parser() {
        for kind in Kind::ALL {
            let document = FileKind::Entry(*kind);
            let mut answers = Answers::from([("title", quoted("Prova: una"))]);
            if *kind == Kind::Solution {
                answers.insert("publiccode.url", quoted("https://example.org/prova.git"));
            }
            let text = text(document, "Prova.", &answers);
            let path = format!("{}/prova.md", kind.folder());
            assert_eq!(findings(&path, &text), [""; 0], "{text}");
            let misplaced = |found: &String| {
                ["unknown-key", "wrong-kind", "yaml", "missing", "duplicate", "misplaced"]
                    .iter()
                    .any(|code| found.starts_with(code))
            };
            let whole = uncommented(&text);
            let found: Vec<_> = findings(&path, &whole).into_iter().filter(misplaced).collect();
            assert_eq!(found, [""; 0], "{whole}");
        }
    }
}
