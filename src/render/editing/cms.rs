//! The forms of Decap CMS and Sveltia CMS, made of what the parsers ask for. JSON is YAML too, so
//! the file is JSON below a comment.

use serde_json::{Value, json};

use crate::catalogue::Kind;
use crate::lang::Lang;
use crate::parse::schema::{FieldType, Key, Schema};
use crate::render::context::SiteContext;
use crate::render::text::Texts;
use crate::render::text_key::{LabelGroup, TextKey};
use crate::schema::words::{KeyWords, group_of};
use crate::schema::{FileKind, publiccode};

const COMMENT: &str = "\
# Forms for Decap CMS and Sveltia CMS, made by filiera of the keys that it knows, for as long as `cms: true` stands in site.yml.
# Where the files are is read from `repository` in site.yml; without it, Git Gateway is asked, as on Netlify. Whoever writes needs an
# account there, and most hosts want an OAuth client besides: https://decapcms.org/docs/backends-overview/
# Entries in a folder of their own (index.md beside a publiccode.yml) are not shown, and a body written as `{name: …}` keeps that form
# only as long as its field is left alone.
";

/// Returns the hosts that keep the content, which the program has to speak to.
pub fn hosts(site: &SiteContext) -> Vec<String> {
    Repository::of(site.catalogue.site.repository.as_deref()).hosts
}

pub fn configuration(site: &SiteContext) -> String {
    let settings = &site.catalogue.site;
    let Repository { backend, folder, .. } = Repository::of(settings.repository.as_deref());
    let forms = Forms { texts: site.texts, folder: &folder, languages: &settings.languages };
    let mut collections: Vec<Value> = Kind::ALL.iter().map(|kind| forms.entries(*kind)).collect();
    collections.push(forms.usages());
    collections.push(forms.organisations());
    collections.push(forms.site());
    let configuration = json!({
        "backend": backend,
        // Every change becomes a merge request, which is reviewed and checked by the pipeline.
        "publish_mode": "editorial_workflow",
        "locale": site.lang(),
        "site_url": settings.base_url,
        "media_folder": format!("{folder}/media"),
        "slug": {"encoding": "ascii", "clean_accents": true},
        "collections": collections,
    });
    format!("{COMMENT}{configuration:#}\n")
}

/// Repository of the content.
struct Repository {
    backend: Value,
    /// The content folder in the repository.
    folder: String,
    hosts: Vec<String>,
}

impl Repository {
    /// Reads an address as hosts show folders:
    /// `https://github.com/ente/catalogo/blob/main/content`, on GitLab with `/-/blob/`.
    fn of(address: Option<&str>) -> Self {
        Self::read(address.unwrap_or_default()).unwrap_or_else(|| Self {
            backend: json!({"name": "git-gateway", "branch": "main"}),
            folder: "content".into(),
            hosts: Vec::new(),
        })
    }

    fn read(address: &str) -> Option<Self> {
        let (host, path) = address.split_once("://")?.1.split_once('/')?;
        let (repository, place) =
            path.split_once("/blob/").or_else(|| path.split_once("/tree/"))?;
        let (branch, folder) = place.split_once('/')?;
        let backend = match repository.strip_suffix("/-") {
            Some(repository) if host == "gitlab.com" => {
                json!({"name": "gitlab", "repo": repository, "branch": branch})
            }
            Some(repository) => json!({
                "name": "gitlab", "repo": repository, "branch": branch,
                "base_url": format!("https://{host}"), "api_root": format!("https://{host}/api/v4"),
            }),
            None if host == "github.com" => {
                json!({"name": "github", "repo": repository, "branch": branch})
            }
            None => return None,
        };
        let hosts = match host {
            "github.com" => vec!["https://api.github.com".into(), "https://github.com".into()],
            host => vec![format!("https://{host}")],
        };
        Some(Self { backend, hosts, folder: folder.trim_end_matches('/').to_owned() })
    }
}

struct Forms<'a> {
    texts: &'a Texts,
    folder: &'a str,
    languages: &'a [Lang],
}

impl Forms<'_> {
    fn entries(&self, kind: Kind) -> Value {
        let document = FileKind::Entry(kind);
        let mut fields = self.fields(&document.schema(), document.name(), true);
        // Without an owner's file, an entry needs a title of its own.
        fields
            .iter_mut()
            .filter(|field| field["name"] == "title")
            .for_each(|title| title["required"] = json!(true));
        fields.push(self.body());
        json!({
            "name": kind.folder(), "label": self.label_of(kind), "folder": format!("{}/{}", self.folder, kind.folder()),
            "create": true, "extension": "md", "format": "yaml-frontmatter", "identifier_field": "title",
            // Pictures of `<slug>.md` lie in the folder `<slug>`.
            "media_folder": "{{slug}}", "public_folder": "",
            "fields": fields,
        })
    }

    fn usages(&self) -> Value {
        let schema = FileKind::Usages.schema();
        let mut fields = self.fields(&schema, "usages", true);
        // Each declaration may contain them instead.
        fields.iter_mut().for_each(|field| field["required"] = json!(false));
        json!({
            "name": "usages", "label": self.texts.get(TextKey::AdminUsages), "folder": format!("{}/usages", self.folder), "create": true,
            "extension": "yml", "format": "yaml", "identifier_field": "solution", "fields": fields,
        })
    }

    fn organisations(&self) -> Value {
        let mut fields = self.fields(&FileKind::Organisation.schema(), "organisation", true);
        fields.push(self.body());
        json!({
            "name": "organisations", "label": self.texts.get(TextKey::AdminOrganisations),
            "folder": format!("{}/organisations", self.folder), "create": false, "extension": "md", "format": "yaml-frontmatter",
            "identifier_field": "name", "summary": "{{filename}}", "fields": fields,
        })
    }

    fn site(&self) -> Value {
        json!({
            "name": "site", "label": self.texts.get(TextKey::AdminSite),
            "files": [{
                "name": "site", "label": self.texts.get(TextKey::AdminSite), "file": format!("{}/site.yml", self.folder),
                "fields": self.fields(&FileKind::Site.schema(), "site", true),
            }],
        })
    }

    fn body(&self) -> Value {
        json!({"name": "body", "label": self.texts.get(TextKey::AdminText), "widget": "markdown", "required": false})
    }

    fn label_of(&self, kind: Kind) -> &str {
        match kind {
            Kind::Page => self.texts.get(TextKey::AdminPages),
            Kind::Solution => self.texts.get(TextKey::NavSolution),
            Kind::Community => self.texts.get(TextKey::NavCommunity),
            Kind::Practice => self.texts.get(TextKey::NavPractice),
            Kind::Centre => self.texts.get(TextKey::NavCentre),
            Kind::Programme => self.texts.get(TextKey::NavProgramme),
        }
    }

    fn fields(&self, schema: &Schema, group: &str, is_top: bool) -> Vec<Value> {
        schema.keys.iter().filter_map(|key| self.field(key, group, is_top)).collect()
    }

    /// Returns the field of a key; none for what a standard wants no longer.
    fn field(&self, key: &Key, group: &str, is_top: bool) -> Option<Value> {
        let words = KeyWords::find(group, key.name, is_top);
        if words.is_some_and(|words| words.is_deprecated) {
            return None;
        }
        let mut field = self.widget(&key.form, key.name);
        field["name"] = json!(key.name);
        field["label"] = json!(words.map_or(key.name, |words| words.label));
        field["required"] = json!(key.required);
        if let Some(hint) = words.map(|words| words.hint).filter(|hint| !hint.is_empty()) {
            field["hint"] = json!(hint);
        }
        Some(field)
    }

    fn widget(&self, form: &FieldType, key: &str) -> Value {
        match form {
            FieldType::Any => object(self.fields(&publiccode::as_given(), "publiccode", true)),
            FieldType::Text => json!({"widget": "string"}),
            FieldType::Prose => json!({"widget": "markdown"}),
            FieldType::Sized(..) => json!({"widget": "text"}),
            FieldType::Mention => self.mention(key),
            FieldType::Date => {
                json!({"widget": "datetime", "format": "YYYY-MM-DD", "date_format": true, "time_format": false})
            }
            FieldType::LooseDate => {
                self.string(r"^\d{4}(-\d{2}(-\d{2})?)?$", TextKey::AdminLooseDate)
            }
            FieldType::Url => self.string(r"^https?://\S+$", TextKey::AdminUrl),
            FieldType::Boolean => json!({"widget": "boolean"}),
            FieldType::Number => json!({"widget": "number", "value_type": "int", "min": 0}),
            FieldType::Choice(names) => {
                json!({"widget": "select", "options": self.options(names, key)})
            }
            FieldType::Group(schema) => object(self.fields(schema, group_of(key), false)),
            FieldType::Either(single, _) => self.widget(single, key),
            FieldType::List(item) | FieldType::OneOrMore(item) => self.list(item, key),
            FieldType::ByLanguage(schema) => self.by_language(schema, key),
        }
    }

    fn string(&self, pattern: &str, message: TextKey) -> Value {
        json!({"widget": "string", "pattern": [pattern, self.texts.get(message)]})
    }

    /// A key that is called as a kind of entries names those alone; any other may name any entry.
    fn mention(&self, key: &str) -> Value {
        let of_kind = |kind: &&Kind| key == kind.folder() || key == kind.name();
        match Kind::ALL.iter().find(of_kind) {
            Some(kind) => json!({
                "widget": "relation", "collection": kind.folder(), "value_field": format!("{}/{{{{slug}}}}", kind.folder()),
                "search_fields": ["title"], "display_fields": ["title"],
            }),
            None => self.string(r"^/?[a-z]+/[^/]+/?$", TextKey::AdminMention),
        }
    }

    fn list(&self, item: &FieldType, key: &str) -> Value {
        match item {
            FieldType::Group(schema) => {
                json!({"widget": "list", "collapsed": true, "fields": self.fields(schema, group_of(key), false)})
            }
            FieldType::Choice(_) | FieldType::Mention
                if self.widget(item, key)["widget"] != "string" =>
            {
                let mut widget = self.widget(item, key);
                widget["multiple"] = json!(true);
                widget
            }
            item => {
                let mut field = self.widget(item, key);
                field["name"] = json!("item");
                field["label"] = json!(self.texts.get(TextKey::AdminItem));
                json!({"widget": "list", "field": field})
            }
        }
    }

    fn by_language(&self, schema: &Schema, key: &str) -> Value {
        let language = |lang: &Lang| {
            let mut object = object(self.fields(schema, group_of(key), false));
            object["name"] = json!(lang);
            object["label"] = json!(self.texts.label(LabelGroup::Language, lang.tag()));
            object
        };
        object(self.languages.iter().map(language).collect())
    }

    fn options(&self, names: &[&str], key: &str) -> Vec<Value> {
        let label = |name: &str| {
            label_group(key).map_or(name.to_owned(), |group| self.texts.label(group, name))
        };
        let option = |name: &&str| json!({"value": name, "label": label(name)});
        names.iter().map(option).collect()
    }
}

/// Returns a group of which each key, and the group itself, is optional.
fn object(mut fields: Vec<Value>) -> Value {
    fields.iter_mut().for_each(|field| field["required"] = json!(false));
    json!({"widget": "object", "collapsed": true, "fields": fields})
}

/// Returns the group of texts that name the values of a key.
fn label_group(key: &str) -> Option<LabelGroup> {
    let group = match key {
        "state" => LabelGroup::CommunityState,
        "practiceKind" => LabelGroup::PracticeKind,
        "roles" => LabelGroup::Role,
        "phase" => LabelGroup::KitPhase,
        "tool" => LabelGroup::KitTool,
        "status" => LabelGroup::UsageStatus,
        "developmentStatus" => LabelGroup::Status,
        "softwareType" => LabelGroup::SoftwareType,
        "type" => LabelGroup::Maintenance,
        "themes" => LabelGroup::Theme,
        "objectives" => LabelGroup::Objective,
        "categories" => LabelGroup::Category,
        "languages" => LabelGroup::Language,
        "measure" => LabelGroup::CoverageGoal,
        key => return LabelGroup::ALL.iter().copied().find(|group| group.name() == key),
    };
    Some(group)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_repository_url_determines_the_backend() {
        let case = |address: Option<&str>, backend: Value, folder: &str| {
            let found = Repository::of(address);
            assert_eq!((found.backend, found.folder.as_str()), (backend, folder), "{address:?}");
        };
        let github = json!({"name": "github", "repo": "ente/catalogo", "branch": "main"});
        case(
            Some("https://github.com/ente/catalogo/blob/main/dati/content"),
            github,
            "dati/content",
        );
        let gitlab = json!({
            "name": "gitlab", "repo": "ente/gruppo/catalogo", "branch": "main",
            "base_url": "https://git.example.org", "api_root": "https://git.example.org/api/v4",
        });
        case(
            Some("https://git.example.org/ente/gruppo/catalogo/-/blob/main/content"),
            gitlab,
            "content",
        );
        let gateway = json!({"name": "git-gateway", "branch": "main"});
        case(Some("https://example.org/catalogo"), gateway.clone(), "content");
        case(None, gateway, "content");
    }
}
