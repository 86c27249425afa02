//! The languages of the command line.

use crate::lang::Lang;

/// A language that messages are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, clap::ValueEnum)]
pub enum MessageLang {
    #[default]
    #[value(name = "en")]
    English,
    #[value(name = "it")]
    Italian,
}

impl MessageLang {
    pub const ALL: [Self; 2] = [Self::English, Self::Italian];

    /// Returns Italian in an Italian locale, else English.
    pub fn of_locale() -> Self {
        Self::of_variables(|name| std::env::var(name).ok())
    }

    /// The first variable that is set decides, as POSIX defines.
    fn of_variables(value: impl Fn(&str) -> Option<String>) -> Self {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| value(name).filter(|value| !value.is_empty()));
        let locale = set.unwrap_or_default();
        Self::of_tag(locale.split(['_', '.', '@']).next().unwrap_or_default()).unwrap_or_default()
    }

    /// Returns a language of the site as a language of messages, if there are messages in it.
    pub fn of_lang(lang: Lang) -> Option<Self> {
        match lang {
            Lang::Italian => Some(Self::Italian),
            Lang::English => Some(Self::English),
            Lang::German | Lang::Slovene | Lang::French => None,
        }
    }

    /// Returns the language of a BCP 47 tag, if there are messages in it.
    pub fn of_tag(tag: &str) -> Option<Self> {
        Lang::of_tag(tag).and_then(Self::of_lang)
    }

    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Italian => "it",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_of_the_locale_that_is_set_decides() {
        let case = |variables: &[(&str, &str)], expected| {
            let value = |name: &str| {
                variables
                    .iter()
                    .find(|(known, _)| *known == name)
                    .map(|(_, value)| (*value).to_owned())
            };
            assert_eq!(MessageLang::of_variables(value), expected, "{variables:?}");
        };
        case(&[], MessageLang::English);
        case(&[("LANG", "it_IT.UTF-8")], MessageLang::Italian);
        case(&[("LANG", "it")], MessageLang::Italian);
        case(&[("LANG", "it@euro"), ("LC_MESSAGES", "")], MessageLang::Italian);
        case(&[("LANG", "it_IT.UTF-8"), ("LC_MESSAGES", "de_DE.UTF-8")], MessageLang::English);
        case(&[("LANG", "it_IT.UTF-8"), ("LC_ALL", "C")], MessageLang::English);
        case(&[("LANG", "C"), ("LC_ALL", "it_CH")], MessageLang::Italian);
        case(&[("LANG", "italian")], MessageLang::English);
    }
}
