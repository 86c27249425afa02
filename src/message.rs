//! Texts of the command line, in English and Italian.
//!
//! A text is a [`Template`] with named arguments. Its English is written in the code, next to the
//! type that declares it ([`phrases!`](crate::phrases), [`rules!`](crate::rules)); its Italian is
//! in `texts/it/*.ftl` under the template's id. Both are patterns of
//! [Fluent](https://projectfluent.org), so that plurals and word order are the language's own.
//! Backquotes enclose code: keys, values, commands.
//!
//! Arguments hold text of authors and machines as it is. It is inserted after the pattern was
//! resolved, so that no content of an argument is read as markup, and control characters are
//! spelled out. Findings show only the beginning of long texts; see [`Extent`].

mod argument;
mod lang;
mod macros;
mod render;

pub use argument::{
    Argument, Arguments, Code, Codes, Extent, IntoArgument, Lines, Words, is_disruptive, visible,
};
pub use lang::MessageLang;
#[cfg(test)]
pub use render::italian_ids;
pub use render::{Message, Piece, has_italian, italian_explanation, render};

/// A pattern with named arguments.
#[derive(Debug, PartialEq, Eq)]
pub struct Template {
    /// Id of the Italian message: the code of a rule, or the name of a set of phrases.
    pub id: &'static str,
    /// Attribute of that message; empty for its value.
    pub attribute: &'static str,
    /// Fluent pattern.
    pub english: &'static str,
    /// Names of the arguments the pattern may use.
    pub arguments: &'static [&'static str],
    /// For each argument the texts it is chosen from; empty if it is none of a closed set.
    pub choices: &'static [&'static [Template]],
}

/// A template with the values of its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    pub template: &'static Template,
    pub arguments: Arguments,
}

impl Text {
    pub fn message(&self, lang: MessageLang) -> Message {
        self.render(lang, Extent::Whole)
    }

    pub fn render(&self, lang: MessageLang, extent: Extent) -> Message {
        render(self.template, &self.arguments, lang, extent)
    }

    /// Returns the text with each argument cut to a length that memory has room for.
    pub fn bounded(self) -> Self {
        let bounded = |(name, value): (_, Argument)| (name, value.bounded());
        Self { arguments: self.arguments.into_iter().map(bounded).collect(), ..self }
    }
}

/// A closed set of texts, declared with [`phrases!`](crate::phrases).
pub trait Phrase {
    /// Every template of the set.
    const TEMPLATES: &'static [Template];

    fn into_text(self) -> Text;

    /// Returns the text in a language.
    fn message(self, lang: MessageLang) -> Message
    where
        Self: Sized,
    {
        self.into_text().message(lang)
    }
}
