//! Converts schemas of the parsers to JSON Schema, draft 7, the version that all editors support.

use serde_json::{Map, Value, json};

use super::publiccode;
use super::words::{KeyWords, group_of};
use crate::catalogue::Kind;
use crate::parse::schema::{FieldType, Key, Schema};

/// Returns the JSON Schema of a file with these top-level keys.
pub fn group(schema: &Schema, name: &str) -> Value {
    keys(schema, name, true)
}

/// Returns the JSON Schema of a publiccode.yml. Country sections other than Italy's are accepted
/// unchecked.
pub fn whole_publiccode(schema: &Schema) -> Value {
    let mut schema = group(schema, "publiccode");
    schema["patternProperties"] = json!({"^[A-Za-z]{2}$": {"type": "object"}});
    schema
}

fn keys(schema: &Schema, name: &str, is_top: bool) -> Value {
    let properties: Map<String, Value> =
        schema.keys.iter().map(|key| (key.name.to_owned(), property(key, name, is_top))).collect();
    let required: Vec<&str> =
        schema.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    let mut schema =
        json!({"type": "object", "properties": properties, "additionalProperties": false});
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    schema
}

fn property(key: &Key, name: &str, is_top: bool) -> Value {
    let mut schema = form(&key.form, key.name);
    if let Some(words) = KeyWords::find(name, key.name, is_top) {
        schema["description"] = json!(words.about);
        if words.is_deprecated {
            schema["deprecated"] = json!(true);
        }
    }
    schema
}

fn form(form: &FieldType, key: &str) -> Value {
    match form {
        FieldType::Any => keys(&publiccode::as_given(), "publiccode", true),
        // Unquoted YAML values may be numbers or booleans; the parser accepts them as text.
        FieldType::Text => json!({"type": ["string", "number", "boolean"]}),
        FieldType::Prose => json!({"type": "string"}),
        FieldType::Sized(least, most) => {
            json!({"type": "string", "minLength": least, "maxLength": most})
        }
        FieldType::Mention => {
            json!({"type": "string", "pattern": format!("^/?({})/[^/]+/?$", folders())})
        }
        FieldType::Date => json!({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}),
        FieldType::LooseDate => json!({
            "type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "minimum": 1000, "maximum": 9999
        }),
        FieldType::Url => {
            json!({"type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/][^\\s]*$"})
        }
        FieldType::Boolean => json!({"type": "boolean"}),
        FieldType::Number => json!({"type": "integer", "minimum": 0}),
        FieldType::Choice(names) => json!({"enum": names}),
        FieldType::Group(schema) => keys(schema, group_of(key), false),
        FieldType::Either(single, schema) => {
            json!({"anyOf": [self::form(single, key), keys(schema, group_of(key), false)]})
        }
        FieldType::List(item) => json!({"type": "array", "items": self::form(item, key)}),
        FieldType::OneOrMore(item) => {
            let item = self::form(item, key);
            json!({"anyOf": [item, {"type": "array", "items": item}]})
        }
        FieldType::ByLanguage(schema) => json!({
            "type": "object", "minProperties": 1, "propertyNames": {"pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"},
            "additionalProperties": keys(schema, group_of(key), false)
        }),
    }
}

/// Returns the folders of entries as alternatives of a regular expression.
fn folders() -> String {
    Kind::ALL.iter().map(|kind| kind.folder()).collect::<Vec<_>>().join("|")
}
