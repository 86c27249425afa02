//! Texts of the interface in one language. Formats of dates and numbers are in `locale`.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::locale;
use super::text_key::{LabelGroup, TextKey};
use crate::catalogue::facet::Facet;
use crate::catalogue::register::register;
use crate::failure::{Failure, Operation, Result};
use crate::lang::Lang;

/// Texts of one language, complete for all keys of `texts/it.ftl`.
pub struct Texts {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    /// Formatted messages without arguments, by key.
    ready: HashMap<String, String>,
    /// Those that name the values of lists, by value; a map for each group.
    labels: Vec<HashMap<String, String>>,
    /// The same for templates, with `_` for `-` in keys. One copy for each thread, since threads
    /// that use the same copy wait for each other to count their references.
    for_templates: Vec<tera::Value>,
}

impl Texts {
    /// Parses Fluent files, each with its path. A message in a later file replaces one in an
    /// earlier file.
    pub fn read(lang: Lang, files: &[(String, &str)]) -> Result<Self> {
        let tag: LanguageIdentifier = lang.tag().parse().expect("tags of languages are valid");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks around arguments would end up in attributes and page titles.
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        for (path, source) in files {
            let resource =
                FluentResource::try_new((*source).to_owned()).map_err(|(_, errors)| {
                    Failure::caused_by(
                        Operation::ReadTexts { path: path.into() },
                        errors[0].clone(),
                    )
                })?;
            keys.extend(message_keys(source));
            bundle.add_resource_overriding(resource);
        }
        let ready = ready_messages(&bundle, &keys);
        let underscored: BTreeMap<_, _> =
            ready.iter().map(|(key, text)| (key.replace('-', "_"), text)).collect();
        Ok(Self {
            lang,
            labels: LabelGroup::ALL.iter().map(|group| labels(*group, &ready)).collect(),
            for_templates: (0..rayon::current_num_threads())
                .map(|_| tera::Value::from_serializable(&underscored))
                .collect(),
            bundle,
            ready,
        })
    }

    pub fn lang(&self) -> Lang {
        self.lang
    }

    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// Returns the value `t` of templates: all messages without arguments.
    pub fn for_templates(&self) -> tera::Value {
        let thread = rayon::current_thread_index().unwrap_or_default();
        self.for_templates[thread % self.for_templates.len()].clone()
    }

    /// Returns a message without arguments.
    pub(crate) fn get(&self, key: TextKey) -> &str {
        self.ready.get(key.name()).map_or(key.name(), String::as_str)
    }

    /// Formats a message with arguments.
    pub(crate) fn say<'a>(
        &'a self,
        key: TextKey,
        arguments: &[(&'a str, FluentValue<'a>)],
    ) -> String {
        let message = self.bundle.get_message(key.name());
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return key.name().to_owned();
        };
        let arguments = FluentArgs::from_iter(
            arguments.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())),
        );
        self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }

    /// Formats a message about a count: `$n` selects the plural form, `$number` is the formatted
    /// count.
    pub(crate) fn count(&self, key: TextKey, n: usize) -> String {
        self.say(
            key,
            &[("n", FluentValue::from(n)), ("number", locale::number(self.lang, n).into())],
        )
    }

    /// Returns the label of a value, else the value itself: `Status`, `beta` → `In prova`.
    pub(crate) fn label(&self, group: LabelGroup, value: &str) -> String {
        let labels = &self.labels[group as usize];
        labels
            .get(LabelGroup::value_in_keys(value).as_ref())
            .map_or(value, String::as_str)
            .to_owned()
    }

    /// Returns the label of a facet's value, else the value itself.
    pub(crate) fn facet_label(&self, facet: Facet, value: &str) -> String {
        let place = || register().territory(value).map(|territory| territory.name().to_owned());
        let found = match facet {
            Facet::Kind => Some(self.label(LabelGroup::Kind, value)),
            Facet::Theme => Some(self.label(LabelGroup::Theme, value)),
            Facet::Status => Some(self.label(LabelGroup::Status, value)),
            Facet::Licence => Some(self.label(LabelGroup::Licence, value)),
            Facet::Platform => Some(self.label(LabelGroup::Platform, value)),
            Facet::Category => Some(self.label(LabelGroup::Category, value)),
            Facet::Region => place(),
            Facet::UsedIn => place_in_full(value),
            Facet::Organisation => {
                register().organisation(value).map(|registered| registered.name.clone())
            }
            Facet::Programme => None,
        };
        found.unwrap_or_else(|| value.to_owned())
    }
}

/// Returns the name of a region, or of a province with its sigla: `Perugia (PG)`. `None` for an
/// unknown place.
fn place_in_full(value: &str) -> Option<String> {
    let territory = register().territory(value)?;
    // A name means the region, even if a province has the same name.
    let province = territory.province.filter(|province| province.sigla == value);
    Some(province.map_or_else(
        || value.to_owned(),
        |province| format!("{} ({})", province.name, province.sigla),
    ))
}

/// Returns the labels of a group by value, as values are written in keys.
fn labels(group: LabelGroup, ready: &HashMap<String, String>) -> HashMap<String, String> {
    let value = |key: &str| Some(key.strip_prefix(group.name())?.strip_prefix('-')?.to_owned());
    ready.iter().filter_map(|(key, text)| Some((value(key)?, text.clone()))).collect()
}

fn ready_messages(
    bundle: &FluentBundle<FluentResource>,
    keys: &[String],
) -> HashMap<String, String> {
    let ready = |key: &String| {
        let mut errors = Vec::new();
        let pattern = bundle.get_message(key)?.value()?;
        let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
        errors.is_empty().then(|| (key.clone(), text))
    };
    keys.iter().filter_map(ready).collect()
}

/// Returns the keys of the messages that a Fluent file defines. A message starts at the beginning
/// of a line, with its key.
pub fn message_keys(source: &str) -> impl Iterator<Item = String> {
    let key = |line: &str| {
        let (key, _) = line.split_once('=')?;
        let key = key.trim_end();
        let named = key.starts_with(|c: char| c.is_ascii_alphabetic())
            && !key.contains(char::is_whitespace);
        named.then(|| key.to_owned())
    };
    source.lines().filter_map(key)
}
