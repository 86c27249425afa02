//! Text of a template in a language.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Argument, Extent, MessageLang, Template};

/// Italian messages, by file.
const ITALIAN: &[&str] = &[
    include_str!("../texts/it/entries.ftl"),
    include_str!("../texts/it/explain.ftl"),
    include_str!("../texts/it/failure.ftl"),
    include_str!("../texts/it/fields.ftl"),
    include_str!("../texts/it/finding.ftl"),
    include_str!("../texts/it/files.ftl"),
    include_str!("../texts/it/import.ftl"),
    include_str!("../texts/it/links.ftl"),
    include_str!("../texts/it/lint.ftl"),
    include_str!("../texts/it/pictures.ftl"),
    include_str!("../texts/it/publiccode.ftl"),
    include_str!("../texts/it/resolve.ftl"),
    include_str!("../texts/it/schema.ftl"),
    include_str!("../texts/it/site.ftl"),
    include_str!("../texts/it/status.ftl"),
    include_str!("../texts/it/texts.ftl"),
    include_str!("../texts/it/yaml.ftl"),
];

/// A text in a language, divided into words and code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Message {
    pub pieces: Vec<Piece>,
}

/// A part of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    /// True for a key, a value or a command.
    pub is_code: bool,
}

impl fmt::Display for Message {
    /// Writes the text with code between backquotes.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pieces.iter().try_for_each(|Piece { text, is_code }| match is_code {
            true => write!(formatter, "`{text}`"),
            false => formatter.write_str(text),
        })
    }
}

impl Message {
    fn push(&mut self, text: &str, is_code: bool) {
        match self.pieces.last_mut() {
            Some(last) if last.is_code == is_code => last.text.push_str(text),
            _ => self.pieces.push(Piece { text: text.to_owned(), is_code }),
        }
    }

    /// Ends a piece, so that two codes in a row stay two.
    fn push_code(&mut self, text: &str) {
        self.pieces.push(Piece { text: text.to_owned(), is_code: true });
    }
}

/// First of the characters that hold the place of an argument while a pattern is resolved. They are
/// in a private use area, and no template has one.
const FIRST_PLACEHOLDER: u32 = 0xf0000;

/// Returns the text of a template with its arguments.
pub fn render(
    template: &Template,
    arguments: &[(&'static str, Argument)],
    lang: MessageLang,
    extent: Extent,
) -> Message {
    let pattern = match lang {
        MessageLang::English => resolved_english(template, arguments),
        MessageLang::Italian => resolved_italian(template, arguments),
    };
    let mut message = Message::default();
    let (mut words, mut is_code) = (String::new(), false);
    for character in pattern.chars() {
        if character == '`' {
            flush(&mut message, &mut words, is_code);
            is_code = !is_code;
            continue;
        }
        let position = u32::from(character).checked_sub(FIRST_PLACEHOLDER);
        match position.and_then(|position| arguments.get(position as usize)) {
            None => words.push(character),
            Some((_, Argument::Code(code))) => words.push_str(&code.shown(extent)),
            Some((_, Argument::Words(text))) => words.push_str(&text.shown(extent)),
            Some((_, Argument::Lines(text))) => words.push_str(&text.shown(extent)),
            Some((_, Argument::Count(count))) => words.push_str(&count.to_string()),
            Some((_, Argument::Codes(codes))) => {
                flush(&mut message, &mut words, is_code);
                for (number, code) in codes.shown(extent).enumerate() {
                    if number > 0 {
                        message.push(", ", false);
                    }
                    message.push_code(&code);
                }
            }
            Some((_, Argument::Text(text))) => {
                flush(&mut message, &mut words, is_code);
                for piece in text.render(lang, extent).pieces {
                    message.push(&piece.text, piece.is_code);
                }
            }
        }
    }
    flush(&mut message, &mut words, is_code);
    message
}

fn flush(message: &mut Message, words: &mut String, is_code: bool) {
    match (words.is_empty(), is_code) {
        (true, _) => {}
        (false, true) => message.push_code(words),
        (false, false) => message.push(words, false),
    }
    words.clear();
}

type Bundle = FluentBundle<FluentResource>;

thread_local! {
    /// English patterns, each added when it is first needed.
    static ENGLISH_BUNDLE: RefCell<Bundle> = RefCell::new(bundle(MessageLang::English));
    static ITALIAN_BUNDLE: Bundle = italian_bundle();
}

fn bundle(lang: MessageLang) -> Bundle {
    let tag: LanguageIdentifier = lang.tag().parse().expect("the tags are valid");
    let mut bundle = Bundle::new(vec![tag]);
    // Isolation marks are meant for bidirectional text and break copies from a terminal.
    bundle.set_use_isolating(false);
    bundle
}

fn italian_bundle() -> Bundle {
    let mut bundle = bundle(MessageLang::Italian);
    for file in ITALIAN {
        let resource = FluentResource::try_new((*file).to_owned())
            .unwrap_or_else(|(_, errors)| panic!("the Italian texts are tested: {errors:?}"));
        bundle.add_resource(resource).expect("the Italian texts are tested to have unique ids");
    }
    bundle
}

fn resolved_english(template: &Template, arguments: &[(&'static str, Argument)]) -> String {
    ENGLISH_BUNDLE.with_borrow_mut(|bundle| {
        let id = match template.attribute {
            "" => Cow::Borrowed(template.id),
            attribute => Cow::Owned(format!("{}--{attribute}", template.id)),
        };
        if !bundle.has_message(&id) {
            let indented = template.english.replace('\n', "\n    ");
            let resource = FluentResource::try_new(format!("{id} = {indented}\n"))
                .unwrap_or_else(|(_, errors)| panic!("`{indented}` is no pattern: {errors:?}"));
            bundle.add_resource_overriding(resource);
        }
        resolved(bundle, &id, "", arguments).expect("the message was added above")
    })
}

fn resolved_italian(template: &Template, arguments: &[(&'static str, Argument)]) -> String {
    ITALIAN_BUNDLE
        .with(|bundle| resolved(bundle, template.id, template.attribute, arguments))
        .unwrap_or_else(|| resolved_english(template, arguments))
}

/// Returns the text of a message with placeholders for arguments, if the bundle has the message.
fn resolved(
    bundle: &Bundle,
    id: &str,
    attribute: &str,
    arguments: &[(&'static str, Argument)],
) -> Option<String> {
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        "" => message.value()?,
        attribute => message.get_attribute(attribute)?.value(),
    };
    let values: FluentArgs = (FIRST_PLACEHOLDER..).zip(arguments).map(value).collect();
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
    debug_assert!(errors.is_empty(), "{id}: {errors:?}");
    Some(text)
}

fn value(
    (placeholder, (name, value)): (u32, &(&'static str, Argument)),
) -> (&'static str, FluentValue<'static>) {
    let placeholder = || char::from_u32(placeholder).expect("there are few arguments").to_string();
    match value {
        // A pattern chooses the plural by the number.
        Argument::Count(count) => (name, FluentValue::from(*count)),
        _ => (name, FluentValue::from(placeholder())),
    }
}

/// Returns whether a template has an Italian text.
pub fn has_italian(template: &Template) -> bool {
    ITALIAN_BUNDLE.with(|bundle| {
        bundle.get_message(template.id).is_some_and(|message| match template.attribute {
            "" => message.value().is_some(),
            attribute => message.get_attribute(attribute).is_some(),
        })
    })
}

/// Returns the Italian explanation of a rule, one paragraph a line.
pub fn italian_explanation(code: &'static str) -> Option<String> {
    ITALIAN_BUNDLE.with(|bundle| resolved(bundle, code, "explain", &[]))
}

#[cfg(test)]
/// Returns id and attribute of every Italian text; the attribute of a value is empty.
pub fn italian_ids() -> Vec<(String, String)> {
    let mut ids = Vec::new();
    for file in ITALIAN {
        let resource = FluentResource::try_new((*file).to_owned())
            .unwrap_or_else(|(_, errors)| panic!("the file is no Fluent: {errors:?}"));
        for entry in resource.entries() {
            let fluent_syntax::ast::Entry::Message(message) = entry else { continue };
            let id = message.id.name.to_owned();
            ids.extend(message.value.is_some().then(|| (id.clone(), String::new())));
            let attributes = message.attributes.iter();
            ids.extend(attributes.map(|one| (id.clone(), one.id.name.to_owned())));
        }
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::{Code, Codes, Phrase, Words};

    crate::phrases! {
        enum Example("example") {
            Plain => "plain": "write `key: value`",
            Closest { name: Code, others: Codes } => "closest": "`{$name}` is near {$others}",
            Nested { inner: ExampleNoun, path: Words } => "nested": "{$path} holds {$inner}",
            Counted { files: usize } => "counted": "{ $files ->
                [one] 1 file
               *[other] { $files } files
            }",
        }
        enum ExampleNoun("example-noun") {
            List { key: Code } => "list": "a list `{$key}`",
        }
    }

    fn english(phrase: Example) -> String {
        phrase.message(MessageLang::English).to_string()
    }

    #[test]
    fn arguments_are_inserted_as_they_are() {
        assert_eq!(english(Example::Plain), "write `key: value`");
        let others = Codes::from_iter(["a`b", "{$name}"]);
        let closest = Example::Closest { name: "{ x }`".into(), others };
        assert_eq!(english(closest), "`{ x }`` is near `a`b`, `{$name}`");
        let inner = ExampleNoun::List { key: "b".into() };
        assert_eq!(
            english(Example::Nested { inner, path: "a.md".into() }),
            "a.md holds a list `b`"
        );
        assert_eq!(english(Example::Counted { files: 1 }), "1 file");
        assert_eq!(english(Example::Counted { files: 20_000 }), "20000 files");
    }

    #[test]
    fn code_is_a_piece_of_its_own() {
        let piece = |text: &str, is_code| Piece { text: text.into(), is_code };
        let message = Example::Plain.message(MessageLang::English);
        assert_eq!(message.pieces, [piece("write ", false), piece("key: value", true)]);
        let closest = Example::Closest { name: "a`b".into(), others: Codes::from_iter(["c", "d"]) };
        let pieces = closest.message(MessageLang::English).pieces;
        let expected = [
            piece("a`b", true),
            piece(" is near ", false),
            piece("c", true),
            piece(", ", false),
            piece("d", true),
        ];
        assert_eq!(pieces, expected);
    }
}
