//! Explanations of rules, for the command `explain` and the reference in `docs/rules.md`.

use crate::failure::{Failure, Result};
use crate::finding::closest;
use crate::finding::rule::{Level, Rule};
use crate::message::{
    Argument, Code, Extent, MessageLang, Phrase, Template, Words, italian_explanation, render,
};
use crate::rules;

crate::phrases! {
    /// Labels of an explanation.
    enum Label("explain") {
        Message => "message": "Message",
        Reason => "reason": "Reason",
        Help => "help": "Help",
        Error => "error": "error",
        Warning => "warning": "warning",
        Advice => "advice": "advice",
        Lenient => "lenient": "error in a publiccode.yml, warning in other files",
    }
    /// Failures of an explanation.
    enum ExplainFailure("explain-failure") {
        Explain { code: Code } => "explain": "explain `{$code}`",
        Closest { nearest: Code } => "closest": "no rule has this code; the closest is `{$nearest}`",
        List => "list": "no rule has this code; `filiera explain` lists all codes",
    }
}

/// Texts of this module.
pub const PHRASES: &[&[Template]] = &[Label::TEMPLATES, ExplainFailure::TEMPLATES];

/// Returns the explanation of a rule: cause, message, reason and help. Fails if no rule has the
/// code.
pub fn explanation(code: &str, lang: MessageLang) -> Result<String> {
    let rule = find(code)?;
    let mut text = format!("{} ({})\n\n{}\n", rule.code, severity(rule, lang), cause(rule, lang));
    for (label, template) in texts(rule) {
        let label = label.message(lang);
        text += &format!("\n{label}: {}", pattern(template, lang));
        for (name, choices) in choices(template, lang) {
            text += &format!("\n  {{{name}}}: {choices}");
        }
    }
    Ok(text + "\n")
}

/// Returns all codes, one per line with the first paragraph of the rule's cause.
pub fn list(lang: MessageLang) -> String {
    let rules = rules::all();
    let width = rules.iter().map(|rule| rule.code.len()).max().unwrap_or_default();
    let line = |rule: &&Rule| {
        let cause = cause(rule, lang);
        let first = cause.lines().next().unwrap_or_default();
        format!("{:width$}  {first}\n", rule.code)
    };
    rules.iter().map(line).collect()
}

/// Returns the reference of all rules in Markdown, in English.
pub fn reference() -> String {
    let lang = MessageLang::English;
    let mut text = String::from(
        "# Rules\n\nThe findings of `filiera check`, by code. `filiera explain CODE` prints the same \
         text, in Italian with `--lang it`.\nThis page is generated: `UPDATE=1 cargo test` \
         writes it from `src/rules/`.\n",
    );
    for rule in rules::all() {
        let (severity, cause) = (severity(rule, lang), cause(rule, lang));
        text += &format!("\n## {}\n\n*{severity}* — {cause}\n", rule.code);
        for (label, template) in texts(rule) {
            let label = label.message(lang);
            text += &format!("\n- {label}: {}", escaped(&pattern(template, lang)));
            for (name, choices) in choices(template, lang) {
                text += &format!("\n  - {{{name}}}: {}", escaped(&choices));
            }
        }
        text += "\n";
    }
    text
}

fn find(code: &str) -> Result<&'static Rule> {
    let rules = rules::all();
    if let Some(rule) = rules.iter().find(|rule| rule.code == code) {
        return Ok(rule);
    }
    let reason = match closest(code, rules.iter().map(|rule| rule.code)) {
        Some(nearest) => ExplainFailure::Closest { nearest: nearest.into() },
        None => ExplainFailure::List,
    };
    Err(Failure::because(ExplainFailure::Explain { code: code.into() }, reason))
}

fn severity(rule: &Rule, lang: MessageLang) -> String {
    let label = match rule.level {
        Level::Error => Label::Error,
        Level::Warning => Label::Warning,
        Level::Advice => Label::Advice,
        Level::Lenient => Label::Lenient,
    };
    label.message(lang).to_string()
}

/// Returns the cause of a rule: its documentation, with an empty line between paragraphs.
fn cause(rule: &Rule, lang: MessageLang) -> String {
    let english = || {
        let lines = rule.documentation.iter().map(|line| line.trim());
        let paragraphs = lines.map(|line| if line.is_empty() { "\n\n" } else { line });
        let text = paragraphs.fold(String::new(), |text, part| match text.is_empty() {
            true => part.to_owned(),
            false if text.ends_with('\n') || part.starts_with('\n') => text + part,
            false => text + " " + part,
        });
        text.trim().to_owned()
    };
    match lang {
        MessageLang::English => english(),
        MessageLang::Italian => italian_explanation(rule.code).unwrap_or_else(english),
    }
}

/// Returns the templates of a rule with their labels: message, reason and help texts. In place of a
/// text that is one of a closed set, each of the set is returned.
fn texts(rule: &Rule) -> impl Iterator<Item = (Label, &Template)> {
    let reason = rule.why.iter().map(|why| (Label::Reason, why));
    let whole = |help| match only_argument(help) {
        Some(position) => help.choices[position],
        None => std::slice::from_ref(help),
    };
    let helps = rule.help.iter().chain(rule.helps).flat_map(whole);
    let helps = helps.map(|help| (Label::Help, help));
    std::iter::once((Label::Message, &rule.message)).chain(reason).chain(helps)
}

/// Returns the position of the argument that is the whole of a template.
fn only_argument(template: &Template) -> Option<usize> {
    let is_whole = |name: &&str| template.english == format!("{{${name}}}");
    let position = template.arguments.iter().position(is_whole)?;
    (!template.choices[position].is_empty()).then_some(position)
}

/// Returns the arguments of a template that are one of a closed set, each with the set.
fn choices(template: &Template, lang: MessageLang) -> impl Iterator<Item = (&'static str, String)> {
    let all = template.arguments.iter().zip(template.choices);
    let used = all.filter(|(name, choices)| {
        let is_used = [format!("${name}}}"), format!("${name} ")]
            .iter()
            .any(|written| template.english.contains(written.as_str()));
        is_used && !choices.is_empty()
    });
    used.map(move |(name, choices)| {
        let choices: Vec<_> = choices.iter().map(|choice| pattern(choice, lang)).collect();
        (*name, choices.join(" | "))
    })
}

/// Renders a template with the names of its arguments in braces as their values.
fn pattern(template: &Template, lang: MessageLang) -> String {
    let named = |name: &&'static str| (*name, Argument::Words(Words::from(format!("{{{name}}}"))));
    let arguments: Vec<_> = template.arguments.iter().map(named).collect();
    render(template, &arguments, lang, Extent::Whole).to_string()
}

/// Escapes `<`, `*` and `_` outside of code for Markdown.
fn escaped(text: &str) -> String {
    let parts = text.split('`').zip([false, true].into_iter().cycle());
    let escaped = parts.map(|(part, is_code)| match is_code {
        true => part.to_owned(),
        false => part.replace('<', "\\<").replace('*', "\\*").replace('_', "\\_"),
    });
    escaped.collect::<Vec<_>>().join("`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_explained_in_both_languages() {
        let english = explanation("unknown-entry", MessageLang::English).expect("the rule exists");
        assert!(
            english.starts_with("unknown-entry (error)\n\nA mention names an entry"),
            "{english}"
        );
        assert!(english.contains("\nMessage: no entry is called `{name}`\n"), "{english}");
        let licence = explanation("not-a-licence", MessageLang::English).expect("the rule exists");
        assert!(!licence.contains("{suggestion}"), "{licence}");
        let missing = explanation("missing-key", MessageLang::English).expect("the rule exists");
        assert!(missing.contains("\n  {missing}: `{name}` | "), "{missing}");
        let italian = explanation("unknown-entry", MessageLang::Italian).expect("the rule exists");
        assert!(italian.starts_with("unknown-entry (errore)\n\nUna menzione indica"), "{italian}");
        let unknown =
            explanation("unknown-entrie", MessageLang::English).expect_err("no rule has this code");
        assert_eq!(
            unknown.to_string(),
            "could not explain `unknown-entrie`: no rule has this code; the closest is `unknown-entry`"
        );
    }
}
