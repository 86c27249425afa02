//! JSON Schemas of content files. They are recorded by running the parsers, so that the two agree.
//!
//! A schema covers a single file. Only `filiera check` checks whether organisations, entries and
//! images exist, and the names of files and the texts.

mod json;
pub mod publiccode;
pub mod words;

use serde_json::{Value, json};

use crate::catalogue::Kind;
use crate::message::{MessageLang, Phrase, Template, Words};
use crate::parse::schema::{FieldType, Schema};
use crate::parse::{
    schema_of_entry, schema_of_profile, schema_of_site, schema_of_translation, schema_of_usages,
};

/// A kind of content file with a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    Entry(Kind),
    Translation,
    Organisation,
    Usages,
    Synonyms,
    Site,
    Publiccode,
}

crate::phrases! {
    /// Descriptions of the files of a kind.
    enum FilesText("schema-files") {
        Solution => "solution":
            "Front matter of solutions/<slug>/index.md, next to the owner's publiccode.yml, or of solutions/<slug>.md",
        Entry { folder: Words } => "entry": "Front matter of {$folder}/<slug>.md",
        Translation => "translation":
            "Front matter of any entry in another language: <slug>.en.md, or index.en.md in the folder of the entry",
        Organisation => "organisation":
            "Front matter of organisations/<ipa>.md, or of organisations/<slug>.md outside the register",
        Usages => "usages": "usages/*.yml: which organisation uses which solution",
        Synonyms => "synonyms":
            "vocabularies/synonyms.yml: names with the same meaning, for search",
        Site => "site": "site.yml: the site as a whole",
        Publiccode => "publiccode":
            "publiccode.yml, by version 0.7 of the standard; older spellings are accepted with a warning",
    }
}

/// Texts of this module.
pub const PHRASES: &[&[Template]] = &[FilesText::TEMPLATES];

impl FileKind {
    /// Returns all kinds of files, those of entries first.
    pub fn all() -> impl Iterator<Item = Self> {
        let others = [
            Self::Translation,
            Self::Organisation,
            Self::Usages,
            Self::Synonyms,
            Self::Site,
            Self::Publiccode,
        ];
        Kind::ALL.iter().map(|kind| Self::Entry(*kind)).chain(others)
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Entry(kind) => kind.name(),
            Self::Translation => "translation",
            Self::Organisation => "organisation",
            Self::Usages => "usages",
            Self::Synonyms => "synonyms",
            Self::Site => "site",
            Self::Publiccode => "publiccode",
        }
    }

    /// Returns the keys of the file or of its front matter; empty for a file without fixed keys.
    pub fn schema(self) -> Schema {
        match self {
            Self::Entry(kind) => schema_of_entry(kind),
            Self::Translation => schema_of_translation(),
            Self::Organisation => schema_of_profile(),
            Self::Usages => schema_of_usages(),
            Self::Synonyms => Schema::default(),
            Self::Site => schema_of_site(),
            Self::Publiccode => publiccode::schema(),
        }
    }

    /// Returns a description of the files. In English it is the title of the schema.
    pub fn files(self, lang: MessageLang) -> String {
        let files = match self {
            Self::Entry(Kind::Solution) => FilesText::Solution,
            Self::Entry(kind) => FilesText::Entry { folder: kind.folder().into() },
            Self::Translation => FilesText::Translation,
            Self::Organisation => FilesText::Organisation,
            Self::Usages => FilesText::Usages,
            Self::Synonyms => FilesText::Synonyms,
            Self::Site => FilesText::Site,
            Self::Publiccode => FilesText::Publiccode,
        };
        files.message(lang).to_string()
    }

    /// Returns the path of the published schema.
    pub fn path(self) -> String {
        format!("schema/{}.json", self.name())
    }

    /// Returns the JSON Schema. `base_url` is the URL of the site that publishes it, if any.
    pub fn json_schema(self, base_url: Option<&str>) -> Value {
        let mut schema = match self {
            Self::Synonyms => synonyms(),
            Self::Usages => usages(&self.schema()),
            Self::Entry(Kind::Solution) => solution(&self.schema()),
            Self::Publiccode => json::whole_publiccode(&self.schema()),
            Self::Entry(_) | Self::Translation | Self::Organisation | Self::Site => {
                json::group(&self.schema(), self.name())
            }
        };
        schema["$schema"] = json!("http://json-schema.org/draft-07/schema#");
        if let Some(base) = base_url {
            schema["$id"] = json!(format!("{}/{}", base.trim_end_matches('/'), self.path()));
        }
        schema["title"] = json!(self.files(MessageLang::English));
        schema
    }
}

/// Returns the schema of solutions. An entry with `publiccode` needs a `title`, as there is no
/// publiccode.yml to take it from.
fn solution(schema: &Schema) -> Value {
    let mut schema = json::group(schema, "solution");
    schema["dependencies"] = json!({"publiccode": ["title"]});
    schema
}

/// Returns the schema of usages. Required keys may be in a declaration or at the top level; a file
/// without `usages` needs all of them at the top level.
fn usages(schema: &Schema) -> Value {
    let mut schema = schema.clone();
    let required: Vec<&str> =
        schema.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    for key in &mut schema.keys {
        key.required = false;
        if let FieldType::List(item) = &mut key.form
            && let FieldType::Group(declaration) = &mut **item
        {
            declaration.keys.iter_mut().for_each(|key| key.required = false);
        }
    }
    let mut schema = json::group(&schema, "usages");
    schema["anyOf"] = json!([{"required": ["usages"]}, {"required": required}]);
    schema
}

fn synonyms() -> Value {
    json!({
        "type": "array",
        "items": {"type": "array", "minItems": 2, "items": {"type": ["string", "number"]}, "description": "Names of one meaning; where the first is an acronym, it is met as written or in capitals"},
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::words::{KeyWords, WORDS};
    use super::*;

    /// Visits every key of a schema with the name of its group.
    fn visit(schema: &Schema, group: &str, is_top: bool, see: &mut impl FnMut(&str, &str, bool)) {
        for key in &schema.keys {
            see(group, key.name, is_top);
            let mut form = &key.form;
            while let FieldType::List(item) = form {
                form = item;
            }
            match form {
                FieldType::Group(schema)
                | FieldType::Either(_, schema)
                | FieldType::ByLanguage(schema) => {
                    visit(schema, words::group_of(key.name), false, see);
                }
                _ => {}
            }
        }
    }

    #[test]
    fn every_key_has_a_description_and_no_description_is_unused() {
        let mut used: BTreeSet<(&str, &str)> = BTreeSet::new();
        let mut undescribed = BTreeSet::new();
        for document in FileKind::all() {
            visit(&document.schema(), document.name(), true, &mut |group, key, is_top| {
                match KeyWords::find(group, key, is_top) {
                    Some(words) => {
                        used.insert((words.group, words.key));
                    }
                    None => {
                        undescribed.insert(format!("{group}.{key}"));
                    }
                }
            });
        }
        let unused: Vec<_> = WORDS
            .iter()
            .map(|words| (words.group, words.key))
            .filter(|row| !used.contains(row))
            .collect();
        assert!(
            undescribed.is_empty() && unused.is_empty(),
            "without description: {undescribed:?}\nwithout a key: {unused:?}"
        );
    }

    #[test]
    fn schemas_agree_with_the_parser() {
        let schema =
            FileKind::Entry(Kind::Practice).json_schema(Some("https://example.org/riuso/"));
        assert_eq!(schema["$id"], "https://example.org/riuso/schema/practice.json");
        assert_eq!(schema["required"], json!(["title"]));
        assert_eq!(schema["additionalProperties"], false);
        assert_eq!(schema["properties"]["practiceKind"]["enum"][0], "sharedService");
        assert_eq!(
            schema["properties"]["results"]["items"]["required"],
            json!(["label", "value", "date", "source"])
        );
    }
}
