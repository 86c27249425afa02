//! Every rule that content can violate, by the part of the program that checks it.
//!
//! The English of a rule is here, its Italian in the file of the same name in `texts/it/`.

use crate::finding::rule::Rule;
use crate::message::Template;

pub mod entries;
pub mod fields;
pub mod files;
pub mod import;
pub mod links;
pub mod lint;
pub mod pictures;
pub mod publiccode;
pub mod resolve;
pub mod site;
pub mod texts;
pub mod yaml;

/// Returns every rule, by code.
pub fn all() -> Vec<&'static Rule> {
    let mut rules: Vec<&Rule> = [
        entries::RULES,
        fields::RULES,
        files::RULES,
        import::RULES,
        links::RULES,
        lint::RULES,
        pictures::RULES,
        publiccode::RULES,
        resolve::RULES,
        site::RULES,
        texts::RULES,
        yaml::RULES,
    ]
    .concat();
    rules.sort_by_key(|rule| rule.code);
    rules
}

/// Returns the templates of every set of phrases that is not part of a rule.
pub fn phrases() -> Vec<&'static [Template]> {
    [
        entries::PHRASES,
        fields::PHRASES,
        files::PHRASES,
        import::PHRASES,
        links::PHRASES,
        lint::PHRASES,
        pictures::PHRASES,
        publiccode::PHRASES,
        resolve::PHRASES,
        site::PHRASES,
        texts::PHRASES,
        yaml::PHRASES,
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::message::{has_italian, italian_explanation, italian_ids};

    /// Returns every set of phrases that is not part of a rule.
    fn phrase_sets() -> Vec<&'static [Template]> {
        let others = [
            &crate::failure::phrases(),
            crate::finding::PHRASES,
            crate::explain::PHRASES,
            crate::schema::PHRASES,
            crate::status::PHRASES,
        ];
        [phrases(), others.concat()].concat()
    }

    /// Returns every text that the program can print.
    fn templates() -> Vec<&'static Template> {
        let of_rules = all().into_iter().flat_map(Rule::templates);
        of_rules.chain(phrase_sets().into_iter().flatten()).collect()
    }

    #[test]
    fn every_text_is_in_italian() {
        let missing: Vec<_> = templates()
            .into_iter()
            .filter(|template| !has_italian(template))
            .map(|template| format!("{}.{}", template.id, template.attribute))
            .collect();
        assert!(missing.is_empty(), "without Italian: {missing:?}");
        let unexplained: Vec<_> = all()
            .iter()
            .filter(|rule| {
                rule.documentation.is_empty() || italian_explanation(rule.code).is_none()
            })
            .map(|rule| rule.code)
            .collect();
        assert!(unexplained.is_empty(), "without explanation: {unexplained:?}");
    }

    #[test]
    fn every_italian_text_is_used() {
        let used: BTreeSet<_> = templates()
            .into_iter()
            .map(|template| (template.id.to_owned(), template.attribute.to_owned()))
            .chain(all().iter().map(|rule| (rule.code.to_owned(), "explain".to_owned())))
            .collect();
        let unused: Vec<_> = italian_ids().into_iter().filter(|id| !used.contains(id)).collect();
        assert!(unused.is_empty(), "used by no rule or phrase: {unused:?}");
    }

    /// Codes of rules and ids of phrases are names of messages in the same Fluent files.
    #[test]
    fn codes_and_ids_are_distinct() {
        let codes = all().into_iter().map(|rule| rule.code);
        let ids = phrase_sets().into_iter().map(|phrases| phrases[0].id);
        let mut seen = BTreeSet::new();
        let repeated: Vec<_> = codes.chain(ids).filter(|id| !seen.insert(*id)).collect();
        assert!(repeated.is_empty(), "of several rules or phrases: {repeated:?}");
    }

    /// The helps of a rule are attributes of one Fluent message, next to its other texts.
    #[test]
    fn no_help_is_called_as_another_text_of_its_rule() {
        let reserved = ["why", "help", "explain"];
        let helps = all().into_iter().flat_map(|rule| rule.helps);
        let clashing: Vec<_> =
            helps.filter(|help| reserved.contains(&help.attribute)).map(|help| help.id).collect();
        assert!(clashing.is_empty(), "helps called `why`, `help` or `explain`: {clashing:?}");
    }

    /// A program reads the arguments of message and help from one object.
    #[test]
    fn no_help_shares_an_argument_with_its_rule() {
        let shared: Vec<_> = all()
            .iter()
            .flat_map(|rule| {
                let names = rule.helps.iter().flat_map(|help| help.arguments);
                let shared = names.filter(|name| rule.message.arguments.contains(name));
                shared.map(|name| format!("{}: {name}", rule.code))
            })
            .collect();
        assert!(shared.is_empty(), "in message and help: {shared:?}");
    }

    /// Renders each text with an argument of each name; a pattern that uses another one panics.
    #[test]
    fn texts_use_only_their_arguments() {
        use crate::message::{Argument, Extent, MessageLang, render};
        for template in templates() {
            let arguments: Vec<_> =
                template.arguments.iter().map(|name| (*name, Argument::Count(2))).collect();
            for lang in MessageLang::ALL {
                let text = render(template, &arguments, lang, Extent::Whole).to_string();
                assert!(!text.is_empty(), "{}.{}", template.id, template.attribute);
            }
        }
    }
}
