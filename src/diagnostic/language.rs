//! In which language findings are told. Whoever finds something says it in English; `italian.tsv` has the Italian of every such text.

use std::borrow::Cow;

use super::Diagnostic;
use super::table::Table;
use crate::message::MessageLang;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Language {
    #[default]
    #[value(name = "en")]
    English,
    #[value(name = "it")]
    Italian,
}

impl Language {
    /// Returns the language of whoever runs the program: Italian where the system's locale is, else English.
    pub fn of_locale() -> Self {
        Self::of_variables(|name| std::env::var(name).ok())
    }

    /// The first variable that says something decides, as POSIX has it.
    fn of_variables(value: impl Fn(&str) -> Option<String>) -> Self {
        let said = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| value(name).filter(|value| !value.is_empty()));
        let said = said.unwrap_or_default();
        Self::of_tag(said.split(['_', '.', '@']).next().unwrap_or_default())
    }

    /// Returns the language to tell findings in where everything else is in the one of this tag.
    pub fn of_tag(tag: &str) -> Self {
        if tag.split('-').next() == Some("it") { Self::Italian } else { Self::English }
    }

    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Italian => "it",
        }
    }

    /// Returns a text of ours in this language; as it is where nobody has put it into words.
    pub fn say(self, text: &str) -> Cow<'_, str> {
        self.put(text).unwrap_or(Cow::Borrowed(text))
    }

    fn put(self, text: &str) -> Option<Cow<'_, str>> {
        match self {
            Self::English => Some(Cow::Borrowed(text)),
            Self::Italian => Table::italian().look_up(text).map(Cow::Owned),
        }
    }
}

/// What a finding says, all of it in one language.
#[derive(Debug, PartialEq)]
pub struct Words<'d> {
    pub language: Language,
    pub message: Cow<'d, str>,
    pub why: Option<Cow<'d, str>>,
    pub help: Option<Cow<'d, str>>,
}

impl<'d> Words<'d> {
    /// Returns the words in a language; in English where a part of them is in English alone.
    pub fn of(diagnostic: &'d Diagnostic, language: Language) -> Self {
        let english =
            || Self::put(diagnostic, Language::English).expect("what is found is told in English");
        Self::put(diagnostic, language).unwrap_or_else(english)
    }

    fn put(diagnostic: &'d Diagnostic, language: Language) -> Option<Self> {
        if let Some(typed) = &diagnostic.typed {
            let lang = MessageLang::of_tag(language.tag());
            return Some(Self {
                language,
                message: Cow::Owned(typed.message(lang).to_string()),
                why: typed.why(lang).map(|text| Cow::Owned(text.to_string())),
                help: typed.help(lang).map(|text| Cow::Owned(text.to_string())),
            });
        }
        let put = |text: Option<&'d str>| match text {
            None => Some(None),
            Some(text) => language.put(text).map(Some),
        };
        Some(Self {
            language,
            message: language.put(&diagnostic.message)?,
            why: put(diagnostic.why.as_deref())?,
            help: put(diagnostic.help.as_deref())?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Source, Span};

    #[test]
    fn the_first_variable_of_the_locale_that_says_something_decides() {
        let case = |variables: &[(&str, &str)], expected| {
            let value = |name: &str| {
                variables
                    .iter()
                    .find(|(known, _)| *known == name)
                    .map(|(_, value)| (*value).to_owned())
            };
            assert_eq!(Language::of_variables(value), expected, "{variables:?}");
        };
        case(&[], Language::English);
        case(&[("LANG", "it_IT.UTF-8")], Language::Italian);
        case(&[("LANG", "it")], Language::Italian);
        case(&[("LANG", "it@euro"), ("LC_MESSAGES", "")], Language::Italian);
        case(&[("LANG", "it_IT.UTF-8"), ("LC_MESSAGES", "de_DE.UTF-8")], Language::English);
        case(&[("LANG", "it_IT.UTF-8"), ("LC_ALL", "C")], Language::English);
        case(&[("LANG", "C"), ("LC_ALL", "it_CH")], Language::Italian);
        case(&[("LANG", "italian")], Language::English);
    }

    #[test]
    fn a_finding_is_told_in_one_language() {
        let source = Source::new("a.md", "a");
        let found = Diagnostic::error("test", &Span::start_of(&source), "`a` is not a date");
        let helped = found.clone().help("write year, month and day: `2026-01-31`");
        let words = Words::of(&helped, Language::Italian);
        assert_eq!((words.language, &*words.message), (Language::Italian, "`a` non è una data"));
        assert_eq!(words.help.as_deref(), Some("scrivere anno, mese e giorno: `2026-01-31`"));
        let half = found.help("do what nobody has put into Italian");
        assert_eq!(Words::of(&half, Language::Italian), Words::of(&half, Language::English));
    }
}
