//! The JSON Schemas accept and refuse the same content as the parsers, as far as a schema can
//! express it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use filiera::catalogue::Kind;
use filiera::lang::Lang;
use filiera::parse::front_matter;
use filiera::schema::FileKind;
use filiera::source::Source;
use filiera::yaml::{self, Data, Node, Scalar};
use jsonschema::Validator;
use serde_json::{Map, Number, Value};
use walkdir::WalkDir;

use crate::support::{filiera, repository, site, test_file};

/// Files in `tests/mistakes` whose mistake a schema can express. The others concern other files or
/// the text.
const EXPRESSIBLE: &[&str] = &[
    "centre",
    "community",
    "coverage_goal",
    "empty_values",
    "invisible_in_values",
    "mention_without_kind",
    "missing_title",
    "not_a_boolean",
    "not_a_boolean_word",
    "not_a_date",
    "portrait_misnamed",
    "practice",
    "programme",
    "publiccode_licence_names",
    "result_without_source",
    "site_language",
    "site_map",
    "site_matomo",
    "site_pages",
    "site_parent",
    "site_parent_nameless",
    "solution_evidence",
    "synonyms",
    "text_lost",
    "unknown_entry",
    "unknown_key",
    "unknown_key_present",
    "unknown_theme",
    "usage_empty",
    "usage_without_source",
    "usages",
    "visits_elsewhere",
    "wrong_kind",
    "yaml_marks",
];

/// Converts YAML to JSON as validators of editors do: unquoted scalars become numbers and booleans
/// as in YAML 1.2.
fn json(node: &Node) -> Value {
    match &node.data {
        Data::Null => Value::Null,
        Data::Scalar(Scalar { text, plain: false }) => Value::String(text.clone()),
        Data::Scalar(Scalar { text, .. }) => match text.as_str() {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            text => number(text).map_or_else(|| Value::String(text.to_owned()), Value::Number),
        },
        Data::Sequence(items) => Value::Array(items.iter().map(json).collect()),
        Data::Mapping(pairs) => {
            let pair = |(key, value): &(Node, Node)| {
                (key.as_str().unwrap_or_default().to_owned(), json(value))
            };
            Value::Object(pairs.iter().map(pair).collect::<Map<_, _>>())
        }
    }
}

fn number(text: &str) -> Option<Number> {
    let is_number = text.starts_with(|c: char| c.is_ascii_digit() || c == '-')
        && text.bytes().all(|byte| b"0123456789-.".contains(&byte));
    let integer = || text.parse::<i64>().ok().map(Number::from);
    is_number.then(|| integer().or_else(|| text.parse().ok().and_then(Number::from_f64))).flatten()
}

/// Returns the kind of a file by its path in the content folder; `None` for a file without a
/// schema.
fn document(path: &str) -> Option<FileKind> {
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    let stem = name.strip_suffix(".md");
    match (folder, stem) {
        ("", _) if path == "site.yml" => Some(FileKind::Site),
        ("usages", None) => Some(FileKind::Usages),
        ("vocabularies", None) if name == "synonyms.yml" => Some(FileKind::Synonyms),
        ("organisations", Some(_)) => Some(FileKind::Organisation),
        ("solutions", None) if name.ends_with("/publiccode.yml") => Some(FileKind::Publiccode),
        (_, Some(stem)) if Lang::ALL.iter().any(|lang| stem.ends_with(&format!(".{lang}"))) => {
            Some(FileKind::Translation)
        }
        (folder, Some(stem)) if stem != "README" => Kind::from_folder(folder).map(FileKind::Entry),
        _ => None,
    }
}

/// Returns the YAML of a file or of its front matter; `None` if it cannot be parsed.
fn value(path: &str, text: &str) -> Option<Value> {
    let source = Source::new(path, text);
    match path.ends_with(".md") {
        true => front_matter::split(&source).ok().map(|document| json(&document.head)),
        false => yaml::parse(&source, 0..text.len()).ok().map(|node| json(&node)),
    }
}

/// Validators of all schemas, by name.
struct Schemas(BTreeMap<&'static str, Validator>);

impl Schemas {
    fn new() -> Self {
        let validator = |document: FileKind| {
            let schema = document.json_schema(Some("https://example.org"));
            (document.name(), jsonschema::validator_for(&schema).expect("the schema is valid"))
        };
        Self(FileKind::all().map(validator).collect())
    }

    /// Returns the errors of a value by a schema.
    fn findings(&self, document: FileKind, value: &Value) -> Vec<String> {
        self.0[document.name()]
            .iter_errors(value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect()
    }
}

fn files(folder: &Path) -> Vec<(String, String)> {
    let files = WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .map(|file| file.expect("the folder can be read"));
    let texts = files.filter(|file| {
        file.path().extension().is_some_and(|extension| extension == "md" || extension == "yml")
    });
    let path = |file: &Path| {
        file.strip_prefix(folder)
            .expect("the file is in the folder")
            .to_string_lossy()
            .replace('\\', "/")
    };
    texts
        .map(|file| (path(file.path()), fs::read_to_string(file.path()).expect("the file is text")))
        .collect()
}

#[test]
fn entries_of_the_repository_pass_their_schema() {
    let schemas = Schemas::new();
    let mut checked = BTreeSet::new();
    for folder in [repository().join("content"), test_file("showcase/content")] {
        for (path, text) in files(&folder) {
            let Some(document) = document(&path) else { continue };
            let value = value(&path, &text).expect("the content is sound");
            // The publiccode.yml files of the showcase contain mistakes on purpose.
            if document != FileKind::Publiccode {
                assert_eq!(schemas.findings(document, &value), [""; 0], "{path}");
                checked.insert(document.name());
            }
        }
    }
    assert!(checked.len() >= 9, "only {checked:?} were checked");
}

#[test]
fn schemas_refuse_the_mistakes_that_they_can_express() {
    let schemas = Schemas::new();
    let mut refused = BTreeSet::new();
    for (name, text) in files(&test_file("mistakes")) {
        let (first, rest) = text.split_once('\n').expect("the first line is the path of the file");
        let path = first.trim_start_matches("# ");
        let Some(document) = document(path).filter(|document| *document != FileKind::Publiccode)
        else {
            continue;
        };
        let Some(value) = value(path, rest) else { continue };
        if !schemas.findings(document, &value).is_empty() {
            refused.insert(
                name.rsplit_once('.').expect("a file has a name and an extension").0.to_owned(),
            );
        }
    }
    assert_eq!(refused.iter().map(String::as_str).collect::<Vec<_>>(), EXPRESSIBLE);
}

#[test]
fn the_publiccode_schema_accepts_sound_files_and_refuses_mistakes() {
    let schemas = Schemas::new();
    let long = "Un testo di prova. ".repeat(10);
    let sound = format!(
        "publiccodeYmlVersion: \"0\"\nname: Albo\nurl: https://example.org/albo.git\nplatforms: [web]\ndevelopmentStatus: stable\n\
         softwareType: standalone/web\ncategories: [document-management]\nisBasedOn: https://example.org/base.git\n\
         supports: [{{id: 'alias:spid'}}]\norganisation: {{uri: 'urn:x-italian-pa:c_a944'}}\nreleaseDate: 2026-01-31\n\
         description: {{it: {{shortDescription: Pubblica gli atti, longDescription: '{long}', features: [Ricerca]}}}}\n\
         legal: {{license: EUPL-1.2}}\nmaintenance: {{type: internal, contacts: [{{name: Ufficio}}]}}\n\
         localisation: {{localisationReady: true, availableLanguages: [it]}}\n\
         it: {{countryExtensionVersion: '1.0', piattaforme: {{spid: true}}}}\n"
    );
    let found = |text: &str| {
        schemas.findings(
            FileKind::Publiccode,
            &value("publiccode.yml", text).expect("the text is YAML"),
        )
    };
    assert_eq!(found(&sound), [""; 0]);
    for (part, mistake) in [
        ("stable", "stabel"),
        ("[web]", "web"),
        ("document-management", "document-managment"),
        ("2026-01-31", "31/1/2026"),
        ("name: Albo", "nome: Albo"),
        ("localisationReady: true", "localisationReady: forse"),
        ("legal:", "licenza:"),
    ] {
        assert_ne!(found(&sound.replacen(part, mistake, 1)), [""; 0], "{mistake}");
    }
    // The parser must accept what the schema accepts.
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    fs::write(folder.path().join("publiccode.yml"), &sound).expect("the file can be written");
    let checked = filiera(folder.path(), &["check", "publiccode.yml", "--format", "short"]);
    let shown = String::from_utf8_lossy(&checked.stdout);
    assert!(!shown.contains("error:"), "{shown}");
}

#[test]
fn sites_publish_their_schemas() {
    let solution =
        ("solutions/sit.md", "title: SIT\npubliccode: {url: 'https://example.org/sit.git'}");
    let site =
        site(&[("site.yml", "title: Prova\nbase_url: https://example.org/riuso\n"), solution]);
    for document in FileKind::all() {
        let schema: Value =
            serde_json::from_str(site.text(&document.path())).expect("a schema is JSON");
        assert_eq!(schema["$id"], format!("https://example.org/riuso/{}", document.path()));
    }
}

#[test]
fn the_schema_command_prints_what_sites_publish() {
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    let one = filiera(folder.path(), &["schema", "centre"]);
    assert_eq!(
        String::from_utf8_lossy(&one.stdout),
        format!("{:#}\n", FileKind::Entry(Kind::Centre).json_schema(None))
    );
    let all =
        filiera(folder.path(), &["schema", "--out", "schemi", "--base-url", "https://example.org"]);
    assert_eq!(all.status.code(), Some(0));
    let written = fs::read_to_string(folder.path().join("schemi/centre.json"))
        .expect("the schema was written");
    assert_eq!(
        written,
        format!("{:#}\n", FileKind::Entry(Kind::Centre).json_schema(Some("https://example.org")))
    );
    assert_eq!(filiera(folder.path(), &["schema", "soluzione"]).status.code(), Some(2));
}
