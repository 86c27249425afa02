//! A shape becomes JSON Schema, draft 7, which every editor's tool knows.

use serde_json::{Map, Value, json};

use super::publiccode;
use super::words::{Words, group_of};
use crate::catalogue::Kind;
use crate::parse::shape::{Form, Key, Shape};

/// Returns the schema of a group of keys at the top of a file.
pub fn group(shape: &Shape, name: &str) -> Value {
    keys(shape, name, true)
}

/// Returns the schema of a publiccode.yml. Sections of other countries are for them to judge.
pub fn whole_publiccode(shape: &Shape) -> Value {
    let mut schema = group(shape, "publiccode");
    schema["patternProperties"] = json!({"^[A-Za-z]{2}$": {"type": "object"}});
    schema
}

fn keys(shape: &Shape, name: &str, is_top: bool) -> Value {
    let properties: Map<String, Value> =
        shape.keys.iter().map(|key| (key.name.to_owned(), property(key, name, is_top))).collect();
    let required: Vec<&str> =
        shape.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    let mut schema =
        json!({"type": "object", "properties": properties, "additionalProperties": false});
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    schema
}

fn property(key: &Key, name: &str, is_top: bool) -> Value {
    let mut schema = form(&key.form, key.name);
    if let Some(words) = Words::find(name, key.name, is_top) {
        schema["description"] = json!(words.about);
        if words.is_deprecated {
            schema["deprecated"] = json!(true);
        }
    }
    schema
}

fn form(form: &Form, key: &str) -> Value {
    match form {
        Form::Any => keys(&publiccode::as_given(), "publiccode", true),
        // YAML takes some texts for numbers or booleans, and the parser takes those for texts.
        Form::Text => json!({"type": ["string", "number", "boolean"]}),
        Form::Prose => json!({"type": "string"}),
        Form::Sized(least, most) => {
            json!({"type": "string", "minLength": least, "maxLength": most})
        }
        Form::Mention => {
            json!({"type": "string", "pattern": format!("^/?({})/[^/]+/?$", folders())})
        }
        Form::Date => json!({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}),
        Form::LooseDate => json!({
            "type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "minimum": 1000, "maximum": 9999
        }),
        Form::Url => {
            json!({"type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/][^\\s]*$"})
        }
        Form::Boolean => json!({"type": "boolean"}),
        Form::Number => json!({"type": "integer", "minimum": 0}),
        Form::Choice(names) => json!({"enum": names}),
        Form::Group(shape) => keys(shape, group_of(key), false),
        Form::Either(single, shape) => {
            json!({"anyOf": [self::form(single, key), keys(shape, group_of(key), false)]})
        }
        Form::List(item) => json!({"type": "array", "items": self::form(item, key)}),
        Form::OneOrMore(item) => {
            let item = self::form(item, key);
            json!({"anyOf": [item, {"type": "array", "items": item}]})
        }
        Form::ByLanguage(shape) => json!({
            "type": "object", "minProperties": 1, "propertyNames": {"pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"},
            "additionalProperties": keys(shape, group_of(key), false)
        }),
    }
}

/// Returns the folders that entries are named by, as a pattern has them.
fn folders() -> String {
    Kind::ALL.iter().map(|kind| kind.folder()).collect::<Vec<_>>().join("|")
}
