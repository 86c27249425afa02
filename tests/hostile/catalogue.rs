//! Catalogues in which every text carries a payload. The fields are those of the schemas, so that a
//! new one is covered without a change here. A value that a rule refuses is replaced by a harmless
//! one, as an editor would have to.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use filiera::catalogue::Kind;
use filiera::finding::{Finding, Report};
use filiera::message::MessageLang;
use filiera::options::BuildOptions;
use filiera::parse::key_path;
use filiera::parse::schema::{FieldType, Schema};
use filiera::rules::resolve::MisnamedProfile;
use filiera::schema::{FileKind, publiccode};
use filiera::timings::Timings;
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use super::payloads::{Payload, URLS, classes, filled, payloads};

/// Most corrections after which no rule may refuse a value any more.
const MOST_ROUNDS: usize = 40;
/// Number of names of organisations, each of which has a page.
const ORGANISATIONS: usize = 30;

/// Class of the values of keys that take a URL.
pub const OF_URLS: &str = "url values";

/// A file of a catalogue.
enum File {
    Yaml(Value),
    /// Front matter and the blocks of the text.
    Entry(Value, Vec<String>),
    Bytes(Vec<u8>),
}

/// A value of a field with its payload.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Carried {
    /// Kind of the file and path of the key: `practice.results[].label`.
    pub field: String,
    /// Class of the payload, or `url values`.
    pub class: &'static str,
    pub payload: usize,
}

pub struct Catalogue {
    payloads: Vec<Payload>,
    files: BTreeMap<String, File>,
    /// Payloads by file and path of the value: `results[0].label`.
    values: BTreeMap<(String, String), Carried>,
    /// Payloads that a rule refused.
    pub refused: BTreeSet<Carried>,
    /// Number of payloads taken from each class.
    taken: BTreeMap<&'static str, usize>,
    taken_urls: usize,
    /// Sample values that took the place of payloads, so that they are not replaced again.
    replaced: BTreeSet<(String, String)>,
}

/// Where a value is.
#[derive(Clone, Copy)]
struct Place<'a> {
    file: &'a str,
    field: &'a str,
    key: &'a str,
    round: usize,
}

impl Catalogue {
    fn empty() -> Self {
        Self {
            payloads: payloads(),
            files: BTreeMap::new(),
            values: BTreeMap::new(),
            refused: BTreeSet::new(),
            taken: BTreeMap::new(),
            taken_urls: 0,
            replaced: BTreeSet::new(),
        }
    }

    /// Returns a catalogue with a file of each kind for each class of payloads, and one more in
    /// which other entries and organisations are mentioned instead of named.
    pub fn of_entries(base_url: &str) -> Self {
        let mut catalogue = Self::empty();
        for round in 0..=classes().len() {
            for &kind in Kind::ALL {
                catalogue.add_entry(kind, round);
            }
            catalogue.add_publiccode(round);
            catalogue.add_profile(round);
            let usages = format!("usages/u{round}.yml");
            catalogue.add_yaml(FileKind::Usages, &usages, round);
        }
        catalogue.add_files();
        let names: Vec<Value> = catalogue
            .payloads
            .chunks(2)
            .map(|pair| pair.iter().map(|one| json!(one.text)).collect())
            .collect();
        catalogue.files.insert("vocabularies/synonyms.yml".into(), File::Yaml(names.into()));
        let site = json!({
            "title": "Catalogo di prova", "base_url": base_url, "languages": ["it", "en"], "as_of": "2026-03-01",
            "publisher": {"name": "Ente di esempio", "email": "ufficio@example.org"},
        });
        catalogue.files.insert("site.yml".into(), File::Yaml(site));
        catalogue.settle();
        catalogue
    }

    /// Returns a small catalogue whose site.yml has payloads.
    pub fn of_site(base_url: &str, round: usize) -> Self {
        let mut catalogue = Self::empty();
        // Otherwise all sites would have the same payloads of each class.
        classes().for_each(|class| {
            catalogue.taken.insert(class, round * 5);
        });
        catalogue.taken_urls = round * 7;
        let entry = json!({"title": "Albo", "organisation": "c_a944", "summary": "Pubblica gli atti", "date": "2026-01-01"});
        for &kind in Kind::ALL {
            catalogue.files.insert(
                format!("{}/albo.md", kind.folder()),
                File::Entry(entry.clone(), vec!["Un testo.".into()]),
            );
        }
        let mut solution = entry;
        solution["publiccode"] = json!({"url": "https://example.org/albo.git"});
        catalogue.files.insert("solutions/albo.md".into(), File::Entry(solution, Vec::new()));
        catalogue
            .files
            .insert("confini.geojson".into(), File::Bytes(boundaries(&catalogue).into()));
        let visits = json!({"method": catalogue.payloads[round].text, "months": [{"month": "2026-01", "visits": 3, "pages": 9}]});
        catalogue.files.insert("visite.yml".into(), File::Yaml(visits));
        catalogue.add_yaml(FileKind::Site, "site.yml", round);
        let Some(File::Yaml(site)) = catalogue.files.get_mut("site.yml") else {
            unreachable!("it was added")
        };
        site["base_url"] = json!(base_url);
        site["languages"] = json!(["it", "en"]);
        site["offline"] = json!(false);
        site["social_cards"] = json!(false);
        site["cms"] = json!(round.is_multiple_of(2));
        site["analytics"] = json!({"report_file": "visite.yml"});
        site["map"]["boundaries"] = json!("confini.geojson");
        catalogue.settle();
        catalogue
    }

    fn add_entry(&mut self, kind: Kind, round: usize) {
        let path = format!("{}/e{round}.md", kind.folder());
        let mut head = self.group(
            &FileKind::Entry(kind).schema(),
            Place { file: &path, field: kind.name(), key: "", round },
        );
        head["date"] = json!(format!("2026-01-{:02}", 1 + round));
        if round > 0 {
            // No payload is a slug; this one has a page that redirects to the title.
            head["aliases"] = json!([format!("ex-{round}")]);
            self.values.retain(|(file, key), _| *file != path || !key.starts_with("aliases"));
        }
        let body = self.body(round);
        self.files.insert(path.clone(), File::Entry(head, body));
        let path = format!("{}/e{round}.en.md", kind.folder());
        let head = self.group(
            &FileKind::Translation.schema(),
            Place { file: &path, field: "translation", key: "", round: round + 1 },
        );
        let body = self.body(round + 1);
        self.files.insert(path, File::Entry(head, body));
    }

    /// Adds a publiccode.yml with payloads in all values, in the names of keys and languages, and
    /// in a description of all payloads.
    fn add_publiccode(&mut self, round: usize) {
        let path = format!("solutions/p{round}/publiccode.yml");
        let mut code = self.group(
            &publiccode::schema(),
            Place { file: &path, field: "publiccode", key: "", round },
        );
        let size = self.payloads.len().div_ceil(classes().len());
        let all: String = self
            .payloads
            .chunks(size)
            .nth(round)
            .into_iter()
            .flatten()
            .map(|one| format!("> {}\n\n", one.text.replace('\n', "\n> ")))
            .collect();
        code["description"]["it"]["longDescription"] = json!(all);
        code["description"]["en"]["longDescription"] = json!(self.body(round + 2).concat());
        let odd = self.payloads[round * 7].text.clone();
        code["description"][odd.clone()] = json!({"shortDescription": odd});
        code[odd.clone()] = json!(odd);
        self.files.insert(path, File::Yaml(code));
    }

    fn add_profile(&mut self, round: usize) {
        let path = match round {
            0 => "organisations/c_a944.md".to_owned(),
            _ => format!("organisations/o{round}.md"),
        };
        let head = self.group(
            &FileKind::Organisation.schema(),
            Place { file: &path, field: "organisation", key: "", round },
        );
        let body = self.body(round);
        self.files.insert(path, File::Entry(head, body));
    }

    fn add_yaml(&mut self, kind: FileKind, path: &str, round: usize) {
        let head =
            self.group(&kind.schema(), Place { file: path, field: kind.name(), key: "", round });
        self.files.insert(path.to_owned(), File::Yaml(head));
    }

    /// Adds attachments whose names and contents are payloads.
    fn add_files(&mut self) {
        let page = "<html><body onload=fetch(/t/+1)><script>fetch(/t/+1)</script><img src=//attacker.example/1>";
        let names = [
            "<img src=x onerror=fetch(1)>",
            "\" onmouseover=\"fetch(1)",
            "' x='`${1}`",
            "&lt;svg&gt; %3Csvg%3E",
            "a#b?c=d&e",
            "=1+1;@a",
            "{{7*7}}{ $x }",
            "[a](b) ![c](d)",
            "\u{202e}gpj",
            "a * ~ $1 %0a",
        ];
        for (at, name) in names.iter().enumerate() {
            for extension in [
                "txt", "csv", "json", "geojson", "tsv", "pdf", "rtf", "p7m", "zip", "mp4", "svg",
                "png",
            ] {
                let path = format!("practices/e{at}/{name}.{extension}");
                self.files.insert(path, File::Bytes(page.into()));
            }
        }
        let picture = image::RgbImage::new(2, 2);
        let mut bytes = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut bytes, image::ImageFormat::Jpeg).expect("memory takes it");
        let bytes = bytes.into_inner();
        for name in ["a * b.jfif", "c {d} =e.jpe", "[img src=x onerror=fetch(1)].jpg"] {
            self.files.insert(format!("practices/e1/{name}"), File::Bytes(bytes.clone()));
            if let Some(File::Entry(_, blocks)) = self.files.get_mut("practices/e1.md") {
                blocks.push(format!("![Un punto](<{name}>)\n\n"));
            }
        }
        self.add_captions();
        for (at, payload) in self.payloads.iter().enumerate().step_by(9) {
            let drawing = format!(
                "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'><title>a</title>{}</svg>",
                payload.text
            );
            self.files.insert(format!("practices/e2/{at}.svg"), File::Bytes(drawing.into()));
        }
        let styled = "<svg xmlns='http://www.w3.org/2000/svg'><style>.a{fill:red}</style><path class='a' style='stroke:blue' d='M0 0h9v9z'/></svg>";
        self.files.insert("practices/e3/stile.svg".into(), File::Bytes(styled.into()));
        // A harmless drawing with payloads as text.
        let texts: String = self
            .payloads
            .iter()
            .map(|payload| escaped(&payload.text))
            .map(|text| format!("<text aria-label=\"{text}\">{text}</text><desc>{text}</desc>"))
            .collect();
        let drawing =
            format!("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{texts}</svg>");
        self.files.insert("practices/e3/testi.svg".into(), File::Bytes(drawing.into()));
    }

    /// Adds pictures, links and documents whose descriptions and titles are payloads.
    fn add_captions(&mut self) {
        let lines = self.payloads.iter().map(|payload| &payload.text);
        let lines = lines.filter(|text| !text.contains('\n')).step_by(3);
        let block = |text: &String| {
            let title = text.replace('"', "\\\"");
            format!("- ![{text}](<a * b.jfif> \"{title}\") [x](https://example.org/ '{text}')\n\n")
        };
        let captions: Vec<String> = lines.map(block).collect();
        if let Some(File::Entry(_, blocks)) = self.files.get_mut("practices/e1.md") {
            blocks.extend(captions);
        }
        if let Some(File::Entry(head, _)) = self.files.get_mut("practices/e0.md") {
            self.values
                .retain(|(file, key), _| file != "practices/e0.md" || !key.ends_with("].url"));
            head["kit"][0]["url"] = json!("<img src=x onerror=fetch(1)>.txt");
            head["kit"][1]["url"] = json!("\" onmouseover=\"fetch(1).pdf");
        }
    }

    /// Returns the blocks of a Markdown text with a share of all payloads: as paragraphs, inside a
    /// paragraph, and in a quotation, whose end also ends an element that is not closed.
    fn body(&self, round: usize) -> Vec<String> {
        let count = classes().len();
        let share = self.payloads.iter().filter(|payload| payload.number % count == round % count);
        share
            .map(|payload| match payload.number / count % 3 {
                0 => format!("> {}\n\n", payload.text.replace('\n', "\n> ")),
                1 => format!("- testo {} testo\n\n", payload.text.replace('\n', "\n  ")),
                _ => format!("> - ## {}\n\n", payload.text.replace('\n', "\n>   ")),
            })
            .collect()
    }

    fn group(&mut self, schema: &Schema, place: Place) -> Value {
        let mut group = Map::new();
        for key in &schema.keys {
            let (path, field) = (joined(place.key, key.name), joined(place.field, key.name));
            let place = Place { field: &field, key: &path, ..place };
            let value = self.value(&key.form, key.name, place);
            group.insert(key.name.to_owned(), value);
        }
        group.into()
    }

    fn value(&mut self, form: &FieldType, name: &str, place: Place) -> Value {
        let round = place.round;
        match form {
            FieldType::Any => self.group(&publiccode::as_given(), place),
            FieldType::Text if place.field.ends_with("kit[].url") => json!(self.url(place)),
            FieldType::Text | FieldType::Prose => {
                let is_organisation = name == "name" && place.field.contains("rganisation");
                json!(self.text(place, is_organisation.then_some(round % ORGANISATIONS)))
            }
            FieldType::Sized(least, _) => {
                let text = self.text(place, None);
                json!(text.clone() + &" testo".repeat(least.saturating_sub(text.len()).div_ceil(6)))
            }
            FieldType::Mention => json!(mention(name, round)),
            FieldType::Date => json!("2026-01-02"),
            FieldType::LooseDate => json!("2025-06"),
            FieldType::Url => json!(self.url(place)),
            FieldType::Boolean => json!(name != "draft"),
            FieldType::Number => json!(7),
            FieldType::Choice(names) => json!(names[round % names.len()]),
            FieldType::Group(schema) => self.group(schema, place),
            FieldType::Either(_, schema) if round < classes().len() => self.group(schema, place),
            FieldType::Either(single, _) if **single == FieldType::Text => json!("c_a944"),
            FieldType::Either(single, _) => self.value(single, name, place),
            FieldType::List(item) | FieldType::OneOrMore(item) => {
                let field = format!("{}[]", place.field);
                let items = (0..2).map(|at| {
                    let key = format!("{}[{at}]", place.key);
                    let place = Place { field: &field, key: &key, round: round + at, ..place };
                    self.value(item, name, place)
                });
                items.collect::<Vec<_>>().into()
            }
            FieldType::ByLanguage(schema) => {
                let mut group = Map::new();
                for (at, lang) in ["it", "en"].into_iter().enumerate() {
                    let (key, field) = (joined(place.key, lang), joined(place.field, "<language>"));
                    let place = Place { field: &field, key: &key, round: round + at, ..place };
                    group.insert(lang.to_owned(), self.group(schema, place));
                }
                group.into()
            }
        }
    }

    /// Returns the next payload of the class that this round has for the field. `fixed` is the
    /// number of a payload in its class that several fields share.
    fn text(&mut self, place: Place, fixed: Option<usize>) -> String {
        let classes: Vec<&'static str> = classes().collect();
        let start: usize = place.field.bytes().map(usize::from).sum();
        let class = classes[(start + place.round) % classes.len()];
        let of_class: Vec<&Payload> =
            self.payloads.iter().filter(|payload| payload.class == class).collect();
        let taken = self.taken.entry(class).or_default();
        let payload = of_class[fixed.unwrap_or(*taken) % of_class.len()];
        *taken += 1;
        let carried = Carried { field: place.field.to_owned(), class, payload: payload.number };
        let text = payload.text.clone();
        self.values.insert((place.file.to_owned(), place.key.to_owned()), carried);
        text
    }

    fn url(&mut self, place: Place) -> String {
        let number = self.taken_urls % URLS.len();
        self.taken_urls += 1;
        let carried = Carried { field: place.field.to_owned(), class: OF_URLS, payload: number };
        self.values.insert((place.file.to_owned(), place.key.to_owned()), carried);
        filled(URLS[number], 9000 + number)
    }

    /// Replaces or removes what a rule refuses until nothing stops the build.
    fn settle(&mut self) {
        for _ in 0..MOST_ROUNDS {
            let folder = self.written();
            let mut report = Report::default();
            let options = BuildOptions::new(folder.path());
            filiera::catalogue(&options, &mut report, &mut Timings::default())
                .expect("no input or output fails");
            let mut stopping = report.stopping();
            if stopping.findings().is_empty() {
                return;
            }
            key_path::set(&mut stopping);
            // Of this run: a correction changes where the text starts.
            let starts: BTreeMap<String, usize> = self
                .files
                .iter()
                .filter_map(|(path, file)| match file {
                    File::Entry(head, _) => Some((path.clone(), front_matter(head).len())),
                    File::Yaml(_) | File::Bytes(_) => None,
                })
                .collect();
            let mut mended = BTreeSet::new();
            for finding in stopping.findings() {
                if finding.is::<MisnamedProfile>() {
                    self.rename(finding);
                    continue;
                }
                let path = finding.span.path().to_owned();
                let start = finding.span.range().start;
                let in_text = starts.get(&path).and_then(|text| start.checked_sub(*text));
                let key = finding.key.as_deref().filter(|_| in_text.is_none());
                if mended
                    .insert((path.clone(), key.map_or_else(|| start.to_string(), str::to_owned)))
                {
                    self.mend(&path, key, in_text, &finding.to_string());
                }
            }
        }
        panic!("values are still refused after {MOST_ROUNDS} corrections");
    }

    /// Gives the file of an organisation the name that a finding asks for.
    fn rename(&mut self, finding: &Finding) {
        let path = finding.span.path().to_owned();
        let help = finding.help(MessageLang::English).expect("it has a help").to_string();
        let renamed = help.split('`').nth(1).filter(|_| help.starts_with("rename"));
        match renamed {
            Some(renamed) => {
                let file = self.files.remove(&path).expect("the file was written");
                self.files.insert(renamed.to_owned(), file);
                let is_in_file = |(file, _): &(String, String)| *file == path;
                let keys: Vec<_> =
                    self.values.keys().filter(|key| is_in_file(key)).cloned().collect();
                for (file, key) in keys {
                    let value = self.values.remove(&(file, key.clone())).expect("it was listed");
                    self.values.insert((renamed.to_owned(), key), value);
                }
            }
            None => {
                if let Some(File::Entry(head, _)) = self.files.get_mut(&path) {
                    head["name"] = json!(path);
                }
                self.values.remove(&(path, "name".into()));
            }
        }
    }

    /// Corrects a value, or removes the block of a text at a byte offset of it.
    fn mend(&mut self, path: &str, key: Option<&str>, in_text: Option<usize>, problem: &str) {
        let carried = key.and_then(|key| self.values.remove(&(path.to_owned(), key.to_owned())));
        self.refused.extend(carried);
        match self.files.get_mut(path) {
            Some(File::Yaml(head)) => correct(head, key, &mut self.replaced, path, problem),
            Some(File::Entry(head, blocks)) => match in_text {
                None => correct(head, key, &mut self.replaced, path, problem),
                Some(at) => {
                    let mut start = 0;
                    for block in blocks {
                        let end = start + block.len();
                        if (start..end).contains(&at) {
                            // Of the same length, so that other findings of this run still meet
                            // theirs.
                            *block = " ".repeat(block.len() - 2) + "\n\n";
                        }
                        start = end;
                    }
                }
            },
            Some(File::Bytes(_)) | None => {
                self.files.remove(path);
            }
        }
    }

    /// Writes the content folder.
    pub fn written(&self) -> TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder can be created");
        for (path, file) in &self.files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a file is in a folder"))
                .expect("the folder is made");
            let bytes = match file {
                File::Yaml(head) => yaml(head).into_bytes(),
                File::Entry(head, blocks) => (front_matter(head) + &blocks.concat()).into_bytes(),
                File::Bytes(bytes) => bytes.clone(),
            };
            fs::write(&path, bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        }
        folder
    }

    /// Returns the values that carry a payload, by what they carry.
    pub fn carried(&self) -> BTreeSet<&Carried> {
        self.values.values().collect()
    }
}

fn joined(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

fn escaped(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|c| matches!(c, '\t' | '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}'))
        .collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// Returns an entry that exists.
fn mention(key: &str, round: usize) -> String {
    let kind = match key {
        "communities" | "community" => "communities",
        "practices" | "evolutionOf" => "practices",
        "programme" => "programmes",
        _ => "solutions",
    };
    format!("{kind}/e{}", (round + 1) % classes().len())
}

/// Returns a value that every rule accepts.
fn sample(key: &str) -> Option<&'static str> {
    Some(match key {
        "email" | "pec" => "info@example.org",
        "ipa" => "c_a944",
        "territory" => "VE",
        "license" | "licence" => "EUPL-1.2",
        "uri" | "url" | "source" => "https://example.org/",
        "title" | "name" | "value" | "label" | "date" => "2025",
        "accessibility_feedback" => "mailto:info@example.org",
        _ => return None,
    })
}

/// Replaces the value of a key by a sample, or removes it, or else the group that needs it.
fn correct(
    head: &mut Value,
    key: Option<&str>,
    replaced: &mut BTreeSet<(String, String)>,
    path: &str,
    problem: &str,
) {
    let key = key.unwrap_or_else(|| panic!("{path} is refused as a whole: {problem}"));
    let steps = steps(key);
    let Some(Step::Key(name)) = steps.last() else {
        return remove(head, &steps);
    };
    let is_new = replaced.insert((path.to_owned(), key.to_owned()));
    match (sample(name), at(head, &steps)) {
        (Some(sample), Some(value)) if is_new && value.is_string() => *value = json!(sample),
        (_, Some(_)) => remove(head, &steps),
        // A required key was removed.
        (_, None) => remove(head, &steps[..steps.len() - 1]),
    }
}

#[derive(Debug, Clone)]
enum Step {
    Key(String),
    Item(usize),
}

fn steps(path: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    for part in path.split('.') {
        let mut parts = part.split('[');
        steps.extend(
            parts.next().filter(|name| !name.is_empty()).map(|name| Step::Key(name.to_owned())),
        );
        steps.extend(
            parts.filter_map(|item| item.trim_end_matches(']').parse().ok()).map(Step::Item),
        );
    }
    steps
}

fn at<'v>(value: &'v mut Value, steps: &[Step]) -> Option<&'v mut Value> {
    steps.iter().try_fold(value, |value, step| match step {
        Step::Key(name) => value.get_mut(name),
        Step::Item(number) => value.get_mut(number),
    })
}

/// Removes a value. Items of lists become null, so that the others keep their place.
fn remove(head: &mut Value, steps: &[Step]) {
    let Some((last, above)) = steps.split_last() else { return };
    match (at(head, above), last) {
        (Some(Value::Object(group)), Step::Key(name)) => {
            group.remove(name);
        }
        (Some(Value::Array(items)), Step::Item(number)) if items.len() == number + 1 => {
            items.pop();
        }
        (Some(Value::Array(items)), Step::Item(_)) => items.clear(),
        _ => {}
    }
}

fn front_matter(head: &Value) -> String {
    format!("---\n{}---\n", yaml(head))
}

/// Returns a value as JSON, which is also YAML, with codes for characters that YAML refuses.
fn yaml(value: &Value) -> String {
    let text = format!("{value:#}\n");
    let is_refused = |c: char| {
        matches!(
            c,
            '\u{7f}'..='\u{a0}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
        )
    };
    text.chars()
        .map(|c| if is_refused(c) { format!("\\u{:04x}", u32::from(c)) } else { c.to_string() })
        .collect()
}

/// Returns the outlines of all regions as squares whose names are payloads.
fn boundaries(catalogue: &Catalogue) -> String {
    let square = |at: usize| {
        let (x, y) = (7.0 + (at % 5) as f64, 38.0 + (at / 5) as f64);
        let ring = [[x, y], [x + 1.0, y], [x + 1.0, y + 1.0], [x, y + 1.0], [x, y]];
        let name = &catalogue.payloads[at].text;
        json!({"type": "Feature", "properties": {"COD_REG": at + 1, "name": name}, "geometry": {"type": "Polygon", "coordinates": [ring]}})
    };
    json!({"type": "FeatureCollection", "features": (0..20).map(square).collect::<Vec<_>>()})
        .to_string()
}
