//! `docs/keys.md` lists the keys that parsers read, with the descriptions of the schemas.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use filiera::catalogue::Kind;
use filiera::message::MessageLang;
use filiera::schema::FileKind;
use serde_json::Value;

use crate::support::repository;

const KEYS: &str = "docs/keys.md";

#[test]
fn every_key_of_the_schemas_is_documented() {
    let path = repository().join(KEYS);
    let (listed, expected) = (fs::read_to_string(&path).unwrap_or_default(), keys());
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &expected).expect("docs/ is writable");
    } else {
        assert!(listed == expected, "{KEYS} is out of date; run the tests with UPDATE=1");
    }
}

/// Returns the text of `docs/keys.md`.
fn keys() -> String {
    let mut text = String::from(
        "<!-- Generated from the schemas: `UPDATE=1 cargo test --release --test site documented_keys` \
         writes this file. -->\n\n# Keys of content files\n\n\
         Keys marked \\* are required. `[]` marks the items of a list, `.` a key in a group of keys. \
         [content.md](content.md) explains how the files work together; \
         `filiera schema` prints the same as JSON Schema.\n",
    );
    let entries = Kind::ALL.iter().map(|kind| FileKind::Entry(*kind));
    let schemas: Vec<_> = entries.map(|document| document.json_schema(None)).collect();
    let shared: BTreeSet<&str> =
        schemas.iter().map(top_keys).reduce(|one, other| &one & &other).unwrap_or_default();
    section(&mut text, "Every entry", "", &schemas[0], |key| shared.contains(key));
    for document in FileKind::all() {
        let schema = document.json_schema(None);
        let is_entry = matches!(document, FileKind::Entry(_));
        let is_own = |key: &str| !is_entry || !shared.contains(key);
        if top_keys(&schema).iter().any(|key| is_own(key)) {
            section(
                &mut text,
                document.name(),
                &document.files(MessageLang::English),
                &schema,
                is_own,
            );
        }
    }
    text
}

fn top_keys(schema: &Value) -> BTreeSet<&str> {
    properties(schema).map(|(key, _)| key).collect()
}

fn properties(schema: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let properties = schema["properties"].as_object().into_iter().flatten();
    properties.map(|(key, value)| (key.as_str(), value))
}

fn section(
    text: &mut String,
    title: &str,
    files: &str,
    schema: &Value,
    is_listed: impl Fn(&str) -> bool,
) {
    let files = if files.is_empty() {
        String::new()
    } else {
        format!("{}.\n\n", files.replace('<', "&lt;"))
    };
    write!(text, "\n## {title}\n\n{files}| Key | Value | Meaning |\n|---|---|---|\n")
        .expect("strings take any text");
    for (key, value) in properties(schema).filter(|(key, _)| is_listed(key)) {
        rows(text, key, value, is_required(schema, key));
    }
}

fn is_required(schema: &Value, key: &str) -> bool {
    schema["required"].as_array().is_some_and(|keys| keys.iter().any(|required| required == key))
}

/// Writes the row of a key, and below it those of the keys in its group.
fn rows(text: &mut String, path: &str, schema: &Value, is_required: bool) {
    let about = schema["description"].as_str().unwrap_or_default();
    let star = if is_required { "\\*" } else { "" };
    writeln!(text, "| `{path}`{star} | {} | {about} |", value_of(schema))
        .expect("strings take any text");
    // The keys of publiccode.yml are listed in a section of their own.
    if path == "publiccode" {
        return;
    }
    let items = &schema["items"];
    let (path, group) =
        if items.is_null() { (path.to_owned(), schema) } else { (format!("{path}[]"), items) };
    let alternative = group["anyOf"].as_array().into_iter().flatten();
    for group in alternative.chain([group]) {
        for (key, value) in properties(group) {
            rows(text, &format!("{path}.{key}"), value, self::is_required(group, key));
        }
    }
    let by_language = &group["additionalProperties"];
    for (key, value) in properties(by_language) {
        rows(text, &format!("{path}.<language>.{key}"), value, self::is_required(by_language, key));
    }
}

/// Describes the values that a schema allows.
fn value_of(schema: &Value) -> String {
    if let Some(alternatives) = schema["anyOf"].as_array() {
        let mut all: Vec<_> = alternatives.iter().map(value_of).collect();
        all.dedup();
        return all.join(", or ");
    }
    if let Some(choices) = schema["enum"].as_array() {
        if choices.len() > 40 {
            return format!("one of {} values of the standard", choices.len());
        }
        let choices = choices.iter().filter_map(Value::as_str).map(|name| format!("`{name}`"));
        return choices.collect::<Vec<_>>().join(", ");
    }
    let pattern = schema["pattern"].as_str().unwrap_or_default();
    let types = &schema["type"];
    match types.as_str() {
        _ if pattern.contains("https?") || pattern.contains("[Hh]") => "URL".into(),
        _ if pattern.contains("solutions|") => "entry (`kind/slug`)".into(),
        _ if pattern == "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => "day".into(),
        _ if pattern.starts_with("^[0-9]{4}(-") => "day, month or year".into(),
        Some("array") => format!("list: {}", value_of(&schema["items"])),
        Some("object") if schema["additionalProperties"].is_object() => {
            "group of keys for each language".into()
        }
        Some("object") => "group of keys".into(),
        Some("integer" | "number") => "number".into(),
        Some("boolean") => "`true` or `false`".into(),
        _ => "text".into(),
    }
}
